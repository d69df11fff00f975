"""What every format hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from story_digest.model import Evidence
from story_digest.reading.layout import Line, Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The visible text of a file, its lines, and its metadata.

    `notes` say in plain words what could not be read as it should; the article goes on without it.
    """

    text: str
    lines: tuple[Line, ...]
    encoding: str
    encoding_evidence: Evidence
    metadata: Metadata = field(default_factory=Metadata)
    notes: tuple[str, ...] = ()
