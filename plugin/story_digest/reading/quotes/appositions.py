"""What stands between a name and its verb and only describes it: an office, a home, a party and state."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.reading.quotes.cues import DETERMINERS, NAME_PARTS
from story_digest.reading.quotes.edges import left_edge
from story_digest.reading.quotes.noun_phrases import HEAD_PREPOSITIONS, Party, all_name, is_name_word, name_of
from story_digest.reading.quotes.tokens import LONGEST, QUOTE, Token

_BE = frozenset({"is", "was", "are", "were", "has", "had", "have"})


def apposed_name(tokens: Sequence[Token], i: int) -> Party | None:
    """The name between commas right after a description that ends before `i`: `the minister, Sudhakar Prasad,`."""
    if i >= len(tokens) or tokens[i].word != ",":
        return None
    j = i + 1
    while j < len(tokens) and j - i < 8 and (is_name_word(tokens[j]) or tokens[j].lower in NAME_PARTS):
        j += 1
    inner = tokens[i + 1 : j]
    at_end = j == len(tokens) or tokens[j].word in ",.;(—–" or tokens[j].word == QUOTE
    return name_of(inner) if len(inner) > 1 and at_end and all_name(inner) else None


def is_described(tokens: Sequence[Token], i: int, name: Sequence[Token]) -> bool:
    """Whether what ends at `i` describes the name after it: `the mayor, Jane Doe,`, `the mayor of Athens, Jane Doe,`."""
    if not tokens[i].is_word:
        return False
    j = i
    while j > 0 and i - j < LONGEST and is_name_word(tokens[j]):
        j -= 1
    return j == i or (len(name) > 1 and tokens[j].lower in HEAD_PREPOSITIONS and j > 0 and _is_plain(tokens[j - 1]))


def _is_plain(token: Token) -> bool:
    return token.is_word and not token.capital


def before_home(tokens: Sequence[Token], i: int) -> int | None:
    """The token before `, of Athens` that ends at `i`: where somebody lives stands between the name and the verb."""
    j = i
    while j > 0 and i - j < LONGEST and is_name_word(tokens[j]):
        j -= 1
    at_home = j < i and j > 1 and tokens[j].lower in {"of", "from"} and tokens[j - 1].word == ","
    return j - 2 if at_home else None


def before_description(tokens: Sequence[Token], i: int) -> int | None:
    """Where the search goes on before what only describes: `Jane Doe, head of the office in Athens, Ga., said`, `the
    union, which is based in Athens, Ga., said`; None where the words up to `i` are the party themselves.
    """
    low = left_edge(tokens, i)
    if low > 0 and tokens[low - 1].lower in {"who", "which"} and tokens[low].lower in _BE:
        return low - 1
    apposed = low > 1 and tokens[low - 1].word == "," and is_name_word(tokens[low - 2])
    return low - 2 if apposed and not tokens[low].capital and tokens[low].lower not in DETERMINERS else None
