"""Lineage, origins, day and place say what the files show and leave the rest open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_explaining_variants import OWN, REPORT, SWAPPED, article, kyodo, told

from story_digest.aligning import align
from story_digest.explaining import Explanation, explain
from story_digest.model import Article, DateMention, Evidence, Overrules, Span
from story_digest.reading import read_article
from story_digest.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> Explanation:
    alignment = align([read_article(path) for path in sorted(SEEDS.glob("*.txt"))], Settings().aligning)
    return explain(alignment.articles, alignment, Settings().explaining, Overrules())


def letters(explanation: Explanation) -> dict[str, str]:
    return dict(zip(explanation.reports[0].articles, "ABCDE", strict=True))


def test_no_direction_is_claimed_among_the_seeds(seeds: Explanation) -> None:
    assert not any(edge.directed for edge in seeds.lineage.edges)
    assert len(seeds.lineage.undetermined) == 5


def test_d_and_e_stand_close_and_a_and_c_share_common_words_only(seeds: Explanation) -> None:
    letter = letters(seeds)
    edges = {"".join(sorted((letter[e.child], letter[e.parent]))): e for e in seeds.lineage.edges}
    assert set(edges) == {"DE", "AC"}
    assert edges["DE"].confidence == "fair"
    assert edges["AC"].confidence == "weak"
    assert "grown closer" in [span.text for span in edges["AC"].evidence[0].spans]


def test_who_cannot_be_the_only_source_of_the_seeds(seeds: Explanation) -> None:
    rules = [note.rule for note in seeds.lineage.notes]
    assert "A, B, C, D and E share one text" in rules
    assert "A and D are not the only source of B, C and E" in rules
    assert "E is not the only source of A, B and C" in rules


def test_five_articles_are_one_origin_and_cited_sources_are_counted_apart(seeds: Explanation) -> None:
    (origin,) = seeds.lineage.origins
    assert (origin.agency, len(origin.articles)) == ("Reuters", 5)
    assert origin.evidence.note == (
        "named for the text in A, B and C; named for one sentence only in D; inferred from the text they share for E"
    )
    assert [span.text for span in origin.evidence.spans][-1] == "according to Reuters"
    sources = {source.name: source for source in seeds.lineage.sources}
    assert len(sources["CCTV"].articles) == 5
    assert "Reuters" not in sources


def test_the_number_of_origins_is_told_for_other_thresholds_too(seeds: Explanation) -> None:
    note = next(n for n in seeds.lineage.notes if n.rule == "the articles are one report")
    assert note.score == 1.0
    assert "looser and a stricter threshold" in note.note


def test_who_credits_the_agency_whose_own_text_is_there_descends_from_it() -> None:
    credited = Evidence(rule="closing line")
    reprint = article("b", *REPORT[:5], agencies=("Kyodo",), evidence={"agencies": credited})
    explanation = told(kyodo("a", *REPORT), reprint, article("c", *SWAPPED))
    edges = {(e.child, e.parent): e for e in explanation.lineage.edges}
    assert edges["b", "a"].directed
    assert not edges["c", "a"].directed, "it names no one"


def test_a_shared_departure_joins_two_copies() -> None:
    odd = (
        REPORT[0].replace("three satellites", "thirteen small satellites"),
        REPORT[1].replace("10:31 a.m.", "11:31 at night"),
        *REPORT[2:],
    )
    explanation = told(article("a", *REPORT), article("b", *odd), article("c", *odd[:5]), article("d", *SWAPPED))
    edges = {tuple(sorted((e.child, e.parent))): e for e in explanation.lineage.edges}
    assert edges["b", "c"].confidence == "fair"
    assert not edges["b", "c"].directed


def test_an_article_alone_has_no_lineage() -> None:
    lineage = told(article("a", *OWN)).lineage
    assert (lineage.edges, lineage.undetermined, lineage.notes) == ((), (), ())
    assert len(lineage.origins) == 1


# ---------------------------------------------------------------- day and place


def dated(one: Article, iso: str) -> Article:
    text = one.text[:6]
    mention = DateMention(text=text, iso=iso, zone=None, kind="published", evidence=Evidence(rule="date line"))
    return replace(one, dates=(mention,))


def test_the_day_is_the_last_such_weekday_before_the_date_of_the_file() -> None:
    event = told(dated(article("a", *REPORT), "2024-11-23"), article("b", *SWAPPED)).event
    assert event is not None
    assert (event.text, event.iso, event.evidence.status) == ("Thursday", "2024-11-21", "inferred")


def test_without_a_date_the_weekday_stays_a_weekday() -> None:
    event = told(article("a", *REPORT), article("b", *SWAPPED)).event
    assert event is not None
    assert (event.text, event.iso, event.evidence.status) == ("Thursday", None, "stated")


def test_dates_that_point_to_two_weeks_give_no_day() -> None:
    event = told(dated(article("a", *REPORT), "2024-11-23"), dated(article("b", *SWAPPED), "2024-12-23")).event
    assert event is not None
    assert event.iso is None


def test_the_place_is_the_bases_dateline() -> None:
    explanation = told(article("a", *REPORT, place="TAIKI, Japan"), article("b", *REPORT[:3], place="Taiki"))
    assert explanation.place == "TAIKI, Japan"
    assert told(article("a", *REPORT)).place is None


def test_where_datelines_name_different_places_no_place_is_told_and_the_difference_is() -> None:
    explanation = told(article("a", *REPORT, place="PATNA, India"), article("b", *REPORT[:3], place="Katihar"))
    assert explanation.place is None
    assert explanation.evidence["place"].note == "PATNA, India (A); Katihar (B)"


def cited(one: Article, agency: str, note: str = "") -> Article:
    known = Evidence(rule="agencies named on credit lines or cited in sentences", note=note)
    return replace(one, agencies=(agency,), credit_chain=(agency,), evidence={**one.evidence, "agencies": known})


def test_an_agency_named_for_one_sentence_is_not_stated_for_the_text() -> None:
    (origin,) = told(
        cited(article("a", *REPORT), "AFP", "AFP: for one sentence"), article("b", *REPORT)
    ).lineage.origins
    assert (origin.agency, origin.status) == ("AFP", "inferred")
    assert origin.evidence.note.startswith("named for one sentence only in A; inferred from the text they share for B")


def test_who_names_an_agency_for_the_text_outweighs_who_cites_another_for_one_sentence() -> None:
    articles = [cited(article("a", *REPORT), "Reuters"), cited(article("b", *REPORT), "AFP", "AFP: for one sentence")]
    (origin,) = told(*articles).lineage.origins
    assert (origin.agency, origin.status) == ("Reuters", "stated")
    assert "other agencies are named in B" in origin.evidence.note


def test_who_contributed_is_not_named_for_the_text() -> None:
    line = "The Associated Press contributed to this report."
    known = Evidence(rule="agencies named on credit lines", spans=(Span(article="b", start=0, end=1, text=line),))
    helped = replace(cited(article("b", *REPORT), "AP"), evidence={"agencies": known})
    (origin,) = told(cited(article("a", *REPORT), "AP"), helped).lineage.origins
    assert origin.evidence.note == "named for the text in A; named as a contributor only in B"


def test_one_agency_of_several_is_not_named_for_the_text() -> None:
    several = replace(cited(article("b", *REPORT), "EFE"), agencies=("EFE", "Xinhua"), credit_chain=())
    (origin,) = told(cited(article("a", *REPORT), "Xinhua"), several).lineage.origins
    assert origin.evidence.note == "named for the text in A; named beside other agencies in B"


def test_another_reports_text_on_the_same_point_stands_beside_and_is_never_counted() -> None:
    articles = [article("a", *REPORT), article("b", *REPORT[:5]), article("c", *SWAPPED)]
    alignment = align(articles, Settings().aligning)
    apart = Overrules(same_report=(("a", "b"),), not_same_report=(("a", "c"), ("b", "c")))
    explanation = explain(alignment.articles, alignment, Settings().explaining, apart)
    assert [report.articles for report in explanation.reports] == [("a", "b"), ("c",)]
    assert len(explanation.lineage.origins) == 2
    first = explanation.passages[0]
    assert [r.article for r in first.readings] == ["a", "b"]
    assert [r.article for r in first.beside] == ["c"]
    assert {v.article: v.share for v in explanation.reports[1].variants} == {"c": 1.0}
    assert not any({e.child, e.parent} & {"c"} for e in explanation.lineage.edges)
