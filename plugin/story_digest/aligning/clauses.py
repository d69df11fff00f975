"""Sentences that carry only a clause of a passage: a long run of its words, and little besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from story_digest.aligning.drafts import Draft, Place
from story_digest.aligning.words import words

if TYPE_CHECKING:
    from story_digest.model import Article
    from story_digest.settings import AligningSettings

FORMULA = 4
"""Sentences of each article, on the average, that may share a run of words before it tells nothing."""

WITNESSES = 24
"""Other readings of a passage with which a reading is compared, the first by article: in a large story as many tell as
much as all."""


def set_clauses(articles: Sequence[Article], drafts: list[Draft], settings: AligningSettings) -> None:
    """Tell clauses from full readings: in the passages, and among the sentences that stand in none."""
    said = {
        (a, s): words(found.text) for a, article in enumerate(articles) for s, found in enumerate(article.sentences)
    }
    holders = _runs(said, settings.clause, FORMULA * len(articles))
    _demote(drafts, said, holders, settings)
    drafts += _join(drafts, said, holders)


def _runs(said: Mapping[Place, tuple[str, ...]], length: int, most: int) -> list[list[Place]]:
    """Sentences that share a run of words of that length, for each such run that is no formula, in order."""
    holders: dict[tuple[str, ...], list[Place]] = {}
    for place, told in sorted(said.items()):
        for run in sorted({told[at : at + length] for at in range(len(told) - length + 1)}):
            holders.setdefault(run, []).append(place)
    # A run that stands in more places is a formula, and would make the steps after this one quadratic.
    return [places for places in holders.values() if 1 < len(places) <= most]


def _demote(
    drafts: Sequence[Draft],
    said: Mapping[Place, tuple[str, ...]],
    holders: Sequence[Sequence[Place]],
    settings: AligningSettings,
) -> None:
    """A member that has a run in common with others of its passage, and with none of them much more, is a clause."""
    runs: dict[Place, set[int]] = {}
    for number, places in enumerate(holders):
        for place in places:
            runs.setdefault(place, set()).add(number)
    homes = Counter(place for draft in drafts if len(draft.full) > 1 for place in draft.places())
    for draft in drafts:
        members = draft.places()
        clauses = []
        for place in members if len(members) > 1 else ():
            others = [other for other in members[: WITNESSES + 1] if other != place][:WITNESSES]
            own = runs.get(place, set())
            met = [other for other in others if not own.isdisjoint(runs.get(other, ()))]
            if met and len(met) * 2 >= len(others) and all(_only_a_run(said[place], said[o], settings) for o in met):
                clauses.append(place)
        if clauses and len(clauses) == len(members):
            # Of two that share a run the passage is the one that others carry too, else the shorter.
            clauses.remove(min(clauses, key=lambda place: (homes[place] < 2, len(said[place]), place)))
        for article, sentence in clauses:
            draft.part[article] = draft.full.pop(article)
            del sentence


def _only_a_run(one: tuple[str, ...], other: tuple[str, ...], settings: AligningSettings) -> bool:
    """The two share less than half of the shorter, and nearly all of that in one run."""
    from rapidfuzz.distance import LCSseq

    blocks = [op.src_end - op.src_start for op in LCSseq.opcodes(one, other) if op.tag == "equal"]
    common = sum(blocks)
    return common < settings.clause_share * min(len(one), len(other)) and max(blocks) >= settings.clause_run * common


def _join(
    drafts: Sequence[Draft], said: Mapping[Place, tuple[str, ...]], holders: Sequence[Sequence[Place]]
) -> list[Draft]:
    """A sentence that stands in no passage with others, and shares a run with one, carries a clause of it.

    Where its neighbour carries that passage, the two tell it together: such a clause makes a row of its own, returned.
    """
    apart: dict[Place, Draft] = {}
    drafts_of: dict[Place, list[Draft]] = {}
    for draft in drafts:
        for place in [*draft.places(), *sorted(draft.part.items())]:
            drafts_of.setdefault(place, []).append(draft)
    loose = {
        place for place, found in drafts_of.items() if all(len(draft.full) + len(draft.part) == 1 for draft in found)
    }
    for places in holders:
        mine = [place for place in places if place in loose]
        if not mine:
            continue
        for draft in _passages_of(places, drafts_of):
            for place in mine:
                if draft.holds(place[0]):
                    if draft.full.get(place[0]) in (place[1] - 1, place[1] + 1) and len(draft.full) > 1:
                        others = {a: sentence for a, sentence in draft.full.items() if a != place[0]}
                        apart.setdefault(place, Draft(others, {place[0]: place[1]}))
                    continue
                if len(draft.full) > 1 or _shorter(draft, place, said):
                    draft.part[place[0]] = place[1]
    carried = {place for draft in drafts for place in draft.part.items()}
    return [draft for place, draft in sorted(apart.items()) if place not in carried]


def _passages_of(places: Sequence[Place], drafts_of: Mapping[Place, Sequence[Draft]]) -> list[Draft]:
    """The passages that these sentences carry in full, in order; of those of one sentence alone the first few."""
    found: dict[int, Draft] = {}
    alone = 0
    for place in places:
        for draft in drafts_of[place]:
            if id(draft) in found or draft.full.get(place[0]) != place[1]:
                continue
            if len(draft.full) == 1:
                alone += 1
                if alone > WITNESSES:
                    continue
            found[id(draft)] = draft
    return list(found.values())


def _shorter(draft: Draft, place: Place, said: Mapping[Place, tuple[str, ...]]) -> bool:
    """Whether the only sentence of a passage is shorter than this one; of two of one length, the first is."""
    (other,) = draft.places()
    return (len(said[other]), other) < (len(said[place]), place)
