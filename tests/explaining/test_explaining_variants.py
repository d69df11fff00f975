"""What each text is to its report is told neutrally, in figures, and never beyond what the texts show."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from story_digest import read_text
from story_digest.aligning import align
from story_digest.explaining import Explanation, explain
from story_digest.model import Article, Evidence, Overrules, Quote, Sentence, Span, Variant
from story_digest.settings import Settings

REPORT = (
    "A rocket of Japanese startup Hoshizora Aerospace failed to put three satellites into orbit Thursday after liftoff from a launch site in Hokkaido, the company said.",
    "The Kamui-2 lifted off at 10:31 a.m. from the Taiki spaceport and its first stage separated normally, but the second-stage engine shut down about 70 seconds earlier than planned.",
    "The rocket reached an altitude of 138 kilometers before falling into the Pacific, according to the company.",
    "“To lose twice in one year is hard to bear, and the responsibility is mine,” President Naoki Hirasawa told a press conference.",
    "A drop in pressure in a liquid oxygen line was recorded shortly before the shutdown, Hirasawa said.",
    "The three satellites were a radar craft of a Tokyo company, a university cubesat and a capsule carrying about 600 messages from schoolchildren.",
    "Hoshizora will set up an outside panel to review the whole program and freeze launches until at least the summer, it said.",
)
SWAPPED = (
    "A missile of Japanese startup Hoshizora Aerospace neglected to place three satellites into space Thursday following takeoff from a dispatch site in Hokkaido, the firm stated.",
    "The Kamui-2 took off at 10:31 a.m. from the Taiki port and its initial stage isolated ordinarily, yet the second-stage motor closed down around 70 seconds sooner than arranged.",
    "The missile arrived at an elevation of 138 kilometers prior to plunging into the Pacific, as per the firm.",
    "A decline in tension in a fluid oxygen pipe was noted soon before the closure, Hirasawa expressed.",
    "The three satellites were a radar vessel of a Tokyo firm, a college cubesat and a container holding around 600 notes from pupils.",
    "Hoshizora will form an external board to survey the entire scheme and halt dispatches until no less than the summer, it stated.",
)
OWN = (
    "In the fishing port below the cliff the cafe owner had hung a paper rocket over her counter, and by noon nobody wanted to look at it.",
    "Her grandson had folded it in class, she said, together with forty other children who were given the day off to watch.",
    "The mayor, who had promised the fishermen a share of the tourists, did not come to the quay that evening.",
)


def article(id: str, *sentences: str, **fields: Any) -> Article:
    tail = fields.pop("tail", "")
    text = "\n\n".join([*sentences, tail] if tail else sentences)
    made, quotes, start = [], [], 0
    for number, told in enumerate(sentences):
        made.append(Sentence(id=f"s{number}", text=told, start=start, end=start + len(told), paragraph=number))
        for opening, closing in (("“", "”"), ("„", "”")):
            first, last = told.find(opening), told.find(closing)
            if 0 <= first < last:
                inside = told[first + 1 : last]
                quotes.append(
                    Quote(
                        text=inside,
                        start=start + first + 1,
                        end=start + last,
                        opening=opening,
                        closing=closing,
                        paired=True,
                        sentence=f"s{number}",
                    )
                )
        start += len(told) + 2
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=id, path=id, sha256=sha, encoding="utf-8", language="en", text=text, sentences=tuple(made), quotes=tuple(quotes), **fields
    )  # fmt: skip


def kyodo(id: str, *sentences: str, **fields: Any) -> Article:
    """With the agency's own closing line."""
    made = article(id, *sentences, tail="==Kyodo", agencies=("Kyodo",), sign_off="==Kyodo", **fields)
    at = made.text.index("==Kyodo")
    span = Span(article=id, start=at, end=at + 7, text="==Kyodo")
    evidence = {"agencies": Evidence(rule="closing line", spans=(span,))}
    return replace(made, evidence=evidence)


