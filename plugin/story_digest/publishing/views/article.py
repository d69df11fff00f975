"""The article page: its text as its publisher wrote it, sentence by sentence, beside the base of its report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from story_digest.model import Article, Story
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.outline import Mark
from story_digest.publishing.site import Heading
from story_digest.publishing.views.article_rows import AbsentRow, AsideRow, SentenceRow, article_rows
from story_digest.publishing.views.aside import Removed, removed
from story_digest.publishing.views.credits import FIELDS, Entry, entries
from story_digest.publishing.views.provenance import ALWAYS, Related, related


@dataclass(frozen=True, slots=True)
class CreditRow:
    field: str
    entries: tuple[Entry, ...]
    fragment: str
    """Where its words stand on this page, "" where they stand elsewhere."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    story: Story
    article: Article
    place: Place
    siblings: tuple[Place, ...]
    letters: tuple[str, ...]
    """Of the other articles of its report."""
    is_base: bool
    compared: bool
    related: Related
    rows: tuple[SentenceRow | AbsentRow | AsideRow, ...]
    tally: tuple[tuple[Mark, int], ...]
    absent: int
    credits: tuple[CreditRow, ...]
    missing: tuple[str, ...]
    removed: tuple[Removed, ...]
    asides: int
    data: tuple[str, ...]


def article_files(desk: Desk) -> tuple[str, ...]:
    return ("article.json",) if desk.edition.settings.data_files else ()


def article_headings(desk: Desk, article: str) -> tuple[Heading, ...]:
    text = desk.words.text
    found = [Heading(level=2, id="credits", text=text("article.credits"))]
    if desk.edition.article(article).sentences:
        found.append(Heading(level=2, id="text", text=text("article.text", letter=desk.edition.letter(article))))
    return tuple(found)


def _encoding(article: Article) -> Iterator[CreditRow]:
    """The encoding of a file that is not in UTF-8, with the word that tells it."""
    told = article.evidence.get("encoding")
    if told is None or article.encoding.startswith("utf"):
        return
    uncertain = told.threshold is not None and told.score is not None and told.score < told.threshold
    entry = Entry(
        value=article.encoding,
        quotes=(told.quote,) if told.quote else (),
        inferred=told.status == "inferred",
        note="encodings.uncertain" if uncertain else "",
        rule=told.rule,
    )
    yield CreditRow(field="encoding", entries=(entry,), fragment="")


def article_view(desk: Desk, story: Story, identity: str) -> ArticleView:
    edition = desk.edition
    article = edition.article(identity)
    arranged = edition.outline(story)
    report = arranged.report_of[identity]
    is_base = report.report.base == identity
    said = entries(article, edition.shared_agency(identity))
    rows = article_rows(desk, story, article, arranged, said)
    marks = [row.mark for row in rows if isinstance(row, SentenceRow)]
    order: tuple[Mark, ...] = ("verbatim", "near", "reworded", "part", "other", "only")
    seen = {row.id for row in rows if isinstance(row, AsideRow) if row.id}
    seen |= {x.id for row in rows if isinstance(row, SentenceRow) for p in row.pieces for x in p.parts if x.id}
    return ArticleView(
        story=story,
        article=article,
        place=desk.place(identity),
        siblings=tuple(desk.place(a) for a in story.articles),
        letters=tuple(edition.letter(a) for a in report.report.articles if a != identity),
        is_base=is_base,
        compared=report.compared,
        related=related(desk, story, identity),
        rows=rows,
        # The base is what others are compared with: of its own sentences only those that stand alone are counted.
        tally=tuple(
            (mark, marks.count(mark))
            for mark in order
            if mark in marks and report.compared and (not is_base or mark == "only")
        ),
        absent=sum(isinstance(row, AbsentRow) for row in rows),
        credits=(
            *(
                CreditRow(field=field, entries=found, fragment=f"e-{field}" if f"e-{field}" in seen else "")
                for field, found in said.items()
            ),
            *_encoding(article),
        ),
        missing=tuple(field for field in FIELDS if field in ALWAYS and field not in said),
        removed=removed(desk, [article]),
        asides=sum(isinstance(row, AsideRow) for row in rows),
        data=article_files(desk),
    )
