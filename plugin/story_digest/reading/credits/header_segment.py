"""One part of a credit line: a byline, an agency, a desk, a date with who or where stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dates import WrittenDate, find_dates
from story_digest.reading.credits.names import DESK_WORDS, NAME, is_person, looks_like_place, people
from story_digest.reading.credits.pieces import Stamp, StampKind
from story_digest.reading.words import word_set

LEAD = re.compile(
    r"\b(?P<updated>(?:last\s+)?(?:updated|modified|edited(?!\s+by))(?:\s+(?:on|at))?|update(?=\s*:)|aktualisiert(?:\s+am)?|mis(?:e)?\s+à\s+jour(?:\s+le)?"
    r"|modifié(?:\s+le)?|actualizado(?:\s+el)?|atualizado(?:\s+em)?|aggiornato(?:\s+il)?|bijgewerkt(?:\s+op)?|uppdaterad|actualizat)\s*[:-]?\s*"
    r"|\b(?P<published>(?:first\s+)?(?:publish(?:ing|ed)?\s+date|publication\s+date|(?:published|posted|issued(?!\s+by)|released|created|uploaded)(?:\s+(?:on|at))?)|date(?=\s*:)|publicado(?:\s+(?:el|em))?"
    r"|publié(?:\s+le)?|(?:veröffentlicht|erschienen)(?:\s+am)?|pubblicato(?:\s+il)?|gepubliceerd(?:\s+op)?|publicerad|publicat(?:\s+(?:la|pe))?)\s*[:-]?\s*",
    re.IGNORECASE,
)
"""Words before a date that say what it is the date of, in the languages of `dates.MONTHS`."""
_BY = re.compile(
    r"(?:(?:posted|written|reported|published|words|story|text|analysis|opinion|commentary|review|interview|column)\s+)?by\b:?\s*",
    re.IGNORECASE,
)
_BY_ABROAD = re.compile(r"(?:von|par|por|di|af|av|door)\s+(?=[^\W\d_])", re.IGNORECASE)
"""`Von Jane Doe`, `Par Jane Doe`: in a headline (`Von Trier Wins`) more words follow."""
_LONGEST_ODD = 4
"""Words of a segment that says nothing known: `UK & World`, `in History News`."""
_LONGEST_ABROAD = 3
"""Words of each name after such a word."""
_TRAILING_OFFICE = re.compile(
    r"\s*(?:,\s*|\s+)(?:for\s+(?:the\s+)?[A-Z][\w .&'’]{1,40}|(?:the\s+)?(?:staff|senior|chief|special|political|business|"
    r"science|sports|foreign)?\s*(?:writer|reporter|correspondent|editor|columnist|contributor)\b.{0,40})$"
    r"|,\s*(?P<beat>(?:[\w&’'-]+\s){0,5}(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?))$",
    re.IGNORECASE,
)
"""`, Staff Writer`, `for The Courier`, `, PA Health Correspondent`."""
_STAFF_NAMED = re.compile(r"\s(?:staff\s)?(?:writers?|reporters?|correspondents?|journalists?)\s", re.IGNORECASE)
_IN_PLACE = re.compile(rf"\s+in\s+(?P<place>{NAME}(?:,\s{NAME})?)$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_PARTS = re.compile(r"(,\s*|\s+(?i:and|with)\s+|\s+&\s+|\s*/\s*)")
_READING = re.compile(
    r"\d+\s*[- ]?min(?:ute)?s?(?:\s+read)?|(?:about\s+)?\d+\s+(?:hours?|minutes?|days?)\s+ago|.*\bago"
    r"|\d{1,3}\s?[hdmw]|[\d.,]+\s?[km]?\s(?:views?|reads?|shares?|comments?|likes?)",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    r"(?P<role>editor|writer|reporter|author|translator|edited by(?=\s*:)|translated by(?=\s*:)|text|texte|autor|auteur|redaktion)\s*:\s*(?P<names>.{2,60})"
    r"|(?P<work>edited by|translated by)\s+(?P<people>.{2,60})",
    re.IGNORECASE,
)
_OF_AN_OUTLET = re.compile(
    rf"(?P<name>{NAME})(?:\s+(?:for|of|from|with|-)\s+(?:the\s+|The\s+)?(?P<outlet>{NAME})|\s?\((?P<brackets>[^()]{{2,40}})\))"
)
"""`Jane Doe for Reuters`, `Jane Doe of The Associated Press`, `Jane Doe (AFP)`."""
_LISTED = re.compile(r",\s*|\s+and\s+|\s+&\s+|\s+[-–—/]\s+")
_RELAYED = re.compile(r"[A-Z][A-Za-z]{2,8}-(?P<agency>[A-Z][A-Za-z]{1,9})")
_SOURCE = re.compile(r"(?:source|agency|via|from|credit)\s*:\s*(?P<name>.{2,40})", re.IGNORECASE)
_WITH = re.compile(r"[(\[]?(?:with|via|from)\s+(?P<name>[^()\[\]]{2,40}?)[)\]]?", re.IGNORECASE)
_DESK = re.compile(
    r"(?:[A-Z][\w.&'’]*\s){0,4}(?:desk|staff|agencies|bureau|correspondents?|reporters?|newsroom|service)(?:\s+in\s+.{2,40})?",
    re.IGNORECASE,
)
# something with a name: an outlet, a section, a place such as `Hofheim am Taunus`
_UNKNOWN = re.compile(rf"(?:[Tt]he\s+)?{NAME}(?:\s(?:am|an\sder|im|bei|sur|sous|upon|of|of\sthe|les|lès)\s{NAME})?")
_BEATS = word_set(
    "business sports science political medical health entertainment world national foreign video photo senior chief special"
)
ROLES = {"editor": "editing", "edited by": "editing", "translator": "translation", "translated by": "translation"}


@dataclass(slots=True)
class Reading:
    """What the parts of a credit line have stated so far."""

    agencies: list[tuple[str, int, int]] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    dates: list[Stamp] = field(default_factory=list)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said_by: bool = False
    """Whether the line begins with the word By."""
    known: int = 0
    """Segments that are credits for certain."""
    odd: int = 0
    """Segments of a few words that say nothing known: let pass below a headline, beside a full date alone."""
    weak: int = 0
    """Segments that could be anything: let pass beside certain ones."""


def read_segment(text: str, part: tuple[int, int, str], agencies: Agencies, reading: Reading) -> bool:
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
    by = _BY.match(words)
    if not by and (given := _of_an_outlet(text, start, end, agencies)) is not None:
        reading.byline.append(given[0])
        reading.agencies.append(given[1])
        reading.known += 1
        return True
    abroad = _BY_ABROAD.match(words)
    if not by and not abroad and (listed := _people_and_agencies(text, start, end, agencies)) is not None:
        reading.byline += listed[0]
        reading.agencies += listed[1]
        reading.known += 1
        return True
    if (sent := _agency_in_place(text, start, end, agencies)) is not None:
        reading.agencies.append(sent[0])
        reading.places += sent[1]
        reading.known += 1
        return True
    if (office := _office(text, start, end, agencies)) is not None:
        reading.agencies.append(office)
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
        written = editor["names"] or editor["people"]
        if short := agencies.named(written):
            reading.agencies.append((short, end - len(written), end))
            reading.known += 1
            return True
        names = people(written)
        role = ROLES.get((editor["role"] or editor["work"]).lower())
        if names and role:
            reading.roles[role] = names
        elif names:
            reading.byline += names
        reading.known += bool(names)
        reading.weak += not names
        return True
    if by and by.end() < len(words):
        reading.said_by = True
        return _names(text, start + by.end(), end, agencies, reading)
    if abroad and _names_abroad(words[abroad.end() :], agencies):
        reading.said_by = True
        return _names(text, start + abroad.end(), end, agencies, reading)
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
    if len(parts) == 2 and _DESK.fullmatch(parts[0]) and _UNKNOWN.fullmatch(parts[1]):
        reading.places.append((end - len(parts[1]), end))  # Staff and agencies, Jakarta
        reading.known += 1
        return True
    if len(parts) == 2 and (named := agencies.named(parts[0])) and _UNKNOWN.fullmatch(parts[1]):
        reading.agencies.append((named, start, start + len(parts[0])))  # dpa, Kassel
        reading.places.append((end - len(parts[1]), end))
        reading.known += 1
        return True
    if len(parts) == 2 and (named := agencies.named(parts[1])) and looks_like_place(parts[0]) and _capital(parts[0]):
        reading.places.append((start, start + len(parts[0])))  # Suva, PTI
        reading.agencies.append((named, end - len(parts[1]), end))
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
    reading.odd += 1
    return len(words.split()) <= _LONGEST_ODD and not words.endswith((".", "!", "?", "”", '"'))


def _of_an_outlet(text: str, start: int, end: int, agencies: Agencies) -> tuple[str, tuple[str, int, int]] | None:
    """A person and the agency the text says the person writes for."""
    match = _OF_AN_OUTLET.fullmatch(text, start, end)
    group = "outlet" if match and match["outlet"] else "brackets"
    agency = agencies.named(match[group]) if match else None
    if match is None or agency is None or not is_person(match["name"]):
        return None
    return " ".join(match["name"].split()), (agency, *match.span(group))


def _people_and_agencies(
    text: str, start: int, end: int, agencies: Agencies
) -> tuple[list[str], list[tuple[str, int, int]]] | None:
    """`Jane Doe and John Roe, Reuters`: people and their agency, without the word By."""
    names: list[str] = []
    found: list[tuple[str, int, int]] = []
    at = start
    for part in _LISTED.split(text[start:end]):
        low = text.index(part, at, end)
        at = low + len(part)
        if agency := agencies.named(part):
            found.append((agency, low, at))
        elif is_person(part):
            names.append(" ".join(part.split()))
        else:
            return None
    return (names, found) if names and found else None


def _agency_in_place(
    text: str, start: int, end: int, agencies: Agencies
) -> tuple[tuple[str, int, int], list[tuple[int, int]]] | None:
    """`Reuters in Suva`, and `Sapa-AFP`, where a pool of papers hands on an agency's text."""
    if relayed := _RELAYED.fullmatch(text, start, end):
        agency = agencies.named(relayed["agency"])
        return ((agency, *relayed.span("agency")), []) if agency else None
    place = _IN_PLACE.search(text, start, end)
    agency = agencies.named(text[start : place.start()]) if place else None
    return ((agency, start, place.start()), [place.span("place")]) if agency and place else None


