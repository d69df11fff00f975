"""Who says a quotation: named beside it, carried over where that is safe, nobody where it is not."""

from __future__ import annotations

import pytest

from story_digest import read_text
from story_digest.model import Quote

LAST = "The ministry gave no further details of the plan for the bridge."


def quote(text: str, number: int = 0) -> Quote:
    return read_text(f"{text}\n\n{LAST}\n", id="a.txt").quotes[number]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We were shouting,” Teague told reporters at a shelter.", "Teague", "told"),
        ("“We were shouting,” said Domingos Kaputo, 24, a motorcycle taxi rider.", "Domingos Kaputo", "said"),
        ("“We were shouting,” said police spokeswoman Katrin Sollinger.", "Katrin Sollinger", "said"),
        ("“We were shouting,” museum director Prof Hedwig Rautenfels said on Monday.", "Hedwig Rautenfels", "said"),
        ("“We were shouting,” the lawyer, Anacleto Bumba, told Reuters.", "Anacleto Bumba", "told"),
        ("“We were shouting,” Road Construction Minister Sudhakar Prasad said.", "Sudhakar Prasad", "said"),
        (
            "“We were shouting,” said a spokesman for the Department of Justice.",
            "a spokesman for the Department of Justice",
            "said",
        ),
        ("“We were shouting,” a senior official said.", "a senior official", "said"),
        ("“We were shouting,” Majority Leader Jane Doe, R-Ky., said on Monday.", "Jane Doe", "said"),
        ("“We were shouting,” Sen. Jane Doe, D-Mass., the chair of the panel, told reporters.", "Jane Doe", "told"),
        ("“We were shouting,” Jane Doe, 41, of Athens, Ga., said.", "Jane Doe", "said"),
        ("“We were shouting,” Jane Doe, head of the office in Athens, Ga., said.", "Jane Doe", "said"),
        ("“We were shouting,” the mayor of Athens, Jane Doe, said.", "Jane Doe", "said"),
        ("“We were shouting,” the union, which is based in Athens, Ga., said.", "the union", "said"),
        ("“We were shouting,” Acme Inc. said.", "Acme Inc.", "said"),
        ("The picture, which the former mayor — and others — called “sexist,” is gone.", "the former mayor", "called"),
        ("Putin told Xi on Friday: “We share the same views on the causes of the change.”", "Putin", "told"),
        ("Carol Dunmore, 71, who left with two dogs, said: “The sky went orange.”", "Carol Dunmore", "said"),
        (
            "The chief executive Mats Ekwall called the strike “completely disproportionate” on Monday.",
            "Mats Ekwall",
            "called",
        ),
        ("The Hohenau Hoard has a value “beyond any price,” according to Jane Doe.", "Jane Doe", "according to"),
        (
            "Moreno attacked Bell for her vote in the Senate, saying “she was very unstable” at the time.",
            "Moreno",
            "saying",
        ),
        ("The plan was described by Jane Doe as “a gift to the north” on Monday.", "Jane Doe", "described"),
        (
            "This is what one of our readers thinks about it.\n\n“We were shouting.” ― Karen Bobadilla",
            "Karen Bobadilla",
            "―",
        ),
        (
            "Xi Jinping told Putin on Friday that the road would not be smooth and that China would uphold its “fair stance” on it.",
            "Xi Jinping",
            "told",
        ),
        (
            "After the army faced setbacks, Putin acknowledged that Xi had “questions and concerns” about the war.",
            "Putin",
            "acknowledged",
        ),
    ],
)
def test_a_speaker_who_is_named_beside_the_words(text: str, speaker: str, cue: str) -> None:
    found = quote(text)
    assert (found.speaker, found.speaker_status, found.cue) == (speaker, "stated", cue)


def test_a_pronoun_means_the_last_one_named_and_says_so() -> None:
    found = quote("“We were shouting,” Jane Doe said.\n\n“Nobody came,” she added.", 1)
    assert (found.speaker, found.speaker_status, found.cue) == ("Jane Doe", "inferred", "added")


def test_a_quotation_alone_is_carried_over_and_says_so() -> None:
    found = quote("“We were shouting,” Jane Doe said.\n\n“Nobody came to help us.”", 1)
    assert (found.speaker, found.speaker_status) == ("Jane Doe", "inferred")


