"""A figure of a text."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from story_digest.model.calendar import MONTHS

MONTH = r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
"""Pattern for the name of a month, whole or cut short."""


def month_number(written: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(written.lower().rstrip(".")[:3]))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written, with what it comes to. Places count characters of `Article.text`.

    `kind` is one of number, money, percent, percentage points, times, fraction, ordinal, range, a dimension of `units.txt`
    (length, duration, …), time, date, month, weekday, season, year, vague. `values` are what the number may come to in `unit`s: more than
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
    spread: bool = False
    """The range can be no score and no date: between 15 and 20, 15 to 20 people."""
    core: int = 0
    """Place where the number itself begins."""
    name: str = ""
    """The unit as written, in lower case."""
    zone: str = ""
    """The time zone behind a time of day, in lower case: gmt, local time, moscow time."""
    scale: Fraction = Fraction(1)
    """What `million` and the like behind the number multiplied it by."""
    rounded: bool = False
    """A time told from the dial, to the nearest five minutes as such times are: a quarter past eight."""
