"""Datelines that hold little, or more than one agency: read where the text shows what they are, else left in the text."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Article

HEADLINE = "Ferry lists off the Vatia islands in a storm"
FIRST = "All 213 people aboard a car ferry were evacuated after it began to list in rough seas, the coast guard said."
REST = (
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The line will be closed for two days.",
)


def article(lead: str, *further: str, first: str = FIRST) -> Article:
    return read_text("\n\n".join([HEADLINE, lead + first, *REST, *further]) + "\n", id="a.txt")


def body(read: Article) -> list[str]:
    return [sentence.text for sentence in read.sentences]


@pytest.mark.parametrize(
    ("lead", "place", "agencies"),
    [
        ("[COPENHAGEN] ", "COPENHAGEN", ()),
        ("[NEW YORK] ", "NEW YORK", ()),
        ("[VATIA, Tuma] ", "VATIA, Tuma", ()),
        ("(SUVA) — ", "SUVA", ()),
        ("COPENHAGEN | ", "COPENHAGEN", ()),
        ("SUVA, Fiji | ", "SUVA, Fiji", ()),
        ("SUVA | AFP | ", "SUVA", ("AFP",)),
        ("SUVA, June 3 (AFP) | ", "SUVA", ("AFP",)),
        ("SUVA/AFP — ", "SUVA", ("AFP",)),
        ("AFP, SUVA – ", "SUVA", ("AFP",)),
        ("AFP – ", None, ("AFP",)),
        ("SUVA — AP — ", "SUVA", ("AP",)),
        ("Suva (AFP/Reuters) - ", "Suva", ("AFP", "Reuters")),
        ("SUVA (Reuters, AFP) — ", "SUVA", ("Reuters", "AFP")),
        ("Suva (dpa/abc) - ", "Suva", ("dpa",)),
        ("SUVA (Web Desk) – ", "SUVA", ()),
        ("SUVA (Staff/Agencies) – ", "SUVA", ()),
        ("SUVA, Jun 3 (XYZ) - ", "SUVA", ()),
        ("Suva, 3rd June 2024 (XYZ) - ", "Suva", ()),
        ("(XYZ) — ", None, ()),
        ("OSLO (NTB-AFP): ", "OSLO", ("NTB", "AFP")),
        ("PERTH, May 17 AAP - ", "PERTH", ("AAP",)),
        ("SUVA, May 17 Kyodo News – ", "SUVA", ("Kyodo",)),
        ("BAKU, Azerbaijan, November 18. ", "BAKU, Azerbaijan", ()),
        ("YEREVAN, NOVEMBER 18, ARMENPRESS. ", "YEREVAN", ("Armenpress",)),
    ],
)
def test_little_in_a_frame_of_its_own_is_a_dateline(lead: str, place: str | None, agencies: tuple[str, ...]) -> None:
    read = article(lead)
    assert (read.dateline, read.place, read.agencies) == (lead.strip(), place, agencies)
    assert body(read) == [FIRST, *REST]


def test_a_place_that_the_text_names_further_down_needs_no_list_of_cities() -> None:
    told = "A man in Vatia called the police."
    assert article("[VATIA] ", told).place == "VATIA"
    assert article("VATIA | ", told).place == "VATIA"


@pytest.mark.parametrize(
    "lead",
    ["[UPDATED] ", "[SPONSORED] ", "[Watch] ", "POLITICS | ", "OPINION | ", "(Yes) — ", "Budget | ", "BREAKING | "],
)
def test_a_label_in_such_a_frame_is_no_place(lead: str) -> None:
    read = article(lead)
    assert (read.place, read.dateline, body(read)[0]) == (None, None, lead + FIRST)


def test_an_agency_that_the_sentence_speaks_of_is_no_dateline() -> None:
    first = "Reuters — the agency that was founded in 1851 — will cut 40 jobs in its London office, it said on Monday."
    read = article("", first=first)
    assert (read.dateline, body(read)[0]) == (None, first)
