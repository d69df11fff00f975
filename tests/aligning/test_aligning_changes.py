"""Word-level changes are complete, and a person can read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from story_digest.aligning import word_changes

TEXT = st.text(alphabet="ab .,…-“”\"'’123\n\t", max_size=60)


def shown(base: str, text: str) -> str:
    """`[old→new]` replaced, `[+new]` added, `[-old]` absent."""
    marks = {"same": "{text}", "replaced": "[{base}→{text}]", "added": "[+{text}]", "absent": "[-{base}]"}
    return " ".join(marks[c.kind].format(text=c.text, base=c.base) for c in word_changes(base, text))


@given(TEXT, TEXT)
def test_the_changes_joined_are_the_two_readings(base: str, text: str) -> None:
    changes = word_changes(base, text)
    assert " ".join(c.text for c in changes if c.text) == " ".join(text.split())
    assert " ".join(c.base for c in changes if c.base) == " ".join(base.split())
    for change in changes:
        assert bool(change.base) == (change.kind != "added")
        assert bool(change.text) == (change.kind != "absent")


@given(TEXT)
def test_a_text_against_itself_has_no_change(text: str) -> None:
    assert all(c.kind == "same" for c in word_changes(text, text))


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("a “no-limits” partnership", 'a "no limits" partnership'),  # marks and hyphen
        ("power politics…and firmly defend", "power politics... and firmly defend"),  # omission mark, space
        ("the U.S.-led West", "the US-led West"),  # stops of an abbreviation
        ("Russia’s willingness", "Russia's willingness"),  # apostrophe
        ("The Cutler Ridge Fire", "the Cutler Ridge fire"),  # case
        ("diplomatic negotiations, and expressed", "diplomatic negotiations and expressed"),  # a comma
    ],
)
def test_glyphs_and_case_are_no_change(base: str, text: str) -> None:
    assert all(c.kind == "same" for c in word_changes(base, text))


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("power politics…and firmly defend", "power politics, and firmly defend"),  # the omission mark is gone
        ("rose by 1.25 points", "rose by 125 points"),
        ("rose by 12.5% on Friday", "rose by 12.5 on Friday"),
        ("at -4 degrees", "at 4 degrees"),
        ("we are not stopping", "we are now stopping"),
    ],
)
def test_what_changes_the_sense_is_a_change(base: str, text: str) -> None:
    assert any(c.kind != "same" for c in word_changes(base, text))


READABLE = [
    (
        "that the road to peace talks would not be smooth",
        "that the path to peace negotiations would be difficult",
        "that the [road→path] to peace [talks→negotiations] would [not be smooth→be difficult]",
    ),
    ("it is not in any way a party to the conflict", "it is not a party to the conflict", "it is not [-in any way] a party to the conflict"),
    ("he said nothing", "on Friday he said nothing", "[+on Friday] he said nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "text", "expected"), READABLE)
def test_changes_read_well(base: str, text: str, expected: str) -> None:
    assert shown(base, text) == expected


def test_below_a_third_of_common_words_the_whole_is_one_replacement() -> None:
    base = "Xi and Putin have in recent years been drawn closer by a shared distrust of the West"
    text = "The two men had signed a partnership in February, a few days before the invasion"
    (change,) = word_changes(base, text)
    assert (change.kind, change.base, change.text) == ("replaced", base, text)
