"""Claims and those who make them: gone, moved, in other words."""

from __future__ import annotations

import pytest
from drift_texts import article, drift_between, explained, only, told

from story_digest.explaining.drift import find_drift
from story_digest.explaining.drift.attributions import attributions_in
from story_digest.model import Drift, DriftItem
from story_digest.settings import ExplainingSettings


def of_kind(drift: Drift, kind: str) -> list[DriftItem]:
    return [item for item in drift.attributions if item.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The bridge fell on Thursday, police said.", "police"),
        ("According to the Forest Department, the fire had spread.", "the Forest Department"),
        ("The fire had spread, as indicated by the Forest Department.", "the Forest Department"),
        ("The deal is done, reports Agerpres.", "Agerpres"),
        ("Investigators now say a power line sparked it.", "Investigators"),
        ("Investigators believe a power line sparked it.", "Investigators"),
        ("Police affirmed in a statement that nobody was hurt.", "Police"),
        ("His coach, Valery Stolbov, said the decision was too harsh.", "His coach"),
        (
            "Clinics Without Walls, an aid group that runs four centres, said it had nothing left.",
            "Clinics Without Walls",
        ),
        ("Xi was quoted as saying so in the video call by CCTV.", "CCTV"),
        ("The ministry denied that supplies were running out.", "The ministry"),
        ("At least 68 patients lost their sight, a public inquiry has found.", "a public inquiry"),
        ("The study concluded that the drug was safe.", "The study"),
        ("The ban is legal, a court ruled on Monday.", "a court"),
        ("He had been on bail, the court was told.", "the court"),
        ("An inquest was told that he had been on bail.", "An inquest"),
        ("Officials put the toll at 40.", "Officials"),
        ("The toll stands at 40, in the words of the chief.", "the chief"),
        ("According to figures released by the ministry on Monday, 400 remain.", "figures released by the ministry"),
        ("The board has been publicly emphasizing that it is no party to it.", "The board"),
    ],
)
def test_who_is_said_to_say_it(sentence: str, source: str) -> None:
    text = article("A", [sentence])
    found = attributions_in(text, text.sentences[0], [])
    assert [text.text[a.source[0].start : a.source[-1].end] for a in found] == [source]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number rose, with one in three claims refused.",
        "President Ona Lutz called on both sides to return to the table.",
        "Rescuers found the men alive.",
        "No one has claimed responsibility for the fire.",
        "Guards warned the men who were there.",
        "The board did not rule out a sale.",
        "He broke the rules, and the board ignored several warnings.",
        "The statement, which lasted an hour, highlighted Norway’s pivot from the coast.",
    ],
)
def test_who_is_said_to_do_something_else_is_no_source(sentence: str) -> None:
    text = article("A", [sentence])
    assert attributions_in(text, text.sentences[0], []) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "In its report the ministry counts 212 deaths.",
        "The fire was reported shortly after noon.",
        "He was told to be ready.",
        "The statement was short.",
        "Nothing of it stood in the broadcaster's report.",
        "He read the latest claim.",
        "A request for comment went unanswered.",
        "Residents of the state were asked to leave.",
        "It is the threshold the agency thinks safe.",
    ],
)
def test_what_attributes_nothing(sentence: str) -> None:
    text = article("A", [sentence])
    assert attributions_in(text, text.sentences[0], []) == ()


def test_a_claim_that_becomes_a_fact() -> None:
    item = only(
        drift_between(
            "A wildfire forced 6,200 people from their homes, officials said.",
            "A wildfire forced 6,200 people from their homes.",
        ).attributions
    )
    assert item.kind == "attribution"
    assert {r.article: r.value for r in item.readings} == {"A": "in the sentence", "B": "nowhere"}
    assert {span.article for span in item.evidence.spans} == {"A", "B"}


def test_a_source_in_the_next_sentence_still_counts() -> None:
    a = article("A", ["The bridge fell on Thursday, police said.", "It was new."])
    b = article("B", ["The bridge fell on Thursday.", "Two spans broke, police said."])
    item = only(
        of_kind(find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}], "A"), ExplainingSettings()), "attribution")
    )
    standing = {r.article: (r.value, r.note) for r in item.readings}
    assert standing == {"A": ("in the sentence", ""), "B": ("next to it", "in the sentence after")}


