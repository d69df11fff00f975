"""A newsroom says once which files are whose, and the text itself is not asked to prove it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from story_digest import Article, Settings
from story_digest.reading import gather

REPORT = "PORT ALDER (Reuters) - The harbour of Port Alder was closed on Monday after a storm.\n"
SETTINGS = replace(Settings().reading, publishers={"The Daily Example": ("daily/*",), "The Other": ("*.md",)})


@pytest.fixture
def articles(tmp_path: Path) -> dict[str, Article]:
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily" / "a.txt").write_text(REPORT)
    (tmp_path / "daily" / "b.md").write_text(REPORT)
    (tmp_path / "c.md").write_text(f"---\nsite: Its own word\n---\n{REPORT}")
    (tmp_path / "d.md").write_text(REPORT)
    (tmp_path / "e.txt").write_text(REPORT)
    (tmp_path / "articles.yml").write_text("d.md:\n  publisher: The Sidecar\n")
    return {article.id: article for article in gather([tmp_path], SETTINGS).articles}


def test_files_that_a_pattern_names_have_that_publisher(articles: dict[str, Article]) -> None:
    assert articles["daily/a.txt"].publisher == "The Daily Example"
    assert articles["e.txt"].publisher is None


def test_of_two_publishers_the_first_named_holds(articles: dict[str, Article]) -> None:
    assert articles["daily/b.md"].publisher == "The Daily Example"


def test_the_configuration_goes_before_the_file_and_after_the_sidecar(articles: dict[str, Article]) -> None:
    assert articles["c.md"].publisher == "The Other"
    assert articles["d.md"].publisher == "The Sidecar"


def test_the_evidence_names_the_configuration_and_quotes_no_text(articles: dict[str, Article]) -> None:
    evidence = articles["daily/a.txt"].evidence["publisher"]
    assert (evidence.status, evidence.source, evidence.spans) == ("stated", "configuration", ())
    assert evidence.quote == "The Daily Example: daily/*"
