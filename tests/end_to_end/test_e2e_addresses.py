"""Addresses are permanent: what was linked yesterday still leads to its story when articles have come and gone."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml

import crawl
from conftest import ROOT, make_project, mkdocs, serve

Build = Callable[..., Path]
REFRESH = re.compile(r'http-equiv="refresh" content="\d+; ?url=([^"]+)"')


def leads_to(site: Path, name: str) -> str:
    """Where a page's address leads, itself or where it sends its reader on to; "" where it leads nowhere."""
    if not (site / name).is_file():
        return ""
    sent = REFRESH.search((site / name).read_text(encoding="utf-8"))
    if sent is None:
        return name
    target = urljoin(f"/{name}", sent[1]).lstrip("/")
    return leads_to(site, f"{target}index.html" if target.endswith("/") else target)


def pages_of(site: Path) -> set[str]:
    """The pages of the digest that hold something, and do not only lead on or say that something is gone."""
    names = {path.relative_to(site).as_posix() for path in (site / "digest").rglob("index.html")}
    kept = {name for name in names if '<meta name="robots" content="noindex">' not in (site / name).read_text()}
    assert all(leads_to(site, name) == name for name in kept)
    return kept


@pytest.fixture
def grown(tmp_path: Path, build: Build) -> tuple[Path, Path]:
    """A site of three versions, and the same site when two more have joined."""
    few = build(make_project(tmp_path / "few", articles=3))
    return few, build(make_project(tmp_path / "all", articles=5))


def test_every_old_address_leads_on_when_articles_join(grown: tuple[Path, Path]) -> None:
    few, more = grown
    assert len(pages_of(few)) < len(pages_of(more))
    for name in sorted(pages_of(few)):
        assert leads_to(more, name) in pages_of(more), name
    assert crawl.faults(few) == []
    assert crawl.faults(more) == []


def test_an_old_address_leads_to_the_same_article(grown: tuple[Path, Path]) -> None:
    """The last step of an article's address is its own, whatever its company."""
    few, more = grown
    articles = [name for name in pages_of(few) if name.count("/") == 3]
    assert len(articles) == 3
    for name in articles:
        assert leads_to(more, name).split("/")[2] == name.split("/")[2]


def test_links_to_sentences_outlive_the_arrival_of_articles(grown: tuple[Path, Path]) -> None:
    """But for a line that only its new company betrays as no sentence of the report."""
    few, more = (json.loads((site / "digest" / "digest.json").read_text())["articles"] for site in grown)
    pages = {page: crawl.read(grown[1] / page).ids for page in pages_of(grown[1])}
    places = {id for ids in pages.values() for id in ids}
    kept = 0
    for id, article in few.items():
        furniture = {" ".join(piece["text"].split()) for piece in more[id]["furniture"]}
        for sentence in article["sentences"]:
            known = sentence["id"] in places
            kept += known
            assert known or " ".join(sentence["text"].split()) in furniture, sentence["text"]
    assert kept > 20


STORY, ARTICLE = 2, 3
"""Steps of the address of a story's page and of an article's."""


def of(site: Path, steps: int) -> set[str]:
    """Pages of stories or of articles."""
    hubs = {"digest/a-z/index.html", "digest/sources/index.html"}
    return {name for name in pages_of(site) if name.count("/") == steps} - hubs


def page_of(site: Path, file: str) -> str:
    """The page of the article of this file."""
    digest = json.loads((site / "digest" / "digest.json").read_text())
    (headline,) = {a["headline"] for a in digest["articles"].values() if a["path"].endswith(file)}
    (page,) = {
        name for name in of(site, ARTICLE) if name.split("/")[2].endswith(hashlib.sha256(file.encode()).hexdigest()[:8])
    }
    assert headline is None or page
    return page


@pytest.fixture
def founded(tmp_path: Path, build: Build) -> tuple[Path, str, str]:
    """A built project of five versions of one report; the story's page, and the file of the article that named it."""
    project = make_project(tmp_path / "a project")
    site = build(project)
    (story,) = of(site, STORY)
    name = story.split("/")[1]
    (founder,) = {
        path.name
        for path in (project / "articles").iterdir()
        if name.endswith(hashlib.sha256(path.name.encode()).hexdigest()[:8])
    }
    return project, story, founder


def test_a_story_whose_founding_article_is_removed_is_found_at_its_old_address(
    founded: tuple[Path, str, str], build: Build
) -> None:
    project, story, founder = founded
    before = of(project / "site", ARTICLE)
    gone = page_of(project / "site", founder)
    (project / "articles" / founder).unlink()
    site = build(project)
    assert leads_to(site, story) in of(site, STORY)
    assert leads_to(site, story) != story
    for name in sorted(before - {gone}):
        assert leads_to(site, name).split("/")[2] == name.split("/")[2]
        assert leads_to(site, name) in of(site, ARTICLE)
    told = crawl.read(site / gone)
    assert "The article that stood here is not in this digest any more." in " ".join(told.text)
    (link,) = [address for tag, address in told.links if tag == "a"]
    assert urljoin(f"/{gone}", link).lstrip("/") + "index.html" in of(site, STORY)
    assert crawl.faults(site) == []


