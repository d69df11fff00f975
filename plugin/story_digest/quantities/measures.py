"""What stands before and behind a number: approximation, currency, scale, unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache

from story_digest.quantities.quantity import Quantity
from story_digest.quantities.tables import dimensions, numbers, table

_GAP = re.compile(r"[\s\u00a0-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_APPROXIMATION = 24
"""Characters before a number among which `in the region of` and the like are looked for."""
_LONGEST_UNIT = 32
"""Characters behind a number among which its unit is looked for."""


def measured(text: str, start: int, stop: int, quantity: Quantity) -> Quantity:
    """The number with its scale, its unit or currency, and its approximation."""
    end = quantity.end
    values, step, scaled = quantity.values, quantity.step, Fraction(1)
    scale = _scale_after(text, end, stop)
    if scale:
        end, times, sure = scale
        scaled = times if sure else scaled
        values = tuple(value * times for value in values) + (() if sure else values)
        step = step * times
    currency = _currency_before(text, quantity.start, start)
    begin = currency[0] if currency else quantity.start
    kind, unit, factor, name = quantity.kind, "", Fraction(1), ""
    if currency:
        kind, unit = "money", currency[1]
        named = unit_after(text, end, stop)
        if named and named[0] == "money":
            end = named[2]
    elif (named := unit_after(text, end, stop)) and not (named[0] == "money" and _is_year(text, quantity)):
        name = " ".join(re.split(r"[\s\u00a0-]+", text[end : named[2]])).strip().lower()
        kind, unit, end = named
        factor = Fraction(1) if kind == "money" else Fraction(unit)
    if (minus := _MINUS.search(text, max(start, begin - _LONGEST_MINUS), begin)) and _is_minus(text, minus, kind):
        begin = minus.start("sign")
        values = tuple(-value for value in values)
    elif (below := _BELOW_ZERO.match(text, end, stop)) and _counts_from(kind, below):
        end = below.end()
        values = tuple(-value for value in values)
    years = kind == "number" and scale is None and _is_year(text, quantity)
    if quantity.kind == "range" and kind == "number":
        kind = "range"
    return bounded(
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
            scale=scaled,
        ),
    )


_TEMPERATURES = frozenset({"celsius", "fahrenheit", "degrees"})
_LONGEST_MINUS = 8
# minus 5 degrees · minus seven · −5C · a low of -5 Celsius · growth of -0.4 percent; not 10 -18
_MINUS = re.compile(r"(?:^|(?<![\d%])\s|\()(?P<sign>(?:minus\s|[-−–]))$", re.IGNORECASE)
_SIGNED = frozenset({"percent", "percentage points", "money"})
"""Kinds beside temperatures of which a hyphen right before the number is a minus."""

# 7 degrees below zero · 18 below freezing
_BELOW_ZERO = re.compile(r"\s(?:celsius\s)?below\s(?:zero|(?P<freezing>freezing))\b", re.IGNORECASE)


def _counts_from(kind: str, below: re.Match[str]) -> bool:
    """Degrees below zero; freezing is the zero of Celsius alone."""
    return kind in (*_TEMPERATURES, "number") and not (kind == "fahrenheit" and below["freezing"])


def _is_minus(text: str, minus: re.Match[str], kind: str) -> bool:
    """A sign before a bare number is one behind a word (`fell to -18`); a dash that opens a line or a clause is none."""
    sign = text[minus.start("sign")]
    if sign.isalpha() or kind in _TEMPERATURES:
        return True
    if _FALLS.search(text[max(0, minus.start() - _LONGEST_FALL) : minus.start()]):
        return False
    if kind in _SIGNED:
        return sign != "–"
    return sign == "−" or (
        sign == "-" and kind == "number" and bool(_LEADS_TO.search(text[max(0, minus.start() - 8) : minus.start()]))
    )


# fell -3.2%, which is a fall of as much
_FALLS = re.compile(
    r"\b(?:fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lost|loss|shrank|down|slipp?(?:ed|s)?)"
    r"(?:\s(?:by|of))?$",
    re.IGNORECASE,
)
_LONGEST_FALL = 16

# fell to -18 · at -18 · of -18
_LEADS_TO = re.compile(r"\b(?:to|at|of|was|is|by|reached|from|below|above|around|about|near)$", re.IGNORECASE)


def _is_year(text: str, quantity: Quantity) -> bool:
    written = text[quantity.start : quantity.end]
    return written.isdigit() and len(written) == len("1900") and written[:2] in ("18", "19", "20")


def _scale_after(text: str, end: int, stop: int) -> tuple[int, Fraction, bool] | None:
    """(end, factor, whether it can be nothing else): 2 million, £2m, 1.5m people."""
    gap = _GAP.match(text, end, stop)
    at = gap.end() if gap else end
    match = _LETTERS.match(text, at, stop)
    scales = numbers("scales")
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
    return bool(re.search(r"[$€£¥₹₩₺₴₪₽฿₱₫₦]\s?[\d.,]+$", text[max(0, end - 16) : end]))


def _currency_before(text: str, place: int, start: int) -> tuple[int, str] | None:
    before = text[max(start, place - 6) : place]
    match = _CURRENCY.search(before)
    if match is None:
        return None
    sign = match[0].strip()
    if sign in _LETTERS_OF_MONEY:
        return place - len(before) + match.start(), _LETTERS_OF_MONEY[sign]
    code = table("currencies").get(sign.lower())
    if code is None and sign[-1].isalpha():
        return None
    return place - len(before) + match.start(), code or sign


# N61 million · R2.5bn
_LETTERS_OF_MONEY = {"N": "NGN", "R": "ZAR"}
# US$, NT$ · € · Rs. · GBP
_CURRENCY = re.compile(
    r"(?:(?<![A-Za-z])[A-Z]{0,3}\$|[€£¥₹₩₺₴₪₽฿₱₫₦]|(?<![\w-])[NR](?=$)|(?<![A-Za-z])(?:Rs\.?|RM|Rp|Tk|Ksh|[A-Z]{3}))\s?$"
)


@cache
def _units() -> tuple[Mapping[str, tuple[str, str]], int]:
    """Name → (kind, factor or currency), and the greatest number of words in a name."""
    rows = dict(dimensions("units"))
    rows |= {name: ("money", code) for name, code in table("currencies").items()}
    return rows, max(len(name.split()) for name in rows)


_UNIT_WORD = re.compile(r"%|°\s?[CcFf]?|[A-Za-z][A-Za-z/.]*")


def unit_after(text: str, end: int, stop: int) -> tuple[str, str, int] | None:
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
            letter = len(form) == 1 and form.isalpha() and begin > 0
            if form in rows and (not letter or _DEGREES.match(window)):
                return (
                    *rows[form],
                    end + begin + len(window[begin:reach].rstrip(".") if form != name else window[begin:reach]),
                )
    return None


# -18 C overnight · 104 F. at the end of the text; not 12 C. elegans
_DEGREES = re.compile(r"\s[CF](?![\w'’])(?!\.\s?\w)")


@cache
def _approximations() -> re.Pattern[str]:
    entries = sorted(table("approximations"), key=lambda entry: (-len(entry), entry))
    return re.compile(
        r"(?<![\w-])(?:"
        + "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in entries)
        + r")\s+(?:the\s+hour\s+|the\s+|a\s+)?$",
        re.IGNORECASE,
    )


# What may stand behind instead: 68 civilians at least · 300 or more · thirty or so.
_BEHIND = {"at least": "at least", "or more": "at least", "at most": "up to", "or less": "up to", "or so": "about"}
_BOUND_BEHIND = re.compile(r"(?:[\s-]\w+){0,2}\s(?P<bound>" + "|".join(_BEHIND) + r")\b", re.IGNORECASE)


def _number_follows(text: str, place: int) -> bool:
    match = re.match(r"\s+(\w+)", text[place : place + _LONGEST_UNIT])
    return match is not None and (match[1][0].isdigit() or match[1].lower() in table("numerals"))


OVER = "over"
"""Bound of a stretch of time, way or land that `over` stands before: more than it, or in its course."""
_POINTS_IN_TIME = frozenset({"date", "time", "month", "weekday", "season", "year"})
_STRETCHES = frozenset({"duration", "length", "area"})
# lasted for over two hours; not stole 40 cars over two years
_SURELY_MORE = re.compile(
    r"\b(?:for|of|by|at|after|in|to|from|than|is|was|are|were|be|been|has|have|had|last(?:s|ed|ing)|took|takes?|taking|well|just)\s$",
    re.IGNORECASE,
)


def bounded(text: str, start: int, quantity: Quantity) -> Quantity:
    """With `nearly` and the like before it (only where one stands)."""
    low = max(start, quantity.start - _LONGEST_APPROXIMATION)
    match = _approximations().search(text[low : quantity.start])
    if match is None:
        behind = None if quantity.kind == "year" else _BOUND_BEHIND.match(text, quantity.end)
        if behind and _number_follows(text, behind.end()):
            behind = None
        return replace(quantity, bound=_BEHIND[" ".join(behind["bound"].lower().split())]) if behind else quantity
    words = " ".join(match[0].lower().split())
    if (
        words == "over"
        and quantity.kind in _STRETCHES
        and not _SURELY_MORE.search(text[max(start, low - 12) : low + match.start()])
    ):
        return replace(quantity, start=low + match.start(), bound=OVER)
    group = table("approximations").get(words) or table("approximations").get(
        re.sub(r" (?:the hour|the|a)$", "", words), ""
    )
    if quantity.kind in _POINTS_IN_TIME and words == "until":
        return quantity  # adjourned until October 20, whose hearing is on October 20
    if quantity.kind != "time" and words.endswith(" the"):
        return quantity  # worried about the 40 people
    return replace(quantity, start=low + match.start(), bound=group)
