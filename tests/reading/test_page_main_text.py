"""Which blocks of a saved page are its text: what the extractor leaves out of it, and what it lets in."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour_page import BODY, TEXT, TITLE, saved

from story_digest.reading.furniture.shapes import rule_by_shape


def sentences(folder: Path, body: str) -> list[str]:
    return [sentence.text for sentence in saved(folder, body).sentences]


@pytest.mark.parametrize(
    "after",
    [
        "<h3>Top Comments</h3><p>Jo Redfern: The pier will outlive all of us, and the board as well, believe me.</p>",
        "<h3>3 thoughts on “North pier to close”</h3><p>About time that somebody looked at those piles, if you ask me.</p>",
        "<h4>Kommentare (2)</h4><p>Endlich sieht sich jemand diese Pfähle an, sagt mein Onkel, und der muss es wissen.</p>",
        "<h3>About the author</h3><p>Jo Redfern has covered the harbour since 1998 and owns a very small boat there.</p>",
        '<h2><a href="/b">Ice house wins appeal</a></h2><p>by Al Pask | 12 October 2019</p><p>The inspector called it odd.</p>',
    ],
)
def test_what_follows_the_text_inside_its_own_container_is_no_text(tmp_path: Path, after: str) -> None:
    assert sentences(tmp_path, f"<article><h1>{TITLE}</h1>{BODY}{after}</article>") == list(TEXT)


def test_a_box_that_calls_itself_an_advertisement_is_no_text(tmp_path: Path) -> None:
    box = "<div><small>SPONSORED</small><h4>Grow with Tidesaver</h4><p>Earn up to 4 per cent a year. Dial 483 to begin.</p></div>"
    paragraphs = BODY.split("</p>", 2)
    body = f"{paragraphs[0]}</p>{paragraphs[1]}</p>{box}{paragraphs[2]}"
    assert sentences(tmp_path, f"<article><h1>{TITLE}</h1>{body}</article>") == list(TEXT)


def test_a_linked_heading_between_paragraphs_takes_none_of_them_away(tmp_path: Path) -> None:
    paragraphs = BODY.split("</p>", 2)
    body = f'{paragraphs[0]}</p>{paragraphs[1]}</p><h3><a href="/b">Ice house wins appeal</a></h3>{paragraphs[2]}'
    assert set(TEXT) <= set(sentences(tmp_path, f"<article><h1>{TITLE}</h1>{body}</article>"))


def test_a_list_between_two_paragraphs_of_an_old_page_stays(tmp_path: Path) -> None:
    listed = "<ul><li>two brass bollards, cast in Vatia<li>a davit of oak</ul>"
    cell = f"<font size=3>{TEXT[0]}<p>{TEXT[1]}<p>He listed what the pier needs:{listed}<p>{TEXT[2]}<p>{TEXT[3]}</font>"
    page = f"<table><tr><td><a href=/a>Home</a></td><td><h2>{TITLE}</h2>{cell}</td></tr></table>"
    told = sentences(tmp_path, page)
    assert "two brass bollards, cast in Vatia" in told
    assert set(TEXT) <= set(told)


def test_what_stands_in_other_cells_of_a_page_laid_out_by_a_table_is_no_text(tmp_path: Path) -> None:
    menu = "<td><a href=/a>Home</a><br><font size=1>Your hometown bank. Member of the guild.</font></td>"
    foot = "<tr><td colspan=2>All contents by Harbour Printing Co., Inc.</td></tr>"
    page = f"<table><tr>{menu}<td><h2>{TITLE}</h2>{BODY}</td></tr>{foot}</table>"
    assert sentences(tmp_path, page) == list(TEXT)


def test_a_quotation_set_apart_stays_unless_the_text_has_it_already(tmp_path: Path) -> None:
    own = "<figure><blockquote><span>“I moored here before there was a board.”</span></blockquote></figure>"
    again = f"<figure><blockquote>“{TEXT[2]}”</blockquote></figure>"
    paragraphs = BODY.split("</p>", 2)
    body = f"{paragraphs[0]}</p>{own}{paragraphs[1]}</p>{again}{paragraphs[2]}"
    told = sentences(tmp_path, f"<article><h1>{TITLE}</h1>{body}</article>")
    assert "“I moored here before there was a board.”" in told
    assert sum(TEXT[2] in one for one in told) == 1


def test_links_parted_by_strokes_or_under_a_label_are_no_text(tmp_path: Path) -> None:
    strokes = '<p><a href="/a">« The tide table</a> | <a href="/">Main</a> | <a href="/c">Ice house »</a></p>'
    rows = "".join(f'<br><a href="/{n}">Other story number {n} of the week</a>' for n in range(4))
    page = f"<article><h1>{TITLE}</h1>{strokes}{BODY}<p><b>Other stories this week:</b>{rows}</p></article>"
    assert sentences(tmp_path, page) == list(TEXT)


@pytest.mark.parametrize(
    "appeal",
    [
        "Recibe el boletín de Cultura cada viernes en tu correo",
        "Abonnez-vous à partir de 1 €",
        "Puedes seguir a Cultura en Facebook, o apuntarte aquí para recibir nuestra newsletter semanal",
        "Veja os vídeos mais assistidos",
        "Meistgelesen",
    ],
)
def test_what_a_page_asks_of_its_readers_in_other_languages_is_no_sentence(tmp_path: Path, appeal: str) -> None:
    paragraphs = BODY.split("</p>", 2)
    body = f"{paragraphs[0]}</p>{paragraphs[1]}</p><p>{appeal}</p>{paragraphs[2]}"
    assert sentences(tmp_path, f"<article><h1>{TITLE}</h1>{body}</article>") == list(TEXT)


@pytest.mark.parametrize("told", ["Recibe el alcalde a los vecinos del puerto.", "Lee wins title plus bonus"])
def test_a_sentence_with_such_a_verb_is_none(told: str) -> None:
    assert rule_by_shape(told) == ""


def test_the_lead_that_a_system_calls_a_teaser_is_the_first_paragraph(tmp_path: Path) -> None:
    lead = "Whoever keeps a boat in Vatia will have to moor it elsewhere for two winters, the board has decided."
    above = f'<h1>{TITLE}</h1><div class="teaser-text"><p>{lead}</p></div><p>The pier in May. © Board</p>'
    assert sentences(tmp_path, f"<div>{above}<div>{BODY}</div></div>")[0] == lead