def test_what_goes_on_after_the_speaker_is_the_speakers() -> None:
    found = quote("“We were shouting,” Jane Doe said. “Nobody came.”", 1)
    assert (found.speaker, found.speaker_status) == ("Jane Doe", "inferred")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Both were drawn closer, highlighted by a declaration of a “no-limits” partnership in February.", 0),
        ("The “no-limits” description of the relationship has fallen out of favour in the capital.", 0),
        ("Level 3 “go now” orders covered the valley, while residents of Eagle Point were told to be ready.", 0),
        (
            "A Reuters reporter saw about 2,000 people marching, some carrying cans and chanting “Our oil, our hunger”.",
            0,
        ),
        ("“Nobody came to help us.”", 0),
        ("“It was late,” she said.", 0),
        ("The Justice Department opened an inquiry. “It will take time,” he said.", 0),
    ],
)
def test_nobody_is_named_where_the_text_does_not_tell(text: str, number: int) -> None:
    found = quote(text, number)
    assert found.speaker is None
    assert found.speaker_status is None


def test_a_pronoun_far_from_any_name_means_nobody() -> None:
    text = (
        "“We were shouting,” Jane Doe said.\n\nThe bridge was closed on Monday.\n\nTraffic was led around the town.\n\n"
        "It will stay closed for a week.\n\n“Nobody came,” she added."
    )
    assert quote(text, 1).speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We were shouting,” a miner who did not want to be named told the paper.", "a miner"),
        ("“We were shouting,” a cook who wished to remain anonymous said.", "a cook"),
        ("“We were shouting,” a driver who saw the crash near Lima told reporters.", "a driver"),
        ("“We were shouting,” the man who sued Moreno said.", "the man"),
        ("“We were shouting,” two people who know the plan but were not allowed to speak said.", "two people"),
        ("“We were shouting,” a spokesman for the union that represents miners said.", "a spokesman for the union"),
        ("“We were shouting,” said a source who spoke on condition of anonymity.", "a source"),
        ("“We were shouting,” a source speaking on condition of anonymity said.", "a source"),
    ],
)
def test_nobody_in_a_clause_that_only_describes_the_speaker_is_the_speaker(text: str, speaker: str) -> None:
    assert quote(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We saw nothing,” TASS quoted harbour chief Ivan Belov as saying on Monday.", "Ivan Belov"),
        ("“We saw nothing,” the Vatia Post quoted the minister as saying.", "the minister"),
        ("“We saw nothing,” state television quoted the head of the port, Ivan Belov, as saying.", "Ivan Belov"),
        ("AFP quoted harbour chief Ivan Belov as saying, “We saw nothing at all.”", "Ivan Belov"),
        ("“We saw nothing,” Ivan Belov was quoted by TASS as saying.", "Ivan Belov"),
        ("“We saw nothing,” Ivan Belov was quoted as saying by TASS.", "Ivan Belov"),
        ("“We saw nothing,” local media quoted Belov as having said.", "Belov"),
        ("“We saw nothing,” Lusa reported on Monday, citing harbour chief Ivan Belov.", "Ivan Belov"),
        ("“We saw nothing,” Lusa reported, citing officials.", "Lusa"),
        ("“We saw nothing,” Moreno said, quoting Mary Major.", "Moreno"),
        ("“We saw nothing,” TASS quoted him as saying.", None),
        ("“We saw nothing,” he was quoted by TASS as saying.", None),
    ],
)
def test_one_who_quotes_another_does_not_speak(text: str, speaker: str | None) -> None:
    assert quote(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Alden coach Marta Voss was angry with the umpire: “It was a poor call.”", "Marta Voss"),
        ("Alden’s coach Marta Voss was angry with the umpire: “It was a poor call.”", "Marta Voss"),
        ("Bank of Alden governor Eva Holm kept it short: “It was a poor call.”", "Eva Holm"),
        ("Finance minister Ada Lind was blunt: “It was a poor call.”", "Ada Lind"),
        ("Two-time champion Ada Lind was blunt: “It was a poor call.”", "Ada Lind"),
        ("Vatia’s Ada Lind was blunt: “It was a poor call.”", "Ada Lind"),
        ("Moreno met Clinton on Monday: “It was a poor call.”", "Moreno"),
        ("Not so Marta Voss, the coach of Alden: “It was a poor call.”", None),
    ],
)
def test_what_an_office_belongs_to_is_not_its_holder(text: str, speaker: str | None) -> None:
    assert quote(text).speaker == speaker


@pytest.mark.parametrize(
    "name", ["Do Ye-rin", "An Se-young", "To Lam", "Le Thi Mai", "Theresa May", "Will Hurd", "Di Maio"]
)
def test_a_name_is_told_whole_where_a_part_of_it_is_a_common_word(name: str) -> None:
    assert quote(f"“We saw nothing,” said {name} on Monday.").speaker == name
    assert quote(f"“We saw nothing,” {name} said on Monday.").speaker == name


def test_a_month_is_no_name() -> None:
    assert quote("“We saw nothing,” Jane Doe on May 3 told reporters.").speaker == "Jane Doe"
