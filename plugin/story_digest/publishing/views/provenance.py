"""Who says so: a table of what each file states, what was inferred, and what is not in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import Origin, Story, Variant
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.views.credits import FIELDS, Entry, entries, sentences_citing, vouched


@dataclass(frozen=True, slots=True)
class Row:
    """A field over the articles of one table. Where only one file fills it, `alone` is its place among them."""

    field: str
    cells: tuple[tuple[Entry, ...], ...]
    missing: tuple[str, ...]
    """Letters of the articles that lack it."""
    alone: int | None


@dataclass(frozen=True, slots=True)
class Related:
    """An article as a variant of its report; None for an article that nothing is compared with."""

    variant: Variant | None
    base: Place
    is_base: bool


@dataclass(frozen=True, slots=True)
class Table:
    articles: tuple[Place, ...]
    rows: tuple[Row, ...]
    related: tuple[Related, ...]
    absent: tuple[str, ...]
    """Fields that none of these files fill."""


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin, and the articles by how they name its agency."""

    agency: str | None
    inferred: bool
    articles: tuple[Place, ...]
    stated: tuple[Place, ...]
    partly: tuple[tuple[Place, int], ...]
    """Articles that cite the agency in some sentences only, with how many."""
    shared: tuple[Place, ...]
    """Articles that do not name it and share their text with those that do."""


@dataclass(frozen=True, slots=True)
class Cited:
    name: str
    articles: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    tables: tuple[Table, ...]
    origins: tuple[OriginView, ...]
    cited: tuple[Cited, ...]
    count: int


ALWAYS = ("headline", "agency", "publisher", "dateline", "dates", "byline", "sign_off")
"""Fields whose absence is worth a word; the others are simply not there."""


def provenance(desk: Desk, story: Story) -> Provenance:
    columns = desk.edition.settings.provenance_columns
    articles = story.articles
    number = -(-len(articles) // columns)
    width = -(-len(articles) // number)
    lineage = story.lineage
    return Provenance(
        tables=tuple(_table(desk, story, articles[n : n + width]) for n in range(0, len(articles), width)),
        origins=tuple(origin_view(desk, origin) for origin in lineage.origins),
        cited=tuple(Cited(name=s.name, articles=tuple(desk.place(a) for a in s.articles)) for s in lineage.sources),
        count=len(articles),
    )


def origin_view(desk: Desk, origin: Origin) -> OriginView:
    """An origin with its articles told apart by how they name its agency."""
    stated: list[Place] = []
    partly: list[tuple[Place, int]] = []
    shared: list[Place] = []
    for identity in origin.articles if origin.agency else ():
        article, place = desk.edition.article(identity), desk.place(identity)
        names = (origin.agency or "",)
        cited = sentences_citing(article, names)
        if origin.agency not in article.agencies:
            shared.append(place)
        elif cited and not vouched(article, names):
            partly.append((place, cited))
        else:
            stated.append(place)
    return OriginView(
        agency=origin.agency,
        inferred=origin.status == "inferred",
        articles=tuple(desk.place(a) for a in origin.articles),
        stated=tuple(stated),
        partly=tuple(partly),
        shared=tuple(shared),
    )


def _table(desk: Desk, story: Story, articles: Sequence[str]) -> Table:
    said = [entries(desk.edition.article(a), desk.edition.shared_agency(a)) for a in articles]
    letters = [desk.edition.letter(a) for a in articles]
    rows: list[Row] = []
    for field in FIELDS:
        cells = tuple(s.get(field, ()) for s in said)
        filled = [n for n, cell in enumerate(cells) if cell]
        if not filled:
            continue
        rows.append(
            Row(
                field=field,
                cells=cells,
                missing=tuple(letter for letter, cell in zip(letters, cells, strict=True) if not cell),
                alone=filled[0] if len(filled) == 1 and len(articles) > 2 else None,
            )
        )
    present = {row.field for row in rows}
    return Table(
        articles=tuple(desk.place(a) for a in articles),
        rows=tuple(rows),
        related=tuple(related(desk, story, a) for a in articles),
        absent=tuple(field for field in ALWAYS if field not in present),
    )


def related(desk: Desk, story: Story, article: str) -> Related:
    report = desk.edition.outline(story).report_of[article].report
    variant = next((v for v in report.variants if v.article == article), None)
    return Related(
        variant=variant if len(report.articles) > 1 else None,
        base=desk.place(report.base),
        is_base=report.base == article,
    )
