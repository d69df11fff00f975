"""Claims attributed in one version and flat in another; the force of reporting verbs; speakers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from story_digest.explaining.drift.attributions import Attribution, attributions_in
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Sentence, Span
from story_digest.settings import DriftSettings

IN = "in the sentence"
NEXT = "next to it"
DATELINE = "only in the dateline"
NOWHERE = "nowhere"
CLAIMING = frozenset({"say", "emphasize", "warn", "admit", "claim", "deny", "confirm", "reveal", "suggest", "believe"})
"""Classes of verbs without which a claim stands as a fact; a demand or a promise is told as an act."""


@dataclass(frozen=True, eq=False)
class Given:
    """The attribution of a claim in a telling; one that names its own source is one with it: reports TASS, citing RUSADA."""

    telling: Telling
    sentence: Sentence
    parts: tuple[Attribution, ...]
    first: int
    last: int
    """Indices in the telling of the words of the first verb, half-open."""

    @property
    def start(self) -> int:
        return min(part.start for part in self.parts)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(part.names for part in self.parts))


@dataclass(eq=False)
class Chain:
    """Attributions of several articles that give the same claim to a source."""

    matter: Matter
    founder: Given
    members: list[Given] = field(default_factory=list)
    left_over: list[Given] = field(default_factory=list)
    """Attributions to other sources, put here because nothing else was left for them."""

    def witnesses(self, count: int) -> list[Given]:
        """The founder and the first others: whom a further attribution is held against."""
        return [self.founder, *self.members, *self.left_over][:count]

    def same(self) -> list[Given]:
        """Those that by source or place stand for one another, by article and place."""
        return sorted([self.founder, *self.members], key=lambda g: (g.telling.article.id, g.start))

    def everyone(self) -> list[Given]:
        return sorted([*self.same(), *self.left_over], key=lambda g: (g.telling.article.id, g.start))


def attribution_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """What differs in who is said to say it, and with what force."""
    items: list[DriftItem] = []
    homes = _homes(matters)
    for matter in matters:
        chains = find_chains(matter, settings)
        claims = [chain for chain in chains if chain.founder.parts[0].force in CLAIMING]
        standing = [item for chain in claims if (item := _standing(chain, chains, homes, settings))]
        items += _strongest_of_each_lack(standing)
        items += [item for chain in chains for item in (_force(chain, settings), _source(chain, settings)) if item]
    return _distinct(items)


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


def given_in(telling: Telling) -> list[Given]:
    """The attributions of a telling, in order."""
    marked = [(each.start, each.end) for each in quoted_in(telling)]
    found: list[Given] = []
    for sentence in telling.sentences:
        groups: list[list[Attribution]] = []
        for attribution in attributions_in(telling.article, sentence, marked):
            gap = telling.article.text[groups[-1][-1].end : attribution.start] if groups else ""
            if "," in gap and len(gap) <= _IN_ONE_BREATH:
                groups[-1].append(attribution)
            else:
                groups.append([attribution])
        for group in groups:
            first, last = telling.indices(*group[0].verb)
            if first < last:
                found.append(Given(telling, sentence, tuple(group), first, last))
    return found


_IN_ONE_BREATH = 12
"""Characters between two attributions that make one: Reuters reports, Agerpres reads."""


def find_chains(matter: Matter, settings: DriftSettings) -> list[Chain]:
    """The attributions of a passage, those of later articles each put to the one they stand for.

    Where sources and places leave some over on both sides, these are taken for each other: both say who told the same.
    """
    chains: list[Chain] = []
    for telling in matter.tellings:
        own = given_in(telling)[: settings.longest_list]
        taken: set[Given] = set()
        filled: set[int] = set()
        for bar in (settings.attribution_points, 0):
            offers = [
                (-score, abs(n - m), n, m)
                for n, chain in enumerate(chains)
                for m, given in enumerate(own)
                if n not in filled
                and given not in taken
                and (score := max(_fit(matter, one, given) for one in chain.witnesses(settings.witnesses))) >= bar
            ]
            for _, _, n, m in sorted(offers):
                if n not in filled and own[m] not in taken:
                    (chains[n].members if bar else chains[n].left_over).append(own[m])
                    filled.add(n)
                    taken.add(own[m])
        new = [Chain(matter, given) for given in own if given not in taken]
        chains += new[: max(0, settings.longest_list - len(chains))]
    return chains


def _fit(matter: Matter, one: Given, other: Given) -> int:
    """How surely two attributions give the same claim to the same source, in points."""
    points = 3 * any(_same_source(a, b) for a in one.parts for b in other.parts)
    points += one.parts[0].phrase == other.parts[0].phrase and one.parts[0].force == other.parts[0].force
    points += not one.names or not other.names
    low, high = matter.collation(one.telling, other.telling).region(one.first, one.last)
    return points + 2 * (low < other.last and other.first < high)


def _same_source(a: Attribution, b: Attribution) -> bool:
    if a.by_name and b.by_name:
        return any(_alike(x, y) for x in a.by_name for y in b.by_name) or _initials(a, b)
    return bool(a.names & b.names)


def _alike(one: str, other: str) -> bool:
    """One name, or two spellings of it: Hirasawa, Hirasava."""
    return one == other or (one[:4] == other[:4] and len(one) > 4 and abs(len(one) - len(other)) <= 1)


def _initials(a: Attribution, b: Attribution) -> bool:
    """RUSADA and the Russian Anti-Doping Agency, WHO and the World Health Organization: the first letters agree."""
    for short, long in ((a, b), (b, a)):
        letters = "".join(word.text[0] for word in long.source if word.text[:1].isupper()).casefold()
        if any(word.text.isupper() and len(word.text) > 1 and word.text.casefold() in letters for word in short.source):
            return True
    return False


# ---------------------------------------------------------------- attributed or flat


def _standing(chain: Chain, chains: Sequence[Chain], homes: Homes, settings: DriftSettings) -> DriftItem | None:
    """Where the source stands for each article: in the sentence, next to it, only in the dateline, nowhere."""
    everyone = chain.everyone()
    having = {given.telling.article.id for given in everyone}
    lacking = [
        (telling, *_where(chain, telling))
        for telling in chain.matter.tellings
        if telling.article.id not in having
        and not _has_another(chain, chains, telling)
        and not _names_it(chain, telling)
        and _carries_claim(chain, telling, settings)
    ]
    if all(standing == DATELINE for _, standing, _ in lacking):
        return None  # an agency need not cite itself
    if all(_only_split(chain, homes, telling, neighbour) for telling, _, neighbour in lacking):
        return None
    worst = max(_RANK.index(standing) for _, standing, _ in lacking)
    weights = (0, settings.attribution_next, settings.attribution_dateline, settings.attribution_nowhere)
    readings: list[DriftReading] = [given.telling.reading(given.start, given.end, value=IN) for given in everyone]
    spans: list[Span] = [span for given in everyone for span in given.telling.whole()]
    for telling, standing, neighbour in lacking:
        sentence = telling.sentences[0]
        note = "no source is named here" if standing == DATELINE else ""
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


def _has_another(chain: Chain, chains: Sequence[Chain], telling: Telling) -> bool:
    """The telling gives the claim to somebody whom those that have this source do not give it to."""
    having = {id(given.telling) for given in chain.everyone()}
    for other in chains:
        tellings = {id(given.telling) for given in other.everyone()}
        if id(telling) in tellings and not having & tellings:
            return True
    return False


def _names_it(chain: Chain, telling: Telling) -> bool:
    """The telling names the source, though not as one that says it: the ministry has recorded 212 deaths."""
    stems = {word.stem for word in telling.words}
    keys = {word.key for word in telling.words}
    for given in chain.everyone():
        for part in given.parts:
            letters = "".join(word.text[0] for word in part.source if word.text[:1].isupper()).casefold()
            if part.head in stems or (len(letters) > 2 and letters in keys):
                return True
            if part.source and not part.names and {word.key for word in part.source} & keys:
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


_RANK = (IN, NEXT, DATELINE, NOWHERE)


def _phrase(given: Given) -> str:
    return given.telling.slice(given.start, given.end)


def _carries_claim(chain: Chain, telling: Telling, settings: DriftSettings) -> bool:
    """The telling has the words that the attribution is about; a clause without them lacks nothing."""
    if _mostly_quoted(telling):
        return False
    for given in chain.witnesses(settings.witnesses):
        own = range(*given.telling.indices(given.start, given.end))
        claim = [
            n
            for n, word in enumerate(given.telling.words)
            if n not in own and not word.plain and given.sentence.start <= word.start < given.sentence.end
        ]
        near = sorted(claim, key=lambda n: (abs(n - given.first), n))[: settings.claim_words]
        pairs = chain.matter.collation(given.telling, telling).pairs
        found = {i for i, j in pairs if given.telling.words[i].stem == telling.words[j].stem}
        if near and len(found & set(near)) >= max(settings.claim_shared * len(near), min(2, len(near))):
            return True
    return False


def _mostly_quoted(telling: Telling) -> bool:
    """A sentence of quoted words alone is attributed by its marks; who speaks is told before or after."""
    quoted = sum(each.last - each.first for each in quoted_in(telling))
    return quoted * 2 > len(telling.words)


def _where(chain: Chain, telling: Telling) -> tuple[str, Sentence | None]:
    sources = [part for given in chain.everyone() for part in given.parts]
    for neighbour in (telling.after, telling.before):
        if neighbour is None or abs(neighbour_gap(telling, neighbour)) > 1:
            continue
        for attribution in attributions_in(telling.article, neighbour, _marks_of(telling.article, neighbour)):
            if any(_same_source(attribution, source) or not attribution.names for source in sources):
                return NEXT, neighbour
    agencies = {word.stem for agency in telling.article.agencies for word in words_of(agency)}
    if all(given.names & agencies for given in chain.same()):
        return DATELINE, None
    return NOWHERE, None


def neighbour_gap(telling: Telling, neighbour: Sentence) -> int:
    """Paragraphs between a telling and a neighbouring sentence."""
    own = telling.sentences[-1] if neighbour.start > telling.sentences[0].start else telling.sentences[0]
    return neighbour.paragraph - own.paragraph


def _marks_of(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    return [(q.start, q.end) for q in article.quotes if q.start < sentence.end and q.end > sentence.start]


# ---------------------------------------------------------------- force, source


def _force(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """The reporting verb says more, or less, in one version than in another."""
    founder = chain.founder
    everyone = [
        given for given in chain.same() if not given.parts[0].phrase and (given is founder or _faces(chain, given))
    ]
    if len({given.parts[0].force for given in everyone}) < 2 or len({g.telling.article.id for g in everyone}) < 2:
        return None
    if len({given.telling.words[given.first].stem for given in everyone}) < 2:
        return None
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="reporting verb",
        readings=tuple(given.telling.reading(*given.parts[0].verb, value=given.parts[0].force) for given in everyone),
        evidence=Evidence(
            rule="reporting verbs of different force",
            source="comparison",
            spans=evidence_spans(span for given in everyone for span in given.telling.whole()),
        ),
        title=titled(given.telling.slice(*given.parts[0].verb) for given in everyone),
        weight=settings.reporting_verb,
    )


def _faces(chain: Chain, given: Given) -> bool:
    """Its verb stands where the founder's does, or has the same force elsewhere."""
    low, high = chain.matter.collation(chain.founder.telling, given.telling).region(
        chain.founder.first, chain.founder.last
    )
    return (low < given.last and given.first < high) or given.parts[0].force == chain.founder.parts[0].force


