"""Datelines: `BEIJING, March 31 (Xinhua) --`, `KOKOMO, Ind., Feb 26 -`, `MOSCOW, March 14. /TASS/.`, `BEIJING: `.

A dateline is a place, a date and an agency, each of which may be missing, and a mark that parts it from the text. The
less there is of it, the more the rest has to show: capitals throughout, a dash, a sentence that follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dates import MONTH_FIRST, MONTHS, WrittenDate, find_dates
from story_digest.reading.credits.names import DESK_WORDS, looks_like_place, people
from story_digest.reading.words import word_set

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
LONGEST = 160
"""Characters in which a dateline has to come to its end."""
LONGEST_PLACE = 7
"""Words of the longest place (`KNOKKE-HEIST, Belgium`, `VERNON, British Columbia`, `WASHINGTON/NEW DELHI/LONDON`)."""

_FEWEST_AFTER = 8
"""Words of the sentence that has to follow a place without a date, an agency or capitals throughout."""

_WINDOW = 20_000
"""Characters after a dateline in which its place is looked for."""
_LONGEST_NAME = 60
"""Characters of a last line that may be an agency's name."""
_STAMP = re.compile(r"\W{0,3}date\s+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\s+(?=[^\W\d_])", re.IGNORECASE)
_GLUED_BYLINE = re.compile(r"By\s+(?=[^\W\d_])")
_CAPS_WORD = re.compile(r"(?<=\s)[^\W\d_a-z]{2}[^\sa-z]*(?=[\s,/(])")
_DATE = rf"(?:(?:{MONTH_FIRST})\.?\s\d{{1,2}}|\d{{1,2}}\.?\s(?:de\s)?(?:{_MONTH}))\b\.?(?:,?\s\d{{4}}\b)?"
_AGENCY = r"(?:\((?P<bracket>[^()]{2,40})\)|/(?P<slash>[^/]{2,30})/|(?P<comma>(?<=[,.]\s)[A-Z][\w-]+))"
_END = r"(?:\s?--+|\s?[–—]|\s-(?!\w)|(?<=[\d)/])-(?=\s|$)|(?<=[)/])-(?=[A-Z])|:)"
_FORM = re.compile(
    rf"""(?P<place>(?:[^\W\d_][^\d:;!?"“”„«»()\n]{{0,70}}?(?:\s?[(\[][^\W\d_][\w\s.]{{1,30}}[)\]])?)?)
    (?:(?:,\s?|\s|(?<!\S))(?P<date>{_DATE}))?
    (?:[.,]{{0,2}}\s{{0,2}}{_AGENCY})?
    (?P<end>[.,]?\s{{0,2}}{_END}|\.[-–]|\.(?=\s)|(?=\s)|$)(?:\s+|$|(?<=[-–—]))""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPS = re.compile(r"[^\W\d_a-z]{2}[^a-z]*")
# words that stand before a colon or a dash in capitals and are no places
NO_PLACES = word_set(
    """
    update updated updates exclusive breaking watch video photos photo opinion analysis factbox correction corrected
    interview note editor's notes refile wrapup explainer summary live listen read related advisory alert urgent
    news comment sport sports business markets technology world politics health science feature features column
    review source sources doping question answer q a highlights timeline graphic snapshot newsmaker insight special
    report reuters ap afp tip tips more published posted topic topics tags keywords by from subject re to contact
    copyright disclaimer editors editor story caption credit image file here and but however still also meanwhile
    poll polls survey study profile obituary quiz preview recap roundup editorial verdict letter letters
    results table first second third shr net revs year avg
    """
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline in a text: its span (with the closing mark), place as written, date, agency and what stood before it."""

    start: int
    end: int
    place: str | None
    place_span: tuple[int, int] | None
    date: WrittenDate | None
    agency: str | None
    agency_span: tuple[int, int] | None
    stamp: tuple[int, int] | None = None
    byline: tuple[str, ...] = ()
    byline_span: tuple[int, int] | None = None


def read_dateline(text: str, start: int, end: int, agencies: Agencies) -> Dateline | None:
    """The dateline with which the line `text[start:end]` begins, or None."""
    begin = start
    stamp = _STAMP.match(text, begin, min(end, begin + 60))
    if stamp:
        begin = stamp.end()
    found = _read(text, begin, end, agencies)
    if found is not None and found.agency and not found.place and not found.date:
        found = _agency_first(text, found, end, agencies)
    elif found is not None and found.date and not found.agency:
        found = _agency_last(text, found, end, agencies)
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
        agency=found.agency,
        agency_span=found.agency_span,
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
    return replace(rest, start=found.start, agency=found.agency, agency_span=found.agency_span)


def _agency_last(text: str, found: Dateline, end: int, agencies: Agencies) -> Dateline:
    """`ROMA, 3 GIU - (ANSA) - `: the agency after the dash."""
    match = _AGENCY_AFTER.match(text, found.end, end)
    agency = agencies.named(match["name"]) if match else None
    if match is None or agency is None:
        return found
    return replace(found, end=match.end(), agency=agency, agency_span=match.span("name"))


def _glued_names(text: str, start: int, end: int, agencies: Agencies) -> tuple[str, ...]:
    """The people between `By` and the place; what an agency's name follows is its office: `A and B Associated Press`."""
    office = next(agencies.find(text, start, end), None)
    return people(text[start : office.start if office else end])


def _read(text: str, start: int, end: int, agencies: Agencies) -> Dateline | None:
    for match in _candidates(text, start, min(end, start + LONGEST)):
        place_start, place_end = match.span("place")
        agency_words, group = next(
            ((match[name], match.span(name)) for name in ("bracket", "slash", "comma") if match[name]), (None, None)
        )
        if agency_words is None and (inner := _BRACKET_AT_END.search(text, place_start, place_end)):
            agency_words, group = inner[1], inner.span(1)
            if agencies.named(agency_words) or _UNKNOWN_AGENCY.fullmatch(agency_words):
                place_end = inner.start()
        agency = agencies.named(agency_words) if agency_words else None
        if agency is None and match["comma"]:  # PATNA, India: the word after the comma is part of the place
            if text[match.start("comma") - 2] == ".":
                continue
            place_end = match.end("comma")
        elif agency is None and (match["bracket"] or match["slash"]) and not match["date"]:
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
        if not _holds(place, bool(match["date"]), agency is not None, match["end"].strip(" ,"), rest) and not (
            agency is None
            and _stands_with_dash(place, match["end"], rest)
            and is_place_of(text, place, match.end(), agencies)
        ):
            continue
        written = None
        if match["date"]:
            written = next(find_dates(text, match.start("date"), match.end("date")), None)
        stop = match.start() + len(match.group().rstrip())
        trailing = _TRAILING.match(text, stop, end)
        if agency and trailing:
            stop = trailing.end(1)
        return Dateline(
            start=match.start(),
            end=stop,
            place=place or None,
            place_span=(place_start, place_end) if place else None,
            date=written,
            agency=agency,
            agency_span=group if agency else None,
        )
    return None


_BRACKET_AT_END = re.compile(r"\(([^()]{2,40})\)\s*$")
_TRAILING = re.compile(r"(\s{0,2}(?:--+|[–—]|[:_-](?=\s|$|[^\W\d_]|[“\"‘„«])))")
_AGENCY_AFTER = re.compile(r"\s{0,2}\((?P<name>[^()]{2,40})\)\s{0,2}(?:--?|[–—:])(?=\s|$)")
_UNKNOWN_AGENCY = re.compile(r"[A-Z]{2,6}")
_DAY = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]?", re.IGNORECASE)
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
    r"(?:\.[-–](?=\s)|--+|[–—]|\s-(?=\s|$)|(?<=[\d)/])-(?=\s|$)|:(?=\s)|\)(?=\s)|/\.(?=\s))(?:\s+|$)|\)(?=:[^\W\d_])|(?:(?<=[)/])|(?<=[)/]\s))(?:--+|[–—])(?=[^\W\d_]|[\d“\"‘„«])|(?<=[)/])-(?=[A-Z])"
)


