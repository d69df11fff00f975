"""What sentences cite: in which order, and what stays open."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Article, Citation

SECOND = "The ministry gave no further details of the plan for the bridge and its two approach roads."


def article(sentence: str, *, around: str = "{}") -> Article:
    return read_text(around.format(f"{sentence} {SECOND}"), id="a.txt")


def first(sentence: str) -> Citation:
    return article(sentence).citations[0]


@pytest.mark.parametrize(
    ("sentence", "sources", "words"),
    [
        (
            "The road will not be easy, the president said on Monday, Reuters reports, Agerpres reads.",
            ("Agerpres", "Reuters"),
            "Reuters reports, Agerpres reads",
        ),
        (
            "Two people were killed on Friday in the capital, a source and two witnesses declared, informs Reuters.",
            ("Reuters",),
            "informs Reuters",
        ),
        (
            "The rocket has not succeeded on Thursday, this being its second failure, relates AFP, which quotes Kyodo.",
            ("AFP", "Kyodo"),
            "relates AFP, which quotes Kyodo",
        ),
        (
            "The athlete has been banned for four years after a sample, reports TASS, citing RUSADA.",
            ("TASS", "RUSADA"),
            "reports TASS, citing RUSADA",
        ),
        (
            "At least three buses were set on fire, according to the state radio quoted by Reuters.",
            ("Reuters", "the state radio"),
            "according to the state radio quoted by Reuters",
        ),
        (
            "Russia's TASS news agency reported Thursday that the athlete had been banned for four years.",
            ("TASS",),
            "TASS news agency reported",
        ),
        (
            "The two sides should coordinate closely, Chinese state broadcaster CCTV said in its report on the call.",
            ("CCTV",),
            "Chinese state broadcaster CCTV said",
        ),
        (
            "The president was quoted as saying in the video call by CCTV that he had noted the offer.",
            ("CCTV",),
            "was quoted as saying in the video call by CCTV",
        ),
        ("More than 200 people have died since December, health officials told AFP.", ("AFP",), "told AFP"),
        (
            "The debris fell into the sea far from the coast, according to the company.",
            ("the company",),
            "according to the company",
        ),
    ],
)
def test_whom_a_sentence_cites_outermost_first(sentence: str, sources: tuple[str, ...], words: str) -> None:
    citation = first(sentence)
    assert citation.sources == sources
    assert citation.text == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The offer had never been refused, he said, according to the quoted source.",
        "According to a report on a call between the two leaders, both sides should coordinate closely.",
        "The visit was not mentioned, according to the official translation into Russian.",
    ],
)
def test_a_source_without_a_name_stays_unresolved(sentence: str) -> None:
    assert first(sentence).sources == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Wholesalers had stopped quoting prices for sugar and imported rice before noon on Monday.",
        "Reuters has a minority stake in the company that owns the bridge over the river.",
        "The minister said that the bridge would be opened to all traffic in the spring.",
    ],
)
def test_what_cites_nobody_is_no_citation(sentence: str) -> None:
    assert article(sentence).citations == ()


def test_the_dateline_and_the_first_sentence_make_one_chain() -> None:
    told = article(
        "The athlete has been banned for four years, Russia's TASS news agency reported Thursday.",
        around="MOSCOW, March 14 (UPI) -- {}",
    )
    assert told.credit_chain == ("UPI", "TASS")


def test_a_sign_off_stands_over_the_agency_that_the_first_sentence_names() -> None:
    told = article("Two people were killed on Friday in the capital, informs Reuters.", around="{}\n\nAgerpres\n")
    assert told.credit_chain == ("Agerpres", "Reuters")
    assert [span.text for span in told.evidence["credit_chain"].spans] == ["Agerpres", "informs Reuters"]


def test_an_agency_that_was_only_told_something_is_credited_but_not_part_of_the_chain() -> None:
    told = article(
        "Workers had complained of a crack in the staging two days earlier, a supervisor told ANI.",
        around="PATNA, India, Aug 22 (Reuters) - {}",
    )
    assert told.agencies == ("Reuters", "ANI")
    assert told.credit_chain == ("Reuters",)


def test_agencies_that_contributed_side_by_side_have_no_order() -> None:
    told = article(
        "The bridge was opened on Monday after three years of work, the minister said.",
        around="{}\n\nReuters and AFP contributed to this report.\n",
    )
    assert told.agencies == ("Reuters", "AFP")
    assert told.credit_chain == ()


def test_being_cited_makes_nobody_a_publisher() -> None:
    assert article("The road will not be easy, he said on Monday, Reuters reports, Agerpres reads.").publisher is None


def test_a_citation_is_a_slice_of_its_sentence() -> None:
    told = article("The athlete has been banned for four years after a sample, reports TASS, citing RUSADA.")
    for citation in told.citations:
        sentence = told.sentence(citation.sentence)
        assert sentence.start <= citation.start < citation.end <= sentence.end
        assert told.text[citation.start : citation.end] == citation.text


def test_what_an_agency_was_told_is_not_the_proof_that_the_text_is_its_own() -> None:
    article = read_text(
        "Ferry sinks off island port in the night\n\nA ferry sank, the captain told Reuters on Sunday morning.\n\n"
        "It was the third this year.\n\nSource: Reuters\n",
        id="a.txt",
    )
    assert [span.text for span in article.evidence["agencies"].spans] == ["Source: Reuters"]
