"""Furniture that its place among other lines betrays.

Each function takes the lines of an article as strings and the rules already found, by line number, and returns the
further lines that its own rule tells.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from story_digest.reading.furniture.below import list_of_the_report
from story_digest.reading.stops import STOPPED
from story_digest.settings import ReadingSettings

LABEL = "a few words without a closing stop, outside the paragraphs"
_BULLET = re.compile(r"[-–—•*▪◦»>·]\s+\S")
_LIST_HEADING = re.compile(
    r"\W*(?:related|popular|most|recommended|trending|more|latest|top|also|read|you may|on the same|editor|see also|"
    r"other|featured|breaking|must|similar|further|suggested)\b[\w\s'’]{0,30}\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_][^\d\"“”„«»:]*")
_LABELS = frozenset({"related articles", "button or label of the page"})
MASTHEAD = "names of the paper and its section, above the headline"
_PARTED = re.compile(r"[^\W\d_][\w&.’' -]{0,40}?(?:\s*(?://|[|•·›»>])\s*[^\W\d_][\w&.’' -]{0,40}?){1,4}")
_LEADER = re.compile(r"(?P<sign>[^\w\s])\1{0,2}\s+[^\W\d_]")
_TRAILER = re.compile(r".*[\w)]\s+(?P<sign>[^\w\s])")
_BULLETS = frozenset("•▪◦■□●○◆◇►▶▸➢➤✓✔–—-*·»>›«‹§¶©®°№™�+=~#%&…")
"""Signs that open items of a list, quotations, notices or figures: they alone say nothing of a line."""
_POINTERS = frozenset("►▶▸›»➢➤")
"""Signs at the end of words that lead elsewhere."""
_EMOJI = "\U0001f000"
"""From here on signs are pictures, with which people write too."""
_LONGEST_SIGNED = 120
_SIGNED = 9
"""Words of the longest line that a sign of the page leads or ends."""
_PAGE_HEADS = frozenset({"menu of the page", "path of the page", "paper edition"})


def under_list_headings(
    lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings, items: AbstractSet[int]
) -> dict[int, str]:
    """Headlines listed under `RELATED STORIES`, `Popular`, `Most Read`.

    Either they are marked as items (by a bullet, or in the markup: `items` are the numbers of those lines), or nothing
    but such lines follows to the end of the article.
    """
    last_stopped = max((n for n, words in enumerate(lines) if n not in rules and STOPPED.search(words)), default=-1)
    found: dict[int, str] = {}
    under = False
    for number, words in enumerate(lines):
        if number in rules:
            under = rules[number] in _LABELS and bool(_LIST_HEADING.fullmatch(words))
        elif (
            under
            and len(words) <= settings.longest_headline
            and (not STOPPED.search(words) or (words.endswith("?") and number in items))
        ):
            under = bool(_BULLET.match(words)) or number in items or number > last_stopped
            if under:
                found[number] = "listed under a heading of other articles"
        else:
            under = False
    return found


def repeated(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """A line without a closing stop that stands more than once, at least once alone between paragraphs: a caption or
    a teaser. In a recipe or a table, where many lines recur, none stands between paragraphs.
    """
    count = Counter(words for number, words in enumerate(lines) if number not in rules)
    stopped = [bool(STOPPED.search(words)) or number in rules for number, words in enumerate(lines)]
    alone = {words for number, words in enumerate(lines[:-1]) if number and stopped[number - 1] and stopped[number + 1]}
    return {
        number: "the same line without a closing stop, more than once"
        for number, words in enumerate(lines)
        if number not in rules
        and count[words] > 1
        and len(words.split()) >= settings.fewest_repeated_words
        and not stopped[number]
        and words in alone
    }


def above_menus(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """The name of the paper: a first line of few words right above a menu, a path or a ticker of the page."""
    if len(lines) < 3 or 0 in rules or 1 not in rules:
        return {}
    short = len(lines[0].split()) <= settings.longest_page_name and not STOPPED.search(lines[0])
    page_head = rules[1] in _PAGE_HEADS or rules[1].startswith("ticker")
    return {0: "name of the page"} if short and page_head else {}


def signed(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:  # noqa: ARG001 - as its siblings
    """A few words without a stop that a drawn sign leads or ends (`✕ Close`, `Share article ▸`), alone: where several
    lines in a row have the same sign, it marks the items of a list.
    """
    signs = [_sign(words) for words in lines]
    return {
        number: "a few words with a sign of the page"
        for number, (words, sign) in enumerate(zip(lines, signs, strict=True))
        if sign
        and number not in rules
        and len(words.split()) <= _SIGNED
        and not STOPPED.search(words)
        and sign not in {signs[number - 1] if number else "", signs[number + 1] if number + 1 < len(lines) else ""}
    }


def _sign(words: str) -> str:
    """The drawn sign that leads a line, or ends it; "" where there is none."""
    if len(words) > _LONGEST_SIGNED:
        return ""
    for match in (_LEADER.match(words), _TRAILER.fullmatch(words)):
        sign = match["sign"] if match else ""
        drawn = bool(sign) and unicodedata.category(sign) in {"So", "Sm"} and sign < _EMOJI
        if drawn and (sign not in _BULLETS or (match is not None and match.re is _TRAILER and sign in _POINTERS)):
            return sign
    return ""


def mastheads(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """A first line of short parts with marks between them, in capitals throughout, above a longer one that is not:
    `THE COURIER // SHIPPING`.
    """
    first = next((number for number in range(len(lines)) if number not in rules), None)
    if first is None or first + 1 >= len(lines) or first + 1 in rules:
        return {}
    words, below = lines[first], lines[first + 1]
    parts = re.split(r"//|[|•·›»>]", words)
    parted = _PARTED.fullmatch(words) and all(len(part.split()) <= settings.longest_page_name for part in parts)
    return {first: MASTHEAD} if parted and words.isupper() and not below.isupper() and len(below.split()) >= 3 else {}


def at_the_ends(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """A few words without a stop before the first paragraph or after the last: a section, a button, a label.

    Only in an article that has paragraphs with stops; items of a list, figures and words in quotation marks stay.
    """
    stopped = [number for number, words in enumerate(lines) if number not in rules and STOPPED.search(words)]
    if len(stopped) < settings.fewest_paragraphs:
        return {}
    end = list_of_the_report(lines, stopped[-1] + 1, settings)
    return {
        number: LABEL
        for number, words in enumerate(lines[:end])
        if number not in rules
        and not stopped[0] <= number <= stopped[-1]
        and len(words.split()) <= settings.longest_label
        and _LABEL.fullmatch(words)
    }
