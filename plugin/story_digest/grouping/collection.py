"""All articles as weighted words, and how alike two of them are.

Likeness is the weighted mean cosine of TF-IDF vectors (Salton and Buckley 1988, section 3) of the whole text and of
its openings, with a document frequency smoothed by imagined articles (a Dirichlet prior, as in Zhai and Lafferty 2001,
section 3), so that it holds in a folder of two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from story_digest.grouping.days import Days, days_between, days_of
from story_digest.grouping.words import Vocabulary, common_shares, matter, numbers_of, words_of
from story_digest.model import Article
from story_digest.model.calendar import WEEKDAYS
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Articles in order of their ids, as rows of a sparse matrix.

    Row i holds the features `features[starts[i]:starts[i + 1]]` with `weights` of the same place; a feature is a stem
    in one of the extents (the openings, then the whole): `extent * stems + stem`. The dot product of two rows is the
    weighted mean of their cosines over the extents.
    """

    ids: tuple[str, ...]
    vocabulary: Vocabulary
    extents: int
    starts: Integers
    features: Integers
    weights: Floats
    lengths: Integers
    """Words of each article, grammar words too."""
    days: tuple[Days, ...]


def collect(articles: Sequence[Article], settings: GroupingSettings) -> Collection:
    """Weigh the words of all articles."""
    import numpy as np

    articles = sorted(articles, key=lambda article: article.id)
    vocabulary = Vocabulary()
    rows: list[Integers] = []
    days: list[Days] = []
    for article in articles:
        words = words_of(matter(article))
        rows.append(np.array(numbers_of(words, vocabulary), dtype=np.int64))
        days.append(days_of(article, words[: settings.opening_for_days]))
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    stems = len(vocabulary.stems)
    prior = _imagined(vocabulary, settings)
    parts: list[tuple[Integers, Integers, Floats]] = []
    extents: tuple[int | None, ...] = (*settings.openings, None)
    for number, extent in enumerate(extents):
        articles_of, stems_of, counts = _counted([row[:extent] for row in rows], stems)
        frequency = np.bincount(stems_of, minlength=stems) if len(stems_of) else np.zeros(stems, dtype=np.int64)
        rarity = np.log((len(rows) + settings.background_articles) / (frequency + prior))
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
        starts=np.searchsorted(owner[order], np.arange(len(rows) + 1)),
        features=np.concatenate([part[1] for part in parts])[order],
        weights=np.concatenate([part[2] for part in parts])[order],
        lengths=lengths,
        days=tuple(days),
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
    """How alike the articles of each pair are, 0 to about 1.4; `first` is in ascending order."""
    import numpy as np

    shared = dot_products(collection, first, second)
    longer = np.maximum(collection.lengths[first], collection.lengths[second])
    reckoned = np.clip(longer, settings.shortest, settings.longest) / settings.usual_length
    scores: Floats = shared / reckoned**settings.length_power
    named = np.array(
        [sum(1 << WEEKDAYS.index(weekday) for weekday in day.weekdays) for day in collection.days], dtype=np.int64
    )
    one, other = named[first], named[second]
    step = np.where((one & other) > 0, settings.weekday, -settings.weekday)
    scores += np.where((one > 0) & (other > 0), step, 0.0)
    dated = np.array([bool(day.dates or day.yearless) for day in collection.days], dtype=bool)
    for place in np.nonzero(dated[first] & dated[second])[0]:
        distance = days_between(collection.days[first[place]], collection.days[second[place]])
        if distance is not None and distance > settings.days_apart:
            scores[place] -= settings.distant
    return np.round(np.maximum(scores, 0.0), 6).astype(np.float64)


def dot_products(collection: Collection, first: Integers, second: Integers) -> Floats:
    """The dot product of the rows of each pair; `first` is in ascending order."""
    import numpy as np

    found = np.zeros(len(first))
    if not len(first):
        return found
    scratch = np.zeros(collection.extents * max(1, len(collection.vocabulary.stems)))
    owners, begins = np.unique(first, return_index=True)
    ends = np.append(begins[1:], len(first))
    for owner, begin, end in zip(owners.tolist(), begins.tolist(), ends.tolist(), strict=True):
        own = slice(collection.starts[owner], collection.starts[owner + 1])
        scratch[collection.features[own]] = collection.weights[own]
        others = second[begin:end]
        sizes = collection.starts[others + 1] - collection.starts[others]
        offsets = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(collection.starts[others] - offsets, sizes)
        products = scratch[collection.features[places]] * collection.weights[places]
        found[begin:end] = np.bincount(np.repeat(np.arange(len(others)), sizes), products, minlength=len(others))
        scratch[collection.features[own]] = 0.0
    return found
