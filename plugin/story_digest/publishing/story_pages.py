"""The pages and files of one story and its articles, made from that story alone: what has not changed is not made again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from story_digest.model import Story
from story_digest.publishing import exports
from story_digest.publishing.edition import Desk, Edition
from story_digest.publishing.press import Press, Sheets
from story_digest.publishing.search_text import search_text
from story_digest.publishing.views.article import article_files, article_headings, article_view
from story_digest.publishing.views.story import named_agencies, story_files, story_headings, story_line, story_view
from story_digest.store import Memory, fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A body or a data file as it is kept."""

    text: str


class StoryPages:
    """Lays out one story. `edition` holds that story and no other."""

    def __init__(self, edition: Edition, press: Press, memory: Memory) -> None:
        (self._story,) = edition.digest.stories
        self._edition = edition
        self._press = press
        self._memory = memory
        self.text = self._kept("json of the story", partial(exports.story_text, self._story))
        """Gives the story as JSON."""
        self.articles = {
            a: self._kept(f"json of article {a}", partial(exports.article_text, article))
            for a, article in edition.digest.articles.items()
        }
        """Give its articles as JSON, by id."""

    def lay(self, sheets: Sheets) -> None:
        """The story's page, its articles' pages, and the files beside them."""
        edition, story, text = self._edition, self._story, self._edition.words.text
        address = edition.story_at[story.id]
        agencies, _ = named_agencies(edition, story)
        said = (
            text("front.agencies", n=len(agencies), names=", ".join(agencies)) if agencies else text("front.no_agency")
        )
        body = self._kept(address, partial(self._story_body, story))
        key = "story.description" if len(story.articles) > 1 else "story.description_one"
        sheets.page(
            address,
            "story",
            body,
            title=story.title,
            description=text(key, line=story_line(story)[0], articles=len(story.articles), agencies=said),
            headings=story_headings(edition, story),
            search=self._kept(f"{address} search", lambda: search_text(body())),
        )
        writers: dict[str, Callable[[], bytes]] = {
            "story.json": lambda: exports.story_json(self.text(), {a: self.articles[a]() for a in story.articles}),
            "passages.csv": partial(exports.passages_csv, edition, story),
            "provenance.csv": partial(exports.provenance_csv, edition, story),
            "differences.csv": partial(exports.differences_csv, edition, story),
        }
        for name in story_files(edition, story):
            if name.endswith(".json"):
                sheets.asset(address + name, writers[name])  # from what is kept already
            else:
                self._file(sheets, address + name, writers[name])
        for article in story.articles:
            self._article(sheets, article)

    def _article(self, sheets: Sheets, article: str) -> None:
        edition, text = self._edition, self._edition.words.text
        address = edition.article_at[article]
        desk = Desk(edition, address)
        name, letter = edition.name(article), edition.letter(article)
        sheets.page(
            address,
            "article",
            self._kept(address, partial(self._article_body, desk, article)),
            title=text("article.title", letter=letter, name=name),
            description=text("article.description", letter=letter, name=name, story=self._story.title),
            headings=article_headings(desk, article),
            article=article,
        )
        for file in article_files(desk):
            sheets.asset(address + file, lambda: exports.article_json(self.articles[article]()))

    def _story_body(self, story: Story) -> str:
        desk = Desk(self._edition, self._edition.story_at[story.id])
        return self._press.body("story.html", desk, view=story_view(desk, story))

    def _article_body(self, desk: Desk, article: str) -> str:
        view = article_view(desk, self._story, article)
        return self._press.body("article.html", desk, view=view, story_href=desk.story(self._story))

    def _file(self, sheets: Sheets, address: str, write: Callable[[], bytes]) -> None:
        text = self._kept(address, lambda: write().decode())
        sheets.asset(address, lambda: text().encode())

    def _kept(self, name: str, work: Callable[[], str]) -> Callable[[], str]:
        """The same work, done once for the same story."""
        if not self._memory.keeps:
            return work
        return lambda: self._memory.get(Printed, (self._print, name), lambda: Printed(text=work())).text

    @cached_property
    def _print(self) -> str:
        """A hash of all that the story's pages depend on."""
        edition = self._edition
        return fingerprint(
            (
                self._press.setting,
                edition.settings,
                edition.directory_urls,
                self._story,
                *((edition.address_names[a], edition.article(a)) for a in self._story.articles),
            )
        )
