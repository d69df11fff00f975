"""Names that the versions spell differently, and names that stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.transliteration import one_name
from story_digest.model import DriftItem, DriftReading, Evidence, Span
from story_digest.model.calendar import MONTHS, WEEKDAYS
from story_digest.settings import DriftSettings

Place = tuple[Telling, int, int]
"""A telling and the words `[first, last)` of a name in it."""


def name_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Each name in its spellings, once for the story, and each place where one name stands for another."""
    same = _Clusters()
    other: list[DriftItem] = []
    for matter in matters:
        base = matter.tellings[0]
        for telling in matter.tellings[1:]:
            for here, there in _facing(matter, base, telling):
                a, b = base.words[here], telling.words[there]
                if one_name(a.text, b.text):
                    same.join(a.key, b.key)
                elif _name_beside(base, here) & _name_beside(telling, there) or _same_place(base, here, telling, there):
                    other.append(_replaced(matter, (base, here), (telling, there), settings))
    return [*_spellings(same, matters, settings), *_merged(other)]


def _facing(matter: Matter, base: Telling, telling: Telling) -> Iterator[tuple[int, int]]:
    """Words with a capital letter that stand for each other without being the same word."""
    collation = matter.collation(base, telling)
    for i, j in collation.pairs:
        if base.words[i].key != telling.words[j].key and _is_name(base, i) and _is_name(telling, j):
            yield i, j
    yield from _moved(base, telling)
    for a, b, c, d in collation.blocks():
        if b - a == d - c == 1 and _is_name(base, a) and _is_name(telling, c):
            yield a, c


def _moved(base: Telling, telling: Telling) -> Iterator[tuple[int, int]]:
    """Spellings of one name, wherever they stand: names that sound alike in two wordings of a passage are one."""
    here, there = ({word.key for word in each.words} for each in (base, telling))
    left = [n for n, word in enumerate(base.words) if word.key not in there and _is_name(base, n)]
    right = [n for n, word in enumerate(telling.words) if word.key not in here and _is_name(telling, n)]
    for i in left:
        yield from ((i, j) for j in right if one_name(base.words[i].text, telling.words[j].text))


def _is_name(telling: Telling, n: int) -> bool:
    """A capital letter that is not only that of a sentence's beginning, nor of a shouted word."""
    word = telling.words[n]
    if not word.text[:1].isupper() or word.plain or len(word.text) < 3 or word.text.isupper() or word.key in _CALENDAR:
        return False
    opening = any(word.start == sentence.start for sentence in telling.sentences)
    return not opening or (n + 1 < len(telling.words) and telling.words[n + 1].text[:1].isupper())


_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})


def _name_beside(telling: Telling, n: int) -> frozenset[str]:
    """Names that stand right before or behind: Point in Eagle Point."""
    return frozenset(
        telling.words[k].key
        for k in (n - 1, n + 1)
        if 0 <= k < len(telling.words)
        and telling.words[k].text[:1].isupper()
        and not telling.words[k].plain
        and telling.words[k].key not in _CALENDAR
        and not telling.article.text[
            min(telling.words[k].end, telling.words[n].end) : max(telling.words[k].start, telling.words[n].start)
        ].strip()
    )


def _same_place(base: Telling, here: int, telling: Telling, there: int) -> bool:
    """The same preposition of place stands before both, and the same word behind: in Delft on Monday, in Leiden on Monday."""
    before = [each.words[n - 1].key if n else "" for each, n in ((base, here), (telling, there))]
    after = [each.words[n + 1].key if n + 1 < len(each.words) else "" for each, n in ((base, here), (telling, there))]
    return before[0] == before[1] and before[0] in _OF_PLACE and after[0] == after[1]


_OF_PLACE = frozenset({"in", "at", "near", "to", "from", "outside"})


class _Clusters:
    """Spellings that are one name, joined one by one."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def find(self, key: str) -> str:
        while self._first.get(key, key) != key:
            key = self._first[key]
        return key

    def join(self, a: str, b: str) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        self._first.setdefault(a, a)
        self._first[b] = a

    def known(self, key: str) -> bool:
        return key in self._first


def _spellings(same: _Clusters, matters: Sequence[Matter], settings: DriftSettings) -> Iterator[DriftItem]:
    """One item a name: for each article the fullest place where it stands, the first of those."""
    places: dict[str, dict[str, tuple[Matter, Place]]] = {}
    for matter in matters:
        for telling in matter.tellings:
            for n, word in enumerate(telling.words):
                if not same.known(word.key) or not word.text[:1].isupper():
                    continue
                place = _whole_name(telling, n)
                of_name = places.setdefault(same.find(word.key), {})
                known = of_name.get(telling.article.id)
                if known is None or place[2] - place[1] > known[1][2] - known[1][1]:
                    of_name[telling.article.id] = (matter, place)
    told: set[frozenset[tuple[str, int]]] = set()
    for _, of_name in sorted(places.items()):
        readings = [_reading(place) for _, (_, place) in sorted(of_name.items())]
        where = frozenset((reading.article, reading.start) for reading in readings)
        if len({reading.value for reading in readings}) < 2 or where in told:
            continue
        told.add(where)
        first = min(of_name.values(), key=lambda found: found[1][0].article.id)[0]
        spans = [span for _, (telling, _, _) in of_name.values() for span in telling.whole()]
        yield _item(first, "spelling", readings, spans, settings.spelling)


def _whole_name(telling: Telling, n: int) -> Place:
    """The word with the name right behind it, or else right before it: Yevgeny Malakhov."""
    behind = n + 1 < len(telling.words) and telling.words[n + 1].key in _name_beside(telling, n)
    before = n > 0 and telling.words[n - 1].key in _name_beside(telling, n)
    if behind:
        return telling, n, n + 2
    return (telling, n - 1, n + 1) if before else (telling, n, n + 1)


def _reading(place: Place) -> DriftReading:
    telling, first, last = place
    words = telling.words[first:last]
    return telling.reading(words[0].start, words[-1].end, value=" ".join(word.key for word in words))


def _replaced(
    matter: Matter, here: tuple[Telling, int], there: tuple[Telling, int], settings: DriftSettings
) -> DriftItem:
    readings = [_reading(_whole_name(*here)), _reading(_whole_name(*there))]
    spans = [*here[0].whole(), *there[0].whole()]
    return _item(matter, "name or title", readings, spans, settings.another_name)


def _merged(items: Sequence[DriftItem]) -> Iterator[DriftItem]:
    """The same two names facing each other are listed once."""
    told: set[frozenset[str]] = set()
    for item in items:
        names = frozenset(reading.value for reading in item.readings)
        if names not in told:
            told.add(names)
            yield item


def _item(matter: Matter, kind: str, readings: Sequence[DriftReading], spans: Sequence[Span], weight: int) -> DriftItem:
    because = "the same name in several spellings" if kind == "spelling" else "different names stand in the same place"
    return DriftItem(
        id="",
        passage=matter.passage.id,
        kind=kind,
        readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
        evidence=Evidence(rule=because, status="inferred", source="comparison", spans=evidence_spans(spans)),
        title=titled(dict.fromkeys(reading.text for reading in readings)),
        weight=weight,
    )
