"""Whether an article that seems to lack something says it at another place: in another sentence, a caption, its headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.senses import find
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import Article
from story_digest.settings import DriftSettings


class Elsewhere:
    """What articles say beside the passages in which they are held against a base.

    The lines of each article, its sentences and whatever else stands in its file, are taken without the words that the
    base has in the same passages too: those are accounted for.
    """

    def __init__(self, matters: Sequence[Matter], settings: DriftSettings) -> None:
        self._share = settings.told_elsewhere
        self._articles: dict[str, Article] = {}
        self._passages: dict[tuple[str, str], list[Matter]] = {}
        self._lines: dict[tuple[str, str], tuple[frozenset[str], ...]] = {}
        for matter in matters:
            for telling in matter.tellings:
                self._articles[telling.article.id] = telling.article
                for sentence in telling.sentences:
                    self._passages.setdefault((telling.article.id, sentence.id), []).append(matter)

    def tells(self, article: str, base: str, wanted: Sequence[Word]) -> bool:
        """One line of an article has most of the words that the base has at another place."""
        if (article, base) not in self._lines:
            self._lines[article, base] = tuple(self._left_over(self._articles[article], base))
        stems = matter_of(wanted)
        least = max(_FEWEST, self._share * len(stems))
        return any(len(stems & line) >= least for line in self._lines[article, base])

    def tells_between(self, first: Telling, last: Telling, wanted: Sequence[Word]) -> bool:
        """A sentence of an article between two others, which stands in no passage, says the same in hardly other words."""
        article = first.article
        low = min(telling.sentences[0].start for telling in (first, last))
        high = max(telling.sentences[-1].end for telling in (first, last))
        own = matter_of(wanted) | _classes(wanted)
        for sentence in article.sentences:
            if low <= sentence.start < high and (article.id, sentence.id) not in self._passages:
                words = words_of(article.text, sentence.start, sentence.end)
                there = matter_of(words)
                shared = len(own & (there | _classes(words)))
                if there and shared >= max(_FEWEST, self._share * min(len(there), len(matter_of(wanted)))):
                    return True
        return False

    def several(self, article: str, sentence: str) -> bool:
        """A sentence stands in more passages than one."""
        return len(self._passages.get((article, sentence), ())) > 1

    def _left_over(self, article: Article, base: str) -> Iterator[frozenset[str]]:
        at = 0
        for sentence in article.sentences:
            yield from _lines(article.text, at, sentence.start)
            own = matter_of(words_of(article.text, sentence.start, sentence.end))
            for matter in self._passages.get((article.id, sentence.id), ()):
                for telling in matter.tellings:
                    if telling.article.id == base:
                        own -= {word.stem for word in telling.words}
            yield own
            at = max(at, sentence.end)
        yield from _lines(article.text, at, len(article.text))


_FEWEST = 2
"""Words with which a line may say the same."""


def _lines(text: str, start: int, end: int) -> Iterator[frozenset[str]]:
    """The lines between sentences: headlines, captions, what a page set beside its text."""
    for line in text[start:end].splitlines(keepends=True):
        yield matter_of(words_of(text, start, start + len(line)))
        start += len(line)


def matter_of(words: Sequence[Word]) -> frozenset[str]:
    """Stems of the words of matter, without those of saying: `his coach said` has one."""
    saying = {n for place in find("reporting_verbs", words) for n in range(place.first, place.last)}
    return frozenset(word.stem for n, word in enumerate(words) if not word.plain and n not in saying)


def _classes(words: Sequence[Word]) -> frozenset[str]:
    """The classes of words that say the same: hurt, injured."""
    return frozenset(f"{place.dimension} / {place.group}" for place in find("senses", words))
