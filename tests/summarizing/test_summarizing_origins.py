"""What stands in one article only, which origin states a sentence first, and which headline may be a title."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from story_digest import Article, Settings, analyze, read_text
from story_digest.model import Digest, Story
from story_digest.model.plain import from_plain, to_plain

WIRE = """RIVERTON (Reuters) - The mayor of Riverton said on Monday that the old harbour bridge would close for nine months because of cracks in its northern pillars.

Engineers found the cracks in March during an inspection that the city had put off twice, according to a report by the transport office.

Repairs will cost 14 million dollars, of which the state pays half, the mayor said.

One person was treated for shock after a piece of concrete fell on the quay, the fire brigade of Riverton said.

Ferries will carry cars across the river every twenty minutes from Tuesday.
"""
EXTENDED = (
    WIRE.replace("RIVERTON (Reuters) - ", "")
    + """
Shopkeeper Tom Hale said "nobody ever asked us what a closed bridge would mean for our trade" and hung a black flag from his window.

The bridge carries 31,000 vehicles a day, more than twice as many as its builders planned for.

Trees stand along both banks of the river there and give shade to those who walk.
"""
)


def told(*articles: Article) -> tuple[Digest, Story]:
    digest = analyze(list(articles), Settings())
    (story,) = (s for s in digest.stories if articles[0].id in s.articles)
    assert set(story.articles) == {article.id for article in articles}, "the articles tell one story"
    return digest, story


def read(text: str, id: str, published: str | None = None) -> Article:
    return replace(read_text(text, id=id), published=published)


@pytest.fixture(scope="module")
def bridge() -> tuple[Digest, Story]:
    return told(read(WIRE, "a"), read(EXTENDED, "b"))


def test_quoted_words_and_figures_of_one_article_are_listed_apart(bridge: tuple[Digest, Story]) -> None:
    _, story = bridge
    listed = {item.text.split()[0]: item for item in story.only_here}
    assert set(listed) == {"Shopkeeper", "The"}
    assert {item.article for item in story.only_here} == {"b"}
    assert "quotation" in listed["Shopkeeper"].reasons
    assert listed["The"].reasons == ("figure",)
    assert [span.text for span in listed["The"].evidence.spans] == ["31,000"]


def test_quoted_words_alone_are_not_listed_without_who_says_them() -> None:
    said = 'Shopkeeper Tom Hale hung a black flag. "I counted 212 customers on the last day of the market." "Nobody asked us," he said on his step in Harbour Row.'
    _, story = told(read(WIRE, "a"), read(f"{WIRE}\n{said}\n", "b"))
    assert not any("212 customers" in item.text for item in story.only_here)
    assert any("Harbour Row" in item.text for item in story.only_here)


def test_what_holds_nothing_of_its_own_is_not_listed(bridge: tuple[Digest, Story]) -> None:
    _, story = bridge
    assert not any(item.text.startswith("Trees") for item in story.only_here)


def test_every_proof_of_what_stands_only_here_is_a_slice_of_its_sentence(bridge: tuple[Digest, Story]) -> None:
    digest, story = bridge
    for item in story.only_here:
        article = digest.articles[item.article]
        sentence = article.sentence(item.sentence)
        assert item.text == sentence.text
        for span in item.evidence.spans:
            assert sentence.start <= span.start < span.end <= sentence.end
            assert " ".join(article.text[span.start : span.end].split()) == span.text


def test_a_figure_that_another_article_writes_in_words_is_no_news() -> None:
    other = (
        WIRE.replace("RIVERTON (Reuters) - ", "")
        + "\nThe largest of the ferries holds 31 cars at a time and their drivers.\n"
    )
    more = WIRE + "\nThirty-one boats lay moored along the quay when the concrete fell into the harbour.\n"
    _, story = told(read(more, "a"), read(other, "b"))
    assert all("figure" not in item.reasons for item in story.only_here)


def test_an_article_alone_has_nothing_only_here() -> None:
    _, story = told(read(EXTENDED, "b"))
    assert story.only_here == ()


def test_a_sentence_that_rests_on_one_article_is_marked(bridge: tuple[Digest, Story]) -> None:
    digest, story = bridge
    assert story.summary
    for sentence in story.summary:
        assert sentence.one_article == (len({support.article for support in sentence.support}) == 1)
    _, alone = told(digest.articles["a"])
    assert all(sentence.one_article for sentence in alone.summary)


def test_copies_of_one_report_are_one_origin_whatever_their_dates() -> None:
    _, story = told(read(WIRE, "a", "2024-05-02"), read(EXTENDED, "b", "2024-05-01"))
    first = story.summary[0].first_origin
    assert first is not None
    assert first.agency == "Reuters"
    assert first.evidence.rule == "the only origin here that states it"
    assert first.earliest == "b"


@pytest.mark.parametrize(
    ("one", "other", "earliest"),
    [
        ("2024-05-02", "2024-05-01", "b"),
        ("2024-05-01T23:00:00-07:00", "2024-05-02T01:00:00+00:00", "b"),
        # a clock without a zone may be anywhere
        ("2024-05-01T23:00:00", "2024-05-01T01:00:00+00:00", None),
        ("2024-05-01", "2024-05-01", None),
        # an undated article may be older
        ("2024-05-01", None, None),
    ],
)
def test_earliest_is_said_only_where_dates_say_so(one: str, other: str | None, earliest: str | None) -> None:
    _, story = told(read(WIRE, "a", one), read(EXTENDED, "b", other))
    carried = [s for s in story.summary if len(s.support) == 2]
    assert carried
    assert {s.first_origin.earliest for s in carried if s.first_origin} == {earliest}


def test_support_origin_and_what_is_only_here_survive_json(bridge: tuple[Digest, Story]) -> None:
    digest, _ = bridge
    assert from_plain(Digest, to_plain(digest, exact=True)) == digest
    plain = digest.to_json()
    for words in ('"only_here"', '"first_origin"', '"one_article"'):
        assert words in plain


# ---------------------------------------------------------------- titles


def headed(headline: str, text: str) -> str:
    return f"{headline}\n\n{text}"


def test_a_headline_whose_figure_most_variants_do_not_state_is_no_title() -> None:
    bare = WIRE.replace("RIVERTON (Reuters) - ", "")
    dead = bare.replace("One person was treated for shock", "One person was found dead in the harbour of Riverton")
    _, story = told(
        read(headed("One dead at Riverton harbour bridge", dead), "a"),
        read(headed("Harbour bridge to close for nine months, mayor says", bare), "b"),
        read(headed("Riverton harbour bridge to close because of cracks", bare), "c"),
    )
    assert "dead" not in story.title


def test_a_figure_counts_only_beside_what_it_counts() -> None:
    bare = WIRE.replace("RIVERTON (Reuters) - ", "")
    _, story = told(
        read(headed("One dead, mayor blames cracks", bare), "a"),
        read(headed("Nine months without the bridge, mayor says", bare), "b"),
    )
    assert story.title != "One dead, mayor blames cracks"


def test_a_spelling_that_one_article_alone_has_is_no_title() -> None:
    bare = WIRE.replace("RIVERTON (Reuters) - ", "")
    odd = bare.replace("Riverton", "Ryverthon")
    _, story = told(
        read(headed("Old harbour bridge of Ryverthon to close for nine months, mayor says", odd), "a"),
        read(headed("Old harbour bridge in Riverton would close for nine months", bare), "b"),
        read(bare, "c"),
    )
    assert "Riverton" in story.title


def test_an_article_alone_keeps_its_own_headline() -> None:
    _, story = told(read(headed("City shuts its oldest crossing", WIRE.replace("RIVERTON (Reuters) - ", "")), "a"))
    assert story.title == "City shuts its oldest crossing"
    assert story.evidence["title"].status == "stated"


@pytest.mark.parametrize(
    "headline",
    [
        "(LEAD) City shuts its oldest crossing",
        "UPDATE 2-City shuts its oldest crossing",
        "URGENT: City shuts its oldest crossing",
        "City shuts its oldest crossing - Reuters",
        "City shuts its oldest crossing | Reuters",
    ],
)
def test_a_title_has_neither_the_tag_of_a_take_nor_its_agency(headline: str) -> None:
    digest, story = told(read(headed(headline, WIRE), "a"))
    assert story.title == "City shuts its oldest crossing"
    source = story.title_source
    assert digest.articles[source.article].text[source.start : source.end] == story.title


def test_an_article_alone_has_its_own_headline_whatever_figures_it_states() -> None:
    _, story = told(read(headed("UPDATE 3-One in 70 to cross by ferry", WIRE), "a"))
    assert story.title == "One in 70 to cross by ferry"


def test_a_headline_in_the_front_matter_is_a_title_and_says_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Old harbour bridge to close for nine months\n---\n\n{WIRE}\n")
    (tmp_path / "b.md").write_text(f"---\ntitle: A baker speaks\n---\n\n{WIRE}\n")
    (story,) = analyze([tmp_path]).stories
    assert story.title == "Old harbour bridge to close for nine months"
    assert (story.title_source.article, story.title_source.start, story.title_source.end) == ("a.md", 0, 0)
    assert story.evidence["title"].quote == "title: Old harbour bridge to close for nine months"


def test_the_swapped_words_of_a_paraphrase_are_a_title_only_where_there_is_no_other() -> None:
    report = """Ferries to replace harbour bridge

