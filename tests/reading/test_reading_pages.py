"""Saved web pages, Markdown and ninjs: the text a reader sees, and what stands beside it."""

import json

import pytest

from story_digest import ReadError, read_article
from story_digest.settings import ReadingSettings

PARAGRAPHS = [
    "Two people were killed in Luanda on Friday when police opened fire on crowds, a hospital source said.",
    "The government raised the price of gasoline by 60% to 480 kwanzas a litre from midnight on Thursday.",
    "Police said in a statement that officers had fired into the air after demonstrators threw stones.",
    "The main opposition grouping called for the measure to be suspended and for an independent inquiry.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Two killed in Luanda | The Courier</title>
<link rel="canonical" href="https://courier.example/2024/03/01/luanda">
<meta property="og:title" content="Two killed in Luanda | The Courier">
<meta property="og:site_name" content="The Courier">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsArticle", "author": {"@id": "#marta"}, "datePublished": "2024-03-01T18:00:00+01:00",
  "dateModified": "2024-03-02T08:00:00+01:00"}, {"@type": "Person", "@id": "#marta", "name": "Marta Costa"}]}</script>
<style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Two killed in Luanda</h1><figure><img src="a.jpg" alt="unseen"><figcaption>A street in Luanda</figcaption></figure>
%s
<aside><h3>Most read</h3><ul><li><a href="/1">Rupee stays firm in interbank market</a></li></ul></aside></article>
<footer>Imprint and contact</footer><script>var hidden = "unseen";</script></body></html>"""


def page(tmp_path, body=None, name="page.html"):
    path = tmp_path / name
    path.write_text(PAGE % (body or "".join(f"<p>{p}</p>" for p in PARAGRAPHS)), encoding="utf-8")
    return read_article(path)


def test_the_report_of_a_page_and_nothing_else(tmp_path):
    assert [s.text for s in page(tmp_path).sentences] == PARAGRAPHS


def test_the_text_holds_all_that_is_seen_in_order_and_nothing_that_is_not(tmp_path):
    text = page(tmp_path).text
    places = [text.index(words) for words in ("Home", "Two killed", "A street", *PARAGRAPHS, "Most read", "Imprint")]
    assert places == sorted(places)
    assert "unseen" not in text
    assert "color" not in text


def test_what_is_seen_but_not_main_text_is_kept_as_furniture(tmp_path):
    assert {"Home World", "Imprint and contact"} <= {piece.text for piece in page(tmp_path).furniture}


def test_what_the_page_states_of_itself(tmp_path):
    article = page(tmp_path)
    assert article.headline == "Two killed in Luanda"
    assert article.byline == ("Marta Costa",)
    assert article.publisher == "The Courier"
    assert article.url == "https://courier.example/2024/03/01/luanda"
    assert (article.published or "")[:10] == "2024-03-01"
    assert (article.updated or "")[:10] == "2024-03-02"
    assert article.evidence["url"].source == "page metadata"
    assert article.evidence["url"].quote == article.url


def test_markup_inside_words_and_sentences_leaves_no_trace(tmp_path):
    body = "".join(
        f"<p>{p.replace('police', '<b>pol</b>ice').replace('price', '<a href=x>price</a>')}</p>" for p in PARAGRAPHS
    )
    assert [s.text for s in page(tmp_path, body).sentences] == PARAGRAPHS


def test_body_text_in_a_second_box_of_the_page_is_not_lost(tmp_path):
    more = [
        f"Paragraph number {n} of the second half of the report goes on and on about the fuel price." for n in range(6)
    ]
    boxes = "".join(
        '<div class="grid"><div class="body">' + "".join(f"<p>{p}</p>" for p in part) + "</div></div>"
        for part in (PARAGRAPHS, more)
    )
    assert [s.text for s in page(tmp_path, boxes).sentences] == [*PARAGRAPHS, *more]


@pytest.mark.parametrize(
    ("tag", "depth"), [("div", 400), ("div", 20_000), ("b", 20_000), ("table><tr><td", 4_000), ("ul><li", 20_000)]
)
def test_a_page_of_deep_nests_is_read_all_the_same(tmp_path, tag, depth):
    body = f"<{tag}>" * depth + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + f"</{tag}>" * depth
    assert [s.text for s in page(tmp_path, body).sentences] == PARAGRAPHS


def test_an_address_is_older_than_the_stamp_of_a_new_system(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        (PAGE % "")
        .replace("2024-03-01T18", "2025-09-01T18")
        .replace("<article>", "<article><p>" + " ".join(PARAGRAPHS) + "</p>"),
        encoding="utf-8",
    )
    assert (read_article(path).published or "")[:10] == "2024-03-01"


MARKDOWN = """---
title: "Two killed in Luanda"
author: Marta Costa
date: 2024-03-01
publisher: The Courier
---

