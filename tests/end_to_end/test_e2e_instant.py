"""The digest where the theme puts the next page into the window without a reload."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import crawl
from conftest import courier, serve

THEME = """\
site_url: https://example.org/
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.tabs]
"""
"""Instant navigation asks the sitemap which addresses are its own, and a sitemap wants the address of the site."""


def test_the_script_also_runs_on_a_page_reached_without_a_reload(
    seeds: Path, browser: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The theme replaces the page's body and runs no script again by itself."""
    site = courier(tmp_path_factory.mktemp("site"), seeds, THEME)
    story = crawl.articles(site)[0].parent.parent.relative_to(site).as_posix()
    for address in serve(site):
        own = (site / "sitemap.xml").read_text().replace("https://example.org/", address)
        (site / "sitemap.xml").write_text(own)
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(address + "digest/", wait_until="networkidle")
        page.evaluate("window.stayed = true")
        page.locator(f"a[href*='{story.split('/')[-1]}']").first.click()
        page.wait_for_url(f"{address}{story}/**")
        page.locator(".sd-story h1").wait_for()
        assert page.evaluate("window.stayed") is True
        page.locator("[data-base] .sd-ctl input").first.focus()
        page.locator("[data-base] .sd-ctl select").first.select_option("B")
        assert page.locator(".sd-rebased").count() == 1
        context.close()
