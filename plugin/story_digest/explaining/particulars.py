"""What an event has of its own: the names and figures of a text.

Two accounts of the same kind of event by one newsroom can read alike sentence by sentence (a boat capsized, winds were
strong, a search went on) and name nobody and count nothing in common. Texts that descend from one text keep its names
and figures, also in other words and through other languages.
"""

from __future__ import annotations

from story_digest.grouping.counts import YEAR
from story_digest.grouping.words import WORD, stem
from story_digest.model import Article
from story_digest.model.calendar import MONTHS, WEEKDAYS

Particulars = frozenset[str]

_CALENDAR = frozenset(stem(name) for name in (*WEEKDAYS, *MONTHS))
_NOUNS_IN_CAPITALS = frozenset({"de"})
"""Languages in which a capital letter makes no name."""


def particulars_of(article: Article) -> Particulars:
    """Stems of words that stand inside sentences with a capital and nowhere without one, and figures but years."""
    names: set[str] = set()
    small: set[str] = set()
    figures: set[str] = set()
    for sentence in article.sentences:
        for place, word in enumerate(WORD.findall(sentence.text)):
            if YEAR.fullmatch(word):
                continue
            if word[0].isdigit():
                figures.add(word.replace(",", ""))
            elif word[0].islower():
                small.add(stem(word))
            elif place and len(word) > 1 and article.language not in _NOUNS_IN_CAPITALS:
                names.add(stem(word.lower()))
    return frozenset((names - small - _CALENDAR) | figures)
