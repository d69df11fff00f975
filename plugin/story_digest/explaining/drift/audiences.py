"""To whom a thing was told: a named agency, reporters, the paper itself, parliament."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.chains import Chain, Given, one_speaker
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.sense_words import WITHOUT
from story_digest.explaining.drift.sources import BOUNDARY
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import DriftItem, Evidence
from story_digest.model.calendar import WEEKDAYS
from story_digest.model.outlets import OUTLET_NOUNS
from story_digest.settings import DriftSettings

_LONGEST = 7
"""Words behind `told` among which the audience stands."""
_TOLD = frozenset({"told", "tells", "tell", "telling"})
_ENDS = frozenset(
    {
        "that",
        "on",
        "in",
        "at",
        "by",
        "late",
        "early",
        "earlier",
        "about",
        "how",
        "why",
        "what",
        "during",
        "from",
        "after",
    }
    | {"before", "when", "there", "it", "he", "she", "they", "we", "i", "to", "of", "for", "if", "as", "while", "and"}
)
"""Words before which the audience ends: told Reuters on Monday, told the paper he would go."""
_OUTLETS = frozenset(
    {noun.lower() for noun in OUTLET_NOUNS} | {"newspaper", "broadcaster", "magazine", "weekly", "channel", "website"}
)
"""Nouns in the name of an outlet, or beside it: Sky News, the Daily Mirror, the Kyodo agency."""
_PAPERS = frozenset(
    {"courier", "chronicle", "star", "sun", "express", "mail", "globe", "standard", "observer", "independent"}
    | {"telegraph", "argus", "echo", "examiner", "inquirer", "bulletin", "dispatch", "sentinel", "review", "monitor"}
    | {"citizen", "record"}
)
"""Last words of papers' names behind `the`: the Morning Courier."""
_OF_A_COUNTRY = re.compile(r"(?:an|ish|ese|ch|ic|i|'s)$")
"""Endings of words that tell whose an outlet without a name is: the Russian news agency."""
_CAPITALS = re.compile(r"[A-Z]{3,6}$")
_NO_OUTLETS = frozenset({"FBI", "CIA", "NATO", "OPEC", "WHO", "IMF", "NASA", "FIFA", "UEFA", "UNESCO", "UNICEF"})
_NAMED, _PRESS, _OWN, _AGENCY, _OUTLET = "named", "the press", "its own paper", "an unnamed agency", "an unnamed outlet"
_UNNAMED = frozenset({_AGENCY, _OUTLET})
_NEVER_APART = (frozenset({_OWN, _AGENCY}), frozenset({_OWN, _OUTLET}), frozenset({_AGENCY, _OUTLET}))
"""Audiences that may be one: this newspaper, the newspaper."""


@dataclass(frozen=True)
class _Audience:
    """To whom an attribution is told. Places count characters of `Article.text`."""

    given: Given
    start: int
    end: int
    """From the verb to the audience's last word."""
    kind: str
    """A class of `data/audiences.txt`, or `named`."""
    name: str = ""
    """The name, an agency's by its short name; "" for those that have none."""
    agency: bool = False
    """The named one is an agency that the reading knows."""


def audience_item(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """One version has a claim told to a named outlet, another to reporters, to itself, to parliament, or to nobody named."""
    told = [(given, _told(given)) for given in chain.same()]
    found = [audience for given, words in told if words and (audience := _judged(given, *words))]
    apart = [one for one in found if any(_differ(one, other) for other in found)]
    named = [one for one in found if one.kind == _NAMED]
    bare = [
        given
        for given, words in told
        if not words and named and not any(_names(given, one) or not one_speaker(given, one.given) for one in named)
    ]
    shown = apart or (named if bare else [])
    readings = [one.given.telling.reading(one.start, one.end, value=one.name or one.kind) for one in shown]
    if any(one.kind == _NAMED for one in shown):
        readings += [given.telling.reading(*given.whole, value=WITHOUT) for given in bare]
    if len({reading.article for reading in readings}) < _TWO:
        return None
    telling = {reading.article for reading in readings}
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="told to",
        readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
        evidence=Evidence(
            rule="the versions do not say alike to whom it was told",
            source="comparison",
            spans=evidence_spans(
                span for given, _ in told if given.telling.article.id in telling for span in given.telling.whole()
            ),
        ),
        title=titled(one.given.telling.slice(one.start, one.end) for one in shown),
        weight=settings.told_to,
    )


_TWO = 2
"""Articles from which there is anything to differ."""


