"""Superlatives that hold for one alone in one version and for several in another: the largest, one of the largest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.senses import find
from story_digest.explaining.drift.sources import FINITE
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import Word
from story_digest.model import DriftItem, Evidence
from story_digest.quantities import Quantity, quantities_of
from story_digest.settings import DriftSettings

_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "my", "your", "'s"})
# one of the three · among its · one of the country's
_ONE_OF = re.compile(
    r"\b(?:one\sof|among|amongst|some\sof)\s"
    r"(?:the|its|their|his|her|our|my|your|(?:the\s)?(?:[\w.-]+\s){0,2}[\w.-]+(?:['’]s|s['’]))\s"
    r"(?:(?:two|three|four|five|six|ten|twenty|\d{1,3})\s)?$",
    re.IGNORECASE,
)
_REACH = 60
"""Characters before a superlative among which `one of` and its noun phrase stand: one of the country's three largest."""
_ALONE = "the one alone"
_SEVERAL = "one of several"


@dataclass(frozen=True)
class _Superlative:
    telling: Telling
    group: str
    first: int
    """Index of the word at which its rank begins: `one`, `second` or `the`."""
    last: int
    """Behind the superlative itself."""
    rank: str


def superlative_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Where versions give one thing another rank: the largest, one of the largest, the second largest."""
    return [item for matter in matters for item in _of_matter(matter, settings)]


def _of_matter(matter: Matter, settings: DriftSettings) -> Iterator[DriftItem]:
    told = [list(_superlatives(telling)) for telling in matter.tellings]
    groups = sorted({each.group for found in told for each in found})
    for group in groups:
        ranked = [[each for each in found if each.group == group] for found in told]
        alone = [found[0] for found in ranked if len(found) == 1]  # two of one class may have traded places
        if len({each.rank for each in alone}) < 2:
            continue
        readings = [each.telling.reading(*_place(each), value=each.rank) for each in alone]
        yield DriftItem(
            id="",
            passage=matter.passage.id,
            kind="rank",
            readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
            evidence=Evidence(
                rule="a superlative holds for one alone in one version and otherwise in another",
                source="comparison",
                spans=evidence_spans(span for each in alone for span in each.telling.whole()),
            ),
            title=titled(each.telling.slice(*_place(each)) for each in alone),
            weight=dict(settings.dimensions)["rank"] - settings.outside_quotes,
        )


def _place(each: _Superlative) -> tuple[int, int]:
    return each.telling.words[each.first].start, each.telling.words[each.last].end


def _superlatives(telling: Telling) -> Iterator[_Superlative]:
    """The superlatives of a telling whose rank is plain, outside quotation marks, each with the word behind it."""
    words, text = telling.words, telling.article.text
    quoted = [(each.first, each.last) for each in quoted_in(telling)]
    ordinals = [
        quantity
        for sentence in telling.sentences
        for quantity in quantities_of(text, sentence.start, sentence.end)
        if quantity.kind == "ordinal"
    ]
    for place in find("superlatives", words):
        n = place.first
        if not n or place.last >= len(words) or any(low <= n < high for low, high in quoted):
            continue
        ranked = _rank(text, words, n, ordinals)
        if ranked is not None:
            first, rank = ranked
            yield _Superlative(telling, place.group, first, place.last, rank)


def _rank(text: str, words: Sequence[Word], n: int, ordinals: Sequence[Quantity]) -> tuple[int, str] | None:
    """(index at which the rank begins, the rank), or None where nothing says what it is."""
    start = words[n].start
    if match := _ONE_OF.search(text, max(0, start - _REACH), start):
        first = next(m for m in range(n) if words[m].end > match.start())
        if not any(word.key in FINITE for word in words[first:n]):
            return first, _SEVERAL
    before = words[n - 1]
    ordinal = next((each for each in ordinals if each.start <= before.start < each.end), None)
    if ordinal is not None or before.key in _ORDINALS:
        number = str(int(ordinal.values[0])) if ordinal else _ORDINALS[before.key]
        return n - 1, f"number {number}"
    if before.key not in _DETERMINERS:
        return None
    return n - (2 if before.key == "'s" and n > 1 else 1), _ALONE


_ORDINALS = {"second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8"}
"""As in second-largest, which counts nothing by itself."""
