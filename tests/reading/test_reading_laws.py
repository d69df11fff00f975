"""Laws that hold for any text."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest import ReadError, read_text, split_sentences
from story_digest.reading import article_of
from story_digest.reading.layout import Metadata
from story_digest.settings import ReadingSettings

PIECES = st.sampled_from(
    [
        *"“”„«»\"'()[].!?… \n\r\t:;-–—*_#|`<>&\\",
        "\n\n",
        ". ",
        "Xi said ",
        "Gov. ",
        "U.S. ",
        "5 p.m. ",
        "BEIJING (Reuters) – ",
        "By Marta Costa\n",
        "(Reporting by A B; Editing by C D)",
        "Comments are closed.",
        "AAA 1.5 ▲ 0.2 BBB 2.5 ▼ 0.1 ",
        "read moreRegister now for FREE access to example.com",
        "| Updated: December 31, 2022 20:40:53",
        "[a](b)",
        "**",
        "<p>",
        "</p>",
        "\u00e9",
        "e\u0301",
        "\ufffd",
        "\u200b",
        "\u2028",
        "\x0c",
        "\ud800",
        "。",
        "。会谈",
        "1. ",
        "2.) ",
        "• ",
        "word ",
        "Word ",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


def folded(text):
    return " ".join(text.split())


def holds(article):
    for piece in (*article.sentences, *article.quotes, *article.furniture):
        assert folded(article.text[piece.start : piece.end]) == folded(piece.text)
    for sentence, following in zip(article.sentences, article.sentences[1:], strict=False):
        assert sentence.end <= following.start
        assert following.paragraph - sentence.paragraph in (0, 1)
    assert len({sentence.id for sentence in article.sentences}) == len(article.sentences)
    for one in article.furniture:
        assert all(one.end <= s.start or s.end <= one.start for s in article.sentences)
    article.text.encode("utf-8")


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_everything_said_about_a_text_is_a_slice_of_it(text):
    holds(read_text(text, id="a"))


@given(TEXTS, st.sampled_from([".md", ".html", ".json", ".txt"]))
@settings(max_examples=200, deadline=None)
def test_and_in_every_format(text, suffix):
    data = text.encode("utf-8", "surrogatepass")
    with contextlib.suppress(ReadError):  # empty, no ninjs: refused with a reason
        holds(article_of(data, suffix, Metadata(), id="a", path="a", settings=ReadingSettings())[0])


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_sentences_leave_out_nothing_but_white_space(text):
    spans = split_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_is_read_the_same_way_twice(text):
    assert read_text(text, id="a") == read_text(text, id="a")


@given(st.lists(st.sampled_from(["One went.", "Two came.", "Three stayed.", "One went."]), min_size=1, max_size=8))
def test_a_sentence_keeps_its_id_when_another_is_added(sentences):
    before = {s.text: s.id for s in read_text("\n\n".join(sentences), id="a").sentences}
    after = {s.text: s.id for s in reversed(read_text("\n\n".join([*sentences, "Four left."]), id="a").sentences)}
    assert all(after[text].split("-")[0] == id.split("-")[0] for text, id in before.items())
