"""The words of a sentence that announce speech, whose they are, and which of them govern a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.reading.quotes.cues import (
    ACCORDING,
    AUXILIARIES,
    CORE,
    CUES,
    NAMING_FORMS,
    NOUNS,
    PRONOUNS,
    STRONG_FORMS,
)
from story_digest.reading.quotes.noun_phrases import Party, is_name_word
from story_digest.reading.quotes.parties import party_after, party_before, possessor, subject
from story_digest.reading.quotes.quoting import read_quoting
from story_digest.reading.quotes.tokens import QUOTE, Token
from story_digest.settings.reading import QuotesSettings

_ACCORDING_FIRST = frozenset(phrase[0] for phrase in ACCORDING)
TOLD = frozenset({"told", "asked", "informed", "urged", "warned", "advised", "reminded", "accused", "called"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that announces speech: the number of its token, and whose it is, where that is told."""

    at: int
    party: Party | None
    words: str
    strong: bool
    core: bool
    inverted: bool
    naming: bool = False
    inferred: bool = False


def find_cues(text: str, tokens: Sequence[Token]) -> list[Cue]:
    """The cues among the tokens of a stretch of text, each with the party it belongs to, in order."""
    found = []
    quoted: dict[int, Party | None] = {}
    for i, token in enumerate(tokens):
        lower = token.lower
        for phrase in ACCORDING if lower in _ACCORDING_FIRST else ():
            if tuple(t.lower for t in tokens[i : i + len(phrase)]) == phrase:
                end = i + len(phrase)
                words = text[token.start : tokens[end - 1].end]
                found.append(Cue(i, party_after(tokens, end), words, strong=True, core=True, inverted=True))
        if not token.is_word or lower not in CUES or (token.capital and i > 0):
            if lower in NOUNS and not token.capital:
                party = possessor(tokens, i)
                if party:
                    found.append(Cue(i, party, token.word, strong=False, core=False, inverted=False))
            continue
        if lower in {"regarding", "considering"} or (lower in TOLD and _passive(tokens, i)):
            continue  # residents were told to be ready: they do not speak
        if quoting := read_quoting(tokens, i):
            found.append(Cue(i, quoting.party, token.word, strong=True, core=False, inverted=False))
            if quoting.saying is not None:
                quoted[quoting.saying] = quoting.party
            continue
        if i in quoted:
            found.append(Cue(i, quoted[i], token.word, strong=True, core=True, inverted=False))
            continue
        if i + 1 < len(tokens) and tokens[i + 1].lower == "by" and lower.endswith(("ed", "en", "un", "ung")):
            named = party_after(tokens, i + 2)  # described by X as “…”
            if named is not None and named.kind == "name":
                found.append(Cue(i, named, token.word, strong=False, core=False, inverted=False, naming=True))
            continue
        inverted = i > 0 and _follows_quote(tokens, i)
        party = party_after(tokens, i + 1) if inverted else None
        if party is None or (party.kind == "pronoun" and _object_form(tokens, i + 1)):
            inverted = False
            party = party_before(tokens, i)
        if lower.endswith("ing") and i > 0 and tokens[i - 1].word == ",":  # Moreno attacked her, saying
            party = subject(tokens, i) or party
        if lower in NOUNS and not inverted and not _has_subject(tokens, i):
            party = possessor(tokens, i) or None
            if party is None:
                continue
        found.append(
            Cue(
                i,
                party,
                token.word,
                strong=lower in STRONG_FORMS and not _relative(tokens, i),
                core=lower in CORE and not _relative(tokens, i),
                inverted=inverted,
                naming=lower in NAMING_FORMS,
            )
        )
    return found


def _passive(tokens: Sequence[Token], i: int) -> bool:
    j = i - 1
    while j >= 0 and (tokens[j].lower.endswith("ly") or tokens[j].lower in {"also", "not", "later", "then", "been"}):
        j -= 1
    return j >= 0 and tokens[j].lower in {"was", "were", "is", "are", "be", "being"}


def _relative(tokens: Sequence[Token], i: int) -> bool:
    """`anyone who complains of the noise`: a verb inside a clause that only describes somebody."""
    j = i - 1
    while j >= 0 and tokens[j].lower in AUXILIARIES:
        j -= 1
    return j > 0 and tokens[j].lower == "who" and tokens[j - 1].word != ","


def _object_form(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower in {"him", "her", "them", "us", "me", "it"}


def _has_subject(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word that may be a noun (`tweets`, `claims`) follows what can only be its subject."""
    j = i - 1
    while j >= 0 and tokens[j].lower in AUXILIARIES and tokens[j].word not in {"’s", "'s"}:
        j -= 1
    return j >= 0 and (is_name_word(tokens[j]) or tokens[j].lower in PRONOUNS or tokens[j].word in ",)" or j < i - 1)


def _follows_quote(tokens: Sequence[Token], i: int) -> bool:
    """Whether only commas or dashes stand between a quotation and the word at `i`."""
    j = i - 1
    while j >= 0 and tokens[j].word in {",", "—", "–", "-", ".", "has", "had", "have", "also", "later"}:
        j -= 1
    return j >= 0 and tokens[j].word == QUOTE


def governing(tokens: Sequence[Token], cues: Sequence[Cue], place: int, settings: QuotesSettings) -> Cue | None:
    """The cue that governs the quotation at `place`: right after it, else before it, else later in the sentence."""
    near = (cue for cue in cues if abs(cue.at - place) <= settings.farthest)
    named = [cue for cue in near if cue.party is not None and _may_govern(tokens, cue, place, settings)]
    before = [cue for cue in named if cue.at < place]
    after = [cue for cue in named if cue.at > place]
    if after and (_opens_sentence(tokens, place) or tokens[place + 1 : place + 3][-1].lower == "as"):
        stretch = [cue for cue in after if not any(t.word in {QUOTE, ";"} for t in tokens[place + 1 : cue.at])]
        if stretch:
            return next((cue for cue in stretch if cue.strong), stretch[0])
    if before:
        reach = settings.nearby if before[-1].strong else settings.adjacent
        if place - before[-1].at <= reach:
            return before[-1]
        chosen = [cue for cue in before if cue.core] or [cue for cue in before if cue.strong]
        if chosen:
            return chosen[-1]
    if tokens[place - 1].word == ":" and place > 0:
        party = subject(tokens, place)
        if party is not None and party.kind == "name":
            return Cue(place - 1, party, ":", strong=False, core=False, inverted=False, inferred=True)
    if before:
        return before[-1]
    return next((cue for cue in after if cue.strong), after[0]) if after else None


def _may_govern(tokens: Sequence[Token], cue: Cue, place: int, settings: QuotesSettings) -> bool:
    """Whether a verb can reach the quotation: reporting verbs from afar, naming verbs from near, others from beside it."""
    if cue.strong or cue.core or cue.words in NOUNS:
        return True
    if cue.at > place:
        return _opens_sentence(tokens, place) and cue.at - place <= settings.reach_back
    if cue.naming:
        return place - cue.at <= settings.naming_reach
    return all(not token.is_word or token.lower in {"that", "as"} for token in tokens[cue.at + 1 : place])


def _opens_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation opens the sentence: then what follows it says who speaks."""
    return all(not token.is_word for token in tokens[:place] if token.word != QUOTE) or (
        place > 0 and tokens[place - 1].word in {".", "!", "?"}
    )
