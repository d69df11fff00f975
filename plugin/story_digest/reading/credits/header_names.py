"""People and agencies in one part of a credit line: bylines, offices, lists, who writes for whom."""

from __future__ import annotations

import re

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dates import find_dates
from story_digest.reading.credits.header_bare_names import writer_with_office
from story_digest.reading.credits.header_reading import IN_PLACE, UNKNOWN, Part, Reading
from story_digest.reading.credits.names import DESK_WORDS, NAME, is_person, looks_like_place, people
from story_digest.reading.credits.pieces import Stamp
from story_digest.reading.words import word_set

BY = re.compile(
    r"(?:(?:posted|written|reported|published|words|story|text|analysis|opinion|commentary|review|interview|column)\s+)?by\b:?\s*",
    re.IGNORECASE,
)
_BY_ABROAD = re.compile(r"(?:von|par|por|di|af|av|door)\s+(?=[^\W\d_])", re.IGNORECASE)
"""`Von Jane Doe`, `Par Jane Doe`: in a headline (`Von Trier Wins`) more words follow."""
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
_PARTS = re.compile(
    r"(,\s*(?:(?i:and|with|via|avec|mit|con|com)\s+)?|\s+(?i:and|with|via|avec|mit|con|com)\s+|\s+&\s+|\s*/\s*)"
)
_OF_AN_OUTLET = re.compile(
    rf"(?P<name>{NAME})(?:\s+(?:for|of|from|with|-)\s+(?:the\s+|The\s+)?(?P<outlet>{NAME})|\s?\((?P<brackets>[^()]{{2,40}})\))"
)
"""`Jane Doe for Reuters`, `Jane Doe of The Associated Press`, `Jane Doe (AFP)`."""
_LISTED = re.compile(r",\s*|\s+and\s+|\s+with\s+|\s+&\s+|\s+[-–—]\s+|\s*/\s*")
_RELAYED = re.compile(r"(?P<first>[A-Z][A-Za-z]{2,8})-(?P<agency>[A-Z][A-Za-z]{1,9})")
DESK = re.compile(
    r"(?:(?:(?-i:[A-Z])[\w.&'’]*|a|an|our|own|the|and|&|web|news|online|special|staff|foreign)\s){0,4}(?:desk|staff|agencies|bureau|correspondents?|reporters?|newsroom|service)"
    r"(?:\s+in\s+(?-i:[A-Z])[^.!?]{1,39})?",
    re.IGNORECASE,
)
_BEATS = word_set(
    "business sports science political medical health entertainment world national foreign video photo senior chief special"
)


