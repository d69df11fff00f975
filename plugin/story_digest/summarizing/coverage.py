"""Choosing what covers the most weight within a length: greedy, then exchanges, the same on every machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import combinations


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Sentences that come together or not at all, with what they cover."""

    members: frozenset[int]
    """Indices of candidates."""
    words: int
    concepts: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Items, the weight of each concept in whole numbers, and the rules that a choice keeps.

    A choice is a tuple of indices of `items`, ascending. `fits` is asked about the members of all chosen items.
    No tie is left to chance: weights are whole numbers, and of equals the first found is kept, in the items' order.
    """

    items: tuple[Item, ...]
    weights: tuple[int, ...]
    fits: Callable[[frozenset[int]], bool]
    rounds: int
    """Most exchanges: a limit of work, not of time."""

    def choose(self, among: Sequence[int]) -> tuple[int, ...]:
        """The choice of the most weight that greedy starts and exchanges find.

        Greedy by weight gained (Nemhauser, Wolsey and Fisher 1978), by weight gained per word, and between the two
        (Lin and Bilmes 2010, section 4). The best of these is then improved: one or two chosen items are taken out and
        the room is filled without the first of them, as long as that gains weight.
        """
        best = self._best([self._greedy((), among, power) for power in _POWERS])
        for _ in range(self.rounds):
            trials = [best]
            for out in best:
                rest = tuple(i for i in best if i != out)
                trials += [self._greedy(rest, among, power, without=out) for power in (0.0, 1.0)]
            for out, other in combinations(best, 2):
                rest = tuple(i for i in best if i not in {out, other})
                trials.append(self._greedy(rest, among, 1.0, without=out))
            better = self._best(trials)
            if better == best:
                break
            best = better
        return best

    def fill(self, choice: tuple[int, ...], among: Iterable[int]) -> tuple[int, ...]:
        """The choice with what else fits, by weight gained."""
        return self._greedy(choice, among, 0.0)

    def members(self, choice: Iterable[int]) -> frozenset[int]:
        """Candidates of all chosen items."""
        return frozenset(member for i in choice for member in self.items[i].members)

    def _covered(self, choice: Iterable[int]) -> set[int]:
        return set().union(*(self.items[i].concepts for i in choice))

    def _value(self, choice: Iterable[int]) -> int:
        return self._weight(self._covered(choice))

    def _weight(self, concepts: Iterable[int]) -> int:
        return sum(map(self.weights.__getitem__, concepts))

    def _best(self, choices: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        return max(choices, key=self._value)

    def _greedy(
        self, start: tuple[int, ...], among: Iterable[int], power: float, *, without: int | None = None
    ) -> tuple[int, ...]:
        """`start` and what fits beside it, best first: by weight gained over words to the `power`."""
        items = self.items
        chosen = list(start)
        covered = self._covered(chosen)
        members = self.members(chosen)
        # Gains only shrink while a choice grows (Minoux 1978): what was once gained bounds what is gained now, and only
        # what leads by its bound is looked at again. What does not fit now never will.
        sizes = self._sizes[power]
        open_items = [(-round(self._totals[i] / sizes[i], 3), i, -1) for i in among if i != without and i not in start]
        heapify(open_items)
        while open_items:
            _, i, known = heappop(open_items)
            if known == len(chosen):
                chosen.append(i)
                covered |= items[i].concepts
                members |= items[i].members
            elif self.fits(members | items[i].members):
                gain = self._weight(items[i].concepts - covered)
                if gain > 0:
                    heappush(open_items, (-round(gain / sizes[i], 3), i, len(chosen)))
        return tuple(sorted(chosen))

    @cached_property
    def _totals(self) -> tuple[int, ...]:
        """The weight of each item by itself."""
        return tuple(self._weight(item.concepts) for item in self.items)

    @cached_property
    def _sizes(self) -> Mapping[float, tuple[float, ...]]:
        """Words of each item to a power: what its gain is divided by."""
        return {power: tuple(float(item.words**power) for item in self.items) for power in _POWERS}


_POWERS = (0.0, 0.5, 1.0)
"""Of the words by which a gain is divided: not at all, between the two, and as a gain per word."""