def test_an_address_is_never_lost_however_many_articles_leave(founded: tuple[Path, str, str], build: Build) -> None:
    """One leaves after the other, and at last something else has taken their place."""
    project, _, _ = founded
    known = set(pages_of(project / "site"))
    files = sorted(path.name for path in (project / "articles").iterdir())
    (project / "articles" / "other.txt").write_text(
        "PORT ALDER (Reuters) - The harbour of Port Alder was closed on Monday, its master said.\n"
    )
    for leaving in (files[:2], files[2:]):
        for file in leaving:
            (project / "articles" / file).unlink()
        site = build(project)
        known |= pages_of(site)
        for name in sorted(known):
            assert leads_to(site, name), name
        assert crawl.faults(site) == []
    (project / "articles" / files[0]).write_bytes((ROOT / "seeds" / files[0]).read_bytes())
    site = build(project)
    assert page_of(site, files[0]) in pages_of(site), "an article that returns stands where it stood"
    for name in sorted(known):
        assert leads_to(site, name), name


def test_an_article_whose_file_moves_or_whose_headline_changes_is_found_at_its_old_address(
    tmp_path: Path, build: Build
) -> None:
    project = make_project(tmp_path / "project", articles=2)
    text = "# Harbour of Port Alder closed\n\nPORT ALDER (Reuters) - The harbour of Port Alder was closed on Monday.\n"
    article = project / "articles" / "harbour.md"
    article.write_text(text)
    (first,) = {name for name in of(build(project), ARTICLE) if "harbour" in name}
    article.write_text(text.replace("Harbour of Port Alder closed", "Port Alder shuts its gates"))
    site = build(project)
    (second,) = {name for name in of(site, ARTICLE) if "gates" in name}
    assert leads_to(site, first) == second
    (project / "articles" / "2024").mkdir()
    article.rename(project / "articles" / "2024" / "renamed.md")
    site = build(project)
    (third,) = {name for name in of(site, ARTICLE) if "gates" in name}
    assert third != second
    assert leads_to(site, first) == leads_to(site, second) == third


def test_a_link_to_a_sentence_leads_to_the_sentence_from_an_old_address(
    founded: tuple[Path, str, str], build: Build, browser: Any
) -> None:
    project, _, founder = founded
    digest = json.loads((project / "site" / "digest" / "digest.json").read_text())
    id, article = next((id, a) for id, a in digest["articles"].items() if not a["path"].endswith(founder))
    page, sentence = page_of(project / "site", id), article["sentences"][3]["id"]
    (project / "articles" / founder).unlink()
    site = build(project)
    shown = browser.new_page()
    for address in serve(site):
        shown.goto(f"{address}{page}#{sentence}")
        shown.wait_for_url(f"{address}{leads_to(site, page).removesuffix('index.html')}#{sentence}")
        assert shown.locator(f"[id='{sentence}']").count() == 1
    shown.close()


def test_the_file_of_addresses_can_be_read_merged_and_switched_off(
    founded: tuple[Path, str, str], build: Build
) -> None:
    project, story, founder = founded
    file = project / "digest-addresses.txt"
    before = file.read_text()
    places = [line for line in before.splitlines() if not line.startswith("#")]
    assert {f"{line.split(' ')[0]}index.html" for line in places} == of(project / "site", ARTICLE)
    build(project)
    assert file.read_text() == before, "a build of the same articles adds nothing"
    file.write_text("\n".join(reversed(before.splitlines())) + "\n\n" + before)
    build(project)
    assert file.read_text() == before, "order and repetition, as a merge leaves them, mean nothing"
    (project / "articles" / founder).unlink()
    file.unlink()
    assert leads_to(build(project), story) == "", "nothing remembers it"
    file.unlink()
    configuration = project / "mkdocs.yml"
    options = yaml.safe_load(configuration.read_text())
    options["plugins"][1]["story-digest"]["addresses"] = False
    configuration.write_text(yaml.safe_dump(options))
    build(project)
    assert not file.exists()


def test_a_file_of_addresses_that_is_none_is_told_of_and_left_as_it_is(project: Path) -> None:
    file = project / "digest-addresses.txt"
    file.write_text("digest/a-1/b-2/ 0123456789ab\n<<<<<<< HEAD\n")
    run = mkdocs(project, "build")
    assert run.returncode == 1
    assert "digest-addresses.txt: line 2 is no address" in run.stdout
    assert "keep both sides" in run.stdout
    assert "Traceback" not in run.stdout
    assert file.read_text() == "digest/a-1/b-2/ 0123456789ab\n<<<<<<< HEAD\n"
