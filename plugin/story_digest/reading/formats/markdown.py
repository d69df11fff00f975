"""Markdown with front matter."""

from __future__ import annotations

from story_digest.reading.decoding import Decoded
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.front_matter import split_front_matter
from story_digest.reading.formats.text import read_plain
from story_digest.settings import ReadingSettings


def read_markdown(decoded: Decoded, settings: ReadingSettings) -> Document:
    """Front matter becomes metadata, the rest the text that a reader sees of it once rendered."""
    from dataclasses import replace

    front = split_front_matter(decoded.text)
    plain = read_plain(replace(decoded, text=decoded.text[front.end :]), settings)
    return replace(plain, metadata=front.metadata, notes=front.notes)
