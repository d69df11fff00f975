"""Names between headline and text that no word By introduces: `Jane Doe and John Roe`, `Jane Doe, Lima`, `Jane Doe in Lima`.

A section, an outlet or the person whom the text is about may stand there too. So nothing is a byline by its shape
alone: two names, a place, an office or the text's agencies have to stand beside it, or its place among the credit lines
speaks for it; and the text must not be about that person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.reading.credits.dateline_place import NO_PLACES, stand_alone_cities
from story_digest.reading.credits.names import NAME, PLACE_STARTS, has_desk_word, is_bare_name, is_person
from story_digest.reading.words import word_set

LONGEST = 140
"""Characters of the longest such line."""
_MOST = 5
"""Names in it."""
_WINDOW = 20_000
"""Characters of the text in which a name is looked for."""
_PARTS = re.compile(r",\s+and\s+|,\s+|\s+and\s+|\s+&\s+|\s*/\s*")
_OFFICE = re.compile(
    r"(?:[\w&’'-]+\s){0,5}?(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau\schief)",
    re.IGNORECASE,
)
"""`Science Correspondent`, `Staff Writer`, `AP Business Writer`."""
_WITH_OFFICE = re.compile(rf"(?P<name>{NAME})(?:,\s*|\s*[|–—•·]\s*)(?P<office>(?i:{_OFFICE.pattern}))")
_BEFORE_OFFICE = re.compile(
    rf"(?P<name>{NAME})\s+(?i:staff|senior|chief|special|science|political|business|sports?|foreign|health|environment|education|economics|defen[cs]e|diplomatic|crime|court|city|arts|culture|technology|local|national)\s(?i:{_OFFICE.pattern})"
)
"""`Jane Doe Science Correspondent`."""
_IN_PLACE = re.compile(rf"(?P<name>{NAME})\s+in\s+(?P<place>{NAME}(?:,\s{NAME})?)")
_HANDLE = re.compile(r"[\s–—|·,(-]+(?:@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{1,20}){1,3})\)?")
_OF_OUTLET = re.compile(
    r"\s?\((?:The\s[^()]{2,40}|[^()]{0,30}\b(?:Post|Times|Daily|News|Press|Herald|Gazette|Radio|TV|Staff|Contributor)\b[^()]{0,20})\)$"
)
"""`Jane Doe (The Vatia Post)`."""
NO_NAMES = word_set(
    """
    by world africa asia europe america americas pacific league cup premier champions prix grand formula open masters olympic olympics
    sport sports football cricket tennis rugby golf racing politics business markets money economy finance climate change
    environment energy science technology tech health education culture arts style life living travel food weather
    opinion analysis comment breaking latest top stories big read long story essay special feature features local national
    regional international global middle east west north south latin central real estate public human rights home front page
    law order crime courts court supreme white house wall street silicon valley red cross prime minister president
    independent express standard star globe mirror sun mail telegraph guardian observer chronicle sentinel courier echo argus
    examiner inquirer dispatch mercury nation republic today live wire ledger register record recorder advertiser advocate
    bulletin monitor digest planet voice pulse feed al el il der die das les los las insider gazette argus citizen post
    url link copy short text font size minute minutes listening audio play
    share comments print email subscribe newsletter sign log more video photos gallery
    corner gist hub blog zone spot diary notes talk forum watch central update updates
    """
)
"""Words of sections, places and outlets that are written as names are."""


@dataclass(frozen=True, slots=True)
class BareNames:
    """The people named, the span of their place, and whether more than one bare name shows that they wrote the text."""

    people: tuple[str, ...]
    place: tuple[int, int] | None = None
    certain: bool = True


def read_bare_names(text: str, start: int, end: int) -> BareNames | None:
    """The people that the line `text[start:end]` consists of, or None."""
    if end - start > LONGEST:
        return None
    signed = _HANDLE.search(text, start, end)
    handle = signed is not None and signed.end() == end
    end = signed.start() if signed and handle else end
    of_outlet = _OF_OUTLET.search(text, start, end)
    handle = handle or of_outlet is not None
    end = of_outlet.start() if of_outlet else end
    words = text[start:end]
    if writer := writer_with_office(words):
        return BareNames((writer,))
    if placed := _in_places(text, start, end):
        return placed
    if names := listed_people(words):
        return BareNames(names, certain=len(names) > 1 or handle)
    return _beside_city(text, start, end)


def writer_with_office(words: str) -> str | None:
    """`Jane Doe` of `Jane Doe, Staff Writer` and `Jane Doe Science Correspondent`, or None."""
    office = _WITH_OFFICE.fullmatch(words) or _BEFORE_OFFICE.fullmatch(words)
    return " ".join(office["name"].split()) if office and is_writer(office["name"], capitals=True) else None


def is_office(words: str) -> bool:
    """Whether a line is an office alone, as it stands below the name of its holder."""
    return len(words) <= LONGEST and _OFFICE.fullmatch(words) is not None


def is_about(text: str, after: int, people: tuple[str, ...]) -> bool:
    """Whether the text from `after` on speaks of one of the people, but for lines that say who wrote it."""
    window = text[after : after + _WINDOW]
    for person in people:
        for match in re.finditer(rf"\b{re.escape(person.split()[-1])}\b", window, re.IGNORECASE):
            line = window[window.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
            if not _OF_WRITERS.search(line):
                return True
    return False


_OF_WRITERS = re.compile(
    r"\b(?:report(?:ing|er|ed|s)\b|edit(?:ing|or|ed)\b|writ(?:ing|er|ten)\b|contribut|correspondent|columnist|covers|freelance|twitter|e-?mail|reach(?:ed)?\b)|@|\bby\s",
    re.IGNORECASE,
)


def is_writer(words: str, *, capitals: bool = False) -> bool:
    """Whether words are a person's name in which nothing tells of a section, a place or an outlet."""
    parts = words.lower().split()
    if not (is_person(words) if capitals else is_bare_name(words)) or parts[0] in PLACE_STARTS:
        return False
    return NO_NAMES.isdisjoint(part.strip(".,") for part in parts)


