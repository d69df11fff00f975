"""Addresses are short, safe on any file system, and never collide."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publishing_digests import digest_of, make_article, make_report, make_story, plain_story, told

from story_digest.model import Article, Story
from story_digest.publishing import publish
from story_digest.publishing.addresses import Links, distinct, short_hash, slug
from story_digest.settings import PublishingSettings

SETTINGS = PublishingSettings()
ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Xi says road to peace talks on Ukraine war will not be smooth", "xi-says-road-to-peace-talks-on-ukraine"),
        ("China’s “no-limits” partnership", "chinas-no-limits-partnership"),
        ("Żółć w Łodzi: café über alles", "zoc-w-odzi-cafe-uber-alles"),
        ("Путин и Си", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 500, "a" * 40),
        ("   ", ""),
        ("3.5 % – more than in 2020!", "3-5-more-than-in-2020"),
    ],
)
def test_a_slug_is_made_of_the_headline_s_own_letters(headline: str, expected: str) -> None:
    assert slug(headline, 40) == expected


@given(st.text(max_size=300), st.integers(min_value=1, max_value=60))
def test_a_slug_is_ascii_and_short_whatever_the_headline(headline: str, characters: int) -> None:
    made = slug(headline, characters)
    assert len(made) <= characters
    assert made == "" or ADDRESS.fullmatch(made)


@given(st.lists(st.tuples(st.text(max_size=8), st.sampled_from(["", "x", "same-words"])), unique_by=lambda p: p[0]))
def test_no_two_articles_share_an_address(wanted: list[tuple[str, str]]) -> None:
    """One digit of hash makes collisions certain: they are resolved all the same."""
    names = distinct(wanted, 1)
    assert sorted(names) == sorted(identity for identity, _ in wanted)
    assert len(set(names.values())) == len(wanted)


def test_an_address_does_not_depend_on_other_articles() -> None:
    alone = distinct([("a.txt", "headline")], 8)
    among = distinct([("a.txt", "headline"), ("b.txt", "headline"), ("c.txt", "other")], 8)
    assert alone["a.txt"] == among["a.txt"] == f"headline-{short_hash('a.txt', 8)}"


def test_a_story_keeps_its_address_when_an_article_joins() -> None:
    def told_by(count: int) -> tuple[Story, list[Article]]:
        made = [make_article(f"{n}.txt", [told(0, n)]) for n in range(count)]
        report = make_report(1, made, "0.txt", [{a.id: 1 for a in made}])
        return make_story("0123456789", "The harbour opened", made, [report]), made

    before, after = (
        next(p.address for p in publish(digest_of(told_by(n)), SETTINGS).pages if p.kind == "story") for n in (2, 3)
    )
    assert before == after


def test_two_stories_of_one_headline_have_two_addresses() -> None:
    site = publish(digest_of(plain_story("x", 1, 1, title="Storm"), plain_story("y", 1, 1, title="Storm")), SETTINGS)
    stories = [p.address for p in site.pages if p.kind == "story"]
    assert len(set(stories)) == 2
    assert all(a.startswith("digest/storm-") for a in stories)


@pytest.mark.parametrize(
    ("here", "there", "fragment", "folders", "files"),
    [
        ("digest/", "digest/a-1/", "", "a-1/", "a-1/index.html"),
        ("digest/a-1/", "digest/", "", "../", "../index.html"),
        ("digest/a-1/", "digest/a-1/b-2/", "s3", "b-2/#s3", "b-2/index.html#s3"),
        ("digest/a-1/b-2/", "digest/a-1/c-3/", "s3", "../c-3/#s3", "../c-3/index.html#s3"),
        ("digest/a-1/", "digest/a-1/", "p4", "#p4", "#p4"),
        ("digest/a-1/", "digest/a-1/", "", "./", "./index.html"),
        ("digest/a-1/", "digest/a-1/story.json", "", "story.json", "story.json"),
    ],
)
def test_links_are_relative(here: str, there: str, fragment: str, folders: str, files: str) -> None:
    assert Links(here, directory_urls=True).to(there, fragment) == folders
    assert Links(here, directory_urls=False).to(there, fragment) == files


def test_pages_stand_under_the_prefix_of_the_settings() -> None:
    site = publish(digest_of(plain_story("x", 2, 2)), PublishingSettings(prefix="news/stories"))
    assert all(p.address.startswith("news/stories/") for p in site.pages)
    assert all(a.address.startswith("news/stories/") for a in site.assets)