# Two killed in Luanda

![A street](https://img.example/a.jpg)
Two people were **killed** in [Luanda](https://example.org/a_(b)) on *Friday*, a
hospital source said. The \\*price\\* rose &mdash; by `60%`.

> The snake_case_word stays, said the _mayor_.

- Buses were burned.
- Shops were looted[^1].

[^1]: unseen
"""


def test_markdown_is_read_as_it_is_rendered(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    article = read_article(path)
    assert article.text == (
        "Two killed in Luanda\n\n"
        "Two people were killed in Luanda on Friday, a hospital source said. The *price* rose — by 60%.\n\n"
        "The snake_case_word stays, said the mayor.\n\nBuses were burned.\n\nShops were looted."
    )
    assert article.sentences[0].text == "Two people were killed in Luanda on Friday, a hospital source said."
    assert article.headline == "Two killed in Luanda"
    assert article.publisher == "The Courier"
    assert article.evidence["publisher"].source == "front matter"


TOML = """+++
title = "Two killed in Luanda"
date = 2024-03-01T17:00:00+01:00
authors = ["Marta Costa"]
draft = false
+++
"""
JSON = """{
  "title": "Two killed in Luanda",
  "date": "2024-03-01T17:00:00+01:00",
  "authors": ["Marta Costa"],
  "draft": false
}
"""


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("front", [TOML, JSON], ids=["TOML", "JSON"])
def test_front_matter_may_be_written_in_other_languages_too(tmp_path, front, suffix):
    path = tmp_path / f"a.{suffix}"
    path.write_text(f"{front}\nTwo people were killed in Luanda on Friday.\n", encoding="utf-8")
    article = read_article(path)
    assert article.headline == "Two killed in Luanda"
    assert article.byline == ("Marta Costa",)
    assert article.published == "2024-03-01T17:00:00+01:00"
    assert [sentence.text for sentence in article.sentences] == ["Two people were killed in Luanda on Friday."]


@pytest.mark.parametrize("front", [TOML.replace("[", "("), JSON.replace("[", "(")], ids=["TOML", "JSON"])
def test_broken_front_matter_of_any_language_is_reported(tmp_path, front):
    from story_digest import analyze

    (tmp_path / "a.md").write_text(f"{front}\nTwo people were killed in Luanda on Friday.\n", encoding="utf-8")
    digest = analyze([tmp_path])
    assert [sentence.text for sentence in next(iter(digest.articles.values())).sentences] == [
        "Two people were killed in Luanda on Friday."
    ]
    assert "front matter is not valid" in digest.diagnostics[0].reason


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_words_in_emphasis_below_an_image_are_its_caption(tmp_path, gap):
    text = f"The mayor spoke.\n\n![Smoke](smoke.jpg){gap}*Smoke rises over the port. — Courier*\n\n*Nobody* was hurt.\n"
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    article = read_article(path)
    assert [sentence.text for sentence in article.sentences] == ["The mayor spoke.", "Nobody was hurt."]
    assert [furniture.rule for furniture in article.furniture if "Smoke rises" in furniture.text] == ["caption"]


def test_a_first_line_with_a_colon_is_no_front_matter(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("Paris: the mayor said on Friday that the river is clean.\n\nNobody swam.\n", encoding="utf-8")
    assert "the mayor said on Friday" in read_article(path).sentences[0].text


def test_broken_front_matter_is_reported_and_the_article_goes_on(tmp_path):
    from story_digest import analyze

    (tmp_path / "a.md").write_text("---\ntitle: [open\n---\n\nThe river is clean, the mayor said.\n", encoding="utf-8")
    digest = analyze([tmp_path])
    assert len(digest.articles) == 1
    assert "front matter" in digest.diagnostics[0].reason


NINJS_2 = {
    "uri": "urn:example:1",
    "headline": "Two killed in Luanda",
    "byline": "By Marta Costa",
    "language": "en",
    "versioncreated": "2024-03-02T07:00:00Z",
    "firstcreated": "2024-03-01T17:00:00Z",
    "infosources": [{"name": "Reuters"}],
    "body_xhtml": "".join(f"<p>{p}</p>" for p in PARAGRAPHS),
}
NINJS_3 = {
    "standard": {"name": "ninjs", "version": "3.0"},
    "uri": "urn:example:1",
    "byline": "By Marta Costa",
    "language": "en",
    "versionCreated": "2024-03-02T07:00:00Z",
    "firstCreated": "2024-03-01T17:00:00Z",
    "infoSources": [{"name": "Reuters"}],
    "headlines": [{"role": "short", "value": "Luanda"}, {"role": "main", "value": "Two killed in Luanda"}],
    "bodies": [{"contentType": "text/plain", "value": "\n\n".join(PARAGRAPHS)}],
}


@pytest.mark.parametrize("item", [NINJS_2, NINJS_3])
def test_ninjs_of_either_version(tmp_path, item):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(item), encoding="utf-8")
    article = read_article(path)
    assert [s.text for s in article.sentences] == PARAGRAPHS
    assert article.headline == "Two killed in Luanda"
    assert article.byline == ("Marta Costa",)
    assert (article.published or "")[:10] == "2024-03-01"
    assert "Reuters" in article.agencies


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({**NINJS_2, "pubstatus": "canceled"}, "canceled"),
        ({**NINJS_2, "pubstatus": "withheld"}, "withheld"),
        ({**NINJS_3, "pubStatus": "withheld"}, "withheld"),
        ({"rows": [1, 2]}, "no ninjs"),
        ("{", "not valid JSON"),
        ("[" * 100_000, "nested"),
    ],
)
def test_an_item_that_must_not_or_cannot_be_read_is_refused(tmp_path, content, reason):
    path = tmp_path / "a.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    with pytest.raises(ReadError, match=reason):
        read_article(path)


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ('Published: <time datetime="2024-03-01">today</time> | Updated: <time datetime="2024-03-02">39 minutes ago</time>', "2024-03-01", "2024-03-02"),
        ('<span>Last updated on</span> <time datetime="2024-03-02">just now</time>', None, "2024-03-02"),
        ('<time datetime="2024-03-02">Updated 3 hours ago</time>', None, "2024-03-02"),
        ('<time datetime="2024-03-01">1 March</time>', "2024-03-01", None),
    ],
)  # fmt: skip
def test_a_time_is_of_the_kind_that_the_words_beside_it_say(tmp_path, stamp, published, updated):
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><h1>Two killed in Luanda</h1><p>{stamp}</p>{body}</body></html>", encoding="utf-8")
    article = read_article(path)
    assert (article.published, article.updated) == (published, updated)


def test_a_row_between_other_rows_of_a_table_of_the_report_stays(tmp_path):
    rows = "".join(
        f"<tr><td>{name}</td><td>{n}.5</td></tr>" for n, name in enumerate(("Angola", "Benin", "Chad", "Togo"))
    )
    whole = [f"<p>{p}</p>" for p in PARAGRAPHS]
    article = page(tmp_path, "".join([*whole[:2], f"<table>{rows}</table>", *whole[2:]]))
    body = " ".join(s.text for s in article.sentences)
    assert all(name in body for name in ("Angola", "Benin", "Chad", "Togo"))


def test_a_page_of_more_blocks_than_the_extractor_is_asked_about_is_told_by_length_and_links(tmp_path):
    page(tmp_path)
    article = read_article(tmp_path / "page.html", ReadingSettings(most_blocks=1))
    assert [s.text for s in article.sentences] == PARAGRAPHS
