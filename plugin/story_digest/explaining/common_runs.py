"""Sentences that share a long run of words outside quotations: two reporters may hear the same words, but do not write them."""

from __future__ import annotations

from collections.abc import Iterator

from story_digest.aligning import words
from story_digest.model import Article


def sentences_with_common_runs(one: Article, other: Article, length: int) -> int:
    """How many sentences of the one have a run of that many words, outside quotations, in common with the other."""
    theirs = {run for pieces in _unquoted(other) for piece in pieces for run in _runs(piece, length)}
    return sum(any(run in theirs for piece in pieces for run in _runs(piece, length)) for pieces in _unquoted(one))


def _runs(told: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    return (told[at : at + length] for at in range(len(told) - length + 1))


def _unquoted(article: Article) -> Iterator[list[tuple[str, ...]]]:
    """For each sentence the words of its pieces before, between and behind quotations."""
    quotes = sorted((quote.start, quote.end) for quote in article.quotes)
    at = 0
    for sentence in article.sentences:
        while at < len(quotes) and quotes[at][1] <= sentence.start:
            at += 1
        pieces, begin, number = [], sentence.start, at
        while number < len(quotes) and quotes[number][0] < sentence.end:
            pieces.append(words(article.text[begin : max(begin, quotes[number][0])]))
            begin = max(begin, quotes[number][1])
            number += 1
        pieces.append(words(article.text[begin : max(begin, sentence.end)]))
        yield pieces
