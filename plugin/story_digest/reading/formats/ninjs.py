"""ninjs: the IPTC's JSON for news items, versions 1 to 3."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from story_digest.model import Evidence, ReadError
from story_digest.reading.decoding import clean, decode
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.front_matter import values_of
from story_digest.reading.layout import Field, Line, Metadata, Stated
from story_digest.reading.plain_lines import lines_of, unwrap
from story_digest.settings import ReadingSettings

_FIELDS: tuple[tuple[str, Field], ...] = (
    ("byline", "byline"),
    ("by", "byline"),
    ("located", "place"),
    ("dateline", "dateline"),
    ("firstcreated", "published"),
    ("versioncreated", "updated"),
    ("version", "version"),
    ("language", "language"),
    ("usageterms", "copyright"),
    ("copyrightnotice", "copyright"),
    ("copyrightholder", "copyright"),
    ("pubstatus", "status"),
    ("uri", "url"),
)
_WITHDRAWN = frozenset({"withheld", "canceled", "cancelled"})
_ITEM_KEYS = frozenset(
    [
        "body_text",
        "body_xhtml",
        "body_html",
        "bodies",
        "headline",
        "headlines",
        "uri",
        "pubstatus",
        "versioncreated",
        "infosources",
    ]
)
_AUTHOR = ("author", "byline", "Author", "Byline")
_BY = re.compile(r"^by\s+", re.IGNORECASE)


def read_ninjs(data: bytes, settings: ReadingSettings) -> Document:
    """The news item that `data` holds: its body (text or XHTML), and all it states as metadata.

    An item that its provider has withheld or cancelled is refused. Raises ReadError.
    """
    decoded = decode(data, settings)
    try:
        item = json.loads(decoded.text, object_pairs_hook=_in_lower_case)
    except RecursionError:
        raise ReadError("", "is JSON nested too deeply.", "") from None
    except json.JSONDecodeError as error:
        raise ReadError("", f"is not valid JSON (line {error.lineno}: {error.msg}).", "Save the item again.") from None
    except ValueError:  # a number of more digits than Python turns into one
        raise ReadError("", "holds a number of thousands of digits.", "Save the item again.") from None
    if not isinstance(item, dict) or not _ITEM_KEYS & set(item):
        raise ReadError("", "is JSON, but no ninjs news item.", "Move it out of the folder of articles.")
    status = next(iter(values_of(item.get("pubstatus"))), "").lower()
    if status in _WITHDRAWN:
        raise ReadError("", f"is marked as {status} by its provider and was left out.", "Remove it from the folder.")
    text, lines = _body(item, settings)
    notes = []
    if embargo := values_of(item.get("embargoed")) or values_of(item.get("embargodate")):
        notes.append(f"is under embargo until {embargo[0]}, by its own metadata.")
    return Document(
        text=text,
        lines=lines,
        encoding=decoded.encoding,
        encoding_evidence=decoded.evidence,
        metadata=_metadata(item),
        notes=tuple(notes),
    )


def _in_lower_case(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object by its names in lower case: `pubstatus` of versions 1 and 2 is `pubStatus` in version 3."""
    item: dict[str, Any] = {}
    for name, value in pairs:
        item.setdefault(name.lower(), value)
    return item


def _body(item: dict[str, Any], settings: ReadingSettings) -> tuple[str, tuple[Line, ...]]:
    """Visible text and lines. The XHTML body goes before the plain one, because it keeps paragraphs."""
    plain, marked = "", ""
    for key, value in item.items():
        if key in {"body_xhtml", "body_html"} and isinstance(value, str):
            marked = marked or value
        elif key.startswith("body_") and isinstance(value, str):
            plain = plain or value
    for body in item.get("bodies", []) if isinstance(item.get("bodies"), list) else []:
        if isinstance(body, dict) and isinstance(body.get("value"), str):
            kind = body.get("contenttype")
            if isinstance(kind, str) and "html" in kind.lower():
                marked = marked or body["value"]
            else:
                plain = plain or body["value"]
    if marked:
        from story_digest.reading.formats.html import laid_out, parse
        from story_digest.reading.formats.visible_text import visible_blocks

        tree = parse(clean(marked))
        blocks = visible_blocks(tree) if tree is not None else []
        if blocks:
            return laid_out(blocks, frozenset(range(len(blocks))), settings)
    text = unwrap(clean(plain), settings)
    return text, lines_of(text)


def _metadata(item: dict[str, Any]) -> Metadata:
    stated: dict[Field, Stated] = {}
    for name, values, key in _statements(item):
        if values and name not in stated:
            stated[name] = Stated(
                values=values,
                evidence=Evidence(rule=f"ninjs {key}", source="page metadata", quote=", ".join(values)),
            )
    return Metadata(stated=stated)


def _statements(item: dict[str, Any]) -> Iterator[tuple[Field, tuple[str, ...], str]]:
    headlines = item.get("headlines")
    if isinstance(headlines, list):  # 2.x and 3.x: [{"role": "main", "value": "…"}]
        rows = [row for row in headlines if isinstance(row, dict)]
        rows.sort(key=lambda row: row.get("role", "main") not in ("main", "primary", "headline"))
        yield "headline", values_of([row.get("value") for row in rows[:1]]), "headlines"
    for key in ("headline", "title"):
        yield "headline", values_of(item.get(key, "")), key
    for key, field in _FIELDS:
        value = item.get(key, "")
        if isinstance(value, str | list | dict | int | float):
            values = values_of(str(value) if isinstance(value, int | float) else value)
            yield field, tuple(_BY.sub("", v) for v in values) if field == "byline" else values, key
    people = item.get("people") or item.get("person")
    if isinstance(people, list):
        authors = [p for p in people if isinstance(p, dict) and p.get("rel") in _AUTHOR]
        yield "byline", values_of(authors), "people"
    sources = item.get("infosources") or item.get("infosource")
    if isinstance(sources, list):
        yield "agencies", values_of(sources), "infosources"
    yield "publisher", values_of(item.get("provider", item.get("publisher", ""))), "provider"
