"""How far a text tells what another does word for word in other words: the way of a paraphrase, and of a machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.aligning import words
from story_digest.explaining.case import Told
from story_digest.explaining.passages import Texts
from story_digest.explaining.readings import LONGEST

SHORT = 3
"""Words of a replacement, on either side, up to which it stands in the place of the other without a new sentence."""


def swaps_per_passage(told: Sequence[Told], texts: Texts) -> float:
    """How often, in a full reading on the average, a few words of the base stand replaced by a few others, between words
    in common and in unchanged order; 0 without any reading. A rewriter who builds sentences anew does that rarely.
    """
    swaps = passages = 0
    for found in told:
        if found.full:
            passages += 1
            base = words(texts.of(found.passage.base, found.of_base.sentences))
            own = words(texts.of(found.full.article, found.full.sentences))
            swaps += sum(
                0 < gone <= SHORT and 0 < new <= SHORT for gone, new in _replacements(base[:LONGEST], own[:LONGEST])
            )
    return swaps / passages if passages else 0.0


def _replacements(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """How many words of the one and of the other stand between two words in common, wherever any do."""
    from rapidfuzz.distance import LCSseq

    gone = new = 0
    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            if gone or new:
                yield gone, new
            gone = new = 0
        else:
            gone += step.src_end - step.src_start
            new += step.dest_end - step.dest_start
    if gone or new:
        yield gone, new
