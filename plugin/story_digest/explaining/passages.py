"""The rows of an alignment become the passages of a report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from story_digest.aligning import Alignment, word_changes
from story_digest.explaining.labels import Labels, telling_words
from story_digest.explaining.readings import kind_of
from story_digest.explaining.reports import FoundReport
from story_digest.model import Article, Passage, Reading, Sentence

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings


@dataclass(slots=True)
class Draft:
    """A passage of one report before its readings are described: sentence ids of each article."""

    report: FoundReport
    name: str
    full: dict[str, tuple[str, ...]]
    part: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Texts:
    """Sentences of the story's articles by article and id."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.order = {(a.id, s.id): n for a in articles for n, s in enumerate(a.sentences)}
        self._sentence = {(a.id, s.id): s for a in articles for s in a.sentences}

    def of(self, article: str, sentences: Sequence[str]) -> str:
        return " ".join(self._sentence[article, sentence].text for sentence in sentences)

    def sentences(self, article: str, sentences: Sequence[str]) -> tuple[Sentence, ...]:
        return tuple(self._sentence[article, sentence] for sentence in sentences)

    def sorted(self, article: str, sentences: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(set(sentences), key=lambda sentence: self.order[article, sentence]))


def build_passages(
    articles: Sequence[Article],
    alignment: Alignment,
    reports: Mapping[str, FoundReport],
    settings: ExplainingSettings,
) -> tuple[Passage, ...]:
    """Passages of every report, ordered by report, then as its base tells them; those that the base lacks stand after
    the passage that precedes them in their own text. `reports`: report id → report, in order.
    """
    texts = Texts(articles)
    drafts: list[Draft] = []
    for name, report in reports.items():
        drafts += _in_order(_united(_drafts(alignment, name, report), texts), texts)
    several = _in_several(drafts)
    labels = Labels(texts.of(_home(d, texts), d.full[_home(d, texts)]) for d in drafts)
    passages = [_passage(draft, texts, several, labels, settings) for draft in drafts]
    return tuple(passages)


def _drafts(alignment: Alignment, name: str, report: FoundReport) -> list[Draft]:
    members = set(report.articles)
    drafts = []
    for row in alignment.rows:
        full = {m.article: m.sentences for m in row.members if m.article in members and not m.part}
        part = {m.article: m.sentences for m in row.members if m.article in members and m.part}
        if not full and not part:
            continue
        if not full:  # its whole reading stands in another report: here the clause is all there is
            full, part = part, {}
        # What another report says on the same point was written by others: it is shown, never counted.
        beside = {m.article: m.sentences for m in (*row.members, *row.beside) if m.article not in {*full, *part}}
        drafts.append(Draft(report, name, full, part, beside))
    return drafts


def _united(drafts: Sequence[Draft], texts: Texts) -> list[Draft]:
    """One passage for each sentence of the base, also where a variant tells it in two."""
    by_base: dict[tuple[str, ...], Draft] = {}
    united = []
    for draft in drafts:
        key = draft.full.get(draft.report.base)
        if key is None or key not in by_base:
            united.append(draft)
            if key is not None:
                by_base[key] = draft
            continue
        first = by_base[key]
        for article, sentences in draft.full.items():
            clause = _adjoining(article, first.part.pop(article, ()), sentences, texts)
            first.full[article] = texts.sorted(article, (*first.full.get(article, ()), *sentences, *clause))
            first.beside.pop(article, None)
        for article, sentences in draft.part.items():
            if article in first.full:
                clause = _adjoining(article, sentences, first.full[article], texts)
                first.full[article] = texts.sorted(article, (*first.full[article], *clause))
            else:
                first.part[article] = texts.sorted(article, (*first.part.get(article, ()), *sentences))
                first.beside.pop(article, None)
        for article, sentences in draft.beside.items():
            if article not in first.full and article not in first.part:
                first.beside[article] = texts.sorted(article, (*first.beside.get(article, ()), *sentences))
    return united


