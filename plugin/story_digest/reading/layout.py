"""What a format hands on: the visible text, its lines, and what its metadata states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from story_digest.model import Evidence

Hint = Literal["", "heading", "title", "list", "quote", "caption", "aside"]
"""What the markup says of a line: "" is running text or a format without markup (plain text); "title" is the page's
or document's own main heading; "aside" is markup that says it is not the article (navigation, footer, form,
button). A hint is the markup's claim, not a judgement."""

Field = Literal[
    "headline",
    "byline",
    "agencies",
    "publisher",
    "url",
    "dateline",
    "place",
    "published",
    "updated",
    "version",
    "language",
    "editor",
    "translator",
    "credit",
    "copyright",
    "status",
]
"""What metadata may state. `byline`, `agencies`, `editor` and `translator` may hold several names; `credit` is a credit
line, `status` a word like `withheld` or `canceled`; dates stand as written, not yet interpreted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not empty: `text[start:end]` has neither white space at its ends nor a line break inside.

    Lines follow each other in reading order and do not overlap. Lines of one block share the number of their
    `paragraph`, counted from 0. A hard-wrapped paragraph is several lines with one number.
    """

    start: int
    end: int
    paragraph: int
    hint: Hint = ""
    main: bool = True
    """False where a page's line stands outside what the extractor takes for the main text (a menu, but often the
    page's own title, byline and date line too); always True for other formats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Values that metadata states, never empty, as they stand there; the evidence names where (its `quote` says how)."""

    values: tuple[str, ...]
    evidence: Evidence

    @property
    def value(self) -> str:
        """The values in one string."""
        return ", ".join(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What stands beside the text: sidecar over front matter over page metadata, already merged."""

    stated: Mapping[Field, Stated] = field(default_factory=dict)

    def get(self, name: Field) -> Stated | None:
        """What is stated of that field, or None."""
        return self.stated.get(name)
