"""What holds for every difference, whatever the texts."""

from __future__ import annotations

import itertools

from drift_texts import article, drift_between, explained
from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest.explaining.drift import find_drift
from story_digest.explaining.drift.collation import collate
from story_digest.explaining.drift.words import words_of
from story_digest.model import Article, Drift, DriftItem
from story_digest.settings import ExplainingSettings

LISTS = ("quotes", "numbers", "attributions", "wording", "omissions", "names", "headlines")
WORDS = [
    "police",
    "said",
    "the",
    "nearly",
    "40",
    "nine",
    "12",
    "%",
    "$3",
    "million",
    "not",
    "never",
    "may",
    "told",
    "Malakhov",
    "Malahov",
    "“all",
    "”",
    "…",
    "other",
    "forces",
    "phone",
    "call",
    "video",
    ",",
    ".",
    "hoped",
    "aimed",
    "on",
    "Thursday",
    "8",
    "September",
    "killed",
    "died",
    ",",
    "according",
    "to",
    "officials",
    "per",
    "cent",
    "percent",
    "half",
    "a",
    "third",
    "of",
    "between",
    "and",
    "couldn't",
    "over",
    "km",
    "next",
    "spring",
    "whether",
    "minus",
    "1742",
    "GMT",
    "witnesses",
]
tellings = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)


def all_items(drift: Drift) -> list[DriftItem]:
    return [item for kind in LISTS for item in getattr(drift, kind)]


def articles_of(wordings: list[str]) -> list[Article]:
    return [article(f"a{n}", ["He came.", told, "She left."]) for n, told in enumerate(wordings)]


def drift_of(articles: list[Article]) -> Drift:
    passages = [dict.fromkeys((a.id for a in articles), n) for n in range(3)]
    return find_drift(articles, explained(articles, passages, "a0"), ExplainingSettings())


@settings(deadline=None, max_examples=60)
@given(st.lists(tellings, min_size=2, max_size=4))
def test_every_reading_is_a_slice_of_its_sentence(wordings: list[str]) -> None:
    articles = {a.id: a for a in articles_of(wordings)}
    for item in all_items(drift_of(list(articles.values()))):
        assert item.readings
        assert item.title
        assert item.evidence.rule
        for reading in item.readings:
            source = articles[reading.article]
            sentence = source.sentence(reading.sentence)
            assert reading.text
            assert sentence.start <= reading.start < reading.end <= sentence.end
            assert " ".join(source.text[reading.start : reading.end].split()) == reading.text
            for words in reading.differing:
                assert reading.start <= words.start < words.end <= reading.end
                assert " ".join(source.text[words.start : words.end].split()) == words.text


@settings(deadline=None, max_examples=30)
@given(st.lists(tellings, min_size=3, max_size=3))
def test_the_order_of_the_articles_does_not_matter(wordings: list[str]) -> None:
    articles = articles_of(wordings)
    assert len({drift_of(list(order)) for order in itertools.permutations(articles)}) == 1


@settings(deadline=None, max_examples=40)
@given(tellings)
def test_equal_texts_have_no_drift(wording: str) -> None:
    assert [
        i for i in all_items(drift_of(articles_of([wording, wording, wording]))) if i.kind != "marks do not pair"
    ] == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(one: str, other: str) -> None:
    drift_between(f"a{one}", f"a{other}")


@given(st.lists(st.sampled_from("abcdefgh"), max_size=12), st.lists(st.sampled_from("abcdefgh"), max_size=12))
def test_a_collation_pairs_words_in_order_and_covers_both_sides(left: list[str], right: list[str]) -> None:
    a, b = words_of(" ".join(x * 3 for x in left)), words_of(" ".join(x * 3 for x in right))
    found = collate(a, b)
    assert all(p[0] < q[0] and p[1] < q[1] for p, q in itertools.pairwise(found.pairs))
    gaps = found.blocks()
    assert sum(g[1] - g[0] for g in gaps) + len(found.pairs) == len(a)
    assert sum(g[3] - g[2] for g in gaps) + len(found.pairs) == len(b)


def test_a_sentence_longer_than_any_in_news_is_left_alone() -> None:
    endless = "word " * 100_000
    assert all_items(drift_between(endless, endless + "more")) == []


def test_a_run_of_digits_is_no_figure_and_no_obstacle() -> None:
    assert drift_between("It cost " + "1" * 50_000, "It cost " + "2" * 50_000).numbers == ()
