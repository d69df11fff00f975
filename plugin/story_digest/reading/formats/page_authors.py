"""Which of the authors that a page states wrote it: people before the site, the fuller of two lists, no houses."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from story_digest.reading.credits.names import is_person, people
from story_digest.reading.formats.page_names import name_of
from story_digest.reading.formats.page_title import is_site

if TYPE_CHECKING:
    from story_digest.reading.formats.page_metadata import Statement


def byline_statements(
    statements: Sequence[Statement], sites: Sequence[str], houses: AbstractSet[str]
) -> list[Statement]:
    """The bylines as bare names, most trusted first. Of a statement that names some of the people whom a later one names,
    the later one goes before it. The site itself is the author only where nobody else is named, no house either; a house of `houses` never is.
    """
    told = [
        (tuple(name for value in written if (name := name_of(value)) and name not in houses), how)
        for field, written, how in statements
        if field == "byline"
    ]
    named = [(tuple(one for name in names if (one := _without_site(name, sites))), how) for names, how in told]
    first = next((number for number, (names, _) in enumerate(named) if names), None)
    if first is not None:
        fuller = next(
            (number for number in range(first + 1, len(named)) if _is_fuller(named[number][0], named[first][0])), None
        )
        if fuller is not None:
            named.insert(0, named[fuller])
    return [("byline", names, how) for names, how in [*named, *([] if houses else told)]]


def _without_site(name: str, sites: Sequence[str]) -> str:
    """`Jane Doe, Daily Quay` on the pages of the Daily Quay is Jane Doe; the site alone is ""."""
    parts = [part for part in name.split(", ") if not is_site(part, sites)]
    return ", ".join(parts)


def _is_fuller(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a list holds nothing but people, all those of another list, and more."""
    one, other = _folded(names), _folded(others)
    return other < one and all(is_person(person) for name in names for person in people(name))


def _folded(names: Sequence[str]) -> frozenset[str]:
    return frozenset(person.casefold() for name in names for person in people(name))
