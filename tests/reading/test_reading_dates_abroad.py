"""Dates in other languages, as lines above a text and as pages set them: when a text was published, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import read_article
from story_digest.model import Article
from story_digest.reading.credits.dates import find_dates

TITLE = "Ferry sinks off island port"
TEXT = (
    "A passenger ferry sank off the port of Vatia late on Sunday and 41 people were rescued, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The ferry was built in 1998 and had passed an inspection in May, according to the ministry of transport.",
)


def page(folder: Path, above: str, lang: str = "en") -> Article:
    path = folder / "page.html"
    body = "".join(f"<p>{words}</p>" for words in TEXT)
    head = f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{TITLE}</title></head>'
    path.write_text(f"{head}<body><article><h1>{TITLE}</h1>{above}{body}</article></body></html>", "utf-8")
    return read_article(path)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("6 marca 2025, 12:48", "2025-03-06T12:48"),
        ("2 stycznia 2024 o godz. 15:20", "2024-01-02T15:20"),
        ("6. března 2025 12:48", "2025-03-06T12:48"),
        ("12 listopada 2024", "2024-11-12"),  # Polish
        ("12. listopada 2024", "2024-10-12"),  # Croatian
        ("3 maart 2024 om 10:15", "2024-03-03T10:15"),
        ("4 augusti 2024 kl. 12.10", "2024-08-04T12:10"),
        ("5. elokuuta 2024 klo 9.30", "2024-08-05T09:30"),
        ("5 Nisan 2025", "2025-04-05"),
        ("14 мая 2025, 12:00", "2025-05-14T12:00"),
        ("5 Φεβρουαρίου 2020", "2020-02-05"),
        ("2025. március 6. 10:20", "2025-03-06T10:20"),
        ("2024 m. kovo 31 d. 12:30", "2024-03-31T12:30"),
        ("2026年1月13日09:26", "2026-01-13T09:26"),
        ("2025년 6월 3일 10:00", "2025-06-03T10:00"),
        ("14/07/2025 à 07h02", "2025-07-14T07:02"),
        ("19 May 2025 at 15h20", "2025-05-19T15:20"),
        ("03/08/2011", "2011"),
    ],
)
def test_a_date_in_another_language_is_read(written: str, iso: str) -> None:
    assert [found.iso for found in find_dates(written, 0, len(written))] == [iso]


def test_a_number_before_a_word_that_is_no_month_is_no_date() -> None:
    assert list(find_dates("14 voters 2024", 0, 14)) == []


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Mittwoch, 5. Juni 2024"),
        ("pl", "Środa, 5 czerwca 2024"),
        ("ru", "Среда, 5 июня 2024"),
        ("pl", "Opublikowano: 5 czerwca 2024, 12:48 | Aktualizacja: 7 czerwca 2024, 9:00"),
        ("fr", "Publié le 05/06/2024 à 07h02"),
        ("en-GB", "Posted on 05/06/2024"),
        ("zh", "2024-06-05 09:26:31   Source: Guilin Daily   Editor: Li Na"),
        ("en", "Vatia Gist Corner, 5 June 2024"),
        ("nl", "Geplaatst op 5 juni 2024 om 10:15"),
    ],
)
def test_a_line_with_a_date_in_it_dates_the_text_and_names_neither_place_nor_writer(
    tmp_path: Path, lang: str, line: str
) -> None:
    article = page(tmp_path, f"<p>{line}</p>", lang)
    assert (article.published or "")[:10] == "2024-06-05"
    assert (article.place, article.byline) == (None, ())
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_when_a_text_was_last_changed_is_no_date_of_publication(tmp_path: Path) -> None:
    article = page(tmp_path, "<p>Son Güncelleme: 05.04.2025 - 10:20</p>", "tr")
    assert (article.published, article.updated, article.byline) == (None, "2025-04-05T10:20", ())


def test_a_day_and_a_month_that_may_be_either_give_the_year_alone_where_the_language_does_not_say(
    tmp_path: Path,
) -> None:
    assert page(tmp_path, "<p>Posted on 05/06/2024</p>").published is None
