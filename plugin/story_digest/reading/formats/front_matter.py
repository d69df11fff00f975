"""Front matter: metadata at the head of a Markdown file.

YAML between two lines of three hyphens, TOML between two of three plus signs, or a JSON object, as Hugo knows them.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from story_digest.model import Evidence
from story_digest.reading.decoding import clean
from story_digest.reading.layout import Field, Metadata, Stated

KEYS: Mapping[str, Field] = {
    "title": "headline",
    "headline": "headline",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "by": "byline",
    "agency": "agencies",
    "agencies": "agencies",
    "source": "agencies",
    "publisher": "publisher",
    "site": "publisher",
    "outlet": "publisher",
    "url": "url",
    "canonical": "url",
    "canonical_url": "url",
    "link": "url",
    "dateline": "dateline",
    "place": "place",
    "location": "place",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "date_published": "published",
    "updated": "updated",
    "lastmod": "updated",
    "last_modified_at": "updated",
    "modified": "updated",
    "date_modified": "updated",
    "version": "version",
    "language": "language",
    "lang": "language",
    "editor": "editor",
    "translator": "translator",
    "credit": "credit",
    "copyright": "copyright",
    "status": "status",
    "last_modified": "updated",
    "last_updated": "updated",
    "updated_at": "updated",
    "modified_at": "updated",
    "date_updated": "updated",
    "published_at": "published",
    "published_on": "published",
    "publish_date": "published",
    "publication_date": "published",
    "first_published": "published",
}
"""Key as written in front matter (lower case) to field. Jekyll, Hugo, MkDocs and Pelican names."""


def fold(key: str) -> str:
    """A key without what only joins its words: `last_modified`, `lastModified`, `last:modified` are one."""
    return "".join(character for character in key.lower() if character.isalnum())


_FOLDED: Mapping[str, Field] = {fold(key): field for key, field in KEYS.items()}

_FENCED = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PLUS_FENCED = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OBJECT = re.compile(r"(\{[ \t]*\n(?:[ \t]+.*\n|[ \t]*\n)*\}[ \t]*)(?:\n|\Z)")
"""A brace alone in the first line, and the next one that stands at the beginning of a line."""
_LONGEST = 65_536
_MOST_VALUES = 1_000
_DEEPEST = 4
"""Levels of `name` and lists: `authors: [{name: {name: A B}}]` has four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Metadata and the offset at which the text goes on."""

    metadata: Metadata
    end: int = 0
    notes: tuple[str, ...] = ()


def field_of(key: str) -> Field | None:
    """The field that a key of front matter states, however its words are joined: `last_modified`, `lastModified`."""
    return _FOLDED.get(fold(key))


def split_front_matter(text: str) -> FrontMatter:
    """The front matter at the head of `text`. Without an opening fence in the first line there is none: a first line
    such as `Paris: the mayor said` is never taken for a key. Scalars stay as they are written.
    """
    if match := _FENCED.match(text, 0, _LONGEST):
        return _loaded(_from_yaml, match[1], "YAML", match.end())
    if match := _PLUS_FENCED.match(text, 0, _LONGEST):
        return _loaded(_from_toml, match[1], "TOML", match.end())
    if match := _OBJECT.match(text, 0, _LONGEST):
        return _loaded(_from_json, match[1], "JSON", match.end())
    return FrontMatter(metadata=Metadata())


def _loaded(load: Callable[[str], object], written: str, language: str, end: int) -> FrontMatter:
    try:
        keys = load(written)
    except (ValueError, RecursionError) as error:
        place = str(error) if isinstance(error, _YamlError) else ""
        note = f"its front matter is not valid {language}{place} and was not used."
        return FrontMatter(metadata=Metadata(), end=end, notes=(note,))
    if not isinstance(keys, dict):
        return FrontMatter(metadata=Metadata())
    stated: dict[Field, Stated] = {}
    for key, value in keys.items():
        name = field_of(str(key))
        values = values_of(value)
        if name and values and name not in stated:
            stated[name] = Stated(
                values=values,
                evidence=Evidence(rule="front matter", source="front matter", quote=f"{key}: {', '.join(values)}"),
            )
    return FrontMatter(metadata=Metadata(stated=stated), end=end)


class _YamlError(ValueError):
    """Says where, in brackets, or nothing."""


def _from_yaml(written: str) -> object:
    import yaml

    try:
        return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    except yaml.YAMLError as error:
        place = getattr(error, "problem_mark", None)
        raise _YamlError(f" (line {place.line + 2})" if place else "") from None


def _from_toml(written: str) -> object:
    return {key: _as_text(value) for key, value in tomllib.loads(written, parse_float=str).items()}


def _from_json(written: str) -> object:
    return json.loads(written, parse_int=str, parse_float=str)


def _as_text(value: object) -> object:
    """Dates and numbers of TOML as YAML's would be: in words."""
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    if isinstance(value, date | time):  # a moment is a date too
        return value.isoformat()
    return str(value) if isinstance(value, int) else value


def values_of(value: object) -> tuple[str, ...]:
    """Scalars, lists of scalars and mappings with a `name`, as clean strings that are not empty.

    Foreign data may hold itself (a YAML alias) or unfold to millions of values: what lies deeper, or comes later, than
    any list of names would is not looked at.
    """
    found: list[str] = []
    waiting: list[tuple[object, int]] = [(value, 0)]
    steps = 0
    while waiting and steps < _MOST_VALUES:
        one, depth = waiting.pop()
        steps += 1
        if isinstance(one, str):
            if words := clean(one).strip():
                found.append(words)
        elif isinstance(one, dict) and depth < _DEEPEST:
            waiting.append((one.get("name", ""), depth + 1))
        elif isinstance(one, list) and depth < _DEEPEST:
            waiting += [(item, depth + 1) for item in reversed(one[:_MOST_VALUES]) if not isinstance(item, list)]
    return tuple(found)
