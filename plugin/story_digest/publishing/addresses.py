"""Where pages stand: short ASCII addresses that never collide, and relative links between them."""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

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


def story_slug(story: Story, settings: PublishingSettings) -> str:
    return slug(story.title, settings.slug_characters) or "story"


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


def story_addresses(digest: Digest, settings: PublishingSettings) -> Mapping[str, str]:
    """Story id → address of its page."""
    names = distinct(((s.id, story_slug(s, settings)) for s in digest.stories), settings.hash_digits)
    return {identity: f"{settings.prefix}/{name}/" for identity, name in names.items()}


def article_addresses(digest: Digest, stories: Mapping[str, str], settings: PublishingSettings) -> Mapping[str, str]:
    """Article id → address of its page, below the page of its story."""
    addresses: dict[str, str] = {}
    for story in digest.stories:
        wanted = ((i, article_slug(digest.articles[i], settings)) for i in story.articles)
        for identity, name in distinct(wanted, settings.hash_digits).items():
            addresses[identity] = f"{stories[story.id]}{name}/"
    return addresses


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
