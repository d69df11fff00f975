"""All shapes of lines that are not the report, each with an example that it is for."""

from __future__ import annotations

from functools import lru_cache

from story_digest.reading.furniture.appeals import APPEALS
from story_digest.reading.furniture.appeals_abroad import APPEALS_ABROAD
from story_digest.reading.furniture.captions import CAPTIONS
from story_digest.reading.furniture.page_parts import PAGE_PARTS
from story_digest.reading.furniture.shape import Shape
from story_digest.reading.layout import Hint

_LONGEST_TEASER = 100

SHAPES: tuple[Shape, ...] = (*APPEALS, *APPEALS_ABROAD, *PAGE_PARTS, *CAPTIONS)


@lru_cache(maxsize=2048)
def rule_by_shape(words: str, hint: Hint = "") -> str:
    """The rule by which a line of these words is furniture, or ""."""
    for shape in SHAPES:
        if (not shape.hints or hint in shape.hints) and shape.pattern.fullmatch(words):
            # a headline has no full stop: a paragraph of the report has run into this line
            run_in = (
                shape.rule == "related articles" and len(words) > _LONGEST_TEASER and words.endswith((".", ".”", '."'))
            )
            return "" if run_in else shape.rule
    return ""


def is_notice(words: str) -> bool:
    """Whether a line of plain text is furniture by its shape alone."""
    return bool(rule_by_shape(words))
