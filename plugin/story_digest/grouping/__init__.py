"""Articles become stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.grouping.candidates import candidate_pairs
from story_digest.grouping.collection import collect, likeness
from story_digest.grouping.linkage import link
from story_digest.model import Article, Diagnostic, Evidence, Overrules
from story_digest.settings import GroupingSettings


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
    """Which articles tell the same story."""
    if not articles:
        return Grouping(groups=())
    collection = collect(articles, settings)
    first, second = candidate_pairs(collection, settings)
    scores = likeness(collection, first, second, settings)
    pairs = zip(first.tolist(), second.tolist(), scores.tolist(), strict=True)
    found = link(len(collection.ids), pairs, (), settings)
    evidence = Evidence(rule="words in common", status="inferred", source="comparison")
    return Grouping(
        groups=tuple(Group(articles=tuple(collection.ids[row] for row in rows), evidence=evidence) for rows in found)
    )
