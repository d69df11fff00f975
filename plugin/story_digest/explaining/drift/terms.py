"""One article has two forms for a quoted term that another quotes twice alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import Family, Quoted, text_of
from story_digest.model import DriftItem, Evidence
from story_digest.settings import DriftSettings

SHORT = 6
"""Words of a quotation that a title shows whole."""


def two_form_items(families: Sequence[Family], settings: DriftSettings) -> Iterator[DriftItem]:
    """One article has two forms for a quoted term that another article quotes twice alike."""
    short = [family for family in families if len(family.founder.words) <= SHORT]
    told: set[tuple[tuple[str, int], ...]] = set()
    for n, one in enumerate(short):
        for other in short[n + 1 :]:
            first = {each.telling.article.id: each for each in one.everyone() if each.quote}
            second = {each.telling.article.id: each for each in other.everyone() if each.quote}
            both = sorted(first.keys() & second.keys())
            alike = [a for a in both if first[a].wording == second[a].wording and first[a].start != second[a].start]
            apart = [a for a in both if first[a].wording != second[a].wording]
            if not alike or not apart:
                continue
            shown = [each for a in both if a in alike or a in apart for each in (first[a], second[a])]
            where = tuple((each.telling.article.id, each.start) for each in shown)
            if where in told:
                continue
            told.add(where)
            yield DriftItem(
                id="",
                passage=one.matter.passage.id,
                kind="two forms in one article",
                readings=tuple(
                    each.telling.reading(
                        each.start, each.end, value=" ".join(each.wording), note=_place(each, one, other)
                    )
                    for each in shown
                    if each.telling.sentence_at(each.start)
                ),
                evidence=Evidence(
                    rule="one article has two forms for what another quotes twice in the same words",
                    source="comparison",
                    spans=evidence_spans(span for each in shown for span in each.telling.whole()),
                ),
                title=titled(text_of(each) for a in apart for each in (first[a], second[a])),
                weight=settings.two_forms,
            )


def _place(each: Quoted, one: Family, other: Family) -> str:
    family = one if each.telling in one.matter.tellings else other
    return f"in {family.matter.passage.id}"
