"""The sources page: agencies and publishers with their articles, in plain counts. No ranking, nothing typical."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Article, Story
from story_digest.publishing.addresses import fragment_of
from story_digest.publishing.edition import Desk, Place


@dataclass(frozen=True, slots=True)
class Named:
    """An article that names a source. `words` are those that name it; `kind`: in a credit, in a sentence, inferred."""

    place: Place
    words: str
    kind: str
    own: int
    """Its sentences that stand nowhere else in the story."""
    total: int


@dataclass(frozen=True, slots=True)
class InStory:
    title: str
    href: str
    of: int
    """All articles of the story."""
    articles: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    name: str
    id: str
    stories: tuple[InStory, ...]
    articles: int
    of_articles: int
    """All articles of those stories."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    agencies: tuple[SourceView, ...]
    publishers: tuple[SourceView, ...]
    silent: tuple[InStory, ...]
    """Stories with the articles that name neither."""


def sources_view(desk: Desk) -> SourcesView:
    agencies: dict[str, list[InStory]] = {}
    publishers: dict[str, list[InStory]] = {}
    silent: list[InStory] = []
    for story in sorted(desk.edition.digest.stories, key=lambda s: (s.title.casefold(), s.id)):
        by_agency: dict[str, list[Named]] = {}
        by_publisher: dict[str, list[Named]] = {}
        neither: list[Named] = []
        for identity in story.articles:
            article = desk.edition.article(identity)
            for agency in article.agencies:
                by_agency.setdefault(agency, []).append(_named(desk, story, article, agency, "agencies"))
            if article.publisher:
                named = _named(desk, story, article, article.publisher, "publisher")
                by_publisher.setdefault(article.publisher, []).append(named)
            if not article.agencies and not article.publisher:
                neither.append(_named(desk, story, article, "", ""))
        for found, together in ((by_agency, agencies), (by_publisher, publishers)):
            for name, members in found.items():
                together.setdefault(name, []).append(_in_story(desk, story, members))
        if neither:
            silent.append(_in_story(desk, story, neither))
    return SourcesView(
        agencies=_listed("agency", agencies), publishers=_listed("publisher", publishers), silent=tuple(silent)
    )


def _in_story(desk: Desk, story: Story, members: list[Named]) -> InStory:
    return InStory(title=story.title, href=desk.story(story), of=len(story.articles), articles=tuple(members))


def _named(desk: Desk, story: Story, article: Article, source: str, field: str) -> Named:
    arranged = desk.edition.outline(story)
    own = sum(
        not any(s.beside or len(s.passage.readings) > 1 for s in arranged.standings.get((article.id, n.id), ()))
        for n in article.sentences
    )
    words, kind = naming_words(article, source, field) if field else ("", "")
    compared = len(story.articles) > 1
    return Named(
        place=desk.place(article.id),
        words=" ".join(words.split()),
        kind=kind,
        own=own if compared else 0,
        total=len(article.sentences) if compared else 0,
    )


def naming_words(article: Article, source: str, field: str) -> tuple[str, str]:
    """The words by which an article names a source, and where they stand: `credit`, `sentence` or, else, its evidence."""
    for credit in article.credits:
        if source in credit.agencies and credit.kind != "photo credit":
            return credit.text, "credit"
    for citation in article.citations:
        if source in citation.sources:
            return citation.text, "sentence"
    evidence = article.evidence.get(field)
    if evidence is None:
        return "", ""
    told = [span.text for span in evidence.spans] + ([evidence.quote] if evidence.quote else [])
    kind = "inferred" if evidence.status == "inferred" else "credit"
    return next((words for words in told if source.casefold() in words.casefold()), ""), kind


def _listed(kind: str, found: dict[str, list[InStory]]) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            name=name,
            id=fragment_of(kind, name),
            stories=tuple(members),
            articles=sum(len(m.articles) for m in members),
            of_articles=sum(m.of for m in members),
        )
        for name, members in sorted(found.items(), key=lambda pair: (pair[0].casefold(), pair[0]))
    )
