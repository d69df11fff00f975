"""What JSON-LD states of the page's own article, and not of others that the page links to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from story_digest.reading.formats.front_matter import values_of
from story_digest.reading.formats.page_title import are_akin
from story_digest.reading.layout import Field

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(
    r"(?:article|report|blogposting|newsarticle|webpage|liveblogposting|creativework)$", re.IGNORECASE
)
_BEFORE = ("//", "/*", "<![CDATA[", "*/", "<!--")
_AFTER = (";", "*/", "]]>", "/*", "//", "-->")
"""What systems wrap a script in, in the order in which it stands there."""
_MOST = 100
"""Articles that a page describes; it is about one."""
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_KEYS: tuple[tuple[str, Field], ...] = (
    ("headline", "headline"),
    ("author", "byline"),
    ("creator", "byline"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("publisher", "publisher"),
    ("datePublished", "published"),
    ("dateCreated", "published"),
    ("dateModified", "updated"),
    ("url", "url"),
    ("inLanguage", "language"),
    ("dateline", "dateline"),
    ("creditText", "credit"),
    ("copyrightNotice", "copyright"),
)

HOUSE: tuple[Field, str] = ("credit", "JSON-LD author, an organization")
"""Field and rule of an author that is no person: an agency may be credited so."""
_PEOPLE = frozenset({"author", "creator"})

Item = Mapping[str, Any]
Statement = tuple[Field, tuple[str, ...], str]


def linked_statements(tree: HtmlElement, address: str, titles: Sequence[str]) -> Iterator[Statement]:
    """Field, values and rule of each statement about the article, the most trusted first.

    `address` is the page's own address and `titles` what it is called elsewhere on the page: an item that has another
    address and another headline is about another article.
    """
    items, entities = _items(tree)
    own = [item for item in items if not _is_of_another(item, address, titles)]
    own.sort(key=lambda item: (_is_page(item), not _is_called(item, titles)))
    for item in own:
        yield from _statements(item, entities)


def _statements(item: Item, entities: Mapping[str, Item]) -> Iterator[Statement]:
    page = _is_page(item)
    for key, field in _KEYS:
        if key not in item or (page and key in {"creator", "url"}):
            continue
        entries = _entities_of(item[key], entities)
        if page and key == "author":
            entries = [entity for entity in entries if "Person" in _types(entity)]
        houses = [entity for entity in entries if key in _PEOPLE and _is_house(entity)]
        yield field, _names([entity for entity in entries if entity not in houses]), f"JSON-LD {key}"
        if houses:
            yield HOUSE[0], _names(houses), HOUSE[1]


def _items(tree: HtmlElement) -> tuple[list[Item], dict[str, Item]]:
    """Objects that describe an article, in order, and all that others may refer to by name; graphs are opened."""
    found: list[Item] = []
    entities: dict[str, Item] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting = [_loaded(script.text or "")]
        while waiting:
            item = waiting.pop()
            if isinstance(item, list):
                waiting += reversed(item)
            elif isinstance(item, dict):
                if len(found) < _MOST and any(_ARTICLE_TYPES.search(kind) for kind in values_of(item.get("@type", ""))):
                    found.append(item)
                if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str):
                    entities.setdefault(item["@id"], item)
                waiting += [item[key] for key in ("mainEntityOfPage", "mainEntity", "@graph") if key in item]
    return found, entities


def _loaded(written: str) -> object:
    """The value that a script holds; systems wrap it in comments or leave a comma behind the last member."""
    bare = written.strip()
    for sign in _BEFORE:
        bare = bare.removeprefix(sign).lstrip()
    for sign in _AFTER:
        bare = bare.removesuffix(sign).rstrip()
    for text in (bare, _LAST_COMMA.sub("", bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _entities_of(value: object, entities: Mapping[str, Item]) -> list[object]:
    """What a value names, also where it only refers to it."""
    found: list[object] = []
    for item in value if isinstance(value, list) else [value]:
        reference = item.get("@id") if isinstance(item, dict) and "name" not in item else None
        found.append(entities.get(reference) if isinstance(reference, str) else item)
    return found


def _names(entries: Sequence[object]) -> tuple[str, ...]:
    """Names of people or organizations, or the words that stand in their place."""
    return tuple(
        name
        for entity in entries
        for name in values_of(entity.get("name", "") if isinstance(entity, Mapping) else entity)
    )


def _types(entity: object) -> tuple[str, ...]:
    return tuple(values_of(entity.get("@type", ""))) if isinstance(entity, Mapping) else ()


def _is_house(entity: object) -> bool:
    """Whether an author is stated to be an organization and nothing else."""
    types = _types(entity)
    return bool(types) and all(kind.endswith(("Organization", "Corporation")) for kind in types)


def _is_page(item: Item) -> bool:
    """Whether an item describes the page that holds an article, rather than the article."""
    return all(kind.lower() in {"webpage", "creativework"} for kind in values_of(item.get("@type", "")))


def _is_called(item: Item, titles: Sequence[str]) -> bool:
    headline = " ".join(values_of(item.get("headline", item.get("name", ""))))
    return any(are_akin(headline, title) for title in titles)


def _is_of_another(item: Item, address: str, titles: Sequence[str]) -> bool:
    """Whether both address and headline of an item are those of another page."""
    main = item.get("mainEntityOfPage")
    stated = [*values_of(item.get("url", "")), *values_of(main.get("@id", "") if isinstance(main, dict) else main)]
    places = {_bare(place) for place in stated if place.startswith(("http://", "https://"))}
    if not address or not places or _bare(address) in places:
        return False
    return "headline" in item and bool(titles) and not _is_called(item, titles)


def _bare(address: str) -> str:
    """An address without scheme, `www.`, query and last slash."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", address.strip().lower()).rstrip("/")
