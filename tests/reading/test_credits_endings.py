"""How copy ends: marks behind the last sentence, credit lines below the text. What a sentence says stays a sentence."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Article

HEADLINE = "Ferry lists off the Vatia islands in a storm"
BODY = (
    "All 213 people aboard a car ferry were evacuated after it began to list in rough seas, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The line will be closed for two days.",
)


def article(*below: str, behind: str = "", lead: str = "") -> Article:
    return read_text("\n\n".join([HEADLINE, lead + BODY[0], BODY[1], BODY[2] + behind, *below]) + "\n", id="a.txt")


def body(read: Article) -> tuple[str, ...]:
    return tuple(sentence.text for sentence in read.sentences)


@pytest.mark.parametrize(
    ("mark", "agencies"),
    [
        ("EFE jcm/ara/lpv", ("EFE",)),
        ("Lusa/End", ("Lusa",)),
        ("Lusa/Fim", ("Lusa",)),
        ("dpa ab cd n1", ("dpa",)),
        ("AFP ab/cd", ("AFP",)),
        ("(IANS) ab/cd/", ("IANS",)),
        ("(PTI) SKM RBT", ("PTI",)),
        ("(APA, ab)", ("APA",)),
        ("BSS/AB/1015hrs", ("BSS",)),
        ("// AGERPRES", ("Agerpres",)),
        ("/TASS/", ("TASS",)),
        ("ANI", ("ANI",)),
        ("Enditem", ("Xinhua",)),
        ("-0-", ()),
        ("-30-", ()),
        ("###", ()),
        ("(END)", ()),
        ("ENDS/ab", ()),
        ("abc/dpa/AFP", ("dpa", "AFP")),
        ("/ritzau/", ("Ritzau",)),
        ("ab/cd (AFP, dpa)", ("AFP", "dpa")),
        ("/ab cd/", ()),
        ("ab/cd/ef", ()),
        ("RCS/TML // TML. Lusa/End", ("Lusa",)),
    ],
)
@pytest.mark.parametrize("place", ["behind the last sentence", "on a line below"])
def test_the_marks_of_a_desk_are_a_sign_off(mark: str, agencies: tuple[str, ...], place: str) -> None:
    read = article(mark) if place == "on a line below" else article(behind=f" {mark}")
    assert (read.sign_off, read.agencies, body(read)) == (mark, agencies, BODY)


@pytest.mark.parametrize("tag", ["(ANI)", "(ANSA)."])
def test_an_agency_in_brackets_behind_a_sentence_is_credited(tag: str) -> None:
    read = article(behind=f" {tag}")
    assert (read.agencies, body(read)) == ((tag.strip("()."),), BODY)


def test_agencies_listed_behind_the_last_sentence_are_credited() -> None:
    read = article(behind=" REUTERS, AFP")
    assert (read.agencies, read.closing, body(read)) == (("Reuters", "AFP"), ("REUTERS, AFP",), BODY)
    tagged = article(behind=" (Additional reporting: Reuters)")
    assert (tagged.agencies, body(tagged)) == (("Reuters",), BODY)


@pytest.mark.parametrize("dashed", ["– AFP", "— Bernama", "- Reuters"])
def test_an_agency_behind_a_dash_makes_no_caption_of_the_last_paragraph(dashed: str) -> None:
    read = article(behind=f" {dashed}")
    assert (read.agencies, read.closing, body(read)) == ((dashed[2:],), (dashed,), BODY)


def test_an_agency_behind_a_dash_ends_a_caption_above_the_last_paragraph() -> None:
    caption = "Smoke rises behind a petrol station in Vatia. — AFP"
    read = read_text("\n\n".join([HEADLINE, *BODY[:2], caption, BODY[2]]), id="a.txt")
    assert (read.agencies, body(read)) == ((), BODY)


@pytest.mark.parametrize(
    "end", [" It was a matter of win/loss", " UN", " He can/may go", " AP is on it", " He works for the AP."]
)
def test_words_behind_the_last_sentence_that_are_no_marks_stay(end: str) -> None:
    read = article(behind=end)
    assert (read.sign_off, read.agencies) == (None, ())
    assert " ".join(body(read)) == " ".join(BODY) + end


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Material from The Associated Press was used in this report.", ("AP",)),
        ("This article contains material from Reuters.", ("Reuters",)),
        ("Inputs from Reuters and PTI", ("Reuters", "PTI")),
        ("with files from The Canadian Press", ("Canadian Press",)),
        ("– with inputs from PTI", ("PTI",)),
        ("AP contributed to this report", ("AP",)),
        ("Reuters/staff", ("Reuters",)),
        ("AFP and staff", ("AFP",)),
        ("Source AFP", ("AFP",)),
        ("— BERNAMA-AFP", ("Bernama", "AFP")),
        ("© AAP 2024", ("AAP",)),
        ("Source: Courier Online, dpa, abc", ("dpa",)),
        ("(Adds comment of minister, background)", ()),
        ("(Updates with minister's comment in fourth paragraph.)", ()),
        ("© Copyright ANSA - All rights reserved", ("ANSA",)),
        ("(Courier with AFP and Reuters)", ("AFP", "Reuters")),
        ("Some information for this report came from Reuters.", ("Reuters",)),
        ("Agencies/staff", ()),
        ("Staff and agencies", ()),
        ("With agencies", ()),
    ],
)
def test_credit_lines_below_the_text_are_read(line: str, agencies: tuple[str, ...]) -> None:
    read = article(line)
    assert (read.closing, read.agencies, read.sign_off, body(read)) == ((line,), agencies, None, BODY)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Reporting by Jane Doe | Editing by John Roe", {"reporting": ("Jane Doe",), "editing": ("John Roe",)}),
        ("(Editor: John Roe)", {"editing": ("John Roe",)}),
        ("With files from Jane Doe and The Canadian Press", {"additional reporting": ("Jane Doe",)}),
        (
            "Reporting was contributed by Jane Doe in Suva and John Roe in Apia.",
            {"additional reporting": ("Jane Doe", "John Roe")},
        ),
        ("Jane Doe and John Roe contributed reporting from Suva.", {"additional reporting": ("Jane Doe", "John Roe")}),
    ],
)
def test_who_helped_is_named_with_the_role(line: str, roles: dict[str, tuple[str, ...]]) -> None:
    read = article(line)
    assert (read.sign_off, dict(read.roles), body(read)) == (line, roles, BODY)


@pytest.mark.parametrize("line", ["Words: Jane Doe", "Text: Jane Doe / Photos: John Roe", "(By Jane Doe)"])
def test_a_writer_is_named_below_the_text(line: str) -> None:
    read = article(line)
    assert (read.byline, read.sign_off, body(read)) == (("Jane Doe",), line, BODY)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("This story was originally published June 3, 2024, 5:00 AM.", "2024-06-03T05:00", None),
        ("This article was last updated on 4 June 2024.", None, "2024-06-04"),
        ("This story was first published by The Courier on June 3, 2024.", None, None),
    ],
)
def test_a_notice_dates_the_text_where_it_says_so_itself(line: str, published: str | None, updated: str | None) -> None:
    read = article(line)
    assert (read.published, read.updated, body(read)) == (published, updated, BODY)


@pytest.mark.parametrize(
    "end", ["The talks went on in Vatia until the morning, AFP", "The line is closed for two days. He left, AP"]
)
def test_a_sentence_that_an_agency_ends_is_no_place(end: str) -> None:
    read = article(end)
    assert (read.place, read.closing) == (None, ())
    assert body(read) != BODY


@pytest.mark.parametrize(
    "sentence",
    [
        "Translated by hand, the book took years.",
        "Translation by machine is cheap.",
        "Doe reported from Suva that the ship had sunk.",
        "Photos by Jane Doe were sold for charity.",
        "Published in 1851, the book sold well.",
        "Updated rules apply from June 3, 2024.",
        "AFP has a bureau in Suva.",
        "AFP, AP and Reuters were there.",
        "Edited by hand, the film runs for two hours.",
        "Reporting by women fell by half, the survey found.",
        "The Associated Press contributed to this report by asking 400 people.",
        "With agencies under pressure, the minister resigned.",
        "Source said it was over.",
    ],
)
@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_sentence_that_begins_like_a_credit_stays_a_sentence(sentence: str, place: int) -> None:
    paragraphs = [*BODY[:place], sentence, *BODY[place:]]
    read = read_text("\n\n".join([HEADLINE, *paragraphs]), id="a.txt")
    assert (read.byline, read.place, read.sign_off) == ((), None, None)
    assert sentence in {*body(read), *read.headlines}
    assert all(told in body(read) for told in BODY)
