"""Which blocks of a page are its main text: trafilatura's judgement, with a plainer one where it gives up.

Trafilatura (Barbaresi 2021, ACL Demos) hands back text, not places. So each block of a copy of the page is given a mark
of two Braille characters, which no rule of the extractor looks at, and the marks that come back tell the blocks.
Two characters of 255 tell 65,025 blocks apart; `most_blocks` of the settings stays below that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from story_digest.reading.formats.main_gaps import lead, lists_and_quotes
from story_digest.reading.formats.main_sections import parts_of_others
from story_digest.reading.formats.marked_elements import is_date_line
from story_digest.reading.formats.visible_text import Block
from story_digest.reading.stops import STOPPED
from story_digest.settings import ReadingSettings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BRAILLE = 0x2800
_MARK = re.compile("([\u2801-\u28ff])([\u2801-\u28ff])")
_HEADINGS = frozenset(["heading", "title"])
_SUBHEADING = re.compile(
    r"(?:sub|cross|inter)[_-]?(?:head|title|titre)|zwischen(?:titel|ueberschrift)|ladillo", re.IGNORECASE
)
"""Class of a heading inside a text that is set as a plain box: `subheadline`, `crosshead`, `intertitre`."""
_BETWEEN_LINKS = re.compile(r"\s*[|«»‹›<>·•→←\[\]]\s*|\n")
_NEARLY_ALL = 0.8
"""Share of the paragraphs' characters that one cell holds; a line about the copyright may be as long as a paragraph."""
_DEEPEST_CELL = 60
"""Elements around a block among which the cells are looked for."""
_ROWS_OF_LINKS = 3
"""Line breaks in a block that may be a list of links with its label."""
_LONGEST_CLASS = 400
_WITHIN = frozenset(["a", "b", "em", "i", "strong", "span", "u", "font", "small"])
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote"])


def main_blocks(tree: HtmlElement, blocks: Sequence[Block], settings: ReadingSettings) -> frozenset[int]:
    """Numbers of the blocks that are main text. `tree` is marked in passing and left as it was found."""
    asked = len(blocks) <= settings.most_blocks and not _is_index(blocks, settings)
    found = _extracted(tree, blocks) if asked else frozenset()
    found |= _of_the_same_kind(blocks, found, settings)
    found |= lists_and_quotes(blocks, found, settings) | lead(blocks, found, settings)
    found -= {number for number in found if _only_links(blocks[number], settings)}
    found -= parts_of_others(blocks, found, settings)
    found = _in_one_cell(blocks, found, settings)
    found -= _headings_of_nothing(blocks, found)
    found -= _date_lines(blocks, found, settings)
    long_enough = sum(len(blocks[number].text) for number in found) >= settings.shortest_main_text
    return found if long_enough else _by_density(blocks, settings) or found


def _is_index(blocks: Sequence[Block], settings: ReadingSettings) -> bool:
    """Whether a long page holds next to nothing beside links: whatever the extractor found there would be too short."""
    if len(blocks) <= settings.longest_index:
        return False
    rest = sum(len(block.text) for block in blocks if not _only_links(block, settings))
    return rest < settings.shortest_main_text


