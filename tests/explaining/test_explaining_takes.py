"""An update of a report says much that is new; it is a take of the report all the same, where its file names the agency."""

from __future__ import annotations

from story_digest import Article, read_text
from story_digest.aligning import align
from story_digest.explaining.reports import FoundReport, find_reports
from story_digest.model import Overrules
from story_digest.settings import AligningSettings, ReportSettings

KEPT = [
    "The boat overturned shortly after leaving the harbour of Porto Cinza at dawn with a load of cement.",
    "Its owner, Linhas do Arquipelago, declined to comment on reports that the cargo had not been lashed.",
    "The archipelago of eleven islands depends on ferries, many of which were built before the war of independence.",
]
FIRST = [
    "At least nine people drowned on Tuesday when a ferry capsized off the island of Velmar, the coast guard said.",
    KEPT[0],
    "Fishermen pulled 47 people from the sea before a navy helicopter arrived.",
    "Harbour master Duarte Pinhal said the vessel had been inspected in April and found seaworthy.",
    "A chapel on the quay was opened for the families of those on board.",
    "Gusts of 70 knots had been measured at the lighthouse since midnight.",
    *KEPT[1:],
]
UPDATE = [
    "Divers found two more bodies on Wednesday and the toll of the disaster off Velmar rose to eleven, a minister said.",
    "Three crew members were questioned by a judge and released in the evening.",
    "The captain told investigators that a hatch had been torn open by a wave.",
    "Flags flew at half mast on all public buildings, and schools stayed closed.",
    KEPT[0],
    "Parliament is to debate a ban on single-hulled boats next week.",
    "An association of islanders demanded that the state buy new vessels.",
    *KEPT[1:],
]


def report_of(**texts: list[str]) -> list[list[str]]:
    """The reports of a story. A name that begins with `x` is a text whose file names no agency."""
    articles: list[Article] = []
    for name, sentences in texts.items():
        dateline = "" if name.startswith("x") else "PORTO CINZA (AFP) - "
        articles.append(read_text(dateline + "\n\n".join(sentences), id=name))
    return [list(report.articles) for report in found_in(articles)]


def found_in(articles: list[Article], overrules: Overrules | None = None) -> tuple[FoundReport, ...]:
    alignment = align(articles, AligningSettings())
    return find_reports(alignment.articles, alignment, ReportSettings(), overrules or Overrules())


def test_an_update_is_a_take_of_the_report_and_so_is_its_cut() -> None:
    cut = [UPDATE[0], *UPDATE[1:4], UPDATE[5]]
    assert report_of(first=FIRST, reprint=FIRST[:6], update=UPDATE, update_cut=cut) == [
        ["first", "reprint", "update", "update_cut"]
    ]


def test_without_an_agency_in_the_files_what_is_word_for_word_alike_is_not_called_an_update() -> None:
    found = report_of(first=FIRST, reprint=FIRST[:6], x_update=UPDATE, x_update_cut=[*UPDATE[:4], UPDATE[5]])
    assert found == [["first", "reprint"], ["x_update", "x_update_cut"]]


def test_quotations_in_common_make_no_take() -> None:
    said = [f"“{sentence.rstrip('.')},” the harbour master told reporters." for sentence in KEPT]
    first = [FIRST[0], said[0], *FIRST[2:6], *said[1:]]
    update = [*UPDATE[:4], said[0], *UPDATE[5:7], *said[1:]]
    assert ["first", "reprint"] in report_of(first=first, reprint=first[:6], update=update, update_cut=update[:5])


def test_the_evidence_names_the_two_texts_and_a_person_goes_before_it() -> None:
    texts = {"first": FIRST, "reprint": FIRST[:6], "update": UPDATE, "update_cut": [*UPDATE[:4], UPDATE[5]]}
    articles = [read_text("PORTO CINZA (AFP) - " + "\n\n".join(told), id=name) for name, told in texts.items()]
    (report,) = found_in(articles)
    assert "two takes of one report" in report.together.note
    parted = found_in(articles, Overrules(not_same_report=(("first", "update"),)))
    assert len(parted) == 2
