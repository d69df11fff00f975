"""The sources page: agencies and publishers with their articles, in plain counts. No ranking, nothing typical."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Article, Story
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.naming import credited_agencies
from story_digest.publishing.views.front import agency_id


@dataclass(frozen=True, slots=True)
class Named:
    """An article that names a source. `words` are those that name it; `own`: sentences that stand nowhere else."""

    place: Place
    story: str
    story_href: str
    words: str
    inferred: bool
    credited: bool
    """Whether a credit names it, not a sentence only."""
    own: int
    total: int


@dataclass(frozen=True, slots=True)
class SourceView:
    name: str
    id: str
    articles: tuple[Named, ...]
    stories: int
    of_articles: int
    """All articles of those stories."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    agencies: tuple[SourceView, ...]
    publishers: tuple[SourceView, ...]
    silent: tuple[Named, ...]
    """Articles that name neither."""


def sources_view(desk: Desk) -> SourcesView:
    agencies: dict[str, list[tuple[Story, Named]]] = {}
    publishers: dict[str, list[tuple[Story, Named]]] = {}
    silent: list[Named] = []
    for story in sorted(desk.edition.digest.stories, key=lambda s: (s.title.casefold(), s.id)):
        for identity in story.articles:
            article = desk.edition.article(identity)
            credited = credited_agencies(article)
            for agency in article.agencies:
                named = _named(desk, story, article, agency, "agencies", credited=agency in credited)
                agencies.setdefault(agency, []).append((story, named))
            if article.publisher:
                named = _named(desk, story, article, article.publisher, "publisher", credited=True)
                publishers.setdefault(article.publisher, []).append((story, named))
            if not article.agencies and not article.publisher:
                silent.append(_named(desk, story, article, "", "", credited=False))
    return SourcesView(agencies=_listed(agencies), publishers=_listed(publishers), silent=tuple(silent))


def _named(desk: Desk, story: Story, article: Article, source: str, field: str, *, credited: bool) -> Named:
    evidence = article.evidence.get(field)
    arranged = desk.edition.outline(story)
    own = sum(
        not any(s.beside or len(s.passage.readings) > 1 for s in arranged.standings.get((article.id, n.id), ()))
        for n in article.sentences
    )
    words = [" ".join(s.text.split()) for s in evidence.spans] if evidence else []
    if evidence and evidence.quote:
        words.append(evidence.quote)
    return Named(
        place=desk.place(article.id),
        story=story.title,
        story_href=desk.story(story),
        words=next((w for w in words if source.casefold() in w.casefold()), words[0] if words else ""),
        inferred=evidence is not None and evidence.status == "inferred",
        credited=credited,
        own=own if len(story.articles) > 1 else 0,
        total=len(article.sentences) if len(story.articles) > 1 else 0,
    )


def _listed(found: dict[str, list[tuple[Story, Named]]]) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            name=name,
            id=agency_id(name),
            articles=tuple(named for _, named in members),
            stories=len({story.id for story, _ in members}),
            of_articles=sum(len(a) for a in {story.id: story.articles for story, _ in members}.values()),
        )
        for name, members in sorted(found.items(), key=lambda pair: (pair[0].casefold(), pair[0]))
    )
