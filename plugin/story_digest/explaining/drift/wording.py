"""Words outside quotation marks that change the sense: hedges, negations, and loaded or contrary words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.collation import Collation
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quantities import MONTHS
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.senses import ONE_SIDED, differences, find, negations
from story_digest.explaining.drift.standing import given_in
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import DriftItem, DriftReading, Evidence
from story_digest.settings import DriftSettings

_OVER_THE_STORY = frozenset({"medium"})
"""Dimensions of which a story has one value, wherever it is told: a call was by phone or by video."""
WITHOUT = "without"


@dataclass(frozen=True, eq=False)
class Hit:
    """A word of a table in a telling, outside quotation marks; words `[first, last)`."""

    telling: Telling
    dimension: str
    group: str
    first: int
    last: int


class Words:
    """The words of the tables in each telling, found once: outside quotation marks, and not as a reporting verb."""

    def __init__(self) -> None:
        self._hits: dict[tuple[int, str], list[Hit]] = {}
        self._quoted: dict[int, list[tuple[int, int]]] = {}
        self._reporting: dict[int, list[tuple[int, int]]] = {}

    def hits(self, telling: Telling, name: str) -> list[Hit]:
        """The entries of one table in a telling."""
        key = (id(telling), name)
        if key not in self._hits:
            self._hits[key] = [
                hit
                for hit in self.anywhere(telling, name)
                if not self.quoted(telling, hit) and not self._reports(telling, hit)
            ]
        return self._hits[key]

    def anywhere(self, telling: Telling, name: str) -> list[Hit]:
        """The entries of one table in a telling, quoted or not."""
        return [
            Hit(telling, place.dimension, place.group, place.first, place.last)
            for place in find(name, telling.words)
            if not _is_month(telling, place.first)
        ]

    def quoted(self, telling: Telling, place: Hit) -> bool:
        """A place stands, in whole or in part, inside quotation marks."""
        if id(telling) not in self._quoted:
            self._quoted[id(telling)] = [(each.first, each.last) for each in quoted_in(telling)]
        return any(low < place.last and place.first < high for low, high in self._quoted[id(telling)])

    def _reports(self, telling: Telling, place: Hit) -> bool:
        """A place is a reporting verb: who says it, and how, is told with the attributions."""
        if id(telling) not in self._reporting:
            self._reporting[id(telling)] = [
                telling.indices(*part.verb) for given in given_in(telling) for part in given.parts
            ]
        return any(low < place.last and place.first < high for low, high in self._reporting[id(telling)])


def _is_month(telling: Telling, n: int) -> bool:
    """`May` with a capital letter inside a sentence is a month or a name."""
    word = telling.words[n]
    opening = any(word.start == sentence.start for sentence in telling.sentences)
    return word.text == "May" and not opening


def hedge_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Hedges and negations gained or lost, of claims that both versions have."""
    words = Words()
    items = [item for matter in matters for item in _hedges(matter, words, settings)]
    items += [item for matter in matters for item in _negations(matter, words, settings)]
    return once(items)


