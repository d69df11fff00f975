"""The word tables of figures: numerals, scales, units, currencies, approximations."""

from __future__ import annotations

from story_digest.word_tables import WordTables

assert __package__ is not None
_TABLES = WordTables(__package__)
table = _TABLES.classes
numbers = _TABLES.numbers
dimensions = _TABLES.dimensions