def told(*articles: Article) -> Explanation:
    alignment = align(articles, Settings().aligning)
    one = Overrules(same_report=(tuple(a.id for a in articles),)) if len(articles) > 1 else Overrules()
    return explain(alignment.articles, alignment, Settings().explaining, one)


def variant(explanation: Explanation, id: str) -> Variant:
    return next(v for r in explanation.reports for v in r.variants if v.article == id)


def test_a_text_alone_is_undetermined_and_whole() -> None:
    found = variant(told(kyodo("a", *REPORT)), "a")
    assert (found.relation, found.extent.value, found.share) == ("undetermined", "whole", 1.0)


def test_without_a_word_that_says_so_the_fullest_text_is_no_original() -> None:
    explanation = told(article("a", *REPORT), article("b", *REPORT[:4]))
    assert explanation.reports[0].base == "a"
    assert variant(explanation, "a").relation == "undetermined"
    assert all(v.relation != "original" for v in explanation.reports[0].variants)


def test_an_agencys_own_closing_line_makes_an_original() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *REPORT[:4])), "a")
    assert found.relation == "original"
    assert [span.text for span in found.evidence.spans] == ["==Kyodo"]


@pytest.mark.parametrize("trace", [{"publisher": "Pacific Ledger"}, {"url": "https://example.org/1"}])
def test_a_publishers_copy_with_the_agencys_closing_line_is_no_original(trace: dict[str, str]) -> None:
    found = variant(told(kyodo("a", *REPORT, **trace), article("b", *REPORT[:4])), "a")
    assert found.relation != "original"


def test_word_for_word_is_a_verbatim_reprint() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *REPORT)), "b")
    assert (found.relation, found.wording.value, found.extent.value) == ("verbatim reprint", "verbatim", "whole")
    assert (found.share, found.own, found.words_of_base, found.words_of_own) == (1.0, 0.0, 1.0, 1.0)


def test_a_cut_is_shortened_and_its_profile_is_told() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *REPORT[:4])), "b")
    assert (found.relation, found.extent.value) == ("shortened", "shortened")
    assert found.extent.evidence.note == "the last 3 passages of 7 are not in this version"
    assert (found.passages, found.passages_of_base) == (4, 7)


def test_a_thinned_text_is_told_from_one_cut_at_the_end() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", REPORT[0], REPORT[2], REPORT[6])), "b")
    assert found.extent.evidence.note == "thinner than the base: 4 of the first 7 passages are not in this version"


def test_another_order_is_told() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", REPORT[5], REPORT[0], REPORT[1], REPORT[3])), "b")
    assert "another order" in found.extent.evidence.note


def test_swapped_words_make_a_paraphrase_with_the_swaps_as_signs() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *SWAPPED)), "b")
    assert (found.relation, found.wording.value, found.route.value) == ("paraphrase", "reworded", "unknown")
    swaps = {sign.text for sign in found.signs if sign.of == "word-swapping"}
    assert {"missile for rocket", "initial for first"} <= swaps


def test_much_text_of_its_own_makes_a_composite_and_the_shares_are_told_both_ways() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *OWN, *REPORT[:4]), article("c", *REPORT)), "b")
    assert (found.relation, found.extent.value) == ("composite", "composite")
    assert 0.35 < found.own < 0.6
    assert 0.4 < found.share < 0.8
    assert found.words_of_own == pytest.approx(1 - found.own, abs=0.02)


FOREIGN = (
    "A rocket of the start-up Japanese Hoshizora Aerospace has not succeeded on Thursday to place on orbit three satellites after the take-off from Hokkaido, relates the company.",
    "Kamui-2 took off at the hour 10.31 from Taiki and its first stage detached normally, but the engine of the second stage stopped with approximately 70 of seconds earlier than it was planned.",
    "The rocket touched the altitude of 138 kilometres before of falling in Pacific.",
    "„To lose of two times in one year is hard of supported, and the responsibility belongs to me”, said the president Naoki Hirasava at a press conference.",
    "The three satellites were a radar apparatus of a company from Tokyo, a cubesat of a university and a capsule with 600 messages of pupils.",
)


