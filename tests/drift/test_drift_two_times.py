"""One article that gives two times for one event."""

from __future__ import annotations

import pytest
from drift_texts import article, explained

from story_digest.explaining.drift import find_drift
from story_digest.settings import ExplainingSettings


def times(*sentences: str) -> list[list[str]]:
    told = [article("A", sentences)]
    items = find_drift(told, explained(told, [], "A"), ExplainingSettings()).wording
    return [[reading.text for reading in item.readings] for item in items if item.kind == "two times in one article"]


def test_two_times_for_one_event_are_listed_as_they_stand() -> None:
    assert times(
        "The minister said the trade talks would open early next month.",
        "The road was closed.",
        "“We expect the trade talks next week,” the envoy told reporters.",
    ) == [["early next month", "next week"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trade talks open next month.", "They spoke of the trade talks, which open next month."),
        ("The trade talks open early next month.", "The trade talks open next month."),
        ("The trade talks open next month.", "The court hearing begins next week."),
        ("Ona Lutz arrives next month.", "Ona Lutz retires next year."),
        ("The trade talks open next month.", "Another round of trade talks is planned for next year."),
        ("The trade talks opened last month.", "The trade talks failed last year."),
    ],
)
def test_what_may_be_another_event_or_the_same_time_is_not(one: str, other: str) -> None:
    assert times(one, other) == []
