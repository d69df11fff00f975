"""What each article of a report is to the others: one neutral word, and the facts behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from story_digest.explaining.measures import Measures
from story_digest.explaining.passages import Texts
from story_digest.explaining.profile import cut_profile, speakers_not_in
from story_digest.explaining.reports import FoundReport
from story_digest.explaining.signs import TELLING, signs_of_swapping, signs_of_translation, told_in_common
from story_digest.model import Article, Evidence, Fact, Passage, Relation, Sign, Span, Variant

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings, RelationSettings

SYNDICATED = re.compile(
    r"syndicated feed|not been edited by|without editing|republished (?:from|with)|reprinted (?:from|with)",
    re.IGNORECASE,
)
"""`(This story has not been edited by X staff and is published from a syndicated feed.)`"""

TRANSLATED = re.compile(r"\b(?:translat|transl?\.|tradu[citz]|übersetz|english version)", re.IGNORECASE)
"""`Translated from Russian by Olga D.` · `traduit de l'anglais / English version: P. Lemoine`"""

SENT_BY_THE_AGENCY = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
"""A dateline with a day in it is the agency's own form: `MOSCOW, March 14. /TASS/.`"""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a variant in its full readings, by kind of reading."""

    verbatim: int
    near: int
    reworded: int

    @property
    def all(self) -> int:
        return self.verbatim + self.near + self.reworded


@dataclass(frozen=True, slots=True)
class Case:
    """One report with its articles and passages, and what is counted over them."""

    report: FoundReport
    articles: Mapping[str, Article]
    passages: Sequence[Passage]
    measures: Measures
    texts: Texts
    settings: ExplainingSettings

    @property
    def base(self) -> Article:
        return self.articles[self.report.base]

    def passages_of_base(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.base == self.report.base]


def describe_variants(
    report: FoundReport,
    by_id: Mapping[str, Article],
    passages: Sequence[Passage],
    settings: ExplainingSettings,
) -> tuple[Variant, ...]:
    """The variants of one report, ordered by article id. `passages`: those of the report."""
    members = {article: by_id[article] for article in report.articles}
    ordered = list(members.values())
    case = Case(report, members, passages, Measures(ordered, passages), Texts(ordered), settings)
    return tuple(_with_original([_variant(article, case) for article in ordered], case))


def _with_original(variants: Sequence[Variant], case: Case) -> list[Variant]:
    """One text of a report of several is the original where its file says so: the base, or one word for word like it."""
    same = [v for v in variants if v.article == case.report.base or v.relation == "verbatim reprint"]
    same.sort(key=lambda v: (v.article != case.report.base, v.article))
    if len(variants) < 2:
        return list(variants)
    said = next(((v.article, e) for v in same if (e := says_original(case.articles[v.article])) is not None), None)
    if said is None:
        return list(variants)
    original, evidence = said
    told = []
    for variant in variants:
        if variant.article == original:
            told.append(replace(variant, relation="original", evidence=evidence))
        elif variant.article == case.report.base:
            reprint = _compared("word for word as the text that its file shows to be the agency's own")
            told.append(replace(variant, relation="verbatim reprint", evidence=reprint))
        else:
            told.append(variant)
    return told


def _variant(article: Article, case: Case) -> Variant:
    base, measures = case.base, case.measures
    is_base = article.id == base.id
    total, whole = measures.total(article.id), measures.total(base.id)
    common = measures.common(base.id, article.id)
    share = 1.0 if is_base else _ratio(measures.carried(base.id, article.id), whole)
    own = _ratio(measures.own(article.id), total)
    in_base = case.passages_of_base()
    wording = _wording(article.id, in_base, measures)
    told = [] if is_base else told_in_common(article, base.id, in_base, case.texts)
    rules = case.settings.relations
    translation = signs_of_translation(article, base, told)
    wording_fact = _wording_fact(wording, rules, is_base=is_base)
    extent = _extent_fact(share, own, rules, is_base=is_base)
    if not is_base:
        extent = _with_profile(extent, article, case)
    route = _route_fact(article, wording_fact.value, translation, rules, is_base=is_base)
    swapping = () if route.value == "translation" else signs_of_swapping(article, in_base, base.id, case.texts, rules)
    carried = [r.kind for p in in_base for r in p.readings if r.article == article.id]
    facts = _Facts(article, wording, wording_fact, extent, route, share, own, common.share_of_other())
    relation, evidence = _relation(facts, case)
    return Variant(
        article=article.id,
        relation=relation,
        wording=wording_fact,
        extent=extent,
        route=route,
        share=round(share, 4),
        own=round(own, 4),
        words_of_base=1.0 if is_base else round(common.share_of_one(), 4),
        words_of_own=1.0 if is_base else round(common.share_of_other(), 4),
        passages=sum(kind != "part" for kind in carried),
        passages_in_part=sum(kind == "part" for kind in carried),
        passages_of_base=len(in_base),
        evidence=evidence,
        signs=(*translation, *swapping),
    )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _wording(article: str, passages: Sequence[Passage], measures: Measures) -> Wording:
    count = {"verbatim": 0, "near": 0, "reworded": 0}
    for passage in passages:
        for reading in passage.readings:
            if reading.article == article and reading.kind != "part":
                count[reading.kind] += measures.length(article, reading.sentences)
    return Wording(**count)


