"""Days, years and counts: what they tell of two articles, and of two groups of which only some state them."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from story_digest import Article, read_text
from story_digest.grouping import explain_pair
from story_digest.grouping.affinity import Rule
from story_digest.grouping.circumstances import COUNT, tell
from story_digest.grouping.collection import collect
from story_digest.grouping.compared import Pair, Pairs
from story_digest.grouping.counts import Figures, counted_in, latest_year
from story_digest.grouping.linkage import link
from story_digest.grouping.words import Vocabulary, numbers_of, words_of
from story_digest.model import Overrules
from story_digest.settings import GroupingSettings

SETTINGS = GroupingSettings()
RULE = Rule(threshold=0.1, usual_cohesion=0.13, cohesion_pairs=10, cohesion_ceiling=0.35)


def articles(*texts: str) -> list[Article]:
    return [read_text(text, id=f"a{number}") for number, text in enumerate(texts)]


def told(one: str, other: str) -> list[float | None]:
    """Weekday, day, year and count of two texts."""
    import numpy as np

    values = tell(collect(articles(one, other), SETTINGS).stated, np.array([0]), np.array([1]), SETTINGS)
    return [None if np.isnan(value) else round(float(value), 4) for value in values[:, 0].tolist()]


def test_a_weekday_in_both_openings_counts_for_or_against_and_in_one_tells_nothing() -> None:
    assert told("The bridge fell on Friday.", "A bridge fell Friday.")[0] == SETTINGS.weekday
    assert told("The bridge fell on Friday.", "A bridge fell Sunday.")[0] == -SETTINGS.weekday
    assert told("The bridge fell on Friday.", "A bridge fell.")[0] is None


@pytest.mark.parametrize("opening", ["May 14, 2021", "14 May 2021", "May 16th, 2021", "Sunday, 16 May 2021"])
def test_a_date_in_both_openings_counts_where_they_are_near(opening: str) -> None:
    here = f"{opening} The bridge across the Arle fell in the night, the town said."
    assert told(here, "The bridge fell late on May 14, 2021, the council said.")[1] == SETTINGS.near
    assert told(here, "The bridge fell late on May 14, 2020, the council said.")[1] == 0.0
    assert told(here, "The bridge fell late in the night, the council said.")[1] is None


def test_the_same_latest_year_counts_and_another_tells_nothing() -> None:
    assert told("It fell in 2021; it was built in 1965.", "In 2021 it fell.")[2] == SETTINGS.year
    assert told("It fell in 2021; it was built in 1965.", "It was built in 1965.")[2] == 0.0
    vocabulary = Vocabulary()
    named = list(numbers_of(words_of("Room 2050 of 1200 was built in 1976, and again in 1998"), vocabulary))
    assert latest_year(named, Figures.of(vocabulary)) == 1998


def test_as_many_of_the_same_thing_counts_for_and_never_as_many_against() -> None:
    one, other = "The navy seized 23 pirates on a skiff.", "Sailors caught 23 Somali pirates."
    assert (told(one, other)[COUNT] or 0) > 0
    assert told(one, "Sailors caught 26 Somali pirates.")[COUNT] == -SETTINGS.other_count
    assert told(one, "Sailors caught 23 fish.")[COUNT] is None


def test_a_count_is_a_figure_with_one_of_the_words_behind_it_and_a_year_is_none() -> None:
    vocabulary = Vocabulary()
    told = list(numbers_of(words_of("In 2011 the navy held 1,200 Somali pirates and 6.1 tonnes"), vocabulary))
    found = counted_in(told, Figures.of(vocabulary))
    assert (vocabulary["pirates"], "1200") in found
    assert (vocabulary["somali"], "1200") in found
    assert (vocabulary["tonnes"], "6.1") in found
    assert not any(figure == "2011" for _, figure in found)


def test_those_of_a_group_that_state_a_day_speak_for_those_that_do_not() -> None:
    """Two groups of five, in each of which only one names its weekday: near twins part, one event stays together."""
    alike = [Pair(a, b, 0.3, (None,)) for rows in (range(5), range(5, 10)) for a, b in combinations(rows, 2)]

    def between(value: float | None) -> list[Pair]:
        return [Pair(a, b, 0.18, (value if (a, b) == (0, 5) else None,)) for a, b in product(range(5), range(5, 10))]

    def count(value: float | None) -> int:
        return len(link(10, Pairs.of(alike + between(value)), RULE))

    assert count(None) == 1
    assert count(-0.03) == 2
    assert count(0.03) == 1


def test_the_account_of_a_pair_tells_weekday_year_and_counts_with_what_they_add() -> None:
    one = "Ten ferries stopped on Friday in the port of Dorn, where 412 passengers slept aboard, in June 2021."
    other = "In Dorn 412 passengers of ten ferries spent Friday night aboard, the port said in June 2021."
    found = explain_pair(articles(one, other), "a0", "a1", SETTINGS, Overrules())
    scores = {evidence.rule: evidence.score for evidence in found.evidence}
    assert found.together
    assert scores["the same weekday in both openings"] == SETTINGS.weekday
    assert scores["the same latest year"] == SETTINGS.year
    assert scores["as many of the same thing"] is not None
