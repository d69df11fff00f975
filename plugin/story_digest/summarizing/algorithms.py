"""sumy's algorithms by name, offline: with our sentences and words, and no download.

Each rates the same candidates as `consensus`; what is taken from its ranking obeys the same rules (length, no passage
twice, what leans comes with what it leans on). sumy is imported when one of them is called, not before: it costs
seconds.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from story_digest.settings import SummarizingSettings
from story_digest.summarizing.length import Length
from story_digest.summarizing.material import Material
from story_digest.summarizing.rules import repeats, with_needs
from story_digest.summarizing.words import stem, stop_words, tokenize

_SEED = 0
"""Of the algorithm `random`: any fixed number."""


class _Words:
    """A tokenizer of sumy's kind that needs no data."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(tokenize(text))


def _plain(module: str, name: str) -> Callable[[Callable[[str], str], frozenset[str], Material], Any]:
    """A maker of one of sumy's summarizers that needs stop words at most."""

    def make(stemmer: Callable[[str], str], stops: frozenset[str], _: Material) -> Any:
        summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stemmer)
        summarizer.stop_words = stops
        return summarizer

    return make


def _lsa(stemmer: Callable[[str], str], stops: frozenset[str], _: Material) -> Any:
    from sumy.summarizers.lsa import LsaSummarizer

    class OrderedLsa(LsaSummarizer):  # type: ignore[misc]
        """Its rows stand in the order of a set, which changes with the hash seed: here they are sorted."""

        def _create_dictionary(self, document: Any) -> dict[str, int]:
            words = sorted(super()._create_dictionary(document))
            return {word: row for row, word in enumerate(words)}

        def _create_matrix(self, document: Any, dictionary: dict[str, int]) -> Any:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # fewer words than sentences: said of a short story, and harmless
                return super()._create_matrix(document, dictionary)

    summarizer = OrderedLsa(stemmer)
    summarizer.stop_words = stops
    return summarizer


def _edmundson(stemmer: Callable[[str], str], stops: frozenset[str], material: Material) -> Any:
    """Bonus words are those of the headlines and of each article's first sentence; stigma words mark asides."""
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    leads = {word for c in material.candidates if c.place == 0 for word in tokenize(c.text)}
    heads = {word for line in material.headlines for word in tokenize(line)}
    summarizer = EdmundsonSummarizer(stemmer)
    summarizer.bonus_words = sorted((leads | heads) - stops) or ["said"]
    summarizer.stigma_words = ("hardly", "impossible", "perhaps", "maybe", "anecdote", "incidentally")
    summarizer.null_words = sorted(stops) or ["the"]
    return summarizer


def _random(stemmer: Callable[[str], str], _: frozenset[str], __: Material) -> Any:
    from sumy.summarizers.random import RandomSummarizer

    class SeededRandom(RandomSummarizer):  # type: ignore[misc]
        """The same draw every time, without touching the state that others draw from."""

        def _get_random_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
            ratings = list(range(len(sentences)))
            random.Random(_SEED).shuffle(ratings)  # noqa: S311 (no secret)
            return dict(zip(sentences, ratings, strict=True))

    return SeededRandom(stemmer)


_MAKERS: dict[str, Callable[[Callable[[str], str], frozenset[str], Material], Any]] = {
    "lex-rank": _plain("lex_rank", "LexRankSummarizer"),
    "text-rank": _plain("text_rank", "TextRankSummarizer"),
    "lsa": _lsa,
    "luhn": _plain("luhn", "LuhnSummarizer"),
    "sum-basic": _plain("sum_basic", "SumBasicSummarizer"),
    "kl": _plain("kl", "KLSummarizer"),
    "reduction": _plain("reduction", "ReductionSummarizer"),
    "edmundson": _edmundson,
    "random": _random,
}

NAMES = tuple(_MAKERS)
"""sumy's algorithms by the names of its command line."""


def choose_with_sumy(name: str, material: Material, length: Length, settings: SummarizingSettings) -> tuple[int, ...]:
    """Indices of the candidates that sumy's algorithm `name` ranks highest within `length`.

    At most `settings.most_candidates` are handed over: several of these algorithms grow with their square or faster. Raises KeyError for an unknown name.
    """
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    candidates = material.candidates
    handed = sorted(sorted(range(len(candidates)), key=lambda i: (candidates[i].place, i))[: settings.most_candidates])
    if not handed:
        return ()
    words = _Words()
    heads = [Sentence(line, words, is_heading=True) for line in material.headlines]
    paragraphs: list[list[Any]] = [heads]
    last: tuple[str, int] | None = None
    for i in handed:
        home = (candidates[i].article, candidates[i].paragraph)
        if home != last:
            paragraphs.append([])
            last = home
        paragraphs[-1].append(Sentence(candidates[i].text, words))
    document = ObjectDocumentModel([Paragraph(p) for p in paragraphs if p])
    taken: list[int] = []

    def within(infos: Sequence[Any]) -> list[Any]:
        """The count as a callable, as sumy allows it: the best that keep the rules, ties in the order of reading."""
        members: frozenset[int] = frozenset()
        for info in sorted(infos, key=lambda info: (-round(float(info.rating), 9), info.order)):
            if not candidates[handed[info.order]].offered:
                continue
            union = members | with_needs(candidates, handed[info.order])
            total = sum(candidates[i].words for i in union)
            if length.allows(len(union), total) and not repeats(candidates, union, settings.most_shared):
                members = union
        taken.extend(sorted(members))
        return []

    _MAKERS[name](lambda word: stem(word, material.language), stop_words(material.language), material)(document, within)
    return tuple(taken)
