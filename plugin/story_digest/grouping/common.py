"""The words that make articles alike, as they stand in the texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.grouping.collection import Collection
from story_digest.grouping.words import matter, words_of, written_forms
from story_digest.model import Article, Span


def shared_words(collection: Collection, articles: Sequence[Article], rows: Sequence[int], most: int) -> list[str]:
    """The words that weigh most in what these articles share, weightiest first, as the first of them writes them.

    `articles` are all articles of the collection. Of two articles, words of both; of more, words of more than half.
    """
    stems = len(collection.vocabulary.stems)
    weights: dict[int, list[float]] = {}
    for row in rows:
        begin, end = int(collection.starts[row]), int(collection.starts[row + 1])
        own: dict[int, float] = {}
        for feature, weight in zip(
            collection.features[begin:end].tolist(), collection.weights[begin:end].tolist(), strict=True
        ):
            own[feature % stems] = own.get(feature % stems, 0.0) + weight
        for word, weight in own.items():
            weights.setdefault(word, []).append(weight)
    least = 2 if len(rows) == 2 else len(rows) // 2 + 1
    ranked = sorted((-round(sum(found), 6), word) for word, found in weights.items() if len(found) >= least)
    written: dict[int, str] = {}
    for row in rows:
        written = written_forms(words_of(matter(articles[row])), collection.vocabulary) | written
    return [written[word] for _, word in ranked[:most]]


def spans_of(article: Article, stems: Sequence[str], collection: Collection) -> list[Span]:
    """Where in the article's sentences each of these words stands first, in whatever form."""
    wanted = {collection.vocabulary[word]: None for word in stems}
    spans: list[Span] = []
    for sentence in article.sentences:
        for match in re.finditer(r"[^\W_]+(?:[.,]\d+)*", article.text[sentence.start : sentence.end]):
            number = collection.vocabulary[match[0].lower()]
            if number in wanted:
                del wanted[number]
                start = sentence.start + match.start()
                spans.append(Span(article=article.id, start=start, end=start + len(match[0]), text=match[0]))
        if not wanted:
            break
    return spans
