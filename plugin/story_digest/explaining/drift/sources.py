"""The noun phrase that names a source, before or behind the word that gives it a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.words import Word
from story_digest.model.calendar import WEEKDAYS

PRONOUNS = frozenset({"he", "she", "they", "it", "that", "i", "we"})
BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
FINITE = frozenset(
    {*BE, "has", "have", "had", "could", "would", "will", "can", "may", "might", "should", "must", "did"}
)
"""Words that a source's name does not hold: where one follows, a clause stands behind the verb, not its source."""
AUXILIARIES = frozenset(
    {
        "has",
        "have",
        "had",
        "did",
        "does",
        "do",
        "would",
        "will",
        "also",
        "then",
        "now",
        "later",
        "again",
        "not",
        "never",
    }
)
ENDS_A_SOURCE = frozenset(
    {
        "said",
        "says",
        "told",
        "that",
        "and",
        "but",
        "when",
        "as",
        "after",
        "while",
        "because",
        "if",
        "though",
        "although",
        "who",
        "which",
    }
)
_ENDS_A_SOURCE_BEHIND = frozenset({"in", "on", "at", "to", "by", "with", "during", "about", "over"})
BOUNDARY = re.compile(r"[,;:()—–\"“”„«»]|\s-\s")
_BEGINS_A_SOURCE = frozenset({"a", "an", "the", "his", "her", "its", "their", "our"})
JOINS_A_SOURCE = frozenset({"of", "for", "from", "in", "at", "with", "to", "by", "on", "about", "behind"})
LONGEST_SOURCE = 10
"""Words of a source's name and office that are taken with it."""


def source_behind(text: str, words: Sequence[Word], first: int) -> list[Word]:
    """The noun phrase that begins at a word: up to a comma, a conjunction or a preposition of place."""
    found: list[Word] = []
    first = _past_a_place(text, words, first)
    for n in range(first, min(len(words), first + LONGEST_SOURCE)):
        if n > first and BOUNDARY.search(text[words[n - 1].end : words[n].start]):
            break
        if words[n].key in ENDS_A_SOURCE or (n > first and words[n].key in _ENDS_A_SOURCE_BEHIND):
            break
        if n > first and _acts(words, n):
            break
        found.append(words[n])
    return found


def _past_a_place(text: str, words: Sequence[Word], first: int) -> int:
    """`said at a press conference the head of the bank`: the source stands behind where it was said."""
    if first >= len(words) or words[first].key not in _ENDS_A_SOURCE_BEHIND:
        return first
    for n in range(first + 2, min(len(words), first + _OTHER_SOURCE + 2)):
        if BOUNDARY.search(text[words[n - 1].end : words[n].start]):
            break
        if words[n].text.lower() == "the":
            return n
    return first


def _acts(words: Sequence[Word], n: int) -> bool:
    """A verb with whom or what it is done to: according to prosecutors forged Crowley the papers."""
    after = words[n + 1] if n + 1 < len(words) else None
    past = words[n].key.endswith("ed") or words[n].key in table("irregular_past")
    if after is None or not past or words[n].text[:1].isupper():
        return False
    return after.text[:1].isupper() or after.key in _BEGINS_A_SOURCE


def source_in_front(text: str, words: Sequence[Word], verb: int) -> list[Word]:
    """The subject before a verb, without the adverbs beside it; one apposition or relative clause is stepped over."""
    last = verb
    while last and (words[last - 1].key in AUXILIARIES | BE or words[last - 1].key.endswith("ly")):
        last -= 1
    if last and words[last - 1].key in ("who", "that", "which") and words[last - 1].text.lower() != "that":
        last -= 1
    if last and last < len(words) and BOUNDARY.search(text[words[last - 1].end : words[last].start]):
        before = last - 1
        while before and not BOUNDARY.search(text[words[before - 1].end : words[before].start]):
            before -= 1
        last = before or last
    if last and words[last - 1].key in PRONOUNS:
        return [words[last - 1]]
    last = _before_a_relative(text, words, last)
    found: list[Word] = []
    for n in range(last - 1, max(-1, last - 1 - LONGEST_SOURCE), -1):
        if found and BOUNDARY.search(text[words[n].end : words[n + 1].start]):
            break
        if words[n].key in ENDS_A_SOURCE:
            break
        found.append(words[n])
        if words[n].key in _BEGINS_A_SOURCE and not (n and words[n - 1].key in JOINS_A_SOURCE):
            break
    return [*_beside(text, words, found[-1]), *found[::-1]] if found else found


def _before_a_relative(text: str, words: Sequence[Word], last: int) -> int:
    """`An official who declined to be named said`: the subject stands before the clause that no comma sets off."""
    for n in range(last - 1, max(0, last - 1 - LONGEST_SOURCE), -1):
        if n + 1 < len(words) and BOUNDARY.search(text[words[n].end : words[n + 1].start]):
            return last
        if words[n].text.lower() == "who":
            apart = BOUNDARY.search(text[words[n - 1].end : words[n].start])
            return last if apart or n + 1 == last else n
    return last


