"""One part of a credit line, read by the first of the forms that it has."""

from __future__ import annotations

import re
from collections.abc import Callable

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import sources_listed
from story_digest.reading.credits.dateline_place import NO_PLACES, is_place_of, stand_alone_cities
from story_digest.reading.credits.header_bare_names import NO_NAMES, listed_people
from story_digest.reading.credits.header_dates import read_count, read_dated
from story_digest.reading.credits.header_names import DESK, read_agency, read_byline, read_desk, read_people_of
from story_digest.reading.credits.header_reading import UNKNOWN, Part, Reading
from story_digest.reading.credits.names import is_bare_name, is_person, people
from story_digest.reading.furniture.shapes import rule_by_shape

_SOURCE = re.compile(
    r"(?:(?:sources?|agency|agencies|via|from|credit|quellen?|fuentes?|fontes?|bron)\s*:\s*|source\s+)(?P<name>.{2,60})",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    r"(?P<role>editor|writer|reporter|author|translator|edited by(?=\s*:)|translated by(?=\s*:)|text|texte|texto|testo|tekst|words|story|report|reporting|writing|autor|auteur|redaktion)\s*:\s*(?P<names>.{2,60})"
    r"|(?-i:Words)\s+(?P<written>.{2,60})"
    r"|(?P<work>edited by|translated by)\s+(?P<people>.{2,60})",
    re.IGNORECASE,
)
ROLES = {
    "editor": "editing",
    "edited by": "editing",
    "translator": "translation",
    "translated by": "translation",
    "reporting": "reporting",
    "writing": "writing",
}
# ` | Science Correspondent`, ` - Staff Writer`: what makes a name in capitals a person's
_OFFICE_NEXT = re.compile(
    r"[ \t]*[|,–—-][ \t]*(?:[A-Z][\w&’'-]+[ \t]){0,3}(?:writer|reporter|correspondent|editor|columnist)\b",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{1,20}){1,3}")
_PICTURES = re.compile(
    r"(?:photos?|photograph(?:s|y|er)?|pictures?|images?|illustrations?|graphics?|videos?)(?:\s*:\s*|\s+by\s+).{2,80}",
    re.IGNORECASE,
)
"""Who took the pictures wrote no text."""
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
    if _HANDLE.fullmatch(words) or _PICTURES.fullmatch(words):
        return True
    if words in stand_alone_cities() or (reading.agencies and _is_place(part, agencies)):  # AFP | Suva | 3 June 2024
        reading.places.append((part.start, part.end))
        return True
    opens_line = part.start == 0 or part.text[part.start - 1] == "\n"
    if opens_line and len(several := listed_people(words)) > 1:  # Jane Doe and John Roe | 14.03.2026
        reading.weak += 1
        reading.byline += several
        return True
    if is_person(words) or (UNKNOWN.fullmatch(words) and len(words.split()) <= _LONGEST_NAME):
        reading.weak += 1
        named = is_bare_name(words) or (is_person(words) and _OFFICE_NEXT.match(part.text, part.end))
        if named and opens_line:  # a name before a date or an office
            reading.byline.append(" ".join(words.split()))
        return True
    if rule_by_shape(words):  # 0 replies, Share
        return True
    reading.odd += 1
    return len(words.split()) <= _LONGEST_ODD and not words.endswith((".", "!", "?", "”", '"'))


def _is_place(part: Part, agencies: Agencies) -> bool:
    """Whether a capitalised phrase beside an agency is its place: the text names it as one, and no section is called so."""
    parts = [word.lower() for word in part.words.split()]
    if not 0 < len(parts) <= _LONGEST_NAME or not NO_NAMES.isdisjoint(parts) or not NO_PLACES.isdisjoint(parts):
        return False
    return UNKNOWN.fullmatch(part.words) is not None and is_place_of(part.text, part.words, part.end, agencies)


def _labelled(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """`Source: AFP`, `Editor: Jane Doe`, `Edited by Jane Doe`."""
    if source := _SOURCE.fullmatch(part.words):
        found = sources_listed(part.text, part.start + source.start("name"), part.end, agencies)
        if found or DESK.fullmatch(source["name"]):
            return reading.take(agencies=found)
        reading.weak += 1  # an outlet that is no agency: 2026-01-13 09:26:31 Source: Guilin Daily Editor: Li Na
        return UNKNOWN.fullmatch(source["name"]) is not None
    editor = _EDITOR.fullmatch(part.words)
    if not editor:
        return None
    written = editor["names"] or editor["people"] or editor["written"]
    if agency := agencies.named(written):
        return reading.take(agencies=[(agency, part.end - len(written), part.end)])
    names = people(written)
    role = ROLES.get((editor["role"] or editor["work"] or "words").lower())
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
