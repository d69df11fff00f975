"""Parts of names that are common words too: `Theresa May`, `Will Hurd`, `An Se-young`, `President To Lam`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from story_digest.reading.quotes.cues import LINKS, TIMES
from story_digest.reading.quotes.tokens import QUOTE, Token
from story_digest.reading.words import word_set

_FIRST = word_set("an do to so no in on will ha")
"""Words with which a name may begin."""
_LAST = word_set("may june april august will so an")
"""Words with which a name may end."""
_STOPS = frozenset({".", "!", "?", ":", ";", "(", "—", "–"})


def with_names(text: str, tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with those marked that can only be parts of names by their capital letter and their place: not first in a
    sentence, and beside another capital word.
    """
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.capital and place and token.lower in _FIRST | _LAST and _is_name(text, tokens, place):
            found[place] = replace(token, lower=token.word)
    return found


def _is_name(text: str, tokens: Sequence[Token], place: int) -> bool:
    lower, before = tokens[place].lower, tokens[place - 1]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if lower in _LAST and _is_plain_capital(before) and not (after and (after.word.isdigit() or after.lower == "of")):
        return True
    opens = before.word in _STOPS or (before.word == QUOTE and text[before.start : before.end].rstrip()[-1:] != ",")
    return lower in _FIRST and not opens and after is not None and _is_plain_capital(after)


def _is_plain_capital(token: Token) -> bool:
    return token.is_word and token.capital and token.lower not in LINKS | TIMES
