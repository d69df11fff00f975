"""Where pages stand: short ASCII addresses that never collide, and relative links between them.

An article's name in addresses follows from the article alone: its headline or first words, and a hash of its id. A story
stands under the name of its founding article, which is the member whose id has the smallest hash. So the title of a
story, and articles that join or leave, do not move it; but for two cases. A new member may rank before the founder: then
the address under the old founder leads on to the new one (`redirects`). And with the founder's own file, its name goes:
nothing that is left tells it, so `address_book` remembers it.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from story_digest.model import Article, Digest, Story
from story_digest.settings.publishing import PublishingSettings


def slug(text: str, characters: int) -> str:
    """Letters and digits of `text` as ASCII words joined by hyphens, lower case, whole words up to `characters`.

    Text without a single Latin letter or digit gives "".
    """
    # Only the head can matter; headlines of a megabyte exist.
    plain = unicodedata.normalize("NFKD", text[: characters * 4]).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['`]", "", plain.lower()))
    taken = ""
    for word in words:
        longer = f"{taken}-{word}" if taken else word[:characters]
        if len(longer) > characters:
            break
        taken = longer
    return taken


def short_hash(identity: str, digits: int) -> str:
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def article_slug(article: Article, settings: PublishingSettings) -> str:
    told = article.headline or (article.sentences[0].text if article.sentences else "")
    return slug(told, settings.slug_characters) or "article"


def distinct(wanted: Iterable[tuple[str, str]], digits: int) -> dict[str, str]:
    """For pairs of (identity, slug): identity → `slug-hash`; where two hashes meet, both take as many digits as it needs."""
    pairs = sorted(set(wanted))
    names: dict[str, str] = {}
    while pairs:
        made = {identity: f"{words}-{short_hash(identity, digits)}" for identity, words in pairs}
        seen = Counter(made.values())
        names |= {identity: name for identity, name in made.items() if seen[name] == 1}
        pairs = [pair for pair in pairs if seen[made[pair[0]]] > 1]
        digits *= 2
    return names


def names_of(digest: Digest, settings: PublishingSettings) -> Mapping[str, str]:
    """Article id → its name in addresses."""
    return distinct(((i, article_slug(a, settings)) for i, a in digest.articles.items()), settings.hash_digits)


def ranked(story: Story) -> tuple[str, ...]:
    """The story's articles, its founder first. The order of two articles never depends on a third."""
    return tuple(sorted(story.articles, key=lambda a: (short_hash(a, 64), a)))


def story_addresses(digest: Digest, names: Mapping[str, str], settings: PublishingSettings) -> Mapping[str, str]:
    """Story id → address of its page."""
    return {story.id: f"{settings.prefix}/{names[ranked(story)[0]]}/" for story in digest.stories}


def article_addresses(digest: Digest, names: Mapping[str, str], stories: Mapping[str, str]) -> Mapping[str, str]:
    """Article id → address of its page, below the page of its story."""
    return {a: f"{stories[story.id]}{names[a]}/" for story in digest.stories for a in story.articles}


def redirects(digest: Digest, names: Mapping[str, str], settings: PublishingSettings) -> Iterator[tuple[str, str]]:
    """(Old address, address today) of every page that a story of some of today's members had.

    Before the articles that rank first had joined, another founded the story: each member may have been that one. Its
    story held only articles that rank after it. Of a story of n articles these are n-1 addresses of the story and
    n(n-1)/2 of its articles; no more than `settings.redirects` are given, those of the story first, then those under
    founders of high rank: of a story that grew, it is most likely one of them that founded it.
    """
    for story in digest.stories:
        order = ranked(story)
        yield from islice(_former(order, names, settings.prefix), settings.redirects)


def _former(order: tuple[str, ...], names: Mapping[str, str], prefix: str) -> Iterator[tuple[str, str]]:
    today = f"{prefix}/{names[order[0]]}/"
    for founder in order[1:]:
        yield f"{prefix}/{names[founder]}/", today
    for place, founder in enumerate(order[1:], 1):
        for article in order[place:]:
            yield f"{prefix}/{names[founder]}/{names[article]}/", f"{today}{names[article]}/"


def fragment_of(kind: str, name: str) -> str:
    """A fragment for a name on a page: letters and digits of it, and a hash, so that no two names share one."""
    return f"{kind}-{slug(name, 24)}-{short_hash(name, 6)}".replace("--", "-")


class Links:
    """Relative links from one page. `here` is the address of that page."""

    def __init__(self, here: str, *, directory_urls: bool) -> None:
        self._here = here
        self._index = "" if directory_urls else "index.html"
        self._known: dict[str, str] = {}

    def to(self, address: str, fragment: str = "") -> str:
        """The link to a page (an address that ends in "/") or a file, with a fragment of it."""
        if address == self._here and fragment:
            return f"#{fragment}"
        link = self._known.get(address)
        if link is None:
            link = posixpath.relpath(address, self._here)
            if address.endswith("/"):
                link += f"/{self._index}"
            self._known[address] = link
        return f"{link}#{fragment}" if fragment else link
