"""Small invented stories from other fields: what differs is found, and what says the same in other words is not.

Each line can be checked by eye. `SAME` are pairs that say the same; `DIFFERS` are pairs with the differences a careful
reader names, as (list, kind, a word of each side).
"""

from __future__ import annotations

import pytest
from drift_texts import drift_between

from story_digest.model import Drift, DriftItem

SAME = {
    "sports result, clauses reordered, active and passive": (
        (
            "Rovers beat United 3-1 on Saturday in front of 41,200 spectators, with Lena Ortiz scoring twice in the last ten "
            "minutes."
        ),
        (
            "On Saturday, United were beaten 3-1 by Rovers before 41,200 spectators, Lena Ortiz scoring two goals in the last "
            "10 minutes."
        ),
    ),
    "sports result, hours and minutes": (
        "He won 6-4, 6-3 in one hour and 20 minutes.",
        "He won 6-4 6-3 in 80 minutes.",
    ),
    "sports result, kilometres and miles": (
        "The midfielder ran 12.4 kilometres and is expected to miss four weeks, the club said.",
        "The midfielder, the club said, ran 7.7 miles and is expected to miss 4 weeks.",
    ),
    "transfer, pounds": (
        "The striker, 23, joined from Rovers for a fee of 12 million pounds.",
        "The 23-year-old striker joined from Rovers for a £12m fee.",
    ),
    "court case, sums and terms": (
        (
            "A court in Lyon on Tuesday convicted the former mayor of taking bribes worth 1.2 million euros and sentenced him "
            "to three years in prison."
        ),
        (
            "On Tuesday a Lyon court convicted the former mayor of taking bribes worth €1.2m and gave him a three-year prison "
            "sentence."
        ),
    ),
    "court case, months and years": (
        "The jury found her guilty of fraud and she was jailed for 18 months.",
        "Jurors convicted her of fraud and she was jailed for a year and a half.",
    ),
    "court case, the source before or behind": (
        "The judge dismissed the claim, saying there was no evidence.",
        "There was no evidence, the judge said, dismissing the claim.",
    ),
    "company earnings, percent and half a point": (
        (
            "Net profit rose 12 percent to $340 million in the third quarter, while revenue fell by half a percentage point, "
            "the company said."
        ),
        (
            "The company said net profit rose 12% to 340 million dollars in the third quarter, while revenue fell 0.5 "
            "percentage points."
        ),
    ),
    "company earnings, a range": (
        "The company expects revenue of between $4.1 billion and $4.3 billion.",
        "The company expects revenue of $4.1-4.3 billion.",
    ),
    "company earnings, crore": (
        "Net income was 2.4 billion rupees, or 0.12 rupees a share.",
        "Net income came to Rs 240 crore, or Rs 0.12 a share.",
    ),
    "weather warning, speeds": (
        (
            "Gusts of up to 120 kilometers per hour are expected on Friday, and some 2,000 people may have to leave their "
            "homes, forecasters warned."
        ),
        (
            "Gusts of up to 75 mph are expected on Friday and around 2,000 people may have to leave their homes, forecasters "
            "warned."
        ),
    ),
    "weather warning, below zero": (
        "Temperatures will drop to 23 degrees Fahrenheit, the weather service said.",
        "Temperatures will drop to minus 5 degrees Celsius, the weather service said.",
    ),
    "weather warning, killed and died": (
        "Officials said at least 12 people were killed and dozens injured.",
        "At least a dozen people died and scores were hurt, officials said.",
    ),
    "election count, numbers in words": (
        (
            "With 98 percent of ballots counted, the Greens had won 61 of 140 seats, the electoral commission said, and "
            "turnout was 64.3 percent."
        ),
        (
            "With 98% of ballots counted, the Greens had won sixty-one of 140 seats and turnout was 64.3%, according to the "
            "electoral commission."
        ),
    ),
    "election count, fractions": (
        "The committee approved the plan by a two-thirds majority after two and a half hours.",
        "By a two-thirds majority, the committee approved the plan after 2½ hours.",
    ),
    "election count, not and n't": ("She did not rule out running again.", "She didn't rule out running again."),
    "strike, a date with and without its weekday": (
        "The strike begins on Monday, 3 March and is due to last 48 hours.",
        "The strike begins on March 3 and is due to last two days.",
    ),
    "arrests, active and passive": (
        "Police arrested 14 people outside the stadium.",
        "Fourteen people were arrested by police outside the stadium.",
    ),
    "arrests, over two years": (
        "The suspects are alleged to have stolen more than 40 cars over two years.",
        "The suspects allegedly stole over 40 cars in the space of two years.",
    ),
    "a museum, closed and reopened in another order": (
        "The museum will reopen on 1 September after being closed for 18 months.",
        "The museum, closed for a year and a half, will reopen on Sept. 1.",
    ),
    "a quotation that is broken up": (
        "“I have no regrets,” the singer told the radio station. “I would do it again.”",
        "The singer told the radio station: “I have no regrets. I would do it again.”",
    ),
    "labour figures, from and to": (
        "Unemployment fell to 5.1 percent in May from 5.4 percent in April, the statistics office said on Wednesday.",
        "Unemployment fell from 5.4% in April to 5.1% in May, the statistics office said Wednesday.",
    ),
    "a vote": (
        "The parliament approved the budget by 212 votes to 187 late on Thursday.",
        "Late Thursday, parliament passed the budget 212-187.",
    ),
    "a share of a lake": (
        "The lake has lost a third of its water since 2001.",
        "Since 2001 the lake has lost one-third of its water.",
    ),
    "no reason and not a reason": (
        "Officials did not give a reason for the delay.",
        "Officials gave no reason for the delay.",
    ),
}

