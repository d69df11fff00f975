"""What happened: each sentence of the summary with the places where it stands, and who carries which passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import Passage, Story, SummarySentence
from story_digest.publishing.edition import Desk, PassageLink, Place
from story_digest.publishing.outline import Mark, ReportOutline


@dataclass(frozen=True, slots=True)
class Carried:
    """How one article carries something. `place` is None where it does not."""

    letter: str
    mark: Mark
    place: Place | None
    note: str = ""
    source: bool = False
    """Whether the words shown are this article's own."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    text: str
    language: str
    carried: tuple[Carried, ...]
    """In the order of the letters, articles of the report that lack it included."""
    places: tuple[Carried, ...]
    """Where it stands: the article whose words these are first, then the others by letter, other texts last."""
    passage: PassageLink | None
    only_in: str
    """The letter of the article on which it rests alone, "" where it does not or where there is no other."""
    origin: tuple[str, int, str] | None
    """The agency named for the text that states it first ("" for none), the number of that text, and why."""


@dataclass(frozen=True, slots=True)
class GridRow:
    passage: PassageLink
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Passages down, articles across. `base`: the column of the base, from 0."""

    report: ReportOutline
    articles: tuple[Place, ...]
    base: int
    columns: tuple[tuple[GridRow, ...], ...]
    """The rows, in one table or in several side by side."""
    wide: bool
    """Whether it needs the whole width."""
    used: tuple[Mark, ...]
    """Marks that occur, for the key."""


MARKS: tuple[Mark, ...] = ("verbatim", "near", "reworded", "part", "other", "none", "only")


def summary_lines(desk: Desk, story: Story) -> tuple[SummaryLine, ...]:
    return tuple(_line(desk, story, sentence) for sentence in story.summary)


def _line(desk: Desk, story: Story, sentence: SummarySentence) -> SummaryLine:
    arranged = desk.edition.outline(story)
    found: dict[str, list[Carried]] = {}
    for support in sentence.support:
        source = (support.article, support.sentence) == (sentence.article, sentence.sentence)
        found.setdefault(support.article, []).append(
            Carried(
                letter=desk.edition.letter(support.article),
                mark="verbatim" if source else support.kind,
                place=desk.place(support.article, support.sentence),
                note=support.note,
                source=source,
            )
        )
    passage = arranged.passages.get(sentence.passage or "")
    for reading in passage.beside if passage else ():
        if reading.article not in found:
            found[reading.article] = [
                Carried(letter=desk.edition.letter(reading.article), mark="other", place=desk.place(reading.article, s))
                for s in reading.sentences[:1]
            ]
    report = arranged.report_of.get(sentence.article)
    members = report.report.articles if report else story.articles
    everyone = [a for a in story.articles if a in members or a in found]
    places = [c for a in everyone for c in found.get(a, ())]
    return SummaryLine(
        text=sentence.text,
        language=desk.edition.article(sentence.article).language,
        carried=tuple(
            found[a][0] if a in found else Carried(letter=desk.edition.letter(a), mark="none", place=None)
            for a in everyone
        ),
        places=tuple(sorted(places, key=lambda c: (not c.source, c.mark == "other"))),
        passage=desk.passage(story, sentence.passage) if sentence.passage else None,
        only_in=desk.edition.letter(sentence.article) if sentence.one_article and len(story.articles) > 1 else "",
        origin=_origin(desk, story, sentence),
    )


def _origin(desk: Desk, story: Story, sentence: SummarySentence) -> tuple[str, int, str] | None:
    found = sentence.first_origin
    if found is None or len(story.articles) < 2:
        return None
    numbers = {r.report.id: r.number for r in desk.edition.outline(story).reports}
    if found.report not in numbers:
        return None
    return found.agency or "", numbers[found.report], found.evidence.note or found.evidence.rule


def grids(desk: Desk, story: Story) -> tuple[Grid, ...]:
    """One grid for each report that has articles to compare."""
    return tuple(_grid(desk, story, report) for report in desk.edition.outline(story).reports if report.compared)


def _grid(desk: Desk, story: Story, report: ReportOutline) -> Grid:
    arranged = desk.edition.outline(story)
    articles = report.report.articles
    rows = tuple(_row(desk, story, passage, [arranged.mark(passage, a) for a in articles]) for passage in report.shown)
    most = desk.edition.settings.grid_rows
    height = -(-len(rows) // -(-len(rows) // most)) if rows else 1
    used = {mark for row in rows for mark in row.marks}
    return Grid(
        report=report,
        articles=tuple(desk.place(a) for a in articles),
        base=articles.index(report.report.base),
        columns=tuple(rows[n : n + height] for n in range(0, len(rows), height)),
        wide=len(rows) > most or len(articles) > desk.edition.settings.grid_beside,
        used=tuple(mark for mark in MARKS if mark in used),
    )


def _row(desk: Desk, story: Story, passage: Passage, marks: Sequence[Mark]) -> GridRow:
    link = desk.passage(story, passage.id)
    assert link is not None, "passages of the reading text are numbered"
    return GridRow(passage=link, marks=tuple(marks))


def carried_by_all(report: ReportOutline) -> int:
    """Passages that every article of the report carries in full."""
    everyone = set(report.report.articles)
    return sum(everyone == {r.article for r in p.readings if r.kind != "part"} for p in report.shown)
