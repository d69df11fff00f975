"""A story as material for a summary: which sentences may be told, what they say, and what they need beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.explaining import Explanation
from story_digest.model import Article, Passage, Sentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.standing import is_whole, leans, quoted_share
from story_digest.summarizing.words import language_name, stem, tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence that a summary may tell."""

    article: str
    sentence: Sentence
    place: int
    """Its place among the sentences of its article, from 0."""
    words: int
    """Its length as readers count it: runs between white space."""
    tokens: tuple[str, ...]
    """Its words in lower case."""
    stems: tuple[str, ...]
    """Stems of the tokens, in order."""
    passages: tuple[str, ...]
    """Passages that it says, in whole or in part, or stands beside."""
    quoted: float
    """Share of its words that stand in quotation marks."""
    needs: int | None
    """Index of the candidate before it in its article, which must come directly before it; None where it stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article as a voter: which stems it holds, in order, by sentence; and the report that shares its vote."""

    article: str
    report: str
    sentences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Candidates in the order of reading; the voters; and the language's English name."""

    candidates: tuple[Candidate, ...]
    carriers: tuple[Carrier, ...]
    headlines: tuple[str, ...]
    language: str


def gather_material(articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings) -> Material:
    """The candidates of a story: of each passage the reading of its base, in the story's order of reading.

    A sentence that leans on the one before it is bound to it, and is left out where that one cannot be told.
    """
    by_id = {article.id: article for article in articles}
    report_of = {article: report.id for report in explanation.reports for article in report.articles}
    said: dict[tuple[str, str], list[str]] = {}
    told: set[tuple[str, str]] = set()
    for passage in explanation.passages:
        for reading in (*passage.readings, *passage.beside):
            for named in reading.sentences:
                said.setdefault((reading.article, named), []).append(passage.id)
        told.update((passage.base, named) for named in _of_base(passage))

    candidates: list[Candidate] = []
    carriers: list[Carrier] = []
    for article in _reading_order(articles, explanation):
        language = language_name(article.language)
        before: int | None = None
        lines: list[tuple[str, ...]] = []
        for place, sentence in enumerate(article.sentences):
            tokens = tuple(tokenize(sentence.text))
            stems = tuple(stem(token, language) for token in tokens)
            lines.append(stems)
            key = (article.id, sentence.id)
            length = len(sentence.text.split())
            dependent = leans(sentence.text)
            fit = (
                key in told
                and is_whole(sentence.text)
                and length >= settings.shortest_sentence
                and quoted_share(sentence.text) < 1
                and not (dependent and before is None)
            )
            if not fit:
                before = None
                continue
            candidates.append(
                Candidate(
                    article=article.id,
                    sentence=sentence,
                    place=place,
                    words=length,
                    tokens=tokens,
                    stems=stems,
                    passages=tuple(said[key]),
                    quoted=quoted_share(sentence.text),
                    needs=before if dependent else None,
                )
            )
            before = len(candidates) - 1
        carriers.append(Carrier(article=article.id, report=report_of[article.id], sentences=tuple(lines)))
    language = language_name(by_id[articles[0].id].language) if articles else "english"
    return Material(
        candidates=tuple(candidates),
        carriers=tuple(carriers),
        headlines=tuple(line for a in articles for line in a.headlines),
        language=language,
    )


def _of_base(passage: Passage) -> tuple[str, ...]:
    """Sentences of the base's reading; none where the base carries a clause only."""
    for reading in passage.readings:
        if reading.article == passage.base and reading.kind != "part":
            return reading.sentences
    return ()


def _reading_order(articles: Sequence[Article], explanation: Explanation) -> list[Article]:
    """Articles as a reader would take them: bases of reports first, earlier dated ones before later and undated ones."""
    bases = {report.base for report in explanation.reports}
    return sorted(articles, key=lambda a: (a.id not in bases, a.published is None, a.published or "", a.id))
