"""Authors, captions and titles of web pages: what elements and metadata state, in whatever way they are set."""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import read_article
from story_digest.model import Article

FIRST = "A passenger ferry sank off the port of Vatia late on Sunday and 41 people were rescued, the coast guard said."
TEXT = (
    FIRST,
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "“We will not stop until everyone is found,” harbour master Lena Hofmeier said at the pier on Monday morning.",
    "The ferry was built in 1998 and had passed an inspection in May, according to the ministry of transport.",
)


def page(folder: Path, head: str = "", above: str = "", inside: str = "") -> Article:
    paragraphs = "".join(f"<p>{words}</p>" for words in TEXT[1:])
    path = folder / "page.html"
    path.write_text(
        f'<html lang="en"><head><title>Ferry sinks off island port</title>{head}</head><body><article>'
        f"<h1>Ferry sinks off island port</h1>{above}<p>{FIRST}</p>{inside}{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    return read_article(path)


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        ("Regan", ("Regan",)),
        ("IWB", ("IWB",)),
        ("Courier", ()),  # the site itself
        ("Admin", ()),
        ("JDADMIN", ()),
        ("Reuters", ()),
        ("JANE DOE and JOHN ROE Associated Press", ("JANE DOE", "JOHN ROE")),
        ("Analysis by Jane Doe", ("Jane Doe",)),
    ],
)
def test_an_author_of_one_word_is_no_site_desk_or_agency(tmp_path: Path, stated: str, byline: tuple[str, ...]) -> None:
    head = f'<meta name="author" content="{stated}"><meta property="og:site_name" content="The Courier">'
    assert page(tmp_path, head).byline == byline


def test_a_name_that_was_escaped_twice_reads_as_it_is_meant(tmp_path: Path) -> None:
    article = page(tmp_path, '<meta name="author" content="Maeve O&amp;#8217;Dwyer">')
    assert article.byline == ("Maeve O’Dwyer",)


@pytest.mark.parametrize(
    "caption",
    [
        '<p class="cap">Survivors come ashore in Vatia. — AFP</p>',
        '<p class="wp-caption-text">Survivors come ashore in Vatia.</p>',
        '<p>Survivors come ashore in Vatia. <span class="photo-credit">By THE COAST GUARD</span></p>',
        "<p>Photo shows survivors on the pier. (Photo courtesy of the coast guard)</p>",
        "<p>Survivors come ashore in Vatia. REUTERS/Jane Doe</p>",
        "<p>Survivors come ashore in Vatia [Jane Doe/AFP]</p>",
    ],
)
def test_a_caption_is_no_sentence_and_credits_no_text(tmp_path: Path, caption: str) -> None:
    article = page(tmp_path, inside=caption)
    assert [sentence.text for sentence in article.sentences] == list(TEXT)
    assert article.agencies == ()


def test_headlines_listed_under_a_label_inside_the_text_are_set_aside(tmp_path: Path) -> None:
    listed = "<p>Recommended reading:</p><ul><li>Bypass closed until Easter</li><li>Chip shop crowned best</li></ul>"
    assert [sentence.text for sentence in page(tmp_path, inside=listed).sentences] == list(TEXT)


def test_a_list_of_the_report_stays(tmp_path: Path) -> None:
    listed = (
        "<p>The dead were named on Monday:</p><ul><li>Mairi Kent, 41, of Suva</li><li>Jon Pryce, 19, of Nadi</li></ul>"
    )
    shown = [sentence.text for sentence in page(tmp_path, inside=listed).sentences]
    assert "Mairi Kent, 41, of Suva" in shown
    assert "Jon Pryce, 19, of Nadi" in shown


def test_a_weekday_before_the_time_is_no_place(tmp_path: Path) -> None:
    article = page(tmp_path, above="<div>Posted: Fri 6:45 PM, Feb 16, 2018</div>")
    assert (article.place, article.published) == (None, "2018-02-16T18:45")
