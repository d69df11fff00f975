"""Who says a quotation: stated beside it, or carried over where that is safe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from story_digest.reading.quotes.frame import frame
from story_digest.reading.quotes.governing import Cue, find_cues, governing
from story_digest.reading.quotes.marks import Marked
from story_digest.reading.quotes.noun_phrases import BODIES, Party
from story_digest.reading.quotes.parties import subject
from story_digest.reading.quotes.tokens import Token
from story_digest.settings.reading import QuotesSettings

SIGNATURE = re.compile(
    r"[ \u00a0]{0,2}(?P<dash>[―—–-]{1,2})[ \u00a0]{0,2}(?P<name>[A-Z][\w’'.-]*(?:[ \u00a0][A-Z][\w’'-]*\.?){0,5}?)(?=[ \u00a0]*(?:[.,(\n]|$))"
)
LABEL = re.compile(r"([A-Z][A-Z.’' -]{1,40}[A-Z]):\s")
_FEWEST_WORDS = 2
"""Words and marks of the shortest sentence that can name somebody who acts."""
Status = Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one quotation: name as written, how known, and the words that say so."""

    speaker: str | None = None
    status: Status | None = None
    cue: str | None = None
    beside: bool = False
    """Whether a reporting verb stands close to the marks."""
    labelled: bool = False
    """Whether it is a turn of a transcript, with the speaker's name inside the marks."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences bound together by a quotation that runs through them."""

    start: int
    end: int
    paragraph: int
    quotes: tuple[int, ...]
    """Numbers of the outermost quotations that begin in it."""


def attribute(
    text: str, units: Sequence[Unit], marked: Sequence[Marked], settings: QuotesSettings
) -> dict[int, Attribution]:
    """Attribution of each outermost quotation by its number; units in reading order."""
    found: dict[int, Attribution] = {}
    memory = _Memory(settings.pronoun_reach)
    last = max((number for number, unit in enumerate(units) if unit.quotes), default=-1)
    for number, unit in enumerate(units[: last + 1]):  # who speaks after the last quotation changes nothing
        if unit.end - unit.start > settings.longest_sentence or len(unit.quotes) > settings.most_quotes:
            continue  # a table or a fault of the page; who speaks there is not told by sentences
        tokens = frame(text, unit.start, unit.end, [(q, marked[q]) for q in unit.quotes])
        if not unit.quotes and len(tokens) < _FEWEST_WORDS:
            continue  # nobody is named in it
        places = {token.quote: place for place, token in enumerate(tokens) if token.quote >= 0}
        cues = find_cues(text, tokens)
        acting = subject(tokens, len(tokens))
        memory.meet(text, [acting, *(cue.party for cue in cues)])
        here: Attribution | None = None
        for quote in unit.quotes:
            place = places[quote]
            cue = governing(tokens, cues, place, settings)
            attribution = _label(text, marked[quote]) or _signature(text, marked[quote])
            if attribution is None and cue is not None and cue.party is not None:
                attribution = _named(text, cue.party, _meant(text, tokens, cue, memory, number), cue)
            elif attribution is None and here is not None:
                attribution = Attribution(here.speaker, "inferred", cue.words if cue else None)
            elif attribution is None and _stands_alone(tokens):
                attribution = _taken_up(text, units, number, cues) or memory.carried(number)
            attribution = attribution or Attribution(None, None, cue.words if cue else None)
            if cue is not None and -settings.beside <= cue.at - place <= settings.adjacent:
                attribution = replace(attribution, beside=True)
            found[quote] = attribution
            if found[quote].speaker:
                here = found[quote]
        memory.note(
            text, number, here, cues, introduces=bool(tokens) and tokens[-1].word == ":", tokens=tokens, acting=acting
        )
    _join_run_on(units, marked, found)
    return found


