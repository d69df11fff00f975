"""What each file says of itself: fields with the words that state them, told apart from what was inferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from story_digest.model import Article, Evidence, Span
from story_digest.publishing.markup import web_address
from story_digest.publishing.views.pieces import folded

FIELDS = (
    "headline",
    "agency",
    "chain",
    "cited",
    "unresolved",
    "photo",
    "publisher",
    "address",
    "byline",
    "roles",
    "dateline",
    "dates",
    "version",
    "sign_off",
    "closing",
)
"""Fields in the order of pages; each has its word under `fields` in the words files."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a file says. `quotes` are its words as they stand; `value` is what they say, "" where the quotes say it
    already. `note` is a key of the words files or "".
    """

    value: str
    quotes: tuple[str, ...] = ()
    inferred: bool = False
    spans: tuple[Span, ...] = ()
    note: str = ""
    count: int = 0
    """The number in the note, where it has one."""
    lead: str = ""
    """A key of the words files for what stands before the words, or ""."""
    date: str = ""
    """ISO 8601, where the entry is a date."""
    zone: str = ""
    href: str = ""
    source: str = "text"
    rule: str = ""


def entries(article: Article, shared: str | None = None) -> dict[str, tuple[Entry, ...]]:
    """Field → what the file says; fields that it does not fill are missing.

    `shared` is an agency that other variants of its report name: where the file names none, it is said as inferred.
    """
    found: dict[str, list[Entry]] = {}
    for field, entry in _all(article):
        known = found.setdefault(field, [])
        if entry not in known and not any((e.value, e.quotes) == (entry.value, entry.quotes) for e in known):
            known.append(entry)
    if shared and "agency" not in found:
        found["agency"] = [Entry(shared, inferred=True, note="shared_text", source="comparison", rule="shared text")]
    return {field: tuple(found[field]) for field in FIELDS if field in found}


def _all(article: Article) -> Iterator[tuple[str, Entry]]:
    proof = article.evidence
    for place, line in enumerate(article.headlines or ((article.headline,) if article.headline else ())):
        told = _entry("", proof.get("headlines") or proof.get("headline"), (line,))
        yield "headline", replace(told, lead="story.below" if place else "")
    if article.agencies:
        told = _entry(", ".join(article.agencies), proof.get("agencies"))
        named = all(any(folded(a) in folded(q) for q in told.quotes) for a in article.agencies)
        few = sentences_citing(article, article.agencies) if not vouched(article, article.agencies) else 0
        yield (
            "agency",
            replace(
                told,
                value="" if told.quotes and named else told.value,
                note="story.for_sentences" if few else "",
                count=few,
            ),
        )
    if len(article.credit_chain) > 1:
        yield "chain", _entry(" → ".join(article.credit_chain), proof.get("credit_chain"))
    cited: dict[str, list[Span]] = {}
    for citation in article.citations:
        span = Span(article=article.id, start=citation.start, end=citation.end, text=citation.text)
        if not citation.sources:
            yield "unresolved", Entry("", (citation.text,), spans=(span,))
        for source in citation.sources:
            if source not in article.agencies:
                cited.setdefault(source, []).append(span)
    for source, spans in cited.items():
        yield "cited", Entry(source, (spans[0].text,), spans=tuple(spans))
    for credit in article.credits:
        if credit.kind == "photo credit":
            span = Span(article=article.id, start=credit.start, end=credit.end, text=credit.text)
            yield "photo", Entry("", (credit.text,), spans=(span,))
    if article.publisher:
        yield "publisher", _entry(article.publisher, proof.get("publisher"))
    if article.url:
        yield "address", _entry(article.url, proof.get("url"), href=web_address(article.url) or "")
    for name in article.byline:
        yield "byline", _entry(name, proof.get("byline"))
    for role, names in article.roles.items():
        told = _entry(", ".join(names), proof.get("roles"), note=f"roles.{role}")
        # The words themselves are the sign-off's, or whatever line names the roles; they stand in its row.
        yield "roles", replace(told, value=", ".join(names), quotes=() if article.sign_off else told.quotes)
    if article.dateline:
        yield "dateline", _entry("", proof.get("dateline"), (article.dateline,))
    for date in article.dates:
        yield (
            "dates",
            _entry(
                "", date.evidence, (date.text,), note=f"dates.{date.kind}", date=date.iso or "", zone=date.zone or ""
            ),
        )
    if article.version:
        yield "version", _entry("", proof.get("version"), (article.version,))
    if article.sign_off:
        yield "sign_off", _entry("", proof.get("sign_off"), (article.sign_off,))
    for line in article.closing:
        if line != article.sign_off:
            yield "closing", _entry("", proof.get("closing"), (line,))


def vouched(article: Article, agencies: Iterable[str]) -> bool:
    """Whether one of the agencies is named for the text as a whole: in a credit, or in a chain of who cites whom."""
    credited = {a for credit in article.credits if credit.kind != "photo credit" for a in credit.agencies}
    chained = article.credit_chain if len(article.credit_chain) > 1 else ()
    return any(agency in credited or agency in chained for agency in agencies)


def sentences_citing(article: Article, agencies: Iterable[str]) -> int:
    """Sentences of the article that cite one of the agencies for what they say."""
    wanted = set(agencies)
    return len({c.sentence for c in article.citations if wanted.intersection(c.sources)})


def _entry(
    value: str,
    evidence: Evidence | None,
    quotes: Iterable[str] = (),
    *,
    note: str = "",
    date: str = "",
    zone: str = "",
    href: str = "",
) -> Entry:
    """An entry with its proof; a value that its own quotation already shows is not said twice."""
    words = [" ".join(q.split()) for q in quotes]
    if evidence is not None and not words:
        words = [" ".join(s.text.split()) for s in evidence.spans]
        words += [" ".join(evidence.quote.split())] if evidence.quote else []
    words = [w for w in dict.fromkeys(words) if w]
    shown = any(folded(value) in folded(w) for w in words) if value else True
    return Entry(
        value="" if shown and words and not href else value,
        quotes=tuple(words),
        inferred=evidence is not None and evidence.status == "inferred",
        spans=evidence.spans if evidence is not None else (),
        note=note,
        date=date,
        zone=zone,
        href=href,
        source=evidence.source if evidence is not None else "text",
        rule=evidence.rule if evidence is not None else "",
    )
