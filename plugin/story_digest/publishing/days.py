"""The day under which a story stands: that of its event, or else the earliest that its files state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from story_digest.model import Digest, Story

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Day:
    """`iso`: as far as known, "" where nothing is. `kind`: whether it is the event's day or the earliest date of a file."""

    iso: str
    text: str
    kind: Literal["event", "earliest", "unknown"]
    inferred: bool


def day_of(story: Story, digest: Digest) -> Day:
    event = story.event
    if event is not None and event.iso:
        return Day(_trimmed(event.iso), event.text, "event", event.evidence.status == "inferred")
    dates = sorted(
        _trimmed(date.iso)
        for article in story.articles
        for date in digest.articles[article].dates
        if date.iso and date.kind != "event"
    )
    if dates:
        return Day(dates[0], event.text if event else "", "earliest", inferred=False)
    return Day("", event.text if event else "", "unknown", inferred=False)


def _trimmed(iso: str) -> str:
    match = _DAY.match(iso)
    return match.group() if match else ""
