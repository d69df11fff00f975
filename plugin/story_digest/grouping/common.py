"""The words that make articles alike, as they stand in the texts."""

from __future__ import annotations

from collections.abc import Sequence

from story_digest.grouping.collection import Collection
from story_digest.grouping.words import WORD, matter, words_of, written_forms
from story_digest.model import Article, Span


def shared_words(collection: Collection, articles: Sequence[Article], rows: Sequence[int], most: int) -> list[str]:
    """The words that weigh most in what these articles share, weightiest first, as the first of them writes them.

    `articles` are all articles of the collection. Of two articles, words of both; of more, words of more than half.
    """
    import numpy as np

    stems = max(1, len(collection.vocabulary.stems))
    vectors = collection.vectors
    cells = [slice(int(vectors.starts[row]), int(vectors.starts[row + 1])) for row in rows]
    words = np.concatenate([vectors.features[cell] % stems for cell in cells])
    weights = np.concatenate([vectors.weights[cell] for cell in cells])
    owner = np.repeat(np.arange(len(rows)), [cell.stop - cell.start for cell in cells])
    found, places = np.unique(words, return_inverse=True)
    total = np.round(np.bincount(places, weights, len(found)), 6)
    holders = np.bincount(np.unique(owner * stems + words) % stems, minlength=stems)[found]
    least = 2 if len(rows) == 2 else len(rows) // 2 + 1
    shared = np.nonzero(holders >= least)[0]
    wanted = found[shared[np.lexsort((found[shared], -total[shared]))][:most]].tolist()
    written: dict[int, str] = {}
    for row in rows:
        if len(written) < len(wanted):
            forms = written_forms(words_of(matter(articles[row])), collection.vocabulary)
            written = {word: forms[word] for word in wanted if word in forms} | written
    return [written[word] for word in wanted]


def spans_of(article: Article, stems: Sequence[str], collection: Collection) -> list[Span]:
    """Where in the article's sentences each of these words stands first, in whatever form."""
    wanted = {collection.vocabulary[word]: None for word in stems}
    spans: list[Span] = []
    for sentence in article.sentences:
        for match in WORD.finditer(article.text[sentence.start : sentence.end]):
            number = collection.vocabulary[match[0].lower()]
            if number in wanted:
                del wanted[number]
                start = sentence.start + match.start()
                spans.append(Span(article=article.id, start=start, end=start + len(match[0]), text=match[0]))
        if not wanted:
            break
    return spans
