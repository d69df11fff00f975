"""The data files hold the same as the digest itself."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from publishing_digests import digest_of, plain_story

from story_digest.model import Diagnostic, Digest
from story_digest.model.plain import to_plain
from story_digest.publishing import publish
from story_digest.settings import PublishingSettings

DIGESTS = [
    digest_of(plain_story("x", 3, 3, title="“Harbour”\u2028{{ x }}\n"), plain_story("y", 1, 1)),
    replace(digest_of(plain_story("x", 1, 1)), diagnostics=(Diagnostic(file="a.txt", reason="is “broken”."),)),
    Digest(stories=(), articles={}),
]


@pytest.mark.parametrize("digest", DIGESTS)
def test_the_published_digest_is_that_of_the_command_line_byte_for_byte(digest: Digest) -> None:
    site = publish(digest, PublishingSettings())
    (asset,) = (asset for asset in site.assets if asset.address == "digest/digest.json")
    assert asset.content.decode() == digest.to_json()


def test_a_story_s_file_holds_the_story_and_its_articles_and_an_article_s_file_the_article() -> None:
    digest = DIGESTS[0]
    files = {asset.address: asset for asset in publish(digest, PublishingSettings()).assets}
    stories = [json.loads(asset.content) for address, asset in files.items() if address.endswith("story.json")]
    assert [told["story"] for told in stories] == [to_plain(story) for story in digest.stories]
    for told, story in zip(stories, digest.stories, strict=True):
        assert told["articles"] == {a: to_plain(digest.articles[a]) for a in story.articles}
    articles = [json.loads(asset.content) for address, asset in files.items() if address.endswith("article.json")]
    by_id = {article["id"]: article for article in articles}
    assert by_id == {a: to_plain(article) for a, article in digest.articles.items()}
