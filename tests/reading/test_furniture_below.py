"""What stands below the last paragraph and is no sentence is set aside; what may be the report stays."""

from __future__ import annotations

import pytest

from story_digest import read_text

REPORT = (
    "Ferry sinks off island port, dozens rescued in night operation",
    "A passenger ferry sank off the port of Vatia late on Sunday and 41 people were rescued, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "“We will not stop until everyone is found,” harbour master Lena Hofmeier said.",
    "The ferry was built in 1998 and had passed an inspection in May, according to the ministry of transport.",
)


def shown(*below: str) -> list[str]:
    return [sentence.text for sentence in read_text("\n\n".join([*REPORT, *below]), id="a.txt").sentences]


@pytest.mark.parametrize(
    "line",
    [
        "Support independent foreign reporting — become a member today",
        "Send a tip to our newsroom in confidence",
        "Letters to the Editor, page 18",
        "Registered at the Post Office as a newspaper",
        "Anyone affected can ring the helpline on 0800 555 0140",
        "Get the Morning Bulletin: mariner.example/bulletin",
        "Rate this article ★★★★☆ (17 votes)",
        "Explore more on these topics: Fiji, Ferries, Pacific",
    ],
)
def test_notices_below_the_text_are_no_sentences(line: str) -> None:
    assert shown(line) == list(REPORT[1:])


@pytest.mark.parametrize(
    "line",
    [
        "The captain was arrested on Tuesday",  # its stop was lost
        "Mairi Kent, 41, a teacher from Suva",
        "“Nobody has told us anything”",
        "El capitán abrió la puerta y saltó al agua con su hermano y su perro anoche en Vatia",
    ],
)
def test_a_line_that_may_be_of_the_report_stays(line: str) -> None:
    assert shown(line)[-1] == line


def test_a_list_that_the_report_announces_stays() -> None:
    assert shown("The dead were:", "Mairi Kent of Suva", "Jon Pryce of Nadi")[-3:] == [
        "The dead were:",
        "Mairi Kent of Suva",
        "Jon Pryce of Nadi",
    ]


def test_a_list_under_a_label_of_the_page_does_not() -> None:
    assert shown("In other news:", "Bypass closed until Easter", "Chip shop crowned best in county") == list(REPORT[1:])


def test_a_long_run_of_lines_may_be_a_table_and_stays() -> None:
    rows = [f"Ferry line number {word} to Suva" for word in ("one", "two", "three", "four", "five", "six")]
    assert shown(*rows)[-6:] == rows
