"""Which of the titles that a page states is the headline that its reader sees."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

_WORD = re.compile(r"\w+(?:[’'.]\w+)*")
_PARTS = re.compile(r"\s+[|·•»«›]\s+|\s*\|\s*|\s+::\s+")
_DASH = re.compile(r"\s+[–—-]\s+")
_SIGNS = "|-–—:·•»›/ "
_SHORTEST_WORD = 4
"""Letters of a word that tells titles apart; shorter ones are mostly `the` and `of` in any language."""
_FEWEST_SHARED = 2
"""Such words that two titles of one article share at least."""
_SHORTEST_HELD = 8
"""Characters of a title that another holds as a whole."""
_SHARED = 1 / 3
"""Share of the shorter title's words that the other has. Headlines that one article has for readers and for search
engines share from two in five (of 86 saved pages); the name of a site and a headline share none or one."""
_FEWEST_WORDS = 3
"""Words of a headline out of the page's own title."""
_OF_SITES = frozenset({"online", "homepage", "website", "official", "internet", "edition", "news"})
"""Words that a site adds to its name in one place and not in another."""
_LONGEST_SITE = 4
"""Words of a site's name behind a dash."""


def words_of(title: str) -> frozenset[str]:
    """The words that tell a title, in lower case and with straight apostrophes: long ones and figures, else all."""
    words = _WORD.findall(title.lower().replace("’", "'"))
    return frozenset(word for word in words if len(word) >= _SHORTEST_WORD or word.isdigit()) or frozenset(words)


def are_akin(one: str, other: str) -> bool:
    """Whether two titles may be of one article."""
    words, others = words_of(one), words_of(other)
    shared = len(words & others)
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    if len(short) >= _SHORTEST_HELD and short in long:
        return True  # also where no spaces part the words
    if shared < _FEWEST_SHARED:
        return bool(words) and words == others
    return shared >= _SHARED * min(len(words), len(others))


def is_site(title: str, sites: Iterable[str]) -> bool:
    """Whether a title is nothing but the name of the site, also as its address writes it."""
    words, glued = words_of(title) - _OF_SITES, _glued(title)
    return any(words == words_of(site) - _OF_SITES or glued == _glued(site) for site in sites)


def _glued(name: str) -> str:
    """`The Daily Quay` as `dailyquay`."""
    return "".join(_WORD.findall(name.casefold())).removeprefix("the")


def shown_heading(headings: Sequence[str], reference: str, sites: Sequence[str]) -> int | None:
    """Number of the heading on the page that shows what `reference` calls the article: the one that shares most words
    with it, the first of equals, or one inside that; None where none does. The name of the site is no headline.
    """
    wanted = words_of(reference)
    best, found = 0, None
    for number, heading in enumerate(headings):
        shared = len(words_of(heading) & wanted)
        if is_site(heading, sites) or _is_tail(heading, reference):
            continue
        inside = (
            found is not None and shared == best and len(heading) < len(headings[found]) and heading in headings[found]
        )
        if (shared > best or inside) and are_akin(heading, reference):
            best, found = shared, number
    return found


def _is_tail(heading: str, title: str) -> bool:
    """Whether a heading is what stands behind a longer headline in the page's own title: the name of the site."""
    before = title.removesuffix(heading).rstrip()
    if before == title or before[-1:] not in _SIGNS:
        return False
    longest = max(len(part.split()) for part in _PARTS.split(before.strip(_SIGNS)))
    return longest >= _FEWEST_WORDS and len(heading.split()) < longest


def without_site(title: str, sites: Sequence[str]) -> str:
    """`A Letter | A Magazine` without the magazine, told by the site's own name."""
    for site in sites:
        before, after = title.removesuffix(site), title.removeprefix(site)
        if before != title and before.rstrip()[-1:] in _SIGNS and before.strip(_SIGNS):
            return before.strip(_SIGNS)
        if after != title and after.lstrip()[:1] in _SIGNS and after.strip(_SIGNS):
            return after.strip(_SIGNS)
    return title


def is_site_beside(page_title: str, title: str, headings: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a stated title is what stands beside a heading of the page in the page's own title: the site's name. Where
    it stands before that heading, the heading has to be the nearest `above` the text.
    """
    behind, before = page_title.removesuffix(title), page_title.removeprefix(title)
    if behind != page_title and behind[-1:] in _SIGNS and any(behind.strip(_SIGNS) == one for one in headings):
        return True
    nearest = next((one for one in above if one in page_title), "")
    return before != page_title and before[:1] in _SIGNS and bool(nearest) and before.strip(_SIGNS) == nearest


def article_part(page_title: str, sites: Sequence[str], shown: Container[str]) -> str:
    """The article's part of a title in which the name of the site may stand too: the longest part that is also `shown`
    on the page, else the longest one, names in capitals behind a dash cut off.
    """
    title = without_site(page_title, sites)
    parts = [part.strip() for part in _PARTS.split(title) if part.strip() and not is_site(part, sites)]
    if seen := _part_seen(parts, shown):
        return seen
    title = max(parts, key=lambda part: len(part.split()), default=title)
    *rest, last = _DASH.split(title)
    words = last.split()
    if rest and len(words) <= min(_LONGEST_SITE, len(" ".join(rest).split())) and all(w[0].isupper() for w in words):
        return title[: -len(last)].strip(_SIGNS)
    return title


def without_unseen_site(title: str, sites: Sequence[str], shown: Container[str]) -> str:
    """A stated title without the site's name, told by that name or by the part of it that is `shown` on the page."""
    bare = without_site(title, sites)
    return bare if bare != title else _part_seen(_PARTS.split(title), shown) or title


def _part_seen(parts: Sequence[str], shown: Container[str]) -> str:
    pieces = [piece for part in parts for piece in (part, *_DASH.split(part))]
    seen = [piece for piece in pieces if piece in shown and len(piece.split()) >= _FEWEST_WORDS]
    return max(seen, key=lambda piece: len(piece.split()), default="")
