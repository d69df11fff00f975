"""Hedges and negations gained or lost, of claims that both versions have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.collation import Collation
from story_digest.explaining.drift.denials import denies, is_kept_from, only_suggests, waits_until
from story_digest.explaining.drift.sense_words import (
    LEFT_OPEN,
    NEGATED_WITHIN,
    Hit,
    Words,
    in_place,
    item_of,
    once,
    slice_of,
    with_next_word,
    without,
    without_elsewhere,
)
from story_digest.explaining.drift.senses import Difference, differences, find, negated, negations, same_class
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import DriftItem, DriftReading
from story_digest.settings import DriftSettings


def hedge_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Hedges and negations gained or lost, of claims that both versions have."""
    words = Words()
    items = [item for matter in matters for item in _hedges(matter, words, settings)]
    items += [item for matter in matters for item in _negations(matter, words, settings)]
    return once(items)


# ---------------------------------------------------------------- hedges


def _hedges(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    """A version has a claim with a hedge, another without any."""
    founder = next((telling for telling in matter.tellings if words.hits(telling, "hedges")), None)
    if founder is None:
        return
    own = words.hits(founder, "hedges")
    for hit in own:
        if founder.words[hit.first].key == "could" and negations(founder.words[hit.last : hit.last + 1]):
            continue  # could not: nothing is left open; may not leaves it open
        readings = [with_next_word(hit, settings)]
        for telling in matter.tellings:
            if telling is founder:
                continue
            others = words.hits(telling, "hedges")
            there = in_place(matter, hit, others, settings)
            if there is not None:
                readings.append(with_next_word(there, settings))
            elif len(others) < len(own) and not in_place(matter, hit, words.anywhere(telling, "hedges"), settings):
                reach = 1 if hit.group in _BESIDE_A_NOUN and not _before_a_verb(hit) else settings.hedge_claim
                if any(other.group == hit.group for other in words.anywhere(telling, "hedges")) or (
                    only_suggests(telling) and not only_suggests(founder)
                ):
                    continue
                found = without(matter, hit, telling, reach, settings)
                readings.append(found or (None if others else without_elsewhere(hit, telling, matter)))
        unsure = [t.article.id for t in matter.tellings if words.anywhere(t, "hedges") or _left_open(t)]
        yield from item_of(matter, "hedge", readings, dict(settings.dimensions)["hedge"], unsure=unsure)


def _left_open(telling: Telling) -> bool:
    return any(word.key in LEFT_OPEN for word in telling.words)


def _before_a_verb(hit: Hit) -> bool:
    """`probably caused by`: what the hedge belongs to may be told with another verb."""
    after = hit.telling.words[hit.last : hit.last + 1]
    return bool(after) and after[0].key.endswith(("ed", "ing"))


_BESIDE_A_NOUN = frozenset({"likely", "hearsay"})
"""Classes of hedges that belong to the very next word: presumably trimetazidine, alleged fraud."""


# ---------------------------------------------------------------- negations


def _negations(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    """One version denies what another says, in the same words."""
    order = [name for name, _ in settings.dimensions]
    base = matter.tellings[0]
    found: dict[int, list[DriftReading | None]] = {}
    reaches: dict[int, int] = {}
    for telling in matter.tellings[1:]:
        collation = matter.collation(base, telling)
        for difference in differences(base.words, telling.words, order, collation):
            here = Hit(base, "negation", "as in the base", *difference.left)
            there = Hit(telling, "negation", "otherwise", *difference.right)
            if difference.dimension != "negation" or words.quoted(base, here) or words.quoted(telling, there):
                continue
            pair = _of_one_class(base, telling, difference) or _first_pair(base, telling, collation, *difference.left)
            if pair is None or _is_lacking(base, pair[0]) != _is_lacking(telling, pair[1]):
                continue
            if is_kept_from(base, pair[0]) or is_kept_from(telling, pair[1]):
                continue
            if waits_until(base, pair[0], telling, pair[1]) or denies(base) != denies(telling):
                continue
            if _is_of_none(base, pair[0]) or _is_of_none(telling, pair[1]):
                behind = zip(_next_matter(base, pair[0]), _next_matter(telling, pair[1]), strict=False)
                if any(here != there for here, there in behind):
                    continue  # none of the passengers was hurt, all passengers were unharmed
            reach = (
                _OF_THEM if _of_them(base, difference.left) or _of_them(telling, difference.right) else NEGATED_WITHIN
            )
            reaches[pair[0]] = max(reach, reaches.get(pair[0], 0))
            found.setdefault(pair[0], []).append(_up_to(telling, pair[1], there.group, reach))
    for denied, readings in found.items():
        readings.append(_up_to(base, denied, "as in the base", reaches[denied]))
        other = {reading.article for reading in readings if reading}
        for telling in matter.tellings[1:]:
            place = dict(matter.collation(base, telling).pairs).get(denied)
            if telling.article.id not in other and place is not None:
                readings.append(_up_to(telling, place, "as in the base", reaches[denied]))
        unsure = [telling.article.id for telling in matter.tellings if negations(telling.words)]
        yield from item_of(matter, "negation", readings, dict(settings.dimensions)["negation"], unsure=unsure)


def _of_one_class(base: Telling, telling: Telling, difference: Difference) -> tuple[int, int] | None:
    """What is negated inside the difference, and a word of its class in its place: will not reopen, will resume."""
    left, right = range(*difference.left), range(*difference.right)
    denied = [negated(base.words, left.start + k) for k in negations(base.words[slice(*difference.left)])]
    pairs = [(i, j) for i in denied if i in left for j in right if same_class(base.words[i], telling.words[j])]
    denied = [negated(telling.words, right.start + k) for k in negations(telling.words[slice(*difference.right)])]
    pairs += [(i, j) for j in denied if j in right for i in left if same_class(base.words[i], telling.words[j])]
    return min(pairs, default=None)


def _first_pair(base: Telling, telling: Telling, collation: Collation, first: int, last: int) -> tuple[int, int] | None:
    """The first word of matter in or behind `[first, last)` that both have: what is denied."""
    for i, j in collation.pairs:
        if i >= first and not base.words[i].plain and base.words[i].stem == telling.words[j].stem:
            near = i <= last + NEGATED_WITHIN or all(word.plain for word in base.words[last:i])
            return (i, j) if near else None
    return None


def _of_them(telling: Telling, place: tuple[int, int]) -> bool:
    """`None of them is in danger`: what is denied stands behind little words."""
    return any(word.key in ("none", "neither") for word in telling.words[slice(*place)])


_OF_THEM = 8
"""Words before what is denied among which `none of them` is shown with it."""


def _is_of_none(telling: Telling, place: int) -> bool:
    """The word stands behind `none of the`, so that what is denied comes later."""
    before = telling.words[max(0, place - NEGATED_WITHIN) : place]
    return any(word.key in ("none", "neither") for word in before)


def _next_matter(telling: Telling, place: int) -> tuple[str, ...]:
    """The stems of the next two words of matter: what is counted, if it was only its number, and what is said of it."""
    return tuple(word.stem for word in telling.words[place + 1 :] if not word.plain)[:2]


def _is_lacking(telling: Telling, place: int) -> bool:
    """A word right before says that the thing is not there: lost power."""
    return bool(find("lacks", telling.words[max(0, place - NEGATED_WITHIN) : place]))


def _up_to(telling: Telling, last: int, value: str, reach: int) -> DriftReading | None:
    """A word with what denies it, and the little words before: did not contest, contested."""
    first = last
    while (
        first
        and last - first < reach
        and telling.words[first - 1].plain | bool(negations(telling.words[first - 1 : first]))
    ):
        first -= 1
    while first < last and telling.words[first].key in _JOINING:
        first += 1
    return slice_of(telling, first, last + 1, value)


_JOINING = frozenset({"and", "but", "or", "that", "which", "who", "as", "the", "a", "an"})
"""Words that a denial does not begin with."""
