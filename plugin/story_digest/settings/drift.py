"""What differs between the readings of a passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from story_digest.settings.rules import AtLeast


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftSettings:
    """What counts as a difference, and how much one matters beside another.

    Weights are points from 0 to 100, comparable over all kinds: the strongest three stand above the fold. Their order was
    set by hand on one story of five variants whose differences a careful reader had ranked (a lost mark of omission, then
    "other" for "all", then "stresses" for "noted"), and holds what turns a statement round above what colours it.
    """

    longest_reading: int = 400
    """Words. Longer readings are not compared: two side by side cost the product of their lengths."""

    witnesses: Annotated[int, AtLeast(1)] = 3
    """Versions of a passage against which each further one is held: with more, the work would grow with their square."""
    longest_list: int = 60
    """Quotations, figures or attributions of one passage that are followed through the versions, and values of one figure."""

    quote_shared: float = 0.4
    """Share of the shorter quotation's words that must stand in the other for both to be readings of one quotation."""
    quote_in_place: float = 0.5
    """Overlap (intersection over union, in words) of a quotation with the place where the other should stand."""
    quote_unmarked: float = 0.6
    """Share of a quotation's words that must stand, unmarked, in another reading to say that it has them without marks."""

    quote_alone: int = 5
    """Words from which two quotations, each the only one of its reading, are taken for readings of one quotation."""
    omission_context: int = 6
    """Words on either side of a mark of omission among which another version must have some to run on there."""

    dimensions: tuple[tuple[str, int], ...] = (
        ("negation", 100),
        ("scope", 94),
        ("force", 92),
        ("figure", 90),
        ("hedge", 88),
        ("duty", 84),
        ("fighter", 84),
        ("killing", 80),
        ("law", 80),
        ("way", 84),
        ("measure", 82),
        ("legality", 82),
        ("risk", 80),
        ("calm", 80),
        ("trade", 80),
        ("rank", 82),
        ("compass", 80),
        ("person", 80),
        ("command", 76),
        ("post", 76),
        ("status", 76),
        ("part", 74),
        ("lasting", 74),
        ("publicity", 74),
        ("side", 74),
        ("daytime", 70),
        ("order", 74),
        ("door", 72),
        ("stand", 78),
        ("leave", 78),
        ("result", 78),
        ("link", 80),
        ("certain", 78),
        ("power", 78),
        ("migrant", 78),
        ("crowd", 76),
        ("rule", 76),
        ("event", 76),
        ("war", 72),
        ("harm", 74),
        ("medium", 72),
        ("comment", 66),
        ("aim", 76),
        ("outcome", 78),
        ("degree", 64),
        ("limit", 64),
        ("precision", 40),
    )
    """Points of a difference inside quotation marks, by what the words are about; the weightiest first where two apply."""
    omission_mark: int = 96
    """Points of a mark of omission that another version runs over."""
    other_words: int = 60
    """Points of a quotation whose words differ otherwise …"""
    another_wording: int = 4
    """… and for every further wording of it."""
    marks_removed: int = 50
    """Points of words in quotation marks in one version and without them in another."""
    two_forms: int = 58
    """Points of one quoted term in two forms inside one article."""
    speaker: int = 86
    """Points of one quotation given to two people, both named."""
    marks_unpaired: int = 45
    """Points of quotation marks that do not fit each other."""
    trimmed: int = 35
    """Points of a quotation of which one version has fewer words."""
    little_words: int = 25
    """Points of a quotation in which only words without matter of their own differ: articles, prepositions."""
    contraction: int = 15
    """Points of a quotation that differs in a contraction alone: could not, couldn't."""

    figure_context: int = 4
    """Words on either side of a figure that tell what it counts."""
    figure_points: int = 4
    """Points from which two unlike figures of one kind stand for each other: 3 where the word-by-word collation puts them
    in one place, 2 where each is the only one of its kind left and 1 more where that kind has a unit, 2 where their digits
    are nearly the same, 1 where as many of their kind stand before them, 2 more for the same next word behind and 1 for the
    same word before, 1 for every word of matter that both have near them."""
    figure_word_context: int = 2
    """Points of words around that a figure and a word (`about 70%`, `most`) must share to stand for each other."""
    scale: int = 91
    """Points of million against billion."""
    percent_or_points: int = 87
    """Points of percent against percentage points."""
    value: int = 86
    """Points of two values."""
    figure_or_word: int = 55
    """Points of a figure against a word: about 70%, most."""
    exactness: int = 66
    """Points of `nearly` and the like gained, lost or changed."""

    attribution_points: int = 3
    """Points from which two attributions give the same claim to somebody: 3 for one source, 2 where the word-by-word
    collation puts them in one place, 1 each for the same force, a source without a name, being the only ones."""
    claim_words: int = 10
    """Words of matter nearest to an attribution that are taken for its claim …"""
    claim_shared: float = 0.2
    """… and the share of them that another version must have to lack the attribution …"""
    claim_nearest: int = 5
    """… one of them among this many nearest: schools were closed, after more than 200 died, officials said."""
    claim_cut: float = 0.7
    """Share of a sentence's words of matter that stand in an attributed one, from which it is a cut of it."""
    claim_measures: int = 2
    """Measures, amounts or times of an attributed sentence that another has too, in whatever unit, to be about the same."""
    attribution_nowhere: int = 83
    """Points of a claim of which a version names the source nowhere near …"""
    attribution_dateline: int = 60
    """… only in the dateline …"""
    attribution_next: int = 40
    """… or in the next sentence."""
    reporting_verb: int = 75
    """Points of reporting verbs of different force …"""
    reporting_verb_close: int = 30
    """… and of two that differ in stress alone: said, stressed."""
    source_changed: int = 82
    """Points of two sources named for one claim …"""
    sources_counted: int = 68
    """… of one source without a name against several, or against a number of them …"""
    told_to: int = 70
    """… of a claim told to others: to a named agency, to reporters, to the paper itself …"""
    anonymity: int = 58
    """… and of a source's wish not to be named, or its want of leave to speak, that stands in some versions only."""

    two_times: int = 57
    """Points of one event for which one article gives two times."""
    event_context: int = 7
    """Words on either side of a time among which what happens then is named."""

    outside_quotes: int = 10
    """Points by which a difference weighs less outside quotation marks than inside."""
    place_slack: int = 2
    """Words around the place that the collation gives, among which the counterpart of a word is looked for."""
    hedge_claim: int = 2
    """Words of matter behind a hedge or a negation of which another version must have one, to say that it has the claim
    without the hedge."""
    longest_slice: int = 12
    """Words of a reading that shows a single word in its place."""

    spelling: int = 15
    """Points of a name in several spellings: shown, but of no weight."""
    another_name: int = 62
    """Points of one name or title in the place of another."""
    headline_figure: int = 85
    """Points of a figure in a headline that is not in its own text."""
    headline_loaded: int = 61
    """Points of a word in a headline that is not in its own text and of which the tables say that it colours the sense."""
    headline_source: int = 58
    """Points of a headline that leaves out through whom its text has a speaker's words."""
    headline_home: float = 0.6
    """Share of a headline's words of matter that a sentence must have to be the one that the headline sums up."""
    headlines_differ: int = 12
    """Points of the headlines of one report side by side."""
    missing_passage: int = 10
    """Points of a passage that an article lacks between two that it has."""
    missing_clause: int = 22
    """Points of a clause that a version lacks."""
    told_elsewhere: float = 0.5
    """Share of their words of matter that one line of an article must have, beside what it shares with the base there, to
    say that it has them elsewhere, not that it lacks them. On six invented collections, what is said elsewhere has 1.0 of
    them, what is lacking up to .4."""
    missing_fact: int = 14
    """Points more for what is missing where a figure stands in it, or a denial."""
    clause_words: int = 4
    """Words of matter from which a clause is looked for in the other versions."""
    clause_kept: float = 0.5
    """Share of a clause's words of matter with which a version has it."""
    clause_reworded: float = 0.5
    """Other words of matter in the clause's place, as a share of its own, from which it may be reworded, not missing:
    `about 60 kilometers off the coast` is `about 37 miles offshore`."""
    clause_elsewhere: float = 0.3
    """Share of them that may stand elsewhere in the sentence, or in the neighbouring ones, of a version that lacks it."""
    swapped_pairs: int = 6
    """Swapped words from which they are listed as a sign …"""
    swapped_rate: float = 0.13
    """… and their share of the words of shared passages. On twelve invented stories and one real one: machine-swapped
    versions .15 to .25, translations .05 to .12, others .05 and below."""
