"""Rules that every summary keeps, whichever algorithm ranks its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from story_digest.summarizing.candidates import Candidate


def with_needs(candidates: Sequence[Candidate], index: int) -> frozenset[int]:
    """The candidate and the sentences before it that it leans on: they come together or not at all."""
    members = {index}
    needs = candidates[index].needs
    while needs is not None:
        members.add(needs)
        needs = candidates[needs].needs
    return frozenset(members)


def repeats(candidates: Sequence[Candidate], members: Iterable[int], most_shared: float) -> bool:
    """Whether two of the members, of different articles, say one passage or much the same words.

    `most_shared`: the share of the shorter one's bigrams that two sentences may have in common.
    """
    chosen = [candidates[i] for i in sorted(members)]
    return any(
        one.article != other.article
        and (not one.passages.isdisjoint(other.passages) or _alike(one, other, most_shared))
        for one, other in combinations(chosen, 2)
    )


def _alike(one: Candidate, other: Candidate, most_shared: float) -> bool:
    shorter = max(1, min(len(one.pairs), len(other.pairs)))
    return len(one.pairs & other.pairs) > most_shared * shorter
