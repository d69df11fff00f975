"""Pairs of sentences, each to be checked by eye: what says the same is not listed, and what differs in one point is."""

from __future__ import annotations

import pytest
from drift_texts import drift_between

from story_digest.model import DriftItem

SAME_FIGURES = [
    ("The quake struck at 5:42 p.m. local time.", "The quake struck at 17:42 local time."),
    ("The blast occurred at around 9 p.m. on Monday.", "The blast occurred around 21:00 on Monday."),
    ("The road is 15 miles long.", "The road is 24 km long."),
    ("The road is 15 miles (24 km) long.", "The road is 24 km long."),
    ("Temperatures reached 104F.", "Temperatures reached 40C."),
    ("Temperatures reached 40 degrees Celsius (104 Fahrenheit).", "Temperatures reached 104 degrees."),
    ("The ship carried 22 crew members.", "The ship carried a crew of 22."),
    ("He was 54.", "He was aged 54."),
    ("The 54-year-old was arrested.", "The man, 54, was arrested."),
    ("Prices rose 0.5 percentage points.", "Prices rose half a percentage point."),
    ("Rates rose by 25 basis points to 4.75%.", "Rates rose by a quarter of a percentage point to 4.75 percent."),
    ("Twenty-five percent abstained.", "25% abstained."),
    ("The company cut 1,200 jobs.", "The company cut 1.2 thousand jobs."),
    ("The company cut twelve hundred jobs.", "The company cut 1,200 jobs."),
    ("Almost 2,500 homes lost power.", "Nearly 2,500 homes lost power."),
    ("Over 300 people attended.", "More than 300 people attended."),
    ("At least 30 died.", "No fewer than 30 died."),
    ("The strike lasted six weeks.", "The six-week strike ended."),
    ("The strike lasted 48 hours.", "The strike lasted two days."),
    ("The project will take 18 months.", "The project will take a year and a half."),
    ("The project will take one and a half years.", "The project will take 18 months."),
    ("She placed third in the race.", "She placed 3rd in the race."),
    ("It was the 25th attack this year.", "It was the twenty-fifth attack this year."),
    ("It weighs 100 tonnes.", "It weighs 100,000 kilograms."),
    ("The fire burned 500 hectares.", "The fire burned 5 square kilometers."),
    ("The fire burned 1,235 acres.", "The fire burned 500 hectares."),
    ("It costs $1.5 million.", "It costs 1,500,000 dollars."),
    ("It costs €1.5m.", "It costs 1.5 million euros."),
    ("It was sold for $2 million (£1.6 million).", "It was sold for £1.6 million."),
    ("From 200 to 300 people came.", "Between 200 and 300 people came."),
    ("Some 200-300 people came.", "Some 200 to 300 people came."),
    ("Five to six ships arrived.", "5-6 ships arrived."),
    ("On 5 March 2024 the court ruled.", "On March 5, 2024, the court ruled."),
    ("On 5 March the court ruled.", "On March 5th, 2024, the court ruled."),
    ("On 05.03.2024 the court ruled.", "On March 5, 2024 the court ruled."),
    ("It happened in the early 1990s.", "It happened in the early nineties."),
    ("He won with 52.5% of the vote.", "He won with 52.5 per cent of votes."),
    ("The river rose to 8.5 metres.", "The river rose to 28 feet."),
    ("The waves reached 20 feet.", "The waves reached six metres."),
    ("Winds gusted to 90 mph (145 kph).", "Winds gusted to 145 km/h."),
    ("The plane flew at 35,000 feet.", "The plane flew at 10,700 metres."),
    ("Oil fell $2 to $80 a barrel.", "Oil fell two dollars to 80 dollars per barrel."),
    ("Half of the 40 seats changed hands.", "Of the 40 seats, half changed hands."),
    ("Dozens of people were hurt.", "Scores of people were hurt."),
    ("About a dozen were hurt.", "About 12 were hurt."),
    ("A dozen people were hurt.", "Twelve people were hurt."),
    ("The number doubled.", "The number rose twofold."),
    ("143 passengers and six crew were on board.", "149 people were on board."),
    ("Output rose to 2.4 million tonnes.", "Output rose to 2.6 million short tons."),
    ("The accident killed 12 and injured 30.", "The accident injured 30 and killed 12."),
    ("Some 10,000 people marched.", "An estimated 10,000 people marched."),
    ("The rate was cut by 0.25 points.", "The rate was cut by 0.25 percentage points."),
    ("Ten lakh voters are registered.", "One million voters are registered."),
    ("The 10-lakh fine stands.", "The 1 million rupee fine stands."),
    ("A two-and-a-half-hour debate followed.", "A debate of 2.5 hours followed."),
    ("He served twenty years.", "He served two decades."),
    ("The law dates from 1905, a century ago.", "The law dates from 1905, 100 years ago."),
    ("The law is a decade old.", "The law is 10 years old."),
    ("It sank within half an hour.", "It sank within 30 minutes."),
    ("It sank within three quarters of an hour.", "It sank within 45 minutes."),
    ("The team won 2-1.", "The team won two-one."),
    ("The index rose 1.2% to 4,500.10 points.", "The index climbed 1.2 percent to 4,500.1."),
    ("The magnitude 6.1 quake hit.", "The 6.1-magnitude quake hit."),
    ("She was born on Jan. 3, 1960.", "She was born on 3 January 1960."),
    ("No one was hurt.", "Nobody was hurt."),
    ("No casualties were reported.", "There were zero casualties reported."),
    ("The vote is due on Tuesday, June 4.", "The vote is due on June 4."),
    ("He was jailed for 20 years to life.", "He was jailed for between 20 years and life."),
    ("The car was doing 100km per hour.", "The car was doing 62 mph."),
    ("He ran 5,000 metres.", "He ran five kilometres."),
    ("The $5bn project began.", "The five-billion-dollar project began."),
    ("The A$5 million house was sold.", "The house was sold for 5 million Australian dollars."),
    ("Just over 1,000 people came.", "Slightly more than 1,000 people came."),
    ("Up to 500 workers may go.", "As many as 500 workers may go."),
    ("Fewer than 100 remain.", "Less than 100 remain."),
    ("It takes roughly 90 minutes.", "It takes about an hour and a half."),
    ("The first phase ends in December.", "Phase one ends in December."),
    ("Chapter 11 protection was sought.", "It sought Chapter 11 bankruptcy protection."),
    ("The Boeing 737 skidded.", "The Boeing 737-800 skidded."),
    ("In 2019 it won 40 seats, up from 35.", "It won 40 seats in 2019, up from 35."),
    ("The G7 leaders met.", "Leaders of the Group of Seven met."),
    ("Covid-19 cases rose.", "COVID cases rose."),
]
OTHER_FIGURES = [
    (
        "A ferry hit the pier, hurting 19 people, two of them badly.",
        "A ferry hit the pier, hurting 21 people, two of them badly.",
        "value",
    ),
    ("The crash hurt 30 people, four critically.", "The crash hurt 34 people, four critically.", "value"),
    ("The quake struck at 5:42 p.m. local time.", "The quake struck at 5:24 p.m. local time.", "value"),
    ("The quake struck at 5:42 a.m. local time.", "The quake struck at 5:42 p.m. local time.", "value"),
    ("The quake struck at 1742 GMT.", "The quake struck at 1742 local time.", "value"),
    ("The 54-year-old was arrested.", "The 45-year-old was arrested.", "value"),
    ("The man, 54, was arrested.", "The man, 45, was arrested.", "value"),
    ("Two-thirds of the members agreed.", "One-third of the members agreed.", "value"),
    ("The strike lasted six weeks.", "The strike lasted six months.", "value"),
    ("The strike lasted 48 hours.", "The strike lasted 84 hours.", "value"),
    ("She placed third in the race.", "She placed second in the race.", "value"),
    ("It was the 25th attack this year.", "It was the 15th attack this year.", "value"),
    ("It costs $1.5 million.", "It costs $1.5 billion.", "scale"),
    ("It costs $1.5 million.", "It costs $15 million.", "value"),
    ("On 5 March 2024 the court ruled.", "On 15 March 2024 the court ruled.", "value"),
    ("On 5 March the court ruled.", "On 5 May the court ruled.", "value"),
    ("On Monday the court ruled.", "On Tuesday the court ruled.", "value"),
    ("The court ruled in March.", "The court ruled in April.", "value"),
    ("Nearly 300 people attended.", "More than 300 people attended.", "value"),
    ("At least 30 died.", "30 died.", "exactness"),
    ("About 30 died.", "Exactly 30 died.", "exactness"),
    ("Up to 500 workers may go.", "At least 500 workers may go.", "value"),
    ("Hundreds of people attended.", "300 people attended.", "figure or word"),
    ("Several of the 12 men were held.", "Five of the 12 men were held.", "figure or word"),
    ("The bill passed 52-48.", "The bill passed 53-47.", "value"),
    ("He won with 52.5% of the vote.", "He won with 55.2% of the vote.", "value"),
    ("Output rose 3.3% in May.", "Output rose 3.3 percentage points in May.", "percent or percentage points"),
    ("The car was doing 100 km/h.", "The car was doing 100 mph.", "value"),
    ("The toll rose to 34 from 31.", "The toll rose to 43 from 31.", "value"),
    ("Profit fell to 4.2 billion yen.", "Profit fell to 4.2 trillion yen.", "scale"),
    ("The fire burned 500 hectares.", "The fire burned 500 acres.", "value"),
    ("Four people, two of them children, died.", "Four people, three of them children, died.", "value"),
    ("It hit 7.1 on the Richter scale.", "It hit 7.4 on the Richter scale.", "value"),
    ("He spent two years there.", "He spent two decades there.", "value"),
    ("The meeting ended at noon.", "The meeting ended at 1 p.m.", "value"),
    ("It rose to an 18-month high.", "It rose to an 18-year high.", "value"),
    ("It happened in 1997.", "It happened in 1979.", "value"),
    ("It happened in the 1990s.", "It happened in the 1980s.", "value"),
    ("He arrived last Monday.", "He arrived last Tuesday.", "value"),
    ("The plane had 20 to 25 people aboard.", "The plane had 20 to 35 people aboard.", "value"),
    ("Some 1.5 to 2 million people fled.", "Some 1.5 to 3 million people fled.", "value"),
    ("Only 12 were saved.", "As many as 12 were saved.", "exactness"),
    ("Barely 100 people came.", "100 people came.", "exactness"),
    ("It fell 5% in Q1.", "It fell 15% in Q1.", "value"),
    ("The law needs 60 votes in the 100-seat Senate.", "The law needs 51 votes in the 100-seat Senate.", "value"),
    ("Three-quarters of firms agreed.", "Three in five firms agreed.", "value"),
    ("Nine out of ten doctors agree.", "Eight out of ten doctors agree.", "value"),
    ("The ratio was 3:1.", "The ratio was 4:1.", "value"),
    ("Double-digit losses followed.", "Triple-digit losses followed.", "value"),
    ("Minus 5 degrees was measured.", "5 degrees was measured.", "value"),
    ("The team lost 0-3.", "The team lost 0-2.", "value"),
    ("About 1,500 soldiers left.", "About 15,000 soldiers left.", "value"),
    ("The sum is 3,5 million euros.", "The sum is 35 million euros.", "value"),
]
SAME = [
    (
        "Police arrested three men on Tuesday in connection with the robbery, a spokesman said.",
        "Three men were arrested on Tuesday in connection with the robbery, according to a police spokesman.",
    ),
    (
        "The minister, speaking in Lagos, said the plan would cost $3 million.",
        "Speaking in Lagos, the minister said that the plan would cost 3 million dollars.",
    ),
    (
        "At least 12 people were injured when the train derailed near Pune, officials said.",
        "Officials said no fewer than 12 people were hurt when the train came off the rails near Pune.",
    ),
    (
        "The central bank kept its key rate at 5.25 percent on Thursday.",
        "On Thursday the central bank left its main rate unchanged at 5.25%.",
    ),
    (
        "“We will not give up,” said Anna Weber, who leads the union.",
        "Anna Weber, who leads the union, said: “We will not give up.”",
    ),
    ("The company denied the allegations.", "The firm rejected the allegations."),
    (
        "He is accused of stealing 2 million euros between 2012 and 2015.",
        "He is alleged to have stolen €2m from 2012 to 2015.",
    ),
    (
        "The storm killed at least nine people in Honduras, the civil defence agency said on Sunday.",
        "At least nine people were killed by the storm in Honduras, according to the civil defence agency.",
    ),
    (
        "Rescuers have recovered 14 bodies so far, the fire chief told reporters.",
        "Fourteen bodies have been recovered so far, the fire chief told journalists.",
    ),
    (
        "The bill, which passed by 51 votes to 49, now goes to the president.",
        "The bill now goes to the president after passing 51-49.",
    ),
    ("Prices rose by between 3 and 4 percent last year.", "Prices rose 3-4% last year."),
    ("The island has some 12,000 inhabitants.", "About 12,000 people live on the island."),
    (
        "The prime minister said he would resign if the vote failed.",
        "If the vote failed, the prime minister said, he would resign.",
    ),
    (
        "The court sentenced her to six months in prison, suspended for two years.",
        "She was given a six-month prison sentence, suspended for two years.",
    ),
    (
        "Thousands of people marched through the capital on Saturday.",
        "On Saturday, thousands marched through the capital.",
    ),
    ("The vaccine is 95% effective, the company says.", "The company says that the vaccine is 95 percent effective."),
    (
        "It was not immediately clear who was behind the attack.",
        "It was not clear immediately who carried out the attack.",
    ),
    ("No one has claimed responsibility for the bombing.", "No group has said it carried out the bombing."),
    ("Neither side commented.", "Both sides declined to comment."),
    ("The mayor could not be reached for comment.", "The mayor was unavailable for comment."),
    (
        "The plane, an Airbus A320, was carrying 150 passengers and six crew.",
        "The plane, an Airbus A320 with 150 passengers and six crew members on board,",
    ),
    ("She called the ruling “a disgrace”.", "She described the ruling as “a disgrace”."),
    (
        "The talks, the first since 2019, are due to end on Friday.",
        "The talks are the first since 2019 and are due to end on Friday.",
    ),
    (
        "Exports fell 8.1% in June from a year earlier, data showed.",
        "Data showed exports fell by 8.1 percent in June compared with a year earlier.",
    ),
    ("Two of the five suspects were released on bail.", "Bail was granted to two of the five suspects."),
    (
        "The ship ran aground at about 3 a.m. on Monday with 1,200 people aboard.",
        "With 1,200 people on board, the ship ran aground around 3am on Monday.",
    ),
    ("He was born in 1951 in Leeds.", "He was born in Leeds in 1951."),
    ("The museum said it had not been informed of the sale.", "The museum said it was not informed of the sale."),
    (
        "Almost two-thirds of the respondents opposed the plan.",
        "Nearly two thirds of the respondents were against the plan.",
    ),
    (
        "The fire, whose cause is not yet known, destroyed 30 houses.",
        "The fire destroyed 30 houses; its cause is not yet known.",
    ),
    ("Officials have not said when the bridge will reopen.", "When the bridge will reopen, officials have not said."),
]
OTHER = [
    ("The minister said the plan would cost $3 million.", "The plan will cost $3 million.", "attribution"),
    (
        "The minister said the plan would cost $3 million.",
        "The minister admitted the plan would cost $3 million.",
        "reporting verb",
    ),
    ("Prosecutors alleged that he took bribes.", "Prosecutors said that he took bribes.", "reporting verb"),
    ("The alleged thief was arrested.", "The thief was arrested.", "hedge"),
    ("He reportedly left the country.", "He left the country.", "hedge"),
    ("The drug may reduce the risk of cancer.", "The drug reduces the risk of cancer.", "hedge"),
    ("The drug appears to reduce the risk of cancer.", "The drug reduces the risk of cancer.", "hedge"),
    ("The company is likely to close the plant.", "The company will close the plant.", "hedge"),
    ("The company is expected to close the plant.", "The company will close the plant.", "hedge"),
    ("The minister has not resigned.", "The minister has resigned.", "negation"),
    ("No survivors were found.", "Survivors were found.", "negation"),
    ("The suspect was charged with murder.", "The suspect was convicted of murder.", "law"),
    ("Militants attacked the base.", "Terrorists attacked the base.", "fighter"),
    ("Profit rose 5% in May.", "Profit fell 5% in May.", "way"),
    ("Several ministers resigned.", "All ministers resigned.", "scope"),
    ("“We will act soon,” he said.", "“We will act,” he said.", "trimmed"),
    ("“We will act soon,” he said.", "He said they will act soon.", "marks not in every version"),
    (
        "He said they would act soon and decisively.",
        "He said they would “act soon and decisively”.",
        "marks not in every version",
    ),
    ("“We have never lied,” said Ona Lutz.", "“We have lied,” said Ona Lutz.", "altered"),
    ("The army must leave the town.", "The army should leave the town.", "duty"),
    ("It was an accident, police said.", "It was an attack, police said.", "event"),
    ("The soldiers killed a protester.", "The soldiers murdered a protester.", "killing"),
    ("The strike began before the talks.", "The strike began after the talks.", "order"),
    ("Experts warned the dam could burst.", "Experts said the dam could burst.", "reporting verb"),
    ("Only two ships returned.", "Two ships returned.", "exactness"),
]


def listed(one: str, other: str) -> list[DriftItem]:
    drift = drift_between(one, other)
    items = [*drift.quotes, *drift.numbers, *drift.attributions, *drift.wording, *drift.omissions, *drift.names]
    return [item for item in items if item.kind != "clause"]


@pytest.mark.parametrize(("one", "other"), SAME_FIGURES)
def test_a_figure_in_another_form_is_no_other_figure(one: str, other: str) -> None:
    assert drift_between(one, other).numbers == ()


@pytest.mark.parametrize(("one", "other", "kind"), OTHER_FIGURES)
def test_another_figure_is_found(one: str, other: str, kind: str) -> None:
    assert [item.kind for item in drift_between(one, other).numbers] == [kind]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_other_words_of_the_same_sense_are_no_difference(one: str, other: str) -> None:
    for wordings in ((one, other), (other, one)):
        assert [(item.kind, item.title) for item in listed(*wordings)] == []


@pytest.mark.parametrize(("one", "other", "kind"), OTHER)
def test_words_of_another_sense_are_a_difference(one: str, other: str, kind: str) -> None:
    assert kind in [item.kind for item in listed(one, other)]
