"""A story as material for a summary: which sentences may be told, what they say, and what they need beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from story_digest.explaining import Explanation
from story_digest.model import Article, Passage, Sentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.candidates import Candidate, Line, add_candidates
from story_digest.summarizing.quoting import Quoting, quoting_of
from story_digest.summarizing.words import language_name, stem, tokenize, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article as a voter: the lines it carries, and the report that it belongs to.

    It carries its own sentences, and of each passage that it has in other words also the base's wording.
    """

    report: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Candidates in the order of reading; the voters; headlines; the language's English name."""

    candidates: tuple[Candidate, ...]
    carriers: tuple[Carrier, ...]
    headlines: tuple[str, ...]
    language: str


def gather_material(articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings) -> Material:
    """The candidates of a story: of each passage the reading of its base, which is the closest to the source.

    A sentence that leans on the one before it is bound to it, and is left out where that one cannot be told.
    """
    quotings = {article.id: quoting_of(article) for article in articles}
    lines = {article.id: _lines(article, quotings[article.id]) for article in articles}
    by_key = {
        (article.id, sentence.id): line
        for article in articles
        for sentence, line in zip(article.sentences, lines[article.id], strict=True)
    }
    passages: dict[tuple[str, str], list[str]] = {}
    lent: dict[str, list[Line]] = {article.id: [] for article in articles}
    for passage in explanation.passages:
        for reading in (*passage.readings, *passage.beside):
            for named in reading.sentences:
                passages.setdefault((reading.article, named), []).append(passage.id)
        for carrier, line in _lent(passage, by_key):
            lent[carrier].append(line)
    report_of = {article: report.id for report in explanation.reports for article in report.articles}
    found: list[Candidate] = []
    for article in reading_order(articles, explanation):
        told = zip(article.sentences, lines[article.id], quotings[article.id], strict=True)
        add_candidates(found, article.id, told, passages, settings)
    candidates = _with_one_voice(found, explanation.passages)
    return Material(
        candidates=candidates,
        carriers=tuple(
            Carrier(
                report=report_of.get(article.id, article.id),
                lines=(*lines[article.id], *lent[article.id]),
            )
            for article in sorted(articles, key=lambda article: article.id)
        ),
        headlines=tuple(line for article in articles for line in article.headlines),
        language=language_name(articles[0].language) if articles else "english",
    )


def material_of_document(texts: Sequence[str], language: str, settings: SummarizingSettings) -> Material:
    """Sentences of one document without a story around it."""
    name = language_name(language)
    sentences = [
        Sentence(id=str(number), text=" ".join(text.split()), start=0, end=0, paragraph=0)
        for number, text in enumerate(texts)
    ]
    words = [tokenize(sentence.text) for sentence in sentences]
    quotings = [Quoting(words=(False,) * len(found), runs_on=False, has_speaker=False) for found in words]
    lines = tuple(
        Line(place=place, stems=tuple(stem(word, name) for word in found), quoted=quoting.words)
        for place, (found, quoting) in enumerate(zip(words, quotings, strict=True))
    )
    candidates: list[Candidate] = []
    add_candidates(candidates, "", zip(sentences, lines, quotings, strict=True), {}, settings)
    return Material(
        candidates=tuple(candidates), carriers=(Carrier(report="", lines=lines),), headlines=(), language=name
    )


def reading_order(articles: Sequence[Article], explanation: Explanation) -> list[Article]:
    """Articles as a reader would take them: bases of reports first, earlier ones before later and undated ones."""
    bases = {report.base for report in explanation.reports}
    return sorted(articles, key=lambda a: (a.id not in bases, a.published is None, a.published or "", a.id))


def _lines(article: Article, quotings: Sequence[Quoting]) -> tuple[Line, ...]:
    name = language_name(article.language)
    return tuple(
        Line(
            place=place,
            stems=tuple(stem(word, name) for word, _, _ in words_of(article.text, sentence.start, sentence.end)),
            quoted=quoting.words,
        )
        for place, (sentence, quoting) in enumerate(zip(article.sentences, quotings, strict=True))
    )


def _with_one_voice(candidates: Sequence[Candidate], passages: Sequence[Passage]) -> tuple[Candidate, ...]:
    """The candidates, those not offered for which another reading of their passage speaks: the base's, or the most like
    it that can be told.
    """
    place = {(candidate.article, candidate.sentence): i for i, candidate in enumerate(candidates)}
    tellable: set[int] = set()
    for i in range(len(candidates) - 1, -1, -1):
        if candidates[i].offered or i in tellable:
            tellable.add(i)
            tellable.update(need for need in [candidates[i].needs] if need is not None)
    best: set[int] = set()
    others: set[int] = set()
    for passage in passages:
        told = [[place.get((r.article, named)) for named in r.sentences] for r in passage.readings]
        readings = [
            (r.article != passage.base, -round(r.score, 6), r.article, [i for i in found if i is not None])
            for r, found in zip(passage.readings, told, strict=True)
            if r.kind != "part" and found[0] in tellable
        ]
        for number, (*_, found) in enumerate(sorted(readings)):
            (others if number else best).update(found)
    return tuple(
        replace(candidate, offered=candidate.offered and i not in others - best)
        for i, candidate in enumerate(candidates)
    )


def _of_base(passage: Passage) -> tuple[str, ...]:
    """Sentences of the base's reading; none where the base carries a clause only."""
    for reading in passage.readings:
        if reading.article == passage.base and reading.kind != "part":
            return reading.sentences
    return ()


def _lent(passage: Passage, by_key: Mapping[tuple[str, str], Line]) -> Iterator[tuple[str, Line]]:
    """The base's wording, for each article that carries the whole passage in its own, at the article's place for it."""
    for reading in passage.readings:
        if reading.article != passage.base and reading.kind != "part":
            place = by_key[reading.article, reading.sentences[0]].place
            for named in _of_base(passage):
                yield reading.article, replace(by_key[passage.base, named], place=place)
