"""The five seeds: what is furniture, and that no sentence of the report is lost."""

from pathlib import Path

import pytest

from story_digest import read_article

SEEDS = Path(__file__).parents[2] / "seeds"
A, B, C, D, E = sorted(SEEDS.glob("*.txt"))


def test_the_ticker_is_furniture_line_by_line_and_reaches_no_sentence():
    article = read_article(E)
    tickers = [piece for piece in article.furniture if piece.rule.startswith("ticker")]
    assert len(tickers) == 34
    assert tickers[0].text == "AIRLINK 74.48 Increased By ▲ 0.23 (0.31%)"
    assert not any("Increased By" in sentence.text for sentence in article.sentences)


@pytest.mark.parametrize(
    ("seed", "furniture"),
    [
        (A, []),
        (B, ["date 2022-12-30"]),
        (C, []),
        (D, ["Share if you like", "Filter By Topic"]),
        (E, ["Comments", "Comments are closed."]),
    ],
)
def test_furniture_is_what_a_careful_reader_calls_so_and_nothing_else(seed, furniture):
    found = [p.text for p in read_article(seed).furniture if not p.rule.startswith(("ticker", "caption"))]
    assert found == furniture


def test_a_collectors_stamp_is_kept_for_display_and_dates_nothing():
    article = read_article(B)
    assert [(date.text, date.iso, date.kind) for date in article.dates] == [
        ("date 2022-12-30", "2022-12-30", "unknown")
    ]
    assert article.published is None


def test_an_agency_credited_for_one_sentence_is_said_to_be_so():
    article = read_article(D)
    assert article.agencies == ("Reuters",)
    assert article.evidence["agencies"].note == "Reuters: for one sentence"
    assert article.evidence["credit_chain"].note == "Reuters: for one sentence"
    for whole in (A, B, C):
        assert "sentence" not in read_article(whole).evidence["agencies"].note


def test_the_caption_that_stands_twice_ends_in_a_photo_credit_and_is_furniture():
    (caption,) = [p for p in read_article(D).furniture if p.rule.startswith("caption")]
    assert caption.text.count("–Reuters photo") == 2


@pytest.mark.parametrize(("seed", "count"), [(A, 9), (B, 10), (C, 10), (D, 23), (E, 12)])
def test_no_sentence_of_the_body_is_lost(seed, count):
    assert len(read_article(seed).sentences) == count


def test_headlines_of_other_stories_stay_paragraphs_of_their_own_for_their_company_to_judge():
    article = read_article(E)
    stray = [s for s in article.sentences if s.text.startswith(("Putin, Xi to speak", "Putin says Russia expects"))]
    assert len(stray) == 2
    assert all(sum(s.paragraph == one.paragraph for s in article.sentences) == 1 for one in stray)


def test_a_quotation_broken_by_a_stray_stop_is_one_sentence():
    last = read_article(B).sentences[-1].text
    assert last.startswith("“China stands ready")
    assert last.endswith("justice. International.”")
