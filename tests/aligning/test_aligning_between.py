"""What stands alone between reworded neighbours tells the same with few words in common; with none, or a name, it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles_of_sentences import article

from story_digest.aligning import align
from story_digest.settings import AligningSettings

TOLD = (
    "A freight ferry with 61 lorries on board ran aground off the island of Velmar on Tuesday, the coast guard said.",
    "Tugs from Porto Cinza pulled at the Santa Ondina through the night without moving her.",
    "The captain, Duarte Pinhal, was taken to hospital with a broken wrist.",
    "{}",
    "The owner, Linhas do Arquipelago, has had three ships on the rocks since 2019.",
    "Cement worth 2.4 million euros is in her hold.",
    "The bishop of Velmar will bless the tugs on Sunday.",
)
RETOLD = (
    "A cargo ferry carrying 61 trucks hit the ground near Velmar island on Tuesday, according to the coast guard.",
    "All night tugs sent from Porto Cinza dragged on the Santa Ondina, which did not move.",
    "Duarte Pinhal, her captain, is in hospital; his wrist is broken.",
    "{}",
    "Linhas do Arquipelago, who own her, put three vessels on rocks since 2019.",
    "In the hold is cement for 2.4 million euros.",
    "On Sunday Velmar's bishop is to bless the tugs.",
)


def together(one: str, other: str, told: tuple[str, ...] = TOLD, retold: tuple[str, ...] = RETOLD) -> bool:
    articles = [article("a", *(s.format(one) for s in told)), article("b", *(s.format(other) for s in retold))]
    found = align(articles, AligningSettings())
    return any(
        {("a", ("s4",)), ("b", ("s4",))} <= {(m.article, m.sentences) for m in row.members} for row in found.rows
    )


FEW_WORDS = [
    (
        "Islanders had long called the channel the widow's gate.",
        "Among locals that passage was known as the gate of tears.",
    ),
    ("She lies 5 miles from the lighthouse.", "The distance to the beacon is eight kilometres."),
]


@pytest.mark.parametrize(("one", "other"), FEW_WORDS)
def test_between_reworded_neighbours_few_words_are_enough(one: str, other: str) -> None:
    assert together(one, other)


@pytest.mark.parametrize(("one", "other"), FEW_WORDS)
def test_between_neighbours_that_were_kept_they_are_not(one: str, other: str) -> None:
    assert not together(one, other, TOLD, TOLD)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Islanders had long called the channel the widow's gate.", "Trains run as usual."),  # nothing
        ("The harbour has 12 berths for boats.", "A choir sang 12 psalms."),  # a figure that counts something else
        ("Fog lay on the sea, Mayor Rosa Sic said.", "“Send no flowers,” Mayor Rosa Sic said."),  # the same speaker
    ],
)
def test_without_any_matter_in_common_nobody_is_joined(one: str, other: str) -> None:
    assert not together(one, other)


def test_nor_in_two_texts_that_share_little() -> None:
    own = (
        "Nobody in our lane has eaten fish since the spring.",
        "A barber swept hair that was not there.",
        "Two cousins sold their van to buy nets.",
        "At the school the children drew gulls.",
    )
    one, other = FEW_WORDS[0]
    few = RETOLD[2:5]
    assert not together(one, other, TOLD, (*own[:2], few[0], few[1], few[2], *own[2:])[1:])


def test_what_was_not_compared_is_no_trouble() -> None:
    long = [article(id, *(f"{s} {n}." for n in range(9) for s in RETOLD)) for id in ("a", "b")]
    found = align(long, replace(AligningSettings(), compared_sentences=10))
    assert sum(len(row.members) for row in found.rows) >= 2 * 9 * len(RETOLD)


def test_of_several_between_the_same_neighbours_the_clearly_likest_is_taken() -> None:
    one = ("Islanders had long called the channel the widow's gate.", "Fog lay on the sea for a week in spring.")
    told = (*TOLD[:3], *one, *TOLD[4:])
    retold = (*RETOLD[:3], "Among locals that passage was known as the gate of tears.", *RETOLD[4:])
    found = align([article("a", *told), article("b", *retold)], AligningSettings())
    rows = [{(m.article, m.sentences) for m in row.members} for row in found.rows]
    assert {("a", ("s4",)), ("b", ("s4",))} in rows
    assert {("a", ("s5",))} in rows


MERGED = (
    "A fifth of the worth of Norlin, some 14bn crowns, was wiped out yesterday after the maker of pumps lowered its forecast again.",
    "Its chief, Ida Holm, promised nothing.",
    "A recall of batteries was to blame.",
)
APART = (
    "Shares in Norlin, a maker of pumps, fell by a fifth on Tuesday after it cut its forecast for the second time in a year.",
    "The fall wiped {} crowns off the market value of the company.",
    "Ida Holm, its chief executive, said that she would promise nothing.",
    "Norlin blamed a recall of batteries.",
)


@pytest.mark.parametrize(("amount", "both"), [("about 14 billion", True), ("about 11 billion", False)])
def test_an_amount_that_comes_to_the_same_shows_that_a_sentence_carries_a_second_passage(
    amount: str, both: bool
) -> None:
    found = align([article("a", *(s.format(amount) for s in APART)), article("b", *MERGED)], AligningSettings())
    rows = [{(m.article, m.sentences[0]) for m in row.members} for row in found.rows]
    assert any({("a", "s1"), ("b", "s1")} <= row for row in rows)
    assert any({("a", "s2"), ("b", "s1")} <= row for row in rows) == both
