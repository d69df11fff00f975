"""Articles that nobody wrote, with known stories and reports, the same for the same seed.

What a collection of news has is there in about its measure: words as frequent as in English (Zipf), stories of very
different size, reports with reprints, cuts and rewordings, a second agency's own account of the same event, near twins
(the same people and topic, other facts), background paragraphs that a desk repeats from story to story, and many
articles that stand alone.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

_GRAMMAR = [
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "for",
    "on",
    "with",
    "as",
    "by",
    "at",
    "from",
    "was",
    "is",
    "were",
    "it",
    "be",
    "has",
    "he",
    "had",
    "said",
    "an",
    "which",
    "not",
    "are",
    "have",
    "but",
    "his",
    "they",
    "after",
    "who",
    "will",
    "their",
    "this",
    "been",
    "she",
    "more",
    "would",
    "about",
    "one",
    "when",
    "there",
    "or",
    "also",
    "up",
    "its",
]
_ONSETS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "br",
    "cr",
    "dr",
    "fl",
    "gr",
    "pl",
    "pr",
    "sk",
    "st",
    "str",
    "tr",
    "th",
    "sh",
    "ch",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "io"]
_CODAS = ["", "n", "r", "s", "l", "t", "m", "nd", "st", "ck", "rt", "ve"]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Made:
    """One article with what is known of it."""

    id: str
    text: str
    story: str
    report: str


@dataclass(frozen=True, slots=True)
class _Event:
    """What the accounts of an event draw on."""

    names: tuple[str, ...]
    facts: tuple[str, ...]
    topic: tuple[str, ...]
    weekday: str


class Generator:
    """Makes articles. Everything is drawn from one generator of random numbers with a fixed seed."""

    def __init__(self, seed: int = 1, words: int = 30_000) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same for the same seed is the point
        self._words = self._vocabulary(words)
        self._cumulative = list(accumulate(1 / (rank + 20) for rank in range(len(self._words))))
        self._backgrounds = [self._sentences(self._event([], []), 3) for _ in range(50)]

    def articles(self, count: int) -> list[Made]:
        """`count` articles in random order."""
        made: list[Made] = []
        while len(made) < count:
            made += self._family(len(made))
        made = made[:count]
        self._random.shuffle(made)
        return [Made(f"{number:06d}.txt", m.text, m.story, m.report) for number, m in enumerate(made)]

    def _family(self, number: int) -> Iterator[Made]:
        """A story, or two near twins."""
        topic = [self._word() for _ in range(12)]
        names = [self._word().capitalize() for _ in range(6)]
        for twin in range(2 if self._random.random() < 0.15 else 1):
            story = f"s{number}-{twin}"
            event = self._event(names, topic)
            size = min(40, int(self._random.paretovariate(1.1)))
            agencies = 1 if size < 4 else 2
            for agency in range(agencies):
                base = self._sentences(event, self._random.randint(8, 22))
                background = self._random.choice(self._backgrounds)
                for _ in range(-(-size // agencies) if agency == 0 else size // agencies):
                    text = self._variant(base, background)
                    yield Made("", text, story, f"{story}-{agency}")

    def _variant(self, base: Sequence[Sequence[str]], background: Sequence[Sequence[str]]) -> str:
        sentences = [list(sentence) for sentence in base]
        fate = self._random.random()
        if fate < 0.3:
            sentences = sentences[: max(3, len(sentences) * self._random.randint(4, 8) // 10)]
        elif fate < 0.6:
            for sentence in sentences:
                for place, word in enumerate(sentence):
                    if word.islower() and word not in _GRAMMAR and self._random.random() < 0.35:
                        sentence[place] = self._word()
        if self._random.random() < 0.5:
            sentences += [list(sentence) for sentence in background]
        paragraphs = [" ".join(self._written(s) for s in sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
        return "\n\n".join(paragraphs) + "\n"

    def _event(self, names: Sequence[str], topic: Sequence[str]) -> _Event:
        own = [self._word().capitalize() for _ in range(6)]
        return _Event(
            names=(*own, *names[:4]),
            facts=tuple(self._rare() for _ in range(25)),
            topic=tuple(topic),
            weekday=self._random.choice(_WEEKDAYS),
        )

    def _sentences(self, event: _Event, count: int) -> list[list[str]]:
        sentences = []
        for number in range(count):
            lead = 2.0 if number < 3 else 1.0
            words: list[str] = []
            for _ in range(self._random.randint(12, 28)):
                draw = self._random.random()
                if draw < 0.42:
                    words.append(self._random.choice(_GRAMMAR))
                elif draw < 0.42 + 0.07 * lead:
                    words.append(self._random.choice(event.names))
                elif draw < 0.42 + 0.17 * lead:
                    words.append(self._random.choice(event.facts))
                elif draw < 0.82 and event.topic:
                    words.append(self._random.choice(event.topic) if draw > 0.77 else self._word())
                else:
                    words.append(self._word())
            if number == 0:
                words += ["on", event.weekday]
            sentences.append(words)
        return sentences

    @staticmethod
    def _written(words: Sequence[str]) -> str:
        return words[0].capitalize() + " " + " ".join(words[1:]) + "."

    def _word(self) -> str:
        return self._words[bisect(self._cumulative, self._random.random() * self._cumulative[-1])]

    def _rare(self) -> str:
        if self._random.random() < 0.2:
            return str(self._random.randint(2, 9999))
        return self._words[self._random.randrange(len(self._words) // 10, len(self._words) - 1)]

    def _vocabulary(self, count: int) -> list[str]:
        words: dict[str, None] = {}
        while len(words) <= count:
            syllables = self._random.choice((2, 2, 3, 3, 4))
            parts = (
                self._random.choice(_ONSETS) + self._random.choice(_VOWELS) + self._random.choice(_CODAS)
                for _ in range(syllables)
            )
            words["".join(parts)] = None
        return list(words)
