"""Credit lines above the text: bylines, agency lines, date lines, a place alone, in any order and glued together.

A line is cut at its separators (`|`, `·`, wide gaps, words like Published and Updated), and every segment has to be a
credit of some kind for the line to be one; a segment that says nothing known is let pass only beside a date or a byline.
"""

from __future__ import annotations

import re

from story_digest.model import CreditKind
from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.header_dates import LEAD
from story_digest.reading.credits.header_reading import Part, Reading
from story_digest.reading.credits.header_segment import read_segment
from story_digest.reading.credits.names import DESK_WORDS
from story_digest.reading.credits.pieces import Piece

LONGEST = 200
"""Characters of the longest credit line: four names with their offices stay below 150."""

_MOST_ODD = 2
"""Segments of a line that say nothing known."""
_SEPARATOR = re.compile(
    r"\s*[|·•●¦](?!\s?\d{1,2}[:.]\d\d(?![.\d]))\s*|\s+/\s+(?!\d{1,2}[:.]\d\d(?![.\d]))|\s{3,}|\t+|\s+[–—]\s+|\s+-\s+(?=@)|\s*(?<!\d)(?=\d{1,3}[\s-]?min(?:ute)?s?\s(?:to\s)?(?:read|listen)\b)"
    r"|\s+(?=(?:sources?|editors?|authors?|writers?|reporters?)\s*:\s)"
    r"|,\s+(?=(?:edited|translated|photograph\w*|photos?|pictures|illustrat\w+)\b)",
    re.IGNORECASE,
)
"""A time of day behind a stroke belongs to the date before it."""
_PLACE_LINE = re.compile(
    r"(?:[^\W\d_a-z]{2}[^\d\sa-z,]*)(?:[\s-][^\W\d_a-z][^\d\sa-z,]*){0,3}(?:,\s[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,2}){0,2}"
)
_IN_BRACKETS = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
EDGES = " \t\u00a0,;:-–—*_/"


def read_header_line(
    text: str, start: int, end: int, agencies: Agencies, *, below_headline: bool = False
) -> Piece | None:
    """What the line `text[start:end]` states if it is a line of credits, or None.

    `below_headline`: then a few words that say nothing known may stand beside a full date (`UK & World · 11 Feb 2025`).
    """
    if end - start > LONGEST:
        return None
    reading = Reading()
    low, high = (start + 1, end - 1) if _IN_BRACKETS.fullmatch(text, start, end) else (start, end)
    for part in _segments(text, low, high):
        if not read_segment(part, agencies, reading):
            return None
    if not reading.known:
        return None
    if reading.odd and not (
        below_headline and reading.odd <= _MOST_ODD and any(d.iso and len(d.iso) > 9 for d in reading.dates)
    ):
        return None
    if reading.weak > 2 or (reading.weak and not (reading.dates or reading.byline or reading.agencies)):
        return None
    return Piece(
        kind=_kind(reading),
        start=start,
        end=end,
        rule="credit line above the text",
        agencies=tuple(reading.agencies),
        byline=tuple(dict.fromkeys(reading.byline)),
        place=reading.places[0] if reading.places else None,
        dates=tuple(reading.dates),
        roles=reading.roles,
    )


def _kind(reading: Reading) -> CreditKind:
    if reading.byline or reading.said_by or (reading.agencies and not reading.dates):
        return "byline"
    return "dateline" if reading.places else "date line"


def read_place_line(text: str, start: int, end: int) -> Piece | None:
    """A place in capitals alone on the line above the first sentence: `ADDIS ABABA, Ethiopia`."""
    words = text[start:end]
    if (
        len(words) > 60
        or "," not in words
        or not _PLACE_LINE.fullmatch(words)
        or words.split()[0].lower() in DESK_WORDS
    ):
        return None
    return Piece(kind="dateline", start=start, end=end, rule="a place alone above the text", place=(start, end))


def _segments(text: str, start: int, end: int) -> list[Part]:
    """The parts of a credit line, each with the kind that a word before it gives its date."""
    cuts: list[tuple[int, int, str]] = []
    at, kind = start, ""
    marks = [(m.start(), m.end(), "") for m in _SEPARATOR.finditer(text, start, end)]
    marks += [(m.start(), m.end(), m.lastgroup or "") for m in LEAD.finditer(text, start, end)]
    for low, high, lead in sorted(marks):
        if low < at:
            continue
        if low > at:
            cuts.append((at, low, kind))
        kind = lead or ("" if text[low:high].strip() else kind)
        at = high
    cuts.append((at, end, kind))
    trimmed = []
    for low, high, lead in cuts:
        words = text[low:high]
        first = low + len(words) - len(words.lstrip(EDGES))
        last = first + len(words.strip(EDGES))
        if last > first or lead:
            trimmed.append(Part(text, first, last, lead))
    return trimmed
