"""A passage in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""A sentence: number of the article, number of the sentence in it, both from 0."""


@dataclass(slots=True)
class Draft:
    """For each article, by number, the sentence that carries the passage, a clause of it, or the same point."""

    full: dict[int, int]
    part: dict[int, int] = field(default_factory=dict)
    beside: dict[int, int] = field(default_factory=dict)

    def places(self) -> list[Place]:
        """The sentences that carry the passage in full."""
        return sorted(self.full.items())

    def holds(self, article: int) -> bool:
        return article in self.full or article in self.part
