"""What readers do on the pages, in a real browser, without any theme around them."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from publishing_digests import digest_of, plain_story, rich_story, two_reports

from conftest import serve
from story_digest.publishing import Site, publish
from story_digest.settings import PublishingSettings

SHELL = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="{up}digest/digest.css"></head>
<body><main>{body}</main><script src="{up}digest/digest.js"></script></body></html>"""
"""The least page that a body can stand in, under the strictest policy that it must bear."""


def write(site: Site, folder: Path) -> Path:
    for page in site.pages:
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        up = posixpath.relpath("/", "/" + page.address) + "/"
        file.write_text(SHELL.format(title=html.escape(page.title), up=up, body=site.body(page)), encoding="utf-8")
    for asset in site.assets:
        file = folder / asset.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)
    return folder


@pytest.fixture(scope="module")
def published() -> Site:
    digest = digest_of(
        plain_story("aa-pair", 3, 4, own=2),
        rich_story("words", "bb-rich"),
        two_reports(),
        plain_story("dd-alone", 1, 3),
    )
    return publish(digest, PublishingSettings())


@pytest.fixture(scope="module")
def server(published: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    # Below a path, as a project page of GitHub is.
    folder = tmp_path_factory.mktemp("pages")
    write(published, folder / "project")
    yield from (f"{address}project/" for address in serve(folder))


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    yield page
    assert [f for f in page.faults if "favicon" not in f and "404" not in f] == []
    context.close()


def address_of(site: Site, title: str) -> str:
    return next(p.address for p in site.pages if p.kind == "story" and p.title.startswith(title))


@pytest.fixture
def story(tab: Any, server: str, published: Site) -> Any:
    """The page of a story of three articles and four passages; A is the base."""
    tab.goto(server + address_of(published, "The aa-pair"))
    return tab


def test_a_reference_leads_to_the_sentence_and_back(story: Any) -> None:
    story.locator("#summary-2 summary").click()
    story.locator("#summary-2 .sd-where a.sd-to", has_text="C2").click()
    story.wait_for_url("**#s2")
    assert "museum" not in story.locator("#s2 .sd-text").inner_text()
    assert "ferry unveiled" in story.locator("#s2 .sd-text").inner_text().replace("+", "").replace("−opened ", "")
    story.locator("#s2 .sd-p").click()
    story.wait_for_url("**#r1p2")
    assert "ferry" in story.locator("#r1p2 .sd-text").inner_text()


def test_what_follows_the_summary_is_laid_out_when_the_reader_comes_near(story: Any) -> None:
    story.set_viewport_size({"width": 360, "height": 240})
    story.reload()
    shown = "document.querySelector('#provenance').checkVisibility({ contentVisibilityAuto: true })"
    assert not story.evaluate(shown)
    story.evaluate("location.hash = 'made'")
    story.wait_for_function("Math.abs(document.querySelector('#made').getBoundingClientRect().top) < innerHeight")
    assert story.evaluate(shown)


def test_a_link_into_a_closed_panel_opens_it(story: Any) -> None:
    story.evaluate("document.querySelector('#r1p1 .sd-readings').id = 'inside'; location.hash = 'inside'")
    story.wait_for_function("document.querySelector('#r1p1 details').open")


def test_keys_step_through_passages_and_changes(story: Any) -> None:
    story.locator("#r1p1 summary").focus()
    story.keyboard.press("n")
    assert story.evaluate("document.activeElement.closest('.sd-pass').id") == "r1p2"
    assert story.evaluate("document.querySelector('#r1p2 details').open")
    story.keyboard.press("c")
    first = story.evaluate("document.activeElement.outerHTML")
    story.keyboard.press("c")
    assert story.evaluate("document.activeElement.tagName") in {"INS", "DEL"}
    assert story.evaluate("document.activeElement.outerHTML") != first
    story.keyboard.press("Shift+C")
    assert story.evaluate("document.activeElement.outerHTML") == first
    story.keyboard.press("p")
    assert story.evaluate("document.activeElement.closest('.sd-pass').id") == "r1p1"


def test_a_number_or_letter_alone_is_read_aloud_as_what_it_leads_to(story: Any, published: Site, server: str) -> None:
    first = story.locator(".sd-mini a").first
    expect(first).to_have_text("1")
    expect(first).to_have_accessible_name(first.get_attribute("title"))
    expect(story.locator("#r1p2 summary")).to_have_accessible_name("2 other readings , P2")
    article = next(p for p in published.pages if p.article == "aa-pair-02.txt")
    story.goto(server + article.address)
    sibling = story.locator("header nav a").first
    expect(sibling).to_have_text("A")
    expect(sibling).to_have_accessible_name(sibling.get_attribute("title"))


def test_keys_do_nothing_outside_the_report(story: Any) -> None:
    story.locator(".sd-kick a").focus()
    story.keyboard.press("n")
    assert story.evaluate("document.querySelectorAll('.sd-pass details[open]').length") == 0


def test_another_base_shows_its_words_and_the_changes_against_them(story: Any) -> None:
    before = story.locator("#r1p1").inner_html()
    story.locator(".sd-ctl select").select_option("C")
    assert "harbour unveiled after 50 days" in story.locator("#r1p1 .sd-text").inner_text()
    story.locator("#r1p1 summary").click()
    readings = story.locator("#r1p1 .sd-readings li[data-a]")
    assert readings.count() == 2
    a = story.locator("#r1p1 .sd-readings li[data-a=A]")
    assert a.locator("del").all_inner_texts() == ["unveiled", "50"]
    assert a.locator("ins").all_inner_texts() == ["opened", "40"]
    assert a.locator("a.sd-l").get_attribute("href").endswith("/#s1")
    story.locator(".sd-ctl select").select_option("A")
    story.locator("#r1p1 details").evaluate("d => d.open = false")
    assert story.locator("#r1p1").inner_html() == before


def test_readings_are_slices_of_their_articles_whatever_the_base(story: Any) -> None:
    texts = """[...document.querySelectorAll('.sd-readings li[data-a]')].map(li => {
        const p = li.querySelector('p').cloneNode(true); p.querySelectorAll('del').forEach(d => d.remove());
        return li.dataset.a + p.textContent.trim().replace(/\\s+/g, ' ') }).concat(
        [...document.querySelectorAll('.sd-pass')].map(p => p.dataset.a + p.querySelector('.sd-text').textContent.trim())).sort()"""
    by_letter = {t[1:] for t in story.evaluate(texts)}
    story.locator(".sd-ctl select").select_option("B")
    assert {t[1:] for t in story.evaluate(texts)} == by_letter


def test_an_article_stands_beside_any_other_variant(story: Any, published: Site, server: str) -> None:
    article = next(p for p in published.pages if p.article == "aa-pair-02.txt")
    story.goto(server + article.address)
    assert "opened after 40" in story.locator("#s1 .sd-basetext").inner_text().replace("−", "")
    story.locator(".sd-ctl select").select_option("B")
    # Not by a function of the page's own: its policy forbids to evaluate strings a second time.
    expect(story.locator("#s1 .sd-basetext")).to_contain_text("reopened")
    assert story.locator("#s1 .sd-basetext del").all_inner_texts() == ["reopened", "40"]


def test_a_quotation_is_copied_with_its_article_and_address(tab: Any, server: str, published: Site) -> None:
    tab.goto(server + address_of(published, "words"))
    tab.locator(".sd-wordings > li").first.hover()
    tab.locator(".sd-copy").first.click()
    tab.wait_for_function("document.querySelector('.sd-copy').textContent === 'copied'")
    assert tab.get_by_role("status").inner_text() == "copied"
    text = tab.evaluate("navigator.clipboard.readText()")
    words, source = text.split("\n")
    assert words == tab.locator(".sd-wordings blockquote").first.inner_text()
    assert source.startswith("A · ")
    assert "http://127.0.0.1" in source
    assert source.endswith("#s1")


def test_all_is_there_without_javascript(browser: Any, server: str, published: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + address_of(published, "The aa-pair"))
    page.locator("#r1p1 summary").click()
    assert page.locator("#r1p1 .sd-readings ins").first.is_visible()
    assert page.locator("button, select").count() == 0
    article = next(p for p in published.pages if p.article == "words-a.txt")
    page.goto(server + article.address)
    assert not page.locator(".sd-setapart").first.is_visible()
    page.locator(".sd-furn").check()
    assert page.locator(".sd-setapart").first.is_visible()
    context.close()


def test_print_opens_every_panel(story: Any) -> None:
    story.emulate_media(media="print")
    assert story.locator("#r1p1 .sd-readings p").first.is_visible()
    assert not story.locator(".sd-mini").is_visible()


def test_a_reader_in_the_dark_prints_dark_words_on_white_paper(story: Any) -> None:
    colour = "getComputedStyle(document.querySelector('.sd')).color"
    story.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    dark = story.evaluate(colour)
    story.emulate_media(media="print")
    assert story.evaluate(colour) == "rgb(0, 0, 0)" != dark


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_of_a_story_lies_on_anything_else(tab: Any, server: str, published: Site, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 300})
    tab.goto(server + address_of(published, "words"))
    letter = tab.locator(".sd-time .sd-l").first
    assert letter.bounding_box()["width"] < 40
    tab.locator("#lineage tr").last.evaluate("row => row.scrollIntoView()")
    figure, table = (tab.locator(f"#lineage {part}").bounding_box() for part in (".sd-fig", "table"))
    assert figure["y"] + figure["height"] <= table["y"] or figure["x"] + figure["width"] <= table["x"]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(browser: Any, server: str, published: Site, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for each in published.pages:
        page.goto(server + each.address)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, each.address
    context.close()


def test_no_page_asks_anyone_else_for_anything(browser: Any, server: str, published: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for each in published.pages:
        page.goto(server + each.address)
    assert [url for url in asked if not url.startswith(server.removesuffix("project/"))] == []
    context.close()


AUDIT = {"rules": {"target-size": {"enabled": True}}}
"""Beside axe's own choice: what can be touched is 24 pixels large, or stands that far from its neighbours."""


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 412)])
def test_the_audit_finds_nothing(browser: Any, server: str, published: Site, scheme: str, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    seen: set[str] = set()
    for each in published.pages:
        if each.kind in seen and each.kind != "story":
            continue
        seen.add(each.kind)
        page.goto(server + each.address)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        # What is out of sight is not laid out, and the audit would not see it.
        page.add_style_tag(content="* { content-visibility: visible !important }")
        results = Axe().run(page, options=AUDIT)
        found = [(v["id"], [n["html"][:160] for n in v["nodes"][:3]]) for v in results.response["violations"]]
        assert found == [], each.address
    context.close()
