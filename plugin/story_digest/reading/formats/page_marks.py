"""What the elements around an article mark as its title, its author and its date: microdata, links, class names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from story_digest.reading.formats.visible_text import is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR_CLASS = re.compile(
    # "byline", "entry-author", "post__author-name", "ContributorName"; not "author-bio", "comment-author"
    r"(?:^|[\s_-])(?:by-?line|authors?|writer|contributor|credit|creator)(?:[\s_-]*(?:name|link|info|inner|list|text|title|url|fn))*(?:$|\s)",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    # "entry-date", "post_date", "published", "timestamp", "article-date"
    r"(?:^|[\s_-])(?:date|dates|pub-?date|publish(?:ed)?|published-?date|posted(?:-on)?|time-?stamp|datetime|post-?date|date-?(?:header|line|time))(?:$|\s)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|sidebar|(?:site|page|global)-footer|teaser|trending|popular|promo|bio|biography|more-from|recent(?:-posts?)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\W*(?:(?:written|posted|published|reported|story|words|text|article|report|analysis|opinion|commentary|review|interview|column|view all (?:posts|articles))\s+)?"
    r"(?:by|von|par|por|di|door|av|af)\b|\W*(?:authors?|autor(?:in)?|auteur|text|story|words)\s*:)\s*:?\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:[|•·/]|\s[-–—](?:\s|$)|,?\s+(?:on|am|le|el|il)\s+\w+\.?\s+\d|,\s*\w+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}[./]|\d{4}|@|\n)"
)
_NO_NAME = re.compile(
    r"(?:no author|unknown|admin(?:istrator)?|guest|author|by|staff|editor|redaktion|webmaster|none|null|undefined|n/?a)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE = re.compile(
    # "May 10, 2022 01:52:54 PM", "10. Februar 2020", "December 29th 2019", "06/02/2024 - 16:12", "2020-01-10T00:00:00Z"
    r"(?:\b\w+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\b\d{1,2}(?:st|nd|rd|th|\.)?\s\w+\.?,?\s\d{4}"
    r"|\b\d{4}-\d\d-\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d).{0,40}"
)
_UPDATED = re.compile(r"\W*(?:last\s+)?(?:updated|modified)", re.IGNORECASE)
_UPDATED_END = re.compile(r"\b(?:updated|modified|last\s+update|update\s*:)(?:\s+(?:on|at))?\W*$", re.IGNORECASE)
"""What stands right before a `<time>` that says when the page was updated: `Published: … | Updated: `."""
_LONGEST_MARK = 120
_FEWEST_WORDS = 3
"""Words of a heading that may be the title of a page without a main heading."""
_MOST_INSIDE = 200
"""Elements inside one that marks a title, a byline or a date; a list of ten authors with their links has fifty."""
_NEAR = 60
"""Elements between an article's title and its byline or date; teasers and comments stand hundreds further down."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that an element marks, and by what."""

    kind: Literal["title", "author", "published", "updated"]
    value: str
    how: str
    place: int
    """Number of the element in the page."""


def page_marks(tree: HtmlElement) -> list[Mark]:
    """Title, authors and dates that elements mark, those nearest to the title first; bylines after it before those above."""
    marks = list(_marks(tree))
    titles = [mark for mark in marks if mark.kind == "title"]
    if not titles and (heading := _heading_of_title(tree)):
        titles = [heading]
    home = titles[0].place if titles else 0

    def distance(mark: Mark) -> tuple[bool, bool, int, int]:
        after = mark.place - home
        away = after if after >= 0 else -2 * after
        return (away > _NEAR, mark.how.startswith("element of class"), away, mark.place)

    near = sorted((mark for mark in marks if mark.kind != "title"), key=distance)
    return [*titles[:1], *near]


def _heading_of_title(tree: HtmlElement) -> Mark | None:
    """On a page without a main heading: the heading with which the page's own title begins."""
    title = " ".join((tree.findtext(".//title") or "").split())
    if not title:
        return None
    for place, element in enumerate(tree.iter("h2", "h3")):
        words = _words(element)
        if place < _NEAR and len(words.split()) >= _FEWEST_WORDS and title.startswith(words):
            return Mark("title", words, f"{element.tag} element that begins the page's title", 0)
    return None


