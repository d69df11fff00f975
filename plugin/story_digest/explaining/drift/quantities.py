"""Figures of a text: numbers, amounts, dates, times, durations, percentages, ordinals, with their values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from story_digest.explaining.drift.tables import dimensions, table

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HALF_DAY = 720
"""Minutes after which a clock without a.m. or p.m. shows the same."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written, with what it comes to. Places count characters of `Article.text`.

    `kind` is one of number, money, percent, percentage points, times, ordinal, range, a dimension of `units.txt` (length,
    duration, …), time, date, month, weekday, year, vague. `values` are what the number may come to in `unit`s: more than
    one where the writing is ambiguous (`90.000`), two for a range.
    """

    start: int
    end: int
    """Place of the whole, with `nearly` before it and its unit behind."""
    kind: str
    values: tuple[Fraction, ...]
    unit: str = ""
    factor: Fraction = Fraction(1)
    """How many base units one `unit` is."""
    bound: str = ""
    """about, nearly, more than, …, or ""."""
    step: Fraction = Fraction(1)
    """The last place that the number states: 4,650 → 10."""
    loose: bool = False
    """A time of day without a.m. or p.m., a date without a year, a ton without its kind."""
    between: bool = False
    """The values are the two ends of a range, whatever its kind."""
    core: int = 0
    """Place where the number itself begins."""
    name: str = ""
    """The unit as written, in lower case."""


# ---------------------------------------------------------------- patterns, each with an example

_MONTH = r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
_AM_PM = r"[ap]\.\s?m\.|[ap]m\b"
_HALF = rf"(?P<half>{_AM_PM})"
_PATTERNS: Mapping[str, str] = {
    # 2023-08-21
    "iso": r"(?P<iso_y>\d{4})-(?P<iso_m>\d{2})-(?P<iso_d>\d{2})",
    # August 21, 2023 · September 8
    "month_day": rf"(?P<md_m>{_MONTH})\s(?P<md_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?(?:%|percent|per cent))(?:,?\s(?P<md_y>(?:19|20)\d{{2}}))?",
    # 21 August 2023 · 8th of September
    "day_month": rf"(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<dm_m>{_MONTH})(?:,?\s(?P<dm_y>(?:19|20)\d{{2}}))?",
    # November 2022
    "month_year": rf"(?P<my_m>{_MONTH})\s(?:of\s)?(?P<my_y>(?:19|20)\d{{2}})",
    # 11:02 a.m. · 20:40 · 11 h 02
    "clock": rf"(?P<c_h>\d{{1,2}})(?::|\s?h\s?)(?P<c_m>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?{_HALF})?",
    # 7.40 am
    "dotted": rf"(?P<p_h>\d{{1,2}})\.(?P<p_m>[0-5]\d)\s?(?P<p_half>{_AM_PM})",
    # the hour 3.12
    "hour": r"(?<=hour\s)(?P<u_h>\d{1,2})\.(?P<u_m>[0-5]\d)(?!\d)",
    # 2 am
    "oclock": rf"(?P<o_h>\d{{1,2}})\s?(?P<o_half>{_AM_PM})",
    # noon · midnight
    "named": r"\b(?P<named_time>noon|midday|midnight)\b",
    # 5-10 · 5–10
    "range": r"(?P<r_low>\d+(?:\.\d+)?)\s?[-–]\s?(?P<r_high>\d+(?:\.\d+)?)(?![\d-])",
    # 6,431 · 1,6 · 90.000 · 12.5 · 4th
    "digits": r"(?P<digits>\d+(?:[.,]\d+)*)(?P<ordinal>st|nd|rd|th)?(?![\d])",
}
_DIGITAL = re.compile(r"(?<![\w.,:/])(?<![A-Za-z]-)(?:" + "|".join(_PATTERNS.values()) + ")", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?!\w)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BEFORE_MAY = re.compile(r"\b(?:in|early|late|mid|since|until|by|last|next|of)[\s-]$", re.IGNORECASE)
_GAP = re.compile(r"[\s\u00a0-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NOT_A_NUMBER = re.compile(r"\bno$|\beach$|\bevery$|\bthe$", re.IGNORECASE)
_AFTER_ONE = re.compile(r"\s+(?:of|another|who|that|by|day|side|hand|way)\b", re.IGNORECASE)
_LONGEST_NUMBER = 40
"""Characters; longer runs of digits are no figures of news."""
_LONGEST_APPROXIMATION = 24
"""Characters before a number among which `in the region of` and the like are looked for."""
_LONGEST_UNIT = 32
"""Characters behind a number among which its unit is looked for."""


def quantities_of(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The figures of `text[start:end]`, in order, none inside another. Nothing is resolved against a calendar."""
    stop = len(text) if end is None else end
    found: list[Quantity] = []
    for source in (_written_in_digits, _written_in_words, _months_and_weekdays, _vague):
        starts = [quantity.start for quantity in found]
        apart = []
        for quantity in source(text, start, stop):
            at = bisect_left(starts, quantity.start)
            if (at == 0 or found[at - 1].end <= quantity.start) and (at == len(found) or quantity.end <= starts[at]):
                apart.append(quantity)
        found = sorted([*found, *apart], key=lambda quantity: quantity.start)
    return tuple(found)


