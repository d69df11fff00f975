"""The interface's words, in the reader's language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from markupsafe import Markup

from story_digest.publishing.markup import bold, fill, fill_plain

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Words:
    """Phrases by dotted key, as one file in this folder holds them.

    A phrase has `{named}` places. Where it depends on a count it is a map of `one` and `other`, chosen by the value
    named `n`. Raises KeyError for a key that the file does not hold.
    """

    def __init__(self, table: Mapping[str, Any], language: str) -> None:
        self.language = language
        self.table = table
        self._flat = dict(_flatten(table))

    def say(self, key: str, /, **values: Any) -> Markup:
        """The phrase, escaped, with its places filled; counts are written with the language's separator."""
        return fill(self._phrase(key, values), self._shown(values))

    def count(self, key: str, /, **values: Any) -> Markup:
        """The phrase with its numbers set in bold."""
        shown = {k: bold(self.number(v)) if isinstance(v, int) else v for k, v in values.items()}
        return fill(self._phrase(key, values), shown)

    def text(self, key: str, /, **values: Any) -> str:
        """The same as plain text, not escaped."""
        return fill_plain(self._phrase(key, values), self._shown(values))

    def _phrase(self, key: str, values: Mapping[str, Any]) -> str:
        if key in self._flat:
            return self._flat[key]
        return self._flat[f"{key}.one" if values.get("n") == 1 else f"{key}.other"]

    def _shown(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {k: self.number(v) if isinstance(v, int) else v for k, v in values.items()}

    def known(self, key: str) -> bool:
        return key in self._flat

    def term(self, group: str, value: str) -> str:
        """The word for a value of the model, or the value itself where the file has none."""
        return self._flat.get(f"{group}.{value}", value)

    def number(self, value: int) -> str:
        return f"{value:,}".replace(",", self._flat["formats.thousands"])

    def spelled(self, value: int) -> str:
        """A small count as a word, a larger one in digits."""
        words: list[str] = self.table["formats"]["spelled"]
        return words[value] if value < len(words) else self.number(value)

    def percent(self, share: float) -> str:
        """A share from 0 to 1 in whole per cent; what is not nothing and not all is never rounded to it."""
        rounded = round(share * 100)
        if share > 0:
            rounded = max(1, rounded)
        if share < 1:
            rounded = min(99, rounded)
        return fill_plain(self._flat["formats.percent"], {"n": str(rounded)})

    def date(self, iso: str, *, weekday: bool = False) -> str:
        """An ISO 8601 date as far as it is known, in words: the day, the month or the year."""
        match = _ISO.match(iso)
        if match is None:
            return iso
        year, month, day = match.groups()
        if month is None:
            return year
        try:
            when = dt.date(int(year), int(month), int(day or 1))
        except ValueError:
            return iso
        names: list[str] = self.table["formats"]["months"]
        values = {"year": year, "month": names[when.month - 1], "day": str(when.day)}
        if day is None:
            return fill_plain(self._flat["formats.month"], values)
        if weekday:
            days: list[str] = self.table["formats"]["weekdays"]
            values["weekday"] = days[when.weekday()]
        return fill_plain(self._flat["formats.weekday_date" if weekday else "formats.date"], values)

    def listing(self, items: list[Any]) -> Markup:
        """`A, B and C`."""
        if not items:
            return Markup()
        made = fill("{x}", {"x": items[0]})
        for place, item in enumerate(items[1:], 2):
            key = "formats.last" if place == len(items) else "formats.next"
            made = fill(self._flat[key], {"a": made, "b": item})
        return made


def _flatten(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat += _flatten(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            flat.append((f"{prefix}{key}", value))
    return flat


def languages() -> tuple[str, ...]:
    """Languages that the package ships, in order."""
    folder = files(__name__)
    return tuple(sorted(f.name.removesuffix(".yml") for f in folder.iterdir() if f.name.endswith(".yml")))


@cache
def load(language: str) -> Words:
    """The words of a language. Raises ValueError for one that the package does not ship."""
    if language not in languages():
        raise ValueError(f"No interface words for {language!r}; there are: {', '.join(languages())}.")
    file = files(__name__) / f"{language}.yml"
    return Words(yaml.safe_load(file.read_text(encoding="utf-8")), language)