def author_names(marks: list[Mark]) -> tuple[tuple[str, ...], str]:
    """The names beside the nearest author mark, and by what they are marked; empty where there is none near the title."""
    authors = [mark for mark in marks if mark.kind == "author"]
    if not authors:
        return (), ""
    first = authors[0]
    beside = sorted(
        (m for m in authors if m.how == first.how and abs(m.place - first.place) <= _NEAR // 4), key=lambda m: m.place
    )
    return tuple(dict.fromkeys(mark.value for mark in beside)), first.how


def name_of(words: str) -> str:
    """The name in a byline's words, or "" where it is none: `By A B on May 3, 2020` gives `A B`."""
    name = _LEAD.sub("", " ".join(words.split()))
    if cut := _END.search(name):
        name = name[: cut.start()]
    name = name.strip(" ,;:-–—|•·")
    if len(name) < 2 or len(name) > 80 or _NO_NAME.match(name) or "http" in name or any(c.isdigit() for c in name):
        return ""
    return name


def _marks(tree: HtmlElement) -> Iterator[Mark]:
    from lxml import etree

    elsewhere = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    place = 0
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        classes = f"{element.get('class', '')} {element.get('id', '')}"
        outside = element.tag == "aside" or (
            element.tag not in {"html", "body"} and len(classes) < 400 and bool(_ELSEWHERE.search(classes))
        )
        if event == "end":
            elsewhere -= outside
            continue
        place += 1
        elsewhere += outside
        if elsewhere or is_hidden(element):
            continue
        if element.tag == "h1" and (title := _words(element)):
            yield Mark("title", title, "h1 element", place)
        else:
            yield from _element_marks(element, classes, place)


def _element_marks(element: HtmlElement, classes: str, place: int) -> Iterator[Mark]:
    prop = (element.get("itemprop") or "").lower()
    if prop in {"datepublished", "datemodified"} or element.tag == "time":
        value = element.get("content") or element.get("datetime") or _dated(element.get("title", "")) or _words(element)
        by_class = re.search(r"updat|modif", classes, re.IGNORECASE) and "publish" not in classes
        by_words = not prop and (_UPDATED_END.search(_words_before(element)) or _UPDATED.match(_words(element)))
        if value and _YEAR.search(value):
            updated = prop == "datemodified" or by_class or by_words
            how = f"{prop or 'time'} element" + (" beside the word Updated" if by_words else "")
            yield Mark("updated" if updated else "published", value.strip(), how, place)
        return
    if len(classes) < 400 and _DATE_CLASS.search(classes):
        words = _words(element)
        if len(words) <= _LONGEST_MARK and (date := _DATE.search(words)):
            updated = bool(_UPDATED.match(words))
            yield Mark(
                "updated" if updated else "published",
                date[0],
                f"element of class {classes.split(maxsplit=1)[0]}",
                place,
            )
    if "author" in (element.get("rel") or "").lower().split() or prop == "author":
        if name := name_of(_words(element)):
            yield Mark("author", name, "rel or itemprop author", place)
    elif len(classes) < 400 and _AUTHOR_CLASS.search(classes) and (name := name_of(_words(element))):
        yield Mark("author", name, f"element of class {classes.split(maxsplit=1)[0]}", place)


def _words_before(element: HtmlElement) -> str:
    """The last words before an element, inside the same parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return (parent.text or "")[-_LONGEST_MARK:] if parent is not None else ""
    after = previous.tail or ""
    return after[-_LONGEST_MARK:] if after.strip() else (previous.text or "")[-_LONGEST_MARK:]


def _dated(words: str) -> str:
    return words if _DATE.search(words) else ""


def _words(element: HtmlElement) -> str:
    """The text of a small element; "" of one that holds more than a title or a byline does."""
    if any(number > _MOST_INSIDE for number, _ in enumerate(element.iter())):
        return ""
    parts: list[str] = []
    length = 0
    for words in element.itertext():
        parts.append(words)
        length += len(words.strip())
        if length > 3 * _LONGEST_MARK:
            return ""
    return " ".join(" ".join(parts).split())
