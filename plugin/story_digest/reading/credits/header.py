"""Credit lines above the text: bylines, agency lines, date lines, a place alone, in any order and glued together.

A line is cut at its separators (`|`, `·`, wide gaps, words like Published and Updated), and every segment has to be a
credit of some kind for the line to be one; a segment that says nothing known is let pass only beside a date or a byline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from story_digest.model import CreditKind
from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dates import WrittenDate, find_dates
from story_digest.reading.credits.names import DESK_WORDS, NAME, is_person, looks_like_place, people
from story_digest.reading.credits.pieces import Piece, Stamp, StampKind

LONGEST = 200
"""Characters of the longest credit line: four names with their offices stay below 150."""

_SEPARATOR = re.compile(r"\s*[|·•¦]\s*|\s+/\s+|\s{3,}|\t+|\s+[–—]\s+")
_LEAD = re.compile(
    r"\b(?P<updated>(?:last\s+)?(?:updated|modified|edited)(?:\s+(?:on|at))?|update(?=\s*:))\s*[:-]?\s*"
    r"|\b(?P<published>(?:first\s+)?(?:published|posted|issued|released|created|uploaded|publicado|publié)(?:\s+(?:on|at|le|el))?|date(?=\s*:))\s*[:-]?\s*",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:(?:posted|written|reported|published|words|story|text)\s+)?by\b:?\s*", re.IGNORECASE)
_TRAILING_OFFICE = re.compile(
    r"\s*(?:,\s*|\s+)(?:for\s+(?:the\s+)?[A-Z][\w .&'’]{1,40}|(?:the\s+)?(?:staff|senior|chief|special|political|business|"
    r"science|sports|foreign)?\s*(?:writer|reporter|correspondent|editor|columnist|contributor)\b.{0,40})$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(rf"\s+in\s+(?P<place>{NAME}(?:,\s{NAME})?)$")
_FOR = re.compile(rf"(?P<name>{NAME})\s+for\s+(?:the\s+)?(?P<outlet>{NAME})")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_PARTS = re.compile(r"(,\s*|\s+(?i:and)\s+|\s+&\s+|\s*/\s*)")
_READING = re.compile(
    r"\d+\s*[- ]?min(?:ute)?s?(?:\s+read)?|(?:about\s+)?\d+\s+(?:hours?|minutes?|days?)\s+ago|.*\bago", re.IGNORECASE
)
_EDITOR = re.compile(
    r"(?P<role>editor|writer|reporter|author|translator|edited by|translated by)\s*:\s*(?P<names>.{2,60})",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:source|agency|via|from|credit)\s*:\s*(?P<name>.{2,40})", re.IGNORECASE)
_WITH = re.compile(r"[(\[]?(?:with|via|from)\s+(?P<name>[^()\[\]]{2,40}?)[)\]]?", re.IGNORECASE)
_DESK = re.compile(
    r"(?:[A-Z][\w.&'’]*\s){0,4}(?:desk|staff|agencies|bureau|correspondents?|reporters?|newsroom|service)(?:\s+in\s+.{2,40})?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(
    r"(?:[^\W\d_a-z]{2}[^\d\sa-z,]*)(?:[\s-][^\W\d_a-z][^\d\sa-z,]*){0,3}(?:,\s[^\W\d_][^\d,]{1,30}){0,2}"
)
# something with a name: an outlet, a section, a place such as `Hofheim am Taunus`
_UNKNOWN = re.compile(rf"(?:[Tt]he\s+)?{NAME}(?:\s(?:am|an\sder|im|bei|sur|sous|upon|of|of\sthe|les|lès)\s{NAME})?")
EDGES = " \t\u00a0,;:-–—*_"
ROLES = {"editor": "editing", "edited by": "editing", "translator": "translation", "translated by": "translation"}


@dataclass(slots=True)
class _Reading:
    agencies: list[tuple[str, int, int]] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    dates: list[Stamp] = field(default_factory=list)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said_by: bool = False
    """Whether the line begins with the word By."""
    known: int = 0
    """Segments that are credits for certain."""
    weak: int = 0
    """Segments that could be anything: let pass beside certain ones."""


def read_header_line(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """What the line `text[start:end]` states if it is a line of credits, or None."""
    if end - start > LONGEST:
        return None
    reading = _Reading()
    for part in _segments(text, start, end):
        if not _segment(text, part, agencies, reading):
            return None
    if not reading.known:
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


def _kind(reading: _Reading) -> CreditKind:
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


def _segments(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Spans of the parts of a credit line, each with the kind that a word before it gives its date."""
    cuts: list[tuple[int, int, str]] = []
    at, kind = start, ""
    marks = [(m.start(), m.end(), "") for m in _SEPARATOR.finditer(text, start, end)]
    marks += [(m.start(), m.end(), m.lastgroup or "") for m in _LEAD.finditer(text, start, end)]
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
            trimmed.append((first, last, lead))
    return trimmed


