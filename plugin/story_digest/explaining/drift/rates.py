"""The time in which as much comes together: 9,000 tons a week are not 9,000 tons a month."""

from __future__ import annotations

import re

from story_digest.explaining.drift.tellings import Telling
from story_digest.quantities import Quantity

# 9,000 tons of copper a week · 40 flights per day · 300 every month; not three men a week later
_RATE = re.compile(
    r"(?:\s(?!and\b|or\b)[^\W\d_][\w'’-]*){0,3}\s(?:an?|per|each|every)\s"
    r"(?P<unit>second|minute|hour|day|week|month|quarter|year)\b(?!\s(?:after|ago|before|earlier|later|from|since|long))",
    re.IGNORECASE,
)
_LONGEST_RATE = 60
"""Characters behind a figure among which its rate is looked for."""


def rate_of(telling: Telling, quantity: Quantity) -> tuple[str, int] | None:
    """The unit of time behind a figure and where its words end; None where no rate follows in its sentence."""
    home = telling.sentence_at(quantity.start)
    if home is None:
        return None
    match = _RATE.match(telling.article.text, quantity.end, min(home.end, quantity.end + _LONGEST_RATE))
    return (match["unit"].lower(), match.end()) if match else None


def rates_differ(one: tuple[Telling, Quantity], other: tuple[Telling, Quantity]) -> bool:
    """Both figures are told for a stretch of time, and not for the same."""
    here, there = rate_of(*one), rate_of(*other)
    return here is not None and there is not None and here[0] != there[0]
