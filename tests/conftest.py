"""What tests of several rooms share: the seeds, a site built from them, and a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
import yaml

import chromium

# The same examples on every run: what passes the gate once passes it again, and a slow machine proves nothing.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("steady")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

MINIMAL = {
    "site_name": "A digest",
    "theme": {"name": "material", "font": False},
    "extra": {"generator": False},
    "plugins": ["search", {"story-digest": {"articles": "articles"}}],
}


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five seeds."""
    return SEEDS


def environment(**changes: str) -> dict[str, str]:
    """The environment in which a build is started: nothing of a build around it, and a fixed date for the sitemap."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "plugin"),
        "NO_MKDOCS_2_WARNING": "1",  # Material's banner, and below that of some plugins
        "DISABLE_MKDOCS_2_WARNING": "true",
        "SOURCE_DATE_EPOCH": "1700000000",
        **changes,
    }


def mkdocs(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder, as a user does."""
    return subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-m", "mkdocs", *arguments],
        cwd=folder,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def make_project(folder: Path, *, articles: int = 5, **changes: object) -> Path:
    """A project with one page of its own and some of the seeds as articles. Returns its folder."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Front\n\nA page of its own.\n")
    (folder / "articles").mkdir()
    for seed in sorted(SEEDS.iterdir())[-articles:]:
        (folder / "articles" / seed.name).write_bytes(seed.read_bytes())
    (folder / "mkdocs.yml").write_text(yaml.safe_dump({**MINIMAL, **changes}, allow_unicode=True))
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project in a folder with a space in its name."""
    return make_project(tmp_path / "a project")


@pytest.fixture(scope="session")
def build() -> Callable[[Path], Path]:
    """Build a project with --strict; the finished site's folder. A build that fails or warns fails the test."""

    def built(folder: Path, **changes: str) -> Path:
        run = mkdocs(folder, "build", "--strict", **changes)
        assert run.returncode == 0, run.stdout
        assert "WARNING" not in run.stdout, run.stdout
        return folder / "site"

    return built


def courier(folder: Path, seeds: Path, theme: str) -> Path:
    """A finished site with a digest of the seeds, under a theme given as it stands in `mkdocs.yml`."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# The Courier\n")
    shutil.copytree(seeds, folder / "seeds")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Courier\n{theme}"
        "plugins:\n  - search\n  - story-digest:\n      articles: seeds\n      addresses: false\n"
    )
    run = mkdocs(folder, "build", "--strict")
    assert run.returncode == 0, run.stdout
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site: documentation and the digest of the seeds."""
    folder = tmp_path_factory.mktemp("site")
    run = mkdocs(ROOT, "build", "--strict", "--site-dir", str(folder / "site"), SITE_URL="https://example.org/")
    assert run.returncode == 0, run.stdout
    assert "WARNING" not in run.stdout, run.stdout
    return folder / "site"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test's own output is enough."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a finished site on this machine; its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Address of the repository's own site."""
    yield from serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """A Chromium. Where there is none, the browser tests fail: they are never skipped in silence."""
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    if path is None:
        pytest.fail("No Chromium: run `make test`, which installs one, or set CHROMIUM to its program file.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()
