"""Names in the bylines of web pages."""

from __future__ import annotations

import re

_LEAD = re.compile(
    # "By", "Written by", "Von", "Submitted by", "Author:"
    r"^(?:\W*(?:(?:written|posted|published|submitted|created|reported|story|words|text|article|report|analysis|opinion|commentary|review|interview|column|view all (?:posts|articles))\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez)\b"
    r"|\W*(?:(?:geschrieben|verfasst|veröffentlicht|publiziert)\s+von|(?:écrit|publié|rédigé)\s+par|(?:escrito|publicado)\s+por|scritto\s+da|geschreven\s+door)\b"
    r"|\W*(?:authors?|autor(?:in|en|es|a|e)?|auteurs?|text|story|words|verfasser(?:in)?|redattore)\s*:)\s*:?\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:,?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),)\b|[|•·/]|\s[-–—](?:\s|$)|,?\s+(?:on|am|le|el|il|em|op)\s+(?:\w+\.?,?\s+)?\d|,\s*\w+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}[./]|\d{4}|@|\n)"
)
_NO_NAME = re.compile(
    r"(?:no author|unknown|admin(?:istrator)?|guest|author|by|staff|editor|redaktion|redaction|rédaction|redazione|webmaster|none|null|undefined|n/?a|anonymous|autor(?:in)?|super user)$",
    re.IGNORECASE,
)
_LAST_FIRST = re.compile(
    r"([^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?),\s+([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,2})"
)
_LONGEST = 80


def name_of(words: str) -> str:
    """The name in a byline's words, or "" where it is none: `By A B on May 3, 2020` gives `A B`."""
    name = _LEAD.sub("", " ".join(words.split()))
    if cut := _END.search(name):
        name = name[: cut.start()]
    name = name.strip(" ,;:-–—|•·")
    if (
        len(name) < 2
        or len(name) > _LONGEST
        or _NO_NAME.match(name)
        or "http" in name
        or any(c.isdigit() for c in name)
    ):
        return ""
    return name


def is_led(words: str) -> bool:
    """Whether words begin as a byline does: `By …`, `Autor: …`."""
    return _LEAD.match(words) is not None


def first_name_first(name: str) -> str:
    """`Doe, Jane`, as catalogues write a name, in the order in which it is spoken."""
    match = _LAST_FIRST.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name
