"""A story's sentences become passages with their word-level changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from story_digest.model import Article, Change
from story_digest.settings import AligningSettings


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
    """Which sentences say the same thing. (A first, plain version: shared words with the article of most sentences.)"""

    def words(text: str) -> set[str]:
        return set(re.findall(r"\w+", text.lower()))

    members: list[list[Member]] = []
    rows_of: list[set[str]] = []
    for article in sorted(articles, key=lambda a: (len(a.sentences) > 15, -len(a.sentences), a.id)):
        taken: set[int] = set()
        for sentence in article.sentences:
            own = words(sentence.text)
            scores = [
                (len(own & row) / max(1, min(len(own), len(row))), -n)
                for n, row in enumerate(rows_of)
                if n not in taken
            ]
            best, number = max(scores, default=(0.0, 0))
            if best >= 0.4:
                taken.add(-number)
                members[-number].append(Member(article=article.id, sentences=(sentence.id,), score=best))
            else:
                taken.add(len(members))
                members.append([Member(article=article.id, sentences=(sentence.id,), score=1.0)])
                rows_of.append(own)
    return Alignment(
        rows=tuple(Row(members=tuple(sorted(m, key=lambda x: x.article))) for m in members), articles=tuple(articles)
    )


def word_changes(base: str, text: str) -> tuple[Change, ...]:
    """Word-level changes of `text` against `base`."""
    a, b = base.split(), text.split()
    changes: list[Change] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        kind = {"equal": "same", "replace": "replaced", "insert": "added", "delete": "absent"}[op]
        changes.append(Change(kind=kind, text=" ".join(b[j1:j2]), base=" ".join(a[i1:i2])))  # type: ignore[arg-type]
    return tuple(changes)
