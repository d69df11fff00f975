"""Saved web pages: all visible text in order, and which of it is the main text."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from story_digest.model import ReadError
from story_digest.reading.decoding import BROKEN, clean, decode
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.main_text import main_blocks
from story_digest.reading.formats.page_metadata import page_metadata
from story_digest.reading.formats.page_text import page_text
from story_digest.reading.formats.visible_text import Block, visible_blocks
from story_digest.reading.layout import Line, Metadata
from story_digest.reading.plain_lines import unwrap
from story_digest.settings import ReadingSettings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_BOXES = re.compile(
    r"(?:</?(?:div|section|article|main|center|blockquote|table|tbody|tr|td|th|ul|ol|li|dl|dt|dd|font)\b[^<>]*>\s*)+",
    re.IGNORECASE,
)
"""A run of boxes that only stand in each other: all of them together part two texts."""
_STYLES = re.compile(r"</?(?:a|b|i|u|em|strong|span|small|big|sup|sub|code)\b[^<>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,7})|([0-9]{1,8}));?")
_STREAMED = re.compile(r"S:[0-9a-f]{1,6}")
_HEAD = 4096


def read_page(data: bytes, settings: ReadingSettings) -> Document:
    """The page that `data` holds. Raises ReadError where no visible text can be found."""
    label = _XML_ENCODING.match(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    decoded = decode(data, settings, declared=label[1].decode("ascii") if label else "")
    tree = parse(decoded.text)
    blocks = visible_blocks(tree) if tree is not None else []
    if tree is None or not blocks:
        raise ReadError("", "holds no visible text.", "Save the page again once it is fully loaded.")
    main = main_blocks(tree, blocks, settings)
    metadata = page_metadata(tree, page_text(tree, blocks, main, settings))
    text, lines = laid_out(blocks, main - _titles_again(blocks, metadata), settings)
    return Document(
        text=text,
        lines=lines,
        encoding=decoded.encoding,
        encoding_evidence=decoded.evidence,
        metadata=metadata,
    )


def _titles_again(blocks: Sequence[Block], metadata: Metadata) -> frozenset[int]:
    """Numbers of the blocks that repeat the headline after the first that shows it: they are no text."""
    stated = metadata.get("headline")
    title = stated.value.casefold() if stated else ""
    return frozenset([number for number, block in enumerate(blocks) if block.text.casefold() == title][1:])


def parse(page: str) -> HtmlElement | None:
    """The tree of a page, or None where there is nothing to parse.

    The parser drops what stands deeper than some 2,000 elements, without a word to its caller. Such a page is parsed
    again with its boxes laid flat.
    """
    from lxml import etree

    page = _REFERENCE.sub(_printable, page)
    tree, errors = _parsed(page)
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in errors):
        tree, _ = _parsed(_STYLES.sub("", _BOXES.sub("<hr>", page)))
    if tree is not None:
        _show_streamed(tree)
    return tree


def _show_streamed(tree: HtmlElement) -> None:
    """Uncover what a server sends after the rest of the page, hidden, for a script to put in its place: what React does
    when it streams a page.
    """
    for element in tree.iter("div"):
        if "hidden" in element.attrib and _STREAMED.fullmatch(element.get("id", "")):
            del element.attrib["hidden"]


def _printable(reference: re.Match[str]) -> str:
    """A numeric reference as it is, but for those of what clean text does not hold: control characters, and those of
    code page 1252 that old pages write as `&#147;` (HTML Living Standard, 13.2.5.80).
    """
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "replace")
    character = chr(number) if number <= sys.maxunicode else BROKEN
    cleaned = clean(character)
    return reference[0] if cleaned == character else cleaned


def _parsed(page: str) -> tuple[HtmlElement | None, Sequence[Any]]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    return tree, list(parser.error_log)


def laid_out(blocks: list[Block], main: frozenset[int], settings: ReadingSettings) -> tuple[str, tuple[Line, ...]]:
    """Blocks apart by an empty line, broken lines of one block by a line feed."""
    text = "\n\n".join(block.text for block in blocks)
    laid_out = unwrap(text, settings)
    lines: list[Line] = []
    at = 0
    for number, block in enumerate(blocks):
        for row in laid_out[at : at + len(block.text)].split("\n"):
            body = row.strip()
            if body:
                start = at + len(row) - len(row.lstrip())
                lines.append(
                    Line(start=start, end=start + len(body), paragraph=number, hint=block.hint, main=number in main)
                )
            at += len(row) + 1
        at += 1
    return laid_out, tuple(lines)
