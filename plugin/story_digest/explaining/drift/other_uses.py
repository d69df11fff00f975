"""What a reporting verb does where it reports nothing: as a noun, in another phrase, of people who are not named."""

from __future__ import annotations

from story_digest.explaining.drift.senses import Found
from story_digest.explaining.drift.words import Word
from story_digest.quantities import is_numeral

_NOUN_FOLLOWS = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "this", "any", "no", "for", "of", "in", "under", "'s"}
)
"""Words after which `report`, `claim` or `statement` is a noun."""
NOUNS = frozenset(
    {"state", "states", "reporter", "reporters", "writer", "writers", "speaker", "speakers", "reader", "readers"}
)
"""Nouns that share the stem of a reporting verb."""


def makes_a_noun(before: Word, word: Word) -> bool:
    """`to claim`, `the claims`, `three claims`, `several reports` report nothing."""
    if before.key == "to" or before.key in _NOUN_FOLLOWS:
        return True
    if word.key.endswith("edly"):
        return True  # froze assets allegedly linked to fraud
    if word.key.endswith("s") and before.key in _ANSWERS:
        return True
    return word.key.endswith("s") and (before.key in _HOW_MANY or before.key.isdigit() or is_numeral(before.key))


_ANSWERS = frozenset(
    {"denied", "denies", "rejected", "rejects", "dismissed", "dismisses", "disputed", "refuted", "rebutted"}
)
"""Verbs behind which claims and reports are answered: rejected claims that the vote was unfair."""
_HOW_MANY = frozenset({"some", "several", "many", "few", "such", "these", "those", "more", "other", "most", "all"})


def does_not_report(place: Found, word: Word, after: Word) -> bool:
    """`claimed by`, `called on`, `ruled out`: another thing is done than said."""
    if after.key in ("by", "for", "out") or (after.key == "to" and place.dimension == "believe"):
        return True
    if after.key == "of" and word.stem in ("suspect", "accus"):
        return True  # a man suspected of setting the fire
    if word.key == "speaking":
        return True  # speaking on condition of anonymity, speaking on Monday: how and when, not what
    if word.key in ("recalled", "recalls") and (
        after.key in _THINGS or after.key[0].isdigit() or is_numeral(after.key)
    ):
        return True
    if word.stem == "claim" and after.key in _CLAIMED:
        return True
    if place.dimension == "believe" and after.key in _FATES:
        return True
    return word.stem == "call" and after.key in ("on", "off", "up", "upon")


_FATES = frozenset(
    {"dead", "drowned", "killed", "lost", "missing", "trapped", "buried", "injured", "hurt", "alive", "safe"}
)
"""What people are feared or believed to be, by nobody who is named: dozens feared dead."""
ANYONE = frozenset(
    {
        "anyone",
        "anybody",
        "those",
        "everyone",
        "everybody",
        "people",
        "persons",
        "person",
        "someone",
        "parties",
        "party",
    }
)
"""Of whom a participle tells which are meant: anyone claiming the houses, people reporting symptoms."""
_THINGS = frozenset(
    {"nearly", "about", "some", "more", "over", "almost", "all", "its", "their", "thousands", "millions"}
)
"""What is called back: recalled nearly 90,000 cars."""
_CLAIMED = frozenset({"responsibility", "credit", "victory", "asylum", "lives", "victims"})
"""What is claimed without a word: claimed responsibility for the attack."""
