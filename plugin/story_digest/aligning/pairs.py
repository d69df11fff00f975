"""Which pairs of sentences say the same thing: the signs for it, added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from story_digest.aligning.likeness import Multiplier, Vectorized, contained, cosines, stacked, vectorize
from story_digest.aligning.nearest import pairs_to_compare
from story_digest.aligning.order import common_order, off_path
from story_digest.aligning.voice import has_first_person, speaks_of_the_writer
from story_digest.model import Article

if TYPE_CHECKING:
    from story_digest.aligning.likeness import Matrix, Numbers
    from story_digest.settings import AligningSettings
    from story_digest.settings.aligning import PairWeights


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles compared: their likeness and the score of every pair of sentences, 0 to 1."""

    one: int
    other: int
    likeness: Matrix
    score: Matrix


@dataclass(frozen=True, slots=True)
class _Band:
    """One article against all with which it is compared, side by side: a row is a sentence of the one."""

    others: Sequence[int]
    starts: Numbers
    """Column at which each of the others begins, and one beyond the last."""
    sentences: Numbers
    """Number in the story of each column's sentence."""
    likeness: Matrix
    most: Matrix
    """Likeness of the likest sentence of each other: sentences × others."""
    partner: Numbers
    """Which sentence of the other that is: sentences × others."""

    def columns(self, number: int) -> slice:
        """Of the other that stands there in order."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))


def compare(articles: Sequence[Article], settings: AligningSettings) -> tuple[Compared, ...]:
    """Every pair of articles (in a large story: every article and its nearest), sentence by sentence.

    `articles` are ordered by id. The signs are those of `PairWeights`; scores are rounded to nine places, so that
    equal pairs still follow the common order.
    """
    import numpy as np

    longest = settings.compared_sentences
    vectors = vectorize([replace(a, sentences=a.sentences[:longest]) for a in articles], settings)
    partners: dict[int, list[int]] = {}
    for pair in sorted(pairs_to_compare(vectors, settings.nearest)):
        if all(vectors[article].words.sentences for article in pair):
            for one, other in (pair, pair[::-1]):
                partners.setdefault(one, []).append(other)
    partners = {one: sorted(others) for one, others in sorted(partners.items())}
    likeness, odds = _measured(vectors, partners, settings.pair)
    starts = np.cumsum([0, *(found.words.sentences for found in vectors)])
    bands = {one: _band(one, others, likeness, starts) for one, others in partners.items()}
    lead = {one: _lead_of_rivals(band) for one, band in bands.items()}
    columns = _columns(bands, 2 * settings.nearest, int(starts[-1]))
    nowhere = np.full(int(starts[-1]), -1)
    through = {one: _through(band, bands, columns, nowhere) for one, band in bands.items()}
    own_voice = [np.array(speaks_of_the_writer(article)[:longest], dtype=bool) for article in articles]
    any_voice = [np.array([has_first_person(s.text) for s in a.sentences[:longest]], dtype=bool) for a in articles]
    compared = []
    for one, band in bands.items():
        for number, other in enumerate(band.others):
            if other < one:
                continue
            back, here = bands[other], band.columns(number)
            at = back.others.index(one)
            there = back.columns(at)
            chain = common_order(band.partner[:, number], band.most[:, number], back.partner[:, at], settings.anchor)
            like = band.likeness[:, here]
            total = (
                odds[one, other]
                + settings.pair.rivals * (lead[one][:, here] + lead[other][:, there].T)
                + settings.pair.off_path * off_path(chain, len(like), like.shape[1], settings.far)
                + settings.pair.through * np.maximum(through[one][:, here], through[other][:, there].T)
            )
            comment = np.outer(own_voice[one], ~any_voice[other]) | np.outer(~any_voice[one], own_voice[other])
            total = total + settings.pair.own_voice * comment
            compared.append(Compared(one, other, like.round(4), (1 / (1 + np.exp(-total))).round(9)))
    return tuple(compared)


Blocks = dict[tuple[int, int], "Matrix"]
"""By the numbers of two articles, the lower first."""


def _measured(
    vectors: Sequence[Vectorized], partners: Mapping[int, Sequence[int]], weights: PairWeights
) -> tuple[Blocks, Blocks]:
    """Likeness, and the odds by the signs that two sentences show by themselves."""
    import numpy as np

    of_words = Multiplier(1 + max((int(v.words.columns.max(initial=0)) for v in vectors), default=0))
    of_letters = Multiplier(1 + max((int(v.letters.columns.max(initial=0)) for v in vectors), default=0))
    likeness: Blocks = {}
    odds: Blocks = {}
    for one, all_others in partners.items():
        others = [other for other in all_others if other > one]
        if not others:
            continue
        mine, words = vectors[one], stacked([vectors[other].words for other in others])
        letters = stacked([vectors[other].letters for other in others])
        plain, roots = of_words.products(mine.words, words)
        (runs,) = of_letters.products(mine.letters, letters)
        by_words = cosines(plain, mine.words.squares[0], words.squares[0])
        by_letters = cosines(runs, mine.letters.squares[0], letters.squares[0])
        held = contained(roots, mine.words.squares[1], words.squares[1])
        like = (by_words + by_letters) / 2
        told = weights.start + weights.words * by_words + weights.letters * by_letters + weights.contained * held
        ends = np.cumsum([vectors[other].words.sentences for other in others]).tolist()
        for other, start, end in zip(others, [0, *ends], ends, strict=False):
            likeness[one, other] = like[:, start:end]
            odds[one, other] = told[:, start:end]
    return likeness, odds


def _band(one: int, others: Sequence[int], likeness: Blocks, starts: Numbers) -> _Band:
    import numpy as np

    blocks = [likeness[one, other] if one < other else likeness[other, one].T for other in others]
    partner = np.stack([block.argmax(axis=1) for block in blocks], axis=1)
    return _Band(
        others=others,
        starts=np.cumsum([0, *(block.shape[1] for block in blocks)]),
        sentences=np.concatenate([np.arange(starts[other], starts[other + 1]) for other in others]),
        likeness=np.concatenate(blocks, axis=1),
        most=np.stack([block.max(axis=1) for block in blocks], axis=1),
        partner=partner,
    )


def _lead_of_rivals(band: _Band) -> Matrix:
    """By how much the likest sentence of the same article is liker than this one; 0 where this one is the likest."""
    import numpy as np

    lead: Matrix = np.repeat(band.most, np.diff(band.starts), axis=1) - band.likeness
    return lead


def _through(band: _Band, bands: Mapping[int, _Band], columns: Mapping[int, Numbers], own: Numbers) -> Matrix:
    """Likeness by way of the best sentence of a third article, or directly where none is nearer.

    `own`: -1 for every sentence of the story, and so left behind. `columns`: of each article that was compared with many, at which column of its band each sentence of the story
    stands, -1 for none. Such a band is looked up and never gone through, so that the cost is that of the smaller one.
    """
    import numpy as np

    through = band.likeness.copy()
    own[band.sentences] = np.arange(len(band.sentences))
    for number, third in enumerate(band.others):
        onward = bands[third]
        if third in columns and len(band.sentences) < len(onward.sentences):
            there = columns[third][band.sentences]
            here = np.flatnonzero(there >= 0)
            there = there[here]
        else:
            here = own[onward.sentences]
            there = np.flatnonzero(here >= 0)
            here = here[there]
        likeness = onward.likeness[band.partner[:, number]][:, there]
        np.minimum(likeness, band.most[:, number, None], out=likeness)
        through[:, here] = np.maximum(through[:, here], likeness)
    own[band.sentences] = -1
    return through


def _columns(bands: Mapping[int, _Band], many: int, sentences: int) -> dict[int, Numbers]:
    """For `_through`: of each article that was compared with more than `many` others."""
    import numpy as np

    found: dict[int, Numbers] = {}
    for one, band in bands.items():
        if len(band.others) > many:
            found[one] = np.full(sentences, -1)
            found[one][band.sentences] = np.arange(len(band.sentences))
    return found
