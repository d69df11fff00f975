"""What on a page is not the report, and what must never be taken for it."""

import pytest

from story_digest import read_text
from story_digest.reading.furniture.inside import PIECES
from story_digest.reading.furniture.shapes import SHAPES, is_notice

BODY = [
    "Two people were killed in Luanda on Friday when police opened fire, a hospital source said.",
    "The government raised the price of gasoline by 60% from midnight on Thursday.",
    "Police said officers had fired into the air after demonstrators threw stones.",
    "The opposition called for the measure to be suspended and for an inquiry.",
]


def article(*lines):
    return read_text("\n\n".join(lines), id="a")


def sentences(*lines):
    return [sentence.text for sentence in article(*lines).sentences]


@pytest.mark.parametrize(("shape", "example"), [(s, e) for s in SHAPES for e in s.examples])
def test_every_shape_knows_its_own_examples(shape, example):
    assert shape.pattern.fullmatch(example)


@pytest.mark.parametrize(("piece", "example"), [(p, e) for p in PIECES for e in p.examples])
def test_every_piece_knows_its_own_examples(piece, example):
    assert piece.pattern.search(example)


@pytest.mark.parametrize(
    "notice",
    [example for shape in SHAPES if not shape.hints for example in shape.examples],
)
def test_a_notice_between_paragraphs_reaches_no_sentence(notice):
    assert sentences(*BODY[:2], notice, *BODY[2:]) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Police said officers had fired into the air.",
        "“Follow us,” the mayor said, and the crowd did.",
        "Share prices fell by 3.2% in Tokyo on Friday.",
        "Comments by the minister caused anger in the capital.",
        "He posted photos by a friend that showed the burning building.",
        "Register offices will stay closed on Monday, the ministry said.",
        "Get the vaccine now, doctors told residents on Friday.",
        "The fund holds 12.5% (Apple/Google) of the market.",
        "Popular anger grew after the vote on Sunday.",
        "Related charges against the mayor were dropped on Friday.",
        "Subscribe is what he told followers, the indictment said.",
        "Brent crude rose 0.4% to $82.10 a barrel.",
        "Print media lost half of their readers in ten years.",
        "Watch towers were built along the border in 1961.",
        "Home prices / rents rose by 5% in March, the office said.",
    ],
)
def test_a_sentence_of_the_report_is_no_notice_whatever_it_begins_with(line):
    assert not is_notice(line)
    assert line in sentences(*BODY[:2], line, *BODY[2:])


def test_headlines_under_a_heading_of_other_articles_go_with_it():
    lines = ["RELATED STORIES", "- Town of 5,400 bets its future on rockets", "- Rival firm delays flight to autumn"]
    assert sentences(*BODY[:2], *lines, *BODY[2:]) == BODY
    assert sentences(*BODY, "Popular", "Two teenagers held over stolen mango crates in the old town") == BODY


def test_a_heading_of_other_articles_does_not_swallow_the_report():
    assert sentences(BODY[0], "Related stories", *BODY[1:]) == BODY


def test_a_caption_that_stands_twice_is_furniture():
    caption = "Smoke rises over the Cazenga district of Luanda on Friday"
    found = article(BODY[0], caption, *BODY[1:3], caption, BODY[3])
    assert [s.text for s in found.sentences] == BODY
    assert [piece.text for piece in found.furniture] == [caption, caption]


@pytest.mark.parametrize(
    "ticker",
    [
        "SENSEX 80,905.30 ▲ 102.44 NIFTY 24,770.20 ▲ 71.35 GOLD 71,650 ▼ 210",
        "Nikkei 38,807.38 +0.29%  |  USD/JPY 147.75  |  Topix 2,661.59 +0.49%",
        "AIRLINK 74.48 Increased By ▲ 0.23 (0.31%)\nKEL 4.61 No Change ▼ 0.00 (0%)\nKSE100 75,312 Increased By 381 (0.51%)",
    ],
)
def test_a_ticker_never_reaches_a_sentence_whatever_its_names(ticker):
    assert sentences(ticker, *BODY) == BODY


def test_a_ticker_run_into_the_report_leaves_the_report():
    found = article("AAA 74.48 ▲ 0.23 BBB 5.03 ▼ -0.02 CCC 4.54 ▲ 0.12 " + BODY[0], *BODY[1:])
    assert [s.text for s in found.sentences] == BODY


def test_one_price_alone_proves_nothing():
    row = "Brent 82.10 +0.4%"
    assert row in sentences(BODY[0], row, *BODY[1:])


