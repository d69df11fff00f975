"""Which pairs of sentences say the same thing: the signs for it, added up."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from story_digest.aligning.drafts import Place
from story_digest.aligning.likeness import Vectorized, contained, cosines, vectorize
from story_digest.model import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from story_digest.settings import AligningSettings

    Matrix: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles compared: their likeness and the score of every pair of sentences, 0 to 1."""

    one: int
    other: int
    likeness: Matrix
    score: Matrix


def compare(articles: Sequence[Article], settings: AligningSettings) -> tuple[Compared, ...]:
    """Every pair of articles (in a large story: every article and its nearest), sentence by sentence.

    `articles` are ordered by id. The signs are those of `PairWeights`; scores are rounded to nine places, so that equal pairs still follow the common order.
    """
    longest = settings.compared_sentences
    vectors = vectorize([replace(a, sentences=a.sentences[:longest]) for a in articles], settings)
    pairs = sorted(_pairs(vectors, settings.nearest))
    weights = settings.pair
    likeness: dict[tuple[int, int], Matrix] = {}
    odds: dict[tuple[int, int], Matrix] = {}
    for one, other in pairs:
        by_words = cosines(vectors[one].words, vectors[other].words)
        by_letters = cosines(vectors[one].letters, vectors[other].letters)
        held = contained(vectors[one].roots, vectors[other].roots)
        likeness[one, other] = (by_words + by_letters) / 2
        odds[one, other] = (
            weights.start + weights.words * by_words + weights.letters * by_letters + weights.contained * held
        )
    best = _best_partners(likeness)
    neighbours: dict[int, set[int]] = {article: set() for article in range(len(vectors))}
    for one, other in best:
        neighbours[one].add(other)
    compared = []
    for one, other in pairs:
        like = likeness[one, other]
        total = (
            odds.pop((one, other))
            + weights.rivals * (_lead_of_rivals(like) + _lead_of_rivals(like.T).T)
            + weights.off_path * _off_path(like, settings)
            + weights.through * _through(one, other, likeness, best, neighbours)
        )
        compared.append(Compared(one, other, like.round(4), _logistic(total).round(9)))
    return tuple(compared)


def _logistic(odds: Matrix) -> Matrix:
    import numpy as np

    result: Matrix = 1 / (1 + np.exp(-odds))
    return result


