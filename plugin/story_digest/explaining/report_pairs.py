"""What any two articles of a story have in common that the event alone does not explain."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum, log, sqrt

from story_digest.aligning import Alignment
from story_digest.explaining.near_twins import Rows, Told, little_in_common, other_events
from story_digest.grouping.words import GRAMMAR, Vocabulary, common_shares, matter, numbers_of, words_of
from story_digest.model import Article
from story_digest.settings import GroupingSettings, ReportSettings

Weights = Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles of a story."""

    in_order: int
    """Sentences of the one that have a counterpart in the other, counted along the longest chain that keeps the order
    of both: two reporters tell an event each in their own order, a rewriter keeps that of the text. 0 where names,
    figures and days show that the two are not one report."""
    sentences: int
    """Sentences of the one that has fewer."""
    likeness: float
    """Cosine of the whole texts, words weighted by how rare they are within the story."""
    score: float
    other_events: str | None = None
    """In words, why figures and days show that two texts alike enough for one report tell two events; "" where they do
    not, None where they cannot, or where the two are not so alike."""


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
    """The words of a story's articles, and articles compared two by two, lower id first.

    In a large story not every two are compared; a pair that is not there tells nothing.
    """

    words: StoryWords
    pairs: Mapping[tuple[str, str], Pair]


def measure(articles: Sequence[Article], alignment: Alignment, settings: ReportSettings) -> Measured:
    """What the search for reports rests on."""
    words = StoryWords(articles, settings)
    return Measured(words, compare_all(articles, alignment, words, settings))


def compare_all(
    articles: Sequence[Article], alignment: Alignment, words: StoryWords, settings: ReportSettings
) -> dict[tuple[str, str], Pair]:
    """Every two articles, lower id first; in a large story those that were compared sentence by sentence."""
    places = _places(articles, alignment)
    sizes = {article.id: len(article.sentences) for article in articles}
    tales = {article.id: Told(article, places[article.id]) for article in articles}
    pairs: dict[tuple[str, str], Pair] = {}
    for one, other in combinations(sorted(sizes), 2) if alignment.compared is None else alignment.compared:
        sentences = min(sizes[one], sizes[other])
        likeness = round(dot(words.texts[one], words.texts[other]), 6)
        chain = longest_chain(_links(places[one], places[other]))
        score = _score(chain, sentences, likeness, settings)
        cast = score >= settings.threshold
        others = other_events(tales[one], tales[other], settings.twins) if cast else None
        if others or little_in_common(tales[one], tales[other], settings.twins):
            chain, score = 0, 0.0
        pairs[one, other] = Pair(
            in_order=chain, sentences=sentences, likeness=likeness, score=score, other_events=others
        )
    return pairs


def _places(articles: Sequence[Article], alignment: Alignment) -> dict[str, dict[int, list[int]]]:
    number = {(a.id, s.id): place for a in articles for place, s in enumerate(a.sentences)}
    places: dict[str, dict[int, list[int]]] = {article.id: {} for article in articles}
    for row, found in enumerate(alignment.rows):
        for member in found.members:
            places[member.article].setdefault(row, []).extend(number[member.article, s] for s in member.sentences)
    return places


def _links(mine: Rows, yours: Rows) -> set[tuple[int, int]]:
    """Sentences of the one and of the other that stand in one row."""
    return {(left, right) for row, here in mine.items() for left in here for right in yours.get(row, ())}


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
