"""How alike the sentences of articles are: words and runs of letters as sparse vectors, and their products."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from story_digest.aligning.amounts import amounts
from story_digest.aligning.attribution import attribution_spans
from story_digest.aligning.figures import COUNTED, compared_form, counted_things
from story_digest.aligning.function_words import FUNCTION_WORDS
from story_digest.aligning.words import words
from story_digest.model import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from story_digest.settings import AligningSettings

    Matrix: TypeAlias = NDArray[np.float64]
    Numbers: TypeAlias = NDArray[np.int64]

Bag: TypeAlias = Mapping[str, float]

SCALE = 100
"""Weights become whole numbers, so that sums are exact and the same on every processor."""

LEAST_WEIGHT = 0.05
"""Of a word that stands in every sentence of its articles: it still tells a little."""


AT_ONCE = 2_000_000
"""Products of two weights that are held in memory together."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """The sentences of one article, or of several one after the other: an entry is a feature of a sentence."""

    sentences: int
    rows: Numbers
    """Number of the sentence of each entry, ascending."""
    columns: Numbers
    """Number of the feature of each entry."""
    weights: tuple[Matrix, ...]
    """Of each entry, whole numbers; one array for each way of weighing."""
    squares: tuple[Matrix, ...]
    """Inner product of each sentence with itself, for each way of weighing; 1 for an empty one, which is like nothing."""


@dataclass(frozen=True, slots=True)
class Vectorized:
    """An article's words, weighed as they are and by the square roots of that, and its runs of letters."""

    words: Vectors
    letters: Vectors


def vectorize(articles: Sequence[Article], settings: AligningSettings) -> list[Vectorized]:
    """The articles of a story as vectors. `articles` are ordered by id, so that sums come out the same each time.

    A word weighs by how rare it is among the sentences of the articles that hold it: the inverse sentence frequency
    (Spärck Jones 1972), taken inside each article and averaged, so that ten reprints do not make a rare word common.
    """
    word_bags = [[word_bag(s.text, settings.attribution) for s in article.sentences] for article in articles]
    letter_bags = [[_letter_bag(bag) for bag in bags] for bags in word_bags]
    counted = _Counted(word_bags)
    factors = [settings.function_word if word in FUNCTION_WORDS else 1.0 for word in counted.names]
    of_words = counted.vectors(factors, powers=(1.0, 0.5))
    runs = _Counted(letter_bags)
    of_letters = runs.vectors([1.0] * len(runs.names), powers=(1.0,))
    return [Vectorized(*both) for both in zip(of_words, of_letters, strict=True)]


@lru_cache(maxsize=8192)
def word_bag(text: str, attribution: float) -> Bag:
    """Words of a sentence with 1, or `attribution` where they only say who says it, and what its figures count.

    Not to be changed.
    """
    told = words(text)
    spans = attribution_spans(text)
    bag = dict.fromkeys(map(compared_form, told), attribution if spans else 1.0)
    if spans:
        pieces, at = [], 0
        for start, end in spans:
            pieces.append(text[at:start])
            at = end
        outside = " ".join([*pieces, text[at:]])
        bag |= dict.fromkeys(map(compared_form, words(outside)), 1.0)
    return bag | dict.fromkeys(counted_things(told), 1.0) | dict.fromkeys(amounts(text), 1.0)


def _letter_bag(bag: Bag) -> Bag:
    """Runs of four letters of each word, each with the greatest weight of a word that holds it."""
    runs: dict[str, float] = {}
    for weight in sorted(set(bag.values())):
        of_weight = (word for word, own in bag.items() if own == weight and word[0] != COUNTED)
        runs |= dict.fromkeys(chain.from_iterable(map(_runs_of_letters, of_weight)), weight)
    return runs


@lru_cache(maxsize=65536)
def _runs_of_letters(word: str) -> tuple[str, ...]:
    """Runs of four letters of a word with its edges: ` mal`, `mala`, `alak`, …"""
    edged = f" {word} "
    return tuple(edged[start : start + 4] for start in range(max(1, len(edged) - 3)))


def rarity_of(bags_of: Sequence[Sequence[Bag]]) -> dict[str, float]:
    """Weight of each feature: how rare it is among the sentences of the articles that hold it."""
    counted = _Counted(bags_of)
    return dict(zip(counted.names, counted.rarity().tolist(), strict=True))


