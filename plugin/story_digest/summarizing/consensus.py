"""`consensus`: what most independent origins carry, covered with the fewest words.

Concept coverage after Gillick and Favre (2009, A Scalable Global Model for Summarization, section 3): a summary is
worth the weight of the different bigrams of stems that it holds. Here the weight of a bigram is the vote of the
story's origins, more where it stands early.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from story_digest.settings import SummarizingSettings
from story_digest.summarizing.coverage import Item, cover
from story_digest.summarizing.length import Length
from story_digest.summarizing.material import Carrier, Material
from story_digest.summarizing.rules import repeats, with_needs
from story_digest.summarizing.words import language_name, stop_words

_UNIT = 1000
"""Weights are whole numbers of thousandths, so that sums are equal on every machine."""


def choose(material: Material, length: Length, settings: SummarizingSettings) -> tuple[int, ...]:
    """Indices of the chosen candidates, in the order of `material.candidates`."""
    candidates = material.candidates
    numbers: dict[tuple[str, str], int] = {}
    votes = _votes(material, settings)
    stops = stop_words(material.language)
    said: list[frozenset[int]] = []
    for candidate in candidates:
        concepts = (c for c in _concepts(candidate.tokens, candidate.stems, stops) if c in votes)
        said.append(frozenset(numbers.setdefault(c, len(numbers)) for c in concepts))
    weights = {number: votes[concept] for concept, number in numbers.items()}
    items = []
    for index in range(len(candidates)):
        members = with_needs(candidates, index)
        items.append(
            Item(
                members=members,
                words=sum(candidates[i].words for i in members),
                concepts=frozenset().union(*(said[i] for i in members)),
            )
        )

    def fits(members: frozenset[int]) -> bool:
        return length.allows(len(members), sum(candidates[i].words for i in members)) and not repeats(
            candidates, members
        )

    return tuple(sorted(cover(items, weights, fits, rounds=settings.exchange_rounds)))


def _concepts(tokens: Sequence[str], stems: Sequence[str], stops: frozenset[str]) -> Iterable[tuple[str, str]]:
    for n in range(len(stems) - 1):
        if tokens[n] not in stops or tokens[n + 1] not in stops:
            yield stems[n], stems[n + 1]


def _votes(material: Material, settings: SummarizingSettings) -> dict[tuple[str, str], int]:
    """Weight of each concept: the votes of the reports, each shared out among its variants, more where it stands early."""
    members: dict[str, int] = {}
    for carrier in material.carriers:
        members[carrier.report] = members.get(carrier.report, 0) + 1
    votes: dict[tuple[str, str], int] = {}
    for carrier in material.carriers:
        for concept, place in _first_places(carrier).items():
            vote = _UNIT * (1 + settings.lead_bonus / (1 + place)) / members[carrier.report]
            votes[concept] = votes.get(concept, 0) + round(vote)
    return votes


def _first_places(carrier: Carrier) -> dict[tuple[str, str], int]:
    places: dict[tuple[str, str], int] = {}
    for place, stems in enumerate(carrier.sentences):
        for n in range(len(stems) - 1):
            places.setdefault((stems[n], stems[n + 1]), place)
    return places
