"""Articles become stories."""

from __future__ import annotations

from collections.abc import Sequence
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
        )
    )


def _why(found: Comparison, linked: Linked, settings: GroupingSettings) -> Evidence:
    if len(linked.rows) > 1 and linked.weakest is None:
        return Evidence(rule="named as one report in the sidecar", source="sidecar")
    if len(linked.rows) > 1:
        words = shared_words(found.collection, found.articles, linked.rows, settings.words_shown)
        return Evidence(
            rule="words in common, whole and in the openings",
            status="inferred",
            source="comparison",
            score=linked.weakest,
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
        score=linked.distance,
        threshold=settings.threshold,
        note=nearest,
    )
