"""Words of the tables in a telling, outside quotation marks, and the readings that show them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.chains import given_in
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.senses import find, negations
from story_digest.explaining.drift.sources import BOUNDARY
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import DriftItem, DriftReading, Evidence
from story_digest.settings import DriftSettings

WITHOUT = "without"
"""Value of a reading that has the claim and not the word."""
NEGATED_WITHIN = 3
"""Words before a word among which a negation turns it: has not succeeded."""


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


def in_place(matter: Matter, hit: Hit, others: Sequence[Hit], settings: DriftSettings) -> Hit | None:
    """Of the others that stand about where the collation puts the hit: one of the same class, or else the nearest."""
    found = []
    for other in others:
        low, high = matter.collation(hit.telling, other.telling).region(hit.first, hit.last)
        away = max(0, low - other.last + 1, other.first - high + 1)
        if away <= settings.place_slack:
            found.append((other.group != hit.group, away, other.first, other))
    return min(found, key=lambda entry: entry[:3])[3] if found else None


def exactly(hit: Hit) -> DriftReading | None:
    """The words themselves."""
    return slice_of(hit.telling, hit.first, hit.last, hit.group)


def with_next_word(hit: Hit, settings: DriftSettings) -> DriftReading | None:
    """The words with the next word of matter behind them: may have sparked."""
    words = hit.telling.words
    stop = min(len(words), hit.last + settings.place_slack + 1)
    last = next((n + 1 for n in range(hit.last, stop) if not words[n].plain), hit.last)
    first = hit.first if hit.first < hit.last else max(0, hit.first - 1)
    return slice_of(hit.telling, first, max(last, first + 1), hit.group)


def without(matter: Matter, hit: Hit, telling: Telling, reach: int, settings: DriftSettings) -> DriftReading | None:
    """Where another telling has the claim without the words: from its place up to the first word of the claim.

    Of the first `reach` words of matter behind it must have one, not as an infinitive and not in the conditional.
    """
    founder = hit.telling
    behind = [
        n for n in range(hit.last, len(founder.words)) if not founder.words[n].plain and founder.words[n].key != "not"
    ][:reach]
    collation = matter.collation(founder, telling)
    pairs = [(i, j) for i, j in collation.pairs if i in behind and founder.words[i].stem == telling.words[j].stem]
    if not pairs:
        return None
    low, high = collation.region(hit.first, hit.last)
    claim = pairs[0][1]
    if not low <= claim <= high + settings.place_slack or (
        _infinitive(telling, claim) and not _infinitive(founder, pairs[0][0])
    ):
        return None
    between = {word.key for word in telling.words[max(0, low - 1) : claim + 1]}
    if between & LEFT_OPEN and hit.dimension != "negation":
        return None
    first = min(max(0, low - 1), claim)
    text = telling.article.text
    for n in range(first, claim):
        if BOUNDARY.search(text[telling.words[n].end : telling.words[n + 1].start]):
            first = n + 1  # not `million) linked`
    if claim + 1 - first > settings.longest_slice:
        return None
    return slice_of(telling, first, claim + 1, WITHOUT)


def _infinitive(telling: Telling, n: int) -> bool:
    """`to` stands before it, and not as in `according to`."""
    return n > 0 and telling.words[n - 1].key == "to" and (n < 2 or telling.words[n - 2].key != "according")


def without_elsewhere(hit: Hit, telling: Telling, matter: Matter) -> DriftReading | None:
    """Where a telling has the claim without the words at another place: could have caused the fire, was caused by.

    The first word of matter behind the hit stands there once, in no other words' place, and is neither an infinitive nor
    in the conditional.
    """
    founder = hit.telling
    claim = next((word for word in founder.words[hit.last :] if not word.plain), None)
    spoken_for = {j for _, j in matter.collation(founder, telling).pairs}
    found = [n for n, word in enumerate(telling.words) if claim is not None and word.stem == claim.stem]
    if (
        len(found) != 1
        or found[0] in spoken_for
        or sum(w.stem == telling.words[found[0]].stem for w in founder.words) > 1
    ):
        return None
    before = telling.words[max(0, found[0] - NEGATED_WITHIN) : found[0]]
    if any(word.key in _NOT_FLAT for word in before) or negations(before):
        return None
    return slice_of(telling, max(0, found[0] - 1), found[0] + 1, WITHOUT)


LEFT_OPEN = frozenset({"would", "if", "want", "wants", "wanted", "hope", "hopes", "hoped"})
"""Words that leave a claim open as a hedge does: verify if the alarm was disabled."""
_NOT_FLAT = frozenset({"to", *LEFT_OPEN})
"""Words before a verb with which it states nothing."""


def slice_of(telling: Telling, first: int, last: int, value: str) -> DriftReading | None:
    while 0 < first < last and telling.words[first - 1].end == telling.words[first].start:
        first -= 1  # cannot, didn't: one word as written
    text = telling.article.text
    while 0 < last < len(telling.words) and text[telling.words[last - 1].end : telling.words[last].start] == "-":
        last += 1  # a five-day campaign
    home = telling.sentence_at(telling.words[first].start) if first < len(telling.words) else None
    if home is None:
        return None
    return telling.reading(telling.words[first].start, telling.words[last - 1].end, value=value)


_BECAUSE: Mapping[str, str] = {
    "hedge": "one version keeps its distance from a claim that another states flatly",
    "negation": "one version denies what another says",
}


def item_of(
    matter: Matter, kind: str, found: Sequence[DriftReading | None], weight: int, *, unsure: Collection[str] = ()
) -> Iterator[DriftItem]:
    """An item of these readings, where they differ; articles that are `unsure` are not named as having no such words."""
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
        absent=tuple(sorted({t.article.id for t in matter.tellings} - told - {*unsure})),
    )


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
