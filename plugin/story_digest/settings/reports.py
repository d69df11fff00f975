"""Which articles of a story are one report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSettings:
    """Which articles of a story descend from one text."""

    shared: float = 0.4
    """Least share of the shorter text's words that stand in passages of both, 0 to 1."""
