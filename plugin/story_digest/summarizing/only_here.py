"""What stands in one article of a story only, and may matter: listed apart from the summary, which tells what is shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Literal

from story_digest.explaining import Explanation
from story_digest.model import Article, Evidence, OnlyHere, Span
from story_digest.quantities import Quantity
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.claims import figures_of, name_key, names_in
from story_digest.summarizing.standing import is_whole
from story_digest.summarizing.words import tokenize

Reason = Literal["figure", "quotation", "name", "lead"]


def find_only_here(
    articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings
) -> tuple[OnlyHere, ...]:
    """Sentences that no other article of the story carries, not even in part or in words of its own, and that hold a
    figure, a quotation or a name that no other article has, or open their article.

    Words in quotation marks alone are left out: apart from their neighbours they would stand without who says them.
    Of each article at most `settings.most_only_here`, those with most reasons first chosen; told in the order of
    articles and sentences. Nothing for an article alone. That no other article says it is inferred from comparing
    words; it is no claim that others left it out.
    """
    if len(articles) < 2:
        return ()
    ordered = sorted(articles, key=lambda article: article.id)
    shared, passage_of = _shared(explanation)
    elsewhere = _Elsewhere(ordered, settings.shortest_own_quotation)
    told: list[OnlyHere] = []
    for article in ordered:
        alone = _quotes_alone(article)
        found = [
            _item(article, place, passage_of.get((article.id, sentence.id)), elsewhere, settings)
            for place, sentence in enumerate(article.sentences)
            if (article.id, sentence.id) not in shared
            and len(sentence.text.split()) >= settings.shortest_sentence
            and is_whole(sentence.text)
            and sentence.id not in alone
        ]
        kept = [(number, item) for number, item in enumerate(found) if item.reasons]
        kept.sort(key=lambda pair: (-len(pair[1].reasons), -len(pair[1].evidence.spans), pair[0]))
        told += [item for _, item in sorted(kept[: settings.most_only_here], key=lambda pair: pair[0])]
    return tuple(told)


def _quotes_alone(article: Article) -> frozenset[str]:
    """Ids of the sentences in which nothing but quoted words stands."""
    quotes = sorted((quote.start, quote.end) for quote in article.quotes)
    first = 0
    found = []
    for sentence in article.sentences:
        while first < len(quotes) and quotes[first][1] <= sentence.start:
            first += 1
        at, outside, number = sentence.start, "", first
        while number < len(quotes) and quotes[number][0] < sentence.end:
            outside += article.text[at : max(at, quotes[number][0])]
            at = max(at, quotes[number][1])
            number += 1
        if number > first and not tokenize(outside + article.text[at : max(at, sentence.end)]):
            found.append(sentence.id)
    return frozenset(found)


def _shared(explanation: Explanation) -> tuple[frozenset[tuple[str, str]], Mapping[tuple[str, str], str]]:
    """Sentences (article, id) with a passage that several articles have, or have the point of; passages of the others."""
    shared: set[tuple[str, str]] = set()
    passage_of: dict[tuple[str, str], str] = {}
    for passage in explanation.passages:
        readings = (*passage.readings, *passage.beside)
        places = [(reading.article, sentence) for reading in readings for sentence in reading.sentences]
        if len({article for article, _ in places}) > 1:
            shared.update(places)
        for place in places:
            passage_of.setdefault(place, passage.id)
    return frozenset(shared), passage_of


class _Elsewhere:
    """What a second article has: figures, names and runs of words, all that the articles show looked at."""

    def __init__(self, articles: Sequence[Article], run: int) -> None:
        self._run = run
        self._values = _held(articles, lambda a: {value for figure in figures_of(a.text) for value in _values(figure)})
        self._names = _held(articles, _name_keys)
        words = {article.id: tokenize(article.text) for article in articles}
        self._words = _held(articles, lambda a: set(words[a.id]))
        self._runs = _held(articles, lambda a: set(self._runs_of(words[a.id])))

    def name(self, word: str) -> bool:
        """Whether a second article has the name, or the word in lower case."""
        return self._names[name_key(word)] > 1 or self._words[word.lower()] > 1

    def figure(self, figure: Quantity) -> bool:
        """Whether a second article states the figure, or one near it in a unit of its kind."""
        return any(self._values[value] > 1 for value in _values(figure))

    def words(self, text: str) -> bool:
        """Whether second articles have all runs of the text's words."""
        return all(self._runs[run] > 1 for run in self._runs_of(tokenize(text)))

    def _runs_of(self, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
        return zip(*(words[n:] for n in range(self._run)), strict=False)


def _held(articles: Sequence[Article], held: Callable[[Article], Iterable[Hashable]]) -> Counter[Hashable]:
    """In how many articles each thing is held."""
    counts: Counter[Hashable] = Counter()
    for article in articles:
        counts.update(held(article))
    return counts


def _name_keys(article: Article) -> set[str]:
    text, language = article.text, article.language
    return {name_key(text[a:b]) for s in article.sentences for a, b in names_in(text, language, s.start, s.end)}


def _values(figure: Quantity) -> set[Hashable]:
    """By what a figure is found again: its bare numbers; each times its unit, so that `1.6 million` meets `1,600,000`;
    and, of what has a dimension, the size within some five percent, so that 20 kilometres meet 12.4 miles.
    """
    sizes = {value * figure.factor for value in figure.values}
    found: set[Hashable] = {*figure.values, *sizes}
    if figure.unit and figure.kind not in _NO_DIMENSION:
        steps = [round(log(size) / _STEP) for size in sizes if size > 0]
        found.update((figure.kind, step + around) for step in steps for around in (0, 1))
    return found


_NO_DIMENSION = frozenset({"number", "money", "percent", "percentage points", "date", "time", "year", "times"})
_STEP = 0.05
"""Of the logarithm of a size: a twentieth."""


def _item(
    article: Article, place: int, passage: str | None, elsewhere: _Elsewhere, settings: SummarizingSettings
) -> OnlyHere:
    sentence = article.sentences[place]
    quoted = [
        (quote.start, quote.end)
        for quote in article.quotes
        if quote.sentence == sentence.id
        and len(tokenize(quote.text)) >= settings.shortest_own_quotation
        and not elsewhere.words(quote.text)
    ]
    found: dict[Reason, list[tuple[int, int]]] = {
        "figure": [
            (figure.start, figure.end)
            for figure in figures_of(article.text, sentence.start, sentence.end)
            if not elsewhere.figure(figure)
        ],
        "name": [
            (places[0][0], places[-1][1])
            for places in _runs(article.text, names_in(article.text, article.language, sentence.start, sentence.end))
            if not all(elsewhere.name(article.text[a:b]) for a, b in places)
        ],
    }
    spans: dict[Reason, list[Span]] = {"quotation": [_span(article, place[0], place[1]) for place in sorted(quoted)]}
    for reason, places in found.items():
        apart = sorted({(a, b) for a, b in places if not any(c <= a and b <= d for c, d in quoted)})
        spans[reason] = [_span(article, place[0], place[1]) for place in apart]
    reasons: list[Reason] = [reason for reason in _REASONS if spans.get(reason)]
    if place == 0:
        reasons.append("lead")
    return OnlyHere(
        text=sentence.text,
        article=article.id,
        sentence=sentence.id,
        passage=passage,
        reasons=tuple(reasons),
        evidence=Evidence(
            rule="no other article of the story was found to say it",
            status="inferred",
            source="comparison",
            spans=tuple(sorted((span for group in spans.values() for span in group), key=lambda s: (s.start, s.end))),
        ),
    )


_REASONS: tuple[Reason, ...] = ("figure", "quotation", "name")


def _runs(text: str, places: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Words that stand side by side, as those of one name do: `Finance Ministry`."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in places:
        if runs and text[runs[-1][-1][1] : start].isspace():
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return runs


def _span(article: Article, start: int, end: int) -> Span:
    return Span(article=article.id, start=start, end=end, text=" ".join(article.text[start:end].split()))
