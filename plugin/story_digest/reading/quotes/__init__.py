"""Words in quotation marks, and who says them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.model import Quote
from story_digest.reading.quotes.marks import Marked, find_marked
from story_digest.reading.quotes.speakers import Attribution, Unit, attribute
from story_digest.reading.quotes.titles import is_a_name_given, is_named_after, is_work_title, names_a_work

if TYPE_CHECKING:
    from story_digest.model import Sentence
    from story_digest.settings import ReadingSettings

__all__ = ["find_quotes"]

_AND = re.compile(r",?\s(?:and\s|or\s)?")


def find_quotes(text: str, sentences: Sequence[Sentence], settings: ReadingSettings) -> tuple[Quote, ...]:
    """Quotations that begin in one of the sentences, in order, with speaker and cue where the text tells."""
    marked = find_marked(text, _paragraphs(sentences), [sentence.end for sentence in sentences], settings.quotes)
    starts = [sentence.start for sentence in sentences]
    homes = [bisect_right(starts, one.start) - 1 for one in marked]
    spoken = attribute(text, _units(sentences, marked, homes), marked, settings.quotes)
    found: list[Quote] = []
    for number, one in enumerate(marked):
        attribution = spoken.get(number, Attribution())
        listed = bool(found) and _goes_on_from(text, found[-1], one)
        if (_is_title(text, one, attribution) and not listed) or (one.runs_on and attribution.labelled):
            continue
        if one.opening in {'"', "''"} and not one.closing and not one.runs_on and not _is_announced(attribution):
            continue  # a typewriter mark alone has no direction: nothing shows that it opens a quotation
        home = sentences[homes[number]].id if homes[number] >= 0 else None
        found.append(_quote(text, one, attribution, home))
    return tuple(found)


def _goes_on_from(text: str, before: Quote, marked: Marked) -> bool:
    """Whether a quotation only continues a list of them: `called her “Lady Luck” and “Miss Fortune”`."""
    return _AND.fullmatch(text, before.end + len(before.closing), marked.start - len(marked.opening)) is not None


def _is_title(text: str, marked: Marked, attribution: Attribution) -> bool:
    """The name of a work in marks, unless a reporting verb stands beside it."""
    words = text[marked.start : marked.end]
    opening = marked.start - len(marked.opening)
    if is_named_after(text, opening, words):
        return True
    if not is_work_title(words) or is_a_name_given(text, opening):
        return False
    return not attribution.beside or names_a_work(text, opening)


def _is_announced(attribution: Attribution) -> bool:
    """Whether somebody or a reporting verb goes with a quotation, also where it is not told who `he` is."""
    return bool(attribution.speaker or attribution.cue)


def _quote(text: str, marked: Marked, attribution: Attribution, sentence: str | None) -> Quote:
    return Quote(
        text=text[marked.start : marked.end],
        start=marked.start,
        end=marked.end,
        opening=marked.opening,
        closing=marked.closing,
        paired=marked.paired,
        speaker=attribution.speaker,
        speaker_status=attribution.status,
        cue=attribution.cue,
        sentence=sentence,
    )


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    paragraphs: list[tuple[int, int]] = []
    number = -1
    for sentence in sentences:
        if sentence.paragraph == number and paragraphs:
            paragraphs[-1] = (paragraphs[-1][0], sentence.end)
        else:
            paragraphs.append((sentence.start, sentence.end))
            number = sentence.paragraph
    return paragraphs


def _units(sentences: Sequence[Sentence], marked: Sequence[Marked], homes: Sequence[int]) -> list[Unit]:
    """Sentences in order, those that one quotation runs through taken together; each with its outermost quotations."""
    outer: dict[int, list[int]] = {}
    reach = list(range(len(sentences)))  # the last sentence that a quotation beginning here reaches
    covered = -1
    for number, one in enumerate(marked):
        if one.start < covered or homes[number] < 0:
            continue  # nested
        covered = one.end
        outer.setdefault(homes[number], []).append(number)
        last = homes[number]
        while last + 1 < len(sentences) and sentences[last + 1].start < one.end:
            last += 1
        reach[homes[number]] = max(reach[homes[number]], last)
    units: list[Unit] = []
    first = 0
    while first < len(sentences):
        last = reach[first]
        numbers = list(outer.get(first, []))
        at = first + 1
        while at <= last:
            numbers += outer.get(at, [])
            last = max(last, reach[at])
            at += 1
        units.append(Unit(sentences[first].start, sentences[last].end, sentences[first].paragraph, tuple(numbers)))
        first = last + 1
    return units
