"""Words outside quotation marks that change the sense."""

from __future__ import annotations

import pytest
from drift_texts import article, drift_between, explained, only, told

from story_digest.explaining.drift import find_drift
from story_digest.settings import ExplainingSettings


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("They fight what is the hegemonic West.", "They fight what is the imperialist West.", "power"),
        ("Putin aimed to strengthen cooperation.", "Putin hoped to strengthen cooperation.", "aim"),
        ("Militants held the town on Friday.", "Terrorists held the town on Friday.", "fighter"),
        ("Two men were killed in the square.", "Two men were murdered in the square.", "killing"),
        ("Protesters filled the square.", "Rioters filled the square.", "crowd"),
        ("The government shut the road.", "The regime shut the road.", "rule"),
        ("The problem appears unrelated to the first.", "The problem appears linked to the first.", "link"),
        ("China is not in any way a party to it.", "China is not a party to it.", "degree"),
        ("They met in early February there.", "They met in February there.", "precision"),
        ("The protest was peaceful.", "The protest was violent.", "calm"),
        ("The mayor ordered the schools to close.", "The mayor advised the schools to close.", "command"),
        ("The water is safe to drink.", "The water is unsafe to drink.", "risk"),
        ("He resigned as head of the bank.", "He was dismissed as head of the bank.", "post"),
        ("The firm bought a stake in the mine.", "The firm sold a stake in the mine.", "trade"),
        ("It fell north of the town.", "It fell south of the town.", "compass"),
        ("He came with his son.", "He came with his daughter.", "person"),
        ("She met the former minister there.", "She met the minister there.", "status"),
        ("It was an accident, police said.", "It was an attack, police said.", "event"),
    ],
)
def test_a_word_that_says_something_else(one: str, other: str, kind: str) -> None:
    item = only(drift_between(one, other).wording)
    assert item.kind == kind
    assert set(told(item)) == {"A", "B"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two men were killed there.", "Two men were slain there."),
        ("The launch failed on Thursday.", "The launch has not succeeded on Thursday."),
        ("It shut down only 70 seconds early.", "It shut down 70 seconds early."),
        ("The road was long.", "The path was long."),
    ],
)
def test_other_words_for_the_same_are_not_listed(one: str, other: str) -> None:
    assert drift_between(one, other).wording == ()


def test_phone_or_video_is_one_question_for_the_whole_story() -> None:
    a = article("A", ["They spoke in a phone call on Friday.", "He said he would come."])
    b = article("B", ["They spoke on Friday.", "He said in the video call that he would come."])
    drift = find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}, {"A": 1, "B": 1}], "A"), ExplainingSettings())
    item = only(drift.wording)
    assert item.kind == "medium"
    assert told(item) == {"A": "phone call", "B": "video call"}


def test_words_inside_quotation_marks_are_told_with_the_quotations() -> None:
    drift = drift_between("“We fight the hegemonic West,” he said.", "“We fight the imperialist West,” he said.")
    assert drift.wording == ()
    assert len(drift.quotes) == 1
