"""The same quotation given to different people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import Family, Quoted
from story_digest.model import DriftItem, Evidence
from story_digest.settings import DriftSettings


def speaker_item(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    """The same quotation given to different people, each named."""
    named = [each for each in family.everyone() if _names_its_speaker(each)]
    speakers = {_surname(each.quote.speaker) for each in named if each.quote and each.quote.speaker}
    if len(speakers) < 2 or any(_alike(a, b) for a in speakers for b in speakers if a != b):
        return
    if any(_surname_stands(each, speakers) for each in named):
        return
    yield DriftItem(
        id="",
        passage=family.matter.passage.id,
        kind="speaker",
        readings=tuple(
            each.telling.reading(each.start, each.end, value=each.quote.speaker or "", note=each.quote.cue or "")
            for each in named
            if each.quote
        ),
        evidence=Evidence(
            rule="different speakers are named for the same quotation",
            source="comparison",
            spans=evidence_spans(span for each in named for span in each.telling.whole()),
        ),
        title=titled(sorted({each.quote.speaker for each in named if each.quote and each.quote.speaker})),
        weight=settings.speaker,
    )


def _names_its_speaker(each: Quoted) -> bool:
    """The speaker is a name, and stands in the same sentence as the quotation."""
    speaker = each.quote.speaker if each.quote else None
    if not speaker or not _is_name(speaker):
        return False
    return _surname(speaker) in {_surname(word.text) for word in each.telling.words}


def _surname_stands(each: Quoted, speakers: set[str]) -> bool:
    """The sentence also names another of the speakers: who speaks is then a matter of reading, not of the versions."""
    own = _surname(each.quote.speaker) if each.quote and each.quote.speaker else ""
    keys = {_surname(word.text) for word in each.telling.words}
    return any(speaker in keys for speaker in speakers if speaker != own)


def _is_name(speaker: str) -> bool:
    last = speaker.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() and len(last) > 2


def _surname(speaker: str) -> str:
    """The last name, without accents: Abé and Abe are one name."""
    last = unicodedata.normalize("NFD", speaker.rsplit(maxsplit=1)[-1])
    return "".join(c for c in last if not unicodedata.combining(c)).casefold()


def _alike(one: str, other: str) -> bool:
    """One surname in two spellings, or one that the other contains."""
    return one[:3] == other[:3] or one[-3:] == other[-3:] or one in other or other in one
