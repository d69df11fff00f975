"""What is denied in other words, and what only one version denies."""

from __future__ import annotations

import pytest
from drift_texts import drift_between


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was hurt.", "No injuries were reported."),
        ("Nobody was hurt in the fire.", "The fire caused no injuries."),
        ("None of the passengers was injured.", "All passengers were unhurt."),
        ("All 43 passengers escaped unharmed.", "None of the 43 passengers was hurt."),
        ("There were no casualties.", "No one was killed or injured."),
        ("No one died in the crash.", "There were no fatalities in the crash."),
        ("Nobody was hurt, police said.", "There were no injuries, according to police."),
        ("No injuries were reported.", "Everyone got out unhurt."),
        ("No damage was reported.", "There were no reports of damage."),
        ("There were no immediate reports of casualties.", "No casualties were immediately reported."),
        ("The storm left 4,000 homes without power.", "In the storm 4,000 homes lost power."),
        ("The strike left thousands of pupils without lessons.", "Thousands of pupils missed lessons in the strike."),
        ("The village has no water.", "The village lacks water."),
        ("The cut is bigger than forecast by analysts.", "The cut is bigger than anticipated by analysts."),
    ],
)
def test_a_denial_in_other_words_is_none_lost_nor_gained(one: str, other: str) -> None:
    for wordings in ((one, other), (other, one)):
        assert [(item.kind, item.title) for item in drift_between(*wordings).attributions] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("None of the passengers was injured.", "The passengers were injured."),
        ("None of the 43 passengers was hurt in the crash.", "The 43 passengers were hurt in the crash."),
        ("The storm left 4,000 homes without power.", "The storm left 4,000 homes with power."),
        ("The village has no water.", "The village has water."),
        ("No injuries were reported.", "Injuries were reported."),
    ],
)
def test_a_denial_that_only_one_version_has_is_found(one: str, other: str) -> None:
    for wordings in ((one, other), (other, one)):
        assert [item.kind for item in drift_between(*wordings).attributions] == ["negation"]
