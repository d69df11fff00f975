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
    shortest_sentence: int = 6
    """Words (runs between white space) that a sentence must have to be told."""
    lead_bonus: float = 3.0
    """How much more a concept counts in the first sentence than far down: 1 + bonus / (1 + place)."""
    exchange_rounds: int = 50
    """Most exchanges that improve a choice of sentences: a limit of work, not of time."""
    most_candidates: int = 100
    """Most sentences handed to one of sumy's algorithms, several of which grow with the square or faster."""
    headline_share: float = 0.5
    """Least share of a headline's words that must stand in the articles' sentences for it to be a story's title."""
