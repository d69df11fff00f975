"""Why two articles are, or are not, one story: in words and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

from story_digest.grouping.affinity import CAPPED, LIKENESS, affinities, cohesion, means, sums_of
from story_digest.grouping.circumstances import COUNT
from story_digest.grouping.common import shared_words, spans_of
from story_digest.grouping.compared import Pairs
from story_digest.grouping.comparison import Comparison, compare, rule_of
from story_digest.grouping.days import Days, days_between, weekdays_agree
from story_digest.grouping.linkage import Linked
from story_digest.model import Article, Evidence, Overrules
from story_digest.settings import GroupingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class PairExplanation:
    """`together`: whether the two are one story. `evidence`: why, what decided first, what bears on it after."""

    first: str
    second: str
    together: bool
    evidence: tuple[Evidence, ...]


def explain_pair(
    articles: Sequence[Article], first: str, second: str, settings: GroupingSettings, overrules: Overrules
) -> PairExplanation:
    """Why the articles with the ids `first` and `second` are, or are not, grouped into one story among `articles`.

    Raises KeyError for an id that none of the articles has, ValueError where the two are one article.
    """
    if first == second:
        raise ValueError(f"{first!r} is one article; two are needed.")
    found = compare(articles, settings, overrules)
    rows = {id: row for row, id in enumerate(found.collection.ids)}
    one, other = sorted((rows[first], rows[second]))
    mine = next(group for group in found.groups if one in group.rows)
    yours = next(group for group in found.groups if other in group.rows)
    pair = found.pairs.between((one,), (other,))
    decided = _joined(pair, mine, settings) if mine is yours else _apart(found, mine, yours, settings)
    if any(first in group and second in group for group in overrules.same_report):
        decided = Evidence(rule="named as one report in the sidecar", source="sidecar")
    return PairExplanation(
        first=first,
        second=second,
        together=mine is yours,
        evidence=(
            decided,
            _alike(found, pair, one, other, settings),
            *_circumstances(found, pair, one, other, settings),
        ),
    )


def _joined(pair: Pairs, group: Linked, settings: GroupingSettings) -> Evidence:
    if len(group.rows) == 2:
        note = "the two alone make up the story"
    elif not len(pair):
        note = f"not compared with each other; each is alike to others of the {len(group.rows)} articles of the story"
    elif pair.scores[0] >= settings.threshold:
        note = f"the two are alike; the story has {len(group.rows)} articles"
    else:
        note = f"not alike by themselves; the {len(group.rows)} articles of the story as a whole hold them together"
    return Evidence(
        rule="one story: affinity of its most loosely joined parts",
        status="inferred",
        source="comparison",
        score=group.weakest,
        threshold=settings.threshold,
        note=note,
    )


def _apart(found: Comparison, mine: Linked, yours: Linked, settings: GroupingSettings) -> Evidence:
    rule = rule_of(settings)
    sums = sums_of(found.pairs.between(mine.rows, yours.rows), rule).sum(axis=0, keepdims=True)
    many = len(mine.rows) * len(yours.rows)
    words = float(sums[0, LIKENESS]) / many
    mean = means(sums, many, rule)
    own, theirs = _cohesion(found, mine, settings), _cohesion(found, yours, settings)
    return Evidence(
        rule="two stories: affinity of the one and the other",
        status="inferred",
        source="comparison",
        score=float(affinities(mean, own, theirs, rule)[0]),
        threshold=settings.threshold,
        note=(
            f"mean likeness of words {words:.3f} between {_articles(mine)} and {_articles(yours)}; with days, years and "
            f"counts {mean[0]:.3f}, relative to a cohesion of {own:.3f} and {theirs:.3f} within each"
        ),
    )


def _articles(group: Linked) -> str:
    return "1 article" if len(group.rows) == 1 else f"{len(group.rows)} articles"


def _cohesion(found: Comparison, group: Linked, settings: GroupingSettings) -> float:
    rule = rule_of(settings)
    within = sums_of(found.pairs.between(group.rows, group.rows), rule)[:, CAPPED].sum()
    return cohesion(len(group.rows), float(within), rule)


def _alike(found: Comparison, pair: Pairs, one: int, other: int, settings: GroupingSettings) -> Evidence:
    words = shared_words(found.collection, found.articles, (one, other), settings.words_shown)
    spans = [span for row in (one, other) for span in spans_of(found.articles[row], words, found.collection)]
    return Evidence(
        rule="words in common, in the whole texts and in their openings",
        status="inferred",
        source="comparison",
        spans=tuple(spans),
        score=float(pair.likeness[0]) if len(pair) else None,
        note=(
            ("likeness of the two by themselves; " if len(pair) else "too few rare words in common to compare; ")
            + (f"the weightiest words of both: {', '.join(words)}" if words else "no word in common that says anything")
        ),
    )


def _circumstances(found: Comparison, pair: Pairs, one: int, other: int, settings: GroupingSettings) -> list[Evidence]:
    """What the two state of day, year and counts; in words, with what it adds to their likeness."""
    told = [*_weekday(found, one, other, settings), *_distance(found, one, other, settings)]
    stated = found.collection.stated
    if 0 < stated.years[one] == stated.years[other]:
        told.append(_circumstance("the same latest year", settings.year, f"both texts name {stated.years[one]}"))
    for counted in (float(value) for value in pair.told[COUNT] if not isnan(value)):
        rule = "as many of the same thing" if counted > 0 else "the same thing counted, never as many"
        told.append(_circumstance(rule, round(counted, 4), "figures in both openings, with the words behind them"))
    return told


def _circumstance(rule: str, score: float, note: str) -> Evidence:
    note += "; what it adds to the likeness" if score >= 0 else "; what it takes off the likeness"
    return Evidence(rule=rule, status="inferred", source="comparison", score=score, note=note)


def _weekday(found: Comparison, one: int, other: int, settings: GroupingSettings) -> list[Evidence]:
    mine, yours = found.collection.stated.days[one], found.collection.stated.days[other]
    agree = weekdays_agree(mine, yours)
    if agree is None:
        return []
    if agree:
        both = ", ".join(sorted(day.capitalize() for day in mine.weekdays & yours.weekdays))
        return [_circumstance("the same weekday in both openings", settings.weekday, both)]
    return [
        _circumstance("different weekdays in the openings", -settings.weekday, f"{_weekdays(mine)}; {_weekdays(yours)}")
    ]


def _distance(found: Comparison, one: int, other: int, settings: GroupingSettings) -> list[Evidence]:
    distance = days_between(found.collection.stated.days[one], found.collection.stated.days[other])
    if distance is None:
        return []
    far = distance > settings.days_apart
    return [
        Evidence(
            rule="dates far apart" if far else "dates close together",
            status="inferred",
            source="comparison",
            score=float(distance),
            threshold=float(settings.days_apart),
            note="days between the dates" + (f"; {settings.distant} taken off the likeness" if far else ""),
        )
    ]


def _weekdays(days: Days) -> str:
    return ", ".join(sorted(day.capitalize() for day in days.weekdays))
