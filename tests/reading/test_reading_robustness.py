"""No input stops a build: whatever a file holds, it is read, or refused with a reason, and never costs the others."""

import contextlib
import json
import logging
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from story_digest import ReadError, reading
from story_digest.model.plain import to_plain
from story_digest.reading import article_of, gather, read_article
from story_digest.reading.formats.front_matter import values_of
from story_digest.reading.layout import Metadata
from story_digest.settings import ReadingSettings

LEAD = "BEIJING (Reuters) – The two leaders met on Friday, state television said, and “agreed on all points”."
PAGE = (
    '<html lang="en"><head><meta property="og:title" content="Talks go on"><script type="application/ld+json">'
    '{"@type": "NewsArticle", "headline": "Talks go on", "author": {"name": "Jane Doe"}, "datePublished": "2024-01-01"}'
    f"</script></head><body><h1>Talks go on</h1><p>By Jane Doe</p><p>{LEAD}</p>"
    + f"<p>{LEAD}</p>" * 3
    + "</body></html>"
)
ITEM = json.dumps(
    {
        "uri": "x",
        "headlines": [{"role": "main", "value": "Talks go on"}],
        "body_text": f"{LEAD}\n\nMore.",
        "by": "Jane Doe",
        "infosources": [{"name": "Reuters"}],
        "people": [{"rel": "author", "name": "Jane Doe"}],
        "bodies": [{"contenttype": "text/html", "value": f"<p>{LEAD}</p>"}],
    }
)
NOTE = f"---\ntitle: Talks go on\nauthors: [Jane Doe, {{name: John Roe}}]\ndate: 2024-01-02\n---\n\n# Talks go on\n\n{LEAD}\n"
TEXT = f"Talks go on\n\nBy Jane Doe\n| Updated: December 31, 2022 20:40:53\n\n{LEAD}\n\n(Reporting by A B; Editing by C D)\n"
WHOLE = [(".txt", TEXT), (".md", NOTE), (".html", PAGE), (".json", ITEM)]

JUNK = st.sampled_from(
    [
        *"“”„«»‘’\"'<>&{}[]()|#*_`\\?!…\t\r",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x00",
        "\x1b",
        "\u202e",
        "\u0301",
        "\ud800",
        "\ue041",
        "\n\n",
        "\n \u00a0 \n",
        "---\n",
        "&#0;",
        "&#27;",
        "&#x2028;",
        "&#xD800;",
        "&#99999999;",
        "&#147;",
        "<p>",
        "</div>",
        "<div><table><td>",
        "<pre>",
        "<!--",
        "title: &a {name: *a}\n",
        'title: "\\U00110000"\n',
        '"\\ud800"',
        '{"@id": ["x"]}',
        ': {"name": {"name": [1, null, [2]]}}',
        "١٢٣",
        "9" * 5000,
        "date 2022-99-99 ",
        "(AFP)",
        "By ",
        "Updated: 31 Dec 2022",
    ]
)


def folded(text):
    return " ".join(text.split())


def holds(article):
    spans = [span for evidence in article.evidence.values() for span in evidence.spans]
    for piece in (
        *article.sentences,
        *article.quotes,
        *article.furniture,
        *article.credits,
        *article.citations,
        *spans,
    ):
        assert folded(article.text[piece.start : piece.end]) == folded(piece.text)
    assert all(one.end <= other.start for one, other in zip(article.sentences, article.sentences[1:], strict=False))
    json.dumps(to_plain(article), ensure_ascii=False).encode("utf-8")


def read(data, suffix):
    """Nothing but ReadError may come out."""
    with contextlib.suppress(ReadError):
        holds(article_of(data, suffix, Metadata(), id="a", path="a", settings=ReadingSettings())[0])


@st.composite
def damaged(draw):
    """A sound file with junk put in, and pieces taken out, anywhere."""
    suffix, text = draw(st.sampled_from(WHOLE))
    for junk, place, lost in draw(
        st.lists(st.tuples(JUNK, st.floats(0, 1), st.sampled_from([0, 0, 1, 30])), min_size=1, max_size=12)
    ):
        at = int(place * len(text))
        text = text[:at] + junk + text[at + lost :]
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-16", "utf-16-le", "cp1252", "cp1251"]))
    errors = "surrogatepass" if encoding.startswith("utf") else "ignore"
    return suffix, text.encode(encoding, errors)


@given(damaged())
@settings(max_examples=250, deadline=None)
def test_a_damaged_file_is_read_or_refused(file):
    suffix, data = file
    read(data, suffix)


@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".json", ".pdf"]))
@settings(max_examples=150, deadline=None)
def test_so_are_any_bytes(data, suffix):
    read(data, suffix)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("line", ["\u00a0", " \u00a0\u2003 ", "\u2028", "\x00", "\u200b", "\x1b", "\u0301", "\ufffd"])