def _adjoining(article: str, clauses: Sequence[str], told: Sequence[str], texts: Texts) -> tuple[str, ...]:
    """Sentences that carry a clause and stand next to one that tells the rest: together they are one reading."""
    places = {texts.order[article, sentence] for sentence in told}
    return tuple(s for s in clauses if places & {texts.order[article, s] - 1, texts.order[article, s] + 1})


def _home(draft: Draft, texts: Texts) -> str:
    """Whose reading the others are compared with: the base's, else the fullest."""
    if draft.report.base in draft.full:
        return draft.report.base
    return min(draft.full, key=lambda article: (-len(texts.of(article, draft.full[article]).split()), article))


def _in_order(drafts: Sequence[Draft], texts: Texts) -> list[Draft]:
    in_base: dict[tuple[str, str], int] = {}
    for draft in drafts:
        if sentences := draft.full.get(draft.report.base):
            at = texts.order[draft.report.base, sentences[0]]
            for article, told in (*draft.full.items(), *draft.part.items()):
                for sentence in told:
                    in_base[article, sentence] = max(at, in_base.get((article, sentence), -1))
    anchors: dict[str, list[tuple[int, int]]] = {}
    for (article, sentence), at in in_base.items():
        anchors.setdefault(article, []).append((texts.order[article, sentence], at))
    for found in anchors.values():
        found.sort()

    def key(draft: Draft) -> tuple[int, int, str, int]:
        home = _home(draft, texts)
        place = texts.order[home, draft.full[home][0]]
        if home == draft.report.base:
            return place, 0, "", 0
        before = [at for sentence, at in anchors.get(home, ()) if sentence < place]
        return before[-1] if before else -1, 1, home, place

    return sorted(drafts, key=key)


def _in_several(drafts: Sequence[Draft]) -> frozenset[tuple[str, str]]:
    """Sentences that stand in full in more than one passage."""
    seen: set[tuple[str, str]] = set()
    several: set[tuple[str, str]] = set()
    for draft in drafts:
        for article, sentences in draft.full.items():
            for sentence in sentences:
                (several if (article, sentence) in seen else seen).add((article, sentence))
    return frozenset(several)


def _passage(
    draft: Draft, texts: Texts, several: frozenset[tuple[str, str]], labels: Labels, settings: ExplainingSettings
) -> Passage:
    home = _home(draft, texts)
    base = texts.of(home, draft.full[home])
    readings = []
    for article, sentences in draft.full.items():
        if article == home:
            readings.append(Reading(article=article, sentences=sentences, kind="verbatim"))
            continue
        text = texts.of(article, sentences)
        merged = any((article, sentence) in several for sentence in sentences)
        kind, score = kind_of(base, text, settings, merged=merged)
        readings.append(
            Reading(article=article, sentences=sentences, kind=kind, changes=word_changes(base, text), score=score)
        )
    for article, sentences in draft.part.items():
        text = texts.of(article, sentences)
        _, score = kind_of(base, text, settings)
        readings.append(
            Reading(article=article, sentences=sentences, kind="part", changes=word_changes(base, text), score=score)
        )
    beside = []
    for article, sentences in draft.beside.items():
        kind, score = kind_of(base, texts.of(article, sentences), settings)
        beside.append(Reading(article=article, sentences=sentences, kind=kind, score=score))
    others = [texts.of(r.article, r.sentences) for r in readings if r.article != home]
    return Passage(
        id=_passage_id(base, labels),
        report=draft.name,
        base=home,
        label=telling_words(base, others, labels),
        readings=tuple(sorted(readings, key=lambda reading: reading.article)),
        beside=tuple(sorted(beside, key=lambda reading: reading.article)),
    )


def _passage_id(base: str, labels: Labels) -> str:
    """A name that outlives small edits: from two words that stand in this passage alone, those of the lowest hash."""
    telling = sorted(labels.only_here(base), key=lambda word: hashlib.sha256(word.encode()).hexdigest())[:2]
    text = " ".join(sorted(telling)) if len(telling) == 2 else base
    return labels.unique("p" + hashlib.sha256(text.encode()).hexdigest()[:8])
