"""What differs between the five seeds: what a careful reader finds, and nothing false."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from story_digest import analyze
from story_digest.model import DriftItem, Story

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def seeds() -> Story:
    (story,) = analyze([SEEDS]).stories
    return story


def by_letter(item: DriftItem) -> dict[str, str]:
    found: dict[str, str] = {}
    for reading in item.readings:
        found.setdefault(seeds().letter(reading.article), reading.text)
    return found


def quote(words: str, kind: str = "altered") -> DriftItem:
    return next(i for i in seeds().drift.quotes if i.kind == kind and any(words in r.text for r in i.readings))


def test_the_three_strongest() -> None:
    drift = seeds().drift
    items = [*drift.quotes, *drift.numbers, *drift.attributions, *drift.wording, *drift.omissions, *drift.names]
    items += drift.headlines
    strongest = sorted(items, key=lambda item: -item.weight)[:3]
    assert [item.kind for item in strongest] == ["omission mark", "altered", "altered"]
    assert strongest[0].title == "“politics, and firmly defend” or “politics… and firmly uphold”"
    assert strongest[1].title == "“all” or “other”"
    assert "“stresses”" in strongest[2].title
    assert drift.quotes[3] == quote("objective and fair stance")


@pytest.mark.parametrize(
    ("expected", "kind"),
    [
        (
            {
                "A": "„objective and correct position”",
                "B": "“objective position” and just”",
                "C": "“objective and fair attitude”",
                "D": '"objective and fair stance"',
                "E": "“objective and fair stance”",
            },
            "altered",
        ),
        ({"A": "„boundless”", "B": "“no-holds-barred”", "C": "“no-limits”", "E": "“no-limits”"}, "altered"),
        ({"B": "“no boundaries”", "C": "“no-limits”", "E": "“no-limits”"}, "altered"),
        (
            {
                "A": "” questions and concerns”",
                "B": "“questions and concerns”",
                "C": "“questions and worries”",
                "E": "“questions and concerns”",
            },
            "altered",
        ),
        ({"B": "“no-holds-barred”", "C": "“no-limits”", "E": "“no-limits”"}, "two forms in one article"),
    ],
)
def test_quotations_word_for_word(expected: dict[str, str], kind: str) -> None:
    assert any(by_letter(item) == expected for item in seeds().drift.quotes if item.kind == kind)


def test_only_one_version_runs_on_where_the_others_mark_an_omission() -> None:
    item = quote("politics, and firmly", "omission mark")
    assert {letter for letter, text in by_letter(item).items() if "…" not in text and "..." not in text} == {"A"}
    assert set(by_letter(item)) == set("ABCDE")


def test_words_in_other_text_are_not_counted() -> None:
    assert all("special military operation" not in r.text for i in seeds().drift.quotes for r in i.readings)


def test_no_figure_differs() -> None:
    assert seeds().drift.numbers == ()


def test_in_february_is_less_precise() -> None:
    item = next(i for i in seeds().drift.wording if i.kind == "precision")
    assert by_letter(item)["A"] == "in February"


def test_who_told_it() -> None:
    item = next(i for i in seeds().drift.attributions if i.kind == "attribution" and "Agerpres" in i.title)
    standing = {seeds().letter(r.article): r.value for r in item.readings}
    assert standing["A"] == standing["D"] == "in the sentence"
    assert standing["B"] == standing["E"] == "next to it"
    assert by_letter(item)["A"] == "Reuters reports, Agerpres reads"
    assert by_letter(item)["D"].endswith("CCTV said")


def test_told_becomes_warned_twice() -> None:
    warned = [
        by_letter(item)
        for item in seeds().drift.attributions
        if item.kind == "reporting verb" and "warned" in by_letter(item).values()
    ]
    assert len(warned) == 2
    assert all({letter for letter, verb in verbs.items() if verb == "warned"} == {"C"} for verbs in warned)


def test_whose_view_of_the_west_it_is_stands_everywhere_but_in_one() -> None:
    item = next(i for i in seeds().drift.attributions if i.kind == "hedge")
    assert {seeds().letter(r.article) for r in item.readings if r.value == "without"} == {"A"}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("power", {"A": "hegemony", "B": "hegemonic", "C": "imperialist", "D": "hegemonic", "E": "hegemonic"}),
        ("aim", {"A": "discussed", "B": "intended", "C": "hoped", "D": "aimed", "E": "aimed"}),
        ("degree", {"A": "not a party", "B": "not a party", "C": "not a party", "E": "not in any way a party"}),
    ],
)
def test_loaded_words(kind: str, expected: dict[str, str]) -> None:
    assert any(by_letter(item) == expected for item in seeds().drift.wording if item.kind == kind)


def test_phone_or_video() -> None:
    item = next(i for i in seeds().drift.wording if i.kind == "medium")
    values: dict[str, set[str]] = {}
    for reading in item.readings:
        values.setdefault(seeds().letter(reading.article), set()).add(reading.value)
    assert values["A"] == {"phone"}
    assert values["B"] == values["D"] == values["E"] == {"video"}
    assert values["C"] == {"phone", "video"}


def test_what_one_version_does_not_say() -> None:
    lacking = {tuple(map(seeds().letter, item.absent)): item.readings[0].text for item in seeds().drift.omissions}
    assert lacking[("D",)].startswith("but this aspect is missing")
    assert "at least publicly" in lacking["A", "D"] if ("A", "D") in lacking else "at least publicly" in lacking[("A",)]


def test_versions_that_say_in_other_words_what_one_does_not_say_are_shown_too() -> None:
    item = next(i for i in seeds().drift.omissions if i.kind == "clause")
    assert by_letter(item) == {
        "A": "but this aspect is missing from the CCTV account",
        "B": "but there was no mention of military cooperation in CCTV’s report of the call",
        "C": "but the CCTV account of the conversation made no mention of military collaboration",
        "E": "but there was no mention of military cooperation in the CCTV report of the call",
    }


def test_who_stressed_it_and_who_said_it() -> None:
    verbs = [by_letter(i) for i in seeds().drift.attributions if i.kind == "reporting verb"]
    assert {"A": "emphasized", "B": "emphasizing", "C": "said", "E": "stressed"} in verbs


def test_words_of_a_headline_that_its_text_does_not_have() -> None:
    words = [r.text for i in seeds().drift.headlines if i.kind == "words not in its own text" for r in i.readings]
    assert words == ["wants", "war"]


def test_a_headline_leaves_out_the_broadcaster_that_reported_it() -> None:
    (item,) = (i for i in seeds().drift.headlines if i.kind == "source not in the headline")
    assert {seeds().letter(r.article) for r in item.readings} == {"D"}
    assert [r.text for r in item.readings] == [
        "Xi says road to peace talks on Ukraine war will not be smooth",
        "Chinese state broadcaster CCTV said",
    ]


def test_one_version_gives_two_times_for_one_visit() -> None:
    (item,) = (i for i in seeds().drift.wording if i.kind == "two times in one article")
    assert [(seeds().letter(r.article), r.text) for r in item.readings] == [
        ("D", "early next year"),
        ("D", "next spring"),
    ]


def test_swapped_words_are_a_sign_in_one_version_alone() -> None:
    (found,) = seeds().drift.rewording
    pairs = {(pair.base.text, pair.text.text) for pair in found.pairs}
    assert seeds().letter(found.article) == "C"
    assert pairs >= {
        ("road", "path"),
        ("stance", "attitude"),
        ("willingness", "readiness"),
        ("faced", "suffered"),
        ("setbacks", "reverses"),
        ("concerns", "worries"),
        ("war", "fight"),
        ("description", "depiction"),
        ("affinity", "kinship"),
        ("hegemonic", "imperialist"),
        ("containment", "confinement"),
        ("suppression", "repression"),
        ("resolve", "settle"),
        ("conflict", "dispute"),
        ("declaration", "proclamation"),
        ("partnership", "cooperation"),
        ("strengthen", "enhance"),
        ("interference", "meddling"),
    }
    assert ("ringing", "throughout") not in pairs


def test_no_wording_is_called_right() -> None:
    drift = seeds().drift
    for item in (*drift.quotes, *drift.attributions, *drift.wording, *drift.omissions, *drift.headlines):
        told = " ".join([item.kind, item.evidence.rule, *(r.note for r in item.readings)])
        assert not {"right", "wrong", "correct", "error", "distorted", "dropped", "lost"} & set(told.split())
