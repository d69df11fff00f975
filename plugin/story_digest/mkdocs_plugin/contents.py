"""A page's headings as the nested tokens that MkDocs makes a table of contents from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import escape

from story_digest.publishing import Heading


def toc_tokens(headings: Iterable[Heading]) -> list[Any]:
    """Headings in reading order become a tree: each stands inside the last one of a lower level."""
    roots: list[Any] = []
    open_: list[Any] = []
    for heading in headings:
        token = {"level": heading.level, "id": heading.id, "name": str(escape(heading.text)), "children": []}
        while open_ and open_[-1]["level"] >= heading.level:
            open_.pop()
        (open_[-1]["children"] if open_ else roots).append(token)
        open_.append(token)
    return roots
