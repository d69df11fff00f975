"""A line that only the company of other articles betrays is set aside, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from articles_of_sentences import article

from story_digest.aligning import align
from story_digest.model import Article
from story_digest.reading import read_article
from story_digest.settings import AligningSettings

SEEDS = Path(__file__).parents[2] / "seeds"

REPORT = (
    "Masked thieves broke into a castle museum in Kassel in the early hours of Wednesday and made off with 312 gold coins.",
    "The medieval coins, known as the Hohenau Hoard, are insured for 1.6 million euros.",
    "The car was found burned out around an hour later in a forest near the A44 motorway.",
    "“They knew exactly where to go and they touched nothing else,” a police spokeswoman said.",
)
STRAY = "Museum director “speechless” after gold raid: report"


def with_line(id: str, line: str) -> Article:
    return article(id, *REPORT[:2], line, *REPORT[2:])


def set_aside(articles: list[Article], id: str) -> list[str]:
    found = {a.id: a for a in align(articles, AligningSettings()).articles}
    return [f.text for f in found[id].furniture]


def test_a_headline_between_two_passages_that_are_neighbours_elsewhere_is_set_aside() -> None:
    articles = [article("a", *REPORT), article("b", *REPORT), with_line("c", STRAY)]
    alignment = align(articles, AligningSettings())
    cleaned = alignment.articles[2]
    assert [f.text for f in cleaned.furniture] == [STRAY]
    assert cleaned.furniture[0].rule
    assert cleaned.furniture[0].evidence.status == "inferred"
    assert {span.article for span in cleaned.furniture[0].evidence.spans} == {"a", "b"}
    assert all(STRAY not in s.text for s in cleaned.sentences)
    assert [s.id for s in cleaned.sentences] == ["s1", "s2", "s4", "s5"], "the others keep their names"
    assert {len(row.members) for row in alignment.rows} == {3}


def test_its_quotation_goes_with_it() -> None:
    articles = [article("a", *REPORT), article("b", *REPORT), with_line("c", STRAY)]
    cleaned = align(articles, AligningSettings()).articles[2]
    assert [q.text for q in articles[2].quotes] == [
        "speechless",
        "They knew exactly where to go and they touched nothing else,",
    ]
    assert [q.text for q in cleaned.quotes] == ["They knew exactly where to go and they touched nothing else,"]


def test_a_sentence_of_the_papers_own_stays() -> None:
    own = "The museum had told this newspaper last year that its alarm was out of order."
    assert set_aside([article("a", *REPORT), article("b", *REPORT), with_line("c", own)], "c") == []


def test_a_line_stays_where_another_variant_tells_something_there() -> None:
    fuller = article("b", *REPORT[:2], "A reward of 50,000 euros was offered.", *REPORT[2:])
    assert set_aside([article("a", *REPORT), fuller, with_line("c", STRAY)], "c") == []


def test_one_other_article_is_no_company() -> None:
    assert set_aside([article("a", *REPORT), with_line("c", STRAY)], "c") == []


def test_the_span_is_the_line() -> None:
    articles = [article("a", *REPORT), article("b", *REPORT), with_line("c", STRAY)]
    cleaned = align(articles, AligningSettings()).articles[2]
    (line,) = cleaned.furniture
    assert cleaned.text[line.start : line.end] == line.text


def test_the_two_stray_headlines_of_the_seeds_are_set_aside_and_nothing_else() -> None:
    read = [read_article(path) for path in sorted(SEEDS.glob("*.txt"))]
    alignment = align(read, AligningSettings())
    gone = {
        s.text
        for before, after in zip(read, alignment.articles, strict=True)
        for s in before.sentences
        if s.id not in {kept.id for kept in after.sentences}
    }
    assert gone == {
        "Putin, Xi to speak Friday via video-link: Kremlin",
        "Putin says Russia expects China’s Xi to make state visit in spring",
    }
