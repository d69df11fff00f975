"""What figures of one sentence are to each other: a part of a whole, addends, units of one duration."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from story_digest.quantities import Quantity


def is_whole(text: str, part: Quantity, whole: Quantity) -> bool:
    """The number is what the figure before it is a part of: nine of 11, several of the 40, six out of its eight."""
    if whole.kind != "number" or not (
        part.kind == "vague" or (part.kind == "number" and part.values[0] < whole.values[0])
    ):
        return False
    return bool(_OF_THE.fullmatch(text[part.end : whole.start]))


_OF_THE = re.compile(r"\s(?:out\s)?(?:of|from)\s(?:(?:the|its|their|his|her|all)\s)?", re.IGNORECASE)


def sums_of(text: str, quantities: Sequence[Quantity]) -> list[set[Fraction]]:
    """For each figure, what the numbers that are told in one breath with it come to."""
    sums: list[set[Fraction]] = [set() for _ in quantities]
    for first in range(len(quantities)):
        total, last = Fraction(0), first
        while last < len(quantities) and last < first + _LONGEST_SUM and _counts(quantities[last]):
            if last > first and not _added(text[quantities[last - 1].end : quantities[last].start]):
                break
            if last > first and _PART.match(text, quantities[last].end):
                break
            total += quantities[last].values[0]
            last += 1
            for n in range(first, last) if last > first + 1 else ():
                sums[n].add(total)
        if first and (told := _with_greater_unit(text, quantities[first - 1], quantities[first])) is not None:
            sums[first].add(told)
    return sums


def _with_greater_unit(text: str, greater: Quantity, lesser: Quantity) -> Fraction | None:
    """What a duration comes to if the number before it counts the next greater unit, whatever it is called there.

    A rewriter may have put another word in the unit's place: 1 moment 12 seconds.
    """
    many = _IN_THE_NEXT.get(lesser.factor) if lesser.kind == "duration" and len(lesser.values) == 1 else None
    if many is None or not _counts(greater) or not _ONE_WORD.fullmatch(text[greater.end : lesser.start]):
        return None
    return greater.values[0] * many + lesser.values[0]


_IN_THE_NEXT = {Fraction(1): 60, Fraction(60): 60, Fraction(3600): 24, Fraction(86400): 7, Fraction(2629746): 12}
"""How many of a unit of time, told in seconds, make the next greater one."""
_ONE_WORD = re.compile(r"\s[a-z]{3,12}(?:\sand)?\s")


_LONGEST_SUM = 4
"""Numbers that may be added: two men, a woman and three children."""
# passengers and · men, · adults and another; not killed and, which begins something else
_ADDED = re.compile(r"(?:\s\w+){0,3}(?:,|\sand(?:\sanother)?|\splus)(?:\s(?:another|the|its))?\s", re.IGNORECASE)
# 19 people, two of them seriously; 19 people, two critically; 19 people, two in a coma: some of those just counted
_PART = re.compile(r"\s(?:(?:more|others?)\s)?(?:of|in|with|from|who|under|[a-z]+ly)\b", re.IGNORECASE)
_OTHER_FATE = re.compile(r"\w(?:ed|ing)\b|\b(?:hurt|lost|missing|dead|alive)\b", re.IGNORECASE)


def _added(gap: str) -> bool:
    return bool(_ADDED.fullmatch(gap)) and not _OTHER_FATE.search(gap)


def _counts(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.between and len(quantity.values) == 1
