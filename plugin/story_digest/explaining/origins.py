"""Independent sources of text, and the sources that the texts cite: two counts that must not be mixed up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.aligning import Alignment
from story_digest.explaining.naming import evidence_of
from story_digest.explaining.report_pairs import Measured
from story_digest.explaining.reports import FoundReport, count_reports
from story_digest.model import Article, CitedSource, Evidence, Origin, Overrules, Span

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings


def find_origins(
    reports: Mapping[str, FoundReport], by_id: Mapping[str, Article], called: Callable[[Sequence[str]], str]
) -> tuple[Origin, ...]:
    """One origin for each report, in order: its articles are no independent confirmations of each other.

    `called`: the words by which pages call some of the articles, given by id.
    """
    return tuple(_origin(name, report, by_id, called) for name, report in reports.items())


def _origin(
    name: str, report: FoundReport, by_id: Mapping[str, Article], called: Callable[[Sequence[str]], str]
) -> Origin:
    agency = report.origin
    if agency is None:
        several = report.origin_evidence is not None
        evidence = Evidence(
            rule="articles that share one text" if len(report.articles) > 1 else "one text",
            status="inferred",
            source="comparison",
            note="several agencies are named for this text" if several else "no agency is named for this text",
        )
        return Origin(report=name, agency=None, status="inferred", articles=report.articles, evidence=evidence)
    evidence = evidence_of([by_id[article] for article in report.articles], agency, called)
    return Origin(report=name, agency=agency, status=evidence.status, articles=report.articles, evidence=evidence)


def cited_sources(articles: Sequence[Article]) -> tuple[CitedSource, ...]:
    """Whom the texts cite, most often cited first. Agencies credited for a text are origins or relays, not listed."""
    credited = {agency.casefold() for article in articles for agency in (*article.agencies, *article.credit_chain)}
    spans: dict[str, list[Span]] = {}
    names: dict[str, str] = {}
    for article in articles:
        for citation in article.citations:
            for source in citation.sources:
                key = " ".join(source.split()).casefold()
                if key in credited:
                    continue
                names.setdefault(key, source)
                spans.setdefault(key, []).append(
                    Span(article=article.id, start=citation.start, end=citation.end, text=citation.text)
                )
    found = [
        CitedSource(
            name=names[key], articles=tuple(sorted({span.article for span in spans[key]})), spans=tuple(spans[key])
        )
        for key in sorted(names)
    ]
    return tuple(sorted(found, key=lambda source: (-len(source.articles), source.name)))


def origins_elsewhere(
    here: int,
    articles: Sequence[Article],
    alignment: Alignment,
    measured: Measured,
    *,
    settings: ExplainingSettings,
    overrules: Overrules,
) -> Evidence:
    """How many origins there are, and how many there would be at a looser and a stricter threshold for one report."""
    threshold = settings.reports.threshold
    told = {threshold: here}
    alternatives = settings.lineage.alternatives if len(articles) <= settings.lineage.alternatives_up_to else ()
    for factor in alternatives:
        other = round(threshold * factor, 4)
        at = replace(settings.reports, threshold=other)
        told[other] = count_reports(articles, alignment, measured, at, overrules)
    counts = ", ".join(f"{number} at {at:g}" for at, number in sorted(told.items()))
    same = len(set(told.values())) == 1
    note = ("the same with a looser and a stricter threshold: " if same else "it depends on the threshold: ") + counts
    return Evidence(
        rule="the articles are one report" if here == 1 else f"the articles are {here} reports",
        status="inferred",
        source="comparison",
        score=float(here),
        threshold=threshold,
        note=note if alternatives else "",
    )
