"""Choosing sentences that cover the most weight within a length: greedy, then exchanges, the same on every machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Sentences that come together or not at all, with what they cover."""

    members: frozenset[int]
    """Indices of candidates."""
    words: int
    concepts: frozenset[int]


def cover(
    items: Sequence[Item],
    weights: Mapping[int, int],
    fits: Callable[[frozenset[int]], bool],
    *,
    rounds: int,
) -> frozenset[int]:
    """Members that cover the most weight.

    `weights`: whole numbers by concept. `fits` tells whether a set of members keeps all rules (length, repetition).
    Greedy by weight gained (Nemhauser, Wolsey and Fisher 1978), once by gain and once by gain per word; from the
    better of the two, exchanges of one chosen item for one other that gain weight, at most `rounds` of them. Whole
    numbers and fixed orders throughout: no tie is left to chance.
    """
    starts = [_greedy(items, weights, fits, by_word) for by_word in (False, True)]
    best = max(starts, key=lambda chosen: (_value(items, chosen, weights), [-i for i in chosen]))
    for _ in range(rounds):
        better = _exchange(items, best, weights, fits)
        if better is None:
            break
        best = better
    return _members(items, best)


def _members(items: Sequence[Item], chosen: Sequence[int]) -> frozenset[int]:
    return frozenset(member for i in chosen for member in items[i].members)


def _covered(items: Sequence[Item], chosen: Sequence[int]) -> set[int]:
    return {concept for i in chosen for concept in items[i].concepts}


def _value(items: Sequence[Item], chosen: Sequence[int], weights: Mapping[int, int]) -> int:
    return sum(weights[c] for c in _covered(items, chosen))


def _greedy(
    items: Sequence[Item],
    weights: Mapping[int, int],
    fits: Callable[[frozenset[int]], bool],
    by_word: bool,
    start: Sequence[int] = (),
    barred: int | None = None,
) -> list[int]:
    chosen = list(start)
    covered = _covered(items, chosen)
    members = _members(items, chosen)
    open_items = [i for i in range(len(items)) if i not in chosen and i != barred]
    while True:
        best: tuple[int, int] | None = None
        still = []
        for i in open_items:
            union = members | items[i].members
            if len(union) == len(members) or not fits(union):
                continue
            gain = sum(weights[c] for c in items[i].concepts if c not in covered)
            if gain <= 0:
                continue
            still.append(i)
            score = gain * 1000 // items[i].words if by_word else gain
            if best is None or score > best[0]:
                best = (score, i)
        if best is None:
            return chosen
        chosen.append(best[1])
        covered |= items[best[1]].concepts
        members |= items[best[1]].members
        open_items = [i for i in still if i != best[1]]


def _exchange(
    items: Sequence[Item],
    chosen: Sequence[int],
    weights: Mapping[int, int],
    fits: Callable[[frozenset[int]], bool],
) -> list[int] | None:
    now = _value(items, chosen, weights)
    best, found = now, None
    for out in chosen:
        rest = [i for i in chosen if i != out]
        for by_word in (False, True):
            trial = _greedy(items, weights, fits, by_word, rest, barred=out)
            value = _value(items, trial, weights)
            if value > best:
                best, found = value, trial
    return found
