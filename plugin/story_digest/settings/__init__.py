"""What can be set: a frozen dataclass for each room, composed in `Settings`."""

from __future__ import annotations

from dataclasses import dataclass, field

from story_digest.settings.aligning import AligningSettings
from story_digest.settings.drift import DriftSettings
from story_digest.settings.explaining import ExplainingSettings, LineageSettings, RelationSettings
from story_digest.settings.grouping import GroupingSettings
from story_digest.settings.publishing import PublishingSettings
from story_digest.settings.reading import ReadingSettings
from story_digest.settings.reports import ReportSettings, TwinSettings
from story_digest.settings.summarizing import SummarizingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; the defaults serve every kind of material."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    grouping: GroupingSettings = field(default_factory=GroupingSettings)
    aligning: AligningSettings = field(default_factory=AligningSettings)
    explaining: ExplainingSettings = field(default_factory=ExplainingSettings)
    summarizing: SummarizingSettings = field(default_factory=SummarizingSettings)
    publishing: PublishingSettings = field(default_factory=PublishingSettings)


__all__ = [
    "AligningSettings",
    "DriftSettings",
    "ExplainingSettings",
    "GroupingSettings",
    "LineageSettings",
    "PublishingSettings",
    "ReadingSettings",
    "RelationSettings",
    "ReportSettings",
    "Settings",
    "SummarizingSettings",
    "TwinSettings",
]
