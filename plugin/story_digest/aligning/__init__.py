"""A story's sentences become passages with their word-level changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.aligning.changes import word_changes
from story_digest.aligning.company import without_strays
from story_digest.aligning.drafts import Draft
from story_digest.aligning.passages import draft_passages
from story_digest.aligning.words import glyph_free, words
from story_digest.model import Article
from story_digest.settings import AligningSettings

__all__ = ["Alignment", "Member", "Row", "align", "glyph_free", "word_changes", "words"]


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
    """Rows in reading order; the articles by id, with furniture that only company betrays set aside."""

    rows: tuple[Row, ...]
    articles: tuple[Article, ...]
    compared: tuple[tuple[str, str], ...] | None = None
    """In a large story, the pairs of articles that were compared, by id, in order; None where all were."""


def align(articles: Sequence[Article], settings: AligningSettings) -> Alignment:
    """Which sentences of a story say the same thing; the same whatever the order of `articles`.

    Every sentence stands in at least one row; in several where it carries what others tell in several sentences.
    """
    ordered: tuple[Article, ...] = tuple(sorted(articles, key=lambda article: article.id))
    drafts, compared = _drafts(ordered, settings)
    cleaned = without_strays(ordered, drafts, settings)
    if cleaned != ordered:
        ordered = cleaned
        drafts, compared = _drafts(ordered, settings)
    return Alignment(
        rows=tuple(_row(ordered, draft) for draft in _in_reading_order(drafts)),
        articles=ordered,
        compared=compared if len(ordered) > settings.nearest + 1 else None,
    )


def _drafts(articles: Sequence[Article], settings: AligningSettings) -> tuple[list[Draft], tuple[tuple[str, str], ...]]:
    """Passages, and the pairs of articles that were compared for them."""
    if sum(bool(article.sentences) for article in articles) < 2:
        return [Draft({a: s}) for a, article in enumerate(articles) for s in range(len(article.sentences))], ()
    from story_digest.aligning.pairs import compare

    compared = compare(articles, settings)
    pairs = tuple(sorted((articles[found.one].id, articles[found.other].id) for found in compared))
    return draft_passages(articles, compared, settings), pairs


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
