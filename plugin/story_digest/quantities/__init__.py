"""Figures of texts and whether they come to the same: the one place where figures are read and compared.

A figure is a number with its unit, scale and approximation, a date, a time of day, a duration, a percentage, an ordinal,
or a word that stands where another text has one. Nothing is resolved against a calendar, no currency is converted.
"""

from __future__ import annotations

from story_digest.quantities.finding import quantities_of
from story_digest.quantities.measures import OVER
from story_digest.quantities.number_words import is_numeral, is_scale
from story_digest.quantities.periods import seasons_of, times_ahead
from story_digest.quantities.quantity import Quantity
from story_digest.quantities.values import comparable, normalised, same_value, states, within

__all__ = [
    "OVER",
    "Quantity",
    "comparable",
    "is_numeral",
    "is_scale",
    "normalised",
    "quantities_of",
    "same_value",
    "seasons_of",
    "states",
    "times_ahead",
    "within",
]
