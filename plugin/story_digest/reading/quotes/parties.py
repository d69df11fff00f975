"""Who stands beside a reporting verb: the name, the description or the pronoun before it or after it.

No tagger is at hand, so the shape of English news decides: names are runs of capitals, roles stand before them,
parentheses of commas hold ages and offices.
"""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.reading.quotes.appositions import apposed_name, before_description, before_home, is_described
from story_digest.reading.quotes.cues import (
    AUXILIARIES,
    CUES,
    DETERMINERS,
    LINKS,
    NOUNS,
    OPENERS_OF_PHRASES,
    PARTICLES,
    PREPOSITIONS,
    STRONG_FORMS,
    SUBORDINATORS,
    TIMES,
)
from story_digest.reading.quotes.edges import (
    STOPPING_VERBS,
    joins_names,
    left_edge,
    opening_bracket,
    opening_comma,
)
from story_digest.reading.quotes.noun_phrases import HEAD_PREPOSITIONS, Party, all_name, choose, is_name_word, name_of
from story_digest.reading.quotes.offices import office_of_named
from story_digest.reading.quotes.relative_clauses import RELATIVES, before_relative
from story_digest.reading.quotes.tokens import LONGEST, QUOTE, Token

_HELPERS = AUXILIARIES | {"in", "on", "at"}
_JOINS_NAMES = PARTICLES | {"and"}
_OPENS_A_CLAUSE = LINKS | {"according", "asked", "speaking", "earlier"}
_NO_HEADS = LINKS | PARTICLES | AUXILIARIES


def party_before(tokens: Sequence[Token], k: int) -> Party | None:
    """The party whose verb stands at `k`, looked for to its left."""
    i = _skip_auxiliaries(tokens, k - 1)
    apposed: Party | None = None
    for _ in range(4):
        if i < 0:
            return apposed
        token = tokens[i]
        if token.word == ")":
            i = opening_bracket(tokens, i) - 1
        elif token.word.isdigit() and i > 1 and tokens[i - 1].word == ",":  # Carol Dunmore, 71, who left, said
            i -= 2
        elif token.word in ",—–" and i > 0:
            j = opening_comma(tokens, i)
            if j is None:
                return apposed
            inner = tokens[j + 1 : i]
            if inner and all_name(inner) and j > 0 and is_described(tokens, j - 1, inner):
                apposed = name_of(inner)
            i = j - 1
        elif token.word == "." and i + 1 < k and tokens[i + 1].word == ",":  # Jane Doe, D-Mass., the chair of …, said
            i -= 1
            while i > 0 and tokens[i].word != ",":
                i -= 1
            i -= 1
        elif (home := before_home(tokens, i)) is not None:
            i = home
        elif token.lower in {"who", "whom", "which"} or (i < k - 1 and token.lower == "that"):
            i -= 2 if i > 0 and tokens[i - 1].word == "," else 1
        elif i < k - 1 and (before := before_description(tokens, i)) is not None:
            i = before
        elif (pronoun := before_relative(tokens, i)) is not None:
            i = pronoun
        else:
            break
    if i < 0 or not tokens[i].is_word:
        return apposed
    if tokens[i].lower in {"and", "or"} and tokens[k].lower.endswith("ing"):
        return apposed  # some carrying cans and chanting: whose chant it is stays open
    if tokens[i].lower in {"and", "but", "then", "or"} | SUBORDINATORS:
        return apposed or subject(tokens, i)
    if not tokens[i].capital and tokens[i].lower in STRONG_FORMS - NOUNS and i > 0:  # she recalled thinking
        return apposed or party_before(tokens, i)
    low = left_edge(tokens, i)
    return apposed or choose(tokens[low : i + 1])


def party_after(tokens: Sequence[Token], k: int) -> Party | None:
    """The party named right after the verb or phrase that ends before `k`: `," said X`, `according to X`."""
    i = k
    while i < len(tokens) and tokens[i].lower in AUXILIARIES - {"as"} and not tokens[i].capital:
        i += 1
    start = i
    named = False
    while i < len(tokens) and i - start < LONGEST:
        token = tokens[i]
        lower = token.lower
        if token.word == QUOTE or (not token.is_word and token.word not in {"’s", "'s", "’", "'", "&"}):
            break
        if lower in SUBORDINATORS and not (lower == "and" and joins_names(tokens, i)):
            break
        if lower in TIMES and token.capital:
            break
        if lower in RELATIVES and i > start:  # said a source who spoke …
            break
        if not token.capital and (lower in PREPOSITIONS) and (named and not (lower == "of" and joins_names(tokens, i))):
            break
        if not token.capital and lower in PREPOSITIONS and (lower not in HEAD_PREPOSITIONS or i == start):
            break
        if not token.capital and lower in STOPPING_VERBS:
            break
        if is_name_word(token) and not _possessive_next(tokens, i) and not _before_lower_noun(tokens, i):
            named = named or not _behind_preposition(tokens, start, i)
        i += 1
    phrase = tokens[start:i]
    while phrase and phrase[-1].lower in _HELPERS:
        phrase = phrase[:-1]
    if not phrase:
        return None
    party = choose(phrase)
    if party and party.kind == "description":
        return apposed_name(tokens, i) or party
    return party


