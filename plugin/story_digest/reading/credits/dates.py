"""Dates as credit lines write them. Nothing is completed from a calendar: no year, no ISO date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from story_digest.reading.credits.months import month_of
from story_digest.reading.words import word_set

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv enero ene janeiro januar gennaio gen ianuarie ian",
            "february feb février fevrier févr fév febrero fevereiro fev februar febbraio februarie",
            "march mar mars marzo março mär märz maerz martie",
            "april apr avril avr abril abr aprile aprilie",
            "may mai mayo maio maggio mag",
            "june jun juin junio junho juni giugno giu iunie iun",
            "july jul juillet juil julio julho juli luglio lug iulie iul",
            "august aug août aout agosto ago",
            "september sep sept septembre septiembre setembro set settembre septembrie",
            "october oct octobre octubre outubro out oktober okt ottobre ott octombrie",
            "november nov novembre noviembre novembro noiembrie",
            "december dec décembre déc diciembre dic dezembro dez dezember dicembre decembrie",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ENGLISH = word_set(
    """january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct
    november nov december dec"""
)
MONTH_FIRST = "|".join(sorted(_ENGLISH, key=lambda name: (-len(name), name)))
"""Months that may stand before the day: `March 14`. Other languages put the day first."""
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+"
_ZONE = r"(?P<zone{n}>Z\b|UTC(?:[+-]\d{{1,2}})?|GMT(?:[+-]\d{{1,2}})?|[+-]\d{{2}}:?\d{{2}}\b|(?-i:[A-Z]{{2,4}}T)\b|(?-i:ET|CT|MT|PT|BST|CET|MSK|WIB|local\ time)\b)"
_TIME = (
    r"(?:(?P<hour{n}>\d{{1,2}})[:.h](?P<minute{n}>\d{{2}})(?:[:.](?P<second{n}>\d{{2}})(?:\.\d+)?)?(?:\s?(?P<half{n}>[ap]\.?m\b\.?))?"
    r"|(?P<hour{n}b>\d{{1,2}})\s?(?P<half{n}b>[ap]\.?m\b\.?)"
    r"|(?P<military{n}>\d{{4}})(?=\s?(?:GMT|UTC|Z\b|(?-i:[A-Z]{{2,4}}T)\b)))(?:\s?{zone})?(?:\s\([^()]{{3,14}}\))?(?:\sUhr\b)?"
)


AT_TIME = r"(?:at|à|às|as|um|alle|ore|alle\sore|a\slas|om|kl\.?|klo|o|o\sgodz\.|godz\.|ob|v|u|в|о|στις|saat)"
"""`at` before the time of day, in the languages whose months are known."""


def _time(number: int) -> str:
    return _TIME.format(n=number, zone=_ZONE.format(n=number))


_DATE = re.compile(
    rf"""(?<![\w.])(?:(?:{_WEEKDAY})?{_time(1)},?\s+(?:on\s+)?)?(?:{_WEEKDAY})?(?:the\s+)?
    (?:
      (?P<year>(?:19|20)\d\d)(?P<join>[-/])(?P<month>\d{{1,2}})(?P=join)(?P<day>\d{{1,2}})    # 2022-12-30, 2022/12/30
      |(?P<name>{MONTH_FIRST})\.?\s(?P<dayn>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<yearn>(?:19|20)\d\d)\b)?   # March 1st, 2023
      |(?P<dayd>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:(?:de|of)\s)?(?P<named>{_MONTH})\b\.?(?:,?\s(?:de\s)?(?P<yeard>(?:19|20)\d\d)\b)?   # 14 March 2024
      |(?P<dayp>\d{{1,2}})\.(?P<monthp>\d{{1,2}})\.(?P<yearp>(?:19|20)\d\d)                # 11.06.2024
      |(?P<first>\d{{1,2}})(?P<part>[/-])(?P<second>\d{{1,2}})(?P=part)(?P<years>(?:19|20)\d\d)   # 06/02/2024, 06-02-2024
      |(?P<dayf>\d{{1,2}})(?P<stop>\.?)\s(?P<foreign>[^\W\d_]{{3,12}})\.?,?\s(?P<yearf>(?:19|20)\d\d)\b   # 6 marca 2025
      |(?P<yearg>(?:19|20)\d\d)(?:\.|\sm\.)?\s(?P<foreigng>[^\W\d_]{{3,12}})\s(?P<dayg>\d{{1,2}})(?:\.|\sd\.|\b)   # 2025. március 6.
      |(?P<yearc>(?:19|20)\d\d)\s?[年년]\s?(?P<monthc>\d{{1,2}})\s?[月월]\s?(?P<dayc>\d{{1,2}})\s?[日일]   # 2026年1月13日
    )(?:(?<=[日일])|(?![^\WT]|T(?!\d)))
    (?:(?:\s?[-–—|/•·]\s?|T|,?\s+(?:{AT_TIME}\s+|@\s?)?)?{_time(2)})?""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 400
