"""Figures in words: numbers, ordinals, months, weekdays, and words that stand where another version has a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from story_digest.model.calendar import WEEKDAYS
from story_digest.quantities.measures import measured, unit_after
from story_digest.quantities.quantity import MONTH, Quantity, month_number
from story_digest.quantities.tables import numbers, table

_LETTERS = re.compile(r"[^\W\d_]+")
# no one, each one, this one, another one; the stronger one, a bigger one, but the last one mile, the only one day
_NOT_A_NUMBER = re.compile(
    r"\b(?:no|each|every|the|this|that|another|which|such|any|some)$"
    r"|\b(?:the|an?|this|that|another|its|his|her|their)\s(?!past|last|next|first|only|single|top)[a-z]+$",
    re.IGNORECASE,
)
_BEFORE_ONE = 32
"""Characters before `one` in which the words that make it no number stand."""
# one of them, one day; not one day and six hours
_AFTER_ONE = re.compile(
    r"\s+(?:of|another|who|that|by|side|hand|way|day(?!,?\s(?:and\s)?\w+\s(?:hour|minute)))\b", re.IGNORECASE
)
_MONTH_ALONE = re.compile(rf"\b{MONTH}(?!\w)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BEFORE_MAY = re.compile(r"\b(?:in|early|late|mid|since|until|by|last|next|of)[\s-]$", re.IGNORECASE)


def is_numeral(word: str) -> bool:
    """Whether a word in lower case is a number: `seven`."""
    return word in table("numerals")


def is_scale(word: str) -> bool:
    """Whether a word in lower case multiplies a number: `million`."""
    return word in table("scales")


def written_in_words(text: str, start: int, stop: int) -> Iterator[Quantity]:
    words = list(_LETTERS.finditer(text, start, stop))
    numerals, ordinals, scales = numbers("numerals"), numbers("ordinals"), numbers("scales")
    at = 0
    while at < len(words):
        lower = words[at][0].lower()
        if lower in numerals:
            last, value = _run_of_numerals(text, words, at)
            if below := _parts(text, words, last):
                yield Quantity(
                    words[at].start(), words[last + 1].end(), "fraction", (value / below,), core=words[at].start()
                )
                at = last + 2
                continue
            more, part = _and_a_part(text, words, last, stop)
            last, value = last + more, value + part
            quantity = Quantity(words[at].start(), words[last].end(), "number", (value,), core=words[at].start())
            if lower != "one" or last > at or _counts(text, words[at]):
                yield measured(text, start, stop, quantity)
            at = last + 1
        elif lower in ordinals and not text.startswith("-", words[at].end()):
            if lower != "second" or not _after_number(text, words[at].start()):
                yield Quantity(
                    words[at].start(), words[at].end(), "ordinal", (ordinals[lower],), core=words[at].start()
                )
            at += 1
        elif len(lower) > 2 and lower in scales and at and words[at - 1][0].lower() in ("a", "half"):
            first = at - 2 if at > 1 and words[at - 2][0].lower() == "half" else at - 1
            times = Fraction(1, 2) if words[first][0].lower() == "half" else Fraction(1)
            begin = words[first].start()
            quantity = Quantity(begin, words[at].end(), "number", (times * scales[lower],), core=begin)
            yield measured(text, start, stop, quantity)
            at += 1
        elif lower == "half" and at + 1 < len(words) and words[at + 1][0].lower() in ("a", "an"):
            if unit_after(text, words[at + 1].end(), stop):
                begin = words[at].start()
                half = Quantity(
                    begin, words[at + 1].end(), "number", (Fraction(1, 2),), core=begin, step=Fraction(1, 2)
                )
                yield measured(text, start, stop, half)
                at += 1
            at += 1
        elif lower == "quarter" and (unit := unit_after(text, words[at].end(), stop)):
            name, _, _ = unit
            if name in ("length", "duration"):
                begin = words[at - 1].start() if at and words[at - 1][0].lower() in ("a", "one") else words[at].start()
                quantity = Quantity(
                    begin, words[at].end(), "number", (Fraction(1, 4),), core=begin, step=Fraction(1, 4)
                )
                yield measured(text, start, stop, quantity)
            at += 1
        else:
            at += 1


def _run_of_numerals(text: str, words: Sequence[re.Match[str]], at: int) -> tuple[int, Fraction]:
    """The value of number words that follow each other: twenty-one, two hundred and five, three million."""
    numerals, scales = numbers("numerals"), numbers("scales")
    total = current = Fraction(0)
    last = at
    n = at
    while n < len(words):
        lower = words[n][0].lower()
        joined = n == at or not text[words[n - 1].end() : words[n].start()].strip(" -\u00a0")
        if not joined:
            break
        if lower in numerals:
            small = n > at and (current % 100 == 0 and current and numerals[lower] < 100)
            tens = n > at and current % 10 == 0 and current % 100 >= 20 and numerals[lower] < 10
            if n > at and not small and not tens and current:
                break
            current += numerals[lower]
        elif len(lower) > 1 and lower in scales and current:
            if scales[lower] == 100 or scales[lower] == 12:
                current *= scales[lower]
            else:
                total, current = total + current * scales[lower], Fraction(0)
        elif (
            lower == "and" and n > at and n + 1 < len(words) and words[n + 1][0].lower() in numerals and current >= 100
        ):
            n += 1
            continue
        else:
            break
        last = n
        n += 1
    return last, total + current


def _and_a_part(text: str, words: Sequence[re.Match[str]], last: int, stop: int) -> tuple[int, Fraction]:
    """How many words behind a number add a part to it, and the part: two and a half, three and a quarter hours."""
    told = [word[0].lower() for word in words[last + 1 : last + 4]]
    if told == ["and", "a", "half"]:
        return 3, Fraction(1, 2)
    quarters = {"and a quarter": 1, "and three quarters": 3}.get(" ".join(told), 0)
    if quarters and unit_after(text, words[last + 3].end(), stop):
        return 3, Fraction(quarters, 4)
    return 0, Fraction(0)


_PARTS = {"third": 3, "thirds": 3, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10}


def _parts(text: str, words: Sequence[re.Match[str]], last: int) -> int:
    """What a number in words is divided by: two-thirds, one fifth of; 0 where it is not. Two quarters may be half a year."""
    if last + 1 == len(words):
        return 0
    word = words[last + 1]
    joined = text[words[last].end() : word.start()] == "-" or text.startswith(" of ", word.end())
    return _PARTS.get(word[0].lower(), 0) if joined else 0


def _counts(text: str, one: re.Match[str]) -> bool:
    """`one` is a number where it counts something: one person; not in no one, as one, one of them."""
    if _NOT_A_NUMBER.search(text[max(0, one.start() - _BEFORE_ONE) : one.start()].rstrip()):
        return False
    after = text[one.end() : one.end() + 24]
    return bool(re.match(r"[\s-][a-z]", after)) and not _AFTER_ONE.match(after)


def _after_number(text: str, place: int) -> bool:
    return bool(re.search(r"\d[\s-]*$", text[max(0, place - 4) : place]))


def months_and_weekdays(text: str, start: int, stop: int) -> Iterator[Quantity]:
    for match in _MONTH_ALONE.finditer(text, start, stop):
        if match[0] in ("May", "March") and not _BEFORE_MAY.search(text[max(0, match.start() - 7) : match.start()]):
            continue
        yield Quantity(match.start(), match.end(), "month", (Fraction(month_number(match[0])),), core=match.start())
    for match in _WEEKDAY.finditer(text, start, stop):
        day = WEEKDAYS.index(match[0].lower()) + 1
        yield Quantity(match.start(), match.end(), "weekday", (Fraction(day),), core=match.start())


def vague(text: str, start: int, stop: int) -> Iterator[Quantity]:
    for match in _vague_words().finditer(text, start, stop):
        group = table("vague_numbers")[" ".join(match[0].lower().split())]
        yield Quantity(match.start(), match.end(), "vague", (), unit=group, core=match.start())


@cache
def _vague_words() -> re.Pattern[str]:
    entries = sorted(table("vague_numbers"), key=lambda entry: (-len(entry), entry))
    return re.compile(r"\b(?:" + "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in entries) + r")\b", re.IGNORECASE)
