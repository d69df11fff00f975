"""Which words of a sentence only say who says it: two sentences by one speaker need not say the same."""

from __future__ import annotations

import re

REPORTING = re.compile(
    r"\b(?:said|says|saying|told|tells|stated|declared|announced|noted|added|adding|warned|affirmed|explained|reports|reported"
    r"|informs|relates|transmits|according to|quoted by|citing|quoting)\b",
    re.IGNORECASE,
)
"""`…, Jackson County Sheriff Ronald Teague said.` · `…, transmits dpa, citing the police.`"""

PIECE = re.compile(r"[^,;“”„«»\"—–]+")
"""Between commas, dashes and quotation marks."""

LONGEST = 14
"""An attribution of more words than this says more than who says it. (Counted on the invented wire corpus.)"""


def attribution_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the pieces of a sentence, after its first, that hold a reporting verb and little else."""
    pieces = [m for m in PIECE.finditer(text) if m.group().strip()]
    return tuple(
        (piece.start(), piece.end())
        for piece in pieces[1:]
        if REPORTING.search(piece.group()) and len(piece.group().split()) <= LONGEST
    )
