"""Pairs of rows and what was found of them, as columns: a folder of thousands of articles has hundreds of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Places = NDArray[np.bool_] | NDArray[np.int64] | slice


class Pair(NamedTuple):
    """Two rows, lower first, and what was found of them."""

    one: int
    other: int
    likeness: float
    told: tuple[float | None, ...] = ()
    """What each circumstance adds to the likeness; None where it tells nothing of these two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Many of them, each once; every column but `told` is of their number."""

    one: Integers
    other: Integers
    likeness: Floats
    told: Floats
    """Circumstances × pairs; NaN where a circumstance tells nothing of the two."""

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Pairs:
        """From single pairs, of which all have as many circumstances."""
        import numpy as np

        rows = list(pairs)
        told = np.array([pair.told for pair in rows], dtype=np.float64).reshape(len(rows), -1 if rows else 0)
        return cls(
            one=np.array([pair.one for pair in rows], dtype=np.int64),
            other=np.array([pair.other for pair in rows], dtype=np.int64),
            likeness=np.array([pair.likeness for pair in rows], dtype=np.float64),
            told=told.T,
        )

    def __len__(self) -> int:
        return len(self.one)

    @property
    def scores(self) -> Floats:
        """Likeness with all that was told, 0 at least."""
        import numpy as np

        scores: Floats = np.round(np.maximum(self.likeness + np.nansum(self.told, axis=0), 0.0), 6)
        return scores

    @property
    def most_told(self) -> float:
        """The most that all circumstances together can add to the mean likeness of any of these."""
        import numpy as np

        return float(np.nan_to_num(self.told).max(axis=1, initial=0.0).sum())

    def at(self, places: Places) -> Pairs:
        """Those at the places."""
        return Pairs(
            one=self.one[places],
            other=self.other[places],
            likeness=self.likeness[places],
            told=self.told[:, places],
        )

    def with_(self, further: Pairs) -> Pairs:
        """These, then the further ones."""
        import numpy as np

        return Pairs(
            one=np.concatenate([self.one, further.one]),
            other=np.concatenate([self.other, further.other]),
            likeness=np.concatenate([self.likeness, further.likeness]),
            told=np.concatenate([self.told, further.told], axis=1),
        )

    def between(self, rows: Sequence[int], others: Sequence[int]) -> Pairs:
        """Those of which one row is among the first and the other among the second."""
        import numpy as np

        straight = np.isin(self.one, rows) & np.isin(self.other, others)
        return self.at(straight | (np.isin(self.one, others) & np.isin(self.other, rows)))
