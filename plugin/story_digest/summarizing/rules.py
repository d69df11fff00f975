"""Rules that every summary keeps, whichever algorithm ranks its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from story_digest.summarizing.material import Candidate


def with_needs(candidates: Sequence[Candidate], index: int) -> frozenset[int]:
    """The candidate and the sentences before it that it leans on: they come together or not at all."""
    members = {index}
    needs = candidates[index].needs
    while needs is not None:
        members.add(needs)
        needs = candidates[needs].needs
    return frozenset(members)


def repeats(candidates: Sequence[Candidate], members: Iterable[int]) -> bool:
    """Whether two of the members, of different articles, say the same passage or the same words."""
    owner: dict[str, str] = {}
    for i in sorted(members):
        candidate = candidates[i]
        for passage in (*candidate.passages, " ".join(candidate.stems)):
            if owner.setdefault(passage, candidate.article) != candidate.article:
                return True
    return False
