"""The order in which a summary reads."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.summarizing.material import Material


def in_reading_order(material: Material, chosen: Sequence[int]) -> tuple[int, ...]:
    """Sentences of one article stay together in its order; `material` has the articles in the order of reading.

    The article whose chosen sentences begin nearest to its top comes first.
    """
    candidates = material.candidates
    first: dict[str, int] = {}
    rank: dict[str, int] = {}
    for i in sorted(chosen):
        article = candidates[i].article
        first.setdefault(article, candidates[i].place)
        rank.setdefault(article, len(rank))
    return tuple(sorted(chosen, key=lambda i: (first[candidates[i].article] > 0, rank[candidates[i].article], i)))
