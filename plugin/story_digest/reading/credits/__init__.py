"""Who wrote, sent and published a text, where and when: read from its own lines and from its metadata.

found = read_credits(text, lines, metadata, furniture, settings.reading, article=id)
…sentences, quotes…
citations = find_citations(text, sentences, settings.reading)
found = with_citations(found, text, citations, article=id)      # agencies and credit chain of the sentences joined
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.reading.agencies import load_agencies
from story_digest.reading.credits.chain import join
from story_digest.reading.credits.contacts import mask_contacts
from story_digest.reading.credits.found import CreditsFound
from story_digest.reading.credits.reader import put_together
from story_digest.reading.credits.scan import scan
from story_digest.reading.credits.sheet import Sheet

if TYPE_CHECKING:
    from story_digest.model import Citation, Furniture, Sentence
    from story_digest.reading.layout import Line, Metadata
    from story_digest.settings import ReadingSettings

__all__ = ["CreditsFound", "mask_contacts", "read_credits", "with_citations"]


def read_credits(
    text: str,
    lines: Sequence[Line],
    metadata: Metadata,
    furniture: Sequence[Furniture],
    settings: ReadingSettings,
    *,
    article: str = "",
) -> CreditsFound:
    """What lines and metadata state of the provenance of `text`; `article` is the id that evidence spans carry.

    Nothing is inferred: what neither a line nor metadata states stays None or empty.
    """
    agencies = load_agencies(settings.credits.agencies)
    starts = {line.start: number for number, line in enumerate(lines)}
    rules = {
        starts[piece.start]: piece.rule
        for piece in furniture
        if piece.start in starts and piece.end == lines[starts[piece.start]].end
    }
    stated = metadata.get("headline")
    sheet = Sheet(text, lines, rules, agencies, settings.credits)
    scanned = scan(sheet, stated.value if stated else None)
    return put_together(sheet, scanned, metadata, article)


def with_citations(
    found: CreditsFound,
    citations: Sequence[Citation],
    sentences: Sequence[Sentence],
    settings: ReadingSettings,
    *,
    article: str = "",
) -> CreditsFound:
    """`found` with the agencies that sentences credit, and the first credit chain stated."""
    lead = {sentence.id for sentence in sentences[: settings.credits.lead]}
    return join(found, citations, lead, load_agencies(settings.credits.agencies), article=article)
