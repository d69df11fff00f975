"""Figures: where the values of those that stand for one another differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.figure_rows import Figure, Row, equal, find_rows, in_two_currencies, once
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.rates import rate_of, rates_differ
from story_digest.explaining.drift.senses import find, negations
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import DriftItem, Evidence
from story_digest.quantities import OVER, Quantity, normalised, same_value, within
from story_digest.settings import DriftSettings


def figure_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Where figures that stand for one another differ in value, in exactness, or in being a figure at all."""
    rows = once([row for matter in matters for row in find_rows(matter, settings)])
    return [item for row in rows for item in _items(row, settings)]


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
    values = {id(figure): _value(group[0], groups) for group in groups for figure in group}
    ends = {id(figure): _end(figure, groups) for figure in everyone}
    starts = {id(figure): _start(figure, groups) for figure in everyone}
    told = {figure.telling.article.id for figure in everyone}
    yield DriftItem(
        id="",
        passage=row.matter.passage.id,
        kind=kind,
        readings=tuple(
            figure.telling.reading(starts[id(figure)], ends[id(figure)], value=values[id(figure)])
            for figure in everyone
        ),
        evidence=Evidence(
            rule=because,
            source="comparison",
            spans=evidence_spans(span for figure in everyone for span in figure.telling.whole()),
        ),
        title=titled(group[0].telling.slice(starts[id(group[0])], ends[id(group[0])]) for group in groups),
        weight=weight,
        absent=tuple(sorted({t.article.id for t in row.matter.tellings} - told)),
    )


def _value(figure: Figure, groups: Sequence[Sequence[Figure]]) -> str:
    change = _change(figure) if _changes_differ(groups) else ""
    return f"{change} {normalised(figure.quantity)}".strip()


def _start(figure: Figure, groups: Sequence[Sequence[Figure]]) -> int:
    """Where the words of a figure begin that show the difference: at `by` or `to`, where these differ."""
    if _change(figure) and _changes_differ(groups):
        return figure.telling.words[figure.first - 1].start
    return figure.quantity.start


def _end(figure: Figure, groups: Sequence[Sequence[Figure]]) -> int:
    """Where the words of a figure end that show the difference: behind its rate, where the rates differ."""
    rate = rate_of(figure.telling, figure.quantity)
    mine = figure.telling, figure.quantity
    if rate and any(rates_differ(mine, (group[0].telling, group[0].quantity)) for group in groups):
        return rate[1]
    return figure.quantity.end


def _says_the_same(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if not equal(one, other) or rates_differ((one.telling, a), (other.telling, b)):
        return False
    if {_change(one), _change(other)} == {"by", "to"}:
        return False
    bounds = {_bound(one), _bound(other)}
    if "vague" in (a.kind, b.kind) or len(bounds) == 1:
        return True
    if {a.bound, b.bound} == {"", "about"} and ((a.between and b.between) or _unbounded(a, b).rounded):
        return True  # a range is not exact anyway, nor is a quarter past eight
    if {a.bound, b.bound} == {"", "about"} and a.kind == b.kind and a.factor != b.factor:
        return True  # 600 meters, about 2,000 feet: who converts says that it is rounded
    if OVER in (a.bound, b.bound):
        return {a.bound, b.bound} <= {OVER, "", "more than"}
    return _raised_to(one, other) or _raised_to(other, one) or _within(one, other) or _within(other, one)


def _bound(figure: Figure) -> str:
    """The approximation; `not until 16 months later` is `only 16 months later`."""
    telling, quantity = figure.telling, figure.quantity
    if quantity.bound != "up to" or telling.words[figure.first].key != "until":
        return quantity.bound
    return "only" if negations(telling.words[max(0, figure.first - _NOT_UNTIL) : figure.first]) else quantity.bound


_NOT_UNTIL = 10
"""Words before `until` among which a `not` belongs to it."""


def _within(one: Figure, other: Figure) -> bool:
    """`within four minutes` is `in less than four minutes`."""
    words = one.telling.words
    before = words[one.first - 1].key if one.first else ""
    return before == "within" and not one.quantity.bound and other.quantity.bound in ("less than", "up to")


def _change(figure: Figure) -> str:
    """`by` or `to` where a change is told: rose by 12 crowns, rose to 12 crowns; "" elsewhere."""
    words = figure.telling.words
    before = words[figure.first - 1].key if figure.first else ""
    if before not in ("by", "to"):
        return ""
    near = words[max(0, figure.first - _CHANGES) : figure.first]
    changes = any(place.dimension == "way" for place in find("senses", near)) or any(w.stem in _CHANGED for w in near)
    return before if changes else ""


def _changes_differ(groups: Sequence[Sequence[Figure]]) -> bool:
    """One version tells a change by a figure, another a change to it."""
    return len({_change(group[0]) for group in groups} - {""}) > 1


_CHANGES = 4
"""Words before a figure among which stands what changes: rose by 12, raised the fee by 12."""
_CHANGED = frozenset({"rais", "raiz", "hike", "lift", "cut", "reduc", "lower", "slash", "trim", "boost", "edg", "slip"})
"""Stems, spelled as folded words are, of verbs that change a figure and may do something else to other things."""


def _unbounded(one: Quantity, other: Quantity) -> Quantity:
    return one if not one.bound else other


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
    if any(in_two_currencies(first, quantity) for quantity in numbers[1:]):
        return "value", settings.value, "the same sum is given in two currencies"
    if any(not same_value(first, quantity) and not within(first, quantity) for quantity in numbers[1:]):
        return "value", settings.value, "the figures differ in value"
    if _changes_differ(groups):
        return "value", settings.value, "a change by a figure is no change to it"
    if any(rates_differ(_first(groups[0]), _first(group)) for group in groups[1:]):
        return "value", settings.value, "the figures are told for different stretches of time"
    bounds = {quantity.bound for quantity in numbers}
    if bounds & _FROM and bounds & _UP_TO:
        return "value", settings.value, "the figures are bounds on opposite sides"
    if len(numbers) < len(quantities):
        return "figure or word", settings.figure_or_word, "one version has a figure where another has a word"
    return "exactness", settings.exactness, "the figures are the same, but not equally exact"


_FROM = frozenset({"more than", "at least"})
_UP_TO = frozenset({"less than", "up to", "nearly"})
"""More than 600 and fewer than 600 are no nearness to one figure."""


def _first(group: Sequence[Figure]) -> tuple[Telling, Quantity]:
    return group[0].telling, group[0].quantity


def _scaled(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind or not one.values or not other.values or 0 in (one.values[0], other.values[0]):
        return False
    a, b = (each.values[0] * each.factor for each in (one, other))
    return one.kind not in ("duration", "length") and max(a / b, b / a) in (1000, 1000000)
