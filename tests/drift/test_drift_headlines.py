"""What a headline says that its own text does not."""

from __future__ import annotations

from dataclasses import replace

from drift_texts import article, explained

from story_digest.explaining.drift import find_drift
from story_digest.model import Article, Credit, DriftItem
from story_digest.settings import ExplainingSettings


def headed(name: str, headline: str, body: str) -> Article:
    """An article whose first sentence is taken out of the body and made its headline."""
    whole = article(name, [headline, body])
    line = whole.sentences[0]
    credit = Credit(kind="headline", text=line.text, start=line.start, end=line.end)
    return replace(whole, headline=headline, headlines=(headline,), sentences=whole.sentences[1:], credits=(credit,))


def headlines(*articles: Article) -> list[DriftItem]:
    explanation = explained(articles, [], articles[0].id)
    return list(find_drift(articles, explanation, ExplainingSettings()).headlines)


def test_a_word_that_the_text_does_not_have() -> None:
    (item,) = headlines(headed("A", "Putin wants to strengthen ties", "He aimed to strengthen his ties, Putin said."))
    assert [reading.text for reading in item.readings] == ["wants"]


def test_another_form_of_a_word_is_support_enough() -> None:
    assert (
        headlines(headed("A", "Bridge collapse kills labourers", "Labourers were killed when the bridge collapsed."))
        == []
    )


def test_a_related_word_and_a_single_victim_are_support_enough() -> None:
    assert (
        headlines(
            headed("A", "Japan rocket fails, one dead", "The Japanese rocket was a failure; a man was found dead.")
        )
        == []
    )


def test_a_figure_that_the_text_does_not_have_weighs_more() -> None:
    (item,) = headlines(headed("A", "Bridge collapse kills 12", "Eight labourers were killed in the bridge collapse."))
    assert item.kind == "figure not in its own text"
    assert (
        headlines(headed("A", "Bridge collapse kills 8", "Eight labourers were killed in the bridge collapse.")) == []
    )


def test_headlines_of_one_report_stand_side_by_side() -> None:
    one = headed("A", "Fire spreads", "The fire spreads.")
    other = headed("B", "The fire", "The fire spreads.")
    (item,) = headlines(one, other)
    assert item.kind == "headlines differ"
    assert {reading.article: reading.text for reading in item.readings} == {"A": "Fire spreads", "B": "The fire"}


def test_a_headline_that_leaves_out_through_whom_its_text_has_it() -> None:
    body = "State television said President Ona Lutz told his ministers that the harvest would fail."
    (item,) = headlines(headed("A", "Lutz says harvest will fail", body))
    assert item.kind == "source not in the headline"
    assert [reading.text for reading in item.readings] == ["Lutz says harvest will fail", "State television said"]


def test_a_headline_that_names_the_source_or_no_speaker_at_all_lacks_none() -> None:
    body = "State television said President Ona Lutz told his ministers that the harvest would fail."
    assert headlines(headed("A", "Lutz says harvest will fail, state television says", body)) == []
    assert headlines(headed("A", "Harvest will fail", body)) == []


def test_an_agency_need_not_be_cited_in_a_headline() -> None:
    body = "President Ona Lutz told his ministers that the harvest would fail, Reuters reports."
    assert headlines(replace(headed("A", "Lutz says harvest will fail", body), agencies=("Reuters",))) == []


def test_the_number_of_an_update_is_no_figure_of_the_news() -> None:
    assert headlines(headed("A", "UPDATE 2 - Bridge falls", "The bridge falls.")) == []


def test_a_headline_may_round_what_its_text_counts() -> None:
    assert headlines(headed("A", "Almost 3,000 cases of cholera", "There were 2,914 cases of cholera.")) == []
    assert headlines(headed("A", "Almost 3,000 cases of cholera", "There were 2,114 cases of cholera.")) != []
    assert headlines(headed("A", "Mine blast kills nine", "Nine were killed by an explosion in a mine.")) == []
