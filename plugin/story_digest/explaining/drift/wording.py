"""Other words that change the sense, outside quotation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.denials import says_not_until
from story_digest.explaining.drift.sense_words import (
    NEGATED_WITHIN,
    Hit,
    Words,
    exactly,
    in_place,
    item_of,
    once,
    with_next_word,
    without,
)
from story_digest.explaining.drift.senses import ONE_SIDED, negations
from story_digest.explaining.drift.tellings import Matter
from story_digest.model import DriftItem, DriftReading
from story_digest.model.calendar import MONTHS
from story_digest.quantities import is_numeral
from story_digest.settings import DriftSettings

_OVER_THE_STORY = frozenset({"medium"})
"""Dimensions of which a story has one value, wherever it is told: a call was by phone or by video."""


def wording_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Other words that change the sense, outside quotation marks."""
    words = Words()
    items = [item for matter in matters for item in _senses(matter, words, settings)]
    items += _over_the_story(matters, words, settings)
    return once(items)


# ---------------------------------------------------------------- words of one dimension, of different classes


def _senses(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    taken: set[tuple[int, int]] = set()
    points = dict(settings.dimensions)
    founders = [telling for telling in matter.tellings if words.hits(telling, "senses")][: settings.witnesses]
    for founder in founders:
        for hit in words.hits(founder, "senses"):
            if hit.dimension in _OVER_THE_STORY or (id(founder), hit.first) in taken:
                continue
            if hit.dimension == "measure" and _bounds_a_number(hit):
                continue
            alone = hit.dimension in ONE_SIDED
            if alone and (_before_a_number(hit) or (hit.dimension == "precision" and not _before_a_date(hit))):
                continue
            readings = [_shown(hit, settings) if alone else exactly(hit)]
            for telling in matter.tellings:
                if telling is founder:
                    continue
                others = [other for other in words.hits(telling, "senses") if other.dimension == hit.dimension]
                if not alone:
                    others = _left_over(hit, words.hits(founder, "senses"), others)
                there = in_place(matter, hit, others, settings)
                if there is None and alone:
                    there = next((other for other in others if _of_one_thing(hit, other)), None)
                elif there is not None and alone and there.group != hit.group and not _of_one_thing(hit, there):
                    continue
                if there is not None:
                    taken.add((id(telling), there.first))
                    if _negated(there) == _negated(hit):
                        readings.append(_shown(there, settings) if alone else exactly(there))
                elif alone and not (hit.dimension == "limit" and says_not_until(telling)):
                    readings.append(without(matter, hit, telling, 1, settings))
            weight = points.get(hit.dimension, settings.other_words) - settings.outside_quotes
            yield from item_of(matter, hit.dimension, readings, weight)


def _of_one_thing(one: Hit, other: Hit) -> bool:
    """The words stand before the same word: a former minister, the deputy minister; not an interim seizure."""
    behind = [next((word.stem for word in hit.telling.words[hit.last :] if not word.plain), "") for hit in (one, other)]
    return behind[0] == behind[1] != ""


def _left_over(hit: Hit, own: Sequence[Hit], others: Sequence[Hit]) -> list[Hit]:
    """Of another version's words those that stand for no word of the same class here: closed, will reopen, in any order."""
    here = Counter(other.group for other in own if other.dimension == hit.dimension)
    there = Counter(other.group for other in others)
    if there[hit.group] >= here[hit.group]:
        return [other for other in others if other.group == hit.group]
    return [other for other in others if other.group == hit.group or there[other.group] > here[other.group]]


def _shown(hit: Hit, settings: DriftSettings) -> DriftReading | None:
    """The words with the next word of matter, and with what denies them: not in any way a party."""
    reading = with_next_word(hit, settings)
    before = _denied_from(hit)
    if reading is None or before is None:
        return reading
    return hit.telling.reading(hit.telling.words[before].start, reading.end, value=reading.value)


def _negated(hit: Hit) -> bool:
    return _denied_from(hit) is not None


def _denied_from(hit: Hit) -> int | None:
    """Index of the negation that stands close before the words, if one does."""
    first = max(0, hit.first - NEGATED_WITHIN)
    found = negations(hit.telling.words[first : hit.first])
    return first + found[-1] if found else None


def _before_a_number(hit: Hit) -> bool:
    """`only nine days`: how exact a figure is, is told with the figures."""
    after = hit.telling.words[hit.last : hit.last + 1]
    return bool(after) and (after[0].key[0].isdigit() or is_numeral(after[0].key))


def _bounds_a_number(hit: Hit) -> bool:
    """`more than 600`, `fewer than 600` are told with the figures."""
    after = hit.telling.words[hit.last : hit.last + 2]
    return len(after) > 1 and after[0].key == "than" and (after[1].key[0].isdigit() or is_numeral(after[1].key))


def _before_a_date(hit: Hit) -> bool:
    """`early` makes a date less exact only before one: early February, at the beginning of 2030."""
    after = [word for word in hit.telling.words[hit.last : hit.last + 4] if not word.plain and word.key != "year"]
    return bool(after) and (after[0].key in MONTHS or after[0].key[0].isdigit() or after[0].key in _NEXT)


_NEXT = frozenset({"next", "last"})


def _over_the_story(matters: Sequence[Matter], words: Words, settings: DriftSettings) -> list[DriftItem]:
    """What a story has one of, told differently by two articles, in whichever passage."""
    found: dict[str, list[tuple[Matter, Hit]]] = {}
    for matter in matters:
        for telling in matter.tellings:
            for hit in words.hits(telling, "senses"):
                if hit.dimension in _OVER_THE_STORY:
                    found.setdefault(hit.dimension, []).append((matter, hit))
    items: list[DriftItem] = []
    for dimension, hits in sorted(found.items()):
        readings: dict[tuple[str, int], DriftReading] = {}
        groups: dict[str, set[str]] = {}
        for _, hit in hits:
            reading = exactly(hit)
            if reading is not None:
                readings.setdefault((reading.article, reading.start), reading)
                groups.setdefault(reading.article, set()).add(hit.group)
        if len({tuple(sorted(group)) for group in groups.values()}) > 1:
            weight = dict(settings.dimensions)[dimension] - settings.outside_quotes
            items += item_of(hits[0][0], dimension, list(readings.values()), weight)
    return items
