"""Markdown with front matter: the text that a reader sees once it is rendered.

Only what decides about visible text is understood (CommonMark 0.31, blocks and inlines as news uses them), in one pass
and in linear time: a full renderer takes minutes over a megabyte of brackets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from story_digest.reading.decoding import Decoded
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.front_matter import split_front_matter
from story_digest.reading.formats.markdown_inline import seen
from story_digest.reading.layout import Hint, Line
from story_digest.settings import ReadingSettings

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*)$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]+\]:\s*\S")
_IMAGE = re.compile(r"\s*!\[[^\[\]]*\]\([^()]*\)\s*$")
_EMPHASIS = re.compile(r"\s*([*_])(?![*_\s])[^*_]+\1\s*$")
_TABLE_LINE = re.compile(r"\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|?$")


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows of one block of source, without its markers."""

    rows: tuple[str, ...]
    hint: Hint


def read_markdown(decoded: Decoded, settings: ReadingSettings) -> Document:  # noqa: ARG001 - as every format's reader
    """Front matter becomes metadata, the rest the text that a reader sees of it once rendered, blocks apart."""
    front = split_front_matter(decoded.text)
    pieces: list[str] = []
    lines: list[Line] = []
    at = 0
    for number, block in enumerate(_with_captions(_blocks(decoded.text[front.end :].split("\n")))):
        shown = [row for row in _shown(block) if row]
        for row in shown:
            lines.append(Line(start=at, end=at + len(row), paragraph=number, hint=block.hint))
            at += len(row) + 1
        if shown:
            pieces.append("\n".join(shown))
            at += 1
    return Document(
        text="\n\n".join(pieces),
        lines=tuple(lines),
        encoding=decoded.encoding,
        encoding_evidence=decoded.evidence,
        metadata=front.metadata,
        notes=front.notes,
    )


def _blocks(rows: list[str]) -> Iterator[_Block]:
    """Headings, list items, quotations, code, table rows and paragraphs, in order."""
    gathered: list[str] = []
    hint: Hint = ""
    fenced = False

    def close() -> Iterator[_Block]:
        nonlocal gathered, hint
        if gathered:
            yield _Block(tuple(gathered), hint)
        gathered, hint = [], ""

    for row in rows:
        if _FENCE.match(row):
            yield from close()
            fenced = not fenced
            continue
        if fenced:
            yield _Block((row,), "")
            continue
        quoted = _QUOTE.match(row)
        body = row[quoted.end() :] if quoted else row
        if not body.strip():
            yield from close()
        elif gathered and hint in {"", "quote"} and (underline := _UNDERLINE.match(body)):
            hint = "title" if underline[1][0] == "=" else "heading"
            yield from close()
        elif _RULE.match(body) or _TABLE_LINE.match(body.strip(" \t")) or _DEFINITION.match(body):
            yield from close()
        elif heading := _HEADING.match(body):
            yield from close()
            yield _Block((_without_closing(heading[2]),), "title" if len(heading[1]) == 1 else "heading")
        elif item := _ITEM.match(body):
            yield from close()
            gathered, hint = [body[item.end() :]], "list"
        elif body.lstrip().startswith("|"):
            yield from close()
            yield _Block((" ".join(body.replace("|", " ").split()),), "")
        else:
            if not gathered:
                hint = "quote" if quoted else ""
            gathered.append(body)
    yield from close()


def _with_captions(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """The blocks; one in emphasis throughout, below an image, is a caption."""
    below = False
    for block in blocks:
        rows = tuple(dropwhile(_IMAGE.match, block.rows))
        if (below or len(rows) < len(block.rows)) and rows and _EMPHASIS.match(" ".join(rows)):
            yield _Block(rows, "caption")
        else:
            yield block
        below = not rows


def _without_closing(heading: str) -> str:
    """A heading's words without the closing `##` that may stand after them."""
    words = heading.rstrip(" \t")
    bare = words.rstrip("#")
    return bare if not bare or bare[-1] in " \t" else words


def _shown(block: _Block) -> Iterator[str]:
    """The lines that a block shows: rows joined where the source only wraps them."""
    parts: list[str] = []
    for row in block.rows:
        broken = row.endswith(("  ", "\\"))  # a hard line break
        parts.append((row[:-1] if broken else row).strip())
        if broken:
            parts.append("\n")
    joined = seen(" ".join(parts))
    for line in joined.split("\n"):
        yield unicodedata.normalize("NFC", " ".join(line.split()))
