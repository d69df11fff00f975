"""What a line or a sentence claims that can be held against other texts: figures and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from story_digest.model import Article, Sentence
from story_digest.model.calendar import MONTHS, WEEKDAYS
from story_digest.quantities import Quantity, quantities_of, states
from story_digest.summarizing.words import language_name, stem, stop_words, tokenize

_NOT_FIGURES = frozenset({"vague", "weekday", "month", "ordinal"})
"""`thousands`, `Monday`, `March`, `a second day`: too loose, or too common, to tell one text from another."""
_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})
_NAME = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*[\w]")
_CAPITALIZED = frozenset({"de"})
"""Languages that write every noun with a capital letter: there it tells no name."""


def figures_of(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Figures of `text[start:end]` that a reader would hold a text to."""
    return tuple(quantity for quantity in quantities_of(text, start, end) if quantity.kind not in _NOT_FIGURES)


def names_in(text: str, language: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Places of words in `text[start:end]` that a capital letter marks as names: not the first word, no month, no day.

    None for a language that writes every noun so.
    """
    if language.partition("-")[0] in _CAPITALIZED:
        return
    stop = len(text) if end is None else end
    for number, match in enumerate(_NAME.finditer(text, start, stop)):
        word = match.group()
        opening = number == 0 or text[max(start, match.start() - 1)] in "“„\"'‘(`"
        if word[0].isupper() and not opening and not _CALENDAR.issuperset(word.lower().split("-")):
            yield match.start(), match.end()


def name_key(word: str) -> str:
    """The beginning of a name in lower case, by which `India` and `Indian`, `Xi` and `Xi’s` meet."""
    return re.sub(r"['’]s?$", "", word.lower())[:_KEY]


_KEY = 5
"""Letters of a name that tell it from others."""


class HeldBy:
    """Whether most articles of a story hold what a headline claims."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._language = language_name(articles[0].language) if articles else "english"
        self._articles = articles
        self._figures: dict[tuple[str, str], tuple[Quantity, ...]] = {}

    @cached_property
    def _sentences(self) -> list[list[tuple[Sentence, frozenset[str]]]]:
        return [[(s, self._stems(s.text)) for s in article.sentences] for article in self._articles]

    @cached_property
    def _names(self) -> Counter[str]:
        """In how many articles a word stands, by the beginnings that names are known by."""
        words: Counter[str] = Counter()
        for article in self._articles:
            words.update({name_key(word) for s in article.sentences for word in _NAME.findall(s.text)})
        return words

    def figures(self, line: str) -> bool:
        """Whether more than half of the articles state each figure of the line, beside another of its words.

        `One dead in a fire` is not held by `one person was unaccounted for`.
        """
        figures = figures_of(line)
        if not figures:
            return True
        others = self._stems("".join(line[a:b] for a, b in _between(figures, len(line))))
        beside = [
            [q for sentence, held in told if held & others for q in self._stated(article, sentence)]
            for article, told in zip(self._articles, self._sentences, strict=True)
        ]
        return all(2 * sum(states(stated, figure) for stated in beside) > len(beside) for figure in figures)

    def names(self, line: str, language: str) -> bool:
        """Whether no name of the line is one article's own, as far as capital letters tell: a spelling of its own, or a
        person whom the others do not name. A line in which most words begin with a capital tells no names.
        """
        words = _NAME.findall(line)
        names = [line[a:b] for a, b in names_in(line, language)]
        if len(self._articles) == 1 or 2 * len(names) > len(words):
            return True
        return all(self._names[name_key(name)] > 1 for name in names)

    def _stated(self, article: Article, sentence: Sentence) -> tuple[Quantity, ...]:
        key = (article.id, sentence.id)
        if key not in self._figures:
            self._figures[key] = figures_of(article.text, sentence.start, sentence.end)
        return self._figures[key]

    def _stems(self, text: str) -> frozenset[str]:
        stops = stop_words(self._language)
        return frozenset(stem(word, self._language) for word in tokenize(text) if word not in stops)


def _between(figures: Sequence[Quantity], length: int) -> Iterator[tuple[int, int]]:
    """What of a line stands between its figures."""
    at = 0
    for figure in figures:
        yield at, figure.start
        at = figure.end
    yield at, length
