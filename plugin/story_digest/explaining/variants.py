"""What each article of a report is to the others: the facts, and the one neutral word that follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from story_digest.explaining.case import Case, Told, Wording, case_of, compared
from story_digest.explaining.measures import Measures
from story_digest.explaining.naming import contributors
from story_digest.explaining.own_text import agencys_own
from story_digest.explaining.profile import cut_profile, speakers_not_in
from story_digest.explaining.relations import Facts, relation_of
from story_digest.explaining.reports import FoundReport
from story_digest.explaining.routes import route_fact
from story_digest.explaining.signs import signs_of_swapping, signs_of_translation
from story_digest.model import Article, Fact, Passage, Variant

if TYPE_CHECKING:
    from story_digest.settings import ExplainingSettings, RelationSettings


def describe_variants(
    report: FoundReport,
    by_id: Mapping[str, Article],
    passages: Sequence[Passage],
    settings: ExplainingSettings,
) -> tuple[Variant, ...]:
    """The variants of one report, ordered by article id. `passages`: those of the report."""
    case = case_of(report, by_id, passages, settings)
    return tuple(_with_original([_variant(article, case) for article in case.articles.values()], case))


def _with_original(variants: Sequence[Variant], case: Case) -> list[Variant]:
    """One text of a report of several is the original where its file says so: the base, or one word for word like it.

    A dateline that names the agency stays on copies; where two texts have no more than that, neither is said to be it.
    """
    same = [v for v in variants if v.article == case.report.base or v.relation == "verbatim reprint"]
    same.sort(key=lambda v: (v.article != case.report.base, v.article))
    if len(variants) < 2:
        return list(variants)
    own_texts = [(v.article, agencys_own(case.articles[v.article], case.report.origin)) for v in same]
    shown = [(article, own) for article, own in own_texts if own is not None]
    said = [(article, own.evidence) for article, own in shown if own.sent or len(shown) == 1]
    if not said:
        return list(variants)
    original, evidence = said[0]
    told = []
    for variant in variants:
        if variant.article == original:
            told.append(replace(variant, relation="original", evidence=evidence))
        elif variant.article == case.report.base:
            reprint = compared("word for word as the text that its file shows to be the agency's own")
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
    told = case.told(article.id)
    wording = _wording(article.id, told, measures)
    rules = case.settings.relations
    translation = () if is_base else signs_of_translation(article, base, told, case.texts)
    wording_fact = _wording_fact(wording, rules, is_base=is_base)
    composite = rules.composite_credited if contributors(article) else rules.composite
    extent = _extent_fact(share, own, composite, rules, is_base=is_base)
    if not is_base:
        extent = _with_profile(extent, article, told, case)
    route = route_fact(article, wording_fact.value, translation, rules, is_base=is_base)
    swapping = () if is_base or route.value == "translation" else signs_of_swapping(article, told, case.texts, rules)
    carried = [found.reading.kind for found in told if found.reading]
    facts = Facts(article, wording, wording_fact, extent, route, share, own, common.share_of_other())
    relation, evidence = relation_of(facts, case)
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
        passages_of_base=len(told),
        evidence=evidence,
        signs=(*translation, *swapping),
    )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _wording(article: str, told: Sequence[Told], measures: Measures) -> Wording:
    count = {"verbatim": 0, "near": 0, "reworded": 0}
    for found in told:
        if found.full:
            count[found.full.kind] += measures.length(article, found.full.sentences)
    return Wording(**count)


def _wording_fact(wording: Wording, rules: RelationSettings, *, is_base: bool) -> Fact:
    if is_base:
        return Fact(value="verbatim", evidence=compared("the base of comparison, compared with itself"))
    if wording.all == 0:
        return Fact(value="undetermined", evidence=compared("no passage in common with the base"))
    verbatim, reworded = wording.verbatim / wording.all, wording.reworded / wording.all
    if verbatim >= rules.verbatim:
        return Fact(
            value="verbatim", evidence=compared("share of words in verbatim passages", verbatim, rules.verbatim)
        )
    if reworded >= rules.reworded:
        return Fact(
            value="reworded", evidence=compared("share of words in reworded passages", reworded, rules.reworded)
        )
    return Fact(value="near", evidence=compared("share of words in reworded passages", reworded, rules.reworded))


def _extent_fact(share: float, own: float, composite: float, rules: RelationSettings, *, is_base: bool) -> Fact:
    if is_base:
        return Fact(value="whole", evidence=compared("the base of comparison"))
    apart = "share of words in sentences found nowhere else in the report"
    carried = "share of the base's words in passages carried"
    if own >= composite:
        return Fact(value="composite", evidence=compared(apart, own, composite))
    if share < rules.whole:
        return Fact(value="shortened", evidence=compared(carried, share, rules.whole))
    if own >= rules.extended:
        return Fact(value="extended", evidence=compared(apart, own, rules.extended))
    return Fact(value="whole", evidence=compared(carried, share, rules.whole))


def _with_profile(extent: Fact, article: Article, told: Sequence[Told], case: Case) -> Fact:
    """The fact with how the text was cut, and with whom the base quotes and this version does not name."""
    profile = cut_profile(article.id, told, case.texts)
    names, spans = speakers_not_in(article, case.base)
    notes = [profile] if profile else []
    if names:
        notes.append(f"quoted in the base, and the name was not found in this version: {', '.join(names)}")
    return Fact(value=extent.value, evidence=replace(extent.evidence, note="; ".join(notes), spans=spans))
