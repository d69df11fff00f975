"""What a text says of its sources: that they ask not to be named, how many they are, to whom they spoke."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drift_texts import article, drift_between, explained, only, told

from story_digest import read_text
from story_digest.explaining.drift import find_drift
from story_digest.explaining.drift.anonymity_forms import FORMS, forms_in
from story_digest.model import DriftItem
from story_digest.settings import ExplainingSettings

SOURCING = ("anonymity", "number of sources", "told to")


REST = "It silted up in March.\n\nNobody knows what the dredging will cost."


def sourcing(*wordings: str) -> list[DriftItem]:
    return [item for item in drift_between(*wordings).attributions if item.kind in SOURCING]


def as_read(*texts: str) -> list[DriftItem]:
    """Of whole articles as the reading gives them, so that agencies are known; their first sentences are the passage."""
    read = [read_text(f"{text}\n\n{REST}", id=chr(ord("A") + n)) for n, text in enumerate(texts)]
    articles = [
        replace(each, sentences=tuple(replace(s, id=f"s{n}") for n, s in enumerate(each.sentences, 1))) for each in read
    ]
    place = {each.id: 0 for each in articles}
    drift = find_drift(articles, explained(articles, [place], "A"), ExplainingSettings())
    return [item for item in drift.attributions if item.kind in SOURCING]


# ---------------------------------------------------------------- asks not to be named


@pytest.mark.parametrize(("said", "pattern", "example"), FORMS)
def test_each_form_has_an_example_that_it_finds(said: str, pattern: str, example: str) -> None:
    assert re.search(pattern, example)
    assert said in {form.said for form in forms_in(example, 0, len(example))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police declined to name the victim.",
        "The boy cannot be named for legal reasons.",
        "The firm was not authorised to sell arms.",
        "Unidentified gunmen opened fire.",
        "The donor gave the money anonymously.",
        "Every applicant must pass background checks.",
    ],
)
def test_no_wish_of_a_source(sentence: str) -> None:
    assert forms_in(sentence, 0, len(sentence)) == ()


@pytest.mark.parametrize(
    "wish",
    [
        "who asked not to be named, said",
        "who spoke on condition of anonymity, said",
        "who requested anonymity, said",
        "speaking on the condition that he not be identified, said",
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_source_that_asks_not_to_be_named_in_one_version_only(wish: str, turned: bool) -> None:
    pair = (
        f"The ferry had skipped two inspections, a harbour official, {wish}.",
        "The ferry had skipped two inspections, a harbour official said.",
    )
    item = only(sourcing(*(pair[::-1] if turned else pair)))
    assert item.kind == "anonymity"
    assert sorted(reading.value for reading in item.readings) == ["asks not to be named", "without"]


def test_the_same_wish_in_other_words_is_no_difference() -> None:
    assert not sourcing(
        "The ferry had skipped two inspections, said a harbour official who declined to be named.",
        "The ferry had skipped two inspections, a harbour official said on condition of anonymity.",
        "The ferry had skipped two inspections, an unnamed harbour official said.",
        "The ferry had skipped two inspections, according to a harbour official, who did not want to be identified.",
    )


def test_why_a_source_is_not_named_may_be_lost() -> None:
    item = only(
        sourcing(
            "The ferry had skipped two inspections, said a clerk, who was not authorised to speak to the media.",
            "The ferry had skipped two inspections, said a clerk, who asked not to be named.",
        )
    )
    assert {r.article: r.value for r in item.readings} == {"A": "has no leave to speak", "B": "asks not to be named"}


def test_a_wish_in_the_next_sentence() -> None:
    claim = "The ferry had skipped two inspections, two harbour officials said."
    wish = "The officials spoke on condition of anonymity because they were not authorized to discuss the matter."
    a, b, c = article("A", [claim, wish]), article("B", [claim]), article("C", [claim, wish])
    drift = find_drift([a, b, c], explained([a, b, c], [{"A": 0, "B": 0, "C": 0}], "A"), ExplainingSettings())
    item = only(drift.attributions)
    assert {r.article: r.value == "without" for r in item.readings} == {"A": False, "B": True, "C": False}


def test_another_source_in_the_next_sentence_has_a_wish_of_its_own() -> None:
    a = article(
        "A", ["Rates will not fall, an official said.", "Two bankers spoke on condition of anonymity of a rift."]
    )
    b = article("B", ["Rates will not fall, an official said."])
    assert find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}], "A"), ExplainingSettings()).attributions == ()


def test_a_version_that_has_the_wish_anywhere_lacks_nothing() -> None:
    claim = "The ferry had skipped two inspections, a harbour official"
    a = article("A", [f"{claim}, who asked not to be named, said.", "It sank in calm water."])
    b = article("B", [f"{claim} said.", "It sank in calm water.", "The man asked not to be named."])
    drift = find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}], "A"), ExplainingSettings())
    assert drift.attributions == ()


# ---------------------------------------------------------------- how many they are


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("a person familiar with the talks", "two people familiar with the talks", ("one source", "2 sources")),
        ("a person familiar with the talks", "people familiar with the talks", ("one source", "several sources")),
        ("a senior bank official", "senior bank officials", ("one source", "several sources")),
        ("two people familiar with the talks", "people familiar with the talks", ("2 sources", "several sources")),
        ("one of the officials", "officials", ("one source", "several sources")),
        ("a dredging engineer", "two dredging engineers", ("one source", "2 sources")),
        ("five people briefed on the Nordhaven plan", "people briefed on the plan", ("5 sources", "several sources")),
    ],
)
@pytest.mark.parametrize("shape", ["The merger is off, {} said.", "According to {}, the merger is off."])
def test_one_source_or_several(one: str, other: str, values: tuple[str, str], shape: str) -> None:
    item = only(sourcing(shape.format(one), shape.format(other)))
    assert (item.kind, tuple(reading.value for reading in item.readings)) == ("number of sources", values)
    assert {reading.value for reading in only(sourcing(shape.format(other), shape.format(one))).readings} == set(values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a person familiar with the talks", "a source close to the talks"),
        ("officials", "authorities"),
        ("two officials", "the officials"),
        ("several officials", "officials"),
        ("an official", "ministry official Rada Peeva"),
        ("a spokesman", "the company"),
        ("a pair of officials", "officials"),
        ("an official and two witnesses", "witnesses"),
        ("a dredging engineer", "harbour pilots"),
        ("a boss", "the boss"),
    ],
)
def test_as_many_sources(one: str, other: str) -> None:
    assert not sourcing(f"The merger is off, {one} said.", f"The merger is off, {other} said.")


def test_a_version_with_both_counts_differs_in_none() -> None:
    assert not sourcing(
        "The merger is off, two officials said, and the board will meet, an official said.",
        "The merger is off, an official said.",
    )


# ---------------------------------------------------------------- to whom they spoke


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("told Reuters", "told this newspaper"),
        ("told Reuters", "told reporters"),
        ("told Reuters", "told the newspaper"),
        ("told Reuters", "told AFP"),
        ("told Reuters", "told The Morning Courier"),
        ("told Reuters", "said"),
        ("told Sky News", "told a press conference"),
        ("told the Daily Lantern", "said"),
        ("told reporters", "told us"),
        ("told parliament", "told journalists"),
        ("told the court", "told police"),
    ],
)
def test_told_to_somebody_else(one: str, other: str) -> None:
    sentences = [f"The harbour will stay shut until May, mayor Ona Lutz {verb} on Monday." for verb in (one, other)]
    for pair in (sentences, sentences[::-1]):
        item = only(as_read(*pair))
        assert item.kind == "told to"
        assert len({reading.value for reading in item.readings}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("told Reuters", "told the Reuters news agency"),
        ("told AFP", "told Agence France-Presse"),
        ("told reporters", "told a news conference"),
        ("told reporters", "said"),
        ("told the newspaper", "told this newspaper"),
        ("told the Russian news agency", "told the agency"),
        ("told the Daily Lantern", "told the Daily Lantern newspaper"),
        ("told the Daily Lantern", "told us"),
        ("told Peter Haas", "said"),
        ("told Peter Haas", "told reporters"),
        ("told US lawmakers", "told lawmakers"),
        ("told NRK News", "told NRK's morning show"),
        ("told the Harbour Times", "told them"),
    ],
)
def test_told_to_the_same_or_to_nobody_known(one: str, other: str) -> None:
    sentences = [f"The harbour will stay shut until May, mayor Ona Lutz {verb} on Monday." for verb in (one, other)]
    assert not as_read(*sentences)
    assert not as_read(*sentences[::-1])


def test_a_named_miner_becomes_one_who_asks_not_to_be_named() -> None:
    found = as_read(
        "“The sensors gave no warning,” Ivan Petrov, a miner with 19 years underground, told Reuters.",
        "“The sensors gave no warning,” a miner who did not want to be named told the newspaper.",
    )
    assert {item.kind: told(item) for item in found} == {
        "anonymity": {
            "A": "Ivan Petrov, a miner with 19 years underground, told",
            "B": "did not want to be named",
        },
        "told to": {"A": "told Reuters", "B": "told the newspaper"},
    }


def test_an_agency_that_the_article_names_elsewhere_is_not_lost() -> None:
    claim = "The harbour will stay shut until May, mayor Ona Lutz {} on Monday."
    assert not as_read(claim.format("told Reuters"), claim.format("said") + "\n\nShe spoke to Reuters by phone.")
    assert not as_read(claim.format("told Reuters"), "LIMA, May 2 (Reuters) - " + claim.format("said"))


def test_whom_a_claim_was_told_to_is_shown_in_the_versions_own_words() -> None:
    item = only(
        as_read(
            "The harbour will stay shut until May, mayor Ona Lutz told Reuters on Monday.",
            "The harbour will stay shut until May, mayor Ona Lutz told this newspaper.",
        )
    )
    assert told(item) == {"A": "told Reuters", "B": "told this newspaper"}


def test_another_speaker_beside_an_unnamed_one_has_lost_no_wish() -> None:
    assert not sourcing(
        "Rates will not fall before May, a person close to the council said on condition of anonymity.",
        "Rates will not fall before May, added his deputy.",
    )
    assert not as_read(
        "The harbour will stay shut until May, mayor Ona Lutz told Reuters on Monday.",
        "The harbour will stay shut until May, harbour chief Nils Aas said on Monday.",
    )
