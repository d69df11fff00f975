"""How near two groups stand to each other, and what it takes to join them.

The mean likeness of two groups is taken relative to their own cohesion: articles that are much less alike between two
groups than within each tell another event, whatever the topic they share.

What only some pairs tell (that both name the same weekday, say) is averaged over those pairs and counts for the groups:
in a group, those who state a day speak for those who do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from story_digest.grouping.compared import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When two groups are joined."""

    threshold: float
    """Least affinity."""
    usual_cohesion: float = 1.0
    """Likeness that the members of a group have as a rule. With 1, the greatest likeness there is, no group is more
    closely knit than usual, and the rule is plain average linkage."""
    cohesion_pairs: float = 0.0
    """How many pairs that rule weighs as much as, against those seen."""
    cohesion_ceiling: float = 1.0
    """Likeness above which a pair makes a group no closer knit."""
    reach: float = 0.0
    """Share of the threshold that the words of two rows must reach, before circumstances, to bring two groups together
    at all. (None does where no pair comes so near that all circumstances could lift it above the threshold.)"""
    open: bool = False
    """Whether a pair that is not named was never compared and tells nothing. Else its likeness is none."""


SMALLEST = 1e-6
"""The step in which affinities are told."""


PAIRS, LIKENESS, CAPPED, TOLD = range(4)
"""What stands in a row of sums: how many compared pairs, their likeness, their scores (none above the ceiling of
cohesion), each circumstance, and of how many pairs each of them tells something."""


def sums_of(pairs: Pairs, rule: Rule) -> Floats:
    """Pairs × what is added up of them."""
    import numpy as np

    stated = ~np.isnan(pairs.told)
    capped = np.minimum(pairs.scores, rule.cohesion_ceiling)
    return np.vstack([np.ones(len(pairs)), pairs.likeness, capped, np.where(stated, pairs.told, 0.0), stated]).T


def means(sums: Floats, all_pairs: Floats | int, rule: Rule) -> Floats:
    """Mean likeness with the mean of each circumstance over the pairs of which it tells something, 0 at least.

    `sums`: two groups a row, everything that was compared between them added up. `all_pairs`: of how many pairs.
    """
    import numpy as np

    kinds = (sums.shape[1] - TOLD) // 2
    found = sums[:, LIKENESS] / (sums[:, PAIRS] if rule.open else all_pairs)
    for kind in range(TOLD, TOLD + kinds):
        found = found + sums[:, kind] / np.maximum(sums[:, kind + kinds], 1.0)
    return np.maximum(found, 0.0)


def cohesion(size: int, within: float, rule: Rule) -> float:
    """Mean likeness within a group of `size` articles whose pairs' likenesses, none above the ceiling, sum to `within`.

    On the way from what is usual to what is seen, and never below what is usual.
    """
    usual, weight = rule.usual_cohesion, rule.cohesion_pairs
    pairs = size * (size - 1) / 2 + weight
    return max(usual, (within + weight * usual) / pairs) if pairs else usual


def affinities(means: Floats, one: Floats | float, other: Floats | float, rule: Rule) -> Floats:
    """The mean likeness between two groups, relative to the cohesion of the one and the other."""
    import numpy as np

    found: Floats = np.round(means * rule.usual_cohesion / np.sqrt(np.multiply(one, other)), 6)
    return found
