"""The front page and its indexes: every story by date, A–Z, and by agency."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from story_digest.model import Story
from story_digest.publishing.addresses import fragment_of
from story_digest.publishing.days import Day, day_of
from story_digest.publishing.edition import Desk, Edition
from story_digest.publishing.markup import plain
from story_digest.publishing.views.differences import drift_items, quotations_differing
from story_digest.publishing.views.story import named_agencies, story_line


@dataclass(frozen=True, slots=True)
class Bar:
    """Who carries how much of a report, as shares of its passages from 0 to 1."""

    letter: str
    same: float
    reworded: float
    gap: bool
    """Whether a new report begins here."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    day: Day
    href: str
    title: str
    place: str
    line: str
    language: str
    articles: int
    reports: int
    agencies: tuple[str, ...]
    bars: tuple[Bar, ...]
    quotes: int
    numbers: int
    searched: bool
    strongest: tuple[tuple[str, str], ...]
    """(Title, link) of the strongest differences."""


@dataclass(frozen=True, slots=True)
class DayRows:
    day: Day
    rows: tuple[StoryRow, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    days: tuple[DayRows, ...]
    in_full: bool
    """Whether each story has its line and its bars."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index."""

    label: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class FrontView:
    stories: int
    articles: int
    days: tuple[DayRows, ...]
    months: tuple[Entry, ...]
    letters: tuple[Entry, ...]
    agencies: tuple[Entry, ...]
    diagnostics: int
    older: int


@dataclass(frozen=True, slots=True)
class IndexView:
    letters: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    """(Letter, (title, link, ISO date) of each story)."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Stories newest first; those without any date last."""

    days: tuple[tuple[Day, Story], ...]

    def months(self) -> dict[str, list[tuple[Day, Story]]]:
        """Month (`2022-12`, `2022` or "" where it is not known) → its stories."""
        found: dict[str, list[tuple[Day, Story]]] = {}
        for day, story in self.days:
            found.setdefault(day.iso[:7], []).append((day, story))
        return found


def calendar(edition: Edition) -> Calendar:
    dated = [(day_of(story, edition.digest), story) for story in edition.digest.stories]
    # Largest stories first within a day; among equals by id, so that the order never depends on the input's.
    dated.sort(key=lambda pair: (-len(pair[1].articles), pair[1].id))
    dated.sort(key=lambda pair: pair[0].iso, reverse=True)
    return Calendar(tuple(dated))


def initial(title: str) -> str:
    """The letter under which a title stands in an index: its first letter or digit, without accents; "#" for none."""
    for character in unicodedata.normalize("NFKD", title):
        if character.isdigit():
            return "0–9"
        if character.isalpha():
            return character.upper()[:1]
    return "#"


def story_row(desk: Desk, story: Story, *, lead: bool = False) -> StoryRow:
    edition = desk.edition
    agencies, _ = named_agencies(edition, story)
    items = drift_items(story)
    line, teller = story_line(story)
    ranked = sorted(enumerate(items), key=lambda pair: (-pair[1][1].weight, pair[0])) if lead else []
    numbered: dict[int, int] = {}
    counts: dict[str, int] = {}
    for place, (group, item) in enumerate(items):
        if item.readings:
            counts[group] = counts.get(group, 0) + 1
            numbered[place] = counts[group]
    arranged = edition.outline(story)
    strongest = [
        (_title_of(arranged.passages, item), desk.story(story, f"{group}-{numbered[place]}"))
        for place, (group, item) in ranked
        if place in numbered and item.weight >= edition.settings.harmless_below
    ]
    return StoryRow(
        day=day_of(story, edition.digest),
        href=desk.story(story),
        title=story.title,
        place=story.place or "",
        line=line,
        language=edition.article(teller).language if teller else "",
        articles=len(story.articles),
        reports=len(story.reports),
        agencies=agencies,
        bars=tuple(_bars(edition, story)) if len(story.articles) > 1 else (),
        quotes=quotations_differing(story),
        numbers=counts.get("numbers", 0),
        searched=bool(counts),
        strongest=tuple(pair for pair in strongest if pair[0])[: edition.settings.strongest],
    )


def _title_of(passages: object, item: object) -> str:
    title = getattr(item, "title", "")
    if title:
        return str(title)
    known = passages.get(getattr(item, "passage", "")) if isinstance(passages, dict) else None
    return known.label if known else ""


def _bars(edition: Edition, story: Story) -> Iterable[Bar]:
    arranged = edition.outline(story)
    for report in arranged.reports:
        total = len(report.shown) or 1
        for number, article in enumerate(report.report.articles):
            marks = [arranged.mark(passage, article) for passage in report.shown]
            yield Bar(
                letter=edition.letter(article),
                same=sum(m in ("verbatim", "near") for m in marks) / total,
                reworded=(sum(m == "reworded" for m in marks) + sum(m == "part" for m in marks) / 2) / total,
                gap=number == 0 and report.number > 1,
            )


def _grouped(desk: Desk, dated: Sequence[tuple[Day, Story]], *, lead: bool) -> tuple[DayRows, ...]:
    days: list[tuple[Day, list[StoryRow]]] = []
    for number, (day, story) in enumerate(dated):
        if not days or days[-1][0].iso != day.iso:
            days.append((day, []))
        days[-1][1].append(story_row(desk, story, lead=lead and number == 0))
    return tuple(DayRows(day, tuple(rows)) for day, rows in days)


def month_at(edition: Edition, month: str) -> str:
    """The address of a month's page; stories without a date stand on `undated`."""
    return f"{edition.settings.prefix}/{month or 'undated'}/"


def paged(edition: Edition) -> bool:
    """Whether there are more stories than the front page holds, so that months have pages of their own."""
    return len(edition.digest.stories) > edition.settings.stories_on_front


def front_view(desk: Desk, dated: Calendar) -> FrontView:
    edition = desk.edition
    shown = dated.days[: edition.settings.stories_on_front]
    months = dated.months()
    words = edition.words
    letters: dict[str, int] = {}
    agencies: dict[str, int] = {}
    for _, story in dated.days:
        letters[initial(story.title)] = letters.get(initial(story.title), 0) + 1
        for agency in named_agencies(edition, story)[0]:
            agencies[agency] = agencies.get(agency, 0) + 1
    return FrontView(
        stories=len(edition.digest.stories),
        articles=len(edition.digest.articles),
        days=_grouped(desk, shown, lead=True),
        months=tuple(
            Entry(
                label=words.date(month) if month else words.text("front.undated"),
                href=desk.links.to(month_at(edition, month)) if paged(edition) else f"#{day_id(found[0][0])}",
                count=len(found),
            )
            for month, found in months.items()
        ),
        letters=tuple(
            Entry(letter, desk.links.to(edition.index_at, index_id(letter)), n)
            for letter, n in sorted(letters.items() if edition.has_index else ())
        ),
        agencies=tuple(
            Entry(plain(agency), desk.links.to(edition.sources_at, fragment_of("agency", agency)), n)
            for agency, n in sorted(
                agencies.items() if edition.has_sources else (), key=lambda pair: (-pair[1], pair[0])
            )
        ),
        diagnostics=len(edition.digest.diagnostics),
        older=len(dated.days) - len(shown),
    )


def month_view(desk: Desk, dated: Sequence[tuple[Day, Story]]) -> MonthView:
    in_full = len(dated) <= desk.edition.settings.stories_in_full
    return MonthView(days=_grouped(desk, dated, lead=False), in_full=in_full)


def index_view(desk: Desk, dated: Calendar) -> IndexView:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for day, story in dated.days:
        found.setdefault(initial(story.title), []).append((story.title, desk.story(story), day.iso))
    return IndexView(
        tuple(
            (letter, tuple(sorted(rows, key=lambda r: (r[0].casefold(), r)))) for letter, rows in sorted(found.items())
        )
    )


def day_id(day: Day) -> str:
    return f"d-{day.iso or 'undated'}"


def index_id(letter: str) -> str:
    return f"i-{ord(letter[0]):x}"
