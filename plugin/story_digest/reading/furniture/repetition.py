"""Furniture that only several articles of one publisher betray: the same line in articles that are not one report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import urlsplit

from story_digest.model import Article, Evidence, Furniture, Sentence, Span
from story_digest.reading.stops import STOPPED
from story_digest.settings import ReadingSettings

RULE = "the same paragraph in several articles of one publisher that share little else"


def set_aside_repeated(articles: Sequence[Article], settings: ReadingSettings) -> tuple[Article, ...]:
    """The articles, with paragraphs that a publisher repeats turned into furniture.

    A paragraph without a closing stop counts from `fewest_repeating` articles. One with a stop may be background that
    a paper gives again and again, which is its reporting: it counts only as the last paragraph of each, and in most of
    the publisher's articles. Articles that share much of their text are variants of one report and prove nothing.
    """
    publishers: dict[str, list[Article]] = {}
    for article in articles:
        if name := _publisher(article):
            publishers.setdefault(name, []).append(article)
    changed = {
        article.id: article
        for group in publishers.values()
        if len(group) >= settings.fewest_repeating
        for article in _without_repeated(group, settings)
    }
    return tuple(changed.get(article.id, article) for article in articles)


def _publisher(article: Article) -> str:
    if article.publisher:
        return article.publisher.casefold()
    return (urlsplit(article.url).hostname or "").removeprefix("www.") if article.url else ""


def _without_repeated(group: Sequence[Article], settings: ReadingSettings) -> Iterator[Article]:
    places: dict[str, dict[str, tuple[Sentence, ...]]] = {}
    last: dict[str, int] = {}
    for article in group:
        for words, sentences in _paragraphs(article):
            places.setdefault(words, {}).setdefault(article.id, sentences)
            last[article.id] = sentences[-1].paragraph
    shared = {words: found for words, found in places.items() if len(found) > 1}
    own = {
        article.id: sum(words not in shared for words, _ in _paragraphs(article)) / (last.get(article.id, 0) + 1)
        for article in group
    }
    repeated: dict[str, dict[str, tuple[Sentence, ...]]] = {}
    for words, found in sorted(shared.items()):
        unlike = {id: sentences for id, sentences in found.items() if own[id] >= settings.own_share}
        if len(unlike) < settings.fewest_repeating:
            continue
        at_the_end = all(sentences[-1].paragraph == last[id] for id, sentences in unlike.items())
        if not STOPPED.search(words) or (at_the_end and len(unlike) * 2 > len(group)):
            repeated[words] = found
    texts = {article.id: article.text for article in group}
    for article in group:
        yield _set_aside(article, [found for found in repeated.values() if article.id in found], texts)


def _paragraphs(article: Article) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for _, sentences in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        members = tuple(sentences)
        yield " ".join(sentence.text for sentence in members), members


def _set_aside(
    article: Article, repeated: Sequence[Mapping[str, tuple[Sentence, ...]]], texts: Mapping[str, str]
) -> Article:
    if not repeated:
        return article
    gone: set[str] = set()
    furniture = list(article.furniture)
    for found in repeated:
        spans = tuple(_span(id, sentences, texts[id]) for id, sentences in sorted(found.items()))
        here = _span(article.id, found[article.id], article.text)
        gone.update(sentence.id for sentence in found[article.id])
        evidence = Evidence(
            rule=RULE, status="inferred", source="comparison", spans=spans, score=len(spans), note="articles"
        )
        furniture.append(Furniture(text=here.text, start=here.start, end=here.end, rule=RULE, evidence=evidence))
    return replace(
        article,
        sentences=tuple(sentence for sentence in article.sentences if sentence.id not in gone),
        quotes=tuple(quote for quote in article.quotes if quote.sentence not in gone),
        citations=tuple(citation for citation in article.citations if citation.sentence not in gone),
        furniture=tuple(sorted(furniture, key=lambda piece: piece.start)),
    )


def _span(id: str, sentences: Sequence[Sentence], text: str) -> Span:
    start, end = sentences[0].start, sentences[-1].end
    return Span(article=id, start=start, end=end, text=" ".join(text[start:end].split()))
