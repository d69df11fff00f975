"""Story Digest: which articles tell the same story, which descend from the same report, and what became of the text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from story_digest.analysis import analyze, summarize
    from story_digest.model import Article, Diagnostic, Digest, Evidence, ReadError, Story
    from story_digest.reading import read_article, read_text, split_sentences
    from story_digest.settings import Settings

__all__ = [
    "Article",
    "Diagnostic",
    "Digest",
    "Evidence",
    "ReadError",
    "Settings",
    "Story",
    "analyze",
    "read_article",
    "read_text",
    "split_sentences",
    "summarize",
]

_HOMES = {
    "analysis": ("analyze", "summarize"),
    "model": ("Article", "Diagnostic", "Digest", "Evidence", "ReadError", "Story"),
    "reading": ("read_article", "read_text", "split_sentences"),
    "settings": ("Settings",),
}
"""The module in which each public name lives. They are imported when they are first asked for (PEP 562): the rooms
compile some three hundred patterns, and who only splits sentences need not wait for those of the others."""


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
