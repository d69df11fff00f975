"""Which attribution of one version stands for which of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from story_digest.explaining.drift.attributions import Attribution, attributions_in
from story_digest.explaining.drift.quotations import quoted_in
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.model import Sentence
from story_digest.settings import DriftSettings


@dataclass(frozen=True, eq=False)
class Given:
    """The attribution of a claim in a telling; one that names its own source is one with it: reports TASS, citing RUSADA."""

    telling: Telling
    sentence: Sentence
    parts: tuple[Attribution, ...]
    first: int
    last: int
    """Indices in the telling of the words of the first verb, half-open."""
    reach: tuple[int, int]
    """Place of what it may be about: its sentence; behind one of two verbs of one subject, up to the next verb."""

    @property
    def start(self) -> int:
        return min(part.start for part in self.parts)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(part.names for part in self.parts))

    @property
    def whole(self) -> tuple[int, int]:
        """The place of the source with its verb, and of what stands between them."""
        return min([self.start, *(part.source[0].start for part in self.parts if part.source)]), self.end

    @property
    def described(self) -> frozenset[str]:
        """Stems of the words of matter between a source and its verb."""
        start, end = self.whole
        first, last = self.telling.indices(start, end)
        return frozenset(word.stem for word in self.telling.words[first:last] if not word.plain)


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


def given_in(telling: Telling) -> list[Given]:
    """The attributions of a telling, in order."""
    marked = [(each.start, each.end) for each in quoted_in(telling)]
    found: list[Given] = []
    for sentence in telling.sentences:
        groups: list[list[Attribution]] = []
        for attribution in attributions_in(telling.article, sentence, marked):
            gap = telling.article.text[groups[-1][-1].end : attribution.start] if groups else ""
            joined = "," in gap or (attribution.phrase and not gap.strip())
            if groups and joined and len(gap) <= _IN_ONE_BREATH:
                groups[-1].append(attribution)
            else:
                groups.append([attribution])
        for n, group in enumerate(groups):
            first, last = telling.indices(*group[0].verb)
            if first < last:
                found.append(Given(telling, sentence, tuple(group), first, last, _reach(sentence, groups, n)))
    return found


def _reach(sentence: Sentence, groups: Sequence[Sequence[Attribution]], n: int) -> tuple[int, int]:
    """Insurers put the loss at 3 million and said that premiums would rise: each verb has its own claim behind it."""
    beside = [groups[m] for m in (n - 1, n + 1) if 0 <= m < len(groups)]
    source = groups[n][0].source
    if not source or not any(group[0].source == source for group in beside):
        return sentence.start, sentence.end
    end = max(part.end for part in groups[n])
    return end, min(part.start for part in groups[n + 1]) if n + 1 < len(groups) else sentence.end


_IN_ONE_BREATH = 12
"""Characters between two attributions that make one: Reuters reports, Agerpres reads; reports TASS with reference to."""


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
    points = 3 * any(same_source(a, b) for a in one.parts for b in other.parts)
    points += one.parts[0].phrase == other.parts[0].phrase and one.parts[0].force == other.parts[0].force
    points += not one.names or not other.names
    low, high = matter.collation(one.telling, other.telling).region(one.first, one.last)
    return points + 2 * (low < other.last and other.first < high)


def same_source(a: Attribution, b: Attribution) -> bool:
    if a.by_name and b.by_name:
        return any(_alike(x, y) for x in a.by_name for y in b.by_name) or initials(a, b)
    return bool(a.names & b.names)


def one_speaker(one: Given, other: Given) -> bool:
    """Two attributions may have one source: a word of it in common, or one names nobody: he said.

    What stands between commas behind a name counts: Mehmet Yaylali, a miner, told; a miner told.
    """
    if not one.names or not other.names or any(same_source(a, b) for a in one.parts for b in other.parts):
        return True
    return bool(one.described & other.names or other.described & one.names)


def _alike(one: str, other: str) -> bool:
    """One name, or two spellings of it: Hirasawa, Hirasava."""
    return one == other or (one[:4] == other[:4] and len(one) > 4 and abs(len(one) - len(other)) <= 1)


def initials(a: Attribution, b: Attribution) -> bool:
    """RUSADA and the Russian Anti-Doping Agency, WHO and the World Health Organization: the first letters agree."""
    for short, long in ((a, b), (b, a)):
        letters = "".join(word.text[0] for word in long.source if word.text[:1].isupper()).casefold()
        if any(word.text.isupper() and len(word.text) > 1 and word.text.casefold() in letters for word in short.source):
            return True
    return False
