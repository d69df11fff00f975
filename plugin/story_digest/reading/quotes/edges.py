"""Where phrases begin: the words to the left up to which one noun phrase, bracket or parenthesis of commas reaches."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.reading.quotes.cues import NOUNS, STRONG_FORMS, SUBORDINATORS
from story_digest.reading.quotes.noun_phrases import is_name_word
from story_digest.reading.quotes.tokens import LONGEST, QUOTE, Token

STOPPING_VERBS = STRONG_FORMS - NOUNS - {"post", "text", "report", "reason", "promise", "demand", "estimate", "state"}


def opening_bracket(tokens: Sequence[Token], i: int) -> int:
    """The bracket that opens what the one at `i` closes; `i` itself where there is none near."""
    j = i
    while j >= 0 and i - j < LONGEST and tokens[j].word != "(":
        j -= 1
    return max(j, 0) if j >= 0 and tokens[j].word == "(" else i


def opening_comma(tokens: Sequence[Token], i: int) -> int | None:
    """The comma (or dash) that opens the parenthesis which the one at `i` closes."""
    for j in range(i - 1, max(-1, i - 26), -1):
        if tokens[j].word == QUOTE:
            return None
        if tokens[j].word in {",", "—", "–"}:
            return j
        if tokens[j].word in {".", ";", ":", "!", "?"} and not (tokens[j].word == "." and tokens[j + 1].word == ","):
            return None  # a stop before a comma only shortens a word: R-Ky.,
    return None


def left_edge(tokens: Sequence[Token], i: int) -> int:
    """Where the noun phrase that ends at `i` begins."""
    j = i
    while j >= 0 and i - j < LONGEST:
        token = tokens[j]
        lower = token.lower
        if token.word == ")":
            j = opening_bracket(tokens, j) - 1
            continue
        if token.word == QUOTE:
            break
        if not token.is_word and token.word not in {"’s", "'s", "’", "'", "&"}:
            break
        if lower in SUBORDINATORS and not (lower == "and" and joins_names(tokens, j)):
            break
        if not token.capital and lower in STOPPING_VERBS and j < i:
            break
        j -= 1
    return j + 1


def joins_names(tokens: Sequence[Token], j: int) -> bool:
    """Whether the word at `j` stands between two names: `Johnson and Johnson`."""
    return 0 < j < len(tokens) - 1 and is_name_word(tokens[j - 1]) and tokens[j + 1].capital
