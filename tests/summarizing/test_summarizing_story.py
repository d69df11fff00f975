"""What a summary promises its readers, on invented news."""

from __future__ import annotations

import random

import pytest

from story_digest import Article, Settings, analyze, read_text, summarize
from story_digest.summarizing import ALGORITHMS

WIRE = """RIVERTON (Reuters) - The mayor of Riverton said on Monday that the old harbour bridge would close for nine months because of cracks in its northern pillars.

Engineers found the cracks in March during an inspection that the city had put off twice, according to a report by the transport office.

But after the report was finished in April, the city kept the bridge open for heavy lorries until Sunday, two council members told reporters.

"We should have acted earlier and we did not," Mayor Ada Bell said.

Repairs will cost 14 million dollars, of which the state pays half, the mayor said.

Ferries will carry cars across the river every twenty minutes from Tuesday.
"""
REPRINT = WIRE.replace("RIVERTON (Reuters) - ", "")
REWORDED = """The old harbour bridge in Riverton will be closed for nine months because its northern pillars are cracked, the mayor said on Monday.

The cracks were found by engineers in March during an inspection that had been put off twice by the city, a report by the transport office says.

The repairs will cost 12 million dollars, and the state will pay half of them, according to the mayor.
"""
OTHER = """Shopkeepers on the northern bank of the river fear for their trade after the city shut the harbour bridge on Monday.

Baker Tom Hale expects to lose a third of his customers before the bridge opens again.

He also said that nobody from the city had spoken to the shopkeepers.
"""


