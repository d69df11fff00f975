"""The words of a sentence, folded so that only a difference in words is a difference."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

GLYPHS = str.maketrans(
    {
        "’": "'",  # Bihar’s
        "‘": "'",  # ‘go now’
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "\u00ad": None,  # soft hyphen
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",  # minus
        "\u00a0": " ",
        "\u202f": " ",
    }
)

WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 6,200 · 4.54
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # don't
)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Words and figures in order: lower case, one glyph for each mark, `U.S.` as `us`, `no-limits` as two words."""
    text = unicodedata.normalize("NFKC", text.translate(GLYPHS)).translate(GLYPHS)
    return tuple(_fold(match.group()) for match in WORD.finditer(text))


def _fold(word: str) -> str:
    return word if word[0].isdigit() else word.replace(".", "").casefold()


MARKS_INSIDE = re.compile(r"\.{3,}|\. \. \.")
KEPT = re.compile(r"[^\w…%$€£¥₹°+.,-]|_")
LOOSE_STOPS = re.compile(r"(?<!\d)[.,-]+|[.,-]+(?!\d)")


@lru_cache(maxsize=65536)
def glyph_free(text: str) -> str:
    """The text without white space, marks and case: equal for two texts that differ in glyphs alone.

    An omission mark and the signs that belong to a figure stay: `politics...and` is not `politics, and`, nor is
    `1.25` `125`.
    """
    text = MARKS_INSIDE.sub("…", text)
    text = unicodedata.normalize("NFC", text.translate(GLYPHS)).casefold()
    text = re.sub(r"(?<!\w)-(?=\d)", "\u2212", text)
    return LOOSE_STOPS.sub("", KEPT.sub("", text.replace("\u2212", "+-")))
