"""Near copies without number: where many articles are one text, a few of them speak for all.

A thousand reprints in a folder would make the words of their report common words, by which nothing is alike any more,
and a million pairs. So beyond the first few near copies of a text, further ones are compared with those alone, and are
not counted where it is asked how many articles hold a word.

Near copies are found by the share of runs of two words in common, estimated from a sketch: the smallest hash values of
each text's runs (bottom sketch: Broder 1997).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
"""Odd numbers with bits set at random, by which runs are hashed."""

HOLDERS = 24
"""Articles that are remembered for one hash value: what more hold is boilerplate and tells no copy."""


def find_crowds(rows: Sequence[Integers], settings: GroupingSettings) -> Mapping[int, tuple[int, ...]]:
    """Row → rows before it that are its near copies, for every row that has so many of them that they speak for it.

    `rows`: numbers of the words of each article, negative for those that are not compared.
    """
    holders: dict[int, list[int]] = {}
    crowds: dict[int, tuple[int, ...]] = {}
    for row, words in enumerate(rows):
        sketch = _sketch(words, settings.sketch)
        shared: Counter[int] = Counter()
        for value in sketch:
            shared.update(holders.get(value, ()))
        near = sorted((-count, other) for other, count in shared.items() if count >= settings.copied * len(sketch))
        if len(near) >= settings.speakers:
            crowds[row] = tuple(sorted(other for _, other in near[: settings.speakers]))
            continue
        for value in sketch:
            known = holders.setdefault(value, [])
            if len(known) < HOLDERS:
                known.append(row)
    return crowds


def _sketch(words: Integers, size: int) -> list[int]:
    import numpy as np

    kept = words[words >= 0].astype(np.uint64)
    one, two, three = (np.uint64(number) for number in MIX)
    mixed = (kept[:-1] * one) ^ (kept[1:] * two)
    mixed = (mixed ^ (mixed >> np.uint64(29))) * three
    mixed ^= mixed >> np.uint64(32)
    mixed.sort()
    values: list[int] = mixed[np.append(True, mixed[1:] != mixed[:-1])[: len(mixed)]][:size].tolist()
    return values
