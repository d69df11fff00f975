"""Plain text."""

from __future__ import annotations

from story_digest.reading.decoding import Decoded
from story_digest.reading.formats.document import Document
from story_digest.reading.furniture.shapes import is_notice
from story_digest.reading.plain_lines import lines_of, unwrap
from story_digest.settings import ReadingSettings


def read_plain(decoded: Decoded, settings: ReadingSettings) -> Document:
    """Text without markup: hard wrapping undone, one line a paragraph."""
    text = unwrap(decoded.text, settings, alone=is_notice)
    return Document(text=text, lines=lines_of(text), encoding=decoded.encoding, encoding_evidence=decoded.evidence)
