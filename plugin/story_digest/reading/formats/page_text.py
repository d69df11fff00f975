"""What the visible text of a page says of the titles that it states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from story_digest.reading.formats.marked_elements import words_of
from story_digest.reading.formats.visible_text import Block
from story_digest.reading.stops import STOPPED
from story_digest.reading.words import word_set
from story_digest.settings import ReadingSettings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"title", "heading"})
_EMPHASIS = ("b", "strong", "big", "font")
_MOST_BOLD = 300
"""Elements in bold or large letters among which a headline is looked for."""
_MOST_ABOVE = 12
"""Blocks above the text among which its headline is looked for."""
_LONGEST = 200
"""Characters of a line set as a heading."""
_STEM = 5
"""Letters by which a word of a title is found again in the text, whatever its ending."""
_WORD = re.compile(r"\w{3,}")
_SMALL = word_set(
    """
    the and for are was has with from that this der die das und den dem ein eine von mit für ist les des une est pour dans
    par los las del que una con por para gli che per dos das uma com het een van voor och det som
    """
)
"""Words of three letters and more that stand in any text, and so tell nothing of a title."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible rows of a page, the headings above its main text, nearest first, and the words of that text."""

    rows: frozenset[str]
    above: tuple[str, ...]
    stems: frozenset[str]

    def used(self, title: str) -> tuple[int, int]:
        """How many of a title's telling words the text uses, and how many there are."""
        stems = _stems(title)
        return len(stems & self.stems), len(stems)


def page_text(
    tree: HtmlElement, blocks: Sequence[Block], main: AbstractSet[int], settings: ReadingSettings
) -> PageText:
    """What titles are judged by, of the blocks of a page and the numbers of those that are main text."""
    text = [number for number in sorted(main) if blocks[number].hint not in _HEADINGS]
    long_enough = (number for number in text if len(blocks[number].text) >= settings.prose_block)
    first = next((number for number in long_enough if STOPPED.search(blocks[number].text)), 0)
    above = [blocks[number] for number in range(first - 1, max(first - 1 - _MOST_ABOVE, -1), -1)]
    marked = [" ".join(block.text.split()) for block in above if block.hint in _HEADINGS]
    return PageText(
        rows=frozenset(row for block in blocks for row in block.text.split("\n")),
        above=tuple(value for value in marked or _set_apart(tree, above) if len(value) <= _LONGEST),
        stems=frozenset().union(*(_stems(blocks[number].text) for number in text if number >= first)),
    )


def _set_apart(tree: HtmlElement, above: Sequence[Block]) -> list[str]:
    """The rows of blocks that stand in bold or large letters as a whole, and are no links: headlines of old pages."""
    rows = [row for block in above if not block.linked and block.hint == "" for row in reversed(block.text.split("\n"))]
    bold = {words_of(element) for element in islice(tree.iter(*_EMPHASIS), _MOST_BOLD)} if rows else set()
    return [row for row in rows if row in bold and not STOPPED.search(row)]


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower()) if word not in _SMALL)
