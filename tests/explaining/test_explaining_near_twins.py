"""Two texts cast in one mould tell two events, and no difference between them is a difference between versions."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from story_digest import Digest, analyze, read_text

AUTUMN = """Mill owner Tarvo sees profit shrink by a fifth

TURKU (STT) - Finnish paper maker Tarvo reported a 21% fall in third-quarter profit on Wednesday but kept its dividend.

Profit before tax dropped to 38 million euros in the three months to September from 48 million a year earlier, the company said.

Sales slipped by 4.1% to 512 million euros, while orders rose by 2% to 530 million euros.

"The pulp price has hurt us more than we thought," chief executive Maija Lehto told reporters.

Tarvo expects sales of about 2 billion euros this year.

Shares in the company closed 3.4% lower at 17.20 euros in Helsinki.
"""
SUMMER = """Mill owner Tarvo lifts profit

TURKU (STT) - Finnish paper maker Tarvo reported a 6% rise in second-quarter profit on Wednesday and kept its dividend.

Profit before tax climbed to 51 million euros in the three months to June from 48.1 million a year earlier, the company said.

Sales rose by 1.2% to 547 million euros, while orders slipped by 3% to 519 million euros.

"We have sold more cardboard than ever in a spring," chief executive Maija Lehto told reporters.

Tarvo expects sales of about 2 billion euros this year.

Shares in the company closed 1.9% higher at 19.85 euros in Helsinki.
"""
COPY = (
    AUTUMN.replace("slipped by 4.1%", "fell by 4.1%")
    .replace("told reporters", "said")
    .replace("\n\nTarvo expects", "\n\nIt expects")
)


def stories(texts: Mapping[str, str]) -> list[list[tuple[str, ...]]]:
    """Of each story the reports, by the names of their texts."""
    return sorted([tuple(report.articles) for report in story.reports] for story in digest(texts).stories)


def digest(texts: Mapping[str, str]) -> Digest:
    return analyze([read_text(text, id=name) for name, text in texts.items()])


def test_last_quarters_result_is_not_a_version_of_this_quarters() -> None:
    assert stories({"autumn": AUTUMN, "summer": SUMMER}) == [[("autumn",)], [("summer",)]]


def test_the_copies_of_one_report_stay_with_it_and_apart_from_its_twin() -> None:
    assert stories({"autumn": AUTUMN, "copy": COPY, "summer": SUMMER}) == [[("autumn", "copy")], [("summer",)]]


def test_nothing_is_said_to_differ_between_two_events() -> None:
    told = digest({"autumn": AUTUMN, "summer": SUMMER})
    assert not any(items for story in told.stories for items in (story.drift.numbers, story.drift.quotes))


def test_a_story_that_was_parted_says_why() -> None:
    for story in digest({"autumn": AUTUMN, "summer": SUMMER}).stories:
        together = story.evidence["together"]
        assert together.status == "inferred"
        assert "figures agree in" in together.note
        assert "days" in together.note or "ordinals" in together.note


QUAKE = """TOLHUIN, Argentina, {day} (Reuters) - A magnitude {magnitude} earthquake shook southern Tierra del Fuego on {weekday}, the INPRES institute said.

The tremor struck at a depth of {depth} km, {far} km east of the town of Tolhuin, at {hour} local time.

Some {people} people left their homes and {houses} houses were damaged, civil defence officials said.

Schools in Tolhuin would stay closed for {closed} days, mayor Lucia Ferreyra said.

There was no tsunami warning.
"""
MARCH = {"day": "March 3", "magnitude": "5.9", "weekday": "Tuesday", "depth": "12", "far": "41", "hour": "04:10"}
MARCH |= {"people": "1,900", "houses": "63", "closed": "4"}
JUNE = {"day": "June 18", "magnitude": "6.2", "weekday": "Tuesday", "depth": "28", "far": "75", "hour": "22:35"}
JUNE |= {"people": "3,400", "houses": "117", "closed": "6"}


def test_a_quake_in_june_is_not_a_version_of_one_in_march() -> None:
    assert stories({"a": QUAKE.format(**MARCH), "b": QUAKE.format(**JUNE)}) == [[("a",)], [("b",)]]


def test_a_late_reprint_that_keeps_the_figures_stays_with_its_report() -> None:
    late = QUAKE.format(**{**MARCH, "day": "March 12"})
    assert stories({"a": QUAKE.format(**MARCH), "b": late}) == [[("a", "b")]]


@pytest.mark.parametrize("changed", [("63", "71"), ("1,900", "2,300"), ("5.9", "6.0")])
def test_a_version_in_which_one_figure_differs_stays_with_its_report(changed: tuple[str, str]) -> None:
    text = QUAKE.format(**MARCH)
    assert stories({"a": text, "b": text.replace(*changed)}) == [[("a", "b")]]


def test_an_update_of_the_same_day_with_new_figures_stays_with_its_report() -> None:
    new = {**MARCH, "magnitude": "6.0", "depth": "14", "people": "2,600", "houses": "88", "closed": "5"}
    assert stories({"a": QUAKE.format(**MARCH), "b": QUAKE.format(**new)}) == [[("a", "b")]]
