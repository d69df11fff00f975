"""Every article of a folder compared with those that share rare words with it, and the groups that follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from story_digest.grouping.candidates import candidate_pairs, friends_of_friends
from story_digest.grouping.circumstances import tell
from story_digest.grouping.collection import Collection, collect, likeness
from story_digest.grouping.linkage import Linked, Pair, Rule, link
from story_digest.model import Article, Overrules
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What `group` decides by and what `explain_pair` explains."""

    articles: tuple[Article, ...]
    """Ordered by id: article i is row i."""
    collection: Collection
    pairs: Mapping[tuple[int, int], Pair]
    """Each pair of rows that was compared, lower row first."""
    groups: tuple[Linked, ...]


def compare(articles: Sequence[Article], settings: GroupingSettings, overrules: Overrules) -> Comparison:
    """Compare and group all articles."""
    import numpy as np

    articles = sorted(articles, key=lambda article: article.id)
    collection = collect(articles, settings)
    first, second = candidate_pairs(collection, settings)
    found = _compared(collection, first, second, settings)
    scores = np.array([pair.score for pair in found])
    further = friends_of_friends(first, second, scores, len(articles), settings)
    found += _compared(collection, *further, settings)
    groups = link(len(articles), found, rule_of(settings), together=_overruled(collection.ids, overrules))
    pairs = {(pair.one, pair.other): pair for pair in found}
    return Comparison(articles=tuple(articles), collection=collection, pairs=pairs, groups=tuple(groups))


def _compared(collection: Collection, first: Integers, second: Integers, settings: GroupingSettings) -> list[Pair]:
    """Likeness and circumstances of each pair of rows; `first` is in ascending order."""
    import numpy as np

    alike = likeness(collection, first, second, settings)
    told = tell(collection.stated, first, second, settings)
    silent = np.isnan(told)
    pairs = []
    for number, (one, other, score) in enumerate(zip(first.tolist(), second.tolist(), alike.tolist(), strict=True)):
        values = tuple(
            None if nothing else value
            for value, nothing in zip(told[:, number].tolist(), silent[:, number].tolist(), strict=True)
        )
        pairs.append(Pair(one, other, score, values))
    return pairs


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
