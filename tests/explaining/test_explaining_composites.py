"""Who says that an agency contributed, and keeps its passages in order, used its report."""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import Article, read_text
from story_digest.aligning import align
from story_digest.explaining.reports import FoundReport, find_reports
from story_digest.model import Overrules
from story_digest.settings import AligningSettings, ReportSettings

AGENCY = """\
PORTO CINZA, May 7 (Reuters) - At least nine people drowned on Tuesday when the ferry Santa Ondina capsized in heavy swell off the island of Velmar, the coast guard said.

The boat, carrying 61 passengers and a load of cement, overturned shortly after leaving the harbour of Porto Cinza at dawn.

Fishermen pulled 47 people from the sea before a navy helicopter arrived.

Harbour master Duarte Pinhal said the vessel had been inspected in April and found seaworthy.

Its owner, Linhas do Arquipelago, declined to comment on reports that the cargo had not been lashed.

Divers will resume the search for five missing passengers on Wednesday morning.

The government declared two days of mourning.

Two other ferries of the company were withdrawn from service for inspection.

The bishop of Velmar will say a mass for the dead on Sunday in the old cathedral.

Schools on the island will be closed until Friday at the earliest, the mayor said.
"""

CUT = "\n\n".join(AGENCY.split("\n\n")[:6]) + "\n"

LOCAL = """\
My grandmother hung white sheets from all her windows as the bells began.

In the lane behind the market nobody opened a shutter, and the fish stayed in its crates.

"We knew the smell of that boat as we know our own kitchens," said Ilda Marques, who sells salt.

Nine people drowned when the Santa Ondina capsized in heavy swell off Velmar, according to the coast guard.

The choir had meant to sing for a wedding, and sang all the same.

It had 61 passengers on board and a load of cement when it overturned after leaving Porto Cinza.

A barber swept hair that was not there, for an hour, with the wireless turned off.

Divers are to resume the search for five missing passengers, I am told, on Wednesday.

My grandmother folded her sheets again when the rain came.

Nobody in our street has eaten fish since then, not even the cats.
"""


def reports(texts: dict[str, str], overrules: Overrules | None = None) -> tuple[FoundReport, ...]:
    articles: list[Article] = [read_text(text, id=id) for id, text in texts.items()]
    alignment = align(articles, AligningSettings())
    return find_reports(alignment.articles, alignment, ReportSettings(), overrules or Overrules())


def together(texts: dict[str, str], overrules: Overrules | None = None) -> bool:
    return any("local" in report.articles and len(report.articles) > 1 for report in reports(texts, overrules))


CREDITS = [
    "With files from Reuters",
    "(With Reuters and AFP inputs)",
    "Reuters contributed to this report.",
    "With information from Reuters and AFP.",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_who_names_a_contributor_and_tells_its_passages_in_order_is_of_its_report(credit: str) -> None:
    texts = {"agency": AGENCY, "cut": CUT, "local": f"{LOCAL}\n{credit}\n"}
    (report,) = reports(texts)
    assert report.articles == ("agency", "cut", "local")
    assert "local names Reuters as a contributor and has 3 passages in order with" in report.together.note
    assert report.origin == "Reuters"


def test_also_where_the_agencys_own_text_is_the_only_other() -> None:
    assert together({"agency": AGENCY, "local": f"{LOCAL}\nWith files from Reuters\n"})


@pytest.mark.parametrize("credit", ["", "With files from AFP", "(AFP)"])
def test_names_and_figures_alone_join_nobody_to_a_report(credit: str) -> None:
    assert not together({"agency": AGENCY, "cut": CUT, "local": f"{LOCAL}\n{credit}\n"})


def test_a_contributor_of_whom_hardly_anything_is_told_joins_nobody() -> None:
    short = "\n\n".join(piece for piece in LOCAL.split("\n\n") if "Divers" not in piece)
    assert not together({"agency": AGENCY, "cut": CUT, "local": f"{short}\nWith files from Reuters\n"})


TOLD_THE_AGENCY = """\
My grandmother hung white sheets from all her windows as the bells began.

In the lane behind the market nobody opened a shutter, and the fish stayed in its crates.

{drowned}

"We knew the smell of that boat as we know our own kitchens," said Ilda Marques, who sells salt.

The boat had {load}.

Harbour master Duarte Pinhal told Reuters that it had been inspected in April and found seaworthy.

A barber swept hair that was not there, for an hour, with the wireless turned off.

Divers are to resume the search for five missing passengers, I am told, on Wednesday.

My grandmother folded her sheets again when the rain came.

Two cousins of mine had sold their van in spring to buy nets, and the nets hang dry.

The priest walked from door to door and drank coffee in each of the kitchens.

At the school a teacher let the children draw whatever they liked, and they drew gulls.

Somebody painted the bench at the quay blue, and nobody asked who paid for it.

In the evening my uncle played the accordion, badly, until the lamps went out.

A letter came from Toronto with forty dollars in it and no name.

Nobody in our street has eaten fish since then, not even the cats.
"""
IN_ITS_WORDS = {
    "drowned": "At least nine people drowned on Tuesday when the ferry Santa Ondina capsized in heavy swell off our island.",
    "load": "been carrying 61 passengers and a load of cement when it overturned shortly after leaving the harbour",
}
IN_OWN_WORDS = {
    "drowned": "Nine drowned when the Santa Ondina capsized in heavy swell off Velmar on Tuesday.",
    "load": "61 passengers and a load of cement on board as it overturned near Porto Cinza",
}


def test_who_names_the_agency_for_one_sentence_and_has_long_runs_of_its_words_is_of_its_report() -> None:
    assert together({"agency": AGENCY, "reprint": AGENCY, "local": TOLD_THE_AGENCY.format(**IN_ITS_WORDS)})


@pytest.mark.parametrize(
    "text",
    [
        TOLD_THE_AGENCY.format(**IN_OWN_WORDS),
        TOLD_THE_AGENCY.format(**IN_ITS_WORDS).replace("told Reuters", "told AFP"),
        TOLD_THE_AGENCY.format(**IN_ITS_WORDS).replace("told Reuters", "said"),
        TOLD_THE_AGENCY.format(
            drowned=f"“{IN_ITS_WORDS['drowned']}” said the coast guard.",
            load=f"“{IN_ITS_WORDS['load']}”, said the same",
        ),
    ],
)
def test_own_words_another_agency_or_words_heard_by_both_join_nobody(text: str) -> None:
    assert not together({"agency": AGENCY, "reprint": AGENCY, "local": text})


def test_a_person_who_parts_them_goes_before() -> None:
    texts = {"agency": AGENCY, "cut": CUT, "local": f"{LOCAL}\nWith files from Reuters\n"}
    assert not together(texts, Overrules(not_same_report=(("agency", "local"), ("cut", "local"))))


def test_the_seeds_stay_one_report(seeds: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))}
    assert len(reports(texts)) == 1
