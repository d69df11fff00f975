"""What the readings of a passage are made of: words with their places, quotations, neighbours, route."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from story_digest.explaining.drift.collation import Collation, collate
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import Article, DifferingWords, DriftReading, Passage, Quote, Report, Sentence, Span
from story_digest.quantities import Quantity, quantities_of


@dataclass(frozen=True)
class Telling:
    """One article's wording of a passage."""

    article: Article
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    quotes: tuple[Quote, ...]
    """Quotations of which at least a part stands in these sentences."""
    before: Sentence | None
    after: Sentence | None
    """The neighbouring sentences of the same article."""
    part: bool
    route: str

    @cached_property
    def starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures of its sentences, in order."""
        return tuple(q for s in self.sentences for q in quantities_of(self.article.text, s.start, s.end))

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence in which a character of `Article.text` stands."""
        return next((s for s in self.sentences if s.start <= place < s.end), None)

    def indices(self, start: int, end: int) -> tuple[int, int]:
        """The words that begin in `[start, end)` of `Article.text`, as a half-open range of indices."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def slice(self, start: int, end: int) -> str:
        """The text as it stands, white space folded."""
        return " ".join(self.article.text[start:end].split())

    def reading(
        self, start: int, end: int, *, value: str = "", note: str = "", differing: Sequence[DifferingWords] = ()
    ) -> DriftReading:
        """A slice of one sentence as a reading. Raises ValueError where the place stands in none of the sentences."""
        home = self.sentence_at(start)
        if home is None:
            raise ValueError(f"{self.article.id}: no sentence of the passage at {start}")
        end = min(end, home.end)
        return DriftReading(
            article=self.article.id,
            sentence=home.id,
            text=self.slice(start, end),
            start=start,
            end=end,
            value=value,
            note=note,
            differing=tuple(differing),
            route=self.route,
        )

    def span(self, start: int, end: int) -> Span:
        return Span(article=self.article.id, start=start, end=end, text=self.slice(start, end))

    def whole(self) -> tuple[Span, ...]:
        """The sentences themselves, as evidence."""
        return tuple(self.span(s.start, s.end) for s in self.sentences)


class Matter:
    """A passage with all its tellings, the base's first, and their collations, made once and kept."""

    def __init__(self, passage: Passage, tellings: Sequence[Telling]) -> None:
        self.passage = passage
        self.tellings = tuple(tellings)
        self._collations: dict[tuple[int, int], Collation] = {}

    def collation(self, left: Telling, right: Telling) -> Collation:
        """The words of two tellings of this passage side by side."""
        key = (id(left), id(right))
        if key not in self._collations:
            if (id(right), id(left)) in self._collations:
                self._collations[key] = self._collations[id(right), id(left)].turned()
            else:
                self._collations[key] = collate(left.words, right.words)
        return self._collations[key]


def gather_matter(
    articles: Sequence[Article], passages: Sequence[Passage], reports: Sequence[Report], longest: int
) -> tuple[Matter, ...]:
    """Each passage that two or more articles carry, with its tellings in order: the base first, then by article id.

    A reading of more than `longest` words is left out: no sentence of news is that long, and laying two side by side
    costs the product of their lengths.
    """
    indexed = {article.id: _Indexed(article) for article in articles}
    routes = _routes(reports)
    found = []
    for passage in passages:
        readings = sorted(passage.readings, key=lambda r: (r.article != passage.base, r.article))
        tellings = []
        for reading in readings:
            if reading.article not in indexed:
                continue
            telling = indexed[reading.article].telling(
                reading.sentences, part=reading.kind == "part", route=routes.get(reading.article, "")
            )
            if telling is not None and 0 < len(telling.words) <= longest:
                tellings.append(telling)
        if len(tellings) > 1:
            found.append(Matter(passage, tellings))
    return tuple(found)


class _Indexed:
    """An article with its sentences and quotations at hand."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.place = {sentence.id: n for n, sentence in enumerate(article.sentences)}
        self.quotes = sorted(article.quotes, key=lambda q: (q.start, -q.end))
        self.starts = [quote.start for quote in self.quotes]

    def telling(self, ids: Sequence[str], *, part: bool, route: str) -> Telling | None:
        places = sorted({self.place[i] for i in ids if i in self.place})
        if not places:
            return None
        sentences = tuple(self.article.sentences[n] for n in places)
        words = tuple(w for s in sentences for w in words_of(self.article.text, s.start, s.end))
        quotes = tuple(q for s in sentences for q in self._quotes_in(s.start, s.end))
        first, last = places[0], places[-1]
        return Telling(
            article=self.article,
            sentences=sentences,
            words=words,
            quotes=tuple(dict.fromkeys(quotes)),
            before=self.article.sentences[first - 1] if first else None,
            after=self.article.sentences[last + 1] if last + 1 < len(self.article.sentences) else None,
            part=part,
            route=route,
        )

    def _quotes_in(self, start: int, end: int) -> list[Quote]:
        last = bisect_right(self.starts, end)
        found = [q for q in self.quotes[bisect_left(self.starts, start) : last] if q.start < end]
        carried = bisect_left(self.starts, start) - 1
        if carried >= 0 and self.quotes[carried].end > start:
            found.insert(0, self.quotes[carried])
        return found


def _routes(reports: Sequence[Report]) -> Mapping[str, str]:
    """Article → how its words came about, where that may explain a difference."""
    told = {}
    for report in reports:
        for variant in report.variants:
            if variant.route.value == "translation":
                told[variant.article] = f"translation ({variant.route.evidence.status})"
            elif variant.relation in ("paraphrase", "translation"):
                told[variant.article] = f"{variant.relation} ({variant.evidence.status})"
    return told
