"""Names of months and of weekdays in the languages of the CLDR, as Babel has them: `Środa, 6 marca 2025`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

_LANGUAGES = [
    "pl",
    "nl",
    "sv",
    "da",
    "nb",
    "cs",
    "tr",
    "ru",
    "hu",
    "fi",
    "el",
    "uk",
    "bg",
    "sk",
    "hr",
    "sr",
    "sr_Latn",
    "sl",
    "lt",
    "lv",
    "et",
    "is",
    "ca",
    "eu",
    "gl",
    "sq",
    "mk",
    "be",
    "id",
    "ms",
    "sw",
    "af",
    "ga",
    "cy",
    "nn",
    "vi",
    "az",
]
"""Languages in the order in which a word is looked for, but for those below."""
_READ_WITHOUT = ("en", "de", "fr", "es", "pt", "it", "ro")
"""Languages whose months stand in `dates.MONTHS`, which reads them without any library."""
_BY_STOP = {"listopada": (11, 10), "listopad": (11, 10)}
"""Words that are two months: Polish writes `12 listopada` and means November, Croatian `12. listopada` and means October."""


def month_of(word: str, *, ordinal: bool) -> int | None:
    """The number of the month that a word names, or None; `ordinal`: a stop stands behind the day.

    A language is loaded when the ones before it do not know the word, and once.
    """
    name = word.lower().strip(".")
    if name in _BY_STOP:
        return _BY_STOP[name][ordinal]
    return next((found[name] for language in _LANGUAGES if name in (found := _months(language))), None)


def is_weekday(word: str) -> bool:
    """Whether a word is a day of the week in any of the languages whose months are read; in capitals it may be a place."""
    name = word.lower().strip(" .,")
    return (
        name.isalpha()
        and not word.isupper()
        and any(name in _weekdays(language) for language in (*_READ_WITHOUT, *_LANGUAGES))
    )


@cache
def _weekdays(language: str) -> frozenset[str]:
    return frozenset(name for name, _ in _names(language, "days"))


@cache
def _months(language: str) -> dict[str, int]:
    """Full names of months by themselves and beside a day, and short ones."""
    return dict(_names(language, "months"))


def _names(language: str, kind: Literal["days", "months"]) -> Iterator[tuple[str, int]]:
    """Names with their numbers, in lower case, full names last; nothing where Babel lacks the language."""
    from babel import Locale, UnknownLocaleError

    try:
        told = getattr(Locale.parse(language), kind)
    except (UnknownLocaleError, ValueError):
        return
    for width in ("abbreviated", "wide"):
        for context in ("stand-alone", "format"):
            for number, name in told[context][width].items():
                yield str(name).lower().strip("."), number
