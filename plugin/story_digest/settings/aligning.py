"""Which sentences say the same thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from story_digest.settings.rules import AtLeast


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWeights:
    """How the signs that two sentences say the same thing add up: log odds, as in a logistic regression.

    Every sign is a number from 0 to 1. The weights were fitted on 60,000 sentence pairs of ten invented wire stories
    with an answer key, leaving one story out at a time (F1 of pairs .95 by the first two signs alone, .97 with all),
    then rounded.
    """

    start: float = -4.0
    """With no sign at all."""
    words: float = 4.5
    """Cosine of the words, weighed by how rare they are in their articles."""
    letters: float = 6.0
    """Cosine of the runs of four letters inside words: endings, spellings, transliterated names."""
    contained: float = 6.5
    """Share of the one sentence's words that stand in the other, the better of the two directions."""
    rivals: float = -5.5
    """By how much another sentence of the one article is liker to the other sentence; both directions added."""
    off_path: float = -4.25
    """How far the pair stands off the order that the two articles have in common; 1 for `far` sentences or more."""
    through: float = 6.0
    """Likeness by way of a third article (the smaller of the two likenesses, for the best third sentence), or directly
    where none is nearer."""
    own_voice: float = -4.5
    """In the one the writer speaks of himself, outside quotation marks, in the other nobody does. Set by hand: between the
    score that a comment with three words of the report had without it (.97) and that of a report retold so (.999)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AligningSettings:
    """Which sentences say the same thing. A number that decides something stands here, with its unit and the experiment behind it."""

    pair: PairWeights = field(default_factory=PairWeights)
    function_word: float = 0.3
    """Weight of a word of grammar or reporting, beside 1. (.2 to .4 make no difference on the wire stories.)"""
    attribution: float = 0.25
    """Weight of a word that only says who says it, beside 1: F1 of pairs .97 with a quarter, .95 at full weight."""
    anchor: float = 0.45
    """Least likeness of a mutual best pair from which the common order of two articles is read, 0 to 1."""
    far: Annotated[int, AtLeast(1)] = 5
    """Sentences off the common order that count as entirely off it."""
    same_passage: float = 0.5
    """Least score at which two sentences are held to say the same thing, 0 to 1."""
    same_row: float = 0.6
    """Least mean score between two groups of sentences that become one passage, 0 to 1. From .4 to .6 F1 stays at .97 on
    the wire stories while precision rises from .977 to .985: a wrong passage does more harm than a missing one."""
    between: float = 0.12
    """Least mean score between two groups of sentences that stand alone between the same neighbours, 0 to 1. In the
    invented wire stories those that tell the same have .14 and more, the others below .02."""
    between_share: float = 0.5
    """Share of the sentences of each of two articles that stand in passages with the other's, from which that counts."""
    between_neighbours: float = 0.8
    """Greatest mean likeness of those neighbours, 0 to 1: where they were kept as they stand, a sentence between them
    that is quite another was put in. (.36 to .78 where the same is told.)"""
    between_lead: float = 4.0
    """How many times the score of any other pair there with one of its sentences a pair must have."""
    also: float = 0.5
    """Least mean score at which a sentence that stands in one passage stands in a second one too, 0 to 1."""
    merged: float = 0.3
    """Share of what a sentence says beyond its passage that must be what another passage says beyond it, and the other
    way round, so that the sentence stands in both; by weight of words, 0 to 1."""
    merged_words: int = 5
    """Words that must be common there."""
    merged_clear: float = 0.45
    """The same share where fewer words are enough. (On the wire stories these four join four sentences rightly and
    none wrongly.)"""
    merged_few_words: int = 3
    """Words that must be common there at that share."""
    merged_amount: float = 0.2
    """The same share where an amount, a measure or a time of day is common that comes to the same in whatever unit."""
    clause: int = 8
    """Equal words in a run that make a sentence carry a clause of a passage. On the five seeds no threshold of
    similarity tells a clause carried alone from a free rewording; a run of eight words does."""
    clause_share: float = 0.5
    """Share of the shorter sentence's words in common below which a run is a clause and not a reading, 0 to 1."""
    clause_run: float = 0.7
    """Share of the words in common that stand in the run, from which there is little besides, 0 to 1."""
    beside: float = 0.22
    """Least likeness at which a sentence is shown beside a passage as making the same point, 0 to 1."""
    nearest: int = 24
    """Articles with which each article of a large story is compared sentence by sentence: the likest ones."""
    compared_sentences: int = 300
    """Sentences of an article that are compared with every sentence of another; those beyond, in the rare article that
    is longer, are joined to others only where they are the same but for glyphs."""
    partners: int = 3
    """Sentences of one article, the best ones, that are tried as partners of a sentence of another."""
    furniture_words: int = 14
    """Most words of a line without a closing stop that may turn out to be furniture."""
    furniture_witnesses: int = 2
    """Other variants in which the passages around such a line must follow each other, and none in which they do not."""
