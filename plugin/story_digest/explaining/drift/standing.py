"""Claims attributed in one version and flat in another: where the source stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from story_digest.explaining.drift.anonymity import Wishes, anonymity_items
from story_digest.explaining.drift.attributions import Attribution, attributions_in
from story_digest.explaining.drift.audiences import audience_item
from story_digest.explaining.drift.chains import Chain, Given, find_chains, given_in, same_source
from story_digest.explaining.drift.claims import carries_claim
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.named_sources import names_source, tells_its_own_act
from story_digest.explaining.drift.reporting import source_item, verb_item
from story_digest.explaining.drift.sense_words import WITHOUT
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.unnamed_sources import count_item
from story_digest.explaining.drift.words import stem, words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Sentence, Span
from story_digest.settings import DriftSettings

IN = "in the sentence"
NEXT = "next to it"
DATELINE = "only in the dateline"
NOWHERE = "nowhere"
CLAIMING = frozenset(
    {"say", "emphasize", "warn", "admit", "claim", "deny", "confirm", "reveal", "suggest", "believe", "find"}
)
"""Classes of verbs without which a claim stands as a fact; a demand or a promise is told as an act."""


def attribution_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """What differs in who is said to say it, and with what force."""
    items: list[DriftItem] = []
    homes = _homes(matters)
    wishes = Wishes(matters)
    for matter in matters:
        chains = find_chains(matter, settings)
        claims = [chain for chain in chains if chain.founder.parts[0].force in CLAIMING and not _nobody(chain, chains)]
        standing = [item for chain in claims if (item := _standing(chain, chains, homes, settings))]
        items += _strongest_of_each_lack(standing)
        items += [item for chain in chains for of in _OF_A_CHAIN if (item := of(chain, settings))]
        items += anonymity_items(matter, chains, wishes, settings)
    return _distinct(items)


_OF_A_CHAIN = (verb_item, source_item, count_item, audience_item)
"""What may differ in one attribution: its verb, its source, how many these are, to whom it was told."""


def _nobody(chain: Chain, chains: Sequence[Chain]) -> bool:
    """`According to preliminary information` names no source where the sentence names one as well."""
    if not all(given.parts[0].head in _PAPERS and not given.parts[0].by_name for given in chain.everyone()):
        return False
    tellings = {id(given.telling) for given in chain.everyone()}
    return any(tellings & {id(given.telling) for given in other.everyone()} for other in chains if other is not chain)


_PAPERS = frozenset({"inform", "data", "estim", "figur", "detail"})
"""Stems of words for what a source gives, not for who gives it."""


Homes = Mapping[tuple[str, str], frozenset[str]]
"""(article, sentence) → the passages it stands in."""


def _homes(matters: Sequence[Matter]) -> Homes:
    found: dict[tuple[str, str], set[str]] = {}
    for matter in matters:
        for telling in matter.tellings:
            for sentence in telling.sentences:
                found.setdefault((telling.article.id, sentence.id), set()).add(matter.passage.id)
    return {place: frozenset(passages) for place, passages in found.items()}


def _strongest_of_each_lack(items: Sequence[DriftItem]) -> list[DriftItem]:
    """Two sources of one sentence that the same versions lack are one difference: the one more versions have stays."""
    best: dict[tuple[str, ...], DriftItem] = {}
    for item in items:
        lack = tuple(reading.article for reading in item.readings if reading.value != IN)
        if lack not in best or len(item.readings) > len(best[lack].readings):
            best[lack] = item
    return list(best.values())


def _distinct(items: Sequence[DriftItem]) -> list[DriftItem]:
    """A sentence may stand in several passages: of items of one kind, one whose readings another has too is left out."""
    kept: list[tuple[str, frozenset[tuple[str, int]]]] = []
    by_reading: dict[tuple[str, str, int], list[int]] = {}
    chosen: set[int] = set()
    for n, item in sorted(enumerate(items), key=lambda entry: (-len(entry[1].readings), entry[0])):
        places = frozenset((reading.article, reading.start) for reading in item.readings)
        first = min(places)
        rivals = by_reading.get((item.kind, *first), ())
        if any(places <= kept[rival][1] for rival in rivals):
            continue
        for place in places:
            by_reading.setdefault((item.kind, *place), []).append(len(kept))
        kept.append((item.kind, places))
        chosen.add(n)
    return [item for n, item in enumerate(items) if n in chosen]


def _standing(chain: Chain, chains: Sequence[Chain], homes: Homes, settings: DriftSettings) -> DriftItem | None:
    """Where the source stands for each article: in the sentence, next to it, only in the dateline, nowhere."""
    everyone = chain.everyone()
    having = {given.telling.article.id for given in everyone}
    lacking = [
        (telling, *_where(chain, telling))
        for telling in chain.matter.tellings
        if telling.article.id not in having
        and not _has_another(chain, chains, telling)
        and (not names_source(chain, telling) or tells_its_own_act(chain, telling))
        and carries_claim(chain, telling, settings)
    ]
    if all(standing == DATELINE for _, standing, _ in lacking):
        return None  # an agency need not cite itself
    if all(_only_split(chain, homes, telling, neighbour) for telling, _, neighbour in lacking):
        return None
    if not any(part.source for given in everyone for part in given.parts):
        flat = [telling for telling, _, _ in lacking if not given_in(telling)]
        distant = any(
            given.parts[0].force not in _NO_DISTANCE or given.telling.words[given.first].key == "saying"
            for given in everyone
        )
        return _claimed(chain, everyone, flat, settings) if flat and distant else None
    acting = {id(telling) for telling, _, _ in lacking if names_source(chain, telling)}
    worst = max(
        min(_RANK.index(standing), _RANK.index(NEXT) if id(telling) in acting else len(_RANK))
        for telling, standing, _ in lacking
    )
    weights = (0, settings.attribution_next, settings.attribution_dateline, settings.attribution_nowhere)
    readings: list[DriftReading] = [given.telling.reading(given.start, given.end, value=IN) for given in everyone]
    spans: list[Span] = [span for given in everyone for span in given.telling.whole()]
    for telling, standing, neighbour in lacking:
        sentence = telling.sentences[0]
        note = _credited(telling.article) if standing == DATELINE else ""
        if id(telling) in acting:
            note = "the source stands here as the one who acts, not as the one who says so"
        if neighbour is not None:
            note = f"in the sentence {'before' if neighbour.start < sentence.start else 'after'}"
            spans.append(telling.span(neighbour.start, neighbour.end))
        readings.append(telling.reading(sentence.start, sentence.end, value=standing, note=note))
        spans += telling.whole()
    readings.sort(key=lambda reading: (reading.article, reading.start))
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="attribution",
        readings=tuple(readings),
        evidence=Evidence(
            rule="a source stands in the sentence in one version and not in another",
            source="comparison",
            spans=evidence_spans(spans),
        ),
        title=titled([_phrase(chain.founder)]),
        weight=weights[worst],
    )


def _claimed(chain: Chain, everyone: Sequence[Given], lacking: Sequence[Telling], settings: DriftSettings) -> DriftItem:
    """A claim of which one version says that it is claimed, without another source: blocked the road, alleging that …"""
    readings = [given.telling.reading(given.start, given.end, value=given.parts[0].force) for given in everyone]
    for telling in lacking:
        sentence = telling.sentences[0]
        readings.append(telling.reading(sentence.start, sentence.end, value=WITHOUT))
    tellings = [*(given.telling for given in everyone), *lacking]
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="hedge",
        readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
        evidence=Evidence(
            rule="one version keeps its distance from a claim that another states flatly",
            source="comparison",
            spans=evidence_spans(span for telling in tellings for span in telling.whole()),
        ),
        title=titled([_phrase(chain.founder)]),
        weight=settings.attribution_nowhere,
    )


def _credited(article: Article) -> str:
    """What an agency named in the credits alone means for a sentence."""
    where = "dateline" if any(agency in (article.dateline or "") for agency in article.agencies) else "credits"
    names = " and ".join(article.agencies)
    verb = "name" if where == "credits" else "names"
    return f"the {where} {verb} {names}; no source that another version names stands in this sentence or beside it"


def _has_another(chain: Chain, chains: Sequence[Chain], telling: Telling) -> bool:
    """The telling gives the claim to somebody whom those that have this source do not give it to."""
    having = {id(given.telling) for given in chain.everyone()}
    for other in chains:
        tellings = {id(given.telling) for given in other.everyone()}
        if id(telling) in tellings and not having & tellings:
            return True
    return False


def _only_split(chain: Chain, homes: Homes, telling: Telling, neighbour: Sentence | None) -> bool:
    """The neighbouring sentence that names the source carries another half of the attributed sentence itself."""
    if neighbour is None:
        return False
    there = homes.get((telling.article.id, neighbour.id), frozenset())
    return any(
        there & homes.get((given.telling.article.id, given.sentence.id), frozenset()) for given in chain.everyone()
    )


_NO_DISTANCE = frozenset({"say", "emphasize", "find", "confirm", "reveal"})
"""Classes of verbs of which a participle keeps no distance from its claim: writing, adding; `saying` does."""
_RANK = (IN, NEXT, DATELINE, NOWHERE)


def _phrase(given: Given) -> str:
    """The words that attribute; a source that stands apart from its verb before them: OeBB … said."""
    told = given.telling.slice(given.start, given.end)
    source = given.parts[0].source
    if not source or source[-1].end > given.start:
        return told
    return f"{given.telling.slice(source[0].start, source[-1].end)} … {told}"


def _where(chain: Chain, telling: Telling) -> tuple[str, Sentence | None]:
    sources = [part for given in chain.everyone() for part in given.parts]
    for neighbour in (telling.after, telling.before):
        if neighbour is None or abs(_paragraphs_between(telling, neighbour)) > 1:
            continue
        for attribution in attributions_in(telling.article, neighbour, _marks_of(telling.article, neighbour)):
            if any(same_source(attribution, source) or _may_stand_for(attribution, source) for source in sources):
                return NEXT, neighbour
    agencies = {word.stem for agency in telling.article.agencies for word in words_of(agency)}
    if all(given.names & agencies for given in chain.same()):
        return DATELINE, None
    return NOWHERE, None


def _may_stand_for(attribution: Attribution, source: Attribution) -> bool:
    """A source without a name may be the one named elsewhere; `he` is no ministry."""
    keys = {word.key for word in attribution.source}
    return not attribution.names and not keys & _SELF and not (keys & _PERSON and source.head in _bodies())


_PERSON = frozenset({"he", "she"})
_SELF = frozenset({"i", "we"})
"""Outside quotation marks, the paper itself."""


@cache
def _bodies() -> frozenset[str]:
    """Stems of words for those whom no `he` or `she` stands for."""
    return frozenset(map(stem, table("bodies")))


def _paragraphs_between(telling: Telling, neighbour: Sentence) -> int:
    """Paragraphs between a telling and a neighbouring sentence."""
    own = telling.sentences[-1] if neighbour.start > telling.sentences[0].start else telling.sentences[0]
    return neighbour.paragraph - own.paragraph


def _marks_of(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    return [(q.start, q.end) for q in article.quotes if q.start < sentence.end and q.end > sentence.start]
