"""Which pairs of articles are worth comparing: those that share rare words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from story_digest.grouping.collection import Collection
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


def candidate_pairs(collection: Collection, settings: GroupingSettings) -> tuple[Integers, Integers]:
    """Pairs of rows, each once, the lower row first, in ascending order.

    An inverted index of each article's weightiest features, from the rarest feature on, until the pairs of the whole
    collection are used up; then pairs whose likeness by these features alone is too small are left out.
    """
    import numpy as np

    nothing = np.zeros(0, dtype=np.int64)
    owner = np.repeat(np.arange(len(collection.ids)), np.diff(collection.starts))
    if not len(owner):
        return nothing, nothing
    rank = _ranks(owner, collection.weights, collection.starts)
    weighty = rank < settings.rare_words * collection.extents
    owner, feature, weight = owner[weighty], collection.features[weighty], collection.weights[weighty]
    order = np.lexsort((owner, feature))
    owner, feature, weight = owner[order], feature[order], weight[order]
    _, begins, sizes = np.unique(feature, return_index=True, return_counts=True)
    keys: list[Integers] = []
    products: list[NDArray[np.float64]] = []
    left = settings.pairs_for_each * len(collection.ids)
    for size in np.unique(sizes[sizes > 1]).tolist():
        lists = begins[sizes == size]
        lists = lists[: max(0, left // (size * (size - 1) // 2))]
        if not len(lists):
            break
        left -= len(lists) * size * (size - 1) // 2
        one, other = np.triu_indices(size, 1)
        first, second = (lists[:, None] + one).ravel(), (lists[:, None] + other).ravel()
        keys.append(owner[first] * len(collection.ids) + owner[second])
        products.append(weight[first] * weight[second])
    if not keys:
        return nothing, nothing
    pairs, places = np.unique(np.concatenate(keys), return_inverse=True)
    shared = np.bincount(places, np.concatenate(products))
    pairs = pairs[shared >= settings.least_likeness]
    return pairs // len(collection.ids), pairs % len(collection.ids)


def _ranks(owner: Integers, weights: NDArray[np.float64], starts: Integers) -> Integers:
    """Place of each feature among those of its article, weightiest first."""
    import numpy as np

    order = np.lexsort((-np.round(weights, 9), owner))
    ranks = np.empty(len(owner), dtype=np.int64)
    ranks[order] = np.arange(len(owner)) - starts[owner]
    return ranks