def listed_people(words: str) -> tuple[str, ...]:
    """The people of a list that holds nothing else; in capitals only where a small `and` joins them."""
    parts = [" ".join(part.split()) for part in _PARTS.split(words)]
    capitals = words.isupper() is False and " and " in words and all(part.isupper() for part in parts)
    if not 0 < len(parts) <= _MOST or not all(is_writer(part, capitals=capitals) for part in parts):
        return ()
    return tuple(dict.fromkeys(parts))


def _in_places(text: str, start: int, end: int) -> BareNames | None:
    """`Jane Doe in Lima`, `Jane Doe in Lima and John Roe in Quito`: one place is the text's, of two neither is."""
    names: list[str] = []
    places: list[tuple[int, int]] = []
    at = start
    for part in re.split(r"(?:,|;)?\s+and\s+|,\s+(?=\S+\s\S+\sin\s)|;\s+", text[start:end]):
        low = text.index(part, at)
        at = low + len(part)
        placed = _IN_PLACE.fullmatch(text, low, at)
        if not placed or not is_writer(placed["name"]) or has_desk_word(placed["place"]):
            return None
        names.append(" ".join(placed["name"].split()))
        places.append(placed.span("place"))
    return BareNames(tuple(names), places[0] if len(places) == 1 else None)


def _beside_city(text: str, start: int, end: int) -> BareNames | None:
    """`Jane Doe, Brussels`, `Jane Doe | New York`: the city is a known one."""
    match = re.fullmatch(rf"(?P<name>{NAME})(?:,\s*|\s*[|–—•·]\s*)(?P<place>{NAME})", text[start:end])
    if not match or not is_writer(match["name"]) or match["place"].lower() in NO_PLACES:
        return None
    if match["place"] not in stand_alone_cities():
        return None
    return BareNames((" ".join(match["name"].split()),), (start + match.start("place"), start + match.end("place")))
