"""Where figures differ between versions, and where they do not."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only, told


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Police counted 212 deaths in the lake district.", "Police counted 221 deaths in the lake district.", "value"),
        ("It cost the state $33.1 billion a year.", "It cost the state $33.1 million a year.", "scale"),
        (
            "Shares fell as much as 12.5% in Mumbai.",
            "Shares fell as much as 12.5 percentage points in Mumbai.",
            "percent or percentage points",
        ),
        ("It destroyed nearly 40 structures.", "It destroyed 40 structures.", "exactness"),
        ("It destroyed at least three buses.", "It destroyed something like three buses.", "exactness"),
        ("It imports about 70% of its fuel.", "It imports most of its fuel.", "figure or word"),
        ("They stole 312 gold coins there.", "They stole more than 300 gold coins there.", "value"),
        ("Prices rose from midnight on Thursday.", "Prices rose from 12 PM on Thursday.", "value"),
    ],
)
def test_a_figure_that_differs_is_found(one: str, other: str, kind: str) -> None:
    item = only(drift_between(one, other).numbers)
    assert item.kind == kind
    assert set(told(item)) == {"A", "B"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gusts of up to 45 mph fanned it.", "Gusts of up to 72km/h fanned it."),
        ("It fell about 60 kilometers off the coast.", "It fell some 37 miles off the coast."),
        ("At least three men came.", "No less than three men came."),
        ("It was insured for 1.6 million euros ($1.74 million).", "It was insured for €1.6 million."),
        ("The payload was insured for 2.1 billion yen.", "The payload was insured for £11 million."),
        ("They lifted off at 11:02 a.m. with five satellites.", "They took off at 11 h 02 with 5 satellites."),
        ("The ban lasts four years.", "It is a four-year ban."),
        ("He drove on 21 August 2023 to the town.", "He drove on August 21, 2023, to the town."),
        ("Eight were killed and 14 others injured.", "Eight were killed."),
    ],
)
def test_equal_values_in_another_form_and_figures_left_out_are_no_drift(one: str, other: str) -> None:
    assert drift_between(one, other).numbers == ()


def test_two_figures_of_one_sentence_are_not_mixed_up() -> None:
    items = drift_between(
        "More than 640 firefighters, nine helicopters and four tankers came.",
        "More than 900 firefighters, 11 helicopters and six tankers came.",
    ).numbers
    assert [set(told(item).values()) for item in items] == [
        {"More than 640", "More than 900"},
        {"nine", "11"},
        {"four", "six"},
    ]


def test_equal_wordings_share_a_value_and_others_do_not() -> None:
    item = only(
        drift_between(
            "It burned about 11,500 acres of brush.",
            "It burned about 4,650 hectares of brush.",
            "It burned about 14,300 acres of brush.",
        ).numbers
    )
    values = {reading.article: reading.value for reading in item.readings}
    assert values["A"] == values["B"] != values["C"]


def test_a_weekday_and_a_date_are_not_compared() -> None:
    assert (
        drift_between("The bridge fell on Thursday in Bihar.", "The bridge fell on August 22 in Bihar.").numbers == ()
    )
