"""What differs: readings grouped by wording, with the differing words marked. No wording is called right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.model import DriftItem, DriftReading, Rewording, Story
from story_digest.publishing.edition import Desk, PassageLink, Place
from story_digest.publishing.views.pieces import Piece, contrasted, excerpt, marked, words_of

STANDINGS = ("in the sentence", "next to it", "only in the dateline", "nowhere")
"""Where a source stands: values of attributions. Only the first comes with words of its own to show."""
COMPACT = ("numbers", "attributions", "wording", "names", "headlines", "omissions")
"""Groups whose wordings are a few words, shown as a table; quotations are stacked."""
GROUPS = ("quotes", "numbers", "attributions", "wording", "names", "headlines", "omissions")
"""The lists of `Drift`, in the order of pages."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and the articles that have it. The text is an exact slice of the article `cite` leads to."""

    places: tuple[Place, ...]
    cite: Place
    pieces: tuple[Piece, ...]
    standing: str
    """Where the source stands, for an attribution; "" for other differences."""
    value: str
    notes: tuple[str, ...]
    base: bool
    more: tuple[str, ...]
    """Further words of the same article that belong to it."""
    mixed: bool
    """Whether one article stands here with several sentences."""


@dataclass(frozen=True, slots=True)
class Difference:
    id: str
    group: str
    kind: str
    title: str
    passage: PassageLink | None
    wordings: tuple[Wording, ...]
    absent: tuple[Place, ...]
    harmless: bool
    """Whether it hardly matters, and is folded away."""
    long: bool
    """Whether its wordings need the whole width."""
    inferred: bool
    rule: str
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
    elsewhere: tuple[Place, ...]
    """Articles that have the words in which these two differ, and differ from both elsewhere."""


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
        made = _difference(desk, story, group, item, len(members) + 1)
        members.append(made)
        ranked.append((-item.weight, len(ranked), made))
    strongest = [made for _, _, made in sorted(ranked, key=lambda r: r[:2]) if not made.harmless]
    return Differences(
        routes=_routes(desk, story),
        swapped=tuple(_swapped(desk, found) for found in story.drift.rewording if found.pairs),
        by_group={group: tuple(members) for group, members in by_group.items()},
        strongest=_strongest(strongest, desk.edition.settings.strongest),
        searched=bool(ranked),
    )


def _difference(desk: Desk, story: Story, group: str, item: DriftItem, number: int) -> Difference:
    arranged = desk.edition.outline(story)
    passage = arranged.passages.get(item.passage)
    base = passage.base if passage else ""
    together: dict[tuple[str, str], list[DriftReading]] = {}
    one_article = len({r.article for r in item.readings}) == 1
    for reading in sorted(item.readings, key=lambda r: (r.article, r.start)):
        if one_article or group == "omissions":
            # Several places of one article, or words that others have not, are one line: nothing to contrast.
            key = ("", "")
        elif reading.value in STANDINGS[1:]:
            key = (reading.value, reading.note)
        else:
            key = (reading.value, words_of(reading.text))
        together.setdefault(key, []).append(reading)
    groups = list(together.values())
    shown = [next((r for r in readings if r.article == base), readings[0]) for readings in groups]
    texts: list[tuple[Piece, ...]]
    if one_article or group == "omissions":
        texts = [(Piece(r.text),) for r in shown]
    elif item.kind == "attribution":
        # What differs is where the source stands; the words that name it are not contrasted with whole sentences.
        texts = [() if r.value in STANDINGS[1:] else (Piece(r.text),) for r in shown]
    else:
        texts = _marked_texts(shown, base, desk.edition.settings.quiet_above)
    if group in COMPACT:
        texts = [
            (Piece("".join(p.text for p in pieces)),) if pieces and r.article == base else pieces
            for r, pieces in zip(shown, texts, strict=True)
        ]
    wordings = tuple(
        _wording(
            desk,
            arranged.numbers,
            readings,
            several=one_article,
            cited=cited,
            pieces=pieces,
            base=any(r.article == base for r in readings),
        )
        for readings, cited, pieces in zip(groups, shown, texts, strict=True)
    )
    return Difference(
        id=f"{group}-{number}",
        group=group,
        kind=item.kind,
        title=item.title or (passage.label if passage else ""),
        passage=desk.passage(story, item.passage) if passage else None,
        wordings=wordings,
        absent=tuple(desk.place(a) for a in item.absent),
        harmless=item.weight < desk.edition.settings.harmless_below,
        long=any(len(r.text) > desk.edition.settings.short_quotation for r in item.readings),
        rule=item.evidence.rule,
        inferred=item.evidence.status == "inferred",
        note=item.evidence.note,
    )