DIFFERS = {
    "a score": (
        "Rovers beat United 3-1 on Saturday in front of 41,200 spectators.",
        "Rovers beat United 3-2 on Saturday in front of 42,100 spectators.",
        {("numbers", "value", "3-1", "3-2"), ("numbers", "value", "41,200", "42,100")},
    ),
    "a hedge and a source": (
        "The midfielder is expected to miss four weeks with a knee injury, the club said.",
        "The midfielder will miss four weeks with a knee injury.",
        {
            ("attributions", "hedge", "expected to miss", "will miss"),
            ("attributions", "attribution", "the club said", "The midfielder will"),
        },
    ),
    "charged and convicted, million and billion": (
        "A court convicted the former mayor of taking bribes worth 1.2 million euros.",
        "A court charged the former mayor with taking bribes worth 1.2 billion euros.",
        {("numbers", "scale", "million", "billion"), ("wording", "law", "convicted", "charged")},
    ),
    "convicted and cleared": (
        "The jury convicted her of fraud.",
        "The jury cleared her of fraud.",
        {("wording", "law", "convicted", "cleared")},
    ),
    "said and admitted": (
        "His lawyer said he would appeal.",
        "His lawyer admitted he would appeal.",
        {("attributions", "reporting verb", "said", "admitted")},
    ),
    "rose and fell, percent and points": (
        "Net profit rose 12 percent, while revenue fell by half a percentage point.",
        "Net profit fell 12 percent, while revenue fell by half a percent.",
        {
            ("wording", "way", "rose", "fell"),
            ("numbers", "percent or percentage points", "half a percentage point", "half a percent"),
        },
    ),
    "below and above zero": (
        "Temperatures will drop to minus 5 degrees Celsius.",
        "Temperatures will drop to 5 degrees Celsius.",
        {("numbers", "value", "minus 5 degrees", "5 degrees")},
    ),
    "may and will": (
        "Some 2,000 people may have to leave their homes.",
        "2,000 people will have to leave their homes.",
        {
            ("numbers", "exactness", "some 2,000", "2,000"),
            ("attributions", "hedge", "may have to leave", "will have to leave"),
        },
    ),
    "swapped digits": (
        "The Greens had won 61 of 140 seats, and turnout was 64.3 percent.",
        "The Greens had won 61 of 140 seats, and turnout was 63.4 percent.",
        {("numbers", "value", "64.3 percent", "63.4 percent")},
    ),
    "a denial": (
        "The opposition did not concede defeat after the count.",
        "The opposition conceded defeat after the count.",
        {("attributions", "negation", "did not concede", "conceded")},
    ),
    "a word as written is never cut": (
        "The ruling may be appealed.",
        "The ruling cannot be appealed.",
        {
            ("attributions", "negation", "be appealed", "cannot be appealed"),
            ("attributions", "hedge", "may be appealed", "cannot be appealed"),
        },
    ),
    "a quotation": (
        "“This is a disaster for the club,” the coach said.",
        "“This is a setback for the club,” the coach said.",
        {("quotes", "altered", "disaster", "setback")},
    ),
}


