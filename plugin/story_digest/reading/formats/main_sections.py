"""Parts of a page below or inside its main text that belong to others: comments, advertisements, teasers, who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import TYPE_CHECKING

from story_digest.reading.formats.part_headings import AFTERWARDS, LONGEST
from story_digest.reading.formats.visible_text import Block
from story_digest.settings import ReadingSettings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"heading", "title"})
_ADVERTISEMENT = re.compile(
    r"\W*(?:sponsored(?:\s+(?:content|by\s.{2,40}))?|advertisement|advertorial|paid\s+(?:content|post)|promoted|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons|annonse|reklama|reklame|mainos|ilan|реклама|διαφήμιση)\W*",
    re.IGNORECASE,
)
_MOST_INSIDE = 12
"""Blocks of an advertisement."""
_DEEPEST = 20
"""Elements around the words of an advertisement."""
_LONGEST_TEASER = 300
"""Characters of what stands under the linked headline of another article, or under the label of an advertisement."""


def parts_of_others(blocks: Sequence[Block], found: AbstractSet[int], settings: ReadingSettings) -> frozenset[int]:
    """Numbers of the blocks found that belong to comments, to what tells of the author, to advertisements or teasers."""
    prose = [
        n for n in sorted(found) if len(blocks[n].text) >= settings.prose_block and blocks[n].hint not in _HEADINGS
    ]
    if len(prose) < settings.fewest_paragraphs:
        return frozenset()
    end = _end(blocks, prose[settings.fewest_paragraphs - 1])
    others = {number for number in found if number >= end}
    others |= set(_advertised(blocks, found))
    others |= set(_teased(blocks, [number for number in sorted(found) if number < end], prose[0]))
    return frozenset(others)


def _end(blocks: Sequence[Block], start: int) -> int:
    """Number of the block after `start` that heads the comments or tells of the author; of the last block and one more."""
    for number in range(start + 1, len(blocks)):
        block = blocks[number]
        if block.hint in _HEADINGS and len(block.text) <= LONGEST and AFTERWARDS.fullmatch(block.text):
            return number
    return len(blocks)


def _advertised(blocks: Sequence[Block], found: AbstractSet[int]) -> Iterator[int]:
    """Blocks in the element whose first words call it an advertisement: a few words with a heading or a link."""
    for number, block in enumerate(blocks[:-1]):
        if len(block.text) > LONGEST or not _ADVERTISEMENT.fullmatch(block.text):
            continue
        inside = _inside(_box(block), blocks, number + 1)
        kept = [one for one in inside if one in found]
        offers = any(blocks[one].linked or blocks[one].hint in _HEADINGS for one in inside)
        whole = len(inside) < _MOST_INSIDE
        if whole and offers and sum(len(blocks[one].text) for one in kept) <= _LONGEST_TEASER:
            yield from kept


def _teased(blocks: Sequence[Block], found: Sequence[int], first: int) -> Iterator[int]:
    """Short texts at the end, each alone under a headline that is a link and a line with its date: other articles."""
    left = list(found)
    while left and left[-1] - 2 > first:
        number = left.pop()
        headline, dated = blocks[number - 2], blocks[number - 1]
        if (
            len(blocks[number].text) > _LONGEST_TEASER
            or headline.hint not in _HEADINGS
            or headline.linked < len(headline.text)
            or len(dated.text) > LONGEST
            or not any(character.isdigit() for character in dated.text)
        ):
            return
        yield from (number - 1, number)
        while left and left[-1] >= number - 2:
            left.pop()


def _box(block: Block) -> HtmlElement | None:
    """The element that holds the block and more."""
    element = block.element if not block.is_tail else block.element.getparent()
    for _ in range(_DEEPEST):
        if element is None or element.getnext() is not None or (element.tail or "").strip():
            break
        element = element.getparent()
    return element.getparent() if element is not None else None


def _inside(box: HtmlElement | None, blocks: Sequence[Block], start: int) -> list[int]:
    """Numbers of the blocks from `start` on that an element holds, as far as an advertisement goes."""
    inside: list[int] = []
    for number in range(start, min(start + _MOST_INSIDE, len(blocks))):
        if box is None or not _holds(box, blocks[number].element):
            break
        inside.append(number)
    return inside


def _holds(box: HtmlElement, element: HtmlElement) -> bool:
    return any(parent is box for parent in islice(element.iterancestors(), _DEEPEST))
