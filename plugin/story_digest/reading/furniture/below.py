"""What stands below the last paragraph: lines without a closing stop that are no sentences.

Told by place and form, not by wording: a request to the reader, an address or a telephone number, words without a verb,
a label with a colon and the list that it opens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from story_digest.reading.language import detect_language
from story_digest.reading.stops import STOPPED_BEFORE_TAGS
from story_digest.reading.words import word_set
from story_digest.settings import ReadingSettings

BELOW = "a line without a closing stop or a verb, below the text"
_LISTED = "listed under a label below the text"
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_REQUESTS = word_set(
    """
    add become be book browse buy call check choose click comment connect contact discover donate download email enjoy
    explore find follow get give help hear join keep learn let like listen meet order play please rate read register
    renew report scan search see send share shop sign start stay submit subscribe support take tap tell try tweet
    unlock view visit vote watch win write
    """
)
"""Verbs with which a page turns to its reader."""
_ADDRESS = re.compile(
    r"https?:|\bwww\.|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/|\b[\w-]+\.(?:com|org|net|info)\b|\S@\S|(?<!\w)@\w|[★☆]|"
    r"(?<![\w.,])\+?\d{2,5}[ \u00a0-]\d{3}[ \u00a0-]?\d{2,4}|\bpage\s\d"
)
"""An address, a telephone number, stars, `page 18`."""
_SIGNS = "○◯►▶▸➢➤»›"
"""Signs that may lead such a line; in a row they lead the items of a list, which stay."""
_OF_THE_PAGE = re.compile(
    r"^(?!.*\b(?:said|says|say|told|tells|asked|he|she|they|his|her|their)\b)[^\"“”„«»‘]*\b(?:our|your|you)\b[^\"“”„«»‘]*$",
    re.IGNORECASE,
)
"""The page speaks of itself or to its reader, outside quotation marks."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|said|says|say|told|went|took|made|came|got|gave|found|"
    r"left|held|won|lost|began|led|met|cut|hit|set|rose|fell|ran|kept|let|put|saw|sent|spoke|stood|isn|aren|wasn|don|n['’]t)\b|\w{3}ed\b",
    re.IGNORECASE,
)
"""Words that make a sentence of a line: a missing stop may have been lost in copying."""


def below_the_text(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """Lines below the last paragraph that are no sentences, in an English article that has paragraphs with stops.

    A longer run of them may be a table or a list of the report: it stays.
    """
    stopped = [
        number for number, words in enumerate(lines) if number not in rules and STOPPED_BEFORE_TAGS.search(words)
    ]
    if len(stopped) < settings.fewest_paragraphs:
        return {}
    end = list_of_the_report(lines, stopped[-1] + 1, settings)
    left = [number for number in range(stopped[-1] + 1, end) if number not in rules]
    found: dict[int, str] = {}
    label = next((number for number in left if _is_label(lines[number], settings)), None)
    if label is not None and all(len(lines[number]) <= settings.longest_headline for number in left):
        found = {number: _LISTED for number in left if number >= label}
    rest = [number for number in left if number not in found]
    if not 0 < len(rest) <= settings.most_lines_below or detect_language("\n".join(lines))[0] != "en":
        return found
    signs = [lines[number][0] if lines[number][0] in _SIGNS else "" for number in rest]
    listed = {number for number, sign in zip(rest, signs, strict=True) if sign and signs.count(sign) > 1}
    return found | {number: BELOW for number in rest if number not in listed and _is_notice(lines[number], settings)}


def list_of_the_report(lines: Sequence[str], start: int, settings: ReadingSettings) -> int:
    """Number of the first line from `start` on that opens a list of the report (`The dead were:`), or of the end."""
    opening = (n for n in range(start, len(lines)) if lines[n].endswith(":") and not _is_label(lines[n], settings))
    return next(opening, len(lines))


def _is_label(words: str, settings: ReadingSettings) -> bool:
    return words.endswith(":") and len(words.split()) <= settings.longest_label and not _FINITE.search(words)


def _is_notice(words: str, settings: ReadingSettings) -> bool:
    """Whether a line without a stop turns to the reader, gives an address, or has no verb."""
    found = _WORD.findall(words)
    if not found or len(found) > settings.longest_line_below or words[0] in "\"“„«‘'":
        return False
    if found[0].lower() in _REQUESTS or _ADDRESS.search(words):
        return True
    first = words.index(found[0]) + len(found[0])
    figures = any(character.isdigit() for character in words)
    if not figures and _OF_THE_PAGE.search(words):
        return True
    return words.lstrip("([ " + _SIGNS)[:1].isupper() and not figures and not _FINITE.search(words, first)
