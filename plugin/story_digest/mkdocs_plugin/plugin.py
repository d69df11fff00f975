"""The events of MkDocs, in the order in which they come."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from story_digest import publishing
from story_digest.analysis import analyze
from story_digest.mkdocs_plugin.config import DigestConfig, engine_settings
from story_digest.mkdocs_plugin.contents import toc_tokens
from story_digest.mkdocs_plugin.mended import mended
from story_digest.model import Diagnostic, Digest
from story_digest.publishing import address_book
from story_digest.store import Memory, Store, text_file

log = get_plugin_logger(__name__)

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Ours:
    """A page of the digest, with what MkDocs and a search plugin are to take for its content."""

    page: publishing.Page
    body: str
    search_text: str


class StoryDigestPlugin(BasePlugin[DigestConfig]):
    """Pages of the digest are files without Markdown; their bodies are set when MkDocs has rendered nothing.

    So no character of an article passes through Markdown, front matter or another plugin's macros. A site may hold
    several digests, each an entry of `plugins` with a `prefix` of its own.
    """

    supports_multiple_instances = True

    def __init__(self) -> None:
        self._had: tuple[publishing.Had, ...] = ()
        self._pages: dict[str, Ours] = {}
        """Our pages by `src_uri`. Not by MkDocs's page: some plugins replace those that MkDocs made."""
        self._publishes = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """What is only served has no address yet. Being defined, this also keeps the plugin from rebuild to rebuild."""
        self._publishes = command != "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse a neighbour that cannot bear generated pages, before it fails with words that help nobody."""
        if "i18n" in config.plugins:
            raise PluginError(
                "mkdocs-static-i18n drops pages that are no files below docs_dir, and so the whole digest. Build the "
                "digest as a site of its own, or write it into docs_dir with `story-digest export`."
            )

    @event_priority(100)  # before plugins that sort, tag or translate files: they should see ours
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Work out the digest and add its pages and files."""
        with Store(_base(config) / self.config.cache / "store.sqlite") as store:
            digest = self._worked_out(config, store)
            site = publishing.publish(
                digest,
                engine_settings(self.config).publishing,
                directory_urls=config.use_directory_urls,
                templates=_own_templates(config),
                site_url=config.site_url or "",
                had=self._address_book(config),
                memory=Memory(store),
            )
            self._had = site.had
            self._add_pages(site, digest, files, config)
            self._add_files(site, files, config)
        return files

    def _add_pages(self, site: publishing.Site, digest: Digest, files: Files, config: MkDocsConfig) -> None:
        self._pages = {}
        for page in site.pages:
            file = self._file(files, config, f"{page.address}index.md", "")
            file.inclusion = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
            # A page is made from its article, or from the folder: neighbours that show the date of a page's last change
            # ask the file behind it, fail where there is none, and take the day of the build for a generated one.
            source = _source(page, digest, config, self.config.articles)
            file.generated_by = None
            file.abs_src_path = source
            file.edit_uri = Path(os.path.relpath(source, config.docs_dir)).as_posix() if page.article else None
            self._pages[file.src_uri] = Ours(page, site.body(page), site.search_text(page))

    def _add_files(self, site: publishing.Site, files: Files, config: MkDocsConfig) -> None:
        shared = [asset for asset in site.assets if asset.address.endswith((".css", ".js"))]
        for asset in site.assets:
            if asset not in shared:
                self._file(files, config, asset.address, asset.content)
        if self is next(plugin for plugin in config.plugins.values() if isinstance(plugin, StoryDigestPlugin)):
            # Every page of a site has the same style and script, so the first digest brings them for all.
            for asset in shared:
                self._file(files, config, asset.address, asset.content)
            _link_assets(config, [asset.address for asset in shared])

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Title and description. Here, because MkDocs has just emptied `page.meta`, and others read it from now on."""
        if page.file.src_uri in self._pages:
            ours = self._pages[page.file.src_uri].page
            # Themes write both into the page as they are: escaped here, once.
            page.meta["title"] = str(escape(ours.title))
            page.meta["description"] = str(escape(ours.description))
            page.meta["render_macros"] = False
            if not ours.searchable:
                page.meta["search"] = {"exclude": True}
        return markdown

    @event_priority(100)  # first: other plugins that change contents may want to see it
    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The body and the table of contents."""
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            return html
        page.toc = get_toc(toc_tokens(ours.page.headings))
        page.present_anchor_ids = {heading.id for heading in ours.page.headings}
        return ours.body

    @event_priority(100)
    def _before_search(self, context: C, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> C:
        """Search plugins read a page's content in this event: let them find in it what is to be found, and no more."""
        ours = self._pages.get(page.file.src_uri)
        if ours is not None and page.content is ours.body:
            page.content = ours.search_text
        return context

    @event_priority(-100)
    def _after_search(self, context: C, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> C:
        ours = self._pages.get(page.file.src_uri)
        if ours is not None and page.content is ours.search_text:
            page.content = ours.body
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Put right what one attribute mends in Material's markup."""
        return mended(output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remember the addresses that are published now, for when their articles leave."""
        if not self._publishes or not self.config.addresses:
            return
        path = Path(self.config.addresses)
        before = self._address_book(config)
        text = address_book.written(before, self._had)
        if text == text_file.read(path):
            return
        shown = os.path.relpath(path, _base(config))
        try:
            text_file.replace(path, text)
        except OSError as error:
            log.warning(
                "%s cannot be written (%s), so addresses of this build will not lead on when their articles leave. Make "
                "its folder writable, or set `addresses: false`.",
                shown,
                error.strerror,
            )
        else:
            log.info("%s now knows the addresses of this build. Keep it with the articles.", shown)

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch the articles, and page templates of the user's own."""
        for folder in (*self.config.articles, *_own_templates(config)):
            server.watch(folder)
        return server

    def _worked_out(self, config: MkDocsConfig, store: Store) -> Digest:
        folders = self.config.articles
        for folder in folders:
            if Path(folder).is_relative_to(config.docs_dir) or Path(config.docs_dir).is_relative_to(folder):
                raise PluginError(
                    f"The articles in {folder} and the pages in {config.docs_dir} share a folder, so MkDocs would publish "
                    "the articles as pages of their own. Move the articles out, for example beside mkdocs.yml."
                )
        base = _base(config)
        digest = analyze([_from_here(folder) for folder in folders], engine_settings(self.config), store=store)
        for diagnostic in digest.diagnostics:
            _report(diagnostic)
        if not digest.articles:
            raise PluginError(
                f"There is no article in {', '.join(folders)}. Put text, Markdown or HTML files into it, or correct "
                "`articles` in mkdocs.yml."
            )
        # What is published names files as the configuration does, whatever folder the build was started in.
        named = {
            id: replace(article, path=Path(os.path.relpath(article.path, base)).as_posix())
            for id, article in digest.articles.items()
        }
        return replace(digest, articles=named)

    def _address_book(self, config: MkDocsConfig) -> tuple[publishing.Had, ...]:
        """What the file of addresses holds."""
        path = Path(self.config.addresses) if self.config.addresses else None
        if path is None:
            return ()
        for folder in (config.docs_dir, *self.config.articles):
            if path.is_relative_to(folder):
                raise PluginError(
                    f"The file of addresses, {path}, lies in {folder}, where every change makes a served site rebuild. "
                    "Name one outside with `addresses` in mkdocs.yml."
                )
        try:
            return address_book.parse(text_file.read(path))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise PluginError(f"{path}: {reason} It is the file of addresses that mkdocs.yml names.") from error

    def _file(self, files: Files, config: MkDocsConfig, uri: str, content: str | bytes) -> File:
        if files.get_file_from_path(uri) is not None:
            raise PluginError(
                f"{uri} exists already, in {config.docs_dir} or from another plugin, and the digest has a file of that "
                "name. Rename it, or give the digest another `prefix` in mkdocs.yml."
            )
        file = File.generated(config, uri, content=content, inclusion=InclusionLevel.INCLUDED)
        if not Path(file.abs_dest_path).resolve().is_relative_to(Path(config.site_dir).resolve()):
            raise PluginError(f"{uri} would be written outside the site. This is a mistake in the program: report it.")
        files.append(file)
        return file


def _link_assets(config: MkDocsConfig, addresses: list[str]) -> None:
    """Style and script, before the user's own, so that those win."""
    styles = [address for address in addresses if address.endswith(".css")]
    scripts = [address for address in addresses if address.endswith(".js")]
    config.extra_css[:0] = [style for style in styles if style not in config.extra_css]
    linked = [str(script) for script in config.extra_javascript]
    config.extra_javascript[:0] = [_deferred(script) for script in scripts if script not in linked]


def _deferred(path: str) -> ExtraScriptValue:
    """A script that waits for the page, which is complete without it."""
    script = ExtraScriptValue(path)
    script.defer = True
    return script


def _base(config: MkDocsConfig) -> Path:
    """The folder that the configuration's paths are relative to."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _own_templates(config: MkDocsConfig) -> list[str]:
    """The user's own page templates: those in `story-digest/` of the theme's custom folder."""
    folder = Path(config.theme.custom_dir or "") / "story-digest"
    return [str(folder)] if config.theme.custom_dir and folder.is_dir() else []


def _source(page: publishing.Page, digest: Digest, config: MkDocsConfig, folders: list[str]) -> str:
    """What the page is made from: its article's file, or the folder that holds all articles."""
    if page.article is None:
        return os.path.commonpath(folders)
    return os.path.normpath(_base(config) / digest.articles[page.article].path)


def _from_here(folder: str) -> Path:
    """The folder as messages should name it: relative to where the build was started, if it lies below."""
    path = Path(folder)
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _report(diagnostic: Diagnostic) -> None:
    if diagnostic.severity == "note":
        log.info("%s", diagnostic)
    else:
        log.warning("%s", diagnostic)