def items(drift: Drift) -> list[tuple[str, DriftItem]]:
    lists = ("quotes", "numbers", "attributions", "wording", "omissions", "names")
    return [(name, item) for name in lists for item in getattr(drift, name)]


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_what_says_the_same_is_no_difference(pair: tuple[str, str]) -> None:
    for wordings in (pair, pair[::-1]):
        assert [(name, item.kind, item.title) for name, item in items(drift_between(*wordings))] == []


@pytest.mark.parametrize("case", DIFFERS.values(), ids=DIFFERS.keys())
def test_what_differs_is_found_and_nothing_else(case: tuple[str, str, set[tuple[str, str, str, str]]]) -> None:
    one, other, expected = case
    found = items(drift_between(one, other))
    assert sorted((name, item.kind) for name, item in found) == sorted(each[:2] for each in expected)
    for name, kind, here, there in expected:
        assert any(
            (listed, item.kind) == (name, kind)
            and any(r.article == "A" and here.casefold() in r.text.casefold() for r in item.readings)
            and any(r.article == "B" and there.casefold() in r.text.casefold() for r in item.readings)
            for listed, item in found
        )


def test_an_accent_makes_no_other_speaker() -> None:
    drift = drift_between("“We will go on,” said Setsuko Abe.", "“We will go on,” said Setsuko Abé.")
    assert [item.kind for item in drift.quotes] == []


def test_a_clause_in_other_words_and_another_unit_is_not_missing() -> None:
    drift = drift_between(
        "Debris fell into the Pacific in a zone closed to shipping, about 60 kilometers off the northern coast.",
        "Debris fell into the Pacific in a zone closed to shipping, roughly 37 miles offshore in the north.",
    )
    assert drift.omissions == ()


def test_a_source_before_and_is_shown_with_the_other() -> None:
    drift = drift_between(
        "Two people were killed when police opened fire in the square, a hospital source and two witnesses said.",
        "Two people were killed when police opened fire in the square.",
    )
    (item,) = drift.attributions
    assert item.title == "“a hospital source and two witnesses said”"


def test_another_event_with_the_same_place_is_no_claim_without_its_source() -> None:
    drift = drift_between(
        "A wildfire forced more than 6,200 people from their homes in southern Oregon, officials said.",
        "A missing woman was found dead in the ruins after the southern Oregon wildfire.",
    )
    assert drift.attributions == ()


def test_not_stays_with_what_it_denies() -> None:
    (item,) = drift_between("China is not in any way a party to it.", "China is not a party to it.").wording
    assert {r.article: r.text for r in item.readings} == {"A": "not in any way a party", "B": "not a party"}


def test_a_clause_that_stands_earlier_in_the_sentence_is_not_missing() -> None:
    drift = drift_between(
        "Traces of a banned substance were detected in a sample taken from Malakhov at a training camp in August.",
        "In a test, taken from Malahov at a camp in August, were found traces of a forbidden substance.",
    )
    assert drift.omissions == ()
