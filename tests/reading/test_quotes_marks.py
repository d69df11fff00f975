"""Words in quotation marks stand as written: every style of marks, whole or broken, never repaired."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest import read_text
from story_digest.model import Quote
from story_digest.settings import ReadingSettings
from story_digest.settings.reading import QuotesSettings

AFTER = "The ministry gave no further details of the plan for the bridge."


def quotes(text: str) -> tuple[Quote, ...]:
    return read_text(text, id="a.txt").quotes


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("„", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("‘", "’"), ("'", "'"), ("”", "”")],
)
def test_every_style_of_marks_is_read_and_kept(opening: str, closing: str) -> None:
    (quote,) = quotes(f"The minister said that the bridge was {opening}a gift to the north{closing} on Monday. {AFTER}")
    assert quote.text == "a gift to the north"
    assert (quote.opening, quote.closing, quote.paired) == (opening, closing, True)


def test_spaces_inside_the_marks_are_not_words() -> None:
    (quote,) = quotes(f"« Nous sommes désolés », said the president of the company on Monday. {AFTER}")
    assert quote.text == "Nous sommes désolés"


def test_a_second_closing_mark_leaves_one_quotation_as_it_stands() -> None:
    (quote,) = quotes(f"China will continue to defend its “objective position” and just” on the matter. {AFTER}")
    assert quote.text == "objective position” and just"
    assert not quote.paired


def test_a_closing_mark_that_opens_is_kept_and_said_not_to_pair() -> None:
    (quote,) = quotes(f"The president said that he has ” questions and concerns” regarding the war. {AFTER}")
    assert quote.text == "questions and concerns"
    assert (quote.opening, quote.closing, quote.paired) == ("”", "”", False)


def test_mixed_marks_do_not_pair() -> None:
    (quote,) = quotes(f'„They knew precisely where to go", stated the spokeswoman of the police. {AFTER}')
    assert quote.text == "They knew precisely where to go"
    assert not quote.paired


def test_a_missing_closing_mark_ends_with_the_paragraph_where_whole_sentences_are_quoted() -> None:
    text = f"„We want to work”, said the driver. „We can not go on. We have no bread.\n\n{AFTER}"
    assert [(q.text, q.paired) for q in quotes(text)] == [
        ("We want to work", True),
        ("We can not go on. We have no bread.", False),
    ]


def test_a_missing_closing_mark_inside_a_sentence_reaches_no_further_than_its_sentence() -> None:
    (quote,) = quotes(f"The minister called it “a gift to the north on Monday. {AFTER}")
    assert quote.text == "a gift to the north on Monday."
    assert not quote.paired


def test_an_unclosed_quotation_does_not_swallow_who_told_it() -> None:
    (quote,) = quotes(f"«I never accepted anything forbidden, – told the athlete to the agency by phone.\n\n{AFTER}")
    assert quote.text == "I never accepted anything forbidden,"


def test_a_quotation_over_paragraphs_is_taken_up_by_each() -> None:
    text = f'"We are sorry," the president said. "We will find the cause.\n\n"And we will not rest."\n\n{AFTER}'
    found = quotes(text)
    assert [q.text for q in found] == ["We are sorry,", "We will find the cause.", "And we will not rest."]
    assert all(q.paired for q in found)
    assert found[1].closing == ""
    assert found[2].speaker == found[0].speaker


def test_a_quotation_in_a_quotation_is_found_too() -> None:
    outer, inner = quotes(f"“He told me ‘never come back here’ and left,” the driver said. {AFTER}")
    assert outer.text == "He told me ‘never come back here’ and left,"
    assert inner.text == "never come back here"
    assert inner.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the drivers' pay were on the table, the union's leader said.",
        "It was the summer of the '90s, and rock 'n' roll was played all over the country.",
        "The rod was 5' 10\" long and weighed as much as a man.",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        'Asked on the radio\'s "Hour of the Mayor," the speaker said that the bridge was safe for all.',
        "The paper reviewed “The Art of the Deal” and three other books about the bridge last week.",
    ],
)
def test_the_title_of_a_work_is_nobodys_words(text: str) -> None:
    assert quotes(text) == ()


def test_words_said_in_capitals_are_words() -> None:
    (quote,) = quotes(f"“Crooked Little Bridge,” the senator called it on Monday in front of his house. {AFTER}")
    assert quote.text == "Crooked Little Bridge,"


def test_marks_in_furniture_and_headlines_quote_nothing_in_the_body() -> None:
    text = f"Bridge is ‘a gift to the north’\n\nThe minister opened the bridge on Monday. {AFTER}\n\nBy clicking “Accept” you agree to our Privacy Policy.\n"
    assert quotes(text) == ()


MARKS = st.sampled_from(
    [*"“”„«»‘’'\"()–— .,\n", "\n\n", "said", "he", "Jane Doe", "told", "Reuters", "x", "according to"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(MARKS, max_size=60).map(" ".join))
def test_nothing_is_ever_quoted_that_is_not_a_slice(text: str) -> None:
    article = read_text(text, id="a.txt")
    for quote in article.quotes:
        assert quote.text == article.text[quote.start : quote.end]
        assert quote.text == quote.text.strip() != ""
        assert quote.speaker is None or quote.speaker in " ".join(article.text.split())
        assert (quote.speaker is None) == (quote.speaker_status is None)
        if quote.sentence is not None:
            sentence = article.sentence(quote.sentence)
            assert sentence.start <= quote.start


def test_two_apostrophes_are_a_mark_where_the_settings_say_so():
    text = "''We don't know what 'soon' means,'' Jane Doe said of the ''no-limits'' plan. She is 5'9'' tall."
    pairs = ReadingSettings(quotes=QuotesSettings(apostrophe_pairs=True))
    found = read_text(text, "a", pairs).quotes
    assert [(q.text, q.opening, q.closing, q.paired) for q in found] == [
        ("We don't know what 'soon' means,", "''", "''", True),
        ("no-limits", "''", "''", True),
    ]
    assert found[0].speaker == "Jane Doe"
    assert read_text(text, "a").quotes == ()


def test_a_closing_mark_right_before_a_word_opens_nothing_where_the_text_opens_with_others() -> None:
    text = f"”The bridge is late.” ― Jane Doe\n\n“It will never be built,” John Roe said. {AFTER}"
    assert [quote.text for quote in quotes(text)] == ["It will never be built,"]
    swedish = quotes(f"”The bridge is late”, said Jane Doe. {AFTER}")
    assert [(quote.text, quote.paired) for quote in swedish] == [("The bridge is late", True)]


def test_what_a_commentary_is_called_is_no_quotation() -> None:
    assert quotes(f'Jane Doe\'s commentary, "Mayor, tell us your story," is very thoughtful. {AFTER}') == ()
    (quote,) = quotes(f'Jane Doe\'s spokesman said, "Mayors tell no stories." {AFTER}')
    assert quote.text == "Mayors tell no stories."


def test_what_somebody_calls_a_thing_is_quoted_however_it_is_capitalised() -> None:
    (quote,) = quotes(f"The plan belongs to what the mayor calls the “Great Northern Awakening” of the city. {AFTER}")
    assert quote.text == "Great Northern Awakening"
    assert quotes(f"She wrote a book called “Great Northern Awakening” in 2019. {AFTER}") == ()


def test_what_stands_in_a_list_with_words_that_were_said_was_said_too() -> None:
    text = f"The mayor called her rival “Lady Luck” and “Miss Fortune” in a speech on Monday. {AFTER}"
    assert [quote.text for quote in quotes(text)] == ["Lady Luck", "Miss Fortune"]
    assert quotes(f"She owns “Northern Lights” and “Southern Winds” on tape. {AFTER}") == ()


def test_marks_of_grave_accents_and_apostrophes_as_archives_of_wire_copy_set_them() -> None:
    text = f"``They said `no way' to us,'' Jane Doe said of the workers' plan. ``We are ready.''\n\n{AFTER}"
    found = quotes(text)
    assert [(q.text, q.opening, q.closing, q.paired) for q in found] == [
        ("They said `no way' to us,", "``", "''", True),
        ("We are ready.", "``", "''", True),
    ]
    assert found[0].speaker == "Jane Doe"
    assert quotes(f"Set ``name`` to a word, said Jane Doe, and run it again. {AFTER}") == ()


def test_a_typewriter_mark_that_nothing_closes_opens_a_quotation_where_a_verb_announces_it() -> None:
    (quote,) = quotes(f'He tweeted, "I look forward to voting for the bridge.\n\n{AFTER}')
    assert (quote.text, quote.paired, quote.speaker) == ("I look forward to voting for the bridge.", False, None)
    assert quotes(f"The plank is 6'3\" long and heavy. {AFTER}") == ()
