"""How alike the sentences of two articles are, as matrices: one row a sentence of the one, one column of the other."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from story_digest.aligning.attribution import attribution_spans
from story_digest.aligning.function_words import FUNCTION_WORDS
from story_digest.aligning.words import words
from story_digest.model import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from story_digest.settings import AligningSettings

    Matrix: TypeAlias = NDArray[np.float64]

Bag: TypeAlias = Mapping[str, float]

SCALE = 100
"""Weights become whole numbers, so that sums are exact and the same on every processor."""

LEAST_WEIGHT = 0.05
"""Of a word that stands in every sentence of its articles: it still tells a little."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """One article's sentences as a sparse matrix: three arrays of one length, an entry each."""

    sentences: int
    rows: NDArray[np.int64]
    """Number of the sentence."""
    columns: NDArray[np.int64]
    """Number of the feature."""
    weights: Matrix
    """Whole numbers."""
    used: NDArray[np.int64]
    """All features that occur, in order."""


@dataclass(frozen=True, slots=True)
class Vectorized:
    """An article's words, the square roots of their weights, and its runs of letters."""

    words: Vectors
    roots: Vectors
    letters: Vectors


def vectorize(articles: Sequence[Article], settings: AligningSettings) -> list[Vectorized]:
    """The articles of a story as vectors. `articles` are ordered by id, so that sums come out the same each time.

    A word weighs by how rare it is among the sentences of the articles that hold it: the inverse sentence frequency
    (Spärck Jones 1972), taken inside each article and averaged, so that ten reprints do not make a rare word common.
    """
    word_bags = [[word_bag(s.text, settings.attribution) for s in article.sentences] for article in articles]
    letter_bags = [[_letter_bag(bag) for bag in bags] for bags in word_bags]
    rarity = {
        word: weight * (settings.function_word if word in FUNCTION_WORDS else 1.0)
        for word, weight in rarity_of(word_bags).items()
    }
    letters = rarity_of(letter_bags)
    word_numbers = {word: number for number, word in enumerate(sorted(rarity))}
    letter_numbers = {run: number for number, run in enumerate(sorted(letters))}
    return [
        Vectorized(
            _vectors(bags, rarity, word_numbers, power=1.0),
            _vectors(bags, rarity, word_numbers, power=0.5),
            _vectors(runs, letters, letter_numbers, power=1.0),
        )
        for bags, runs in zip(word_bags, letter_bags, strict=True)
    ]


def word_bag(text: str, attribution: float) -> dict[str, float]:
    """Words of a sentence with 1, or `attribution` where they only say who says it."""
    bag = dict.fromkeys(words(text), attribution)
    pieces, at = [], 0
    for start, end in attribution_spans(text):
        pieces.append(text[at:start])
        at = end
    outside = " ".join([*pieces, text[at:]])
    return bag | dict.fromkeys(words(outside), 1.0)


def _letter_bag(bag: Bag) -> dict[str, float]:
    """Runs of four letters of each word with its edges: ` Mala`, `alak`, …"""
    runs: dict[str, float] = {}
    for word, weight in bag.items():
        edged = f" {word} "
        for start in range(max(1, len(edged) - 3)):
            run = edged[start : start + 4]
            runs[run] = max(runs.get(run, 0.0), weight)
    return runs


def rarity_of(bags_of: Sequence[Sequence[Bag]]) -> dict[str, float]:
    """Weight of each feature: how rare it is among the sentences of the articles that hold it."""
    rarities: dict[str, list[float]] = defaultdict(list)
    for bags in bags_of:
        count = Counter(feature for bag in bags for feature in bag)
        for feature, sentences in count.items():
            rarities[feature].append(math.log((1 + len(bags)) / sentences))
    return {feature: max(LEAST_WEIGHT, sum(found) / len(found)) for feature, found in rarities.items()}


def _vectors(bags: Sequence[Bag], rarity: Mapping[str, float], numbers: Mapping[str, int], *, power: float) -> Vectors:
    import numpy as np

    entries = [(row, feature, share) for row, bag in enumerate(bags) for feature, share in bag.items()]
    columns = np.array([numbers[feature] for _, feature, _ in entries], dtype=np.int64)
    weights = np.array([rarity[feature] * share for _, feature, share in entries])
    return Vectors(
        sentences=len(bags),
        rows=np.array([row for row, _, _ in entries], dtype=np.int64),
        columns=columns,
        weights=np.rint(SCALE * np.power(weights, power).round(6)),
        used=np.unique(columns),
    )


def products(one: Vectors, other: Vectors) -> Matrix:
    """Inner products of every sentence of `one` with every sentence of `other`."""
    import numpy as np

    shared = np.intersect1d(one.used, other.used, assume_unique=True)
    if not shared.size:
        return np.zeros((one.sentences, other.sentences))
    # Not `@`: a matrix library spreads such small products over all processors, which then wait for each other.
    product: Matrix = np.einsum("ik,jk->ij", _dense(one, shared), _dense(other, shared))
    return product


def _dense(vectors: Vectors, shared: NDArray[np.int64]) -> Matrix:
    import numpy as np

    dense = np.zeros((vectors.sentences, len(shared)))
    at = np.minimum(np.searchsorted(shared, vectors.columns), len(shared) - 1)
    held = shared[at] == vectors.columns
    dense[vectors.rows[held], at[held]] = vectors.weights[held]
    return dense


def squares(vectors: Vectors) -> Matrix:
    """Inner product of every sentence with itself; 1 for an empty one, which is like nothing."""
    import numpy as np

    found = np.bincount(vectors.rows, weights=vectors.weights**2, minlength=vectors.sentences)
    return np.maximum(found, 1.0)


def cosines(one: Vectors, other: Vectors) -> Matrix:
    import numpy as np

    return products(one, other) / np.sqrt(np.outer(squares(one), squares(other)))


def contained(one: Vectors, other: Vectors) -> Matrix:
    """Share of the one sentence's weight that stands in the other, the better of the two directions. Takes roots."""
    import numpy as np

    return products(one, other) / np.minimum.outer(squares(one), squares(other))