def _extracted(tree: HtmlElement, blocks: Sequence[Block]) -> frozenset[int]:
    import copy
    import logging

    from trafilatura import bare_extraction

    _mark(blocks)
    try:
        marked = copy.deepcopy(tree)
    finally:
        _unmark(blocks)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        extracted = bare_extraction(marked, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the plainer judgement takes over
        return frozenset()
    text = getattr(extracted, "text", "") or ""
    numbers = ((ord(m[1]) - _BRAILLE - 1) * 255 + ord(m[2]) - _BRAILLE - 1 for m in _MARK.finditer(text))
    return frozenset(number for number in numbers if number < len(blocks))


def _of_the_same_kind(blocks: Sequence[Block], found: frozenset[int], settings: ReadingSettings) -> frozenset[int]:
    """Prose that the extractor missed though the page marks it as it marks the prose found: inside the very same
    element, or in the same element inside elements of the same class, two steps up (long reports are cut into several
    boxes around advertisements); so does a paragraph right above the first one. Between the first and the last paragraph
    of either, a short one so marked counts too where it ends in a stop, and a subheading between two that are its siblings.
    """
    prose = [number for number in sorted(found) if _is_prose(blocks[number], settings)]
    if not prose:
        return frozenset()
    kinds = Counter(_kind(blocks[number]) for number in prose)
    homes = {_home(blocks[number]) for number in prose if _home(blocks[number]).tag not in _PARAGRAPHS}
    tables = {_table(blocks[number]) for number in sorted(found)} - {None}

    def of_a_kind(block: Block) -> bool:
        return kinds[_kind(block)] >= settings.paragraphs_of_a_kind or _home(block) in homes

    def is_long(number: int, block: Block) -> bool:
        if number == prose[0] - 1 and _home(block).tag == "p" and STOPPED.search(block.text):
            return True
        return len(block.text) >= settings.prose_block and of_a_kind(block)

    unlinked = [
        (number, block)
        for number, block in enumerate(blocks)
        if number not in found
        and block.hint not in {"aside", "caption"}
        and block.linked <= settings.link_density * len(block.text)
    ]
    added = {number for number, block in unlinked if is_long(number, block)}
    main = found | added
    first, last = min([prose[0], *added]), max([prose[-1], *added])
    for number, block in unlinked:
        if first < number < last and (
            (prose[0] < number < prose[-1] and _table(block) in tables)  # the extractor kept other rows of it
            or (block.hint == "" and STOPPED.search(block.text) and of_a_kind(block))
            or (number - 1 in main and number + 1 in main and _is_subheading(blocks, number))
        ):
            added.add(number)
    return frozenset(added)


def _is_subheading(blocks: Sequence[Block], number: int) -> bool:
    """Whether a block is marked as a heading beside two blocks that stand in the same element."""
    block, homes = blocks[number], [_home(blocks[n]).getparent() for n in (number - 1, number, number + 1)]
    if block.linked or homes[0] is not homes[1] or homes[1] is not homes[2]:
        return False
    return block.hint == "heading" or _SUBHEADING.search(_home(block).get("class", "")[:_LONGEST_CLASS]) is not None


def _headings_of_nothing(blocks: Sequence[Block], found: frozenset[int]) -> frozenset[int]:
    """Headings after the last line of main text that ends in a stop: teasers of other articles, which may end in one too."""
    stopped = (n for n in found if blocks[n].hint not in _HEADINGS and STOPPED.search(blocks[n].text))
    last = max(stopped, default=len(blocks))
    return frozenset(number for number in found if number > last and blocks[number].hint in _HEADINGS)


def _date_lines(blocks: Sequence[Block], found: frozenset[int], settings: ReadingSettings) -> frozenset[int]:
    """Lines above the first paragraph that are a date and nothing else, and those anywhere that say of what; between two
    paragraphs a bare date may head what happened on that day.
    """
    first = min((number for number in found if _is_prose(blocks[number], settings)), default=0)
    return frozenset(n for n in found if is_date_line(" ".join(blocks[n].text.split()), said=n > first))


def _in_one_cell(blocks: Sequence[Block], found: frozenset[int], settings: ReadingSettings) -> frozenset[int]:
    """Where nearly all paragraphs stand in one cell of a table that lays out the page: what of `found` stands in it too."""
    prose = [blocks[number] for number in sorted(found) if _is_prose(blocks[number], settings)]
    cells: Counter[HtmlElement] = Counter()
    for block in prose:
        cells.update(dict.fromkeys(_cells(block), len(block.text)))
    whole = sum(len(block.text) for block in prose)
    holding = [cell for cell in cells if cells[cell] >= _NEARLY_ALL * whole]
    if len(prose) < settings.fewest_paragraphs or not holding:
        return found
    inner = next((cell for block in prose for cell in _cells(block) if cell in holding), None)
    return frozenset(number for number in found if inner in _cells(blocks[number]))


def _cells(block: Block) -> list[HtmlElement]:
    """The cells around a block, innermost first."""
    return [element for element in islice(block.element.iterancestors(), _DEEPEST_CELL) if element.tag == "td"]


def _home(block: Block) -> HtmlElement:
    """The element that holds the block as a block."""
    element = block.element.getparent() if block.is_tail else block.element
    while element.tag in _WITHIN and element.getparent() is not None:
        element = element.getparent()
    return element


def _table(block: Block) -> HtmlElement | None:
    """The table of which the block is a row, or None."""
    cell = _home(block)
    row = cell.getparent() if cell.tag in {"td", "th"} else None
    return row.getparent() if row is not None else None


def _kind(block: Block) -> tuple[tuple[str, str], ...]:
    element = _home(block)
    kind: list[tuple[str, str]] = []
    while element is not None and len(kind) < 3:
        kind.append((str(element.tag), " ".join(sorted(element.get("class", "").split()))))
        element = element.getparent()
    return tuple(kind)


def _is_prose(block: Block, settings: ReadingSettings) -> bool:
    return (
        block.hint not in {"aside", "caption"}
        and len(block.text) >= settings.prose_block
        and block.linked <= settings.link_density * len(block.text)
    )


def _only_links(block: Block, settings: ReadingSettings) -> bool:
    """A block that is links and no sentence: the headline of another article, a button, several parted by strokes or
    under a label.
    """
    if STOPPED.search(block.text):
        return False
    share = settings.link_density if block.text.count("\n") >= _ROWS_OF_LINKS else settings.only_links
    return block.linked > 0 and block.linked >= share * len(_BETWEEN_LINKS.sub("", block.text))


def _mark(blocks: Sequence[Block]) -> None:
    for number, block in enumerate(blocks):
        high, low = divmod(number % (255 * 255), 255)
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
    prose = [number for number, block in enumerate(blocks) if _is_prose(block, settings)]
    if not prose:
        return frozenset(n for n, block in enumerate(blocks) if block.hint != "aside" and not block.linked)
    return frozenset(
        number
        for number in range(prose[0], prose[-1] + 1)
        if blocks[number].hint not in {"aside", "caption"}
        and blocks[number].linked <= settings.link_density * len(blocks[number].text)
    )
