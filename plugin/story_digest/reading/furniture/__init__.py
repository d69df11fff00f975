"""Text on the page that is not the report, told by its shape and by where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.model import Evidence, Furniture, Span
from story_digest.reading.furniture.below import below_the_text
from story_digest.reading.furniture.captions import without_last_paragraph
from story_digest.reading.furniture.inside import spans_inside
from story_digest.reading.furniture.neighbours import (
    above_menus,
    at_the_ends,
    mastheads,
    repeated,
    signed,
    under_list_headings,
)
from story_digest.reading.furniture.page_head import page_heads
from story_digest.reading.furniture.shapes import rule_by_shape
from story_digest.reading.furniture.ticker import ticker_spans
from story_digest.reading.layout import Line
from story_digest.settings import ReadingSettings

__all__ = ["find_furniture"]

TICKER = "ticker: names, prices and changes in one repeated shape"
OUTSIDE = "outside the main text of the page"


def find_furniture(
    text: str, lines: Sequence[Line], settings: ReadingSettings, *, article: str = ""
) -> tuple[Furniture, ...]:
    """Furniture of one article, in order and without overlap; `article` is the id that evidence spans carry.

    A line is furniture as a whole where its shape says so; of a ticker run into a line of prose only the ticker is.
    What fits no rule stays: body text is never given up for the sake of cleanliness.
    """
    return tuple(
        Furniture(
            text=words,
            start=start,
            end=end,
            rule=rule,
            evidence=Evidence(
                rule=rule, status="inferred", spans=(Span(article=article, start=start, end=end, text=words),)
            ),
        )
        for start, end, rule in _spans(text, lines, settings)
        for words in [" ".join(text[start:end].split())]
    )


def _spans(text: str, lines: Sequence[Line], settings: ReadingSettings) -> Iterator[tuple[int, int, str]]:
    tickers = ticker_spans(text, lines)
    rules: dict[int, str] = {}
    for number, line in enumerate(lines):
        if number in tickers:
            rules[number] = TICKER
        elif not line.main:
            rules[number] = OUTSIDE
        elif line.end - line.start <= settings.longest_notice and (
            rule := rule_by_shape(text[line.start : line.end], line.hint)
        ):
            rules[number] = rule
    words = [text[line.start : line.end] for line in lines]
    rules = without_last_paragraph(lines, words, rules)
    items = frozenset(
        number
        for number, line in enumerate(lines)
        if line.hint == "list" or (number and line.paragraph == lines[number - 1].paragraph)
    )
    rules = {**under_list_headings(words, rules, settings, items), **rules}
    for told in (repeated, page_heads, above_menus, mastheads, signed, at_the_ends, below_the_text):
        rules = {**told(words, rules, settings), **rules}
    for number, line in enumerate(lines):
        if number in tickers and line.main:
            for start, end in tickers[number]:
                yield start, end, TICKER
        elif number in rules:
            yield line.start, line.end, rules[number]
        else:
            yield from spans_inside(text, line)
