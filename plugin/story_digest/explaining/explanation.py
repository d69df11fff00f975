"""What the articles of a story are to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from story_digest.model import EventDay, Evidence, Lineage, Passage, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Reports with their variants, passages in reading order, lineage, and when and where it happened."""

    reports: tuple[Report, ...]
    passages: tuple[Passage, ...]
    lineage: Lineage
    event: EventDay | None = None
    place: str | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
