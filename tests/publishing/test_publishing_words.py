"""The interface's words: all in one file a language, the same places in each, and nothing that claims too much."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from publishing_digests import digest_of, plain_story, rich_story, two_reports
from publishing_reader import bodies, dead_links

import story_digest.publishing
from story_digest.publishing import publish
from story_digest.publishing.words import Words, languages, load
from story_digest.settings import PublishingSettings

PACKAGE = Path(story_digest.publishing.__file__).parent


def flat(table: object, prefix: str = "") -> dict[str, str]:
    if isinstance(table, dict):
        return {k: v for key, value in table.items() for k, v in flat(value, f"{prefix}{key}.").items()}
    return {prefix: str(table)} if isinstance(table, str) else {}


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}


@pytest.mark.parametrize("language", languages())
def test_each_language_has_every_phrase_with_the_same_places(language: str) -> None:
    english, other = flat(load("en").table), flat(load(language).table)
    assert sorted(other) == sorted(english)
    optional = {"n", "count"}  # a phrase for one thing may leave the number out
    for key, phrase in other.items():
        assert places(phrase) - optional == places(english[key]) - optional, key


def test_every_phrase_that_a_template_asks_for_exists() -> None:
    english = load("en")
    asked = set()
    for template in PACKAGE.rglob("*.html"):
        asked |= set(re.findall(r"""\b(?:w|counted)\('([\w.]+)'\s*[,)]""", template.read_text(encoding="utf-8")))
    assert asked
    known = flat(english.table)
    assert [key for key in sorted(asked) if f"{key}." not in known and f"{key}.other." not in known] == []


def test_there_is_no_interface_word_in_a_template() -> None:
    for template in PACKAGE.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        bare = re.sub(r"<script>.*?</script>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", " ", bare)
        words = set(re.findall(r"[A-Za-z]{2,}", bare)) - {"SHA", "JSON"}
        assert words == set(), template


@pytest.mark.parametrize(
    "word",
    ["dropped", "copied from", "stolen", "plagiar", "original text", "correct", "wrong", "majority", "removed from"],
)
def test_no_phrase_says_more_than_a_text_can_show(word: str) -> None:
    assert [k for k, phrase in flat(load("en").table).items() if word in phrase.lower()] == []


def test_a_count_chooses_its_phrase() -> None:
    english = load("en")
    assert english.text("front.articles", n=1) == "1 article"
    assert english.text("front.articles", n=1234) == "1,234 articles"


def test_a_value_is_put_in_as_it_is() -> None:
    english = load("en")
    assert english.text("story.only", letter="{x} {0.__class__} %s") == "Only in {x} {0.__class__} %s"
    assert str(english.say("story.only", letter="<b>")) == "Only in &lt;b&gt;"


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2022-12-30", "30 December 2022"),
        ("2022-12-30T20:40:53", "30 December 2022"),
        ("2024-07", "July 2024"),
        ("1999", "1999"),
        ("2023-02-31", "2023-02-31"),
        ("soon", "soon"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(iso: str, shown: str) -> None:
    assert load("en").date(iso) == shown


def test_a_weekday_is_told_on_demand() -> None:
    assert load("en").date("2022-12-30", weekday=True) == "Friday, 30\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2022"


@pytest.mark.parametrize(
    ("share", "shown"), [(0.0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.999, "99 %"), (1.0, "100 %")]
)
def test_a_share_is_never_rounded_to_all_or_nothing(share: float, shown: str) -> None:
    assert load("en").percent(share) == shown


def test_lists_read_as_sentences() -> None:
    english: Words = load("en")
    assert [str(english.listing(list("ABC"[:n]))) for n in range(4)] == ["", "A", "A and B", "A, B and C"]


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="de, en"):
        publish(digest_of(plain_story("x", 1, 1)), PublishingSettings(language="tlh"))


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_pages_are_complete_in_every_language(language: str) -> None:
    digest = digest_of(plain_story("pair", 2, 3), two_reports(), rich_story())
    site = publish(digest, PublishingSettings(language=language))
    read_bodies = bodies(site)
    assert {a: b.faults for a, b in read_bodies.items() if b.faults} == {}
    assert dead_links(site, read_bodies) == []
    english = publish(digest, PublishingSettings())
    assert [p.address for p in site.pages] == [p.address for p in english.pages]
    assert all(site.body(p) != english.body(p) for p in site.pages)
