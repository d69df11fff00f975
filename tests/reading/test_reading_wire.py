"""An invented wire service and what outlets make of its reports: no furniture is left, no body sentence is lost."""

import json
import re
from pathlib import Path

import pytest

from story_digest.reading import gather
from story_digest.settings import ReadingSettings

CORPUS = Path(__file__).parents[1] / "data" / "wire_variants"
KEY = json.loads((CORPUS / "key.json").read_text(encoding="utf-8"))


def key(text):
    return re.sub(r"\W+", "", text).lower()


@pytest.fixture(scope="module")
def gathered():
    return gather([CORPUS / "articles"], ReadingSettings())


@pytest.fixture(scope="module")
def articles(gathered):
    return {article.id: article for article in gathered.articles}


def test_every_article_is_read_without_complaint(gathered, articles):
    assert sorted(articles) == sorted(KEY["articles"])
    assert gathered.diagnostics == ()


@pytest.mark.parametrize("name", sorted(KEY["furniture"]))
def test_no_furniture_reaches_a_sentence(articles, name):
    sentences = [key(sentence.text) for sentence in articles[name].sentences]
    for words in map(key, KEY["furniture"][name]):
        assert words not in sentences
        assert not (len(words) > 25 and any(words in sentence for sentence in sentences))


@pytest.mark.parametrize("story", sorted(KEY["stories"]))
def test_no_sentence_of_the_report_is_lost(articles, story):
    for readings in KEY["stories"][story]["passages"].values():
        for name, sentence in readings.items():
            body = key(" ".join(s.text for s in articles[name].sentences))
            assert key(sentence)[:60] in body


@pytest.mark.parametrize(
    ("name", "encoding"), [("93fe82c4.txt", "utf-16"), ("b61643ff.txt", "cp1252"), ("5a9969d0.txt", "utf-8")]
)
def test_the_encoding_of_each_is_told(articles, name, encoding):
    assert articles[name].encoding == encoding


def names(values):
    """Agencies and people by their names alone, whatever the order."""
    return {key(value) for value in values or ()}


def day(value):
    return (value or "")[:10]


def roles(value):
    """Role → surnames; editing and additional reporting are told apart, an unnamed desk is nobody."""
    found = {}
    for role, people in (value or {}).items():
        surnames = {key(name.split()[-1]) for name in people if name.split()}
        if surnames:
            found.setdefault("reporting" if role == "additional reporting" else role, set()).update(surnames)
    return found


FIELDS = {
    # field: how it is compared, the most that may be missed or wrong
    "headline": (key, 0),
    "byline": (names, 0),
    "agencies": (names, 0),
    "place": (key, 0),
    "published": (day, 0),
    "updated": (day, 0),
    "credit_chain": (tuple, 0),
    "roles": (roles, 0),
}


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_what_each_article_states_of_itself_is_read_and_nothing_is_invented(articles, field):
    same, allowed = FIELDS[field]
    failed, invented = [], []
    for name, stated in sorted(KEY["articles"].items()):
        want, have = stated.get(field), getattr(articles[name], field)
        if want == "*" or (field == "credit_chain" and stated["relation"] == "composite"):
            continue
        if not want and have:
            invented.append((name, have))
        elif want and (not have or same(want) != same(have)):
            failed.append((name, want, have))
    assert invented == []
    assert len(failed) <= allowed, failed


def test_the_sign_off_is_the_agencys_own_closing_line(articles):
    for name, stated in sorted(KEY["articles"].items()):
        want, have = stated["sign_off"], articles[name].sign_off
        if want == "*":
            continue
        assert bool(want) == bool(have), name
        assert key(want or "") in key(have or "") or key(have or "") in key(want or ""), name


def test_every_article_says_by_what_rule_its_bytes_were_read(articles):
    told = {id: (article.encoding, article.evidence["encoding"]) for id, article in articles.items()}
    rules = {id: (encoding, evidence.rule, evidence.status) for id, (encoding, evidence) in told.items()}
    assert rules.pop("93fe82c4.txt") == ("utf-16", "byte order mark", "stated")
    assert rules.pop("b61643ff.txt") == ("cp1252", "its bytes make Western European words", "inferred")
    assert rules.pop("5a9969d0.txt") == ("utf-8", "byte order mark", "stated")
    assert set(rules.values()) == {("utf-8", "valid UTF-8 throughout", "stated")}
