"""The word tables: readable data in `data/`, one file a table, with examples beside the rows.

A line reads `class: word, phrase, …  # example`, or `dimension / class: …` where classes belong together. Words are in
lower case and folded as `words.fold` folds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> Mapping[str, str]:
    """Word or phrase → its class. Raises FileNotFoundError where there is no table of that name."""
    return {word: head for head, word in _entries(name)}


@cache
def numbers(name: str) -> Mapping[str, Fraction]:
    """A table whose classes are numbers: word → number."""
    return {word: Fraction(value) for word, value in table(name).items()}


@cache
def dimensions(name: str) -> Mapping[str, tuple[str, str]]:
    """Word or phrase → (dimension, class). Words of one dimension but of different classes say different things."""
    rows: dict[str, tuple[str, str]] = {}
    for head, word in _entries(name):
        dimension, _, group = (part.strip() for part in head.partition("/"))
        rows.setdefault(word, (dimension, group))
    return rows


def _entries(name: str) -> Iterator[tuple[str, str]]:
    text = (files(__package__) / "data" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head, _, tail = line.partition("#")[0].partition(":")
        for entry in tail.split(","):
            if word := " ".join(entry.split()):
                yield head.strip(), word
