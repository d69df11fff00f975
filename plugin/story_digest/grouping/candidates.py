"""Which pairs of articles are worth comparing: those that share rare words, or are both alike to a third."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from story_digest.grouping.collection import Collection
from story_digest.grouping.sparse import Sparse
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]


def candidate_pairs(collection: Collection, settings: GroupingSettings) -> tuple[Integers, Integers]:
    """Pairs of rows, each once, the lower row first, in ascending order; none of those for which others speak.

    An inverted index of each article's weightiest features, from the rarest feature on, until the pairs of the whole
    collection are used up; then pairs whose likeness by these features alone is too small are left out.
    """
    import numpy as np

    size = len(collection.ids)
    vectors = collection.vectors
    owner = np.repeat(np.arange(size), np.diff(vectors.starts))
    weighty = _weightiest(vectors, settings.rare_words * collection.extents)
    weighty = weighty[~np.isin(owner[weighty], list(collection.crowds))]
    owner, feature, weight = owner[weighty], vectors.features[weighty], vectors.weights[weighty]
    order = np.lexsort((owner, feature))
    owner, weight = owner[order], weight[order]
    _, begins, sizes = np.unique(feature[order], return_index=True, return_counts=True)
    one, other = _within_lists(begins, sizes, settings.pairs_for_each * size)
    pairs, places = np.unique(owner[one] * size + owner[other], return_inverse=True)
    pairs = pairs[np.bincount(places, weight[one] * weight[other], len(pairs)) >= settings.least_likeness]
    return pairs // max(1, size), pairs % max(1, size)


def friends_of_friends(
    first: Integers, second: Integers, scores: Floats, size: int, settings: GroupingSettings
) -> tuple[Integers, Integers]:
    """Pairs that were not compared and whose rows are both alike to a third, in the form of `candidate_pairs`.

    Two articles of one story may share no rare word themselves; the mean likeness of groups needs theirs all the same.
    """
    import numpy as np

    alike = scores >= settings.threshold
    center = np.concatenate([first[alike], second[alike]])
    friend = np.concatenate([second[alike], first[alike]])
    order = np.lexsort((friend, -np.concatenate([scores[alike], scores[alike]]), center))
    center, friend = center[order], friend[order]
    _, begins, sizes = np.unique(center, return_index=True, return_counts=True)
    sizes = np.minimum(sizes, settings.friends)
    one, other = _within_lists(begins, sizes, settings.pairs_for_each * size)
    low, high = np.minimum(friend[one], friend[other]), np.maximum(friend[one], friend[other])
    pairs = np.setdiff1d(low * size + high, first * size + second)
    return pairs // max(1, size), pairs % max(1, size)


def _within_lists(begins: Integers, sizes: Integers, most: int) -> tuple[Integers, Integers]:
    """Every two places of each list, the lower first; shortest lists first, and no more pairs than `most`."""
    import numpy as np

    ones: list[Integers] = [np.zeros(0, dtype=np.int64)]
    others = list(ones)
    for size in np.unique(sizes[sizes > 1]).tolist():
        each = size * (size - 1) // 2
        lists = begins[sizes == size][: most // each]
        if not len(lists):
            break
        most -= len(lists) * each
        one, other = np.triu_indices(size, 1)
        ones.append((lists[:, None] + one).ravel())
        others.append((lists[:, None] + other).ravel())
    return np.concatenate(ones), np.concatenate(others)


def _weightiest(vectors: Sparse, most: int) -> Integers:
    """Places of the features that weigh most in each row, no more of a row than `most`."""
    import numpy as np

    weights = -np.round(vectors.weights, 9)
    found = [
        begin + np.argsort(weights[begin:end], kind="stable")[:most] for begin, end in pairwise(vectors.starts.tolist())
    ]
    return np.concatenate([np.zeros(0, dtype=np.int64), *found])