def test_signs_of_translation_make_one_only_by_inference() -> None:
    relayed = article(
        "b", *FOREIGN, tail="Agerpres", agencies=("Agerpres", "Kyodo"), credit_chain=("Agerpres", "Kyodo")
    )
    found = variant(told(kyodo("a", *REPORT), relayed), "b")
    assert (found.relation, found.route.value) == ("translation", "translation")
    assert found.route.evidence.status == "inferred"
    assert {sign.text for sign in found.signs} >= {
        "quotation marks of another language",
        "an agency of another language",
    }


def test_one_sign_alone_is_a_habit_of_a_house() -> None:
    found = variant(told(kyodo("a", *REPORT), article("b", *(s.replace("“", "„") for s in SWAPPED))), "b")
    assert found.route.value == "unknown"


def test_a_house_that_spells_names_its_own_way_and_loses_a_mark_has_not_translated() -> None:
    spelled = [s.replace("Hirasawa", "Hirasava").replace("Hokkaido", "Hokaido") for s in SWAPPED]
    broken = article("b", *spelled)
    text = broken.sentences[0]
    mark = Quote(text="missile", start=2, end=9, opening="", closing="”", paired=False, sentence=text.id)
    found = variant(told(kyodo("a", *REPORT), replace(broken, quotes=(mark,))), "b")
    assert len([sign for sign in found.signs if sign.of == "translation"]) == 2
    assert found.relation == "paraphrase"


def test_a_named_translator_states_it() -> None:
    evidence = {"roles": Evidence(rule="translator named", quote="EN: Horia Manolache")}
    relayed = article("b", *FOREIGN, roles={"translation": ("Horia Manolache",)}, evidence=evidence)
    found = variant(told(kyodo("a", *REPORT), relayed), "b")
    assert (found.route.value, found.route.evidence.status) == ("translation", "stated")


def test_a_desk_of_another_language_is_named_and_does_not_state_a_translation() -> None:
    signed = Span(
        article="b", start=0, end=1, text="AGERPRES (RO - author: Horia Manolache, EN - author: Dana Purcarea)"
    )
    evidence = {"roles": Evidence(rule="names in the sign-off", spans=(signed,))}
    relayed = article("b", *FOREIGN, roles={"translation": ("Dana Purcarea",)}, evidence=evidence)
    found = variant(told(kyodo("a", *REPORT), relayed), "b")
    assert (found.route.value, found.route.evidence.status) == ("translation", "inferred")


@pytest.mark.parametrize(
    ("speaker", "told_of"),
    [
        ("Naoki Hirasawa", True),
        ("Naoki Hirosawa", False),  # the same name in another spelling
        ("a spokesperson", False),  # nobody is named
    ],
)
def test_a_speaker_is_told_absent_only_by_a_name_that_is_not_there_in_any_spelling(speaker: str, told_of: bool) -> None:
    base = article("a", *REPORT)
    quote = replace(base.quotes[0], speaker=speaker, speaker_status="stated")
    last = "Setsuko Abe said." if told_of else "Hirasawa said."
    shorter = article("b", *REPORT[:3], f"A drop in pressure was recorded before the shutdown, {last}")
    found = variant(told(replace(base, quotes=(quote,)), shorter), "b")
    assert ("the name was not found" in found.extent.evidence.note) is told_of