def _told(given: Given) -> tuple[Word, list[Word]] | None:
    """The verb that tells somebody something, and the words behind it that say whom."""
    telling = given.telling
    for part in given.parts:
        first, last = telling.indices(*part.verb)
        if last - first == 1 and telling.words[first].key in _TOLD:
            words = _behind(telling.article.text, telling.words, last, given.sentence.end)
            if words:
                return telling.words[first], words
    return None


def _behind(text: str, words: Sequence[Word], first: int, end: int) -> list[Word]:
    """The words behind the verb up to a clause, a day or a mark."""
    found: list[Word] = []
    for n in range(first, min(len(words), first + _LONGEST)):
        written = words[n].text.lower()
        if words[n].start >= end or written in _ENDS or written in WEEKDAYS:
            break
        if BOUNDARY.search(text[words[n - 1].end : words[n].start]):
            break
        found.append(words[n])
    return found


def _judged(given: Given, verb: Word, words: Sequence[Word]) -> _Audience | None:
    """Whom the words behind `told` come down to; None for a person or a body that is no outlet."""
    for cited in given.telling.article.citations:
        if cited.sources and cited.start <= verb.start < cited.end and cited.end > words[0].start:
            end = max(word.end for word in words if word.start < cited.end)
            return _Audience(given, verb.start, end, _NAMED, cited.sources[0], agency=True)
    for length in (2, 1):
        for n in range(len(words) - length + 1):
            run = words[n : n + length]
            kind = table("audiences").get(" ".join(word.key for word in run))
            beside = [word for word in words if word not in run and word.text[:1].isupper() and not word.plain]
            if kind in _UNNAMED and beside and not all(_OF_A_COUNTRY.search(word.text) for word in beside):
                return _named(given, verb, words)
            if kind:
                return _Audience(given, verb.start, run[-1].end, kind)
    return _named(given, verb, words)


def _named(given: Given, verb: Word, words: Sequence[Word]) -> _Audience | None:
    """An outlet that the reading does not know, by its shape: Sky News, CCTV, the Daily Mirror newspaper."""
    owner = next((n + 1 for n, word in enumerate(words) if word.key == "'s"), 0)  # told Norway's NRK
    name = [word for word in words[owner:] or words if word.text[:1].isupper() and word.text != "The"]
    outlet = any(word.text.lower() in _OUTLETS for word in words)
    outlet |= words[0].key == "the" and bool(name) and name[-1].text.lower() in _PAPERS
    short = len(name) == 1 and bool(_CAPITALS.match(name[0].text)) and name[0].text not in _NO_OUTLETS
    if not name or not (outlet or short):
        return None
    return _Audience(given, verb.start, name[-1].end, _NAMED, " ".join(word.text for word in name))


def _differ(one: _Audience, other: _Audience) -> bool:
    if not one_speaker(one.given, other.given):
        return False
    if one.kind == other.kind == _NAMED:
        return not (_words(one.name) & _words(other.name) or _beside(one, other) or _beside(other, one))
    if one.kind == other.kind or frozenset({one.kind, other.kind}) in _NEVER_APART:
        return False
    named, beside = (one, other) if one.kind == _NAMED else (other, one)
    if named.kind != _NAMED or beside.kind not in _UNNAMED | {_OWN}:
        return True
    if beside.kind == _OWN:
        publisher = beside.given.telling.article.publisher
        return named.agency or bool(publisher and not _words(publisher) & _words(named.name))
    return (named.agency and beside.kind == _OUTLET) or not _names(beside.given, named)


def _beside(one: _Audience, other: _Audience) -> bool:
    """The telling of the one names the other too: told Reuters and AFP; the BBC's own initials."""
    telling = one.given.telling
    text = telling.article.text[telling.sentences[0].start : telling.sentences[-1].end]
    letters = "".join(word[0] for word in other.name.split())
    return _has_word(text, other.name) or (len(letters) > _TWO and letters in text)


def _names(given: Given, outlet: _Audience) -> bool:
    """The article names the outlet, anywhere: in its text, its credits or as its publisher.

    Of one that the reading does not know, a word of its name or its initials may stand for it: the Times of New York.
    """
    article, name = given.telling.article, outlet.name
    known = {*article.agencies, article.publisher or "", *(s for c in article.citations for s in c.sources)}
    if any(_words(name) <= _words(each) for each in known if each) or _has_word(article.text, name):
        return True
    own = [word.text for word in words_of(name) if word.text.lower() not in _OUTLETS and not word.plain]
    letters = "".join(word[0] for word in name.split())
    if outlet.agency:
        return False
    return any(_has_word(article.text, word) for word in own) or (len(letters) > _TWO and letters in article.text)


def _has_word(text: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) is not None


def _words(name: str) -> frozenset[str]:
    return frozenset(word.key for word in words_of(name) if not word.plain)