def read_agency(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """`Reuters`, `Reuters in Suva`, `Sapa-AFP`, `AP Business Writer`."""
    if agency := agencies.named(part.words):
        return reading.take(agencies=[(agency, part.start, part.end)])
    relayed = _RELAYED.fullmatch(part.text, part.start, part.end)
    if relayed and (agency := agencies.named(relayed["agency"])):
        relaying = agencies.named(relayed["first"])
        first = [(relaying, *relayed.span("first"))] if relaying else []
        return reading.take(agencies=[*first, (agency, *relayed.span("agency"))])
    place = IN_PLACE.search(part.text, part.start, part.end)
    if place and (agency := agencies.named(part.text[part.start : place.start()])):
        return reading.take(agencies=[(agency, part.start, place.start())], places=[place.span("place")])
    office = _office(part, agencies)
    return reading.take(agencies=[office]) if office else None


def read_people_of(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """People and their agency without the word By: `Jane Doe for Reuters`, `Jane Doe and John Roe, Reuters`,
    `Jane Doe and agencies`, `AFP/staff`.
    """
    if BY.match(part.words) or _BY_ABROAD.match(part.words):
        return None
    if outlet := _of_an_outlet(part, agencies):
        return reading.take(people=[outlet[0]], agencies=[outlet[1]])
    if next(agencies.find(part.text, part.start, part.end), None) is None and (named := writer_with_office(part.words)):
        return reading.take(people=[named])
    names: list[str] = []
    found: list[tuple[str, int, int]] = []
    places: list[tuple[int, int]] = []
    house = False
    at = part.start
    for one in _LISTED.split(part.words):
        low = part.text.index(one, at, part.end)
        at = low + len(one)
        if agency := agencies.named(one):
            found.append((agency, low, at))
        elif is_person(one):
            names.append(" ".join(one.split()))
        elif (place := IN_PLACE.search(one)) and is_person(one[: place.start()]):
            names.append(" ".join(one[: place.start()].split()))
            places.append((low + place.start("place"), low + place.end("place")))
        elif DESK.fullmatch(one) and not house:
            house = True
            office = next(agencies.find(part.text, low, at), None)
            if office and office.start == low:  # Jane Doe, PA Crime Correspondent
                found.append((office.agency, office.start, office.end))
        else:
            return None
    told = (names and found) or (house and (found or names))
    return reading.take(people=names, agencies=found, places=places if len(places) == 1 else ()) if told else None


def read_byline(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """`By Jane Doe`, `Von Jane Doe, dpa`."""
    by = BY.match(part.words)
    if by and by.end() < len(part.words):
        reading.said_by = True
        return read_names(part.after(by.end()), agencies, reading)
    abroad = _BY_ABROAD.match(part.words)
    if abroad and _names_abroad(part.words[abroad.end() :], agencies):
        reading.said_by = True
        return read_names(part.after(abroad.end()), agencies, reading)
    return None


def read_desk(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """A desk, or a desk or an agency beside a place: `Web Desk`, `Staff and agencies, Jakarta`, `dpa, Kassel`, `Suva, PTI`."""
    if DESK.fullmatch(part.words):
        place = IN_PLACE.search(part.words)
        return reading.take(places=[(part.start + place.start("place"), part.end)] if place else ())
    two = [one for one in re.split(r",\s+|\s+[-–—]\s+", part.words) if one]
    if len(two) != 2:
        return None
    head, tail = (part.start, part.start + len(two[0])), (part.end - len(two[1]), part.end)
    if DESK.fullmatch(two[0]) and UNKNOWN.fullmatch(two[1]):
        return reading.take(places=[tail])
    if (agency := agencies.named(two[0])) and UNKNOWN.fullmatch(two[1]):
        return reading.take(agencies=[(agency, *head)], places=[tail])
    if (agency := agencies.named(two[1])) and looks_like_place(two[0]) and UNKNOWN.fullmatch(two[0]):
        return reading.take(agencies=[(agency, *tail)], places=[head])
    return None


def _of_an_outlet(part: Part, agencies: Agencies) -> tuple[str, tuple[str, int, int]] | None:
    """A person and the agency the text says the person writes for."""
    match = _OF_AN_OUTLET.fullmatch(part.text, part.start, part.end)
    group = "outlet" if match and match["outlet"] else "brackets"
    agency = agencies.named(match[group]) if match else None
    if match is None or agency is None or not is_person(match["name"]):
        return None
    return " ".join(match["name"].split()), (agency, *match.span(group))


def _office(part: Part, agencies: Agencies) -> tuple[str, int, int] | None:
    """An agency with the name of an office: `Reuters Staff`, `AP Business Writer`, `AFP News Desk`."""
    mention = next(agencies.find(part.text, part.start, min(part.end, part.start + 60)), None)
    if mention is None or part.text[part.start : mention.start].strip().lower() not in {"", "the"}:
        return None
    rest = [word.strip(".,").lower() for word in part.text[mention.end : part.end].split()]
    if not rest or not all(word in DESK_WORDS or word in _BEATS for word in rest):
        return None
    return mention.agency, mention.start, mention.end


def _with_office(text: str, start: int, end: int, agencies: Agencies) -> tuple[str, int, int] | None:
    """The agency right behind a person's name, whatever office follows: `Jane Doe Associated Press`, `Jane Doe AP Sports Writer`."""
    for mention in agencies.find(text, start, end):
        office = [word.lower().removesuffix("s") for word in text[mention.end : end].split()]
        named = mention.sure and is_person(text[start : mention.start].strip())
        if named and all(not {word, f"{word}s"}.isdisjoint(DESK_WORDS | _BEATS) for word in office):
            return mention.agency, mention.start, mention.end
    return None


def _names_abroad(words: str, agencies: Agencies) -> bool:
    """Whether nothing but people and agencies are listed: `Jane Doe und John Roe`, `Jane Doe, dpa`."""
    parts = [
        part for part in re.split(r",\s*|\s+(?:und|et|y|e|and|og|och|en|avec|mit|con|com|met|med)\s+", words) if part
    ]
    if len(parts) > 1 and is_person(parts[0]) and parts[-1].isalpha() and parts[-1][:1].isupper():
        parts = parts[:-1]  # Von Jane Doe, Rom
    return any(is_person(part) for part in parts) and all(
        agencies.named(part) or (is_person(part) and len(part.split()) <= _LONGEST_ABROAD) for part in parts
    )


def read_names(part: Part, agencies: Agencies, reading: Reading) -> bool:
    """The names of a byline: people, agencies and desks apart."""
    if outlet := _of_an_outlet(part, agencies):
        return reading.take(people=[outlet[0]], agencies=[outlet[1]])
    text, start, end = part.text, part.start, part.end
    office = _TRAILING_OFFICE.search(part.words)
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
        end = start + len(re.sub(r"(?:\s+on)?[\s,;:|–—-]*$", "", text[start : dates[0].start]))
    if outlet := _of_an_outlet(Part(text, start, end, ""), agencies):
        return reading.take(people=[outlet[0]], agencies=[outlet[1]])
    if staff := _office(Part(text, start, end, ""), agencies):  # By Reuters Staff
        return reading.take(agencies=[staff])
    left: list[str] = []
    places: list[tuple[int, int]] = []
    at = start
    for one in _PARTS.split(text[start:end]):
        agency = agencies.named(one) if one.strip() and one not in agencies.telling else None
        if agency:
            reading.agencies.append((agency, at, at + len(one)))
        elif glued := _with_office(text, at, at + len(one), agencies):
            reading.agencies.append(glued)
            left.append(text[at : glued[1]])
        elif one.strip() and not _PARTS.fullmatch(one):
            left.append(IN_PLACE.sub("", one))
            if (place := IN_PLACE.search(one)) and is_person(one[: place.start()]):
                places.append((at + place.start("place"), at + place.end("place")))
        at += len(one)
    names = people(", ".join(left))
    reading.byline += names
    reading.known += 1
    if len(places) == 1 and len(names) == 1:  # By Jane Doe in Lima
        reading.places += places
    rest = " ".join(left).strip(" ,")
    return bool(names or reading.agencies or DESK.fullmatch(rest) or len(rest.split()) <= 3)
