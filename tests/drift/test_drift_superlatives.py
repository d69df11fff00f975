"""The largest, one of the largest, the second largest: who holds a rank, and who shares it."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only, told


def ranks(one: str, other: str) -> list[dict[str, str]]:
    return [told(item) for item in drift_between(one, other).wording if item.kind == "rank"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is one of the largest ports in the region.", "It is the largest port in the region."),
        ("It is among the oldest bridges in Europe.", "It is the oldest bridge in Europe."),
        ("He is one of the country's richest men.", "He is the country's wealthiest man."),
        ("It is one of the world's three busiest straits.", "It is the world's busiest strait."),
        ("She is one of the most powerful judges there.", "She is the most powerful judge there."),
        ("It is the second-largest city.", "It is the largest city."),
        ("It is the third largest city.", "It is the second biggest city."),
    ],
)
def test_one_of_several_is_not_the_one(one: str, other: str) -> None:
    assert len(ranks(one, other)) == len(ranks(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is one of the largest ports in the region.", "It is among the biggest ports in the region."),
        ("It is the largest port.", "It is the region's biggest port."),
        ("It is the second-largest city.", "It is the country's 2nd biggest city."),
        ("It is one of the largest ports.", "It is a very large port."),
        ("One of the three men from the largest town died.", "A man from the largest town died."),
        ("Among the dead was the youngest rower.", "The youngest rower was among the dead."),
        ("One of the victims was the oldest resident.", "The oldest resident was one of the victims."),
        ("The largest of the three is among the oldest.", "The biggest of the three is one of the oldest."),
    ],
)
def test_the_same_rank_in_other_words_is_no_difference(one: str, other: str) -> None:
    assert ranks(one, other) == ranks(other, one) == []


def test_the_whole_phrase_is_shown() -> None:
    drift = drift_between("He is one of the country's richest men.", "He is the country's wealthiest man.")
    assert told(only(drift.wording)) == {"A": "one of the country's richest men", "B": "country's wealthiest man"}
