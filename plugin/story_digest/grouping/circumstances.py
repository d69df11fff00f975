"""When it happened and how many of what: what bears on whether two articles tell one event, beside their words.

Each circumstance speaks only where both articles state it. So it is kept apart from the likeness of words: in a group,
those who state a day or a count speak for those who do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from story_digest.grouping.days import Days, days_between
from story_digest.grouping.sparse import Sparse, in_common, marked
from story_digest.model.calendar import WEEKDAYS
from story_digest.settings import GroupingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]

COUNT = 3
"""Place of the counts among the circumstances of a pair."""

OPENING_DATES = 4
"""Dates of an opening that are looked at: more than a dateline, a date of publication and one of update are no opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Of every article of a collection, by its row."""

    days: tuple[Days, ...]
    years: Integers
    """The latest year that each text names, 0 for none."""
    counts: Sparse
    """Counted things with their figures, in the opening."""
    things: Sparse
    """The counted things alone."""


def circumstances_of(
    days: Sequence[Days], years: Sequence[int], counts: Sequence[Sequence[tuple[int, str]]]
) -> Circumstances:
    """From what the articles state, in order. `counts`: number of the stem of the counted thing, and the figure."""
    import numpy as np

    number: dict[tuple[int, str], int] = {}
    return Circumstances(
        days=tuple(days),
        years=np.array(years, dtype=np.int64),
        counts=marked([[number.setdefault(count, len(number)) for count in found] for found in counts]),
        things=marked([[thing for thing, _ in found] for found in counts]),
    )


def tell(stated: Circumstances, first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    """What each circumstance adds to the likeness of each pair: weekday, day, year, count × pairs; NaN for nothing.

    `first` is in ascending order.
    """
    import numpy as np

    return np.stack(
        [
            _weekdays(stated.days, first, second, settings),
            _days(stated.days, first, second, settings),
            _years(stated.years, first, second, settings),
            _counts(stated, first, second, settings),
        ]
    )


def _weekdays(days: Sequence[Days], first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    import numpy as np

    named = np.array([sum(1 << WEEKDAYS.index(weekday) for weekday in day.weekdays) for day in days], dtype=np.int64)
    one, other = named[first], named[second]
    told: Floats = np.where((one & other) > 0, settings.weekday, -settings.weekday)
    told[(one == 0) | (other == 0)] = np.nan
    return told


def _days(days: Sequence[Days], first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    """Distant by what is stated for the article counts against, near by the dates of both openings for."""
    import numpy as np

    told = np.full(len(first), np.nan)
    dated = np.array([bool(day.dates or day.yearless) for day in days], dtype=bool)
    for place in np.nonzero(dated[first] & dated[second])[0]:
        distance = days_between(days[first[place]], days[second[place]])
        if distance is not None:
            told[place] = -settings.distant if distance > settings.days_apart else 0.0
    opening = np.zeros((len(days), OPENING_DATES))
    for row, day in enumerate(days):
        for column, found in enumerate(day.opening[:OPENING_DATES]):
            opening[row, column] = found.toordinal()
    has = opening[:, 0] > 0
    both = np.nonzero(has[first] & has[second])[0]
    one, other = opening[first[both]][:, :, None], opening[second[both]][:, None, :]
    distances = np.where((one > 0) & (other > 0), np.abs(one - other), np.inf).min(axis=(1, 2))
    told[both] = np.nan_to_num(told[both]) + np.where(distances <= settings.days_near, settings.near, 0.0)
    return told


def _years(years: Integers, first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    import numpy as np

    one, other = years[first], years[second]
    told: Floats = np.where(one == other, settings.year, 0.0)
    told[(one == 0) | (other == 0)] = np.nan
    return told


def _counts(stated: Circumstances, first: Integers, second: Integers, settings: GroupingSettings) -> Floats:
    """As many of the same thing counts for, the more things the more; the same thing, never as many, against."""
    import numpy as np

    same, things = in_common(stated.counts, first, second), in_common(stated.things, first, second)
    told: Floats = np.where(
        same > 0, settings.count * np.log1p(np.minimum(same, settings.counts)), -settings.other_count
    )
    told[things == 0] = np.nan
    return told
