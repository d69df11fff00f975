"""From likeness of pairs to groups: agglomeration that asks more of a newcomer the more closely knit a group is.

Average linkage (Sokal and Michener 1958) merges near twins and chains; complete linkage parts what is loosely told.
Here the mean likeness of two groups is taken relative to their own cohesion: articles that are much less alike
between two groups than within each tell another event, whatever the topic they share.

What only some pairs tell (that both name the same weekday, say) is averaged over those pairs and counts for the groups:
in a group, those who state a day speak for those who do not.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import compress
from math import sqrt
from operator import add, not_
from typing import NamedTuple


class Pair(NamedTuple):
    """Two rows, lower first, and what was found of them."""

    one: int
    other: int
    likeness: float
    told: tuple[float | None, ...] = ()
    """What each circumstance adds to the likeness; None where it tells nothing of these two."""

    @property
    def score(self) -> float:
        """Likeness with all that was told, 0 at least."""
        found = self.likeness
        for value in self.told:
            if value is not None:
                found += value
        return round(max(found, 0.0), 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When two groups are joined."""

    threshold: float
    """Least affinity."""
    usual_cohesion: float = 1.0
    """Likeness that the members of a group have as a rule. With 1, the greatest likeness there is, no group is more
    closely knit than usual, and the rule is plain average linkage."""
    cohesion_pairs: float = 0.0
    """How many pairs that rule weighs as much as, against those seen."""
    cohesion_ceiling: float = 1.0
    """Likeness above which a pair makes a group no closer knit."""
    reach: float = 0.0
    """Share of the threshold that the words of two rows must reach, before circumstances, to bring two groups together
    at all. (None does where no pair comes so near that all circumstances could lift it above the threshold.)"""
    open: bool = False
    """Whether a pair that is not named was never compared and tells nothing. Else its likeness is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A group as it was found."""

    rows: tuple[int, ...]
    weakest: float | None
    """The least affinity at which parts of it were joined; None for one article, or where a person joined them."""
    nearest: int | None
    """Lowest row of the group that stands nearest to it among those that it was not joined with."""
    distance: float
    """The affinity with that group, 0 where there is none."""


class Between(NamedTuple):
    """All compared pairs between two groups, added up."""

    pairs: int = 0
    likeness: float = 0.0
    capped: float = 0.0
    """Sum of the scores, none above the ceiling of cohesion."""
    told: tuple[float, ...] = ()
    """Sum of each circumstance."""
    counts: tuple[int, ...] = ()
    """Of how many pairs each circumstance tells something."""

    def mean(self, all_pairs: int, rule: Rule) -> float:
        """Mean likeness with the mean of each circumstance over the pairs of which it tells something, 0 at least."""
        found = self.likeness / (self.pairs if rule.open else all_pairs)
        for total, count in zip(self.told, self.counts, strict=True):
            if count:
                found += total / count
        return max(found, 0.0)

    def with_(self, other: Between) -> Between:
        """Both together."""
        return Between(
            self.pairs + other.pairs,
            self.likeness + other.likeness,
            self.capped + other.capped,
            tuple(map(add, self.told, other.told)) if self.told and other.told else self.told or other.told,
            tuple(map(add, self.counts, other.counts)) if self.counts and other.counts else self.counts or other.counts,
        )


_NOTHING = Between()


def between(pair: Pair, rule: Rule) -> Between:
    """One pair as all that stands between two groups of one."""
    return Between(
        1,
        pair.likeness,
        min(pair.score, rule.cohesion_ceiling),
        tuple([value or 0.0 for value in pair.told]),
        tuple([0 if value is None else 1 for value in pair.told]),
    )


class _Groups:
    """The groups while they grow. A group goes by the lowest row in it."""

    def __init__(self, size: int, pairs: Iterable[Pair], rule: Rule) -> None:
        self.rule = rule
        self.members: dict[int, list[int]] = {row: [row] for row in range(size)}
        self.within: dict[int, float] = dict.fromkeys(range(size), 0.0)
        self.weakest: dict[int, float] = {}
        self.between: dict[int, dict[int, Between]] = {row: {} for row in range(size)}
        self.apart: dict[int, set[int]] = {row: set() for row in range(size)}
        """Groups that must not become one."""
        for pair in pairs:
            both = between(pair, rule)
            self.between[pair.one][pair.other] = self.between[pair.other][pair.one] = both

    def affinity(self, one: int, other: int) -> float:
        """Mean likeness between the two, relative to their cohesion."""
        mean = self.between[one][other].mean(len(self.members[one]) * len(self.members[other]), self.rule)
        return affinity(mean, self.cohesion(one), self.cohesion(other), self.rule)

    def cohesion(self, group: int) -> float:
        return cohesion(len(self.members[group]), self.within[group], self.rule)

    def merge(self, one: int, other: int, at: float | None) -> int:
        """Make one group of two that were found to have the affinity `at`; its name is returned."""
        kept, gone = min(one, other), max(one, other)
        bridge = self.between[kept].pop(gone, _NOTHING)
        self.between[gone].pop(kept, None)
        self.within[kept] += self.within.pop(gone) + bridge.capped
        self.members[kept] += self.members.pop(gone)
        joints = [joint for joint in (self.weakest.get(kept), self.weakest.pop(gone, None), at) if joint is not None]
        if joints:
            self.weakest[kept] = min(joints)
        for stranger in self.apart.pop(gone):
            self.apart[stranger].remove(gone)
            self.apart[stranger].add(kept)
            self.apart[kept].add(stranger)
        for neighbour, further in self.between.pop(gone).items():
            known = self.between[kept].get(neighbour)
            both = known.with_(further) if known else further
            self.between[kept][neighbour] = self.between[neighbour][kept] = both
            del self.between[neighbour][gone]
        return kept


