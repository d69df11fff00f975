"""What some versions have and others have not: passages, and clauses of a passage. No direction is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.chains import given_in
from story_digest.explaining.drift.elsewhere import Elsewhere
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.senses import negations
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import DriftItem, Evidence
from story_digest.quantities import Quantity, quantities_of, states
from story_digest.settings import DriftSettings

_CLAUSE = re.compile(r"[,;:]\s|[()]|\s[–—-]\s")
_OPENS_A_CLAUSE = frozenset({"but", "although", "though", "while", "whereas", "because"})


def omission_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """Passages that an article lacks between two that it has, and clauses of a passage that it lacks.

    What stands anywhere in the article, in another sentence, a caption or its headline, it does not lack.
    """
    elsewhere = Elsewhere(matters, settings)
    items = [_passage(matter, lacking, elsewhere, settings) for matter, lacking in _gaps(matters, elsewhere)]
    items += [item for matter in matters for item in _clauses(matter, elsewhere, settings)]
    return items


def _gaps(matters: Sequence[Matter], elsewhere: Elsewhere) -> Iterator[tuple[Matter, tuple[str, ...]]]:
    """Each passage with the articles that lack it although they have its neighbours in the base, before and behind.

    What a shortened version lacks at its end is told by its share of the report.
    """
    by_base: dict[tuple[str, str], list[Matter]] = {}
    for matter in matters:
        by_base.setdefault((matter.passage.report, matter.tellings[0].article.id), []).append(matter)
    for of_one in by_base.values():
        of_one.sort(key=lambda matter: matter.tellings[0].sentences[0].start)
        carriers = [{telling.article.id: telling for telling in matter.tellings} for matter in of_one]
        for n in range(1, len(of_one) - 1):
            beside = {reading.article for reading in of_one[n].passage.beside}
            base = of_one[n].tellings[0]
            lacking = [
                name
                for name in sorted((carriers[n - 1].keys() & carriers[n + 1].keys()) - carriers[n].keys() - beside)
                if not elsewhere.tells(name, base.article.id, base.words)
                and not elsewhere.tells_between(carriers[n - 1][name], carriers[n + 1][name], base.words)
            ]
            if lacking:
                yield of_one[n], tuple(lacking)


def _passage(matter: Matter, absent: tuple[str, ...], elsewhere: Elsewhere, settings: DriftSettings) -> DriftItem:
    base = matter.tellings[0]
    sentence = base.sentences[0]
    return DriftItem(
        id="",
        passage=matter.passage.id,
        kind="passage",
        readings=tuple(
            telling.reading(*_own_part(matter, telling, elsewhere))
            for telling in sorted(matter.tellings, key=lambda t: t.article.id)
        ),
        evidence=Evidence(
            rule="an article lacks the passage between two that it has",
            source="comparison",
            spans=evidence_spans(span for telling in matter.tellings for span in telling.whole()),
        ),
        title=titled([base.slice(sentence.start, sentence.end)]),
        weight=settings.missing_passage + _facts(base, 0, len(base.words), settings),
        absent=absent,
    )


def _own_part(matter: Matter, telling: Telling, elsewhere: Elsewhere) -> tuple[int, int]:
    """The place of what a telling has of the passage: of a sentence that tells other passages too, the words it shares."""
    base, sentence = matter.tellings[0], telling.sentences[0]
    if telling is base or not elsewhere.several(telling.article.id, sentence.id):
        return sentence.start, sentence.end
    pairs = matter.collation(base, telling).pairs
    shared = [j for i, j in pairs if base.words[i].stem == telling.words[j].stem and not telling.words[j].plain]
    held = [j for j in shared if sentence.start <= telling.words[j].start < sentence.end]
    if len(held) < _SHOWN:
        return sentence.start, sentence.end
    first, last = _rounded(telling, held[0], held[-1])
    return telling.words[first].start, telling.words[last].end


_SHOWN = 2
"""Words that show what a sentence shares with another."""


def _rounded(telling: Telling, first: int, last: int) -> tuple[int, int]:
    """Words of a telling with the little ones beside them, up to a mark: the cause, a slope like that."""
    words, text = telling.words, telling.article.text
    low = first
    while low and words[low - 1].plain and not _parted(text, words[low - 1], words[low]):
        low -= 1
    if not low or _parted(text, words[low - 1], words[low]):
        first = low
    high = last
    while high + 1 < len(words) and words[high + 1].plain and not _parted(text, words[high], words[high + 1]):
        high += 1
    if high + 1 == len(words) or _parted(text, words[high], words[high + 1]):
        last = high
    return first, last


def _parted(text: str, one: Word, other: Word) -> bool:
    return bool(text[one.end : other.start].strip())


def _clauses(matter: Matter, elsewhere: Elsewhere, settings: DriftSettings) -> Iterator[DriftItem]:
    """A clause of the base's wording of which another reading has no word in the same place, nor its neighbours."""
    base = matter.tellings[0]
    marked = [(each.first, each.last) for each in quoted_in(base)]
    marked += [base.indices(given.start, given.end) for given in given_in(base)]
    for first, last in _split(base):
        load = [n for n in range(first, last) if not base.words[n].plain]
        if len(load) < settings.clause_words or any(low < last and first < high for low, high in marked):
            continue
        lacking = [
            t
            for t in matter.tellings[1:]
            if _lacks(matter, base, load, t, settings)
            and not elsewhere.tells(t.article.id, base.article.id, base.words[first:last])
        ]
        if not lacking:
            continue
        having = [telling for telling in matter.tellings[1:] if telling not in lacking]
        readings = [base.reading(base.words[first].start, base.words[last - 1].end)]
        for telling in having:
            low, high = _trimmed(telling, *_counterpart(matter, telling, range(first, last), load, settings))
            home = telling.sentence_at(telling.words[low].start) if low < high else None
            if home is not None:
                readings.append(telling.reading(telling.words[low].start, telling.words[high - 1].end))
        yield DriftItem(
            id="",
            passage=matter.passage.id,
            kind="clause",
            readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
            evidence=Evidence(
                rule="a clause stands in one version; another carries the passage without it",
                source="comparison",
                spans=evidence_spans(s for t in (base, *having, *lacking) for s in t.whole()),
            ),
            title=titled([readings[0].text]),
            weight=settings.missing_clause + _facts(base, first, last, settings),
            absent=tuple(sorted(telling.article.id for telling in lacking)),
        )


