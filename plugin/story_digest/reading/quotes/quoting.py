"""One who quotes another (`AFP quoted Jane Doe as saying`) does not speak: the words are the other's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.reading.quotes.noun_phrases import BODIES, Party
from story_digest.reading.quotes.parties import party_after, party_before
from story_digest.reading.quotes.tokens import LONGEST, QUOTE, Token

_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported", "reports"})
_TELLING = frozenset({"reported", "reports"})
_NEAR = 4
"""Words between the verb and its comma: `reported on Monday, citing`."""
_BY = frozenset({"quoted", "cited"})
_OBJECTS = frozenset({"him", "her", "them", "it", "us", "me"})
_SAYING = frozenset({"saying", "telling", "stating", "writing", "adding", "warning", "declaring", "explaining"})


@dataclass(frozen=True, slots=True)
class Quoting:
    """Whose words are quoted (None where it is a pronoun or nobody), and the token of `saying`, if any."""

    party: Party | None
    saying: int | None


def read_quoting(tokens: Sequence[Token], i: int) -> Quoting | None:
    """What the verb at `i` says of the one it quotes, or None where it quotes nobody.

    `AFP quoted Jane Doe as saying`, `Jane Doe was quoted by AFP as saying`, `AFP quoted Jane Doe: “…”`, `AFP reported,
    citing Jane Doe`.
    """
    lower = tokens[i].lower
    if lower not in _QUOTING or tokens[i].capital:
        return None
    saying = _saying(tokens, i)
    if i + 1 < len(tokens) and tokens[i + 1].lower == "by":
        return Quoting(party_before(tokens, i), saying) if lower in _BY else None
    if saying is not None:
        if tokens[i + 1].lower in _OBJECTS:
            return Quoting(None, saying)
        return Quoting(party_after(tokens, i + 1) if saying > i + 2 else party_before(tokens, i), saying)
    if lower in _TELLING and (named := _cited(tokens, i)):
        return Quoting(named, None)
    if lower.startswith("quot") and (after := _before_quotation(tokens, i)):
        return Quoting(party_after(tokens[:after], i + 1), None)
    return None


def _cited(tokens: Sequence[Token], i: int) -> Party | None:
    """Who is named as the one cited: `Lusa reported, citing provincial health director Arsenio Mucavele`."""
    j = i + 1
    while j < len(tokens) and j - i < _NEAR and tokens[j].word != "," and tokens[j].is_word:
        j += 1
    if j + 2 >= len(tokens) or tokens[j].word != "," or tokens[j + 1].lower not in {"citing", "quoting"}:
        return None
    named = party_after(tokens, j + 2)
    return named if named is not None and named.kind == "name" and _is_whole_name(tokens, named) else None


def _is_whole_name(tokens: Sequence[Token], party: Party) -> bool:
    """Whether a name has two words or more, and is no institution's."""
    words = [token.word for token in tokens if party.start <= token.start < party.end]
    return len(words) > 1 and BODIES.isdisjoint(words)


def _saying(tokens: Sequence[Token], i: int) -> int | None:
    """The token of `saying` in `… as saying`, in the clause of the verb at `i`."""
    for j in range(i + 1, min(len(tokens) - 1, i + 2 * LONGEST)):
        if tokens[j].word in {QUOTE, ";", ":"}:
            return None
        if tokens[j].lower == "as" and tokens[j + 1].lower in _SAYING:
            return j + 1
        if tokens[j].lower == "as" and tokens[j + 1].lower == "having" and j + 2 < len(tokens):
            return j + 2
    return None


def _before_quotation(tokens: Sequence[Token], i: int) -> int | None:
    """The colon or comma before a quotation that follows the object of the verb at `i`: `quoted an aide: “…”`."""
    for j in range(i + 2, min(len(tokens) - 1, i + LONGEST)):
        if tokens[j].word in ":," and tokens[j + 1].word == QUOTE:
            return j
        if not tokens[j].is_word:
            return None
    return None