def _office(text: str, start: int, end: int, agencies: Agencies) -> tuple[str, int, int] | None:
    """An agency with the name of an office: `Reuters Staff`, `AP Business Writer`, `AFP News Desk`."""
    mention = next(agencies.find(text, start, min(end, start + 60)), None)
    if mention is None or text[start : mention.start].strip().lower() not in {"", "the"}:
        return None
    rest = [word.strip(".,").lower() for word in text[mention.end : end].split()]
    if not rest or not all(word in DESK_WORDS or word in _BEATS for word in rest):
        return None
    return mention.agency, mention.start, mention.end


def _names_abroad(words: str, agencies: Agencies) -> bool:
    """Whether nothing but people and agencies are listed: `Jane Doe und John Roe`, `Jane Doe, dpa`."""
    parts = [part for part in re.split(r",\s*|\s+(?:und|et|y|e|and|og|och|en)\s+", words) if part]
    return any(is_person(part) for part in parts) and all(
        agencies.named(part) or (is_person(part) and len(part.split()) <= _LONGEST_ABROAD) for part in parts
    )


def _names(text: str, start: int, end: int, agencies: Agencies, reading: Reading) -> bool:
    """The names of a byline: people, agencies and desks apart."""
    words = text[start:end]
    if (outlet := _of_an_outlet(text, start, end, agencies)) is not None:
        reading.byline.append(outlet[0])
        reading.agencies.append(outlet[1])
        reading.known += 1
        return True
    office = _TRAILING_OFFICE.search(words)
    if office:
        for mention in agencies.find(text, start + office.start(), end) if office["beat"] else ():
            reading.agencies.append((mention.agency, mention.start, mention.end))
        end = start + office.start()
    first = next(agencies.find(text, start, min(end, start + 40)), None)
    named = _STAFF_NAMED.match(text, first.end, end) if first and first.start == start else None
    if first and named:  # by Xinhua writers Jane Doe, John Roe
        reading.agencies.append((first.agency, first.start, first.end))
        start = named.end()
    dates = list(find_dates(text, start, end))
    if dates:  # By Kevin Obi on 2 Mar, 2024
        for found in dates:
            reading.dates.append(Stamp(found.start, found.end, found.iso, found.zone, "published"))
        end = start + len(re.sub(r"(?:\s+on)?[\s,]*$", "", text[start : dates[0].start]))
    if (given := _of_an_outlet(text, start, end, agencies)) is not None:
        reading.byline.append(given[0])
        reading.agencies.append(given[1])
        reading.known += 1
        return True
    if (staff := _office(text, start, end, agencies)) is not None:  # By Reuters Staff
        reading.agencies.append(staff)
        reading.known += 1
        return True
    left: list[str] = []
    places: list[tuple[int, int]] = []
    at = start
    for part in _PARTS.split(text[start:end]):
        agency = agencies.named(part) if part.strip() else None
        if agency:
            reading.agencies.append((agency, at, at + len(part)))
        elif part.strip() and not _PARTS.fullmatch(part):
            left.append(_IN_PLACE.sub("", part))
            if (place := _IN_PLACE.search(part)) and is_person(part[: place.start()]):
                places.append((at + place.start("place"), at + place.end("place")))
        at += len(part)
    names = people(", ".join(left))
    reading.byline += names
    reading.known += 1
    if len(places) == 1 and len(names) == 1:  # By Jane Doe in Lima
        reading.places += places
    rest = " ".join(left).strip(" ,")
    return bool(names or reading.agencies or _DESK.fullmatch(rest) or len(rest.split()) <= 3)


