"""The order that two articles have in common, and how far a pair of sentences stands off it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from story_digest.aligning.likeness import Matrix, Numbers

FAR_OUT = 1_000_000.0
"""Sentences beyond the ends of a chain to which it is drawn on: more than any article has."""


def off_path(chain: Sequence[tuple[int, int]], rows: int, columns: int, far: int) -> Matrix:
    """How far each pair of sentences stands off the order that two articles have in common, 0 to 1: rows × columns.

    Between two links of the chain the order runs straight, beyond its ends a sentence for a sentence. Without a chain
    it runs from corner to corner. `far`: sentences off the order that count as 1.
    """
    import numpy as np

    down, across = np.arange(rows, dtype=float), np.arange(columns, dtype=float)
    if chain:
        links = np.array(chain, dtype=float)
        links = np.concatenate((links[:1] - FAR_OUT, links, links[-1:] + FAR_OUT))
        i, j = links[:, 0], links[:, 1]
        off = np.minimum(
            np.abs(np.interp(down, i, j)[:, None] - across), np.abs(np.interp(across, j, i) - down[:, None])
        )
    else:
        off = np.abs(down[:, None] / max(1, rows - 1) - across / max(1, columns - 1)) * max(rows, columns)
    result: Matrix = np.minimum(off / far, 1.0)
    return result


def common_order(partner: Numbers, likeness: Matrix, back: Numbers, anchor: float) -> list[tuple[int, int]]:
    """The heaviest chain of mutual best pairs of at least likeness `anchor` that rises in both articles.

    `partner`: for each sentence of the one article the likest of the other, `likeness`: how like; `back`: the same as
    `partner` the other way round.
    """
    import numpy as np

    rounded = likeness.round(6)
    rows = np.flatnonzero((back[partner] == np.arange(len(partner))) & (rounded >= anchor))
    found = partner[rows]
    anchors = list(zip(rows.tolist(), found.tolist(), strict=True))
    if bool((found[1:] > found[:-1]).all()):
        return anchors
    weights = rounded[rows].tolist()
    # Heaviest increasing subsequence; `ends` holds, by rising column, the best chain that ends at or before it.
    ends: list[tuple[int, float, int]] = []
    before: list[int] = []
    for number, ((_, column), weight) in enumerate(zip(anchors, weights, strict=True)):
        at = bisect_left(ends, column, key=lambda end: end[0])
        previous = ends[at - 1] if at else (-1, 0.0, -1)
        before.append(previous[2])
        total = previous[1] + weight
        while at < len(ends) and ends[at][1] <= total:
            del ends[at]
        if at == 0 or ends[at - 1][1] < total:
            ends.insert(at, (column, total, number))
    chain: list[tuple[int, int]] = []
    number = ends[-1][2] if ends else -1
    while number >= 0:
        chain.append(anchors[number])
        number = before[number]
    return chain[::-1]
