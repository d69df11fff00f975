"""Figures as written and what they come to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from story_digest.quantities import Quantity, comparable, normalised, quantities_of, same_value


def figure(text: str) -> Quantity:
    found = quantities_of(text)
    assert len(found) == 1, [(text[q.start : q.end], q.kind) for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It drew 6,431 people.", "6,431", "6431"),
        ("It drew more than 6,200 people.", "more than 6,200", "more than 6200"),
        ("No fewer than three men came.", "No fewer than three", "at least 3"),
        ("Two hundred and five men came.", "Two hundred and five", "205"),
        ("Some thirty ships came.", "Some thirty", "about 30"),
        ("It killed 68 civilians at least.", "68", "at least 68"),
        ("Half a million left.", "Half a million", "500000"),
        ("It cost $33.1 billion.", "$33.1 billion", "USD 33100000000"),
        ("It cost Rs 5 lakh.", "Rs 5 lakh", "INR 500000"),
        ("It cost ₹216 crore.", "₹216 crore", "INR 2160000000"),
        ("It cost 1,6 million euro.", "1,6 million euro", "EUR 1600000"),
        ("It cost £2m.", "£2m", "GBP 2000000"),
        ("It rose 12.5%.", "12.5%", "12.5 percent"),
        ("It rose 12.5 per cent.", "12.5 per cent", "12.5 percent"),
        ("It rose 2.1 percentage points.", "2.1 percentage points", "2.1 percentage points"),
        ("He left at 11:02 a.m. sharp.", "11:02 a.m.", "11:02"),
        ("He left at 7.40pm.", "7.40pm", "19:40"),
        ("He left at 11 h 02 sharp.", "11 h 02", "11:02 or 12 hours later"),
        ("He left at midnight.", "midnight", "00:00"),
        ("He left at 12 PM.", "12 PM", "12:00"),
        ("Since September 8, 2023 he waits.", "September 8, 2023", "2023-09-08"),
        ("Since 8 September he waits.", "8 September", "-----09-08"),
        ("A four-year ban.", "four-year", "4 year"),
        ("A 72km/h wind.", "72km/h", "72 km/h"),
        ("Between them lay 5-10 km.", "5-10 km", "5 to 10 km"),
        ("Nearly two hours.", "Nearly two hours", "nearly 2 hours"),
        ("The 4th such case.", "4th", "4 ordinal"),
        ("The fourth such case.", "fourth", "4 ordinal"),
    ],
)
def test_a_figure_is_kept_as_written_with_its_value(text: str, written: str, value: str) -> None:
    quantity = figure(text)
    assert text[quantity.start : quantity.end] == written
    assert normalised(quantity) == value


@pytest.mark.parametrize(
    "text",
    [
        "The Kamui-2 rocket flew.",
        "The A44 is closed.",
        "The G20 met.",
        "Nobody came, no one at all.",
        "They acted as one.",
        "It may rain.",
        "It ran 31:20 long.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert quantities_of(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5%", "5 per cent"),
        ("four-year", "4 years"),
        ("Rs 216 crore", "₹2.16 billion"),
        ("€90,000", "90.000 euro"),
        ("6.5 billion yen", "6,5 billion yens"),
        ("20 kilometres", "12 miles"),
        ("45 mph", "72km/h"),
        ("79ft", "24 metres"),
        ("37 miles", "60 kilometres"),
        ("11,500 acres", "4,650 hectares"),
        ("2.4 million tonnes", "2.6 million short tons"),
        ("97 degrees Fahrenheit", "36C"),
        ("3:12 am", "3.12am"),
        ("11:02 a.m.", "11 h 02"),
        ("noon", "12 PM"),
        ("August 21, 2023", "21 August"),
        ("318 million dollars", "$318 million"),
        ("thirty", "30"),
        ("a dozen", "12"),
    ],
)
def test_the_same_value_in_another_form(one: str, other: str) -> None:
    a, b = figure(f"It is {one} now."), figure(f"It is {other} now.")
    assert comparable(a, b)
    assert same_value(a, b)
    assert same_value(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12.5%", "12.5 percentage points"),
        ("$2.4 billion", "$2.4 million"),
        ("midnight", "12 PM"),
        ("20 kilometres", "15 miles"),
        ("21 days", "12 days"),
        ("8 September 2023", "8 September 2024"),
        ("97 degrees Fahrenheit", "33C"),
    ],
)
def test_another_value(one: str, other: str) -> None:
    assert not same_value(figure(f"It is {one} now."), figure(f"It is {other} now."))


def test_at_least_belongs_to_the_number_behind_it() -> None:
    year, dead = quantities_of("In 2022 at least 141 people died.")
    assert (year.bound, dead.bound) == ("", "at least")


def test_amounts_in_two_currencies_are_not_compared() -> None:
    assert not comparable(figure("It cost £11 million."), figure("It cost 2.1 billion yen."))


@given(st.integers(min_value=1, max_value=10**12))
def test_a_number_means_the_same_with_its_digits_grouped(number: int) -> None:
    plain, grouped = figure(f"counted {number} units"), figure(f"counted {number:,} units")
    assert Fraction(number) in grouped.values
    assert same_value(plain, grouped) or plain.kind == "year"


@given(st.text(alphabet="0123456789.,:-% $€apmthousndre\n", max_size=80))
def test_any_text_is_read_into_figures_that_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in quantities_of(text):
        assert end <= quantity.start < quantity.end <= len(text)
        end = quantity.end


@pytest.mark.parametrize(
    "text",
    [
        "before the stronger one in town",
        "this one was larger",
        "another one fell",
        "a bigger one than ever",
        "no one came",
    ],
)
def test_one_in_the_place_of_a_noun_is_no_number(text: str) -> None:
    assert quantities_of(text) == ()


@pytest.mark.parametrize(
    "text", ["at least one person", "the fire killed one person", "one was killed", "the past one year"]
)
def test_one_that_counts_is_a_number(text: str) -> None:
    assert figure(text).values == (1,)
