"""Sentences in which the writer speaks of himself: I have walked it twice, my own reading is.

A report does not speak so. Such a sentence comments on what others tell and tells the same as none of them, however many
words they share; and where a writer comments, what stands between two sentences of a report may be a comment too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from story_digest.model import Article

# I have walked it · I'd bet · my own reading · ask me; not Part I of the trial, World War I, I.
_OF_ONESELF = re.compile(
    r"(?<![\w.])(?:I(?:['’](?:m|d|ve|ll)\b|(?=\s[a-z]))|[Mm]y(?=\s[a-z])|[Mm]e(?=[\s,.;]))(?!\w)",
)
_BEFORE_A_NUMERAL = re.compile(r"\b(?:Part|War|Phase|Type|Class|Tier|Division|Stage|Article|Chapter|Schedule|Group)\s$")
_LONGEST = 12
"""Characters before a numeral among which its noun stands."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|[Oo]urs)\b")


def speaks_of_the_writer(article: Article) -> tuple[bool, ...]:
    """For each sentence, whether the writer speaks of himself in it, outside quotation marks."""
    quotes = sorted((quote.start, quote.end) for quote in article.quotes)
    starts = [start for start, _ in quotes]
    found = []
    for sentence in article.sentences:
        places = [
            match.start()
            for match in _OF_ONESELF.finditer(article.text, sentence.start, sentence.end)
            if not _BEFORE_A_NUMERAL.search(article.text, max(0, match.start() - _LONGEST), match.start())
        ]
        found.append(any(not _quoted(place, quotes, starts) for place in places))
    return tuple(found)


def _quoted(place: int, quotes: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    last = bisect_right(starts, place)
    return any(place < end for _, end in quotes[max(0, last - _NESTED) : last])


_NESTED = 3
"""Quotations that may stand one inside the other."""


def has_first_person(text: str) -> bool:
    """Somebody speaks of himself in a sentence, quoted or not: “I saw it”, and I saw it where the marks are gone."""
    return bool(_FIRST_PERSON.search(text))
