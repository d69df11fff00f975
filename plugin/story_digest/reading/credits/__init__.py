"""Who wrote, sent and published a text, where and when: read from its own lines and from its metadata.

found, stamps = read_credits(article, lines, metadata, furniture, settings.reading)
…sentences, quotes…
citations = find_citations(text, sentences, settings.reading)
found = with_citations(found, citations, sentences, settings.reading)      # agencies and credit chain of the sentences
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.reading.agencies import load_agencies
from story_digest.reading.credits.chain import join
from story_digest.reading.credits.contacts import mask_contacts
from story_digest.reading.credits.reader import put_together
from story_digest.reading.credits.scan import scan
from story_digest.reading.credits.sheet import Sheet

if TYPE_CHECKING:
    from story_digest.model import Article, Citation, Furniture, Sentence
    from story_digest.reading.layout import Line, Metadata
    from story_digest.settings import ReadingSettings

__all__ = ["mask_contacts", "read_credits", "with_citations"]


def read_credits(
    article: Article,
    lines: Sequence[Line],
    metadata: Metadata,
    furniture: Sequence[Furniture],
    settings: ReadingSettings,
) -> tuple[Article, tuple[tuple[int, int], ...]]:
    """`article`, of which the text is known, with what lines and metadata state of its provenance; and stamps.

    Its `credits` are the spans to be set apart from the sentences, in order and without overlap, but for photo credits,
    which may lie inside a caption. Stamps are spans that no outlet wrote (a collector's ` date 2022-12-30 `): not
    credits, and not part of the report either. Nothing is inferred: what neither a line nor metadata states stays None
    or empty.
    """
    agencies = load_agencies(settings.credits.agencies)
    starts = {line.start: number for number, line in enumerate(lines)}
    rules = {
        starts[piece.start]: piece.rule
        for piece in furniture
        if piece.start in starts and piece.end == lines[starts[piece.start]].end
    }
    stated = metadata.get("headline")
    sheet = Sheet(article.text, lines, rules, agencies, settings.credits)
    scanned = scan(sheet, stated.value if stated else None)
    stamps = (scanned.dateline.stamp,) if scanned.dateline and scanned.dateline.stamp else ()
    return put_together(sheet, scanned, metadata, article), stamps


def with_citations(
    found: Article, citations: Sequence[Citation], sentences: Sequence[Sentence], settings: ReadingSettings
) -> Article:
    """`found` with the agencies that sentences credit, and the first credit chain stated."""
    lead = {sentence.id for sentence in sentences[: settings.credits.lead]}
    return join(found, citations, lead, load_agencies(settings.credits.agencies))
