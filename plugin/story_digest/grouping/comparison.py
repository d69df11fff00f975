"""Every article of a folder compared with those that share rare words with it, and the groups that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

from story_digest.grouping.affinity import Rule
from story_digest.grouping.candidates import candidate_pairs, friends_of_friends
from story_digest.grouping.circumstances import tell
from story_digest.grouping.collection import Collection, collect, likeness
from story_digest.grouping.compared import Pairs
from story_digest.grouping.linkage import Linked, link
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
    pairs: Pairs
    """Each pair of rows that was compared."""
    groups: tuple[Linked, ...]


def compare(articles: Sequence[Article], settings: GroupingSettings, overrules: Overrules) -> Comparison:
    """Compare and group all articles."""
    articles = sorted(articles, key=lambda article: article.id)
    collection = collect(articles, settings)
    first, second = candidate_pairs(collection, settings)
    found = _compared(collection, first, second, settings)
    further = friends_of_friends(first, second, found.scores, len(articles), settings)
    found = found.with_(_compared(collection, *further, settings))
    linked = link(len(articles), found, rule_of(settings), together=_overruled(collection.ids, overrules))
    copies = _copies(collection, settings)
    groups = _with_copies(linked, copies, settings)
    return Comparison(articles=tuple(articles), collection=collection, pairs=found.with_(copies), groups=tuple(groups))


def _compared(collection: Collection, first: Integers, second: Integers, settings: GroupingSettings) -> Pairs:
    """Likeness and circumstances of each pair of rows; `first` is in ascending order."""
    return Pairs(
        one=first,
        other=second,
        likeness=likeness(collection, first, second, settings),
        told=tell(collection.stated, first, second, settings),
    )


def _copies(collection: Collection, settings: GroupingSettings) -> Pairs:
    """The articles for which others speak, each with those."""
    import numpy as np

    pairs = np.array([(near, row) for row, crowd in collection.crowds.items() for near in crowd], dtype=np.int64)
    first, second = pairs.reshape(-1, 2)[np.lexsort(pairs.reshape(-1, 2).T[::-1])].T
    return _compared(collection, first, second, settings)


def _with_copies(linked: Sequence[Linked], copies: Pairs, settings: GroupingSettings) -> list[Linked]:
    """Each article for which others speak, and which nobody put elsewhere, stands with those it is most alike to."""
    home = {row: number for number, group in enumerate(linked) for row in group.rows}
    alike: dict[int, dict[int, list[float]]] = {}
    for near, row, score in zip(copies.one.tolist(), copies.other.tolist(), copies.scores.tolist(), strict=True):
        if len(linked[home[row]].rows) == 1:
            alike.setdefault(row, {}).setdefault(home[near], []).append(score)
    rows = {number: list(group.rows) for number, group in enumerate(linked)}
    weakest = {number: group.weakest for number, group in enumerate(linked)}
    for row, scores in sorted(alike.items()):
        mean, number = max((round(fsum(found) / len(found), 6), -number) for number, found in scores.items())
        if mean >= settings.threshold:
            rows[-number] += rows.pop(home[row])
            known = weakest[-number]
            weakest[-number] = mean if known is None else min(known, mean)
    return [
        replace(group, rows=tuple(sorted(rows[number])), weakest=weakest[number])
        for number, group in enumerate(linked)
        if number in rows
    ]


def rule_of(settings: GroupingSettings) -> Rule:
    """When two groups of articles are one story."""
    return Rule(
        threshold=settings.threshold,
        usual_cohesion=settings.usual_cohesion,
        cohesion_pairs=settings.cohesion_pairs,
        cohesion_ceiling=settings.cohesion_ceiling,
        reach=settings.reach,
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
