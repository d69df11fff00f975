"""How a text came to its house: reprinted, translated, or unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.explaining.case import compared
from story_digest.explaining.own_text import SYNDICATED, spans_of
from story_digest.explaining.signs import TELLING
from story_digest.model import Article, Evidence, Fact, Sign

if TYPE_CHECKING:
    from story_digest.settings import RelationSettings

TRANSLATED = re.compile(r"\b(?:translat|transl?\.|tradu[citz]|übersetz|english version)", re.IGNORECASE)
"""`Translated from Russian by Olga D.` · `traduit de l'anglais / English version: P. Lemoine`"""

TRANSLATED_FROM = re.compile(
    r"\(?(?:translated|translation) (?:from|of) (?:the )?[^\W\d_]+(?: original| text| version)?(?: by [^.,;]{1,80})?[.)]*$",
    re.IGNORECASE,
)
"""`Translated from the German original` · `(Translated from Spanish)` · `Translated from Spanish by our newsroom.`: a line of
its own, beside the report or as its last sentence."""


UNTRANSLATED = re.compile(r"\b(?:not|nor|un)\b[^.]{0,60}\btranslat", re.IGNORECASE)
"""`This story has not been edited or translated by our staff.`"""


def _lines_beside(article: Article) -> list[str]:
    """Lines of the page that are not the report, at its end or set aside as furniture, and its last sentence."""
    signed = [article.sign_off] if article.sign_off else []
    return [*article.closing, *signed, *(f.text for f in article.furniture), *(s.text for s in article.sentences[-1:])]


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
    line = next((c for c in article.closing if TRANSLATED.search(c) and not UNTRANSLATED.search(c)), None)
    line = line or next((piece for piece in _lines_beside(article) if TRANSLATED_FROM.match(piece)), None)
    if line is not None:
        evidence = Evidence(rule="the file says that it was translated", spans=spans_of(article, line), quote=line)
        return Fact(value="translation", evidence=evidence)
    notice = next((c for c in article.closing if SYNDICATED.search(c)), None)
    if notice is not None:
        rule = "the file says that it was taken over unedited"
        return Fact(value="reprint", evidence=Evidence(rule=rule, spans=spans_of(article, notice), quote=notice))
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
