"""The word tables of what differs: verbs of saying, hedges, words of other sense."""

from __future__ import annotations

from story_digest.word_tables import WordTables

assert __package__ is not None
_TABLES = WordTables(__package__)
table = _TABLES.classes
dimensions = _TABLES.dimensions
