"""Every article of a folder compared with those that share rare words with it, and the groups that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.grouping.candidates import candidate_pairs, friends_of_friends
from story_digest.grouping.collection import Collection, collect, likeness
from story_digest.grouping.linkage import Linked, Rule, link
from story_digest.model import Article, Overrules
from story_digest.settings import GroupingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What `group` decides by and what `explain_pair` explains."""

    articles: tuple[Article, ...]
    """Ordered by id: article i is row i."""
    collection: Collection
    pairs: dict[tuple[int, int], float]
    """Likeness of each pair of rows that was compared, lower row first."""
    groups: tuple[Linked, ...]


def compare(articles: Sequence[Article], settings: GroupingSettings, overrules: Overrules) -> Comparison:
    """Compare and group all articles."""
    articles = sorted(articles, key=lambda article: article.id)
    collection = collect(articles, settings)
    pairs: dict[tuple[int, int], float] = {}
    first, second = candidate_pairs(collection, settings)
    scores = likeness(collection, first, second, settings)
    further = friends_of_friends(first, second, scores, len(articles), settings)
    for one, other, found in ((first, second, scores), (*further, likeness(collection, *further, settings))):
        pairs.update(zip(zip(one.tolist(), other.tolist(), strict=True), found.tolist(), strict=True))
    groups = link(
        len(articles),
        ((one, other, score) for (one, other), score in pairs.items()),
        rule_of(settings),
        together=_overruled(collection.ids, overrules),
    )
    return Comparison(articles=tuple(articles), collection=collection, pairs=pairs, groups=tuple(groups))


def rule_of(settings: GroupingSettings) -> Rule:
    """When two groups of articles are one story."""
    return Rule(
        threshold=settings.threshold,
        usual_cohesion=settings.usual_cohesion,
        cohesion_pairs=settings.cohesion_pairs,
        cohesion_ceiling=settings.cohesion_ceiling,
    )


def _overruled(ids: Sequence[str], overrules: Overrules) -> list[tuple[int, int]]:
    """Rows that a person put into one report, which makes them one story too; names that are not here do not count."""
    rows = {id: row for row, id in enumerate(ids)}
    return [
        (rows[one], rows[other])
        for group in overrules.same_report
        for one, other in combinations(sorted(set(group)), 2)
        if one in rows and other in rows
    ]
