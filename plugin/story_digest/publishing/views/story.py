"""The story page: the five questions in order, each answered as far as the model tells."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Story
from story_digest.publishing.days import Day, day_of
from story_digest.publishing.edition import Desk, Edition, Place
from story_digest.publishing.site import Heading
from story_digest.publishing.views.aside import Dated, Removed, Source, removed, rules, sources, timeline
from story_digest.publishing.views.differences import Differences, differences, drift_items, quotations_differing
from story_digest.publishing.views.lineage import LineageView, lineage
from story_digest.publishing.views.provenance import Provenance, provenance
from story_digest.publishing.views.report_text import ReportText, report_texts
from story_digest.publishing.views.summary import Grid, SummaryLine, carried_by_all, grids, summary_lines


@dataclass(frozen=True, slots=True)
class Badge:
    """A count above the fold. `key`: its phrase; `fragment`: the section that proves it."""

    key: str
    values: dict[str, object]
    fragment: str


@dataclass(frozen=True, slots=True)
class StoryView:
    story: Story
    title: str
    title_from: str
    """Letter of the article whose words the title is."""
    day: Day
    articles: tuple[Place, ...]
    agencies: tuple[str, ...]
    agencies_inferred: bool
    badges: tuple[Badge, ...]
    summary: tuple[SummaryLine, ...]
    grids: tuple[Grid, ...]
    provenance: Provenance
    differences: Differences
    reports: tuple[ReportText, ...]
    lineage: LineageView | None
    timeline: tuple[Dated, ...]
    removed: tuple[Removed, ...]
    sources: tuple[Source, ...]
    rules: tuple[tuple[str, int], ...]
    original: bool
    """Whether some article is called the original."""
    data: tuple[tuple[str, str], ...]
    """(File name, key of what it holds)."""


STORY_FILES = ("story.json", "passages.csv", "provenance.csv", "differences.csv")


def story_view(desk: Desk, story: Story) -> StoryView:
    edition = desk.edition
    members = [edition.article(a) for a in story.articles]
    found = differences(desk, story)
    agencies, inferred = named_agencies(edition, story)
    return StoryView(
        story=story,
        title=story.title,
        title_from=edition.letter(story.title_source.article),
        day=day_of(story, edition.digest),
        articles=tuple(desk.place(a) for a in story.articles),
        agencies=agencies,
        agencies_inferred=inferred,
        badges=badges(desk, story, found),
        summary=summary_lines(desk, story),
        grids=grids(desk, story),
        provenance=provenance(desk, story),
        differences=found,
        reports=report_texts(desk, story, found),
        lineage=lineage(desk, story),
        timeline=timeline(desk, story),
        removed=removed(desk, members),
        sources=sources(desk, members),
        rules=rules(members),
        original=any(v.relation == "original" for r in story.reports for v in r.variants),
        data=tuple((name, f"data.{name.split('.')[0]}") for name in story_files(edition, story)),
    )


def story_files(edition: Edition, story: Story) -> tuple[str, ...]:
    """Names of the data files beside a story page."""
    if not edition.settings.data_files:
        return ()
    return tuple(name for name in STORY_FILES if name != "differences.csv" or drift_items(story))


def story_line(story: Story) -> tuple[str, str]:
    """What happened in one line, and the article whose words it is: the model's line, or else the summary's first
    sentence. A line that stops before its sentence does ends in a mark of omission. Both "" where there is no summary.
    """
    line = story.line or (story.summary[0] if story.summary else None)
    text = " ".join(line.text.split()) if line else ""
    whole = text.rstrip("”\"'’»“)")[-1:] in (".", "!", "?", "…", "")
    return (text if whole else f"{text} …"), (line.article if line else "")


def named_agencies(edition: Edition, story: Story) -> tuple[tuple[str, ...], bool]:
    """Agencies named for the text of the story's reports, and whether all of them only by inference."""
    origins = [o for o in story.lineage.origins if o.agency]
    if origins:
        return tuple(dict.fromkeys(o.agency or "" for o in origins)), all(o.status == "inferred" for o in origins)
    reports = [r.origin for r in story.reports if r.origin]
    if reports:
        return tuple(dict.fromkeys(reports)), False
    stated = (agency for a in story.articles for agency in edition.article(a).agencies)
    return tuple(dict.fromkeys(stated)), False


def badges(desk: Desk, story: Story, found: Differences) -> tuple[Badge, ...]:
    edition = desk.edition
    words = edition.words
    articles, reports = len(story.articles), len(story.reports)
    made = [Badge("badges.articles", {"n": articles}, "provenance")]
    if articles > 1:
        made.append(Badge("badges.texts", {"n": reports}, "lineage" if lineage(desk, story) else "provenance"))
    agencies, _ = named_agencies(edition, story)
    if agencies:
        made.append(
            Badge("badges.agencies", {"n": len(agencies), "names": words.listing(list(agencies))}, "provenance")
        )
    else:
        made.append(Badge("badges.no_agency", {}, "provenance"))
    for report in edition.outline(story).reports:
        if report.compared and report.shown:
            values = {
                "k": carried_by_all(report),
                "n": len(report.shown),
                "all": words.spelled(len(report.report.articles)),
                "report": str(report.number),
            }
            key = "badges.passages" if reports == 1 else "badges.passages_of"
            made.append(
                Badge(key, dict(values), f"grid-{report.number}" if story.summary else f"report-{report.number}")
            )
    if found.searched:
        for group in ("quotes", "numbers"):
            number = quotations_differing(story) if group == "quotes" else len(found.by_group.get(group, ()))
            key = f"badges.{group}" if number else f"badges.no_{group}"
            made.append(Badge(key, {"n": number} if number else {}, group if number else "differs"))
    return tuple(made)


def story_headings(edition: Edition, story: Story) -> tuple[Heading, ...]:
    """The sections that the story page will have, in order, with their fragments."""
    text = edition.words.text
    arranged = edition.outline(story)
    desk = Desk(edition, edition.story_at[story.id])
    found: list[tuple[str, str]] = []
    if story.summary:
        found.append(("summary", text("story.summary")))
    found.append(("provenance", text("story.provenance")))
    if drift_items(story) or story.drift.rewording:
        found.append(("differs", text("story.differs")))
    many = len(arranged.reports) > 1
    for report in arranged.reports:
        if report.shown:
            key = (
                ("story.report_of" if many else "story.report")
                if report.compared
                else ("story.text_of" if many else "story.report_single")
            )
            title = text(key, number=report.number)
            found.append((f"report-{report.number}", title))
        for article in report.own:
            letter = edition.letter(article)
            found.append((f"only-{letter.lower()}", text("story.only", letter=letter)))
    if lineage(desk, story) is not None:
        found.append(("lineage", text("story.lineage")))
    if timeline(desk, story):
        found.append(("timeline", text("story.timeline")))
    if any(edition.article(a).furniture for a in story.articles):
        found.append(("furniture", text("story.furniture")))
    found.append(("made", text("story.made")))
    if story_files(edition, story):
        found.append(("data", text("story.data")))
    return tuple(Heading(level=2, id=identity, text=title) for identity, title in found)
