"""What was set aside, how the page was made, and when its articles are dated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import Article, Story
from story_digest.publishing.edition import Desk, Place


@dataclass(frozen=True, slots=True)
class Removed:
    """Furniture of one article that one rule set aside."""

    article: Place
    rule: str
    texts: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    article: Place
    path: str
    sha256: str
    encoding: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Dated:
    place: Place
    iso: str
    zone: str
    kind: str
    text: str


def removed(desk: Desk, articles: Sequence[Article]) -> tuple[Removed, ...]:
    made: list[Removed] = []
    for article in articles:
        together: dict[str, list[str]] = {}
        notes: dict[str, str] = {}
        for piece in article.furniture:
            together.setdefault(piece.rule, []).append(" ".join(piece.text.split()))
            notes.setdefault(piece.rule, piece.evidence.note)
        made += [
            Removed(article=desk.place(article.id), rule=rule, texts=tuple(texts), note=notes[rule])
            for rule, texts in together.items()
        ]
    return tuple(made)


def sources(desk: Desk, articles: Sequence[Article]) -> tuple[Source, ...]:
    return tuple(
        Source(
            article=desk.place(a.id),
            # The name alone: where the folder stood on the machine that built the page is nobody's business.
            path=a.path.replace("\\", "/").rsplit("/", 1)[-1] or a.id,
            sha256=a.sha256,
            encoding=a.encoding,
            sentences=len(a.sentences),
        )
        for a in articles
    )


def rules(articles: Sequence[Article]) -> tuple[tuple[str, int], ...]:
    """Each rule that set something aside, with how often, most often first."""
    counted = Counter(f.rule for a in articles for f in a.furniture)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def timeline(desk: Desk, story: Story) -> tuple[Dated, ...]:
    """Articles by the date that they state, where enough of them do; else nothing."""
    found: list[Dated] = []
    for identity in story.articles:
        dates = [d for d in desk.edition.article(identity).dates if d.iso and d.kind in {"published", "updated"}]
        found += [
            Dated(
                place=desk.place(identity),
                iso=d.iso or "",
                zone=d.zone or "",
                kind=d.kind,
                text=" ".join(d.text.split()),
            )
            for d in dates
        ]
    if len({d.place.letter for d in found}) < desk.edition.settings.timeline_from:
        return ()
    return tuple(sorted(found, key=lambda d: (d.iso, d.place.letter, d.kind)))
