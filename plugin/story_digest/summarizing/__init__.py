"""Extractive summaries and titles."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.explaining import Explanation
from story_digest.model import Article, SummarySentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing import algorithms, consensus
from story_digest.summarizing.first_origin import beside, first_origin_of
from story_digest.summarizing.front_line import front_line
from story_digest.summarizing.length import Length
from story_digest.summarizing.material import gather_material
from story_digest.summarizing.only_here import find_only_here
from story_digest.summarizing.ordering import in_reading_order
from story_digest.summarizing.support import support_of
from story_digest.summarizing.titles import Title, choose_title

ALGORITHMS = ("consensus", *algorithms.NAMES)
"""Every algorithm by name."""

__all__ = ["ALGORITHMS", "Title", "choose_title", "find_only_here", "front_line", "summarize_story"]


def summarize_story(
    articles: Sequence[Article], explanation: Explanation, settings: SummarizingSettings
) -> tuple[SummarySentence, ...]:
    """The summary: whole sentences as they stand, within the settings' length, each with all articles that carry it.

    Raises ValueError for an unknown algorithm or a length below one.
    """
    if settings.algorithm not in ALGORITHMS:
        raise ValueError(f"There is no algorithm {settings.algorithm!r}; choose one of: {', '.join(ALGORITHMS)}.")
    length = Length(sentences=settings.sentences, words=settings.words)
    material = gather_material(articles, explanation, settings)
    if settings.algorithm == "consensus":
        chosen = consensus.choose(material, length, settings)
    else:
        chosen = algorithms.choose_with_sumy(settings.algorithm, material, length, settings)
    by_id = {article.id: article for article in articles}
    told = []
    for i in in_reading_order(material, chosen):
        candidate = material.candidates[i]
        support, passage = support_of(
            candidate.article, by_id[candidate.article].sentence(candidate.sentence), explanation, by_id
        )
        carrying = [one.article for one in support]
        alike = beside(candidate.article, candidate.sentence, explanation.passages)
        told.append(
            SummarySentence(
                text=candidate.text,
                article=candidate.article,
                sentence=candidate.sentence,
                support=support,
                passage=passage,
                first_origin=first_origin_of(candidate.article, candidate.sentence, carrying, explanation, by_id),
                one_article=len(support) == 1 and not alike,
            )
        )
    return tuple(told)
