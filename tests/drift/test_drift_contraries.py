"""Words that turn a fact into another: what happened to whom, what was admitted, what is denied in other words."""

from __future__ import annotations

import pytest
from drift_texts import article, drift_between, only, told

from story_digest.explaining.drift.attributions import attributions_in


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Four people were injured in the fall.", "Four people were killed in the fall.", ("injured", "killed")),
        ("Police questioned two men on Monday.", "Police arrested two men on Monday.", ("questioned", "arrested")),
    ],
)
def test_another_fate_is_another_fact(one: str, other: str, words: tuple[str, str]) -> None:
    assert told(only(drift_between(one, other).wording)) == dict(zip("AB", words, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fall killed four and injured nine.", "The fall killed four."),
        ("The fall killed four and injured nine.", "Nine were injured and four killed in the fall."),
        (
            "The court, acting on a request, froze the house.",
            "The court froze the house of a former mayor on a request.",
        ),
    ],
)
def test_what_is_left_out_or_told_in_another_order_is_no_other_fact(one: str, other: str) -> None:
    assert drift_between(one, other).wording == ()


def test_who_denied_in_one_version_and_admitted_in_another() -> None:
    item = only(
        drift_between("The mayor denied taking the money.", "The mayor admitted taking the money.").attributions
    )
    assert told(item) == {"A": "denied", "B": "admitted"}


@pytest.mark.parametrize("flat", ["Schools will resume before Friday.", "Schools will reopen before Friday."])
def test_a_denial_is_found_also_where_a_word_of_the_same_class_stands_flat(flat: str) -> None:
    item = only(drift_between("Schools will not reopen before Friday.", flat).attributions)
    assert item.kind == "negation"
    assert told(item)["A"] == "will not reopen"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schools will not reopen before Friday.", "Schools will stay closed until Friday."),
        ("Schools will not reopen before Friday.", "Schools will not resume before Friday."),
        ("Residents were told not to use the water.", "Residents were advised against using the water."),
        ("Residents were told not to swim in it.", "Residents should refrain from swimming in it."),
    ],
)
def test_a_denial_in_other_words_is_not_lost(one: str, other: str) -> None:
    assert [item for item in drift_between(one, other).attributions if item.kind == "negation"] == []


def test_anyone_claiming_a_house_says_nothing() -> None:
    text = article("A", ["Anyone claiming the houses has 14 days."])
    assert attributions_in(text, text.sentences[0], ()) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Environment Minister Rada Peeva said the river was clean.",
            "Transport Minister Krasim Ganev said the river was clean.",
        ),
        ("Finance Minister Ana Ruiz said taxes would fall.", "Finance Minister Ola Berg said taxes would fall."),
    ],
)
def test_two_people_in_offices_are_two_speakers(one: str, other: str) -> None:
    assert only(drift_between(one, other).attributions).kind == "source"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Environment Minister Rada Peeva said it was clean.", "Environment Minister Radka Peewa said it was clean."),
        ("President Xi Jinping said the road was long.", "President Si Tsinpin said the road was long."),
        ("Police Chief Ana Ruiz said two died.", "Ana Ruiz, the police chief, said two died."),
        ("Finance Minister Ana Ruiz said taxes would fall.", "The finance minister said taxes would fall."),
    ],
)
def test_one_person_under_another_spelling_or_title_is_one(one: str, other: str) -> None:
    assert [item for item in drift_between(one, other).attributions if item.kind == "source"] == []
