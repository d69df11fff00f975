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
