"""Where a sentence of the summary stands: every article that carries it, how, and what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from story_digest.explaining import Explanation
from story_digest.model import Article, Passage, Reading, Sentence, Support
from story_digest.quantities import Quantity, comparable, states, within
from story_digest.summarizing.claims import figures_of
from story_digest.summarizing.words import tokenize

Quoted = list[list[str]]
"""Words of quotations, one by one."""

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
    figures = figures_of(sentence.text) if passages else ()
    for passage in passages:
        for reading in passage.readings:
            found.setdefault(reading.article, []).append(reading)
    told = [Support(article=article, sentence=sentence.id, kind="verbatim")]
    for other, readings in found.items():
        if other == article:
            continue
        ids = [i for reading in readings for i in reading.sentences]
        kind = "part" if len(readings) < len(passages) else max((r.kind for r in readings), key=_KINDS.index)
        note = "" if kind == "part" else _note(figures, _quoted(by_id[article], [sentence.id]), by_id[other], ids)
        told.append(Support(article=other, sentence=ids[0], kind=kind, note=note))
    home = next((p.id for p in passages if _is_home(p, article, sentence)), passages[0].id if passages else None)
    return tuple(sorted(told, key=lambda support: support.article)), home


def _is_home(passage: Passage, article: str, sentence: Sentence) -> bool:
    return any(r.article == article and sentence.id in r.sentences and r.kind != "part" for r in passage.readings)


def _note(figures: Sequence[Quantity], quoted: Quoted, other: Article, ids: Sequence[str]) -> str:
    """`a figure differs`, `quoted words differ`: plain observations, no reading is called right."""
    notes = []
    if figures and figure_differs(figures, figures_of(" ".join(other.sentence(i).text for i in ids))):
        notes.append("a figure differs")
    theirs = _quoted(other, ids)
    if quoted and theirs and quoted != theirs:
        notes.append("quoted words differ")
    return "; ".join(notes)


def figure_differs(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether each text has a figure that the other lacks, and the two are of one kind: `330 km` and `8,400` are not."""
    mine = [figure for figure in one if not states(other, figure)]
    theirs = [figure for figure in other if not states(one, figure)]
    return any(_of_one_kind(a, b) and not within(a, b) for a in mine for b in theirs)


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """A bare number is of a kind with bare numbers only: beside figures with a unit it may count anything."""
    return comparable(one, other) and (one.kind == other.kind or "number" not in (one.kind, other.kind))


def _quoted(article: Article, ids: Sequence[str]) -> Quoted:
    """Words of the quotations in these sentences."""
    return [tokenize(quote.text) for quote in article.quotes if quote.sentence in ids]
