"""A digest is at home in a site: the adapter adds pages and files, and touches nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import crawl
from conftest import environment, make_project, mkdocs

Build = Callable[..., Path]


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_three_lines_of_configuration_publish_a_digest(project: Path, build: Build) -> None:
    site = build(project)
    names = pages(site)
    assert "digest/index.html" in names
    assert sum(name.startswith("digest/") and name.count("/") == 3 for name in names) >= 5, "a page for each article"


def test_no_link_of_the_digest_is_dead(project: Path, build: Build) -> None:
    assert crawl.faults(build(project)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"use_directory_urls": False},
        {"site_url": "https://example.org/name/"},
        {"theme": {"name": "mkdocs", "highlightjs": False}},
        {"theme": {"name": "readthedocs", "highlightjs": False, "locale": "de"}},
        {"plugins": [{"story-digest": {"articles": ["articles"], "prefix": "news/today"}}]},
    ],
    ids=["no directory addresses", "under a path", "plain theme", "theme in another language", "another prefix"],
)
def test_every_link_leads_somewhere_whatever_the_site_is_like(
    tmp_path: Path, build: Build, changes: dict[str, object]
) -> None:
    site = build(make_project(tmp_path / "project", **changes))
    faults = [fault for fault in crawl.faults(site) if "another host" not in fault and "/search/" not in fault]
    ours = [fault for fault in faults if fault.startswith(("digest/", "news/"))]
    assert [fault for fault in ours if "stands twice" not in fault] == []
    assert any(name.startswith(("digest/", "news/today/")) for name in pages(site))


def test_story_and_article_pages_stay_out_of_the_navigation_and_hubs_are_in_it(project: Path, build: Build) -> None:
    site = build(project)
    front = crawl.read(site / "index.html")
    leads = {address for tag, address in front.links if tag == "a"}
    assert "digest/" in leads
    assert not [address for address in leads if address.startswith("digest/") and address.count("/") >= 3]


def test_nothing_is_written_beside_the_sources(project: Path, build: Build) -> None:
    before = {path: path.read_bytes() for folder in ("docs", "articles") for path in (project / folder).rglob("*.*")}
    build(project)
    after = {path: path.read_bytes() for folder in ("docs", "articles") for path in (project / folder).rglob("*.*")}
    assert after == before


def test_a_second_build_from_memory_equals_the_first_byte_for_byte(project: Path, build: Build) -> None:
    def contents(site: Path) -> dict[str, bytes]:
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    cold = contents(build(project))
    assert (project / ".cache" / "story-digest" / "store.sqlite").is_file()
    assert contents(build(project)) == cold


def test_the_same_articles_give_the_same_bytes_whatever_the_hash_seed_and_the_time_zone(
    tmp_path: Path, build: Build
) -> None:
    built = []
    for name, changes in (
        ("one", {"PYTHONHASHSEED": "1", "TZ": "UTC"}),
        ("two", {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}),
    ):
        site = build(make_project(tmp_path / name), **changes)
        built.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert sorted(built[0]) == sorted(built[1])
    assert [str(path) for path in built[0] if built[0][path] != built[1][path]] == []


def test_a_broken_article_is_reported_and_the_rest_is_built(project: Path) -> None:
    (project / "articles" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    run = mkdocs(project, "build")
    assert run.returncode == 0, run.stdout
    lines = [line for line in run.stdout.splitlines() if "broken.txt" in line]
    assert len(lines) == 1, run.stdout
    assert lines[0].startswith("WARNING")
    assert "digest/index.html" in pages(project / "site")


def test_a_broken_article_fails_a_strict_build(project: Path) -> None:
    (project / "articles" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    run = mkdocs(project, "build", "--strict")
    assert run.returncode == 1
    assert "broken.txt" in run.stdout
    assert "Traceback" not in run.stdout


def test_style_and_script_of_the_user_come_after_ours_and_so_win(tmp_path: Path, build: Build) -> None:
    project = make_project(tmp_path / "project", extra_css=["own.css"], extra_javascript=["own.js"])
    (project / "docs" / "own.css").write_text("body{}")
    (project / "docs" / "own.js").write_text("")
    page = (build(project) / "digest" / "index.html").read_text()
    styles = [
        address for tag, address in crawl.read(project / "site/digest/index.html").links if address.endswith("css")
    ]
    ours = [style for style in styles if "story-digest" in style or "digest" in style.rsplit("/", 1)[-1]]
    assert ours
    assert styles.index(ours[-1]) < styles.index("../own.css")
    assert page.count("own.js") == 1


def test_edit_links_lead_to_the_source_article(tmp_path: Path, build: Build) -> None:
    project = make_project(
        tmp_path / "project",
        repo_url="https://example.org/newsroom/digest",
        edit_uri="edit/main/docs/",
        theme={"name": "material", "font": False, "features": ["content.action.edit"]},
    )
    site = build(project)
    edits = {
        address
        for name in pages(site)
        if name.startswith("digest/")
        for tag, address in crawl.read(site / name).links
        if tag == "a" and "/edit/" in address
    }
    assert edits == {
        f"https://example.org/newsroom/digest/edit/main/articles/{seed.name}"
        for seed in (project / "articles").iterdir()
    }


def test_text_of_an_article_is_never_a_template_nor_markdown_nor_markup(tmp_path: Path, build: Build) -> None:
    project = make_project(tmp_path / "project")
    hostile = (
        "LONDON (Reuters) - The {{ config }} and {% raw %} of <script>alert(1)</script> met *here* on [Friday](x.md).\n\n"
        "A second sentence with <img src=x onerror=alert(2)> and &lt;b&gt; follows it, and [[a link]] too.\n\n"
        "--- title: “no”\n\n# no heading of ours\n"
    )
    (project / "articles" / "hostile.txt").write_text(hostile)
    site = build(project)
    page = next(path for path in crawl.articles(site) if "config }}" in path.read_text())
    html = page.read_text()
    assert "<script>alert(1)</script>" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    text = " ".join("".join(crawl.read(page).text).split())
    assert "The {{ config }} and {% raw %} of <script>alert(1)</script> met *here* on [Friday](x.md)." in text


def test_search_finds_a_story_by_words_of_its_text(project: Path, build: Build) -> None:
    index = json.loads((build(project) / "search" / "search_index.json").read_text())
    found = [entry for entry in index["docs"] if "hegemonic" in entry["text"] or "hegemonic" in entry["title"]]
    assert any(entry["location"].startswith("digest/") for entry in found)


def test_the_search_dialog_has_a_name(project: Path, build: Build) -> None:
    page = (build(project) / "digest" / "index.html").read_text()
    assert 'role="dialog" aria-label="Search"' in page


def test_a_page_of_the_users_own_at_our_address_is_told_of_not_overwritten(project: Path) -> None:
    (project / "docs" / "digest").mkdir()
    (project / "docs" / "digest" / "index.md").write_text("# Mine\n")
    run = mkdocs(project, "build")
    assert run.returncode == 1
    assert "digest/index.md" in run.stdout
    assert "prefix" in run.stdout
    assert "Traceback" not in run.stdout


def test_the_engine_is_imported_without_mkdocs() -> None:
    code = "import sys, story_digest, story_digest.cli, story_digest.publishing; print([m for m in sys.modules if m.split('.')[0] in ('mkdocs', 'material', 'sumy', 'nltk', 'numpy', 'scipy', 'trafilatura')])"
    run = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_repository_builds_its_own_site_without_a_warning_or_a_dead_link(site: Path) -> None:
    assert crawl.faults(site) == []


def test_gh_deploy_publishes_the_digest(project: Path, tmp_path: Path) -> None:
    origin = tmp_path / "origin.git"

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=project,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    subprocess.run(["git", "init", "-q", "--bare", str(origin)], check=True)
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", str(origin))
    git("add", ".")
    git("commit", "-q", "-m", "Articles")
    names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    run = mkdocs(project, "gh-deploy", "--strict", **names)
    assert run.returncode == 0, run.stdout
    published = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "gh-pages"], cwd=origin, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert "digest/index.html" in published
    assert ".nojekyll" in published


def test_a_site_holds_several_digests_that_share_style_script_and_memory(tmp_path: Path, build: Build) -> None:
    project = make_project(
        tmp_path / "project",
        plugins=[
            {"story-digest": {"articles": "articles"}},
            {"story-digest": {"articles": "more", "prefix": "news/more"}},
        ],
    )
    (project / "more").mkdir()
    (project / "more" / "only.txt").write_text(
        "PORT ALDER (Reuters) - The harbour of Port Alder was closed on Monday.\n"
    )
    site = build(project)
    names = pages(site)
    assert {"digest/index.html", "news/more/index.html"} <= names
    for front in ("digest/index.html", "news/more/index.html"):
        links = [address for _, address in crawl.read(site / front).links]
        assert len([address for address in links if address.endswith("digest.css")]) == 1
        assert len([address for address in links if address.endswith("digest.js")]) == 1
    assert len(list(site.rglob("digest.css"))) == 1
    assert "Port Alder" not in (site / "digest" / "index.html").read_text()
    assert "Port Alder" in (site / "news" / "more" / "index.html").read_text()
    assert crawl.faults(site) == []
    assert len(list((project / ".cache").rglob("store.sqlite"))) == 1


def test_two_digests_under_one_prefix_are_refused_in_one_line(tmp_path: Path) -> None:
    plugins = [{"story-digest": {"articles": folder}} for folder in ("articles", ["articles"])]
    run = mkdocs(make_project(tmp_path / "project", plugins=plugins), "build")
    assert run.returncode == 1
    assert "another `prefix`" in run.stdout
    assert "Traceback" not in run.stdout


@pytest.mark.parametrize("kept", [[], ["a-z"], ["sources"]], ids=["neither", "index", "sources"])
def test_pages_and_files_that_are_not_wanted_are_not_made_and_nothing_leads_to_them(
    tmp_path: Path, build: Build, kept: list[str]
) -> None:
    options = {"articles": "articles", "pages": kept, "data_files": False}
    site = build(make_project(tmp_path / "project", plugins=[{"story-digest": options}]))
    hubs = {name for name in pages(site) if name.count("/") == 2} & {
        "digest/a-z/index.html",
        "digest/sources/index.html",
    }
    assert hubs == {f"digest/{name}/index.html" for name in kept}
    assert not list((site / "digest").rglob("*.json"))
    assert not list((site / "digest").rglob("*.csv"))
    assert crawl.faults(site) == []


def test_the_digest_is_published_with_a_schema_that_it_fits(site: Path) -> None:
    for prefix in ("digest", "example"):
        schema = json.loads((site / prefix / "digest.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.loads((site / prefix / "digest.json").read_text()))
