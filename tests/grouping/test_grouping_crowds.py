"""Many copies of one text: one story at a cost that grows with their number, and no stranger among them."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from story_digest import Article, read_text
from story_digest.grouping import explain_pair, group
from story_digest.grouping.comparison import compare
from story_digest.model import Overrules
from story_digest.settings import GroupingSettings

SETTINGS = GroupingSettings()
SYLLABLES = ("ba", "re", "ti", "lo", "mun", "der", "sil", "ka", "vor", "nes", "ple", "gra", "hol", "win")


def copies(name: str, count: int, seed: int) -> list[Article]:
    """A text of fourteen sentences, of which every copy lacks some and has a tenth of its words swapped."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(3))

    text = [[word() for _ in range(15)] for _ in range(14)]

    def copy() -> str:
        kept = [told for told in text if chance.random() > 0.15]
        return "\n\n".join(" ".join(word() if chance.random() < 0.1 else w for w in told) + "." for told in kept)

    return [read_text(copy(), id=f"{name}{number:03}") for number in range(count)]


def sizes(articles: Sequence[Article]) -> list[int]:
    return sorted(len(found.articles) for found in group(articles, SETTINGS, Overrules()).groups)


@pytest.mark.parametrize("count", [40, 150])
def test_many_copies_alone_in_a_folder_are_one_story(count: int) -> None:
    assert sizes(copies("a", count, 1)) == [count]


def test_two_texts_in_many_copies_each_are_two_stories_and_a_stranger_is_a_third() -> None:
    strangers = [read_text("Gardeners in Pell were proud of the tallest sunflower of the county.", id="s")]
    assert sizes([*copies("a", 40, 1), *copies("b", 40, 2), *strangers]) == [1, 40, 40]


def test_a_copy_for_which_others_speak_is_compared_with_those_alone() -> None:
    few, many = (compare(copies("a", count, 3), SETTINGS, Overrules()) for count in (60, 120))
    assert len(many.collection.crowds) > 60
    assert len(many.pairs) - len(few.pairs) <= 60 * SETTINGS.speakers
    assert {len(crowd) for crowd in many.collection.crowds.values()} == {SETTINGS.speakers}


def test_the_account_of_two_copies_that_were_not_compared_says_so() -> None:
    articles = copies("a", 60, 4)
    found = compare(articles, SETTINGS, Overrules())
    one, other = sorted(found.collection.crowds)[-2:]
    told = explain_pair(articles, found.collection.ids[one], found.collection.ids[other], SETTINGS, Overrules())
    assert told.together
    assert "not compared with each other" in told.evidence[0].note


def test_what_a_person_puts_together_goes_before_the_crowd() -> None:
    articles = [*copies("a", 40, 5), *copies("b", 3, 6)]
    last = max(compare(articles, SETTINGS, Overrules()).collection.crowds)
    moved = sorted(article.id for article in articles)[last]
    found = group(articles, SETTINGS, Overrules(same_report=((moved, "b000"),)))
    assert any({moved, "b000"} <= set(story.articles) for story in found.groups)