RIVERTON (Reuters) - The mayor of Riverton said on Monday that the old harbour bridge would close for nine months because of cracks in its northern pillars.

Engineers found the cracks in March during an inspection that the city had put off twice, according to a report by the transport office.

Repairs will cost 14 million dollars, of which the state pays half, the mayor said.

Ferries will replace the harbour bridge from Tuesday and carry cars across the river every twenty minutes."""
    cut = report.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    swapped = """Ancient harbour bridge to shut for nine months

The chief of Riverton stated on Monday that the ancient harbour bridge would shut for nine months due to fissures in its northern columns.

Technicians discovered the fissures in March amid an examination that the town had delayed twice, as per a document by the transport bureau.

Fixes will cost 14 million dollars, of which the province settles half, the chief stated.

Boats will substitute the harbour bridge from Tuesday and convey vehicles over the stream every twenty minutes."""
    (story,) = analyze([read_text(report, id="a"), read_text(cut, id="b"), read_text(swapped, id="c")]).stories
    assert {v.article: v.relation for v in story.reports[0].variants}["c"] == "paraphrase"
    assert story.title == "Ferries to replace harbour bridge"


# ---------------------------------------------------------------- the line under a title


def test_the_line_under_a_title_is_a_slice_that_the_title_does_not_repeat(bridge: tuple[Digest, Story]) -> None:
    digest, story = bridge
    assert story.line is not None
    written = digest.articles[story.line.article].text[story.line.start : story.line.end]
    assert " ".join(written.split()) == story.line.text
    assert story.title not in story.line.text
    assert any(sentence.text.startswith(story.line.text) for sentence in story.summary)


def test_a_long_sentence_is_cut_to_a_line_where_nothing_weighty_is_lost() -> None:
    text = (
        "The mayor of Riverton closed the old harbour bridge on Monday, which crosses the river between the market square "
        "and the southern docks of the city and carries the tram, two lanes of traffic, a water main and the only "
        "footpath to the island.\n"
    )
    _, story = told(read(headed("Bridge closed in Riverton", text), "a"))
    assert story.title == "Bridge closed in Riverton"
    assert story.line is not None
    assert story.line.text == "The mayor of Riverton closed the old harbour bridge on Monday"


def test_the_line_under_a_title_stands_alone() -> None:
    text = (
        "Riverton closed its old harbour bridge on Monday.\n\nHe said that the cracks were old.\n\n"
        "Mayor Tom Hale blamed the winter.\n\nHe also blamed the lorries.\n\nEngineers found the cracks in March.\n"
    )
    _, story = told(read(text, "a"))
    assert story.title == "Riverton closed its old harbour bridge on Monday."
    assert story.line is not None
    assert not story.line.text.startswith("He ")


def test_of_three_articles_a_headline_whose_claim_is_its_own_is_no_title() -> None:
    colour = WIRE + "\nBaker Ilse Horn had painted her van on the last Sunday of May.\n"
    _, story = told(
        read(headed("She had painted her van on the last Sunday", colour), "a"), read(WIRE, "b"), read(WIRE, "c")
    )
    assert story.title.startswith("The mayor of Riverton said on Monday")
