"""One file as read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from story_digest.model.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the article's body, without dateline: a slice of `Article.text`, white space folded."""

    id: str
    text: str
    start: int
    end: int
    paragraph: int
    """Number of the paragraph it stands in, from 0, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that stand in quotation marks, kept exactly as written, never repaired.

    `text` are the words between the marks (a slice of `Article.text`); `opening` and `closing` are the marks as they
    stand, or "" where one is missing. `paired` is False where the marks do not fit each other.
    """

    text: str
    start: int
    end: int
    opening: str
    closing: str
    paired: bool
    speaker: str | None = None
    """Who says it, as the text names that person; None where the text does not tell."""
    speaker_status: Literal["stated", "inferred"] | None = None
    """`inferred` where a pronoun was resolved or the speaker was carried over from the sentence before."""
    cue: str | None = None
    """The reporting verb or phrase, as written: said, warned, according to."""
    sentence: str | None = None
    """Id of the sentence in which the quotation begins; None where it stands outside the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Text on the page that is not the report, set aside by a rule and kept for display."""

    text: str
    start: int
    end: int
    rule: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date that the article or its page states. Nothing is resolved against today's calendar."""

    text: str
    """As written."""
    iso: str | None
    """ISO 8601 as far as it is known (`2022-12-30`, `2022-12-30T20:40:53`, `2024-07`); None without a year."""
    zone: str | None
    """Time zone as written or as an offset; None where none is stated."""
    kind: Literal["published", "updated", "event", "unknown"]
    evidence: Evidence


CreditKind = Literal[
    "headline",
    "byline",
    "dateline",
    "agency tag",
    "date line",
    "sign-off",
    "closing",
    "photo credit",
    "version tag",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A line or a piece of a line that says where the text comes from; set apart from the sentences."""

    kind: CreditKind
    text: str
    start: int
    end: int
    agencies: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Inside a sentence: whom the text cites for a claim, outermost first (`Agerpres`, `Reuters`).

    `text` is the citing phrase as it stands. `sources` are names as known (agencies by their short name); it is empty
    where the phrase does not say who (`according to the quoted source`, `a report`).
    """

    sources: tuple[str, ...]
    text: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file as read. Every span counts characters of `text`.

    `text` is what a reader sees of the whole file, decoded and NFC. Headlines, credits and furniture are spans of it
    and are not among the `sentences`. A field that the file does not state is None or empty; nothing is guessed.
    `evidence` holds, for each field that is filled, why: keys are field names of this class.
    """

    id: str
    path: str
    sha256: str
    encoding: str
    language: str
    text: str
    headline: str | None = None
    headlines: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    """Agencies that the file credits for its text, by short name, in order of first mention. Photo credits do not count."""
    publisher: str | None = None
    url: str | None = None
    dateline: str | None = None
    place: str | None = None
    dates: tuple[DateMention, ...] = ()
    published: str | None = None
    updated: str | None = None
    version: str | None = None
    """Version tag as written: `UPDATE 1-`, `CORRECTED-`."""
    sign_off: str | None = None
    closing: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    credit_chain: tuple[str, ...] = ()
    """Agencies in the order in which the text cites them, outermost first, of the first chain stated."""
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    quotes: tuple[Quote, ...] = ()
    credits: tuple[Credit, ...] = ()
    citations: tuple[Citation, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence of that id. Raises KeyError where the article has none."""
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)
