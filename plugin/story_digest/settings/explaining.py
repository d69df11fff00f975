"""Reports, relations, lineage and what differs."""

from __future__ import annotations

from dataclasses import dataclass, field

from story_digest.settings.drift import DriftSettings
from story_digest.settings.reports import ReportSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainingSettings:
    """Reports, relations, lineage and what differs. A number that decides something stands here, with its unit and the experiment behind it."""

    reports: ReportSettings = field(default_factory=ReportSettings)
    """Which articles of a story are one report."""
    drift: DriftSettings = field(default_factory=DriftSettings)
    """What differs between the readings of a passage."""
