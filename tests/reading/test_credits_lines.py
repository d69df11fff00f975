"""Credit lines say who wrote, sent and published a text; what they do not say is not said."""

from __future__ import annotations

import pytest

from story_digest import Settings, read_text
from story_digest.model import Article
from story_digest.reading.credits import mask_contacts
from story_digest.settings.reading import CreditsSettings, ReadingSettings

HEADLINE = "Minister opens new bridge over the river in the north"
BODY = (
    "The minister of transport opened a new bridge over the river on Monday, ending three years of work.\n\n"
    "It is the longest bridge in the country, the ministry said in a statement."
)


def above(line: str) -> Article:
    return read_text(f"{HEADLINE}\n\n{line}\n\n{BODY}\n", id="a.txt")


def before(dateline: str) -> Article:
    return read_text(f"{HEADLINE}\n\n{dateline}{BODY}\n", id="a.txt")


def below(line: str) -> Article:
    return read_text(f"{HEADLINE}\n\n{BODY}\n\n{line}\n", id="a.txt")


# ---------------------------------------------------------------- datelines


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("BEIJING (Reuters) – ", "BEIJING", "Reuters"),
        ("(Reuters) - ", None, "Reuters"),
        ("MOSCOW, March 14. /TASS/. ", "MOSCOW", "TASS"),
        ("BEIJING, March 31 (Xinhua) -- ", "BEIJING", "Xinhua"),
        ("BEIJING, 10 août (Xinhua) --", "BEIJING", "Xinhua"),
        ("PARIS, Jan 1 (AFP) - ", "PARIS", "AFP"),
        ("New Delhi (AFP) - ", "New Delhi", "AFP"),
        ("LONDON/SINGAPORE, June 14 (Reuters) - ", "LONDON/SINGAPORE", "Reuters"),
        ("AUSTIN, Texas (AP) — ", "AUSTIN, Texas", "AP"),
        ("NAIROBI, Kenya (AP) _ ", "NAIROBI, Kenya", "AP"),
        ("MOSCOW (AA) - ", "MOSCOW", "Anadolu"),
        ("(ANSA) - ROME, MAY 6 - ", "ROME", "ANSA"),
        ("Madrid, 6 may (EFE).- ", "Madrid", "EFE"),
        ("TAIKI, Japan, Nov. 21, Kyodo - ", "TAIKI, Japan", "Kyodo"),
        ("Katihar (Bihar), Aug 22 (PTI) ", "Katihar (Bihar)", "PTI"),
        ("ISLAMABAD: ", "ISLAMABAD", None),
        ("Katihar/Patna: ", "Katihar/Patna", None),
        ("KOKOMO, Ind., Feb 26 - ", "KOKOMO, Ind.", None),
        ("sioux city, april 7 - ", "sioux city", None),
        ("Patna, India — ", "Patna, India", None),
        ("WASHINGTON, D.C. -- ", "WASHINGTON, D.C.", None),
    ],
)
def test_a_dateline_tells_place_and_agency(dateline: str, place: str | None, agency: str | None) -> None:
    article = before(dateline)
    assert article.dateline == dateline.strip()
    assert article.place == place
    assert article.agencies == ((agency,) if agency else ())
    assert article.sentences[0].text.startswith("The minister of transport")


@pytest.mark.parametrize(
    "head",
    [
        "Poll: ",
        "UPDATE: ",
        "Bridge opened - ",
        "“A great day” - ",
        "China – the world's largest exporter – and others: ",
    ],
)
def test_what_only_resembles_a_dateline_stays_in_the_text(head: str) -> None:
    article = read_text(f"{head}{BODY}\n", id="a.txt")
    assert article.dateline is None
    assert article.sentences[0].text.startswith(head.strip())


def test_a_headline_in_capitals_with_a_dash_is_no_dateline() -> None:
    article = read_text(f"CORN SUPPLY BY COUNTRY -- MINISTRY\n\n    WASHINGTON, April 9 - {BODY}\n", id="a.txt")
    assert article.headline == "CORN SUPPLY BY COUNTRY -- MINISTRY"
    assert article.place == "WASHINGTON"


def test_a_byline_glued_to_the_dateline_is_taken_apart() -> None:
    article = before("By Jane Doe, John Roe and Mary Major NEW YORK (AP) — ")
    assert article.byline == ("Jane Doe", "John Roe", "Mary Major")
    assert article.dateline == "NEW YORK (AP) —"


def test_a_dateline_without_a_year_takes_none_from_the_calendar() -> None:
    (date,) = before("BEIJING, March 31 (Xinhua) -- ").dates
    assert date.text == "March 31"
    assert date.iso is None


# ---------------------------------------------------------------- bylines


