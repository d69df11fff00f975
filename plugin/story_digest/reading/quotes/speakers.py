"""Who says a quotation: stated beside it, or carried over where that is safe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from story_digest.reading.quotes.cues import ACCORDING, CUES, NOUNS, STRONG_FORMS
from story_digest.reading.quotes.frame import QUOTE, Token, frame
from story_digest.reading.quotes.marks import Marked
from story_digest.reading.quotes.parties import Party, party_after, party_before, possessor, subject

Status = Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one quotation: name as written, how known, and the words that say so."""

    speaker: str | None = None
    status: Status | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences bound together by a quotation that runs through them."""

    start: int
    end: int
    paragraph: int
    quotes: tuple[int, ...]
    """Numbers of the outermost quotations that begin in it."""


@dataclass(frozen=True, slots=True)
class _Cue:
    at: int
    party: Party | None
    words: str
    strong: bool
    inverted: bool


def attribute(text: str, units: Sequence[Unit], marked: Sequence[Marked]) -> dict[int, Attribution]:
    """Attribution of each quotation by its number; units in reading order."""
    found: dict[int, Attribution] = {}
    last: str | None = None  # last named speaker
    last_unit = -1
    previous: Attribution | None = None  # of the quotation before
    previous_unit = -9
    for number, unit in enumerate(units):
        tokens = frame(text, unit.start, unit.end, [(q, marked[q]) for q in unit.quotes])
        cues = _cues(text, tokens)
        here: Attribution | None = None
        for quote in unit.quotes:
            place = next(i for i, token in enumerate(tokens) if token.quote == quote)
            cue = _nearest(tokens, cues, place)
            attribution: Attribution | None = None
            if cue is not None and cue.party is not None:
                name, status = _named(text, cue.party, last if number - last_unit <= 2 else None)
                attribution = Attribution(name, status if name else None, cue.words)
            elif here is not None and here.speaker:
                attribution = Attribution(here.speaker, "inferred", here.cue if cue is None else cue.words)
            elif _stands_alone(tokens) and previous and previous.speaker and number - previous_unit == 1:
                attribution = Attribution(previous.speaker, "inferred", None)
            if attribution is None:
                attribution = Attribution(None, None, cue.words if cue else None)
            found[quote] = attribution
            if attribution.speaker:
                here = attribution
        if here is not None:
            previous, previous_unit = here, number
        spoken = here.speaker if here else None
        if spoken is None:
            for cue in cues:
                if cue.strong and cue.party is not None and cue.party.kind == "name":
                    spoken = text[cue.party.start : cue.party.end]
                    previous, previous_unit = Attribution(spoken, "stated", cue.words), number
                    break
        if spoken:
            last, last_unit = " ".join(spoken.split()), number
    return found


def _named(text: str, party: Party, last: str | None) -> tuple[str | None, Status]:
    words = " ".join(text[party.start : party.end].split())
    if party.kind != "pronoun":
        return words, "stated"
    if words.lower() in {"he", "she", "his", "her", "who"} and last:
        return last, "inferred"
    return None, "inferred"


def _cues(text: str, tokens: Sequence[Token]) -> list[_Cue]:
    found = []
    for i, token in enumerate(tokens):
        lower = token.lower
        for phrase in ACCORDING:
            if tuple(t.lower for t in tokens[i : i + len(phrase)]) == phrase:
                end = i + len(phrase)
                words = text[token.start : tokens[end - 1].end]
                found.append(_Cue(i, party_after(tokens, end), words, strong=True, inverted=True))
        if not token.is_word or lower not in CUES or (token.capital and i > 0):
            if lower in NOUNS and not token.capital:
                party = possessor(tokens, i)
                if party:
                    found.append(_Cue(i, party, token.word, strong=False, inverted=False))
            continue
        inverted = i > 0 and _follows_quote(tokens, i)
        party = party_after(tokens, i + 1) if inverted else None
        if party is None or party.kind == "pronoun" and _object_form(tokens, i + 1):
            inverted = False
            party = party_before(tokens, i)
        if lower in NOUNS and (party is None or _after_determiner(tokens, i)):
            party = possessor(tokens, i) or None
            if party is None:
                continue
        if party is None and lower.endswith("ing"):
            party = subject(tokens, i)
        found.append(_Cue(i, party, token.word, strong=lower in STRONG_FORMS, inverted=inverted))
    return found


def _object_form(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower in {"him", "her", "them", "us", "me", "it"}


def _after_determiner(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].lower in {"a", "an", "the", "his", "her", "their", "its", "this", "that", "’s", "'s", "in"}


def _follows_quote(tokens: Sequence[Token], i: int) -> bool:
    """Whether only commas or dashes stand between a quotation and the word at `i`."""
    j = i - 1
    while j >= 0 and tokens[j].word in {",", "—", "–", "-", "."}:
        j -= 1
    return j >= 0 and tokens[j].word == QUOTE


def _nearest(tokens: Sequence[Token], cues: Sequence[_Cue], place: int) -> _Cue | None:
    """The cue that governs the quotation at `place`: right after it, else before it, else later in the sentence."""
    named = [cue for cue in cues if cue.party is not None]
    after = [cue for cue in named if cue.at > place]
    before = [cue for cue in named if cue.at < place]
    if after:
        nearest = after[0]
        between = tokens[place + 1 : nearest.at]
        if not any(token.word in {QUOTE, ";", ":"} for token in between) and _ends_clause(tokens, place):
            strong = next((cue for cue in after if cue.strong), nearest)
            if not any(token.word == QUOTE for token in tokens[place + 1 : strong.at]):
                nearest = strong
            return nearest
    if before:
        strong = [cue for cue in before if cue.strong]
        return strong[-1] if strong and strong[-1].at >= before[-1].at - 12 else before[-1]
    if after:
        strong = [cue for cue in after if cue.strong]
        return strong[0] if strong else after[0]
    return None


def _ends_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation opens the sentence: what follows it says who speaks."""
    return all(not token.is_word for token in tokens[:place] if token.word != QUOTE) or (
        place > 0 and tokens[place - 1].word in {".", "!", "?"}
    )


def _stands_alone(tokens: Sequence[Token]) -> bool:
    return not any(token.is_word for token in tokens)
