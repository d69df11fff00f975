"""A shorter text of a later day with other figures is a later telling, not a cut."""

from __future__ import annotations

from story_digest import read_text
from story_digest.aligning import align
from story_digest.explaining import explain
from story_digest.model import Overrules, Relation
from story_digest.settings import Settings

REPORT = (
    "Floods in the Ostrel valley have killed 38 people since Monday, the civil defence agency said.",
    "Some 2,900 houses were destroyed and the road to the coast was cut in three places.",
    "Helicopters took 140 people off their roofs in the village of Lindow on Wednesday.",
    "The river stood at its highest mark since records began, the water office said.",
    "“We have never seen anything like this,” said Marta Quiroz, who heads the agency.",
    "Schools in the valley will stay closed until the end of the month.",
    "The government has set aside five million for those who lost their homes.",
    "A dam upstream was opened on Sunday night to save it from bursting.",
)


def relation(first_day: str, second_day: str, told: tuple[str, ...]) -> Relation:
    """What the second text is to the first."""
    texts = {"base": (first_day, REPORT), "other": (second_day, told)}
    articles = [
        read_text(f"OSTREL, {day} 2026 (Reuters) - " + "\n\n".join(sentences), id=name)
        for name, (day, sentences) in texts.items()
    ]
    alignment = align(articles, Settings().aligning)
    one = Overrules(same_report=(("base", "other"),))
    found = explain(alignment.articles, alignment, Settings().explaining, one)
    return next(v.relation for v in found.reports[0].variants if v.article == "other")


CUT = REPORT[:3] + REPORT[4:6]
LATER = (CUT[0].replace("38", "42"), CUT[1].replace("2,900", "3,207"), *CUT[2:])


def test_a_later_day_and_other_figures_are_no_cut() -> None:
    assert relation("May 13", "May 16", LATER) == "edited"


def test_a_later_day_alone_is_a_late_cut() -> None:
    assert relation("May 13", "May 16", CUT) == "shortened"


def test_other_figures_of_the_same_day_are_slips_in_a_cut() -> None:
    assert relation("May 13", "May 13", LATER) == "shortened"
