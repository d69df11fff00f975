"""The day of a story is the one that its texts name first, or none."""

from __future__ import annotations

import pytest

from story_digest.explaining.event import find_event_day
from story_digest.reading import read_text


def day_of(*leads: str) -> str | None:
    found = find_event_day([read_text(f"{lead}\n", id=f"{number}.txt") for number, lead in enumerate(leads)])
    return found.text if found else None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The council voted on Tuesday to close the bridge.", "Tuesday"),
        # The prices rise from Thursday; the deaths were on Friday.
        ("The price rises from Thursday, and two people died in protests on Friday.", "Friday"),
        ("The strike goes on until Monday.", None),
        ("The council closed the bridge.", None),
    ],
)
def test_a_day_behind_from_or_until_is_not_the_day_of_the_event(lead: str, day: str | None) -> None:
    assert day_of(lead) == day


def test_where_as_many_texts_name_another_day_none_is_told() -> None:
    tuesday, wednesday = "The bridge fell on Tuesday.", "The bridge fell on Wednesday."
    assert day_of(tuesday, wednesday) is None
    assert day_of(tuesday, wednesday, tuesday) == "Tuesday"


def test_no_date_is_taken_from_a_calendar() -> None:
    found = find_event_day([read_text("The bridge fell on Tuesday.", id="a.txt")])
    assert found is not None
    assert found.iso is None
