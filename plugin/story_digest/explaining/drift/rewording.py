"""Signs of machine rewording: one word for another while the words around stay in unchanged order."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import Evidence, Report, Rewording, SwappedPair
from story_digest.settings import DriftSettings

_NUMBERS = frozenset({*table("numerals"), *table("scales")})


def rewordings(matters: Sequence[Matter], reports: Sequence[Report], settings: DriftSettings) -> tuple[Rewording, ...]:
    """For each article with many of them, its swapped words against the base of its report: a sign, never a verdict."""
    bases = {report.id: report.base for report in reports}
    pairs: dict[tuple[str, str], list[SwappedPair]] = {}
    words: dict[tuple[str, str], int] = {}
    seen: set[tuple[str, int]] = set()
    for matter in matters:
        base = matter.tellings[0]
        if base.article.id != bases.get(matter.passage.report):
            continue
        for telling in matter.tellings[1:]:
            key = (telling.article.id, base.article.id)
            place = (telling.article.id, telling.words[0].start)
            if place in seen:
                continue
            seen.add(place)
            words[key] = words.get(key, 0) + len(telling.words)
            pairs.setdefault(key, []).extend(_swapped(matter, base, telling))
    found = []
    for (article, base_id), swapped in sorted(pairs.items()):
        rate = len(swapped) / words[article, base_id]
        if len(swapped) >= settings.swapped_pairs and rate >= settings.swapped_rate:
            found.append(
                Rewording(
                    article=article,
                    base=base_id,
                    pairs=tuple(swapped),
                    words=words[article, base_id],
                    rate=rate,
                    evidence=Evidence(
                        rule="single words stand for others while the words around them stay in unchanged order",
                        status="inferred",
                        source="comparison",
                        score=rate,
                        threshold=settings.swapped_rate,
                        note="swapped words as a share of the words in shared passages; a sign, not a verdict",
                    ),
                )
            )
    return tuple(found)


def _swapped(matter: Matter, base: Telling, telling: Telling) -> list[SwappedPair]:
    """Gaps of one word against one word, with the same words on both sides of them."""
    collation = matter.collation(base, telling)
    same = {(i, j) for i, j in collation.pairs if base.words[i].stem == telling.words[j].stem}
    gaps = [gap for gap in collation.blocks() if gap[1] - gap[0] == 1 == gap[3] - gap[2]]
    gaps += [(i, i + 1, j, j + 1) for i, j in collation.pairs if (i, j) not in same]
    found = []
    for a, b, c, d in sorted(gaps):
        here, there = base.words[a], telling.words[c]
        if here.plain or there.plain or not (here.text.islower() and there.text.islower()):
            continue
        if {here.key, there.key} & _NUMBERS:
            continue
        before = a == 0 == c or (a - 1, c - 1) in same
        behind = (b, d) in same or (b == len(base.words) and d == len(telling.words))
        if before and behind:
            found.append(SwappedPair(base=base.span(here.start, here.end), text=telling.span(there.start, there.end)))
    return found
