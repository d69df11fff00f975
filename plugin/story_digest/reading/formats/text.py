"""Plain text."""

from __future__ import annotations

from story_digest.reading.decoding import Decoded
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.front_matter import split_front_matter
from story_digest.reading.furniture.shapes import is_notice
from story_digest.reading.plain_lines import lines_of, unwrap
from story_digest.settings import ReadingSettings


def read_plain(decoded: Decoded, settings: ReadingSettings) -> Document:
    """Text without markup: hard wrapping undone, one line a paragraph.

    Front matter at its head is heeded where it states anything that is known; else the lines are text like any others.
    """
    front = split_front_matter(decoded.text)
    stated = bool(front.metadata.stated)
    text = unwrap(decoded.text[front.end if stated else 0 :], settings, alone=is_notice)
    return Document(
        text=text,
        lines=lines_of(text),
        encoding=decoded.encoding,
        encoding_evidence=decoded.evidence,
        metadata=front.metadata,
    )
