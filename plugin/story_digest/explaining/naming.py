"""For how much of its text an article names an agency: for the whole, for a part, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from story_digest.model import Article, Evidence, Span

Standing = Literal["text", "part", "beside", "other", "none"]
"""Named for the text; for a part of it; beside other agencies, no part told; others are named and this one is not; no
agency is named at all."""

AS_A_CONTRIBUTOR = "as a contributor"

CONTRIBUTED = re.compile(
    r"\bcontribut(?:ed|ing)\b|\bwith (?:files|input|inputs|information|material|reporting|reports) from\b|\binputs\b"
    r"|\b(?:additional|further) (?:information|reporting)\b",
    re.IGNORECASE,
)
"""`The Associated Press contributed to this report.` · `With files from The Canadian Press` · `(With UNI and PTI inputs)`
· `Additional reporting by PA`"""


def standing(article: Article, agency: str) -> Standing:
    """How the article stands to the agency, by what its file says."""
    if agency in article.agencies or agency in article.credit_chain:
        if part_named(article, agency):
            return "part"
        return "text" if article.credit_chain or len(article.agencies) < 2 else "beside"
    return "other" if article.agencies else "none"


def part_named(article: Article, agency: str) -> str:
    """For what alone the file names the agency: `for one sentence`; "" where it stands for the whole text."""
    known = article.evidence.get("agencies")
    if known is None:
        return ""
    noted = [note.removeprefix(f"{agency}: ") for note in known.note.split("; ") if note.startswith(f"{agency}: ")]
    contributed = any(CONTRIBUTED.search(span.text) for span in _slices(article, agency))
    return noted[0] if noted else AS_A_CONTRIBUTOR if contributed else ""


def contributors(article: Article) -> tuple[str, ...]:
    """Agencies that the file names as contributors, or beside others without telling for what."""
    return tuple(
        agency
        for agency in article.agencies
        if standing(article, agency) == "beside" or part_named(article, agency) == AS_A_CONTRIBUTOR
    )


def naming(article: Article, agency: str) -> tuple[Span, ...]:
    """The slice that names the agency, as far as the text holds one."""
    if standing(article, agency) not in ("text", "part", "beside"):
        return ()
    return _slices(article, agency)


def _slices(article: Article, agency: str) -> tuple[Span, ...]:
    known = article.evidence.get("agencies") or article.evidence.get("credit_chain")
    spans = known.spans if known else ()
    return tuple(span for span in spans if agency.casefold() in span.text.casefold())[:1] or spans[:1]


def evidence_of(articles: Sequence[Article], agency: str, called: Callable[[Sequence[str]], str]) -> Evidence:
    """Who of a report's articles states that the text is the agency's, who for a part of it, and for whom it is inferred.

    `called`: the words by which some of the articles, given by id, are listed.
    """
    found: dict[Standing, list[str]] = {}
    parts: dict[str, list[str]] = {}
    for article in articles:
        found.setdefault(standing(article, agency), []).append(article.id)
        if part := part_named(article, agency):
            parts.setdefault(part, []).append(article.id)
    notes = []
    if "text" in found:
        notes.append(f"named for the text in {called(found['text'])}")
    notes += [f"named {part} only in {called(ids)}" for part, ids in sorted(parts.items())]
    if "beside" in found:
        notes.append(f"named beside other agencies in {called(found['beside'])}")
    if "other" in found:
        notes.append(f"other agencies are named in {called(found['other'])}")
    if "none" in found:
        notes.append(f"inferred from the text they share for {called(found['none'])}")
    if "text" not in found:
        notes.append("for the text it is inferred")
    return Evidence(
        rule="agency named for the text" if "text" in found else "agency named for a part of the text",
        status="stated" if "text" in found else "inferred",
        spans=tuple(span for article in articles for span in naming(article, agency)),
        note="; ".join(notes),
    )


def origin_of(articles: Sequence[Article]) -> tuple[str | None, Evidence | None]:
    """The one agency that the files name for the text; None where none does, or where they name several.

    An agency named for one sentence alone counts only where no file names one for the whole.
    """
    whole: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    for article in articles:
        if agency := _innermost(article):
            of = whole if standing(article, agency) == "text" else parts
            of.setdefault(agency, []).append(article.id)
    found = whole or parts
    if not found:
        return None, None
    if len(found) > 1:
        told = "; ".join(f"{agency}: {', '.join(ids)}" for agency, ids in sorted(found.items()))
        return None, Evidence(rule="several agencies named for one text", note=f"undetermined; {told}")
    (agency,) = found
    return agency, evidence_of(articles, agency, ", ".join)


def _innermost(article: Article) -> str | None:
    """The agency that a file names last in its chain of credits, or its only one; a composite names no single one."""
    if article.credit_chain:
        return article.credit_chain[-1]
    return article.agencies[0] if len(article.agencies) == 1 else None
