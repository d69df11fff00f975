"""The parts that a summary is made with, each by itself."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from story_digest import read_text
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.consensus import ConsensusSummarizer
from story_digest.summarizing.coverage import Coverage, Item
from story_digest.summarizing.quoting import quoting_of
from story_digest.summarizing.standing import is_whole, leans, turns_to_readers
from story_digest.summarizing.titles import leading_clause


@pytest.mark.parametrize(
    "text",
    [
        "He also said that nobody had spoken to the shopkeepers.",
        "But after the report was finished, the bridge stayed open.",
        "However, since the vote, little has changed in the town.",
        "Xi, however, made clear on Friday where Beijing stands.",
        "“This was a mistake,” the mayor said.",
        "The report was about a call between the two men.",
        "For example, ferries will run every twenty minutes.",
        "“Nobody told the shopkeepers,” he said.",
        "“Nobody told the shopkeepers,” its leader said on Monday.",
        "“Nobody told the shopkeepers,” said her lawyer.",
        "The pumps had failed, she added.",
        "After a long vote on Monday, they agreed to close the bridge.",
        "“The work is late,” the minister said.",
        "The work is late, said the minister on Monday.",
        "When he turned he saw water.",
    ],
)
def test_a_sentence_that_needs_the_one_before_it_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "This week the mayor closed the bridge.",
        "Heavy lorries used the bridge until Sunday.",
        "The party won 64 seats, short of the two-thirds majority that it needs.",
        "Itaipu, the dam, was closed on Monday.",
        "Butter prices rose for the third month.",
        "“Nobody told the shopkeepers,” said Tom Hale.",
        "The pumps had failed, Hale added.",
        "After Mayor Bell spoke, she left the hall.",
        "When she spoke, Mayor Bell thanked the engineers.",
        "“The work is late,” said the official Riverton news agency.",
        "“The work is late,” said the minister of transport, Tom Hale.",
    ],
)
def test_a_sentence_that_stands_alone_does_not_lean(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    ("text", "shares", "runs_on"),
    [
        ("“We did not act,” the mayor said.", [4 / 7], [False]),
        ("``We did not act,'' the mayor said.", [4 / 7], [False]),
        ("The mayor said nothing.", [0], [False]),
        ("The mayor spoke. “We did not act. We should have,” she said.", [0, 1, 3 / 5], [False, True, False]),
    ],
)
def test_how_much_of_a_sentence_is_quoted_and_where_a_quotation_runs_on(
    text: str, shares: list[float], runs_on: list[bool]
) -> None:
    found = quoting_of(read_text(text, id="a"))
    assert [quoting.share for quoting in found] == pytest.approx(shares)
    assert [quoting.runs_on for quoting in found] == runs_on


@pytest.mark.parametrize(
    ("words", "turns"),
    [("sign up for your free newsletter", True), ("the youth club closed", False)],
)
def test_who_speaks_to_the_readers(words: str, turns: bool) -> None:
    assert turns_to_readers(words.split()) is turns


@pytest.mark.parametrize("piece", ['"', ", ", "in a ", "in", '. " ', "x, he ", "'' ", "in Monday ", "“ his "])
def test_judging_a_sentence_is_linear_whatever_it_is_made_of(piece: str) -> None:
    # one of these took minutes for a thousand letters
    assert leans("after " + piece * 20_000) in {True, False}


def test_a_text_that_breaks_off_is_no_whole_sentence() -> None:
    assert is_whole("The bridge closed.”")
    assert not is_whole("The bridge was built by a company that had also made the")
    assert not is_whole("and made the pillars.")
    assert is_whole("it made the pillars.", after_stop=True)
    assert is_whole('"boundless" is what they call it.')


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        # nothing weighty is lost
        (
            "The mayor of Riverton closed the old harbour bridge on Monday, which crosses the river between the market square and the southern docks of the city",
            "The mayor of Riverton closed the old harbour bridge on Monday",
        ),
        # who says so stays
        (
            "The harbour bridge of Riverton closed on Monday for at least nine months, after engineers found cracks in all of its pillars, police said in a statement",
            None,
        ),
        ("The bridge closed on Monday.", None),
    ],
)
def test_a_title_cut_from_a_sentence_loses_no_speaker_and_no_doubt(sentence: str, title: str | None) -> None:
    assert sentence[: leading_clause(sentence, SummarizingSettings())] == (title or sentence)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.frozensets(st.integers(0, 11), min_size=1)), min_size=1, max_size=8),
    st.lists(st.integers(0, 50), min_size=12, max_size=12),
    st.integers(5, 25),
)
def test_coverage_keeps_its_rules_and_no_single_item_beats_it(
    items: list[tuple[int, frozenset[int]]], weights: list[int], budget: int
) -> None:
    made = tuple(
        Item(members=frozenset({n}), words=words, concepts=concepts) for n, (words, concepts) in enumerate(items)
    )

    def value(choice: tuple[int, ...]) -> int:
        return sum(weights[c] for c in {c for i in choice for c in made[i].concepts})

    def fits(members: frozenset[int]) -> bool:
        return sum(made[i].words for i in members) <= budget

    coverage = Coverage(items=made, weights=tuple(weights), fits=fits, rounds=20)
    choice = coverage.choose(range(len(made)))
    assert fits(coverage.members(choice))
    assert choice == coverage.choose(range(len(made)))
    every = [c for n in range(len(made) + 1) for c in combinations(range(len(made)), n) if fits(frozenset(c))]
    best = max(value(choice) for choice in every)
    # greedy with the best single item is no worse than (1 - 1/e) / 2 of the best (Leskovec and others 2007)
    assert value(choice) >= 0.316 * best


@given(
    st.lists(st.tuples(st.integers(1, 9), st.frozensets(st.integers(0, 11))), min_size=1, max_size=8),
    st.lists(st.integers(0, 50), min_size=12, max_size=12),
    st.integers(5, 25),
)
def test_looking_only_at_what_leads_chooses_what_looking_at_all_would(
    items: list[tuple[int, frozenset[int]]], weights: list[int], budget: int
) -> None:
    made = tuple(
        Item(members=frozenset({n}), words=words, concepts=concepts) for n, (words, concepts) in enumerate(items)
    )
    coverage = Coverage(
        items=made,
        weights=tuple(weights),
        fits=lambda members: sum(made[i].words for i in members) <= budget,
        rounds=1,
    )
    plain: list[int] = []
    while True:
        covered = {c for i in plain for c in made[i].concepts}
        gains = [(-sum(weights[c] for c in item.concepts - covered), n) for n, item in enumerate(made)]
        best = next((n for gain, n in sorted(gains) if gain < 0 and coverage.fits(frozenset({*plain, n}))), None)
        if best is None:
            break
        plain.append(best)
    assert coverage.fill((), range(len(made))) == tuple(sorted(plain))


def test_consensus_takes_the_place_of_a_summarizer_of_sumy() -> None:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    class Words:
        @staticmethod
        def to_words(text: str) -> tuple[str, ...]:
            return tuple(text.split())

    texts = [
        "The harbour bridge closed on Monday because of cracks in its pillars.",
        "Engineers found the cracks in the pillars of the harbour bridge in March.",
        "Ferries will carry cars across the river every twenty minutes.",
    ]
    document = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in texts])])
    told = ConsensusSummarizer()(document, 2)
    assert len(told) == 2
    assert set(told) <= set(document.sentences)
    assert len(ConsensusSummarizer()(document, "34%")) == 1


def test_consensus_does_not_pay_for_sumy() -> None:
    code = (
        "import sys\n"
        "from story_digest import read_text, summarize\n"
        "text = 'The harbour bridge closed on Monday. Ferries will carry cars across the river.'\n"
        "assert summarize([read_text(text, id='a')], sentences=1)\n"
        "assert not {'nltk', 'sumy.summarizers', 'mkdocs'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})
