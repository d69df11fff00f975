"""What a page's own metadata states: JSON-LD, Open Graph and other meta elements, canonical link, times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from story_digest.model import Evidence
from story_digest.reading.formats.front_matter import values_of
from story_digest.reading.layout import Field, Metadata, Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(
    r"(?:article|report|blogposting|newsarticle|webpage|liveblogposting|creativework)$", re.IGNORECASE
)

_META: tuple[tuple[str, Field], ...] = (
    # name or property, lower case, in order of trust
    ("og:title", "headline"),
    ("twitter:title", "headline"),
    ("dc.title", "headline"),
    ("sailthru.title", "headline"),
    ("parsely-title", "headline"),
    ("author", "byline"),
    ("article:author", "byline"),
    ("dc.creator", "byline"),
    ("sailthru.author", "byline"),
    ("parsely-author", "byline"),
    ("byl", "byline"),
    ("og:site_name", "publisher"),
    ("application-name", "publisher"),
    ("dc.publisher", "publisher"),
    ("og:url", "url"),
    ("article:published_time", "published"),
    ("og:published_time", "published"),
    ("datepublished", "published"),
    ("parsely-pub-date", "published"),
    ("sailthru.date", "published"),
    ("dc.date.issued", "published"),
    ("dc.date", "published"),
    ("dcterms.created", "published"),
    ("pubdate", "published"),
    ("publishdate", "published"),
    ("article:modified_time", "updated"),
    ("og:updated_time", "updated"),
    ("datemodified", "updated"),
    ("dcterms.modified", "updated"),
    ("last-modified", "updated"),
    ("copyright", "copyright"),
    ("og:locale", "language"),
)


def page_metadata(tree: HtmlElement) -> Metadata:
    """What the page states about itself, each field from the most trusted place that has it."""
    stated: dict[Field, Stated] = {}
    for name, values, how in _statements(tree):
        if values and name not in stated:
            stated[name] = Stated(
                values=values,
                evidence=Evidence(rule=how, source="page metadata", quote=", ".join(values)),
            )
    return Metadata(stated=stated)


def _statements(tree: HtmlElement) -> Iterator[tuple[Field, tuple[str, ...], str]]:
    for item in _linked_data(tree):
        yield from _from_linked_data(item)
    metas = _metas(tree)
    for name, field in _META:
        for content in metas.get(name, ()):
            if field == "byline" and content.startswith(("http:", "https:")):
                continue
            yield field, (content,), f"meta element {name}"
    for link in tree.iterfind(".//link[@rel='canonical']"):
        if href := (link.get("href") or "").strip():
            yield "url", (href,), "canonical link"
    if language := (tree.get("lang") or "").strip():
        yield "language", (language,), "lang attribute"


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name, []).append(content)
    return metas


def _linked_data(tree: HtmlElement) -> list[dict[str, Any]]:
    """JSON-LD objects that describe an article, in order; nested graphs are opened."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [loaded]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting[:0] = item
            elif isinstance(item, dict):
                kinds = values_of(item.get("@type", ""))
                if any(_ARTICLE_TYPES.search(kind) for kind in kinds):
                    found.append(item)
                waiting[:0] = [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]
    return sorted(found, key=_rank)


def _rank(item: dict[str, Any]) -> int:
    """Articles before pages that hold one."""
    return int(all(kind.lower() in {"webpage", "creativework"} for kind in values_of(item.get("@type", ""))))


def _from_linked_data(item: dict[str, Any]) -> Iterator[tuple[Field, tuple[str, ...], str]]:
    page = _rank(item) == 1
    keys: Sequence[tuple[str, Field]] = (
        ("headline", "headline"),
        ("author", "byline"),
        ("creator", "byline"),
        ("editor", "editor"),
        ("translator", "translator"),
        ("publisher", "publisher"),
        ("datePublished", "published"),
        ("dateModified", "updated"),
        ("url", "url"),
        ("inLanguage", "language"),
        ("dateline", "dateline"),
        ("creditText", "credit"),
        ("copyrightNotice", "copyright"),
    )
    for key, field in keys:
        if key in item and not (page and key in {"author", "creator", "url"}):
            yield field, values_of(item[key]), f"JSON-LD {key}"
