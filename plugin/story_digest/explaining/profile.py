"""How a shortened text was shortened, and who speaks in the base and not in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from story_digest.explaining.passages import Texts
from story_digest.model import Article, Passage, Span


def cut_profile(article: str, passages: Sequence[Passage], texts: Texts) -> str:
    """In words: cut from the end, thinned, reordered. `passages`: those of the base, as it tells them; "" where all
    of them are carried in their order.
    """
    carried = []
    for passage in passages:
        reading = next((r for r in passage.readings if r.article == article and r.kind != "part"), None)
        carried.append(None if reading is None else texts.order[article, reading.sentences[0]])
    kept = [number for number, place in enumerate(carried) if place is not None]
    if not kept:
        return ""
    told = []
    missing = len(carried) - len(kept)
    inside = sum(place is None for place in carried[: kept[-1]])
    if missing and not inside:
        told.append(f"cut from the end: the first {len(kept)} of {len(carried)} passages stand in it")
    elif missing:
        thinned = f"thinned: {inside} of the first {kept[-1] + 1} passages are not in it"
        tail = len(carried) - 1 - kept[-1]
        told.append(thinned + (f", nor any of the last {tail}" if tail else ""))
    places = [place for place in carried if place is not None]
    if any(one > other for one, other in pairwise(places)):
        told.append("its passages stand in another order")
    return "; ".join(told)


def speakers_not_in(article: Article, base: Article) -> tuple[list[str], tuple[Span, ...]]:
    """People whom the base quotes and whose last name stands nowhere in the other text, with the base's words."""
    names: dict[str, Span] = {}
    text = " ".join(sentence.text for sentence in article.sentences).casefold()
    for quote in base.quotes:
        if not quote.speaker or quote.speaker_status != "stated" or quote.sentence is None:
            continue
        last = quote.speaker.split()[-1].casefold()
        if last[:1].isalpha() and last not in text:
            span = Span(article=base.id, start=quote.start, end=quote.end, text=" ".join(quote.text.split()))
            names.setdefault(quote.speaker, span)
    return list(names), tuple(names.values())