@pytest.mark.parametrize(
    ("line", "people", "agencies"),
    [
        ("By Jane Doe", ("Jane Doe",), ()),
        ("BY JANE DOE, Reuters", ("JANE DOE",), ("Reuters",)),
        ("Jane Doe, Reuters", ("Jane Doe",), ("Reuters",)),
        ("Jane Doe for Reuters", ("Jane Doe",), ("Reuters",)),
        ("By Jane Doe | Staff Writer", ("Jane Doe",), ()),
        ("By Jane Doe in Nairobi and John Roe in Lagos", ("Jane Doe", "John Roe"), ()),
        ("By JANE DOE and JOHN ROE, Associated Press", ("JANE DOE", "JOHN ROE"), ("AP",)),
        ("By María José Álvarez and Séamus Ó Briain", ("María José Álvarez", "Séamus Ó Briain"), ()),
        ("By Reuters", (), ("Reuters",)),
        ("PTI", (), ("PTI",)),
        ("BR Web Desk", (), ()),
        ("Agencies", (), ()),
        ("By Our Correspondent", (), ()),
        ("Posted by admin | July 19, 2024 | World News", (), ()),
    ],
)
def test_people_desks_and_agencies_are_told_apart(
    line: str, people: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    article = above(line)
    assert article.byline == people
    assert article.agencies == agencies
    assert article.headline == HEADLINE
    assert all(line not in sentence.text for sentence in article.sentences)


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("| Updated: December 31, 2022 20:40:53", None, "2022-12-31T20:40:53"),
        ("BR Web Desk Published October 26, 2022 Updated October 26, 2022 02:41pm", "2022-10-26", "2022-10-26T14:41"),
        ("Published on Dec 26, 2022 03:51 PM IST", "2022-12-26T15:51", None),
        ("Updated 1407 GMT (2207 HKT) November 6, 2021", None, "2021-11-06T14:07+00:00"),
        ("Jane Doe   |11.06.2024 - Update : 12.06.2024", "2024-06-11", "2024-06-12"),
        ("Last updated: 2024-05-06T15:04:00+02:00", None, "2024-05-06T15:04:00+02:00"),
        ("Thursday May 09 2024, 12.01am, Morning Argus", "2024-05-09T00:01", None),
        ("Wiesbaden, 11. November 2021", "2021-11-11", None),
        ("Updated 15:05 GMT", None, None),
        ("Moscow, 14 March", None, None),
    ],
)
def test_the_outlets_own_dates_are_read_as_written(line: str, published: str | None, updated: str | None) -> None:
    article = above(line)
    assert (article.published, article.updated) == (published, updated)


def test_a_zone_is_kept_as_written_and_its_absence_is_said() -> None:
    assert above("Published on Dec 26, 2022 03:51 PM IST").dates[0].zone == "IST"
    assert above("| Updated: December 31, 2022 20:40:53").dates[0].zone is None


def test_day_and_month_that_could_be_either_are_not_guessed() -> None:
    (date,) = above("Issued on: 06/02/2024 - 16:12").dates
    assert date.iso == "2024"


def test_a_collectors_stamp_publishes_nothing() -> None:
    article = read_text(f" date 2022-12-30 BEIJING (Reuters) – {BODY}\n", id="a.txt")
    assert article.published is None
    (date,) = article.dates
    assert (date.iso, date.kind) == ("2022-12-30", "unknown")
    assert article.sentences[0].text.startswith("The minister")


# ---------------------------------------------------------------- sign-offs, closing lines


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        (
            "(Reporting by Jane Doe in Nairobi; Editing by John Roe)",
            {"reporting": ("Jane Doe",), "editing": ("John Roe",)},
        ),
        (
            "Reporting by Jane Doe and John Roe; Additional reporting by Mary Major; Editing by Sam Poe",
            {"reporting": ("Jane Doe", "John Roe"), "additional reporting": ("Mary Major",), "editing": ("Sam Poe",)},
        ),
        ("Reporting by Jane Doe Editing by John Roe", {"reporting": ("Jane Doe",), "editing": ("John Roe",)}),
        (
            "AGERPRES(RO - author: Jane Doe, editor: John Roe; EN - author: Mary Major, editor: Sam Poe)",
            {"writing": ("Jane Doe",), "editing": ("John Roe", "Sam Poe"), "translation": ("Mary Major",)},
        ),
        (
            "Associated Press writer Jane Doe in London contributed to this report.",
            {"additional reporting": ("Jane Doe",)},
        ),
        ("Doe reported from Salem, Oregon. Roe reported from Seattle.", {"reporting": ("Doe", "Roe")}),
        ("Agerpres", {}),
        ("==Kyodo", {}),
        ("# dpa-fbr xx n1 jlk", {}),
        ("str-mk/hbt/giv", {}),
    ],
)
def test_a_sign_off_names_who_did_what(line: str, roles: dict[str, tuple[str, ...]]) -> None:
    article = below(line)
    assert article.sign_off == line
    assert dict(article.roles) == roles
    assert len(article.sentences) == 2


