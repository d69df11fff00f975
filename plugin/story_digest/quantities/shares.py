"""Shares and multiples in words: a third of, half the, one in four, three-quarters; doubled, threefold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from story_digest.quantities.measures import bounded, unit_after
from story_digest.quantities.quantity import Quantity
from story_digest.quantities.tables import numbers

_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10, "hundredth": 100}
_FEW = r"one|two|three|four|five|six|seven|eight|nine|ten|a|an"
_COUNT = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|a\shundred"
_PATTERN = re.compile(
    # a third of · two-thirds · three quarters of; not two quarters, which are half a year
    rf"\b(?P<top>{_FEW})(?:-(?P<part>{'|'.join(_PARTS)})s?\b|\s(?P<part_of>{'|'.join(_PARTS)})s?(?=\sof\b))"
    # half of · half the; not the second half of, nor half an hour
    r"|(?<!first\s)(?<!second\s)(?<!other\s)(?<!latter\s)(?<!next\s)(?<!last\s)(?<!and\sa\s)\b(?P<half>half)"
    r"(?=\s(?:of|the|its|their|his|her|all|those|these)\b)"
    # one in four · nine out of ten · 1 in every 5
    rf"|\b(?P<some>{_COUNT})\s(?:in|out\sof)\s(?:every\s)?(?P<all>{_COUNT})\b(?![.,]\d)"
    # doubled · twice · threefold
    r"|\b(?P<times>twice|thrice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)"
    rf"|halv(?:e|es|ed|ing)|(?:{_FEW}|hundred)[-]?fold)\b",
    re.IGNORECASE,
)
_HINTS = (*_PARTS, "half", "halv", "twice", "thrice", "doubl", "tripl", "trebl", "quadrupl", "fold")
_OUT_OF = re.compile(rf"\s(?:in|out\sof)\s(?:every\s)?(?:{_COUNT})\b", re.IGNORECASE)
"""A share or multiple has one of the words, or a count behind `in`: to look for them costs far less than the pattern."""
_MULTIPLES = {"tw": 2, "th": 3, "do": 2, "tr": 3, "qu": 4}
"""By the first two letters of a word for a multiple."""


def shares(text: str, start: int, stop: int) -> Iterator[Quantity]:
    """The shares and multiples in words of `text[start:stop]`, as figures of the kinds `fraction` and `times`."""
    lower = text[start:stop].lower()
    if not any(hint in lower for hint in _HINTS) and not _OUT_OF.search(text, start, stop):
        return
    for match in _PATTERN.finditer(text, start, stop):
        got = match.groupdict()
        if got["times"]:
            kind, value = "times", _multiple(got["times"].lower())
        elif got["half"]:
            kind, value = "fraction", Fraction(1, 2)
        elif got["some"]:
            some, whole = (_number(got[name] or "") for name in ("some", "all"))
            if not 0 < some < whole or unit_after(text, match.end(), stop):
                continue  # killed five in 10 days
            kind, value = "fraction", some / whole
        else:
            if (named := unit_after(text, match.end(), stop)) and named[0] != "percent":
                continue  # a quarter of a mile
            part = _PARTS[(got["part"] or got["part_of"] or "").lower()]
            kind, value = "fraction", _number(got["top"] or "") / part
        yield bounded(text, start, Quantity(match.start(), match.end(), kind, (value,), core=match.start()))


def _number(word: str) -> Fraction:
    if word.isdigit():
        return Fraction(word)
    lower = word.lower()
    return numbers("numerals").get(lower, Fraction(100 if lower.endswith("hundred") else 1))


def _multiple(word: str) -> Fraction:
    if word.endswith("fold"):
        return _number(word.removesuffix("fold").rstrip("-"))
    return Fraction(1, 2) if word.startswith("halv") else Fraction(_MULTIPLES[word[:2]])
