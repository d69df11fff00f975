"""What can be set in `mkdocs.yml`, and how it becomes the engine's `Settings`."""

from __future__ import annotations

from dataclasses import replace

from story_digest.mkdocs_plugin.options import (
    ArticleFolders,
    FileName,
    Names,
    OneOf,
    Plain,
    Prefix,
    RoomSettings,
    Section,
    SomeOf,
    StrictConfig,
    Strings,
    WholeNumber,
)
from story_digest.publishing.words import languages
from story_digest.settings import (
    AligningSettings,
    ExplainingSettings,
    GroupingSettings,
    PublishingSettings,
    ReadingSettings,
    Settings,
    SummarizingSettings,
)
from story_digest.settings.publishing import PAGES
from story_digest.settings.summarizing import ALGORITHMS


class SummaryConfig(StrictConfig):
    """How a story is summarized."""

    algorithm = OneOf(ALGORITHMS, default="consensus")
    sentences = WholeNumber()
    words = WholeNumber()


class RoomsConfig(StrictConfig):
    """Every number that decides something, by the room it decides in."""

    reading = RoomSettings(ReadingSettings)
    grouping = RoomSettings(GroupingSettings)
    aligning = RoomSettings(AligningSettings)
    explaining = RoomSettings(ExplainingSettings)
    summarizing = RoomSettings(SummarizingSettings)
    publishing = RoomSettings(PublishingSettings)


class DigestConfig(StrictConfig):
    """The options of the plugin."""

    articles = ArticleFolders()
    exclude = Strings()
    prefix = Prefix(default="digest")
    title = Plain("")
    summary = Section(SummaryConfig)
    agencies = Names()
    publishers = Names()
    language = OneOf(languages(), default="en")
    pages = SomeOf(PAGES)
    data_files = Plain(True)
    addresses = FileName(default="digest-addresses.txt")
    settings = Section(RoomsConfig)
    cache = Plain(".cache/story-digest")


def engine_settings(config: DigestConfig) -> Settings:
    """The engine's settings: what `settings` says for each room, and over it the options that have a name of their own."""
    rooms, summary = config.settings, config.summary
    summarizing: SummarizingSettings = replace(rooms.summarizing, algorithm=summary.algorithm)
    if summary.sentences is not None or summary.words is not None:
        summarizing = replace(summarizing, sentences=summary.sentences, words=summary.words)
    return Settings(
        reading=replace(
            rooms.reading,
            exclude=(*rooms.reading.exclude, *config.exclude),
            publishers={**rooms.reading.publishers, **config.publishers},
            credits=replace(rooms.reading.credits, agencies={**rooms.reading.credits.agencies, **config.agencies}),
        ),
        grouping=rooms.grouping,
        aligning=rooms.aligning,
        explaining=rooms.explaining,
        summarizing=summarizing,
        publishing=replace(
            rooms.publishing,
            prefix=config.prefix,
            title=config.title,
            language=config.language,
            pages=tuple(config.pages),
            data_files=config.data_files,
        ),
    )
