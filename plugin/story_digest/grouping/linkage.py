"""From likeness of pairs to groups: agglomeration that asks more of a newcomer the more closely knit a group is.

Average linkage (Sokal and Michener 1958) merges near twins and chains; complete linkage parts what is loosely told.
Between the two stands affinity, relative to what holds each group together: see `affinity`.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import add

from story_digest.grouping.affinity import CAPPED, LIKENESS, SMALLEST, Rule, affinities, cohesion, means, sums_of
from story_digest.grouping.compared import Pairs


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


class _Groups:
    """The groups while they grow. A group goes by the lowest row in it."""

    def __init__(self, size: int, pairs: Pairs, rule: Rule) -> None:
        self.rule = rule
        self.members: dict[int, list[int]] = {row: [row] for row in range(size)}
        self.within: dict[int, float] = dict.fromkeys(range(size), 0.0)
        self.cohesion: dict[int, float] = dict.fromkeys(range(size), cohesion(1, 0.0, rule))
        self.weakest: dict[int, float] = {}
        self.between: dict[int, dict[int, list[float]]] = {row: {} for row in range(size)}
        """Group → neighbour → sums of what was compared between the two."""
        self.apart: dict[int, set[int]] = {row: set() for row in range(size)}
        """Groups that must not become one."""
        self.hopeless = rule.threshold - pairs.most_told - SMALLEST
        """Mean likeness of words below which no circumstance helps."""
        self.first = pairs
        self.first_sums = sums_of(pairs, rule)
        """What was compared, before anything was merged."""
        rows = zip(pairs.one.tolist(), pairs.other.tolist(), self.first_sums.tolist(), strict=True)
        for one, other, found in rows:
            self.between[one][other] = self.between[other][one] = found

    def alike(self, group: int) -> Iterator[tuple[int, float]]:
        """The neighbours whose affinity with the group reaches the threshold, and that affinity."""
        import numpy as np

        size, mine = len(self.members[group]), self.between[group]
        if self.rule.open:
            hopeful = list(mine)
        else:
            least = self.hopeless * size
            hopeful = [other for other, sums in mine.items() if sums[LIKENESS] >= least * len(self.members[other])]
        if not hopeful:
            return
        sums = np.array([mine[other] for other in hopeful])
        pairs = np.array([float(size * len(self.members[other])) for other in hopeful])
        theirs = np.array([self.cohesion[other] for other in hopeful])
        found = affinities(means(sums, pairs, self.rule), self.cohesion[group], theirs, self.rule)
        yield from (pair for pair in zip(hopeful, found.tolist(), strict=True) if pair[1] >= self.rule.threshold)

    def alike_at_first(self) -> Iterator[tuple[int, int, float]]:
        """Every two groups whose affinity reaches the threshold, with it, before any was merged for its sake."""
        import numpy as np

        pairs, usual = self.first, cohesion(1, 0.0, self.rule)
        found = affinities(means(self.first_sums, 1, self.rule), usual, usual, self.rule)
        named = [group for group, rows in self.members.items() if len(rows) > 1]
        merged = [row for group in named for row in self.members[group]]
        alone = ~np.isin(pairs.one, merged) & ~np.isin(pairs.other, merged)
        places = np.nonzero(alone & (found >= self.rule.threshold))[0]
        yield from zip(pairs.one[places].tolist(), pairs.other[places].tolist(), found[places].tolist(), strict=True)
        for group in named:
            yield from ((group, other, affinity) for other, affinity in self.alike(group))

    def merge(self, one: int, other: int, at: float | None) -> int:
        """Make one group of two that were found to have the affinity `at`; its name is returned."""
        kept, gone = min(one, other), max(one, other)
        mine = self.between[kept]
        bridge = mine.pop(gone, None)
        self.between[gone].pop(kept, None)
        self.within[kept] += self.within.pop(gone) + (bridge[CAPPED] if bridge else 0.0)
        self.members[kept] += self.members.pop(gone)
        self.cohesion[kept] = cohesion(len(self.members[kept]), self.within[kept], self.rule)
        del self.cohesion[gone]
        joints = [joint for joint in (self.weakest.get(kept), self.weakest.pop(gone, None), at) if joint is not None]
        if joints:
            self.weakest[kept] = min(joints)
        for stranger in self.apart.pop(gone):
            self.apart[stranger].remove(gone)
            self.apart[stranger].add(kept)
            self.apart[kept].add(stranger)
        for neighbour, further in self.between.pop(gone).items():
            known = mine.get(neighbour)
            theirs = self.between[neighbour]
            del theirs[gone]
            mine[neighbour] = theirs[kept] = list(map(add, known, further)) if known else further
        return kept


class _Sets:
    """Which rows belong together so far (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def of(self, row: int) -> int:
        """The lowest row of the set."""
        above = self._above
        while above[row] != row:
            above[row] = above[above[row]]
            row = above[row]
        return row

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def link(
    size: int,
    pairs: Pairs,
    rule: Rule,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[Linked]:
    """Groups of the rows 0 to size - 1, in order of their lowest row.

    `pairs`: those that were compared, each once. `together`: rows that are one group whatever their likeness; `apart`:
    rows that are not, which goes before.
    """
    together = list(together)
    groups = _Groups(size, _near(size, pairs, rule, together), rule)
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

    heap = [entry(one, other, found) for one, other, found in groups.alike_at_first()]
    heapq.heapify(heap)
    while heap:
        negative, one, other, size_of_one, size_of_other = heapq.heappop(heap)
        if len(groups.members.get(one, ())) != size_of_one or len(groups.members.get(other, ())) != size_of_other:
            continue  # one of them has grown since, and was weighed anew
        if other in groups.apart[one]:
            continue
        kept = groups.merge(one, other, -negative)
        for neighbour, found in groups.alike(kept):
            heapq.heappush(heap, entry(kept, neighbour, found))
    return _found(groups, pairs)


def _near(size: int, pairs: Pairs, rule: Rule, together: Iterable[tuple[int, int]]) -> Pairs:
    """The pairs by which groups may come together, directly or through others.

    The mean of many likenesses reaches what is asked only where one of them does: what no such pair connects, not even
    by others, can never be one group, and need not be weighed.
    """
    import numpy as np

    bridges = pairs.likeness >= max(rule.reach * rule.threshold, rule.threshold - pairs.most_told)
    reach = _Sets(size)
    for one, other in (*together, *zip(pairs.one[bridges].tolist(), pairs.other[bridges].tolist(), strict=True)):
        reach.join(one, other)
    part = np.array([reach.of(row) for row in range(size)], dtype=np.int64)
    return pairs.at(part[pairs.one] == part[pairs.other])


def _found(groups: _Groups, pairs: Pairs) -> list[Linked]:
    """The groups, each with the one that stands nearest to it."""
    import numpy as np

    names = sorted(groups.members)
    home = np.zeros(sum(map(len, groups.members.values())), dtype=np.int64)
    for place, name in enumerate(names):
        home[groups.members[name]] = place
    sizes = np.array([len(groups.members[name]) for name in names], dtype=np.float64)
    cohesions = np.array([groups.cohesion[name] for name in names])
    low, high = np.minimum(home[pairs.one], home[pairs.other]), np.maximum(home[pairs.one], home[pairs.other])
    apart = low != high
    both, places = np.unique(low[apart] * len(names) + high[apart], return_inverse=True)
    columns = [np.bincount(places, column, len(both)) for column in sums_of(pairs.at(apart), groups.rule).T]
    sums = np.stack(columns).T.astype(np.float64)
    one, other = np.divmod(both, max(1, len(names)))
    mean = means(sums, sizes[one] * sizes[other], groups.rule)
    found = affinities(mean, cohesions[one], cohesions[other], groups.rule)
    group, neighbour, distance = np.concatenate([one, other]), np.concatenate([other, one]), np.tile(found, 2)
    order = np.lexsort((neighbour, -distance, group))
    order = order[np.unique(group[order], return_index=True)[1]]
    nearest = {
        names[place]: (names[beside], near)
        for place, beside, near in zip(
            group[order].tolist(), neighbour[order].tolist(), distance[order].tolist(), strict=True
        )
    }
    linked: list[Linked] = []
    for name in names:
        beside, near = nearest.get(name, (None, 0.0))
        linked.append(
            Linked(
                rows=tuple(sorted(groups.members[name])),
                weakest=groups.weakest.get(name),
                nearest=beside,
                distance=near,
            )
        )
    return linked
