"""Whether a file shows the agency's own text, as it was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.explaining.naming import standing
from story_digest.model import Article, Evidence, Span

SYNDICATED = re.compile(
    r"syndicated feed|not been edited by|without editing|republished (?:from|with)|reprinted (?:from|with)",
    re.IGNORECASE,
)
"""`(This story has not been edited by X staff and is published from a syndicated feed.)`"""

SENT_BY_THE_AGENCY = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
"""A dateline with a day in it is the agency's own form: `MOSCOW, March 14. /TASS/.`"""

FIRST_PUBLISHED = re.compile(r"\bwas first published\b", re.IGNORECASE)
"""`This report by The Canadian Press was first published Jan. 14, 2025.`"""


TOLD_US = re.compile(r"\b(?:told|tells|in an interview with|speaking to|reviewed by|seen by)\b", re.IGNORECASE)
"""`the head of the excavation told Anadolu`: how an agency names itself inside its own text, and others name it too."""

DESK = ("reporting", "writing", "editing")
"""Roles that a desk's closing line names: `Writing by A in B; editing by C`."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """What in a file shows that it is the agency's own text. `sent`: in the form in which only the agency sends it."""

    evidence: Evidence
    sent: bool


def agencys_own(article: Article, origin: str | None = None) -> OwnText | None:
    """What in the file says that this is the agency's own text; None where nothing does, or where another house shows.

    An agency credited for the text; its form of dateline with a day, its desk's closing line, its notice of first
    publication, or (which copies keep too) a dateline that names it; and no other house: no publisher, no furniture of
    a page, no notice of syndication, no agency that relays another. `origin`: the agency that files of the report name
    for its text; a file with a desk's closing line may name it no more than `he told Anadolu` does.
    """
    if not own_house(article):
        return None
    if not any(standing(article, agency) == "text" for agency in article.agencies) and not _by_its_desk(
        article, origin
    ):
        return None
    spans: list[Span] = []
    if article.dateline and SENT_BY_THE_AGENCY.search(article.dateline):
        spans += spans_of(article, article.dateline)
    if article.sign_off:
        spans += spans_of(article, article.sign_off)
    for line in article.closing:
        if FIRST_PUBLISHED.search(line) and any(agency.casefold() in line.casefold() for agency in article.agencies):
            spans += spans_of(article, line)
    sent = bool(spans)
    known = article.evidence.get("agencies")
    if not sent and article.dateline and known is not None:
        spans += [span for span in known.spans if span.text.strip() == article.dateline.strip()][:1]
    if not spans:
        return None
    what = "own dateline or closing line" if sent else "dateline with its name, in no other text of the report"
    evidence = Evidence(
        rule=f"the agency's {what}, and no trace of another house",
        status="inferred",
        spans=tuple(spans),
        note="the base of its report, or word for word like it",
    )
    return OwnText(evidence, sent)


def _by_its_desk(article: Article, origin: str | None) -> bool:
    """Whether a file names this agency alone, as the one to whom somebody spoke, and ends with a desk's closing line."""
    known = article.evidence.get("agencies")
    return (
        origin is not None
        and article.agencies == (origin,)
        and article.sign_off is not None
        and any(role in article.roles for role in DESK)
        and known is not None
        and all(TOLD_US.search(span.text) for span in known.spans)
    )


def own_house(article: Article) -> bool:
    """Whether a file that credits one agency shows no other house."""
    if article.publisher or _of_a_page(article.url) or len(article.credit_chain) > 1:
        return False
    if any(SYNDICATED.search(line) for line in article.closing):
        return False
    agencies = [re.compile(rf"\b{re.escape(agency)}\b") for agency in article.agencies]
    pieces = [piece.text for piece in article.furniture if any(map(str.isalpha, piece.text))]
    # The agency's slug line (`PA HEALTH Inquiry`) is its own.
    return all(any(agency.search(piece) for agency in agencies) for piece in pieces)


def _of_a_page(url: str | None) -> bool:
    """An address on the web; `urn:newsml:…` is the number that the agency itself gives an item."""
    return bool(url) and not (url or "").lower().startswith("urn:")


def spans_of(article: Article, text: str) -> tuple[Span, ...]:
    """Where the text stands first in the article; none where it does not."""
    start = article.text.find(text)
    return (Span(article=article.id, start=start, end=start + len(text), text=text),) if start >= 0 and text else ()
