"""Credits are told by what kind of words a line is made of and where it stands, not by one agency's wording."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Article

HEADLINE = "Ferry lists off the Vatia islands in a storm"
FIRST = "All 213 people aboard a car ferry were evacuated after it began to list in rough seas, the coast guard said."
REST = (
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The ferry was built in 1998 and had passed an inspection in May, according to the ministry of transport.",
    "The line will be closed for two days.",
)


def article(*above: str, lead: str = "", below: tuple[str, ...] = ()) -> Article:
    return read_text("\n\n".join([*above, lead + FIRST, *REST, *below]) + "\n", id="a.txt")


def body(read: Article) -> list[str]:
    return [sentence.text for sentence in read.sentences]


@pytest.mark.parametrize(
    ("byline", "people", "agencies"),
    [
        ("By ANA RUIZ and TOM WEST Associated Press", ("ANA RUIZ", "TOM WEST"), ("AP",)),
        ("By Ana Ruiz, Tom West and Joe Kay Reuters", ("Ana Ruiz", "Tom West", "Joe Kay"), ("Reuters",)),
        ("By JANE DOE and KIM LEE Associated Press Writers", ("JANE DOE", "KIM LEE"), ("AP",)),
        ("By Jean Martin Agence France-Presse", ("Jean Martin",), ("AFP",)),
        ("By MARY ANN COX and LEE ROE The Canadian Press", ("MARY ANN COX", "LEE ROE"), ("Canadian Press",)),
        ("By Press Trust of India", (), ("PTI",)),
        ("By Ana Ruiz - May 3, 2024 - Leave a comment", ("Ana Ruiz",), ()),
    ],
)
def test_an_office_behind_a_name_takes_no_name_away(
    byline: str, people: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    read = article(HEADLINE, byline)
    assert (read.headline, read.byline, read.agencies) == (HEADLINE, people, agencies)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        (
            "Ruiz reported from Lima and West from Cusco, Peru. Associated Press writer Nadia Sosa in Rome contributed.",
            {"reporting": ("Ruiz", "West"), "additional reporting": ("Nadia Sosa",)},
        ),
        (
            "West reported from Cusco. AP video journalist Joe Kay also contributed to this story.",
            {"reporting": ("West",), "additional reporting": ("Joe Kay",)},
        ),
        ("Associated Press reporter Joe Kay contributed from Rome.", {"additional reporting": ("Joe Kay",)}),
        ("Ruiz reported from Lima, West from Cusco and Kay from Rome.", {"reporting": ("Ruiz", "West", "Kay")}),
    ],
)
def test_sign_offs_are_read_sentence_by_sentence(line: str, roles: dict[str, tuple[str, ...]]) -> None:
    read = article(HEADLINE, below=("___", line))
    assert (read.sign_off, dict(read.roles)) == (line, roles)
    assert body(read) == [FIRST, *REST]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ruling Pan-Atlantic Party (PAP).",
        "The minister told PAP members that trains hit wagons.",
        "The minister told the PAP that trains hit wagons.",
        "Trains hit wagons, the union told UN officials.",
        "The rating of the line was raised by one grade to double A (AA).",
    ],
)
def test_a_short_name_that_may_be_anything_credits_no_agency(sentence: str) -> None:
    assert read_text(f"{HEADLINE}\n\n{sentence} {FIRST}\n\n{REST[0]}\n", id="a.txt").agencies == ()


def test_a_country_that_contributed_is_no_reporter() -> None:
    assert article(HEADLINE, below=("The United States contributed.",)).roles == {}


@pytest.mark.parametrize(
    "line", ["(Ends) abc/def", "END ab/cd", "-0- AB/CD", "ab/cd END", "1234**5678", "(Schluss) abc/de", "EFE ab/cd"]
)
def test_marks_of_desks_end_the_copy(line: str) -> None:
    read = article(HEADLINE, below=(line,))
    assert (read.sign_off, body(read)) == (line, [FIRST, *REST])


@pytest.mark.parametrize(
    ("lead", "place", "agencies"),
    [
        ("Vatia, Tuma Pref., Feb. 27 (Jiji Press)--", "Vatia, Tuma Pref.", ("Jiji",)),
        ("SEOUL, Oct. 3 (Yonhap)—", "SEOUL", ("Yonhap",)),
        ("KYIV (Ukrinform)–", "KYIV", ("Ukrinform",)),
        ("Rome, 7 March (ANSA) --", "Rome", ("ANSA",)),
        ("(AFP)—", None, ("AFP",)),
        ("Algiers (APS)- ", "Algiers", ("APS",)),
        ("CAIRO (MENA)-", "CAIRO", ("MENA",)),
        ("Ulaanbaatar, 12 May 2024 /MONTSAME/--", "Ulaanbaatar", ("Montsame",)),
        ("Ulaanbaatar, 12 May 2024 /OTHERNEWS/--", "Ulaanbaatar", ()),
    ],
)
def test_a_dash_glued_to_the_text_ends_a_dateline(lead: str, place: str | None, agencies: tuple[str, ...]) -> None:
    read = article(HEADLINE, lead=lead)
    assert (read.place, read.agencies, body(read)[0]) == (place, agencies, FIRST)


def test_a_place_in_mixed_case_is_one_where_the_text_shows_it() -> None:
    assert article(HEADLINE, lead="Thun - ", below=("A man in Thun called the police.",)).place == "Thun"
    assert article("Rider wins in storm", lead="Leuven - ", below=("(Belga)",)).place == "Leuven"
    for lead in ("Thun - ", "Jane Doe - ", "Analysis - ", "Acme News - "):
        read = article(HEADLINE, lead=lead)
        assert (read.place, body(read)[0]) == (None, lead + FIRST)


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("A train hit wagons, refers the agency dpa, relaunched by ANSA, citing the Red Cross.", ("ANSA", "dpa")),
        ("A train hit wagons, the EFE agency informs, picked up by Agerpres.", ("Agerpres", "EFE")),
        ("Rates fell more than the analysts polled by Reuters expected, transmits this agency.", ("Reuters",)),
        ("The governor told AFP that rates fell, according to the quoted agency.", ("AFP",)),
        ("“We stopped it,” the director, Jos Claes, said to the Belga agency.", ("Belga",)),
        ("“We stopped it,” Jos Claes confirmed to the German press agency dpa.", ("dpa",)),
        ("A train hit wagons, informs «Interfax» with reference to the ministry.", ("Interfax",)),
        ("A train hit wagons, “Interfax” reports.", ("Interfax",)),
        ("A train hit wagons, the minister told «Interfax».", ("Interfax",)),
        ("A train hit wagons, as TASS was told at the ministry.", ("TASS",)),
        ("A train hit wagons, PAP reports.", ("PAP",)),
        ("A freight train hit three wagons on Monday, a spokesman told PAP.", ("PAP",)),
        ("A train hit wagons, reports the PAP agency.", ("PAP",)),
        ("A train hit wagons, PA understands.", ("PA",)),
        ("A freight train hit three wagons on Monday, per AFP.", ("AFP",)),
        ("A freight train hit three wagons on Monday, communicates TASS.", ("TASS",)),
        ("A train hit wagons on Monday (PAP).", ("PAP",)),
        ("Rates fell on Monday, this agency reported.", ()),
        ("The firm was taken over by Reuters Holding in 2008 after a long dispute.", ()),
    ],
)
def test_agencies_in_running_words_are_credited_where_they_tell(sentence: str, chain: tuple[str, ...]) -> None:
    read = read_text("\n\n".join([HEADLINE, sentence, *REST]), id="a.txt")
    assert (read.credit_chain, read.agencies) == (chain, tuple(sorted(chain, key=sentence.index)))


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Posted at 2025/02/28 10:02 JST / Revised at 2025/02/28 11:30 JST", "2025-02-28T10:02", "2025-02-28T11:30"),
        ("January 15, 2025 - Leave a reply", "2025-01-15", None),
        ("First published on: 17-11-2024 at 05:01 IST", "2024-11-17T05:01", None),
        ("First published on: 07-11-2024 at 05:01 IST", None, None),  # day and month could be either
        ("Published: 2025/02/28 | Amended: 2025/03/01", "2025-02-28", "2025-03-01"),
        ("15/01/2025 – 12 comments", "2025-01-15", None),
    ],
)
def test_dates_stand_beside_buttons(line: str, published: str | None, updated: str | None) -> None:
    read = article(HEADLINE, line)
    assert (read.headline, read.published, read.updated) == (HEADLINE, published, updated)
    assert body(read) == [FIRST, *REST]


@pytest.mark.parametrize(
    "above",
    [
        ("SHIPPING REVIEW // CASUALTIES", HEADLINE),
        ("THE COURIER | BUSINESS", HEADLINE),
        ("WORLD » PACIFIC » FIJI", HEADLINE),
        ("LOCAL NEWS", HEADLINE),
        (HEADLINE, "BUSINESS BRIEFS", "Sept. 12, 2024"),
        ("ATTN EDITORS: a fuller version follows by 1800 GMT", HEADLINE),
        ("++ Newsflash ++", HEADLINE),
    ],
)
def test_names_of_papers_and_sections_are_neither_headline_nor_writer(above: tuple[str, ...]) -> None:
    read = article(*above)
    assert (read.headline, read.byline, body(read)) == (HEADLINE, (), [FIRST, *REST])


def test_a_short_line_that_tells_something_is_the_headline() -> None:
    assert article("Rider wins in storm").headline == "Rider wins in storm"
    assert article("Letters to the Editor").headline is None
    read = article("A ticket to Vatia", "Jane Doe\nSuva | November 7, 2024 05:01 IST")
    assert (read.headline, read.byline, read.published) == ("A ticket to Vatia", ("Jane Doe",), "2024-11-07T05:01")


@pytest.mark.parametrize(
    "line",
    [
        "✕ Close",
        "◄ Older Newer ►",
        "Share article ▸",
        "☰ Menu and more",
        "◯ How to get the paper edition",
        "Comments (0) Trackbacks (0)",
        "12 comments · 3 shares",
        "Win a signed jersey: enter our quiz before Friday",
        "More on this story\n• Why the shilling stopped falling\n• Tea: a bitter year",
        "This item has been automatically added from our partner's wire and was not reviewed by our newsroom.",
        "(This story was taken unedited from an agency feed.)",
    ],
)
def test_signs_counters_and_notices_are_no_sentences(line: str) -> None:
    assert body(article(HEADLINE, below=(line,))) == [FIRST, *REST]


@pytest.mark.parametrize(
    "line",
    [
        "● Dam level at 80 percent",
        "He told us he would stay",
        "The report was not edited by the agency, the minister said.",
        "ca 2-4 310-460 kg 17.50-18.25",
    ],
)
def test_what_may_be_the_report_stays(line: str) -> None:
    assert body(article(HEADLINE, below=(line,))) == [FIRST, *REST, line]


@pytest.mark.parametrize("items", [("◯ Pier five", "◯ Pier six"), ("★ Pier five", "★ Pier six"), ("• Pier five",)])
def test_a_list_with_drawn_signs_stays(items: tuple[str, ...]) -> None:
    assert set(items) <= set(body(article(HEADLINE, "\n".join(items))))


def test_the_name_of_an_outlet_before_a_date_is_no_place() -> None:
    article = read_text(
        "Hill gives way, killing 40\n\nDaily Harbour Echo - September 23, 2024\n\n"
        "A hill gave way on Sunday over a village in the west of the country, officials said.\n\nNine more were missing.\n",
        "a.txt",
    )
    assert article.place is None
    assert article.published == "2024-09-23"


def test_a_name_in_capitals_is_a_byline_where_an_office_stands_beside_it() -> None:
    text = (
        "Hill gives way, killing 40\n\nJANE ROWAN{office}\n8 August 2024\n\n"
        "A hill gave way on Sunday over a village in the west of the country, officials said.\n\nNine more were missing.\n"
    )
    assert read_text(text.format(office=" | Science Correspondent"), "a.txt").byline == ("JANE ROWAN",)
    assert read_text(text.format(office=""), "a.txt").byline == ()


def test_a_first_sentence_with_a_date_and_the_name_of_a_firm_stays() -> None:
    first = "Harbour Ferries Group named another day on which its second pier opens to the public: June 14, 2022."
    article = read_text(
        f"Ferry firm sets new date\n\nBy Lena Rowan\n\n{first}\n\nThe date is later than planned.\n", "a.txt"
    )
    assert article.sentences[0].text == first
