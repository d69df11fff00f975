"""Which blocks of a page are its main text: trafilatura's judgement, with a plainer one where it gives up.

Trafilatura (Barbaresi 2021, ACL Demos) hands back text, not places. So each block of a copy of the page is given a mark
of two Braille characters, which no rule of the extractor looks at, and the marks that come back tell the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.reading.formats.visible_text import Block
from story_digest.settings import ReadingSettings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BRAILLE = 0x2800
_MARK = re.compile("([\u2801-\u28ff])([\u2801-\u28ff])")
_MOST_BLOCKS = 255 * 255


def main_blocks(tree: HtmlElement, blocks: Sequence[Block], settings: ReadingSettings) -> frozenset[int]:
    """Numbers of the blocks that are main text. `tree` is marked in passing and left as it was found."""
    found = _extracted(tree, blocks)
    long_enough = sum(len(blocks[number].text) for number in found) >= settings.shortest_main_text
    return found if long_enough else _by_density(blocks, settings) or found


def _extracted(tree: HtmlElement, blocks: Sequence[Block]) -> frozenset[int]:
    import copy
    import logging

    from trafilatura import bare_extraction

    _mark(blocks[:_MOST_BLOCKS])
    try:
        marked = copy.deepcopy(tree)
    finally:
        _unmark(blocks[:_MOST_BLOCKS])
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        extracted = bare_extraction(marked, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the plainer judgement takes over
        return frozenset()
    text = getattr(extracted, "text", "") or ""
    numbers = ((ord(m[1]) - _BRAILLE - 1) * 255 + ord(m[2]) - _BRAILLE - 1 for m in _MARK.finditer(text))
    return frozenset(number for number in numbers if number < len(blocks))


def _mark(blocks: Sequence[Block]) -> None:
    for number, block in enumerate(blocks):
        high, low = divmod(number, 255)
        mark = chr(_BRAILLE + 1 + high) + chr(_BRAILLE + 1 + low)
        if block.is_tail:
            block.element.tail = mark + (block.element.tail or "").lstrip()
        else:
            block.element.text = mark + (block.element.text or "").lstrip()


def _unmark(blocks: Sequence[Block]) -> None:
    for block in blocks:
        if block.is_tail:
            block.element.tail = (block.element.tail or "")[2:]
        else:
            block.element.text = (block.element.text or "")[2:]


def _by_density(blocks: Sequence[Block], settings: ReadingSettings) -> frozenset[int]:
    """Blocks of prose: long enough, few links, not in navigation; and what stands between two of them."""
    prose = [
        number
        for number, block in enumerate(blocks)
        if block.hint not in {"aside", "caption"}
        and len(block.text) >= settings.prose_block
        and block.linked <= settings.link_density * len(block.text)
    ]
    if not prose:
        return frozenset(n for n, block in enumerate(blocks) if block.hint != "aside" and not block.linked)
    return frozenset(
        number
        for number in range(prose[0], prose[-1] + 1)
        if blocks[number].hint not in {"aside", "caption"}
        and blocks[number].linked <= settings.link_density * len(blocks[number].text)
    )
