"""Stock tickers: one shape, a name with a price and its change, repeated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from story_digest.reading.layout import Line

_NUMBER = r"[-+]?[$€£¥₹]?\d[\d,.]*"
_CHANGE = r"(?:[▲▼△▽↑↓⬆⬇🔺🔻]\s?[-+]?\d[\d,.]*%?|[-+]\d[\d,.]*\s?%|\([-+]?\d[\d,.]*\s?%\))"
_MOVE = r"(?:(?:Increased|Decreased|Up|Down|Gained|Lost)(?: By)?|No Change|Unchanged)"
_ITEM = re.compile(
    # "AIRLINK 74.48 Increased By ▲ 0.23 (0.31%)", "KSE100 75,312 Increased By 381 (0.51%)", "GOLD 71,650 ▼ 210",
    # "Nikkei 38,807.38 +0.29%", "USD/JPY 147.75", "Gold (tola) 253,400 ▲ 900"
    rf"(?<!\S)(?P<name>[A-Z][\w&./-]{{0,20}}(?: [A-Z0-9][\w&./-]{{0,20}})?(?: \(\w{{1,12}}\))?):?\s+(?P<price>{_NUMBER})"
    rf"(?P<change>(?:\s+{_MOVE})?(?:\s+{_CHANGE}){{1,3}}|\s+{_MOVE}\s+{_NUMBER}(?:\s+{_CHANGE})?)?(?!\S)"
)
_ARROW = re.compile("[▲▼△▽⬆⬇🔺🔻]")
_BETWEEN = re.compile(r"[\s|•·,;/]*")


def ticker_spans(text: str, lines: Sequence[Line]) -> Mapping[int, tuple[tuple[int, int], ...]]:
    """For the number of each line that holds ticker items: the spans they take up.

    One item alone proves nothing (`Brent 82.10 +0.4%` may be a table row of the report) unless an arrow marks it: two or
    more with a change have to follow each other, in one line or in neighbouring lines that hold nothing else.
    """
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    whole: list[int] = []
    for number, line in enumerate(lines):
        runs = _runs(text, line)
        if not runs:
            continue
        if len(runs) == 1 and runs[0][:2] == (line.start, line.end):
            whole.append(number)
            if _ARROW.search(text, line.start, line.end):
                found[number] = ((line.start, line.end),)
        long = tuple((start, end) for start, end, items, changes in runs if items > 1 and changes > 1)
        if long:
            found[number] = long
    for _, group in groupby(enumerate(whole), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in group]
        if len(numbers) > 1:
            found |= {number: ((lines[number].start, lines[number].end),) for number in numbers}
    return found


def _runs(text: str, line: Line) -> list[tuple[int, int, int, int]]:
    """Start, end, number of items and number of changes of each run of items with nothing between them."""
    runs: list[tuple[int, int, int, int]] = []
    for match in _ITEM.finditer(text, line.start, line.end):
        start, end, changes = match.start(), match.end(), int(match["change"] is not None)
        if runs and _BETWEEN.fullmatch(text, runs[-1][1], start):
            runs[-1] = (runs[-1][0], end, runs[-1][2] + 1, runs[-1][3] + changes)
        else:
            runs.append((start, end, 1, changes))
    return [run for run in runs if run[3]]
