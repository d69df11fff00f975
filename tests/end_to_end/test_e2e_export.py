"""The exported pages are taken by generators that know nothing of the digest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import crawl
from conftest import environment, make_project, mkdocs

QUOTED = "objective and fair stance"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose pages are the export of two articles, and which has no plugin."""
    project = make_project(tmp_path_factory.mktemp("export") / "project", articles=2, plugins=[])
    hostile = "LONDON (Reuters) - A {{ macro }}, {% raw %}, <b>bold</b>, *stars* and `code` stood in the text of it.\n"
    (project / "articles" / "hostile.txt").write_text(hostile)
    done = subprocess.run(
        [sys.executable, "-m", "story_digest", "export", "articles", "docs"],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return project


def check(site: Path) -> None:
    pages = crawl.articles(site)
    assert len(pages) == 3
    texts = [" ".join("".join(crawl.read(page).text).split()) for page in pages]
    assert any(QUOTED in text for text in texts)
    said = "A {{ macro }}, {% raw %}, <b>bold</b>, *stars* and `code` stood in the text of it."
    assert any(said in text for text in texts)
    for page in pages:
        assert crawl.read(page).ids.count("s1") == 1
    faults = [fault for fault in crawl.faults(site) if fault.startswith("digest/") and "another host" not in fault]
    assert faults == []


def test_plain_mkdocs_without_the_plugin_builds_the_export(exported: Path) -> None:
    run = mkdocs(exported, "build", "--strict")
    assert run.returncode == 0, run.stdout
    check(exported / "site")


def test_zensical_builds_the_export(exported: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml"],
        cwd=exported,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    check(exported / "site")
