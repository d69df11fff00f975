"""Times of day in words: a quarter past eight, ten to six, half past six in the evening, at seven o'clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from story_digest.quantities.measures import bounded
from story_digest.quantities.quantity import Quantity
from story_digest.quantities.tables import numbers

HALF_DAY = 720
"""Minutes after which a clock without a.m. or p.m. shows the same."""
_HOUR = 60
_HALF_HOURS = 12
_NIGHT_FROM = 6
"""The hour from which `at night` is before midnight, on a clock of twelve."""

_DIAL = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOURS = rf"(?:{_DIAL}|noon|midday|midnight|1[0-2]|[1-9])"
_TENS = r"(?:five|ten|fifteen|twenty(?:[\s-]five)?|5|10|15|20|25)"
_COUNT = rf"(?:{_TENS}|{_DIAL}|\d{{1,2}})"
_MINUTES = r"(?:thirty|forty|fifty)(?:[\s-]five)?|fifteen|twenty(?:[\s-]five)?|oh[\s-]five|ten"
# at ten to six · from around seven thirty
_CUE = r"(?<![\w-])(?:at|by|until|till|since|around|about|from|before|after|shortly\safter|shortly\sbefore)\s"
# six. · six in the evening · six on Monday; not six metres
_ENDS = (
    r"(?=\s?(?:[.,;:)”\"]|$|(?:in\sthe|on|at\snight|when|as|and|local|GMT|UTC|this|that|yesterday|today|tonight)\b))"
)
_PATTERN = re.compile(
    # half past six · half seven, which is an hour earlier in translations from German
    rf"\bhalf(?P<half_past>\spast|\safter)\s(?P<half_hour>{_HOURS})\b"
    rf"|(?<=at\s)half[\s-](?P<half_open>{_DIAL})\b{_ENDS}"
    # a quarter past eight · quarter to seven
    rf"|\b(?:a\s)?quarter\s(?P<quarter>past|after|to|before|till)\s(?P<quarter_hour>{_HOURS})\b(?!\s(?:the|million|years))"
    # 20 minutes past six · five minutes to midnight · ten past six
    rf"|\b(?:(?P<count>{_TENS})|(?P<counted>{_COUNT})\sminutes?)\spast\s(?P<count_hour>{_HOURS})\b"
    rf"|\b(?P<minutes>{_COUNT})\sminutes?\s(?P<side>to|before|after|till)\s(?P<minutes_hour>{_HOURS})\b{_ENDS}"
    # at ten to six
    rf"|(?<=at\s)(?P<bare>{_TENS})\sto\s(?P<bare_hour>{_HOURS})\b{_ENDS}"
    # at seven thirty
    rf"|{_CUE}(?P<dial>{_DIAL})[\s-](?P<dial_minutes>{_MINUTES})\b{_ENDS}"
    # at seven o'clock · 7 o'clock · by eight in the evening
    rf"|\b(?P<o_clock>{_DIAL}|1[0-2]|[1-9])\so['’]?clock\b"
    rf"|{_CUE}(?P<told>{_DIAL}|1[0-2]|[1-9])(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b)",
    re.IGNORECASE,
)

_HINTS = (
    *("half", "quarter", "past", "minute", "clock", "morning", "afternoon", "evening", "night"),
    *("thirty", "forty", "fifty", "teen", "twenty", "five", "ten"),
)
_FIGURE_TO = re.compile(r"[05]\sto\s")
"""A time in words has one of the words, or a figure before `to`: to look for them costs far less than the pattern."""


def times_in_words(text: str, start: int, stop: int) -> Iterator[Quantity]:
    """The times of day in words of `text[start:stop]`; the half of the day is open where no part of the day is told."""
    lower = text[start:stop].lower()
    if not any(hint in lower for hint in _HINTS) and not _FIGURE_TO.search(lower):
        return
    for match in _PATTERN.finditer(text, start, stop):
        place = _place(match)
        if place is None:
            continue
        begin, hour, minutes = place
        named = hour.lower() in ("noon", "midday", "midnight")
        full = (0 if hour.lower() == "midnight" else HALF_DAY) if named else _HOUR * (int(_number(hour)) % _HALF_HOURS)
        cycle = 2 * HALF_DAY if named else HALF_DAY
        values = tuple(Fraction((full + offset) % cycle) for offset in minutes)
        time = Quantity(begin, match.end(), "time", values, loose=not named, core=begin, rounded=not match["counted"])
        yield bounded(text, start, in_part_of_day(text, stop, time))


def _place(match: re.Match[str]) -> tuple[int, str, tuple[int, ...]] | None:
    """(where the time begins, its hour, the minutes to add to it: more than one where the words are ambiguous)."""
    got = match.groupdict()
    if got["half_hour"]:
        return match.start(), got["half_hour"], (30,)
    if got["half_open"]:
        return match.start(), got["half_open"], (30, -30)
    if got["quarter_hour"]:
        return match.start(), got["quarter_hour"], (_signed(15, got["quarter"]),)
    for count, hour, side in (
        ("count", "count_hour", "past"),
        ("minutes", "minutes_hour", got["side"]),
        ("bare", "bare_hour", "to"),
    ):
        if got[hour]:
            told = got[count] or got["counted"] or ""
            return match.start(), got[hour], (_signed(int(_number(told)), side or ""),)
    if got["dial"]:
        return match.start("dial"), got["dial"], (int(_number(got["dial_minutes"])),)
    for hour in ("o_clock", "told"):
        if got[hour]:
            return match.start(hour), got[hour], (0,)
    return None


def _signed(minutes: int, side: str) -> int:
    return minutes if side.lower() in ("past", "after") else -minutes


def _number(words: str) -> Fraction:
    """Twenty-five, oh five, 20."""
    if words.isdigit():
        return Fraction(words)
    return sum((numbers("numerals").get(word, Fraction(0)) for word in re.split(r"[\s-]", words.lower())), Fraction(0))


# in the evening · on Tuesday morning · this afternoon · at night
_PART = re.compile(
    r"\s(?:(?:in\sthe|this|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s(?P<part>morning|afternoon|evening)"
    r"|at\s(?P<night>night))\b",
    re.IGNORECASE,
)


def in_part_of_day(text: str, stop: int, time: Quantity) -> Quantity:
    """A time of day with the half of the day that the words behind it tell."""
    match = _PART.match(text, time.end, stop) if time.loose else None
    if match is None:
        return time
    part = (match["part"] or match["night"]).lower()
    values = tuple(_in_half(value % HALF_DAY, part) for value in time.values)
    return replace(time, values=values, loose=False)


def _in_half(minutes: Fraction, part: str) -> Fraction:
    late = minutes >= _NIGHT_FROM * _HOUR if part == "night" else part != "morning"
    return minutes + HALF_DAY if late else minutes
