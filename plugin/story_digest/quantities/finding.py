"""The figures of a text, in order, none inside another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from story_digest.quantities.clock_words import times_in_words
from story_digest.quantities.digits import written_in_digits
from story_digest.quantities.number_words import months_and_weekdays, vague, written_in_words
from story_digest.quantities.quantity import Quantity
from story_digest.quantities.shares import shares
from story_digest.quantities.values import same_value


def quantities_of(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The figures of `text[start:end]`, in order, none inside another. Nothing is resolved against a calendar."""
    stop = len(text) if end is None else end
    found: list[Quantity] = []
    for source in (shares, times_in_words, written_in_digits, written_in_words, months_and_weekdays, vague):
        starts = [quantity.start for quantity in found]
        apart = []
        for quantity in source(text, start, stop):
            at = bisect_left(starts, quantity.start)
            if (at == 0 or found[at - 1].end <= quantity.start) and (at == len(found) or quantity.end <= starts[at]):
                apart.append(quantity)
        found = sorted([*found, *apart], key=lambda quantity: quantity.start)
    return tuple(_joined(text, found))


def _joined(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """One hour and 20 minutes is one figure, as are 6 feet 2 inches."""
    before: Quantity | None = None
    for written in found:
        quantity = written
        if before is not None and _ends_a_range(text, before, quantity):
            ends = (before.values[0] * _scale_shared(before, quantity), quantity.values[0])
            kind = "range" if quantity.kind == "number" else quantity.kind
            before = replace(
                quantity,
                start=before.start,
                values=ends,
                between=True,
                spread=True,
                core=before.core,
                kind=kind,
                bound=before.bound,
            )
            continue
        if before is not None and _converts(text, before, quantity):
            quantity = replace(written, bound=written.bound or before.bound)
        if before is not None and (grams := _grams(text, before, quantity)) is not None:
            before = grams
            continue
        if before is not None and _continues(text, before, quantity):
            values = (before.values[0] * before.factor / quantity.factor + quantity.values[0],)
            before = replace(quantity, start=before.start, values=values, bound=before.bound, core=before.core)
            continue
        if before is not None:
            yield before
        before = quantity
    if before is not None:
        yield before


def _ends_a_range(text: str, one: Quantity, other: Quantity) -> bool:
    """`between $4.1 billion and $4.3 billion`, `200 to 300 people`: two amounts in one unit that are the ends of a range.

    `from 200 to 300` may tell of a change, `3 to 2` of a score.
    """
    if one.between or other.between or len(one.values) != 1 or len(other.values) != 1 or one.kind in _NO_RANGE:
        return False
    alike = (one.kind, one.unit, one.factor) == (other.kind, other.unit, other.factor)
    joined = text[one.end : other.start].split()
    before = text[max(0, one.start - _LONGEST_BETWEEN) : one.start]
    if joined == ["and"]:
        return (alike or one.kind == "number") and bool(_BETWEEN.search(before))
    rising = one.values[0] * _scale_shared(one, other) < other.values[0] and not other.bound
    if joined and joined[0] in _DASHES and len(joined) == 1:
        return rising and alike and one.kind != "number"  # $10-$12 million, 2,5% - 7,5%
    return joined == ["to"] and rising and (alike or one.kind == "number") and not _CHANGE.search(before)


_DASHES = ("-", "–", "—")


def _scale_shared(one: Quantity, other: Quantity) -> Fraction:
    """What the scale of a range's upper end makes of its lower one: $10-$12 million is from 10 million on."""
    shared = one.scale == 1 and one.values[0] < other.values[0] / other.scale
    return other.scale if shared else Fraction(1)


_NO_RANGE = frozenset({"vague", "date", "time", "month", "weekday", "year", "ordinal", "fraction", "times"})
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# from 200 to 300 · rose 5 to 80 · lost 2 to 3
_CHANGE = re.compile(r"(?:\bfrom|ed|\brose|\bfell|\bgrew|\blost|\bwon|\bbeat|\bcut|\bby|\bdown|\bup)\s$")
_LONGEST_BETWEEN = 9


def _continues(text: str, one: Quantity, other: Quantity) -> bool:
    """The second counts a smaller unit of the same kind, less than one of the greater, and follows at once."""
    if one.kind != other.kind or one.kind not in _COMPOUND or one.between or other.between or other.bound:
        return False
    gap = text[one.end : other.start].split()
    if len(one.values) > 1 or len(other.values) > 1 or gap not in ([], ["and"], [","], [",", "and"]):
        return False
    if gap[:1] == [","] and _APART.match(text, other.end):
        return False
    return other.values[0] * other.factor < one.factor


def _converts(text: str, one: Quantity, other: Quantity) -> bool:
    """`more than 8 inches (20 centimeters)`: what stands in brackets is the same figure, and as exact."""
    bracket = text[one.end : other.start].strip() == "(" and text[other.end : other.end + 1] == ")"
    return bracket and one.kind == other.kind and one.factor != other.factor and same_value(one, other)


def _grams(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """`2 kg 300 g` is one weight. A lone `g` is read behind kilograms only: 5g is a network."""
    unit = _GRAM.match(text, other.end)
    if unit is None or one.kind != "mass" or one.factor != 1 or len(one.values) != 1 or len(other.values) != 1:
        return None
    if other.kind != "number" or text[one.end : other.start].strip() not in ("", ",", "and") or other.values[0] >= 1000:
        return None
    return replace(one, end=unit.end(), values=(one.values[0] + other.values[0] / 1000,), step=Fraction(1, 1000))


_GRAM = re.compile(r"\s?gr?\b")
_COMPOUND = frozenset({"duration", "length", "mass"})
# two years, six months of which he served; three days, two hours longer than
_APART = re.compile(
    r"\s(?:of\b|in\b|later\b|longer\b|more\b|less\b|earlier\b|before\b|after\b|suspended\b|ago\b)", re.IGNORECASE
)
