"""Lines and paragraphs of text without markup, hard wrapping undone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from story_digest.reading.layout import Line
from story_digest.settings import ReadingSettings

_STOPPED = re.compile("[.!?…:;][\"”“’')\\]»]*$")
_WORD = re.compile(r"\S+")


def unwrap(text: str, settings: ReadingSettings) -> str:
    """`text` with the line feeds of hard wrapping made spaces: the same length, the same offsets.

    A line was wrapped where the first word of the next line would not have fitted into the width of the text any
    more (greedy filling, as every editor does), provided that most line ends inside blocks are of that kind. Without
    that, a line goes on where it ends without a stop and the next begins in lower case.
    """
    rows = text.split("\n")
    if len(rows) < 2:
        return text
    width = _width(rows, settings)
    ends = []
    for row, following in pairwise(rows):
        goes_on = bool(row.strip() and following.strip()) and (
            (_full(row, following, width) and not _begins_item(following)) or _runs_on(row, following)
        )
        ends.append(" " if goes_on else "\n")
    parts = [part for row, end in zip(rows, [*ends, ""], strict=True) for part in (row, end)]
    return "".join(parts)


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
    pairs = [(a, b) for a, b in pairwise(rows) if a.strip() and b.strip()]
    running = [pair for pair in pairs if _runs_on(*pair)]
    if not running:
        return 0
    width = max(len(row.rstrip()) for row, _ in running)
    if width > settings.wrap_width:
        return 0
    full = sum(_full(row, following, width) for row, following in running)
    return width if full >= settings.wrapped_share * len(running) else 0


def _full(row: str, following: str, width: int) -> bool:
    """Whether the first word of the following line would have gone beyond the width."""
    word = _WORD.search(following)
    return bool(width and word) and len(row.rstrip()) <= width and len(row.rstrip()) + 1 + len(word[0]) > width  # type: ignore[index]


def _runs_on(row: str, following: str) -> bool:
    return following.lstrip()[:1].islower() and not _STOPPED.search(row.rstrip())


def _begins_item(row: str) -> bool:
    return bool(re.match(r"\s*(?:[-*•▪◦–—>|#]|\d{1,2}[.)])\s", row))
