"""Rows of a sparse matrix, and their products without a matrix library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparse:
    """Row i holds the features `features[starts[i]:starts[i + 1]]` with `weights` of the same place."""

    starts: Integers
    features: Integers
    weights: Floats
    width: int
    """Every feature is below it."""


def marked(rows: Sequence[Sequence[int]]) -> Sparse:
    """Rows of features, each once and with weight 1, so that a product counts what two rows share."""
    import numpy as np

    kept = [sorted(set(row)) for row in rows]
    features = np.array([feature for row in kept for feature in row], dtype=np.int64)
    # Only features that are shared tell anything; numbered anew, they need no more room than there are of them.
    _, dense = np.unique(features, return_inverse=True)
    return Sparse(
        starts=np.cumsum([0, *(len(row) for row in kept)]),
        features=dense.astype(np.int64),
        weights=np.ones(len(features)),
        width=int(dense.max(initial=-1)) + 1,
    )


def dot_products(rows: Sparse, first: Integers, second: Integers) -> Floats:
    """The dot product of the rows of each pair; `first` is in ascending order."""
    import numpy as np

    found = np.zeros(len(first))
    full = np.diff(rows.starts) > 0
    places = np.nonzero(full[first] & full[second])[0]
    starts, features, weights = rows.starts.tolist(), rows.features, rows.weights
    scratch = np.zeros(max(1, rows.width))
    held = slice(0, 0)
    owner = -1
    products: list[float] = []
    for one, other in zip(first[places].tolist(), second[places].tolist(), strict=True):
        if one != owner:
            scratch[features[held]] = 0.0
            owner, held = one, slice(starts[one], starts[one + 1])
            scratch[features[held]] = weights[held]
        cells = slice(starts[other], starts[other + 1])
        products.append(scratch[features[cells]].dot(weights[cells]))
    found[places] = products
    return found


def in_common(rows: Sparse, first: Integers, second: Integers) -> Integers:
    """How many features the rows of each pair share."""
    import numpy as np

    sizes = np.diff(rows.starts)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    known = owner * rows.width + rows.features  # in ascending order
    pairs = np.nonzero((sizes[first] > 0) & (sizes[second] > 0))[0]
    each = sizes[second[pairs]]
    before = np.cumsum(each) - each
    cells = np.arange(each.sum()) + np.repeat(rows.starts[second[pairs]] - before, each)
    wanted = np.repeat(first[pairs], each) * rows.width + rows.features[cells]
    places = np.searchsorted(known, wanted)
    met = np.append(known, -1)[places] == wanted
    return np.bincount(np.repeat(pairs, each)[met], minlength=len(first))
