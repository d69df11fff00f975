"""Which articles are one story."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_stories import (
    FERRY,
    FERRY_CUT,
    FERRY_OTHER_AGENCY,
    FERRY_REWORDED,
    FERRY_TWIN,
    LITHIUM,
    RATES,
    dated,
    told,
)

from story_digest import Article, read_article, read_text
from story_digest.grouping import Grouping, explain_pair, group
from story_digest.grouping.collection import collect
from story_digest.grouping.sparse import dot_products
from story_digest.model import Overrules
from story_digest.settings import GroupingSettings

ALL = {
    "base": FERRY,
    "cut": FERRY_CUT,
    "reworded": FERRY_REWORDED,
    "second-agency": FERRY_OTHER_AGENCY,
    "twin": FERRY_TWIN,
    "lithium": LITHIUM,
    "rates": RATES,
}


def grouped(articles: list[Article], overrules: Overrules | None = None) -> Grouping:
    return group(articles, GroupingSettings(), overrules or Overrules())


def names(found: Grouping) -> list[list[str]]:
    return [list(story.articles) for story in found.groups]


def test_reprints_rewordings_and_a_second_agency_are_one_story_and_strangers_are_not() -> None:
    assert names(grouped(told(**ALL))) == [
        ["base", "cut", "reworded", "second-agency"],
        ["lithium"],
        ["rates"],
        ["twin"],
    ]


@pytest.mark.parametrize("other", ["cut", "reworded", "second-agency"])
def test_two_articles_alone_in_a_folder_are_recognised_as_one_story(other: str) -> None:
    assert len(grouped(told(base=FERRY, other=ALL[other])).groups) == 1


@pytest.mark.parametrize("other", ["twin", "lithium", "rates"])
def test_two_articles_alone_in_a_folder_are_not_joined_for_want_of_others(other: str) -> None:
    assert len(grouped(told(base=FERRY, other=ALL[other])).groups) == 2


def test_the_five_seeds_are_one_story_alone_and_among_strangers(seeds: Path) -> None:
    five = [read_article(path) for path in sorted(seeds.glob("*.txt"))]
    assert [len(story.articles) for story in grouped(five).groups] == [5]
    for left_out in range(5):
        assert len(grouped(five[:left_out] + five[left_out + 1 :]).groups) == 1
    among = grouped([*five, *told(**ALL)])
    assert [article.id for article in five] in names(among)


def test_no_article_and_one_article() -> None:
    assert names(grouped([])) == []
    assert names(grouped(told(only=FERRY))) == [["only"]]


def test_articles_without_any_words_stand_alone() -> None:
    assert names(grouped(told(a="", b="", c="—\n", d="the and of\n"))) == [["a"], ["b"], ["c"], ["d"]]


def test_lower_cased_copy_is_grouped_like_any_other() -> None:
    lower = {name: text.lower() for name, text in ALL.items() if name != "second-agency"}
    assert names(grouped(told(**lower)))[0] == ["base", "cut", "reworded"]


def test_near_twins_told_in_the_same_words_are_parted_by_dates_far_apart() -> None:
    again = FERRY.replace("Tuesday", "Thursday").replace("nine", "four").replace("61", "38").replace("dawn", "noon")
    again = again.replace("Ilda Marques", "Bento Lajes").replace("cement", "timber")
    other = "Rescuers found a life raft drifting empty.\n\nThe Santa Ondina returned to service in May.\n"
    first, second = told(first=FERRY_OTHER_AGENCY, second=again + "\n" + other)
    close = grouped([dated(first, "2024-03-05"), dated(second, "2024-03-07")])
    far = grouped([dated(first, "2024-03-05"), dated(second, "2024-11-07")])
    assert len(close.groups) == 1
    assert len(far.groups) == 2


def test_a_reprint_months_later_stays_with_its_report() -> None:
    first, second = told(first=FERRY, second=FERRY)
    assert len(grouped([dated(first, "2024-03-05"), dated(second, "2024-11-07")]).groups) == 1


def test_a_sidecar_joins_what_the_texts_do_not() -> None:
    found = grouped(told(**ALL), Overrules(same_report=(("lithium", "rates"),)))
    joined = next(story for story in found.groups if "rates" in story.articles)
    assert joined.articles == ("lithium", "rates")
    assert joined.evidence.source == "sidecar"


def test_a_sidecar_that_parts_reports_does_not_part_the_story() -> None:
    found = grouped(told(base=FERRY, cut=FERRY_CUT), Overrules(not_same_report=(("base", "cut"),)))
    assert names(found) == [["base", "cut"]]


def test_names_in_a_sidecar_that_are_not_here_change_nothing() -> None:
    articles = told(**ALL)
    assert grouped(articles, Overrules(same_report=(("nobody", "base"), ("no", "one")))) == grouped(articles)


def test_every_story_says_why_in_words_and_figures() -> None:
    found = grouped(told(**ALL))
    for story in found.groups:
        assert story.evidence.status == "inferred"
        assert story.evidence.score is not None
        assert story.evidence.threshold == GroupingSettings().threshold
        assert (story.evidence.score >= story.evidence.threshold) == (len(story.articles) > 1)
    assert "velmar" in found.groups[0].evidence.note


def test_a_pair_is_explained_from_both_sides() -> None:
    articles = told(**ALL)
    rules = {}
    for one, other in (("base", "reworded"), ("base", "twin"), ("lithium", "rates")):
        there = explain_pair(articles, one, other, GroupingSettings(), Overrules())
        back = explain_pair(articles, other, one, GroupingSettings(), Overrules())
        assert there.together == back.together
        assert there.evidence == back.evidence
        rules[one, other] = there
    joined, apart = rules["base", "reworded"], rules["base", "twin"]
    assert joined.together
    assert not apart.together
    assert apart.evidence[0].score is not None
    assert apart.evidence[0].threshold is not None
    assert apart.evidence[0].score < apart.evidence[0].threshold
    assert "santa" in joined.evidence[1].note
    by_id = {article.id: article for article in articles}
    assert joined.evidence[1].spans
    for span in joined.evidence[1].spans:
        assert by_id[span.article].text[span.start : span.end] == span.text
    assert any("weekday" in evidence.rule for evidence in apart.evidence)


def test_a_pair_that_is_no_pair_is_refused() -> None:
    with pytest.raises(KeyError):
        explain_pair(told(base=FERRY), "base", "nobody", GroupingSettings(), Overrules())
    with pytest.raises(ValueError, match="two are needed"):
        explain_pair(told(base=FERRY), "base", "base", GroupingSettings(), Overrules())


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.sets(st.sampled_from(sorted(ALL)), min_size=1))
def test_the_order_of_the_articles_never_matters(chance: random.Random, chosen: set[str]) -> None:
    articles = told(**{name: ALL[name] for name in sorted(chosen)})
    shuffled = articles[:]
    chance.shuffle(shuffled)
    assert grouped(shuffled) == grouped(articles)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.text(alphabet=st.sampled_from("abcdeé ,.1“\n"), max_size=80)
        | st.text(max_size=60)
        | st.sampled_from(sorted(ALL.values())),
        max_size=12,
    )
)
def test_every_article_stands_in_exactly_one_story(texts: list[str]) -> None:
    articles = [read_text(text, id=f"{number:02d}") for number, text in enumerate(texts)]
    found = grouped(articles)
    assert sorted(id for story in found.groups for id in story.articles) == [article.id for article in articles]
    assert [story.articles[0] for story in found.groups] == sorted(story.articles[0] for story in found.groups)


def test_the_fast_dot_product_is_the_plain_one() -> None:
    import numpy as np

    collection = collect(told(**ALL), GroupingSettings())
    rows = [
        dict(
            zip(
                collection.vectors.features[begin:end].tolist(),
                collection.vectors.weights[begin:end].tolist(),
                strict=True,
            )
        )
        for begin, end in zip(
            collection.vectors.starts[:-1].tolist(), collection.vectors.starts[1:].tolist(), strict=True
        )
    ]
    first, second = np.triu_indices(len(rows), 1)
    plain = [
        sum(weight * rows[b].get(feature, 0.0) for feature, weight in rows[a].items())
        for a, b in zip(first, second, strict=True)
    ]
    assert dot_products(collection.vectors, first, second) == pytest.approx(plain)
    assert [sum(weight * weight for weight in row.values()) for row in rows] == pytest.approx([1.0] * len(rows))


def test_few_candidates_bring_the_same_stories_as_many() -> None:
    articles = told(**ALL)
    few = group(articles, replace(GroupingSettings(), pairs_for_each=40), Overrules())
    many = group(articles, replace(GroupingSettings(), pairs_for_each=10_000, rare_words=1000), Overrules())
    assert names(few) == names(many)


def test_what_is_named_as_one_report_and_as_two_is_told() -> None:
    articles = told(**ALL)
    through_others = Overrules(same_report=(("base", "cut"), ("cut", "twin")), not_same_report=(("base", "twin"),))
    (told_of,) = grouped(articles, through_others).diagnostics
    assert "base, twin" in told_of.reason
    assert not grouped(
        articles, Overrules(same_report=(("base", "cut"),), not_same_report=(("base", "twin"),))
    ).diagnostics