def test_an_agency_need_not_cite_itself() -> None:
    a = article("A", ["The bridge fell on Thursday, Kyodo reported."])
    b = article("B", ["The bridge fell on Thursday."], agencies=["Kyodo"])
    assert find_drift([a, b], explained([a, b], [{"A": 0, "B": 0}], "A"), ExplainingSettings()).attributions == ()


def test_other_words_for_the_same_source_are_no_loss() -> None:
    assert (
        drift_between(
            "The result stands, the Russian Anti-Doping Agency said.",
            "The result stands, according to RUSADA.",
            "The result stands, it said.",
        ).attributions
        == ()
    )


@pytest.mark.parametrize(("one", "other"), [("stated", "warned"), ("said", "admitted"), ("said", "claimed")])
def test_the_force_of_the_verb_changes(one: str, other: str) -> None:
    item = only(
        of_kind(
            drift_between(f"The minister {one} that it broke.", f"The minister {other} that it broke."),
            "reporting verb",
        )
    )
    assert told(item) == {"A": one, "B": other}


def test_said_and_told_and_stated_are_of_one_force() -> None:
    assert (
        drift_between("He said that it broke.", "He stated that it broke.", "He told us that it broke.").attributions
        == ()
    )


@pytest.mark.parametrize(
    ("hedged", "flat"),
    [
        ("A power line may have sparked the blaze.", "A power line sparked the blaze."),
        ("Debris is believed to have fallen into the sea.", "Debris fell into the sea."),
        ("The court is expected to rule in June.", "The court will rule in June."),
        ("The coins might be melted down.", "The coins will be melted down."),
        ("It opposes what both see as the hegemonic West.", "It opposes the hegemonic West."),
    ],
)
def test_a_hedge_that_is_gone(hedged: str, flat: str) -> None:
    item = only(of_kind(drift_between(hedged, flat), "hedge"))
    assert {r.article: r.value == "without" for r in item.readings} == {"A": False, "B": True}


def test_another_hedge_is_no_loss() -> None:
    assert of_kind(drift_between("A line may have sparked it.", "A line could have sparked it."), "hedge") == []


def test_a_hedge_is_not_gone_where_the_claim_is_gone_too() -> None:
    drift = drift_between(
        "Traces of a substance, presumably trimetazidine, were found.", "Traces of a substance were found."
    )
    assert of_kind(drift, "hedge") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He did not contest the result of the test.", "He contested the result of the test."),
        ("She did not rule out further increases.", "She ruled out additional increases."),
        ("It is one of the towns that did not sign.", "It is one of the towns that signed."),
    ],
)
def test_a_denial_that_is_gone(one: str, other: str) -> None:
    item = only(of_kind(drift_between(one, other), "negation"))
    assert item.weight == 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They touched nothing else in the room.", "They did not touch anything else in the room."),
        ("The road would not be smooth.", "The road would be difficult."),
        ("Police were not aware of any deaths.", "Police knew of no deaths."),
    ],
)
def test_a_denial_in_other_words_is_none_lost(one: str, other: str) -> None:
    assert of_kind(drift_between(one, other), "negation") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The share of patients who came back rose by 11 points in four years without anyone asking why, she said.",
            "The share of patients who came back rose by 11 points in four years.",
        ),
        (
            "The men were found in a shaft 240 meters underground, “tired and singing”, according to Ona Lutz.",
            "The men were found in a shaft 240 meters underground.",
        ),
        (
            "About 8,400 people stayed away from the yard after talks collapsed, the union said.",
            "Unionized workers, around 8,400 people, stayed away from the yard after talks collapsed.",
        ),
    ],
)
def test_a_source_that_a_cut_or_a_rewriting_leaves_out(one: str, other: str) -> None:
    item = only(of_kind(drift_between(one, other), "attribution"))
    assert {reading.article: reading.value for reading in item.readings} == {"A": "in the sentence", "B": "nowhere"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It ordered schools to close for three weeks after cholera killed more than 200 people in the south, officials said.",
            "It ordered schools to close for three weeks.",
        ),
        (
            "The runner has been banned, the Norwegian Ski Union (NSU) told NTB.",
            "The runner broke the rules and is banned, reports NTB with reference to NSU.",
        ),
    ],
)
def test_an_act_and_a_source_in_other_words_lack_no_source(one: str, other: str) -> None:
    assert of_kind(drift_between(one, other), "attribution") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A breach of the rules could have caused the fire.", "The fire was caused by a breach of the rules."),
        ("Slides probably caused by the quake cut the road.", "Slides brought about by the quake cut the road."),
        ("Police examine whether the alarm was cut on purpose.", "The alarm was cut on purpose."),
        ("According to preliminary information, 12 people died.", "According to information, 12 people died."),
        ("The firm may not have paid the fine.", "The firm has not paid the fine."),
    ],
)
def test_a_hedge_that_a_version_does_not_have(one: str, other: str) -> None:
    item = only(of_kind(drift_between(one, other), "hedge"))
    assert {reading.article for reading in item.readings if reading.value == "without"} == {"B"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police examine whether the alarm was cut.", "Police verify if the alarm was cut."),
        ("The ship could not leave the port.", "The ship did not leave the port."),
        ("They want to see whether the plan works.", "They want the plan to work."),
    ],
)
def test_what_is_left_open_in_other_words_is_no_lost_hedge(one: str, other: str) -> None:
    assert of_kind(drift_between(one, other), "hedge") == []


