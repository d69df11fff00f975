"""How much of one text stands in another: counts of words over the passages that two articles have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from story_digest.aligning import words
from story_digest.explaining.passages import Texts
from story_digest.explaining.readings import common_words
from story_digest.model import Article, Passage

Full = Mapping[str, Sequence[str]]
"""A passage: article → its sentences that carry it in full."""

LOOKED_AT = 60
"""Articles of one passage among which the nearest are looked for."""


@dataclass(frozen=True, slots=True)
class Common:
    """Two articles of a report: words in common and in order, and all words of each."""

    words: int
    of_one: int
    of_other: int

    def share_of_one(self) -> float:
        return self.words / self.of_one if self.of_one else 0.0

    def share_of_other(self) -> float:
        return self.words / self.of_other if self.of_other else 0.0


class Measures:
    """Words of a report's articles, counted once. Clauses carried alone and other texts beside never count."""

    def __init__(self, articles: Sequence[Article], passages: Sequence[Passage]) -> None:
        self._texts = Texts(articles)
        self._length = {(a.id, s.id): len(words(s.text)) for a in articles for s in a.sentences}
        self._total = {a.id: sum(self._length[a.id, s.id] for s in a.sentences) for a in articles}
        self._full: dict[str, list[Full]] = {article.id: [] for article in articles}
        """Article → the passages that it carries in full."""
        for passage in passages:
            full = {r.article: r.sentences for r in passage.readings if r.kind != "part"}
            for article in full:
                self._full[article].append(full)

    def total(self, article: str) -> int:
        """Words of all sentences."""
        return self._total[article]

    def length(self, article: str, sentences: Sequence[str]) -> int:
        return sum(self._length[article, sentence] for sentence in set(sentences))

    def own(self, article: str) -> int:
        """Words of the sentences that stand in no passage with another article."""
        shared = {s for full in self._full[article] if len(full) > 1 for s in full[article]}
        return self._total[article] - self.length(article, sorted(shared))

    def carried(self, article: str, other: str) -> int:
        """Words of `article`'s sentences in passages that `other` carries in full too."""
        return self.length(article, sorted({s for full in self._full[article] if other in full for s in full[article]}))

    def nearest(self, article: str, most: int) -> list[str]:
        """The articles that share most passages with it, at most so many; of a passage that many carry, the first by id."""
        count = Counter(other for full in self._full[article] for other in islice(full, LOOKED_AT) if other != article)
        return sorted(count, key=lambda other: (-count[other], other))[:most]

    def common(self, one: str, other: str) -> Common:
        """Longest common subsequence of words, passage by passage; passages that share a sentence are taken together."""
        pairs = [(full[one], full[other]) for full in self._full[one] if other in full]
        shared = sum(common_words(self._words(one, mine), self._words(other, yours)) for mine, yours in _groups(pairs))
        return Common(shared, self._total[one], self._total[other])

    def _words(self, article: str, sentences: set[str]) -> tuple[str, ...]:
        return words(self._texts.of(article, self._texts.sorted(article, sorted(sentences))))


def _groups(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[tuple[set[str], set[str]]]:
    """Sentences of the one and of the other article, of all passages that share a sentence taken together."""
    group_of: dict[tuple[int, str], int] = {}
    groups: dict[int, tuple[set[str], set[str]]] = {}
    for number, pair in enumerate(pairs):
        sides = set(pair[0]), set(pair[1])
        keys = [(side, sentence) for side in (0, 1) for sentence in sorted(sides[side])]
        for old in sorted({group_of[key] for key in keys if key in group_of}):
            before = groups.pop(old)
            sides[0].update(before[0])
            sides[1].update(before[1])
        groups[number] = sides
        for side in (0, 1):
            group_of.update(dict.fromkeys(((side, sentence) for sentence in sides[side]), number))
    return list(groups.values())
