"""What says the same in other words is no difference; beside each pair stands one that differs in that very point."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only

SAME = [
    # not until, only then
    ("The guards were not called until 16 months later.", "The guards were called in only 16 months later."),
    ("Parents were not told until Friday.", "Parents were told only on Friday."),
    ("The agency did not warn residents until 3 May.", "The agency warned residents only on 3 May."),
    ("The bridge will not reopen until Monday.", "The bridge will reopen on Monday."),
    ("Shops do not close until 8 p.m.", "Shops close at 8 p.m."),
    # a denial by the verb or by `not`
    ("The bank denied that it had ignored the warnings.", "The bank said it had not ignored the warnings."),
    ("The minister rejected claims that the vote was not fair.", "The minister said the vote was fair."),
    # as exact
    ("He faces up to 26 years in prison.", "He faces as long as 26 years in prison."),
    ("The train stopped within four minutes.", "The train stopped in less than four minutes."),
    # denied without a `not`
    ("A helicopter was unable to land because of fog.", "Fog kept a helicopter from landing."),
    ("Residents were told not to use the water.", "Residents were advised against using the water."),
    # how long, and how far back
    (
        "Profit fell in the three months to September from a year earlier.",
        "Profit fell between July and September from one year before.",
    ),
    # reasons, and what a body expects of itself
    ("The board declined to comment, citing pending litigation.", "The board declined to comment."),
    (
        "The company expects sales of 200 million euros in 2026.",
        "The group is targeting sales of 200 million euros in 2026.",
    ),
    (
        "The decision was in line with the forecast of 17 of 19 economists polled by Nordea.",
        "Seventeen of 19 economists had predicted the decision.",
    ),
    ("The decision was expected by 17 of 19 economists.", "Seventeen of 19 economists had predicted the decision."),
    # who says so is told in both
    (
        "Unions condemned the closure, saying that inspectors had reported a faulty fan in December.",
        "Inspectors had reported a faulty fan in December, the head of the union, Selma Dogan, said.",
    ),
    (
        "The ferry was sound, the owner said, saying that it had passed all inspections in May.",
        "The ferry was sound, the owner said, assuring that it had passed all inspections in May.",
    ),
    (
        "Unions demanded an inquiry, writing that the mine was unsafe.",
        "Unions demanded an inquiry: the mine was unsafe.",
    ),
    (
        "The head of the airline apologised, saying it would repay them all.",
        "The head of the airline, Ma Jeong-hoon, apologised and assured that it would repay them all.",
    ),
    (
        "He faces up to 26 years in prison.",
        "The sentence gets announced on April 17; he faces up to 26 years in prison.",
    ),
    # other words of distance
    ("The brakes apparently failed.", "The brakes evidently failed."),
    # left open by the verb or by a word
    ("The police chief suggested the fire was arson.", "The fire may have been arson, the police chief said."),
    # a step and a share
    ("Turnout was 61.4 percent, two points lower than in 2022.", "Turnout was 61.4%, down from 63.4% in 2022."),
    # other uses of a word
    ("A man who gave his name only as Piotr said he saw it.", "A man named Piotr said he saw it."),
    ("The council may act as early as March.", "The council may act in March."),
    ("Passengers claiming refunds must fill in a form.", "Passengers who want refunds must fill in a form."),
    ("A court ordered the interim seizure of two houses.", "A court ordered the seizure of an ex-bishop's two houses."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_no_difference(one: str, other: str) -> None:
    for pair in ((one, other), (other, one)):
        drift = drift_between(*pair)
        found = (*drift.quotes, *drift.numbers, *drift.attributions, *drift.wording)
        assert [(item.kind, item.title) for item in found if item.kind != "status"] == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Parents were not told on Friday.", "Parents were told on Friday.", "negation"),
        ("Shops will not reopen before Monday.", "Shops will reopen before Monday.", "negation"),
        ("Parents were not told until Friday.", "Parents were told on Thursday.", "value"),
        (
            "The bank denied that it had ignored the warnings.",
            "The bank said it had ignored the warnings.",
            "reporting verb",
        ),
        ("More than 600 people came.", "Fewer than 600 people came.", "value"),
        ("At least 40 houses burned.", "At most 40 houses burned.", "value"),
        (
            "Protesters blocked the road, alleging that the vote was rigged.",
            "Protesters blocked the road; the vote was rigged.",
            "hedge",
        ),
        ("The judge froze houses allegedly linked to fraud.", "The judge froze houses linked to fraud.", "hedge"),
        ("A former minister was arrested.", "A deputy minister was arrested.", "status"),
        ("He served two years.", "He served two months.", "value"),
        (
            "None of them is in a life-threatening condition.",
            "One of them is in a life-threatening condition.",
            "negation",
        ),
        ("Six were hurt, and none of them is in danger.", "Six were hurt, and one of them is in danger.", "negation"),
        (
            "A man was arrested on suspicion of killing his neighbour.",
            "A man was arrested for killing his neighbour.",
            "hedge",
        ),
        ("The clerk, accused of taking bribes, was suspended.", "The clerk, who took bribes, was suspended.", "hedge"),
        ("Preliminary figures show exports rose 3 percent.", "Exports rose 3 percent.", "attribution"),
        (
            "The port is shut, police chief Olaf Ruud told reporters.",
            "The port is shut, mayor Eva Holm told reporters.",
            "source",
        ),
        (
            "The port is shut, according to police chief Olaf Ruud.",
            "The port is shut, according to mayor Eva Holm.",
            "source",
        ),
        ("The port is shut, said police chief Olaf Ruud.", "The port is shut, said union leader Ida Lund.", "source"),
        ("The port is shut, police said.", "The port is shut, the mayor said.", "source"),
        ("The port is shut, finance chief Ruud said.", "The port is shut, chief executive Lund said.", "source"),
        (
            "A man suspected of setting the fire was held on Sunday.",
            "A man who set the fire was held on Sunday.",
            "hedge",
        ),
        ("Mayor Eva Holm said 14 houses were lost.", "Fourteen houses were lost, fire chief Olaf Ruud said.", "source"),
        ("The board raised the fee by 12 crowns.", "The board raised the fee to 12 crowns.", "value"),
        ("The loss came to 27 million euros.", "The loss came to 27 million dollars.", "value"),
        ("The price rose by 12 crowns.", "The price rose to 12 crowns.", "value"),
        ("The clinic did not respond to questions.", "The clinic declined to comment on questions.", "comment"),
    ],
)
def test_a_difference_in_that_very_point(one: str, other: str, kind: str) -> None:
    for pair in ((one, other), (other, one)):
        drift = drift_between(*pair)
        assert only([*drift.numbers, *drift.attributions, *drift.wording]).kind == kind


def test_bounds_on_opposite_sides_are_not_called_the_same_figure() -> None:
    item = only(drift_between("More than 600 people came.", "Fewer than 600 people came.").numbers)
    assert item.evidence.rule == "the figures are bounds on opposite sides"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The loss came to A$27 million.", "The loss came to $27 million."),
        ("The loss came to 27 million crowns.", "The loss came to 27 million Swedish crowns."),
        ("The loss came to 27 million euros ($29 million).", "The loss came to $29 million (27 million euros)."),
        ("The port is shut, police chief Olaf Ruud said.", "The port is shut, said Olaf Ruud, the chief of police."),
        ("The price rose to 12 crowns from 10.", "The price rose from 10 to 12 crowns."),
        ("The firm recalled nearly 900 cars.", "The firm called nearly 900 cars back."),
    ],
)
def test_what_may_be_one_is_not_told_apart(one: str, other: str) -> None:
    drift = drift_between(one, other)
    assert [(item.kind, item.title) for item in (*drift.numbers, *drift.attributions, *drift.wording)] == []


def test_a_third_version_hides_no_lost_source() -> None:
    """A phrase without a comma that runs on into its claim names nobody of the claim as the source."""
    item = only(
        drift_between(
            "Prosecutors alleged that Ruud forged the papers of three patients.",
            "Ruud forged the papers of three patients.",
            "According to the prosecution service forged Ruud the papers of three patients.",
        ).attributions
    )
    assert {r.article: r.value for r in item.readings} == {
        "A": "in the sentence",
        "B": "nowhere",
        "C": "in the sentence",
    }


def test_a_slice_begins_and_ends_with_whole_words_of_one_clause() -> None:
    item = only(
        drift_between(
            "He held houses (worth 3 million) allegedly linked to fraud.",
            "He held houses (worth 3 million) linked to fraud.",
        ).attributions
    )
    assert {r.article: r.text for r in item.readings} == {"A": "allegedly linked", "B": "linked"}
    item = only(
        drift_between(
            "The campaign is expected to last five days.", "A five-day campaign will last until Monday."
        ).attributions
    )
    assert {r.article: r.text for r in item.readings} == {"A": "expected to last", "B": "A five-day"}


@pytest.mark.parametrize(
    ("said", "flat", "lost"),
    [
        (
            "The operator Nordhaven said in a statement that it had shut one line and that output had not been affected.",
            "Nordhaven, which runs the mine, has shut one line and output has not been affected.",
            True,
        ),
        (
            "The operator Nordhaven said in a statement that it had activated a plan and that output had not been affected.",
            "Nordhaven, which runs the mine, has activated a plan and output has not been affected.",
            True,
        ),
        ("Nordhaven said the rival had closed a line.", "Nordhaven has closed a line.", False),
    ],
)
def test_what_a_source_said_of_its_own_act_told_flatly(said: str, flat: str, lost: bool) -> None:
    items = [item for item in drift_between(said, flat).attributions if item.kind == "attribution"]
    assert bool(items) is lost
    assert all(
        reading.note.startswith("the source stands here as the one who acts")
        for item in items
        for reading in item.readings
        if reading.article == "B"
    )
