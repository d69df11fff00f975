"""The force of reporting verbs, and sources that are not the same."""

from __future__ import annotations

from story_digest.explaining.drift.chains import Chain, Given, given_in, initials
from story_digest.explaining.drift.denials import LEAVES_OPEN, is_turned
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.senses import find
from story_digest.explaining.drift.sources import is_behind_an_office, kinds_of, person_of
from story_digest.model import DriftItem, Evidence
from story_digest.settings import DriftSettings


def verb_item(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """The reporting verb says more, or less, in one version than in another."""
    founder = chain.founder
    everyone = [
        given for given in chain.same() if not given.parts[0].phrase and (given is founder or _faces(chain, given))
    ]
    if len({given.parts[0].force for given in everyone}) < 2 or len({g.telling.article.id for g in everyone}) < 2:
        return None
    if len({given.telling.words[given.first].stem for given in everyone}) < 2:
        return None
    if all(_is_open(given) for given in everyone):
        return None
    if {given.parts[0].force for given in everyone} <= {"say", "deny"} and len({is_turned(g) for g in everyone}) == 1:
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
        weight=settings.reporting_verb_close
        if {given.parts[0].force for given in everyone} <= _CLOSE
        else settings.reporting_verb,
    )


def _is_open(given: Given) -> bool:
    """It is left open by the verb or by a hedge: suggested it was arson, said it may have been arson."""
    return given.parts[0].force in LEAVES_OPEN or (
        given.parts[0].force == "say" and bool(find("hedges", given.telling.words))
    )


_CLOSE = frozenset({"say", "emphasize", "find"})
"""Classes that differ little: said, stressed, found. Nobody is made to warn, admit or claim."""


def _faces(chain: Chain, given: Given) -> bool:
    """Its verb stands where the founder's does, or has the same force elsewhere."""
    low, high = chain.matter.collation(chain.founder.telling, given.telling).region(
        chain.founder.first, chain.founder.last
    )
    return (low < given.last and given.first < high) or given.parts[0].force == chain.founder.parts[0].force


def source_item(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """Two versions give one claim, at the same place, to different people or bodies, both named, or of different kinds."""
    facing = [*chain.same(), *(given for given in chain.left_over if _alone_together(chain.founder, given))]
    facing.sort(key=lambda given: (given.telling.article.id, given.start))
    named = [given for given in facing if given.parts[0].by_name and not _at_start(given)]
    if len({given.telling.article.id for given in named}) < 2 or all(
        _related(one, other) for one in named for other in named
    ):
        named = _of_two_kinds(chain)
    if not named:
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


def _alone_together(one: Given, other: Given) -> bool:
    """Each is the only attribution of its telling, and they say the same: the mayor said 14 houses were lost, …"""
    if len(given_in(one.telling)) > 1 or len(given_in(other.telling)) > 1:
        return False
    claims = [_claim(given) for given in (one, other)]
    fewest = min(map(len, claims))
    return fewest > 1 and len(claims[0] & claims[1]) >= _MOST * fewest


_MOST = 0.6
"""Share of the shorter claim's words that both must have."""


def _claim(given: Given) -> frozenset[str]:
    own = range(*given.telling.indices(*given.whole))
    return frozenset(word.stem for n, word in enumerate(given.telling.words) if n not in own and not word.plain)


def _of_two_kinds(chain: Chain) -> list[Given]:
    """The sources without a name, where they are of different kinds and no version names both: police, witnesses."""
    told = [(given, kinds) for given in chain.same() if (kinds := kinds_of(given.parts[0].source))]
    if len({given.telling.article.id for given, _ in told}) < 2 or all(a & b for _, a in told for _, b in told):
        return []
    everything = frozenset().union(*(kinds for _, kinds in told))
    if any((kinds_of(given.telling.words) & everything) - kinds for given, kinds in told):
        return []
    return [given for given, _ in told]


def _at_start(given: Given) -> bool:
    """The only capital letter is that of the sentence's first word, or the source does not begin like a name: no name."""
    source = given.parts[0].source
    opens = source[0].text[:1].isupper() or source[0].plain or is_behind_an_office(source)
    return not opens or all(word.start == given.sentence.start for word in source if word.text[:1].isupper())


def _related(one: Given, other: Given) -> bool:
    """The sources may be one: a name in common or alike, or the sentence of the one names the other too.

    Two people who hold offices of one name, or the same office one after the other, are two.
    """
    here, there = one.parts[0].by_name, other.parts[0].by_name
    people = person_of(one.parts[0].source), person_of(other.parts[0].source)
    if people[0] and people[1]:
        if any(_spelled_alike(a.key, b.key) for a in people[0] for b in people[1]):
            return True
        here, there = (frozenset(word.stem for word in person) for person in people)
    if any(a[:3] == b[:3] for a in here for b in there) or initials(one.parts[0], other.parts[0]):
        return True
    return bool(here & {word.stem for word in other.telling.words} or there & {word.stem for word in one.telling.words})


def _spelled_alike(one: str, other: str) -> bool:
    """One name carried over from another alphabet in two ways: Jinping, Tsinpin."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) >= _ALIKE


_ALIKE = 0.6
"""Likeness of letters from which two names may be one."""


def _name(given: Given) -> str:
    source = given.parts[0].source
    return given.telling.slice(source[0].start, source[-1].end)
