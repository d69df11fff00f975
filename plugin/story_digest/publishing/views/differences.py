"""What differs: readings grouped by wording, with the differing words marked. No wording is called right."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import DriftItem, Rewording, Story
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.views.pieces import Piece
from story_digest.publishing.views.strongest import Strongest, strongest
from story_digest.publishing.views.wordings import COMPACT, Difference, grouped

GROUPS = ("quotes", "numbers", "attributions", "wording", "names", "headlines", "omissions")
"""The lists of `Drift`, in the order of pages."""


@dataclass(frozen=True, slots=True)
class SideNote:
    letters: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Swapped:
    """Words of an article that stand for others of the base, in unchanged order."""

    article: Place
    base: Place
    pairs: tuple[tuple[str, str], ...]
    """(The base's word, the article's word), as they stand."""


@dataclass(frozen=True, slots=True)
class Differences:
    routes: tuple[tuple[str, tuple[Place, ...]], ...]
    """How the words of some articles came about, as far as their relation tells: (`translation (inferred)`, articles)."""
    swapped: tuple[Swapped, ...]
    by_group: dict[str, tuple[Difference, ...]]
    strongest: tuple[Strongest, ...]
    searched: bool
    """Whether differences were looked for and any was found: only then does "no figure differs" mean something."""

    def all(self) -> tuple[Difference, ...]:
        return tuple(d for group in GROUPS for d in self.by_group.get(group, ()))


def drift_items(story: Story) -> tuple[tuple[str, DriftItem], ...]:
    """(Group, item) of everything that differs, in the order of pages."""
    return tuple((group, item) for group in GROUPS for item in getattr(story.drift, group))


def quotations_differing(story: Story) -> int:
    """How many quotations differ. One of which two things are said counts once; so does one of several passages."""
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for number, item in enumerate(story.drift.quotes):
        for reading in item.readings:
            spans.setdefault(reading.article, []).append((reading.start, reading.end, number))
    home = list(range(len(story.drift.quotes)))

    def root(number: int) -> int:
        while home[number] != number:
            home[number] = home[home[number]]
            number = home[number]
        return number

    whole = {
        n for n, item in enumerate(story.drift.quotes) if item.kind != "two forms in one article" and item.readings
    }
    seen: set[int] = set()
    for found in spans.values():
        reach, last = -1, -1
        for start, end, number in sorted(found):
            if start < reach:
                # Two forms of one term are told of quotations that are counted already, each for itself.
                if number in whole and last in whole:
                    home[root(number)] = root(last)
                seen.update({number, last})
            if end > reach:
                reach, last = end, number
    alone = sum(bool(i.readings) and n not in whole and n not in seen for n, i in enumerate(story.drift.quotes))
    return len({root(n) for n in whole}) + alone


def differences(desk: Desk, story: Story) -> Differences:
    by_group: dict[str, list[Difference]] = {}
    ranked: list[tuple[int, int, Difference]] = []
    for group, item in drift_items(story):
        if not item.readings:
            continue
        members = by_group.setdefault(group, [])
        made = grouped(desk, story, group, item, len(members) + 1)
        members.append(made)
        ranked.append((-item.weight, len(ranked), made))
    serious = [made for _, _, made in sorted(ranked, key=lambda r: r[:2]) if not made.harmless]
    return Differences(
        routes=_routes(desk, story),
        swapped=tuple(_swapped(desk, found) for found in story.drift.rewording if found.pairs),
        by_group={group: tuple(members) for group, members in by_group.items()},
        strongest=strongest(serious, desk.edition.settings.strongest),
        searched=bool(ranked),
    )


def _routes(desk: Desk, story: Story) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    found: dict[str, set[str]] = {}
    for _, item in drift_items(story):
        for reading in item.readings:
            if reading.route:
                found.setdefault(reading.route, set()).add(reading.article)
    return tuple((route, tuple(desk.place(a) for a in sorted(found[route]))) for route in sorted(found))


def _swapped(desk: Desk, found: Rewording) -> Swapped:
    return Swapped(
        article=desk.place(found.article),
        base=desk.place(found.base),
        pairs=tuple(dict.fromkeys((" ".join(p.base.text.split()), " ".join(p.text.text.split())) for p in found.pairs)),
    )


def side_notes(found: Differences, passage: str, count: int) -> tuple[SideNote, ...]:
    """The words by which wordings of a passage differ from the base's, with their letters; `passage`: its link."""
    notes: list[SideNote] = []
    for difference in found.all():
        if difference.passage is None or difference.passage.href != passage:
            continue
        for wording in difference.wordings:
            differing = [p for p in wording.pieces if p.kind]
            if wording.base or not differing or difference.kind == "two forms in one article":
                continue
            told = next((p for p in differing if p.kind == "mark"), differing[0]).text
            if difference.group in COMPACT:
                told = "".join(p.text for p in wording.pieces)
            words = told.split()
            notes.append(
                SideNote(
                    letters=tuple(dict.fromkeys(p.letter for p in wording.places)),
                    pieces=(Piece(" ".join(words[:4]) + (" …" if len(words) > 4 else "")),),
                )
            )
    return tuple(dict.fromkeys(notes))[:count]
