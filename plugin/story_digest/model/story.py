"""What several articles are together: stories, reports, passages, differences, lineage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from story_digest.model.evidence import Evidence, Span, Status

ReadingKind = Literal["verbatim", "near", "reworded", "part"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One run of words of a reading against the base; runs follow each other without a gap.

    Joined with single spaces, the non-empty `text` of all changes is the reading as it stands (white space folded),
    and the non-empty `base` of all changes is the base's reading. `same`: equal but for glyphs and case;
    `replaced`: other words; `added`: words the base has not (`base` is ""); `absent`: words of the base that are not
    here (`text` is "").
    """

    kind: Literal["same", "replaced", "added", "absent"]
    text: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One variant's wording of a passage."""

    article: str
    sentences: tuple[str, ...]
    kind: ReadingKind
    changes: tuple[Change, ...] = ()
    """Word-level changes against the base's reading; empty for the base itself."""
    score: float = 1.0
    """Similarity to the base's reading, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentences of several variants that say the same thing, or one sentence that stands in one article only.

    `readings` are ordered by article id. `beside` holds another text making the same point: shown, never counted.
    `base` is the article whose reading the others are compared with. `label` are two to four words of the base's
    reading, an exact slice.
    """

    id: str
    report: str
    base: str
    label: str
    readings: tuple[Reading, ...]
    beside: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A word about a variant, with what it rests on."""

    value: str
    evidence: Evidence


Relation = Literal[
    "original",
    "verbatim reprint",
    "shortened",
    "edited",
    "paraphrase",
    "translation",
    "composite",
    "undetermined",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something in a text that fits a route (a translation, swapped words) without proving it."""

    of: Literal["translation", "word-swapping"]
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An article as a member of a report. Shares are fractions of words, 0 to 1."""

    article: str
    relation: Relation
    wording: Fact
    """verbatim, near, reworded."""
    extent: Fact
    """whole, shortened, extended, composite."""
    route: Fact
    """reprint, translation, unknown."""
    share: float
    """Share of the base's words that this variant carries in passages it has in common with the base."""
    own: float
    """Share of this variant's words in sentences that are found nowhere else in the report."""
    words_of_base: float
    """Words in common with the base, as a share of the base's words."""
    words_of_own: float
    """Words in common with the base, as a share of this variant's words."""
    passages: int
    """Passages of the base that it carries in full."""
    passages_in_part: int
    passages_of_base: int
    """All passages of the base."""
    evidence: Evidence
    """Behind the relation."""
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Articles whose text descends from one text. `origin`: the agency named for the text, or None."""

    id: str
    articles: tuple[str, ...]
    base: str
    origin: str | None
    variants: tuple[Variant, ...]
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Keys: `together` (why these articles are one report), `base`, `origin`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """An article that carries a sentence of the summary."""

    article: str
    sentence: str
    kind: ReadingKind
    note: str = ""
    """What differs, in a word or two: `quoted words differ`, `a figure differs`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstOrigin:
    """Which origin states a sentence first, as far as the files' dates tell.

    `report` is the report that is the origin, `agency` the agency named for it. Where several origins make the point
    and dates do not put one before the others, it is the origin whose words are shown, and `evidence` says so.
    """

    report: str
    agency: str | None
    earliest: str | None
    """The article that carries it with the earliest stated date of publication; None where dates do not tell."""
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """A sentence of the summary: exactly as it stands in `article`."""

    text: str
    article: str
    sentence: str
    support: tuple[Support, ...]
    passage: str | None = None
    first_origin: FirstOrigin | None = None
    one_article: bool = False
    """It rests on one article only: no other carries it, and no other text makes the same point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyHere:
    """A sentence that stands in one article of its story only, and holds something that no other article has."""

    text: str
    article: str
    sentence: str
    passage: str | None
    evidence: Evidence
    """Its spans are what no other article has: figures, quoted words, names."""
    reasons: tuple[Literal["figure", "quotation", "name", "lead"], ...]
    """Why it may matter; `lead`: it is the article's first sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingWords:
    """Words of one reading that not every other reading of the item has: a slice of `Article.text`."""

    text: str
    start: int
    end: int
    sense: bool = False
    """They may change the sense; otherwise they are other words for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftReading:
    """The words of one article, as they stand, never empty: a slice of the sentence named."""

    article: str
    sentence: str
    text: str
    start: int
    end: int
    value: str = ""
    """Normalised value of a figure; standing of an attribution (`in the sentence`, `next to it`, …). Readings of one
    item that have the same value carry the same wording, but for glyphs."""
    note: str = ""
    differing: tuple[DifferingWords, ...] = ()
    route: str = ""
    """How this variant's words came about, where its report tells: `translation (inferred)`, `paraphrase (inferred)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftItem:
    """One difference between readings of a passage. No reading is called right, and no majority is counted."""

    id: str
    passage: str
    kind: str
    """What differs: `altered`, `omission mark lost`, `marks do not pair`, `value`, `hedge`, `reporting verb`, …"""
    readings: tuple[DriftReading, ...]
    evidence: Evidence
    title: str = ""
    weight: int = 0
    """How much it may matter, for ordering: higher first."""
    absent: tuple[str, ...] = ()
    """Articles that carry the passage but have no words for this item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwappedPair:
    """One word for another, the words around them being the same and in the same order."""

    base: Span
    text: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """Swapped words in unchanged order, of one article against the base of its report: a sign, never a verdict."""

    article: str
    base: str
    pairs: tuple[SwappedPair, ...]
    words: int
    """Words of the article that stand in passages it shares with the base."""
    rate: float
    """Swapped words as a share of `words`, 0 to 1."""
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """What differs between the readings of a story's passages; each list has what matters most first."""

    quotes: tuple[DriftItem, ...] = ()
    numbers: tuple[DriftItem, ...] = ()
    attributions: tuple[DriftItem, ...] = ()
    wording: tuple[DriftItem, ...] = ()
    omissions: tuple[DriftItem, ...] = ()
    names: tuple[DriftItem, ...] = ()
    headlines: tuple[DriftItem, ...] = ()
    rewording: tuple[Rewording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge:
    """`child` shares text with `parent` in a way that a direction or a closeness follows."""

    child: str
    parent: str
    directed: bool
    confidence: Literal["strong", "fair", "weak"]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """An independent source of text: a report, with the agency named for it, if any."""

    report: str
    agency: str | None
    status: Status
    articles: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source that the texts cite (a broadcaster, a ministry); counted apart from origins."""

    name: str
    articles: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Which variant descends from which, as far as the texts tell."""

    edges: tuple[LineageEdge, ...] = ()
    undetermined: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    notes: tuple[Evidence, ...] = ()
    """What can be said beside the edges: who cannot be the only source of whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """The day of the event: as the texts name it, and as a date where one can be inferred."""

    text: str
    iso: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell the same event. An article alone is a story with one report and one variant."""

    id: str
    title: str
    title_source: Span
    """`start == end` for a headline that stands in the metadata of its file and not in its text."""
    articles: tuple[str, ...]
    reports: tuple[Report, ...]
    passages: tuple[Passage, ...]
    summary: tuple[SummarySentence, ...]
    drift: Drift
    lineage: Lineage
    event: EventDay | None = None
    place: str | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Keys: `together` (why these articles are one story), `title`, `place`."""
    only_here: tuple[OnlyHere, ...] = ()
    """What stands in one article only and may matter, in the order of the articles and of their sentences."""
    line: Span | None = None
    """The line under the title, on the front page and as the page's description: a sentence of the summary that the
    title is not cut from, or its first clause."""

    def letter(self, article_id: str) -> str:
        """The letter by which pages call an article: A for the first id in order, Z, AA, AB and so on."""
        number = self.articles.index(article_id) + 1
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters

    def passage(self, passage_id: str) -> Passage:
        """The passage of that id. Raises KeyError where the story has none."""
        for passage in self.passages:
            if passage.id == passage_id:
                return passage
        raise KeyError(passage_id)