def _trimmed(telling: Telling, low: int, high: int) -> tuple[int, int]:
    """Without what belongs to its neighbours: a word before a comma, little words at its end (backed by members, the)."""
    if high - low > _SHOWN and _CLAUSE.match(
        telling.article.text[telling.words[low].end : telling.words[low + 1].start]
    ):
        low += 1
    while low < high and telling.words[high - 1].plain and telling.words[high - 1].key in _LEADS_ON:
        high -= 1
    return low, high


_LEADS_ON = frozenset({"the", "a", "an", "and", "or", "but", "of", "to", "as", "that", "which", "who", "is", "was"})


def _split(telling: Telling) -> Iterator[tuple[int, int]]:
    """The clauses of a telling as ranges of words: between commas and the like, and before `but`, `although` and so on."""
    text = telling.article.text
    first = 0
    for n in range(1, len(telling.words) + 1):
        ends = n == len(telling.words)
        if not ends:
            gap = text[telling.words[n - 1].end : telling.words[n].start]
            ends = bool(_CLAUSE.search(gap)) or telling.words[n].key in _OPENS_A_CLAUSE or len(gap) > 2
        if ends:
            yield first, n
            first = n


def _lacks(matter: Matter, base: Telling, load: Sequence[int], telling: Telling, settings: DriftSettings) -> bool:
    """None of the clause's words of matter stands in the same place, nor as many others, which may reword it.

    Few of them stand elsewhere in the sentence, which may put its clauses in another order, or in the neighbouring ones.
    """
    if _kept(matter, base, load, telling):
        return False
    low, high = matter.collation(base, telling).region(load[0], load[-1] + 1)
    if sum(not word.plain for word in telling.words[low:high]) >= settings.clause_reworded * len(load):
        return False
    if _same_figure(base, load, telling):
        return False
    pairs = matter.collation(base, telling).pairs
    spoken_for = {j for i, j in pairs if not load[0] <= i <= load[-1]}
    around = {word.stem for n, word in enumerate(telling.words) if n not in spoken_for}
    around |= {
        word.stem
        for s in (telling.before, telling.after)
        if s
        for word in words_of(telling.article.text, s.start, s.end)
    }
    starts = {stem[:_SPELT_ALIKE] for stem in around if len(stem) > _SPELT_ALIKE}
    stems = [base.words[n].stem for n in load]
    found = sum(stem in around or (len(stem) > _SPELT_ALIKE and stem[:_SPELT_ALIKE] in starts) for stem in stems)
    return found <= settings.clause_elsewhere * len(load)


