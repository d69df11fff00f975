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
    named: int
    """Articles of the story that name the source."""
    articles: tuple[Named, ...]
    """The same one by one, where there is room for it."""


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


_Members = dict[str, list[tuple[Story, list[str]]]]
"""Source → the stories that name it, each with the ids of its articles that do."""


def sources_view(desk: Desk) -> SourcesView:
    agencies: _Members = {}
    publishers: _Members = {}
    silent: _Members = {}
    for story in sorted(desk.edition.digest.stories, key=lambda s: (s.title.casefold(), s.id)):
        by_agency: dict[str, list[str]] = {}
        by_publisher: dict[str, list[str]] = {}
        neither: list[str] = []
        for identity in story.articles:
            article = desk.edition.article(identity)
            for agency in article.agencies:
                by_agency.setdefault(agency, []).append(identity)
            if article.publisher:
                by_publisher.setdefault(article.publisher, []).append(identity)
            if not article.agencies and not article.publisher:
                neither.append(identity)
        for found, together in ((by_agency, agencies), (by_publisher, publishers), ({"": neither}, silent)):
            for name, members in found.items():
                if members:
                    together.setdefault(name, []).append((story, members))
    return SourcesView(
        agencies=_listed(desk, "agency", "agencies", agencies),
        publishers=_listed(desk, "publisher", "publisher", publishers),
        silent=tuple(s for view in _listed(desk, "silent", "", silent) for s in view.stories),
    )


def _in_story(desk: Desk, story: Story, members: list[str], name: str, field: str, *, in_full: bool) -> InStory:
    shown = members if in_full else []
    return InStory(
        title=story.title,
        href=desk.story(story),
        of=len(story.articles),
        named=len(members),
        articles=tuple(_named(desk, story, desk.edition.article(a), name, field) for a in shown),
    )


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


def _listed(desk: Desk, kind: str, field: str, found: _Members) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            name=name,
            id=fragment_of(kind, name),
            stories=tuple(
                _in_story(
                    desk,
                    story,
                    articles,
                    name,
                    field,
                    in_full=len(members) <= desk.edition.settings.stories_of_source,
                )
                for story, articles in members
            ),
            articles=sum(len(articles) for _, articles in members),
            of_articles=sum(len(story.articles) for story, _ in members),
        )
        for name, members in sorted(found.items(), key=lambda pair: (pair[0].casefold(), pair[0]))
    )
