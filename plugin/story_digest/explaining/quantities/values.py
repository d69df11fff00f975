"""Whether two figures come to the same, whatever they are written in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from story_digest.explaining.quantities.quantity import Quantity

_TEMPERATURES = frozenset({"celsius", "fahrenheit", "degrees"})
_PERCENTS = frozenset({"percent", "percentage points", "basis points"})
_CALENDAR = frozenset({"date", "month", "weekday", "season", "year", "time", "ordinal"})
_HALF_DAY = 720
_FARTHEST = Fraction(1, 10)
"""How far apart, relatively, a rounded conversion may be: 20 kilometres are 12 miles, not 20."""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Both are figures of one kind, so that a difference between them would be one of value."""
    if "vague" in (one.kind, other.kind):
        return False
    if "fraction" in (one.kind, other.kind):
        return one.kind == other.kind
    if one.kind == other.kind:
        return one.kind != "money" or one.unit == other.unit
    kinds = {one.kind, other.kind}
    if kinds <= _TEMPERATURES or kinds <= _PERCENTS or kinds == {"date", "month"}:
        return True
    if kinds & _CALENDAR:
        return kinds in ({"time", "number"}, {"year", "date"})
    if "range" in kinds:
        return one.between and other.between  # a bare 12-16 may be a date, a score, a pair
    return "number" in kinds


def same_value(one: Quantity, other: Quantity) -> bool:
    """The figures come to the same; for amounts in two units, the one rounded as the other is."""
    if one.kind == "time" or other.kind == "time":
        return _same_time(one, other)
    if one.kind in _CALENDAR or other.kind in _CALENDAR:
        return _same_day(one, other)
    if {one.kind, other.kind} <= _PERCENTS and one.kind != other.kind:
        return False
    if one.between or other.between:
        if one.kind == other.kind == "range":
            return sorted(one.values) == sorted(other.values)
        return one.between == other.between and one.values == other.values and one.factor == other.factor
    if one.factor == other.factor or "number" in (one.kind, other.kind):
        if {one.kind, other.kind} == {"celsius", "fahrenheit"}:
            return _same_heat(one, other)
        return any(a == b for a in one.values for b in other.values)
    return any(
        _rounds_to(a * one.factor, b, other) or _rounds_to(b * other.factor, a, one)
        for a in one.values
        for b in other.values
    ) or any(_rounds_to(a * factor, b, other) for factor in _tons(one) for a in one.values for b in other.values)


def states(figures: Iterable[Quantity], wanted: Quantity) -> bool:
    """Whether one of the figures is of the wanted one's kind and comes to the same."""
    return any(comparable(figure, wanted) and same_value(figure, wanted) for figure in figures)


def disagree(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Each side has a figure that the other lacks, and both could be the same: `8` and `10`, not `1,600` and `1600`.

    A figure that only one of them gives is no difference of value.
    """
    mine = [figure for figure in one if not states(other, figure)]
    theirs = [figure for figure in other if not states(one, figure)]
    return any(comparable(a, b) for a in mine for b in theirs)


def _tons(quantity: Quantity) -> tuple[Fraction, ...]:
    """What a ton may be where the text does not say which."""
    return (Fraction("907.18474"), Fraction("1016.0469")) if quantity.loose and quantity.kind == "mass" else ()


def _rounds_to(base: Fraction, value: Fraction, quantity: Quantity) -> bool:
    converted = base / quantity.factor
    if value == 0 or abs(converted - value) > _FARTHEST * abs(value):
        return converted == value
    return abs(converted - value) <= quantity.step / 2


def _same_heat(one: Quantity, other: Quantity) -> bool:
    cool, hot = (one, other) if one.kind == "celsius" else (other, one)
    return any(
        abs((f - 32) * 5 / 9 - c) <= Fraction(6, 10) or abs(c * 9 / 5 + 32 - f) <= Fraction(6, 10)
        for c in cool.values
        for f in hot.values
    )


def _same_time(one: Quantity, other: Quantity) -> bool:
    a, b = (_minutes(each) for each in (one, other))
    if a is None or b is None:
        return False
    if one.loose or other.loose or "number" in (one.kind, other.kind):
        return (a - b) % _HALF_DAY == 0
    return a == b


def _minutes(quantity: Quantity) -> Fraction | None:
    """A time of day; a bare `10.31` may be one."""
    if quantity.kind == "time":
        return quantity.values[0]
    value = quantity.values[0]
    hour, rest = divmod(value, 1)
    return 60 * hour + 100 * rest if rest * 100 < 60 and hour < 25 else None


def _same_day(one: Quantity, other: Quantity) -> bool:
    if one.kind == other.kind == "date":
        return all(a == b or not a or not b for a, b in zip(one.values, other.values, strict=True))
    if {one.kind, other.kind} == {"date", "month"}:
        date, month = (one, other) if one.kind == "date" else (other, one)
        return date.values[1] == month.values[0]
    if {one.kind, other.kind} == {"date", "year"}:
        date, year = (one, other) if one.kind == "date" else (other, one)
        return not date.values[0] or date.values[0] == year.values[0]
    return one.kind == other.kind and one.values == other.values


def normalised(quantity: Quantity) -> str:
    """The value in plain signs: `more than 6200`, `nearly 2 hours`, `USD 33100000000`, `12.5 percentage points`."""
    if quantity.kind == "vague":
        return quantity.unit
    if quantity.kind == "season":
        return quantity.name
    numbers = " to ".join(_plain(value) for value in quantity.values[: 2 if quantity.between else 1])
    if quantity.kind == "time":
        hour, minute = divmod(int(quantity.values[0]), 60)
        numbers = f"{hour:02}:{minute:02}" + (" or 12 hours later" if quantity.loose else "")
    elif quantity.kind == "date":
        year, month, day = (int(value) for value in quantity.values)
        numbers = f"{year or '----'}-{month:02}" + (f"-{day:02}" if day else "")
    elif quantity.kind in ("percent", "percentage points", "basis points", "times", "ordinal"):
        numbers = f"{numbers} {quantity.kind}"
    elif quantity.kind == "money":
        numbers = f"{quantity.unit} {numbers}"
    elif quantity.name:
        numbers = f"{numbers} {quantity.name}"
    return f"{quantity.bound} {numbers}".strip()


def _plain(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.4f}".rstrip("0").rstrip(".")
