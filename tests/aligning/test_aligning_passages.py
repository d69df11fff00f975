"""Sentences that say the same thing stand in one passage, in whatever words, and others do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from articles_of_sentences import article
from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest.aligning import Alignment, align
from story_digest.model import Article
from story_digest.reading import read_article
from story_digest.settings import AligningSettings

SEEDS = Path(__file__).parents[2] / "seeds"

BRIDGE = (
    "At least eight labourers were killed when three spans of a bridge collapsed into the Kosi river on Thursday, police said.",
    "The incident took place around 7.40 am near Manihari Ghat when concrete was being poured on the deck slab.",
    "“There is apprehension that more persons could be trapped under the girders, so we are not stopping the search.”",
    "The 1.2-km-long bridge, being built at a cost of Rs 216 crore, was scheduled to be completed in December this year.",
    "Work on the project had started in 2019 and missed two deadlines.",
    "No official of the company was available for comment.",
    "This is the fourth such incident in the state in the past two months.",
)


def carried(alignment: Alignment) -> set[tuple[str, ...]]:
    """Each row as `article:sentence` of all that stand in it."""
    return {tuple(f"{m.article}:{s}" for m in row.members if not m.part for s in m.sentences) for row in alignment.rows}


def together(alignment: Alignment, one: str, other: str) -> bool:
    return any(one in row and other in row for row in carried(alignment))


def test_an_article_alone_keeps_each_sentence_to_itself() -> None:
    found = align([article("a", *BRIDGE)], AligningSettings())
    assert [len(row.members) for row in found.rows] == [1] * len(BRIDGE)


def test_no_articles_are_no_trouble() -> None:
    assert align([], AligningSettings()).rows == ()


def test_an_article_without_sentences_is_no_trouble() -> None:
    found = align([article("a"), article("b", *BRIDGE)], AligningSettings())
    assert len(found.rows) == len(BRIDGE)
    assert len(found.articles) == 2


def test_a_reprint_stands_in_every_passage_of_its_original() -> None:
    found = align([article("a", *BRIDGE), article("b", *BRIDGE)], AligningSettings())
    assert carried(found) == {(f"a:s{n}", f"b:s{n}") for n in range(1, len(BRIDGE) + 1)}


def test_a_rewording_is_found_by_names_and_figures() -> None:
    reworded = article(
        "b",
        "Eight workers died on Thursday as three spans of a bridge fell into the Kosi river.",
        "It happened at about 7.40am at Manihari Ghat, while workers poured concrete on its deck.",
        "The bridge of 1.2 km, built for Rs 216 crore, was to be ready in December.",
        "It is the state's fourth such incident in two months.",
    )
    found = align([article("a", *BRIDGE), reworded], AligningSettings())
    for here, there in (("b:s1", "a:s1"), ("b:s2", "a:s2"), ("b:s3", "a:s4"), ("b:s4", "a:s7")):
        assert together(found, here, there)


def test_passages_in_another_order_are_found() -> None:
    found = align([article("a", *BRIDGE), article("b", *reversed(BRIDGE))], AligningSettings())
    last = len(BRIDGE) + 1
    assert carried(found) == {(f"a:s{n}", f"b:s{last - n}") for n in range(1, last)}


def test_two_sentences_made_into_one_stand_in_both_passages() -> None:
    merged = article(
        "b",
        BRIDGE[0],
        "The 1.2-km-long bridge, being built at a cost of Rs 216 crore since 2019, missed two deadlines and was scheduled to be completed in December this year.",
        BRIDGE[6],
    )
    found = align([article("a", *BRIDGE), merged], AligningSettings())
    assert together(found, "a:s4", "b:s2")
    assert together(found, "a:s5", "b:s2")


def test_one_sentence_made_into_two_carries_both() -> None:
    split = article(
        "b",
        BRIDGE[0],
        "The 1.2-km-long bridge was being built at a cost of Rs 216 crore.",
        "The bridge was scheduled to be completed in December this year.",
        BRIDGE[4],
    )
    found = align([article("a", *BRIDGE), split], AligningSettings())
    assert together(found, "a:s4", "b:s2")
    assert together(found, "a:s4", "b:s3")


def test_who_speaks_is_not_what_is_said() -> None:
    one = article(
        "a",
        "The woman, 83, was found on Old Ferry Road outside Trail, Jackson County Sheriff Ronald Teague said.",
        "Schools in the Upper Rogue district will be closed through Monday.",
    )
    other = article(
        "b",
        "“If you are told to go, please go now,” Jackson County Sheriff Ronald Teague said.",
        "Schools in the Upper Rogue district stay closed through Monday.",
    )
    found = align([one, other], AligningSettings())
    assert not together(found, "a:s1", "b:s1")
    assert together(found, "a:s2", "b:s2")


def test_a_text_on_another_event_shares_no_passage() -> None:
    other = article(
        "b",
        "Malawi ordered schools along the shore of its lake to close after a cholera outbreak killed 212 people.",
        "A global shortage of vaccine has forced countries to give one dose instead of the usual two.",
        "The government denied that supplies were running out.",
    )
    found = align([article("a", *BRIDGE), other], AligningSettings())
    assert all(len(row.members) == 1 for row in found.rows)


def test_a_clause_carried_alone_is_a_part_and_never_a_full_reading() -> None:
    base = article("a", *BRIDGE)
    reprint = article("b", *BRIDGE)
    own = article(
        "c",
        "Families waited on the bank all night for news of their sons, and they had heard it from a neighbour first.",
        "In remarks to reporters on the bank an engineer recalled how the mayor had once told the villages on the far shore that whatever they feared was scheduled to be completed in December this year.",
        "A tea seller said that he had seen the crack in the staging for days, and nobody had come to look at it.",
    )
    found = align([base, reprint, own], AligningSettings())
    (row,) = [row for row in found.rows if any(m.part for m in row.members)]
    assert [(m.article, m.part) for m in row.members] == [("a", False), ("b", False), ("c", True)]
    assert row.members[0].sentences == ("s4",)


def test_every_sentence_stands_in_a_row() -> None:
    articles = [article("a", *BRIDGE), article("b", *BRIDGE[2:5], "Nobody knows why.")]
    found = align(articles, AligningSettings())
    placed = {(m.article, s) for row in found.rows for m in row.members for s in m.sentences}
    assert placed == {(a.id, s.id) for a in articles for s in a.sentences}


# ---------------------------------------------------------------- laws

WORDS = st.sampled_from(
    [
        "bridge",
        "river",
        "police",
        "minister",
        "killed",
        "Thursday",
        "seven",
        "hundred",
        "crore",
        "Kosi",
        "Ghat",
        "said",
        "search",
        "girders",
        "December",
        "the",
        "of",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")
ARTICLES = st.lists(st.lists(SENTENCE, max_size=5), min_size=1, max_size=4)


@given(ARTICLES, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_the_articles_never_shows(texts: list[list[str]], chance: object) -> None:
    articles = [article(f"n{number}", *told) for number, told in enumerate(texts)]
    shuffled = list(articles)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert align(articles, AligningSettings()) == align(shuffled, AligningSettings())


@given(ARTICLES)
@settings(deadline=None, max_examples=60)
def test_a_row_holds_at_most_one_sentence_of_an_article_and_no_sentence_is_lost(texts: list[list[str]]) -> None:
    articles = [article(f"n{number}", *told) for number, told in enumerate(texts)]
    found = align(articles, AligningSettings())
    for row in found.rows:
        members = [m.article for m in (*row.members, *row.beside)]
        assert len(members) == len(set(members))
        assert row.members
    placed = {(m.article, s) for row in found.rows for m in row.members for s in m.sentences}
    assert placed == {(a.id, s.id) for a in found.articles for s in a.sentences}


def test_a_megabyte_of_one_sentence_and_thousands_of_equal_ones_come_to_an_end() -> None:
    giant = "“said a, ” said b, " * 20_000
    found = align([article("a", giant), article("b", giant)], AligningSettings())
    assert len(found.rows) == 1
    same = ["The end is near for this one."] * 300
    found = align([article("a", *same), article("b", *same)], AligningSettings())
    assert len(found.rows) == 300


def test_very_long_articles_are_joined_beyond_the_compared_sentences_where_they_are_the_same() -> None:
    sentences = [f"Item {n} of the list concerns parcel number {n * 7}." for n in range(12)]
    limits = AligningSettings(compared_sentences=5)
    found = align([article("a", *sentences), article("b", *sentences[:-1], "Something else.")], limits)
    assert together(found, "a:s11", "b:s11")
    assert not together(found, "a:s12", "b:s12")


def test_a_large_story_is_compared_with_the_nearest_only_and_still_joins() -> None:
    articles = [article(f"n{n:02}", *BRIDGE) for n in range(8)]
    found = align(articles, AligningSettings(nearest=3))
    assert {len(row.members) for row in found.rows} == {8}


# ---------------------------------------------------------------- the seeds

GRID = """
    A B C D E