def _segment(text: str, part: tuple[int, int, str], agencies: Agencies, reading: _Reading) -> bool:
    """Read one part into `reading`; False where it shows that the line is no line of credits."""
    start, end, lead = part
    words = text[start:end]
    if not words:
        reading.known += bool(lead)
        return True
    agency = agencies.named(words)
    if agency:
        reading.agencies.append((agency, start, end))
        reading.known += 1
        return True
    if (given := _FOR.fullmatch(words)) and is_person(given["name"]) and (named := agencies.named(given["outlet"])):
        reading.byline.append(" ".join(given["name"].split()))  # Jane Doe for Reuters
        reading.agencies.append((named, start + given.start("outlet"), end))
        reading.known += 1
        return True
    if _READING.fullmatch(words) or _CLOCK.fullmatch(words):
        reading.known += bool(lead)
        reading.weak += not lead
        return True
    if source := _SOURCE.fullmatch(words):
        named = agencies.named(source["name"])
        if not named:
            return False
        reading.agencies.append((named, start + source.start("name"), end))
        reading.known += 1
        return True
    if editor := _EDITOR.fullmatch(words):
        names = people(editor["names"])
        role = ROLES.get(editor["role"].lower())
        if names and role:
            reading.roles[role] = names
        elif names:
            reading.byline += names
        reading.known += bool(names)
        reading.weak += not names
        return True
    by = _BY.match(words)
    if by and by.end() < len(words):
        reading.said_by = True
        return _names(text, start + by.end(), end, agencies, reading)
    dates = list(find_dates(text, start, end))
    if dates:
        return _dated(text, part, dates, agencies, reading)
    if lead:  # Updated 15:05 GMT: no date, and none is taken from elsewhere
        reading.known += 1
        return len(words) < 40
    if _DESK.fullmatch(words):
        place = _IN_PLACE.search(words)
        if place:
            reading.places.append((start + place.start("place"), end))
        reading.known += 1
        return True
    parts = [part for part in re.split(r",\s+", words) if part]
    if len(parts) == 2 and (named := agencies.named(parts[0])) and _UNKNOWN.fullmatch(parts[1]):
        reading.agencies.append((named, start, start + len(parts[0])))  # dpa, Kassel
        reading.places.append((end - len(parts[1]), end))
        reading.known += 1
        return True
    if len(parts) == 2 and is_person(parts[0]) and (named := agencies.named(parts[1])):
        reading.byline.append(" ".join(parts[0].split()))  # Jane Doe, Reuters
        reading.agencies.append((named, end - len(parts[1]), end))
        reading.known += 1
        return True
    if is_person(words) or (_UNKNOWN.fullmatch(words) and len(words.split()) <= 4):
        reading.weak += 1
        if is_person(words):
            reading.byline.append(" ".join(words.split())) if _alone_with_date(text, start) else None
        return True
    return False


