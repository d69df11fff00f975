"""A search engine reads the words of a page, once each, and nothing that is not to be found."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from publishing_digests import digest_of, plain_story

import crawl
from conftest import make_project, mkdocs
from story_digest.publishing import publish
from story_digest.publishing.search_text import search_text
from story_digest.settings import PublishingSettings


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ('<h2 class="x" id="a"><a href="#a">What &lt;differs&gt;</a></h2>', '<h2 id="a">What &lt;differs&gt;</h2>'),
        ("<h2>Words</h2>", "<h2>Words</h2>"),
        ('<p class="x">One <mark title="a > b">word</mark>,<br>two.</p>', "<p>One word, two.</p>"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<div><div data-search-exclude>x<div>y</div>z</div>kept</div>", "kept"),
        ('<p>a</p><section id="s" data-search-exclude><section>x</section></section><p>b</p>', "<p>a</p><p>b</p>"),
        ("<p>a <span data-search-exclude>x <span>y</span></span>b</p>", "<p>a b</p>"),
        ("no tag at all", "no tag at all"),
    ],
)
def test_tags_go_and_words_stay(body: str, read: str) -> None:
    assert search_text(body) == read


def test_every_sentence_of_a_summary_can_be_found_and_no_table() -> None:
    digest = digest_of(plain_story("x", 3, 6))
    site = publish(digest, PublishingSettings())
    (page,) = [page for page in site.pages if page.searchable]
    read = site.search_text(page)
    words = " ".join(re.sub(r"<[^>]*>", " ", read).split())
    (story,) = digest.stories
    assert story.summary
    for sentence in story.summary:
        assert " ".join(sentence.text.split()) in words
    assert "<table" not in read
    assert len(read) < len(site.body(page)) / 4
    assert all(site.search_text(other) == "" for other in site.pages if other is not page)


def test_the_plain_theme_too_finds_stories_and_not_each_version(tmp_path: Path) -> None:
    """Its search plugin knows nothing of pages and parts that are left out."""
    project = make_project(tmp_path / "project", theme={"name": "mkdocs", "highlightjs": False})
    run = mkdocs(project, "build", "--strict")
    assert run.returncode == 0, run.stdout
    index = json.loads((project / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"] for entry in index["docs"] if "objective and fair stance" in entry["text"]}
    assert {location.split("#")[0].count("/") for location in found} == {2}, "story pages, and no article's"
    page = crawl.articles(project / "site")[0]
    assert "objective and fair stance" in " ".join("".join(crawl.read(page).text).split())
