"""A story's passages arranged for pages: which stand in the reading text, who carries them, what stands in one article only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from story_digest.model import Passage, Reading, Report, Story

Mark = Literal["verbatim", "near", "reworded", "part", "other", "none", "only"]
"""How an article carries a passage: the kinds of reading; `other`: the same point in another text, never counted;
`none`: not in this version; `only`: nowhere but here."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a sentence of an article stands: a passage, with the article's reading of it."""

    passage: Passage
    reading: Reading
    beside: bool

    def mark(self) -> Mark:
        return "other" if self.beside else self.reading.kind


@dataclass(frozen=True, slots=True)
class ReportOutline:
    """`shown`: passages of the reading text, in order: those of the base and those that several articles carry.
    `own`: article → passages that stand in that article only, the base excepted.
    """

    report: Report
    number: int
    shown: tuple[Passage, ...]
    own: Mapping[str, tuple[Passage, ...]]

    @property
    def compared(self) -> bool:
        """Whether there is more than one article to compare."""
        return len(self.report.articles) > 1


@dataclass(frozen=True, slots=True)
class Outline:
    story: Story
    reports: tuple[ReportOutline, ...]
    passages: Mapping[str, Passage]
    numbers: Mapping[str, int]
    """Passage id → its number on pages (P1, P2, …), over all reports; passages of one article only have none."""
    marks: Mapping[tuple[str, str], Mark]
    """(Passage id, article id) → how it carries the passage; missing where it does not."""
    standings: Mapping[tuple[str, str], tuple[Standing, ...]]
    """(Article id, sentence id) → the passages in which the sentence stands."""
    report_of: Mapping[str, ReportOutline]
    """Article id → its report."""

    def mark(self, passage: Passage, article: str) -> Mark:
        return self.marks.get((passage.id, article), "none")

    def shared(self, passage: Passage) -> bool:
        return len(passage.readings) > 1


def outline(story: Story) -> Outline:
    """Arrange the passages of a story."""
    by_report: dict[str, list[Passage]] = {report.id: [] for report in story.reports}
    for passage in story.passages:
        if passage.report in by_report:
            by_report[passage.report].append(passage)
    numbers: dict[str, int] = {}
    marks: dict[tuple[str, str], Mark] = {}
    standings: dict[tuple[str, str], list[Standing]] = {}
    reports: list[ReportOutline] = []
    for number, report in enumerate(story.reports, 1):
        shown: list[Passage] = []
        own: dict[str, list[Passage]] = {}
        for passage in by_report[report.id]:
            if len(passage.readings) > 1 or any(r.article == report.base for r in passage.readings):
                numbers[passage.id] = len(numbers) + 1
                shown.append(passage)
            else:
                own.setdefault(passage.readings[0].article, []).append(passage)
        reports.append(
            ReportOutline(
                report=report,
                number=number,
                shown=tuple(shown),
                own={a: tuple(own[a]) for a in report.articles if a in own},
            )
        )
    for passage in story.passages:
        for beside, readings in ((True, passage.beside), (False, passage.readings)):
            for reading in readings:
                standing = Standing(passage=passage, reading=reading, beside=beside)
                marks[passage.id, reading.article] = standing.mark()
                for sentence in reading.sentences:
                    standings.setdefault((reading.article, sentence), []).append(standing)
    return Outline(
        story=story,
        reports=tuple(reports),
        passages={p.id: p for p in story.passages},
        numbers=numbers,
        marks=marks,
        standings={key: tuple(value) for key, value in standings.items()},
        report_of={a: r for r in reports for a in r.report.articles},
    )
