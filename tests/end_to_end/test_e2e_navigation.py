"""The digest under the themes and the navigation that a site may have: everything can be reached and works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import crawl
from conftest import courier, serve

MATERIAL = "theme:\n  name: material\n  font: false\n  features: [{}]\n"
SITES = {
    "tabs and sections": MATERIAL.format(
        "navigation.instant, navigation.tabs, navigation.sections, navigation.indexes"
    ),
    "contents in the navigation": MATERIAL.format("toc.integrate, navigation.expand, navigation.path"),
    "files as addresses": "use_directory_urls: false\n" + MATERIAL.format("navigation.instant, navigation.top"),
    # Its highlighter comes from another host.
    "plain theme": "use_directory_urls: false\ntheme:\n  name: mkdocs\n  highlightjs: false\n",
}


@pytest.fixture(scope="module", params=SITES)
def reader(request: Any, seeds: Path, browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A page open at the story of the five seeds, in a site of the given kind; `faults` are the errors it met."""
    site = courier(tmp_path_factory.mktemp("site"), seeds, SITES[request.param])
    story = crawl.articles(site)[0].parent.parent / "index.html"
    for address in serve(site):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error, page=page: page.faults.append(str(error)))
        page.story = address + story.relative_to(site).as_posix()
        yield page
        context.close()


@pytest.fixture(autouse=True)
def at_the_story(reader: Any) -> Iterator[None]:
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto(reader.story, wait_until="networkidle")
    yield
    assert reader.faults == []


def test_the_rest_of_the_site_can_be_reached_from_a_story(reader: Any) -> None:
    ways = reader.locator("nav a:visible, header a:visible, .navbar a:visible, .md-sidebar a:visible")
    assert "Digest" in " ".join(ways.all_inner_texts())


def test_a_reference_leads_to_the_sentence_it_names(reader: Any) -> None:
    first = reader.locator(".sd-sum > li").first
    first.locator("summary").click()
    first.locator(".sd-where a").nth(1).click()
    reader.wait_for_url("**/*#s*")
    assert reader.locator(f"[id='{reader.url.split('#')[1]}']").is_visible()


def test_the_script_runs_and_compares_with_another_base(reader: Any) -> None:
    reader.locator("[data-base] .sd-ctl input").first.focus()
    reader.locator("[data-base] .sd-ctl select").first.select_option("B")
    assert reader.locator(".sd-rebased").count() == 1


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_is_wider_than_the_window_at_any_zoom(reader: Any, width: int) -> None:
    """640 pixels are a window of 1,280 at 200 %."""
    reader.set_viewport_size({"width": width, "height": 700})
    reader.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    reader.add_style_tag(content="* { content-visibility: visible !important }")
    assert reader.evaluate("document.documentElement.scrollWidth") <= width


def test_a_fragment_far_down_stands_where_it_is_looked_for(reader: Any) -> None:
    """What is out of sight is not laid out, and yet a link to it leads there."""
    reader.locator(".sd-badges a").last.click()
    link = reader.locator(".sd-grid tbody th a").last
    name = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    reader.wait_for_timeout(300)
    top = reader.locator(f"[id='{name}']").bounding_box()["y"]
    assert 0 <= top < 450
