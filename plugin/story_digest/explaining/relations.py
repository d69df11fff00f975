"""The one word for what a variant is to its report, from the facts behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from story_digest.explaining.case import Case, Wording, compared
from story_digest.explaining.swaps import swaps_per_passage
from story_digest.explaining.updates import update_of_base
from story_digest.model import Article, Evidence, Fact, Relation, Span

if TYPE_CHECKING:
    from story_digest.settings import RelationSettings


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one variant, before the one word for it."""

    article: Article
    wording: Wording
    wording_fact: Fact
    extent: Fact
    route: Fact
    share: float
    own: float
    of_own: float


def relation_of(facts: Facts, case: Case) -> tuple[Relation, Evidence]:
    rules = case.settings.relations
    if facts.article.id == case.report.base:
        alone = len(case.articles) == 1
        rule = "the only text of its report" if alone else "base of comparison; nothing says that it is the original"
        return "undetermined", compared(rule)
    if facts.extent.value == "composite":
        return "composite", facts.extent.evidence
    if facts.wording.all < rules.thin:
        rule = "words in passages in common with the base: too few to tell"
        return "undetermined", compared(rule, float(facts.wording.all), float(rules.thin))
    if facts.route.value == "translation":
        return "translation", facts.route.evidence
    if facts.wording_fact.value == "verbatim" and facts.extent.value in ("whole", "extended"):
        return "verbatim reprint", facts.wording_fact.evidence
    cut_of = _cut_of(facts, case)
    if cut_of is not None:
        update = update_of_base(facts.article, case)
        return ("edited", update) if update else ("shortened", cut_of)
    if facts.of_own >= rules.edited:
        rule = "share of its words that stand in the base, in order"
        return "edited", compared(rule, facts.of_own, rules.edited)
    swapped = swaps_per_passage(case.told(facts.article.id), case.texts)
    rule = "single words or short runs replaced by others in unchanged order, for each passage"
    return ("paraphrase" if swapped >= rules.swapped else "edited"), compared(rule, swapped, rules.swapped)


def _cut_of(facts: Facts, case: Case) -> Evidence | None:
    """It holds little but words of a longer text of the report: the base first of all, else another variant."""
    rules, measures = case.settings.relations, case.measures
    article, length = facts.article.id, measures.total(facts.article.id)
    rule = "share of its words that stand, in order, in a longer text of the report"
    if facts.of_own >= rules.cut:
        return compared(rule, facts.of_own, rules.cut) if facts.extent.value == "shortened" else None
    best: tuple[float, str] | None = None
    for other in measures.nearest(article, rules.cut_candidates):
        if other != case.report.base and measures.total(other) * rules.whole > length:
            share = measures.common(other, article).share_of_other()
            if share >= rules.cut and (best is None or share > best[0]):
                best = share, other
    if best is None:
        return _mostly_cut(facts, rules)
    first = case.articles[best[1]].sentences[0]
    span = Span(article=best[1], start=first.start, end=first.end, text=first.text)
    note = "of another variant, not of the base"
    return replace(compared(rule, best[0], rules.cut, note), spans=(span,))


def _mostly_cut(facts: Facts, rules: RelationSettings) -> Evidence | None:
    """It tells some of the base in other words, but lacks far more of it."""
    lacking, otherwise = 1 - facts.share, 1 - facts.of_own
    if facts.extent.value != "shortened" or facts.of_own < rules.edited or lacking < rules.cut_over_edit * otherwise:
        return None
    note = f"{lacking:.0%} of the base's words are not in this version, {otherwise:.0%} of its own are told otherwise"
    return compared("it lacks far more of the base than it tells otherwise", facts.of_own, rules.edited, note)
