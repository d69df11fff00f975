"""Sentences that carry a second passage beside their own: what they say beyond the one is what the other says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.aligning.amounts import is_amount
from story_digest.aligning.figures import COUNTED
from story_digest.aligning.function_words import FUNCTION_WORDS
from story_digest.aligning.likeness import rarity_of, word_bag
from story_digest.aligning.voice import speaks_of_the_writer

if TYPE_CHECKING:
    from story_digest.aligning.drafts import Draft, Place
    from story_digest.model import Article
    from story_digest.settings import AligningSettings

COMMON = 8
"""Sentences of each article, on the average, that may hold a word before it finds nothing."""

MERGED_BESIDE = 2
"""Words that must be common beside an amount that comes to the same."""

WITNESSES = 3
"""Articles, the first by id, on whose readings of the two passages a sentence is tried."""


def join_merged(
    articles: Sequence[Article], drafts: list[Draft], compared: Mapping[int, Sequence[int]], settings: AligningSettings
) -> None:
    """Put such sentences into the second passage too. `compared`: article → those that it was compared with.

    A sentence X of a passage Q is tried on a passage R that lacks its article, where another article tells Q and R in
    two sentences q and r. What X says beyond q must be to a good part what r says beyond q, and the other way round.
    """
    matter = _Matter(articles, compared, settings)
    comments = {
        (a, s) for a, article in enumerate(articles) for s, own in enumerate(speaks_of_the_writer(article)) if own
    }
    homes: dict[Place, list[Draft]] = {}
    for draft in drafts:
        if len(draft.full) > 1:
            for place in draft.places():
                homes.setdefault(place, []).append(draft)
    found: list[tuple[Draft, Place]] = []
    for draft in drafts:
        if comments.issuperset(draft.places()):
            continue  # a writer's remark on what others report
        best: dict[int, tuple[float, int]] = {}
        for place in matter.near(draft, settings.merged_few_words):
            if draft.full.get(place[0]) == place[1]:
                continue
            score = max((matter.second(place, home, draft) for home in homes.get(place, ())), default=0.0)
            if score > 0:
                best[place[0]] = max(best.get(place[0], (0.0, 0)), (score, -place[1]))
        found += [(draft, (article, -sentence)) for article, (_, sentence) in sorted(best.items())]
    for draft, (article, sentence) in found:
        if article in draft.full:  # its article tells this passage in two sentences: the second makes a row of its own
            drafts.append(replace(draft, full=draft.full | {article: sentence}))
        else:
            draft.full[article] = sentence


class _Matter:
    """The words of each sentence that carry its matter, with their weights."""

    def __init__(
        self, articles: Sequence[Article], compared: Mapping[int, Sequence[int]], settings: AligningSettings
    ) -> None:
        self._settings = settings
        self._compared = compared
        self._sentences = [len(article.sentences) for article in articles]
        self._witnesses: dict[tuple[int, int], list[int]] = {}
        bags = [[word_bag(s.text, settings.attribution) for s in article.sentences] for article in articles]
        rarity = rarity_of(bags)
        self._weights: dict[Place, dict[str, float]] = {
            (a, s): {w: share * rarity[w] for w, share in bag.items() if w not in FUNCTION_WORDS}
            for a, found in enumerate(bags)
            for s, bag in enumerate(found)
        }
        self._holders: dict[str, list[Place]] = {}
        for place, weights in self._weights.items():
            for word in weights:
                self._holders.setdefault(word, []).append(place)
        # A word that stands everywhere finds nothing, and would make the search quadratic.
        most = COMMON * len(articles)
        self._holders = {word: places for word, places in self._holders.items() if len(places) <= most}

    def near(self, draft: Draft, least: int) -> list[Place]:
        """Sentences that share at least that many words with the member that says most.

        Of a passage of one sentence, which may be as many as there are articles, only articles that were compared with
        its own are searched.
        """
        article, sentence = max(draft.places(), key=lambda place: (len(self._weights[place]), place))
        told = self._weights[article, sentence]
        if len(draft.full) == 1:
            known = [word for word in told if word in self._holders]
            return [
                place
                for other in sorted(self._compared.get(article, ()))
                for place in ((other, number) for number in range(self._sentences[other]))
                if sum(word in self._weights[place] for word in known) >= least
            ]
        count: Counter[Place] = Counter()
        for word in told:
            count.update(self._holders.get(word, ()))
        return sorted(place for place, words in count.items() if words >= least)

    def second(self, place: Place, home: Draft, other: Draft) -> float:
        """How well the sentence carries `other` beside its own passage; 0 where it does not.

        The mean over the articles that tell the two passages in two sentences: one of them may itself tell more.
        """
        if other is home:
            return 0.0
        apart = [article for article in self._tell_both(home, other) if article != place[0]][:WITNESSES]
        found = [self._fit(place, (a, home.full[a]), (a, other.full[a])) for a in apart]
        return round(sum(found) / len(found), 6) if found and 2 * sum(fit > 0 for fit in found) > len(found) else 0.0

    def _tell_both(self, one: Draft, other: Draft) -> list[int]:
        """The first articles that tell the two passages in two sentences: one more than are asked for."""
        key = id(one), id(other)
        if key not in self._witnesses:
            both = sorted(one.full.keys() & other.full.keys())
            self._witnesses[key] = [a for a in both if one.full[a] != other.full[a]][: WITNESSES + 1]
        return self._witnesses[key]

    def _fit(self, place: Place, own: Place, other: Place) -> float:
        beyond = _without(self._weights[place], self._weights[own])
        there = _without(self._weights[other], self._weights[own])
        common = {word: min(beyond[word], there[word]) for word in sorted(beyond.keys() & there.keys())}
        shared = sum(common.values())
        score = min(shared / (sum(beyond.values()) or 1.0), shared / (sum(there.values()) or 1.0))
        limits = self._settings
        many = score >= limits.merged and len(common) >= limits.merged_words
        clear = score >= limits.merged_clear and len(common) >= limits.merged_few_words
        told = sum(word[0] != COUNTED for word in common)
        same_amount = told >= MERGED_BESIDE and any(is_amount(word) for word in common)
        return score if many or clear or (same_amount and score >= limits.merged_amount) else 0.0


def _without(weights: Mapping[str, float], own: Mapping[str, float]) -> dict[str, float]:
    return {word: weight for word, weight in weights.items() if word not in own}
