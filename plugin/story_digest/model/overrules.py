"""What a person has decided about grouping, and what overrules the program's own judgement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrules:
    """Groups of article ids, from the sidecar: which are one report, and which are not, whatever the texts show."""

    same_report: tuple[tuple[str, ...], ...] = ()
    not_same_report: tuple[tuple[str, ...], ...] = ()
