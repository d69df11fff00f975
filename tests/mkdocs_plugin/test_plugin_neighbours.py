"""Plugins that newsrooms use beside this one build the same digest; each is tried on a real site."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import crawl
from conftest import environment, make_project, mkdocs

OURS = {"story-digest": {"articles": "articles"}}

NEIGHBOURS: dict[str, tuple[list[object], dict[str, str]]] = {
    "search": (["search", OURS], {}),
    "tags": (["tags", OURS], {"tags.md": "# Tags\n\n<!-- material/tags -->\n"}),
    "meta": (["meta", OURS], {"digest/.meta.yml": "author: The desk\n"}),
    "blog": (
        ["blog", OURS],
        {
            "blog/index.md": "# Blog\n",
            "blog/posts/one.md": "---\ndate: 2024-01-01\n---\n# One\n\nOf [the digest](../../digest/index.md).\n",
        },
    ),
    "awesome-nav": (["awesome-nav", OURS], {".nav.yml": "nav:\n  - index.md\n  - digest\n"}),
    "literate-nav": (
        [{"literate-nav": {"nav_file": "SUMMARY.md"}}, OURS],
        {"SUMMARY.md": "* [Front](index.md)\n* [Digest](digest/index.md)\n"},
    ),
    "section-index": (["section-index", OURS], {}),
    "macros": ([{"macros": {"render_by_default": True}}, OURS], {}),
    "redirects": ([{"redirects": {"redirect_maps": {"old.md": "digest/index.md"}}}, OURS], {}),
    "minify": ([{"minify": {"minify_html": True}}, OURS], {}),
    "rss": ([{"rss": {"use_git": False}}, OURS], {}),
}


def bodies(site: Path) -> dict[str, str]:
    """The text of every page of the digest, white space folded, without the theme around it."""
    found = {}
    for path in sorted((site / "digest").rglob("*.html")):
        text = " ".join("".join(crawl.read(path).text).split())
        found[path.relative_to(site).as_posix()] = text
    return found


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory, build: Callable[..., Path]) -> set[str]:
    """Addresses of the digest of a site without neighbours."""
    return set(bodies(build(make_project(tmp_path_factory.mktemp("alone") / "project", articles=2, plugins=[OURS]))))


ORDERS = [(name, "neighbour first") for name in NEIGHBOURS] + [(name, "digest first") for name in ("macros", "minify")]
"""The neighbours that change files or contents are tried on either side."""


@pytest.mark.parametrize(("name", "first"), ORDERS, ids=[" ".join(order) for order in ORDERS])
def test_a_neighbour_changes_nothing_of_the_digest(
    tmp_path: Path, build: Callable[..., Path], alone: set[str], name: str, first: str
) -> None:
    plugins, files = NEIGHBOURS[name]
    order = plugins if first == "neighbour first" else plugins[::-1]
    project = make_project(tmp_path / "project", articles=2, plugins=order, site_url="https://example.org/name/")
    for file, text in files.items():
        (project / "docs" / file).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / file).write_text(text)
    hostile = project / "articles" / "braces.txt"
    hostile.write_text("LONDON (Reuters) - A {{ macro }} and {% raw %} stood in the text of the file.\n")
    site = build(project)
    built = bodies(site)
    assert alone <= {page for page in built if "braces" not in page}
    assert any("A {{ macro }} and {% raw %} stood in the text" in text for text in built.values())
    ours = [fault for fault in crawl.faults(site) if fault.startswith("digest/") and "another host" not in fault]
    assert ours == []


def test_static_i18n_is_refused_with_the_reason_and_what_to_do(tmp_path: Path) -> None:
    languages = [{"locale": "en", "default": True, "name": "English", "build": True}]
    i18n = {"i18n": {"docs_structure": "suffix", "languages": languages}}
    run = mkdocs(make_project(tmp_path / "project", articles=2, plugins=[i18n, OURS]), "build")
    assert run.returncode == 1
    assert "mkdocs-static-i18n drops pages" in run.stdout
    assert "story-digest export" in run.stdout
    assert "Traceback" not in run.stdout


def test_a_redirect_leads_to_the_digest(tmp_path: Path, build: Callable[..., Path]) -> None:
    project = make_project(tmp_path / "project", articles=2, plugins=NEIGHBOURS["redirects"][0])
    assert "digest/" in (build(project) / "old" / "index.html").read_text()


def test_the_revision_date_of_an_article_page_is_that_of_its_file(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "project",
        articles=2,
        plugins=[{"git-revision-date-localized": {"type": "iso_date", "fallback_to_build_date": True}}, OURS],
    )

    def git(*arguments: str, date: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=project,
            env=environment(GIT_AUTHOR_DATE=date, GIT_COMMITTER_DATE=date),
            capture_output=True,
            check=True,
        )

    git("init", "-q", "-b", "main", date="2001-01-01T12:00:00Z")
    git("add", ".", date="2001-01-01T12:00:00Z")
    git("commit", "-q", "-m", "All", date="2001-01-01T12:00:00Z")
    edited = project / "articles" / "004_3f08fdca3370518d.txt"
    edited.write_bytes(edited.read_bytes() + b"\n")
    git("commit", "-q", "-a", "-m", "One", date="2002-02-02T12:00:00Z")
    run = mkdocs(project, "build")
    assert run.returncode == 0, run.stdout
    dates = {path.parent.name: "2002-02-02" in path.read_text() for path in crawl.articles(project / "site")}
    assert sum(dates.values()) == 1, dates
    assert len(dates) == 2


def test_properdocs_builds_the_same_digest(tmp_path: Path, alone: set[str]) -> None:
    project = make_project(tmp_path / "project", articles=2, plugins=[OURS])
    run = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert set(bodies(project / "site")) == alone
    assert [fault for fault in crawl.faults(project / "site") if fault.startswith("digest/")] == []
