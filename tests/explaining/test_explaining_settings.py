"""A setting of nothing is refused in one line, or the three rooms do their work with it all the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from story_digest import Article, Settings, read_text
from story_digest.aligning import align
from story_digest.explaining import explain, find_drift
from story_digest.grouping import group
from story_digest.model import Overrules
from story_digest.settings.from_plain import settings_from_plain

FIRST = """\
LAGOA, May 7 (Reuters) - Nine people drowned on Tuesday when the ferry Ondina sank off Velmar with 61 on board, police said.

“We heard one long scream,” said Ilda Marques, who clung to a crate for two hours.

Divers will resume the search for five missing passengers on Wednesday.
"""
SECOND = (
    FIRST.replace("Nine people drowned", "At least eight persons died").replace("(Reuters)", "(AFP)") + "\nIt rained.\n"
)
OTHER = "Norway's central bank left its benchmark rate unchanged on Monday.\n\nThe crown weakened by 1 per cent.\n"


def nothings(settings: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to each number and each list."""
    for field in dataclasses.fields(settings):
        value = getattr(settings, field.name)
        if dataclasses.is_dataclass(value):
            yield from nothings(value, (*path, field.name))
        elif isinstance(value, int | float | tuple) and not isinstance(value, bool):
            yield (*path, field.name)


def ways() -> list[tuple[str, ...]]:
    return [
        way for room in ("grouping", "aligning", "explaining") for way in nothings(getattr(Settings(), room), (room,))
    ]


@cache
def articles() -> list[Article]:
    return [
        read_text(text, id=name) for name, text in {"a": FIRST, "b": SECOND, "c": OTHER, "d": FIRST, "e": ""}.items()
    ]


def with_nothing(way: tuple[str, ...]) -> dict[str, Any]:
    value: Any = Settings()
    for name in way:
        value = getattr(value, name)
    plain: Any = [] if isinstance(value, tuple) else 0
    for name in reversed(way):
        plain = {name: plain}
    return plain


def read(plain: dict[str, Any]) -> tuple[Settings | None, str]:
    try:
        return settings_from_plain(Settings, plain), ""
    except ValueError as refused:
        return None, str(refused)


@pytest.mark.parametrize("way", ways(), ids=".".join)
def test_nothing_is_refused_in_one_line_or_does_no_harm(way: tuple[str, ...]) -> None:
    settings, refusal = read(with_nothing(way))
    if settings is None:
        assert refusal.startswith(f"{way[0]}: ")
        assert "\n" not in refusal
        return
    by_id = {article.id: article for article in articles()}
    found = group(articles(), settings.grouping, Overrules())
    assert sorted(id for story in found.groups for id in story.articles) == sorted(by_id)
    for ids in (("a", "b", "d"), ("c",), ("e",)):
        alignment = align([by_id[id] for id in ids], settings.aligning)
        explanation = explain(alignment.articles, alignment, settings.explaining, Overrules())
        find_drift(alignment.articles, explanation, settings.explaining)
        assert sorted(id for report in explanation.reports for id in report.articles) == sorted(ids)


def test_as_many_shares_as_extents_are_needed() -> None:
    with pytest.raises(ValueError, match="grouping: extent_shares: Here stand 2 numbers"):
        settings_from_plain(Settings, {"grouping": {"extent_shares": [1, 2]}})
    assert settings_from_plain(Settings, {"grouping": {"extent_shares": [1, 2], "openings": [50]}})
