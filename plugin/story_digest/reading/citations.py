"""Whom the sentences cite: `Reuters reports, Agerpres reads`, `according to CCTV`, `told AFP`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from story_digest.model import Citation, Sentence
    from story_digest.settings import ReadingSettings


def find_citations(text: str, sentences: Sequence[Sentence], settings: ReadingSettings) -> tuple[Citation, ...]:
    """Citing phrases inside the sentences, in order."""
    return ()
