"""Furniture that its place among other lines betrays.

Each function takes the lines of an article as strings and the rules already found, by line number, and returns the
further lines that its own rule tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from story_digest.reading.furniture.below import list_of_the_report
from story_digest.settings import ReadingSettings

LABEL = "a few words without a closing stop, outside the paragraphs"
_STOPPED = re.compile("[.!?…][\"”“’'»)\\]]*$")
_BULLET = re.compile(r"[-–—•*▪◦»>·]\s+\S")
_LIST_HEADING = re.compile(
    r"\W*(?:related|popular|most|recommended|trending|more|latest|top|also|read|you may|on the same|editor|see also|"
    r"other|featured|breaking|must|similar|further|suggested)\b[\w\s'’]{0,30}\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_][^\d\"“”„«»:]*")
_PAGE_HEADS = frozenset({"menu of the page", "path of the page", "paper edition"})


def under_list_headings(
    lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings, items: AbstractSet[int]
) -> dict[int, str]:
    """Headlines listed under `RELATED STORIES`, `Popular`, `Most Read`.

    Either they are marked as items (by a bullet, or in the markup: `items` are the numbers of those lines), or nothing
    but such lines follows to the end of the article.
    """
    last_stopped = max((n for n, words in enumerate(lines) if n not in rules and _STOPPED.search(words)), default=-1)
    found: dict[int, str] = {}
    under = False
    for number, words in enumerate(lines):
        if number in rules:
            under = rules[number] == "related articles" and bool(_LIST_HEADING.fullmatch(words))
        elif under and len(words) <= settings.longest_headline and not _STOPPED.search(words):
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
    stopped = [bool(_STOPPED.search(words)) or number in rules for number, words in enumerate(lines)]
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
    short = len(lines[0].split()) <= settings.longest_page_name and not _STOPPED.search(lines[0])
    page_head = rules[1] in _PAGE_HEADS or rules[1].startswith("ticker")
    return {0: "name of the page"} if short and page_head else {}


def at_the_ends(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """A few words without a stop before the first paragraph or after the last: a section, a button, a label.

    Only in an article that has paragraphs with stops; items of a list, figures and words in quotation marks stay.
    """
    stopped = [number for number, words in enumerate(lines) if number not in rules and _STOPPED.search(words)]
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
