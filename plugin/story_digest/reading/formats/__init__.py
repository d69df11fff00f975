"""What a file holds: its visible text, the lines of it, and what its metadata states. One module for each format."""

from __future__ import annotations

from story_digest.model import ReadError
from story_digest.reading.decoding import decode
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.markdown import read_markdown
from story_digest.reading.formats.text import read_plain
from story_digest.settings import ReadingSettings

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "ninjs",
}
"""Format by suffix, in lower case; a file with none of these is not looked at, unless it is named itself: then it is
read as text."""


def read_document(data: bytes, suffix: str, settings: ReadingSettings) -> Document:
    """The document that `data` holds, in the format of `suffix`. Raises ReadError (without file name)."""
    kind = FORMATS.get(suffix.lower(), "text")
    if not data.strip():
        raise ReadError("", "is empty.", "Put the article's text into it or remove it.")
    if kind == "html":
        from story_digest.reading.formats.html import read_page

        return read_page(data, settings)
    if kind == "ninjs":
        from story_digest.reading.formats.ninjs import read_ninjs

        return read_ninjs(data, settings)
    decoded = decode(data, settings)
    read = read_markdown if kind == "markdown" else read_plain
    return read(decoded, settings)
