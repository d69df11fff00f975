"""Two takes of one report: an update says much that is new, and keeps sentences of the first take word for word.

Independent reporters do not hit upon the same sentences outside quotations. A composite, though, has sentences of two
reports and must not join the one to the other: so the files of both takes must name one agency for their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.aligning import Alignment, words
from story_digest.explaining.readings import common_words
from story_digest.explaining.report_pairs import Pair
from story_digest.model import Article
from story_digest.settings import ReportSettings


@dataclass(frozen=True, slots=True)
class Kept:
    """Two articles, and how many sentences the one has as the other has them."""

    one: str
    other: str
    sentences: int


LOOKED_AT = 12
"""Pairs of two groups that are looked at, those with most passages in order: in a large story as many tell all."""


def find_kept(
    pairs: Sequence[tuple[str, str]],
    articles: Mapping[str, Article],
    rows: Mapping[str, Mapping[int, Sequence[str]]],
    settings: ReportSettings,
) -> Kept | None:
    """The two articles of two groups that show them to be takes of one report, those that share most; None where none do.

    `pairs`: an article of the one group and one of the other. `rows`: article → row of the alignment → its sentences.
    """
    best: Kept | None = None
    for one, other in pairs:
        texts = {(id, s.id): s.text for id in (one, other) for s in articles[id].sentences}
        quoted = _mostly_quoted(articles[one])
        kept = sum(
            any(
                s not in quoted and _same(texts[one, s], texts[other, t], settings)
                for s in here
                for t in rows[other].get(row, ())
            )
            for row, here in rows[one].items()
        )
        if kept >= settings.kept_sentences and (best is None or kept > best.sentences):
            best = Kept(one, other, kept)
    return best


def _rows(alignment: Alignment) -> dict[str, dict[int, list[str]]]:
    rows: dict[str, dict[int, list[str]]] = {article.id: {} for article in alignment.articles}
    for number, row in enumerate(alignment.rows):
        for member in row.members:
            if not member.part:
                rows[member.article].setdefault(number, []).extend(member.sentences)
    return rows


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
    pairs: Mapping[tuple[str, str], Pair],
    settings: ReportSettings,
    apart: frozenset[frozenset[str]],
) -> list[tuple[list[int], tuple[Kept, ...]]]:
    """Numbers of the groups that are takes of one report, and what shows it; in order of their first group.

    `agencies`: the one that the files of each group name for its text. `apart`: articles that a person named as not one
    report, or that tell other events, in twos.
    """
    home = {id: number for number, group in enumerate(groups) for id in group}
    forbidden = [tuple(home[id] for id in sorted(pair)) for pair in apart]
    sharing: dict[tuple[int, int], list[tuple[int, str, str]]] = {}
    for ids, pair in pairs.items():
        (first, mine), (second, yours) = sorted((home[id], id) for id in ids)
        named = agencies[first] is not None and agencies[first] == agencies[second]
        if first != second and named and pair.in_order >= settings.kept_sentences:
            sharing.setdefault((first, second), []).append((-pair.in_order, mine, yours))
    head = list(range(len(groups)))
    shown: dict[int, tuple[Kept, ...]] = {}
    rows = _rows(alignment) if sharing else {}
    for (first, second), found in sorted(sharing.items()):
        one, other = sorted((head[first], head[second]))
        if one == other or any({head[group] for group in groups_apart} == {one, other} for groups_apart in forbidden):
            continue
        kept = find_kept([(mine, yours) for _, mine, yours in sorted(found)[:LOOKED_AT]], articles, rows, settings)
        if kept is not None:
            head = [one if number == other else number for number in head]
            shown[one] = (*shown.get(one, ()), *shown.pop(other, ()), kept)
    members: dict[int, list[int]] = {}
    for number, first in enumerate(head):
        members.setdefault(first, []).append(number)
    return [(numbers, shown.get(first, ())) for first, numbers in members.items()]