class _Memory:
    """Who spoke last, for pronouns and for quotations that stand alone."""

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self._name: str | None = None
        self._name_unit = -9
        self._spoken: Attribution | None = None
        self._spoken_unit = -9
        self._surnames: set[str] = set()

    def knows(self, name: str) -> bool:
        """Whether a name is a person's for certain: of two words, or the last word of such a one named before."""
        words = name.split()
        return not _is_body(name) and (len(words) > 1 or words[-1] in self._surnames)

    def meet(self, text: str, parties: Iterable[Party | None]) -> None:
        """Remember the surnames of people named in full."""
        for party in parties:
            if party is not None and party.kind == "name":
                name = _words(text, party)
                if len(name.split()) > 1 and not _is_body(name):
                    self._surnames.add(name.split()[-1])

    def last_name(self, number: int) -> str | None:
        return self._name if number - self._name_unit <= self._reach else None

    def carried(self, number: int) -> Attribution | None:
        """The speaker of the unit right before, as an inference."""
        if self._spoken is None or not self._spoken.speaker or number - self._spoken_unit != 1:
            return None
        return Attribution(self._spoken.speaker, "inferred", None)

    def note(
        self,
        text: str,
        number: int,
        here: Attribution | None,
        cues: Sequence[Cue],
        *,
        introduces: bool,
        tokens: Sequence[Token],
        acting: Party | None,
    ) -> None:
        if here is None:
            for cue in cues:
                if cue.party is not None and cue.party.kind == "name" and (cue.strong or cue.core or introduces):
                    here = _named(text, cue.party, None, cue)
                    break
        if here is None and introduces:
            party = subject(tokens, len(tokens) - 1)
            if party is not None and party.kind == "name":
                here = Attribution(_words(text, party), "inferred", None)
        if here is not None and here.speaker:
            self._spoken, self._spoken_unit = here, number
        party = acting if here is None or not here.speaker else None
        name = here.speaker if here is not None else None
        if party is not None:
            name = _words(text, party) if party.kind == "name" else None
        if name and name[0].isupper():
            self._name, self._name_unit = (name if self.knows(name) else None), number


def _meant(text: str, tokens: Sequence[Token], cue: Cue, memory: _Memory, number: int) -> str | None:
    """Whom a pronoun means: the subject of its own sentence before it, else whom the text named last as acting."""
    party = subject(tokens, cue.at)
    if party is not None and party.kind == "name" and cue.party is not None and party.end < cue.party.start:
        name = _words(text, party)
        return name if memory.knows(name) else None
    return memory.last_name(number)


def _is_body(name: str) -> bool:
    """Whether a name is that of an institution, which no `he` or `she` can mean."""
    return any(word.strip(".,") in BODIES for word in name.split())


def _label(text: str, marked: Marked) -> Attribution | None:
    """`"MORENO: Well, now…"`: a transcript names the speaker inside the marks."""
    match = LABEL.match(text, marked.start, min(marked.end, marked.start + 60))
    return Attribution(match[1], "stated", ":", labelled=True) if match else None


def _signature(text: str, marked: Marked) -> Attribution | None:
    """`“…” ― Karen Bobadilla`, to the end of the line: a dash and nothing but a name."""
    after = marked.end + len(marked.closing)
    match = SIGNATURE.match(text, after, after + 80)
    return Attribution(match["name"], "stated", match["dash"], beside=True) if match else None


def _taken_up(text: str, units: Sequence[Unit], number: int, cues: Sequence[Cue]) -> Attribution | None:
    """`“… ready by spring?” Moreno demanded.`: the words that say who follow as a sentence of their own."""
    if cues or number + 1 >= len(units):
        return None
    unit, follows = units[number], units[number + 1]
    closing = text[unit.start : unit.end].rstrip("”\"’'» ")[-1:]
    if follows.quotes or follows.paragraph != unit.paragraph or closing not in "?!—–-":
        return None
    tokens = frame(text, follows.start, follows.end, ())
    after = find_cues(text, tokens)
    if after and after[0].at <= 5 and after[0].party is not None and after[0].party.kind == "name":
        return _named(text, after[0].party, None, after[0])
    return None


def _join_run_on(units: Sequence[Unit], marked: Sequence[Marked], found: dict[int, Attribution]) -> None:
    """A quotation over several paragraphs has one speaker, wherever that is told."""
    order = [quote for unit in units for quote in unit.quotes]
    for one, other in pairwise(order):
        if marked[one].runs_on and _speaker(found, one) and not _speaker(found, other):
            found[other] = Attribution(_speaker(found, one), "inferred", None)
    for other, one in pairwise(reversed(order)):
        if marked[one].runs_on and _speaker(found, other) and not _speaker(found, one):
            found[one] = Attribution(_speaker(found, other), "inferred", None)


def _speaker(found: Mapping[int, Attribution], quote: int) -> str | None:
    return found[quote].speaker if quote in found else None


def _words(text: str, party: Party) -> str:
    return " ".join(text[party.start : party.end].split())


def _named(text: str, party: Party, last: str | None, cue: Cue) -> Attribution:
    words = _words(text, party)
    if party.kind != "pronoun":
        return Attribution(words, "inferred" if cue.inferred else "stated", cue.words)
    if words.lower() in {"he", "she", "his", "her", "who"} and last:
        return Attribution(last, "inferred", cue.words)
    return Attribution(None, None, cue.words)


def _stands_alone(tokens: Sequence[Token]) -> bool:
    return not any(token.is_word for token in tokens)
