"""Edited, paraphrased or cut: which of the three is said where a text is more than one of them."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.aligning import align
from story_digest.explaining import explain
from story_digest.model import Overrules, Variant
from story_digest.settings import Settings

REPORT = [
    "Fishermen blocked the harbour of Ostrel with forty boats on Monday to protest against a new tax on diesel, the port authority said.",
    "The blockade began shortly before dawn and left two ferries with about 300 passengers waiting outside the breakwater.",
    "Police did not intervene, and a spokeswoman said talks with the leaders of the protest were under way.",
    "The tax of nine cents a litre was introduced by the regional government in January to pay for repairs of the dikes.",
    "Marta Quiroz, who heads the fishermen's union, said that boats would stay where they were until the tax was withdrawn.",
    "The regional minister for fisheries, Paul Anders, called the blockade unlawful but offered to meet the union on Thursday.",
    "A similar protest three years ago lasted nine days and cost the port an estimated two million in lost fees.",
    "Prices of fish at the market hall rose by a fifth in the course of the morning, traders said.",
]
PARAPHRASE = [
    "Anglers obstructed the port of Ostrel with forty vessels on Monday to demonstrate against a fresh levy on diesel, the harbour administration said.",
    "The obstruction started briefly before daybreak and kept two ferries with around 300 travellers lingering outside the breakwater.",
    "Officers did not interfere, and a representative said negotiations with the heads of the demonstration were under way.",
    "The levy of nine pennies a litre was launched by the local administration in January to fund mending of the dikes.",
    "Marta Quiroz, who leads the anglers' association, stated that vessels would remain where they were until the levy was cancelled.",
    "The local secretary for fisheries, Paul Anders, termed the obstruction illegal but proposed to see the association on Thursday.",
    "A comparable demonstration three years ago continued nine days and took the harbour an assessed two million in forfeited charges.",
    "Costs of fish at the market building climbed by a fifth in the progress of the morning, merchants said.",
]
WRITTEN_ANEW = [
    "Forty fishing boats closed off Ostrel harbour on Monday; their owners want a new diesel tax gone.",
    "Two ferries, some 300 people aboard, had to wait outside the breakwater after the blockade began before dawn.",
    "There are talks with those who lead the protest, said a police spokeswoman, and no intervention so far.",
    "To repair its dikes the regional government has been asking nine cents on every litre since January.",
    "Until that tax is withdrawn the boats stay, said Marta Quiroz of the fishermen's union.",
    "Thursday could bring a meeting: Paul Anders, regional minister for fisheries, offered one, though he finds the blockade unlawful.",
    "Three years ago the port lost an estimated two million in fees when a protest went on for nine days.",
    "At the market hall fish was a fifth dearer by the end of the morning, according to traders.",
]
CUT_AND_TOUCHED = [
    "Angry fishermen blocked the harbour of Ostrel with 40 boats Monday in protest at a new tax on diesel, local media reported.",
    "Police did not intervene, and talks were being held.",
    "The tax of nine cents a litre was introduced by the regional government in January.",
    "The blockade kept two ferries from entering.",
]


def variant(sentences: list[str]) -> Variant:
    articles = [read_text("\n\n".join(REPORT), id="base"), read_text("\n\n".join(sentences), id="other")]
    alignment = align(articles, Settings().aligning)
    one = Overrules(same_report=(("base", "other"),))
    found = explain(alignment.articles, alignment, Settings().explaining, one)
    return next(v for v in found.reports[0].variants if v.article == "other")


@pytest.mark.parametrize(
    ("sentences", "relation"),
    [(PARAPHRASE, "paraphrase"), (WRITTEN_ANEW, "edited"), (CUT_AND_TOUCHED, "shortened"), (REPORT[:5], "shortened")],
)
def test_swapped_words_make_a_paraphrase_new_sentences_an_edit_and_what_is_lacking_a_cut(
    sentences: list[str], relation: str
) -> None:
    assert variant(sentences).relation == relation


def test_each_word_comes_with_the_share_that_decided_and_its_threshold() -> None:
    rules = Settings().explaining.relations
    for sentences, above in ((PARAPHRASE, True), (WRITTEN_ANEW, False)):
        evidence = variant(sentences).evidence
        assert evidence.threshold == rules.swapped
        assert evidence.score is not None
        assert (evidence.score >= rules.swapped) is above
    assert "not in this version" in variant(CUT_AND_TOUCHED).evidence.note
