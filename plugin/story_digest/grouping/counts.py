"""How many of what: the figures of an opening with the words behind them, and the years that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from story_digest.grouping.words import GRAMMAR, Vocabulary

YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
"""`1998`, `2013`: a figure that is read as a year, and not as a count."""

BEHIND = 3
"""Words behind a figure, one of which is what it counts: `26 Somali pirates`."""


def counted_in(words: Sequence[str], vocabulary: Vocabulary) -> list[tuple[int, str]]:
    """Stem of a counted thing and its figure, for the figures of an opening. `words` in lower case.

    Of `26 Somali pirates` come (Somali, 26) and (pirates, 26): which of them is counted, no grammar is asked. Numbers
    written as words are passed over: they are small, and many things are counted two or three times.
    """
    found: list[tuple[int, str]] = []
    for place, word in enumerate(words):
        if not word[0].isdigit() or YEAR.fullmatch(word):
            continue
        for behind in words[place + 1 : place + 1 + BEHIND]:
            if behind[0].isdigit():
                break
            if (thing := vocabulary[behind]) != GRAMMAR:
                found.append((thing, word.replace(",", "")))
    return found


def years_in(words: Iterable[str]) -> list[int]:
    """The years among the words."""
    return [int(word) for word in words if len(word) == 4 and word.isdigit() and YEAR.fullmatch(word)]
