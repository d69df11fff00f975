"""Signs of machine rewording: one word for another while the words around stay in unchanged order."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import Word
from story_digest.model import Evidence, Report, Rewording, SwappedPair
from story_digest.quantities import is_numeral, is_scale
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
    """Words of matter that face each other in the gaps between words that are the same."""
    collation = matter.collation(base, telling)
    gaps = [*collation.blocks()]
    gaps += [(i, i + 1, j, j + 1) for i, j in collation.pairs if base.words[i].stem != telling.words[j].stem]
    found = []
    for a, b, c, d in sorted(gaps):
        found += [
            SwappedPair(base=base.span(one.start, one.end), text=telling.span(other.start, other.end))
            for one, other in _facing(base.words[a:b], telling.words[c:d])
        ]
    return found


def _facing(here: Sequence[Word], there: Sequence[Word]) -> list[tuple[Word, Word]]:
    """The swapped words of a gap. As many words of matter on either side face each other in order; of others, those
    that stand next to what is the same on both sides: by a [declaration in early May] of, by a [proclamation] of.
    """
    left, right = ([word for word in side if not word.plain] for side in (here, there))
    if not left or not right or max(len(left), len(right)) > _LONGEST_GAP:
        return []
    if len(left) == len(right):
        return [pair for pair in zip(left, right, strict=True) if _swap(*pair)]
    edges = [
        (side[0][at], side[1][at])
        for at, side in ((0, (_without_determiner(here), _without_determiner(there))), (-1, (here, there)))
    ]
    found = [pair for pair in edges if not pair[0].plain and not pair[1].plain and _swap(*pair)]
    return found if min(len(left), len(right)) > 1 or len(found) == 1 else []


def _without_determiner(words: Sequence[Word]) -> Sequence[Word]:
    return words[1:] if words[0].key in _DETERMINERS and len(words) > 1 else words


_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their"})


def _swap(one: Word, other: Word) -> bool:
    """Two words of which one may have been put for the other: no names, no figures, no forms of one word."""
    return (
        one.stem != other.stem
        and one.text.islower()
        and other.text.islower()
        and not any(is_numeral(word.key) or is_scale(word.key) for word in (one, other))
    )


_LONGEST_GAP = 3
"""Words of matter on either side of a gap that still face each other one by one: faced several setbacks, suffered
repeated reverses."""
