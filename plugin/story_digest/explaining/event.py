"""The day and the place of a story, as its texts name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from story_digest.model import Article, EventDay, Evidence, Span
from story_digest.model.calendar import WEEKDAYS

_DAYS = tuple(name.capitalize() for name in WEEKDAYS)
WEEKDAY = re.compile(
    r"(?P<other>\b(?:from|until|till|by|since|after|before|next|last|through|midnight on)\s+)?"
    rf"\b(?P<day>{'|'.join(_DAYS)})\b"
)
"""`on Friday`, `Friday`; `from Thursday` and `next Monday` name another day than that of the event."""

LEAD = 3
"""Sentences in which a report names its day."""


def find_event_day(articles: Sequence[Article]) -> EventDay | None:
    """The weekday that most articles name first in their lead, and its date where dated articles agree on one.

    A date is inferred from the dates that files state: the last such weekday on or before that day. Nothing is
    resolved against today's calendar. None where fewer than half of the articles name one weekday, or as many another.
    """
    named: dict[str, list[Span]] = {}
    for article in articles:
        for match in WEEKDAY.finditer(article.text, *_lead(article)):
            if not match["other"]:
                span = Span(article=article.id, start=match.start("day"), end=match.end("day"), text=match["day"])
                named.setdefault(match["day"], []).append(span)
                break
    if not named:
        return None
    most = max(len(spans) for spans in named.values())
    leading = [weekday for weekday, spans in named.items() if len(spans) == most]
    if len(leading) > 1 or 2 * most < len(articles):
        return None
    (weekday,) = leading
    spans = named[weekday]
    dated = [
        (day, Span(article=a.id, start=at, end=at + len(d.text), text=d.text))
        for a in articles
        for d in a.dates
        if d.iso and len(d.iso) >= 10 and (day := _day(d.iso)) is not None and (at := a.text.find(d.text)) >= 0
    ]
    days = Counter(_last(weekday, day) for day, _ in dated)
    if len(days) != 1:
        rule = "the weekday that the texts name"
        note = "the dates that the files state do not agree on one day" if days else "no file states a date"
        return EventDay(text=weekday, iso=None, evidence=Evidence(rule=rule, spans=tuple(spans), note=note))
    (found,) = days
    return EventDay(
        text=weekday,
        iso=found.isoformat(),
        evidence=Evidence(
            rule="the last such weekday on or before the dates that the files state",
            status="inferred",
            spans=(*spans, *(span for _, span in dated)),
            note=f"{weekday} is named in {len(spans)} of {len(articles)} texts",
        ),
    )


def _lead(article: Article) -> tuple[int, int]:
    """Start and end of the first sentences; an article without sentences has none."""
    first = article.sentences[:LEAD]
    return (first[0].start, first[-1].end) if first else (0, 0)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def _last(weekday: str, day: date) -> date:
    return day - timedelta(days=(day.weekday() - _DAYS.index(weekday)) % 7)


def find_place(
    articles: Sequence[Article], bases: Sequence[str], letters: Mapping[str, str]
) -> tuple[str | None, Evidence | None]:
    """The place of the datelines as the base writes it, else as the first by id does, with its evidence.

    None and the evidence for it where datelines name different places: which of them it was is not said. None and
    None where no dateline names one. `letters`: those by which pages call the articles.
    """
    stated = sorted((a for a in articles if a.place), key=lambda article: (article.id not in bases, article.id))
    if not stated:
        return None, None
    named: dict[str, list[Article]] = {}
    for article in stated:
        named.setdefault(_folded(article.place or ""), []).append(article)
    spans = tuple(s for a in stated if "place" in a.evidence for s in a.evidence["place"].spans)
    if len(named) > 1:
        told = "; ".join(f"{found[0].place} ({_called(found, letters)})" for found in named.values())
        return None, Evidence(rule="the datelines name different places", spans=spans, note=told)
    lines = f"{len(stated)} of {len(articles)} articles have a dateline with it: {_called(stated, letters)}"
    known = stated[0].evidence.get("place") or Evidence(rule="place of the dateline")
    if len(articles) == 1:
        return stated[0].place, known
    return stated[0].place, replace(known, spans=spans or known.spans, note=lines)


def _called(articles: Sequence[Article], letters: Mapping[str, str]) -> str:
    return ", ".join(sorted(letters[article.id] for article in articles))


def _folded(place: str) -> str:
    """Without the land or state behind it and without case: `TAIKI, Japan` and `Taiki` are one place."""
    return re.split(r"[,(]", place, maxsplit=1)[0].strip().casefold()
