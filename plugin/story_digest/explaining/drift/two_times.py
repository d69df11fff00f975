"""One article gives two times for one event that lies ahead: a state visit early next year, next spring."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.items import titled
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Sentence, Span
from story_digest.quantities import times_ahead
from story_digest.settings import DriftSettings

_AGAIN = frozenset({"again", "another", "second", "third", "further", "also", "more", "annual", "every"})
"""Words of a sentence that make its event another one of the kind."""


@dataclass(frozen=True, slots=True)
class _Time:
    """A time as written, where it stands, and the pairs of neighbouring words of matter near it."""

    article: Article
    sentence: Sentence
    start: int
    end: int
    events: frozenset[tuple[str, str]]

    @property
    def text(self) -> str:
        return " ".join(self.article.text[self.start : self.end].split())


def two_time_items(articles: Sequence[Article], settings: DriftSettings) -> list[DriftItem]:
    """For each article, the events for which two of its sentences give times in other words.

    What the event is, is told by two words of matter side by side that stand near both times: state visit. Which of the
    times holds, and whether both may, is not judged.
    """
    return [item for article in articles for item in _of_one(article, settings)]


def _of_one(article: Article, settings: DriftSettings) -> Iterator[DriftItem]:
    times = [time for sentence in article.sentences for time in _times(article, sentence, settings)]
    told: set[str] = set()
    for n, one in enumerate(times[: settings.longest_list]):
        for other in times[n + 1 : settings.longest_list]:
            here, there = one.text.casefold(), other.text.casefold()
            if one.sentence is other.sentence or here in there or there in here or other.text in told:
                continue
            if one.events & other.events:
                told.add(other.text)
                yield _item(one, other, settings)


def _times(article: Article, sentence: Sentence, settings: DriftSettings) -> Iterator[_Time]:
    places = list(times_ahead(article.text, sentence.start, sentence.end))
    words = words_of(article.text, sentence.start, sentence.end) if places else ()
    if _AGAIN & {word.key for word in words}:
        return
    starts = [word.start for word in words]
    for start, end in places[: settings.longest_list]:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        before = words[max(0, first - settings.event_context) : first]
        after = words[last : last + settings.event_context]
        yield _Time(article, sentence, start, end, frozenset((*_pairs(article, before), *_pairs(article, after))))


def _pairs(article: Article, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Words of matter side by side, of which one at least is no name: state visit, not Xi Jinping."""
    for one, other in itertools.pairwise(words):
        if one.plain or other.plain or article.text[one.end : other.start].strip(" -"):
            continue
        if one.text[:1].islower() or other.text[:1].islower():
            yield one.stem, other.stem


def _item(one: _Time, other: _Time, settings: DriftSettings) -> DriftItem:
    return DriftItem(
        id="",
        passage="",
        kind="two times in one article",
        readings=tuple(
            DriftReading(
                article=time.article.id,
                sentence=time.sentence.id,
                text=time.text,
                start=time.start,
                end=time.end,
                value=time.text.casefold(),
            )
            for time in (one, other)
        ),
        evidence=Evidence(
            rule="one article gives two times for one event",
            source="text",
            spans=tuple(
                Span(
                    article=time.article.id,
                    start=time.sentence.start,
                    end=time.sentence.end,
                    text=" ".join(time.sentence.text.split()),
                )
                for time in (one, other)
            ),
        ),
        title=titled([one.text, other.text]),
        weight=settings.two_times,
    )
