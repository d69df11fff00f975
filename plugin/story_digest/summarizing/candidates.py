"""Which sentences a summary may tell, and what each needs beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from story_digest.model import Sentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.quoting import Quoting
from story_digest.summarizing.standing import closes, is_whole, leans, lets_speak, turns_to_readers
from story_digest.summarizing.words import tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence that a summary may tell."""

    article: str
    sentence: str
    """Its id."""
    text: str
    place: int
    """Its place among the sentences of its article, from 0."""
    paragraph: int
    words: int
    """Its length as readers count it: runs between white space."""
    pairs: frozenset[tuple[str, str]]
    """Neighbouring stems."""
    passages: frozenset[str]
    """Passages that it says, in whole or in part, or makes the same point as."""
    mostly_quotes: bool
    turns_to_readers: bool
    """Whether it speaks to those who read it, outside quotation marks."""
    offered: bool
    """Whether it may be chosen for itself. Otherwise it comes only with a sentence that needs it: it is short, its
    quotation runs on, or a better reading of its passage speaks for it."""
    needs: int | None
    """Index of the candidate before it, which must come directly before it; None where it stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence as words: its place in its article, its stems, and which of them stand in quotation marks."""

    place: int
    stems: tuple[str, ...]
    quoted: tuple[bool, ...]


def add_candidates(
    candidates: list[Candidate],
    article: str,
    told: Iterable[tuple[Sentence, Line, Quoting]],
    passages: Mapping[tuple[str, str], Sequence[str]],
    settings: SummarizingSettings,
) -> None:
    """Add what may be told of an article, in its order.

    A sentence that leans on the one before it, or goes on with its quotation, or is nothing but quotation, is bound to
    it, and is left out where that one cannot be told or lets nobody speak.
    """
    before: int | None = None
    previous: Sentence | None = None
    goes_on = False
    for sentence, line, quoting in told:
        text = sentence.text
        after_stop = previous is not None and previous.paragraph == sentence.paragraph and closes(previous.text)
        all_quoted = quoting.share == 1
        bound = goes_on or all_quoted or leans(text)
        spoken = not all_quoted or goes_on or quoting.has_speaker
        spoken = spoken or (before is not None and lets_speak(candidates[before].text))
        previous, goes_on = sentence, quoting.runs_on
        if not is_whole(text, after_stop=after_stop) or not spoken or (bound and before is None):
            before = None
            continue
        words = len(text.split())
        candidates.append(
            Candidate(
                article=article,
                sentence=sentence.id,
                text=text,
                place=line.place,
                paragraph=sentence.paragraph,
                words=words,
                pairs=frozenset(pairwise(line.stems)),
                passages=frozenset(passages.get((article, sentence.id), ())),
                mostly_quotes=quoting.share > settings.most_quoted,
                turns_to_readers=turns_to_readers(
                    word for word, quoted in zip(tokenize(text), quoting.words, strict=False) if not quoted
                ),
                offered=words >= settings.shortest_sentence and not quoting.runs_on,
                needs=before if bound else None,
            )
        )
        before = len(candidates) - 1
