"""Names between headline and text that no word By introduces are a byline where more than a bare name shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import read_article, read_text
from story_digest.model import Article

HEADLINE = "Ferry lists off the Vatia islands in a storm"
BODY = (
    "All 213 people aboard a car ferry were evacuated after it began to list in rough seas, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The line will be closed for two days.",
)


def article(*above: str, further: str = "") -> Article:
    return read_text("\n\n".join([HEADLINE, *above, *BODY, *([further] if further else [])]) + "\n", id="a.txt")


@pytest.mark.parametrize(
    ("above", "people", "place"),
    [
        (("Jane Doe and John Roe",), ("Jane Doe", "John Roe"), None),
        (("JANE DOE and JOHN ROE",), ("JANE DOE", "JOHN ROE"), None),
        (("Jane Doe, John Roe and Mary Major",), ("Jane Doe", "John Roe", "Mary Major"), None),
        (("Jane Doe, Brussels",), ("Jane Doe",), "Brussels"),
        (("Jane Doe | Brussels",), ("Jane Doe",), "Brussels"),
        (("Jane Doe", "Brussels"), ("Jane Doe",), "Brussels"),
        (("Jane Doe in Vatia",), ("Jane Doe",), "Vatia"),
        (("Jane Doe in Vatia and John Roe in Lima",), ("Jane Doe", "John Roe"), None),
        (("Jane Doe, Science Correspondent",), ("Jane Doe",), None),
        (("Jane Doe Senior Reporter",), ("Jane Doe",), None),
        (("Jane Doe", "Science Correspondent"), ("Jane Doe",), None),
        (("Jane Doe", "AAP"), ("Jane Doe",), None),
        (("Jane Doe  |14.03.2026 - Update : 14.03.2026",), ("Jane Doe",), None),
        (("Jane Doe and John Roe  |14.03.2026 - Update : 14.03.2026",), ("Jane Doe", "John Roe"), None),
        (("Jane Doe, John Roe and Mary Major | 14.03.2026",), ("Jane Doe", "John Roe", "Mary Major"), None),
        (("Jane Doe @janedoe",), ("Jane Doe",), None),
        (("Jane Doe and agencies",), ("Jane Doe",), None),
        (("Jane Doe in Vatia and agencies",), ("Jane Doe",), "Vatia"),
        (("Jane Doe and John Roe (The Daily Vatia)",), ("Jane Doe", "John Roe"), None),
        (("Jane Doe", "Courier News, Lima"), ("Jane Doe",), "Lima"),
        (("By Jane Doe", "Jane Doe reported from Lima, and John Roe from Quito, Ecuador."), ("Jane Doe",), None),
        (("Words: Jane Doe",), ("Jane Doe",), None),
        (("Words Jane Doe",), ("Jane Doe",), None),
        (("Text: Jane Doe, Photos: John Roe",), ("Jane Doe",), None),
        (("By Jane Doe 5 min read",), ("Jane Doe",), None),
        (("By Jane Doe via VNS",), ("Jane Doe",), None),
        (("Von Jane Doe, Rom",), ("Jane Doe",), None),
        (("By Jane Doe, photography by John Roe",), ("Jane Doe",), None),
        (("3 June 2024", "Jane Doe"), ("Jane Doe",), None),
        (("Jane Doe", "3 June 2024"), ("Jane Doe",), None),
    ],
)
def test_names_are_a_byline_without_the_word_by(
    above: tuple[str, ...], people: tuple[str, ...], place: str | None
) -> None:
    read = article(*above)
    assert (read.headline, read.headlines, read.byline, read.place) == (HEADLINE, (HEADLINE,), people, place)
    assert tuple(sentence.text for sentence in read.sentences) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe",
        "Harbour Echo",
        "South Africa",
        "Champions League",
        "Climate Change",
        "Trinidad and Tobago",
        "The Courier",
        "Saudi Arabia and South Korea",
        "Vatia Courier, Brussels",
        "JANE DOE",
    ],
)
def test_a_bare_name_a_section_or_an_outlet_is_nobodys_byline(line: str) -> None:
    read = article(line)
    assert (read.headline, read.byline, read.place) == (HEADLINE, (), None)


@pytest.mark.parametrize("line", ["Jane Doe in Vatia", "Jane Doe and John Roe", "Jane Doe, Brussels"])
def test_whom_the_text_is_about_wrote_it_not(line: str) -> None:
    read = article(line, further="Ms Doe, who heads the coast guard, was not aboard.")
    assert read.byline == ()
    told = article(line, further="Jane Doe covers the islands for the Courier.")
    assert told.byline[0] == "Jane Doe"


@pytest.mark.parametrize(
    ("above", "agencies", "place", "day"),
    [
        (("Source: BELGA",), ("Belga",), None, None),
        (("Wed 21 Feb 2024 15:48 CET", "Source: BELGA"), ("Belga",), None, "2024-02-21T15:48"),
        (("Source: AFP/Reuters",), ("AFP", "Reuters"), None, None),
        (("Sources: AFP, Reuters",), ("AFP", "Reuters"), None, None),
        (("(Source: AFP)",), ("AFP",), None, None),
        (("Source: Agencies",), (), None, None),
        (("AFP/staff",), ("AFP",), None, None),
        (("Le Courrier avec AFP", "Publié le 18 novembre 2024 à 21h05"), ("AFP",), None, "2024-11-18T21:05"),
        (("Quelle: COURIER ONLINE, dpa, abc",), ("dpa",), None, None),
        (("AFP-JIJI",), ("AFP", "Jiji"), None, None),
        (("Lima, Nov 18 (UNB/AP)",), ("UNB", "AP"), "Lima", None),
        (("LIMA - Agence France-Presse", "November 18 2024 21:05"), ("AFP",), "LIMA", "2024-11-18T21:05"),
        (("EFE", "Lima - 18 nov 2024 - 21:05 CET"), ("EFE",), "Lima", "2024-11-18T21:05"),
        (("November 18, 2024 @ 9:05pm",), (), None, "2024-11-18T21:05"),
        (("AFP", "November 18, 2024 21:05", "Short Url"), ("AFP",), None, "2024-11-18T21:05"),
        (("AFP | Suva | 3 June 2024",), ("AFP",), "Suva", "2024-06-03"),
        (("Suva, 3 June 2024 year",), (), "Suva", "2024-06-03"),
        (("AFP", "Suva, Fiji", "Mon, June 3, 2024"), ("AFP",), "Suva, Fiji", "2024-06-03"),
        (("Suva ● Mon, June 3, 2024",), (), "Suva", "2024-06-03"),
        (("Published / Monday, 3 Jun 2024 21:05",), (), None, "2024-06-03T21:05"),
        (("Published - June 03, 2024 09:05 pm IST - Lima",), (), "Lima", "2024-06-03T21:05"),
        (("18 Nov, 2024 09:05 PM3 mins to read",), (), None, "2024-11-18T21:05"),
        (("June 3, 2024 / 2:15 PM EDT / AP",), ("AP",), None, "2024-06-03T14:15"),
    ],
)
def test_lines_above_the_text_say_whose_it_is_and_when_it_came_out(
    above: tuple[str, ...], agencies: tuple[str, ...], place: str | None, day: str | None
) -> None:
    read = article(*above)
    assert (read.agencies, read.place, read.published, read.byline) == (agencies, place, day, ())
    assert tuple(sentence.text for sentence in read.sentences) == BODY


def page(*between: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return f"<html><head><title>{HEADLINE} - Courier</title></head><body><h1>{HEADLINE}</h1>{''.join(between)}{body}</body></html>"


def test_a_source_line_of_a_page_is_read_and_a_pictures_agency_is_not(tmp_path: Path) -> None:
    date, source = '<div class="d">Wed 21 Feb 2024 15:48 CET</div>', '<div class="src">Source: BELGA</div>'
    file = tmp_path / "a.html"
    file.write_text(page(date, source), encoding="utf-8")
    read = read_article(file)
    assert (read.agencies, read.published) == (("Belga",), "2024-02-21T15:48")
    file.write_text(page('<div class="pic">AFP</div>'), encoding="utf-8")
    assert read_article(file).agencies == ()