# ---------------------------------------------------------------- digits


def _written_in_digits(text: str, start: int, stop: int) -> Iterator[Quantity]:
    for match in _DIGITAL.finditer(text, start, stop):
        if match.end() - match.start() > _LONGEST_NUMBER:
            continue
        place = (match.start(), match.end())
        got = match.groupdict()
        dated = _date(got)
        if dated is not None:
            yield _bounded(text, start, Quantity(*place, *dated, core=place[0]))
        elif (time := _time(got)) is not None:
            minutes, loose = time
            yield _bounded(text, start, Quantity(*place, "time", (minutes,), loose=loose, core=place[0]))
        elif got["r_low"]:
            ends = (Fraction(got["r_low"]), Fraction(got["r_high"] or 0))
            yield _measured(text, start, stop, Quantity(*place, "range", ends, between=True, core=place[0]))
        elif got["ordinal"]:
            yield Quantity(*place, "ordinal", (Fraction(got["digits"].replace(",", "")),), core=place[0])
        else:
            values, step = _values(got["digits"])
            yield _measured(text, start, stop, Quantity(*place, "number", values, step=step, core=place[0]))


def _date(got: Mapping[str, str | None]) -> tuple[str, tuple[Fraction, ...]] | None:
    """`("date", (year or 0, month, day))`, or None. A date without a year has year 0."""
    if got["iso_y"]:
        return "date", tuple(Fraction(got[name] or 0) for name in ("iso_y", "iso_m", "iso_d"))
    for m, d, y in (("md_m", "md_d", "md_y"), ("dm_m", "dm_d", "dm_y"), ("my_m", None, "my_y")):
        month = got[m]
        if month:
            day = Fraction(got[d] or 0) if d else Fraction(0)
            return "date", (Fraction(got[y] or 0), Fraction(_month(month)), day)
    return None


def _month(written: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(written.lower().rstrip(".")[:3]))


def _time(got: Mapping[str, str | None]) -> tuple[Fraction, bool] | None:
    """Minutes since midnight, and whether the half of the day is open; or None."""
    if got["named_time"]:
        return Fraction(0 if got["named_time"].lower() == "midnight" else _HALF_DAY), False
    for h, m, half in (("c_h", "c_m", "half"), ("p_h", "p_m", "p_half"), ("u_h", "u_m", None), ("o_h", None, "o_half")):
        written = got[h]
        if written and int(written) <= _HOURS:
            hour, minute = int(written), int((m and got[m]) or 0)
            part = (half and got[half]) or ""
            if part and hour <= _HALF_HOURS:
                hour = hour % _HALF_HOURS + (_HALF_HOURS if part.lower().startswith("p") else 0)
            return Fraction(60 * hour + minute), not part and hour <= _HALF_HOURS
    return None


_HOURS = 24
_HALF_HOURS = 12


