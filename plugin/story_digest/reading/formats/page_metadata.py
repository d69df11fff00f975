"""What a page's own metadata states: JSON-LD, Open Graph and other meta elements, canonical link, times."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from story_digest.model import Evidence
from story_digest.reading.decoding import clean
from story_digest.reading.formats.front_matter import values_of
from story_digest.reading.formats.page_marks import Mark, author_names, name_of, page_marks
from story_digest.reading.layout import Field, Metadata, Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(
    r"(?:article|report|blogposting|newsarticle|webpage|liveblogposting|creativework)$", re.IGNORECASE
)

_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

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
    marks = page_marks(tree)
    title = next((mark.value for mark in marks if mark.kind == "title"), "")
    for field, written, how in [*_statements(tree), *_marked(marks)]:
        values = written
        if field == "headline":
            values = tuple(_without_page_name(value, title) for value in written[:1])
        elif field == "byline":
            values = tuple(name for value in written if (name := name_of(value)))
        if values and field not in stated:
            stated[field] = _stated(values, how)
    if address := stated.get("url"):
        _heed_address(address.value, stated)
    return Metadata(stated=stated)


def _stated(values: tuple[str, ...], how: str) -> Stated:
    values = tuple(clean(html.unescape(value)) for value in values)  # some systems escape twice
    return Stated(values=values, evidence=Evidence(rule=how, source="page metadata", quote=", ".join(values)))


def _marked(marks: list[Mark]) -> Iterator[tuple[Field, tuple[str, ...], str]]:
    names, how = author_names(marks)
    yield "byline", names, how
    for mark in marks:
        if mark.kind == "title":
            yield "headline", (mark.value,), mark.how
        elif mark.kind in {"published", "updated"}:
            yield mark.kind, (mark.value,), mark.how


def _without_page_name(stated: str, title: str) -> str:
    """`A Letter | A Magazine` where the page's own title is `A Letter`."""
    rest = stated[len(title) :].lstrip() if title and stated.startswith(title) else ""
    return title if rest and rest[0] in "|-–—:·•»" else stated


def _heed_address(address: str, stated: dict[Field, Stated]) -> None:
    """The date in an address was set when the page was first published: it fills a gap, and goes before a later date,
    which a move to another system leaves behind.
    """
    match = _ADDRESS_DATE.search(address)
    if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return
    date = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    published = stated.get("published")
    written = _ISO_DAY.match(published.value) if published else None
    if published is None or (written and date < written[0] and not _next_day(date, written[0])):
        stated["published"] = _stated((date,), "date in the page's address")


def _next_day(one: str, other: str) -> bool:
    """Whether the dates may be one day in two time zones."""
    from datetime import date

    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1
    except ValueError:
        return True


def _statements(tree: HtmlElement) -> Iterator[tuple[Field, tuple[str, ...], str]]:
    for item in _linked_data(tree):
        yield from _from_linked_data(item)
    metas = _metas(tree)
    for name, field in _META:
        for content in metas.get(name, ()):
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
    """JSON-LD objects that describe an article, in order; nested graphs are opened, references to names resolved."""
    found: list[dict[str, Any]] = []
    names: dict[str, str] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop()
            if isinstance(item, list):
                waiting += reversed(item)
            elif isinstance(item, dict):
                if any(_ARTICLE_TYPES.search(kind) for kind in values_of(item.get("@type", ""))):
                    found.append(item)
                if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str):
                    names.setdefault(item["@id"], item["name"])
                waiting += [item[key] for key in ("mainEntityOfPage", "mainEntity", "@graph") if key in item]
    return sorted(({**item, "@names": names} for item in found), key=_rank)


def _people(value: object, names: dict[str, str]) -> tuple[str, ...]:
    """Names of people or organizations, also where the value only refers to them."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        reference = item.get("@id") if isinstance(item, dict) and "name" not in item else None
        found += values_of(names.get(reference, "") if isinstance(reference, str) else item)
    return tuple(found)


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
            yield field, _people(item[key], item["@names"]), f"JSON-LD {key}"
