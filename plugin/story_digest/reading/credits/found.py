"""What the credits of one article state, before its sentences are known and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from story_digest.model import Credit, DateMention, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditsFound:
    """The provenance of an article: field for field what `Article` holds under the same names.

    `credits` are the spans to be set apart from the sentences, in order and without overlap, but for photo credits,
    which may lie inside a caption. `stamps` are spans that no outlet wrote (a collector's ` date 2022-12-30 `): not
    credits, and not part of the report either.
    """

    headline: str | None = None
    headlines: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    publisher: str | None = None
    dateline: str | None = None
    place: str | None = None
    dates: tuple[DateMention, ...] = ()
    published: str | None = None
    updated: str | None = None
    version: str | None = None
    sign_off: str | None = None
    closing: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    credit_chain: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    stamps: tuple[tuple[int, int], ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
