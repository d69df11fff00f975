"""Nouns that end the names of outlets, as they stand there: Sky News, the Daily Mirror."""

from __future__ import annotations

OUTLET_NOUNS = (
    *("News", "TV", "Television", "Radio", "Times", "Post", "Herald", "Tribune", "Journal", "Daily", "Gazette"),
    *("Agency", "Mirror", "Guardian", "Press"),
)
