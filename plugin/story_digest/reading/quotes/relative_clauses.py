"""Clauses and participles that only describe somebody (`a miner who did not want to be named`): nobody in them speaks."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.reading.quotes.cues import AUXILIARIES, CUES, DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS, TIMES
from story_digest.reading.quotes.tokens import LONGEST, QUOTE, Token
from story_digest.reading.words import word_set

RELATIVES = frozenset({"who", "which"})
_SUBJECTS = RELATIVES | {"that"}
_POSSESSIVES = frozenset({"’s", "'s", "’", "'"})
_JOINS = frozenset({"and", "but", "or"})
_VERBS = word_set(
    """
    gave gives give came comes come left leaves leave lost loses lose ran runs run met meets meet heard hears hear made makes make
    got gets get kept keeps keep held holds hold brought brings bring bought buys buy sold sells sell lives live works work
    fell falls fall won wins win led leads lead fled flees flee grew grows grow drove drives drive broke breaks broke fought
    fights fight sat sits sit wore wears wear knew knows know saw sees see wants want wishes needs need owns own helps help
    represents represent includes include contains contain oversees oversee operates operate employs employ covers cover
    """
)
"""Verbs that tell neither by their ending nor by announcing speech that they are verbs."""
_NOUNS_IN_ING = word_set(
    """
    building meeting housing shipping training king ring wing spring evening morning thing something anything nothing
    everything during according including following regarding warning hearing being banking mining fishing farming
    sibling wedding ruling filing briefing gathering offering
    """
)


def before_relative(tokens: Sequence[Token], i: int) -> int | None:
    """The relative pronoun whose clause, without a comma inside, ends at `i`: `who` of `a miner who did not want to be named`.

    None where the pronoun is not the subject of its clause (`whom Moreno met`) or there is none.
    """
    j = i
    while j > 0 and i - j < LONGEST and tokens[i].lower not in LINKS | DETERMINERS:
        token = tokens[j]
        if token.word == QUOTE or not (token.is_word or token.word in _POSSESSIVES):
            return None
        if token.lower in _SUBJECTS:
            return j if j < i and _is_verb(tokens[j + 1]) else None
        if token.lower in SUBORDINATORS and not (token.lower in _JOINS and j < i and _is_verb(tokens[j + 1])):
            return None
        j -= 1
    return None


def _is_verb(token: Token) -> bool:
    lower = token.lower
    if token.capital or not token.is_word or lower in DETERMINERS | LINKS:
        return False
    return lower in AUXILIARIES or lower in CUES or lower in _VERBS or lower.endswith("ed")


def without_participle(tokens: Sequence[Token]) -> Sequence[Token]:
    """A noun phrase up to the participle that describes it: `a source` of `a source speaking on condition of anonymity`."""
    for place in range(1, len(tokens) - 1):
        lower, before, after = tokens[place].lower, tokens[place - 1], tokens[place + 1]
        if not lower.endswith("ing") or tokens[place].capital or lower in _NOUNS_IN_ING or not before.is_word:
            continue
        if before.lower in DETERMINERS | LINKS | TIMES | {"the"} | AUXILIARIES:
            continue
        if not after.capital and after.lower in DETERMINERS | PREPOSITIONS | {"the"}:
            return tokens[:place]
    return tokens
