"""A later telling of the same event: a cut of a report states neither a later day nor other figures."""

from __future__ import annotations

from story_digest.explaining.case import Case, Told, compared
from story_digest.model import Article, Evidence
from story_digest.quantities import Quantity, quantities_of, states

_COUNTED = frozenset({"number", "money", "percent", "mass", "length", "area", "volume"})
"""Kinds of figures that grow as a story goes on; a day or an hour may be told anew in any rewriting."""


def update_of_base(article: Article, case: Case) -> Evidence | None:
    """Evidence that an article tells a later state than the base; None where it states no later day or too few figures."""
    days = [_day(each.published) for each in (case.base, article)]
    if not all(days) or days[1] <= days[0]:
        return None
    changed = sum(_other_figures(told, case) for told in case.told(article.id))
    least = case.settings.relations.update_figures
    if changed < least:
        return None
    rule = "states a later day than the base, and other figures in passages they have in common"
    return compared(rule, float(changed), float(least))


def _day(stated: str | None) -> str:
    return stated[:10] if stated and len(stated) >= len("2024-07-01") else ""


def _other_figures(told: Told, case: Case) -> bool:
    """Each of the two readings has a count or an amount that the other does not."""
    if told.full is None:
        return False
    here, there = (_figures(case.texts.of(reading.article, reading.sentences)) for reading in (told.of_base, told.full))
    return any(not states(there, one) for one in here) and any(not states(here, one) for one in there)


def _figures(text: str) -> list[Quantity]:
    return [quantity for quantity in quantities_of(text) if quantity.kind in _COUNTED]
