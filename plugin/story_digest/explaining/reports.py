"""Inside one story: which articles descend from one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.aligning import Alignment
from story_digest.model import Article, Evidence, Overrules
from story_digest.settings import ReportSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReport:
    """Articles of one report, the base of comparison, the agency named for the text, and why."""

    articles: tuple[str, ...]
    base: str
    origin: str | None
    together: Evidence
    base_evidence: Evidence
    origin_evidence: Evidence | None = None


def find_reports(
    articles: Sequence[Article], alignment: Alignment, settings: ReportSettings, overrules: Overrules
) -> tuple[FoundReport, ...]:
    """The reports of one story, ordered by their first article id; every article stands in exactly one.

    `articles` are the members of the story as `alignment.articles` gives them.
    """
    del overrules  # comes with the next step
    words = {a.id: sum(len(s.text.split()) for s in a.sentences) for a in articles}
    length = {(a.id, s.id): len(s.text.split()) for a in articles for s in a.sentences}
    shared: dict[tuple[str, str], list[int]] = {}
    for row in alignment.rows:
        for one, other in combinations(sorted(row.members, key=lambda m: m.article), 2):
            both = shared.setdefault((one.article, other.article), [0, 0])
            both[0] += sum(length.get((one.article, s), 0) for s in one.sentences)
            both[1] += sum(length.get((other.article, s), 0) for s in other.sentences)
    parent = {a.id: a.id for a in articles}

    def root(article: str) -> str:
        while parent[article] != article:
            article = parent[article]
        return article

    share = {
        (a, b): max(counts[0] / max(1, words[a]), counts[1] / max(1, words[b])) for (a, b), counts in shared.items()
    }
    for (a, b), score in sorted(share.items(), key=lambda item: (-round(item[1], 6), item[0])):
        if score >= settings.shared and (one := root(a)) != (other := root(b)):
            parent[max(one, other)] = min(one, other)
    members: dict[str, list[str]] = {}
    for article in sorted(parent):
        members.setdefault(root(article), []).append(article)
    named = {a.id: a.agencies for a in articles}
    found = []
    for ids in sorted(members.values()):
        nearness = {i: sum(share.get((min(i, j), max(i, j)), 0.0) for j in ids) for i in ids}
        base = sorted((-round(nearness[i], 6), -words[i], i) for i in ids)[0][2]
        agencies = sorted({agency for i in ids for agency in named[i][-1:]})
        origin = agencies[0] if len(agencies) == 1 else None
        inferred = Evidence(rule="passages in common", status="inferred", source="comparison")
        found.append(
            FoundReport(
                articles=tuple(ids),
                base=base,
                origin=origin,
                together=inferred,
                base_evidence=inferred,
                origin_evidence=Evidence(rule="agency named for the text", status="inferred") if origin else None,
            )
        )
    return tuple(found)