def _dated(
    text: str, part: tuple[int, int, str], dates: Sequence[WrittenDate], agencies: Agencies, reading: Reading
) -> bool:
    """A part that holds a date: before it a person, a place or nothing; after it an agency in brackets, or nothing."""
    start, end, lead = part
    kind: StampKind = "updated" if lead == "updated" else "published"
    at = dates[-1].end
    by = _BY.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end)
    if by and by.end() < end:  # Posted on June 3, 2024 by Jane Doe
        reading.said_by = True
        if not _names(text, by.end(), end, agencies, reading):
            return False
        end = by.start()
    before = text[start : dates[0].start].strip(" ,.;:-–—|\u00a0")
    after = text[dates[-1].end : end].strip(" ,.;:-–—|\u00a0")
    if len(dates) > 1 and text[dates[0].end : dates[1].start].strip(" ,;-–—|"):
        return False
    if after:
        given = _WITH.fullmatch(after) or re.fullmatch(r"\((?P<name>[^()]{2,40})\)", after)
        agency = agencies.named(given["name"] if given else after)
        if agency:
            reading.agencies.append((agency, dates[-1].end, end))
        elif _READING.fullmatch(after):
            reading.weak += 1
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
    leads = [match for match in LEAD.finditer(text, window, start) if match.end() == start]
    return leads[-1].start() if leads else start


def _capital(words: str) -> bool:
    return words[:1].isupper()


def _alone_with_date(text: str, start: int) -> bool:
    """Whether the part begins its line, as a name before a date does."""
    return start == 0 or text[start - 1] == "\n"