def _names(text: str, start: int, end: int, agencies: Agencies, reading: _Reading) -> bool:
    """The names of a byline: people, agencies and desks apart."""
    words = text[start:end]
    office = _TRAILING_OFFICE.search(words)
    if office:
        end = start + office.start()
    dates = list(find_dates(text, start, end))
    if dates:  # By Kevin Obi on 2 Mar, 2024
        for found in dates:
            reading.dates.append(Stamp(found.start, found.end, found.iso, found.zone, "published"))
        end = start + len(re.sub(r"(?:\s+on)?[\s,]*$", "", text[start : dates[0].start]))
    left: list[str] = []
    at = start
    for part in _PARTS.split(text[start:end]):
        agency = agencies.named(part) if part.strip() else None
        if agency:
            reading.agencies.append((agency, at, at + len(part)))
        elif part.strip() and not _PARTS.fullmatch(part):
            left.append(_IN_PLACE.sub("", part))
        at += len(part)
    names = people(", ".join(left))
    reading.byline += names
    reading.known += 1
    rest = " ".join(left).strip(" ,")
    return bool(names or reading.agencies or _DESK.fullmatch(rest) or len(rest.split()) <= 3)


def _dated(
    text: str, part: tuple[int, int, str], dates: Sequence[WrittenDate], agencies: Agencies, reading: _Reading
) -> bool:
    """A part that holds a date: before it a person, a place or nothing; after it an agency in brackets, or nothing."""
    start, end, lead = part
    kind: StampKind = "updated" if lead == "updated" else "published"
    before = text[start : dates[0].start].strip(" ,.;:-–—|\u00a0")
    after = text[dates[-1].end : end].strip(" ,.;:-–—|\u00a0")
    if len(dates) > 1 and text[dates[0].end : dates[1].start].strip(" ,;-–—|"):
        return False
    if after:
        given = _WITH.fullmatch(after) or re.fullmatch(r"\((?P<name>[^()]{2,40})\)", after)
        agency = agencies.named(given["name"] if given else after)
        if agency:
            reading.agencies.append((agency, dates[-1].end, end))
        elif not (_UNKNOWN.fullmatch(after) and len(after.split()) <= 4) and not re.fullmatch(
            r"\([^()]{1,20}\)", after
        ):
            return False
        else:
            reading.weak += 1
    if before:
        names = [name.strip() for name in re.split(r",\s+|\.\s+", before) if name.strip()]
        at = start
        for number, name in enumerate(names):
            low = text.index(name, at)
            at = low + len(name)
            agency = agencies.named(name)
            if agency:
                reading.agencies.append((agency, low, at))
            elif number == 0 and is_person(name) and not looks_like_place(name) and len(names) <= 3:
                reading.byline.append(" ".join(name.split()))
            elif _UNKNOWN.fullmatch(name) and len(name.split()) <= 4 and not reading.places and _capital(name):
                reading.places.append((low, at))
            elif reading.places and _UNKNOWN.fullmatch(name):
                reading.places[-1] = (reading.places[-1][0], at)
            else:
                return False
    for number, found in enumerate(dates):
        said = _lead_before(text, found.start) if not number else found.start
        reading.dates.append(Stamp(said, found.end, found.iso, found.zone, kind))
    reading.known += 1
    return True


def _lead_before(text: str, start: int) -> int:
    """Where the words begin that say what date it is: `Updated: ` stands with its date."""
    window = max(text.rfind("\n", 0, start) + 1, start - 40)
    leads = [match for match in _LEAD.finditer(text, window, start) if match.end() == start]
    return leads[-1].start() if leads else start


def _capital(words: str) -> bool:
    return words[:1].isupper()


def _alone_with_date(text: str, start: int) -> bool:
    """Whether the part begins its line, as a name before a date does."""
    return start == 0 or text[start - 1] == "\n"
