"""The sources page: agencies and publishers with their articles, in plain counts. No ranking, nothing typical."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Article, Evidence, Story
from story_digest.publishing.addresses import fragment_of
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.naming import credited_agencies


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
            credited = credited_agencies(article)
            for agency in article.agencies:
                kind = "credit" if agency in credited else "sentence"
                by_agency.setdefault(agency, []).append(
                    _named(desk, story, article, source=agency, evidence=article.evidence.get("agencies"), kind=kind)
                )
            if article.publisher:
                evidence = article.evidence.get("publisher")
                named = _named(desk, story, article, source=article.publisher, evidence=evidence, kind="credit")
                by_publisher.setdefault(article.publisher, []).append(named)
            if not article.agencies and not article.publisher:
                neither.append(_named(desk, story, article, source="", evidence=None, kind=""))
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


def _named(desk: Desk, story: Story, article: Article, *, source: str, evidence: Evidence | None, kind: str) -> Named:
    arranged = desk.edition.outline(story)
    own = sum(
        not any(s.beside or len(s.passage.readings) > 1 for s in arranged.standings.get((article.id, n.id), ()))
        for n in article.sentences
    )
    words = [" ".join(s.text.split()) for s in evidence.spans] if evidence else []
    if evidence and evidence.quote:
        words.append(" ".join(evidence.quote.split()))
    compared = len(story.articles) > 1
    return Named(
        place=desk.place(article.id),
        words=next((w for w in words if source.casefold() in w.casefold()), ""),
        kind="inferred" if evidence is not None and evidence.status == "inferred" else kind,
        own=own if compared else 0,
        total=len(article.sentences) if compared else 0,
    )


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
