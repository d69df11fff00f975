"""Text on the page that is not the report, told by its shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.model import Evidence, Furniture, Span
from story_digest.reading.furniture.shapes import SHAPES, Shape
from story_digest.reading.furniture.ticker import ticker_spans
from story_digest.reading.layout import Line
from story_digest.settings import ReadingSettings

__all__ = ["find_furniture"]


def find_furniture(
    text: str, lines: Sequence[Line], settings: ReadingSettings, *, article: str = ""
) -> tuple[Furniture, ...]:
    """Furniture by shape, in order and without overlap; `article` is the id that evidence spans carry.

    A line is furniture as a whole where its shape says so; of a ticker run into a line of prose only the ticker is.
    What fits no shape stays: body text is never given up for the sake of cleanliness.
    """
    return tuple(
        Furniture(
            text=" ".join(text[start:end].split()),
            start=start,
            end=end,
            rule=rule,
            evidence=Evidence(
                rule=rule,
                status="inferred",
                spans=(Span(article=article, start=start, end=end, text=" ".join(text[start:end].split())),),
            ),
        )
        for start, end, rule in _spans(text, lines, settings)
    )


def _spans(text: str, lines: Sequence[Line], settings: ReadingSettings) -> Iterator[tuple[int, int, str]]:
    tickers = ticker_spans(text, lines)
    for number, line in enumerate(lines):
        if number in tickers:
            for start, end in tickers[number]:
                yield start, end, "ticker: names, prices and changes in one repeated shape"
        elif not line.main:
            yield line.start, line.end, "outside the main text of the page"
        elif shape := _shape_of(text[line.start : line.end], line, settings):
            yield line.start, line.end, shape.rule


def _shape_of(words: str, line: Line, settings: ReadingSettings) -> Shape | None:
    if len(words) > settings.longest_notice:
        return None
    for shape in SHAPES:
        if shape.hints and line.hint not in shape.hints:
            continue
        if shape.pattern.fullmatch(words):
            return shape
    return None
