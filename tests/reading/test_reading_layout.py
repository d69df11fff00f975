"""The same report in another layout gives the same sentences."""

import textwrap
from pathlib import Path

import pytest

from story_digest import read_text
from story_digest.reading.decoding import clean

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def sentences(text):
    return [sentence.text for sentence in read_text(text, id="a").sentences]


def paragraphs(path):
    return [line for line in clean(path.read_text(encoding="utf-8")).split("\n") if line.strip()]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_line_ends_of_other_systems(seed, end):
    text = seed.read_text(encoding="utf-8")
    assert sentences(text.replace("\n", end)) == sentences(text)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_missing_blank_lines(seed):
    assert sentences("\n".join(paragraphs(seed))) == sentences("\n\n".join(paragraphs(seed)))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize("width", [50, 60, 65, 72, 80, 100])
def test_hard_wrapped_lines(seed, width):
    wrapped = [textwrap.fill(p, width, break_on_hyphens=False, break_long_words=False) for p in paragraphs(seed)]
    assert sentences("\n\n".join(wrapped)) == sentences("\n\n".join(paragraphs(seed)))


@pytest.mark.parametrize("seed", SEEDS[:4], ids=lambda path: path.name[:3])
@pytest.mark.parametrize("width", [60, 72, 80])
def test_hard_wrapped_lines_without_blank_lines(seed, width):
    wrapped = [textwrap.fill(p, width, break_on_hyphens=False, break_long_words=False) for p in paragraphs(seed)]
    assert sentences("\n".join(wrapped)) == sentences("\n\n".join(paragraphs(seed)))


def test_a_notice_is_not_glued_to_the_paragraph_below_it():
    text = """\
Shops were looted in the neighbourhood and several of the buses were
burned, state radio reported on Friday, citing the police.
Read more: Rupee stays firm in the interbank market, says the bank
Finance Minister Adelina Kassoma defended the decision, saying that
the subsidies mostly benefited the wealthy and the smugglers.
"""
    assert len(sentences(text)) == 2


def test_lines_without_a_stop_are_not_glued_to_their_neighbours():
    assert sentences("Nikkei falls again\nTokyo stocks closed lower on Monday. Exporters led.\nMore to come soon") == [
        "Tokyo stocks closed lower on Monday.",
        "Exporters led.",
        "More to come soon",
    ]


def test_a_headline_that_fills_the_width_is_not_glued_to_the_text() -> None:
    wrapped = (
        "Rescuers reach eleven of thirty three miners trapped by flood in silver\n"
        "A ferry sank off the port of Vatia late on Sunday and forty one people\n"
        "were rescued, the coast guard said. Divers searched the hull on Monday\n"
        "for three people who were still missing, a spokeswoman told reporters.\n"
    )
    article = read_text(wrapped, id="a.txt")
    assert article.headline == "Rescuers reach eleven of thirty three miners trapped by flood in silver"
    assert article.sentences[0].text.startswith("A ferry sank off the port")


def test_front_matter_of_plain_text_is_heeded_where_it_states_something() -> None:
    article = read_text(
        "---\npublished: 2024-06-03\n---\nSUVA (Reuters) - A ferry sank off the port of Vatia late on Sunday.\n", id="a"
    )
    assert (article.published, article.dateline, article.agencies) == ("2024-06-03", "SUVA (Reuters) -", ("Reuters",))
    assert "published" not in article.text
    other = "---\nweather: none of our business\n---\nA ferry sank off the port of Vatia late on Sunday.\n"
    assert "weather: none of our business" in read_text(other, id="b").text


def test_codes_and_bylines_in_small_letters_go_on_with_nothing() -> None:
    article = read_text(
        "Ferry sinks off the port of Vatia\nby Lena Hofmeier\nSUVA, June 3 (IANS) A ferry sank on Sunday and many were saved.\n"
        "The search goes on, the ministry said.\n--IANS\nsha/dpb\n",
        id="a.txt",
    )
    assert (article.headline, article.byline) == ("Ferry sinks off the port of Vatia", ("Lena Hofmeier",))
    assert (article.agencies, article.place) == (("IANS",), "SUVA")
    assert article.sign_off == "sha/dpb"
    assert article.sentences[-1].text == "The search goes on, the ministry said."
