"""How many of what: the figures of an opening with the words behind them, and the years that a text names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.grouping.words import GRAMMAR, Vocabulary

YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
"""`1998`, `2013`: a figure that is read as a year, and not as a count."""

BEHIND = 3
"""Words behind a figure, one of which is what it counts: `26 Somali pirates`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What of a vocabulary is written in digits, by the number of the stem. GRAMMAR, too, has a place, the last."""

    written: tuple[str | None, ...]
    """A figure as it is written; None for a word."""
    years: tuple[int, ...]
    """The year that a figure is read as, 0 for none."""

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Figures:
        """Those of the vocabulary as it is now."""
        written = [stem if stem[0].isdigit() else None for stem in vocabulary.stems]
        years = [int(stem) if stem and YEAR.fullmatch(stem) else 0 for stem in written]
        return cls(written=(*written, None), years=(*years, 0))


def counted_in(numbers: Sequence[int], figures: Figures) -> list[tuple[int, str]]:
    """Stem of a counted thing and its figure, for the figures of an opening. `numbers`: its words, as of the stems.

    Of `26 Somali pirates` come (Somali, 26) and (pirates, 26): which of them is counted, no grammar is asked. Numbers
    written as words are passed over: they are small, and many things are counted two or three times.
    """
    found: list[tuple[int, str]] = []
    for place, number in enumerate(numbers):
        figure = figures.written[number]
        if figure is None or figures.years[number]:
            continue
        for behind in numbers[place + 1 : place + 1 + BEHIND]:
            if figures.written[behind] is not None:
                break
            if behind != GRAMMAR:
                found.append((behind, figure.replace(",", "")))
    return found


def latest_year(numbers: Sequence[int], figures: Figures) -> int:
    """The latest year that the words name, 0 for none."""
    return max(map(figures.years.__getitem__, numbers), default=0)
