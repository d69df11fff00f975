"""What pages are printed with, and the pile of what is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from story_digest.publishing.edition import Desk
from story_digest.publishing.environment import environment
from story_digest.publishing.markup import plain, web_address
from story_digest.publishing.site import Asset, Heading, Page, PageKind


class Press:
    """The templates, and what every page is told."""

    def __init__(self, language: str, templates: Sequence[Path | str], site_url: str) -> None:
        folders = tuple(str(folder) for folder in templates)
        contents = tuple(_contents(Path(folder)) for folder in folders)
        self._environment = environment(language, folders, contents)
        self.root = (web_address(site_url) or "").rstrip("/")
        """The address of the site, "" where none is known."""
        self.setting = (language, self.root, contents)
        """All that a page depends on besides what it is told."""

    def body(self, template: str, desk: Desk, **values: Any) -> str:
        """A page's body."""
        own = f"{self.root}/{desk.here}" if self.root else ""
        return self.whole(template, front=desk.front, home=desk.edition.title, own_address=own, **values)

    def whole(self, template: str, **values: Any) -> str:
        """A page that stands by itself."""
        return self._environment.get_template(template).render(**values)


def _contents(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Every file below a folder of templates."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)


class Sheets:
    """Pages and files in the order in which they were laid."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.assets: list[Asset] = []
        self.bodies: dict[str, Callable[[], str]] = {}
        self.searches: dict[str, Callable[[], str]] = {}

    def page(
        self,
        address: str,
        kind: PageKind,
        body: Callable[[], str],
        *,
        title: str,
        description: str,
        headings: Sequence[Heading] = (),
        article: str | None = None,
        search: Callable[[], str] | None = None,
    ) -> None:
        """`search` gives what a search engine should read of it, if anything."""
        self.pages.append(
            Page(
                address=address,
                title=plain(title),
                description=plain(description),
                headings=tuple(headings),
                kind=kind,
                article=article,
                in_navigation=kind in {"front", "index", "sources"},
                searchable=search is not None,
            )
        )
        self.bodies[address] = body
        if search is not None:
            self.searches[address] = search

    def asset(self, address: str, write: Callable[[], bytes]) -> None:
        self.assets.append(Asset(address=address, write=write))
