"""`consensus`: what most independent origins carry, covered with the fewest words.

Concept coverage after Gillick and Favre (2009, A Scalable Global Model for Summarization, section 3): a summary is
worth the weight of the different bigrams of stems that it holds. The weight of a bigram is how widely the story's
origins carry it and its two words (`carriage`). The best choice within the length is looked for by greedy starts and
exchanges (`coverage`), not by an integer programme: on the same topics the programme's optimum tells no better
summary, and it costs eight times the work and a library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from story_digest.settings import SummarizingSettings
from story_digest.summarizing.candidates import Candidate
from story_digest.summarizing.carriage import Concept, weigh
from story_digest.summarizing.coverage import Coverage, Item
from story_digest.summarizing.length import Length
from story_digest.summarizing.material import Material, material_of_document
from story_digest.summarizing.rules import repeats, with_needs


def choose(material: Material, length: Length, settings: SummarizingSettings) -> tuple[int, ...]:
    """Indices of the chosen candidates, in the order of `material.candidates`.

    First among sentences that tell; what room they leave is filled with those that turn to the readers and, where the
    length is short, with those that mostly quote.
    """
    candidates = material.candidates
    offered = [i for i, candidate in enumerate(candidates) if candidate.offered]
    room = _room(candidates, offered, length)
    numbers: dict[Concept, int] = {}
    said = [
        frozenset(numbers.setdefault(concept, len(numbers)) for concept in sorted(candidate.pairs))
        for candidate in candidates
    ]
    weights = weigh(material.carriers, room, settings)
    # Each sentence is a concept of its own beside its bigrams, worth its words: room is better used than left.
    said = [concepts | {len(numbers) + i} for i, concepts in enumerate(said)]
    word = settings.told_word * sum(weights.values()) / max(1, len(weights))
    coverage = Coverage(
        items=tuple(_item(candidates, said, i) for i in range(len(candidates))),
        weights=(
            *(weights.get(concept, 0) for concept in numbers),
            *(round(word * candidate.words) for candidate in candidates),
        ),
        fits=_within(candidates, length, settings.most_shared),
        rounds=settings.exchange_rounds,
    )
    quotes = room >= settings.room_for_quotes
    telling = [i for i in offered if all(_tells(candidates[n], quotes=quotes) for n in coverage.items[i].members)]
    chosen = coverage.fill(coverage.choose(telling), offered)
    return tuple(sorted(coverage.members(chosen)))


def _room(candidates: Sequence[Candidate], among: Iterable[int], length: Length) -> float:
    """The share, 0 to 1, of these items' sentences that the length allows."""
    members = {member for i in among for member in with_needs(candidates, i)}
    return length.share(len(members), sum(candidates[i].words for i in members))


def _tells(candidate: Candidate, *, quotes: bool) -> bool:
    return not candidate.turns_to_readers and (quotes or not candidate.mostly_quotes)


def _item(candidates: Sequence[Candidate], said: Sequence[frozenset[int]], index: int) -> Item:
    members = with_needs(candidates, index)
    return Item(
        members=members,
        words=sum(candidates[i].words for i in members),
        concepts=frozenset().union(*(said[i] for i in members)),
    )


def _within(candidates: Sequence[Candidate], length: Length, most_shared: float) -> Callable[[frozenset[int]], bool]:
    words = [candidate.words for candidate in candidates]

    def fits(members: frozenset[int]) -> bool:
        told = sum(map(words.__getitem__, members))
        return length.allows(len(members), told) and not repeats(candidates, members, most_shared)

    return fits


class ConsensusSummarizer:
    """`consensus` as a summarizer of sumy's own kind: called with a document and a count, it returns its sentences.

    It takes the place of sumy's LexRankSummarizer and its like, for any document whose `sentences` are sumy's; the
    document counts as one article. It does not inherit from sumy, whose import costs seconds.
    """

    def __init__(self, language: str = "en", settings: SummarizingSettings | None = None) -> None:
        self._language = language
        self._settings = settings or SummarizingSettings()

    def __call__(self, document: Any, sentences_count: int | str) -> tuple[Any, ...]:
        """At most `sentences_count` sentences of `document` (a number, or a share such as "20%"), in its order."""
        sentences = tuple(document.sentences)
        if not sentences:
            return ()
        count = str(sentences_count)
        most = len(sentences) * int(count[:-1]) // 100 if count.endswith("%") else int(count)
        material = material_of_document([str(sentence) for sentence in sentences], self._language, self._settings)
        chosen = choose(material, Length(sentences=max(1, most)), self._settings)
        return tuple(sentences[material.candidates[i].place] for i in chosen)
