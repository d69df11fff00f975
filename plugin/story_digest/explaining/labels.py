"""A few telling words of a passage, by which a reader finds it again."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from story_digest.aligning import words
from story_digest.model.calendar import MONTHS, WEEKDAYS

LONGEST = 4
"""Words of a label at most; two at least, where the passage has them."""

SMALL_WORDS = """
a an the and or but nor so if when while where because although though than as of in on at by for with from to into onto
out off up down over about around along across after before until since during between among within without outside
against through toward towards per via
is are was were be been being am has have had having do does did will would can could may might shall should must
i me my we us our you your he him his she her hers it its they them their this that these those which who whom whose what
there here not no any some such each every all both more most less least many much few several other another own same
also only just even still yet already very too again ever never
said says say saying told tells tell added adds announced declared stated warned according called
"""
SMALL = frozenset((*SMALL_WORDS.split(), *WEEKDAYS, *MONTHS))
"""A label neither begins nor ends with one of these: they say little by themselves, or open what the label would cut."""

NAME = 0.6
"""Weight of a word written as a name, beside 1 for any other: who speaks stands in many passages, what is said in one.
Of 0.4, 0.6 and 0.8 the middle one gives the labels that were preferred by hand on the seeds and the invented stories."""

WORD = re.compile(r"\S+")
PAUSE = re.compile(r"[“”„«»\"(),;:!?—–]")
"""Inside a label there is none."""
EDGES = "“”„«»\"'‘’()[].,;:!?…—–-"


class Labels:
    """What is known of the words of a story's passages: in how many of them each stands."""

    def __init__(self, bases: Iterable[str]) -> None:
        told = [frozenset(words(base)) for base in bases]
        self._passages = len(told)
        self._count = Counter(word for passage in told for word in passage)
        self._used: Counter[str] = Counter()

    def rarity(self, word: str) -> float:
        return math.log((1 + self._passages) / max(1, self._count[word]))

    def only_here(self, base: str) -> list[str]:
        """Words of four letters and more that stand in this passage and in no other."""
        return sorted({word for word in words(base) if len(word) >= 4 and self._count[word] == 1})

    def unique(self, name: str) -> str:
        """The name, with a number behind it where it is taken already."""
        self._used[name] += 1
        return name if self._used[name] == 1 else f"{name}-{self._used[name]}"


def telling_words(base: str, others: Sequence[str], labels: Labels) -> str:
    """Two to four words of `base`, an exact slice of it: rare in the story, and kept by most of the other readings."""
    tokens = [(m.start(), m.end()) for m in WORD.finditer(base)]
    kept = Counter(word for other in others for word in set(words(other)))
    weights = [
        _weight(base[start:end], kept, len(others), labels) * (NAME if _named(base, start) else 1.0)
        for start, end in tokens
    ]
    heavy = [number for number, weight in enumerate(weights) if weight > 0]
    best: tuple[float, int, int] | None = None
    for place, first in enumerate(heavy):
        for last in heavy[place + 1 : place + LONGEST]:
            if last >= first + LONGEST or PAUSE.search(base[tokens[first][0] : tokens[last][1]].strip(EDGES)):
                break
            if _cuts_a_name(base, tokens, first, last):
                continue
            # Two words are weighed by the two, longer runs must add something.
            score = round(sum(weights[first : last + 1]) / math.sqrt(last - first + 1), 6)
            if best is None or score > best[0]:
                best = score, first, last
    if best is None:
        return " ".join(base.split()[:3]) if tokens else ""
    return _stripped(base, tokens[best[1]][0], tokens[best[2]][1])


def _cuts_a_name(base: str, tokens: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the words from `first` to `last` begin or end inside a name: `found on Old Ferry` of `Old Ferry Road`."""
    for left, right in ((first - 1, first), (last, last + 1)):
        if left >= 0 and right < len(tokens):
            (start, end), (next_start, _) = tokens[left], tokens[right]
            whole = base[start:end].strip(EDGES)
            if whole == base[start:end] and whole[:1].isupper() and base[next_start].isupper():
                return True
    return False


def _named(base: str, start: int) -> bool:
    """Whether the word at `start` is written as a name: with a capital where no sentence begins."""
    before = base[:start].rstrip()
    return bool(before) and before[-1] not in ".!?" and base[start : start + 1].isupper()


def _weight(token: str, kept: Counter[str], others: int, labels: Labels) -> float:
    found = words(token)
    if not found or all(word in SMALL for word in found) or any(word[0].isdigit() for word in found):
        return 0.0
    share = (1 + sum(kept[word] for word in found) / len(found)) / (1 + others)
    return max(labels.rarity(word) for word in found) * share


def _stripped(base: str, start: int, end: int) -> str:
    while start < end and base[start] in EDGES:
        start += 1
    while end > start and base[end - 1] in EDGES:
        end -= 1
    return base[start:end]