def _same_figure(base: Telling, load: Sequence[int], telling: Telling) -> bool:
    """A figure of the clause stands in the telling, in whatever unit, and at no other place of the base's wording.

    About 60 kilometers, about 37 miles. A share of another value counts too: whether it is the same is told with the figures.
    """
    low, high = base.words[load[0]].start, base.words[load[-1]].end
    own = [figure for figure in base.quantities if low < figure.end and figure.start < high]
    rest = [figure for figure in base.quantities if figure not in own]
    return any(
        (figure.kind not in _SMALL or not states(rest, figure))
        and (states(telling.quantities, figure) or _other_share(figure, telling.quantities, rest))
        for figure in own
        if figure.kind != "vague"
    )


def _other_share(figure: Quantity, others: Sequence[Quantity], rest: Sequence[Quantity]) -> bool:
    """A share stands in the other version, and none in the rest of this one: 83.6 percent, more than four in five."""
    if not _SHARES & {figure.kind} or any(_SHARES & {each.kind} for each in rest):
        return False
    return any(_SHARES & {other.kind} for other in others)


_SHARES = frozenset({"percent", "fraction"})
_SMALL = frozenset({"number", "ordinal", "month", "weekday", "year", "date", "time"})
"""Kinds of figures that may stand in two clauses by chance, or count something else."""
_SPELT_ALIKE = 4
"""Letters at the start that make two longer words forms or spellings of one: Malakhov, Malahov."""


def _counterpart(
    matter: Matter, telling: Telling, clause: range, load: Sequence[int], settings: DriftSettings
) -> tuple[int, int]:
    """The words that stand for a clause of the base in a telling that does not lack it: those it kept, or those in its
    place.
    """
    base = matter.tellings[0]
    collation = matter.collation(base, telling)
    if _kept(matter, base, load, telling) >= settings.clause_kept * len(load):
        inside = [j for _, j in collation.inside(clause.start, clause.stop)]
        return inside[0], inside[-1] + 1
    low, high = collation.region(clause.start, clause.stop)
    matter_there = sum(not word.plain for word in telling.words[low:high])
    reworded = settings.clause_reworded * len(load) <= matter_there <= 2 * len(load)
    stems = {base.words[n].stem for n in load}
    shared = any(word.stem in stems for word in telling.words[low:high])
    return (low, high) if reworded and shared else (low, low)


def _kept(matter: Matter, base: Telling, load: Sequence[int], telling: Telling) -> int:
    kept = {i for i, j in matter.collation(base, telling).pairs if base.words[i].stem == telling.words[j].stem}
    return len(kept & set(load))


def _facts(telling: Telling, first: int, last: int, settings: DriftSettings) -> int:
    """Points for what may be missed: a figure, a denial."""
    words = telling.words[first:last]
    figure = bool(quantities_of(telling.article.text, words[0].start, words[-1].end))
    return settings.missing_fact * (figure + bool(negations(words)))
