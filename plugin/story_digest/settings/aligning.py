"""Which sentences say the same thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AligningSettings:
    """Which sentences say the same thing. A number that decides something stands here, with its unit and the experiment behind it."""
