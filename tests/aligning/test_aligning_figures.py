"""A figure that drifts does not part the sentences in which it stands, and a unit is one unit in every spelling."""

from __future__ import annotations

import pytest
from articles_of_sentences import article

from story_digest.aligning import align, words
from story_digest.aligning.amounts import amounts
from story_digest.aligning.figures import compared_form, counted_things
from story_digest.settings import AligningSettings

REST = (
    "The tanker Halcyon Dawn broke in two off the cape of Norvik in the night to Monday, the harbour office said.",
    "Nobody of its crew of Filipinos was hurt when a tug took them off the stern.",
    "A court had forbidden the owner in March to let the vessel sail.",
)


def together(one: str, other: str) -> bool:
    found = align([article("a", *REST[:2], one, REST[2]), article("b", *REST[:2], other, REST[2])], AligningSettings())
    return any(
        {(m.article, m.sentences) for m in row.members} == {("a", ("s3",)), ("b", ("s3",))} for row in found.rows
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A slick of 12 square kilometers is moving toward the mangroves of Sund.", "The slick covers 21 square kilometres."),
        ("A slick of 12 sq km is moving towards Sund.", "The slick covers 12 square kilometres."),
        ("The bow was tilting 25 degrees to starboard.", "It was leaning at 35 degrees."),
        ("Eight lighters pumped oil from the wreck by noon.", "By noon 8 lighters had taken oil from it."),
    ],
)  # fmt: skip
def test_the_same_thing_in_the_same_unit_is_one_passage_whatever_the_figure(one: str, other: str) -> None:
    assert together(one, other)


def test_two_figures_of_other_things_are_not_one_passage() -> None:
    assert not together("A slick of 12 square kilometers is moving toward Sund.", "It carried 12 lorries of cement.")


@pytest.mark.parametrize(
    ("spellings", "form"),
    [
        ("km kilometers kilometre kilometres", "kilometer"),
        ("ft feet foot", "foot"),
        ("eight 8", "8"),
        ("9,4 9.4", "9.4"),
    ],
)
def test_what_is_spelled_in_many_ways_is_compared_in_one(spellings: str, form: str) -> None:
    assert {compared_form(spelling) for spelling in spellings.split()} == {form}


def test_what_figures_count_is_told_and_words_of_grammar_are_not() -> None:
    assert counted_things(words("The 2 wagons hit twelve cars at 8 of the 40 crossings in 2011 2012")) == [
        "#wagons",
        "#cars",
        "#crossings",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("doing 110 kilometres per hour", "it was doing 68mph"),
        ("a floor of 84 square meters", "900 sq ft of floor"),
        ("at a depth of 2.5 meters", "eight feet down"),
        ("five miles from the crater", "a zone of eight kilometres"),
        ("at 5:40 pm", "at 17:40"),
        ("14bn kroner", "about 14 billion crowns"),
        ("Rs 1.35 crore", "Rs 13.5 million"),
    ],
)
def test_what_a_figure_comes_to_is_compared_whatever_its_unit(one: str, other: str) -> None:
    assert not set(amounts(one)).isdisjoint(amounts(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("110 kilometres per hour", "86 mph"),
        ("110 kilometres per hour", "110 kilometres"),
        ("five miles", "five kilometres"),
        ("at 5:40 pm", "at 5:40 am"),
        ("14 billion crowns", "14 million crowns"),
        ("14 sailors", "14 lorries"),
        ("between 3 and 5 miles", "5 miles"),
    ],
)
def test_other_figures_stay_apart(one: str, other: str) -> None:
    assert set(amounts(one)).isdisjoint(amounts(other))


@pytest.mark.parametrize("text", ["9" * 400 + " km", "0 metres", "-5 km", "a mile of " + "9 m " * 3000])
def test_no_figure_is_too_great_or_too_small(text: str) -> None:
    amounts(text)
