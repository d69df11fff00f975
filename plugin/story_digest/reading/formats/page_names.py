"""Names in the bylines of web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.reading.credits.dateline_place import stand_alone_cities
from story_digest.reading.credits.names import SPLIT, WORD, is_person

_LEAD = re.compile(
    # "By", "Written by", "Von", "Submitted by", "Author:"
    r"^(?:\W*(?:(?:written|posted|published|submitted|created|reported|story|words|text|article|report|analysis|opinion|commentary|review|interview|column|view all (?:posts|articles))\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez)\b"
    r"|\W*(?:this\s+(?:entry|post|article)\s+was\s+)?(?:posted|published|submitted|written)\s+on\s[^|]{4,50}?\sby\b"
    r"|\W*(?:(?:eine?\s+\w+|geschrieben|verfasst|veröffentlicht|publiziert)\s+von|(?:écrit|publié|rédigé)\s+par|(?:escrito|publicado)\s+por|scritto\s+da|geschreven\s+door)\b"
    r"|\W*(?:authors?|autor(?:in|en|es|a|e)?|auteurs?|text|story|words|verfasser(?:in)?|redattore)\s*:)\s*:?\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:\s(?i:published|posted|updated|publié|mis\sà\sjour|publicado|atualizado|actualizado|pubblicato|aggiornato|veröffentlicht|aktualisiert|gepubliceerd|opublikowano)\b|\s(?:[Ss]pecial\s+to|and\s+is)\b|,?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),)\b|[|•·/]|\s[-–—](?:\s|$)|,?\s+(?:on|at|am|le|el|il|em|op)\s+(?:\w+\.?,?\s+)?\d|,\s*\w+\.?\s+\d{1,2},?\s+\d{4}|\b\d{1,2}[./]|\b\d{4}|\s\S+@|@|\s\((?:\w{2,4}|\w+\d)\)|\n)"
)
_NO_NAME = re.compile(
    r"(?:no author|unknown|admin(?:istrator)?|guest|author|by|staff|editor|redaktion|redaction|rédaction|redazione|webmaster|none|null|undefined|n/?a|anonymous|autor(?:in)?|super user)$"
    r"|(?:e-?mail|follow|contact|copyright|photos?|foto|image|bild|share|read|more|last|son\s|view|all)\b",
    re.IGNORECASE,
)
"""What stands in the place of a name: `Admin`, and words that begin a button or another credit: `Email Jane Doe`."""
_HOUSE = re.compile(
    r"\b(?:GmbH|Ltd|Limited|Inc|LLC|Verlag|(?:news|web)\s?desk|newsroom|redaktion|rédaction|redazione|redacción|redação|redactie)\b",
    re.IGNORECASE,
)
"""`Elbtal Verlag GmbH`, `Online-Redaktion`: houses and desks, not people."""
_SIGNED = re.compile(
    rf"\W*(?i:posted\s+)?[Bb]y\s+(?P<name>{WORD})\s+(?:(?:at|on)\s+)?(?:\w+day,?\s+)?(?:\w+\.?\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s\w+\.?\s\d{{4}}|\d{{1,2}}[:.]\d\d)"
)
_LAST_FIRST = re.compile(
    r"([^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?),\s+([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,2})"
)
_BY = re.compile(r"(?<=\W)(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_NEAR_BY = 30
"""Characters after a date in which a byline begins; the time of day stands between."""
_JOINS = re.compile(r"\W*(?:,|;|&|/|(?:and|und|et|y|e|en|och|og|with|mit|avec)\b)", re.IGNORECASE)
_LONGEST = 80


def name_of(words: str) -> str:
    """The name in a byline's words, or "" where it is none: `By A B on May 3, 2020` gives `A B`."""
    name = _LEAD.sub("", " ".join(words.split()))
    if cut := _END.search(name):
        name = name[: cut.start()]
    while ", " in name and any(character.isdigit() for character in name.rpartition(", ")[2]):
        name = name.rpartition(", ")[0]  # Jane Doe, Radio 4
    name = name.strip(" ,;:-–—|•·")
    if (
        len(name) < 2
        or len(name) > _LONGEST
        or _NO_NAME.match(name)
        or _HOUSE.search(name)
        or "http" in name
        or any(c.isdigit() for c in name)
    ):
        return ""
    return name


def is_led(words: str) -> bool:
    """Whether words begin as a byline does: `By …`, `Autor: …`."""
    return _LEAD.match(words) is not None


def is_byline(words: str) -> bool:
    """Whether words begin as a byline does and hold nothing but names of people: `By A B and C D`, `Autor: …`."""
    name = name_of(words) if is_led(words) else ""
    return bool(name) and all(is_person(one) for one in SPLIT.split(name))


def is_signed(words: str) -> bool:
    """Whether words are a byline of one name with its date or time, as blogs sign: `Posted by Regan at May 3, 2005 9:41 PM`."""
    signed = _SIGNED.match(words)
    return signed is not None and bool(name_of(words)) and name_of(words) == signed["name"]


def byline_behind(words: str, start: int) -> str:
    """The byline that follows a date which ends at `start`: `June 3, 2019 at 10:15 am by A B`; "" where none does."""
    match = _BY.search(words, start, start + _NEAR_BY)
    return words[match.start() :].strip() if match and is_byline(words[match.start() :].strip()) else ""


def name_among(pieces: Sequence[str], links: Sequence[str]) -> tuple[str, ...]:
    """The names in an element that marks an author: those of its links, else the first piece that is a person's name
    alone, else all of its words. `pieces` are its stretches of text, `links` the texts of its links.
    """
    linked = tuple(dict.fromkeys(name for link in links if is_person(name := name_of(link))))
    if linked:
        return linked
    alone = tuple(name_of(piece) for piece in pieces)
    if len(alone) > 1 and all(is_person(one) and one not in stand_alone_cities() for one in alone):
        return tuple(dict.fromkeys(alone))
    name = name_of(" ".join(pieces))
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        one = name_of(piece)
        if is_person(one) and not _JOINS.match(following):
            return (one,)
        if is_person(one):
            break
    return (name,) if name else ()


def first_name_first(name: str) -> str:
    """`Doe, Jane`, as catalogues write a name, in the order in which it is spoken."""
    match = _LAST_FIRST.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name
