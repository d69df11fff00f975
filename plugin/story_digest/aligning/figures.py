"""Figures and what they count, as sentences are compared: one form for each, however it is written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from story_digest.aligning.function_words import FUNCTION_WORDS

COUNTED = "#"
"""Marks what is counted: `#wagons`."""

UNITS = """
kilometer km kms kilometers kilometre kilometres
meter meters metre metres
centimeter cm centimeters centimetre centimetres
millimeter mm millimeters millimetre millimetres
square sq
mile miles
foot feet ft
inch inches
acre acres
hectare hectares ha
liter liters litre litres
kilogram kg kgs kilo kilos kilograms kilogramme kilogrammes
ton tons tonne tonnes
degree degrees
percent pc pct
"""
"""A line for each unit, in the spellings of houses: `12 sq km` · `12 square kilometers` · `12 square kilometres`."""

NUMBERS = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty
"""
"""In order: houses write them as words up to nine, ten or twenty. `One` is too often no figure."""

_FORMS = {spelling: line.split()[0] for line in UNITS.strip().splitlines() for spelling in line.split()} | {
    word: str(number) for number, word in enumerate(NUMBERS.split(), start=2)
}


def compared_form(word: str) -> str:
    """The word as it is compared: `kilometres` and `km` as `kilometer`, `eight` as `8`, `9,4` as `9.4`."""
    return word.replace(",", ".") if word[0].isdigit() else _FORMS.get(word, word)


def counted_things(told: Sequence[str]) -> list[str]:
    """What the figures count, marked, whatever the figure: `slick of 12 square kilometers` → `#square`.

    What drifts is the figure, and it must not part the very sentences in which it does.
    """
    return [
        COUNTED + thing
        for figure, thing in pairwise(map(compared_form, told))
        if figure[0].isdigit() and not thing[0].isdigit() and thing not in FUNCTION_WORDS
    ]
