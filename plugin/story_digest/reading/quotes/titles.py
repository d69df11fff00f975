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


NAMED_BY_SOMEBODY = re.compile(
    r"\b(?:known\sas|call(?:s|ed|ing)?|dub(?:s|bed|bing)|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|term(?:s|ed|ing)|(?:refer(?:s|red|ring)\sto|"
    r"describ(?:es|ed|ing))\s(?:\w+\s)?as)\s(?:the|an?)\s$"
)
"""`what he calls the “Great Forgetting”`: words by which somebody calls a thing; `a book called “…”` has no article."""


def is_a_name_given(text: str, start: int) -> bool:
    """Whether the marks that open at `start` hold what somebody calls a thing, however it is capitalised."""
    return NAMED_BY_SOMEBODY.search(text[max(0, start - 40) : start]) is not None


HEADS_A_NAME = re.compile(
    r"(?:[’']s?|\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]n|[Ii]n|called|titled|entitled|named|dubbed))\s$"
)


NOUN_OF_A_WORK = re.compile(
    r"\b(?:commentary|column|editorial|op-ed|essay|book|novel|memoir|biography|film|movie|documentary|musical|"
    r"song|album|poem|painting|podcast|episode)"
    r"(?:,|\s(?:called|titled|entitled|headlined|named))\s$"
)
"""`Jane Doe's commentary, “Tell your story,” is …`: what stands in marks is the name of it."""


def is_named_after(text: str, start: int, words: str) -> bool:
    """Whether the marks that open at `start` hold the name of a work whose kind stands right before: short, one clause."""
    return (
        len(WORD.findall(words)) <= LONGEST
        and words[:1].isupper()
        and NOUN_OF_A_WORK.search(text[max(0, start - 40) : start]) is not None
    )


def names_a_work(text: str, start: int) -> bool:
    """Whether the word before the marks that open at `start` leads up to a name: `CNN's “…”`, `the “…”`, `on “…”`."""
    return HEADS_A_NAME.search(text[max(0, start - 12) : start]) is not None