def articles(*texts: str) -> list[Article]:
    return [read_text(text, id=f"a{number}") for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def bridge() -> list[Article]:
    return articles(WIRE, REPRINT, REWORDED, OTHER)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("words", [5, 30, 60, 100])
def test_a_ceiling_in_words_is_never_exceeded(bridge: list[Article], algorithm: str, words: int) -> None:
    told = summarize(bridge, words=words, algorithm=algorithm)
    assert sum(len(sentence.text.split()) for sentence in told) <= words


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_sentence_stands_in_the_article_that_it_names(bridge: list[Article], algorithm: str) -> None:
    by_id = {article.id: article for article in bridge}
    told = summarize(bridge, sentences=4, algorithm=algorithm)
    assert told
    for sentence in told:
        article = by_id[sentence.article]
        source = article.sentence(sentence.sentence)
        assert sentence.text == source.text
        assert " ".join(article.text[source.start : source.end].split()) == sentence.text


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_no_two_sentences_say_the_same_thing(bridge: list[Article], algorithm: str) -> None:
    told = summarize(bridge, sentences=8, algorithm=algorithm)
    passages = [sentence.passage for sentence in told if sentence.passage]
    assert len(passages) == len(set(passages))
    assert len({sentence.text for sentence in told}) == len(told)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_the_order_of_the_articles_does_not_matter(bridge: list[Article], algorithm: str) -> None:
    shuffled = bridge[:]
    random.Random(1).shuffle(shuffled)
    assert summarize(shuffled, words=80, algorithm=algorithm) == summarize(bridge, words=80, algorithm=algorithm)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_what_leans_on_its_predecessor_comes_directly_after_it(bridge: list[Article], algorithm: str) -> None:
    by_id = {article.id: article for article in bridge}
    for count in range(1, 9):
        told = summarize(bridge, sentences=count, algorithm=algorithm)
        for number, sentence in enumerate(told):
            if sentence.text.startswith(("But ", "He also")):
                order = [s.id for s in by_id[sentence.article].sentences]
                before = order[order.index(sentence.sentence) - 1]
                assert number
                assert (told[number - 1].article, told[number - 1].sentence) == (sentence.article, before)


def test_what_all_variants_carry_comes_before_what_one_adds(bridge: list[Article]) -> None:
    (first,) = summarize(bridge, sentences=1)
    assert "nine months" in first.text
    assert {s.article for s in first.support} == {"a0", "a1", "a2"}


def test_support_tells_that_a_figure_differs(bridge: list[Article]) -> None:
    told = {s.text: s for s in summarize(bridge, sentences=8)}
    cost = next(s for text, s in told.items() if "million dollars" in text)
    notes = {support.article: support.note for support in cost.support}
    assert "a figure differs" in notes["a2"]
    assert notes["a0"] == notes["a1"] == ""


def test_a_quotation_never_stands_without_the_one_who_says_it() -> None:
    text = WIRE.replace(" Mayor Ada Bell said.", "") + "\n"
    told = summarize(articles(text), sentences=9)
    assert all("acted earlier" not in sentence.text for sentence in told)


@pytest.mark.parametrize("words", range(20, 141, 15))
def test_a_quotation_of_two_sentences_is_told_whole_or_not_at_all(words: int) -> None:
    text = WIRE.replace("and we did not,", "and we did not. We saw the cracks and looked away,")
    told = [sentence.text for sentence in summarize(articles(text), words=words)]
    first = [n for n, sentence in enumerate(told) if "acted earlier" in sentence]
    second = [n for n, sentence in enumerate(told) if "looked away" in sentence]
    assert second == [n + 1 for n in first]


def test_what_is_nothing_but_quotation_comes_after_the_one_who_says_it() -> None:
    text = WIRE.replace("Mayor Ada Bell said.", 'Mayor Ada Bell said. "The cracks were as wide as a hand."')
    told = [sentence.text for sentence in summarize(articles(text), words=150)]
    place = next(n for n, sentence in enumerate(told) if "wide as a hand" in sentence)
    assert told[place - 1].endswith("Mayor Ada Bell said.")


def test_a_long_summary_has_room_for_what_those_concerned_say_and_a_short_one_has_not() -> None:
    long, short = (summarize(articles(WIRE, OTHER), words=words) for words in (130, 40))
    assert any("acted earlier" in sentence.text for sentence in long)
    assert all("acted earlier" not in sentence.text for sentence in short)


def test_what_speaks_to_the_readers_is_told_only_where_nothing_else_is_left() -> None:
    appeal = "If the harbour bridge of Riverton matters to you, sign up for your free letter on the harbour bridge."
    text = WIRE + "\n" + appeal + " The bridge was built in 1931.\n"
    short = summarize(articles(text, text, REWORDED), words=90)
    assert short
    assert all("your free letter" not in sentence.text for sentence in short)


def test_neither_dateline_nor_sign_off_nor_headline_reaches_a_summary() -> None:
    text = "Harbour bridge to close for nine months\n\n" + WIRE + "\n(Reporting by Jo Marsh; Editing by Lee Ng)\n"
    (article,) = articles(text)
    told = " ".join(sentence.text for sentence in summarize([article], sentences=9))
    for words in ("RIVERTON", "(Reuters)", "Jo Marsh", "Harbour bridge to close"):
        assert words not in told


def test_an_article_that_breaks_off_gives_no_half_sentence() -> None:
    text = WIRE.strip() + "\n\nThe bridge was built in 1931 by a company that had also made the\n"
    told = summarize(articles(text), sentences=20)
    assert all(sentence.text.rstrip("”\"'")[-1] in ".!?" for sentence in told)


def test_an_unknown_algorithm_is_named_with_those_there_are(bridge: list[Article]) -> None:
    with pytest.raises(ValueError, match="lex-rank"):
        summarize(bridge, algorithm="lexrank")


@pytest.mark.parametrize("length", [{"words": 0}, {"sentences": 0}, {"sentences": -1}])
def test_a_length_below_one_is_refused(bridge: list[Article], length: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least one"):
        summarize(bridge, **length)


def test_no_articles_give_no_summary() -> None:
    assert summarize([], words=100) == ()


def test_a_title_is_the_headline_whose_claim_most_variants_carry() -> None:
    headed = "Mayor says harbour bridge will close for nine months\n\n" + REPRINT
    beside = "Baker expects to lose a third of his customers\n\n" + OTHER
    digest = analyze([*articles(WIRE, headed, REWORDED), read_text(beside, id="z")], Settings())
    titles = {story.title for story in digest.stories if "a0" in story.articles}
    assert titles == {"Mayor says harbour bridge will close for nine months"}


def test_a_title_is_an_exact_slice_of_the_article_that_it_names() -> None:
    digest = analyze(articles(WIRE, REWORDED, OTHER))
    for story in digest.stories:
        span = story.title_source
        assert story.title == span.text == " ".join(digest.articles[span.article].text[span.start : span.end].split())


@pytest.mark.parametrize("text", ["", "A headline and nothing else", "Headline\n\nShare\n"])
def test_an_article_without_a_sentence_stops_nothing(text: str) -> None:
    digest = analyze([read_text(text, "empty.txt"), read_text(WIRE, "wire.txt")])
    assert any(story.summary for story in digest.stories if "wire.txt" in story.articles)
