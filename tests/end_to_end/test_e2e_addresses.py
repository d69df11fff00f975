"""Addresses are permanent: what was linked yesterday still leads to its story when articles have come and gone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest

import crawl
from conftest import make_project

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
    """The pages of the digest that hold something, and do not only lead on."""
    names = {path.relative_to(site).as_posix() for path in (site / "digest").rglob("index.html")}
    return {name for name in names if leads_to(site, name) == name}


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