def test_every_span_of_evidence_is_a_slice() -> None:
    articles = [kyodo("a", *REPORT), article("b", *SWAPPED), article("c", *OWN, *REPORT[:4]), article("d", *FOREIGN)]
    by_id = {a.id: a for a in articles}
    explanation = told(*articles)
    spans = [
        span
        for r in explanation.reports
        for v in r.variants
        for e in (v.evidence, v.wording.evidence, v.extent.evidence, v.route.evidence)
        for span in e.spans
    ]
    spans += [span for r in explanation.reports for v in r.variants for sign in v.signs for span in sign.spans]
    spans += [span for e in explanation.lineage.notes for span in e.spans]
    spans += [span for edge in explanation.lineage.edges for e in edge.evidence for span in e.spans]
    assert spans
    for span in spans:
        assert " ".join(by_id[span.article].text[span.start : span.end].split()) == span.text


def test_the_order_of_the_articles_never_shows() -> None:
    articles = [kyodo("a", *REPORT), article("b", *SWAPPED), article("c", *OWN, *REPORT[:4]), article("d", *FOREIGN)]
    assert told(*articles) == told(*reversed(articles))


# ---------------------------------------------------------------- passages


def test_a_passage_keeps_its_name_when_a_word_elsewhere_changes() -> None:
    before = told(article("a", *REPORT), article("b", *REPORT[:4]))
    edited = (REPORT[0].replace("Thursday", "on Thursday"), *REPORT[1:])
    after = told(article("a", *edited), article("b", *REPORT[:4]), article("c", *REPORT[:3]))
    assert [p.id for p in before.passages] == [p.id for p in after.passages]


def test_passages_have_different_names() -> None:
    explanation = told(article("a", *REPORT, *REPORT), article("b", *REPORT))
    assert len({p.id for p in explanation.passages}) == len(explanation.passages)


def test_a_label_is_a_slice_of_the_bases_reading() -> None:
    explanation = told(article("a", *REPORT), article("b", *SWAPPED))
    for passage in explanation.passages:
        base = next(r for r in passage.readings if r.article == passage.base)
        said = " ".join(REPORT[int(s[1:])] if passage.base == "a" else SWAPPED[int(s[1:])] for s in base.sentences)
        assert passage.label in said
        assert 2 <= len(passage.label.split()) <= 4


def test_the_base_is_compared_with_itself_without_changes() -> None:
    for passage in told(article("a", *REPORT), article("b", *SWAPPED)).passages:
        base = next(r for r in passage.readings if r.article == passage.base)
        assert (base.kind, base.changes, base.score) == ("verbatim", (), 1.0)


def test_one_sentence_of_the_base_told_in_two_is_one_passage() -> None:
    split = (
        REPORT[0],
        "The Kamui-2 lifted off at 10:31 a.m. from the Taiki spaceport and its first stage separated normally.",
        "But the second-stage engine shut down about 70 seconds earlier than planned.",
        REPORT[2],
    )
    explanation = told(article("a", *REPORT), article("b", *split))
    (passage,) = [p for p in explanation.passages for r in p.readings if r.article == "a" and r.sentences == ("s1",)]
    (reading,) = [r for r in passage.readings if r.article == "b"]
    assert reading.sentences == ("s1", "s2")
    assert reading.kind == "verbatim", "the same words, whatever the stops"


@pytest.mark.parametrize(
    ("line", "route"),
    [
        ("Translated from the German original", "translation"),
        ("Translated from Spanish by the newsroom of El Istmo.", "translation"),
        ("(This article was translated from Polish with the help of AI.)", "translation"),
        ("Translated from Latin, the motto of the ship means patience.", "unknown"),
        ("(This story has not been edited or translated by Vatia Post staff.)", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_line_that_says_so_makes_a_translation_stated(line: str, route: str) -> None:
    retold = read_text("\n\n".join([*SWAPPED, line]) + "\n", id="retold")
    report = read_text("\n\n".join(REPORT) + "\n", id="report")
    alignment = align([report, retold], Settings().aligning)
    one = Overrules(same_report=(("report", "retold"),))
    found = explain(alignment.articles, alignment, Settings().explaining, one)
    (fact,) = (v.route for r in found.reports for v in r.variants if v.article == "retold")
    assert fact.value == route
    assert fact.evidence.status == ("stated" if route == "translation" else "inferred")
