"""What a published digest consists of: pages whose bodies are rendered when they are asked for, and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from story_digest.publishing.address_book import Had

PageKind = Literal["front", "index", "month", "sources", "story", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a page's body, for a table of contents. `text` is plain text, not escaped."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the digest, without its body.

    `address` is relative to the root of the site, ASCII, lower case, and ends with "/"; the file is always
    `address + "index.html"`. `title` and `description` are plain text, not escaped. `article` is the id of the article
    whose file the page shows, None for all other pages.
    """

    address: str
    title: str
    description: str
    headings: tuple[Heading, ...]
    kind: PageKind
    article: str | None
    in_navigation: bool
    searchable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file beside the pages. `address` is relative to the root of the site, ASCII and lower case."""

    address: str
    write: Callable[[], bytes] = field(repr=False, compare=False)
    """Makes the content; data files are large, and not every build needs them."""

    @property
    def content(self) -> bytes:
        return self.write()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages, hubs first, then each story followed by its articles, and all files."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    had: tuple[Had, ...] = ()
    """The addresses of its articles, to be remembered for when they leave."""
    bodies: Mapping[str, Callable[[], str]] = field(repr=False, compare=False, default_factory=dict)
    """For each address, what renders the body of the page."""
    searches: Mapping[str, Callable[[], str]] = field(repr=False, compare=False, default_factory=dict)
    """For the address of each page that is searchable, what gives `search_text`."""

    def body(self, page: Page) -> str:
        """The HTML of the page's body, without html, head or body elements. Raises KeyError for a page of another site."""
        return self.bodies[page.address]()

    def search_text(self, page: Page) -> str:
        """What a search engine should read of the page, as plain HTML; "" where it should read nothing of it."""
        return self.searches[page.address]() if page.searchable else ""
