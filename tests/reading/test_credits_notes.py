"""Notes of an agency or a paper around a text: what a version changes, who translated, what stands under the headline."""

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


def article(*above: str, lead: str = "", below: tuple[str, ...] = ()) -> Article:
    return read_text("\n\n".join([HEADLINE, *above, lead + BODY[0], *BODY[1:], *below]) + "\n", id="a.txt")


def body(read: Article) -> tuple[str, ...]:
    return tuple(sentence.text for sentence in read.sentences)


@pytest.mark.parametrize(
    "note",
    [
        "(ATTN: ADDS ship owner's comment in last 2 paras)",
        "(ATTN: UPDATES number of missing, weather; TRIMS)",
        "ATTN: ADDS quotes throughout",
        "(Eds: Updates with details. With AP Photos.)",
        "Eds: UPDATES: Adds quotes. AP Video.",
        "NOTE TO EDITORS: Rewrites throughout with toll",
        "ATTENTION - ADDS details ///",
        "(EDITORS: adds map)",
        "(Adds quotes in paragraphs 3-4)",
    ],
)
def test_a_note_of_what_a_version_changes_is_no_headline_and_the_agencys_own(note: str) -> None:
    read = article(note, lead="SUVA, March 4 (Yonhap) -- ")
    assert (read.headlines, read.place, read.agencies) == ((HEADLINE,), "SUVA", ("Yonhap",))
    assert [credit.text for credit in read.credits if credit.kind == "version tag"] == [note]
    assert (body(read), read.furniture) == (BODY, ())


@pytest.mark.parametrize("words", ["Attention turns to the ship's owner", "Editors of two papers said to be on board"])
def test_a_headline_may_speak_of_attention_and_of_editors(words: str) -> None:
    assert article(words, lead="SUVA, March 4 (Yonhap) -- ").headlines == (HEADLINE, words)


@pytest.mark.parametrize(
    ("note", "translators"),
    [
        ("(Translated with assistance from Spanish by The Vatia Post in English)", ("The Vatia Post",)),
        ("Translated from the French by Anne Roy for The Courier", ("Anne Roy",)),
        ("(This article was translated from Polish with the help of AI.)", ()),
        ("This text was machine-translated from the German original.", ()),
        ("*(Translated from Spanish)*", ()),
        ("This story was translated from English by our staff.", ()),
        ("This is an AI translation of an article first published in Polish.", ()),
        ("Translated with DeepL", ()),
        ("Traduit de l’anglais avec l’aide de l’IA", ()),
        ("Translated by Anne Roy", ("Anne Roy",)),
        ("/AB, Übersetzung: Anne Roy/", ("Anne Roy",)),
    ],
)
def test_a_note_of_translation_below_the_text_is_a_credit(note: str, translators: tuple[str, ...]) -> None:
    read = article(below=(note,))
    assert (read.closing, read.roles.get("translation", ())) == ((note,), translators)
    assert (body(read), read.furniture) == (BODY, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Translated from Latin the motto of the ship means patience.",
        "Translated from Latin, the motto of the ship means patience.",
        "The report was translated into five languages by the ministry.",
    ],
)
def test_a_sentence_that_speaks_of_a_translation_stays(sentence: str) -> None:
    assert body(article(below=(sentence,))) == (*BODY, sentence)


def test_an_agency_in_brackets_above_the_marks_of_its_desk_stands_for_the_whole_text() -> None:
    first = "All 213 people aboard a car ferry were evacuated after it began to list in rough seas - informed Reuters."
    read = read_text("\n\n".join([HEADLINE, first, BODY[1], BODY[2] + " (PAP)", "abc/ def/"]) + "\n", id="a.txt")
    assert read.credit_chain == ("PAP", "Reuters")
    plain = read_text("\n\n".join([HEADLINE, first, BODY[1], BODY[2] + " (PAP)"]) + "\n", id="a.txt")
    assert plain.credit_chain == ("Reuters",), "without them it stands for its paragraph"


def page(folder: Path, above: str) -> Article:
    paragraphs = "".join(f"<p>{words}</p>" for words in BODY)
    path = folder / "page.html"
    path.write_text(
        f'<html lang="en"><head><title>{HEADLINE}</title></head><body><article>'
        f"<h1>{HEADLINE}</h1>{above}{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    return read_article(path)


def test_a_line_without_a_stop_between_the_headline_and_the_byline_is_its_standfirst(tmp_path: Path) -> None:
    read = page(tmp_path, '<p class="sub">Two insiders say crew warned the port</p><p class="by">By Jane Doe</p>')
    assert read.headlines == (HEADLINE, "Two insiders say crew warned the port")
    assert (read.byline, body(read)) == (("Jane Doe",), BODY)


@pytest.mark.parametrize("head", ["", '<meta name="author" content="Jane Doe">'])
def test_a_byline_names_the_agencies_with_which_it_was_written(tmp_path: Path, head: str) -> None:
    read = page(tmp_path, f'{head}<p class="author">By Jane Doe, with Anadolu and AFP</p>')
    assert (read.byline, read.agencies) == (("Jane Doe",), ("Anadolu", "AFP"))
    assert page(tmp_path, "<p>By Jane Doe, with Reuters</p>").agencies == ("Reuters",)


@pytest.mark.parametrize(
    ("above", "byline", "agencies", "place"),
    [
        ("<div>Jane Doe</div><div>AAP</div><div>May 17, 2026 8:03PM</div>", ("Jane Doe",), ("AAP",), None),
        ('<div class="src">SUVA - Anadolu Agency</div><div>March 14 2026 12:44:00</div>', (), ("Anadolu",), "SUVA"),
    ],
)
def test_rows_below_a_headline_name_writer_agency_and_place_also_outside_the_main_text(
    tmp_path: Path, above: str, byline: tuple[str, ...], agencies: tuple[str, ...], place: str | None
) -> None:
    path = tmp_path / "page.html"
    rows = "".join(
        f"<p>{words}</p>" for words in [*BODY, *(f"{words[:-1]}, day {n}." for n, words in enumerate(BODY * 3))]
    )
    path.write_text(
        f'<html lang="en"><head><title>{HEADLINE} - The Vatia Post</title>'
        '<meta property="article:published_time" content="2026-05-17T20:03:00+08:00"></head><body>'
        f'<header>The Vatia Post <a href="/s">Subscribe</a></header><article><span class="flag">Ships</span><h1>{HEADLINE}</h1>'
        f'{above}{rows}</article><div class="more">Get our news in your inbox. <a href="/n">Sign up</a></div>'
        "</body></html>",
        encoding="utf-8",
    )
    read = read_article(path)
    assert (read.byline, read.agencies, read.place) == (byline, agencies, place)
