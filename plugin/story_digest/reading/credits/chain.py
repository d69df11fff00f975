"""Agencies and credit chain of a whole article: its credit lines and what its sentences cite, joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from story_digest.model import Article, Citation, Evidence, Span
from story_digest.reading.agencies import Agencies
from story_digest.reading.citations import is_contact

_CREDITS, _TELLS, _IS_TOLD = range(3)
"""What a span shows of an agency, the best first: a credit line, a sentence that it tells, one that it was told."""
_OF_A_PART = frozenset({"photo credit", "agency tag"})


def join(found: Article, citations: Sequence[Citation], lead: AbstractSet[str], agencies: Agencies) -> Article:
    """`found` with the agencies of `citations`; `lead` are the ids of the sentences at the head of the text."""
    cited = _cited(citations, agencies)
    if not cited and not found.agencies:
        return found
    places = _places(found, cited)
    beside = [agency for agency in found.agencies if agency not in places]  # metadata name them, not the text
    names = (*beside, *places)
    evidence = dict(found.evidence)
    stated = evidence.get("agencies")
    if places:
        rule = "agencies named on credit lines or cited in sentences" if cited else "agencies named on credit lines"
        spans = tuple(places[name] for name in names if name in places)
        evidence["agencies"] = Evidence(
            rule=rule,
            spans=spans,
            quote=stated.quote if beside and stated else "",
            note=_only_for(names, found, beside, cited, lead),
        )
    chain, proof, note = _chain(found, _telling(citations, lead, agencies), names, places, agencies)
    if chain and proof:
        rule = "who cites whom, outermost first" if len(chain) > 1 else "the one agency credited"
        note = note or _only_for(chain, found, beside, cited, lead)
        evidence["credit_chain"] = Evidence(rule=rule, spans=proof, note=note)
    elif chain and stated:
        evidence["credit_chain"] = stated
    return replace(found, agencies=names, credit_chain=chain, evidence=evidence)


def _only_for(
    names: Sequence[str],
    found: Article,
    beside: Sequence[str],
    cited: Sequence[tuple[str, Citation]],
    lead: AbstractSet[str],
) -> str:
    """Which of the agencies stand for a part of the text alone: `Reuters: for one sentence`; "" where all stand for all.

    A credit line, metadata and `Reuters reports` at the head of the text stand for the whole of it; `according to
    Reuters` stands for its sentence wherever it is, and an agency in brackets after a paragraph for that paragraph.
    """
    whole = set(beside) | {
        agency for credit in found.credits if credit.kind not in _OF_A_PART for agency in credit.agencies
    }
    whole |= {agency for agency, citation in cited if citation.sentence in lead and _reports(citation)}
    notes = []
    for name in names:
        sentences = {citation.sentence for agency, citation in cited if agency == name}
        if name in whole:
            continue
        if sentences:
            notes.append(f"{name}: for {'one sentence' if len(sentences) == 1 else f'{len(sentences)} sentences'}")
        elif any(credit.kind == "agency tag" and name in credit.agencies for credit in found.credits):
            notes.append(f"{name}: for its paragraph")
    return "; ".join(notes)


def _reports(citation: Citation) -> bool:
    """Whether an agency tells the text, rather than being asked or looked up for one point of it."""
    return not is_contact(citation) and not citation.text.lower().startswith(("according", "as per"))


def _cited(citations: Sequence[Citation], agencies: Agencies) -> list[tuple[str, Citation]]:
    return [
        (short, citation) for citation in citations for source in citation.sources if (short := agencies.named(source))
    ]


def _places(found: Article, cited: Sequence[tuple[str, Citation]]) -> dict[str, Span]:
    """Agencies in the order in which the text names them, each with the span that shows best what it is credited with:
    a credit line, else a sentence that it tells, else one in which it was told something.
    """
    named = [
        (agency, _CREDITS, Span(article=found.id, start=credit.start, end=credit.end, text=credit.text))
        for credit in found.credits
        if credit.kind != "photo credit"
        for agency in credit.agencies
    ]
    named += [
        (agency, _IS_TOLD if is_contact(citation) else _TELLS, _span(citation, found.id)) for agency, citation in cited
    ]
    named.sort(key=lambda one: (one[2].start + max(0, one[2].text.find(one[0])), one[0]))
    best: dict[str, tuple[int, Span]] = {}
    for agency, rank, span in named:
        if agency not in best or rank < best[agency][0]:
            best[agency] = rank, span
    stated = set(found.agencies)  # what metadata state needs no word that the agency was told something
    return {agency: span for agency, (rank, span) in best.items() if rank <= _TELLS or agency not in stated}


def _span(citation: Citation, article: str) -> Span:
    return Span(article=article, start=citation.start, end=citation.end, text=citation.text)


def _telling(citations: Sequence[Citation], lead: AbstractSet[str], agencies: Agencies) -> Citation | None:
    """The first citation of an agency that stands for the whole text."""
    for citation in citations:
        names_one = any(agencies.named(source) for source in citation.sources)
        if names_one and citation.sentence in lead and not is_contact(citation):
            return citation
    return None


def _chain(
    found: Article,
    telling: Citation | None,
    names: Sequence[str],
    places: Mapping[str, Span],
    agencies: Agencies,
) -> tuple[tuple[str, ...], tuple[Span, ...], str]:
    """The first chain that the article states, its spans, and how they were put together."""
    if len(names) == 1:
        return (names[0],), tuple(places.values()), ""
    inside = [short for source in telling.sources if (short := agencies.named(source))] if telling else []
    over = [
        agency
        for credit in found.credits
        if credit.kind not in {"photo credit", "agency tag"}  # a tag stands for its paragraph alone
        for agency in credit.agencies
    ]
    over = list(dict.fromkeys(over)) or [name for name in names if name not in places]
    if len(over) > 1 and not set(over) <= set(inside):
        return (), (), ""  # several agencies contributed: no order is stated
    outside = [name for name in over if name not in inside]
    proof = [places[name] for name in outside if name in places]
    note = ""
    if telling is not None:
        article = next(iter(places.values())).article
        proof.append(_span(telling, article))
        if outside and inside:
            note = "the credit line stands over the whole text, the sentence names whom it cites"
    return tuple(dict.fromkeys([*outside, *inside])), tuple(proof), note
