"""Every address that the pages of a digest have had, and where each leads today.

An address follows from the articles that are there (`addresses`); what an article that has left was called, they cannot
tell. So a text file remembers: a line for each address at which an article ever stood, with the beginning of its file's
hash. The address of its story is the first half of it. Lines are only ever added, in an order that follows from their
words, so that two people's additions merge, and anyone can read what is promised.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from story_digest.model import Digest

HEAD = """\
# Every address that an article of this digest has had, and the beginning of its file's SHA-256 at that time.
# An address whose article has gone or moved leads on. Keep this file with the articles; a build adds to it.
"""

_LINE = re.compile(r"(?P<prefix>[a-z0-9/-]+)/(?P<story>[a-z0-9-]+)/(?P<article>[a-z0-9-]+)/ (?P<file>[0-9a-f]{12})")


@dataclass(frozen=True, slots=True, order=True)
class Had:
    """An address that an article's page has had: `prefix/story/article/`."""

    prefix: str
    story: str
    article: str
    file: str
    """The first twelve digits of the SHA-256 of the article's file, as it was then."""


@dataclass(frozen=True, slots=True)
class Former:
    """An address at which nothing stands today, and where it leads.

    `moved`: what stood there stands at `target`. `article` or `story`: it is gone, and `target` is nearest to it: the
    story that the article was part of, or the front page.
    """

    address: str
    target: str
    what: Literal["moved", "article", "story"]


def parse(text: str) -> tuple[Had, ...]:
    """The lines of an address file. Raises ValueError for a line that is none."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise ValueError(
                f"line {number} is no address: {line[:60]!r}. Delete the line; of a conflict in git, keep both sides."
            )
        found.append(Had(**match.groupdict()))
    return tuple(found)


def written(had: Iterable[Had], now: Iterable[Had]) -> str:
    """The address file, with today's addresses added."""
    lines = sorted({*had, *now})
    return HEAD + "".join(f"{one.prefix}/{one.story}/{one.article}/ {one.file}\n" for one in lines)


def today(digest: Digest, names: Mapping[str, str], addresses: Mapping[str, str], prefix: str) -> tuple[Had, ...]:
    """The addresses that articles have now; `names` and `addresses` by article id."""
    return tuple(
        Had(prefix, addresses[id].removeprefix(f"{prefix}/").split("/")[0], names[id], article.sha256[:12])
        for id, article in sorted(digest.articles.items())
    )


def formers(had: Iterable[Had], now: Iterable[Had], prefix: str) -> Iterator[Former]:
    """Where every address of `had` leads that is none of today's, of those under `prefix`.

    The address of a story leads to the story of the article that gave it its name, or, when that has gone, to the story
    of most others that stood under it.
    """
    past = sorted(one for one in had if one.prefix == prefix)
    known = Known(past, now)
    stories: dict[str, dict[str, Had]] = defaultdict(dict)
    for one in past:
        stories[one.story][one.article] = one
    for story, articles in stories.items():
        target = _story(known, story, articles)
        front = f"{prefix}/"
        if story not in known.stories:
            address = f"{prefix}/{story}/"
            yield Former(address, f"{prefix}/{target}/", "moved") if target else Former(address, front, "story")
        for article, one in articles.items():
            if (story, article) in known.places:
                continue
            address = f"{prefix}/{story}/{article}/"
            found = known.article(one)
            if found is not None:
                yield Former(address, f"{prefix}/{found.story}/{found.article}/", "moved")
            else:
                yield Former(address, f"{prefix}/{target}/" if target else front, "article")


def _story(known: Known, name: str, articles: Mapping[str, Had]) -> str | None:
    """The story that a name leads to under which `articles` have stood; None where none of them is left."""
    if name in articles and (founder := known.article(articles[name])):
        return founder.story
    found = Counter(now.story for one in articles.values() if (now := known.article(one)))
    return min(found, key=lambda story: (-found[story], story), default=None)


class Known:
    """Today's articles, known again by what they were called before.

    Two addresses are one article's where its file had the same path or the same bytes, and so over any chain of such
    steps: a headline is changed, then the file is renamed, then its text is edited.
    """

    def __init__(self, past: Iterable[Had], now: Iterable[Had]) -> None:
        articles = sorted(now)
        self.stories = {one.story for one in articles}
        self.places = {(one.story, one.article) for one in articles}
        self._above: dict[str, str] = {}
        for one in (*past, *articles):
            self._above[self._top(_path(one))] = self._top(one.file)
        self._names = {one.article: one for one in articles}
        self._paths = {_path(one): one for one in articles}
        self._tops: dict[str, Had] = {}
        for one in articles:
            self._tops.setdefault(self._top(one.file), one)

    def article(self, one: Had) -> Had | None:
        """What stood at an address, where it stands today."""
        return self._names.get(one.article) or self._paths.get(_path(one)) or self._tops.get(self._top(one.file))

    def _top(self, node: str) -> str:
        """The one that stands for all that are linked with `node`."""
        top = node
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(node, node)) != top:
            self._above[node], node = top, above
        return top


def _path(one: Had) -> str:
    """The last part of an article's name, a hash that follows from the path of its file."""
    return "path " + one.article.rpartition("-")[2]
