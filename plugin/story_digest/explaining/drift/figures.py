"""Figures: which figure of one version stands for which of another, and where their values differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.quantities import Quantity, comparable, normalised, quantities_of, same_value, seasons_of
from story_digest.model import DriftItem, Evidence
from story_digest.settings import DriftSettings


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure of one telling."""

    telling: Telling
    quantity: Quantity
    first: int
    last: int
    """Indices of its words in the telling, half-open."""

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
    found = []
    words = telling.words
    for sentence in telling.sentences:
        place = (telling.article.text, sentence.start, sentence.end)
        for quantity in sorted([*quantities_of(*place), *seasons_of(*place)], key=lambda q: q.start):
            first, last = telling.indices(quantity.start, quantity.end)
            if first < last:
                before = tuple(w.stem for w in words[max(0, first - reach) : first] if not w.plain)
                after = tuple(w.stem for w in words[last : last + reach] if not w.plain)
                found.append(Figure(telling, quantity, first, last, before, after))
    return found


def figure_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Where figures that stand for one another differ in value, in exactness, or in being a figure at all."""
    rows = _once([row for matter in matters for row in find_rows(matter, settings)])
    return [item for row in rows for item in _items(row, settings)]


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


def _equal(matter: Matter, one: Figure, other: Figure, _: DriftSettings, *, alone: bool) -> int:
    """Points for two figures of one value, or two words of one class, to stand for each other."""
    a, b = one.quantity, other.quantity
    same = a.unit == b.unit if a.kind == b.kind == "vague" else comparable(a, b) and same_value(a, b)
    if not same:
        return 0
    return 1 + 3 * _in_place(matter, one, other) + _around(one, other) + 2 * alone


def _unlike(matter: Matter, one: Figure, other: Figure, settings: DriftSettings, *, alone: bool) -> int:
    """Points for two figures of different value to stand for each other; 0 where it cannot be said."""
    a, b = one.quantity, other.quantity
    near = _in_place(matter, one, other)
    around = _around(one, other)
    if "vague" in (a.kind, b.kind):
        counted = b if a.kind == "vague" else a
        fits = a.kind != b.kind and counted.kind in ("number", "percent", "times", "money", "mass")
        return around + near if fits and near and around >= settings.figure_word_context else 0
    if not comparable(a, b):
        return 0
    if "number" in (a.kind, b.kind) and not around:
        return 0
    points = 3 * near + around + 2 * alone
    bar = settings.figure_points if a.kind == b.kind else settings.figure_points + 1
    return points if points >= bar else 0


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


def _once(rows: Sequence[Row]) -> list[Row]:
    """A sentence may stand in several passages: of rows over the same figures the fullest stays."""
    kept: set[int] = set()
    seen: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda r: -len(r.members)):
        places = {(f.telling.article.id, f.quantity.start) for f in row.everyone()}
        if len(places & seen) < 2:
            kept.add(id(row))
        seen |= places
    return [row for row in rows if id(row) in kept]


# ---------------------------------------------------------------- what differs in a row


def _items(row: Row, settings: DriftSettings) -> Iterator[DriftItem]:
    everyone = row.everyone()
    if len({figure.telling.article.id for figure in everyone}) < 2:
        return
    groups: list[list[Figure]] = []
    for figure in [row.founder, *row.members]:
        group = next((g for g in groups[: settings.longest_list] if _says_the_same(g[0], figure)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    if len(groups) < 2:
        return
    kind, weight, because = _kind(groups, settings)
    values = {id(figure): normalised(group[0].quantity) for group in groups for figure in group}
    told = {figure.telling.article.id for figure in everyone}
    yield DriftItem(
        id="",
        passage=row.matter.passage.id,
        kind=kind,
        readings=tuple(
            figure.telling.reading(figure.quantity.start, figure.quantity.end, value=values[id(figure)])
            for figure in everyone
        ),
        evidence=Evidence(
            rule=because,
            source="comparison",
            spans=evidence_spans(span for figure in everyone for span in figure.telling.whole()),
        ),
        title=titled(group[0].telling.slice(group[0].quantity.start, group[0].quantity.end) for group in groups),
        weight=weight,
        absent=tuple(sorted({t.article.id for t in row.matter.tellings} - told)),
    )


def _says_the_same(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if a.kind == "vague" or b.kind == "vague":
        return a.kind == b.kind and a.unit == b.unit
    if not same_value(a, b):
        return False
    return a.bound == b.bound or _raised_to(one, other) or _raised_to(other, one)


def _raised_to(one: Figure, other: Figure) -> bool:
    """`raised up to 480` and `raised to 480` say the same."""
    words = other.telling.words
    before = words[other.first - 1].key if other.first else ""
    return one.quantity.bound == "up to" and not other.quantity.bound and before == "to"


def _kind(groups: Sequence[Sequence[Figure]], settings: DriftSettings) -> tuple[str, int, str]:
    quantities = [group[0].quantity for group in groups]
    numbers = [quantity for quantity in quantities if quantity.kind != "vague"]
    kinds = {quantity.kind for quantity in numbers}
    first = numbers[0]
    if {"percent", "percentage points"} <= kinds:
        return (
            "percent or percentage points",
            settings.percent_or_points,
            "percent and percentage points are not the same",
        )
    if any(_scaled(first, quantity) for quantity in numbers[1:]):
        return "scale", settings.scale, "the figures differ by a factor of a thousand or a million"
    if any(not same_value(first, quantity) for quantity in numbers[1:]):
        return "value", settings.value, "the figures differ in value"
    if len(numbers) < len(quantities):
        return "figure or word", settings.figure_or_word, "one version has a figure where another has a word"
    return "exactness", settings.exactness, "the figures are the same, but not equally exact"


def _scaled(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind or not one.values or not other.values or 0 in (one.values[0], other.values[0]):
        return False
    ratio = max(one.values[0] / other.values[0], other.values[0] / one.values[0])
    return ratio in (1000, 1000000)
