"""Which pages and files a digest has, and what renders each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path

from story_digest.model import Digest
from story_digest.publishing import exports
from story_digest.publishing.address_book import Former, Had, formers, today
from story_digest.publishing.addresses import Links, redirects
from story_digest.publishing.edition import Desk, Edition
from story_digest.publishing.press import Press, Sheets
from story_digest.publishing.site import Heading, Site
from story_digest.publishing.story_pages import StoryPages
from story_digest.publishing.views.front import (
    calendar,
    day_id,
    front_view,
    index_id,
    index_view,
    month_at,
    month_view,
    paged,
)
from story_digest.publishing.views.sources import sources_view
from story_digest.settings.publishing import PublishingSettings
from story_digest.store import Memory


class Editor:
    """Lays out one site."""

    def __init__(
        self,
        digest: Digest,
        settings: PublishingSettings,
        *,
        directory_urls: bool,
        templates: Sequence[Path | str],
        site_url: str,
        had: Iterable[Had],
        memory: Memory,
    ) -> None:
        self._edition = Edition(digest, settings, directory_urls=directory_urls)
        self._press = Press(settings.language, templates, site_url)
        self._memory = memory
        self._had = had
        self._calendar = calendar(self._edition)
        self._sheets = Sheets()

    def site(self) -> Site:
        self._hubs()
        edition, sheets = self._edition, self._sheets
        stories = [StoryPages(edition.of(story), self._press, self._memory) for story in edition.digest.stories]
        for story in stories:
            story.lay(sheets)
        self._files(stories)
        now = today(edition.digest, edition.address_names, edition.article_at, edition.settings.prefix)
        self._led_on(now)
        return Site(
            pages=tuple(sheets.pages),
            assets=tuple(sheets.assets),
            had=now,
            bodies=sheets.bodies,
            searches=sheets.searches,
        )

    def _hubs(self) -> None:
        edition, text = self._edition, self._edition.words.text
        count = len(edition.digest.stories)
        days = dict.fromkeys(day for day, _ in self._calendar.days[: edition.settings.stories_on_front])
        self._sheets.page(
            edition.front_at,
            "front",
            self._front,
            title=edition.title,
            description=text("front.description", n=count),
            headings=[
                Heading(level=2, id=day_id(d), text=edition.words.date(d.iso) if d.iso else text("front.undated"))
                for d in {day.iso: day for day in days}.values()
            ],
        )
        if edition.has_index:
            self._sheets.page(
                edition.index_at,
                "index",
                self._index,
                title=text("index.title"),
                description=text("index.description"),
            )
        if edition.has_sources:
            self._sheets.page(
                edition.sources_at,
                "sources",
                self._sources,
                title=text("sources.title"),
                description=text("sources.description"),
            )
        for month, dated in self._calendar.months().items() if paged(edition) else ():
            shown = edition.words.date(month) if month else ""
            title = text("month.title", month=shown) if month else text("month.undated")
            self._sheets.page(
                month_at(edition, month),
                "month",
                partial(self._month, month, title),
                title=title,
                description=text("month.description", n=len(dated), month=shown) if month else title,
            )

    def _front(self) -> str:
        desk = Desk(self._edition, self._edition.front_at)
        return self._press.body(
            "front.html",
            desk,
            view=front_view(desk, self._calendar),
            sources_href=desk.links.to(self._edition.sources_at) if self._edition.has_sources else "",
            data="digest.json" if self._edition.settings.data_files else "",
        )

    def _index(self) -> str:
        desk = Desk(self._edition, self._edition.index_at)
        view = [(letter, rows, index_id(letter)) for letter, rows in index_view(desk, self._calendar).letters]
        return self._press.body("index.html", desk, view=view)

    def _sources(self) -> str:
        desk = Desk(self._edition, self._edition.sources_at)
        return self._press.body("sources.html", desk, view=sources_view(desk))

    def _month(self, month: str, title: str) -> str:
        desk = Desk(self._edition, month_at(self._edition, month))
        return self._press.body("month.html", desk, view=month_view(desk, self._calendar.months()[month]), title=title)

    def _files(self, stories: Sequence[StoryPages]) -> None:
        edition = self._edition
        assets = files("story_digest.publishing") / "assets"
        for name in ("digest.css", "digest.js"):
            self._sheets.asset(f"{edition.settings.prefix}/{name}", (assets / name).read_bytes)
        if edition.settings.data_files:
            at = edition.settings.prefix
            self._sheets.asset(f"{at}/digest.json", partial(self._digest_json, stories))
            self._sheets.asset(f"{at}/digest.schema.json", exports.digest_schema)

    def _digest_json(self, stories: Sequence[StoryPages]) -> bytes:
        articles = {a: text() for story in stories for a, text in story.articles.items()}
        return exports.digest_json((story.text() for story in stories), articles, self._edition.digest.diagnostics)

    def _led_on(self, now: tuple[Had, ...]) -> None:
        """Small pages at the addresses where stories and articles stood, or may have stood, before."""
        edition = self._edition
        known = {former.address: former for former in formers(self._had, now, edition.settings.prefix)}
        for old, new in redirects(edition.digest, edition.address_names, edition.settings):
            known.setdefault(old, Former(old, new, "moved"))
        for address, former in known.items():
            self._sheets.asset(f"{address}index.html", partial(self._leading_on, former))

    def _leading_on(self, former: Former) -> bytes:
        text, language = self._edition.words.text, self._edition.settings.language
        href = Links(former.address, directory_urls=self._edition.directory_urls).to(former.target)
        if former.what == "moved":
            whole = f"{self._press.root}/{former.target}" if self._press.root else href
            page = self._press.whole(
                "moved.html", href=href, refresh=f"0; url={href}", canonical=whole, language=language
            )
        else:
            link = text("gone.to_front" if former.target == self._edition.front_at else "gone.to_story")
            page = self._press.whole(
                "gone.html", href=href, link=link, said=text(f"gone.{former.what}"), language=language
            )
        return page.encode()
