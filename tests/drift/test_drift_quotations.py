"""What becomes of quoted words."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only, told

from story_digest.settings import ExplainingSettings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will go,” she said.", '"We will go," she said.'),
        ("„We will go”, she said.", "«We will go», she said."),
        ("He called it a “no-limits” bond.", "He called it a “no limits” bond."),
        ("“Power politics…and more,” he said.", "“Power politics ... and more,” he said."),
        ("“Facts have proved it,” he said.", "“Facts have proven it,” he said."),
        ("“We favour the colour,” he said.", "“We favor the color,” he said."),
        ("“We can't go,” he said.", "“We can’t go,” he said."),
        ("“We have 30 per cent,” he said.", "“We have 30%,” he said."),
    ],
)
def test_glyphs_hyphens_and_spelling_are_no_difference(one: str, other: str) -> None:
    assert drift_between(one, other).quotes == ()


def test_a_contraction_is_another_wording_of_next_to_no_weight() -> None:
    item = only(drift_between("“We can't go,” he said.", "“We cannot go,” he said.").quotes)
    assert item.kind == "altered"
    assert item.weight < ExplainingSettings().drift.trimmed


def test_one_word_changed_inside_the_marks_is_found_with_both_wordings() -> None:
    item = only(drift_between("They want “strict action” now.", "They want “the strictest action” now.").quotes)
    assert item.kind == "altered"
    assert told(item) == {"A": "“strict action”", "B": "“the strictest action”"}
    assert "right" not in item.title + item.evidence.rule


def test_a_term_replaced_whole_is_still_the_same_quotation() -> None:
    item = only(
        drift_between(
            "They signed a “no-limits” partnership in February.",
            "They signed a „boundless” partnership in February.",
            "They signed a “no-holds-barred” partnership in February.",
        ).quotes
    )
    assert told(item) == {"A": "“no-limits”", "B": "„boundless”", "C": "“no-holds-barred”"}


def test_not_that_becomes_now_weighs_most() -> None:
    items = drift_between(
        "“Men are trapped, so we are not stopping the search,” he said.",
        "“Men are trapped, so we are now stopping the search,” he said.",
        "“Men are caught, so we are not stopping the search,” he said.",
    ).quotes
    assert only(items).weight == 100
    assert only(items).title == "“are not stopping” or “are now stopping”"


def test_no_limits_for_boundless_denies_nothing() -> None:
    items = drift_between("A bond of “no limits” it was.", "A bond “boundless” it was.").quotes
    assert only(items).weight < 100


def test_never_nothing_denies_once() -> None:
    items = drift_between(
        "“I have never taken anything bad,” he said.", "“I never accepted nothing bad,” he said."
    ).quotes
    assert only(items).weight < 100


def test_all_for_other_is_told_by_these_two_words() -> None:
    item = only(
        drift_between(
            "“Russia and all progressive forces around the world,” he said.",
            "“Russia and other progressive forces around the world,” he said.",
        ).quotes
    )
    assert item.title == "“all” or “other”"
    assert [words.text for reading in item.readings for words in reading.differing if words.sense] == ["all", "other"]


def test_a_mark_of_omission_that_only_some_have_is_an_item_of_its_own() -> None:
    items = drift_between(
        "“Forces that oppose power politics…and firmly defend both countries,” he said.",
        "“Forces that oppose power politics, and firmly defend both countries,” he said.",
    ).quotes
    item = only(items)
    assert item.kind == "omission mark"
    assert told(item) == {"A": "politics…and firmly defend", "B": "politics, and firmly defend"}
    assert item.title == "“politics, and firmly defend” or “politics…and firmly defend”"


def test_marks_gone_from_the_same_words() -> None:
    item = only(
        drift_between(
            'He is considering an appeal "but has no money for lawyers".',
            "He is considering an appeal but has no money for lawyers.",
        ).quotes
    )
    assert item.kind == "marks not in every version"
    assert told(item) == {"A": '"but has no money for lawyers"', "B": "but has no money for lawyers"}


def test_fewer_words_of_a_quotation_are_called_trimmed() -> None:
    item = only(
        drift_between(
            '"We do not call this the end, and we will not use the word failure," he said.',
            '"We will not use the word failure," he said.',
        ).quotes
    )
    assert item.kind == "trimmed"


def test_marks_that_do_not_pair_are_kept_as_they_stand() -> None:
    item = only(
        drift_between("Xi had „questions and doubts» about it.", "Xi had „questions and doubts about it.").quotes
    )
    assert any("marks do not pair" in reading.note for reading in item.readings)


def test_quoted_words_of_two_passages_are_not_compared() -> None:
    drift = drift_between(
        "He spoke of a “long road” ahead.", "He spoke of a “long road” ahead.", after="A “hot war” looms."
    )
    assert drift.quotes == ()


def test_two_quotations_of_one_sentence_keep_apart() -> None:
    items = drift_between(
        "The “first wave” broke and the “last stand” held.",
        "The “first wave” broke and the “final stand” held.",
    ).quotes
    assert told(only(items)) == {"A": "“last stand”", "B": "“final stand”"}


def test_a_quotation_broken_up_by_its_speaker_is_no_shorter() -> None:
    assert (
        drift_between(
            "“We came early and we left very late that night,” he said.",
            "“We came early and we left,” he said, “very late that night.”",
        ).quotes
        == ()
    )


def test_a_converted_figure_inside_the_marks_is_another_wording_but_no_other_figure() -> None:
    converted = only(
        drift_between("“Carried for 20 kilometres,” she said.", "“Carried for 12 miles,” she said.").quotes
    )
    other = only(
        drift_between("“Carried for 20 kilometres,” she said.", "“Carried for 30 kilometres,” she said.").quotes
    )
    assert converted.weight < other.weight


def test_a_number_in_words_inside_the_marks_weighs_little_and_another_number_much() -> None:
    word = only(drift_between("“We lost 12 men there,” he said.", "“We lost twelve men there,” he said.").quotes)
    other = only(drift_between("“We lost 12 men there,” he said.", "“We lost 21 men there,” he said.").quotes)
    assert word.weight < ExplainingSettings().drift.trimmed < other.weight
