"""The few words by which a reader finds a passage again."""

from __future__ import annotations

import pytest

from story_digest.explaining.labels import LONGEST, SMALL, Labels, telling_words

PASSAGES = (
    "Harbour master Ines Caldeira told chairman Rui Prado on Monday that dredging the channel would not be finished.",
    "Caldeira and Prado agreed that fishing boats may use the old pier until the work ends.",
    "The channel was closed on Old Mill Road after a barge ran aground, Caldeira said.",
    "More than 40 crews lost their berths, the council said.",
)
"""Four passages of one invented story, in which the same two people speak."""


def labels_of(passages: tuple[str, ...]) -> list[str]:
    known = Labels(passages)
    return [telling_words(passage, [passage], known) for passage in passages]


def test_a_label_says_what_is_said_rather_than_who_speaks() -> None:
    first, second, *_ = labels_of(PASSAGES)
    assert "Caldeira" not in first + second
    assert "Prado" not in first + second


@pytest.mark.parametrize("passage", PASSAGES)
def test_a_label_is_a_slice_of_its_passage_and_short(passage: str) -> None:
    label = telling_words(passage, [], Labels(PASSAGES))
    assert label in passage
    assert 1 <= len(label.split()) <= LONGEST


def test_a_label_neither_begins_nor_ends_with_a_word_that_says_little() -> None:
    for label in labels_of(PASSAGES):
        first, *_, last = label.casefold().split()
        assert first not in SMALL
        assert last not in SMALL


def test_a_label_never_cuts_a_name() -> None:
    label = labels_of(PASSAGES)[2]
    assert ("Old Mill Road" in label) == ("Old" in label) == ("Road" in label)
