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
