"""How a story is summarized."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarizingSettings:
    """How a story is summarized. A number that decides something stands here, with its unit and the experiment behind it."""

    algorithm: str = "consensus"
    """`consensus`, or a sumy algorithm by name: lex-rank, text-rank, lsa, …"""
    sentences: int | None = 5
    """Length of a story's summary in sentences; None where `words` rules."""
    words: int | None = None
    """Ceiling of the summary's length in words, kept with whole sentences; None for no ceiling."""
