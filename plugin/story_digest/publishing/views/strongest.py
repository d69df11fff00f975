"""The strongest differences, each cut down to the words around the place where two wordings differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.publishing.edition import Place
from story_digest.publishing.views.pieces import Piece, excerpt, words_of
from story_digest.publishing.views.wordings import Difference, Wording


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A wording cut down to the words around the first difference."""

    place: Place
    pieces: tuple[Piece, ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Strongest:
    difference: Difference
    glimpses: tuple[Glimpse, ...]
    others: tuple[Place, ...]
    """Articles whose wording is not shown here."""
    elsewhere: tuple[Place, ...]
    """Articles that have the words in which these two differ, and differ from both elsewhere."""


def strongest(ranked: Sequence[Difference], count: int) -> tuple[Strongest, ...]:
    return tuple(_glimpsed(difference) for difference in ranked[:count])


def _glimpsed(difference: Difference) -> Strongest:
    """The two wordings that the title names, in its order; else the base's last, before it the one that fewest articles have."""
    base = next((w for w in difference.wordings if w.base), None)
    named = {place: w for w in difference.wordings if (place := _named_at(w, difference.title)) >= 0}
    rest = [w for w in difference.wordings if w is not base]
    telling = [w for w in rest if base is not None and w.value != base.value] or rest
    telling = [w for w in telling if any(p.kind == "mark" for p in w.pieces)] or telling
    rare = min(telling, key=lambda w: len(w.places), default=None)
    shown = [w for w in (rare, base) if w is not None]
    if len(named) == 2:
        shown = [wording for _, wording in sorted(named.items(), key=lambda found: found[0])]
    elif len(shown) < 2:
        shown = list(difference.wordings[:2])
    shown = [w for w in shown if w.pieces]
    letters = {p.letter for w in shown for p in w.places}
    glimpses = tuple(_glimpse(w, difference.title) for w in shown)
    told = [f" {words_of(p.text)} " for g in glimpses for p in g.pieces if p.kind]
    others: list[Place] = []
    elsewhere: list[Place] = []
    for wording in difference.wordings:
        if wording in shown:
            continue
        words = f" {words_of(''.join(p.text for p in wording.pieces))} "
        (elsewhere if any(t in words for t in told) else others).extend(
            p for p in wording.places if p.letter not in letters
        )
    return Strongest(difference, glimpses, tuple(others), tuple(elsewhere))


def _named_at(wording: Wording, title: str) -> int:
    """Where the title names words in which the wording differs, -1 where it does not."""
    return min((title.index(p.text) for p in wording.pieces if p.kind and p.text in title), default=-1)


def _glimpse(wording: Wording, title: str) -> Glimpse:
    pieces, before, after = excerpt(wording.pieces, around=3, prefer=title)
    return Glimpse(place=wording.cite, pieces=pieces, before=before, after=after)
