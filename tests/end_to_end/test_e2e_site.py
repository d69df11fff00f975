"""What a reader does on the finished site of the five seeds, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import crawl

Browser = Any
Tab = Any


@pytest.fixture(scope="module")
def addresses(site: Path) -> dict[str, str]:
    """One page of each kind, by what it is."""
    articles = [page.relative_to(site).as_posix() for page in crawl.articles(site)]
    story = articles[0].rsplit("/", 2)[0] + "/index.html"
    assert len(articles) == 5
    kinds = {"front": "digest/index.html", "sources": "digest/sources/index.html", "story": story}
    kinds |= {f"article {letter}": page for letter, page in zip("12345", articles, strict=True)}
    return {kind: page.removesuffix("index.html") for kind, page in kinds.items()} | {"docs": "trust/"}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A tab that fails the test when a script does."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def test_a_reference_of_the_summary_leads_to_the_sentence_and_back(
    tab: Tab, address: str, addresses: dict[str, str]
) -> None:
    tab.goto(address + addresses["story"])
    first = tab.locator(".sd-sum > li").first
    said = first.locator("p").first.inner_text()
    first.locator("summary").click()
    reference = first.locator("ul a", has_text="1").first
    reference.wait_for(state="visible")
    reference.click()
    tab.wait_for_url("**/#s*")
    sentence = tab.locator(f"[id='{tab.url.split('#')[1]}']")
    assert sentence.is_visible()
    assert {word for word in said.split() if len(word) > 6} & set(sentence.inner_text().split())
    back = sentence.locator("a.sd-p").first
    back.click()
    tab.wait_for_url("**/#p*")
    assert tab.url.startswith(address + addresses["story"])
    assert tab.locator(f"[id='{tab.url.split('#')[1]}']").is_visible()


def test_search_finds_the_story_by_words_of_its_text(tab: Tab, address: str, addresses: dict[str, str]) -> None:
    tab.goto(address, wait_until="networkidle")
    tab.locator("input.md-search__input").click()
    tab.locator("input.md-search__input").press_sequentially("distrust closer invasion")
    hit = tab.locator(f".md-search-result__item a[href*='{addresses['story'].split('/')[1]}']").first
    hit.wait_for(state="attached", timeout=90_000)
    assert "distrust" in tab.locator(".md-search-result__list").inner_text()


@pytest.mark.parametrize("kind", ["front", "story", "article 4", "sources"])
def test_a_page_asks_nothing_of_another_host(
    browser: Browser, address: str, addresses: dict[str, str], kind: str
) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(address + addresses[kind], wait_until="networkidle")
    context.close()
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize("kind", ["front", "story", "article 1", "article 4", "sources"])
@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_scrolls_sideways_on_a_small_screen(
    browser: Browser, address: str, addresses: dict[str, str], kind: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(address + addresses[kind])
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= width


def test_everything_can_be_read_without_javascript(browser: Browser, address: str, addresses: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + addresses["story"])
    panel = page.locator(".sd-sum > li").first.locator("details")
    assert not panel.locator("a").first.is_visible()
    panel.locator("summary").click()
    assert panel.locator("a").first.is_visible()
    panel.locator("ul a").first.click()
    page.wait_for_url("**/#s*")
    assert page.locator(f"[id='{page.url.split('#')[1]}']").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["front", "story", "article 1", "article 4", "sources"])
def test_the_accessibility_audit_finds_nothing(
    browser: Browser, address: str, addresses: dict[str, str], kind: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + addresses[kind])
    assert page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme]
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    page.add_style_tag(content="* { content-visibility: visible !important }")
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response["violations"]
    context.close()
    told = [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]
    assert told == []