def test_a_notice_run_into_a_paragraph_is_taken_out_of_it():
    notice = "read moreRegister now for FREE unlimited access to Reuters.com Register"
    assert sentences(BODY[0], BODY[1] + notice, *BODY[2:]) == BODY


def test_every_removal_names_its_rule_and_keeps_its_words():
    for piece in article("Share   Tweet   Print", *BODY, "Comments are closed.").furniture:
        assert piece.rule
        assert piece.evidence.status == "inferred"
        assert piece.text


def paper(number, *lines):
    text = "\n\n".join(
        [*(f"Report {number} tells the {n} thing of day {number}." for n in ("first", "second")), *lines]
    )
    return read_text(text, id=f"{number}.txt")


def test_what_a_publisher_repeats_under_unlike_reports_is_furniture():
    from dataclasses import replace

    from story_digest.reading import gather
    from story_digest.settings import ReadingSettings

    line = "The Courier brings the city to your breakfast table since 1887"
    papers = [replace(paper(n, line, f"It ends on day {n}."), publisher="The Courier") for n in range(4)]
    gathered = gather(papers, ReadingSettings())
    assert all(line not in [s.text for s in found.sentences] for found in gathered.articles)
    evidence = gathered.articles[0].furniture[-1].evidence
    assert evidence.source == "comparison"
    assert len(evidence.spans) == 4


def test_what_two_reprints_share_is_the_report():
    from dataclasses import replace

    from story_digest.reading import gather
    from story_digest.settings import ReadingSettings

    papers = [replace(article(*BODY), id=f"{n}.txt", publisher="The Courier") for n in range(4)]
    assert all(len(found.sentences) == 4 for found in gather(papers, ReadingSettings()).articles)


HEAD_OF_REPORT = "Ferry lists off the Vatia islands in a storm"
REPORT = (
    "All 213 people aboard a car ferry were evacuated after it began to list in rough seas, the coast guard said.",
    "Divers searched the hull on Monday for three people who were still missing, a spokeswoman told reporters.",
    "The line will be closed for two days.",
)


@pytest.mark.parametrize(
    "row",
    [
        "Weather Classifieds Tributes Log in",
        "Home News Sport Culture Opinion",
        "LATEST OPINION LIFE & STYLE",
        "News Latest Most read Video",
        "Login Register Cart (0)",
        "Nederlands Français Deutsch",
        "Thursday 15 August 2024 | FTSE 100 8,347.35 +0.56% | £/$ 1.2835",
        "Nikkei 38,807.38 +0.29% | USD/JPY 147.75",
        "DOW 39,512.84 ▲ 0.32% NASDAQ 16,340.87 ▼ 0.03%",
        "Suva 18°C Cloudy",
        "You are here: Home > News",
        "Home » Asia »",
        "Text size A A A",
        "Edition: International",
        "Skip to main content",
    ],
)
@pytest.mark.parametrize("name", ["", "The Vatia Courier"])
def test_a_row_of_the_page_above_the_headline_is_neither_headline_nor_text(row: str, name: str) -> None:
    article = read_text("\n\n".join([*([name] if name else []), row, HEAD_OF_REPORT, *REPORT]), id="a.txt")
    assert article.headline == HEAD_OF_REPORT
    assert article.byline == ()
    assert tuple(sentence.text for sentence in article.sentences) == REPORT


@pytest.mark.parametrize("headline", ["World Sport Weather Live Today", "Local News Jobs Weather Markets"])
def test_the_only_headline_is_no_menu(headline: str) -> None:
    assert read_text("\n\n".join([headline, *REPORT]), id="a.txt").headline == headline


@pytest.mark.parametrize("headline", ["Dow 40,000 tops a year of records", "Suva swelters at 40°C as schools close"])
def test_a_headline_with_figures_is_no_row_of_markets_or_weather(headline: str) -> None:
    article = read_text("\n\n".join([headline, "A hot day on all the islands of the north", *REPORT]), id="a.txt")
    assert article.headline == headline


def test_a_ticker_with_units_in_brackets_is_one_row() -> None:
    row = "KSE-100 78,225.98 ▲ 512.20 USD/PKR 278.65 ▼ 0.05 Gold (tola) 253,400 ▲ 900"
    article = read_text("\n\n".join([row, HEAD_OF_REPORT, *REPORT]), id="a.txt")
    assert article.headline == HEAD_OF_REPORT
    assert tuple(sentence.text for sentence in article.sentences) == REPORT
