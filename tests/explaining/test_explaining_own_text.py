"""The agency's own text goes before a longer copy, and is told from copies only by what its file shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from story_digest import read_text
from story_digest.aligning import align
from story_digest.explaining import Explanation, explain
from story_digest.explaining.own_text import agencys_own
from story_digest.model import Overrules
from story_digest.settings import Settings

BODY = """\
At least nine people drowned on Tuesday when the ferry Santa Ondina capsized in heavy swell off the island of Velmar, the coast guard said.

The boat, carrying 61 passengers and a load of cement, overturned shortly after leaving the harbour of Porto Cinza at dawn.

Fishermen pulled 47 people from the sea before a navy helicopter arrived.

Harbour master Duarte Pinhal said the vessel had been inspected in April and found seaworthy.

The government declared two days of mourning.
"""
LEFT_IN = "\nReaders who saw the boat that morning may write to our desk on the second floor.\n"
SENT = f"PORTO CINZA, May 7 (Reuters) - {BODY}"
NAMED = f"PORTO CINZA (AP) — {BODY}"


def told(texts: dict[str, str]) -> Explanation:
    articles = [read_text(text, id=id) for id, text in texts.items()]
    alignment = align(articles, Settings().aligning)
    one = Overrules(same_report=(tuple(texts),))
    return explain(alignment.articles, alignment, Settings().explaining, one)


def relations(texts: dict[str, str]) -> dict[str, str]:
    return {v.article: v.relation for report in told(texts).reports for v in report.variants}


def test_a_copy_that_is_longer_by_what_its_page_left_in_is_not_the_base() -> None:
    texts = {"copy": f"(Reuters)\n\n{BODY}{LEFT_IN}", "sent": SENT}
    (report,) = told(texts).reports
    assert report.base == "sent"
    assert relations(texts)["sent"] == "original"


def test_the_agencys_own_text_is_no_base_where_it_carries_much_less_than_another() -> None:
    cut = "\n\n".join(SENT.split("\n\n")[:2]) + "\n"
    (report,) = told({"cut": cut, "long": BODY, "longer": BODY + LEFT_IN}).reports
    assert report.base != "cut"


def test_a_dateline_with_the_agencys_name_makes_an_original_where_it_stands_in_one_text_alone() -> None:
    shorter = "\n\n".join(BODY.split("\n\n")[:3]) + "\n"
    assert relations({"named": NAMED, "shorter": shorter})["named"] == "original"
    assert "original" not in relations({"named": NAMED, "same": NAMED, "shorter": shorter}).values()


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (SENT, True),
        (NAMED, True),
        (f"Ines Alva, The Canadian Press\n\nVELMAR — {BODY}\nThis report by The Canadian Press was first published May 7, 2024.\n", True),
        (BODY, False),
        (f"{BODY}\nWith files from Reuters\n", False),
        (f"PORTO CINZA — {BODY}\n(This story has not been edited by our staff and is published from a syndicated feed of Reuters.)\n", False),
    ],
)  # fmt: skip
def test_only_what_the_file_shows_makes_a_text_the_agencys_own(text: str, own: bool) -> None:
    assert (agencys_own(read_text(text, id="a")) is not None) == own


TOLD = "The harbour master told Anadolu that it had been inspected in April.\n"
DESK = "\nWriting by Ines Alva in Velmar; editing by Rui Costa\n"
CREDITED = f"Ines Alva | Anadolu Agency August 06, 2024\n\nVELMAR: {BODY}{TOLD}"


def test_a_desks_closing_line_shows_whose_text_it_is_where_others_credit_the_agency_to_whom_it_was_told() -> None:
    own = f"Ferry sinks off Velmar\n\nInes Alva   |05.08.2024\n\n{BODY}{TOLD}{DESK}"
    assert relations({"a-copy": f"Ferry sinks off Velmar\n\n{CREDITED}", "own": own}) == {
        "a-copy": "verbatim reprint",
        "own": "original",
    }


@pytest.mark.parametrize(
    ("told", "desk", "origin"),
    [
        (TOLD, "", "Anadolu"),  # no desk
        ("", DESK, "Anadolu"),  # no agency
        (TOLD, DESK, None),  # nobody credits it
        (TOLD, DESK, "Reuters"),
        (TOLD.replace("told Anadolu", "told Anadolu and AFP"), DESK, "Anadolu"),
        ("The harbour master is at home, according to Anadolu.\n", DESK, "Anadolu"),  # others cite so
    ],
)
def test_less_than_that_shows_nothing(told: str, desk: str, origin: str | None) -> None:
    article = read_text(f"Ferry sinks off Velmar\n\nInes Alva\n\n{BODY}{told}{desk}", id="a")
    assert agencys_own(article, origin) is None


def test_a_later_day_is_no_base_for_the_same_text_of_an_earlier_one() -> None:
    head = "Ferry sinks off Velmar\n\nPublished on {day} May 2024\n\n"
    texts = {"a": head.format(day=9) + BODY + LEFT_IN, "b": head.format(day=8) + BODY, "c": BODY}
    (report,) = told(texts).reports
    assert report.base != "a"
    (report,) = told(texts | {"a": BODY + LEFT_IN}).reports
    assert report.base == "a"


def test_many_own_words_are_a_composite_and_a_quarter_only_where_a_contributor_is_named() -> None:
    added = "\nIn the lane behind the market nobody opened a shutter, and the fish stayed in its crates until dark came at last and the bells began.\n"
    credited = "\nReuters contributed to this report.\n"
    found = {
        name: relations({"sent": SENT, name: text})[name]
        for name, text in {"plain": BODY + added, "credited": BODY + added + credited}.items()
    }
    assert found["credited"] == "composite"
    assert found["plain"] != "composite"
    twice = (
        added
        + "\nA barber swept hair that was not there, for an hour, with the wireless turned off and the door locked.\n"
    )
    twice += (
        "\nThe choir had meant to sing for a wedding on that day and sang all the same, in a hall that stayed empty.\n"
    )
    assert relations({"sent": SENT, "plain": BODY + twice})["plain"] == "composite"


@pytest.mark.parametrize(
    ("url", "own"),
    [("urn:newsml:reuters.example:20260507:1", True), ("https://news.example/ferry", False), (None, True)],
)
def test_the_number_that_an_agency_gives_its_item_is_no_page_of_another_house(url: str | None, own: bool) -> None:
    found = agencys_own(replace(read_text(SENT, id="sent"), url=url))
    assert (found is not None) is own
