"""Inside a story: which articles descend from one text."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_stories import FERRY, FERRY_CUT, FERRY_OTHER_AGENCY, FERRY_REWORDED, told

from story_digest import Article, read_article
from story_digest.aligning import align
from story_digest.explaining.report_pairs import longest_chain
from story_digest.explaining.reports import FoundReport, find_reports
from story_digest.model import Overrules
from story_digest.settings import AligningSettings, ReportSettings

STORY = {
    "base": FERRY,
    "cut": FERRY_CUT,
    "reworded": FERRY_REWORDED,
    "second-agency": FERRY_OTHER_AGENCY,
    "second-reprint": "\n\n".join(FERRY_OTHER_AGENCY.split("\n\n")[:5]),
}
COMPOSITE = "\n\n".join([*FERRY_OTHER_AGENCY.split("\n\n")[:1], *FERRY.split("\n\n")[1:6]]) + (
    "\n\nWind gauges on Velmar had shown gusts of 70 knots since midnight, our correspondent learned.\n"
    "\n\nA chapel bell rang for each of the dead.\n"
)


def reports(articles: list[Article], overrules: Overrules | None = None) -> tuple[FoundReport, ...]:
    alignment = align(articles, AligningSettings())
    return find_reports(alignment.articles, alignment, ReportSettings(), overrules or Overrules())


def names(found: tuple[FoundReport, ...]) -> list[list[str]]:
    return [list(report.articles) for report in found]


def test_two_agencies_on_one_event_are_two_reports() -> None:
    assert names(reports(told(**STORY))) == [["base", "cut", "reworded"], ["second-agency", "second-reprint"]]


TWIN = FERRY
for ours, theirs in {
    "nine people": "14 people",
    "Santa Ondina": "Rosa Branca",
    "Velmar": "Ostrel",
    "61": "38",
    "Porto Cinza": "Vila Morna",
    "Ilda Marques": "Teo Salgado",
    "47": "22",
    "Duarte Pinhal": "Nuno Falcao",
    "Linhas do Arquipelago": "Barcas do Sul",
}.items():
    TWIN = TWIN.replace(ours, theirs)


def test_two_accounts_with_the_same_sentences_and_other_names_and_figures_are_two_reports() -> None:
    assert names(reports(told(one=FERRY, other=TWIN))) == [["one"], ["other"]]
    assert names(reports(told(one=FERRY, other=FERRY_REWORDED))) == [["one", "other"]]


def test_a_composite_belongs_to_the_report_it_carries_most_of() -> None:
    found = reports(told(**STORY, composite=COMPOSITE))
    assert names(found)[0] == ["base", "composite", "cut", "reworded"]


def test_the_base_is_the_fullest_text_and_nobody_calls_it_the_original() -> None:
    report = reports(told(**STORY))[0]
    assert report.base == "base"
    assert report.base_evidence.status == "inferred"
    assert "does not make it the original" in report.base_evidence.note


def test_the_seeds_are_one_report_read_against_the_fullest_with_reuters_named_by_some(seeds: Path) -> None:
    five = [read_article(path) for path in sorted(seeds.glob("*.txt"))]
    (report,) = reports(five)
    assert report.base.startswith("004")
    assert report.origin == "Reuters"
    assert report.origin_evidence is not None
    assert report.origin_evidence.status == "stated"
    by_id = {article.id: article for article in five}
    for span in report.origin_evidence.spans:
        assert by_id[span.article].text[span.start : span.end].split() == span.text.split()


def test_an_origin_is_the_agency_named_last_in_a_chain_and_undetermined_where_files_disagree() -> None:
    articles = told(base=FERRY, cut=FERRY_CUT, reworded=FERRY_REWORDED)
    credited = [
        replace(articles[0], agencies=("Reuters",), credit_chain=("Reuters",)),
        replace(articles[1], agencies=("Agerpres", "Reuters"), credit_chain=("Agerpres", "Reuters")),
        articles[2],
    ]
    (report,) = reports(credited)
    assert report.origin == "Reuters"
    assert report.origin_evidence is not None
    assert "inferred from the text they share for reworded" in report.origin_evidence.note
    disagreeing = [credited[0], replace(articles[1], agencies=("AFP",), credit_chain=("AFP",)), articles[2]]
    (report,) = reports(disagreeing)
    assert report.origin is None
    assert report.origin_evidence is not None
    assert "undetermined" in report.origin_evidence.note


def test_no_agency_named_is_no_origin() -> None:
    plain = [replace(a, agencies=(), credit_chain=()) for a in told(base=FERRY, cut=FERRY_CUT)]
    (report,) = reports(plain)
    assert report.origin is None
    assert report.origin_evidence is None


def test_a_person_joins_and_parts_reports() -> None:
    articles = told(**STORY)
    joined = reports(articles, Overrules(same_report=(("cut", "second-agency"),)))
    assert any({"cut", "second-agency"} <= set(report.articles) for report in joined)
    parted = reports(articles, Overrules(not_same_report=(("base", "cut"),)))
    assert not any({"base", "cut"} <= set(report.articles) for report in parted)
    alone = reports(told(base=FERRY, second=FERRY_OTHER_AGENCY), Overrules(same_report=(("base", "second"),)))
    assert alone[0].together.source == "sidecar"


def test_reports_say_why_in_figures() -> None:
    for report in reports(told(**STORY)):
        assert report.together.score is not None
        assert report.together.threshold == ReportSettings().threshold
        assert "in the same order" in report.together.note


def test_articles_without_sentences_are_reports_of_their_own() -> None:
    assert names(reports(told(a="", b="", base=FERRY))) == [["a"], ["b"], ["base"]]


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_never_matters(chance: random.Random) -> None:
    articles = told(**STORY, composite=COMPOSITE)
    shuffled = articles[:]
    chance.shuffle(shuffled)
    assert reports(shuffled) == reports(articles)


@pytest.mark.parametrize(
    ("links", "length"),
    [
        ([], 0),
        ([(0, 0), (1, 1), (2, 2)], 3),
        ([(0, 2), (1, 1), (2, 0)], 1),
        ([(0, 0), (0, 1), (1, 1)], 2),
        ([(3, 9), (0, 5), (1, 6), (2, 1)], 3),
    ],
)
def test_a_chain_keeps_the_order_of_both_texts(links: list[tuple[int, int]], length: int) -> None:
    assert longest_chain(links) == length
