"""Which words of an article stand in quotation marks, and which quotations run on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from story_digest.model import Article, Sentence
from story_digest.summarizing.words import words_of

Spans = Sequence[tuple[int, int]]
"""Starts and ends in an article's text, apart from each other and in order."""

_TYPED = re.compile(r"``(?:(?!``).)*?(?:''|\Z)", re.DOTALL)
"""`` ``We did not act,'' she said ``: marks as agencies once typed them, which reading leaves alone unless told otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """What of a sentence is quoted."""

    words: tuple[bool, ...]
    """Whether each of its words stands in quotation marks."""
    runs_on: bool
    """Whether a quotation of it goes on in the next sentence of its paragraph."""
    has_speaker: bool
    """Whether reading knows who says one of its quotations."""

    @property
    def share(self) -> float:
        """Share of its words that are quoted, 0 to 1."""
        return sum(self.words) / len(self.words) if self.words else 0.0


def quoting_of(article: Article) -> tuple[Quoting, ...]:
    """What is quoted of each sentence. Linear in the article, but for a logarithm."""
    quoted = _apart([*((quote.start, quote.end) for quote in article.quotes), *_typed(article)])
    spoken = _apart((quote.start, quote.end) for quote in article.quotes if quote.speaker is not None)
    nexts: list[Sentence | None] = [*article.sentences[1:], None]
    return tuple(
        Quoting(
            words=tuple(_inside(quoted, start, end) for _, start, end in words_of(article.text, one.start, one.end)),
            runs_on=after is not None and after.paragraph == one.paragraph and _reaches(quoted, one.end, after.start),
            has_speaker=_touches(spoken, one),
        )
        for one, after in zip(article.sentences, nexts, strict=False)
    )


def _typed(article: Article) -> Iterator[tuple[int, int]]:
    for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        for match in _TYPED.finditer(article.text, paragraph[0].start, paragraph[-1].end):
            yield match.span()


def _apart(spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans in order, those that overlap made one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _inside(spans: Spans, start: int, end: int) -> bool:
    at = bisect_right(spans, (start, end)) - 1
    if at + 1 < len(spans) and spans[at + 1][0] == start:
        at += 1
    return at >= 0 and end <= spans[at][1]


def _reaches(spans: Spans, end: int, begin: int) -> bool:
    """Whether a span that begins before `end` goes on behind `begin`."""
    at = bisect_left(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > begin


def _touches(spans: Spans, sentence: Sentence) -> bool:
    at = bisect_left(spans, (sentence.end, 0)) - 1
    return at >= 0 and spans[at][1] > sentence.start
