"""A story's sentences become passages with their word-level changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.aligning.changes import word_changes
from story_digest.aligning.passages import Draft, draft_passages
from story_digest.model import Article
from story_digest.settings import AligningSettings

__all__ = ["Alignment", "Member", "Row", "align", "word_changes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Sentences of one article that stand in a passage. `part`: they carry only a clause of it."""

    article: str
    sentences: tuple[str, ...]
    score: float
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A passage before anything is said of it: who stands in it, and which other text makes the same point."""

    members: tuple[Member, ...]
    beside: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Rows in reading order; the articles again, with furniture that only company betrays set aside."""

    rows: tuple[Row, ...]
    articles: tuple[Article, ...]


def align(articles: Sequence[Article], settings: AligningSettings) -> Alignment:
    """Which sentences of a story say the same thing; the same whatever the order of `articles`.

    Every sentence stands in at least one row; in several where it carries what others tell in several sentences.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    if sum(bool(article.sentences) for article in ordered) < 2:
        drafts = [Draft({a: s}) for a, article in enumerate(ordered) for s in range(len(article.sentences))]
    else:
        from story_digest.aligning.pairs import compare

        drafts = draft_passages(ordered, compare(ordered, settings), settings)
    return Alignment(rows=tuple(_row(ordered, draft) for draft in _in_reading_order(drafts)), articles=tuple(articles))


def _in_reading_order(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: min(draft.places()))


def _row(articles: Sequence[Article], draft: Draft) -> Row:
    def member(article: int, sentence: int, *, part: bool = False) -> Member:
        found = articles[article]
        return Member(article=found.id, sentences=(found.sentences[sentence].id,), score=1.0, part=part)

    members = [member(a, s) for a, s in draft.full.items()] + [member(a, s, part=True) for a, s in draft.part.items()]
    return Row(
        members=tuple(sorted(members, key=lambda m: m.article)),
        beside=tuple(member(a, s) for a, s in sorted(draft.beside.items())),
    )