class _Counted:
    """The features of a story's sentences, numbered as they come."""

    def __init__(self, bags_of: Sequence[Sequence[Bag]]) -> None:
        import numpy as np

        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        self._columns: list[Numbers] = []
        self._shares: list[Matrix] = []
        self._lengths: list[Numbers] = []
        for bags in bags_of:
            lengths = np.fromiter(map(len, bags), np.int64, len(bags))
            entries = int(lengths.sum())
            features = map(numbers.__getitem__, chain.from_iterable(bags))
            self._columns.append(np.fromiter(features, np.int64, entries))
            self._shares.append(np.fromiter(_values(bags), np.float64, entries))
            self._lengths.append(lengths)
        self.names = list(numbers)

    def rarity(self) -> Matrix:
        """Weight of each feature, by its number."""
        import numpy as np

        total, holders = np.zeros(len(self.names)), np.zeros(len(self.names))
        for columns, lengths in zip(self._columns, self._lengths, strict=True):
            used, count = np.unique(columns, return_counts=True)
            sentences = len(lengths)
            logarithms = [0.0, *(math.log((1 + sentences) / found) for found in range(1, sentences + 1))]
            total[used] += np.array(logarithms)[count]
            holders[used] += 1
        result: Matrix = np.maximum(LEAST_WEIGHT, total / np.maximum(holders, 1))
        return result

    def vectors(self, factors: Sequence[float], powers: Sequence[float]) -> list[Vectors]:
        """Each article's vectors; weights are rarity times factor, in the bag's measure, to each of the powers."""
        import numpy as np

        rarity = self.rarity() * np.array(factors)
        found = []
        for columns, shares, lengths in zip(self._columns, self._shares, self._lengths, strict=True):
            rows = np.repeat(np.arange(len(lengths)), lengths)
            weights = tuple(np.rint(SCALE * np.power(rarity[columns] * shares, power).round(6)) for power in powers)
            squares = tuple(
                np.maximum(np.bincount(rows, weights=weight**2, minlength=len(lengths)), 1.0) for weight in weights
            )
            found.append(Vectors(len(lengths), rows, columns, weights, squares))
        return found


def _values(bags: Iterable[Bag]) -> Iterable[float]:
    return chain.from_iterable(bag.values() for bag in bags)


def stacked(several: Sequence[Vectors]) -> Vectors:
    """The sentences of several articles, one after the other."""
    import numpy as np

    starts = np.cumsum([0, *(vectors.sentences for vectors in several)])
    return Vectors(
        sentences=int(starts[-1]),
        rows=np.concatenate([vectors.rows + start for vectors, start in zip(several, starts, strict=False)]),
        columns=np.concatenate([vectors.columns for vectors in several]),
        weights=tuple(np.concatenate(parts) for parts in zip(*(vectors.weights for vectors in several), strict=True)),
        squares=tuple(np.concatenate(parts) for parts in zip(*(vectors.squares for vectors in several), strict=True)),
    )


class Multiplier:
    """Inner products by way of an inverted index: only features that two sentences share cost anything.

    Not by matrices and `@`: a matrix library spreads such small products over all processors, which then wait for
    each other.
    """

    def __init__(self, features: int) -> None:
        import numpy as np

        self._first = np.zeros(features, dtype=np.int64)
        self._count = np.zeros(features, dtype=np.int64)

    def products(self, one: Vectors, others: Vectors) -> list[Matrix]:
        """Inner products of every sentence of `one` with every sentence of `others`, for each way of weighing."""
        import numpy as np

        order = np.argsort(one.columns, kind="stable")
        rows, weights = one.rows[order], [weight[order] for weight in one.weights]
        used, first, count = np.unique(one.columns[order], return_index=True, return_counts=True)
        self._first[used], self._count[used] = first, count
        met = np.flatnonzero(self._count[others.columns])
        columns = others.columns[met]
        firsts, counts = self._first[columns], self._count[columns]
        self._count[used] = 0
        size = one.sentences * others.sentences
        found = [np.zeros(size) for _ in weights]
        ends = np.cumsum(counts)
        begin = 0
        while begin < len(met):
            before = int(ends[begin - 1]) if begin else 0
            end = max(begin + 1, int(np.searchsorted(ends, before + AT_ONCE, side="right")))
            here, times = met[begin:end], counts[begin:end]
            steps = np.arange(int(times.sum())) - np.repeat(ends[begin:end] - times - before, times)
            entry = np.repeat(firsts[begin:end], times) + steps
            place = rows[entry] * others.sentences + np.repeat(others.rows[here], times)
            for number, (mine, theirs) in enumerate(zip(weights, others.weights, strict=True)):
                weight = mine[entry] * np.repeat(theirs[here], times)
                found[number] += np.bincount(place, weights=weight, minlength=size)
            begin = end
        return [product.reshape(one.sentences, others.sentences) for product in found]


def cosines(products: Matrix, one: Matrix, other: Matrix) -> Matrix:
    """Cosines from inner products; `one` and `other`: those of the sentences with themselves."""
    import numpy as np

    result: Matrix = products / np.sqrt(np.outer(one, other))
    return result


def contained(products: Matrix, one: Matrix, other: Matrix) -> Matrix:
    """Share of the one sentence's weight that stands in the other, the better of the two directions. Takes roots."""
    import numpy as np

    result: Matrix = products / np.minimum.outer(one, other)
    return result
