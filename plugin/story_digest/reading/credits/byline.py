"""Who wrote the text: what metadata state, else the first byline on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.collector import Collector
from story_digest.reading.credits.names import DESK_WORDS, WORD, people
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.layout import Metadata

_LONGEST_INITIALS = 4
"""Capitals with which an author signs; a longer word of capitals is a code of the system."""
_ONE_NAME = re.compile(rf"{WORD}")


def _without_agencies(value: str, agencies: Agencies) -> str:
    """`JANE DOE and JOHN ROE Associated Press`: the names without the office that follows them."""
    for mention in reversed([mention for mention in agencies.find(value) if mention.sure and mention.start]):
        value = value[: mention.start].rstrip(" ,/|-") + value[mention.end :]
    return value


def _is_one_name(value: str, metadata: Metadata, agencies: Agencies) -> bool:
    """Whether metadata state an author of one word (`Regan`): no agency, no desk, and not the name of the site."""
    code = value.isupper() and len(value) > _LONGEST_INITIALS
    if code or not _ONE_NAME.fullmatch(value) or value.lower() in DESK_WORDS or agencies.named(value):
        return False
    return _squeezed(value) not in _site(metadata)


def _site(metadata: Metadata) -> str:
    stated = (metadata.get("publisher"), metadata.get("url"))
    return _squeezed("".join(one.value for one in stated if one is not None))


def _squeezed(words: str) -> str:
    return "".join(character for character in words.lower() if character.isalnum())


def byline_of(collector: Collector, pieces: Sequence[Piece], agencies: Agencies) -> tuple[str, ...]:
    """The people named as the authors; the evidence is noted in `collector`."""
    stated = collector.metadata.get("byline")
    if stated is not None:
        values = [_without_agencies(value, agencies) for value in stated.values]
        names = tuple(name for value in values for name in people(value))
        if not names and not stated.evidence.rule.startswith("element"):
            names = tuple(value for value in values if _is_one_name(value, collector.metadata, agencies))
        if names:
            collector.evidence["byline"] = stated.evidence
            return _without_site(tuple(dict.fromkeys(names)), collector.metadata)
    naming = [piece for piece in pieces if piece.byline]
    if naming:
        collector.prove("byline", naming[0].rule, *((piece.start, piece.end) for piece in naming[:1]))
        return _without_site(naming[0].byline, collector.metadata)
    return ()


def _without_site(names: tuple[str, ...], metadata: Metadata) -> tuple[str, ...]:
    """The names without that of the site, if others are left: `Jane Doe, Marlow Register`."""
    site = _site(metadata)
    return tuple(name for name in names if _squeezed(name) not in site) or names
