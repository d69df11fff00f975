"""Two texts laid side by side, word by word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.words import Word

# Weights of a pair of words that stand for each other. Whole numbers, so that ties fall alike on every machine.
_SAME_WORD = 40
_SAME_PLAIN_WORD = 10
_ALIKE = 18
_TWO_FIGURES = 12
_AFTER_A_PAIR = 3
_SHARED_START = 5
"""Letters at the start that make two long words forms of one: `approx`imately, `approx`."""


@dataclass(frozen=True, slots=True)
class Collation:
    """Which words of the one text stand for which of the other; pairs of indices, rising on both sides."""

    pairs: tuple[tuple[int, int], ...]
    left: int
    right: int
    """Number of words on either side."""

    def region(self, first: int, last: int) -> tuple[int, int]:
        """Words `[first, last)` on the left → the words on the right between the nearest pairs around them."""
        before = bisect_left(self.pairs, (first, -1)) - 1
        after = bisect_left(self.pairs, (last, -1))
        low = self.pairs[before][1] + 1 if before >= 0 else 0
        high = self.pairs[after][1] if after < len(self.pairs) else self.right
        return low, max(low, high)

    def inside(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """The pairs whose left word stands in `[first, last)`."""
        return self.pairs[bisect_left(self.pairs, (first, -1)) : bisect_left(self.pairs, (last, -1))]

    def turned(self) -> Collation:
        """The same, seen from the other side."""
        return Collation(tuple((j, i) for i, j in self.pairs), self.right, self.left)

    def blocks(self) -> tuple[tuple[int, int, int, int], ...]:
        """The gaps between pairs, as `(left from, left to, right from, right to)`; one side of a gap may be empty."""
        found = []
        i = j = 0
        for a, b in (*self.pairs, (self.left, self.right)):
            if a > i or b > j:
                found.append((i, a, j, b))
            i, j = a + 1, b + 1
        return tuple(found)


def collate(left: Sequence[Word], right: Sequence[Word]) -> Collation:
    """The heaviest set of pairs in unchanged order (Needleman and Wunsch 1970, without a charge for gaps).

    Time and memory grow with the product of both lengths; callers bound the lengths.
    """
    head = 0
    limit = min(len(left), len(right))
    while head < limit and left[head].key == right[head].key:
        head += 1
    tail = 0
    while tail < limit - head and left[-1 - tail].key == right[-1 - tail].key:
        tail += 1
    middle = _heaviest(left[head : len(left) - tail], right[head : len(right) - tail])
    pairs = [(i, i) for i in range(head)]
    pairs += [(i + head, j + head) for i, j in middle]
    pairs += [(len(left) - n, len(right) - n) for n in range(tail, 0, -1)]
    return Collation(tuple(pairs), len(left), len(right))


def _heaviest(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[int, int]]:
    index = _Index(right)
    weights = [index.weights(word) for word in left]
    width = len(right) + 1
    rows = [[0] * width]
    for i, row_weights in enumerate(weights):
        above = rows[-1]
        row = [0] * width
        best = 0
        earlier = weights[i - 1] if i else {}
        for j in range(1, width):
            best = max(best, above[j])
            if j - 1 in row_weights:
                paired = above[j - 1] + row_weights[j - 1] + (_AFTER_A_PAIR if j - 2 in earlier else 0)
                best = max(best, paired)
            row[j] = best
        rows.append(row)
    pairs = []
    i, j = len(left), len(right)
    while i and j:
        if rows[i][j] == rows[i - 1][j]:
            i -= 1
        elif rows[i][j] == rows[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


class _Index:
    """The words of one side by stem, by the letters they begin with, and the figures among them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.stems: dict[str, list[int]] = {}
        self.starts: dict[str, list[int]] = {}
        self.figures: list[int] = []
        for j, word in enumerate(words):
            self.stems.setdefault(word.stem, []).append(j)
            if word.key[0].isdigit():
                self.figures.append(j)
            elif len(word.stem) >= _SHARED_START:
                self.starts.setdefault(word.stem[:_SHARED_START], []).append(j)

    def weights(self, word: Word) -> dict[int, int]:
        """Index of a word on this side → how well it stands for `word`; nothing for those that do not."""
        same = _SAME_PLAIN_WORD if word.plain else _SAME_WORD
        found: dict[int, int] = {}
        if not word.plain:
            if word.key[0].isdigit():
                found = dict.fromkeys(self.figures, _TWO_FIGURES)
            elif len(word.stem) >= _SHARED_START:
                found = dict.fromkeys(self.starts.get(word.stem[:_SHARED_START], ()), _ALIKE)
        found.update(dict.fromkeys(self.stems.get(word.stem, ()), same))
        return found
