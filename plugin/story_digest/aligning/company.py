"""Furniture that only the company of other articles betrays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.model import Article, Evidence, Furniture, Span

if TYPE_CHECKING:
    from story_digest.aligning.drafts import Draft
    from story_digest.settings import AligningSettings

CLOSED = re.compile(r"[.!?…:;,][\s\"'’”»“)\]]*$")
"""A sentence of the report ends with a stop, or leads on: `he said:`"""

SHOWN = 24
"""Variants that are counted and shown as evidence, the first by id."""

FEW = 2
"""Articles that speak against, of which one may be that of the line itself."""

RULE = "a line without a closing stop between two passages that follow each other in other variants"


class _Around:
    """Which passages stand around a line, and how they stand to each other in other variants."""

    def __init__(self, articles: Sequence[Article], drafts: Sequence[Draft], witnesses: int) -> None:
        self._articles = articles
        self._least = witnesses
        self._rows: dict[tuple[int, int], set[int]] = {}
        self._place: dict[int, dict[int, int]] = {}
        self._pairs: dict[tuple[int, int], tuple[dict[int, tuple[int, int]], list[int]]] = {}
        for number, draft in enumerate(drafts):
            if len(draft.full) > 1:
                for article, sentence in draft.full.items():
                    self._rows.setdefault((article, sentence), set()).add(number)
                    self._place.setdefault(number, {})[article] = sentence

    def neighbours_elsewhere(self, number: int, before: int, after: int) -> Evidence | None:
        """Evidence that the passages of two sentences follow each other wherever another variant carries both."""
        witnesses: dict[int, tuple[int, int]] = {}
        for first in sorted(self._rows.get((number, before), ())):
            for second in sorted(self._rows.get((number, after), ())):
                follow, against = self._told(first, second)
                if any(other != number for other in against):
                    return None
                witnesses = {other: pair for other, pair in follow.items() if other != number} | witnesses
        if len(witnesses) < self._least:
            return None
        shown = sorted(witnesses.items())[:SHOWN]
        return Evidence(
            rule=RULE,
            status="inferred",
            source="comparison",
            spans=tuple(self._span(other, pair) for other, pair in shown),
            score=float(len(shown)),
            threshold=float(self._least),
            note="variants in which the two passages follow each other"
            + ("; and more" * (len(witnesses) > len(shown))),
        )

    def _told(self, first: int, second: int) -> tuple[dict[int, tuple[int, int]], list[int]]:
        """Where two passages stand in the articles in which they follow each other, and the first few in which not."""
        if (first, second) not in self._pairs:
            follow: dict[int, tuple[int, int]] = {}
            against: list[int] = []
            for other in sorted(self._place[first].keys() & self._place[second].keys()):
                pair = self._place[first][other], self._place[second][other]
                if pair[1] - pair[0] in (0, 1):
                    if len(follow) <= SHOWN:
                        follow[other] = pair
                elif len(against) < FEW:
                    against.append(other)
            self._pairs[first, second] = follow, against
        return self._pairs[first, second]

    def _span(self, number: int, pair: tuple[int, int]) -> Span:
        article = self._articles[number]
        start, end = article.sentences[pair[0]].start, article.sentences[pair[1]].end
        return Span(article=article.id, start=start, end=end, text=" ".join(article.text[start:end].split()))


def without_strays(
    articles: Sequence[Article], drafts: Sequence[Draft], settings: AligningSettings
) -> tuple[Article, ...]:
    """The articles with such lines set aside; an article without any is returned as it is.

    A short line that stands alone, has no closing stop, and interrupts two passages which are neighbours wherever
    another variant carries both, is a headline of something else or a cross-head, even where it matches what another
    variant tells.
    """
    around = _Around(articles, drafts, settings.furniture_witnesses)
    return tuple(_cleaned(number, article, around, settings) for number, article in enumerate(articles))


def _cleaned(number: int, article: Article, around: _Around, settings: AligningSettings) -> Article:
    stray = [_is_line(article, at, settings) for at in range(len(article.sentences))]
    found: dict[int, Evidence] = {}
    at = 0
    while at < len(stray):
        end = at
        while end < len(stray) and stray[end]:
            end += 1
        if end > at:
            evidence = around.neighbours_elsewhere(number, at - 1, end)
            if evidence is not None:
                found |= dict.fromkeys(range(at, end), evidence)
        at = end + 1
    return _set_aside(article, found) if found else article


def _is_line(article: Article, at: int, settings: AligningSettings) -> bool:
    sentence = article.sentences[at]
    alone = all(
        article.sentences[other].paragraph != sentence.paragraph
        for other in (at - 1, at + 1)
        if 0 <= other < len(article.sentences)
    )
    return alone and not CLOSED.search(sentence.text) and len(sentence.text.split()) <= settings.furniture_words


def _set_aside(article: Article, found: Mapping[int, Evidence]) -> Article:
    taken = {article.sentences[at].id for at in found}
    furniture = [
        Furniture(text=s.text, start=s.start, end=s.end, rule=RULE, evidence=found[at])
        for at, s in enumerate(article.sentences)
        if at in found
    ]
    return replace(
        article,
        sentences=tuple(s for s in article.sentences if s.id not in taken),
        furniture=tuple(sorted((*article.furniture, *furniture), key=lambda f: (f.start, f.end))),
        quotes=tuple(q for q in article.quotes if q.sentence not in taken),
        citations=tuple(c for c in article.citations if c.sentence not in taken),
    )
