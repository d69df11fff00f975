"""How alike the sentences of two articles are, as matrices: one row a sentence of the one, one column of the other."""

from __future__ import annotations

import math
from collections import defaultdict
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
    """One article's sentences as sparse rows: for each sentence the numbers of its features and their whole weights."""

    columns: tuple[tuple[int, ...], ...]
    weights: tuple[tuple[int, ...], ...]
    used: NDArray[np.int64]
    """All numbers that occur, in order."""


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
    word_bags = [[_word_bag(s.text, settings.attribution) for s in article.sentences] for article in articles]
    letter_bags = [[_letter_bag(bag) for bag in bags] for bags in word_bags]
    rarity = {
        word: weight * (settings.function_word if word in FUNCTION_WORDS else 1.0)
        for word, weight in _rarity(word_bags).items()
    }
    letters = _rarity(letter_bags)
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


def _word_bag(text: str, attribution: float) -> dict[str, float]:
    bag = dict.fromkeys(words(text), attribution)
    outside = text
    for start, end in reversed(attribution_spans(text)):
        outside = f"{outside[:start]} {outside[end:]}"
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


def _rarity(bags_of: Sequence[Sequence[Bag]]) -> dict[str, float]:
    rarities: dict[str, list[float]] = defaultdict(list)
    for bags in bags_of:
        count: dict[str, int] = defaultdict(int)
        for bag in bags:
            for feature in bag:
                count[feature] += 1
        for feature, sentences in count.items():
            rarities[feature].append(math.log((1 + len(bags)) / sentences))
    return {feature: max(LEAST_WEIGHT, sum(found) / len(found)) for feature, found in rarities.items()}


def _vectors(bags: Sequence[Bag], rarity: Mapping[str, float], numbers: Mapping[str, int], *, power: float) -> Vectors:
    import numpy as np

    columns, weights = [], []
    for bag in bags:
        row = sorted(
            (numbers[feature], round(SCALE * (rarity[feature] * share) ** power)) for feature, share in bag.items()
        )
        columns.append(tuple(number for number, _ in row))
        weights.append(tuple(weight for _, weight in row))
    used = sorted({number for row in columns for number in row})
    return Vectors(tuple(columns), tuple(weights), np.array(used, dtype=np.int64))


def products(one: Vectors, other: Vectors) -> Matrix:
    """Inner products of every sentence of `one` with every sentence of `other`."""
    import numpy as np

    shared = np.intersect1d(one.used, other.used, assume_unique=True)
    place = {int(number): at for at, number in enumerate(shared)}
    return _dense(one, place) @ _dense(other, place).T


def _dense(vectors: Vectors, place: Mapping[int, int]) -> Matrix:
    import numpy as np

    dense = np.zeros((len(vectors.columns), len(place)))
    for row, (columns, weights) in enumerate(zip(vectors.columns, vectors.weights, strict=True)):
        for number, weight in zip(columns, weights, strict=True):
            at = place.get(number)
            if at is not None:
                dense[row, at] = weight
    return dense


def squares(vectors: Vectors) -> Matrix:
    """Inner product of every sentence with itself; 1 for an empty one, which is like nothing."""
    import numpy as np

    return np.array([float(sum(w * w for w in row)) or 1.0 for row in vectors.weights])


def cosines(one: Vectors, other: Vectors) -> Matrix:
    import numpy as np

    return products(one, other) / np.sqrt(np.outer(squares(one), squares(other)))


def contained(one: Vectors, other: Vectors) -> Matrix:
    """Share of the one sentence's weight that stands in the other, the better of the two directions. Takes roots."""
    import numpy as np

    return products(one, other) / np.minimum.outer(squares(one), squares(other))
