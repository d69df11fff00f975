"""Why two articles are, or are not, one story: in words and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.grouping.common import shared_words, spans_of
from story_digest.grouping.comparison import Comparison, compare, rule_of
from story_digest.grouping.days import Days, days_between, weekdays_agree
from story_digest.grouping.linkage import Linked, affinity, cohesion
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
    decided = _joined(found, one, other, mine, settings) if mine is yours else _apart(found, mine, yours, settings)
    if any(first in group and second in group for group in overrules.same_report):
        decided = Evidence(rule="named as one report in the sidecar", source="sidecar")
    return PairExplanation(
        first=first,
        second=second,
        together=mine is yours,
        evidence=(decided, _alike(found, one, other, settings), *_days(found, one, other, settings)),
    )


def _joined(found: Comparison, one: int, other: int, group: Linked, settings: GroupingSettings) -> Evidence:
    direct = found.pairs.get((one, other), 0.0)
    if len(group.rows) == 2:
        note = "the two alone make up the story"
    elif direct >= settings.threshold:
        note = f"each is alike to the {len(group.rows)} articles of the story, and they to each other"
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
    between = sum(found.pairs.get((min(a, b), max(a, b)), 0.0) for a in mine.rows for b in yours.rows)
    mean = between / (len(mine.rows) * len(yours.rows))
    own, theirs = _cohesion(found, mine, settings), _cohesion(found, yours, settings)
    return Evidence(
        rule="two stories: affinity of the one and the other",
        status="inferred",
        source="comparison",
        score=affinity(mean, own, theirs, rule_of(settings)),
        threshold=settings.threshold,
        note=(
            f"mean likeness {mean:.3f} between {len(mine.rows)} and {len(yours.rows)} articles, relative to a cohesion "
            f"of {own:.3f} and {theirs:.3f} within each"
        ),
    )


def _cohesion(found: Comparison, group: Linked, settings: GroupingSettings) -> float:
    scores = (found.pairs.get(pair, 0.0) for pair in combinations(group.rows, 2))
    return cohesion(len(group.rows), sum(min(score, settings.cohesion_ceiling) for score in scores), rule_of(settings))


def _alike(found: Comparison, one: int, other: int, settings: GroupingSettings) -> Evidence:
    words = shared_words(found.collection, found.articles, (one, other), settings.words_shown)
    spans = [span for row in (one, other) for span in spans_of(found.articles[row], words, found.collection)]
    score = found.pairs.get((one, other))
    return Evidence(
        rule="words in common, whole and in the openings",
        status="inferred",
        source="comparison",
        spans=tuple(spans),
        score=score,
        note=(
            (
                "likeness of the two by themselves; "
                if score is not None
                else "too few rare words in common to compare; "
            )
            + (f"the weightiest words of both: {', '.join(words)}" if words else "no word in common that says anything")
        ),
    )


def _days(found: Comparison, one: int, other: int, settings: GroupingSettings) -> list[Evidence]:
    mine, yours = found.collection.days[one], found.collection.days[other]
    told: list[Evidence] = []
    agree = weekdays_agree(mine, yours)
    if agree is not None:
        told.append(
            Evidence(
                rule="same weekday in the openings" if agree else "different weekdays in the openings",
                status="inferred",
                source="comparison",
                score=settings.weekday if agree else -settings.weekday,
                note=f"added to the likeness; {_weekdays(mine)} and {_weekdays(yours)}",
            )
        )
    distance = days_between(mine, yours)
    if distance is not None:
        far = distance > settings.days_apart
        told.append(
            Evidence(
                rule="dates far apart" if far else "dates close together",
                status="inferred",
                source="comparison",
                score=float(distance),
                threshold=float(settings.days_apart),
                note="days between the dates" + (f"; {settings.distant} taken off the likeness" if far else ""),
            )
        )
    return told


def _weekdays(days: Days) -> str:
    return ", ".join(sorted(day.capitalize() for day in days.weekdays))