def _compared(rule: str, score: float | None = None, threshold: float | None = None, note: str = "") -> Evidence:
    return Evidence(
        rule=rule,
        status="inferred",
        source="comparison",
        score=None if score is None else round(score, 4),
        threshold=threshold,
        note=note,
    )


def _wording_fact(wording: Wording, rules: RelationSettings, *, is_base: bool) -> Fact:
    if is_base:
        return Fact(value="verbatim", evidence=_compared("the base of comparison, compared with itself"))
    if wording.all == 0:
        return Fact(value="undetermined", evidence=_compared("no passage in common with the base"))
    verbatim, reworded = wording.verbatim / wording.all, wording.reworded / wording.all
    if verbatim >= rules.verbatim:
        return Fact(
            value="verbatim", evidence=_compared("share of words in verbatim passages", verbatim, rules.verbatim)
        )
    if reworded >= rules.reworded:
        return Fact(
            value="reworded", evidence=_compared("share of words in reworded passages", reworded, rules.reworded)
        )
    return Fact(value="near", evidence=_compared("share of words in reworded passages", reworded, rules.reworded))


def _extent_fact(share: float, own: float, rules: RelationSettings, *, is_base: bool) -> Fact:
    if is_base:
        return Fact(value="whole", evidence=_compared("the base of comparison"))
    apart = "share of words in sentences found nowhere else in the report"
    carried = "share of the base's words in passages carried"
    if own >= rules.composite:
        return Fact(value="composite", evidence=_compared(apart, own, rules.composite))
    if share < rules.whole:
        return Fact(value="shortened", evidence=_compared(carried, share, rules.whole))
    if own >= rules.extended:
        return Fact(value="extended", evidence=_compared(apart, own, rules.extended))
    return Fact(value="whole", evidence=_compared(carried, share, rules.whole))


def _with_profile(extent: Fact, article: Article, case: Case) -> Fact:
    """The fact with how the text was cut, and with whom the base quotes and this version does not name."""
    profile = cut_profile(article.id, case.passages_of_base(), case.texts)
    names, spans = speakers_not_in(article, case.base)
    notes = [profile] if profile else []
    if names:
        notes.append(f"quoted in the base, and the name was not found in this version: {', '.join(names)}")
    return Fact(value=extent.value, evidence=replace(extent.evidence, note="; ".join(notes), spans=spans))


def _route_fact(
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
        return Fact(value="reprint", evidence=_compared("word for word as the base"))
    return Fact(value="unknown", evidence=_compared("neither a credit nor the wording shows the way of the text"))


def _spans(article: Article, text: str) -> tuple[Span, ...]:
    start = article.text.find(text)
    return (Span(article=article.id, start=start, end=start + len(text), text=text),) if start >= 0 and text else ()


@dataclass(frozen=True, slots=True)
class _Facts:
    article: Article
    wording: Wording
    wording_fact: Fact
    extent: Fact
    route: Fact
    share: float
    own: float
    of_own: float


def _relation(facts: _Facts, case: Case) -> tuple[Relation, Evidence]:
    rules = case.settings.relations
    if facts.article.id == case.report.base:
        alone = len(case.articles) == 1
        rule = "the only text of its report" if alone else "base of comparison; nothing says that it is the original"
        return "undetermined", _compared(rule)
    if facts.extent.value == "composite":
        return "composite", facts.extent.evidence
    if facts.wording.all < rules.thin:
        rule = "words in passages in common with the base: too few to tell"
        return "undetermined", _compared(rule, float(facts.wording.all), float(rules.thin))
    if facts.route.value == "translation":
        return "translation", facts.route.evidence
    if facts.wording_fact.value == "verbatim" and facts.extent.value in ("whole", "extended"):
        return "verbatim reprint", facts.wording_fact.evidence
    cut_of = _cut_of(facts, case)
    if cut_of is not None:
        return "shortened", cut_of
    if facts.of_own >= rules.edited:
        rule = "share of its words that stand in the base, in order"
        return "edited", _compared(rule, facts.of_own, rules.edited)
    near = (facts.wording.verbatim + facts.wording.near) / facts.wording.all
    rule = "share of its words in passages near the base"
    return ("edited" if near >= rules.edited_near else "paraphrase"), _compared(rule, near, rules.edited_near)


def _cut_of(facts: _Facts, case: Case) -> Evidence | None:
    """It holds little but words of a longer text of the report: the base first of all, else another variant."""
    rules, measures = case.settings.relations, case.measures
    article, length = facts.article.id, measures.total(facts.article.id)
    rule = "share of its words that stand, in order, in a longer text of the report"
    if facts.of_own >= rules.cut:
        return _compared(rule, facts.of_own, rules.cut) if facts.extent.value == "shortened" else None
    best: tuple[float, str] | None = None
    for other in measures.nearest(article, rules.cut_candidates):
        if other != case.report.base and measures.total(other) * rules.whole > length:
            share = measures.common(other, article).share_of_other()
            if share >= rules.cut and (best is None or share > best[0]):
                best = share, other
    if best is None:
        return None
    first = case.articles[best[1]].sentences[0]
    span = Span(article=best[1], start=first.start, end=first.end, text=first.text)
    note = "of another variant, not of the base"
    return replace(_compared(rule, best[0], rules.cut, note), spans=(span,))


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
