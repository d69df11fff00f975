"""Reports, relations, lineage and origins, then what differs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from story_digest.aligning import Alignment
from story_digest.explaining.drift import find_drift as find_drift
from story_digest.explaining.event import find_event_day, find_place
from story_digest.explaining.explanation import Explanation
from story_digest.explaining.lineage import Family, find_edges, find_notes, listed
from story_digest.explaining.origins import cited_sources, find_origins, origins_elsewhere
from story_digest.explaining.passages import Texts, build_passages
from story_digest.explaining.report_pairs import Measured, measure
from story_digest.explaining.reports import FoundReport, find_reports
from story_digest.explaining.twin_stories import Event, part
from story_digest.explaining.variants import describe_variants
from story_digest.model import Article, Evidence, Lineage, LineageEdge, Overrules, Passage, Report
from story_digest.settings import ExplainingSettings

__all__ = ["Event", "Explanation", "Measured", "explain", "find_drift", "find_events", "measure"]


def find_events(
    alignment: Alignment, measured: Measured, settings: ExplainingSettings, overrules: Overrules
) -> tuple[Event, ...]:
    """The events that articles grouped as one story tell after all, in order; none where they tell one, as nearly always.

    `measured`: what `measure` gave for the alignment's articles.
    Grouping goes by the words of whole texts. Texts cast in one mould, this quarter's result and the last one's, show only
    sentence by sentence that their figures and days are not the same.
    """
    if not any(pair.other_events for pair in measured.pairs.values()):
        return ()
    return part(find_reports(alignment.articles, alignment, settings.reports, overrules, measured), measured)


def explain(
    articles: Sequence[Article],
    alignment: Alignment,
    settings: ExplainingSettings,
    overrules: Overrules,
    measured: Measured | None = None,
) -> Explanation:
    """What the articles of one story are to each other: the same whatever the order of `articles`.

    `measured`: what `measure` gave for them, where it is at hand.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    by_id = {article.id: article for article in ordered}
    measured = measured or measure(ordered, alignment, settings.reports)
    found = {_report_id(r): r for r in find_reports(ordered, alignment, settings.reports, overrules, measured)}
    passages = build_passages(ordered, alignment, found, settings)
    of_report: dict[str, list[Passage]] = {name: [] for name in found}
    for passage in passages:
        of_report[passage.report].append(passage)
    reports = tuple(
        Report(
            id=name,
            articles=report.articles,
            base=report.base,
            origin=report.origin,
            variants=describe_variants(report, by_id, of_report[name], settings),
            evidence=_report_evidence(report),
        )
        for name, report in found.items()
    )
    letters = _letters(ordered)
    lineage = Lineage(
        origins=find_origins(found, by_id, partial(listed, letters)),
        sources=cited_sources(ordered),
        notes=(origins_elsewhere(len(found), ordered, alignment, measured, settings=settings, overrules=overrules),)
        if len(ordered) > 1
        else (),
    )
    place, place_evidence = find_place(ordered, [report.base for report in reports], letters)
    return Explanation(
        reports=reports,
        passages=passages,
        lineage=_with_families(lineage, ordered, reports, of_report, settings),
        event=find_event_day(ordered),
        place=place,
        evidence={"place": place_evidence} if place_evidence else {},
    )


def _report_id(report: FoundReport) -> str:
    """A short name that its first article (by the hash of its id) carries through joins and departures."""
    return "r" + min(hashlib.sha256(article.encode()).hexdigest() for article in report.articles)[:8]


def _report_evidence(report: FoundReport) -> Mapping[str, Evidence]:
    evidence = {"together": report.together, "base": report.base_evidence}
    return evidence | ({"origin": report.origin_evidence} if report.origin_evidence else {})


def _with_families(
    lineage: Lineage,
    ordered: Sequence[Article],
    reports: Sequence[Report],
    passages: Mapping[str, Sequence[Passage]],
    settings: ExplainingSettings,
) -> Lineage:
    """The lineage with what holds inside each report: edges, notes, and the articles that no directed edge places."""
    by_id = {article.id: article for article in ordered}
    letters = _letters(ordered)
    texts = Texts(ordered)
    edges: list[LineageEdge] = []
    notes = list(lineage.notes)
    for report in reports:
        family = Family(report=report, passages=passages[report.id], articles=by_id, letters=letters, texts=texts)
        edges += find_edges(family, settings.lineage)
        notes += find_notes(family)
    placed = {article for edge in edges if edge.directed for article in (edge.child, edge.parent)}
    return replace(
        lineage,
        edges=tuple(edges),
        notes=tuple(notes),
        undetermined=tuple(a.id for a in ordered if len(ordered) > 1 and a.id not in placed),
    )


def _letters(ordered: Sequence[Article]) -> dict[str, str]:
    return {article.id: _letter(number) for number, article in enumerate(ordered)}


def _letter(number: int) -> str:
    """A for 0, Z for 25, AA for 26: the letters by which pages call the articles of a story."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
