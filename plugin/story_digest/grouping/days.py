"""On which day: what the dates and the openings of two articles say about whether they tell one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from story_digest.model import Article
from story_digest.model.calendar import WEEKDAYS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_MONTH_FIRST = re.compile(
    rf"\b{_NAME}\s+(?P<day>\d{{1,2}}){_ORDINAL}(?![\d])(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE
)
"""`TAIKI, Japan, March 14, Kyodo -`, `PATNA, India, Aug 22 (Reuters) -`, `September 18th, 2013`"""
_DAY_FIRST = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}\s+{_NAME}(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE)
"""`LISBOA, 18 jun (Xinhua) --`, `18 September 2013`"""

_YEAR = re.compile(r"\b\d{4}\b")

_WEEKDAYS = frozenset(WEEKDAYS)

_LEAP_YEAR = 2000
"""Stands in for a year that is not stated, so that 29 February exists; only the distance in the year is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """When an article says it was written, and the weekdays that its opening names."""

    dates: tuple[date, ...] = ()
    """With a year; where the year is not stated, with the year 2000."""
    yearless: tuple[date, ...] = ()
    weekdays: frozenset[str] = frozenset()
    opening: tuple[date, ...] = ()
    """Dates with a year that the opening names, in order."""


def days_of(article: Article, opening: Sequence[str]) -> Days:
    """The days of one article. `opening`: its first words, in lower case.

    The dateline and the date of publication are taken; a date of update only where there is neither, because pages
    are updated long after the event. Dates in the body are those of other events too and are not taken.
    """
    dates: set[date] = set()
    yearless: set[date] = set()
    if article.dateline:
        for found in (_MONTH_FIRST.search(article.dateline), _DAY_FIRST.search(article.dateline)):
            if found:
                month = _MONTHS.index(found["month"][:3].lower()) + 1
                _add(dates if found["year"] else yearless, int(found["year"] or _LEAP_YEAR), month, int(found["day"]))
                break
    stated = article.published or ("" if dates or yearless else article.updated or "")
    if match := re.match(r"(\d{4})-(\d\d)-(\d\d)", stated):
        _add(dates, int(match[1]), int(match[2]), int(match[3]))
    return Days(
        dates=tuple(sorted(dates)),
        yearless=tuple(sorted(yearless)),
        weekdays=_WEEKDAYS.intersection(opening),
        opening=tuple(sorted(_dates_in(" ".join(opening)))),
    )


def _dates_in(text: str) -> set[date]:
    found: set[date] = set()
    if not _YEAR.search(text):  # what is quickly seen, and rare
        return found
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(text):
            if match["year"]:
                month = _MONTHS.index(match["month"][:3].lower()) + 1
                _add(found, int(match["year"]), month, int(match["day"]))
    return found


def _add(dates: set[date], year: int, month: int, day: int) -> None:
    try:
        dates.add(date(year, month, day))
    except ValueError:
        return  # 31 February is no date


def days_between(one: Days, other: Days) -> int | None:
    """The least distance in days between a date of the one and a date of the other; None where one has none."""
    distances = [abs((a - b).days) for a in one.dates for b in other.dates]
    for left, right in ((one, other), (other, one)):
        for a in left.yearless:
            distances += [_in_the_year(a, b) for b in (*right.dates, *right.yearless)]
    return min(distances, default=None)


def _in_the_year(one: date, other: date) -> int:
    a, b = one.replace(year=_LEAP_YEAR), other.replace(year=_LEAP_YEAR)
    distance = abs((a - b).days)
    return min(distance, 366 - distance)


def weekdays_agree(one: Days, other: Days) -> bool | None:
    """Whether the openings name a weekday in common; None where one of them names none."""
    if not one.weekdays or not other.weekdays:
        return None
    return bool(one.weekdays & other.weekdays)
