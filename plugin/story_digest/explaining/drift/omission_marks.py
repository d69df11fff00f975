"""Marks of omission that only some versions of a quotation have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import Family, Quoted
from story_digest.explaining.drift.tellings import Matter
from story_digest.model import DriftItem, Evidence
from story_digest.settings import DriftSettings

OMISSION = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")


def omission_mark_item(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    """One version marks that words were left out; another runs on at the same place."""
    everyone = [each for each in family.everyone() if each.quote]
    place = next(((each, mark) for each in everyone for mark in _marks(each)), None)
    if place is None:
        return
    holder, mark = place
    readings = []
    lacking = marked = 0
    for each in everyone:
        here = _across(family.matter, holder, mark, each, settings.omission_context)
        if here is None:
            continue
        start, end = here
        has = bool(OMISSION.search(each.telling.article.text, start, end))
        marked, lacking = marked + has, lacking + (not has)
        note = "" if has else "no mark of omission"
        readings.append(each.telling.reading(start, end, value="marked" if has else "not marked", note=note))
    if not lacking or not marked:
        return
    forms = {reading.value: reading.text for reading in reversed(readings)}
    told = {reading.article for reading in readings}
    yield DriftItem(
        id="",
        passage=family.matter.passage.id,
        kind="omission mark",
        readings=tuple(readings),
        evidence=Evidence(
            rule="a mark of omission stands in one version; another runs on at the same place",
            source="comparison",
            spans=evidence_spans(
                s for each in everyone if each.telling.article.id in told for s in each.telling.whole()
            ),
        ),
        title=titled([forms["not marked"], forms["marked"]]),
        weight=settings.omission_mark,
        absent=tuple(sorted({t.article.id for t in family.matter.tellings} - told)),
    )


def _marks(each: Quoted) -> Iterator[int]:
    """Indices of the words before which a mark of omission stands, inside the quotation."""
    text = each.telling.article.text
    for n in range(1, len(each.words)):
        if OMISSION.search(text, each.words[n - 1].end, each.words[n].start):
            yield n


def _across(matter: Matter, holder: Quoted, mark: int, each: Quoted, context: int) -> tuple[int, int] | None:
    """Where `each` has the words on both sides of the holder's mark: a slice with a few words on either side."""
    if each is holder:
        cut = each.first + mark
    else:
        pairs = matter.collation(holder.telling, each.telling).pairs
        at = holder.first + mark
        before = [j for i, j in pairs if at - context <= i < at and each.first <= j < each.last]
        after = [j for i, j in pairs if at <= i < at + context and each.first <= j < each.last]
        if not before or not after or after[0] - before[-1] > context:
            return None
        cut = before[-1] + 1
    words = each.telling.words
    low, high = max(each.first, cut - 1), min(each.last, cut + 3)
    return words[low].start, words[high - 1].end
