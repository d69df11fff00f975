"""Reports, relations, lineage and what differs."""

from __future__ import annotations

from dataclasses import dataclass, field

from story_digest.settings.drift import DriftSettings
from story_digest.settings.reports import ReportSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationSettings:
    """How the relation of a variant to its report is told. Shares of words, 0 to 1.

    Measured on the 110 variants of thirty invented wire stories: composites have .40 to .61 of their words in sentences
    found nowhere else, all others but originals at most .24. Of the words of cut reprints .88 and more stand in the base, in order,
    .31 to .83 of those of edited texts, .46 to .66 of those of paraphrases.
    """

    composite: float = 0.3
    """Share of own words from which a text is a composite."""
    composite_credited: float = 0.2
    """The same for a text whose file names an agency as a contributor."""
    extended: float = 0.1
    """Share of own words from which a text is extended."""
    verbatim: float = 0.95
    """Share of words in verbatim passages from which the wording of a text is verbatim."""
    reworded: float = 0.15
    """Share of words in reworded passages from which the wording of a text is reworded."""
    whole: float = 0.95
    """Share of the base's words that a whole text carries at least."""
    cut: float = 0.87
    """Share of a text's words that stand in the base, in order, from which it is a cut of it."""
    cut_candidates: int = 12
    """Variants, those that share most passages with it, of which a text may be a cut."""
    edited: float = 0.7
    """The same, from which a text is edited and not reworded."""
    cut_over_edit: float = 1.75
    """How many times the share of the base that a text lacks must be the share of its own words that are told otherwise,
    from which it is shortened and not edited. In the wire stories 1.95 and more in cuts, 1.5 at most in edited texts."""
    update_figures: int = 2
    """Passages in which a text that states a later day than the base has another figure, from which it is no cut of it."""
    swapped: float = 2.5
    """Replacements of a few words by a few, for each passage in common, from which a reworded text is a paraphrase and
    not edited: 3.5 and more in the paraphrases of the wire stories, 3.8 in that of the seeds, 1.5 at most in texts that
    an editor wrote anew. The share of words in near passages, the same in both, does not tell them apart."""
    thin: int = 20
    """Words in common passages below which nothing is said."""
    translation_signs: int = 2
    """Signs of translation of different kinds from which a translation is inferred: one alone is a habit of a house."""
    swaps_per_passage: float = 1.0
    """Swapped words for each passage in common from which swapping is listed as a sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageSettings:
    """Who stands close to whom."""

    alike_passages: int = 2
    """Passages word for word alike in two texts alone, from which the two stand close."""
    shared_oddities: int = 2
    """Departures from the base that two texts alone have in common, from which they are told."""
    oddity: int = 2
    """Words of a departure that counts: two rewriters hit upon one word by chance. A figure counts alone."""
    long_oddity: int = 3
    """Words in a row from which a shared departure is more than a common word."""
    direct: float = 0.9
    """Share of a cut's words that stand in the agency's own text, in order, from which it is held to come from it
    directly and not by way of another variant."""
    alternatives_up_to: int = 60
    """Articles of a story up to which that is worked out: it costs a search for reports each."""
    alternatives: tuple[float, ...] = (0.5, 1.5)
    """Multiples of the threshold for one report at which the number of origins is told too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainingSettings:
    """Reports, relations, lineage and what differs. A number that decides something stands here, with its unit and the experiment behind it."""

    reports: ReportSettings = field(default_factory=ReportSettings)
    """Which articles of a story are one report."""
    drift: DriftSettings = field(default_factory=DriftSettings)
    """What differs between the readings of a passage."""
    near: float = 0.75
    """Least share of equal words in equal order (twice the common ones over all of both, rounded to whole per cents)
    at which a reading is near and not reworded: three words of four. On the five seeds the readings that a careful
    reader called nearly the same lie at .75 and above, those called reworded at .74 and below."""
    held: float = 0.9
    """Share of the shorter text's words that stand in the longer, in order, at which a cut or an added clause leaves a
    reading near."""
    held_words: int = 6
    """Words that the shorter text needs for `held` to tell anything."""
    relations: RelationSettings = field(default_factory=RelationSettings)
    """How the relation of a variant is told from its words."""
    lineage: LineageSettings = field(default_factory=LineageSettings)
    """Who stands close to whom."""
