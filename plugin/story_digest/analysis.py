"""The one place that knows the order: reading, grouping, aligning, explaining, summarizing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from story_digest.aligning import Alignment, align
from story_digest.explaining import Measured, explain, find_drift, find_events, measure
from story_digest.grouping import Group, Grouping, group
from story_digest.model import Article, Diagnostic, Digest, Evidence, Overrules, Story, SummarySentence
from story_digest.reading import article_of, gather
from story_digest.reading.layout import Metadata
from story_digest.settings import ReadingSettings, Settings
from story_digest.store import Memory, Store, fingerprint
from story_digest.summarizing import choose_title, find_only_here, front_line, summarize_story


def analyze(
    sources: Iterable[Path | str | Article], settings: Settings | None = None, *, store: Store | None = None
) -> Digest:
    """Read, group, align, explain and summarize.

    `sources` are files, folders (walked) and articles already read, in any order: the result is the same. What cannot
    be read becomes an entry of `Digest.diagnostics`; the other articles are worked on. With an open `store`, what was
    worked out before is not worked out again; the result is the same.
    """
    settings = settings or Settings()
    memory = Memory(store)
    gathered = gather(sources, settings.reading, work=partial(read_once, memory))
    articles = {article.id: article for article in gathered.articles}
    prints = {id: fingerprint(article) for id, article in articles.items()} if store else {}
    overrules = gathered.overrules
    grouping = memory.get(
        Grouping,
        (settings.grouping, overrules, *prints.values()),
        partial(group, gathered.articles, settings.grouping, overrules),
    )
    rooms = (settings.aligning, settings.explaining, settings.summarizing)
    told = []
    for found in grouping.groups:
        concerned = overrules.among(found.articles)
        telling = memory.get(
            Telling,
            (rooms, concerned, *(prints.get(id) for id in found.articles)),
            partial(tell, [articles[id] for id in found.articles], settings, concerned),
        )
        told += [_found_together(one, found) for one in telling.stories]
    return Digest(
        stories=tuple(sorted((one.story for one in told), key=lambda story: story.id)),
        articles=dict(sorted((article.id, article) for one in told for article in one.articles)),
        diagnostics=(*gathered.diagnostics, *grouping.diagnostics),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An article, and what is to be said about its file."""

    article: Article
    diagnostics: tuple[Diagnostic, ...]


def read_once(
    memory: Memory, data: bytes, suffix: str, stated: Metadata, *, id: str, path: str, settings: ReadingSettings
) -> tuple[Article, tuple[Diagnostic, ...]]:
    """`article_of`, looked up where the same bytes were read before."""

    def work() -> Read:
        article, notes = article_of(data, suffix, stated, id=id, path=path, settings=settings)
        return Read(article=article, diagnostics=notes)

    read = memory.get(Read, (hashlib.sha256(data).hexdigest(), suffix, stated, id, path, settings), work)
    return read.article, read.diagnostics


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story, its articles again with what only their company betrayed set aside, and why they are parted from others."""

    story: Story
    articles: tuple[Article, ...]
    parted: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What became of articles that were grouped together: one story, as nearly always, or more."""

    stories: tuple[Told, ...]


def tell(articles: Sequence[Article], settings: Settings, overrules: Overrules) -> Telling:
    """The story of articles that were grouped together, in the order of their ids; the stories, if they tell more events.

    Nothing else in the folder has a part in it.
    """
    alignment = align(articles, settings.aligning)
    measured = measure(alignment.articles, alignment, settings.explaining.reports)
    events = find_events(alignment, measured, settings.explaining, overrules)
    if not events:
        return Telling(stories=(tell_story(alignment, measured, settings, overrules),))
    stories: list[Told] = []
    for event in events:
        own = [article for article in articles if article.id in event.articles]
        telling = tell(own, settings, overrules.among(event.articles))
        stories += [replace(told, parted=told.parted or event.parted) for told in telling.stories]
    return Telling(stories=tuple(stories))


def tell_story(alignment: Alignment, measured: Measured, settings: Settings, overrules: Overrules) -> Told:
    """One story from its articles, as they were aligned and compared."""
    members = alignment.articles
    explanation = explain(members, alignment, settings.explaining, overrules, measured)
    drift = find_drift(members, explanation, settings.explaining)
    summary = summarize_story(members, explanation, settings.summarizing)
    title = choose_title(members, explanation, summary, settings.summarizing)
    ids = tuple(article.id for article in members)
    story = Story(
        id=story_id(ids),
        title=title.text,
        title_source=title.source,
        articles=ids,
        reports=explanation.reports,
        passages=explanation.passages,
        summary=summary,
        drift=drift,
        lineage=explanation.lineage,
        event=explanation.event,
        place=explanation.place,
        evidence={**explanation.evidence, "title": title.evidence},
        only_here=find_only_here(members, explanation, settings.summarizing),
        line=front_line(members, summary, title.source, settings.summarizing),
    )
    return Told(story=story, articles=members, parted=None)


def _found_together(told: Told, found: Group) -> Told:
    """The story with why its articles are together, which depends on every article of the folder, or why parted."""
    evidence = {**told.story.evidence, "together": told.parted or found.evidence}
    return replace(told, story=replace(told.story, evidence=evidence))


def story_id(articles: Sequence[str]) -> str:
    """A short name for a story that its first article (by the hash of its id) carries through joins and departures."""
    return min(hashlib.sha256(article.encode()).hexdigest() for article in articles)[:10]


def summarize(
    articles: Iterable[Article],
    *,
    words: int | None = None,
    sentences: int | None = None,
    algorithm: str | None = None,
    settings: Settings | None = None,
) -> tuple[SummarySentence, ...]:
    """The articles as one story, summarized in whole sentences.

    `words` is a ceiling that is never exceeded, `sentences` a count; with neither, the settings' own length holds.
    `algorithm` is `consensus` or a sumy algorithm by name. Raises ValueError for an unknown algorithm or a length
    below one.
    """
    settings = settings or Settings()
    summarizing = settings.summarizing
    if words is not None or sentences is not None:
        summarizing = replace(summarizing, words=words, sentences=sentences)
    if algorithm is not None:
        summarizing = replace(summarizing, algorithm=algorithm)
    alignment = align(sorted(articles, key=lambda article: article.id), settings.aligning)
    explanation = explain(alignment.articles, alignment, settings.explaining, Overrules())
    return summarize_story(alignment.articles, explanation, summarizing)
