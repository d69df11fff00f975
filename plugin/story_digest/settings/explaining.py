"""Reports, relations, lineage and what differs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainingSettings:
    """Reports, relations, lineage and what differs. A number that decides something stands here, with its unit and the experiment behind it."""
