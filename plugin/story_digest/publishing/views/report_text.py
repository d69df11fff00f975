"""The report as a reading text: each passage in the base's words, and every other reading with its changes."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Passage, Reading, Story
from story_digest.publishing.edition import Desk, PassageLink, Place
from story_digest.publishing.outline import Mark, ReportOutline
from story_digest.publishing.views.differences import Differences, SideNote, side_notes
from story_digest.publishing.views.pieces import Piece, of_reading, spaced, variation
from story_digest.publishing.views.summary import Carried


@dataclass(frozen=True, slots=True)
class ReadingView:
    place: Place
    places: tuple[Place, ...]
    mark: Mark
    language: str
    pieces: tuple[Piece, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class PassageView:
    link: PassageLink
    base: Place
    foreign: bool
    """Whether the words are not those of the report's base, because it lacks the passage."""
    text: str
    language: str
    carried: tuple[Carried, ...]
    readings: tuple[ReadingView, ...]
    beside: tuple[ReadingView, ...]
    variation: float
    """Mean share of words that differ between the base's reading and the other full readings, 0 to 1."""
    carriers: int
    notes: tuple[SideNote, ...]


@dataclass(frozen=True, slots=True)
class OwnText:
    """Sentences of one article that stand nowhere else, and a strip of all its sentences."""

    article: Place
    total: int
    sentences: tuple[tuple[Place, str, tuple[str, ...]], ...]
    """Place, words, and what they hold that no other article has."""
    language: str
    strip: tuple[tuple[Place, Mark, int], ...]
    """Each sentence of the article: its place, how it stands, its length in words."""


@dataclass(frozen=True, slots=True)
class ReportText:
    outline: ReportOutline
    base: Place
    letters: tuple[str, ...]
    """Of all its articles."""
    passages: tuple[PassageView, ...]
    own: tuple[OwnText, ...]


def report_texts(desk: Desk, story: Story, found: Differences) -> tuple[ReportText, ...]:
    arranged = desk.edition.outline(story)
    return tuple(
        ReportText(
            outline=report,
            base=desk.place(report.report.base),
            letters=tuple(desk.edition.letter(a) for a in report.report.articles),
            passages=tuple(_passage(desk, story, report, passage, found) for passage in report.shown),
            own=tuple(_own(desk, story, article, passages) for article, passages in report.own.items()),
        )
        for report in arranged.reports
    )


def _passage(desk: Desk, story: Story, report: ReportOutline, passage: Passage, found: Differences) -> PassageView:
    arranged = desk.edition.outline(story)
    link = desk.passage(story, passage.id)
    assert link is not None, "passages of the reading text are numbered"
    base = next(r for r in passage.readings if r.article == passage.base)
    others = [r for r in passage.readings if r is not base]
    full = [variation(r.changes) for r in others if r.kind != "part"]
    return PassageView(
        link=link,
        base=desk.place(base.article, base.sentences[0]),
        foreign=base.article != report.report.base,
        text=desk.edition.told(base.article, base.sentences),
        language=desk.edition.article(base.article).language,
        carried=tuple(
            Carried(letter=desk.edition.letter(a), mark=arranged.mark(passage, a), place=None)
            for a in report.report.articles
            if a != base.article
        ),
        readings=tuple(_reading(desk, r, r.kind) for r in others),
        beside=tuple(_reading(desk, r, "other") for r in passage.beside),
        variation=round(sum(full) / len(full), 2) if full else 0.0,
        carriers=len(passage.readings),
        notes=side_notes(found, link.href, desk.edition.settings.side_notes),
    )


def _reading(desk: Desk, reading: Reading, mark: Mark) -> ReadingView:
    told = desk.edition.told(reading.article, reading.sentences)
    # Another text is not compared word by word: nothing of it descends from the base.
    pieces = (Piece(told),) if mark == "other" else of_reading(reading, told)
    places = tuple(desk.place(reading.article, s) for s in reading.sentences)
    return ReadingView(
        place=places[0],
        places=places,
        mark=mark,
        language=desk.edition.article(reading.article).language,
        pieces=spaced(pieces),
        changed=any(p.kind for p in pieces),
    )


def _own(desk: Desk, story: Story, article: str, passages: tuple[Passage, ...]) -> OwnText:
    arranged = desk.edition.outline(story)
    told = desk.edition.article(article)
    strip: list[tuple[Place, Mark, int]] = []
    holds = {o.sentence: o.reasons for o in story.only_here if o.article == article}
    for sentence in told.sentences:
        standings = arranged.standings.get((article, sentence.id), ())
        shared = [s for s in standings if s.beside or len(s.passage.readings) > 1]
        strip.append(
            (desk.place(article, sentence.id), shared[0].mark() if shared else "only", len(sentence.text.split()))
        )
    return OwnText(
        article=desk.place(article),
        total=len(told.sentences),
        sentences=tuple(
            (desk.place(article, s), desk.edition.told(article, (s,)), holds.get(s, ()))
            for p in passages
            for s in p.readings[0].sentences
            if not any(x.beside for x in arranged.standings.get((article, s), ()))
        ),
        language=told.language,
        strip=tuple(strip),
    )
