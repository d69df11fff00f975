"""Where a writer speaks of himself, he comments; he does not tell what a report tells."""

from __future__ import annotations

import pytest
from articles_of_sentences import article
from test_aligning_between import FEW_WORDS, RETOLD, TOLD, together

from story_digest import read_text
from story_digest.aligning import align
from story_digest.aligning.voice import speaks_of_the_writer
from story_digest.settings import AligningSettings

REPORT = (
    "A freight train left the rails on the single track between Hamar and Tangen on Tuesday.",
    "Nine of its wagons overturned, and one began to leak diesel.",
    "The line will stay shut until Friday, said Marit Aune of the railway board.",
    "The driver was taken to hospital in Hamar with a broken arm.",
)


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("I have walked the line twice.", True),
        ("My own reading is that the brakes failed.", True),
        ("The brakes, I'd bet, had failed.", True),
        ("“I saw it fall,” said Marit Aune.", False),
        ("Part I of the inquiry is done.", False),
        ("A survivor of World War I lived there.", False),
        ("The mayor said it was his.", False),
    ],
)
def test_who_speaks_of_himself(told: str, own: bool) -> None:
    read = read_text(f"The train left the rails on Tuesday.\n\n{told}\n\nThe line is shut.", id="a")
    at = next(n for n, sentence in enumerate(read.sentences) if sentence.text == told)
    assert speaks_of_the_writer(read)[at] is own


def rows_with(remark: str) -> set[frozenset[str]]:
    """The articles that share a passage with the blog's second sentence."""
    blog = article("blog", REPORT[0], remark, *REPORT[1:])
    found = align([article("a", *REPORT), article("b", *REPORT), blog], AligningSettings())
    return {
        frozenset(member.article for member in row.members)
        for row in found.rows
        if ("blog", ("s2",)) in {(member.article, member.sentences) for member in row.members}
    }


def test_a_remark_stands_alone() -> None:
    remark = "Readers know the single track between Hamar and Tangen; I have walked it twice."
    assert rows_with(remark) == {frozenset({"blog"})}


def test_between_two_sentences_a_blog_may_comment() -> None:
    """Few words are enough there, but not in a text whose writer speaks of himself."""
    one, other = FEW_WORDS[0]
    assert together(one, other, TOLD, (*RETOLD, "Snow fell in the night."))
    assert not together(one, other, TOLD, (*RETOLD, "I shall take the bus."))


def test_a_report_retold_in_ones_own_voice_is_still_the_report() -> None:
    told = "The crash barrier promised in 2021, for 13.5 million crowns, was never built."
    retold = "The crash barrier promised in 2021, for 13.5 million crowns, was never built; I was shown the plan."
    found = align([article("a", *REPORT, told), article("b", *REPORT, retold)], AligningSettings())
    assert any({m.sentences for m in row.members} == {("s5",)} and len(row.members) == 2 for row in found.rows)