def wording_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Other words that change the sense, outside quotation marks."""
    words = Words()
    items = [item for matter in matters for item in _senses(matter, words, settings)]
    items += _over_the_story(matters, words, settings)
    return once(items)


def once(items: Sequence[DriftItem]) -> list[DriftItem]:
    """A sentence may stand in several passages: of items of one kind over the same words the fullest stays."""
    kept: list[DriftItem] = []
    seen: set[tuple[str, str, int]] = set()
    for item in sorted(items, key=lambda i: -len(i.readings)):
        places = {(item.kind, reading.article, reading.start) for reading in item.readings}
        if len(places & seen) < 2:
            kept.append(item)
        seen |= places
    order = {id(item): n for n, item in enumerate(items)}
    return sorted(kept, key=lambda i: order[id(i)])


# ---------------------------------------------------------------- hedges


def _hedges(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    """A version has a claim with a hedge, another without any."""
    founder = next((telling for telling in matter.tellings if words.hits(telling, "hedges")), None)
    if founder is None:
        return
    own = words.hits(founder, "hedges")
    for hit in own:
        if negations(founder.words[hit.last : hit.last + 1]):
            continue  # could not: nothing is left open
        readings = [_behind(hit, settings)]
        for telling in matter.tellings:
            if telling is founder:
                continue
            others = words.hits(telling, "hedges")
            there = _in_place(matter, hit, others, settings)
            if there is not None:
                readings.append(_behind(there, settings))
            elif len(others) < len(own) and not _in_place(matter, hit, words.anywhere(telling, "hedges"), settings):
                reach = 1 if hit.group in _BESIDE_A_NOUN else settings.hedge_claim
                readings.append(_without(matter, hit, telling, reach, settings))
        yield from _item(matter, "hedge", readings, dict(settings.dimensions)["hedge"])


_BESIDE_A_NOUN = frozenset({"likely", "hearsay"})
"""Classes of hedges that belong to the very next word: presumably trimetazidine, alleged fraud."""


def _in_place(matter: Matter, hit: Hit, others: Sequence[Hit], settings: DriftSettings) -> Hit | None:
    """Of the others that stand about where the collation puts the hit: one of the same class, or else the nearest."""
    found = []
    for other in others:
        low, high = matter.collation(hit.telling, other.telling).region(hit.first, hit.last)
        away = max(0, low - other.last + 1, other.first - high + 1)
        if away <= settings.place_slack:
            found.append((other.group != hit.group, away, other.first, other))
    return min(found, key=lambda entry: entry[:3])[3] if found else None


# ---------------------------------------------------------------- negations


def _negations(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    """One version denies what another says, in the same words."""
    order = [name for name, _ in settings.dimensions]
    base = matter.tellings[0]
    found: dict[int, list[DriftReading | None]] = {}
    for telling in matter.tellings[1:]:
        collation = matter.collation(base, telling)
        for difference in differences(base.words, telling.words, order, collation):
            here = Hit(base, "negation", "as in the base", *difference.left)
            there = Hit(telling, "negation", "otherwise", *difference.right)
            if difference.dimension != "negation" or words.quoted(base, here) or words.quoted(telling, there):
                continue
            pair = _first_pair(base, telling, collation, *difference.left)
            if pair is None:
                continue
            found.setdefault(pair[0], []).append(_up_to(telling, pair[1], there.group))
    for denied, readings in found.items():
        readings.append(_up_to(base, denied, "as in the base"))
        other = {reading.article for reading in readings if reading}
        for telling in matter.tellings[1:]:
            place = dict(matter.collation(base, telling).pairs).get(denied)
            if telling.article.id not in other and place is not None:
                readings.append(_up_to(telling, place, "as in the base"))
        yield from _item(matter, "negation", readings, dict(settings.dimensions)["negation"])


def _first_pair(base: Telling, telling: Telling, collation: Collation, first: int, last: int) -> tuple[int, int] | None:
    """The first word of matter in or behind `[first, last)` that both have: what is denied."""
    for i, j in collation.pairs:
        if i >= first and not base.words[i].plain and base.words[i].stem == telling.words[j].stem:
            return (i, j) if i <= last + _NEGATED_WITHIN else None
    return None


def _up_to(telling: Telling, last: int, value: str) -> DriftReading | None:
    """A word with what denies it, and the little words before: did not contest, contested."""
    first = last
    while (
        first
        and last - first < _NEGATED_WITHIN
        and telling.words[first - 1].plain | bool(negations(telling.words[first - 1 : first]))
    ):
        first -= 1
    return _slice(telling, first, last + 1, value)


# ---------------------------------------------------------------- words of one dimension, of different classes


def _senses(matter: Matter, words: Words, settings: DriftSettings) -> Iterator[DriftItem]:
    taken: set[tuple[int, int]] = set()
    points = dict(settings.dimensions)
    founders = [telling for telling in matter.tellings if words.hits(telling, "senses")][: settings.witnesses]
    for founder in founders:
        for hit in words.hits(founder, "senses"):
            if hit.dimension in _OVER_THE_STORY or (id(founder), hit.first) in taken:
                continue
            alone = hit.dimension in ONE_SIDED
            if alone and (_before_a_number(hit) or (hit.dimension == "precision" and not _before_a_date(hit))):
                continue
            readings = [_behind(hit, settings) if alone else _exactly(hit)]
            for telling in matter.tellings:
                if telling is founder:
                    continue
                others = [other for other in words.hits(telling, "senses") if other.dimension == hit.dimension]
                there = _in_place(matter, hit, others, settings)
                if there is None and alone and others:
                    there = others[0]
                if there is not None:
                    taken.add((id(telling), there.first))
                    if _negated(there) == _negated(hit):
                        readings.append(_behind(there, settings) if alone else _exactly(there))
                elif alone:
                    readings.append(_without(matter, hit, telling, 1, settings))
            weight = points.get(hit.dimension, settings.other_words) - settings.outside_quotes
            yield from _item(matter, hit.dimension, readings, weight)


def _negated(hit: Hit) -> bool:
    before = hit.telling.words[max(0, hit.first - _NEGATED_WITHIN) : hit.first]
    return bool(negations(before))


_NEGATED_WITHIN = 3
"""Words before a word among which a negation turns it: has not succeeded."""


def _before_a_number(hit: Hit) -> bool:
    """`only nine days`: how exact a figure is, is told with the figures."""
    after = hit.telling.words[hit.last : hit.last + 1]
    return bool(after) and (after[0].key[0].isdigit() or after[0].key in table("numerals"))


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
            reading = _exactly(hit)
            if reading is not None:
                readings.setdefault((reading.article, reading.start), reading)
                groups.setdefault(reading.article, set()).add(hit.group)
        if len({tuple(sorted(group)) for group in groups.values()}) > 1:
            weight = dict(settings.dimensions)[dimension] - settings.outside_quotes
            items += _item(hits[0][0], dimension, list(readings.values()), weight)
    return items


# ---------------------------------------------------------------- readings and items


def _exactly(hit: Hit) -> DriftReading | None:
    """The words themselves."""
    return _slice(hit.telling, hit.first, hit.last, hit.group)


def _behind(hit: Hit, settings: DriftSettings) -> DriftReading | None:
    """The words with the next word of matter behind them: may have sparked."""
    words = hit.telling.words
    stop = min(len(words), hit.last + settings.place_slack + 1)
    last = next((n + 1 for n in range(hit.last, stop) if not words[n].plain), hit.last)
    first = hit.first if hit.first < hit.last else max(0, hit.first - 1)
    return _slice(hit.telling, first, max(last, first + 1), hit.group)


def _without(matter: Matter, hit: Hit, telling: Telling, reach: int, settings: DriftSettings) -> DriftReading | None:
    """Where another telling has the claim without the words: from its place up to the first word of the claim.

    Of the first `reach` words of matter behind it must have one, not as an infinitive and not in the conditional.
    """
    founder = hit.telling
    behind = [n for n in range(hit.last, len(founder.words)) if not founder.words[n].plain][:reach]
    collation = matter.collation(founder, telling)
    pairs = [(i, j) for i, j in collation.pairs if i in behind and founder.words[i].stem == telling.words[j].stem]
    if not pairs:
        return None
    low, high = collation.region(hit.first, hit.last)
    claim = pairs[0][1]
    if not low <= claim <= high + settings.place_slack or (
        claim and telling.words[claim - 1].key == "to" and founder.words[pairs[0][0] - 1].key != "to"
    ):
        return None
    if "would" in {word.key for word in telling.words[max(0, low - 1) : claim + 1]} and hit.dimension != "negation":
        return None
    first = min(max(0, low - 1), claim)
    if claim + 1 - first > settings.longest_slice:
        return None
    return _slice(telling, first, claim + 1, WITHOUT)


def _slice(telling: Telling, first: int, last: int, value: str) -> DriftReading | None:
    home = telling.sentence_at(telling.words[first].start) if first < len(telling.words) else None
    if home is None:
        return None
    return telling.reading(telling.words[first].start, telling.words[last - 1].end, value=value)


_BECAUSE: Mapping[str, str] = {
    "hedge": "one version keeps its distance from a claim that another states flatly",
    "negation": "one version denies what another says",
}


def _item(matter: Matter, kind: str, found: Sequence[DriftReading | None], weight: int) -> Iterator[DriftItem]:
    readings = [reading for reading in found if reading is not None]
    values = {reading.value for reading in readings}
    if len(values) < 2 or len({reading.article for reading in readings}) < 2:
        return
    if kind == "hedge" and WITHOUT not in values:
        return
    told = {reading.article for reading in readings}
    forms: dict[str, str] = {}
    for reading in readings:
        forms.setdefault(reading.value, reading.text)
    yield DriftItem(
        id="",
        passage=matter.passage.id,
        kind=kind,
        readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
        evidence=Evidence(
            rule=_BECAUSE.get(kind, "words that say different things stand in the same place"),
            source="comparison",
            spans=evidence_spans(
                span for telling in matter.tellings if telling.article.id in told for span in telling.whole()
            ),
        ),
        title=titled(forms.values()),
        weight=weight,
        absent=tuple(sorted({t.article.id for t in matter.tellings} - told)),
    )
