"""Sentences as rewriters, translators and editors hand them on: every difference of substance is listed, and no other."""

from __future__ import annotations

import pytest
from drift_texts import drift_between

REWRITTEN = [
    (
        "The government will spend $2.5 billion on the dam, which is due to be finished by 2028, Energy Minister Paul Okello said.",
        "The public authority will burn through $2.5 million on the dam, which is expected to be done by 2028, Energy Clergyman Paul Okello said.",
        {"name or title", "scale"},
    ),
    (
        "About 4,000 people were evacuated from villages along the river, the mayor told reporters.",
        "Around 40,000 individuals were cleared from towns along the waterway.",
        {"attribution", "value"},
    ),
    (
        "Inflation slowed to 4.1 percent in May from 4.6 percent in April, the statistics office said on Tuesday.",
        "Inflation eased back to 4.1 percentage points in May from 4.6 percent in April, the insights office said on Tuesday.",
        {"percent or percentage points"},
    ),
    (
        "The ferry, with 212 people aboard, capsized at about 3:40 a.m., the coast guard said.",
        "The ship, with 221 individuals on board, overturned at around 3:40 am, the coast monitor said.",
        {"value"},
    ),
    (
        "Two-thirds of the pupils have returned to school since the flood, according to the education ministry.",
        "66 percent of the students have gotten back to school since the flood, as per the schooling service.",
        set(),
    ),
    ("He did not rule out a second operation.", "He ruled out a subsequent activity.", {"negation"}),
    (
        '"We have lost everything except the goats," said farmer Idris Bello.',
        '"We have lost everything aside from the goats," said rancher Idris Bello.',
        {"altered"},
    ),
    (
        "The plant will employ 350 people, 40 fewer than planned.",
        "The plant will employ 350 people, 40 more than planned.",
        {"measure"},
    ),
    (
        "Nearly 300 flights were cancelled at the two airports.",
        "300 flights were scrapped at the two airports.",
        {"exactness"},
    ),
    ("Witnesses said soldiers opened fire first.", "Soldiers opened fire first.", {"attribution"}),
    (
        "The rebels, who control a third of the country, rejected the offer.",
        "The rebels, who control a quarter of the country, rejected the offer.",
        {"value"},
    ),
    ("Shares closed down 3.2% at 41.50 crowns.", "The stock ended 3.2 per cent lower at 41.5 crowns.", set()),
    (
        "At least 18 miners are believed to be trapped 90 metres below ground.",
        "At least 18 miners are trapped 300 feet below ground.",
        {"hedge"},
    ),
    (
        "The magnitude 5.8 quake struck 12 km off the coast at a depth of 35 km.",
        "A quake of magnitude 5.8 hit 7.5 miles offshore, 22 miles deep.",
        set(),
    ),
    ("It was the third such accident in two years.", "It was the second such accident in three years.", {"value"}),
    (
        "The strike, called by three unions, enters its fifth day on Friday.",
        "The strike, called by three unions, is now in its fifth day.",
        set(),
    ),
    (
        "Lawyers for the group say 61 members remain in custody.",
        "61 members of the group remain in custody.",
        {"attribution"},
    ),
    (
        "The fund lost $340 million in the quarter, compared with a profit of $120 million a year earlier.",
        "The fund lost $340m in the quarter against a $120m profit a year before.",
        set(),
    ),
    ("The UN says 1.1 million people need food.", "The United Nations says 1.1 million people need food.", set()),
    (
        "The court in Lyon sentenced him to four years, two of them suspended.",
        "He was given a four-year sentence by the Lyon court, with two years suspended.",
        set(),
    ),
    (
        "The storm is expected to make landfall on Thursday with winds of 185 kph.",
        "The storm will make landfall on Thursday with winds of 115 mph.",
        {"hedge"},
    ),
    (
        "Some 70 percent of voters backed the change, exit polls showed.",
        "Most voters backed the change, exit polls showed.",
        {"scope", "figure or word"},
    ),
    ("She told AFP she had not been paid since March.", "She had not been paid since March.", {"attribution"}),
    (
        "Turnout was 48.7 percent, down from 52.3 percent in 2019.",
        "Turnout was 47.8 percent, down from 52.3 percent in 2019.",
        {"value"},
    ),
    ("The ministry put the number of dead at 94.", "The number of dead stands at 94.", {"attribution"}),
    (
        "Aid groups say the camp holds up to 30,000 people.",
        "The camp holds 30,000 people, aid groups say.",
        {"exactness"},
    ),
    (
        "A spokesman for the airline, Dario Conti, said the engine had failed.",
        "The engine had failed, airline spokesman Dario Conti said.",
        set(),
    ),
    (
        "The bank plans to cut 1,500 jobs over the next 18 months.",
        "The bank plans to cut 1,500 jobs in the next year and a half.",
        set(),
    ),
    (
        "Doctors operated on the boy for nine hours.",
        "Doctors operated on the boy for nearly nine hours.",
        {"exactness"},
    ),
    (
        "The drug was approved in 2021 for patients aged 12 and over.",
        "The drug was approved in 2012 for patients aged 21 and over.",
        {"value"},
    ),
    (
        "The satellite weighs 1.2 tonnes and will orbit at 550 km.",
        "The 1,200-kg satellite will orbit at an altitude of 340 miles.",
        set(),
    ),
    (
        "Unidentified gunmen killed two policemen in the town of Garissa on Monday.",
        "Gunmen killed two police officers in Garissa on Monday.",
        set(),
    ),
    ("The king has not commented publicly.", "The king has commented publicly.", {"negation"}),
    ("The president reportedly refused to sign.", "The president refused to sign.", {"hedge"}),
]


@pytest.mark.parametrize(("one", "other", "kinds"), REWRITTEN)
def test_what_differs_in_a_rewritten_sentence(one: str, other: str, kinds: set[str]) -> None:
    drift = drift_between(one, other)
    items = [*drift.quotes, *drift.numbers, *drift.attributions, *drift.wording, *drift.names]
    assert {item.kind for item in items} == kinds
