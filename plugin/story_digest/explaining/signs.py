"""Signs that fit a translation or swapped words. None proves it; each is shown with the words that show it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from story_digest.aligning import glyph_free, words
from story_digest.explaining.agency_languages import HOME_LANGUAGE
from story_digest.explaining.case import Told
from story_digest.explaining.labels import EDGES
from story_digest.explaining.passages import Texts
from story_digest.model import Article, Quote, Sentence, Sign, Span

if TYPE_CHECKING:
    from story_digest.settings import RelationSettings

FOREIGN_MARKS = {
    "en": re.compile(r"[„‚«]\s?\w[^„‚«»“”\"\n]{0,40}"),  # „objective and correct position”
}
"""Opening quotation marks that the language does not use, with the first words behind them."""

DECIMAL_COMMA = re.compile(r"(?<![\d,.])\d{1,3},\d{1,2}(?![\d,])")  # 1,6 million euro

LONE_WORD = re.compile(r"(?P<before>\w+)\. (?P<word>[A-Z][a-z]+)\.(?=[”\"’']|\s*$)")  # justice. International.

FOREIGN = "quotation marks of another language"
TWO_FORMS = "one term in two forms"
TORN = "a word torn from its place"
DECIMAL = "a decimal comma"
RELAYED = "an agency of another language"

TELLING = frozenset({FOREIGN, TWO_FORMS, TORN, DECIMAL, RELAYED})
"""Signs of which one is needed: a house may spell names its own way and lose a mark without translating."""

NAME = re.compile(r"(?<=\w )[^\W\d_a-z][^\W\d_]{3,}")  # a capital inside a sentence: Malakhov

SHOWN = 8
"""Spans of one sign at most."""

NAMES = 60
"""Names of one passage that are compared: no sentence of news has more, and hostile ones must not cost."""


@dataclass(frozen=True, slots=True)
class Common:
    """A passage as the base and the variant tell it."""

    base: str
    base_sentences: frozenset[str]
    sentences: tuple[Sentence, ...]


def _in_common(article: Article, told: Sequence[Told], texts: Texts) -> list[Common]:
    """Passages that both carry in full, in order."""
    return [
        Common(
            base=texts.of(found.passage.base, found.of_base.sentences),
            base_sentences=frozenset(found.of_base.sentences),
            sentences=texts.sentences(article.id, found.full.sentences),
        )
        for found in told
        if found.full
    ]


def signs_of_translation(article: Article, base: Article, told: Sequence[Told], texts: Texts) -> tuple[Sign, ...]:
    """Every kind of sign at most once, with its spans. `told`: the passages of the base with the article's readings."""
    common = _in_common(article, told, texts)
    found = (
        _foreign_marks(article, base),
        _broken_marks(article),
        _two_forms(article, base, common),
        _lone_word(article, common),
        _decimal_comma(article, common),
        _other_spelling(article, common),
        _relaying_agency(article),
    )
    return tuple(sign for sign in found if sign is not None)


def _sign(text: str, spans: Sequence[Span]) -> Sign | None:
    return Sign(of="translation", text=text, spans=tuple(spans[:SHOWN])) if spans else None


def _span(article: Article, start: int, end: int) -> Span:
    return Span(article=article.id, start=start, end=end, text=" ".join(article.text[start:end].split()))


def _inside(article: Article, pattern: re.Pattern[str]) -> list[Span]:
    """Matches of a pattern in the sentences of the body."""
    return [
        _span(article, sentence.start + match.start(), sentence.start + match.end())
        for sentence in article.sentences
        for match in pattern.finditer(article.text[sentence.start : sentence.end])
    ]


def _foreign_marks(article: Article, base: Article) -> Sign | None:
    pattern = FOREIGN_MARKS.get(article.language[:2])
    if pattern is None or _inside(base, pattern):
        return None
    return _sign(FOREIGN, _inside(article, pattern))


def _broken_marks(article: Article) -> Sign | None:
    spans = [
        _span(article, quote.start - len(quote.opening), quote.end + len(quote.closing))
        for quote in article.quotes
        if not quote.paired and quote.sentence is not None
    ]
    return _sign("quotation marks that do not pair", spans)


def _two_forms(article: Article, base: Article, told: Sequence[Common]) -> Sign | None:
    """The base puts one term in quotation marks twice; the variant quotes two terms in its place."""
    forms: dict[str, list[Quote]] = {}
    quoted, of_base = _quotes_by_sentence(article), _quotes_by_sentence(base)
    for passage in told:
        there = [q for s in sorted(passage.base_sentences) for q in of_base.get(s, ()) if 0 < len(q.text.split()) <= 3]
        here = [q for s in passage.sentences for q in quoted.get(s.id, ()) if 0 < len(q.text.split()) <= 4]
        if len(there) == len(here) == 1:
            forms.setdefault(glyph_free(there[0].text), []).append(here[0])
    for quotes in forms.values():
        if len({glyph_free(quote.text) for quote in quotes}) > 1:
            return _sign(TWO_FORMS, [_span(article, q.start, q.end) for q in quotes])
    return None


