"""From likeness of pairs to groups: agglomeration that asks more of a newcomer the more closely knit a group is.

Average linkage (Sokal and Michener 1958) merges near twins and chains; complete linkage parts what is loosely told.
Here the mean likeness of two groups is taken relative to their own cohesion: articles that are much less alike
between two groups than within each are another event, whatever the topic they share.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from story_digest.settings import GroupingSettings


@dataclass(frozen=True, slots=True)
class _Between:
    """Sum of the likenesses between two groups: as they are, and none above the ceiling."""

    sum: float
    capped: float


class _Groups:
    """The groups while they grow. A group goes by the lowest row in it."""

    def __init__(self, size: int, settings: GroupingSettings) -> None:
        self.settings = settings
        self.members: dict[int, list[int]] = {row: [row] for row in range(size)}
        self.within: dict[int, float] = dict.fromkeys(range(size), 0.0)
        self.between: dict[int, dict[int, _Between]] = {row: {} for row in range(size)}

    def cohesion(self, group: int) -> float:
        """Mean likeness within, on the way from what is usual to what is seen; never below what is usual."""
        size = len(self.members[group])
        rule, weight = self.settings.usual_cohesion, self.settings.cohesion_pairs
        return max(rule, (self.within[group] + weight * rule) / (size * (size - 1) / 2 + weight))

    def affinity(self, one: int, other: int) -> float:
        """Mean likeness between the two, relative to their cohesion."""
        mean = self.between[one][other].sum / (len(self.members[one]) * len(self.members[other]))
        return round(
            mean * self.settings.usual_cohesion / sqrt(self.cohesion(one) * self.cohesion(other)),
            6,
        )

    def merge(self, one: int, other: int) -> int:
        """Make one group of two; its name is returned."""
        kept, gone = min(one, other), max(one, other)
        bridge = self.between[kept].pop(gone, _Between(0.0, 0.0))
        self.between[gone].pop(kept, None)
        self.within[kept] += self.within.pop(gone) + bridge.capped
        self.members[kept] += self.members.pop(gone)
        for neighbour, further in self.between.pop(gone).items():
            known = self.between[kept].get(neighbour, _Between(0.0, 0.0))
            both = _Between(known.sum + further.sum, known.capped + further.capped)
            self.between[kept][neighbour] = self.between[neighbour][kept] = both
            del self.between[neighbour][gone]
        return kept


def link(
    size: int,
    pairs: Iterable[tuple[int, int, float]],
    together: Iterable[tuple[int, int]],
    settings: GroupingSettings,
) -> list[Sequence[int]]:
    """Groups of the rows 0 to size - 1, in order of their lowest row.

    `pairs`: two rows, lower first, and their likeness; a pair not named has none. `together`: rows that are one group
    whatever their likeness.
    """
    groups = _Groups(size, settings)
    for one, other, score in pairs:
        between = _Between(score, min(score, settings.cohesion_ceiling))
        groups.between[one][other] = groups.between[other][one] = between
    home = list(range(size))

    def group_of(row: int) -> int:
        while home[row] != row:
            home[row] = home[home[row]]
            row = home[row]
        return row

    for one, other in together:
        first, second = group_of(one), group_of(other)
        if first != second:
            kept = groups.merge(first, second)
            home[first] = home[second] = kept
    heap = [
        (-affinity, one, other, len(groups.members[one]), len(groups.members[other]))
        for one, neighbours in groups.between.items()
        for other in neighbours
        if one < other and (affinity := groups.affinity(one, other)) >= settings.threshold
    ]
    heapq.heapify(heap)
    while heap:
        _, one, other, size_of_one, size_of_other = heapq.heappop(heap)
        if len(groups.members.get(one, ())) != size_of_one or len(groups.members.get(other, ())) != size_of_other:
            continue  # one of them has grown since, and was weighed anew
        kept = groups.merge(one, other)
        for neighbour in groups.between[kept]:
            affinity = groups.affinity(kept, neighbour)
            if affinity >= settings.threshold:
                low, high = min(kept, neighbour), max(kept, neighbour)
                entry = (-affinity, low, high, len(groups.members[low]), len(groups.members[high]))
                heapq.heappush(heap, entry)
    return [sorted(groups.members[group]) for group in sorted(groups.members)]
