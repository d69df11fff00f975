"""Takes the pictures of README and documentation from the real site: `make screenshots`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import chromium
import crawl
from conftest import ROOT, mkdocs, serve

ASSETS = ROOT / "docs" / "assets"

PICTURES = (
    ("story.png", "story", "light", 1280, 900),
    ("story-dark-phone.png", "story", "dark", 390, 844),
    ("front.png", "front", "light", 1280, 900),
    ("article.png", "article", "light", 1280, 900),
)
"""File, kind of page, scheme, width and height in CSS pixels."""


def main() -> int:
    ASSETS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        run = mkdocs(ROOT, "build", "--strict", "--site-dir", str(site))
        if run.returncode:
            print(run.stdout, file=sys.stderr)
            return 1
        # The longest article shows most.
        article = max(crawl.articles(site), key=lambda page: (page.stat().st_size, page)).parent
        paths = {
            "front": "example/",
            "story": f"{article.parent.relative_to(site).as_posix()}/",
            "article": f"{article.relative_to(site).as_posix()}/",
        }
        for address in serve(site):
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
                for name, kind, scheme, width, height in PICTURES:
                    context = browser.new_context(
                        color_scheme=scheme, viewport={"width": width, "height": height}, reduced_motion="reduce"
                    )
                    page = context.new_page()
                    page.goto(address + paths[kind], wait_until="networkidle")
                    page.screenshot(path=ASSETS / name)
                    context.close()
                    print(ASSETS / name)
                browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