def test_police_and_witnesses_are_not_one_source() -> None:
    drift = drift_between("Police said the driver was drunk.", "Witnesses said the driver was drunk.")
    assert told(only(of_kind(drift, "source"))) == {"A": "Police said", "B": "Witnesses said"}
    both = drift_between("Police and witnesses said the driver was drunk.", "Witnesses said the driver was drunk.")
    assert of_kind(both, "source") == []


@pytest.mark.parametrize("verb", ["admitted", "warned"])
def test_a_verb_of_other_force_is_found_without_that(verb: str) -> None:
    drift = drift_between("The minister said the plan would fail.", f"The minister {verb} the plan would fail.")
    assert told(only(of_kind(drift, "reporting verb"))) == {"A": "said", "B": verb}


@pytest.mark.parametrize(
    ("after", "where"),
    [
        ("The union said more bans would follow.", "next to it"),
        ("We asked whether it would stop.", "nowhere"),
        ("He said that he was sorry.", "nowhere"),
    ],
)
def test_only_one_who_may_be_the_source_stands_in_for_it_in_the_next_sentence(after: str, where: str) -> None:
    one = article("A", ["He is the third runner to be banned this season, according to the union."])
    other = article("B", ["He is the third runner to be banned this season.", after])
    drift = find_drift([one, other], explained([one, other], [{"A": 0, "B": 0}], "A"), ExplainingSettings())
    item = only(of_kind(drift, "attribution"))
    assert {reading.article: reading.value for reading in item.readings} == {"A": "in the sentence", "B": where}


