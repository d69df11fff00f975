"""Sentences between neighbours: where two texts tell the same before and behind, what stands alone between is likely the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from story_digest.aligning.function_words import FUNCTION_WORDS
from story_digest.aligning.likeness import word_bag

if TYPE_CHECKING:
    from story_digest.aligning.drafts import Draft, Place
    from story_digest.aligning.passages import Scores
    from story_digest.model import Article
    from story_digest.settings import AligningSettings

WITNESSES = 24
"""Sentences of a group, the first by article, whose words are looked at."""


def join_between(
    articles: Sequence[Article], drafts: list[Draft], scores: Scores, settings: AligningSettings
) -> list[Draft]:
    """The drafts, with those made one that the order of most pairs of their articles puts in the same place.

    A rewriter who changes every word keeps the order: between two sentences that follow each other but for one in
    either text, that one tells the same with far fewer words in common than it would need elsewhere. It needs some
    (a figure alone may count anything, and who speaks may say anything); two texts that share most of their sentences;
    and reworded neighbours, since who keeps those as they were, and puts in another sentence, tells something else.
    """
    sentences = [min(len(article.sentences), settings.compared_sentences) for article in articles]
    place: list[list[int]] = [[-1] * count for count in sentences]
    for number, draft in enumerate(drafts):
        if all(sentence < sentences[article] for article, sentence in draft.full.items()):
            for article, sentence in draft.full.items():
                place[article][sentence] = number
    known = {article: frozenset(others) for article, others in scores.compared.items()}
    met: Counter[tuple[int, int]] = Counter()
    for one, others in sorted(scores.compared.items()):
        for other in others:
            if one < other:
                for at, there in _facing(place[one], place[other], drafts, (one, other), settings.between_share):
                    if _around((one, at), (other, there), sentences, scores) <= settings.between_neighbours:
                        mine, yours = place[one][at], place[other][there]
                        met[min(mine, yours), max(mine, yours)] += 1
    found = []
    for (mine, yours), pairs in sorted(met.items()):
        ours, theirs = drafts[mine].full, drafts[yours].full
        if ours.keys().isdisjoint(theirs) and 2 * pairs >= _compared(ours, theirs, known):
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


def _compared(ones: Mapping[int, int], others: Mapping[int, int], known: Mapping[int, frozenset[int]]) -> int:
    """Pairs of an article of the one group and one of the other that were compared. Costs what the smaller one does."""
    fewer, more = (ones, others) if len(ones) <= len(others) else (others, ones)
    return sum(sum(other in more for other in known[article]) for article in fewer if article in known)


def _around(one: Place, other: Place, sentences: Sequence[int], scores: Scores) -> float:
    """Mean likeness of the sentences before and behind, as far as there are any."""
    found = [
        scores.likeness((one[0], one[1] + step), (other[0], other[1] + step))
        for step in (-1, 1)
        if all(0 <= at + step < sentences[article] for article, at in (one, other))
    ]
    return round(sum(found) / len(found), 6) if found else 1.0


def _facing(
    one: Sequence[int], other: Sequence[int], drafts: Sequence[Draft], articles: tuple[int, int], least: float
) -> Iterator[tuple[int, int]]:
    """Sentences that stand alone between the same neighbours, or between a neighbour and the beginning or end of both.

    `one`, `other`: the draft of each sentence, -1 for one that was not compared. `least`: share of the sentences of each
    that must stand in drafts with the other's.
    """
    across = [drafts[number].full.get(articles[1], -1) if number >= 0 else -1 for number in one]
    back = [drafts[number].full.get(articles[0], -1) if number >= 0 else -1 for number in other]
    if any(sum(found >= 0 for found in side) < max(1, least * len(side)) for side in (across, back)):
        return
    # The beginning and the end are neighbours too.
    bounded = [-1, *across, len(back)]
    for at, found in enumerate(across):
        before, behind = bounded[at], bounded[at + 2]
        if found >= 0 or (at and before < 0) or behind != before + 2 or back[before + 1] >= 0:
            continue
        if min(one[at], other[before + 1]) >= 0:
            yield at, before + 1