def _stops(text: str, start: int, end: int) -> list[int]:
    """Places where a dateline may end: after a dash, a colon, a bracket."""
    return [match.end() for match in _STOP.finditer(text, start, end)][:6]


def _holds(place: str, dated: bool, agency: bool, ends: str, rest: str) -> bool:
    words = place.replace("/", " ").replace(",", " ").split()
    if len(words) > LONGEST_PLACE or (words and words[0].lower().strip(".") in NO_PLACES):
        return False
    if any(mark in place for mark in "<>@=%$") or "by" in map(str.lower, words) or _DAY.fullmatch(place):
        return False
    if agency:
        return not place or _capitalised(place)
    if not place or not ends:
        return False
    dash = ends[-1] in "-–—"
    if dated:
        return dash or (ends == ":" and _capitalised(place))
    caps = _CAPS.fullmatch(_city(place)) is not None and len(_city(place)) > 2
    follows = rest.lstrip("\"“„'‘«([")[:1]
    if not (follows.isupper() or follows.isdigit()) and rest:
        return False
    if dash:
        if rest.strip() and not any(word[:1].islower() for word in rest.split()[:6]):
            return False  # CORN SUPPLY BY COUNTRY -- USDA: a headline
        if place in stand_alone_cities() and len(rest.split()) >= _FEWEST_AFTER and rest.count(ends[-1]) == 0:
            return True
        return caps or ("," in place and _capitalised(place) and len(words) <= 4 and len(rest.split()) >= _FEWEST_AFTER)
    if ends == ":":
        sentence = len(rest.split()) >= _FEWEST_AFTER and rest.rstrip()[-1:] in ".!?…\"”’'»)"
        return (
            sentence
            and len(words) <= 4
            and (caps or (_capitalised(place) and len(place.replace("/", " ").split()) <= 2))
        )
    return False


