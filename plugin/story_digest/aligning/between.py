"""Sentences between neighbours: where two texts tell the same before and behind, what stands alone between is likely the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from story_digest.aligning.function_words import FUNCTION_WORDS
from story_digest.aligning.likeness import word_bag
from story_digest.aligning.voice import speaks_of_the_writer

if TYPE_CHECKING:
    from story_digest.aligning.drafts import Draft
    from story_digest.aligning.passages import Scores
    from story_digest.model import Article
    from story_digest.settings import AligningSettings

WIDEST = 3
"""Loose sentences of either text between two neighbours: among more, position tells little."""

WITNESSES = 24
"""Sentences of a group, the first by article, whose words are looked at."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Loose sentences of two articles between the same neighbours."""

    articles: tuple[int, int]
    mine: tuple[int, ...]
    yours: tuple[int, ...]
    ends: tuple[tuple[int, int], ...]
    """The neighbours, as far as there are any."""

    def best(self, scores: Scores, settings: AligningSettings) -> tuple[int, int] | None:
        """The pair of sentences that is clearly the likest; None where there is none, or the neighbours are not reworded."""
        one, other = self.articles
        around = [scores.likeness((one, at), (other, there)) for at, there in self.ends]
        if not around or round(sum(around) / len(around), 6) > settings.between_neighbours:
            return None
        found = sorted(
            (-scores.score((one, at), (other, there)), at, there) for at in self.mine for there in self.yours
        )
        least, at, there = found[0]
        rivals = [score for score, a, b in found[1:] if a == at or b == there]
        clear = all(-score * settings.between_lead <= -least for score in rivals)
        return (at, there) if clear else None


def join_between(
    articles: Sequence[Article], drafts: list[Draft], scores: Scores, settings: AligningSettings
) -> list[Draft]:
    """The drafts, with those made one that the order of half the pairs of their articles, where it tells, puts in one place.

    A rewriter who changes every word keeps the order: what stands between the same two sentences tells the same with far
    fewer words in common than it would need elsewhere. It needs some
    (a figure alone may count anything, and who speaks may say anything); two texts that share most of their sentences;
    and reworded neighbours, since who keeps those as they were, and puts in another sentence, tells something else.
    Where a writer speaks of himself, what stands between may be his comment.
    """
    sentences = [min(len(article.sentences), settings.compared_sentences) for article in articles]
    place: list[list[int]] = [[-1] * count for count in sentences]
    for number, draft in enumerate(drafts):
        if all(sentence < sentences[article] for article, sentence in draft.full.items()):
            for article, sentence in draft.full.items():
                place[article][sentence] = number
    comments = [any(speaks_of_the_writer(article)) for article in articles]
    met: Counter[tuple[int, int]] = Counter()
    faced: Counter[tuple[int, int]] = Counter()
    for one, others in sorted(scores.compared.items()):
        for other in others:
            if one < other and not (comments[one] or comments[other]):
                for gap in _gaps(place[one], place[other], drafts, (one, other), settings.between_share):
                    best = gap.best(scores, settings)
                    for at, there in product(gap.mine, gap.yours):
                        mine, yours = place[one][at], place[other][there]
                        pair = min(mine, yours), max(mine, yours)
                        faced[pair] += 1
                        met[pair] += best == (at, there)
    found = []
    for (mine, yours), pairs in sorted(met.items()):
        ours, theirs = drafts[mine].full, drafts[yours].full
        if ours.keys().isdisjoint(theirs) and 2 * pairs >= faced[mine, yours]:
            score = scores.mean(ours, theirs)
            if score >= settings.between and not _matter(articles, ours, settings).isdisjoint(
                _matter(articles, theirs, settings)
            ):
                found.append((-score, mine, yours))
    taken: set[int] = set()
    gone: set[int] = set()
    for _, mine, yours in sorted(found):
        if not {mine, yours} & taken:
            taken |= {mine, yours}
            drafts[mine].full |= drafts[yours].full
            gone.add(yours)
    return [draft for number, draft in enumerate(drafts) if number not in gone]


def _matter(articles: Sequence[Article], group: Mapping[int, int], settings: AligningSettings) -> set[str]:
    """Words of a few of its sentences that say more than who speaks, and what their figures count or come to."""
    return {
        word
        for article, sentence in sorted(group.items())[:WITNESSES]
        for word, weight in word_bag(articles[article].sentences[sentence].text, settings.attribution).items()
        if weight == 1 and not word[0].isdigit() and word not in FUNCTION_WORDS
    }


def _gaps(
    one: Sequence[int], other: Sequence[int], drafts: Sequence[Draft], articles: tuple[int, int], least: float
) -> Iterator[_Gap]:
    """Sentences that stand loose between the same neighbours, or between a neighbour and the beginning or end of both.

    `one`, `other`: the draft of each sentence, -1 for one that was not compared. `least`: share of the sentences of each
    that must stand in drafts with the other's.
    """
    across = [drafts[number].full.get(articles[1], -1) if number >= 0 else -1 for number in one]
    back = [drafts[number].full.get(articles[0], -1) if number >= 0 else -1 for number in other]
    if any(sum(found >= 0 for found in side) < max(1, least * len(side)) for side in (across, back)):
        return
    # The beginning and the end are neighbours too.
    links = [(-1, -1), *((at, found) for at, found in enumerate(across) if found >= 0), (len(across), len(back))]
    for before, behind in pairwise(links):
        mine = [at for at in range(before[0] + 1, behind[0]) if one[at] >= 0]
        yours = [at for at in range(before[1] + 1, behind[1]) if back[at] < 0 and other[at] >= 0]
        if mine and yours and max(len(mine), len(yours)) <= WIDEST:
            ends = [link for link in (before, behind) if 0 <= link[0] < len(across)]
            yield _Gap(articles, tuple(mine), tuple(yours), tuple(ends))
