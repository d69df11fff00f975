"""Near twins: texts cast in one mould that tell two events, the last quarter's result and this one's, two quakes.

Sentence by sentence they are as alike as an original and its copy. What parts them is what an event has of its own: its
names, its figures, its days. Versions of one report keep most of these, also in other words and through other languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from story_digest.aligning import words
from story_digest.explaining.particulars import particulars_of
from story_digest.explaining.readings import common_words
from story_digest.grouping.days import Days, days_between, days_of
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

TOLD_OF = ("figure", "day", "weekday", "ordinal")
"""What figures tell of that two texts can agree in."""


class Told:
    """What one article tells of its event."""

    def __init__(self, article: Article, rows: Rows) -> None:
        self.article = article
        self.rows = rows
        self._figures: dict[int, dict[str, list[Quantity]]] = {}

    @cached_property
    def particulars(self) -> frozenset[str]:
        """Names and figures of the whole text."""
        return particulars_of(self.article)

    @cached_property
    def days(self) -> Days:
        """When its file says that it was written."""
        return days_of(self.article, ())

    def figures(self, row: int) -> dict[str, list[Quantity]]:
        """The figures of the sentences in a row, by what they tell of."""
        if row not in self._figures:
            told: dict[str, list[Quantity]] = {}
            for number in self.rows[row]:
                for quantity in quantities_of(self.article.sentences[number].text):
                    told.setdefault(_CLASSES.get(quantity.kind, "figure"), []).append(quantity)
            self._figures[row] = told
        return self._figures[row]

    def words(self, row: int) -> tuple[str, ...]:
        """The words of the sentences in a row."""
        return tuple(word for number in self.rows[row] for word in words(self.article.sentences[number].text))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of the sentences that two articles share and in which both have figures of one kind: how many agree in one."""

    agreeing: int
    differing: int
    cast_alike: int
    """Of the differing ones, those whose words are the same for the most part."""


def little_in_common(one: Told, other: Told, settings: TwinSettings) -> bool:
    """Whether the two share so few names and figures that they cannot be one report."""
    fewer = min(len(one.particulars), len(other.particulars))
    shared = len(one.particulars & other.particulars)
    return fewer >= settings.fewest_particulars and shared < settings.particulars * fewer


def other_events(one: Told, other: Told, settings: TwinSettings) -> str | None:
    """In words, why figures and days show two events; "" where they do not, None where too few can be compared.

    Two signs, each enough: figures that differ in most of the sentences that are cast alike, while no day or number in a
    series agrees; figures that differ in some of the sentences, while the files are dated far apart. Files dated close
    together are believed: an update has new figures.
    """
    found = agreements(one, other)
    figures = found.pop("figure")
    distance = days_between(one.days, other.days)
    far = distance is not None and distance > settings.days_apart
    rows = figures.agreeing + (figures.differing if far else figures.cast_alike)
    if rows < settings.fewest_figures:
        return None
    told = f"figures agree in {figures.agreeing} of {rows} sentences"
    if far:
        differ = figures.agreeing < settings.figures_far_apart * rows
        return f"{told}, and their dates are {distance} days apart" if differ else ""
    others = [name for name, agreement in found.items() if agreement.differing and not agreement.agreeing]
    if distance is not None or not others or figures.agreeing >= settings.figures * rows:
        return ""
    return f"{told}, and none of the {' and '.join(f'{name}s' for name in others)} that both tell"


def agreements(one: Told, other: Told) -> dict[str, Agreement]:
    """How far they agree, by what the figures tell of."""
    agreeing: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    rows = {(tuple(one.rows[row]), tuple(other.rows[row])): row for row in sorted(one.rows.keys() & other.rows.keys())}
    for row in rows.values():
        mine, yours = one.figures(row), other.figures(row)
        for name in TOLD_OF:
            pairs = [(a, b) for a in mine.get(name, ()) for b in yours.get(name, ()) if comparable(a, b)]
            if any(same_value(a, b) for a, b in pairs):
                agreeing[name] += 1
            elif pairs:
                differing[name] += 1
                alike[name] += _cast_alike(one.words(row), other.words(row))
    return {name: Agreement(agreeing[name], differing[name], alike[name]) for name in TOLD_OF}


def _cast_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Half of the shorter one's words stand in the other, in order."""
    return 2 * common_words(one, other) >= min(len(one), len(other))
