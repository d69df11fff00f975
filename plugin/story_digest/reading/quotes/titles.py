"""Marks around a title (`“The Art of the Deal”`) hold a name, not words that anybody said."""

from __future__ import annotations

import re

from story_digest.reading.words import word_set

SMALL_WORDS = word_set(
    """
    a an and as at but by for from in into of on or over the to vs with & de la
    """
)
WORD = re.compile(r"[^\W_][\w’'.&-]*")
LONGEST = 9
"""Words that a title may have."""


def is_work_title(words: str) -> bool:
    """Whether every principal word is a capital one: the name of a book, a programme, a law, a song."""
    if len(words) > 90 or words.rstrip()[-1:] in {"!", "?"} or re.search(r"[a-z][.!?] ", words):
        return False
    found = WORD.findall(words)
    if not 2 <= len(found) <= LONGEST or words.isupper():
        return False
    principal = [word for word in found if word.lower() not in SMALL_WORDS]
    return found[0][0].isupper() and len(principal) >= 2 and all(word[0].isupper() for word in principal)


HEADS_A_NAME = re.compile(
    r"(?:[’']s?|\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]n|[Ii]n|called|titled|entitled|named|dubbed))\s$"
)


def names_a_work(text: str, start: int) -> bool:
    """Whether the word before the marks that open at `start` leads up to a name: `CNN's “…”`, `the “…”`, `on “…”`."""
    return HEADS_A_NAME.search(text[max(0, start - 12) : start]) is not None
