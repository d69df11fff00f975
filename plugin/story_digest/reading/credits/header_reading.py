"""What the parts of a credit line above the text have stated so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from story_digest.reading.credits.names import NAME
from story_digest.reading.credits.pieces import Stamp

IN_PLACE = re.compile(rf"\s+in\s+(?P<place>{NAME}(?:,\s{NAME})?)$")
UNKNOWN = re.compile(rf"(?:[Tt]he\s+)?{NAME}(?:\s(?:am|an\sder|im|bei|sur|sous|upon|of|of\sthe|les|lès)\s{NAME})?")
"""Something with a name: an outlet, a section, a place such as `Hofheim am Taunus`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a credit line, `text[start:end]`, and the kind that a word before it gives its date."""

    text: str
    start: int
    end: int
    lead: str

    @property
    def words(self) -> str:
        """The part's text."""
        return self.text[self.start : self.end]

    def after(self, at: int) -> Part:
        """The rest of the part from `at` characters on."""
        return Part(self.text, self.start + at, self.end, self.lead)


@dataclass(slots=True)
class Reading:
    """What the parts of a credit line have stated so far."""

    agencies: list[tuple[str, int, int]] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    dates: list[Stamp] = field(default_factory=list)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said_by: bool = False
    """Whether the line begins with the word By."""
    known: int = 0
    """Segments that are credits for certain."""
    odd: int = 0
    """Segments of a few words that say nothing known: let pass below a headline, beside a full date alone."""
    weak: int = 0
    """Segments that could be anything: let pass beside certain ones."""

    def take(
        self,
        *,
        people: Sequence[str] = (),
        agencies: Sequence[tuple[str, int, int]] = (),
        places: Sequence[tuple[int, int]] = (),
    ) -> bool:
        """Note what a part states for certain; always True."""
        self.byline += people
        self.agencies += agencies
        self.places += places
        self.known += 1
        return True