def _pairs(vectors: Sequence[Vectorized], nearest: int) -> set[tuple[int, int]]:
    """All pairs, or in a large story every article with the hubs and with those whose rare words it shares most.

    Hubs are the articles that share most words with all others; by way of them every variant meets every other.
    """
    if len(vectors) <= nearest + 1:
        return set(combinations(range(len(vectors)), 2))
    holders: dict[int, list[int]] = {}
    for article, found in enumerate(vectors):
        for word in found.words.used.tolist():
            holders.setdefault(word, []).append(article)
    shared: list[Counter[int]] = [Counter() for _ in vectors]
    central: Counter[int] = Counter()
    for articles in holders.values():
        central.update(dict.fromkeys(articles, len(articles)))
        # A word that many articles hold tells none apart, and would make this step quadratic.
        if len(articles) <= nearest:
            weight = len(vectors) // len(articles)
            for one in articles:
                shared[one].update({other: weight for other in articles if other != one})
    half = max(1, nearest // 2)
    hubs = sorted(central, key=lambda article: (-central[article], article))[:half]
    pairs = {(min(one, hub), max(one, hub)) for one in range(len(vectors)) for hub in hubs if one != hub}
    for one, counts in enumerate(shared):
        ranked = sorted(counts, key=lambda other: (-counts[other], other))
        pairs |= {(min(one, other), max(one, other)) for other in ranked[:half]}
    return pairs


def _best_partners(likeness: dict[tuple[int, int], Matrix]) -> dict[tuple[int, int], tuple[NDArray[np.int64], Matrix]]:
    """For each ordered pair of articles: the likest sentence of the second for each of the first, and how like."""
    best = {}
    for (one, other), like in likeness.items():
        if like.size:
            for pair, matrix in (((one, other), like), ((other, one), like.T)):
                partner = matrix.argmax(axis=1)
                best[pair] = partner, matrix.max(axis=1)
    return best


def _lead_of_rivals(like: Matrix) -> Matrix:
    """By how much the likest other column of the row is liker than this one; 0 where this one is the likest."""
    import numpy as np

    if like.shape[1] < 2:
        return np.zeros_like(like)
    lead: Matrix = like.max(axis=1, keepdims=True) - like
    return lead


def _off_path(like: Matrix, settings: AligningSettings) -> Matrix:
    """How far each pair stands off the order that the two articles have in common, 0 to 1.

    The order is the heaviest chain of mutual best pairs that rises in both articles; between two links of the chain
    it runs straight, beyond its ends a sentence for a sentence. Without a chain it runs from corner to corner.
    """
    import numpy as np

    rows, columns = like.shape
    down, across = np.arange(rows, dtype=float), np.arange(columns, dtype=float)
    chain = _chain(like, settings.anchor)
    if chain:
        i = [float(link[0]) for link in chain]
        j = [float(link[1]) for link in chain]
        off = np.minimum(
            np.abs(_along(down, i, j)[:, None] - across[None, :]), np.abs(_along(across, j, i)[None, :] - down[:, None])
        )
    else:
        off = np.abs(down[:, None] / max(1, rows - 1) - across[None, :] / max(1, columns - 1)) * max(rows, columns)
    result: Matrix = np.minimum(off / settings.far, 1.0)
    return result


def _along(at: Matrix, x: Sequence[float], y: Sequence[float]) -> Matrix:
    import numpy as np

    found = np.interp(at, x, y)
    found = np.where(at < x[0], y[0] - (x[0] - at), found)
    result: Matrix = np.where(at > x[-1], y[-1] + (at - x[-1]), found)
    return result


def _chain(like: Matrix, anchor: float) -> list[Place]:
    """The heaviest chain of mutual best pairs of at least that likeness that rises in both articles."""
    if not like.size:
        return []
    rounded = like.round(6)
    in_row, in_column = rounded.argmax(axis=1), rounded.argmax(axis=0)
    anchors = [
        (i, int(j), float(rounded[i, j])) for i, j in enumerate(in_row) if in_column[j] == i and rounded[i, j] >= anchor
    ]
    # Heaviest increasing subsequence; `ends` holds, by rising column, the best chain that ends at or before it.
    ends: list[tuple[int, float, int]] = []
    before: list[int] = []
    for number, (_, j, weight) in enumerate(anchors):
        at = bisect_left(ends, j, key=lambda end: end[0])
        previous = ends[at - 1] if at else (-1, 0.0, -1)
        before.append(previous[2])
        total = previous[1] + weight
        while at < len(ends) and ends[at][1] <= total:
            del ends[at]
        if at == 0 or ends[at - 1][1] < total:
            ends.insert(at, (j, total, number))
    chain: list[Place] = []
    number = ends[-1][2] if ends else -1
    while number >= 0:
        chain.append(anchors[number][:2])
        number = before[number]
    return chain[::-1]


def _through(
    one: int,
    other: int,
    likeness: dict[tuple[int, int], Matrix],
    best: dict[tuple[int, int], tuple[NDArray[np.int64], Matrix]],
    neighbours: dict[int, set[int]],
) -> Matrix:
    """Likeness by way of the best sentence of a third article, or directly where none is nearer."""
    import numpy as np

    like = likeness[one, other]
    through = like.copy()
    for third in sorted(neighbours[one] & neighbours[other]):
        partner, to_third = best[one, third]
        onward = _block(likeness, third, other)[partner]
        through = np.maximum(through, np.minimum(to_third[:, None], onward))
        partner, to_third = best[other, third]
        onward = _block(likeness, third, one)[partner].T
        through = np.maximum(through, np.minimum(to_third[None, :], onward))
    return through


def _block(likeness: dict[tuple[int, int], Matrix], one: int, other: int) -> Matrix:
    return likeness[one, other] if one < other else likeness[other, one].T