def subject(tokens: Sequence[Token], limit: int) -> Party | None:
    """The party with which the clause that holds token `limit` begins."""
    i = 0
    while i < limit and (not tokens[i].is_word or tokens[i].lower in {"but", "and", "however", "yet", "so", "still"}):
        i += 1
    if i < limit and tokens[i].lower in _OPENS_A_CLAUSE:
        j = i
        while j < limit and j - i < 2 * LONGEST and tokens[j].word != ",":
            j += 1
        if j >= limit or tokens[j].word != ",":
            return None
        i = j + 1
    start = i
    while i < limit and i - start < LONGEST:
        token = tokens[i]
        lower = token.lower
        if token.word == QUOTE or not (token.is_word or token.word in {"’s", "'s", "&"}):
            break
        if i > start and (named := office_of_named(tokens, i)):
            i = named
            continue
        if i > start and not token.capital and (lower in CUES or lower in AUXILIARIES or lower in SUBORDINATORS):
            break
        if i > start and not token.capital and lower in PREPOSITIONS and lower != "of":
            break
        led = tokens[start].lower in DETERMINERS  # A Reuters reporter saw
        if i > start and not led and not token.capital and is_name_word(tokens[i - 1]) and lower not in _JOINS_NAMES:
            break
        i += 1
    phrase = tokens[start:i]
    party = choose(phrase) if phrase else None
    if party is not None and party.kind == "description":
        return apposed_name(tokens, i) or party
    return party


def possessor(tokens: Sequence[Token], k: int) -> Party | None:
    """Whose the noun at `k` is: `Putin's statement`, `his comments`."""
    i = k - 1
    while (
        i >= 0 and k - i < 5 and tokens[i].is_word and not tokens[i].capital and tokens[i].lower not in {"his", "her"}
    ):
        if tokens[i].lower in OPENERS_OF_PHRASES:
            return None
        i -= 1
    if i >= 0 and tokens[i].lower in {"his", "her"}:
        return Party(tokens[i].start, tokens[i].end, "pronoun")
    if i > 0 and tokens[i].word in {"’s", "'s", "’", "'"}:
        return choose(tokens[left_edge(tokens, i - 1) : i])
    return None


def _skip_auxiliaries(tokens: Sequence[Token], i: int) -> int:
    while i >= 0 and tokens[i].is_word and not tokens[i].capital:
        lower = tokens[i].lower
        if (
            lower in AUXILIARIES
            or (lower.endswith("ly") and len(lower) > 4 and lower not in {"family", "police", "ally"})
            or lower in TIMES
        ):
            i -= 1
        elif lower == "to" and i > 0 and tokens[i - 1].lower in {"on", "continued", "continues", "appeared", "seemed"}:
            i -= 2
        else:
            break
    if i > 1 and tokens[i].word.isdigit() and tokens[i - 1].lower in TIMES:  # Jha on May 3 said
        i -= 1
    if i > 0 and tokens[i].lower in TIMES and tokens[i].capital:  # Jha on Thursday said
        i -= 2 if tokens[i - 1].lower in {"on", "in", "late", "early"} else 1
        if i >= 0 and tokens[i].lower in {"late", "early"}:
            i -= 1
    return i


def _possessive_next(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].word in {"’s", "'s", "’", "'"}


def _before_lower_noun(tokens: Sequence[Token], i: int) -> bool:
    """`German minister`: a capital that only describes the word after it."""
    if i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].capital:
        return False
    lower = tokens[i + 1].lower
    return lower not in _NO_HEADS and lower not in TIMES


def _behind_preposition(tokens: Sequence[Token], start: int, i: int) -> bool:
    j = i - 1
    while j >= start and (is_name_word(tokens[j]) or tokens[j].lower in {"the", "a", "an"}):
        j -= 1
    return j >= start and tokens[j].lower in HEAD_PREPOSITIONS
