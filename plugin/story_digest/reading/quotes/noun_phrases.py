"""Noun phrases: who is named or described by a run of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from story_digest.reading.quotes.cues import (
    AUXILIARIES,
    CUES,
    DETERMINERS,
    LINKS,
    NAME_PARTS,
    OPENERS_OF_PHRASES,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    TITLES,
)
from story_digest.reading.quotes.relative_clauses import without_participle
from story_digest.reading.quotes.tokens import Token
from story_digest.reading.words import word_set

SPANS_OF_TIME = frozenset(
    {"years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "decades", "time", "times"}
)
NO_NAMES = TIMES | DETERMINERS | SUBORDINATORS | PRONOUNS | PREPOSITIONS | {"i"}
_NEVER_FIRST = PARTICLES - {"el", "al", "de", "von", "van"}
_NEVER_LAST = LINKS | DETERMINERS - {"one", "others"}
_NOBODY = word_set("not then also later however instead never once again still even just only now already meanwhile")
"""Words with a capital that a sentence begins with and that name nobody: `Not so Jane Doe`."""
_NO_ROLES = OPENERS_OF_PHRASES | AUXILIARIES
_NO_NOUNS = LINKS | CUES | AUXILIARIES
BODIES = word_set("""
    Department Ministry University Party Committee Agency House Senate Times Post News Inc Corp Ltd Co Company Bank
    Commission Court Council Union Association Service Office Institute Center Centre Group Campaign Police Press
    Board Foundation Organization Organisation Federation Congress Journal Reuters Assembly Administration Authority
""")
"""Last words of an institution's name: no title is stripped from it, and no `he` or `she` can mean it."""
HEAD_PREPOSITIONS = frozenset({"for", "of", "at", "with", "from", "in", "to", "on"})


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who may speak: a slice of the text."""

    start: int
    end: int
    kind: Literal["name", "description", "pronoun"]


def is_name_word(token: Token) -> bool:
    return token.is_word and token.capital and token.lower not in NO_NAMES


def all_name(tokens: Sequence[Token]) -> bool:
    return any(is_name_word(token) for token in tokens) and all(
        is_name_word(token) or token.lower in NAME_PARTS for token in tokens
    )


def name_of(tokens: Sequence[Token]) -> Party:
    """The name itself, without office and form of address, where more than these is there."""
    first = 0
    if tokens[-1].word.rstrip(".") not in BODIES:
        titles = [n for n, token in enumerate(tokens[:-1]) if token.lower in TITLES]
        first = titles[-1] + 1 if titles else 0
    while first < len(tokens) - 1 and tokens[first].lower in _NEVER_FIRST and not tokens[first].capital:  # Di Maio
        first += 1
    if not is_name_word(tokens[first]):
        first = 0
    return Party(tokens[first].start, tokens[-1].end, "name")


def choose(phrase: Sequence[Token]) -> Party | None:
    """Out of a noun phrase: the name at its end, or the whole description, or the pronoun."""
    tokens = _without_parentheses(phrase)
    if tokens and not is_name_word(tokens[-1]):
        tokens = list(without_participle(tokens))
    if len(tokens) >= 2 and tokens[-1].lower in TIMES:
        tokens = tokens[: -2 if tokens[-2].lower in {"on", "in", "late", "last"} else -1]
    if tokens and tokens[-1].word in {"’s", "'s", "’", "'"}:
        tokens = tokens[:-1]
    if not tokens:
        return None
    last = tokens[-1]
    if last.lower in PRONOUNS and (len(tokens) == 1 or not last.capital):
        return Party(last.start, last.end, "pronoun")
    if is_name_word(last):
        j = len(tokens) - 1
        while j > 0 and (
            is_name_word(tokens[j - 1])
            or (tokens[j - 1].lower in PARTICLES and j > 1 and is_name_word(tokens[j - 2]))
            or (tokens[j - 1].word == "&" and j > 1)
        ):
            j -= 1
        if _is_sentence_word(tokens[j]) and j < len(tokens) - 1:
            j += 1
        elif tokens[j].lower in _NOBODY:
            return None
        before = j - 1
        if before >= 0 and tokens[before].lower in {"the", "a", "an", "its", "his", "her", "their"}:
            before -= 1
        if before > 0 and tokens[before].lower in HEAD_PREPOSITIONS and _is_role(tokens[before - 1]):
            start = _description_start(tokens, before - 1)
            return Party(tokens[start].start, last.end, "description")
        if j > 1 and tokens[j - 1].lower == "and" and is_name_word(tokens[j - 2]):
            k = j - 2
            while k > 0 and is_name_word(tokens[k - 1]):
                k -= 1
            return Party(tokens[k].start, last.end, "name")
        if all(token.lower in TITLES for token in tokens[j:]) and j > 0:  # the SP, the Minister
            return Party(tokens[_description_start(tokens, len(tokens) - 1)].start, last.end, "description")
        return name_of(tokens[j:])
    if last.lower in SPANS_OF_TIME:
        return None
    if not last.is_word or last.lower in _NEVER_LAST:
        return None
    start = _description_start(tokens, len(tokens) - 1)
    return Party(tokens[start].start, last.end, "description")


def _is_sentence_word(token: Token) -> bool:
    """A capital that only begins a sentence: `But`, `On`, `Later`."""
    return token.lower in _NO_ROLES


def _is_role(token: Token) -> bool:
    return token.is_word and not token.capital and token.lower not in _NO_NOUNS


def _description_start(tokens: Sequence[Token], end: int) -> int:
    """First word of the description that ends at `end`: back to its determiner, over one phrase with a preposition."""
    j = end
    while j > 0:
        lower = tokens[j].lower
        if lower in DETERMINERS or (j > 0 and tokens[j].word in {"’s", "'s"}):
            break
        if tokens[j - 1].lower in PREPOSITIONS and not (j >= 2 and _is_role(tokens[j - 2])):
            break
        j -= 1
    if tokens[j].word in {"’s", "'s", "’", "'"}:
        j -= 1
        while j > 0 and is_name_word(tokens[j - 1]):
            j -= 1
    while j > 1 and tokens[j - 1].lower in HEAD_PREPOSITIONS and _is_role(tokens[j - 2]):
        k = j - 2
        while k > 0 and tokens[k].lower not in DETERMINERS and tokens[k - 1].lower not in LINKS:
            k -= 1
        j = k
    return j


def _without_parentheses(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        if token.word == "(":
            depth += 1
        elif token.word == ")":
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(token)
    return kept
