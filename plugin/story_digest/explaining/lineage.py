"""Which variant stands close to which, which descends from which, and who cannot be the only source of whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from story_digest.aligning import glyph_free, words
from story_digest.explaining.naming import naming, standing
from story_digest.explaining.passages import Texts
from story_digest.explaining.signs import find_words
from story_digest.model import Article, Evidence, LineageEdge, Passage, Report, Span

if TYPE_CHECKING:
    from story_digest.settings import LineageSettings

Confidence = Literal["strong", "fair", "weak"]


@dataclass(frozen=True, slots=True)
class Family:
    """A report with its passages and its articles, in order, and the letters by which pages call them."""

    report: Report
    passages: Sequence[Passage]
    articles: Mapping[str, Article]
    letters: Mapping[str, str]
    texts: Texts

    def named(self, articles: Sequence[str]) -> str:
        return listed(self.letters, articles)

    def full(self, passage: Passage) -> dict[str, tuple[str, ...]]:
        return {r.article: r.sentences for r in passage.readings if r.kind != "part"}

    def span(self, article: str, sentence: str) -> Span:
        (found,) = self.texts.sentences(article, (sentence,))
        return Span(article=article, start=found.start, end=found.end, text=found.text)


def listed(letters: Mapping[str, str], articles: Sequence[str]) -> str:
    """The letters of the articles, given by id: `A, B and C`."""
    found = [letters[article] for article in articles]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"


def find_edges(family: Family, settings: LineageSettings) -> tuple[LineageEdge, ...]:
    """Directed where a file says whose text it is or a cut shows it; undirected where two texts are alike and no more."""
    if len(family.report.articles) < 2:
        return ()
    edges = _from_original(family, settings)
    joined = {frozenset((edge.child, edge.parent)) for edge in edges}
    for edge in [*_alike(family, settings), *_shared_oddities(family, settings)]:
        pair = frozenset((edge.child, edge.parent))
        if pair not in joined:
            joined.add(pair)
            edges.append(edge)
    return tuple(edges)


def _from_original(family: Family, settings: LineageSettings) -> list[LineageEdge]:
    """Variants that credit the agency whose own text is among them descend from that text."""
    original = next((v.article for v in family.report.variants if v.relation == "original"), None)
    agency = family.report.origin
    if original is None or agency is None:
        return []
    edges = []
    for variant in family.report.variants:
        article = family.articles[variant.article]
        if variant.article == original:
            continue
        credits = standing(article, agency) == "text"
        known = article.evidence.get("agencies") or article.evidence.get("credit_chain")
        shared = Evidence(
            rule="share of its words that stand, in order, in the text that the agency sent",
            status="inferred",
            source="comparison",
            score=variant.words_of_own,
        )
        if credits:
            evidence = (*((known,) if known else ()), shared)
            # A cut of another variant, or a text with much of its own, came by way of someone.
            direct = variant.relation not in ("composite", "shortened") or variant.words_of_own >= settings.direct
            confidence: Confidence = "strong" if direct else "fair"
            edges.append(_edge(variant.article, original, confidence, evidence, directed=True))
        elif variant.relation != "undetermined":
            evidence = (shared,)
            edges.append(_edge(variant.article, original, "fair", evidence, directed=False))
    return edges


def _edge(
    child: str, parent: str, confidence: Confidence, evidence: tuple[Evidence, ...], *, directed: bool
) -> LineageEdge:
    return LineageEdge(child=child, parent=parent, directed=directed, confidence=confidence, evidence=evidence)


def _alike(family: Family, settings: LineageSettings) -> list[LineageEdge]:
    """Passages that two texts alone tell word for word alike, where others of the report tell them otherwise."""
    found: dict[tuple[str, str], list[tuple[Passage, str]]] = {}
    for passage in family.passages:
        full = family.full(passage)
        if len(full) < 3:
            continue
        wordings: dict[str, list[str]] = {}
        for article, sentences in sorted(full.items()):
            wordings.setdefault(glyph_free(family.texts.of(article, sentences)), []).append(article)
        for articles in wordings.values():
            if len(articles) == 2:
                found.setdefault((articles[0], articles[1]), []).append((passage, articles[0]))
    edges = []
    for (one, other), passages in sorted(found.items()):
        if len(passages) < settings.alike_passages:
            continue
        evidence = Evidence(
            rule="word for word alike, and told otherwise in the other variants",
            status="inferred",
            source="comparison",
            spans=tuple(family.span(article, family.full(passage)[article][0]) for passage, article in passages),
            score=float(len(passages)),
            threshold=float(settings.alike_passages),
            note=f"{len(passages)} passages; the direction is undetermined",
        )
        edges.append(_edge(*_by_base(family, one, other), "fair", (evidence,), directed=False))
    return edges


def _by_base(family: Family, one: str, other: str) -> tuple[str, str]:
    """Child and parent of an edge without direction: the base, if it is one of them, second."""
    return (other, one) if one == family.report.base else (one, other)


def _shared_oddities(family: Family, settings: LineageSettings) -> list[LineageEdge]:
    """Departures from the base that two texts alone have in common: a shared oddity joins two copies."""
    base = family.report.base
    found: dict[tuple[str, str], list[tuple[str, int, Span, Span]]] = {}
    for passage in family.passages:
        if passage.base != base:
            continue
        departures: dict[tuple[str, str], list[str]] = {}
        for reading in passage.readings:
            if reading.article == base or reading.kind == "part":
                continue
            for change in reading.changes:
                if change.kind in ("replaced", "added") and change.text:
                    departures.setdefault((glyph_free(change.text), change.text), []).append(reading.article)
        merged: dict[str, dict[str, str]] = {}
        for (folded, text), articles in departures.items():
            for article in articles:
                merged.setdefault(folded, {}).setdefault(article, text)
        sentences = family.full(passage)
        for folded, told in sorted(merged.items()):
            if len(told) != 2 or not _is_odd(next(iter(told.values())), settings):
                continue
            one, other = sorted(told)
            spans = [
                find_words(family.articles[a], family.texts.sentences(a, sentences[a]), told[a]) for a in (one, other)
            ]
            if spans[0] is not None and spans[1] is not None:
                length = len(words(told[one]))
                found.setdefault((one, other), []).append((folded, length, spans[0], spans[1]))
    edges = []
    for (one, other), shared in sorted(found.items()):
        if len(shared) < settings.shared_oddities:
            continue
        figures = any(any(letter.isdigit() for letter in folded) for folded, _, _, _ in shared)
        long = sum(length >= settings.long_oddity for _, length, _, _ in shared) >= settings.shared_oddities
        evidence = Evidence(
            rule="departures from the base that these two alone share",
            status="inferred",
            source="comparison",
            spans=tuple(span for _, _, first, second in shared for span in (first, second)),
            score=float(len(shared)),
            threshold=float(settings.shared_oddities),
            note="figures among them"
            if figures
            else "longer runs of words among them"
            if long
            else "common words only",
        )
        confidence: Confidence = "fair" if long or figures else "weak"
        edges.append(_edge(one, other, confidence, (evidence,), directed=False))
    return edges


def _is_odd(text: str, settings: LineageSettings) -> bool:
    found = words(text)
    if any(word[0].isdigit() for word in found):
        return True
    return len(found) >= settings.oddity and any(len(word) > 3 for word in found)


def find_notes(family: Family) -> tuple[Evidence, ...]:
    """What can be said beside the edges, for a report of three texts and more."""
    if len(family.report.articles) < 3:
        return ()
    known = any(variant.relation == "original" for variant in family.report.variants)
    sources = () if known else _not_the_only_source(family)
    return (_one_text(family), *sources, *_credit_elsewhere(family))


def _one_text(family: Family) -> Evidence:
    report = family.report
    shared = [p for p in family.passages if len(family.full(p)) == len(report.articles)]
    passages = "passage stands" if len(shared) == 1 else "passages stand"
    note = f"{len(shared)} {passages} in all of them" if shared else "no passage of it stands in all of them"
    return Evidence(
        rule=f"{family.named(report.articles)} share one text",
        status="inferred",
        source="comparison",
        score=float(len(shared)),
        note=note,
        spans=tuple(family.span(p.base, family.full(p)[p.base][0]) for p in shared[:3]),
    )


def _not_the_only_source(family: Family) -> list[Evidence]:
    """A text that lacks a passage which two others and more share cannot be their only source."""
    lacking: dict[tuple[str, ...], list[Passage]] = {}
    for passage in family.passages:
        full = family.full(passage)
        missing = tuple(a for a in family.report.articles if a not in full)
        if missing and len(full) >= 2:
            lacking.setdefault(missing, []).append(passage)
    by_article: dict[str, list[Passage]] = {}
    for missing, passages in lacking.items():
        for article in missing:
            by_article.setdefault(article, []).extend(passages)
    grouped: dict[tuple[str, ...], list[str]] = {}
    for article, passages in sorted(by_article.items()):
        # The passages that most texts carry tell most; those lacking in several texts are told of them together.
        widest = max(passages, key=lambda p: (-len(family.full(p)), p.id))
        grouped.setdefault((widest.id,), []).append(article)
    notes = []
    order = {p.id: p for p in family.passages}
    for (passage_id,), articles in sorted(grouped.items(), key=lambda item: item[1]):
        passage = order[passage_id]
        full = family.full(passage)
        verb, them = ("is", "it") if len(articles) == 1 else ("are", "them")
        notes.append(
            Evidence(
                rule=f"{family.named(articles)} {verb} not the only source of {family.named(sorted(full))}",
                status="inferred",
                source="comparison",
                spans=tuple(family.span(a, full[a][0]) for a in sorted(full)),
                note=f"a passage that {family.named(sorted(full))} carry was not found in {them}",
            )
        )
    return notes


def _credit_elsewhere(family: Family) -> list[Evidence]:
    """Credit against text: a text that names no agency is not the only source of those that name one."""
    agency = family.report.origin
    if agency is None:
        return []
    stands = {a: standing(family.articles[a], agency) for a in family.report.articles}
    credit = [a for a in stands if stands[a] == "text"]
    silent = [a for a in stands if stands[a] in ("none", "other")]
    if not credit or not silent:
        return []
    spans = [span for a in credit for span in naming(family.articles[a], agency)]
    verb, lack = ("is", "it lacks") if len(silent) == 1 else ("are", "they lack")
    return [
        Evidence(
            rule=f"{family.named(silent)} {verb} not the only source of {family.named(credit)}",
            status="inferred",
            source="comparison",
            spans=tuple(spans),
            note=f"these name {agency} for the text, a credit that {lack}",
        )
    ]
