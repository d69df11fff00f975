"""A story as material for a summary: which sentences may be told, what they say, and what they need beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from story_digest.explaining import Explanation
from story_digest.model import Article, Passage, Sentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.standing import is_whole, leans, quoted_share
from story_digest.summarizing.words import language_name, stem, tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence that a summary may tell."""

    article: str
    sentence: str
    """Its id."""
    text: str
    place: int
    """Its place among the sentences of its article, from 0."""
    paragraph: int
    words: int
    """Its length as readers count it: runs between white space."""
    stems: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    """Neighbouring stems."""
    passages: frozenset[str]
    """Passages that it says, in whole or in part, or makes the same point as."""
    tells: bool
    """Whether it tells rather than quotes."""
    offered: bool = True
    """Whether it may be chosen for itself: a better reading of its passage speaks for it otherwise, and it comes only
    with a sentence that leans on it."""
    needs: int | None
    """Index of the candidate before it, which must come directly before it; None where it stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article as a voter: the stems it carries, line by line with their places, and the report that it belongs to.

    It carries its own sentences, and of each passage that it has in other words also the base's wording.
    """

    report: str
    lines: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Candidates in the order of reading; the voters; headlines; the language's English name."""

    candidates: tuple[Candidate, ...]
    carriers: tuple[Carrier, ...]
    headlines: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A sentence with its stems and its place in its article."""

    sentence: Sentence
    place: int
    stems: tuple[str, ...]


def gather_material(articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings) -> Material:
    """The candidates of a story: of each passage the reading of its base, which is the closest to the source.

    A sentence that leans on the one before it is bound to it, and is left out where that one cannot be told.
    """
    lines = {article.id: _lines(article.sentences, article.language) for article in articles}
    by_key = {(article, line.sentence.id): line for article, found in lines.items() for line in found}
    passages: dict[tuple[str, str], list[str]] = {}
    lent: dict[str, list[tuple[int, tuple[str, ...]]]] = {article.id: [] for article in articles}
    for passage in explanation.passages:
        for reading in (*passage.readings, *passage.beside):
            for named in reading.sentences:
                passages.setdefault((reading.article, named), []).append(passage.id)
        for carrier, place, stems in _lent(passage, by_key):
            lent[carrier].append((place, stems))
    report_of = {article: report.id for report in explanation.reports for article in report.articles}
    candidates: list[Candidate] = []
    for article in reading_order(articles, explanation):
        _add_candidates(candidates, article.id, lines[article.id], passages, settings)
    spoken_for = _spoken_for(explanation.passages, {(c.article, c.sentence) for c in candidates})
    candidates = [replace(c, offered=(c.article, c.sentence) not in spoken_for) for c in candidates]
    return Material(
        candidates=tuple(candidates),
        carriers=tuple(
            Carrier(
                report=report_of.get(article.id, article.id),
                lines=(*((line.place, line.stems) for line in lines[article.id]), *lent[article.id]),
            )
            for article in sorted(articles, key=lambda article: article.id)
        ),
        headlines=tuple(line for article in articles for line in article.headlines),
        language=language_name(articles[0].language) if articles else "english",
    )


def material_of_document(texts: Sequence[str], language: str, settings: SummarizingSettings) -> Material:
    """Sentences of one document without a story around it."""
    sentences = [
        Sentence(id=str(number), text=" ".join(text.split()), start=0, end=0, paragraph=0)
        for number, text in enumerate(texts)
    ]
    lines = _lines(sentences, language)
    candidates: list[Candidate] = []
    _add_candidates(candidates, "", lines, {}, settings)
    return Material(
        candidates=tuple(candidates),
        carriers=(Carrier(report="", lines=tuple((line.place, line.stems) for line in lines)),),
        headlines=(),
        language=language_name(language),
    )


def reading_order(articles: Sequence[Article], explanation: Explanation) -> list[Article]:
    """Articles as a reader would take them: bases of reports first, earlier ones before later and undated ones."""
    bases = {report.base for report in explanation.reports}
    return sorted(articles, key=lambda a: (a.id not in bases, a.published is None, a.published or "", a.id))


def _lines(sentences: Sequence[Sentence], language: str) -> tuple[_Line, ...]:
    name = language_name(language)
    return tuple(
        _Line(sentence=sentence, place=place, stems=tuple(stem(word, name) for word in tokenize(sentence.text)))
        for place, sentence in enumerate(sentences)
    )


def _add_candidates(
    candidates: list[Candidate],
    article: str,
    lines: Sequence[_Line],
    passages: Mapping[tuple[str, str], Sequence[str]],
    settings: SummarizingSettings,
) -> None:
    before: int | None = None
    for line in lines:
        text = line.sentence.text
        key = (article, line.sentence.id)
        words = len(text.split())
        quoted = quoted_share(text)
        needy = leans(text)
        fit = words >= settings.shortest_sentence and quoted < 1 and is_whole(text)
        if not fit or (needy and before is None):
            before = None
            continue
        candidates.append(
            Candidate(
                article=article,
                sentence=line.sentence.id,
                text=text,
                place=line.place,
                paragraph=line.sentence.paragraph,
                words=words,
                stems=line.stems,
                pairs=frozenset(pairwise(line.stems)),
                passages=frozenset(passages.get(key, ())),
                tells=quoted <= settings.most_quoted,
                needs=before if needy else None,
            )
        )
        before = len(candidates) - 1


def _spoken_for(passages: Sequence[Passage], tellable: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Sentences for which another reading of their passage speaks: the base's, else the most like it that can be told."""
    best: set[tuple[str, str]] = set()
    others: set[tuple[str, str]] = set()
    for passage in passages:
        readings = [r for r in passage.readings if r.kind != "part" and (r.article, r.sentences[0]) in tellable]
        readings.sort(key=lambda r: (r.article != passage.base, -round(r.score, 6), r.article))
        for number, reading in enumerate(readings):
            (others if number else best).update((reading.article, named) for named in reading.sentences)
    return others - best


def _of_base(passage: Passage) -> tuple[str, ...]:
    """Sentences of the base's reading; none where the base carries a clause only."""
    for reading in passage.readings:
        if reading.article == passage.base and reading.kind != "part":
            return reading.sentences
    return ()


def _lent(passage: Passage, by_key: Mapping[tuple[str, str], _Line]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """The base's wording, for each article that carries the whole passage in its own: article, place there, stems."""
    for reading in passage.readings:
        if reading.article != passage.base and reading.kind != "part":
            place = by_key[reading.article, reading.sentences[0]].place
            for named in _of_base(passage):
                yield reading.article, place, by_key[passage.base, named].stems