class _Sets:
    """Which rows belong together so far (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def of(self, row: int) -> int:
        """The lowest row of the set."""
        while self._above[row] != row:
            self._above[row] = self._above[self._above[row]]
            row = self._above[row]
        return row

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def cohesion(size: int, within: float, rule: Rule) -> float:
    """Mean likeness within a group of `size` articles whose pairs' likenesses, none above the ceiling, sum to `within`.

    On the way from what is usual to what is seen, and never below what is usual.
    """
    usual, weight = rule.usual_cohesion, rule.cohesion_pairs
    pairs = size * (size - 1) / 2 + weight
    return max(usual, (within + weight * usual) / pairs) if pairs else usual


def affinity(mean: float, one: float, other: float, rule: Rule) -> float:
    """The mean likeness between two groups, relative to the cohesion of the one and the other."""
    return round(mean * rule.usual_cohesion / sqrt(one * other), 6)


def link(
    size: int,
    pairs: Iterable[Pair],
    rule: Rule,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[Linked]:
    """Groups of the rows 0 to size - 1, in order of their lowest row.

    `pairs`: those that were compared, each once. `together`: rows that are one group whatever their likeness; `apart`:
    rows that are not, which goes before.
    """
    pairs = list(pairs)
    together = list(together)
    # The mean of many likenesses reaches what is asked only where one of them does: what no such pair connects, not
    # even by others, can never be one group, and need not be weighed.
    asked = max(rule.reach * rule.threshold, rule.threshold - _most_told(pairs))
    reach = _Sets(size)
    for one, other in [*together, *((pair.one, pair.other) for pair in pairs if pair.likeness >= asked)]:
        reach.join(one, other)
    part = [reach.of(row) for row in range(size)]
    near = [part[pair.one] == part[pair.other] for pair in pairs]
    groups = _Groups(size, compress(pairs, near), rule)
    for one, other in apart:
        groups.apart[one].add(other)
        groups.apart[other].add(one)
    named = _Sets(size)
    for one, other in together:
        first, second = sorted((named.of(one), named.of(other)))
        if first != second and second not in groups.apart[first]:
            named.join(first, second)
            groups.merge(first, second, None)

    def entry(one: int, other: int, found: float) -> tuple[float, int, int, int, int]:
        low, high = min(one, other), max(one, other)
        return -found, low, high, len(groups.members[low]), len(groups.members[high])

    heap = [
        entry(one, other, found)
        for one, neighbours in groups.between.items()
        for other in neighbours
        if one < other and (found := groups.affinity(one, other)) >= rule.threshold
    ]
    heapq.heapify(heap)
    while heap:
        negative, one, other, size_of_one, size_of_other = heapq.heappop(heap)
        if len(groups.members.get(one, ())) != size_of_one or len(groups.members.get(other, ())) != size_of_other:
            continue  # one of them has grown since, and was weighed anew
        if other in groups.apart[one]:
            continue
        kept = groups.merge(one, other, -negative)
        for neighbour in groups.between[kept]:
            if (found := groups.affinity(kept, neighbour)) >= rule.threshold:
                heapq.heappush(heap, entry(kept, neighbour, found))
    return _found(groups, compress(pairs, map(not_, near)))


def _most_told(pairs: Iterable[Pair]) -> float:
    """The most that all circumstances together can add to the mean likeness of two groups."""
    most: dict[int, float] = {}
    for pair in pairs:
        for kind, value in enumerate(pair.told):
            if value is not None and value > most.get(kind, 0.0):
                most[kind] = value
    return sum(most.values())


def _found(groups: _Groups, far: Iterable[Pair]) -> list[Linked]:
    """The groups, each with the one that stands nearest to it. `far`: the pairs that were not weighed."""
    home = {row: group for group, rows in groups.members.items() for row in rows}
    sums = {
        (group, other): found
        for group, neighbours in groups.between.items()
        for other, found in neighbours.items()
        if group < other
    }
    for pair in far:
        first, second = home[pair.one], home[pair.other]
        if first != second:
            key = (first, second) if first < second else (second, first)
            found, known = between(pair, groups.rule), sums.get(key)
            sums[key] = known.with_(found) if known else found
    cohesions = {group: groups.cohesion(group) for group in groups.members}
    nearest: dict[int, tuple[float, int]] = {}
    for (first, second), found in sums.items():
        mean = found.mean(len(groups.members[first]) * len(groups.members[second]), groups.rule)
        distance = affinity(mean, cohesions[first], cohesions[second], groups.rule)
        for group, other in ((first, second), (second, first)):
            if group not in nearest or (-distance, other) < nearest[group]:
                nearest[group] = (-distance, other)
    return [_linked(group, groups, nearest) for group in sorted(groups.members)]


def _linked(group: int, groups: _Groups, nearest: Mapping[int, tuple[float, int]]) -> Linked:
    distance, other = nearest.get(group, (0.0, -1))
    return Linked(
        rows=tuple(sorted(groups.members[group])),
        weakest=groups.weakest.get(group),
        nearest=other if group in nearest else None,
        distance=abs(distance),
    )
