"""Which pages and files a digest has, and what renders each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from story_digest.model import Digest, Story
from story_digest.publishing import exports
from story_digest.publishing.address_book import Former, Had, formers, today
from story_digest.publishing.addresses import Links, redirects
from story_digest.publishing.edition import Desk, Edition
from story_digest.publishing.environment import environment
from story_digest.publishing.markup import plain, web_address
from story_digest.publishing.site import Asset, Heading, Page, PageKind, Site
from story_digest.publishing.views.article import article_files, article_headings, article_view
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
from story_digest.publishing.views.story import named_agencies, story_files, story_headings, story_view
from story_digest.settings.publishing import PublishingSettings


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
    ) -> None:
        self._edition = Edition(digest, settings, directory_urls=directory_urls)
        self._environment = environment(settings.language, tuple(str(folder) for folder in templates))
        self._root = web_address(site_url)
        self._had = had
        self._calendar = calendar(self._edition)
        self._pages: list[Page] = []
        self._assets: list[Asset] = []
        self._bodies: dict[str, Callable[[], str]] = {}

    def site(self) -> Site:
        self._hubs()
        for story in self._edition.digest.stories:
            self._story(story)
            for article in story.articles:
                self._article(story, article)
        self._files()
        edition = self._edition
        now = today(edition.digest, edition.address_names, edition.article_at, edition.settings.prefix)
        self._led_on(now)
        return Site(pages=tuple(self._pages), assets=tuple(self._assets), had=now, bodies=self._bodies)

    def _render(self, template: str, desk: Desk, **values: Any) -> str:
        own = f"{self._root.rstrip('/')}/{desk.here}" if self._root else ""
        return self._environment.get_template(template).render(front=desk.front, own_address=own, **values)

    def _page(
        self,
        address: str,
        kind: PageKind,
        body: Callable[[], str],
        *,
        title: str,
        description: str,
        headings: Sequence[Heading] = (),
        article: str | None = None,
        searchable: bool = False,
    ) -> None:
        self._pages.append(
            Page(
                address=address,
                title=plain(title),
                description=plain(description),
                headings=tuple(headings),
                kind=kind,
                article=article,
                in_navigation=kind in {"front", "index", "sources"},
                searchable=searchable,
            )
        )
        self._bodies[address] = body

    def _hubs(self) -> None:
        edition, text = self._edition, self._edition.words.text
        count = len(edition.digest.stories)
        days = dict.fromkeys(day for day, _ in self._calendar.days[: edition.settings.stories_on_front])
        self._page(
            edition.front_at,
            "front",
            self._front,
            title=text("front.title"),
            description=text("front.description", n=count),
            headings=[
                Heading(level=2, id=day_id(d), text=edition.words.date(d.iso) if d.iso else text("front.undated"))
                for d in {day.iso: day for day in days}.values()
            ],
        )
        if edition.has_index:
            self._page(
                edition.index_at,
                "index",
                self._index,
                title=text("index.title"),
                description=text("index.description"),
            )
        if edition.has_sources:
            self._page(
                edition.sources_at,
                "sources",
                self._sources,
                title=text("sources.title"),
                description=text("sources.description"),
            )
        for month, dated in self._calendar.months().items() if paged(edition) else ():
            shown = edition.words.date(month) if month else ""
            title = text("month.title", month=shown) if month else text("month.undated")
            self._page(
                month_at(edition, month),
                "month",
                partial(self._month, month, title),
                title=title,
                description=text("month.description", n=len(dated), month=shown) if month else title,
            )

    def _front(self) -> str:
        desk = Desk(self._edition, self._edition.front_at)
        return self._render(
            "front.html",
            desk,
            view=front_view(desk, self._calendar),
            sources_href=desk.links.to(self._edition.sources_at) if self._edition.has_sources else "",
            data="digest.json" if self._edition.settings.data_files else "",
        )

    def _index(self) -> str:
        desk = Desk(self._edition, self._edition.index_at)
        view = [(letter, rows, index_id(letter)) for letter, rows in index_view(desk, self._calendar).letters]
        return self._render("index.html", desk, view=view)

    def _sources(self) -> str:
        desk = Desk(self._edition, self._edition.sources_at)
        return self._render("sources.html", desk, view=sources_view(desk))

    def _month(self, month: str, title: str) -> str:
        desk = Desk(self._edition, month_at(self._edition, month))
        return self._render("month.html", desk, view=month_view(desk, self._calendar.months()[month]), title=title)

    def _story(self, story: Story) -> None:
        edition, text = self._edition, self._edition.words.text
        address = edition.story_at[story.id]
        agencies, _ = named_agencies(edition, story)
        said = (
            text("front.agencies", n=len(agencies), names=", ".join(agencies)) if agencies else text("front.no_agency")
        )
        key = "story.description" if len(story.articles) > 1 else "story.description_one"
        self._page(
            address,
            "story",
            partial(self._story_body, story),
            title=story.title,
            description=text(key, articles=len(story.articles), agencies=said),
            headings=story_headings(edition, story),
            searchable=True,
        )
        writers: dict[str, Callable[[], bytes]] = {
            "story.json": partial(exports.story_json, edition.digest, story),
            "passages.csv": partial(exports.passages_csv, edition, story),
            "provenance.csv": partial(exports.provenance_csv, edition, story),
            "differences.csv": partial(exports.differences_csv, edition, story),
        }
        self._assets += [Asset(address=address + name, write=writers[name]) for name in story_files(edition, story)]

    def _story_body(self, story: Story) -> str:
        desk = Desk(self._edition, self._edition.story_at[story.id])
        return self._render("story.html", desk, view=story_view(desk, story))

    def _article(self, story: Story, article: str) -> None:
        edition, text = self._edition, self._edition.words.text
        address = edition.article_at[article]
        desk = Desk(edition, address)
        name, letter = edition.name(article), edition.letter(article)
        self._page(
            address,
            "article",
            partial(self._article_body, story, article),
            title=text("article.title", letter=letter, name=name),
            description=text("article.description", letter=letter, name=name, story=story.title),
            headings=article_headings(desk, article),
            article=article,
        )
        self._assets += [
            Asset(address=address + file, write=partial(exports.article_json, edition.digest, article))
            for file in article_files(desk)
        ]

    def _article_body(self, story: Story, article: str) -> str:
        desk = Desk(self._edition, self._edition.article_at[article])
        return self._render("article.html", desk, view=article_view(desk, story, article), story_href=desk.story(story))

    def _files(self) -> None:
        edition = self._edition
        assets = files("story_digest.publishing") / "assets"
        for name in ("digest.css", "digest.js"):
            self._assets.append(Asset(address=f"{edition.settings.prefix}/{name}", write=(assets / name).read_bytes))
        if edition.settings.data_files:
            at = edition.settings.prefix
            self._assets += [
                Asset(address=f"{at}/digest.json", write=partial(exports.digest_json, edition.digest)),
                Asset(address=f"{at}/digest.schema.json", write=exports.digest_schema),
            ]

    def _led_on(self, now: tuple[Had, ...]) -> None:
        """Small pages at the addresses where stories and articles stood, or may have stood, before."""
        edition = self._edition
        known = {former.address: former for former in formers(self._had, now, edition.settings.prefix)}
        for old, new in redirects(edition.digest, edition.address_names, edition.settings):
            known.setdefault(old, Former(old, new, "moved"))
        for address, former in known.items():
            self._assets.append(Asset(address=f"{address}index.html", write=partial(self._leading_on, former)))

    def _leading_on(self, former: Former) -> bytes:
        text, language = self._edition.words.text, self._edition.settings.language
        href = Links(former.address, directory_urls=self._edition.directory_urls).to(former.target)
        if former.what == "moved":
            whole = f"{self._root.rstrip('/')}/{former.target}" if self._root else href
            page = self._environment.get_template("moved.html").render(
                href=href, refresh=f"0; url={href}", canonical=whole, language=language
            )
        else:
            link = text("gone.to_front" if former.target == self._edition.front_at else "gone.to_story")
            page = self._environment.get_template("gone.html").render(
                href=href, link=link, said=text(f"gone.{former.what}"), language=language
            )
        return page.encode()
