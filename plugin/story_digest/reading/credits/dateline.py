"""Datelines: `BEIJING, March 31 (Xinhua) --`, `KOKOMO, Ind., Feb 26 -`, `MOSCOW, March 14. /TASS/.`, `BEIJING: `.

A dateline is a place, a date and an agency, each of which may be missing, and a mark that parts it from the text. The
less there is of it, the more the rest has to show: capitals throughout, a dash, a sentence that follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dateline_apart import read_apart
from story_digest.reading.credits.dateline_place import holds, is_place_of, stand_alone_cities, stands_with_dash
from story_digest.reading.credits.dates import MONTH_FIRST, MONTHS, WrittenDate, find_dates
from story_digest.reading.credits.names import people

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
LONGEST = 160
"""Characters in which a dateline has to come to its end."""
_STAMP = re.compile(r"\W{0,3}date\s+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\s+(?=[^\W\d_])", re.IGNORECASE)
_GLUED_BYLINE = re.compile(r"By\s+(?=[^\W\d_])")
_CAPS_WORD = re.compile(r"(?<=\s)[^\W\d_a-z]{2}[^\sa-z]*(?=[\s,/(])")
_DATE = rf"(?:(?:{MONTH_FIRST})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?(?:{_MONTH}))\b\.?(?:,?\s\d{{4}}\b)?"
_AGENCY = r"(?:\((?P<bracket>[^()]{2,40})\)|/(?P<slash>[^/]{2,30})/|(?P<comma>(?<=[,.]\s)[A-Z][\w-]+)|(?P<bare>(?<=\d\s)(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+){0,2}))"
_END = r"(?:\s?--+|\s?[–—]|\s-(?!\w)|(?<=[\d)/])-(?=\s|$)|(?<=[)/])-(?=[A-Z])|:)"
_FORM = re.compile(
    rf"""(?P<place>(?:[^\W\d_][^\d:;!?"“”„«»()\n]{{0,70}}?(?:\s?[(\[][^\W\d_][\w\s.]{{1,30}}[)\]])?)?)
    (?:(?:,\s?|\s|(?<!\S))(?P<date>{_DATE}))?
    (?:[.,]{{0,2}}\s{{0,2}}{_AGENCY})?
    (?P<end>[.,]?\s{{0,2}}{_END}|\.[-–]|\.(?=\s)|(?=\s)|$)(?:\s+|$|(?<=[-–—]))""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline in a text: its span (with the closing mark), place as written, date, agency and what stood before it."""

    start: int
    end: int
    place: str | None
    place_span: tuple[int, int] | None
    date: WrittenDate | None
    agencies: tuple[tuple[str, int, int], ...] = ()
    """Short name, start and end of each agency named."""
    stamp: tuple[int, int] | None = None
    byline: tuple[str, ...] = ()
    byline_span: tuple[int, int] | None = None

    @property
    def agency(self) -> str | None:
        """The first agency named, or None."""
        return self.agencies[0][0] if self.agencies else None


def read_dateline(text: str, start: int, end: int, agencies: Agencies) -> Dateline | None:
    """The dateline with which the line `text[start:end]` begins, or None."""
    begin = start
    stamp = _STAMP.match(text, begin, min(end, begin + 60))
    if stamp:
        begin = stamp.end()
    found = _read(text, begin, end, agencies)
    if found is not None and found.agency and not found.place and not found.date:
        found = _agency_first(text, found, end, agencies)
    elif found is not None and not found.agency:
        found = _agency_last(text, found, end, agencies)
    elif found is None:
        found = read_set_apart(text, begin, end, agencies)
    byline: tuple[str, ...] = ()
    byline_span = None
    glued = _GLUED_BYLINE.match(text, begin, min(end, begin + LONGEST))
    if found is None and glued:
        # By A, B and C NEW YORK (AP) —: the names go on until a place in capitals with an agency or a date
        for caps in list(_CAPS_WORD.finditer(text, glued.end(), min(end, begin + LONGEST)))[:8]:
            found = _read(text, caps.start(), end, agencies)
            if found is not None and (found.agency or found.date):
                byline = _glued_names(text, glued.end(), caps.start(), agencies)
                byline_span = (glued.start(), glued.end() + len(text[glued.end() : caps.start()].rstrip()))
                break
            found = None
    if found is None:
        return None
    return Dateline(
        start=found.start,
        end=found.end,
        place=found.place,
        place_span=found.place_span,
        date=found.date,
        agencies=found.agencies,
        stamp=(start, stamp.end()) if stamp else None,
        byline=byline,
        byline_span=byline_span if byline else None,
    )


def _agency_first(text: str, found: Dateline, end: int, agencies: Agencies) -> Dateline:
    """`(ANSA) - ROME, MAY 6 -`: the agency before place and date."""
    at = found.end + len(text[found.end : end]) - len(text[found.end : end].lstrip())
    rest = _read(text, at, end, agencies)
    if rest is None or rest.date is None or rest.agency:
        return found
    return replace(rest, start=found.start, agencies=found.agencies)


def _agency_last(text: str, found: Dateline, end: int, agencies: Agencies) -> Dateline:
    """`ROMA, 3 GIU - (ANSA) - `, `SUVA — AP — `: the agency after the dash."""
    match = _AGENCY_AFTER.match(text, found.end, end)
    group = "name" if match and match["name"] else "bare"
    agency = agencies.named(match[group]) if match else None
    if match is None or agency is None:
        return found
    return replace(found, end=match.end(), agencies=((agency, *match.span(group)),))


def _glued_names(text: str, start: int, end: int, agencies: Agencies) -> tuple[str, ...]:
    """The people between `By` and the place; what an agency's name follows is its office: `A and B Associated Press`."""
    office = next(agencies.find(text, start, end), None)
    return people(text[start : office.start if office else end])


def _read(text: str, start: int, end: int, agencies: Agencies) -> Dateline | None:
    for match in _candidates(text, start, min(end, start + LONGEST)):
        place_start, place_end = match.span("place")
        agency_words, group = next(
            ((match[name], match.span(name)) for name in ("bracket", "slash", "comma", "bare") if match[name]),
            (None, None),
        )
        if agency_words is None and (inner := _BRACKET_AT_END.search(text, place_start, place_end)):
            agency_words, group = inner[1], inner.span(1)
            if agencies_listed(text, group, agencies) or _UNKNOWN_AGENCY.fullmatch(agency_words):
                place_end = inner.start()
        named = agencies_listed(text, group, agencies) if group else ()
        if not named and match["bare"]:
            continue  # SUVA, May 17 Talks - : only an agency stands there, PERTH, May 17 AAP -
        if not named and match["comma"]:  # PATNA, India: the word after the comma is part of the place
            if text[match.start("comma") - 2] == ".":
                continue
            place_end = match.end("comma")
        elif (
            not named
            and (match["bracket"] or match["slash"])
            and not match["date"]
            and not _UNKNOWN_AGENCY.fullmatch(match["bracket"] or "")
        ):
            continue  # with a date, what the brackets hold is an agency that is not known: it is not named
        place_end = place_start + len(text[place_start:place_end].rstrip(" ,"))
        if "," in text[place_start:place_end] and text[place_end : place_end + 1] == ".":
            place_end += 1  # WOODBRIDGE, N.J.
        if "," not in text[place_start:place_end]:
            place_end = place_start + len(text[place_start:place_end].rstrip("."))
        if weekday := _WEEKDAY.search(text, place_start, place_end):
            place_end = weekday.start()
        place = " ".join(text[place_start:place_end].split())
        if any(mention.sure for mention in agencies.find(place)):
            continue
        if match["end"].strip() == ":" and match["end"] != ":" and place.title() not in stand_alone_cities():
            continue  # MUST SEE : a label
        rest = text[match.end() : end]
        ends = match["end"].strip(" ,") or ("." if (match["date"] or "").endswith(".") else "")
        if not holds(place, bool(match["date"]), bool(named), ends, rest) and not (
            not named
            and stands_with_dash(place, match["end"], rest)
            and is_place_of(text, place, match.end(), agencies)
        ):
            continue
        written = None
        if match["date"]:
            written = next(find_dates(text, match.start("date"), match.end("date")), None)
        stop = match.start() + len(match.group().rstrip())
        trailing = _TRAILING.match(text, stop, end)
        if named and trailing:
            stop = trailing.end(1)
        return Dateline(
            start=match.start(),
            end=stop,
            place=place or None,
            place_span=(place_start, place_end) if place else None,
            date=written,
            agencies=named,
        )
    return None


_BRACKET_AT_END = re.compile(r"\(([^()]{2,40})\)\s*$")
_TRAILING = re.compile(r"(\s{0,2}(?:--+|[–—]|[:_|-](?=\s|$|[^\W\d_]|[“\"‘„«])))")
_AGENCY_AFTER = re.compile(
    r"\s{0,2}(?:\((?P<name>[^()]{2,40})\)|(?P<bare>[^\W\d_][\w ]{1,30}?))\s{0,2}(?:--?|[–—:|])(?=\s|$)"
)
_UNKNOWN_AGENCY = re.compile(
    r"[A-Z]{2,6}|(?i:(?:web|news)\s?desk|(?:staff\s?/\s?)?agencies|staff(?:\s?(?:/|and)\s?agencies)?)"
)
"""What brackets behind a place hold beside the names of known agencies: `(XYZ)`, `(Web Desk)`."""
_WEEKDAY = re.compile(r",?\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$", re.IGNORECASE)


def _candidates(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Ways to read the head of the line, the shortest place first."""
    found = []
    for stop in _stops(text, start, end):
        match = _FORM.fullmatch(text, start, stop)
        if match:
            found.append(match)
    return found


_STOP = re.compile(
    r"(?:\.[-–](?=\s)|--+|[–—]|(?:\s|(?<=\s))-(?=\s|$)|(?<=[\d)/])-(?=\s|$)|:(?=\s)|\)(?=\s)|/\.(?=\s)|(?:(?<=\s\d)|(?<=\d\d)|(?<=[A-Z]{4}))\.(?=\s))(?:\s+|$)|\)(?=:[^\W\d_])|(?:(?<=[)/])|(?<=[)/]\s))(?:--+|[–—])(?=[^\W\d_]|[\d“\"‘„«])|(?<=[)/])-(?=[A-Z])"
)


def _stops(text: str, start: int, end: int) -> list[int]:
    """Places where a dateline may end: after a dash, a colon, a bracket."""
    return [match.end() for match in _STOP.finditer(text, start, end)][:6]


_LIST = re.compile(r"\s*[/,;&+]\s*|\s+and\s+|(?<=\w)-(?=\w)")
_BESIDE = re.compile(r"[a-z]{2,4}|[A-Z]{2,6}|(?i:staff|agencies|agency|web\s?desk|news\s?desk|own|correspondents?)")


def agencies_listed(text: str, span: tuple[int, int], agencies: Agencies) -> tuple[tuple[str, int, int], ...]:
    """The agencies of a bracket that holds nothing else than agencies, codes and the house: `(AFP/Reuters)`, `(dpa/tmn)`."""
    found: list[tuple[str, int, int]] = []
    at = span[0]
    whole = agencies.named(text[slice(*span)])
    if whole:
        return ((whole, *span),)
    for one in _LIST.split(text[slice(*span)]):
        low = text.index(one, at)
        at = low + len(one)
        if agency := agencies.named(one):
            found.append((agency, low, at))
        elif not _BESIDE.fullmatch(one):
            return ()
    return tuple(found)


def read_set_apart(text: str, start: int, end: int, agencies: Agencies) -> Dateline | None:
    """`[SUVA]`, `SUVA |`, `AFP –`: little in a frame of its own."""
    apart = read_apart(text, start, end, agencies)
    if apart is None:
        return None
    stop = start + len(text[start : apart.end].rstrip())
    place = " ".join(text[slice(*apart.place)].split()) if apart.place else None
    named = (apart.agency,) if apart.agency else ()
    return Dateline(start=start, end=stop, place=place, place_span=apart.place, date=None, agencies=named)