def _stands_with_dash(place: str, ends: str, rest: str) -> bool:
    """`Leuven - A rider won …`: one or two words in mixed case, a dash between spaces, a whole sentence."""
    words = place.split()
    spaced = ends[:1].isspace() and ends.strip() in {"-", "–", "—", "--"}
    if not DESK_WORDS.isdisjoint(word.lower() for word in words):
        return False
    if not spaced or not 0 < len(words) <= 2 or not _capitalised(place) or words[0].lower().strip(".") in NO_PLACES:
        return False
    sentence = len(rest.split()) >= _FEWEST_AFTER and rest.rstrip()[-1:] in ".!?…\"”’'»)"
    return sentence and rest.lstrip("\"“„'‘«([")[:1].isupper() and f" {ends.strip()} " not in rest[:LONGEST]


def is_place_of(text: str, place: str, after: int, agencies: Agencies) -> bool:
    """Whether the text itself shows that the word before its first sentence is a place: it is named with a preposition
    further down (`police in Almora`), or an agency alone closes the text, whose copy begins with its place.
    """
    window = text[after : after + _WINDOW]
    if re.search(rf"\b(?:in|near|around|outside)\s{re.escape(place)}\b", window):
        return True
    if not looks_like_place(place):
        return False
    last = text.rstrip().rsplit("\n", 1)[-1]
    return len(last) <= _LONGEST_NAME and agencies.named(last) is not None


@cache
def stand_alone_cities() -> frozenset[str]:
    """The cities of `cities.txt`, which need no country or state beside them."""
    rows = files("story_digest.reading").joinpath("cities.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(row for row in rows if row and not row.startswith("#"))


def _city(place: str) -> str:
    return re.split(r"[,(]", place)[0].strip()


def _capitalised(place: str) -> bool:
    """`New Delhi`, `Katihar (Bihar)`, `RIO DE JANEIRO`, `Patna, India`: every word but the smallest is a capital one."""
    words = [word.strip("()[].,") for word in place.replace("/", " ").replace("-", " ").split()]
    return all(
        not word or word[0].isupper() or word.lower() in {"de", "da", "do", "del", "la", "of", "the", "le", "am"}
        for word in words
    )
