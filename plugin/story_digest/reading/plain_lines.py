"""Lines and paragraphs of text without markup, hard wrapping undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from story_digest.reading.layout import Line
from story_digest.reading.sentences import split
from story_digest.reading.words import word_set
from story_digest.settings import ReadingSettings

_STOPPED = re.compile("[.!?…:;][\"”“’')\\]»]*$")
_ITEM = re.compile(r"\s*(?:[-*•▪◦–—>|#]|\d{1,2}[.)])\s")
_DATELINE = re.compile(r"\s*[A-Z][A-Z'’./ -]{2,30}(?:,[^–—:-]{0,40})?(?:\([A-Za-z/]{2,20}\))?\s?(?:[-–—]{1,2}|:)\s")
"""`KATIHAR: `, `SANTIAGO, April 17 (Xinhua) -- `: never in the middle of a paragraph."""
_ALONE = re.compile(
    r"by(?:\s[^\W\d_a-z][\w.'’-]*,?|\sand|\sde|\svan|\svon){2,8}(?:\s(?:on\s)?\d.*|\s*[|•·].*)?"  # by Jane Doe and John Roe, by Jane Doe May 3, 2024
    r"|[a-z]{2,4}(?:-[a-z]{2,4})?(?:/\s?[a-z]{2,4}(?:-[a-z]{2,4})?)+/?"  # sha/dpb
    r"|\S+@\S+|(?:https?:|www\.|pic\.)\S+"
)
"""Rows that begin with a small letter and go on with nothing."""
_OVERHANG = 6
"""Characters by which a line may be longer than the longest of those that surely run on."""
_SENTENCE_STARTERS = word_set(
    """A An The At In On For From After Before When While As But And It He She They His Her Its Their More Most Some Several
    Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Police Authorities Officials"""
)
_LAST_WORDS = 60
_WORD = re.compile(r"\S+")


def unwrap(text: str, settings: ReadingSettings, *, alone: Callable[[str], bool] = lambda _: False) -> str:
    """`text` with the line feeds of hard wrapping made spaces: the same length, the same offsets.

    A line was wrapped where the first word of the next line would not have fitted into the width of the text any
    more (greedy filling, as every editor does), provided that most line ends inside sentences are of that kind. Without
    that, a line goes on where it ends without a stop and the next begins in lower case. `alone` tells of a line that it
    is a paragraph by itself; it is asked only where no empty lines keep the paragraphs apart.
    """
    rows = text.split("\n")
    if len(rows) < 2:
        return text
    habit = _Habit(
        width=_width(rows, settings),
        spaced=_has_empty_rows_inside(rows),
        set_in=any(
            _indent(a) > 1 > _indent(b) for a, b in pairwise(rows) if a.strip() and b.strip() and _runs_on(a, b)
        ),
    )
    top = next((number for number, row in enumerate(rows) if row.strip()), 0)
    ends = [
        " " if _goes_on(row, following, habit, alone) and not (number == top and _headed(row, following)) else "\n"
        for number, (row, following) in enumerate(pairwise(rows))
    ]
    parts = [part for row, end in zip(rows, [*ends, ""], strict=True) for part in (row, end)]
    return "".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habit:
    """How a text is laid out: the width it is wrapped to (0: not), whether empty lines stand between its paragraphs,
    and whether their first lines are set in.
    """

    width: int
    spaced: bool
    set_in: bool


def _goes_on(row: str, following: str, habit: _Habit, alone: Callable[[str], bool]) -> bool:
    """Whether `following` goes on with the paragraph of `row`."""
    if not row.strip() or not following.strip():
        return False
    if habit.set_in and _indent(following) > 1:
        return False
    if _runs_on(row, following):
        return True
    listed = _ITEM.match(following) and (_ITEM.match(row) or _STOPPED.search(row.rstrip()))
    if listed or not _full(row, following, habit.width):
        return False
    # Without empty lines, a stop at the end of a full line ends the paragraph too: what follows may be a credit or a
    # notice, and the sentences are the same either way.
    return habit.spaced or not (_ends_sentence(row, following) or _DATELINE.match(following) or alone(row.strip()))


def _headed(row: str, following: str) -> bool:
    """Whether the first row, without a stop, is a headline that fills the width: the next begins a sentence with a word
    that has a capital letter nowhere else (`A`, `The`, `At`).
    """
    first = _WORD.match(following.strip())
    return not _STOPPED.search(row.rstrip()) and first is not None and first[0] in _SENTENCE_STARTERS


def _ends_sentence(row: str, following: str) -> bool:
    """Whether a sentence ends with `row`, with `following` in view: not after `Aerospace Inc.`, `Gov.`, `5 a.m.`"""
    before = row.rstrip()[-_LAST_WORDS:]
    beside = f"{before} {following.strip()[:_LAST_WORDS]}"
    return bool(_STOPPED.search(before)) and any(end == len(before) for _, end in split(beside))


def _has_empty_rows_inside(rows: Sequence[str]) -> bool:
    filled = [number for number, row in enumerate(rows) if row.strip()]
    return bool(filled) and len(filled) < filled[-1] - filled[0] + 1


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line of `text` that is not empty, each a paragraph of its own."""
    lines: list[Line] = []
    start = 0
    for row in text.split("\n"):
        body = row.strip()
        if body:
            left = start + len(row) - len(row.lstrip())
            lines.append(Line(start=left, end=left + len(body), paragraph=len(lines)))
        start += len(row) + 1
    return tuple(lines)


def _width(rows: Sequence[str], settings: ReadingSettings) -> int:
    """The width that the text was wrapped to, in characters; 0 where it was not."""
    running = [(a, b) for a, b in pairwise(rows) if a.strip() and b.strip() and _runs_on(a, b)]
    width = max((len(row.rstrip()) for row, _ in running), default=0)
    if not 0 < width <= settings.wrap_width:
        return 0
    full = sum(_full(row, following, width) for row, following in running)
    return width if full >= settings.wrapped_share * len(running) else 0


def _full(row: str, following: str, width: int) -> bool:
    """Whether the first word of the following line would have gone beyond the width."""
    word = _WORD.search(following)
    length = len(row.rstrip())
    return bool(width and word) and length <= width + _OVERHANG and length + 1 + len(word[0]) > width  # type: ignore[index]


def _runs_on(row: str, following: str) -> bool:
    begins = following.strip()[:_LAST_WORDS]
    return begins[:1].islower() and not _STOPPED.search(row.rstrip()) and not _ALONE.fullmatch(begins)
