"""What the elements around an article mark as its title, its author and its date, those nearest to the title first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from story_digest.reading.credits.dates import read_stated
from story_digest.reading.formats.marked_elements import LINK, Mark, element_marks, words_of
from story_digest.reading.formats.part_headings import AFTERWARDS
from story_digest.reading.formats.visible_text import is_caption, is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|sidebar|(?:site|page|global)-footer|teaser|trending|popular|promo|bio|biography|more-from|recent(?:-posts?)?|next|read-?(?:next|more)|keep-reading|latest|carousel|slider)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class of an element that holds other things than the article, unless it holds the main heading: `content-sidebar-wrap`."""
_LONGEST_CLASS = 400
_NEAR = 60
"""Elements between an article's title and its byline or date; teasers and comments stand hundreds further down."""
REPEATS = "element that the page's title repeats"
_FOR_READERS = ("element of class", "date after", "line that", "link to")
"""How marks begin that are read out of words or class names; those made for machines go before them."""
_CREDIT = "element of class credit"
"""It may be an outlet's or a picture's: a byline goes before it."""
_MOST_HOMES = 5
"""Headings that show the title again and again."""
_OF_CARDS = ("h2", "h3", "h4", "h5", "h6")
_PART_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEADINGS = ("h1", "h2", "h3", "h4", "b", "strong", "font")
_DEEPEST = 200
"""Elements around a main heading that are looked at."""
_FEWEST_WORDS = 3
"""Words of a heading that may be the title of a page without a main heading."""


def marks_of(tree: HtmlElement) -> list[Mark]:
    """All that elements of the page mark, in order, but for what stands in comments, teasers and the like."""
    return list(_marks(tree))


def headings_of(marks: Sequence[Mark], tree: HtmlElement, page_title: str) -> list[Mark]:
    """The headings that may show the title: those marked as such, and smaller ones that the page's own title holds."""
    marked = [mark for mark in marks if mark.kind == "title"]
    titles = {mark.value for mark in marked}
    smaller: list[tuple[HtmlElement, str]] = []
    for element in islice(tree.iter("h2", "h3"), _NEAR if page_title else 0):
        words = words_of(element)
        if len(words.split()) >= _FEWEST_WORDS and words in page_title and words not in titles:
            smaller.append((element, words))
    places = _places(tree, [element for element, _ in smaller])
    return [
        *marked,
        *(
            Mark("title", words, f"{element.tag} {REPEATS}", place)
            for (element, words), place in zip(smaller, places, strict=True)
        ),
    ]


def _places(tree: HtmlElement, wanted: Sequence[HtmlElement]) -> list[int]:
    """Numbers of elements in the page, as marks count them; `wanted` in the order of the page."""
    left = iter(wanted)
    sought = next(left, None)
    places: list[int] = []
    for number, element in enumerate(tree.iter("*"), start=1):
        if sought is None:
            break
        if element is sought:
            places.append(number)
            sought = next(left, None)
    return places


def places_of(title: str, marks: Sequence[Mark], tree: HtmlElement) -> list[int]:
    """Where in the page a title stands: as it is marked, else as a heading shows it, else at the top."""
    marked = [mark.place for mark in marks if mark.kind == "title" and mark.value == title]
    if marked or not title:
        return marked[:_MOST_HOMES] or [0]
    shown = next((element for element in islice(tree.iter(*_HEADINGS), _NEAR) if words_of(element) == title), None)
    return (_places(tree, [shown]) if shown is not None else []) or [0]


def nearest_first(marks: Sequence[Mark], homes: Sequence[int]) -> list[Mark]:
    """Authors and dates by their distance from the places of the title; those after it before those above. What stands
    far away may belong to other articles: it counts only where nothing far away of its kind says otherwise.
    """

    def away(mark: Mark) -> int:
        return min(mark.place - home if mark.place >= home else 2 * (home - mark.place) for home in homes)

    def rank(mark: Mark) -> tuple[bool, bool, int, int]:
        return mark.how.startswith(_FOR_READERS), mark.how.startswith(_CREDIT), away(mark), mark.place

    told = [mark for mark in marks if mark.kind != "title"]
    near = [mark for mark in told if away(mark) <= _NEAR]
    far = [mark for mark in told if away(mark) > _NEAR and mark.how != LINK]
    said: dict[tuple[str, bool], set[str]] = {}
    for mark in far:
        said.setdefault((mark.kind, mark.how.startswith(_FOR_READERS)), set()).add(_gist(mark))
    far = [mark for mark in far if len(said[mark.kind, mark.how.startswith(_FOR_READERS)]) == 1]
    return [*sorted(near, key=rank), *sorted(far, key=rank)]


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


def _is_card(element: HtmlElement) -> bool:
    """Whether an element is a link around a headline: the teaser of another article."""
    return element.tag == "a" and len(element) > 0 and next(element.iter(*_OF_CARDS), None) is not None


def _marks(tree: HtmlElement) -> Iterator[Mark]:
    from lxml import etree

    elsewhere = others = place = 0
    titled = credited = False
    main = islice(tree.iter("h1", "main"), _MOST_HOMES)
    around = {outer for element in main for outer in islice(element.iterancestors(), _DEEPEST)}
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        classes = f"{element.get('class', '')} {element.get('id', '')}"
        classes = classes if len(classes) < _LONGEST_CLASS else ""
        outside = element.tag == "aside" or (
            element.tag not in {"html", "body", "main"}
            and _ELSEWHERE.search(classes) is not None
            and element not in around
        )
        within = element.tag in {"figure", "blockquote"} or _is_card(element) or is_caption(element)
        if event == "end":
            elsewhere -= outside
            others -= within
            continue
        place += 1
        elsewhere += outside
        others += within
        if credited and element.tag in _PART_HEADINGS and AFTERWARDS.fullmatch(words_of(element)):
            return  # what readers wrote, and who they are
        if not elsewhere and not is_hidden(element):
            for mark in element_marks(element, classes, place):
                titled = titled or mark.kind == "title"
                credited = credited or (titled and mark.kind != "title")
                if not others or mark.kind == "title":
                    yield mark
