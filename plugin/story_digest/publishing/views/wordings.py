"""One difference: its wordings, each with the articles that carry it and the words marked in which it differs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.model import DriftItem, DriftReading, Story
from story_digest.publishing.edition import Desk, PassageLink, Place
from story_digest.publishing.views.pieces import Piece, contrasted, marked, words_of

STANDINGS = ("in the sentence", "next to it", "only in the dateline", "nowhere")
"""Where a source stands: values of attributions. Only the first comes with words of its own to show."""
COMPACT = ("numbers", "attributions", "wording", "names", "headlines", "omissions")
"""Groups whose wordings are a few words, shown as a table; quotations are stacked."""


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


def grouped(desk: Desk, story: Story, group: str, item: DriftItem, number: int) -> Difference:
    """An item with its readings grouped by wording. `group`: the list of `Drift` it stands in; `number`: its place there,
    from 1.
    """
    arranged = desk.edition.outline(story)
    passage = arranged.passages.get(item.passage)
    base = passage.base if passage else ""
    together: dict[tuple[str, str], list[DriftReading]] = {}
    one_article = len({r.article for r in item.readings}) == 1
    for reading in sorted(item.readings, key=lambda r: (r.article, r.start)):
        if one_article or group == "omissions":
            # Several places of one article, or words that others have not, are one line: nothing to contrast. What stands
            # in its headline is no line with what stands in its text.
            key = (reading.note if one_article else "", "")
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
