"""What one version has and another has not; nothing is said to have been dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drift_texts import article, drift_between, explained, only, told

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


def omitted(*texts: list[str], caption: str = "") -> list[tuple[str, tuple[str, ...]]]:
    """What the last article is said to lack of the first; where a sentence is in both word for word, it is a passage."""
    full, cut = texts
    a, b = article("A", full), article("B", cut)
    if caption:
        b = replace(b, text=f"{b.text}\n\n{caption}")
    places = [{"A": n} | ({"B": cut.index(told)} if told in cut else {"C": n}) for n, told in enumerate(full)]
    c = article("C", full)
    drift = find_drift([a, b, c], explained([a, b, c], places, "A"), ExplainingSettings())
    return [(item.readings[0].text, item.absent) for item in drift.omissions if "B" in item.absent]


@pytest.mark.parametrize(
    ("passage", "elsewhere"),
    [
        ("The keel was laid in 2019 at the Vestnes yard.", "Laid down at the Vestnes yard, its keel dates from 2019."),
        ("“We smelled the smoke before we saw it.”", "“We smelled the smoke before we saw it,” a guest recalled"),
    ],
)
def test_what_stands_in_a_caption_or_at_another_place_is_not_missing(passage: str, elsewhere: str) -> None:
    full = ["The ferry caught fire on Monday.", passage, "It was towed to Bergen."]
    assert omitted(full, [full[0], full[2]]) == [(passage, ("B",))]
    assert omitted(full, [full[0], full[2]], caption=elsewhere) == []
    assert omitted(full, [full[0], full[2], elsewhere]) == []


def test_the_same_in_hardly_other_words_at_the_same_place_is_not_missing() -> None:
    full = ["The ferry caught fire on Monday.", "There were no injuries, the owner said.", "It was towed to Bergen."]
    assert omitted(full, [full[0], "No one was hurt.", full[2]]) == []
    assert omitted(full, [full[0], "Its owner was in Oslo.", full[2]]) != []


def test_what_both_say_elsewhere_excuses_nothing() -> None:
    full = ["Mayor Ona Lutz closed the port on Monday.", "Mayor Ona Lutz has banned fires.", "It was towed to Bergen."]
    assert omitted(full, [full[0], full[2]]) == [(full[1], ("B",))]


@pytest.mark.parametrize(
    ("clause", "other"),
    [
        ("compared with seven in the whole of last year", "which had counted seven in all of 2025"),
        ("with 8,400 people staying away from the yard", "8,400 of whose hands stayed at home"),
    ],
)
def test_a_clause_whose_figure_stands_in_other_words_is_not_missing(clause: str, other: str) -> None:
    one = f"Rescuers were called out nine times this spring by the harbour board, {clause}."
    two = f"Rescuers were called out nine times this spring by the harbour board, {other}."
    assert drift_between(one, two).omissions == ()
    assert drift_between(two, one).omissions == ()


def test_another_share_in_the_place_of_a_clause_is_not_missing() -> None:
    one = "In a ballot last week, 83.6 percent of members voted for the strike."
    two = "In a ballot last week, more than four in five backed the action."
    assert drift_between(one, two).omissions == ()


def test_of_a_sentence_that_tells_two_passages_its_own_part_is_shown() -> None:
    full = ["The port will stay shut.", "The cause is under investigation.", "It was towed to Bergen.", "Oil leaked."]
    merged = ["The port will stay shut.", "The cause is being investigated, but it was towed to Bergen.", "Oil leaked."]
    cut = ["The port will stay shut.", "It was towed to Bergen.", "Oil leaked."]
    a, b, c = article("A", full), article("B", merged), article("C", cut)
    places = [{"A": 0, "B": 0, "C": 0}, {"A": 1, "B": 1}, {"A": 2, "B": 1, "C": 1}, {"A": 3, "B": 2, "C": 2}]
    item = only(find_drift([a, b, c], explained([a, b, c], places, "A"), ExplainingSettings()).omissions)
    assert (told(item)["B"], item.absent) == ("The cause is being investigated", ("C",))


def test_the_words_shown_for_a_clause_begin_behind_its_comma() -> None:
    item = only(
        drift_between(
            "Shares rose 5.8 percent to 44.16, the strongest gain on the index of mid-sized companies.",
            "Shares rose 5.8 percent to 44.16 euros, the biggest rise on the index.",
            "Shares rose 5.8 percent to 44.16.",
        ).omissions
    )
    assert (told(item)["B"], item.absent) == ("the biggest rise on the index", ("C",))
