"""Which figure of one version stands for which of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from story_digest.explaining.drift.figure_sums import is_whole, sums_of
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.quantities import (
    Quantity,
    comparable,
    quantities_of,
    same_value,
    seasons_of,
)
from story_digest.settings import DriftSettings


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure of one telling."""

    telling: Telling
    quantity: Quantity
    first: int
    last: int
    """Indices of its words in the telling, half-open."""

    sums: frozenset[Fraction]
    """What it comes to together with the numbers beside it: 143 passengers and six crew."""
    place: tuple[int, int]
    """Which of the telling's figures of its kind it is, from 0, and how many these are."""
    apposed: bool
    """It stands between commas, as an age does: Ona Lutz, 71, said."""
    whole: bool
    """It is what a part is taken of: nine of 11."""
    said: bool
    """A day behind a verb of saying: the day of the statement, and not of what it is about."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    """Stems of the words of matter right before and right behind it: what it counts."""


@dataclass(eq=False)
class Row:
    """Figures of several articles that stand for one another; the founder is the base's, or the first article's."""

    matter: Matter
    founder: Figure
    members: list[Figure] = field(default_factory=list)

    def witnesses(self, count: int) -> list[Figure]:
        """The founder and the first members: whom a further figure is held against."""
        return [self.founder, *self.members[: count - 1]]

    def everyone(self) -> list[Figure]:
        return sorted([self.founder, *self.members], key=lambda f: (f.telling.article.id, f.quantity.start))


def figures_in(telling: Telling, reach: int) -> list[Figure]:
    """The figures of a telling, in order, with the words of matter up to `reach` words away."""
    found: list[Figure] = []
    words = telling.words
    text = telling.article.text
    told = [
        sorted(
            [*quantities_of(text, s.start, s.end), *seasons_of(text, s.start, s.end)],
            key=lambda quantity: quantity.start,
        )
        for s in telling.sentences
    ]
    totals = Counter(quantity.kind for quantities in told for quantity in quantities)
    counts: Counter[str] = Counter()
    for quantities in told:
        sums = sums_of(text, quantities)
        for n, quantity in enumerate(quantities):
            first, last = telling.indices(quantity.start, quantity.end)
            if first < last:
                before = tuple(w.stem for w in words[max(0, first - reach) : first] if not w.plain)
                beyond = last
                if n + 1 < len(quantities) and is_whole(text, quantity, quantities[n + 1]):
                    beyond = telling.indices(quantity.start, quantities[n + 1].end)[1]
                behind = [*words[beyond : beyond + reach], *words[last:beyond]]
                after = tuple(w.stem for w in behind if not w.plain)
                place = (counts[quantity.kind], totals[quantity.kind])
                apposed = text[max(0, quantity.start - 2) : quantity.start] == ", " and text.startswith(
                    (",", "."), quantity.end
                )
                whole = n > 0 and is_whole(text, quantities[n - 1], quantity)
                found.append(
                    Figure(
                        telling=telling,
                        quantity=quantity,
                        first=first,
                        last=last,
                        sums=frozenset(sums[n]),
                        place=place,
                        apposed=apposed,
                        whole=whole,
                        said=quantity.kind in _DAYS
                        and bool(_SAID.search(text[max(0, quantity.start - _LONGEST_SAYING) : quantity.start])),
                        before=before,
                        after=after,
                    )
                )
                counts[quantity.kind] += 1
    return found


_LONGEST_SAYING = 48
"""Characters before a day among which a verb of saying is looked for."""
_DAYS = frozenset({"weekday", "date"})
# officials said on Thursday · told reporters late Monday · announced Tuesday
_SAID = re.compile(
    r"\b(?:said|says|told(?:\s\w+){1,3}|announced|confirmed|stated|added|wrote|reported)(?:\s(?:late|early))?(?:\son)?\s$",
    re.IGNORECASE,
)


def find_rows(matter: Matter, settings: DriftSettings) -> list[Row]:
    """The figures of a passage, those of the later articles each put to the one they stand for."""
    rows: list[Row] = []
    for telling in matter.tellings:
        own = figures_in(telling, settings.figure_context)[: settings.longest_list]
        taken = _join(rows, own, settings)
        new = [Row(matter, figure) for figure in own if figure not in taken]
        rows += new[: max(0, settings.longest_list - len(rows))]
    return rows


def _join(rows: Sequence[Row], own: Sequence[Figure], settings: DriftSettings) -> set[Figure]:
    """Put the figures of one telling into the rows they belong to; returns those that found one.

    Equal figures first: what is left on either side may then be alone of its kind, which says more.
    """
    taken: set[Figure] = set()
    filled: set[int] = set()
    for fit in (_equal, _unlike):
        single = _singles([row.founder for n, row in enumerate(rows) if n not in filled])
        single |= _singles([figure for figure in own if figure not in taken])
        offers = []
        for n, row in enumerate(rows):
            if n in filled:
                continue
            for m, figure in enumerate(own):
                if figure in taken:
                    continue
                alone = row.founder in single and figure in single
                score = max(
                    fit(row.matter, one, figure, settings, alone=alone) for one in row.witnesses(settings.witnesses)
                )
                if score:
                    offers.append((-score, abs(n - m), n, m))
        for _, _, n, m in sorted(offers):
            if n not in filled and own[m] not in taken:
                rows[n].members.append(own[m])
                filled.add(n)
                taken.add(own[m])
    return taken


def _singles(figures: Sequence[Figure]) -> set[Figure]:
    """Those that are the only ones of their kind among them."""
    counts = Counter(figure.quantity.kind for figure in figures)
    return {figure for figure in figures if counts[figure.quantity.kind] == 1}


def equal(one: Figure, other: Figure) -> bool:
    """The figures come to the same, or are words of one class; what is counted apart may be added up."""
    a, b = one.quantity, other.quantity
    if "vague" in (a.kind, b.kind):
        if a.kind == b.kind:
            return a.unit == b.unit
        word, figure = (a, b) if a.kind == "vague" else (b, a)
        return figure.values[:1] == (_WORTH.get(word.unit, {}).get(figure.kind),)
    if not comparable(a, b):
        return False
    return same_value(a, b) or b.values[0] in one.sums or a.values[0] in other.sums


_WORTH = {"couple": {"number": Fraction(2)}, "half": {"fraction": Fraction(1, 2), "percent": Fraction(50)}}
"""Words that have a value: class → kind of figure → value."""


def _equal(matter: Matter, one: Figure, other: Figure, _: DriftSettings, *, alone: bool) -> int:
    """Points for two figures of one value, or two words of one class, to stand for each other."""
    if not equal(one, other):
        return 0
    return 1 + 3 * _in_place(matter, one, other) + _around(one, other) + 2 * alone


def _unlike(matter: Matter, one: Figure, other: Figure, settings: DriftSettings, *, alone: bool) -> int:
    """Points for two figures of different value to stand for each other; 0 where it cannot be said."""
    a, b = one.quantity, other.quantity
    near = _in_place(matter, one, other)
    around = _around(one, other)
    if "vague" in (a.kind, b.kind):
        counted, figure = (b, other) if a.kind == "vague" else (a, one)
        if figure.whole:
            return 0  # nine of 11 analysts, most analysts
        fits = a.kind != b.kind and counted.kind in ("number", "percent", "fraction", "times", "money", "mass")
        return around + near if fits and near and around >= settings.figure_word_context else 0
    if in_two_currencies(a, b):
        return 3 * near + around + 2 * alone if near or alone else 0
    if not comparable(a, b) or one.apposed != other.apposed or one.said != other.said:
        return 0
    if {a.kind, b.kind} == {"number", "percent"} and _in_points(one if a.kind == "number" else other):
        return 0
    if a.kind == b.kind == "duration" and a.factor != b.factor and _is_a_distance(one) != _is_a_distance(other):
        return 0
    tight = near and _tightly(matter, one, other, settings)
    slip = bool(tight) and a.kind == b.kind and _slipped(one, other)
    if "number" in (a.kind, b.kind) and not around and not slip and not (tight and one.place == other.place):
        return 0
    sole = alone and a.kind == b.kind != "number" and around > 0
    points = 3 * near + around + 2 * alone + 2 * slip + sole + (tight and one.place == other.place)
    bar = settings.figure_points if a.kind == b.kind else settings.figure_points + 1
    return points if points >= bar else 0


def in_two_currencies(one: Quantity, other: Quantity) -> bool:
    """One sum in two currencies, which cannot both be meant: 27 million euros, 27 million dollars.

    A bare `dollar` may be that of another country, and `crowns` those of any.
    """
    if one.kind != "money" or other.kind != "money" or one.unit == other.unit or one.values[:1] != other.values[:1]:
        return False
    units = {one.unit, other.unit}
    return not units <= _DOLLARS and all(unit.isupper() for unit in units)


_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "TWD", "HKD", "SGD"})


def _is_a_distance(figure: Figure) -> bool:
    """How far back or ahead, not how long: one year before, two days later; not the three months to September."""
    behind = figure.telling.words[figure.last : figure.last + 1]
    return bool(behind) and behind[0].key in _BACK_OR_AHEAD


def _in_points(figure: Figure) -> bool:
    """`Two points lower` is a step, not a share."""
    behind = figure.telling.words[figure.last : figure.last + 1]
    return bool(behind) and behind[0].key in ("point", "points")


_BACK_OR_AHEAD = frozenset({"ago", "earlier", "before", "previously", "later", "after", "afterwards", "hence"})


def _tightly(matter: Matter, one: Figure, other: Figure, settings: DriftSettings) -> int:
    """1 where only few words stand at the place that the collation gives to the first: it says something then."""
    low, high = matter.collation(one.telling, other.telling).region(one.first, one.last)
    return int(high - low <= other.last - other.first + settings.figure_context)


def _slipped(one: Figure, other: Figure) -> bool:
    """The digits are nearly the same: 212 and 221, 1,200 and 12,000, 11.3 million and 11.3 billion, 14 and 40."""
    here, there = (_digits(each) for each in (one, other))
    if not here or not there:
        return False
    if sorted(here) == sorted(there) or here.rstrip("0") == there.rstrip("0"):
        return True
    return len(here) == len(there) > 1 and sum(a != b for a, b in zip(here, there, strict=True)) == 1


def _digits(figure: Figure) -> str:
    value = figure.quantity.values[0]
    return "".join(c for c in f"{float(value):.4f}".rstrip("0") if c.isdigit()).lstrip("0")


def _in_place(matter: Matter, one: Figure, other: Figure) -> int:
    """1 where the second figure stands at the place that the collation gives to the first."""
    low, high = matter.collation(one.telling, other.telling).region(one.first, one.last)
    return int(low < other.last and other.first < high)


def _around(one: Figure, other: Figure) -> int:
    """Points for words of matter that both figures have near them; the next word behind counts most."""
    points = len({*one.before, *one.after} & {*other.before, *other.after})
    points += 2 * (one.after[:1] == other.after[:1] != ())
    points += one.before[-1:] == other.before[-1:] != ()
    return points


def once(rows: Sequence[Row]) -> list[Row]:
    """A sentence may stand in several passages: of rows over the same figures the fullest stays."""
    kept: set[int] = set()
    seen: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda r: -len(r.members)):
        places = {(f.telling.article.id, f.quantity.start) for f in row.everyone()}
        if len(places & seen) < 2:
            kept.add(id(row))
        seen |= places
    return [row for row in rows if id(row) in kept]
