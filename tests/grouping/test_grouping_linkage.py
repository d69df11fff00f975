"""How groups grow from likeness."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest.grouping.affinity import Rule
from story_digest.grouping.compared import Pair, Pairs
from story_digest.grouping.linkage import link

PLAIN = Rule(threshold=0.3)
RELATIVE = Rule(threshold=0.1, usual_cohesion=0.15, cohesion_pairs=4, cohesion_ceiling=0.35)


def groups(
    size: int, pairs: dict[tuple[int, int], float], rule: Rule, **decided: list[tuple[int, int]]
) -> list[list[int]]:
    found = link(size, Pairs.of(Pair(*pair, score) for pair, score in pairs.items()), rule, **decided)
    return [list(group.rows) for group in found]


def all_pairs(rows: range, score: float) -> dict[tuple[int, int], float]:
    return dict.fromkeys(combinations(rows, 2), score)


def test_a_chain_of_neighbours_is_not_one_story() -> None:
    chain = {(n, n + 1): 0.4 for n in range(5)}
    assert max(map(len, groups(6, chain, PLAIN))) == 2


def test_closely_knit_near_twins_stay_apart_where_loose_accounts_of_one_event_are_joined() -> None:
    between = {(a, b): 0.14 for a in range(5) for b in range(5, 10)}
    twins = all_pairs(range(5), 0.34) | all_pairs(range(5, 10), 0.34) | between
    loose = all_pairs(range(5), 0.16) | all_pairs(range(5, 10), 0.16) | between
    assert len(groups(10, twins, RELATIVE)) == 2
    assert len(groups(10, loose, RELATIVE)) == 1


def test_reprints_make_a_story_no_closer_knit_than_the_ceiling() -> None:
    reprints = all_pairs(range(3), 1.0) | all_pairs(range(3, 6), 1.0)
    accounts = {(a, b): 0.2 for a in range(3) for b in range(3, 6)}
    assert len(groups(6, reprints | accounts, RELATIVE)) == 1


def test_what_a_person_decides_goes_before_likeness_and_apart_goes_before_together() -> None:
    alike = all_pairs(range(4), 0.9)
    assert groups(4, {}, PLAIN, together=[(0, 3)]) == [[0, 3], [1], [2]]
    parted = groups(4, alike, PLAIN, apart=[(0, 1)])
    assert not any(0 in group and 1 in group for group in parted)
    contradicted = groups(4, {}, PLAIN, together=[(0, 1), (1, 2)], apart=[(0, 2)])
    assert not any(0 in group and 2 in group for group in contradicted)


def test_a_group_tells_its_weakest_joint_and_its_nearest_neighbour() -> None:
    found = link(4, Pairs.of([Pair(0, 1, 0.8), Pair(0, 2, 0.4), Pair(1, 2, 0.6), Pair(2, 3, 0.3)]), PLAIN)
    assert [group.rows for group in found] == [(0, 1, 2), (3,)]
    assert found[0].weakest == 0.5
    assert found[1].nearest == 0
    assert found[1].distance == 0.1


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 9), st.randoms(use_true_random=False))
def test_plain_linkage_agrees_with_a_reference_that_looks_at_every_pair_of_groups(
    size: int, chance: random.Random
) -> None:
    pairs = {pair: round(chance.random(), 3) for pair in combinations(range(size), 2) if chance.random() < 0.8}
    reference = [[row] for row in range(size)]
    while True:
        means = [
            (
                -round(sum(pairs.get((min(x, y), max(x, y)), 0.0) for x in a for y in b) / (len(a) * len(b)), 6),
                a[0],
                b[0],
            )
            for a, b in combinations(reference, 2)
        ]
        best = min(means, default=(0.0, 0, 0))
        if -best[0] < PLAIN.threshold:
            break
        one = next(group for group in reference if group[0] == best[1])
        other = next(group for group in reference if group[0] == best[2])
        reference = sorted([*(g for g in reference if g not in (one, other)), sorted(one + other)])
    assert groups(size, pairs, PLAIN) == reference
