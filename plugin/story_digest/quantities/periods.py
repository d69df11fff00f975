"""Times that a text names without a date: next spring, early next year, in the autumn. No calendar is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from story_digest.quantities.quantity import MONTH, Quantity

_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:early|late|mid|the\s(?:beginning|start|middle|end)\sof)"

# next spring · late-autumn · this fall
_NAMED = r"(?:next|last|this|coming|early|late|mid|previous|following)[\s-](?:spring|summer|autumn|fall|winter)"
# in spring · until at least the summer; not in the fall of a town
_REACHED = (
    r"(?:in|by|until|till|since|during|before|after|from|of)\s(?:at\s(?:least|the\slatest)\s)?(?:the\s)?"
    r"(?:spring|summer|autumn|winter)"
)
# not of spring water, in the summer school
_SEASON = re.compile(
    rf"\b(?:{_NAMED}|{_REACHED})\b(?!\s(?:of\s(?!\d|this|next|last)|water|camp|school|olympics|games|palace))",
    re.IGNORECASE,
)
# next year · early next year · next spring · the coming week · late next month · next Tuesday · next March
_AHEAD = re.compile(
    rf"\b(?:{_PART}\s)?(?:next|(?:the\s)coming)\s"
    rf"(?:year|month|week|weekend|decade|quarter|spring|summer|autumn|fall|winter|{_DAY}|{MONTH})(?!\w)",
    re.IGNORECASE,
)


def seasons_of(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The seasons named in `text[start:end]`, as figures of the kind `season`, numbered from spring."""
    for match in _SEASON.finditer(text, start, end):
        name = match[0].split()[-1].rpartition("-")[2].lower()
        at = match.end() - len(name)
        yield Quantity(at, match.end(), "season", (Fraction(_SEASONS[name]),), core=at, name=name)


def times_ahead(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places in `text[start:end]` of times that lie ahead, told without a date: early next year, next spring."""
    for match in _AHEAD.finditer(text, start, end):
        yield match.start(), match.end()
