"""A figure differs where two versions give two values, not where they write one value in two ways or one gives none."""

from __future__ import annotations

import pytest

from story_digest.summarizing.claims import figures_of
from story_digest.summarizing.support import figure_differs


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("Eight people died in the fire.", "Ten people died in the fire.", True),
        ("The toll stands at 8.", "The toll stands at 10.", True),
        ("The fund holds $2.4 billion.", "The fund holds $2.4 million.", True),
        ("Eight people died in the fire.", "The fire killed 8 people.", False),
        ("It cost 1,600 euros.", "It cost 1600 euros.", False),
        ("The road is 290 km long.", "The road is 180 miles long.", False),
        ("Prices rose 9 per cent.", "Prices rose 9%.", False),
        ("Eight people died, and 14 were hurt.", "Eight people died.", False),
        (
            "Five of six docks closed, 330 km south of Seoul.",
            "Five of the six docks, 8,400 of whose workers left, closed.",
            False,
        ),
        ("They were saved on Thursday.", "They were found on Friday.", False),
        ("Fuel rose 4 percent.", "Fuel rose 4 percentage points.", True),
    ],
)
def test_a_figure_differs_by_value_not_by_writing(one: str, other: str, differs: bool) -> None:
    assert figure_differs(figures_of(one), figures_of(other)) is differs
    assert figure_differs(figures_of(other), figures_of(one)) is differs
