"""Reports, relations, lineage and origins, then what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from story_digest.aligning import Alignment, word_changes
from story_digest.explaining.drift import find_drift as find_drift
from story_digest.model import (
    Article,
    EventDay,
    Evidence,
    Fact,
    Lineage,
    Overrules,
    Passage,
    Reading,
    Report,
    Variant,
)
from story_digest.settings import ExplainingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What the articles of a story are to each other."""

    reports: tuple[Report, ...]
    passages: tuple[Passage, ...]
    lineage: Lineage
    event: EventDay | None = None
    place: str | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


def explain(
    articles: Sequence[Article], alignment: Alignment, settings: ExplainingSettings, overrules: Overrules
) -> Explanation:
    """Reports, relations and passages. (A first, plain version.)"""
    guess = Evidence(rule="first version", status="inferred", source="comparison")
    by_id = {a.id: a for a in articles}
    carried = {
        a.id: sum(len(r.members) > 1 for r in alignment.rows for m in r.members if m.article == a.id) for a in articles
    }
    base = max(articles, key=lambda a: (carried[a.id], a.id))

    def text(article: str, ids: Sequence[str]) -> str:
        return " ".join(by_id[article].sentence(i).text for i in ids)

    passages: list[Passage] = []
    for number, row in enumerate(alignment.rows, 1):
        home = next((m for m in row.members if m.article == base.id), row.members[0])
        told = text(home.article, home.sentences)
        readings = tuple(
            Reading(
                article=m.article,
                sentences=m.sentences,
                kind="part" if m.part else "verbatim" if m is home else "near" if m.score > 0.7 else "reworded",
                changes=() if m is home else word_changes(told, text(m.article, m.sentences)),
                score=m.score,
            )
            for m in row.members
        )
        passages.append(
            Passage(
                id=f"p{number}", report="r1", base=home.article, label=" ".join(told.split()[:3]), readings=readings
            )
        )
    total = sum(any(r.article == base.id for r in p.readings) for p in passages)
    variants = tuple(
        Variant(
            article=a.id,
            relation="undetermined",
            wording=Fact(value="near", evidence=guess),
            extent=Fact(value="whole", evidence=guess),
            route=Fact(value="unknown", evidence=guess),
            share=1.0,
            own=0.0,
            words_of_base=1.0,
            words_of_own=1.0,
            passages=carried[a.id],
            passages_in_part=0,
            passages_of_base=total,
            evidence=guess,
        )
        for a in articles
    )
    report = Report(
        id="r1",
        articles=tuple(a.id for a in articles),
        base=base.id,
        origin=None,
        variants=variants,
        evidence={"together": guess, "base": guess},
    )
    return Explanation(reports=(report,), passages=tuple(passages), lineage=Lineage())
