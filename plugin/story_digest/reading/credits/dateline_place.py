"""Whether the words before a mark at the head of a text are the place of a dateline."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.names import DESK_WORDS, looks_like_place
from story_digest.reading.words import word_set

LONGEST_PLACE = 7
"""Words of the longest place (`KNOKKE-HEIST, Belgium`, `VERNON, British Columbia`, `WASHINGTON/NEW DELHI/LONDON`)."""

_FEWEST_AFTER = 8
"""Words of the sentence that has to follow a place without a date, an agency or capitals throughout."""

_WINDOW = 20_000
"""Characters after a dateline in which its place is looked for."""
_WITH_COUNTRY = 2
"""Parts of `Suva, Fiji`."""
_NEAR = 160
"""Characters of the first sentence in which a second dash would make the first one the start of an aside."""
_LONGEST_NAME = 60
"""Characters of a last line that may be an agency's name."""
_DAY = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]?", re.IGNORECASE)
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


def holds(place: str, dated: bool, agency: bool, ends: str, rest: str) -> bool:
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
        headed = _CAPS.fullmatch(_city(place)) is not None and rest[:1].isupper()  # BAKU, November 18. Talks …
        return dash or (ends == ":" and _capitalised(place)) or (ends == "." and headed)
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


def stands_with_dash(place: str, ends: str, rest: str) -> bool:
    """`Leuven - A rider won …`: one or two words in mixed case, a dash between spaces, a whole sentence."""
    words = place.split()
    spaced = ends[:1].isspace() and ends.strip() in {"-", "–", "—", "--"}
    if not DESK_WORDS.isdisjoint(word.lower() for word in words):
        return False
    if not spaced or not 0 < len(words) <= 2 or not _capitalised(place) or words[0].lower().strip(".") in NO_PLACES:
        return False
    sentence = len(rest.split()) >= _FEWEST_AFTER and rest.rstrip()[-1:] in ".!?…\"”’'»)"
    return sentence and rest.lstrip("\"“„'‘«([")[:1].isupper() and f" {ends.strip()} " not in rest[:_NEAR]


def is_place_of(text: str, place: str, after: int, agencies: Agencies) -> bool:
    """Whether the text itself shows that the word before its first sentence is a place: it is named with a preposition
    further down (`police in Almora`), or an agency alone closes the text, whose copy begins with its place.
    """
    window = text[after : after + _WINDOW]
    if re.search(rf"\b(?:in|near|around|outside)\s{re.escape(place)}\b", window):
        return True
    if not looks_like_place(place):
        return False
    last = text[-2 * _NEAR :].rstrip().rsplit("\n", 1)[-1]
    return len(last) <= _LONGEST_NAME and agencies.named(last) is not None


def may_be_place(words: str) -> bool:
    """Whether no word tells that a phrase in place of a dateline is a label, a section or an outlet."""
    parts = [word.strip(".,") for word in words.lower().replace("/", " ").split()]
    return bool(parts) and parts[0] not in NO_PLACES and DESK_WORDS.isdisjoint(parts)


def is_known_place(words: str, text: str, after: int, agencies: Agencies) -> bool:
    """Whether a phrase alone is a place for certain: a known city, or one that the text names as a place after `after`."""
    parts = re.split(r"\s?/\s?|,\s", words)
    if not may_be_place(words) or not _capitalised(words):
        return False
    known = [part in stand_alone_cities() or part.title() in stand_alone_cities() for part in parts]
    if all(known) or (known[0] and len(known) == words.count(",") + 1 == _WITH_COUNTRY):
        return True
    if not parts[0].isupper() and "," not in words:
        return False
    return any(is_place_of(text, part, after, agencies) for part in (words, words.title(), parts[0], parts[0].title()))


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
