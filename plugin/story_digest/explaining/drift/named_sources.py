"""A source that a version names, though not as one who says so."""

from __future__ import annotations

from functools import cache

from story_digest.explaining.drift.chains import Chain, Given, given_in
from story_digest.explaining.drift.senses import find, negations
from story_digest.explaining.drift.sources import BE, FINITE, kinds_of, opening_subject
from story_digest.explaining.drift.tellings import Telling
from story_digest.explaining.drift.words import Word, stem


def names_source(chain: Chain, telling: Telling) -> bool:
    """The telling names the source, though not as one that says it: the ministry has recorded 212 deaths."""
    stems = {word.stem for word in telling.words}
    keys = {word.key for word in telling.words}
    nouns = {word.stem for word in telling.words if not word.key.endswith(_NO_NOUN)}
    held = bool(given_in(telling) or find("hedges", telling.words))
    for given in chain.everyone():
        beside = frozenset() if held else _others(given)
        for part in given.parts:
            if part.source and not part.names and _records() & stems & {word.stem for word in given.telling.words}:
                return True  # the ministry has recorded 212 deaths, it said
            if part.force in _AIMS and not part.by_name and kinds_of(part.source) & _kinds_of_subject(telling):
                return True  # the company expects 200 million, the group is targeting 200 million
            letters = "".join(word.text[0] for word in part.source if word.text[:1].isupper()).casefold()
            if part.head in nouns or (len(letters) > 2 and letters in keys):
                return True
            if part.source and not part.names and {word.key for word in part.source} & (keys - beside):
                return True
    return False


_AIMS = frozenset({"believe", "promise"})
"""Classes of verbs for what a body means to do, which another version may tell as its act."""


def _kinds_of_subject(telling: Telling) -> frozenset[str]:
    return kinds_of(opening_subject(telling.article.text, telling.words))


_NO_NOUN = ("ed", "ing", "ly")
"""Endings of words that name nobody: unionized workers are not the union."""


def _others(given: Given) -> frozenset[str]:
    """The words of an attributed sentence beside its source: she told AFP that she was not paid."""
    own = range(*given.telling.indices(given.start, given.end))
    return frozenset(word.key for n, word in enumerate(given.telling.words) if n not in own)


@cache
def _records() -> frozenset[str]:
    """Verbs whose subject is the source of the figure; by stem, when first asked, for the stemmer is slow to import."""
    return frozenset(map(stem, ("record", "register", "count", "find", "estimate", "confirm", "report", "note")))


def tells_its_own_act(chain: Chain, telling: Telling) -> bool:
    """The source has become the subject of what it said of itself, and nothing hangs the claim on anyone.

    According to police, 900 fines were issued: police issued 900 fines. The firm said it would close: the firm will close.
    The firm said that it had shut a line: the firm has shut a line.
    What a body says by acting so (rejects, plans, rules) and what it keeps a count of need no other source.
    """
    words = telling.words
    if given_in(telling) or find("hedges", words):
        return False
    subject = opening_subject(telling.article.text, words)
    if _perfect(telling, subject) and all(_said_of_itself(given, subject, words) for given in chain.everyone()):
        return True
    if negations(words):
        return False
    verb = _main_verb(words, len(subject))
    if not subject or verb is None or verb.stem in _records() or _is_said_by_acting(verb):
        return False
    ahead = words[len(subject)].key in _AHEAD
    if not (ahead or _figures(telling)):
        return False
    heads = {word.stem for word in subject}
    return all(
        given.parts[0].head in heads and verb.stem in {word.stem for word in given.telling.words}
        for given in chain.everyone()
    )


def _perfect(telling: Telling, subject: list[Word]) -> bool:
    """`Andes Meridian, which runs the mine, has activated a plan`: what it did, as only it can tell."""
    if not subject:
        return False
    words = telling.words
    has = next((n for n in range(len(subject), len(words))[:_RELATIVE] if words[n].key in ("has", "have")), None)
    if has is None or has + 1 == len(words):
        return False
    return words[has + 1].stem not in _records() and not _is_said_by_acting(words[has + 1])


_RELATIVE = 8
"""Words behind a subject among which its verb stands, past a relative clause."""


def _said_of_itself(given: Given, subject: list[Word], words: tuple[Word, ...]) -> bool:
    """`Andes Meridian said that it had activated a plan`: the source told of itself, and in its own words."""
    part = given.parts[0]
    pronoun = any(word.key in ("it", "they") for word in given.telling.words[given.last : given.last + _BEFORE_IT])
    acts = {word.stem for word in given.telling.words if word.key.endswith("ed")} & {word.stem for word in words}
    return part.head in {word.stem for word in subject} and pronoun and bool(acts)


_BEFORE_IT = 5
"""Words behind a verb of saying among which `it` or `they` stands for the source: said in a statement that it."""
_AHEAD = frozenset({"will", "would", "shall"})


def _main_verb(words: tuple[Word, ...], first: int) -> Word | None:
    """The verb behind the subject, past its auxiliaries; None where it is a form of `be` alone or what is under way."""
    for word in words[first : first + 4]:
        if word.key in FINITE and word.key not in BE:
            continue
        return None if word.key in BE or word.key.endswith("ing") else word
    return None


def _is_said_by_acting(verb: Word) -> bool:
    return bool(
        find("reporting_verbs", [verb])
        or find("reporting_phrases", [verb])
        or any(place.dimension in _STANCES for place in find("senses", [verb]))
    )


_STANCES = frozenset({"aim", "stand", "leave", "command", "law"})
"""Dimensions of verbs that are themselves words spoken: plans, rejects, forbids, orders, charges."""


def _figures(telling: Telling) -> bool:
    """A count or an amount stands in it."""
    return any(quantity.kind in _COUNTS for quantity in telling.quantities)


_COUNTS = frozenset({"number", "money", "percent", "range", "mass", "area", "volume"})