"""Characters in which dates are looked for: a credit line is shorter."""
OFFSETS = {"Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00"}


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: the slice, ISO 8601 as far as it is stated (None without a year), and the zone as written."""

    start: int
    end: int
    iso: str | None
    zone: str | None


def find_dates(text: str, start: int, end: int) -> Iterator[WrittenDate]:
    """Dates in `text[start:end]`, in order; looked for in the first few hundred characters only."""
    for match in _DATE.finditer(text, start, min(end, start + _LONGEST)):
        found = _read(match)
        if found is not None:
            yield found


def stamp(iso: str, zone: str | None) -> str:
    """One string for `published` and `updated`: the ISO date, with its offset where the zone is one for certain."""
    if "T" not in iso or zone is None:
        return iso
    offset = OFFSETS.get(zone, zone if re.fullmatch(r"[+-]\d\d:\d\d", zone) else "")
    return iso + offset


def read_stated(value: str) -> tuple[str, str | None] | None:
    """ISO date and zone of a value out of metadata (`2024-02-06T16:12:00Z`, `Feb 6, 2024`), or None."""
    for found in find_dates(value, 0, len(value)):
        if found.iso:
            return found.iso, found.zone
    return None


_YEARS = ("year", "yearn", "yeard", "yearp", "years", "yearf", "yearg", "yearc")
_MONTH_NUMBERS = ("month", "monthp", "monthc")
_DAYS = ("day", "dayn", "dayd", "dayp", "dayf", "dayg", "dayc")
_NAMES = ("name", "named", "foreign", "foreigng")


def _first(groups: dict[str, str | None], names: tuple[str, ...]) -> str:
    return next((value for name in names if (value := groups[name])), "")


def _read(match: re.Match[str]) -> WrittenDate | None:
    groups = match.groupdict()
    year, day = _first(groups, _YEARS), int(_first(groups, _DAYS) or 0)
    month = int(_first(groups, _MONTH_NUMBERS) or 0)
    if name := _first(groups, _NAMES):
        month = MONTHS.get(name.lower()) or month_of(name, ordinal=bool(groups["stop"])) or 0  # 0: `14 voters 2024`
    if groups["years"]:
        one, two = int(groups["first"] or 0), int(groups["second"] or 0)
        if one > 12 or two > 12 or one == two:
            day, month = (two, one) if two > 12 else (one, two)
        else:
            return WrittenDate(match.start(), match.end(), year, None)  # 06/02/2024: the year alone is certain
    try:
        day_iso = date(int(year or 2000), month, day).isoformat()
    except ValueError:
        return None
    if not year:
        return WrittenDate(match.start(), match.end(), None, _zone(groups))
    clock = _clock(groups)
    return WrittenDate(match.start(), match.end(), day_iso + (f"T{clock}" if clock else ""), _zone(groups))


def _clock(groups: dict[str, str | None]) -> str | None:
    for n in ("2", "1"):
        hour, minute, second = groups[f"hour{n}"], groups[f"minute{n}"], groups[f"second{n}"]
        half = groups[f"half{n}"] or groups[f"half{n}b"]
        if groups[f"military{n}"]:
            hour, minute = groups[f"military{n}"][:2], groups[f"military{n}"][2:]  # type: ignore[index]
        hour = hour or groups[f"hour{n}b"]
        if hour is None:
            continue
        number = int(hour) % 12 + (12 if half[0] in "pP" else 0) if half else int(hour)
        try:
            clock = time(number, int(minute or 0), int(second or 0))
        except ValueError:
            continue
        return clock.isoformat("seconds" if second else "minutes")
    return None


def _zone(groups: dict[str, str | None]) -> str | None:
    zone = groups["zone2"] or groups["zone1"]
    if zone and re.fullmatch(r"[+-]\d{4}", zone):
        return zone[:3] + ":" + zone[3:]
    return zone
