"""What any two articles of a story have in common that the event alone does not explain."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum, log, sqrt

from story_digest.aligning import Alignment, Member
from story_digest.grouping.words import GRAMMAR, Vocabulary, common_shares, matter, numbers_of, words_of
from story_digest.model import Article
from story_digest.settings import GroupingSettings, ReportSettings

Weights = Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles of a story."""

    in_order: int
    """Sentences of the one that have a counterpart in the other, counted along the longest chain that keeps the order
    of both: two reporters tell an event each in their own order, a rewriter keeps that of the text."""
    sentences: int
    """Sentences of the one that has fewer."""
    likeness: float
    """Cosine of the whole texts, words weighted by how rare they are within the story."""
    score: float


class StoryWords:
    """The words of a story's articles, weighted."""

    def __init__(self, articles: Sequence[Article], settings: ReportSettings) -> None:
        self._vocabulary = Vocabulary()
        texts = {article.id: self._counted(matter(article)) for article in articles}
        self._frequency = Counter(word for counts in texts.values() for word in counts)
        shares = common_shares(GroupingSettings())
        size, background = len(texts), settings.background_articles
        self._rarity = {
            word: log((size + background) / (found + background * shares[self._vocabulary.tiers[word]]))
            for word, found in self._frequency.items()
        }
        self.texts = {id: self._weighted(counts) for id, counts in texts.items()}
        self.sentences = {
            (article.id, sentence.id): self._weighted(self._counted(sentence.text))
            for article in articles
            for sentence in article.sentences
        }

    def _counted(self, text: str) -> Counter[int]:
        return Counter(word for word in numbers_of(words_of(text), self._vocabulary) if word != GRAMMAR)

    def _weighted(self, counts: Mapping[int, int]) -> Weights:
        """Of length 1, unless there is no word to weigh."""
        weights = {word: (1 + log(count)) * max(0.0, self._rarity.get(word, 0.0)) for word, count in counts.items()}
        norm = sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / norm for word, weight in weights.items()} if norm else {}


def dot(one: Weights, other: Weights) -> float:
    """The dot product, exact before it is rounded once, so that no order shows."""
    return fsum(one[word] * other[word] for word in one.keys() & other.keys())


@dataclass(frozen=True, slots=True)
class Measured:
    """The words of a story's articles, and every two articles compared, lower id first: no threshold enters here."""

    words: StoryWords
    pairs: Mapping[tuple[str, str], Pair]


def measure(articles: Sequence[Article], alignment: Alignment, settings: ReportSettings) -> Measured:
    """What the search for reports rests on, at whatever threshold."""
    words = StoryWords(articles, settings)
    return Measured(words, compare_all(articles, alignment, words, settings))


def compare_all(
    articles: Sequence[Article], alignment: Alignment, words: StoryWords, settings: ReportSettings
) -> dict[tuple[str, str], Pair]:
    """Every two articles, lower id first."""
    place = {(a.id, s.id): number for a in articles for number, s in enumerate(a.sentences)}
    links: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for row in alignment.rows:
        for mine, yours in combinations(sorted(row.members, key=_article), 2):
            if mine.article != yours.article:
                links.setdefault((mine.article, yours.article), set()).update(
                    (place[mine.article, left], place[yours.article, right])
                    for left in mine.sentences
                    for right in yours.sentences
                )
    sizes = {article.id: len(article.sentences) for article in articles}
    pairs: dict[tuple[str, str], Pair] = {}
    for one, other in combinations(sorted(sizes), 2):
        chain = longest_chain(links.get((one, other), ()))
        sentences = min(sizes[one], sizes[other])
        likeness = round(dot(words.texts[one], words.texts[other]), 6)
        pairs[one, other] = Pair(
            in_order=chain, sentences=sentences, likeness=likeness, score=_score(chain, sentences, likeness, settings)
        )
    return pairs


def _article(member: Member) -> str:
    return member.article


def _score(chain: int, sentences: int, likeness: float, settings: ReportSettings) -> float:
    if not sentences:
        return 0.0
    order = max(0, chain - settings.by_chance) / sentences
    weight = sentences / (sentences + settings.sentences_for_half)
    return round(weight * order + (1 - weight) * settings.likeness_share * likeness, 6)


def longest_chain(links: Iterable[tuple[int, int]]) -> int:
    """The length of the longest run of links that ascends strictly on both sides (patience sorting)."""
    tops: list[int] = []
    for _, right in sorted(links, key=lambda link: (link[0], -link[1])):
        place = bisect_left(tops, right)
        tops[place : place + 1] = [right]
    return len(tops)