@pytest.mark.parametrize("mark", ["PTI SKM ANB RBT", "Enditem", "REUTER"])
def test_a_sign_off_glued_to_the_last_sentence_is_set_apart(mark: str) -> None:
    article = read_text(f"{HEADLINE}\n\n{BODY} {mark}\n", id="a.txt")
    assert article.sign_off == mark
    assert article.sentences[-1].text.endswith("in a statement.")


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Source: Reuters", ("Reuters",)),
        ("— Reuters", ("Reuters",)),
        ("With AP", ("AP",)),
        ("PTI, ANI", ("PTI", "ANI")),
        ("The Associated Press contributed to this report.", ("AP",)),
        ("With information from EFE and Xinhua.", ("EFE", "Xinhua")),
        ("With inputs from agencies", ()),
        (
            "(Except for the headline, this story has not been edited by X staff and is published from a syndicated feed.)",
            (),
        ),
        ("Translated from Russian by Jane Doe", ()),
    ],
)
def test_closing_lines_stand_apart_from_the_sign_off(line: str, agencies: tuple[str, ...]) -> None:
    article = below(line)
    assert article.closing == (line,)
    assert article.sign_off is None
    assert article.agencies == agencies


def test_the_papers_own_line_names_the_paper_and_the_day() -> None:
    article = below("Published in Dawn, March 1st, 2023")
    assert (article.publisher, article.published) == ("Dawn", "2023-03-01")


def test_a_sentence_about_an_agency_is_no_closing_line() -> None:
    article = below("Correction officers said the Associated Press had contributed to the inquiry.")
    assert article.closing == ()
    assert len(article.sentences) == 3


@pytest.mark.parametrize(
    ("headline", "tag"),
    [
        ("UPDATE 1-Minister opens new bridge", "UPDATE 1-"),
        ("CORRECTED-UPDATE 2-Minister opens bridge over river", "CORRECTED-UPDATE 2-"),
        ("Minister opens new bridge", None),
    ],
)
def test_version_tags_are_kept_as_written(headline: str, tag: str | None) -> None:
    assert read_text(f"{headline}\n\n{BODY}\n", id="a.txt").version == tag


def test_a_photo_credit_credits_no_text() -> None:
    caption = "The bridge as seen from the west on Monday –Reuters photo"
    article = read_text(f"{HEADLINE}\n\n{caption}\n\n{BODY}\n", id="a.txt")
    assert article.agencies == ()
    (photo,) = [credit for credit in article.credits if credit.kind == "photo credit"]
    assert photo.agencies == ("Reuters",)


def test_every_field_that_is_filled_has_its_evidence() -> None:
    article = read_text(
        f"UPDATE 1-{HEADLINE}\n\nBy Jane Doe\n\nNAIROBI, May 6, 2024 (Reuters) - {BODY}\n\n(Editing by John Roe)\n",
        id="a.txt",
    )
    for field in ("headline", "byline", "agencies", "dateline", "place", "published", "version", "sign_off", "roles"):
        evidence = article.evidence[field]
        assert evidence.status == "stated"
        assert evidence.spans
        for span in evidence.spans:
            assert " ".join(article.text[span.start : span.end].split()) == span.text


def test_agencies_can_be_added_by_settings() -> None:
    reading = ReadingSettings(credits=CreditsSettings(agencies={"Lusitania": ("Lusitania News",)}))
    article = read_text(f"{HEADLINE}\n\nLISBON (Lusitania News) - {BODY}\n", id="a.txt", settings=reading)
    assert article.agencies == ("Lusitania",)
    assert Settings().reading.credits.agencies == {}


# ---------------------------------------------------------------- masking


def test_addresses_and_numbers_of_writers_are_masked() -> None:
    masked = mask_contacts("((jane.doe@example.com; +44 20 7542 0000; Messaging: jane.doe@example.com@example.net))")
    assert "@" not in masked
    assert "7542" not in masked


@pytest.mark.parametrize(
    "words", ["Published in Dawn, March 1st, 2023", "2.78 trillion rupees ($33.1 billion)", "12.01am"]
)
def test_dates_and_sums_are_not_masked(words: str) -> None:
    assert mask_contacts(words) == words


@pytest.mark.parametrize(
    ("ending", "agency"),
    [("(NAN)", "NAN"), ("(NAN)(www.agency.example)", "NAN"), ("(ANI)", "ANI"), ("--IANS", "IANS")],
)
def test_an_agency_glued_to_the_last_sentence_is_credited_and_costs_no_sentence(ending: str, agency: str) -> None:
    text = (
        "Court seizes stations\n\nA court ordered on Tuesday that stations be seized.\n\nA lawyer said he would appeal."
    )
    article = read_text(f"{text}\n\nThe judge adjourned the matter until Oct. 20 for hearing.{ending}", id="a")
    assert article.sentences[-1].text == "The judge adjourned the matter until Oct. 20 for hearing."
    assert article.agencies == (agency,)


def test_two_editors_may_be_joined_by_a_stroke() -> None:
    text = (
        "Court seizes stations\n\nA court ordered on Tuesday that stations be seized.\n\nA lawyer said he would appeal."
    )
    article = read_text(f"{text}\n\nEdited by Jane Uba/Ese Tobor", id="a")
    assert article.roles == {"editing": ("Jane Uba", "Ese Tobor")}
