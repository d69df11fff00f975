"""Whatever an article holds, a page shows it as text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from publishing_digests import digest_of, rich_story
from publishing_reader import bodies, dead_links

import story_digest.publishing
from story_digest.publishing import publish
from story_digest.publishing.environment import environment
from story_digest.publishing.markup import plain, web_address
from story_digest.settings import PublishingSettings

PACKAGE = Path(story_digest.publishing.__file__).parent

NAUGHTY = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "template": "{{ 7*7 }}{% raw %}${7*7}#{7*7}",
    "format": "{0.__class__} {n} {letter} %s %(n)s",
    "closing": "]]></script></style></textarea><!--",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "entity": "&lt;b&gt; &amp; &#60;script&#62;",
    "address": "javascript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "override": "\u202egnp.exe\u202c \u2066left\u2069 \u200f",
    "arabic": "قالت الوزارة إن الميناء أعيد فتحه",
    "control": "bell\x07 null\x00 escape\x1b[31m \x85",
    "surrogate": "half \ud83d of a pair",
    "nothing": "\u200b",
    "path": "../../../etc/passwd\\..\\CON",
    "formula": "=cmd|' /C calc'!A0",
    "markdown": "[x](javascript:alert(1)) ![y](z) <https://e.example>",
}

TAGS = {
    *(
        "a",
        "article",
        "b",
        "bdi",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "del",
        "desc",
        "details",
        "div",
        "dl",
        "dt",
    ),
    *(
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "input",
        "ins",
        "label",
        "li",
        "mark",
        "nav",
        "ol",
        "p",
    ),
    "template",
    *("path", "pattern", "pre", "q", "rect", "section", "small", "span", "summary", "svg", "symbol", "circle", "table"),
    *("tbody", "td", "text", "th", "thead", "time", "title", "tr", "u", "ul", "use"),
}
"""All elements that our templates write. None of them runs anything."""


@pytest.fixture(params=list(NAUGHTY), scope="module")
def say(request: pytest.FixtureRequest) -> str:
    return NAUGHTY[request.param]


def test_nothing_active_appears_whatever_an_article_says(say: str) -> None:
    site = publish(digest_of(rich_story(say)), PublishingSettings())
    read_bodies = bodies(site)
    for address, body in read_bodies.items():
        assert body.faults == [], address
        assert set(body.tags) <= TAGS, address
        for _, name, value in body.attributes:
            assert not name.startswith("on"), address
            if name in {"href", "xlink:href", "cite", "src"}:
                assert re.match(r"(#|\.|[a-z0-9])", value), address
                assert ":" not in value.split("/")[0], f"{address}: {value}"
            if name == "style":
                assert re.fullmatch(r"(--v:[0-9.]+|flex-grow:\d+)", value), address
    assert dead_links(site, read_bodies) == []


def test_tame_and_naughty_articles_make_the_same_elements(say: str) -> None:
    """The words of an article decide how much is marked, never which elements there are to choose from."""
    naughty, tame = (publish(digest_of(rich_story(words)), PublishingSettings()) for words in (say, "tame"))
    for ours, theirs in zip(naughty.pages, tame.pages, strict=True):
        assert ours.kind == theirs.kind
        assert [h.level for h in ours.headings] == [h.level for h in theirs.headings]
    assert [a.address.rsplit("/", 1)[-1] for a in naughty.assets] == [a.address.rsplit("/", 1)[-1] for a in tame.assets]


def test_addresses_are_letters_digits_and_hyphens(say: str) -> None:
    site = publish(digest_of(rich_story(say)), PublishingSettings())
    for address in [p.address for p in site.pages] + [a.address for a in site.assets]:
        assert re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*(/|(\.[a-z]+)+)", address), address


def test_titles_and_descriptions_are_one_plain_line(say: str) -> None:
    site = publish(digest_of(rich_story(say)), PublishingSettings())
    for page in site.pages:
        for text in (page.title, page.description, *(h.text for h in page.headings)):
            assert text == plain(text)
            assert "\n" not in text


def test_pages_and_files_can_be_written_as_utf_8(say: str) -> None:
    site = publish(digest_of(rich_story(say)), PublishingSettings())
    for page in site.pages:
        site.body(page).encode("utf-8")
    for asset in site.assets:
        asset.content.decode("utf-8")


def test_no_control_character_reaches_a_page(say: str) -> None:
    site = publish(digest_of(rich_story(say)), PublishingSettings())
    for page in site.pages:
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", site.body(page))


def test_text_of_an_article_stands_in_elements_that_isolate_its_direction() -> None:
    site = publish(digest_of(rich_story(NAUGHTY["arabic"])), PublishingSettings())
    for page in site.pages:
        html = site.body(page)
        for block in re.findall(r"<(p|q|blockquote|pre|h3)( [^>]*)?>([^<]*قالت)", html):
            assert 'dir="auto"' in block[1] or "\u2068" in block[2], (page.address, block)


FORWARD = "<script>if (location.hash) location.replace(document.links[0].href + location.hash)</script>"
"""The one script that stands in a template: a page at an old address hands on the fragment, which a refresh loses."""


def test_every_template_is_autoescaped_and_none_trusts_anything() -> None:
    made = environment("en")
    assert made.autoescape is True
    for template in PACKAGE.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert "safe" not in re.findall(r"\|\s*(\w+)", text), template
        assert "autoescape" not in text, template
        assert "<script" not in text.replace(FORWARD, ""), template
        assert not re.search(r"=\{\{", text), f"{template}: an attribute without quotation marks"


def test_trusted_markup_is_made_in_one_module() -> None:
    for module in PACKAGE.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        if module.name != "markup.py":
            assert "Markup(" not in text.replace("-> Markup", "").replace("Markup()", ""), module
            assert "__html__" not in text, module


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://news.example/a?b=1#c", True),
        ("http://news.example", True),
        ("HTTPS://news.example/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https:", False),
        ("https://", False),
        ("//news.example/a", False),
        ("data:text/html,x", False),
        ("https://news.example/\u202egnp", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_http_and_https_addresses_become_links(address: str | None, kept: bool) -> None:
    assert web_address(address) == (address if kept else None)


def test_a_formula_in_an_article_is_text_in_a_spreadsheet() -> None:
    site = publish(digest_of(rich_story("=cmd|' /C calc'!A0")), PublishingSettings())
    for asset in site.assets:
        if asset.address.endswith(".csv"):
            assert not re.search(r'(^|,|")=cmd', asset.content.decode(), re.MULTILINE)


def test_data_files_hold_what_the_model_holds() -> None:
    story, members = rich_story("tame")
    site = publish(digest_of((story, members)), PublishingSettings())
    (file,) = [a for a in site.assets if a.address.endswith("story.json")]
    value = json.loads(file.content)
    assert value["story"]["id"] == story.id
    assert sorted(value["articles"]) == sorted(story.articles)