def test_lines_of_nothing_are_no_sentences(suffix, line):
    read(f"{line}\n\n{line}\n{line}".encode(), suffix)
    text = f"<p>{line}</p><p>{LEAD}</p><p>{line}</p>" if suffix == ".html" else f"{line}\n\n{LEAD}\n\n{line}\n"
    article, _ = article_of(text.encode(), suffix, Metadata(), id="a", path="a", settings=ReadingSettings())
    assert [sentence.text for sentence in article.sentences] == [LEAD.removeprefix("BEIJING (Reuters) – ")]
    assert article.headline is None


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".html", "<div>" * 20_000 + LEAD),
        (".html", "<b><div><i>" * 5_000 + LEAD + "</p>" * 5_000),
        (".md", "> " * 20_000 + LEAD),
        (".md", "- " * 20_000 + LEAD),
        (".md", "---\ntitle: " + "[" * 20_000 + "\n---\n" + LEAD),
        (".md", "---\na: &a [x, *a]\ntitle: *a\n---\n" + LEAD),
        (".md", "---\ntitle: &a {name: *a}\n---\n" + LEAD),
        (".md", "---\n? [a]\n: b\n---\n" + LEAD),
        (".json", "[" * 50_000),
        (".json", '{"body_text": "x", "n": ' + "9" * 5_000 + "}"),
        (".json", '{"body_text": "x", "headline": ' + '{"name": [' * 400 + "1" + "]}" * 400 + "}"),
        (".json", '{"body_text": "x", "embargoed": ' + "[" * 400 + "]" * 400 + "}"),
        (".json", '{"body_text": "x", "headlines": [{"role": [], "value": {}}], "people": [{"rel": {}}]}'),
    ],
)
def test_nesting_and_forms_out_of_reason_are_read_or_refused(suffix, text):
    read(text.encode(), suffix)


def test_values_that_unfold_to_billions_are_not_followed():
    inner: object = {"name": ["x"] * 10}
    for _ in range(20):
        inner = {"name": [inner] * 10}
    assert len(values_of(inner)) < 10_000


def test_control_characters_written_as_references_are_shown_as_broken():
    page = PAGE.replace("Friday", "Fri&#27;day &#147;so&#148;&#x2028;")
    article, notes = article_of(page.encode(), ".html", Metadata(), id="a", path="a", settings=ReadingSettings())
    assert "Fri\ufffdday “so”" in article.text
    assert "1 broken character" in notes[0].reason or "broken characters" in notes[0].reason


def test_letters_of_private_use_stay_what_they_are():
    article, _ = article_of(
        "\ue041 \\* sign stays.".encode(), ".md", Metadata(), id="a", path="a", settings=ReadingSettings()
    )
    assert article.text == "\ue041 * sign stays."


def test_a_fault_of_ours_in_one_article_is_named_and_costs_no_other(tmp_path, caplog):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(LEAD, encoding="utf-8")

    def stumbling(data, suffix, stated, *, id, path, settings):
        if id == "b.txt":
            raise ZeroDivisionError
        return article_of(data, suffix, stated, id=id, path=path, settings=settings)

    with caplog.at_level(logging.ERROR, logger=reading.__name__):
        gathered = gather([tmp_path], ReadingSettings(), work=stumbling)
    assert [article.id for article in gathered.articles] == ["a.txt", "c.txt"]
    (told,) = gathered.diagnostics
    assert told.file.endswith("b.txt")
    assert told.severity == "error"
    assert "internal error (ZeroDivisionError in test_reading_robustness.py, line" in told.reason
    assert "report" in told.remedy
    assert "b.txt" in caplog.text


def test_folders_nested_deeper_than_calls_are_walked(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    try:
        for _ in range(1_200):
            os.mkdir("d", dir_fd=here)
            below = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)
    (tmp_path / "z.txt").write_text(LEAD, encoding="utf-8")
    try:
        assert [article.id for article in gather([tmp_path], ReadingSettings()).articles] == ["z.txt"]
    finally:  # what removes temporary folders calls itself for each level
        while (tmp_path / "d" / "d").exists():
            (tmp_path / "d" / "d").rename(tmp_path / "e")
            (tmp_path / "d").rmdir()
            (tmp_path / "e").rename(tmp_path / "d")


def test_a_path_that_cannot_be_is_named(tmp_path):
    (told,) = gather([tmp_path / "a\0b"], ReadingSettings()).diagnostics
    assert "zero character" in told.reason
    with pytest.raises(ReadError):
        read_article(Path("a\0b"))


@given(
    st.lists(
        JUNK | st.sampled_from(["a.txt:\n", "  publisher: Dawn\n", "same_report:\n", "- [a.txt, b.txt]\n"]), max_size=12
    )
)
@settings(max_examples=100, deadline=None)
def test_a_broken_sidecar_costs_no_article(tmp_path_factory, pieces):
    folder = tmp_path_factory.mktemp("sidecar")
    (folder / "a.txt").write_text(LEAD, encoding="utf-8")
    (folder / "articles.yml").write_bytes("".join(pieces).encode("utf-8", "surrogatepass"))
    gathered = gather([folder], ReadingSettings())
    assert [article.id for article in gathered.articles] == ["a.txt"]
    for told in gathered.diagnostics:
        str(told).encode("utf-8")


def test_a_sidecar_out_of_all_measure_is_named_and_not_read(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge was opened on Monday.\n")
    (tmp_path / "articles.yml").write_text("a.txt:\n  publisher: Courier\n" * 10)
    gathered = gather([tmp_path], replace(ReadingSettings(), largest_sidecar=50))
    assert [article.publisher for article in gathered.articles] == [None]
    assert "is larger than" in gathered.diagnostics[0].reason
