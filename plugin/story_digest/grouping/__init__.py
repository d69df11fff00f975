"""Articles become stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from story_digest.grouping.common import shared_words
from story_digest.grouping.comparison import Comparison, compare
from story_digest.grouping.linkage import Linked
from story_digest.grouping.pairs import PairExplanation, explain_pair
from story_digest.model import Article, Diagnostic, Evidence, Overrules
from story_digest.settings import GroupingSettings

__all__ = ["Group", "Grouping", "PairExplanation", "explain_pair", "group"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Ids of the articles of one story, in order, and why they are together."""

    articles: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """All groups, ordered by their first id; every article stands in exactly one."""

    groups: tuple[Group, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def group(articles: Sequence[Article], settings: GroupingSettings, overrules: Overrules) -> Grouping:
    """Which articles tell the same story, in whatever order they come.

    Articles that a person named as one report are one story. That articles are not one report does not part a story:
    two agencies may tell one event.
    """
    if not articles:
        return Grouping(groups=())
    found = compare(articles, settings, overrules)
    return Grouping(
        groups=tuple(
            Group(
                articles=tuple(found.collection.ids[row] for row in linked.rows),
                evidence=_why(found, linked, settings),
            )
            for linked in found.groups
        ),
        diagnostics=tuple(_contradictions(overrules)),
    )


def _contradictions(overrules: Overrules) -> Iterator[Diagnostic]:
    """Articles that are named as one report, directly or through others, and as not one report."""
    head: dict[str, str] = {}

    def head_of(id: str) -> str:
        while head.get(id, id) != id:
            id = head[id]
        return id

    for same in overrules.same_report:
        for member in same[1:]:
            head[head_of(member)] = head_of(same[0])
    for apart in overrules.not_same_report:
        if len({head_of(id) for id in apart}) < len(set(apart)):
            yield Diagnostic(
                file="articles.yml",
                place="not_same_report",
                reason=f"{', '.join(apart)} are also named as one report; they were kept apart as reports.",
                remedy="Remove one of the two statements.",
                severity="warning",
            )


def _two_places(affinity: float | None) -> float | None:
    """As pages show it: every article more in the folder weighs all words anew, which moves the places behind."""
    return None if affinity is None else round(affinity, 2)


def _why(found: Comparison, linked: Linked, settings: GroupingSettings) -> Evidence:
    if len(linked.rows) > 1 and linked.weakest is None:
        return Evidence(rule="named as one report in the sidecar", source="sidecar")
    if len(linked.rows) > 1:
        words = shared_words(found.collection, found.articles, linked.rows, settings.words_shown)
        return Evidence(
            rule="words in common, whole and in the openings",
            status="inferred",
            source="comparison",
            score=_two_places(linked.weakest),
            threshold=settings.threshold,
            note=(
                "affinity of its most loosely joined parts; the weightiest words that most of them share: "
                + (", ".join(words) or "none")
            ),
        )
    nearest = "no other article shares enough rare words with it to be compared"
    if linked.nearest is not None:
        nearest = f"affinity with the story nearest to it, that of {found.collection.ids[linked.nearest]}"
    return Evidence(
        rule="alike to no other article",
        status="inferred",
        source="comparison",
        score=_two_places(linked.distance),
        threshold=settings.threshold,
        note=nearest,
    )