def _source(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """Two versions give one claim, at the same place, to different people or bodies, both named."""
    named = [given for given in chain.same() if given.parts[0].by_name and not _at_start(given)]
    if len({given.telling.article.id for given in named}) < 2 or all(
        _related(one, other) for one in named for other in named
    ):
        return None
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="source",
        readings=tuple(each.telling.reading(each.start, each.end, value=_name(each)) for each in named),
        evidence=Evidence(
            rule="different sources are named for the same claim",
            source="comparison",
            spans=evidence_spans(span for each in named for span in each.telling.whole()),
        ),
        title=titled(_name(each) for each in named),
        weight=settings.source_changed,
    )


def _at_start(given: Given) -> bool:
    """The only capital letter is that of the sentence's first word, or the source does not begin like a name: no name."""
    source = given.parts[0].source
    opens = source[0].text[:1].isupper() or source[0].plain
    return not opens or all(word.start == given.sentence.start for word in source if word.text[:1].isupper())


def _related(one: Given, other: Given) -> bool:
    """The sources may be one: a name in common or alike, or the sentence of the one names the other too."""
    here, there = one.parts[0].by_name, other.parts[0].by_name
    if any(a[:3] == b[:3] for a in here for b in there) or _initials(one.parts[0], other.parts[0]):
        return True
    return bool(here & {word.stem for word in other.telling.words} or there & {word.stem for word in one.telling.words})


def _name(given: Given) -> str:
    source = given.parts[0].source
    return given.telling.slice(source[0].start, source[-1].end)
