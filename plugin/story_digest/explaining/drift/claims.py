"""What an attribution is about, and whether another version says that too."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from story_digest.explaining.drift.chains import Chain, Given
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.tellings import Telling
from story_digest.quantities import comparable, same_value
from story_digest.settings import DriftSettings


def carries_claim(chain: Chain, telling: Telling, settings: DriftSettings) -> bool:
    """The telling has the words that the attribution is about; a clause without them lacks nothing."""
    if _mostly_quoted(telling):
        return False
    silent = not _figures(telling)
    for given in chain.witnesses(settings.witnesses):
        if silent and _figures(given.telling):
            continue  # thousands had to flee, officials said; one woman was found dead
        claim = _claim(given, settings)
        claim_of = frozenset(claim)
        near = sorted(claim, key=lambda n: (abs(n - given.first), n))[: settings.claim_words]
        pairs = chain.matter.collation(given.telling, telling).pairs
        found = {i for i, j in pairs if given.telling.words[i].stem == telling.words[j].stem}
        measures = [places for places in _same_measures(given.telling, telling) if not claim_of.isdisjoint(places)]
        found |= claim_of.intersection(n for places in measures for n in places)
        if len(measures) >= settings.claim_measures or (measures and _says_no_more(telling)):
            return True
        if given.reach != (given.sentence.start, given.sentence.end):  # one of two claims, told in whatever order
            stems = {word.stem for word in telling.words}
            found |= {n for n in claim if given.telling.words[n].stem in stems}
        nearest = found & set(near[: settings.claim_nearest])
        if nearest and len(found & set(near)) >= max(settings.claim_shared * len(near), min(2, len(near))):
            return True
        if _is_a_coordinate(given, telling, found) and _held_whole(found & set(claim), telling, settings):
            return True
        if _figures(telling, _OF_AN_ACT):
            faced = any(i in claim and _digits(given.telling, i) and _digits(telling, j) for i, j in pairs)
            if _held_whole(found & set(claim), telling, settings) or (faced and _as_long(claim, telling, settings)):
                return True
    return False


def _claim(given: Given, settings: DriftSettings) -> list[int]:
    """The words of matter that an attribution may be about: those of its sentence, quoted ones only where few others are."""
    words = given.telling.words
    own = range(*given.telling.indices(given.start, given.end))
    low, high = given.reach
    whole = [n for n, word in enumerate(words) if n not in own and not word.plain and low <= word.start < high]
    quoted = [range(each.first, each.last) for each in quoted_in(given.telling)]
    told = [n for n in whole if not any(n in place for place in quoted)]
    return told if len(told) >= settings.claim_nearest else whole


def _held_whole(found: AbstractSet[int], telling: Telling, settings: DriftSettings) -> bool:
    """Nearly all of what the telling says stands in the attributed sentence: a cut of it."""
    matter = sum(not word.plain for word in telling.words)
    return len(found) >= max(settings.claim_nearest, settings.claim_cut * matter)


def _is_a_coordinate(given: Given, telling: Telling, found: AbstractSet[int]) -> bool:
    """The telling is the first of two clauses that `and` joins, and what is attributed at their end is both.

    The road will stay shut, and buses will be rerouted, the council said: the road will stay shut.
    """
    words, text = given.telling.words, given.telling.article.text
    if not found or given.first < max(found):
        return False
    after = max(found) + 1
    stems = {word.stem for word in telling.words}
    while after < given.first and words[after].stem in stems and words[after].key not in _JOINS_CLAUSES:
        after += 1  # until March 15, until 15 March
    if after >= given.first or words[after].key not in _JOINS_CLAUSES:
        return False
    gap = text[words[after - 1].end : words[after].start]
    return gap.strip() in ("", ",", ";") and not telling.quotes


_JOINS_CLAUSES = frozenset({"and", "but"})


def _same_measures(one: Telling, other: Telling) -> list[range]:
    """Words of the one for each measure, amount or time that the other has too, in whatever unit."""
    return [
        range(*one.indices(quantity.start, quantity.end))
        for quantity in one.quantities
        if quantity.kind in _MEASURES
        and any(comparable(quantity, found) and same_value(quantity, found) for found in other.quantities)
    ]


def _says_no_more(telling: Telling) -> bool:
    """It tells its one figure and nothing beside: it was doing 68mph."""
    if len(telling.quantities) != 1:
        return False
    figure = range(*telling.indices(telling.quantities[0].start, telling.quantities[0].end))
    return all(word.plain or n in figure for n, word in enumerate(telling.words))


_MEASURES = frozenset({"length", "area", "mass", "volume", "speed", "time", "money", "celsius", "fahrenheit"})


def _digits(telling: Telling, n: int) -> bool:
    return telling.words[n].key[0].isdigit()


def _as_long(claim: list[int], telling: Telling, settings: DriftSettings) -> bool:
    """A rewriting of the whole sentence, which keeps hardly a word but has its figure in the same place."""
    matter = sum(not word.plain for word in telling.words)
    return not telling.part and matter >= settings.claim_cut * len(claim)


def _figures(telling: Telling, beside: frozenset[str] = frozenset()) -> bool:
    """A count or an amount stands in it; dates do not count, nor do the kinds `beside` them."""
    return any(
        quantity.kind not in ("vague", "month", "weekday", "ordinal", *beside) for quantity in telling.quantities
    )


_OF_AN_ACT = frozenset({"date", "time", "duration", "year"})
"""Kinds of figures that belong to an act, which needs no source: ordered schools to close for three weeks."""


def _mostly_quoted(telling: Telling) -> bool:
    """A sentence of quoted words alone is attributed by its marks; who speaks is told before or after."""
    quoted = sum(each.last - each.first for each in quoted_in(telling))
    return quoted * 2 > len(telling.words)
