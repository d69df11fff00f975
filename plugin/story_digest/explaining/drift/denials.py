"""What turns a statement round or takes it back, or seems to: not until Friday, denied that, suggested that."""

from __future__ import annotations

from story_digest.explaining.drift.chains import Given, given_in
from story_digest.explaining.drift.sense_words import NEGATED_WITHIN
from story_digest.explaining.drift.senses import negations
from story_digest.explaining.drift.tellings import Telling

_UNTIL = frozenset({"until", "till", "before"})
_UNTIL_WITHIN = 8
"""Words behind what is denied among which `until` sets the time from which it holds."""


def waits_until(one: Telling, here: int, other: Telling, there: int) -> bool:
    """`was not told until Friday`, `will not reopen before May` deny nothing: told only on Friday, will reopen in May.

    `here` and `there` are the places of what the one denies and the other does not. Where both have an `until`, they
    contradict each other.
    """
    denied = [bool(negations(t.words[max(0, n - NEGATED_WITHIN) : n])) for t, n in ((one, here), (other, there))]
    waits = [
        any(word.key in _UNTIL for word in t.words[n + 1 : n + 1 + _UNTIL_WITHIN])
        for t, n in ((one, here), (other, there))
    ]
    return sorted(denied) == [False, True] and waits == denied


def is_kept_from(telling: Telling, place: int) -> bool:
    """Fog kept a helicopter from landing, residents were advised against using the water: denied without a `not`."""
    before = telling.words[max(0, place - _KEPT_WITHIN) : place]
    if not before or before[-1].key not in ("from", "against"):
        return False
    return before[-1].key == "against" or any(word.stem in _KEEPS for word in before)


_KEEPS = frozenset(
    {"keep", "kept", "prevent", "stop", "bar", "block", "hinder", "deter", "discourag", "ban", "prohibit"}
)
_KEPT_WITHIN = 8
"""Words before what did not happen among which the verb stands that kept it from happening."""


def says_not_until(telling: Telling) -> bool:
    """Somewhere in the telling a `not` waits for an `until`."""
    denied = [n + 1 for n in negations(telling.words)]
    return any(word.key in _UNTIL for n in denied for word in telling.words[n : n + _UNTIL_WITHIN])


def denies(telling: Telling) -> bool:
    """A verb turns the claim round, as `not` does: denied that it had ignored them, said it had not ignored them."""
    return sum(part.force == "deny" for given in given_in(telling) for part in given.parts) % 2 == 1


def only_suggests(telling: Telling) -> bool:
    """The verb itself leaves it open: suggested that it was arson, said that it may have been arson."""
    return any(part.force in LEAVES_OPEN for given in given_in(telling) for part in given.parts)


LEAVES_OPEN = frozenset({"suggest", "believe"})
"""Classes of verbs that leave open what they report."""


def is_turned(given: Given) -> bool:
    """The claim is a denial, by its verb or by `not`: denied that it had leaked, said it had not leaked."""
    words = [word for word in given.telling.words if given.sentence.start <= word.start < given.sentence.end]
    return (len(negations(words)) + (given.parts[0].force == "deny")) % 2 == 1
