"""Which articles of a story are compared sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from story_digest.aligning.likeness import Vectorized


def pairs_to_compare(vectors: Sequence[Vectorized], nearest: int) -> set[tuple[int, int]]:
    """All pairs, or in a large story every article with the hubs and with those whose rare words it shares most.

    Hubs are the articles that share most words with all others; by way of them every variant meets every other.
    `nearest`: articles with which each article of a large story is compared. Pairs have the lower number first.
    """
    import numpy as np

    if len(vectors) <= nearest + 1:
        return set(combinations(range(len(vectors)), 2))
    holders: dict[int, list[int]] = {}
    for article, found in enumerate(vectors):
        for word in np.unique(found.words.columns).tolist():
            holders.setdefault(word, []).append(article)
    shared: list[defaultdict[int, int]] = [defaultdict(int) for _ in vectors]
    central: defaultdict[int, int] = defaultdict(int)
    for articles in holders.values():
        for article in articles:
            central[article] += len(articles)
        # A word that many articles hold tells none apart, and would make this step quadratic.
        if len(articles) <= nearest:
            weight = len(vectors) // len(articles)
            for one, other in permutations(articles, 2):
                shared[one][other] += weight
    half = max(1, nearest // 2)
    hubs = sorted(central, key=lambda article: (-central[article], article))[:half]
    pairs = {(min(one, hub), max(one, hub)) for one in range(len(vectors)) for hub in hubs if one != hub}
    for one, counts in enumerate(shared):
        ranked = sorted(counts, key=lambda other: (-counts[other], other))
        pairs |= {(min(one, other), max(one, other)) for other in ranked[:half]}
    return pairs
