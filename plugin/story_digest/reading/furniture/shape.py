"""The shape of a line that is not the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.reading.layout import Hint


@dataclass(frozen=True, slots=True)
class Shape:
    """A whole line of this pattern is furniture by this rule; `hints`: only where the markup says one of them."""

    rule: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    hints: frozenset[Hint] = frozenset()


def shape(rule: str, pattern: str, *examples: str, hints: tuple[Hint, ...] = ()) -> Shape:
    """A shape whose pattern is written with white space that means nothing, case folded."""
    return Shape(rule, re.compile(pattern, re.IGNORECASE | re.VERBOSE), examples, frozenset(hints))


NETWORKS = r"(?:facebook|twitter|x|whats\s?app|telegram|reddit|e-?mail|linked\s?in|pinterest|instagram|google\ news|tumblr|messenger|viber|print|copy\ link|link|youtube|flipboard|tweet|share|pocket|skype|line|sms|threads|bluesky|mastodon|app|rss|more)"
"""Places where a page lets itself be shared or followed."""
