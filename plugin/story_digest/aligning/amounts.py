"""What the figures of a sentence come to, in one form for each whatever the unit: miles and kilometres are compared."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from story_digest.aligning.figures import COUNTED
from story_digest.quantities import Quantity, quantities_of

MEASURED = frozenset({"length", "area", "mass", "volume", "speed"})
"""Kinds of figures that houses convert, each into a unit of its own."""

STEP = 0.08
"""Width of a band, as a natural logarithm: a figure stands in two bands that overlap by half, so that two that differ
by up to 4 per cent, as rounded conversions do, always share one. (A mile is 1.6 kilometres: 8 and 5 meet, 10 and 5 do not.)"""

GREATEST = 10**30
"""No figure of news is so great, and a float holds no greater one for sure."""

HALF_A_DAY = 720
"""Minutes: `17:40` and `5:40` may be one time."""

HINT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|half|noon|midday|midnight)\b",
    re.IGNORECASE,
)
"""Without one of these a sentence holds no figure: most do not, and reading figures is dear."""


def amounts(text: str) -> list[str]:
    """Marked names for what the measures, sums and times of day in a text come to; two for each measure."""
    if not HINT.search(text):
        return []
    return [name for quantity in quantities_of(text) if not quantity.between for name in _names(quantity)]


def is_amount(name: str) -> bool:
    """Whether a word of a sentence stands for what a figure comes to."""
    return name[0] == COUNTED and " " in name


def _names(quantity: Quantity) -> Iterator[str]:
    for value in quantity.values:
        if not 0 < value * quantity.factor < GREATEST:
            continue
        amount = float(value * quantity.factor)
        if quantity.kind in MEASURED:
            band = round(math.log(amount) / STEP, 6)
            yield f"{COUNTED}{quantity.kind} {math.floor(band)}"
            yield f"{COUNTED}{quantity.kind} {math.floor(band + 0.5)}+"
        elif quantity.kind == "time":
            yield f"{COUNTED}time {int(value)}"
            if quantity.loose:
                yield f"{COUNTED}time {(int(value) + HALF_A_DAY) % (2 * HALF_A_DAY)}"
        elif quantity.kind == "money" or quantity.scale != 1:  # 14bn kroner, 14 billion crowns
            yield f"{COUNTED}amount {amount:g}"
