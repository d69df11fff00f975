"""How a text came to its house: reprinted, translated, or unknown; and whether a file shows the agency's own text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.explaining.case import compared
from story_digest.explaining.signs import TELLING
from story_digest.model import Article, Evidence, Fact, Sign, Span

if TYPE_CHECKING:
    from story_digest.settings import RelationSettings

SYNDICATED = re.compile(
    r"syndicated feed|not been edited by|without editing|republished (?:from|with)|reprinted (?:from|with)",
    re.IGNORECASE,
)
"""`(This story has not been edited by X staff and is published from a syndicated feed.)`"""

TRANSLATED = re.compile(r"\b(?:translat|transl?\.|tradu[citz]|übersetz|english version)", re.IGNORECASE)
"""`Translated from Russian by Olga D.` · `traduit de l'anglais / English version: P. Lemoine`"""

SENT_BY_THE_AGENCY = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
"""A dateline with a day in it is the agency's own form: `MOSCOW, March 14. /TASS/.`"""


def route_fact(
    article: Article, wording: str, signs: Sequence[Sign], rules: RelationSettings, *, is_base: bool
) -> Fact:
    if article.roles.get("translation"):
        known = article.evidence.get("roles", Evidence(rule=""))
        # A desk of another language is named, which does not say that it translated.
        desk = known.spans and not any(TRANSLATED.search(span.text) for span in known.spans)
        rule = "a desk of another language is named" if desk else "a translator is named"
        evidence = replace(known, rule=rule, status="inferred" if desk else known.status)
        return Fact(value="translation", evidence=evidence)
    notice = next((c for c in article.closing if SYNDICATED.search(c)), None)
    if notice is not None:
        rule = "the file says that it was taken over unedited"
        return Fact(value="reprint", evidence=Evidence(rule=rule, spans=_spans(article, notice), quote=notice))
    telling = any(sign.text in TELLING for sign in signs)
    if not is_base and wording == "reworded" and telling and len(signs) >= rules.translation_signs:
        evidence = Evidence(
            rule="signs of translation of different kinds",
            status="inferred",
            spans=tuple(sign.spans[0] for sign in signs),
            score=float(len(signs)),
            threshold=float(rules.translation_signs),
            note="; ".join(sign.text for sign in signs),
        )
        return Fact(value="translation", evidence=evidence)
    if not is_base and wording == "verbatim":
        return Fact(value="reprint", evidence=compared("word for word as the base"))
    return Fact(value="unknown", evidence=compared("neither a credit nor the wording shows the way of the text"))


def _spans(article: Article, text: str) -> tuple[Span, ...]:
    start = article.text.find(text)
    return (Span(article=article.id, start=start, end=start + len(text), text=text),) if start >= 0 and text else ()


def says_original(article: Article) -> Evidence | None:
    """What in the file says that this is the agency's own text, as sent; None where nothing does.

    An agency credited for the text, its own form of dateline (with a day) or its desk's closing line, and no other
    house: no publisher, no furniture of a page, no notice of syndication, no agency that relays another.
    """
    if not article.agencies or article.publisher or article.url:
        return None
    if any(piece.isalpha() for furniture in article.furniture for piece in furniture.text):
        return None
    if len(article.credit_chain) > 1 or any(SYNDICATED.search(c) for c in article.closing):
        return None
    spans: list[Span] = []
    if article.dateline and SENT_BY_THE_AGENCY.search(article.dateline):
        spans += _spans(article, article.dateline)
    if article.sign_off:
        spans += _spans(article, article.sign_off)
    if not spans:
        return None
    return Evidence(
        rule="the agency's own dateline or closing line, and no trace of another house",
        status="inferred",
        spans=tuple(spans),
        note="the base of its report, or word for word like it",
    )
