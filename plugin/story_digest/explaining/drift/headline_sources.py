"""Headlines that name who said it, and leave out through whom their own text has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from story_digest.explaining.drift.attributions import Attribution, attributions_in
from story_digest.explaining.drift.chains import same_source
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.words import words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Sentence, Span
from story_digest.settings import DriftSettings


def headline_source_items(article: Article, headlines: Sequence[Span], settings: DriftSettings) -> Iterator[DriftItem]:
    """Headlines that give a claim to a speaker whom the text has only through another source: a broadcaster said that he said.

    A headline without any source is left alone, as are the agencies of the text, which need not cite themselves.
    """
    if not headlines:
        return
    agencies = {word.stem for agency in article.agencies for word in words_of(agency)}
    for line in headlines:
        told = attributions_in(article, _as_sentence(line), ())
        speaker = next((each for each in told if each.by_name), None)
        home = _home(article, line, settings) if speaker else None
        if speaker is None or home is None:
            continue
        given = attributions_in(article, home, [(q.start, q.end) for q in article.quotes])
        stems = {word.stem for word in words_of(line.text)}
        through = [
            each
            for each in given
            if each.by_name and not same_source(each, speaker) and not each.names & (stems | agencies)
        ]
        if through and any(same_source(each, speaker) for each in given):
            yield _item(article, line, home, through[0], settings)


def _as_sentence(line: Span) -> Sentence:
    return Sentence(id="", text=line.text, start=line.start, end=line.end, paragraph=0)


def _home(article: Article, line: Span, settings: DriftSettings) -> Sentence | None:
    """The sentence that says what the headline says: the first that has most of its words of matter."""
    wanted = {word.stem for word in words_of(line.text) if not word.plain}
    best: tuple[float, int] | None = None
    for n, sentence in enumerate(article.sentences):
        held = wanted & {word.stem for word in words_of(article.text, sentence.start, sentence.end)}
        share = len(held) / len(wanted) if wanted else 0.0
        if share >= settings.headline_home and (best is None or share > best[0]):
            best = (share, n)
    return article.sentences[best[1]] if best else None


def _item(article: Article, line: Span, home: Sentence, through: Attribution, settings: DriftSettings) -> DriftItem:
    phrase = " ".join(article.text[through.start : through.end].split())
    whole = Span(article=article.id, start=home.start, end=home.end, text=" ".join(home.text.split()))
    return DriftItem(
        id="",
        passage="",
        kind="source not in the headline",
        readings=(
            DriftReading(
                article=article.id,
                sentence="",
                text=line.text,
                start=line.start,
                end=line.end,
                value="without",
                note="in the headline",
            ),
            DriftReading(
                article=article.id,
                sentence=home.id,
                text=phrase,
                start=through.start,
                end=through.end,
                value="in the sentence",
            ),
        ),
        evidence=Evidence(
            rule="the headline leaves out through whom the article has it",
            source="text",
            spans=evidence_spans([line, whole]),
        ),
        title=titled([phrase]),
        weight=settings.headline_source,
    )
