"""Putting items together: titles from the texts' own words, order, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from story_digest.model import DriftItem, Span


def titled(forms: Iterable[str], longest: int = 60, most: int = 5) -> str:
    """The wordings side by side, each an exact slice: `“all” or “other”`. A long one is cut at a word.

    `longest` counts characters of a wording, `most` wordings.
    """
    shown = [f"“{_cut(form, longest)}”" for form in dict.fromkeys(forms) if form]
    if len(shown) > most:
        return ", ".join([*shown[:most], "…"])
    if len(shown) < 2:
        return "".join(shown)
    return ", ".join(shown[:-1]) + " or " + shown[-1]


def _cut(form: str, longest: int) -> str:
    if len(form) <= longest:
        return form
    return form[:longest].rpartition(" ")[0] + " …"


def evidence_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans once each, by article and place."""
    return tuple(sorted(dict.fromkeys(spans), key=lambda span: (span.article, span.start, span.end)))


def numbered(items: Iterable[DriftItem], prefix: str, passages: Sequence[str]) -> tuple[DriftItem, ...]:
    """The items with what matters most first, ties in reading order, and named `q1`, `q2`, …"""
    place = {passage: n for n, passage in enumerate(passages)}

    def order(item: DriftItem) -> tuple[int, int, tuple[tuple[str, int], ...], str, str]:
        where = tuple((reading.article, reading.start) for reading in item.readings)
        return -item.weight, place.get(item.passage, len(place)), where, item.kind, item.title

    return tuple(replace(item, id=f"{prefix}{n}") for n, item in enumerate(sorted(items, key=order), 1))
