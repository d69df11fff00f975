"""Articles made of plain sentences, for tests that are about comparing and not about reading."""

from __future__ import annotations

import hashlib
from typing import Any

from story_digest.model import Article, Quote, Sentence


def article(id: str, *sentences: str, **fields: Any) -> Article:
    """Each sentence a paragraph of its own. Words between “ and ” become quotes."""
    text = "\n\n".join(sentences)
    made: list[Sentence] = []
    quotes: list[Quote] = []
    start = 0
    for number, told in enumerate(sentences):
        name = f"s{number + 1}"
        made.append(Sentence(id=name, text=told, start=start, end=start + len(told), paragraph=number))
        opening = told.find("“")
        closing = told.find("”", opening)
        if 0 <= opening < closing:
            quotes.append(
                Quote(
                    text=told[opening + 1 : closing],
                    start=start + opening + 1,
                    end=start + closing,
                    opening="“",
                    closing="”",
                    paired=True,
                    sentence=name,
                )
            )
        start += len(told) + 2
    return Article(
        id=id,
        path=id,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        language="en",
        text=text,
        sentences=tuple(made),
        **{"quotes": tuple(quotes), **fields},
    )
