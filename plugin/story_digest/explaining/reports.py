"""Inside one story: which articles descend from one text, which of them is read as its base, whose text it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.aligning import Alignment
from story_digest.explaining.base_text import choose_base
from story_digest.explaining.composites import with_composites
from story_digest.explaining.naming import origin_of
from story_digest.explaining.report_pairs import Measured, Pair, measure
from story_digest.explaining.takes import Kept, joined_takes
from story_digest.grouping.affinity import Rule
from story_digest.grouping.compared import Pair as LinkedPair
from story_digest.grouping.compared import Pairs
from story_digest.grouping.linkage import Linked, link
from story_digest.model import Article, Evidence, Overrules
from story_digest.settings import ReportSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReport:
    """Articles of one report, the base of comparison, the agency named for the text, and why."""

    articles: tuple[str, ...]
    base: str
    origin: str | None
    together: Evidence
    base_evidence: Evidence
    origin_evidence: Evidence | None = None


def find_reports(
    articles: Sequence[Article],
    alignment: Alignment,
    settings: ReportSettings,
    overrules: Overrules,
    measured: Measured | None = None,
) -> tuple[FoundReport, ...]:
    """The reports of one story, ordered by their first article id; every article stands in exactly one.

    `articles` are the members of the story as `alignment.articles` gives them, in any order. What a person named as
    one report, or as not one report, goes before what the texts show. `measured`: what `measure` gave for these very
    articles, where it is at hand.
    """
    articles = sorted(articles, key=lambda article: article.id)
    by_id = {article.id: article for article in articles}
    ids = list(by_id)
    measured = measured or measure(articles, alignment, settings)
    words, pairs = measured.words, measured.pairs
    found = []
    for group, joined, notes in _grouped(by_id, alignment, pairs, settings, overrules):
        members = [ids[number] for number in group.rows] + joined
        own = [by_id[id] for id in sorted(members)]
        origin, origin_evidence = origin_of(own)
        base, base_evidence = choose_base(own, alignment, words, origin, settings.as_near)
        found.append(
            FoundReport(
                articles=tuple(sorted(members)),
                base=base,
                origin=origin,
                together=_together(sorted(members), base, group, notes, pairs=pairs, settings=settings),
                base_evidence=base_evidence,
                origin_evidence=origin_evidence,
            )
        )
    return tuple(sorted(found, key=lambda report: report.articles))


def count_reports(
    articles: Sequence[Article],
    alignment: Alignment,
    measured: Measured,
    settings: ReportSettings,
    overrules: Overrules,
) -> int:
    """How many reports `find_reports` finds among these articles under these settings."""
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    return len(_grouped(by_id, alignment, measured.pairs, settings, overrules))


def _grouped(
    by_id: Mapping[str, Article],
    alignment: Alignment,
    pairs: Mapping[tuple[str, str], Pair],
    settings: ReportSettings,
    overrules: Overrules,
) -> list[tuple[Linked, list[str], list[str]]]:
    """Groups by what they share as a whole, the articles that joined each of them since, and why those did, in words."""
    ids = list(by_id)
    row = {id: number for number, id in enumerate(ids)}
    apart = _named(overrules.not_same_report, row)
    linked = link(
        len(ids),
        Pairs.of(LinkedPair(row[one], row[other], pair.score) for (one, other), pair in pairs.items()),
        Rule(threshold=settings.threshold, open=alignment.compared is not None),
        together=_named(overrules.same_report, row),
        apart=apart,
    )
    apart += [(row[one], row[other]) for (one, other), pair in pairs.items() if pair.other_events]
    found = with_composites(by_id, linked, pairs, apart, settings)
    members = [[ids[number] for number in grown.group.rows] + grown.joined for grown in found]
    takes = joined_takes(
        members,
        [origin_of([by_id[id] for id in group])[0] for group in members],
        by_id,
        alignment,
        pairs=pairs,
        settings=settings,
        apart=frozenset(frozenset((ids[one], ids[other])) for one, other in apart),
    )
    return [
        (
            found[first].group,
            [*found[first].joined, *(id for number in others for id in members[number])],
            [*(note for number in (first, *others) for note in found[number].notes), *map(_take, kept)],
        )
        for (first, *others), kept in takes
    ]


def _named(groups: Sequence[Sequence[str]], row: Mapping[str, int]) -> list[tuple[int, int]]:
    """Every two rows of each group, lower first; names that are not in this story do not count."""
    return [pair for group in groups for pair in combinations(sorted({row[id] for id in group if id in row}), 2)]


def _together(
    members: Sequence[str],
    base: str,
    group: Linked,
    notes: Sequence[str],
    *,
    pairs: Mapping[tuple[str, str], Pair],
    settings: ReportSettings,
) -> Evidence:
    if len(members) == 1:
        return Evidence(
            rule="no other article of the story shares enough of its text",
            status="inferred",
            source="comparison",
            score=group.distance,
            threshold=settings.threshold,
            note="mean score with the report nearest to it",
        )
    if group.weakest is None and not notes:
        return Evidence(rule="named as one report in the sidecar", source="sidecar")
    told = []
    for id in members:
        pair = pairs.get((min(id, base), max(id, base)))
        if pair is not None:
            told.append(
                f"{id}: {pair.in_order} of {pair.sentences} sentences in the same order as in {base}, "
                f"likeness of words {pair.likeness:.2f}"
            )
    return Evidence(
        rule="passages in common, in the same order, and words in common",
        status="inferred",
        source="comparison",
        score=group.weakest,
        threshold=settings.threshold,
        note="; ".join(["mean score of its most loosely joined parts", *notes, *told]),
    )


def _take(kept: Kept) -> str:
    return (
        f"{kept.one} and {kept.other} name one agency and have {kept.sentences} sentences word for word in common: "
        "two takes of one report"
    )
