"""Credits are read by the grammar of their lines, whoever the agency and whatever the language; the rest stays text."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Article

HEADLINE = "Ferry sinks off island port, dozens rescued in night operation"
BODY = (
    "A passenger ferry sank off the port of Vatia late on Sunday and 41 people were rescued, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "“We will not stop until everyone is found,” harbour master Lena Hofmeier said.",
)
FIRST, LAST = BODY[0], BODY[-1]


def article(*credits: str, lead: str = "", below: tuple[str, ...] = (), headline: str = HEADLINE) -> Article:
    return read_text("\n\n".join([headline, *credits, lead + FIRST, *BODY[1:], *below]) + "\n", id="a.txt")


@pytest.mark.parametrize(
    ("lead", "place", "agencies"),
    [
        ("Suva [Fiji], June 3 (ANI): ", "Suva [Fiji]", ("ANI",)),
        ("Taipei, Sept. 18 (CNA) ", "Taipei", ("CNA",)),
        ("RIO DE JANEIRO, June 3 (Reuters) -", "RIO DE JANEIRO", ("Reuters",)),
        ("Islamabad, June 3 (APP):", "Islamabad", ("APP",)),
        ("ROMA, 3 GIU - (ANSA) - ", "ROMA", ("ANSA",)),
        ("(ANSA) - MOSCA, 23 GEN 2024 - ", "MOSCA", ("ANSA",)),
        ("KYIV. June 3. KAZINFORM - ", "KYIV", ("Kazinform",)),
        ("BAKU, Azerbaijan, June 3. Trend: ", "BAKU, Azerbaijan", ("Trend",)),
        ("SUVA, June 3 (XYZ) – ", "SUVA", ()),  # an agency that is not known is not named
        ("VATICAN CITY (XYZ) — ", "VATICAN CITY", ()),
        ("SUVA, Monday – ", "SUVA", ()),
        ("Singapore — ", "Singapore", ()),
        ("By LENA HOFMEIER and JON PRYCE Associated Press SUVA, Fiji (AP) — ", "SUVA, Fiji", ("AP",)),
    ],
)
def test_datelines_of_every_agency_are_read(lead: str, place: str, agencies: tuple[str, ...]) -> None:
    read = article(lead=lead)
    assert (read.place, read.agencies) == (place, agencies)
    assert read.sentences[0].text == FIRST


@pytest.mark.parametrize("lead", ["Money — ", "Written by Jane Doe — ", "Wednesday — ", "It was late — "])
def test_words_before_a_dash_that_are_no_place_stay(lead: str) -> None:
    read = article(lead=lead)
    assert read.place is None
    assert read.sentences[0].text.startswith(lead.strip())


@pytest.mark.parametrize(
    ("line", "people", "agencies"),
    [
        ("Lena Hofmeier - AFP", ("Lena Hofmeier",), ("AFP",)),
        ("Lena Hofmeier (AFP)", ("Lena Hofmeier",), ("AFP",)),
        ("By Lena Hofmeier of The Associated Press", ("Lena Hofmeier",), ("AP",)),
        ("By Lena Hofmeier with AFP", ("Lena Hofmeier",), ("AFP",)),
        ("By Lena Hofmeier, PA Health Correspondent", ("Lena Hofmeier",), ("PA",)),
        ("by Xinhua writers Yao Wenbin, Sun Li", ("Yao Wenbin", "Sun Li"), ("Xinhua",)),
        ("By Reuters Staff", (), ("Reuters",)),
        ("Suva, PTI", (), ("PTI",)),
        ("Von Lena Hofmeier, dpa", ("Lena Hofmeier",), ("dpa",)),
        ("Par Lena Hofmeier", ("Lena Hofmeier",), ()),
        ("Text: Lena Hofmeier", ("Lena Hofmeier",), ()),
        ("Posted on June 3, 2024 by Lena Hofmeier", ("Lena Hofmeier",), ()),
        ("Written by Lena Hofmeier — June 3, 2024 — in Travel News", ("Lena Hofmeier",), ()),
    ],
)
def test_bylines_name_people_and_agencies_apart(line: str, people: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    read = article(line)
    assert (read.byline, read.agencies, read.headline) == (people, agencies, HEADLINE)
    assert read.sentences[0].text == FIRST


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Aktualisiert am 3. Juni 2024, 10:15 Uhr", None, "2024-06-03T10:15"),
        ("Veröffentlicht am 03.06.2024", "2024-06-03", None),
        ("Publicado el 3 de junio de 2024", "2024-06-03", None),
        ("Tue, Jul 9, 2024, 7:15 PM 2 min read", "2024-07-09T19:15", None),
        ("9 July 2024 | Shipping News | 1.2K views", "2024-07-09", None),
        ("UK & World · 11 Feb 2025", "2025-02-11", None),
        ("(Xinhua) 09:12, October 31, 2024", "2024-10-31T09:12", None),
        ("Latest Set 3 of the series", None, None),
    ],
)
def test_date_lines_keep_what_kind_of_date_they_state(line: str, published: str | None, updated: str | None) -> None:
    read = article(line)
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Contributing: Jon Pryce and Ana Sá", {"additional reporting": ("Jon Pryce", "Ana Sá")}),
        ("AP journalists Jon Pryce in London and Ana Sá contributed reporting.", {"additional reporting": ("Jon Pryce", "Ana Sá")}),
        ("Jon Pryce in London contributed to this report.", {"additional reporting": ("Jon Pryce",)}),
        (
            "Hofmeier reported from Suva, Fiji, and Pryce from London. Kim Lee in Seoul contributed to this report.",
            {"reporting": ("Hofmeier", "Pryce"), "additional reporting": ("Kim Lee",)},
        ),
        ("(Compiled by Suva Newsroom; Editing by Jon Pryce)", {"editing": ("Jon Pryce",)}),
        ("(Reporting by Ana Sá; Editing by Jon Pryce)(ana.sa@wire.example; +679 555 0101)", {"reporting": ("Ana Sá",), "editing": ("Jon Pryce",)}),
        ("transl. A. Nowicka", {"translation": ("A. Nowicka",)}),
        ("Aus dem Englischen von Jon Pryce", {"translation": ("Jon Pryce",)}),
    ],
)  # fmt: skip
def test_roles_below_the_text_are_read(line: str, roles: dict[str, tuple[str, ...]]) -> None:
    read = article(below=(line,))
    assert dict(read.roles) == roles
    assert read.sentences[-1].text == LAST


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(Source: Xinhua)", ("Xinhua",)),
        ("Quelle: dpa", ("dpa",)),
        ("Fonte: Lusa", ("Lusa",)),
        ("Avec Reuters et AFP", ("Reuters", "AFP")),
        ("Con información de EFE", ("EFE",)),
        ("— With files from The Canadian Press", ("Canadian Press",)),
        ("Con agencias", ()),
        ("(This May 3 story has been corrected to say 41 people were rescued, not 14)", ()),
    ],
)
def test_closing_lines_of_every_language_are_set_apart(line: str, agencies: tuple[str, ...]) -> None:
    read = article(below=(line,))
    assert (read.closing, read.agencies) == ((line,), agencies)
    assert read.sentences[-1].text == LAST


def test_a_byline_in_brackets_below_the_text_is_part_of_the_sign_off() -> None:
    read = article(lead="Taipei, Sept. 18 (CNA) ", below=("(By Lo Chih-wei and Evelyn Hsiao)", "Enditem/kb"))
    assert read.byline == ("Lo Chih-wei", "Evelyn Hsiao")
    assert read.sign_off == "(By Lo Chih-wei and Evelyn Hsiao) Enditem/kb"
    assert read.agencies == ("CNA",)  # the dateline tells whose Enditem it is


def test_enditem_alone_is_xinhuas() -> None:
    assert article(below=("Enditem",)).agencies == ("Xinhua",)


@pytest.mark.parametrize(
    ("below", "sign_off"),
    [
        (("mjseo@yna.example", "(END)"), "mjseo@yna.example (END)"),
        (("gmb/rr/eat", "(photo) (video)"), "gmb/rr/eat (photo) (video)"),
        (("mrf/ mal/",), "mrf/ mal/"),
        (("BSS/LH/1015hrs",), "BSS/LH/1015hrs"),
    ],
)
def test_codes_and_addresses_of_the_desk_are_the_sign_off(below: tuple[str, ...], sign_off: str) -> None:
    assert article(below=below).sign_off == sign_off


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("A ferry sank on Sunday, AFP reports, according to Mediafax.", ("Mediafax", "AFP")),
        ("Trend reports citing TASS that a ferry sank off Vatia.", ("Trend", "TASS")),
        ("Report informs, citing the state television, that a ferry sank.", ("Report",)),
        ("A ferry sank, informed the agency PAP, citing the fire service.", ("PAP",)),
        ("Russia's Interfax news agency quoted the ministry as saying a ferry sank.", ("Interfax",)),
        ("The trend reports of the ministry show that ferries sink.", ()),
        ("A UN Report informs readers that ferries sink.", ()),
    ],
)
def test_who_cites_whom_is_read_outermost_first(sentence: str, chain: tuple[str, ...]) -> None:
    assert read_text("\n\n".join([HEADLINE, sentence, *BODY[1:]]), id="a.txt").credit_chain == chain


@pytest.mark.parametrize("tag", ["2ND LEAD:", "Update 1:", "(LEAD)"])
def test_version_tags_of_other_desks_are_read(tag: str) -> None:
    assert article(headline=f"{tag} {HEADLINE}").version == tag


@pytest.mark.parametrize(
    ("line", "people", "agencies"),
    [
        ("Reuters in Suva", (), ("Reuters",)),
        ("Sapa-AFP", (), ("AFP",)),
        ("Lena Hofmeier and Jon Pryce, Reuters", ("Lena Hofmeier", "Jon Pryce"), ("Reuters",)),
        ("By Lena Hofmeier for Reuters", ("Lena Hofmeier",), ("Reuters",)),
        ("WRITER: Reuters", (), ("Reuters",)),
        ("Story by Reuters • 2h", (), ("Reuters",)),
        ("Text by: FRANCE 24 with AFP", (), ("AFP",)),
        ("First Publish Date: June 3, 2024", (), ()),
        ("Edited by Lena Hofmeier", (), ()),
    ],
)
def test_no_label_of_a_credit_line_becomes_a_person(
    line: str, people: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    read = article(line)
    assert (read.byline, read.agencies) == (people, agencies)
    assert read.sentences[0].text == FIRST


@pytest.mark.parametrize(
    ("line", "agencies", "roles"),
    [
        ("AFP/fb", ("AFP",), {}),
        ("VATIA / AFP", ("AFP",), {}),
        ("With reporting by Reuters", ("Reuters",), {}),
        ("— with files from Jon Pryce", (), {"additional reporting": ("Jon Pryce",)}),
        ("SOURCE Reuters", ("Reuters",), {}),
        ("Courtesy of Reuters", ("Reuters",), {}),
        ("This story first appeared on Reuters.", ("Reuters",), {}),
        ("This report includes information from Reuters.", ("Reuters",), {}),
        ("This article originally appeared in The Nadi Herald.", (), {}),
        ("Reporting: Lena Hofmeier; Editing: Jon Pryce", (), {"reporting": ("Lena Hofmeier",), "editing": ("Jon Pryce",)}),
        ("Reporting by Lena Hofmeier for The Courier; additional reporting by AFP", ("AFP",), {"reporting": ("Lena Hofmeier",)}),
        ("Translated by Ana Sá, edited by Jon Pryce", (), {"translation": ("Ana Sá",), "editing": ("Jon Pryce",)}),
    ],
)  # fmt: skip
def test_lines_below_credit_agencies_and_people_apart(
    line: str, agencies: tuple[str, ...], roles: dict[str, tuple[str, ...]]
) -> None:
    read = article(below=(line,))
    assert (read.agencies, dict(read.roles)) == (agencies, roles)
    assert read.sentences[-1].text == LAST


def test_the_day_an_agency_first_published_a_report_is_read() -> None:
    read = article(below=("This report by The Canadian Press was first published June 3, 2024.",))
    assert (read.agencies, read.published) == (("Canadian Press",), "2024-06-03")


def test_the_day_until_which_a_text_is_held_back_is_not_the_day_it_was_published() -> None:
    read = article("EMBARGOED UNTIL 0001 GMT JUNE 3, 2024", "By Lena Hofmeier, PA")
    assert (read.byline, read.place, read.published) == (("Lena Hofmeier",), None, None)
    assert [date.kind for date in read.dates] == ["unknown"]


def test_a_byline_in_small_letters_with_its_date_is_not_glued_to_the_headline() -> None:
    text = f"{HEADLINE}\nby Lena Hofmeier June 3, 2024 in Pacific, Top Stories\n{FIRST}\n{LAST}\n"
    read = read_text(text, id="a.txt")
    assert (read.headline, read.byline, read.published) == (HEADLINE, ("Lena Hofmeier",), "2024-06-03")
