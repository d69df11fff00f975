"""Which articles of a story are one report."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinSettings:
    """Which two texts, alike as they are, tell two events.

    Measured on 363 pairs of one report and 94 pairs of near twins in six invented wire corpora, each pair alone in a folder:
    of the twins 3 stay one report where without these signs 11 do, of the pairs of one report 2 more are parted. In the
    772 articles of ECB+ no story is parted.
    """

    particulars: float = 0.2
    """Share of the names and figures of the one with fewer, below which two articles are not one report, however alike
    their sentences are. Two agencies on one event often share less, so this parts no story."""
    fewest_particulars: int = 8
    """Names and figures that an article has at least for its share to count."""
    figures: float = 0.5
    """Share of the sentences with figures in which the two agree in one, counted with those that differ and are cast
    alike, below which they tell two events if no day, weekday or number in a series agrees either. Nine in ten pairs of
    one report agree in .6 or more, near twins in .4 or less as a rule."""
    fewest_figures: int = 3
    """Sentences in which both have figures that can be compared, for the share that agrees to count."""
    days_apart: int = 5
    """Days between the dates of two files above which they are far apart."""
    figures_far_apart: float = 0.8
    """The same share for files dated far apart: a late reprint keeps its figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSettings:
    """Which articles of a story descend from one text.

    Measured on an invented wire corpus (88 pairs of one report, among them paraphrases, translations and composites;
    15 pairs of two agencies on one event) and on 60 one-sentence AFP reports in two machine translations each, ten
    reports on one topic at a time. Sentences in common and in order tell the wire reports apart at every threshold
    from .12 to .28; likeness of words tells the one-sentence reports apart.
    """

    threshold: float = 0.24
    """Least mean score of two groups of articles for them to be one report, 0 to 1."""
    by_chance: int = 1
    """Passages in common and in order that two independent accounts may share: they count for nothing."""
    likeness_share: float = 0.75
    """How much whole likeness counts in a text without passages to compare."""
    sentences_for_half: float = 8.0
    """Sentences of the shorter text at which order of passages and likeness of words weigh the same: the more there
    is to put in order, the more order tells. 4 to 8 do alike on the wire corpus, 8 is better on one sentence."""
    background_articles: float = 5.0
    """Imagined articles behind the estimate of how rare a word is, beside the story's own: few, so that words that all
    of the story's articles have, which the event explains, tell little."""
    composite_passages: int = 3
    """Passages in order with one article from which an article that fits no report as a whole joins that article's:
    a composite belongs to the report of which it carries most."""
    composite_run: int = 8
    """Words in a row, outside quotations, that tell one who uses a text from one who reports the same event."""
    composite_runs: int = 2
    """Sentences with such a run in common from which an article that names the agency for a part of its text (`she told
    Reuters`) joins its report. In the invented wire stories two agencies on one event have none in common."""
    kept_sentences: int = 3
    """Sentences outside quotations that two texts of one agency have word for word in common, from which the one is an
    update of the other, however much is new in it. In the invented wire stories two agencies on one event have none in
    common."""
    kept_words: int = 8
    """Words that such a sentence has at least."""
    kept_share: float = 0.9
    """Share of the shorter sentence's words that stand in the other, in order."""
    as_near: float = 0.95
    """Share of the nearness of the text nearest to all others from which a text may be the base, if its file shows it to
    be the agency's own. .9 to .98 choose the same bases in the wire stories."""
    twins: TwinSettings = field(default_factory=TwinSettings)
