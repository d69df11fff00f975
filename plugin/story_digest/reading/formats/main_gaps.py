"""What the extractor left out between two paragraphs of the main text though it belongs to them: lists and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice, pairwise

from story_digest.reading.formats.visible_text import Block
from story_digest.reading.stops import STOPPED
from story_digest.settings import ReadingSettings

_OF_THE_TEXT = frozenset({"list", "quote"})
_EMBEDDED = re.compile(r"twitter|instagram|tiktok|facebook|embed|pull-?quote", re.IGNORECASE)
_LEAD_CLASS = re.compile(
    r"(?:^|[\s_-])(?:teaser-?text|lead|lede|intro(?:duction|text)?|standfirst|summary|vorspann|anreisser|chapo|chapeau|sommario|occhiello|entradilla|bajada|ingress|perex|zajawka)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_ABOVE = 4
"""Blocks between a lead and the first paragraph: a picture with its caption."""
_LONGEST_CLASS = 400
_DEEPEST = 3
"""Elements around the words of a paragraph up to the one in which it stands: `div > p > span`."""
_DEEPEST_QUOTATION = 20
"""Elements around a quotation whose classes may say that it is a post of another site."""
_MOST_QUOTATIONS = 40
"""Quotations that are compared with the text."""
_MOST = 60
"""Blocks between two paragraphs that may be one list."""


def lists_and_quotes(blocks: Sequence[Block], found: AbstractSet[int], settings: ReadingSettings) -> frozenset[int]:
    """Numbers of list items and of quotations without links between two paragraphs found; a list stands in the same
    element as one of them. A quotation that the text has already is an eye-catcher.
    """
    kept = sorted(found)
    text = " ".join(" ".join(blocks[number].text.split()) for number in kept)
    added: set[int] = set()
    quotations = 0
    for before, after in pairwise(kept):
        between = range(before + 1, after)
        if not 0 < len(between) <= _MOST:
            continue
        for run in _runs(blocks, between):
            quotations += blocks[run[0]].hint == "quote"
            if quotations > _MOST_QUOTATIONS:
                return frozenset(added)
            if _are_plain(blocks, run, settings) and (
                _is_new_quotation(blocks[run[0]], text)
                if blocks[run[0]].hint == "quote"
                else _stands_beside(blocks[run[0]], (blocks[before], blocks[after]))
            ):
                added.update(run)
    return frozenset(added)


def lead(blocks: Sequence[Block], found: AbstractSet[int], settings: ReadingSettings) -> frozenset[int]:
    """Number of the paragraph between the headline and the first paragraph found that its class calls the lead; some
    extractors take the class of TYPO3, `teaser-text`, for a teaser of another article.
    """
    first = next(
        (number for number in sorted(found) if blocks[number].hint == "" and _is_long(blocks[number], settings)), 0
    )
    for number in range(first - 1, max(first - 1 - _MOST_ABOVE, -1), -1):
        block = blocks[number]
        if block.hint in {"title", "heading"}:
            break
        around = (block.element, *islice(block.element.iterancestors(), 2))
        classes = " ".join(element.get("class", "")[:_LONGEST_CLASS] for element in around)
        if (
            number not in found
            and block.hint == ""
            and not block.linked
            and _is_long(block, settings)
            and _LEAD_CLASS.search(classes)
        ):
            return frozenset([number])
    return frozenset()


def _is_long(block: Block, settings: ReadingSettings) -> bool:
    return len(block.text) >= settings.prose_block and STOPPED.search(block.text) is not None


def _runs(blocks: Sequence[Block], between: Sequence[int]) -> Iterator[list[int]]:
    """Blocks that follow each other and have the same hint, one of those that belong to a text."""
    run: list[int] = []
    for number in between:
        if blocks[number].hint not in _OF_THE_TEXT:
            yield from [run] if run else []
            run = []
        elif run and blocks[number].hint != blocks[run[0]].hint:
            yield run
            run = [number]
        else:
            run.append(number)
    yield from [run] if run else []


def _are_plain(blocks: Sequence[Block], run: Sequence[int], settings: ReadingSettings) -> bool:
    return all(blocks[number].linked <= settings.link_density * len(blocks[number].text) for number in run)


def _is_new_quotation(block: Block, text: str) -> bool:
    """Whether a quotation is a sentence that the text has nowhere else, and no post of another site."""
    words = " ".join(block.text.split())
    if not STOPPED.search(words) or words.strip("“”\"'«» ") in text:
        return False
    around = islice(block.element.iterancestors(), _DEEPEST_QUOTATION)
    classes = (parent.get("class", "")[:_LONGEST_CLASS] for parent in around)
    return not any(_EMBEDDED.search(one) for one in classes)


def _stands_beside(block: Block, paragraphs: Sequence[Block]) -> bool:
    """Whether the list that holds a block stands in the same element as one of the paragraphs."""
    home = next(block.element.iterancestors("ul", "ol", "dl"), None)
    return home is not None and any(
        home.getparent() in {paragraph.element, *islice(paragraph.element.iterancestors(), _DEEPEST)}
        for paragraph in paragraphs
        if paragraph.hint == ""
    )
