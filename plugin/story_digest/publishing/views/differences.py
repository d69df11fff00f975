"""What differs: readings grouped by wording, with the differing words marked. No wording is called right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import DriftItem, DriftReading, Story
from story_digest.publishing.edition import Desk, PassageLink, Place
from story_digest.publishing.views.pieces import Piece, contrasted, excerpt, folded, spaced

GROUPS = ("quotes", "numbers", "attributions", "wording", "names", "headlines", "omissions")
"""The lists of `Drift`, in the order of pages."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and the articles that have it; the text is an exact slice of the first of them."""

    places: tuple[Place, ...]
    pieces: tuple[Piece, ...]
    value: str
    notes: tuple[str, ...]
    base: bool


@dataclass(frozen=True, slots=True)
class Difference:
    id: str
    group: str
    kind: str
    title: str
    passage: PassageLink | None
    wordings: tuple[Wording, ...]
    absent: tuple[Place, ...]
    long: bool
    """Whether its wordings need the whole width."""
    inferred: bool
    note: str


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


@dataclass(frozen=True, slots=True)
class SideNote:
    letters: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    by_group: dict[str, tuple[Difference, ...]]
    strongest: tuple[Strongest, ...]
    searched: bool
    """Whether differences were looked for and any was found: only then does "no figure differs" mean something."""

    def all(self) -> tuple[Difference, ...]:
        return tuple(d for group in GROUPS for d in self.by_group.get(group, ()))


def drift_items(story: Story) -> tuple[tuple[str, DriftItem], ...]:
    """(Group, item) of everything that differs, in the order of pages."""
    return tuple((group, item) for group in GROUPS for item in getattr(story.drift, group))


def differences(desk: Desk, story: Story) -> Differences:
    by_group: dict[str, list[Difference]] = {}
    ranked: list[tuple[int, int, Difference]] = []
    for group, item in drift_items(story):
        if not item.readings:
            continue
        members = by_group.setdefault(group, [])
        made = _difference(desk, story, group, item, len(members) + 1)
        members.append(made)
        ranked.append((-item.weight, len(ranked), made))
    strongest = [made for _, _, made in sorted(ranked, key=lambda r: r[:2])]
    return Differences(
        by_group={group: tuple(members) for group, members in by_group.items()},
        strongest=_strongest(strongest, desk.edition.settings.strongest),
        searched=bool(ranked),
    )


def _difference(desk: Desk, story: Story, group: str, item: DriftItem, number: int) -> Difference:
    arranged = desk.edition.outline(story)
    passage = arranged.passages.get(item.passage)
    base = passage.base if passage else ""
    together: dict[str, list[DriftReading]] = {}
    for reading in sorted(item.readings, key=lambda r: (r.article, r.start)):
        together.setdefault(folded(reading.text) or reading.text, []).append(reading)
    quiet = desk.edition.settings.quiet_above
    groups = list(together.values())
    marked = contrasted([readings[0].text for readings in groups], quiet)
    wordings = tuple(
        Wording(
            places=tuple(desk.place(r.article, r.sentence or None) for r in readings),
            pieces=spaced(pieces),
            value=readings[0].value,
            notes=tuple(dict.fromkeys(r.note for r in readings if r.note)),
            base=any(r.article == base for r in readings),
        )
        for readings, pieces in zip(groups, marked, strict=True)
    )
    return Difference(
        id=f"{group}-{number}",
        group=group,
        kind=item.kind,
        title=item.title or (passage.label if passage else ""),
        passage=desk.passage(story, item.passage) if passage else None,
        wordings=wordings,
        absent=tuple(desk.place(a) for a in item.absent),
        long=any(len(r.text) > desk.edition.settings.short_quotation for r in item.readings),
        inferred=item.evidence.status == "inferred",
        note=item.evidence.note,
    )


def _strongest(ranked: Sequence[Difference], count: int) -> tuple[Strongest, ...]:
    return tuple(_glimpsed(difference) for difference in ranked[:count])


def _glimpsed(difference: Difference) -> Strongest:
    """The base's wording last, before it the one that fewest articles have."""
    base = next((w for w in difference.wordings if w.base), None)
    others = [w for w in difference.wordings if w is not base]
    rare = min(others, key=lambda w: len(w.places), default=None)
    shown = [w for w in (rare, base) if w is not None]
    if len(shown) < 2:
        shown = list(difference.wordings[:2])
    return Strongest(
        difference=difference,
        glimpses=tuple(_glimpse(w) for w in shown),
        others=tuple(p for w in difference.wordings if w not in shown for p in w.places),
    )


def _glimpse(wording: Wording) -> Glimpse:
    pieces, before, after = excerpt([p for p in wording.pieces if p.text.strip()], around=3)
    return Glimpse(place=wording.places[0], pieces=spaced(pieces), before=before, after=after)


def side_notes(found: Differences, passage: str, count: int) -> tuple[SideNote, ...]:
    """The words by which wordings of a passage differ from the base's, with their letters; `passage`: its link."""
    notes: list[SideNote] = []
    for difference in found.all():
        if difference.passage is None or difference.passage.href != passage:
            continue
        for wording in difference.wordings:
            marked = next((p for p in wording.pieces if p.kind), None)
            if wording.base or marked is None:
                continue
            words = marked.text.split()
            notes.append(
                SideNote(
                    letters=tuple(dict.fromkeys(p.letter for p in wording.places)),
                    pieces=(Piece(" ".join(words[:4]) + (" …" if len(words) > 4 else "")),),
                )
            )
    return tuple(dict.fromkeys(notes))[:count]
