"""Fills the reference page with every setting of every room, from the code itself, so that the page is never behind."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from story_digest.settings import Settings

MARK = "<!-- every setting -->"


def on_page_markdown(markdown: str, **_: object) -> str:
    """MkDocs asks this of every page; only the one with the mark changes."""
    return markdown.replace(MARK, reference()) if MARK in markdown else markdown


def reference() -> str:
    """A section for each room, a row for each field: name, default, meaning."""
    settings = Settings()
    sections = []
    for room in dataclasses.fields(settings):
        rows = list(_rows(getattr(settings, room.name), ""))
        table = "\n".join(["| Setting | Default | Meaning |", "|---|---|---|", *rows])
        sections.append(f"### `{room.name}`\n\n{table if rows else 'Nothing to set here.'}\n")
    return "\n".join(sections)


def _rows(settings: Any, prefix: str) -> Iterator[str]:
    notes = _notes(type(settings))
    for field in dataclasses.fields(settings):
        value = getattr(settings, field.name)
        if dataclasses.is_dataclass(value):
            yield from _rows(value, f"{prefix}{field.name}: ")
        else:
            default = "none" if value is None else f"`{_plain(value)}`"
            yield f"| `{prefix}{field.name}` | {default} | {notes.get(field.name, '')} |"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(str(item) for item in value) + "]"
    return str(value).replace("|", "\\|")


def _notes(settings: type) -> dict[str, str]:
    """The text under each field of a dataclass."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(settings))).body
    assert isinstance(body, ast.ClassDef)
    notes: dict[str, str] = {}
    last = ""
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            last = node.target.id
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and last:
            notes[last] = " ".join(str(node.value.value).split()).replace("|", "\\|")
    return notes
