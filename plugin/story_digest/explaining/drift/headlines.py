"""Headlines: words that their own article does not have, and how the headlines of the versions differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from story_digest.explaining.drift.headline_sources import headline_source_items
from story_digest.explaining.drift.items import titled
from story_digest.explaining.drift.senses import find
from story_digest.explaining.drift.words import words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Report, Span
from story_digest.quantities import Quantity, comparable, quantities_of, states
from story_digest.settings import DriftSettings


def headline_items(articles: Sequence[Article], reports: Sequence[Report], settings: DriftSettings) -> list[DriftItem]:
    """What each headline says that its own text does not, and the headlines of a report side by side.

    A headline stands outside the sentences: its readings have `sentence` "" and a place in `Article.text`.
    """
    headlines = {article.id: _headlines(article) for article in articles}
    items = [item for article in articles for item in _audit(article, headlines[article.id], settings)]
    items += [item for a in articles for item in headline_source_items(a, headlines[a.id], settings)]
    for report in reports:
        items += _side_by_side([span for a in report.articles for span in headlines.get(a, ())[:1]], settings)
    return items


def _headlines(article: Article) -> list[Span]:
    """The lines of a headline with their places."""
    credits_ = [credit for credit in article.credits if credit.kind == "headline"]
    if credits_:
        return [Span(article=article.id, start=c.start, end=c.end, text=c.text) for c in credits_]
    found = []
    for line in article.headlines or ((article.headline,) if article.headline else ()):
        start = article.text.find(line)
        if start >= 0:
            found.append(Span(article=article.id, start=start, end=start + len(line), text=line))
    return found


def _audit(article: Article, headlines: Sequence[Span], settings: DriftSettings) -> Iterator[DriftItem]:
    """Figures of a headline that its body does not have, and words that colour it and have no form in the body.

    Other words that a headline alone has are its business: `shuts` for `ordered to close`.
    """
    if not headlines or not article.sentences:
        return
    stems: set[str] = {word.stem for word in words_of(article.version or "")}
    figures: list[Quantity] = []
    for sentence in article.sentences:
        stems |= {word.stem for word in words_of(article.text, sentence.start, sentence.end)}
        figures += quantities_of(article.text, sentence.start, sentence.end)
    classes = {
        (place.dimension, place.group)
        for sentence in article.sentences
        for name in ("senses", "reporting_verbs")
        for place in find(name, words_of(article.text, sentence.start, sentence.end))
    }
    starts = {stem[:_SHARED_START] for stem in stems if len(stem) >= _SHARED_START}
    for line in headlines:
        stated = quantities_of(article.text, line.start, line.end)
        wrong = [q for q in stated if _contradicted(q, figures) and not _of_the_version(article, line, q)]
        yield from _item(
            article,
            line,
            [(q.start, q.end) for q in wrong],
            "figure not in its own text",
            settings.headline_figure,
        )
        words = [
            word
            for word in words_of(article.text, line.start, line.end)
            if not word.plain
            and word.stem not in stems
            and word.stem[:_SHARED_START] not in starts
            and word.text[0].isalpha()
            and len(word.text) > 2
            and not any(q.start <= word.start < q.end for q in stated)
        ]
        verbs = [p for p in find("reporting_verbs", words) if (p.dimension, p.group) not in classes]
        loaded = [p for p in find("senses", words) if p.dimension in _LOADED]
        loaded = [p for p in loaded if p.dimension not in _TOLD_ALIKE or (p.dimension, p.group) not in classes]
        places = sorted(
            {(words[p.first].start, words[p.first].end) for p in (*verbs, *loaded) if p.last == p.first + 1}
        )
        yield from _item(article, line, places, "words not in its own text", settings.headline_loaded)


def _of_the_version(article: Article, line: Span, quantity: Quantity) -> bool:
    """`UPDATE 2 -` counts versions."""
    before = article.text[line.start : quantity.start].strip()
    return before.isupper() and before.isalpha()


def _contradicted(quantity: Quantity, figures: Sequence[Quantity]) -> bool:
    if quantity.kind in ("vague", "month", "weekday", "ordinal") or quantity.values[:1] == (Fraction(1),):
        return False  # one dead: a woman was found dead
    return not states(figures, quantity) and not any(_rounds(quantity, figure) for figure in figures)


def _rounds(quantity: Quantity, figure: Quantity) -> bool:
    """`Almost three thousand` over 2,914: a headline that says it is not exact is near enough."""
    if not quantity.bound or quantity.between or figure.between or not comparable(quantity, figure):
        return False
    here, there = (each.values[0] * each.factor for each in (quantity, figure))
    return abs(here - there) <= _NEAR * abs(there)


_NEAR = Fraction(1, 10)
"""How far a rounded figure may be from the one it rounds, relatively."""


_LOADED = frozenset(
    {"aim", "certain", "crowd", "event", "fighter", "killing", "law", "migrant", "power", "rule", "war"}
)
"""Dimensions whose words colour a headline."""
_TOLD_ALIKE = frozenset({"killing"})
"""Of these, another word of the same class in the text is support enough: killing eight, eight died."""
_SHARED_START = 5
"""Letters at the start that make a word of the text support enough: Japan, Japanese."""


def _item(
    article: Article, line: Span, places: Sequence[tuple[int, int]], kind: str, weight: int
) -> Iterator[DriftItem]:
    if not places:
        return
    readings = tuple(_reading(article, start, end) for start, end in places)
    yield DriftItem(
        id="",
        passage="",
        kind=kind,
        readings=readings,
        evidence=Evidence(
            rule="no form of these words stands in the article's own sentences", source="text", spans=(line,)
        ),
        title=titled(reading.text for reading in readings),
        weight=weight,
    )


def _reading(article: Article, start: int, end: int) -> DriftReading:
    text = " ".join(article.text[start:end].split())
    return DriftReading(
        article=article.id, sentence="", text=text, start=start, end=end, value=text.casefold(), note="in the headline"
    )


def _side_by_side(headlines: Sequence[Span], settings: DriftSettings) -> Iterator[DriftItem]:
    """The headlines of one report, where they differ in words."""
    worded = {line: " ".join(word.key for word in words_of(line.text)) for line in headlines}
    if len(set(worded.values())) < 2:
        return
    yield DriftItem(
        id="",
        passage="",
        kind="headlines differ",
        readings=tuple(
            DriftReading(
                article=line.article, sentence="", text=line.text, start=line.start, end=line.end, value=worded[line]
            )
            for line in sorted(headlines, key=lambda span: (span.article, span.start))
        ),
        evidence=Evidence(
            rule="the versions of one report have different headlines", source="comparison", spans=tuple(headlines)
        ),
        title=titled([line.text for line in headlines][:2]),
        weight=settings.headlines_differ,
    )
