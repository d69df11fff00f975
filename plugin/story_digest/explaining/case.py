"""One report with its articles and passages, as the facts about its variants are drawn from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from story_digest.explaining.measures import Measures
from story_digest.explaining.passages import Texts
from story_digest.explaining.reports import FoundReport
from story_digest.model import Article, Evidence, Passage, Reading

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a variant in its full readings, by kind of reading."""

    verbatim: int
    near: int
    reworded: int

    @property
    def all(self) -> int:
        return self.verbatim + self.near + self.reworded


@dataclass(frozen=True, slots=True)
class Told:
    """A passage of the base, with the reading of one variant; None where it is not in that version."""

    passage: Passage
    of_base: Reading
    reading: Reading | None

    @property
    def full(self) -> Reading | None:
        """The reading, unless it carries a clause alone."""
        return self.reading if self.reading and self.reading.kind != "part" else None


@dataclass(frozen=True, slots=True)
class Case:
    """What is counted over one report, and where its variants' readings stand."""

    report: FoundReport
    articles: Mapping[str, Article]
    measures: Measures
    texts: Texts
    settings: ExplainingSettings
    of_base: Sequence[tuple[Passage, Reading]]
    """The passages of the base with its own readings, as it tells them."""
    readings: Mapping[str, Mapping[str, Reading]] = field(default_factory=dict)
    """Article → passage → reading."""

    @property
    def base(self) -> Article:
        return self.articles[self.report.base]

    def told(self, article: str) -> list[Told]:
        """The passages of the base, each with this article's reading."""
        own = self.readings.get(article, {})
        return [Told(passage, of_base, own.get(passage.id)) for passage, of_base in self.of_base]


def case_of(
    report: FoundReport, by_id: Mapping[str, Article], passages: Sequence[Passage], settings: ExplainingSettings
) -> Case:
    """`passages`: those of the report, in order."""
    members = {article: by_id[article] for article in report.articles}
    ordered = list(members.values())
    readings: dict[str, dict[str, Reading]] = {article: {} for article in members}
    of_base = []
    for passage in passages:
        if passage.base == report.base:
            for reading in passage.readings:
                readings[reading.article][passage.id] = reading
            of_base.append((passage, readings[report.base][passage.id]))
    return Case(report, members, Measures(ordered, passages), Texts(ordered), settings, of_base, readings)


def compared(rule: str, score: float | None = None, threshold: float | None = None, note: str = "") -> Evidence:
    return Evidence(
        rule=rule,
        status="inferred",
        source="comparison",
        score=None if score is None else round(score, 4),
        threshold=threshold,
        note=note,
    )
