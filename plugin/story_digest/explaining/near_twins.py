"""Near twins: texts cast in one mould that tell two events, the last quarter's result and this one's, two quakes.

Sentence by sentence they are as alike as an original and its copy. What parts them is what an event has of its own: its
names, its figures, its days. Versions of one report keep most of these, also in other words and through other languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from story_digest.aligning import Alignment
from story_digest.explaining.particulars import particulars_of
from story_digest.grouping.days import days_between, days_of
from story_digest.model import Article
from story_digest.quantities import Quantity, comparable, quantities_of, same_value
from story_digest.settings import TwinSettings

Rows = Mapping[int, Sequence[int]]
"""Row of the alignment → numbers of an article's sentences that stand in it."""

_CLASSES = {
    "date": "day",
    "month": "day",
    "season": "day",
    "weekday": "weekday",
    "ordinal": "ordinal",
    "vague": "",
    "year": "",
}
"""Kind of figure → what it tells of: a day of the year, of the week, which of several (the third quarter, the second leg),
"" for nothing that an event has of its own. All others are figures."""


class Told:
    """What one article tells of its event."""

    def __init__(self, article: Article, rows: Rows) -> None:
        self.article = article
        self.rows = rows
        self._quantities: dict[int, tuple[Quantity, ...]] = {}

    @cached_property
    def particulars(self) -> frozenset[str]:
        """Names and figures of the whole text."""
        return particulars_of(self.article)

    def quantities(self, row: int) -> tuple[Quantity, ...]:
        """The figures of the sentences in a row, dates and weekdays too."""
        if row not in self._quantities:
            sentences = (self.article.sentences[number].text for number in self.rows[row])
            self._quantities[row] = tuple(found for text in sentences for found in quantities_of(text))
        return self._quantities[row]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Rows that two articles share and in which both have figures of one kind, and those of them that agree in one."""

    rows: int
    agreeing: int


def are_near_twins(one: Told, other: Told, settings: TwinSettings) -> bool:
    """Whether names, figures and days show that the two tell other events, however alike their sentences are.

    Three signs, each enough: hardly any name and figure in common; figures that differ in most of the sentences that
    both have, while the days told there differ too; figures that differ in some of them, while the files are dated far apart.
    """
    fewer = min(len(one.particulars), len(other.particulars))
    if fewer >= settings.fewest_particulars:
        shared = len(one.particulars & other.particulars)
        if shared < settings.particulars * fewer:
            return True
    found = agreements(one, other)
    figures = found["figure"]
    distance = days_between(days_of(one.article, ()), days_of(other.article, ()))
    if distance is not None and distance > settings.days_apart:
        return (
            figures.rows >= settings.fewest_far_apart and figures.agreeing < settings.figures_far_apart * figures.rows
        )
    others = any(found[name].rows and not found[name].agreeing for name in ("day", "weekday", "ordinal"))
    return others and figures.rows >= settings.fewest_figures and figures.agreeing < settings.figures * figures.rows


def agreements(one: Told, other: Told) -> dict[str, Agreement]:
    """In how many of the rows that both have they agree, by what the figures tell of."""
    rows: Counter[str] = Counter()
    agreeing: Counter[str] = Counter()
    for row in sorted(one.rows.keys() & other.rows.keys()):
        for name in ("figure", "day", "weekday", "ordinal"):
            mine, yours = (_of(each.quantities(row), name) for each in (one, other))
            pairs = [(a, b) for a in mine for b in yours if comparable(a, b)]
            rows[name] += bool(pairs)
            agreeing[name] += any(same_value(a, b) for a, b in pairs)
    return {name: Agreement(rows[name], agreeing[name]) for name in ("figure", "day", "weekday", "ordinal")}


def _of(found: Iterable[Quantity], name: str) -> list[Quantity]:
    return [quantity for quantity in found if _CLASSES.get(quantity.kind, "figure") == name]


def places(articles: Iterable[Article], alignment: Alignment) -> dict[str, dict[int, list[int]]]:
    """Article → row of the alignment → numbers of its sentences there."""
    number = {(a.id, s.id): place for a in articles for place, s in enumerate(a.sentences)}
    found: dict[str, dict[int, list[int]]] = {id: {} for id, _ in number}
    for row, aligned in enumerate(alignment.rows):
        for member in aligned.members:
            found[member.article].setdefault(row, []).extend(number[member.article, s] for s in member.sentences)
    return found
