"""The one place that knows the order: reading, grouping, aligning, explaining, summarizing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from story_digest.aligning import align
from story_digest.explaining import explain, find_drift
from story_digest.grouping import Group, group
from story_digest.model import Article, Diagnostic, Digest, Overrules, Story, SummarySentence
from story_digest.reading import gather
from story_digest.settings import Settings
from story_digest.summarizing import choose_title, summarize_story


def analyze(sources: Iterable[Path | str | Article], settings: Settings | None = None) -> Digest:
    """Read, group, align, explain and summarize.

    `sources` are files, folders (walked) and articles already read, in any order: the result is the same. What cannot
    be read becomes an entry of `Digest.diagnostics`; the other articles are worked on.
    """
    settings = settings or Settings()
    gathered = gather(sources, settings.reading)
    grouping = group(gathered.articles, settings.grouping, gathered.overrules)
    by_id = {article.id: article for article in gathered.articles}
    stories: list[Story] = []
    diagnostics: list[Diagnostic] = [*gathered.diagnostics, *grouping.diagnostics]
    for found in grouping.groups:
        story, members = tell_story(found, [by_id[i] for i in found.articles], settings, gathered.overrules)
        by_id |= {article.id: article for article in members}
        stories.append(story)
    return Digest(
        stories=tuple(sorted(stories, key=lambda story: story.id)),
        articles=dict(sorted(by_id.items())),
        diagnostics=tuple(diagnostics),
    )


def tell_story(
    found: Group, articles: Sequence[Article], settings: Settings, overrules: Overrules
) -> tuple[Story, tuple[Article, ...]]:
    """One story from its articles, and these articles again with what only their company betrayed set aside."""
    alignment = align(articles, settings.aligning)
    members = alignment.articles
    explanation = explain(members, alignment, settings.explaining, overrules)
    drift = find_drift(members, explanation, settings.explaining)
    summary = summarize_story(members, explanation, settings.summarizing)
    title = choose_title(members, explanation, summary, settings.summarizing)
    story = Story(
        id=story_id(found.articles),
        title=title.text,
        title_source=title.source,
        articles=tuple(found.articles),
        reports=explanation.reports,
        passages=explanation.passages,
        summary=summary,
        drift=drift,
        lineage=explanation.lineage,
        event=explanation.event,
        place=explanation.place,
        evidence={**explanation.evidence, "together": found.evidence, "title": title.evidence},
    )
    return story, members


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
