"""Datelines of less than a place, a date and an agency, set apart by a mark of their own: `[SUVA]`, `SUVA |`, `AFP –`.

With so little in them, the text has to show that they are what they seem: a whole sentence follows, and a place is a
known city or is named as a place further down.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dateline_place import is_known_place, may_be_place

_PLACE = r"[^\W\d_][^\d\[\](){}|:;!?\n\"“”–—]{1,50}?"
_PLACE_APART = re.compile(
    rf"(?:\[(?P<square>{_PLACE})\]|\((?P<round>{_PLACE})\)\s?(?:--?|[–—])|(?P<stroke>{_PLACE})\s?\|(?:\s(?P<agency>[^\W\d_][^|\d\n]{{1,30}}?)\s(?:\||--?|[–—]))?)\s+(?=\S)"
)
"""`[COPENHAGEN] `, `(SUVA, Fiji) – `, `SUVA | `, `SUVA | AFP | `."""
_PLACE_AND_AGENCY = re.compile(
    rf"(?P<place>{_PLACE})\s?/\s?(?P<agency>[^\W\d_][\w ]{{1,30}}?)\s?(?:--|[–—:]|\s-)\s+(?=\S)"
)
"""`SUVA/AFP — `."""
_AGENCY_APART = re.compile(
    rf"(?P<agency>[^\W\d_][\w ]{{1,30}}?)(?:,\s(?P<place>{_PLACE}))?\s(?:--?|[–—])\s+(?=[^\Wa-z_]|[“\"„«‘])"
)
"""`AFP – `, `AFP, SUVA – `."""
_UNKNOWN_APART = re.compile(r"\([A-Z]{2,6}\)\s?(?:--|[–—]|-(?=\s))\s*(?=[^\Wa-z_]|[“\"„«‘])")
"""`(XYZ) — `: the mark of an outlet or an agency that is not known."""
_FEWEST_AFTER = 8
"""Words of the sentence that has to follow."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What was read: the end of the dateline, the span of its place, and its agency with its span, if any."""

    end: int
    place: tuple[int, int] | None = None
    agency: tuple[str, int, int] | None = None


def read_apart(text: str, start: int, end: int, agencies: Agencies) -> Apart | None:
    """The dateline set apart with which the line `text[start:end]` begins, or None."""
    near = min(end, start + 120)
    if (match := _PLACE_APART.match(text, start, near)) and _sentence_follows(text, match.end(), end):
        group = next(name for name in ("square", "round", "stroke") if match[name])
        agency = agencies.named(match["agency"]) if match["agency"] else None
        if _is_place(text, match[group], match.end(), agencies) and (agency or not match["agency"]):
            named = (agency, *match.span("agency")) if agency else None
            return Apart(match.end(), match.span(group), named)
    if (match := _PLACE_AND_AGENCY.match(text, start, near)) and _sentence_follows(text, match.end(), end):
        agency = agencies.named(match["agency"])
        if agency and match["place"].split(",")[0].isupper():
            return Apart(match.end(), match.span("place"), (agency, *match.span("agency")))
    if (match := _AGENCY_APART.match(text, start, near)) and _sentence_follows(text, match.end(), end):
        first = next(agencies.find(text, start, match.end("agency")), None)
        if first and first.sure and (first.start, first.end) == match.span("agency"):
            place = match.span("place") if match["place"] else None
            if place is None or match["place"].isupper():
                return Apart(match.end(), place, (first.agency, first.start, first.end))
    if (match := _UNKNOWN_APART.match(text, start, near)) and _sentence_follows(text, match.end(), end):
        return Apart(match.end())
    return None


def _sentence_follows(text: str, at: int, end: int) -> bool:
    rest = text[at : min(end, at + 2_000)]
    first = rest.lstrip("\"“„'‘«([")[:1]
    stopped = text[at:end].rstrip()[-1:] in ".!?…\"”’'»)"
    return (first.isupper() or first.isdigit()) and stopped and len(rest.split()) >= _FEWEST_AFTER


def _is_place(text: str, words: str, after: int, agencies: Agencies) -> bool:
    """Whether words set apart are a place: a known one, or in capitals with the name of its country."""
    city = words.split(",", maxsplit=1)[0]
    return is_known_place(words, text, after, agencies) or (
        city.isupper() and words.count(",") == 1 and may_be_place(words)
    )
