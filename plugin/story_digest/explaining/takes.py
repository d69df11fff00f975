"""Two takes of one report: an update says much that is new, and keeps sentences of the first take word for word.

Independent reporters do not hit upon the same sentences outside quotations. A composite, though, has sentences of two
reports and must not join the one to the other: so the files of both takes must name one agency for their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from story_digest.aligning import Alignment, words
from story_digest.explaining.readings import common_words
from story_digest.model import Article
from story_digest.settings import ReportSettings


@dataclass(frozen=True, slots=True)
class Kept:
    """Two articles, and how many sentences the one has as the other has them."""

    one: str
    other: str
    sentences: int


def find_kept(
    ones: Sequence[str],
    others: Sequence[str],
    articles: Mapping[str, Article],
    alignment: Alignment,
    settings: ReportSettings,
) -> Kept | None:
    """The two articles of two groups that show them to be takes of one report, those that share most; None where none do."""
    sides = frozenset(ones), frozenset(others)
    kept: dict[tuple[str, str], int] = {}
    texts = {(id, s.id): s.text for id in (*ones, *others) for s in articles[id].sentences}
    quoted = {id: _mostly_quoted(articles[id]) for id in (*ones, *others)}
    for row in alignment.rows:
        here = [[m for m in row.members if m.article in side and not m.part] for side in sides]
        for mine in here[0]:
            for yours in here[1]:
                pair = mine.article, yours.article
                if any(
                    s not in quoted[pair[0]] and _same(texts[pair[0], s], texts[pair[1], t], settings)
                    for s in mine.sentences
                    for t in yours.sentences
                ):
                    kept[pair] = kept.get(pair, 0) + 1
    if not kept:
        return None
    one, other = min(kept, key=lambda pair: (-kept[pair], pair))
    return Kept(one, other, kept[one, other]) if kept[one, other] >= settings.kept_sentences else None


def _same(one: str, other: str, settings: ReportSettings) -> bool:
    mine, yours = words(one), words(other)
    shorter = min(len(mine), len(yours))
    return shorter >= settings.kept_words and common_words(mine, yours) >= settings.kept_share * shorter


def _mostly_quoted(article: Article) -> frozenset[str]:
    """Sentences that are quotations for the most part: two reporters may hear the same words."""
    length: dict[str, int] = {}
    for quote in article.quotes:
        if quote.sentence is not None:
            length[quote.sentence] = length.get(quote.sentence, 0) + quote.end - quote.start
    return frozenset(s.id for s in article.sentences if 2 * length.get(s.id, 0) > s.end - s.start)


def joined_takes(
    groups: Sequence[Sequence[str]],
    agencies: Sequence[str | None],
    articles: Mapping[str, Article],
    alignment: Alignment,
    *,
    settings: ReportSettings,
    apart: frozenset[frozenset[str]],
) -> list[tuple[list[int], tuple[Kept, ...]]]:
    """Numbers of the groups that are takes of one report, and what shows it; in order of their first group.

    `agencies`: the one that the files of each group name for its text. `apart`: articles that a person named as not one
    report, in twos.
    """
    head = list(range(len(groups)))
    shown: dict[int, tuple[Kept, ...]] = {}
    for one, other in combinations(range(len(groups)), 2):
        if agencies[one] is None or agencies[one] != agencies[other] or head[one] == head[other]:
            continue
        if any(frozenset((a, b)) in apart for a in groups[one] for b in groups[other]):
            continue
        kept = find_kept(groups[one], groups[other], articles, alignment, settings)
        if kept is not None:
            first, second = sorted((head[one], head[other]))
            head = [first if number == second else number for number in head]
            shown[first] = (*shown.get(first, ()), *shown.pop(second, ()), kept)
    found: dict[int, list[int]] = {}
    for number, first in enumerate(head):
        found.setdefault(first, []).append(number)
    return [(numbers, shown.get(first, ())) for first, numbers in found.items()]
