"""The starter that a newsroom copies builds as it stands, and the workflows are what they should be."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

import crawl
from conftest import ROOT, mkdocs

WORKFLOWS = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob("starter/.github/workflows/*.yml")])


def test_the_starter_publishes_its_articles(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "starter", tmp_path / "newsroom")
    run = mkdocs(tmp_path / "newsroom", "build", "--strict")
    assert run.returncode == 0, run.stdout
    site = tmp_path / "newsroom" / "site"
    assert crawl.faults(site) == []
    assert len(crawl.articles(site)) == 3


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
