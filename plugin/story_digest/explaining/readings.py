"""How one reading stands to the base's: its kind and its similarity."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from story_digest.aligning import glyph_free, words
from story_digest.model import ReadingKind

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings


LONGEST = 20_000
"""Words of a text that are compared: the cost grows with the product of the two."""


@lru_cache(maxsize=65536)
def common_words(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Words that the two have in common in the same order: the length of their longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    if max(len(one), len(other)) > LONGEST:
        return int(LCSseq.similarity(one[:LONGEST], other[:LONGEST]))
    return int(LCSseq.similarity(one, other))


def similarity(one: Sequence[str], other: Sequence[str]) -> float:
    """Twice the words in common and in order over all words of both, 0 to 1, rounded to whole per cents."""
    total = len(one) + len(other)
    return round(2 * common_words(tuple(one), tuple(other)) / total, 2) if total else 1.0


def kind_of(base: str, text: str, settings: ExplainingSettings, *, merged: bool = False) -> tuple[ReadingKind, float]:
    """Kind and similarity of a full reading `text` against `base`.

    `merged`: the reading's sentence carries other passages as well, so that its other words do not count against it.
    """
    if glyph_free(base) == glyph_free(text):
        return "verbatim", 1.0
    old, new = words(base), words(text)
    score = similarity(old, new)
    if score >= settings.near:
        return "near", score
    common = common_words(old, new)
    shorter = min(len(old), len(new))
    if shorter >= settings.held_words and round(common / shorter, 2) >= settings.held:
        return "near", score
    if merged and old and round(common / len(old), 2) >= settings.near:
        return "near", score
    return "reworded", score
