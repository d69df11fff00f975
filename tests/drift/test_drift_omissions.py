"""What one version has and another has not; nothing is said to have been dropped."""

from __future__ import annotations

from drift_texts import article, drift_between, explained, only

from story_digest.explaining.drift import find_drift
from story_digest.settings import ExplainingSettings

FULL = ["The bridge fell on Thursday.", "No company official was ready to comment.", "Villagers blocked the road."]


def test_a_passage_missing_between_two_that_are_there() -> None:
    a, b = article("A", FULL), article("B", FULL)
    c = article("C", [FULL[0], FULL[2]])
    explanation = explained([a, b, c], [{"A": 0, "B": 0, "C": 0}, {"A": 1, "B": 1}, {"A": 2, "B": 2, "C": 1}], "A")
    item = only(find_drift([a, b, c], explanation, ExplainingSettings()).omissions)
    assert (item.kind, item.absent) == ("passage", ("C",))
    assert "dropped" not in item.evidence.rule + item.title


def test_a_version_that_ends_earlier_omits_no_passage() -> None:
    a, b = article("A", FULL), article("B", FULL)
    c = article("C", FULL[:1])
    explanation = explained([a, b, c], [{"A": 0, "B": 0, "C": 0}, {"A": 1, "B": 1}, {"A": 2, "B": 2}], "A")
    assert find_drift([a, b, c], explanation, ExplainingSettings()).omissions == ()


def test_a_clause_that_one_version_lacks() -> None:
    item = only(
        drift_between(
            "He aimed to strengthen cooperation, but there was no mention of military matters in the broadcaster's report.",
            "He aimed to strengthen cooperation.",
        ).omissions
    )
    assert (item.kind, item.absent) == ("clause", ("B",))
    assert item.readings[0].text == "but there was no mention of military matters in the broadcaster's report"


def test_a_clause_that_stands_in_the_next_sentence_is_not_missing() -> None:
    a = article("A", ["It burned 40 homes, with flames leaping over the dry western ridge."])
    b = article("B", ["It burned 40 homes.", "Flames were leaping over the dry western ridge."])
    assert find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}], "A"), ExplainingSettings()).omissions == ()
