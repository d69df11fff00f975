"""The line under a story's title: on the front page, and as the description of its page."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.model import Article, Span, SummarySentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.standing import leans
from story_digest.summarizing.titles import leading_clause


def front_line(
    articles: Sequence[Article], summary: Sequence[SummarySentence], title: Span, settings: SummarizingSettings
) -> Span | None:
    """The first sentence of the summary that the title is not cut from, or its first clause where it is long; one that
    leans on another only where there is none that stands alone.

    A slice of a named article, `settings.line_words` words at most where a clause of that length loses no speaker, no
    doubt and no denial; else the whole sentence. None for a story without another sentence than its title.
    """
    by_id = {article.id: article for article in articles}
    for told in sorted(summary, key=lambda told: leans(told.text)):
        home = by_id[told.article]
        sentence = home.sentence(told.sentence)
        if told.article == title.article and sentence.start <= title.start < min(title.end, sentence.end):
            continue
        written = home.text[sentence.start : sentence.end]
        end = sentence.start + leading_clause(written, settings, most=settings.line_words)
        return Span(
            article=home.id, start=sentence.start, end=end, text=" ".join(home.text[sentence.start : end].split())
        )
    return None
