"""How widely the story's origins carry a concept, and what it is therefore worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from story_digest.settings import SummarizingSettings
from story_digest.summarizing.candidates import Line
from story_digest.summarizing.material import Carrier

Concept = tuple[str, str]
"""Two stems that follow each other, function words included: they make a claim of a list of names."""

_UNIT = 10**9
"""Weights are whole numbers of billionths: their sums are equal on every machine, whatever the order."""

_Key = TypeVar("_Key", str, Concept)


def bigrams(stems: Sequence[str]) -> Iterator[Concept]:
    """Neighbouring stems."""
    return pairwise(stems)


def weigh(carriers: Sequence[Carrier], room: float, settings: SummarizingSettings) -> dict[Concept, int]:
    """Weight of every bigram: powers of its carriage and of that of its two stems, multiplied.

    Carriage is a share, 0 to 1, of the story's origins. Its power tells what all carry from what some carry; the
    single stems lend weight to wordings that only one article has of something that all speak of. What somebody is
    quoted with weighs more, the more `room` there is: the share, 0 to 1, of what may be told that the length allows.
    """
    stems = _carriage(carriers, [_places(carrier.lines, iter) for carrier in carriers], settings)
    pairs = _carriage(carriers, [_places(carrier.lines, bigrams) for carrier in carriers], settings)
    quoted = {pair for carrier in carriers for line in carrier.lines for pair in _quoted(line)}
    worth = 1 + settings.quoted_worth * room
    both, single = settings.pair_power, settings.stem_power
    return {
        pair: round(
            _UNIT * share**both * (stems[pair[0]] * stems[pair[1]]) ** single * (worth if pair in quoted else 1)
        )
        for pair, share in pairs.items()
    }


def _quoted(line: Line) -> Iterator[Concept]:
    """Bigrams that stand in quotation marks."""
    for pair, marks in zip(pairwise(line.stems), pairwise(line.quoted), strict=True):
        if all(marks):
            yield pair


def _carriage(
    carriers: Sequence[Carrier], places: Sequence[Mapping[_Key, int]], settings: SummarizingSettings
) -> dict[_Key, float]:
    """Share of the origins that carry each concept.

    An origin of n variants has n ** copies_slope votes, shared out among them: copies count for less than origins. A
    vote is worth 1 in an article's first sentence and 1 / (1 + place) ** lead_slope further down. Added to the votes
    and to their number are `carriage_prior` articles that carry everything, each with an average article's vote, so
    that one article of two is not taken for half of the world.
    """
    variants: dict[str, int] = {}
    for carrier in carriers:
        variants[carrier.report] = variants.get(carrier.report, 0) + 1
    share = {report: count**settings.copies_slope / count for report, count in variants.items()}
    total = sum(count**settings.copies_slope for count in variants.values())
    worth = _Worth(settings.lead_slope)
    votes: dict[_Key, float] = {}
    for carrier, found in zip(carriers, places, strict=True):
        for concept, place in found.items():
            votes[concept] = votes.get(concept, 0.0) + worth[place] * share[carrier.report]
    prior = settings.carriage_prior * total / max(1, len(carriers))
    return {concept: (vote + prior) / (total + prior) for concept, vote in votes.items()}


class _Worth(dict[int, float]):
    """Worth of a vote by the place of the sentence; each power is worked out once."""

    def __init__(self, slope: float) -> None:
        super().__init__()
        self._slope = slope

    def __missing__(self, place: int) -> float:
        self[place] = (1 + place) ** -self._slope
        return self[place]


def _places(lines: Iterable[Line], concepts: Callable[[Sequence[str]], Iterable[_Key]]) -> dict[_Key, int]:
    """The earliest place at which each concept stands in an article."""
    places: dict[_Key, int] = {}
    for line in lines:
        for concept in concepts(line.stems):
            if line.place < places.get(concept, line.place + 1):
                places[concept] = line.place
    return places
