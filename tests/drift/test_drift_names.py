"""One name in several spellings, and one name for another."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only, told

from story_digest.explaining.drift.transliteration import one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yevgeny", "Evgenii"),
        ("Malakhov", "Malahov"),
        ("Valery", "Valerij"),
        ("Tyumen", "Tumen"),
        ("Kaputo", "Caputo"),
        ("Hirasawa", "Hirasava"),
        ("Jörn", "Joern"),
        ("Abe", "Abé"),
        ("Zelensky", "Zelenskyy"),
        ("Aleksei", "Alexei"),
        ("Müller", "Mueller"),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str) -> None:
    assert one_name(one, other)
    assert one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("German", "Germany"), ("Aleksandr", "Aleksandra"), ("Xi", "Li"), ("Kassel", "Kassoma"), ("Eagle", "Hawk")],
)
def test_two_names(one: str, other: str) -> None:
    assert not one_name(one, other)


def test_a_name_is_listed_once_with_its_spellings() -> None:
    item = only(
        drift_between(
            "Biathlete Yevgeny Malakhov was suspended for four years.",
            "Biathlete Evgenii Malahov was suspended for four years.",
            "Biathlete Yevgeny Malakhov was suspended for four years.",
        ).names
    )
    assert item.kind == "spelling"
    assert told(item) == {"A": "Yevgeny Malakhov", "B": "Evgenii Malahov", "C": "Yevgeny Malakhov"}


def test_another_name_in_the_same_place_is_no_spelling() -> None:
    item = only(drift_between("He spoke at a shelter in Eagle Point.", "He spoke at a shelter in Hawk Point.").names)
    assert item.kind == "name or title"
    assert told(item) == {"A": "Eagle Point", "B": "Hawk Point"}


def test_a_name_is_known_in_another_spelling_wherever_it_stands() -> None:
    item = only(
        drift_between(
            "Traces of a banned substance were found in a sample taken in Tyumen from Kuo Cheng.",
            "In a test taken from Kuo Czeng, traces of a banned substance were found.",
        ).names
    )
    assert item.kind == "spelling"
    assert told(item) == {"A": "Kuo Cheng", "B": "Kuo Czeng"}


def test_another_place_in_the_same_words_is_another_name() -> None:
    item = only(drift_between("Ona Lutz came to Delft on Monday.", "Ona Lutz came to Leiden on Monday.").names)
    assert (item.kind, told(item)) == ("name or title", {"A": "Delft", "B": "Leiden"})
    assert drift_between("Norway said on Monday it would pay.", "Oslo said on Monday it would pay.").names == ()