def test_an_article_that_denies_it_in_other_words_is_not_named_as_having_no_such_words() -> None:
    drift = drift_between(
        "The runner did not contest the result.", "The runner contested the result.", "The runner did not dispute it."
    )
    assert only(of_kind(drift, "negation")).absent == ()


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Insurers put the loss at $3 million and warned that premiums would rise.", ["Insurers", "Insurers"]),
        ("Organisers gave the turnout as 4,000.", ["Organisers"]),
        ("Rescuers put the death toll at more than 300.", ["Rescuers"]),
        ("Police confirmed the deaths but said the cause was unclear.", ["Police"]),
        ("The minister visited the site and said the dam would hold.", ["The minister"]),
        ("The mayor, who was in Graz, left the room and said the plan was dead.", ["The mayor"]),
        ("Kansas put in a bid at 40 dollars.", []),
        ("He gave his sister the keys, and drove off.", []),
        ("Last week the minister left and said the plan was dead.", []),
        ("The plan is dead, the minister said, and added that it would not return.", ["the minister"]),
    ],
)
def test_one_subject_may_have_two_verbs_and_set_a_figure(sentence: str, sources: list[str]) -> None:
    text = article("A", [sentence])
    found = attributions_in(text, text.sentences[0], [])
    assert [text.text[a.source[0].start : a.source[-1].end] for a in found] == sources


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "About 40 homes were searched on Monday, according to the army.",
            "The army searched about 40 homes on Monday.",
        ),
        ("The ministry said it had delivered 4,000 tents.", "The ministry delivered 4,000 tents."),
        ("The company said it would close two plants.", "The company will close two plants."),
        ("Four rebels were killed in the raid, the army said.", "The army killed four rebels in the raid."),
    ],
)
def test_a_source_that_becomes_the_one_who_acts_no_longer_says_so(one: str, other: str) -> None:
    item = only(of_kind(drift_between(one, other), "attribution"))
    readings = {reading.article: reading for reading in item.readings}
    assert readings["B"].note == "the source stands here as the one who acts, not as the one who says so"
    assert item.weight == ExplainingSettings().drift.attribution_next


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The company said it would close two plants.", "The company plans to close two plants."),
        ("The ministry said it had recorded 212 deaths.", "The ministry has recorded 212 deaths."),
        ("The firm said it hoped to reopen in May.", "The firm hopes to reopen in May."),
        ("The minister said he opposed the plan.", "The minister opposed the plan."),
        ("Police said they were looking for two men.", "Police are looking for two men."),
        ("The union said it would not sign.", "The union refused to sign."),
        ("The party said it rejected the deal.", "The party rejected the deal."),
    ],
)
def test_what_a_body_says_by_acting_so_needs_no_other_source(one: str, other: str) -> None:
    assert of_kind(drift_between(one, other), "attribution") == []


def test_one_of_two_clauses_joined_by_and_has_the_source_that_stands_behind_both() -> None:
    drift = drift_between(
        "The road bridge will stay shut until June, and buses will be rerouted through Hall, a spokeswoman for the city said.",
        "The road bridge will stay shut until June.",
    )
    readings = {reading.article: reading.value for reading in only(of_kind(drift, "attribution")).readings}
    assert readings == {"A": "in the sentence", "B": "nowhere"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Insurers put the loss at about $3 million and warned that premiums would rise.",
            "The loss came to about $3 million, and premiums will rise.",
        ),
        ("Rescuers put the death toll at more than 300.", "The death toll stands at more than 300."),
        ("Organisers gave the turnout as 4,000.", "The turnout was 4,000."),
    ],
)
def test_a_figure_that_somebody_sets_may_stand_flat(one: str, other: str) -> None:
    readings = {
        reading.article: reading.value for reading in only(of_kind(drift_between(one, other), "attribution")).readings
    }
    assert readings == {"A": "in the sentence", "B": "nowhere"}


@pytest.mark.parametrize(
    "sentence",
    ["Dozens feared dead when the boat sank.", "Six believed trapped in the mine.", "The man was told to leave."],
)
def test_who_is_feared_dead_or_told_to_go_says_nothing(sentence: str) -> None:
    text = article("A", [sentence])
    assert attributions_in(text, text.sentences[0], []) == ()


@pytest.mark.parametrize(
    ("attributed", "flat"),
    [
        (
            "The train, on its way to the coast, hit four wagons at a speed of 110 kilometres per hour near Ober, according to the railway.",
            "It was doing 68mph.",
        ),
        (
            "The quake hit at 5:47 a.m. at a depth of 9.8 kilometers, with its epicenter southwest of the hall of Taitu County, according to the weather service.",
            "The shock occurred at the hour 5.47 of local time on the depth of 9,8 km.",
        ),
        (
            "Keane had been on $50,000 bail and was barred from going near the farm, the court was told.",
            "Keane had been on bail of $50,000 and barred from the farm.",
        ),
    ],
)
def test_a_claim_is_known_by_what_its_figures_come_to(attributed: str, flat: str) -> None:
    item = only(of_kind(drift_between(attributed, flat), "attribution"))
    assert {reading.article: reading.value for reading in item.readings}["B"] == "nowhere"


def test_another_figure_alone_is_another_claim() -> None:
    attributed = "The train, on its way to the coast, hit four wagons at a speed of 110 kilometres per hour near Ober, according to the railway."
    assert of_kind(drift_between(attributed, "It was 31 miles from home."), "attribution") == []
