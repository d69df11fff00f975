"""Articles grouped as one story that turn out, compared sentence by sentence, to tell the events of near twins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.explaining.report_pairs import Measured, Pair
from story_digest.explaining.reports import FoundReport
from story_digest.model import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Articles, by id and in order, that tell one event, and why they are parted from others that seemed to tell it."""

    articles: tuple[str, ...]
    parted: Evidence


def part(reports: Sequence[FoundReport], measured: Measured) -> tuple[Event, ...]:
    """The events that the reports of one story tell, in order of their first article; none where they tell one.

    Two reports tell two events if half of their articles, compared two by two, do so by their figures and days. Where
    most articles of the story stand between such two, parted from neither, they show it to be one. Where few do, they go
    with the report to which they are more alike.
    """
    apart = {
        (one, other): why
        for one, other in combinations(range(len(reports)), 2)
        if (why := _told_apart(_between(reports[one], reports[other], measured.pairs)))
    }
    parted = {number for pair in apart for number in pair}
    if 2 * sum(len(reports[number].articles) for number in parted) <= sum(len(report.articles) for report in reports):
        return ()
    groups = _joined(reports, apart, measured.pairs)
    return tuple(
        Event(
            articles=tuple(sorted(id for number in group for id in reports[number].articles)),
            parted=Evidence(
                rule="alike sentence by sentence to articles that tell another event",
                status="inferred",
                source="comparison",
                note="; ".join(why for pair, why in apart.items() if (pair[0] in group) != (pair[1] in group)),
            ),
        )
        for group in groups
    )


def _between(
    one: FoundReport, other: FoundReport, pairs: Mapping[tuple[str, str], Pair]
) -> list[tuple[str, str, Pair]]:
    found = ((min(a, b), max(a, b)) for a in one.articles for b in other.articles)
    return [(*ids, pairs[ids]) for ids in found if ids in pairs]


def _told_apart(pairs: Sequence[tuple[str, str, Pair]]) -> str:
    """Why the two reports tell two events, "" if they do not."""
    told = [(one, other, pair) for one, other, pair in pairs if pair.other_events is not None]
    others = [(one, other, pair) for one, other, pair in told if pair.other_events]
    if not others or 2 * len(others) < len(told):
        return ""
    one, other, pair = max(others, key=lambda found: (found[2].likeness, found[:2]))
    return f"{one} and {other}: {pair.other_events}"


def _joined(
    reports: Sequence[FoundReport], apart: Mapping[tuple[int, int], str], pairs: Mapping[tuple[str, str], Pair]
) -> list[list[int]]:
    """Numbers of the reports of each event: the most alike first, unless it would join two that are parted."""
    head = list(range(len(reports)))
    likeness = {}
    for one, other in combinations(head, 2):
        between = [pair.likeness for _, _, pair in _between(reports[one], reports[other], pairs)]
        likeness[one, other] = round(sum(between) / len(between), 6) if between else 0.0
    for one, other in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        low, high = sorted((head[one], head[other]))
        if low != high and not any({head[a], head[b]} == {low, high} for a, b in apart):
            head = [low if number == high else number for number in head]
    return [[number for number, first in enumerate(head) if first == group] for group in sorted(set(head))]
