"""An office between what it belongs to and who holds it: `Alden coach Marta Voss`, `Bank of Alden governor Eva Holm`."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.reading.quotes.cues import AUXILIARIES, CUES, LINKS, TITLES
from story_digest.reading.quotes.noun_phrases import is_name_word
from story_digest.reading.quotes.tokens import Token
from story_digest.reading.words import word_set

_LONGEST = 4
"""Words of an office: `deputy chief medical officer`."""
_HOLDERS = ("er", "or", "ist", "man", "woman", "person", "ian")
"""Endings of words for people by what they do: striker, doctor, lobbyist, spokeswoman, technician."""
_NO_HOLDERS = word_set(
    """
    never ever over under after however later earlier other another either neither rather whether together further farther
    consider remember offer enter answer order cover suffer deliver discover number member water power paper letter matter
    better prefer refer differ alter lower higher for or nor
    """
)
_MORE = word_set(
    "champion captain chief boss owner skipper midfielder winger pro rookie veteran head captain star ace teammate aide"
)
_POSSESSIVES = frozenset({"’s", "'s", "’", "'"})


def office_of_named(tokens: Sequence[Token], i: int) -> int | None:
    """The first word of the name behind the office that begins at `i`, right behind another name; None where it is none.

    `coach` of `Alden coach Marta Voss`, of `Alden’s coach Marta Voss`.
    """
    marked = tokens[i].word in _POSSESSIVES
    if not is_name_word(tokens[i - 1]) and (marked or tokens[i - 1].word not in _POSSESSIVES):
        return None
    j = i + marked
    first = j
    while j < len(tokens) and j - first < _LONGEST and _may_be_office(tokens[j]):
        j += 1
    if j >= len(tokens) or not is_name_word(tokens[j]) or (j == first and not marked):
        return None
    return j if j == first or _is_holder(tokens[j - 1].lower) or _is_before_verb(tokens, j) else None


def _is_before_verb(tokens: Sequence[Token], j: int) -> bool:
    """Whether `was` or `had` follows the name at `j`: what stands before it can be no verb (`Two-time champion Jane Doe
    was`).
    """
    while j < len(tokens) and is_name_word(tokens[j]):
        j += 1
    return j < len(tokens) and tokens[j].lower in {"was", "is", "were", "are", "had", "has"}


def _may_be_office(token: Token) -> bool:
    lower = token.lower
    return token.is_word and not token.capital and (_is_holder(lower) or lower not in LINKS | CUES | AUXILIARIES)


def _is_holder(lower: str) -> bool:
    return lower in TITLES or lower in _MORE or (lower.endswith(_HOLDERS) and lower not in _NO_HOLDERS)
