"""What was ever linked leads on: to where it stands, to its story, or to word that it has gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from story_digest.publishing.address_book import Had, formers, parse, written


def had(story: str, *articles: str, prefix: str = "digest") -> list[Had]:
    """Articles of a story, each written `name` or `name=bytes of its file`, by default as many as the name's."""
    made = []
    for article in articles:
        name, _, file = article.partition("=")
        made.append(Had(prefix, story, name, (file or name).encode().hex()[:12].ljust(12, "0")))
    return made


def leads(past: list[Had], now: list[Had]) -> dict[str, tuple[str, str]]:
    return {
        f.address.removeprefix("digest/"): (f.target.removeprefix("digest/"), f.what)
        for f in formers(past, now, "digest")
    }


def test_without_the_article_that_named_it_a_story_is_where_most_of_the_others_are() -> None:
    past = had("x-a", "x-a", "x-b", "x-c", "x-d")
    assert leads(past, [*had("x-b", "x-b"), *had("x-c", "x-c", "x-d")]) == {
        "x-a/": ("x-c/", "moved"),
        "x-a/x-a/": ("x-c/", "article"),
        "x-a/x-b/": ("x-b/x-b/", "moved"),
        "x-a/x-c/": ("x-c/x-c/", "moved"),
        "x-a/x-d/": ("x-c/x-d/", "moved"),
    }


def test_two_stories_that_become_one_are_both_found_there() -> None:
    past = [*had("x-b", "x-b", "x-c"), *had("x-d", "x-d")]
    found = leads(past, had("x-a", "x-a", "x-b", "x-c", "x-d"))
    assert {address: target for address, (target, _) in found.items()} == {
        "x-b/": "x-a/",
        "x-b/x-b/": "x-a/x-b/",
        "x-b/x-c/": "x-a/x-c/",
        "x-d/": "x-a/",
        "x-d/x-d/": "x-a/x-d/",
    }


def test_a_story_whose_founder_stands_elsewhere_follows_its_founder() -> None:
    past = had("x-b", "x-b", "x-c", "x-d")
    assert leads(past, [*had("x-a", "x-a", "x-b"), *had("x-c", "x-c", "x-d")])["x-b/"] == ("x-a/", "moved")


def test_where_nothing_is_left_the_front_page_is_named() -> None:
    assert leads(had("x-a", "x-a"), had("x-z", "x-z")) == {"x-a/": ("", "story"), "x-a/x-a/": ("", "article")}


def test_what_stands_today_does_not_lead_on() -> None:
    assert leads(had("x-a", "x-a", "x-b"), had("x-a", "x-a", "x-b")) == {}


def test_an_article_is_known_by_its_path_and_by_its_bytes_over_any_number_of_steps() -> None:
    steps = [
        had("old-words-p1", "old-words-p1=first"),
        had("new-words-p1", "new-words-p1=second"),  # its headline was edited
        had("new-words-p2", "new-words-p2=second"),  # its file was renamed
        had("new-words-p2", "new-words-p2=third"),  # its text was edited
    ]
    past = [one for step in steps for one in step]
    (now,) = had("last-p3", "last-p3=third")
    assert {target for target, _ in leads(past, [now]).values()} == {"last-p3/", "last-p3/last-p3/"}


def test_of_two_files_with_the_same_bytes_the_one_of_the_same_path_is_meant() -> None:
    past = had("x-a", "x-a", "old-b=same", "x-c=same")
    found = leads(past, had("x-a", "x-a", "new-b=same", "x-c=same"))
    assert found == {"x-a/old-b/": ("x-a/new-b/", "moved")}


def test_other_digests_of_the_site_have_addresses_of_their_own() -> None:
    assert leads(had("x-a", "x-a", prefix="archive"), had("x-b", "x-b")) == {}


NAMES = st.sampled_from(["x-a", "x-b", "y-b", "x-c", "x-d"])
LINES = st.lists(st.builds(Had, st.just("digest"), NAMES, NAMES, st.sampled_from(["0" * 12, "1" * 12, "2" * 12])))


@given(past=LINES, now=LINES)
def test_every_address_leads_to_one_that_stands_and_the_order_of_lines_means_nothing(
    past: list[Had], now: list[Had]
) -> None:
    standing = {"digest/"}
    for one in now:
        standing |= {f"digest/{one.story}/", f"digest/{one.story}/{one.article}/"}
    found = list(formers(past, now, "digest"))
    assert {former.target for former in found} <= standing
    assert {former.address for former in found}.isdisjoint(standing)
    asked = {f"digest/{one.story}/" for one in past} | {f"digest/{one.story}/{one.article}/" for one in past}
    assert asked <= standing | {former.address for former in found}
    assert len({former.address for former in found}) == len(found)
    assert list(formers(past[::-1], now[::-1], "digest")) == found


@given(past=LINES, now=LINES)
def test_the_file_keeps_every_line_and_reads_back(past: list[Had], now: list[Had]) -> None:
    text = written(past, now)
    assert set(parse(text)) == {*past, *now}
    assert written(parse(text), now) == text


@pytest.mark.parametrize(
    "line",
    ["<<<<<<< HEAD", "digest/a-1/ 0123456789ab", "digest/a-1/b-2/ 0123", "digest/../x/b-2/ 0123456789ab", "../a/b/ 0"],
)
def test_a_line_that_is_no_address_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 is no address: "):
        parse(f"# Addresses\n{line}\n")
