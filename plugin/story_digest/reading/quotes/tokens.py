"""The words and marks of a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass

QUOTE = "\0"
LONGEST = 16
"""Tokens that a phrase may have before the search for its edge stops."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a quotation taken out (`word` is QUOTE and `quote` its number)."""

    word: str
    start: int
    end: int
    quote: int = -1
    lower: str = ""
    """The word in lower case, as the sets of common words hold it; with its capital where it is surely part of a name."""
    is_word: bool = False
    capital: bool = False