def shared_subject(text: str, words: Sequence[Word], verb: int) -> list[Word]:
    """The subject of a verb that `and` joins to the first one of its sentence: the board met and said."""
    if _PARTS_CLAUSES.search(text[words[verb - 2].end : words[verb - 1].start]):
        return []  # the plan is dead, the minister said, and added
    found = opening_subject(text, words)
    return found if len(found) < verb else []


_PARTS_CLAUSES = re.compile(r"[,;:—–\"“”„«»]|\s-\s")


def opening_subject(text: str, words: Sequence[Word]) -> list[Word]:
    """The noun phrase at the head of a sentence, up to its verb or a relative clause.

    Empty where the sentence opens otherwise: after a vote, speaking in Lagos, last week.
    """
    first = words[0]
    if first.key not in _BEGINS_A_SOURCE | PRONOUNS and (first.plain or not first.text[:1].isupper()):
        return []
    if first.key in _TIMES:
        return []
    for n in range(1, min(len(words), LONGEST_SOURCE)):
        word = words[n]
        if BOUNDARY.search(text[words[n - 1].end : word.start]):
            named = word.text.lower() in _OPENS_A_RELATIVE or _is_called(text, words, n)
            return list(words[:n]) if named else []
        if word.key in FINITE | AUXILIARIES or word.key in table("irregular_past") or word.key.endswith("ed"):
            return list(words[:n])
        if word.key in ENDS_A_SOURCE or word.key.endswith("ing"):
            return []
    return []


def _is_called(text: str, words: Sequence[Word], first: int) -> bool:
    """A name between commas, with a verb behind it: the head of the airline, Ma Jeong-hoon, bowed."""
    for n in range(first, min(len(words), first + _OTHER_SOURCE)):
        if (
            not words[n].text[:1].isupper()
            and n > first
            and not BOUNDARY.search(text[words[n - 1].end : words[n].start])
        ):
            if text[words[n - 1].end : words[n].start] != "-":
                return False
        elif n > first and BOUNDARY.search(text[words[n - 1].end : words[n].start]):
            verb = words[n].key
            return verb.endswith("ed") or verb in FINITE | AUXILIARIES or verb in table("irregular_past")
        elif n == first and not words[n].text[:1].isupper():
            return False
    return False


_TIMES = frozenset({"last", "next", "this", "early", "late", "earlier", "later", "today", "yesterday", *WEEKDAYS})
_OPENS_A_RELATIVE = frozenset({"who", "which", "whose"})


def _beside(text: str, words: Sequence[Word], first: Word) -> list[Word]:
    """Another source before `and`, from the last comma on: a hospital source and two witnesses said."""
    at = words.index(first) - 1
    if at < 1 or words[at].key != "and":
        return []
    low = at
    while low and not BOUNDARY.search(text[words[low - 1].end : words[low].start]):
        low -= 1
    other = words[low:at]
    noun = 0 < len(other) <= _OTHER_SOURCE and (other[0].key in _BEGINS_A_SOURCE or other[0].text[:1].isupper())
    clause = any(word.key in FINITE | AUXILIARIES | PRONOUNS or word.key.endswith("ed") for word in other)
    return list(words[low : at + 1]) if noun and not clause else []


_OTHER_SOURCE = 5
"""Words of a source that stands before `and` and another."""


def kinds_of(words: Sequence[Word]) -> frozenset[str]:
    """What kind of speaker the words tell of, where no name does: police, witness, company."""
    kinds = table("source_kinds")
    return frozenset(kinds[word.key] for word in words if word.key in kinds)


def is_behind_an_office(source: Sequence[Word]) -> bool:
    """A name stands behind an office in lower case: chief executive Oelmann, union leader Ida Lund."""
    offices = table("offices")
    behind = next((n + 1 for n in range(len(source) - 1, -1, -1) if source[n].key in offices), 0)
    return behind > 0 and bool(source[behind:]) and all(word.text[:1].isupper() for word in source[behind:])


def person_of(source: Sequence[Word]) -> tuple[Word, ...]:
    """The first and last name behind an office: Environment Minister Rada Peeva; () where there are not both."""
    offices = table("offices")
    behind = next((n + 1 for n in range(len(source) - 1, -1, -1) if source[n].key in offices), 0)
    name = source[behind:]
    named = len(name) >= _WHOLE_NAME and all(word.text[:1].isupper() and not word.plain for word in name)
    return tuple(name) if behind and named else ()


_WHOLE_NAME = 2
"""Words of a name with which a person is told from the office."""
