"""What a reader sees of a page: its text in order, blocks apart."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from story_digest.reading.decoding import WIDTHLESS
from story_digest.reading.layout import Hint

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset(
    [
        "head",
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
        "textarea",
        "input",
        "meta",
        "link",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
        "source",
        "td",
        "th",
    ]
)
_CELL = frozenset({"td", "th"})
_BLOCKS_OF_TEXT = ("td", "th", "p", "div", "li", "blockquote", "table", "body")
_HINTS: dict[str, Hint] = {
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "list",
    "dt": "list",
    "dd": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "nav": "aside",
    "footer": "aside",
    "aside": "aside",
    "form": "aside",
    "button": "aside",
    "label": "aside",
    "menu": "aside",
}
_WIDE = frozenset({"html", "body", "main", "article", "section"})
"""Elements that hold whole articles, whatever their class."""
_LONGEST_CLASS = 400
_STRONGEST = ("aside", "caption", "title", "heading", "list", "quote")
_CAPTION_CLASS = re.compile(
    r"(?:^|\s)(?:fig)?(?:caption|cutline|wp-caption-text|cap|(?:photo|image|img|picture|pic|video|media|gallery|figure)[_-]{0,2}"
    r"(?:caption|credits?|cap|cutline|legend)|caption[_-]{0,2}(?:text|credit)|credit[_-]?line)(?:$|\s)",
    re.IGNORECASE,
)
"""Class of an element that holds a caption, or the credit of a picture inside one: `wp-caption-text`, `photo-credit`."""
_FOLD = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A piece of text that stands apart: its text (line feeds where the page breaks a line), the markup's hint, and
    where its first words stand in the tree: `element` and whether they are its `text` or its `tail`.
    """

    text: str
    hint: Hint
    element: HtmlElement
    is_tail: bool
    linked: int = 0
    """Characters of it that are the text of links."""


class _Gatherer:
    """Collects text nodes into blocks, folding white space as browsers do."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.first: tuple[HtmlElement, bool] | None = None
        self.linked = 0
        self.hints: list[Hint] = []
        self.open_hint: Hint = ""
        self.preformatted = 0
        self.links = 0

    def add(self, words: str | None, element: HtmlElement, *, is_tail: bool) -> None:
        if not words:
            return
        words = WIDTHLESS.sub("", words)
        folded = words if self.preformatted else _FOLD.sub(" ", words)
        if not folded:
            return
        if self.first is None and folded.strip():
            self.first = (element, is_tail)
        self.parts.append(folded)
        if self.links:
            self.linked += len(folded.strip())

    def close(self) -> None:
        """End the block that is open."""
        if self.first is not None:
            rows = "".join(self.parts).split("\n")
            text = "\n".join(row for row in (" ".join(re.split(" +", row)).strip() for row in rows) if row)
            text = unicodedata.normalize("NFC", text)
            if text:
                hint = next((name for name in _STRONGEST if name in self.hints), "") or self.open_hint
                self.blocks.append(Block(text, hint, *self.first, linked=self.linked))  # type: ignore[arg-type]
        self.parts, self.first, self.linked, self.open_hint = [], None, 0, ""


def _hint(element: HtmlElement, tag: str) -> Hint:
    """What the element's name, or its class, says of the text inside."""
    if hint := _HINTS.get(tag):
        return hint
    classes = element.get("class", "") if tag not in _WIDE else ""
    return "caption" if classes and len(classes) < _LONGEST_CLASS and _CAPTION_CLASS.search(classes) else ""


def is_caption(element: HtmlElement) -> bool:
    """Whether the element's name or class says that it holds a caption or the credit of a picture."""
    return _hint(element, str(element.tag)) == "caption"


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element's own attributes keep it from being seen."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _cells_of_layout(tree: HtmlElement) -> set[HtmlElement]:
    """Cells with line breaks inside: they lay out a page and are no figures of a row."""
    boxes: set[HtmlElement] = set()
    for line_break in tree.iter("br"):
        cell = next((parent for parent in line_break.iterancestors(*_BLOCKS_OF_TEXT)), None)
        if cell is not None and cell.tag in _CELL:
            boxes.add(cell)
    return boxes


def visible_blocks(tree: HtmlElement) -> list[Block]:
    """The blocks of visible text of a page, in the order of the page. Text is NFC and holds no markup."""
    from lxml import etree

    gatherer = _Gatherer()
    boxes = _cells_of_layout(tree)
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        hidden = tag in _UNSEEN or is_hidden(element)
        block = tag not in _INLINE or element in boxes
        if event == "start":
            unseen += hidden
            if unseen:
                continue
            if tag == "br":
                gatherer.parts.append("\n")
            elif block:
                gatherer.close()
            elif tag in _CELL:
                gatherer.parts.append(" ")
            if hint := _hint(element, tag):
                gatherer.hints.append(hint)
                gatherer.open_hint = gatherer.open_hint or (hint if not block and hint == "caption" else "")
            gatherer.preformatted += tag == "pre"
            gatherer.links += tag == "a"
            gatherer.add(element.text, element, is_tail=False)
            continue
        if not unseen:
            if block and tag != "br":
                gatherer.close()
            if _hint(element, tag):
                gatherer.hints.pop()
            gatherer.preformatted -= tag == "pre"
            gatherer.links -= tag == "a"
        unseen -= hidden
        if not unseen:
            gatherer.add(element.tail, element, is_tail=True)
    gatherer.close()
    return gatherer.blocks
