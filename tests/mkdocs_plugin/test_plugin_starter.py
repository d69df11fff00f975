"""The starter that a newsroom copies builds as it stands, and the workflows are what they should be."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import crawl
from conftest import ROOT, environment, mkdocs

WORKFLOWS = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob("starter/.github/workflows/*.yml")])


def test_the_starter_publishes_its_articles(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "starter", tmp_path / "newsroom")
    run = mkdocs(tmp_path / "newsroom", "build", "--strict")
    assert run.returncode == 0, run.stdout
    site = tmp_path / "newsroom" / "site"
    assert crawl.faults(site) == []
    assert len(crawl.articles(site)) == 3


def test_the_starter_asks_for_this_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    lines = (ROOT / "starter" / "requirements.txt").read_text().splitlines()
    assert lines == ["--find-links wheels", f"mkdocs-story-digest=={version}"]


def test_there_is_a_workflow_that_deploys_and_one_that_tests() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in WORKFLOWS}
    assert names == {
        ".github/workflows/pages.yml",
        ".github/workflows/test.yml",
        "starter/.github/workflows/pages.yml",
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_workflow_is_valid_pinned_cached_and_may_do_no_more_than_it_must(path: Path) -> None:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text())
    assert {"name", "permissions", "jobs"} <= workflow.keys()
    # YAML 1.1 takes the key `on` for a truth value.
    assert True in workflow
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"]
        assert not job["runs-on"].endswith("latest")
        for step in job["steps"]:
            assert {"uses", "run"} & step.keys()
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
    assert "cache: pip" in path.read_text()


def test_the_workflow_of_the_starter_commits_addresses_beside_what_was_pushed_meanwhile(tmp_path: Path) -> None:
    workflow = yaml.safe_load((ROOT / "starter/.github/workflows/pages.yml").read_text())
    (script,) = (step["run"] for step in workflow["jobs"]["remember"]["steps"] if "run" in step)
    assert workflow["jobs"]["remember"]["permissions"] == {"contents": "write"}

    def git(folder: Path, *arguments: str) -> str:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(
            ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
        ).stdout

    def remember(folder: Path) -> None:
        subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env=environment(GITHUB_REF_NAME="main", HOME=str(tmp_path)),
            capture_output=True,
            check=True,
        )

    def line(name: str) -> str:
        return f"digest/{name}/{name}/ 0123456789ab\n"

    origin, runner, desk = tmp_path / "origin.git", tmp_path / "runner", tmp_path / "desk"
    shutil.copytree(ROOT / "starter", desk)
    git(desk, "init", "-q", "-b", "main")
    (desk / "digest-addresses.txt").write_text(line("b-1"))
    git(desk, "add", ".")
    git(desk, "commit", "-q", "-m", "First")
    git(tmp_path, "clone", "-q", "--bare", str(desk), str(origin))
    git(desk, "remote", "add", "origin", str(origin))
    git(tmp_path, "clone", "-q", str(origin), str(runner))

    remember(runner)  # nothing new: nothing is committed
    assert git(origin, "rev-list", "--count", "main").strip() == "1"

    (runner / "digest-addresses.txt").write_text(line("a-1") + line("b-1"))
    (desk / "digest-addresses.txt").write_text(line("b-1") + line("c-1"))
    (desk / "articles" / "new.txt").write_text(
        "PORT ALDER (Reuters) - The harbour of Port Alder was closed on Monday.\n"
    )
    git(desk, "add", ".")
    git(desk, "commit", "-q", "-m", "Second")
    git(desk, "push", "-q", "origin", "main")
    remember(runner)
    kept = git(origin, "show", "main:digest-addresses.txt")
    assert sorted(kept.splitlines(keepends=True)) == [line("a-1"), line("b-1"), line("c-1")]
    assert "articles/new.txt" in git(origin, "ls-tree", "-r", "--name-only", "main")
