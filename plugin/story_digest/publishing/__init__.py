"""Addresses, page bodies from templates, figures and exports. Knows the model and nothing of the rooms before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from story_digest.model import Digest
from story_digest.publishing.address_book import Had
from story_digest.publishing.editor import Editor
from story_digest.publishing.site import Asset, Heading, Page, Site
from story_digest.settings.publishing import PublishingSettings
from story_digest.store import Memory

__all__ = ["Asset", "Had", "Heading", "Page", "Site", "publish"]


def publish(
    digest: Digest,
    settings: PublishingSettings,
    *,
    directory_urls: bool = True,
    templates: Sequence[Path | str] = (),
    site_url: str = "",
    had: Iterable[Had] = (),
    memory: Memory | None = None,
) -> Site:
    """The pages and files of a digest.

    Links between pages are relative, so the site works under any path. With `directory_urls=False` they end in
    `index.html`. `site_url` is the address of the site's root, for pages on paper; without one they name none.
    `templates` are folders whose files take the place of the package's own of the same name. `had` are addresses of
    earlier digests of the same articles: those at which nothing stands today lead on. Bodies are rendered, and data
    files written, when they are asked for; with a `memory`, those of a story are recalled if nothing of it has changed,
    and its store has to be open then. Raises ValueError for a language without words.
    """
    return Editor(
        digest,
        settings,
        directory_urls=directory_urls,
        templates=templates,
        site_url=site_url,
        had=had,
        memory=memory or Memory(None),
    ).site()
