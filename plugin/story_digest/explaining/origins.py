"""Independent sources of text, and the sources that the texts cite: two counts that must not be mixed up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.explaining.report_pairs import Measured
from story_digest.explaining.reports import FoundReport, count_reports
from story_digest.model import Article, CitedSource, Evidence, Origin, Overrules, Span

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings


def find_origins(reports: Mapping[str, FoundReport], by_id: Mapping[str, Article]) -> tuple[Origin, ...]:
    """One origin for each report, in order: its articles are no independent confirmations of each other."""
    return tuple(_origin(name, report, by_id) for name, report in reports.items())


def _origin(name: str, report: FoundReport, by_id: Mapping[str, Article]) -> Origin:
    agency = report.origin
    if agency is None:
        evidence = Evidence(
            rule="articles that share one text",
            status="inferred",
            source="comparison",
            note="no agency is named for this text",
        )
        return Origin(report=name, agency=None, status="inferred", articles=report.articles, evidence=evidence)
    spans: list[Span] = []
    named: list[str] = []
    silent: list[str] = []
    for article in report.articles:
        found = _named_in(by_id[article], agency)
        spans += found
        (named if found else silent).append(article)
    note = f"named for the text in {len(named)} of {len(report.articles)} articles"
    if named and silent:
        note += "; for the others inferred from the shared text"
    evidence = Evidence(
        rule="agency named for the text",
        status="stated" if named else "inferred",
        source="text" if named else "comparison",
        spans=tuple(spans),
        note=note,
    )
    return Origin(report=name, agency=agency, status=evidence.status, articles=report.articles, evidence=evidence)


def _named_in(article: Article, agency: str) -> list[Span]:
    """The slices that name the agency for the text."""
    if agency not in article.agencies and agency not in article.credit_chain:
        return []
    known = article.evidence.get("agencies") or article.evidence.get("credit_chain")
    if known is None:
        return []
    fitting = [span for span in known.spans if agency.casefold() in span.text.casefold()]
    return fitting[:1] or list(known.spans[:1])


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
    measured: Measured,
    settings: ExplainingSettings,
    overrules: Overrules,
) -> Evidence:
    """How many origins there are, and how many there would be at a looser and a stricter threshold for one report."""
    threshold = settings.reports.threshold
    told = {threshold: here}
    alternatives = settings.lineage.alternatives if len(articles) <= settings.lineage.alternatives_up_to else ()
    for factor in alternatives:
        other = round(threshold * factor, 4)
        told[other] = count_reports(measured, articles, replace(settings.reports, threshold=other), overrules)
    counts = ", ".join(f"{number} at {at:g}" for at, number in sorted(told.items()))
    same = len(set(told.values())) == 1
    note = ("the same with a looser and a stricter threshold: " if same else "it depends on the threshold: ") + counts
    return Evidence(
        rule=f"{here} independent text" + ("" if here == 1 else "s"),
        status="inferred",
        source="comparison",
        score=float(here),
        threshold=threshold,
        note=note if alternatives else "",
    )
