"""One figure in the many forms that copy gives it, and figures that only look alike."""

from __future__ import annotations

import pytest
from drift_texts import drift_between, only, told

from story_digest.quantities import quantities_of

SAME = [
    ("The lead grew to 1 minute 45 seconds.", "The lead grew to 105 seconds."),
    ("The lead grew to one minute and 45 seconds.", "The lead grew to 1:45 minutes."),
    ("The power cut lasted two and a quarter hours.", "The power cut lasted 135 minutes."),
    ("He stayed one day and six hours.", "He stayed 30 hours."),
    ("He was jailed for two years, six months.", "He was jailed for 2 1/2 years."),
    ("The quake struck at a quarter past nine.", "The quake struck at 9.15 am."),
    ("The quake struck at quarter to nine in the evening.", "The quake struck at 20:45."),
    ("The tram left at ten past six.", "The tram left at 6.10pm."),
    ("The tram left at twenty to seven.", "The tram left at 6:40 p.m."),
    ("The tram left at 20 minutes to seven.", "The tram left at 18:40."),
    ("The tram left at twenty-five past four in the afternoon.", "The tram left at 16:25."),
    ("The tram left at five minutes past ten.", "The tram left at 10:05."),
    ("The tram left at ten minutes to midnight.", "The tram left at 23:50."),
    ("The tram left at half seven.", "The tram left at 7:30."),
    ("The tram left at half seven.", "The tram left at 6:30."),
    ("The tram left at seven-thirty in the morning.", "The tram left at 7:30 am."),
    ("The tram left at seven o'clock.", "The tram left at 7 am."),
    ("The tram left at 7 o'clock in the evening.", "The tram left at 19:00."),
    ("The aim is 2.5% to 7.5%.", "The aim is 2,5% - 7,5%."),
    ("The aim is between 2.5% and 7.5%.", "The aim is 2.5%–7.5%."),
    ("The aim of 2.5 to 7.5 percent stands.", "The aim of 2,5-7,5% stands."),
    ("It will cost $10-$12 million.", "It will cost between $10 million and $12 million."),
    ("It will cost €10m-€12m.", "It will cost 10 to 12 million euros."),
    ("It was –18°C at night.", "It was minus 18 degrees Celsius at night."),
    ("It was 18 degrees below zero at night.", "It was -18 at night."),
    ("It was 18 degrees below freezing at night.", "It was minus 18C at night."),
    ("Growth was -0.4 percent.", "Growth was minus 0.4 percent."),
    ("Shares fell -3.2% on Monday.", "Shares fell 3.2% on Monday."),
    ("It fell to minus 18.", "It fell to -18."),
    ("Some 90 000 people fled.", "Some 90,000 people fled."),
    ("Some 90'000 people fled.", "Some 90.000 people fled."),
    ("It cost 1 250 000,50 euros.", "It cost 1,250,000.50 euros."),
    ("The rate was 4.375%.", "The rate was 4,375%."),
    ("The dam, 2,5 km long, weighs 4,500 tonnes.", "The dam, 2.5 km long, weighs 4.5 tonnes."),
    ("The gap grew to 72 seconds.", "The gap grew to 1 moment 12 seconds."),
    ("Nine of 11 bankers forecast a cut.", "Nine from the 11 experts forecast a cut."),
    ("The meeting began at about 8.15 am.", "The meeting began at a quarter past eight."),
    ("Two of the five suspects were released.", "Two suspects were released."),
    ("The case was adjourned until Oct. 20 for hearing.", "The hearing will be on October 20."),
    ("The boat left around 7:00 pm.", "The boat left near the 19H00."),
    ("His pay did not exceed N61 million.", "His pay was no more than 61 million naira."),
    ("The herd topped 300 head.", "The herd was of more than 300 head."),
    ("It flew at 600 metres.", "It flew at about 2,000 feet."),
    ("More than 8 inches (20 centimeters) of rain fell.", "More than 20cm of rain fell."),
    ("The gold weighed 2 kg 300 g in all.", "The gold weighed 2.3 kg in all."),
    ("The loss was 310 million crowns.", "The loss was £36m."),  # no rate stands in the text
    ("The mine yields 9,000 tons of ore a week.", "The mine yields 9,000 tons of ore every week."),
    ("Five men a week later left.", "Five men left."),
    ("Two died, officials said on Thursday.", "Two died on Wednesday, officials said."),
]
OTHER = [
    ("The boat left around 7:00 pm.", "The boat left near the 20H00.", "value"),
    ("His pay was N61 million.", "His pay was N16 million.", "value"),
    ("His pay did not exceed N61 million.", "His pay was N61 million.", "exactness"),
    ("It flew at 600 metres.", "It flew at about 3,000 feet.", "value"),
    ("It flew at 600 metres.", "It flew at about 600 metres.", "exactness"),
    ("The gold weighed 2 kg 300 g in all.", "The gold weighed 2 kg 30 g in all.", "value"),
    ("The mine yields 9,000 tons of ore a week.", "The mine yields 9,000 tons of ore every month.", "value"),
    ("The port sees 40 ships per day.", "The port sees 40 ships per year.", "value"),
    ("Two died on Thursday, officials said.", "Two died on Wednesday, officials said.", "value"),
    ("Two died, officials said on Thursday.", "Two died, officials said on Wednesday.", "value"),
    ("The lead grew to 1 minute 45 seconds.", "The lead grew to 45 seconds.", "value"),
    ("The quake struck at a quarter past nine.", "The quake struck at 9:45 a.m.", "value"),
    ("The tram left at twenty to seven.", "The tram left at 7:20 p.m.", "value"),
    ("The tram left at seven in the evening.", "The tram left at 7 am.", "value"),
    ("The tram left at half past seven in the evening.", "The tram left at 7:30 am.", "value"),
    ("The tram left at half seven.", "The tram left at 7:45.", "value"),
    ("The aim is 2.5%-7.5%.", "The aim is 2.5%-5.7%.", "value"),
    ("It will cost $10-$12 million.", "It will cost $10-$20 million.", "value"),
    ("It was -18C at night.", "It was 18C at night.", "value"),
    ("It fell to -18.", "It fell to 18.", "value"),
    ("Some 90,000 people fled.", "Some 90 people fled.", "scale"),
    ("The city has 1,000 beds.", "The city has one bed.", "scale"),
    ("The dam holds 4,500 tonnes.", "The dam holds 4.5 tonnes.", "scale"),
    ("Nine of 11 bankers forecast a cut.", "Most bankers forecast a cut.", "figure or word"),
    ("Two of the five suspects were released.", "Three suspects were released.", "value"),
    ("The meeting began at about 8.15 am.", "The meeting began at 8.15 am.", "exactness"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_figure_in_two_forms_is_no_difference(one: str, other: str) -> None:
    for wordings in ((one, other), (other, one)):
        assert [(item.kind, item.title) for item in drift_between(*wordings).numbers] == []


@pytest.mark.parametrize(("one", "other", "kind"), OTHER)
def test_another_figure_in_another_form_is_found(one: str, other: str, kind: str) -> None:
    for wordings in ((one, other), (other, one)):
        assert [item.kind for item in drift_between(*wordings).numbers] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At seven twenty people were waiting.", "Twenty people were waiting at seven."),
        ("He killed eight in the morning raid.", "In the morning raid he killed eight."),
        ("A quarter of five million homes are empty.", "25% of five million homes are empty."),
        ("The trip took three days, two hours more than planned.", "The trip took three days."),
        ("On 12 May 300 people came.", "300 people came on May 12."),
        ("She owns 12 300-page books.", "She owns twelve books of 300 pages."),
        ("The toll – 18 dead – is the highest yet.", "The toll, 18 dead, is the highest yet."),
    ],
)
def test_what_only_looks_like_a_time_or_a_minus_is_left_alone(one: str, other: str) -> None:
    assert [(item.kind, item.title) for item in drift_between(one, other).numbers] == []


def test_a_word_stands_for_the_part_and_not_for_the_whole() -> None:
    item = only(drift_between("Six of its eight engines failed.", "Several engines failed.").numbers)
    assert told(item) == {"A": "Six", "B": "Several"}


def test_figures_for_different_stretches_of_time_are_shown_with_them() -> None:
    item = only(drift_between("It yields 9,000 tons a week.", "It yields 9000 tons every month.").numbers)
    assert told(item) == {"A": "9,000 tons a week", "B": "9000 tons every month"}


@pytest.mark.parametrize("text", ["N95 masks", "an N-3 road", "the A4 motorway", "a 5g network", "an MN50,000 form"])
def test_a_letter_before_a_number_is_money_only_in_its_own_form(text: str) -> None:
    assert {q.kind for q in quantities_of(text)} <= {"number"}
