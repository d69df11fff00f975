"""What dates and weekdays say about two articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from story_digest import Article, read_text
from story_digest.grouping.days import Days, days_between, days_of, weekdays_agree


def article(**fields: str | None) -> Article:
    return replace(
        read_text("A bridge fell.", id="a"), **{"published": None, "updated": None, "dateline": None, **fields}
    )


def days(opening: str = "", **fields: str | None) -> Days:
    return days_of(article(**fields), opening.lower().split())


@pytest.mark.parametrize(
    ("dateline", "published", "distance"),
    [
        ("TAIKI, Japan, March 14, Kyodo -", "2024-03-15", 1),
        ("LISBOA, 18 jun (Xinhua) --", "2023-06-18T07:30:00", 0),
        ("PATNA, India, Aug 22 (Reuters) -", "2024-11-02", 72),
        ("WEST HARTFORD, Conn., FEb 26 -", "2024-03-01", 4),
        ("MOSCOW, December 30. /TASS/.", "2023-01-02", 3),
    ],
)
def test_a_dateline_without_a_year_is_compared_within_the_year(dateline: str, published: str, distance: int) -> None:
    assert days_between(days(dateline=dateline), days(published=published)) == distance


def test_years_count_where_both_are_stated() -> None:
    assert days_between(days(published="2022-03-01"), days(published="2024-03-01")) == 731


def test_a_date_of_update_counts_only_where_nothing_better_is_stated() -> None:
    assert days(published="2024-03-01", updated="2024-09-01") == days(published="2024-03-01")
    assert days_between(days(updated="2024-09-01"), days(published="2024-09-02")) == 1


def test_no_date_says_nothing() -> None:
    assert days_between(days(), days(published="2024-03-01")) is None
    assert days_between(days(dateline="BEIJING (Reuters) –"), days(published="2024-03-01")) is None
    assert days(published="2024-02-31") == Days()


def test_weekdays_agree_disagree_or_say_nothing() -> None:
    assert weekdays_agree(days("police said on Friday"), days("on Friday and Saturday")) is True
    assert weekdays_agree(days("police said on Friday"), days("on Saturday")) is False
    assert weekdays_agree(days("police said"), days("on Saturday")) is None
