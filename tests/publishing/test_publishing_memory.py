"""What has not changed is not made again, and what is recalled is what would have been made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from publishing_digests import digest_of, plain_story

from story_digest.model import Digest
from story_digest.publishing import publish, story_pages
from story_digest.settings import PublishingSettings
from story_digest.store import Memory, Store

SETTINGS = PublishingSettings()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the stories whose pages are made."""
    titles: list[str] = []
    real = story_pages.story_view
    monkeypatch.setattr(
        story_pages, "story_view", lambda desk, story: (titles.append(story.title), real(desk, story))[1]
    )
    return titles


def everything(
    digest: Digest, path: Path | None, settings: PublishingSettings = SETTINGS, templates: Iterable[Path] = ()
) -> dict[str, str | bytes]:
    """All pages and files by address, from memory where there is one."""

    def read(memory: Memory | None) -> dict[str, str | bytes]:
        site = publish(digest, settings, memory=memory, templates=tuple(templates))
        bodies = {page.address: site.body(page) for page in site.pages}
        searched = {f"{page.address} search": site.search_text(page) for page in site.pages}
        return {**bodies, **searched, **{asset.address: asset.content for asset in site.assets}}

    if path is None:
        return read(None)
    with Store(path) as store:
        return read(Memory(store))


def two() -> Digest:
    return digest_of(plain_story("x", 2, 3, title="Harbour"), plain_story("y", 2, 3, title="Bridge"))


def test_only_the_story_that_changed_is_made_again(tmp_path: Path, made: list[str]) -> None:
    path = tmp_path / "store.sqlite"
    first = everything(two(), path)
    assert sorted(made) == ["Bridge", "Harbour"]
    made.clear()
    assert everything(two(), path) == first
    assert made == []
    changed = replace(
        two(), stories=tuple(replace(s, title="Bridges") if s.title == "Bridge" else s for s in two().stories)
    )
    again = everything(changed, path)
    assert made == ["Bridges"]
    assert again == everything(changed, None)


@pytest.mark.parametrize(
    "settings", [replace(SETTINGS, prefix="news"), replace(SETTINGS, language="de"), replace(SETTINGS, pages=())]
)
def test_other_settings_recall_nothing(tmp_path: Path, settings: PublishingSettings) -> None:
    path = tmp_path / "store.sqlite"
    everything(two(), path)
    assert everything(two(), path, settings) == everything(two(), None, settings)


def test_a_template_of_ones_own_is_followed_from_build_to_build(tmp_path: Path, made: list[str]) -> None:
    path, own = tmp_path / "store.sqlite", tmp_path / "own"
    (own / "story").mkdir(parents=True)
    for words in ("first words", "second words"):
        (own / "story" / "end.html").write_text(f"<p>{words}</p>")
        pages = [page for page in everything(two(), path, templates=[own]).values() if isinstance(page, str)]
        assert sum(words in page for page in pages if "<article" in page or "<p>" in page) >= 2
    assert len(made) == 4
