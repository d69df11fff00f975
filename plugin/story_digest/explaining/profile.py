"""How a shorter text is shorter, and who speaks in the base and not in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from story_digest.aligning import words
from story_digest.explaining.case import Told
from story_digest.explaining.passages import Texts
from story_digest.model import Article, Span

SPELLING = 0.75
"""Likeness of letters from which two words may be one name in two spellings: `Malakhov`, `Malahov`."""


def cut_profile(article: str, told: Sequence[Told], texts: Texts) -> str:
    """In words: which passages of the base are not in this version, from its end or from its middle, and whether those
    that are stand in another order; "" where all are carried in their order. It does not say who left them out, or
    whether anyone did. `told`: the passages of the base, as it tells them.
    """
    carried = [texts.order[article, found.full.sentences[0]] if found.full else None for found in told]
    in_part = [found.reading is not None and not found.full for found in told]
    kept = [number for number, place in enumerate(carried) if place is not None]
    if not kept:
        return ""
    said = []
    end = kept[-1] + 1
    absent = [place is None and not part for place, part in zip(carried, in_part, strict=True)]
    inside, tail = sum(absent[:end]), sum(absent[end:])
    if inside:
        are = "is" if inside == 1 else "are"
        said.append(f"thinner than the base: {inside} of the first {end} passages {are} not in this version")
    if tail:
        last = len(carried) - end
        these = (
            ("the last passage" if last == 1 else f"the last {last} passages")
            if tail == last
            else f"{tail} of the last {last}"
        )
        either = " either" if inside else ""
        said.append(f"{these} of {len(carried)} {'is' if tail == 1 else 'are'} not in this version{either}")
    if any(in_part):
        said.append(f"{sum(in_part)} in part only")
    places = [place for place in carried if place is not None]
    if any(one > other for one, other in pairwise(places)):
        said.append("its passages stand in another order")
    return "; ".join(said)


def speakers_not_in(article: Article, base: Article) -> tuple[list[str], tuple[Span, ...]]:
    """People whom the base quotes and whose last name stands nowhere in the other text, also in no other spelling that
    comes near it, with the base's words. Speakers without a name (`a spokesperson`) are passed over.
    """
    from rapidfuzz.distance import Indel

    names: dict[str, Span] = {}
    told = sorted({word for sentence in article.sentences for word in words(sentence.text)})
    for quote in base.quotes:
        if not quote.speaker or quote.speaker_status != "stated" or quote.sentence is None:
            continue
        if not quote.speaker[0].isupper() or not quote.speaker.split()[-1][0].isupper():
            continue
        last = words(quote.speaker)[-1:]
        if last and not any(Indel.normalized_similarity(last[0], word) >= SPELLING for word in told):
            span = Span(article=base.id, start=quote.start, end=quote.end, text=" ".join(quote.text.split()))
            names.setdefault(quote.speaker, span)
    return list(names), tuple(names.values())
