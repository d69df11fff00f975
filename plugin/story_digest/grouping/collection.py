"""All articles as weighted words, and how alike two of them are.

Likeness is the weighted mean cosine of TF-IDF vectors (Salton and Buckley 1988) of the whole text and of its openings,
with a document frequency smoothed by imagined articles (a Dirichlet prior, as in Zhai and Lafferty 2001), so that it
holds in a folder of two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from story_digest.grouping.circumstances import Circumstances, circumstances_of
from story_digest.grouping.counts import Figures, counted_in, latest_year
from story_digest.grouping.crowds import find_crowds
from story_digest.grouping.days import Days, days_of
from story_digest.grouping.sparse import Sparse, dot_products
from story_digest.grouping.words import Vocabulary, common_shares, matter, numbers_of, words_of
from story_digest.model import Article
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Articles in order of their ids."""

    ids: tuple[str, ...]
    vocabulary: Vocabulary
    extents: int
    vectors: Sparse
    """Row i is article i. A feature is a stem in one of the extents (the openings, then the whole):
    `extent * stems + stem`. The dot product of two rows is the weighted mean of their cosines over the extents."""
    lengths: Integers
    """Words of each article, grammar words too."""
    stated: Circumstances
    crowds: Mapping[int, tuple[int, ...]]
    """Rows for which others speak, near copies of theirs: see `crowds`."""


def collect(articles: Sequence[Article], settings: GroupingSettings) -> Collection:
    """Weigh the words of all articles."""
    import numpy as np

    articles = sorted(articles, key=lambda article: article.id)
    vocabulary = Vocabulary()
    rows: list[Integers] = []
    days: list[Days] = []
    for article in articles:
        words = words_of(matter(article))
        rows.append(np.fromiter(numbers_of(words, vocabulary), dtype=np.int64, count=len(words)))
        days.append(days_of(article, words[: settings.opening_for_days]))
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    figures = Figures.of(vocabulary)
    years = [latest_year(row.tolist(), figures) for row in rows]
    counted = [counted_in(row[: settings.opening_for_counts].tolist(), figures) for row in rows]
    crowds = find_crowds(rows, settings)
    speaks = np.ones(len(rows), dtype=bool)
    speaks[list(crowds)] = False
    stems = len(vocabulary.stems)
    prior = _imagined(vocabulary, settings)
    parts: list[tuple[Integers, Integers, Floats]] = []
    extents: tuple[int | None, ...] = (*settings.openings, None)
    for number, extent in enumerate(extents):
        articles_of, stems_of, counts = _counted([row[:extent] for row in rows], stems)
        frequency = np.bincount(stems_of[speaks[articles_of]], minlength=stems)
        rarity = np.log((speaks.sum() + settings.background_articles) / (frequency + prior))
        rarity = np.maximum(rarity, 0.0) ** settings.rarity
        weights = (1.0 + np.log(counts)) * rarity[stems_of]
        norms = np.sqrt(np.bincount(articles_of, weights**2, minlength=len(rows)))
        norms[norms == 0] = 1.0
        share = np.sqrt(settings.extent_shares[number] / sum(settings.extent_shares))
        parts.append((articles_of, number * stems + stems_of, share * weights / norms[articles_of]))
    owner = np.concatenate([part[0] for part in parts])
    order = np.argsort(owner, kind="stable")
    return Collection(
        ids=tuple(article.id for article in articles),
        vocabulary=vocabulary,
        extents=len(extents),
        vectors=Sparse(
            starts=np.searchsorted(owner[order], np.arange(len(rows) + 1)),
            features=np.concatenate([part[1] for part in parts])[order],
            weights=np.concatenate([part[2] for part in parts])[order],
            width=len(extents) * stems,
        ),
        lengths=lengths,
        stated=circumstances_of(days, years, counted),
        crowds=crowds,
    )


def _counted(rows: Sequence[Integers], stems: int) -> tuple[Integers, Integers, Integers]:
    """Article, stem and how often it stands there, for every stem of every row; grammar words left out."""
    import numpy as np

    if not rows or not stems:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty, empty
    stems_of = np.concatenate(rows)
    owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    kept = stems_of >= 0
    keys, counts = np.unique(owner[kept] * stems + stems_of[kept], return_counts=True)
    return keys // stems, keys % stems, counts


def _imagined(vocabulary: Vocabulary, settings: GroupingSettings) -> Floats:
    """For each stem, how many of the imagined articles hold it."""
    import numpy as np

    shares = common_shares(settings)
    return np.array([shares[tier] * settings.background_articles for tier in vocabulary.tiers])


def likeness(collection: Collection, first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    """How alike the words of each pair are, 0 to about 1.4; `first` is in ascending order."""
    import numpy as np

    shared = dot_products(collection.vectors, first, second)
    longer = np.maximum(collection.lengths[first], collection.lengths[second])
    reckoned = np.clip(longer, settings.shortest, settings.longest) / settings.usual_length
    return np.round(shared / reckoned**settings.length_power, 6).astype(np.float64)
