"""Why something is said: the rule, where it stands, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["stated", "inferred"]
"""`stated`: the source says it in so many words. `inferred`: a rule of ours concluded it. The two are never merged."""

Source = Literal["text", "front matter", "page metadata", "sidecar", "configuration", "comparison"]
"""Where the proof stands: the article's text, its front matter, the metadata of its page, the sidecar file
beside the articles, the configuration of the digest, or the comparison of several articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A slice of a named article: with white space folded, `Article.text[start:end] == text`."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The proof behind one statement about a text.

    `rule` names the rule that fired, in plain words. `spans` are the slices of articles that show it; where the proof
    is no slice of a text (front matter, page metadata, sidecar), `quote` holds the words as they stand there.
    `score` and `threshold` are given where a number decided, in the unit that `note` names.
    """

    rule: str
    status: Status = "stated"
    source: Source = "text"
    spans: tuple[Span, ...] = ()
    quote: str = ""
    score: float | None = None
    threshold: float | None = None
    note: str = ""