P1  ■ ■ ■ ■ ■   the road to peace talks
P2  ■ ■ ■ ■ ■   closely coordinate and cooperate
P3  ■ ■ ■ ■ ■   never refused to resolve the conflict
P4  ■ ■ ■ ○ ■   drawn closer by a shared distrust
P5  ■ ■ ■ ○ ■   not in any way a party to the conflict
P6  ■ ■ ■ ◪ ■   strengthen military cooperation
P7  · ■ ■ · ■   fallen out of favour
P8  ■ ■ ■ ■ ■   the ideological affinity
P9  ■ ■ ■ ■ ■   Facts have repeatedly proved
P10 ■ ■ ■ ■ ■   all progressive forces
"""
"""■ a full reading, ◪ a clause, ○ the same point in another text, · not in this version."""


@pytest.fixture(scope="module")
def seeds() -> tuple[Alignment, dict[str, Article]]:
    alignment = align([read_article(path) for path in sorted(SEEDS.glob("*.txt"))], AligningSettings())
    return alignment, dict(zip("ABCDE", alignment.articles, strict=True))


def test_who_carries_which_passage_of_the_seeds(seeds: tuple[Alignment, dict[str, Article]]) -> None:
    alignment, articles = seeds
    letter = {found.id: name for name, found in articles.items()}
    for line in GRID.strip().splitlines()[1:]:
        name, *expected = line.split(maxsplit=6)
        words = expected.pop()
        (row,) = [
            row
            for row in alignment.rows
            for m in row.members
            if letter[m.article] == "E" and words in articles["E"].sentence(m.sentences[0]).text
        ]
        found = dict.fromkeys("ABCDE", "·")
        found |= {letter[m.article]: "○" for m in row.beside}
        found |= {letter[m.article]: "◪" if m.part else "■" for m in row.members}
        assert [found[x] for x in "ABCDE"] == expected, name
