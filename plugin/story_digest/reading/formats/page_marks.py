"""What the elements around an article mark as its title, its author and its date, those nearest to the title first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from story_digest.reading.credits.dates import read_stated
from story_digest.reading.formats.marked_elements import LINK, Mark, element_marks, words_of
from story_digest.reading.formats.visible_text import is_caption, is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|sidebar|(?:site|page|global)-footer|teaser|trending|popular|promo|bio|biography|more-from|recent(?:-posts?)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class of an element that holds other things than the article, unless it holds the main heading: `content-sidebar-wrap`."""
_LONGEST_CLASS = 400
_NEAR = 60
"""Elements between an article's title and its byline or date; teasers and comments stand hundreds further down."""
REPEATS = "element that the page's title repeats"
_FOR_READERS = ("element of class", "date after", "line that", "link to")
"""How marks begin that are read out of words or class names; those made for machines go before them."""
_MOST_HOMES = 5
"""Headings that show the title again and again."""
_FEWEST_WORDS = 3
"""Words of a heading that may be the title of a page without a main heading."""


def marks_of(tree: HtmlElement) -> list[Mark]:
    """All that elements of the page mark, in order, but for what stands in comments, teasers and the like."""
    return list(_marks(tree))


def headings_of(marks: Sequence[Mark], tree: HtmlElement, page_title: str) -> list[Mark]:
    """The headings that may show the title: those marked as such, and smaller ones that the page's own title holds."""
    marked = [mark for mark in marks if mark.kind == "title"]
    titles = {mark.value for mark in marked}
    smaller: list[Mark] = []
    for place, element in enumerate(tree.iter("h2", "h3")):
        if place >= _NEAR or not page_title:
            break
        words = words_of(element)
        if len(words.split()) >= _FEWEST_WORDS and words in page_title and words not in titles:
            smaller.append(Mark("title", words, f"{element.tag} {REPEATS}", 0))
    return [*marked, *smaller]


def nearest_first(marks: Sequence[Mark], title: str) -> list[Mark]:
    """Authors and dates by their distance from a heading that shows the title, else from the top of the page; those
    after it before those above. What stands far away may belong to other articles: it counts only where nothing far
    away of its kind says otherwise.
    """
    homes = [mark.place for mark in marks if mark.kind == "title" and mark.value == title][:_MOST_HOMES] or [0]

    def away(mark: Mark) -> int:
        return min(mark.place - home if mark.place >= home else 2 * (home - mark.place) for home in homes)

    told = [mark for mark in marks if mark.kind != "title"]
    near = [mark for mark in told if away(mark) <= _NEAR]
    far = [mark for mark in told if away(mark) > _NEAR and mark.how != LINK]
    said: dict[tuple[str, bool], set[str]] = {}
    for mark in far:
        said.setdefault((mark.kind, mark.how.startswith(_FOR_READERS)), set()).add(_gist(mark))
    far = [mark for mark in far if len(said[mark.kind, mark.how.startswith(_FOR_READERS)]) == 1]
    near.sort(key=lambda mark: (mark.how.startswith(_FOR_READERS), away(mark), mark.place))
    far.sort(key=lambda mark: (mark.how.startswith(_FOR_READERS), away(mark), mark.place))
    return [*near, *far]


def _gist(mark: Mark) -> str:
    """What a mark says: the day of a date, however it is written, or the name."""
    read = read_stated(mark.value) if mark.kind != "author" else None
    return read[0][:10] if read else mark.value


def author_names(marks: Sequence[Mark]) -> tuple[tuple[str, ...], str]:
    """The names beside the nearest author mark, and by what they are marked; empty where there is none near the title."""
    authors = [mark for mark in marks if mark.kind == "author"]
    if not authors:
        return (), ""
    first = authors[0]
    beside = sorted(
        (m for m in authors if m.how == first.how and abs(m.place - first.place) <= _NEAR // 4), key=lambda m: m.place
    )
    return tuple(dict.fromkeys(mark.value for mark in beside)), first.how


def _marks(tree: HtmlElement) -> Iterator[Mark]:
    from lxml import etree

    elsewhere = others = place = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        classes = f"{element.get('class', '')} {element.get('id', '')}"
        classes = classes if len(classes) < _LONGEST_CLASS else ""
        outside = element.tag == "aside" or (
            element.tag not in {"html", "body", "main"}
            and _ELSEWHERE.search(classes) is not None
            and next(element.iter("h1", "main"), None) is None
        )
        within = element.tag in {"figure", "blockquote"} or is_caption(element)
        if event == "end":
            elsewhere -= outside
            others -= within
            continue
        place += 1
        elsewhere += outside
        others += within
        if not elsewhere and not is_hidden(element):
            marks = element_marks(element, classes, place)
            yield from (mark for mark in marks if not others or mark.kind == "title")
