"""Addresses are short, safe on any file system, and never collide."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from publishing_digests import digest_of, make_article, make_report, make_story, plain_story, told

from story_digest import analyze, read_text
from story_digest.publishing import Site, publish
from story_digest.publishing.addresses import Links, distinct, ranked, short_hash, slug
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


def story_of(members: Iterable[int], title: str = "The harbour opened") -> Site:
    """A site of one story, told by the articles of these numbers."""
    made = [make_article(f"{n}.txt", [told(0, n)], headline=f"Harbour {n}") for n in sorted(members)]
    report = make_report(1, made, made[0].id, [{a.id: 1 for a in made}])
    return publish(digest_of((make_story("0123456789", title, made, [report]), made)), SETTINGS)


def leading_on(site: Site) -> dict[str, str]:
    """Every address of a story or an article, old or new → the article whose page it shows, "" for the story's page."""
    pages = {p.address: p.article or "" for p in site.pages if p.kind in ("story", "article")}
    shown = dict(pages)
    for asset in site.assets:
        if asset.address.endswith("/index.html"):
            html = asset.content.decode()
            (target,) = set(re.findall(r'href="(\.\.[^"]*)"', html))
            assert f'content="0; url={target}"' in html
            assert asset.address not in pages
            here = asset.address.removesuffix("index.html")
            shown[here] = pages[posixpath.normpath(posixpath.join(here, target)) + "/"]
    return shown


@given(st.permutations(range(5)))
@settings(max_examples=25, deadline=None)
def test_every_address_that_a_growing_story_ever_had_leads_on(order: list[int]) -> None:
    last = leading_on(story_of(order))
    for count in range(1, 5):
        then = story_of(order[:count])
        assert (
            last.items() >= {p.address: p.article or "" for p in then.pages if p.kind in ("story", "article")}.items()
        )


def test_an_article_that_leaves_takes_no_address_with_it_but_its_own() -> None:
    """All but the founder may leave: the names of the others stay."""
    founder = ranked(make_story("x", "x", [make_article(f"{n}.txt", ["x"]) for n in range(5)], []))[0]
    gone = next(n for n in range(5) if f"{n}.txt" != founder)
    before, after = leading_on(story_of(range(5))), leading_on(story_of(set(range(5)) - {gone}))
    assert {a: shown for a, shown in before.items() if f"harbour-{gone}-" not in a} == after


def test_the_title_of_a_story_may_change_and_its_address_stays() -> None:
    assert leading_on(story_of(range(3), "One title")) == leading_on(story_of(range(3), "Another"))


def test_a_very_large_story_has_a_bounded_number_of_old_addresses() -> None:
    old = [a for a in story_of(range(60)).assets if a.address.endswith("/index.html")]
    assert len(old) == SETTINGS.redirects
    assert sum(a.address.count("/") == 3 - 1 for a in old) == 59, "the story's own come first"


def test_links_to_sentences_and_passages_survive_changes_elsewhere_in_the_text() -> None:
    def fragments(texts: list[str]) -> dict[str, set[str]]:
        """What is linked → its fragments, by the words that stand there."""
        articles = [read_text("\n\n".join(text), id=f"{n}.txt") for n, text in enumerate((texts, WORDS))]
        digest = analyze(articles)
        site = publish(digest, SETTINGS)
        found: dict[str, set[str]] = {}
        for story in digest.stories:
            for passage in story.passages:
                found.setdefault(passage.label, set()).add(passage.id)
        for article in articles:
            html = next(site.body(p) for p in site.pages if p.article == article.id)
            for sentence in article.sentences:
                assert f'id="{sentence.id}"' in html
                found.setdefault(sentence.text, set()).add(sentence.id)
        assert all(f'id="{x}"' in "".join(site.body(p) for p in site.pages) for known in found.values() for x in known)
        return found

    before = fragments(WORDS)
    after = fragments([WORDS[0], "A sentence that the desk put in between stands nowhere else.", *WORDS[1:]])
    assert {words: ids for words, ids in after.items() if words in before} == before


WORDS = [
    "The old harbour of Brandel opened again on Tuesday after a storm had kept it shut for eleven days.",
    "Its mayor, Ines Falk, said that the ferry to the islands would sail three times a day from now on.",
    "Fishermen had asked the council for 40,000 euros to mend the boats that the storm had thrown ashore.",
]


def test_two_stories_of_one_headline_have_two_addresses() -> None:
    site = publish(digest_of(plain_story("x", 1, 1, title="Storm"), plain_story("y", 1, 1, title="Storm")), SETTINGS)
    stories = [p.address for p in site.pages if p.kind == "story"]
    assert len(set(stories)) == 2


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
