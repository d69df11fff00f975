"""A digest made ready for its pages: addresses, letters, names and words, known to all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from story_digest.model import Article, Digest, Story
from story_digest.publishing.addresses import Links, article_addresses, names_of, story_addresses
from story_digest.publishing.markup import plain
from story_digest.publishing.naming import name_of
from story_digest.publishing.outline import Outline, outline
from story_digest.publishing.words import Words, load
from story_digest.settings.publishing import PublishingSettings


class Edition:
    """One digest under one set of settings. Everything is worked out once, when it is first asked for."""

    def __init__(
        self,
        digest: Digest,
        settings: PublishingSettings,
        *,
        directory_urls: bool,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """`names` are the articles' names in addresses, if they are known already."""
        self.digest = digest
        self.settings = settings
        self.directory_urls = directory_urls
        self.words: Words = load(settings.language)
        self.title = plain(settings.title) or self.words.text("front.title")
        self.front_at = f"{settings.prefix}/"
        self.index_at = f"{settings.prefix}/a-z/"
        self.sources_at = f"{settings.prefix}/sources/"
        self.has_index = "a-z" in settings.pages
        self.has_sources = "sources" in settings.pages
        self.address_names = names_of(digest, settings) if names is None else names
        self.story_at = story_addresses(digest, self.address_names, settings)
        self.article_at = article_addresses(digest, self.address_names, self.story_at)
        self.story_of = {a: story for story in digest.stories for a in story.articles}
        self._letters: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        self._outlines: dict[str, Outline] = {}

    def of(self, story: Story) -> Edition:
        """The same edition with one story and its articles alone; nothing made from it can depend on the others."""
        articles = {a: self.digest.articles[a] for a in story.articles}
        names = {a: self.address_names[a] for a in story.articles}
        alone = Digest(stories=(story,), articles=articles)
        return Edition(alone, self.settings, directory_urls=self.directory_urls, names=names)

    def article(self, identity: str) -> Article:
        return self.digest.articles[identity]

    def letter(self, article: str) -> str:
        if article not in self._letters:
            self._letters[article] = self.story_of[article].letter(article)
        return self._letters[article]

    def name(self, article: str) -> str:
        if article not in self._names:
            self._names[article] = name_of(self.article(article), self.words)
        return self._names[article]

    def number(self, article: str, sentence: str) -> int:
        """The place of a sentence in its article, from 1. Raises KeyError for a sentence of another article."""
        numbers = self._numbers.get(article)
        if numbers is None:
            numbers = {s.id: n for n, s in enumerate(self.article(article).sentences, 1)}
            self._numbers[article] = numbers
        return numbers[sentence]

    def sentence(self, article: str, sentence: str) -> str:
        return self.article(article).sentences[self.number(article, sentence) - 1].text

    def told(self, article: str, sentences: tuple[str, ...]) -> str:
        """The words of several sentences, joined by single spaces."""
        return " ".join(" ".join(self.sentence(article, s).split()) for s in sentences)

    def shared_agency(self, article: str) -> str | None:
        """The agency that variants of the article's report name for the text; None where it stands alone."""
        report = self.outline(self.story_of[article]).report_of[article]
        return report.report.origin if report.compared else None

    def outline(self, story: Story) -> Outline:
        if story.id not in self._outlines:
            self._outlines[story.id] = outline(story)
        return self._outlines[story.id]


@dataclass(frozen=True, slots=True)
class Place:
    """A link to an article or to one of its sentences, by the article's letter."""

    letter: str
    name: str
    number: int | None
    href: str

    @property
    def label(self) -> str:
        """`A9` for a sentence, `A` for an article."""
        return self.letter if self.number is None else f"{self.letter}{self.number}"


@dataclass(frozen=True, slots=True)
class PassageLink:
    number: int
    label: str
    href: str
    id: str
    """Its fragment, which other passages do not change."""


class Desk:
    """What the page at one address needs: the edition, and links that start from here."""

    def __init__(self, edition: Edition, here: str) -> None:
        self.edition = edition
        self.words = edition.words
        self.here = here
        self.links = Links(here, directory_urls=edition.directory_urls)

    def place(self, article: str, sentence: str | None = None) -> Place:
        number = None if sentence is None else self.edition.number(article, sentence)
        fragment = sentence or ""
        return Place(
            letter=self.edition.letter(article),
            name=self.edition.name(article),
            number=number,
            href=self.links.to(self.edition.article_at[article], fragment),
        )

    def passage(self, story: Story, passage: str) -> PassageLink | None:
        """The link to a passage in the report's text; None for one that stands in one article only."""
        arranged = self.edition.outline(story)
        number = arranged.numbers.get(passage)
        if number is None:
            return None
        return PassageLink(
            number=number,
            label=arranged.passages[passage].label,
            href=self.links.to(self.edition.story_at[story.id], passage),
            id=passage,
        )

    def story(self, story: Story, fragment: str = "") -> str:
        return self.links.to(self.edition.story_at[story.id], fragment)

    @cached_property
    def front(self) -> str:
        return self.links.to(self.edition.front_at)


def anchor(number: int) -> str:
    """The fragment of a sentence by its number, for people; links take the sentence's id, which no other changes."""
    return f"s{number}"
