"""Where a sentence of the summary stands: every article that carries it, how, and what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from story_digest.explaining import Explanation
from story_digest.explaining.quantities import disagree, quantities_of
from story_digest.model import Article, Passage, Reading, Sentence, Support
from story_digest.summarizing.words import tokenize

_KINDS = ("verbatim", "near", "reworded", "part")


def support_of(
    article: str, sentence: Sentence, explanation: Explanation, by_id: Mapping[str, Article]
) -> tuple[tuple[Support, ...], str | None]:
    """Articles that carry the sentence, by id, its own among them; and the passage that it stands in, if any.

    Where the sentence stands in several passages, an article that carries only some of them carries part of it. What
    stands beside a passage is no support.
    """
    passages = [
        passage
        for passage in explanation.passages
        if any(r.article == article and sentence.id in r.sentences for r in passage.readings)
    ]
    found: dict[str, list[Reading]] = {}
    for passage in passages:
        for reading in passage.readings:
            found.setdefault(reading.article, []).append(reading)
    told = [Support(article=article, sentence=sentence.id, kind="verbatim")]
    for other, readings in found.items():
        if other == article:
            continue
        ids = [i for reading in readings for i in reading.sentences]
        kind = "part" if len(readings) < len(passages) else max((r.kind for r in readings), key=_KINDS.index)
        note = "" if kind == "part" else _note(article, sentence, by_id[other], ids, by_id)
        told.append(Support(article=other, sentence=ids[0], kind=kind, note=note))
    home = next((p.id for p in passages if _is_home(p, article, sentence)), passages[0].id if passages else None)
    return tuple(sorted(told, key=lambda support: support.article)), home


def _is_home(passage: Passage, article: str, sentence: Sentence) -> bool:
    return any(r.article == article and sentence.id in r.sentences and r.kind != "part" for r in passage.readings)


def _note(article: str, sentence: Sentence, other: Article, ids: Sequence[str], by_id: Mapping[str, Article]) -> str:
    """`a figure differs`, `quoted words differ`: plain observations, no reading is called right."""
    texts = " ".join(other.sentence(i).text for i in ids)
    notes = []
    if _figure_differs(sentence.text, texts):
        notes.append("a figure differs")
    mine, theirs = _quoted(by_id[article], [sentence.id]), _quoted(other, ids)
    if mine and theirs and mine != theirs:
        notes.append("quoted words differ")
    return "; ".join(notes)


def _quoted(article: Article, ids: Sequence[str]) -> list[list[str]]:
    """Words of the quotations in these sentences."""
    return [tokenize(quote.text) for quote in article.quotes if quote.sentence in ids]


def _figure_differs(one: str, other: str) -> bool:
    """Each text has a figure that the other lacks, and both could be the same."""
    return disagree(quantities_of(one), quantities_of(other))
