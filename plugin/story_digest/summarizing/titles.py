"""A story's title: always a slice of a named article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.explaining import Explanation
from story_digest.model import Article, Evidence, Span, SummarySentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.words import language_name, stem, stop_words, tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A story's title: a slice of a named article."""

    text: str
    source: Span
    evidence: Evidence


def choose_title(
    articles: Sequence[Article],
    explanation: Explanation,  # noqa: ARG001 (the rooms agreed on this call)
    summary: Sequence[SummarySentence],
    settings: SummarizingSettings,
) -> Title:
    """The headline whose claim most variants carry; without one, the leading clause of the summary's first sentence."""
    by_id = {article.id: article for article in articles}
    lines = [(a, line) for a in articles for line in (a.headlines or ((a.headline,) if a.headline else ()))]
    best: tuple[tuple[float, float, int], Article, str] | None = None
    for number, (article, line) in enumerate(lines):
        carried, share = _carried(line, article, articles)
        if share < settings.headline_share:
            continue
        key = (float(carried), share, -number)
        if best is None or key > best[0]:
            best = (key, article, line)
    if best is not None:
        (carried_by, _, _), article, line = best
        span = _slice(article, line)
        if span is not None:
            note = f"its words stand together in the text of {int(carried_by)} of {len(articles)} articles"
            return Title(
                text=span.text,
                source=span,
                evidence=Evidence(
                    rule="headline whose claim most variants carry",
                    status="inferred",
                    source="comparison",
                    spans=(span,),
                    note=note,
                ),
            )
    return _from_text(articles, by_id, summary)


def _carried(line: str, home: Article, articles: Sequence[Article]) -> tuple[int, float]:
    """In how many articles the headline's words stand in one sentence, summed by share; and the best share."""
    language = language_name(home.language)
    stops = stop_words(language)
    wanted = {stem(word, language) for word in tokenize(line) if word not in stops}
    if not wanted:
        return 0, 0.0
    shares = []
    for article in articles:
        held = [
            len(wanted & {stem(word, language) for word in tokenize(sentence.text)}) / len(wanted)
            for sentence in article.sentences
        ]
        shares.append(max(held, default=0.0))
    return sum(share >= 0.6 for share in shares), round(sum(shares), 6)


def _slice(article: Article, line: str) -> Span | None:
    """Where the line stands in the article's text, white space folded."""
    match = re.search(r"\s+".join(map(re.escape, line.split())), article.text)
    if match is None:
        return None
    return Span(article=article.id, start=match.start(), end=match.end(), text=line)


def _from_text(articles: Sequence[Article], by_id: Mapping[str, Article], summary: Sequence[SummarySentence]) -> Title:
    evidence = Evidence(rule="first sentence of the summary", status="inferred", source="comparison")
    if summary:
        sentence = by_id[summary[0].article].sentence(summary[0].sentence)
        home = by_id[summary[0].article]
    else:
        home = next((a for a in articles if a.sentences), articles[0])
        if not home.sentences:
            line = next((part.strip() for part in home.text.splitlines() if part.strip()), "")
            start = home.text.index(line) if line else 0
            span = Span(article=home.id, start=start, end=start + len(line), text=line)
            return Title(text=line or home.id, source=span, evidence=evidence)
        sentence = home.sentences[0]
    span = Span(article=home.id, start=sentence.start, end=sentence.end, text=sentence.text)
    return Title(text=sentence.text, source=span, evidence=evidence)
