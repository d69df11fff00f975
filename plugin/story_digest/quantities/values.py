"""Whether two figures come to the same, whatever they are written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from story_digest.quantities.quantity import Quantity
from story_digest.quantities.tables import numbers

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
    if one.kind == other.kind:
        return (one.kind != "money" or one.unit == other.unit) and (one.kind != "time" or _one_clock(one, other))
    kinds = {one.kind, other.kind}
    if kinds <= _TEMPERATURES or kinds <= _PERCENTS or kinds in ({"date", "month"}, {"fraction", "percent"}):
        return True
    if "pounds" in kinds:
        return kinds <= {"pounds", "mass", "number"} or {one.unit, other.unit} == {"GBP", _POUNDS}
    if kinds & _CALENDAR:
        return kinds in ({"time", "number"}, {"year", "date"})
    if kinds & {"range", "fraction"}:
        return (one.between and other.between) or within(one, other)  # a bare 12-16 may be a date, a score, a pair
    return "number" in kinds


_POUNDS = "1"
"""Unit of `pounds` that may be money or mass."""


def within(one: Quantity, other: Quantity) -> bool:
    """One is a range and the other a figure of its kind that it spans: between 15 and 20, 20."""
    if one.between == other.between or not one.values or not other.values:
        return False
    spread, point = (one, other) if one.between else (other, one)
    if not spread.spread or {spread.kind, point.kind} not in ({spread.kind}, {"range", "number"}):
        return False
    value = point.values[0] * point.factor
    return one.unit == other.unit and min(spread.values) * spread.factor <= value <= max(spread.values) * spread.factor


def same_value(one: Quantity, other: Quantity) -> bool:
    """The figures come to the same; for amounts in two units, the one rounded as the other is."""
    kinds = {one.kind, other.kind}
    if "time" in kinds:
        return _same_time(one, other)
    if kinds & _CALENDAR:
        return _same_day(one, other)
    if kinds == {"fraction", "percent"}:
        return _same_share(one, other)
    if kinds == {"percentage points", "basis points"}:
        points, basis = (one, other) if one.kind == "percentage points" else (other, one)
        return points.between == basis.between and tuple(100 * value for value in points.values) == basis.values
    if kinds <= _PERCENTS and one.kind != other.kind:
        return False
    if one.between or other.between:
        if one.kind == other.kind == "range":
            return sorted(one.values) == sorted(other.values)
        return one.between == other.between and one.values == other.values and one.factor == other.factor
    if kinds == {"pounds", "mass"}:
        one, other = (replace(each, factor=_POUND) if each.kind == "pounds" else each for each in (one, other))
    if one.factor == other.factor or "number" in kinds or kinds == {"pounds", "money"}:
        if kinds == {"celsius", "fahrenheit"}:
            return _same_heat(one, other)
        return any(a == b for a in one.values for b in other.values)
    return any(
        _rounds_to(a * one.factor, b, other) or _rounds_to(b * other.factor, a, one)
        for a in one.values
        for b in other.values
    ) or any(_rounds_to(a * factor, b, other) for factor in _tons(one) for a in one.values for b in other.values)


_POUND = Fraction("0.45359237")


def _same_share(one: Quantity, other: Quantity) -> bool:
    """A third and 33 percent: a share in words is as exact as a whole percent."""
    share, percent = (one, other) if one.kind == "fraction" else (other, one)
    return any(abs(100 * share.values[0] - value) <= max(_SHARE, percent.step / 2) for value in percent.values)


_SHARE = Fraction(1)
"""Percentage points by which a share told as a fraction may be off."""


def states(figures: Iterable[Quantity], wanted: Quantity) -> bool:
    """Whether one of the figures is of the wanted one's kind and comes to the same."""
    return any(comparable(figure, wanted) and same_value(figure, wanted) for figure in figures)


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
        abs((f - 32) * 5 / 9 - c) <= _heat_off(c, cool) or abs(c * 9 / 5 + 32 - f) <= _heat_off(f, hot)
        for c in cool.values
        for f in hot.values
    )


def _heat_off(value: Fraction, written: Quantity) -> Fraction:
    """Degrees by which a converted temperature may be off; a high one is rounded to tens: 1,470F are 800C."""
    return max(_HEAT, min(written.step / 2, abs(value) / 100))


_HEAT = Fraction(6, 10)


def _same_time(one: Quantity, other: Quantity) -> bool:
    here, there = (numbers("zones").get(each.zone) for each in (one, other))
    ahead = here - there if here is not None and there is not None else Fraction(0)
    open_half = one.loose or other.loose or "number" in (one.kind, other.kind)
    round_the_clock = _HALF_DAY if open_half else 2 * _HALF_DAY
    return any((a - b - ahead) % round_the_clock == 0 for a in _minutes(one) for b in _minutes(other))


def _one_clock(one: Quantity, other: Quantity) -> bool:
    """Two times can be compared: of one zone, of two that are known, or of none but a place's own."""
    if one.zone == other.zone:
        return True
    zones = {numbers("zones").get(each.zone) for each in (one, other)}
    return None not in zones or len(zones) == 1 or _same_time(one, other)


def _minutes(quantity: Quantity) -> tuple[Fraction, ...]:
    """What a time of day may be; a bare `10.31` may be one."""
    if quantity.kind == "time":
        return quantity.values
    value = quantity.values[0]
    hour, rest = divmod(value, 1)
    return (60 * hour + 100 * rest,) if rest * 100 < 60 and hour < 25 else ()


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
