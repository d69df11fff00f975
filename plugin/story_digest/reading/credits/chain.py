"""Agencies and credit chain of a whole article: its credit lines and what its sentences cite, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from story_digest.model import Citation, Evidence, Span
from story_digest.reading.citations import is_contact
from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.found import CreditsFound

LEAD = 3
"""Sentences at the head of a text in which a citation stands for the whole text; later ones stand for themselves."""


def join(
    found: CreditsFound,
    text: str,
    citations: Sequence[Citation],
    sentences: Sequence[str],
    agencies: Agencies,
    article: str,
) -> CreditsFound:
    """`found` with the agencies of `citations`; `sentences` are the ids of all sentences in order."""
    own = _own(found)
    cited = [(source, citation) for citation in citations for source in citation.sources if agencies.named(source)]
    if not cited and not found.agencies:
        return found
    places = {
        agency: (start, Span(article=article, start=start, end=end, text=words)) for agency, start, end, words in own
    }
    for source, citation in cited:
        short = agencies.named(source) or source
        span = Span(article=article, start=citation.start, end=citation.end, text=citation.text)
        if short not in places or citation.start < places[short][0]:
            places.setdefault(short, (citation.start, span))
    beside = [agency for agency in found.agencies if agency not in places]  # out of metadata
    names = [*beside, *sorted(places, key=lambda agency: places[agency][0])]
    evidence = dict(found.evidence)
    if places:
        spans = tuple(places[name][1] for name in names if name in places)
        rule = "agencies named on credit lines" if not cited else "agencies named on credit lines or cited in sentences"
        evidence["agencies"] = Evidence(
            rule=rule, spans=spans, quote=evidence["agencies"].quote if beside and "agencies" in evidence else ""
        )
    chain, proof, note = _chain(found, citations, sentences, agencies, names, places)
    if chain:
        evidence["credit_chain"] = Evidence(
            rule="who cites whom, outermost first" if len(chain) > 1 else "the one agency credited",
            spans=proof,
            quote=evidence["agencies"].quote if not proof and "agencies" in evidence else "",
            note=note,
            source=evidence["agencies"].source if not proof and "agencies" in evidence else "text",
        )
    return replace(found, agencies=tuple(names), credit_chain=chain, evidence=evidence)


def _own(found: CreditsFound) -> list[tuple[str, int, int, str]]:
    """Agencies of the credit lines: short name, span and words of the line."""
    return [
        (agency, credit.start, credit.end, credit.text)
        for credit in found.credits
        if credit.kind != "photo credit"
        for agency in credit.agencies
    ]


def _chain(
    found: CreditsFound,
    citations: Sequence[Citation],
    sentences: Sequence[str],
    agencies: Agencies,
    names: Sequence[str],
    places: dict[str, tuple[int, Span]],
) -> tuple[tuple[str, ...], tuple[Span, ...], str]:
    """The first chain that the article states, its spans, and how they were put together."""
    if len(names) == 1:
        return (names[0],), tuple(span for _, span in places.values()), ""
    lead = set(sentences[:LEAD])
    telling = next(
        (
            citation
            for citation in citations
            if citation.sentence in lead
            and not is_contact(citation)
            and any(agencies.named(s) for s in citation.sources)
        ),
        None,
    )
    inside = (
        [agencies.named(source) or source for source in telling.sources if agencies.named(source)] if telling else []
    )
    tagged = {agency for credit in found.credits if credit.kind == "agency tag" for agency in credit.agencies}
    over = list(dict.fromkeys(a for a, *_ in _own(found) if a not in tagged)) or [
        name for name in names if name not in places
    ]
    if len(over) > 1 and not set(over) <= set(inside):
        return (), (), ""  # several agencies contributed: no order is stated
    chain = tuple(dict.fromkeys([*(a for a in over if a not in inside), *inside]))
    proof = [places[name][1] for name in over if name in places and name not in inside]
    if telling is not None:
        proof.append(
            Span(
                article=proof[0].article if proof else _article(places),
                start=telling.start,
                end=telling.end,
                text=telling.text,
            )
        )
    joined = bool(inside) and any(name not in inside for name in over)
    note = "the credit line stands over the whole text, the sentence names whom it cites" if joined else ""
    return chain, tuple(proof), note


def _article(places: dict[str, tuple[int, Span]]) -> str:
    return next((span.article for _, span in places.values()), "")
