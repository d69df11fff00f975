"""Which articles tell one story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingSettings:
    """Which articles tell one story. A number that decides something stands here, with its unit and the experiment behind it."""
