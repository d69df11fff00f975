"""Furniture that has run into a line of the report when a page was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from story_digest.reading.furniture.shape import Shape
from story_digest.reading.layout import Line

_SHORTEST = 9
"""Characters of the shortest piece, `read more`."""


def _piece(rule: str, pattern: str, *examples: str) -> Shape:
    return Shape(rule, re.compile(pattern, re.VERBOSE), examples)


PIECES: tuple[Shape, ...] = (
    _piece(
        "subscription or newsletter",
        r"(?:read\ more)?Register\ now\ for\ FREE\ (?:unlimited\ )?access\ to\ [\w.]{3,40}(?:\ Register\b)?",
        "read moreRegister now for FREE unlimited access to Reuters.com Register",
    ),
    _piece("related articles", r"(?<=[.!?”\"])\s*\bread\ more(?=\s*$|\s*[A-Z])", "The talks go on. read more"),
    _piece(
        "related articles",
        r"(?:\[|\()(?:READ|Read|ALSO\ READ|Also\ [Rr]ead|READ\ MORE|Read\ [Mm]ore|RELATED|Related|WATCH|Watch):\s[^\[\]()]{3,160}(?:\]|\))",
        "[ALSO READ: Bihar bridge tragedies: a timeline]",
    ),
    _piece(
        "embedded post", r"(?:(?:pic\.twitter\.com|https?://t\.co)/\w{4,20}\s*)+(?=$|[—–])", "pic.twitter.com/a1B2c3D4"
    ),
    _piece(
        "advertisement",
        r"(?:Story|Article)\ continues\ below\ (?:this\ )?advertisement|STORY\ CONTINUES\ BELOW(?:\ THIS)?\ AD(?:VERTISEMENT)?",
        "Story continues below advertisement",
    ),
)
"""Each stands only for itself: unlike the shapes of lines, it is taken out of a line of which the rest stays."""


def spans_inside(text: str, line: Line) -> Iterator[tuple[int, int, str]]:
    """Start, end and rule of each piece of furniture inside one line, in order."""
    if line.end - line.start < _SHORTEST:
        return
    found = [
        (match.start(), match.end(), piece.rule)
        for piece in PIECES
        for match in piece.pattern.finditer(text, line.start, line.end)
    ]
    at = line.start
    for first, last, rule in sorted(found, key=lambda one: (one[0], -one[1])):
        words = text[first:last]
        start, end = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
        if start >= at:
            yield start, end, rule
            at = end
