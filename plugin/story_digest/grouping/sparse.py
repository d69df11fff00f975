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
    if not len(first):
        return found
    scratch = np.zeros(max(1, rows.width))
    owners, begins = np.unique(first, return_index=True)
    ends = np.append(begins[1:], len(first))
    for owner, begin, end in zip(owners.tolist(), begins.tolist(), ends.tolist(), strict=True):
        own = slice(rows.starts[owner], rows.starts[owner + 1])
        if own.start == own.stop:
            continue
        scratch[rows.features[own]] = rows.weights[own]
        others = second[begin:end]
        sizes = rows.starts[others + 1] - rows.starts[others]
        offsets = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(rows.starts[others] - offsets, sizes)
        products = scratch[rows.features[places]] * rows.weights[places]
        found[begin:end] = np.bincount(np.repeat(np.arange(len(others)), sizes), products, minlength=len(others))
        scratch[rows.features[own]] = 0.0
    return found
