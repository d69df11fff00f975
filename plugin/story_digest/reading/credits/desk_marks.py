"""The marks with which a desk ends its copy: the agency, codes of its staff, the word End, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.reading.agencies import Agencies
from story_digest.reading.words import word_set

_TOKEN = re.compile(r"[^\s/|.,()\[\]#*=+_–—-]+")
_MOST = 8
"""Marks in a row."""
_CODE = re.compile(r"[a-z]{2,4}|[A-Z]{2,5}|[a-z]{1,2}\d{1,4}|[A-Z]{1,2}\d{3,4}|\d{3,4}(?:hrs|GMT|UTC|IST)?")
"""Initials of an editor (`jcm`, `SKM`), a take (`n1`), a time (`1015hrs`)."""
_END = re.compile(r"(?:ends?|schluss|ende|fin|fim|fine|slut|koniec|konec|vége|0|30)", re.IGNORECASE)
_NO_CODES = word_set(
    """
    and or he she his her him they them yes no on off in out us eu un uk usa nato tv radio km kg mph win loss am pm to the of
    for by at it is was not new now this that photo photos video news graphic pic pics file dc
    """
)
"""Words as short as a code, and what papers part by a stroke."""
_DATED = re.compile(r"(?P<agency>[A-Z]{2,4})-[A-Z]{2,4}-\d\d-\d\d-\d\d(?:\s\d{4}[A-Z]{3})?<?")
"""`AP-NY-06-03-24 1234GMT`."""
_STROKES = re.compile(r"(?<!:)/")
_SIGNED = re.compile(r"[(\[#*+=_–—-]|//|-0-|-30-")
"""A bracket, a dash, a double stroke or a sign: no sentence has them around such words."""


@dataclass(frozen=True, slots=True)
class DeskMarks:
    """What the marks say: the rule and the agencies."""

    rule: str
    agencies: tuple[tuple[str, int, int], ...] = ()
    """Short name, and where its name stands in the marks."""


def read_marks(words: str, agencies: Agencies) -> DeskMarks | None:
    """The marks that `words` consist of, or None: `EFE jcm/ara/lpv`, `Lusa/End`, `/ab cd/`, `RCS/TML // TML.`.

    Codes are nothing without a stroke, an agency before them or the word End beside them.
    """
    if dated := _DATED.fullmatch(words):
        agency = agencies.named(dated["agency"])
        rule = "an agency's name and its staff codes at the end"
        return DeskMarks(rule, ((agency, *dated.span("agency")),)) if agency else None
    tokens = list(_TOKEN.finditer(words))
    if not 0 < len(tokens) <= _MOST:
        return None
    ends = [token for token in tokens if _END.fullmatch(token.group())]
    named = [token for token in tokens if token not in ends and agencies.named(token.group())]
    codes = [token for token in tokens if token not in ends and token not in named]
    if not all(_CODE.fullmatch(token.group()) and token.group().lower() not in _NO_CODES for token in codes):
        return None
    strokes = _STROKES.search(words) is not None
    if named:
        return _agency_with(words, tokens, named, codes, agencies) if codes or ends else None
    if ends and codes:
        told = strokes or _SIGNED.search(words) or words.isupper()
        return DeskMarks("the word with which copy ends, and the desk's marks") if told else None
    double = "//" in words or (words.startswith("/") and words.rstrip(".").endswith("/"))
    lower = [code.group().islower() for code in codes]
    if codes and strokes and (double or (all(lower[:-1]) and lower[0])):
        return DeskMarks("marks of an agency's desk at the end")
    return None


def _agency_with(
    words: str,
    tokens: list[re.Match[str]],
    named: list[re.Match[str]],
    codes: list[re.Match[str]],
    agencies: Agencies,
) -> DeskMarks | None:
    """The agency first, or after the codes: `PTI SKM ANB`, `dpa ab cd n1`, `(IANS) ab/cd/`, `RCS/TML // TML. Lusa/End`."""
    first = named[0] is tokens[0]
    joined = re.fullmatch(r"[^\s/]+(?:/[^\s/]+)+", words)  # kvo/dpa/AFP
    if len({agencies.named(token.group()) for token in named}) > 1 and not joined:
        return None
    plain = [code.group() for code in codes]
    certain = (
        _STROKES.search(words)
        or words.startswith("#")
        or (words.startswith(("(", "[")) and words.endswith((")", "]")))
        or all(code.isupper() or code.isdigit() for code in plain)
        or (named[0].group().islower() and first)
    )
    if not certain or (not first and not any(words[token.start() - 1] in "/. " for token in named)):
        return None
    rule = "an agency's name and its staff codes at the end" if codes else "an agency's name and the word End"
    found = [(agencies.named(token.group()) or "", *token.span()) for token in named]
    return DeskMarks(rule, tuple(found if joined else found[:1]))
