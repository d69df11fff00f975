"""What one line of credits states, before the lines of an article are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from story_digest.model import CreditKind

StampKind = Literal["published", "updated", "unknown"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that a credit states: span, ISO 8601 as far as known, zone, and what it is the date of."""

    start: int
    end: int
    iso: str | None
    zone: str | None
    kind: StampKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A span of credits and what it states; everything by span of the text, so that each field has its evidence."""

    kind: CreditKind
    start: int
    end: int
    rule: str
    agencies: tuple[tuple[str, int, int], ...] = ()
    """Short name, start and end of each agency credited for the text."""
    photo_agencies: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    place: tuple[int, int] | None = None
    dates: tuple[Stamp, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    publisher: tuple[int, int] | None = None