def _values(digits: str) -> tuple[tuple[Fraction, ...], Fraction]:
    """What a number in digits may come to, the likelier first, and its last stated place.

    `6,431` and `2,78,000` group digits; `1,6` and `1.6` have decimals; `90.000` may be either.
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
        return (whole, decimal), _step("".join(parts))
    return (decimal, whole), _step("".join(parts))


_GROUP = 3


def _step(digits: str) -> Fraction:
    """The last place that a whole number states: 4650 → 10."""
    bare = digits.rstrip("0")
    return Fraction(10 ** (len(digits) - len(bare))) if bare else Fraction(1)


# ---------------------------------------------------------------- words


def _written_in_words(text: str, start: int, stop: int) -> Iterator[Quantity]:
    words = list(_LETTERS.finditer(text, start, stop))
    numerals, ordinals, scales = table_of_numbers("numerals"), table_of_numbers("ordinals"), table_of_numbers("scales")
    at = 0
    while at < len(words):
        lower = words[at][0].lower()
        if lower in numerals:
            last, value = _run_of_numerals(text, words, at)
            quantity = Quantity(words[at].start(), words[last].end(), "number", (value,), core=words[at].start())
            if lower != "one" or last > at or _counts(text, words[at]):
                yield _measured(text, start, stop, quantity)
            at = last + 1
        elif lower in ordinals and not text.startswith("-", words[at].end()):
            if lower != "second" or not _after_number(text, words[at].start()):
                yield Quantity(
                    words[at].start(), words[at].end(), "ordinal", (ordinals[lower],), core=words[at].start()
                )
            at += 1
        elif len(lower) > 2 and lower in scales and at and words[at - 1][0].lower() in ("a", "half"):
            first = at - 2 if at > 1 and words[at - 2][0].lower() == "half" else at - 1
            times = Fraction(1, 2) if words[first][0].lower() == "half" else Fraction(1)
            begin = words[first].start()
            quantity = Quantity(begin, words[at].end(), "number", (times * scales[lower],), core=begin)
            yield _measured(text, start, stop, quantity)
            at += 1
        elif lower == "quarter" and (unit := _unit_after(text, words[at].end(), stop)):
            name, _, _ = unit
            if name in ("length", "duration"):
                begin = words[at - 1].start() if at and words[at - 1][0].lower() in ("a", "one") else words[at].start()
                quantity = Quantity(
                    begin, words[at].end(), "number", (Fraction(1, 4),), core=begin, step=Fraction(1, 4)
                )
                yield _measured(text, start, stop, quantity)
            at += 1
        else:
            at += 1


@cache
def table_of_numbers(name: str) -> Mapping[str, Fraction]:
    """A table whose classes are numbers."""
    return {word: Fraction(value) for word, value in table(name).items()}


def _run_of_numerals(text: str, words: Sequence[re.Match[str]], at: int) -> tuple[int, Fraction]:
    """The value of number words that follow each other: twenty-one, two hundred and five, three million."""
    numerals, scales = table_of_numbers("numerals"), table_of_numbers("scales")
    total = current = Fraction(0)
    last = at
    n = at
    while n < len(words):
        lower = words[n][0].lower()
        joined = n == at or not text[words[n - 1].end() : words[n].start()].strip(" -\u00a0")
        if not joined:
            break
        if lower in numerals:
            small = n > at and (current % 100 == 0 and current and numerals[lower] < 100)
            tens = n > at and current % 10 == 0 and current % 100 >= 20 and numerals[lower] < 10
            if n > at and not small and not tens and current:
                break
            current += numerals[lower]
        elif len(lower) > 1 and lower in scales and current:
            if scales[lower] == 100 or scales[lower] == 12:
                current *= scales[lower]
            else:
                total, current = total + current * scales[lower], Fraction(0)
        elif (
            lower == "and" and n > at and n + 1 < len(words) and words[n + 1][0].lower() in numerals and current >= 100
        ):
            n += 1
            continue
        else:
            break
        last = n
        n += 1
    return last, total + current


def _counts(text: str, one: re.Match[str]) -> bool:
    """`one` is a number where it counts something: one person; not in no one, as one, one of them."""
    if _NOT_A_NUMBER.search(text[max(0, one.start() - 8) : one.start()].rstrip()):
        return False
    after = text[one.end() : one.end() + 12]
    return bool(re.match(r"[\s-][a-z]", after)) and not _AFTER_ONE.match(after)


def _after_number(text: str, place: int) -> bool:
    return bool(re.search(r"\d[\s-]*$", text[max(0, place - 4) : place]))


def _months_and_weekdays(text: str, start: int, stop: int) -> Iterator[Quantity]:
    for match in _MONTH_ALONE.finditer(text, start, stop):
        if match[0] in ("May", "March") and not _BEFORE_MAY.search(text[max(0, match.start() - 7) : match.start()]):
            continue
        yield Quantity(match.start(), match.end(), "month", (Fraction(_month(match[0])),), core=match.start())
    for match in _WEEKDAY.finditer(text, start, stop):
        day = WEEKDAYS.index(match[0].lower()) + 1
        yield Quantity(match.start(), match.end(), "weekday", (Fraction(day),), core=match.start())


def _vague(text: str, start: int, stop: int) -> Iterator[Quantity]:
    for match in _vague_words().finditer(text, start, stop):
        group = table("vague_numbers")[" ".join(match[0].lower().split())]
        yield Quantity(match.start(), match.end(), "vague", (), unit=group, core=match.start())


@cache
def _vague_words() -> re.Pattern[str]:
    entries = sorted(table("vague_numbers"), key=lambda entry: (-len(entry), entry))
    return re.compile(r"\b(?:" + "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in entries) + r")\b", re.IGNORECASE)


# ---------------------------------------------------------------- what stands before and behind


def _measured(text: str, start: int, stop: int, quantity: Quantity) -> Quantity:
    """The number with its scale, its unit or currency, and its approximation."""
    end = quantity.end
    values, step = quantity.values, quantity.step
    scale = _scale_after(text, end, stop)
    if scale:
        end, times, sure = scale
        values = tuple(value * times for value in values) + (() if sure else values)
        step = step * times
    currency = _currency_before(text, quantity.start, start)
    begin = currency[0] if currency else quantity.start
    kind, unit, factor, name = quantity.kind, "", Fraction(1), ""
    if currency:
        kind, unit = "money", currency[1]
        named = _unit_after(text, end, stop)
        if named and named[0] == "money":
            end = named[2]
    elif named := _unit_after(text, end, stop):
        name = " ".join(re.split(r"[\s\u00a0-]+", text[end : named[2]])).strip().lower()
        kind, unit, end = named
        factor = Fraction(1) if kind == "money" else Fraction(unit)
    years = kind == "number" and scale is None and _is_year(text, quantity)
    if quantity.kind == "range" and kind == "number":
        kind = "range"
    return _bounded(
        text,
        start,
        replace(
            quantity,
            start=begin,
            end=end,
            kind="year" if years else kind,
            values=values,
            unit=unit,
            factor=factor,
            step=step,
            loose=kind == "mass" and unit == "1000.0",
            name=name,
        ),
    )


def _is_year(text: str, quantity: Quantity) -> bool:
    written = text[quantity.start : quantity.end]
    return written.isdigit() and len(written) == len("1900") and written[:2] in ("18", "19", "20")


def _scale_after(text: str, end: int, stop: int) -> tuple[int, Fraction, bool] | None:
    """(end, factor, whether it can be nothing else): 2 million, £2m, 1.5m people."""
    gap = _GAP.match(text, end, stop)
    at = gap.end() if gap else end
    match = _LETTERS.match(text, at, stop)
    scales = table_of_numbers("scales")
    if match is None or match[0].lower() not in scales:
        return None
    short = len(match[0]) <= 2
    if short and at > end:
        return None
    factor = scales[match[0].lower()]
    reach = match.end()
    more = _scale_after(text, reach, stop) if not short and factor < 10**6 else None
    if more:
        return more[0], factor * more[1], True
    return reach, factor, len(match[0]) > 1 or _money_near(text, end)


def _money_near(text: str, end: int) -> bool:
    return bool(re.search(r"[$€£¥₹]\s?[\d.,]+$", text[max(0, end - 16) : end]))


def _currency_before(text: str, place: int, start: int) -> tuple[int, str] | None:
    before = text[max(start, place - 6) : place]
    match = re.search(r"(?:(?<![A-Za-z])(?:US|A|C)\$|[$€£¥₹]|(?<![A-Za-z])(?:Rs\.?|INR|USD|EUR|GBP))\s?$", before)
    if match is None:
        return None
    return place - len(before) + match.start(), table("currencies").get(match[0].strip().lower(), match[0].strip())


@cache
def _units() -> tuple[Mapping[str, tuple[str, str]], int]:
    """Name → (kind, factor or currency), and the greatest number of words in a name."""
    rows = dict(dimensions("units"))
    rows |= {name: ("money", code) for name, code in table("currencies").items()}
    return rows, max(len(name.split()) for name in rows)


_UNIT_WORD = re.compile(r"%|°\s?[CcFf]?|[A-Za-z][A-Za-z/.]*")


def _unit_after(text: str, end: int, stop: int) -> tuple[str, str, int] | None:
    """(kind, factor or currency, end) of the unit that stands right behind a number; a hyphen or `of a` may part them."""
    rows, longest = _units()
    window = text[end : min(stop, end + _LONGEST_UNIT)]
    lead = re.match(r"[\s\u00a0-]*(?:de\s|of\s(?:an?\s)?)?", window)
    at = lead.end() if lead else 0
    ends = []
    for _ in range(longest):
        match = _UNIT_WORD.match(window, at)
        if match is None:
            break
        ends.append(match.end())
        gap = re.match(r"[\s\u00a0-]+", window[match.end() :])
        if gap is None:
            break
        at = match.end() + gap.end()
    begin = lead.end() if lead else 0
    for reach in reversed(ends):
        name = re.sub(r"[\s\u00a0-]+", " ", window[begin:reach]).lower()
        for form in (name, name.rstrip(".")):
            if form in rows and (len(form) > 1 or form == "%" or begin == 0 or not form.isalpha()):
                return (
                    *rows[form],
                    end + begin + len(window[begin:reach].rstrip(".") if form != name else window[begin:reach]),
                )
    return None


@cache
def _approximations() -> re.Pattern[str]:
    entries = sorted(table("approximations"), key=lambda entry: (-len(entry), entry))
    return re.compile(
        r"(?<![\w-])(?:"
        + "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in entries)
        + r")\s+(?:the\s+hour\s+|a\s+)?$",
        re.IGNORECASE,
    )


# What may stand behind instead: 68 civilians at least · 300 or more · thirty or so.
_BEHIND = {"at least": "at least", "or more": "at least", "at most": "up to", "or less": "up to", "or so": "about"}
_BOUND_BEHIND = re.compile(r"(?:[\s-]\w+){0,2}\s(?P<bound>" + "|".join(_BEHIND) + r")\b", re.IGNORECASE)


def _number_follows(text: str, place: int) -> bool:
    match = re.match(r"\s+(\w+)", text[place : place + _LONGEST_UNIT])
    return match is not None and (match[1][0].isdigit() or match[1].lower() in table("numerals"))


def _bounded(text: str, start: int, quantity: Quantity) -> Quantity:
    """With `nearly` and the like before it (only where one stands)."""
    low = max(start, quantity.start - _LONGEST_APPROXIMATION)
    match = _approximations().search(text[low : quantity.start])
    if match is None:
        behind = None if quantity.kind == "year" else _BOUND_BEHIND.match(text, quantity.end)
        if behind and _number_follows(text, behind.end()):
            behind = None
        return replace(quantity, bound=_BEHIND[" ".join(behind["bound"].lower().split())]) if behind else quantity
    words = " ".join(match[0].lower().split())
    group = table("approximations").get(words) or table("approximations").get(
        re.sub(r" (?:the hour|a)$", "", words), ""
    )
    return replace(quantity, start=low + match.start(), bound=group)