def _quotes_by_sentence(article: Article) -> dict[str, list[Quote]]:
    found: dict[str, list[Quote]] = {}
    for quote in article.quotes:
        if quote.sentence is not None:
            found.setdefault(quote.sentence, []).append(quote)
    return found


def _lone_word(article: Article, told: Sequence[Common]) -> Sign | None:
    """A word torn from its noun stands as a sentence: `justice. International.` for `international justice`."""
    spans = []
    for passage in told:
        there = words(passage.base)
        pairs = set(pairwise(there))
        for sentence in passage.sentences:
            raw = article.text[sentence.start : sentence.end]
            spans += [
                _span(article, sentence.start + match.start(), sentence.start + match.end())
                for match in LONE_WORD.finditer(raw)
                if (match["word"].casefold(), match["before"].casefold()) in pairs
            ]
    return _sign(TORN, spans)


def _decimal_comma(article: Article, told: Sequence[Common]) -> Sign | None:
    """`1,6 million` where the base has `1.6 million`."""
    if not article.language.startswith("en"):
        return None
    with_point = set(re.findall(r"\d+\.\d+", " ".join(passage.base for passage in told)))
    spans = [s for s in _inside(article, DECIMAL_COMMA) if s.text.replace(",", ".") in with_point]
    return _sign(DECIMAL, spans)


def _other_spelling(article: Article, told: Sequence[Common]) -> Sign | None:
    """Two names or more are spelled otherwise than in the base: `Malahov` for `Malakhov`."""
    from rapidfuzz.distance import Indel

    spellings: dict[str, Span] = {}
    for passage in told:
        names = sorted(set(NAME.findall(passage.base)))[:NAMES]
        known = set(words(passage.base))
        for sentence in passage.sentences:
            raw = article.text[sentence.start : sentence.end]
            for match in NAME.finditer(raw):
                name = match.group()
                if name.casefold() in known or not name[1:].islower():
                    continue
                if any(
                    name[0] == other[0] and Indel.normalized_similarity(name, other) >= 0.75
                    for other in names
                    if not _inflected(name, other)
                ):
                    at = sentence.start + match.start()
                    spellings.setdefault(name, _span(article, at, at + len(name)))
    return _sign("names in another spelling", list(spellings.values()))


def _inflected(name: str, other: str) -> bool:
    """`Russia` and `Russian` are one name and its adjective, not two spellings."""
    return name.startswith(other) or other.startswith(name) or name[:-2] == other[:-2]


def _relaying_agency(article: Article) -> Sign | None:
    """An agency that writes in another language relays the text: it stands before another in the chain, or signs it."""
    language = article.language[:2]
    relays = {
        agency
        for agency in (*article.credit_chain[:1], *article.agencies)
        if HOME_LANGUAGE.get(agency, language) != language
    }
    if not relays:
        return None
    pattern = re.compile("|".join(rf"\b{re.escape(agency)}\b" for agency in sorted(relays)), re.IGNORECASE)
    spans = [_span(article, m.start(), m.end()) for m in pattern.finditer(article.text)]
    return _sign(RELAYED, spans)


def signs_of_swapping(
    article: Article, told: Sequence[Told], texts: Texts, settings: RelationSettings
) -> tuple[Sign, ...]:
    """Single words replaced in unchanged order, where they are as many as the passages: a list, never a verdict."""
    shared = 0
    swaps: list[Sign] = []
    for found in told:
        reading = found.full
        if reading is None:
            continue
        shared += 1
        changes = reading.changes
        sentences = texts.sentences(article.id, reading.sentences)
        after_last = 0
        for before, change, after in zip(changes, changes[1:], changes[2:], strict=False):
            if not (before.kind == after.kind == "same" and change.kind == "replaced"):
                continue
            old, new = words(change.base), words(change.text)
            if len(old) != 1 or len(new) != 1 or _kin(old[0], new[0]):
                continue
            span = find_words(article, sentences, change.text, start=after_last)
            if span is not None:
                after_last = span.end
                swaps.append(Sign(of="word-swapping", text=f"{new[0]} for {old[0]}", spans=(span,)))
    return tuple(swaps) if shared and len(swaps) >= settings.swaps_per_passage * shared else ()


def _kin(one: str, other: str) -> bool:
    """Two forms of one word, or words of grammar: no swap."""
    return len(one) < 4 or len(other) < 4 or one[:4] == other[:4]


def find_words(article: Article, sentences: Sequence[Sentence], text: str, start: int = 0) -> Span | None:
    """Where the words stand in these sentences, from `start` on."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in text.strip(EDGES).split()))
    for sentence in sentences:
        match = pattern.search(article.text, max(start, sentence.start), max(start, sentence.end))
        if match:
            return _span(article, match.start(), match.end())
    return None
