"""What a person has decided about grouping, and what overrules the program's own judgement."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrules:
    """Groups of article ids, from the sidecar: which are one report, and which are not, whatever the texts show."""

    same_report: tuple[tuple[str, ...], ...] = ()
    not_same_report: tuple[tuple[str, ...], ...] = ()

    def among(self, articles: Collection[str]) -> Overrules:
        """What of it concerns these articles, by id: groups of which two or more are among them, less the others."""
        return Overrules(
            same_report=_among(self.same_report, frozenset(articles)),
            not_same_report=_among(self.not_same_report, frozenset(articles)),
        )


def _among(groups: tuple[tuple[str, ...], ...], articles: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    kept = (tuple(id for id in group if id in articles) for group in groups)
    return tuple(group for group in kept if len(group) > 1)
