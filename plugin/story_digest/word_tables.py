"""The word tables: readable data in a folder's `data/`, one file a table, with examples beside the rows.

A line reads `class: word, phrase, …  # example`, or `dimension / class: …` where classes belong together. Words are in
lower case and folded as `drift.words.fold` folds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordTables:
    """The tables of one package. Each method raises FileNotFoundError where there is no table of that name."""

    package: str

    def classes(self, name: str) -> Mapping[str, str]:
        """Word or phrase → its class."""
        return _classes(self.package, name)

    def numbers(self, name: str) -> Mapping[str, Fraction]:
        """A table whose classes are numbers: word → number."""
        return _numbers(self.package, name)

    def dimensions(self, name: str) -> Mapping[str, tuple[str, str]]:
        """Word or phrase → (dimension, class). Words of one dimension but of different classes say different things."""
        return _dimensions(self.package, name)


@cache
def _classes(package: str, name: str) -> Mapping[str, str]:
    return {word: head for head, word in _entries(package, name)}


@cache
def _numbers(package: str, name: str) -> Mapping[str, Fraction]:
    return {word: Fraction(value) for word, value in _classes(package, name).items()}


@cache
def _dimensions(package: str, name: str) -> Mapping[str, tuple[str, str]]:
    rows: dict[str, tuple[str, str]] = {}
    for head, word in _entries(package, name):
        dimension, _, group = (part.strip() for part in head.partition("/"))
        rows.setdefault(word, (dimension, group))
    return rows


def _entries(package: str, name: str) -> Iterator[tuple[str, str]]:
    text = (files(package) / "data" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head, _, tail = line.partition("#")[0].partition(":")
        for entry in tail.split(","):
            if word := " ".join(entry.split()):
                yield head.strip(), word
