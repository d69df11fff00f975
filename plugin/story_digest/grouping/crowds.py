"""Near copies without number: where many articles are one text, a few of them speak for all.

A thousand reprints in a folder would make the words of their report common words, by which nothing is alike any more,
and a million pairs. So beyond the first few near copies of a text, further ones are compared with those alone, and are
not counted where it is asked how many articles hold a word.

Near copies are found by the share of runs of two words in common, estimated from a sketch: the smallest hash values of
each text's runs (bottom sketch: Broder 1997).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
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
    for row, sketch in enumerate(_sketches(rows, settings.sketch)):
        least = settings.copied * len(sketch)
        shared = Counter(chain.from_iterable(map(holders.get, sketch, repeat(()))))
        near = [(-count, other) for other, count in shared.items() if count >= least]
        if len(near) >= settings.speakers:
            crowds[row] = tuple(sorted(other for _, other in sorted(near)[: settings.speakers]))
            continue
        for value in sketch:
            known = holders.setdefault(value, [])
            if len(known) < HOLDERS:
                known.append(row)
    return crowds


def _sketches(rows: Sequence[Integers], size: int) -> Iterator[list[int]]:
    """The lowest hash values of the runs of each row, at most `size`, each once, in ascending order."""
    import numpy as np

    one, two, three = (np.uint64(number) for number in MIX)
    for row in rows:
        words = row[row >= 0].astype(np.uint64)
        mixed = (words[:-1] * one) ^ (words[1:] * two)
        mixed = (mixed ^ (mixed >> np.uint64(29))) * three
        mixed ^= mixed >> np.uint64(32)
        mixed.sort()
        yield mixed[np.append(True, mixed[1:] != mixed[:-1])[: len(mixed)]][:size].tolist()
