"""The fast ways of comparing give what a plain reading of their definitions gives."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from articles_of_sentences import article
from hypothesis import given
from hypothesis import strategies as st

from story_digest.aligning import likeness
from story_digest.aligning.likeness import Multiplier, Vectors, stacked, vectorize
from story_digest.aligning.order import common_order, off_path
from story_digest.aligning.pairs import compare
from story_digest.settings import AligningSettings

if TYPE_CHECKING:
    from story_digest.model import Article

WORDS = ("Luanda", "fuel", "protest", "police", "spread", "price", "killed", "two", "the", "minister", "said", "on")

texts = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=6), min_size=2, max_size=5
)


def told(sentences: list[list[str]]) -> list[Article]:
    return [article(f"a{number}", *said) for number, said in enumerate(sentences)]


def plain_products(one: Vectors, other: Vectors, way: int) -> list[list[float]]:
    """The sum over all features that the two sentences share."""

    def sentence(vectors: Vectors, row: int) -> dict[int, float]:
        entries = zip(vectors.rows, vectors.columns, vectors.weights[way], strict=True)
        return {int(column): float(weight) for at, column, weight in entries if at == row}

    mine = [sentence(one, row) for row in range(one.sentences)]
    yours = [sentence(other, row) for row in range(other.sentences)]
    return [[sum(weight * there.get(word, 0.0) for word, weight in here.items()) for there in yours] for here in mine]


@given(texts, st.sampled_from([1, 7, 1000]))
def test_products_by_inverted_index_are_those_of_the_sentences(sentences: list[list[str]], at_once: int) -> None:
    vectors = [found.words for found in vectorize(told(sentences), AligningSettings())]
    others = stacked(vectors[1:])
    multiplier = Multiplier(1 + max((int(column) for found in vectors for column in found.columns), default=0))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "AT_ONCE", at_once)
        found = multiplier.products(vectors[0], others)
    for way in (0, 1):
        assert found[way].tolist() == plain_products(vectors[0], others, way)


@given(texts)
def test_a_story_compared_at_once_is_each_pair_compared_with_the_third_articles_in_sight(
    sentences: list[list[str]],
) -> None:
    settings = AligningSettings()
    compared = {(found.one, found.other): found for found in compare(told(sentences), settings)}
    exact = {}
    vectors = vectorize(told(sentences), settings)
    for (one, other), found in compared.items():
        words, letters = (
            np.array(plain_products(getattr(vectors[one], kind), getattr(vectors[other], kind), 0))
            / np.sqrt(np.outer(getattr(vectors[one], kind).squares[0], getattr(vectors[other], kind).squares[0]))
            for kind in ("words", "letters")
        )
        exact[one, other] = (words + letters) / 2
        exact[other, one] = exact[one, other].T
        assert np.array_equal(found.likeness, exact[one, other].round(4))
    for (one, other), found in compared.items():
        like = exact[one, other]
        roots = np.array(plain_products(vectors[one].words, vectors[other].words, 1))
        squares = [vectors[a].words.squares[1] for a in (one, other)]
        plain = [np.array(plain_products(vectors[one].words, vectors[other].words, 0)), vectors[one], vectors[other]]
        by_words = plain[0] / np.sqrt(np.outer(plain[1].words.squares[0], plain[2].words.squares[0]))
        by_letters = 2 * like - by_words
        through = like.copy()
        for i, j in product(range(like.shape[0]), range(like.shape[1])):
            for third in range(len(sentences)):
                if (one, third) in exact and (third, other) in exact:
                    best = int(exact[one, third][i].argmax())
                    through[i, j] = max(through[i, j], min(exact[one, third][i, best], exact[third, other][best, j]))
                    best = int(exact[other, third][j].argmax())
                    through[i, j] = max(through[i, j], min(exact[other, third][j, best], exact[third, one][best, i]))
        back = like.T
        chain = common_order(like.argmax(axis=1), like.max(axis=1), back.argmax(axis=1), settings.anchor)
        weights = settings.pair
        odds = (
            weights.start
            + weights.words * by_words
            + weights.letters * by_letters
            + weights.contained * roots / np.minimum.outer(*squares)
            + weights.rivals * (like.max(axis=1, keepdims=True) - like + like.max(axis=0, keepdims=True) - like)
            + weights.off_path * off_path(chain, like.shape[0], like.shape[1], settings.far)
            + weights.through * through
        )
        assert np.allclose(found.score, 1 / (1 + np.exp(-odds)), atol=1e-8)


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_the_common_order_is_the_heaviest_that_rises_in_both(places: list[int], tenths: list[int]) -> None:
    partner = np.array(places)
    weights = np.array(tenths) / 10
    back = np.argsort(partner)
    chain = common_order(partner, weights, back, 0.3)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(chain))
    best: list[float] = []
    for at, place in enumerate(places):
        before = [best[earlier] for earlier in range(at) if places[earlier] < place]
        best.append(max(before, default=0.0) + (weights[at] if weights[at] >= 0.3 else 0.0))
    assert sum(weights[row] for row, _ in chain) == pytest.approx(max(best))


def test_off_the_path_is_counted_in_sentences_and_along_the_chain() -> None:
    off = off_path([(1, 1), (3, 5)], 5, 7, 5)
    assert off[1, 1] == off[2, 3] == off[3, 5] == off[0, 0] == off[4, 6] == 0
    assert off[1, 3] == pytest.approx(1 / 5)
    assert off[0, 6] == pytest.approx(4 / 5)  # the nearer of the two ways: six across, four down
    assert off_path([(0, 0)], 1, 9, 5)[0, 8] == pytest.approx(1)
