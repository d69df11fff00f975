"""What a page calls the site that it belongs to: links that lead to its front page, and its host."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from story_digest.reading.formats.marked_elements import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOST = re.compile(r"https?://(?:www\d?\.)?([\w-]{2,60})(?:\.[\w-]+){1,4}(?::\d+)?(?=[/?#]|$)", re.IGNORECASE)
_FRONT = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w{3,5})?", re.IGNORECASE)
_MOST_LINKS = 60
"""Links at the head of a page among which those to the front page are looked for."""
_MOST_PICTURES = 5
_MASTHEAD = re.compile(r"logo|masthead|header|banner|testata|kopf", re.IGNORECASE)
"""File of the picture that shows a site's name at the head of its pages."""
_LONGEST = 60
"""Characters of a site's name."""


def site_names(tree: HtmlElement, address: str) -> list[str]:
    """Names of the site, in order, each once: the words of links to its front page and of the picture
    inside, of the picture at the head of the page, and the host's.

    Where the page states no `address`, the host is the one that most of its links lead to.
    """
    names: dict[str, None] = {}
    links = [(link, (link.get("href") or "").strip()) for link in islice(tree.iter("a"), _MOST_LINKS)]
    host = _host(address) or _most_linked(target for _, target in links)
    for link, target in links:
        if not _leads_home(target, host):
            continue
        pictures = (picture.get("alt") or "" for picture in islice(link.iter("img"), 2))
        for words in (words_of(link), *pictures):
            if 0 < len(words) <= _LONGEST:
                names[words] = None
    for picture in islice(tree.iter("img"), _MOST_PICTURES):
        alternative = " ".join((picture.get("alt") or "").split())
        if 0 < len(alternative) <= _LONGEST and _MASTHEAD.search(picture.get("src", "")[-_LONGEST:]):
            names[alternative] = None
    if host:
        names[host.replace("-", " ")] = None
    return list(names)


def _host(address: str) -> str:
    """`daily-quay` of `https://www.daily-quay.example/news`; "" where there is none."""
    match = _HOST.match(address)
    return match[1].lower() if match else ""


def _most_linked(targets: Iterable[str]) -> str:
    hosts = Counter(host for host in map(_host, targets) if host)
    return max(hosts, key=lambda host: (hosts[host], host), default="")


def _leads_home(target: str, host: str) -> bool:
    """Whether a link leads to the front page of this site: `/`, `/index.html`, or the bare address of its host."""
    return bool(target) and _FRONT.fullmatch(target) is not None and _host(target) in {"", host}
