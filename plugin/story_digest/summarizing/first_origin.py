"""Which origin states a sentence of the summary first, as far as dates of publication tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from story_digest.explaining import Explanation
from story_digest.model import Article, Evidence, FirstOrigin, Passage

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def first_origin_of(
    article: str,
    sentence: str,
    carrying: Iterable[str],
    explanation: Explanation,
    by_id: Mapping[str, Article],
) -> FirstOrigin | None:
    """The origin that states the sentence first, and the article of its earliest stated date.

    `carrying` are the articles that carry the sentence. Texts that stand beside its passages make the same point for
    other origins; they are looked at here because one of them may have been first. None for an article of no report.
    """
    reports = {name: report for report in explanation.reports for name in report.articles}
    own = reports.get(article)
    if own is None:
        return None
    makers = sorted({*carrying, *beside(article, sentence, explanation.passages)})
    makers = [maker for maker in makers if maker in reports]
    origins = sorted({reports[maker].id for maker in makers})
    earliest = _earliest([by_id[maker] for maker in makers])
    if len(origins) == 1:
        rule, first = "the only origin here that states it", own
    elif earliest is not None:
        rule, first = "earliest seen here", reports[earliest]
    else:
        rule, first = "the origin whose words are shown", own
    note = f"{len(origins)} origin{'s' * (len(origins) > 1)} here state{'s' * (len(origins) == 1)} it"
    if earliest is None and len(makers) > 1:
        note += "; dates of publication do not tell which article was first"
    elif earliest is not None:
        note += f"; the earliest date of publication is {by_id[earliest].published}"
    evidence = Evidence(rule=rule, status="inferred", source="comparison", note=note)
    return FirstOrigin(report=first.id, agency=first.origin, earliest=earliest, evidence=evidence)


def beside(article: str, sentence: str, passages: Iterable[Passage]) -> frozenset[str]:
    """Articles whose texts make the same point as the sentence in words of their own."""
    told = set()
    for passage in passages:
        here = [r for r in (*passage.readings, *passage.beside) if r.article == article and sentence in r.sentences]
        if not here:
            continue
        told |= {reading.article for reading in passage.beside}
        if here[0] in passage.beside:
            told |= {reading.article for reading in passage.readings}
    return frozenset(told - {article})


def _earliest(articles: Sequence[Article]) -> str | None:
    """The article that was published before all others; None unless every one states a date and one is the first.

    Times are compared where both state their zone; else only days are, because a clock without a zone may be
    anywhere.
    """
    if len(articles) < 2 or not all(article.published and _DAY.match(article.published) for article in articles):
        return None
    for article in articles:
        if all(other is article or _before(article.published or "", other.published or "") for other in articles):
            return article.id
    return None


def _before(one: str, other: str) -> bool:
    times = [_moment(one), _moment(other)]
    if times[0] is not None and times[1] is not None:
        return times[0] < times[1]
    return one[:10] < other[:10]


def _moment(iso: str) -> datetime | None:
    """The moment in UTC, where day, time and zone are stated."""
    try:
        found = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo is not None else None
