"""Story Digest: which articles tell the same story, which descend from the same report, and what became of the text."""

from __future__ import annotations

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
