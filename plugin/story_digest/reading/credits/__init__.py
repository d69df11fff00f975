"""Who wrote, sent and published a text, where and when: read from its own lines and from its metadata.

    found = read_credits(text, lines, metadata, settings.reading, article=id)
    …furniture, sentences, quotes…
    citations = find_citations(text, sentences, settings.reading)
    found = with_citations(found, text, citations, article=id)      # agencies and credit chain of the sentences joined
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.reading.credits.found import CreditsFound

if TYPE_CHECKING:
    from story_digest.model import Citation
    from story_digest.reading.layout import Line, Metadata
    from story_digest.settings import ReadingSettings

__all__ = ["CreditsFound", "read_credits", "with_citations"]


def read_credits(
    text: str, lines: Sequence[Line], metadata: Metadata, settings: ReadingSettings, *, article: str = ""
) -> CreditsFound:
    """What lines and metadata state of the provenance of `text`; `article` is the id that evidence spans carry."""
    return CreditsFound()


def with_citations(
    found: CreditsFound, text: str, citations: Sequence[Citation], *, article: str = ""
) -> CreditsFound:
    """`found` with the agencies that sentences credit, and the first credit chain stated."""
    return found