def _marked_texts(shown: Sequence[DriftReading], base: str, quiet_above: float) -> list[tuple[Piece, ...]]:
    """Wordings with the words marked that the model calls differing; where it names none, those that not all share."""
    if not any(reading.differing for reading in shown):
        return contrasted([reading.text for reading in shown], quiet_above)
    made: list[tuple[Piece, ...]] = []
    for reading in shown:
        spans: list[tuple[int, int, bool]] = []
        for words in reading.differing:
            start = words.start - reading.start
            if reading.text[start : start + len(words.text)] != words.text:
                start = reading.text.find(words.text)
            # The base is what the others are underlined against: there only what may change the sense is marked.
            if start >= 0 and (words.sense or reading.article != base):
                spans.append((start, start + len(words.text), words.sense))
        made.append(marked(reading.text, spans))
    return made


def _wording(
    desk: Desk,
    numbers: Mapping[str, int],
    readings: Sequence[DriftReading],
    *,
    cited: DriftReading,
    pieces: tuple[Piece, ...],
    base: bool,
    several: bool,
) -> Wording:
    places = tuple(desk.place(r.article, r.sentence or None) for r in readings)
    everyone = {r.article for r in readings}
    said: dict[str, list[str]] = {}
    for reading in readings:
        if reading.note:
            said.setdefault(_with_labels(reading.note, numbers), []).append(reading.article)
    notes = [
        note if set(of) == everyone else f"{', '.join(dict.fromkeys(map(desk.edition.letter, of)))}: {note}"
        for note, of in said.items()
    ]
    if several:
        places = places[:1]
    elif len({words_of(r.text) for r in readings}) > 1 and not cited.value:
        notes.append(desk.words.text("story.in_words", letter=desk.edition.letter(cited.article)))
    return Wording(
        places=tuple(dict.fromkeys(places)),
        cite=desk.place(cited.article, cited.sentence or None),
        pieces=pieces,
        standing=cited.value if cited.value in STANDINGS else "",
        value=cited.value,
        notes=tuple(dict.fromkeys(notes)),
        base=base,
        more=tuple(r.text for r in readings if r is not cited) if several else (),
        mixed=len({p.letter for p in places}) < len(places),
    )


def _with_labels(note: str, numbers: Mapping[str, int]) -> str:
    """A note with ids of passages replaced by the labels that pages give them."""
    return re.sub(r"\w+", lambda m: f"P{numbers[m.group()]}" if m.group() in numbers else m.group(), note)


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


def _strongest(ranked: Sequence[Difference], count: int) -> tuple[Strongest, ...]:
    return tuple(_glimpsed(difference) for difference in ranked[:count])


def _glimpsed(difference: Difference) -> Strongest:
    """The base's wording last, before it the one that fewest articles have."""
    base = next((w for w in difference.wordings if w.base), None)
    rest = [w for w in difference.wordings if w is not base]
    telling = [w for w in rest if base is not None and w.value != base.value] or rest
    telling = [w for w in telling if any(p.kind == "mark" for p in w.pieces)] or telling
    rare = min(telling, key=lambda w: len(w.places), default=None)
    shown = [w for w in (rare, base) if w is not None]
    if len(shown) < 2:
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


def _glimpse(wording: Wording, title: str) -> Glimpse:
    pieces, before, after = excerpt(wording.pieces, around=3, prefer=title)
    return Glimpse(place=wording.cite, pieces=pieces, before=before, after=after)


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
