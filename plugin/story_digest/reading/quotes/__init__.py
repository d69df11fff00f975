"""Words in quotation marks, and who says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from story_digest.model import Quote, Sentence
    from story_digest.settings import ReadingSettings


def find_quotes(text: str, sentences: Sequence[Sentence], settings: ReadingSettings) -> tuple[Quote, ...]:
    """Quotations that begin in one of the sentences, in order, with speaker and cue where the text tells."""
    return ()
