"""How pages and files are made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingSettings:
    """How pages and files are made. A number that decides something stands here, with its unit and the experiment behind it."""

    prefix: str = "digest"
    """Address under which all pages stand."""
    language: str = "en"
    """Language of the interface words."""
