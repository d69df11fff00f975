"""How articles are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How articles are read. A number that decides something stands here, with its unit and the experiment behind it."""
