"""A figure differs where two versions give two values, not where they write one value in two ways or one gives none."""

from __future__ import annotations

import pytest

from story_digest.summarizing.support import _figure_differs


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
    ],
)
def test_a_figure_differs_by_value_not_by_writing(one: str, other: str, differs: bool) -> None:
    assert _figure_differs(one, other) is differs
    assert _figure_differs(other, one) is differs
