"""Figures in digits: dates, times of day, ranges, ordinals, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from story_digest.quantities.clock_words import in_part_of_day
from story_digest.quantities.measures import bounded, measured
from story_digest.quantities.quantity import MONTH, Quantity, month_number

_HALF_DAY = 720
"""Minutes after which a clock without a.m. or p.m. shows the same."""


# Patterns, each with an example.

_AM_PM = r"[ap]\.\s?m\.|[ap]m\b"
_HALF = rf"(?P<half>{_AM_PM})"
_PATTERNS: Mapping[str, str] = {
    # 2023-08-21
    "iso": r"(?P<iso_y>\d{4})-(?P<iso_m>\d{2})-(?P<iso_d>\d{2})",
    # August 21, 2023 · September 8
    "month_day": rf"(?P<md_m>{MONTH})\s(?P<md_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?(?:%|percent|per cent))(?:,?\s(?P<md_y>(?:19|20)\d{{2}}))?",
    # 21 August 2023 · 8th of September
    "day_month": rf"(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<dm_m>{MONTH})(?:,?\s(?P<dm_y>(?:19|20)\d{{2}}))?",
    # November 2022
    "month_year": rf"(?P<my_m>{MONTH})\s(?:of\s)?(?P<my_y>(?:19|20)\d{{2}})",
    # 11:02 a.m. · 20:40 · 11 h 02
    "clock": rf"(?P<c_h>\d{{1,2}})(?::|\s?h\s?)(?P<c_m>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?{_HALF})?",
    # 7.40 am
    "dotted": rf"(?P<p_h>\d{{1,2}})\.(?P<p_m>[0-5]\d)\s?(?P<p_half>{_AM_PM})",
    # the hour 3.12
    "hour": r"(?<=hour\s)(?P<u_h>\d{1,2})\.(?P<u_m>[0-5]\d)(?!\d)",
    # 2 am
    "oclock": rf"(?P<o_h>\d{{1,2}})\s?(?P<o_half>{_AM_PM})",
    # 1742 GMT
    "military": r"(?P<z_h>[01]\d|2[0-3])(?P<z_m>[0-5]\d)(?=\s?(?:GMT|UTC)\b)",
    # noon · midnight
    "named": r"\b(?P<named_time>noon|midday|midnight)\b",
    # 2½ · 1-1/2
    "mixed": r"(?P<m_whole>\d+)(?:(?P<m_glyph>[½¼¾])|[\s-](?P<m_top>[1-9])/(?P<m_below>[2-9])(?![\d/]))",
    # 90 000 · 1 250 000,50 · 90'000
    "spaced": r"(?P<spaced>\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3}){1,5}(?:[.,]\d{1,2})?)(?![\d.,]{0,9}\d|\w|-[A-Za-z])",
    # 5-10 · 5–10 · 2,5-7,5
    "range": r"(?P<r_low>\d+(?:[.,]\d+)?)\s?[-–]\s?(?P<r_high>\d+(?:[.,]\d+)?)(?![\d-])",
    # 6,431 · 1,6 · 90.000 · 12.5 · 4th
    "digits": r"(?P<digits>\d+(?:[.,]\d+)*)(?P<ordinal>st|nd|rd|th)?(?![\d])",
}
# N61 million, R2.5bn, N50,000; not N95
_LETTER_OF_MONEY = (
    r"(?<=(?<![\w-])(?-i:[NR]))(?=\d[\d.,]{0,12}\s?(?:million|billion|trillion|bn|m|tn)\b|\d{1,3},\d{3}\b)"
)
_DIGITAL = re.compile(
    rf"(?:(?<![\w.,:/])(?<![A-Za-z]-)|{_LETTER_OF_MONEY})(?:" + "|".join(_PATTERNS.values()) + ")", re.IGNORECASE
)
_LONGEST_NUMBER = 40
"""Characters; longer runs of digits are no figures of news."""


def written_in_digits(text: str, start: int, stop: int) -> Iterator[Quantity]:
    comma = _writes_decimal_commas(text)
    for match in _DIGITAL.finditer(text, start, stop):
        if match.end() - match.start() > _LONGEST_NUMBER:
            continue
        place = (match.start(), match.end())
        got = match.groupdict()
        dated = _date(got)
        if dated is not None:
            yield bounded(text, start, Quantity(*place, *dated, core=place[0]))
        elif (time := _time(got)) is not None:
            minutes, loose = time
            zone = _ZONE.match(text, place[1], stop)
            told = zone[1].lower() if zone else ""
            clock = Quantity(*place, "time", (minutes,), loose=loose, core=place[0], zone=told)
            yield bounded(text, start, in_part_of_day(text, stop, clock))
        elif got["m_whole"]:
            part = _GLYPHS.get(got["m_glyph"] or "") or Fraction(int(got["m_top"] or 0), int(got["m_below"] or 1))
            mixed = Quantity(*place, "number", (int(got["m_whole"]) + part,), step=part, core=place[0])
            yield measured(text, start, stop, mixed)
        elif got["spaced"]:
            value, step = _spaced(got["spaced"])
            yield measured(text, start, stop, Quantity(*place, "number", (value,), step=step, core=place[0]))
        elif got["r_low"]:
            ends = tuple(_values(got[name] or "0", comma=comma)[0][0] for name in ("r_low", "r_high"))
            yield measured(text, start, stop, Quantity(*place, "range", ends, between=True, core=place[0]))
        elif got["digits"] is None:
            continue  # a clock that no clock shows: 31:20
        elif got["ordinal"]:
            yield Quantity(*place, "ordinal", (Fraction(got["digits"].replace(",", "")),), core=place[0])
        else:
            values, step = _values(got["digits"], comma=comma)
            number = measured(text, start, stop, Quantity(*place, "number", values, step=step, core=place[0]))
            yield _as_percent(got["digits"], number)


# 11:02 a.m. local time · 20:40 GMT · 10:20 Moscow time
_ZONE = re.compile(r"\s?\(?(local\stime|[A-Z]{2,4}(?!\w)|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime\b)")


_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


def _date(got: Mapping[str, str | None]) -> tuple[str, tuple[Fraction, ...]] | None:
    """`("date", (year or 0, month, day))`, or None. A date without a year has year 0."""
    if got["iso_y"]:
        return "date", tuple(Fraction(got[name] or 0) for name in ("iso_y", "iso_m", "iso_d"))
    for m, d, y in (("md_m", "md_d", "md_y"), ("dm_m", "dm_d", "dm_y"), ("my_m", None, "my_y")):
        month = got[m]
        if month:
            day = Fraction(got[d] or 0) if d else Fraction(0)
            return "date", (Fraction(got[y] or 0), Fraction(month_number(month)), day)
    return None


def _time(got: Mapping[str, str | None]) -> tuple[Fraction, bool] | None:
    """Minutes since midnight, and whether the half of the day is open; or None."""
    if got["named_time"]:
        return Fraction(0 if got["named_time"].lower() == "midnight" else _HALF_DAY), False
    for h, m, half in (
        ("c_h", "c_m", "half"),
        ("p_h", "p_m", "p_half"),
        ("u_h", "u_m", None),
        ("o_h", None, "o_half"),
        ("z_h", "z_m", None),
    ):
        written = got[h]
        if written and int(written) <= _HOURS:
            hour, minute = int(written), int((m and got[m]) or 0)
            part = (half and got[half]) or ""
            if part and hour <= _HALF_HOURS:
                hour = hour % _HALF_HOURS + (_HALF_HOURS if part.lower().startswith("p") else 0)
            return Fraction(60 * hour + minute), not part and hour <= _HALF_HOURS and h != "z_h"
    return None


_HOURS = 24
_HALF_HOURS = 12


def _spaced(written: str) -> tuple[Fraction, Fraction]:
    """What a number whose thousands are parted by spaces comes to, and its last stated place: 1 250 000,50."""
    whole, mark, part = re.sub(r"[\s'’]", "", written).replace(",", ".").partition(".")
    return Fraction(f"{whole}{mark}{part}"), Fraction(1, 10 ** len(part)) if mark else _step(whole)


def _values(digits: str, *, comma: bool) -> tuple[tuple[Fraction, ...], Fraction]:
    """What a number in digits may come to, the likelier first, and its last stated place.

    `6,431` and `2,78,000` group digits; `1,6` and `1.6` have decimals; `90.000` may be either. `comma` says that the text
    plainly writes decimals behind a comma, so that its `6,431` may be less than seven.
    """
    points, commas = digits.count("."), digits.count(",")
    parts = re.split(r"[.,]", digits)
    whole = Fraction("".join(parts))
    decimals = len(parts[-1])
    decimal = whole / 10**decimals
    grouped = decimals == _GROUP and 0 < len(parts[0]) <= _GROUP and not parts[0].startswith("0")
    if not points and not commas:
        return (whole,), _step(digits)
    if points and commas:  # the last mark is the decimal one
        return (decimal,), Fraction(1, 10**decimals)
    if points + commas > 1:
        return (whole,), _step(digits.replace(".", "").replace(",", ""))
    if not grouped:
        return (decimal,), Fraction(1, 10**decimals)
    if commas:
        return (whole, decimal) if comma else (whole,), _step("".join(parts))
    return (whole,) if comma or parts[-1] == "000" else (decimal, whole), _step("".join(parts))


@lru_cache(maxsize=64)
def _writes_decimal_commas(text: str) -> bool:
    """The text writes decimals behind a comma, and none behind a point: a habit of those who translate."""
    return bool(_COMMA.search(text)) and not _POINT.search(text)


_MEASURE = r"\s?(?:%|per\s?cent|millions?|billions?|trillions?|km|kilomet|met(?:er|re)s|tonn?es|tons|degrees|euros?|dollars|points)"
# 9,4 million · 2,5% · €3,20
_COMMA = re.compile(rf"(?<![\d.,])\d{{1,3}},\d{{1,2}}(?:{_MEASURE})|[€$£]\d{{1,3}},\d{{2}}(?![\d,])", re.IGNORECASE)
_POINT = re.compile(rf"(?<![\d.,])\d{{1,3}}\.\d{{1,2}}(?:{_MEASURE})|[€$£]\d{{1,3}}\.\d{{2}}(?![\d.])", re.IGNORECASE)


def _as_percent(digits: str, quantity: Quantity) -> Quantity:
    """A percentage with three digits behind a comma: 4,375% is hardly four thousand."""
    if quantity.kind not in ("percent", "percentage points") or len(quantity.values) > 1 or digits.count(",") != 1:
        return quantity
    whole, _, decimals = digits.partition(",")
    if len(decimals) != _GROUP or "." in digits or len(whole) > 2:
        return quantity
    return replace(quantity, values=(*quantity.values, quantity.values[0] / 1000))


_GROUP = 3


def _step(digits: str) -> Fraction:
    """The last place that a whole number states: 4650 → 10."""
    bare = digits.rstrip("0")
    return Fraction(10 ** (len(digits) - len(bare))) if bare else Fraction(1)
