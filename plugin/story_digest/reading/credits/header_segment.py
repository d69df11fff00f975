"""One part of a credit line, read by the first of the forms that it has."""

from __future__ import annotations

import re
from collections.abc import Callable

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.header_dates import read_count, read_dated
from story_digest.reading.credits.header_names import read_agency, read_byline, read_desk, read_people_of
from story_digest.reading.credits.header_reading import UNKNOWN, Part, Reading
from story_digest.reading.credits.names import is_bare_name, is_person, people
from story_digest.reading.furniture.shapes import rule_by_shape

_SOURCE = re.compile(r"(?:source|agency|via|from|credit)\s*:\s*(?P<name>.{2,40})", re.IGNORECASE)
_EDITOR = re.compile(
    r"(?P<role>editor|writer|reporter|author|translator|edited by(?=\s*:)|translated by(?=\s*:)|text|texte|autor|auteur|redaktion)\s*:\s*(?P<names>.{2,60})"
    r"|(?P<work>edited by|translated by)\s+(?P<people>.{2,60})",
    re.IGNORECASE,
)
ROLES = {"editor": "editing", "edited by": "editing", "translator": "translation", "translated by": "translation"}
# ` | Science Correspondent`, ` - Staff Writer`: what makes a name in capitals a person's
_OFFICE_NEXT = re.compile(
    r"[ \t]*[|,–—-][ \t]*(?:[A-Z][\w&’'-]+[ \t]){0,3}(?:writer|reporter|correspondent|editor|columnist)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 4
"""Words of an outlet, a section or a place that is not known."""
_LONGEST_ODD = 4
"""Words of a segment that says nothing known: `UK & World`, `in History News`."""


def read_segment(part: Part, agencies: Agencies, reading: Reading) -> bool:
    """Read one part into `reading`; False where it shows that the line is no line of credits."""
    if not part.words:
        reading.known += bool(part.lead)
        return True
    for read in _FORMS:
        told = read(part, agencies, reading)
        if told is not None:
            return told
    words = part.words
    if is_person(words) or (UNKNOWN.fullmatch(words) and len(words.split()) <= _LONGEST_NAME):
        reading.weak += 1
        named = is_bare_name(words) or (is_person(words) and _OFFICE_NEXT.match(part.text, part.end))
        if named and (part.start == 0 or part.text[part.start - 1] == "\n"):  # a name before a date or an office
            reading.byline.append(" ".join(words.split()))
        return True
    if rule_by_shape(words):  # 0 replies, Share
        return True
    reading.odd += 1
    return len(words.split()) <= _LONGEST_ODD and not words.endswith((".", "!", "?", "”", '"'))


def _labelled(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """`Source: AFP`, `Editor: Jane Doe`, `Edited by Jane Doe`."""
    if source := _SOURCE.fullmatch(part.words):
        agency = agencies.named(source["name"])
        return reading.take(agencies=[(agency, part.start + source.start("name"), part.end)]) if agency else False
    editor = _EDITOR.fullmatch(part.words)
    if not editor:
        return None
    written = editor["names"] or editor["people"]
    if agency := agencies.named(written):
        return reading.take(agencies=[(agency, part.end - len(written), part.end)])
    names = people(written)
    role = ROLES.get((editor["role"] or editor["work"]).lower())
    if names and role:
        reading.roles[role] = names
        return reading.take()
    reading.weak += not names
    return reading.take(people=names) if names else True


_FORMS: tuple[Callable[[Part, Agencies, Reading], bool | None], ...] = (
    read_agency,
    read_people_of,
    read_count,
    _labelled,
    read_byline,
    read_dated,
    read_desk,
)
"""Each says whether the part is a credit, or None where it is not of its form."""
