"""Signs of machine rewording: one word for another while the words around stay in unchanged order."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.quantities import is_numeral, is_scale
from story_digest.model import Evidence, Report, Rewording, SwappedPair
from story_digest.settings import DriftSettings


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
    """Gaps between words that are the same, with as many words of matter on either side: these face each other in order."""
    collation = matter.collation(base, telling)
    gaps = [*collation.blocks()]
    gaps += [(i, i + 1, j, j + 1) for i, j in collation.pairs if base.words[i].stem != telling.words[j].stem]
    found = []
    for a, b, c, d in sorted(gaps):
        here = [word for word in base.words[a:b] if not word.plain]
        there = [word for word in telling.words[c:d] if not word.plain]
        if len(here) != len(there) or len(here) > _LONGEST_GAP:
            continue
        found += [
            SwappedPair(base=base.span(one.start, one.end), text=telling.span(other.start, other.end))
            for one, other in zip(here, there, strict=True)
            if one.stem != other.stem
            and one.text.islower()
            and other.text.islower()
            and not any(is_numeral(word.key) or is_scale(word.key) for word in (one, other))
        ]
    return found


_LONGEST_GAP = 3
"""Words of matter on either side of a gap that still face each other one by one: faced several setbacks, suffered
repeated reverses."""
