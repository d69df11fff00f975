"""Extractive summaries and titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.explaining import Explanation
from story_digest.model import Article, Evidence, Span, SummarySentence, Support
from story_digest.settings import SummarizingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A story's title: a slice of a named article."""

    text: str
    source: Span
    evidence: Evidence


def summarize_story(
    articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings
) -> tuple[SummarySentence, ...]:
    """The summary. (A first, plain version: the passages that most articles carry.)"""
    by_id = {a.id: a for a in articles}
    ranked = sorted(explanation.passages, key=lambda p: -len(p.readings))[: settings.sentences]
    told = []
    for passage in explanation.passages:
        if passage not in ranked:
            continue
        home = next(r for r in passage.readings if r.article == passage.base)
        sentence = by_id[home.article].sentence(home.sentences[0])
        support = tuple(Support(article=r.article, sentence=r.sentences[0], kind=r.kind) for r in passage.readings)
        told.append(
            SummarySentence(
                text=sentence.text, article=home.article, sentence=sentence.id, support=support, passage=passage.id
            )
        )
    return tuple(told)


def choose_title(
    articles: Sequence[Article],
    explanation: Explanation,
    summary: Sequence[SummarySentence],
    settings: SummarizingSettings,
) -> Title:
    """The title. (A first, plain version: the first sentence of the summary.)"""
    first = summary[0] if summary else None
    by_id = {a.id: a for a in articles}
    evidence = Evidence(rule="first sentence of the summary", status="inferred", source="comparison")
    if first is None:
        article = articles[0]
        return Title(text=article.id, source=Span(article=article.id, start=0, end=0, text=""), evidence=evidence)
    s = by_id[first.article].sentence(first.sentence)
    return Title(
        text=s.text, source=Span(article=first.article, start=s.start, end=s.end, text=s.text), evidence=evidence
    )
