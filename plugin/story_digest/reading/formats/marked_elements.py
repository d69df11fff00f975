"""What one element of a page marks as the title, the author or a date: microdata, RDFa, links, class names, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from story_digest.reading.credits.date_words import PUBLISHED_ABROAD, TO_DATE, UPDATED_ABROAD
from story_digest.reading.credits.dates import AT_TIME
from story_digest.reading.credits.header_bare_names import is_writer
from story_digest.reading.credits.names import is_person
from story_digest.reading.formats.page_names import byline_behind, is_byline, is_led, is_signed, name_among, name_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR_CLASS = re.compile(
    # "byline", "entry-author", "post__author-name", "TextContributorName", "Head_author__x1Yz9"; not "author-bio"
    r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=[A-Z])))(?:by-?line|authors?|autor|auteur|writer|contributor|credit|creator|submitted)(?:[\s_-]*(?:name|link|info|inner|list|text|title|url|fn|meta|details|wrapper))*(?:$|\s|__?(?=\w*\d)\w{4,8}(?:$|\s))",
    re.IGNORECASE,
)
_PICTURE_CLASS = re.compile(r"caption|photo|image|picture|figure|media|copyright", re.IGNORECASE)
"""Class of an element that names who took a picture: `article-caption__credit`."""
_DATE_CLASS = re.compile(
    # "entry-date", "post_date", "published", "timestamp", "article-date", "datum"
    r"(?:^|[\s_-])(?:date|dates|datum|fecha|data|pub-?date|data[_-]?pub\w{0,11}|publish(?:ed)?|published-?date|posted(?:-on)?|submitted|time-?stamp|datetime|post-?date|date-?(?:header|line|time))(?:$|\s)",
    re.IGNORECASE,
)
_TITLE_CLASS = re.compile(
    # "entry-title", "post_title", "article-headline", "headline"; not "site-title", "widget-title"
    r"(?:^|\s)(?:(?:entry|post|article|story|news|node|single|page)[_-]{1,2})?(?:headline|(?<=[_-])title)(?:$|\s)"
    r"|(?:^|[\s_-])(?:titolo|titulo|titre|tytul|otsikko|overskrift)(?:$|\s)",
    re.IGNORECASE,
)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|in)?|auteurs?|profiles?|people|staff|contributors?|writers?|journalists?)/[^/]",
    re.IGNORECASE,
)
LINK = "link to an author's page"
"""It counts near the title only: texts link to people whom they name."""
_LONGEST_CLASS = 400
_UPDATED_CLASS = re.compile(r"updat|modif", re.IGNORECASE)
_PUBLISHED_CLASS = re.compile(r"publish|(?:entry|post)[_-]{1,2}date", re.IGNORECASE)
"""`entry-date updated` is what many themes call the day of publication, after the hAtom microformat."""
_DATES_PUBLISHED = frozenset({"datepublished", "datecreated", "created", "issued", "pubdate"})
_DATES_UPDATED = frozenset({"datemodified", "modified"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE = re.compile(
    # "May 10, 2022 01:52:54 PM", "10. Februar 2020", "3 de junio de 2019", "December 29th 2019", "06/02/2024 - 16:12"
    r"(?:\b[^\W\d]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\b\d{1,2}(?:st|nd|rd|th|\.)?\s(?:(?:de|of)\s)?[^\W\d]+\.?,?\s(?:de\s)?\d{4}"
    # "2025. március 6.", "2024 m. kovo 31 d.", "2026年1月13日"
    r"|\b\d{4}-\d\d-\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}|\b\d{4}(?:\.|\sm\.)\s[^\W\d]+\s\d{1,2}|\b\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])(?!\d{3})"
)
_ALONE = re.compile(
    rf"(?:[^\W\d][\w-]{{1,12}}\.?,?\s+)?{_DATE.pattern}(?:\W{{0,3}}(?:{AT_TIME}\s)?\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?Uhr|\s[A-Z]{{2,4}})?)?\W*",
    re.IGNORECASE,
)
"""A date with nothing beside it but the day of the week and the time of day."""
_ISO_TITLE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?(?:\s\S{1,6})?")
_TO_DATE = re.compile(rf"\W*(?:{TO_DATE}\s)?", re.IGNORECASE)
_LINES = frozenset(["p", "div", "li", "dd", "h2", "h3", "h4", "h5", "h6", "address"])
_LETTER = re.compile(r"[^\W\d_]")
_SHORTEST_DATE = 8
_AFTER_DATE = 40
"""Characters after a date in which the time of day may stand."""
_UPDATED = rf"(?:updated?|modified|revised|{UPDATED_ABROAD})"
_PUBLISHED = (
    rf"(?:publish(?:ed|ing\s+date)|posted|submitted|created|released|publication\s+date|date|{PUBLISHED_ABROAD})"
)
_SAYS_UPDATED = re.compile(rf"\b{_UPDATED}(?:\s+{TO_DATE})?\W*$", re.IGNORECASE)
"""What stands right before a date on which the page was updated: `Published: … | Updated: `."""
_BEGINS_UPDATED = re.compile(rf"\W*(?:last\s+)?{_UPDATED}\b", re.IGNORECASE)
_SAYS_DATE = re.compile(
    rf"\W*(?:(?:first|last|(?P<entry>this\s+(?:entry|post|article)\s+was))\s+)?(?P<word>{_PUBLISHED}|{_UPDATED})\b",
    re.IGNORECASE,
)
_META_CLASS = re.compile(r"(?:post|entry|article|story|page)[_-]{1,2}meta(?:$|\s)", re.IGNORECASE)
_STROKES = re.compile(r"[|·•]")
_LABEL_CLASS = re.compile(r"label|field-?name", re.IGNORECASE)
_LONGEST_LABEL = 30
_LONGEST_MARK = 120
_MOST_INSIDE = 200
"""Elements inside one that marks a title, a byline or a date; a list of ten authors with their links has fifty."""

Kind = Literal["title", "author", "published", "updated"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that an element marks, and by what."""

    kind: Kind
    value: str
    how: str
    place: int
    """Number of the element in the page."""
    plain: bool = False
    """Whether a title is the element's own text, with no other element inside for a kicker or a subtitle."""


def element_marks(element: HtmlElement, classes: str, place: int) -> Iterator[Mark]:
    """What an element itself marks; `classes` are its classes and its id, `place` its number in the page."""
    props = _properties(element)
    if element.tag == "h1" or "headline" in props or _TITLE_CLASS.search(classes):
        if title := words_of(element):
            how = "h1 element" if element.tag == "h1" else "element marked as headline"
            yield Mark("title", title, how, place, plain=len(element) == 0)
        return
    dated = props & (_DATES_PUBLISHED | _DATES_UPDATED)
    if dated or element.tag == "time" or (element.get("datetime") and element.tag not in {"ins", "del"}):
        yield from _timed(element, classes, place, min(dated, default=""))
        return
    byline = _byline_in(element)
    yield from _dated_words(element, classes, place, signed=bool(byline))
    if "author" in (element.get("rel") or "").lower().split() or "author" in props:
        for name in _names_inside(element):
            yield Mark("author", name, "rel or itemprop author", place)
    elif _AUTHOR_CLASS.search(classes) and not _PICTURE_CLASS.search(classes):
        for name in _names_inside(element):
            yield Mark("author", name, f"element of class {classes.split(maxsplit=1)[0]}", place)
    elif byline:
        yield Mark("author", name_of(byline), "line that begins as a byline", place)
    elif _META_CLASS.search(classes) and (name := _name_beside_date(element)):
        yield Mark("author", name, "line with a name beside the date", place)
    elif _leads_to_author(element) and is_person(name := name_of(words_of(element))):
        yield Mark("author", name, LINK, place)


def is_date_line(words: str, *, said: bool = False) -> bool:
    """Whether words are a date and nothing else, with or without a word that says of what; `said`: only with one."""
    if not _SHORTEST_DATE <= len(words) <= _LONGEST_MARK:
        return False
    says = _SAYS_DATE.match(words)
    start = _TO_DATE.match(words, says.end()).end() if says else 0  # type: ignore[union-attr]
    return (says is not None or not said) and _ALONE.fullmatch(words, start) is not None


def words_of(element: HtmlElement) -> str:
    """The text of a small element; "" of one that holds more than a title or a byline does."""
    return " ".join(" ".join(_pieces(element)).split())


def _properties(element: HtmlElement) -> frozenset[str]:
    """Names that microdata and RDFa give the element, without their vocabulary: `schema:datePublished`, `dc:created`."""
    named = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
    return frozenset(name.rpartition(":")[2] for name in named)


def _timed(element: HtmlElement, classes: str, place: int, prop: str) -> Iterator[Mark]:
    stated = element.get("content") or element.get("datetime") or _with_date(element.get("title", ""))
    words = words_of(element)
    value = (stated or words).strip()
    if not _YEAR.search(value):
        return
    by_class = _UPDATED_CLASS.search(classes) and not _PUBLISHED_CLASS.search(classes)
    by_words = not prop and (_SAYS_UPDATED.search(_words_before(element)) or _BEGINS_UPDATED.match(words))
    updated = prop in _DATES_UPDATED or bool(by_class) or bool(by_words)
    how = f"{prop or 'time'} element" + (" beside the word Updated" if by_words else "")
    yield Mark("updated" if updated else "published", value, how, place)


def _byline_in(element: HtmlElement) -> str:
    """A byline that is all an element holds, but for the date before it."""
    opening = _opening(element)
    if is_led(opening):
        words = _line(element)
        return words if is_byline(words) or is_signed(words) else ""
    date = _DATE.search(opening) if len(opening) >= _SHORTEST_DATE else None
    return byline_behind(_line(element), date.end()) if date and date.start() < _AFTER_DATE else ""


def _name_beside_date(element: HtmlElement) -> str:
    """The one person whom the bare words of a line with a date name: `May 3, 2024 · 3 min · Jane Doe`. Sections are links."""
    if not _DATE.search(words_of(element)):
        return ""
    bare = " | ".join(words for words in (element.text, *(child.tail for child in element)) if words)
    names = [name for one in _STROKES.split(bare[:_LONGEST_MARK]) if is_writer(name := " ".join(one.split()))]
    return names[0] if len(names) == 1 and not _DATE.search(names[0]) else ""


def _dated_words(element: HtmlElement, classes: str, place: int, *, signed: bool) -> Iterator[Mark]:
    """The dates in the words of an element whose class, or whose first word, calls them dates of the page; which is a
    date and nothing else; or which is a byline with its date (`signed`).
    """
    opening = _opening(element)
    by_class = _DATE_CLASS.search(classes) is not None
    says = _SAYS_DATE.match(opening)
    alone = not by_class and not says and _is_date(element, opening)
    if not (by_class or says or alone or signed):
        return
    words = _with_date(element.get("title", "")) or _line(element)
    if says and not _DATE.search(words) and (parent := element.getparent()) is not None:
        words = words_of(parent)  # <b>Published:</b> 3 June 2019
    if says and says["entry"]:
        words = words[:_LONGEST_MARK]
    if not 0 < len(words) <= _LONGEST_MARK:
        return
    how = f"element of class {classes.split(maxsplit=1)[0]}" if by_class else "date after a word that says so"
    updated = bool(_UPDATED_CLASS.search(classes) and not _PUBLISHED_CLASS.search(classes))
    updated = updated or bool(alone and _SAYS_UPDATED.search(_words_before(element)))
    found = list(_DATE.finditer(words))
    start = 0
    for match, following in zip_longest(found, found[1:]):
        before = words[start : match.start()]
        now = _SAYS_UPDATED.search(before) or _BEGINS_UPDATED.match(before) or (updated and not start)
        end = min(match.end() + _AFTER_DATE, following.start() if following else len(words))
        yield Mark("updated" if now else "published", words[start:end].strip(), how, place)
        start = match.end()


def _leads_to_author(element: HtmlElement) -> bool:
    return element.tag == "a" and _AUTHOR_PAGE.search(element.get("href", "")[:_LONGEST_CLASS]) is not None


def _opening(element: HtmlElement) -> str:
    """The first words of an element that are its own, behind the label of its field."""
    return f"{_label(element)} {(element.text or '')[:_LONGEST_MARK]}".strip()


def _line(element: HtmlElement) -> str:
    """The words of a small element behind the label of its field: `Words:` in one element, the name in the next."""
    words = words_of(element)
    return f"{_label(element)} {words}".strip() if words else ""


def _label(element: HtmlElement) -> str:
    label = element.getprevious()
    if label is None or not (element.tag == "dd" or _LABEL_CLASS.search(label.get("class", "")[:_LONGEST_CLASS])):
        return ""
    words = (label.text or "").strip()
    return words if len(words) <= _LONGEST_LABEL else ""


def _is_date(element: HtmlElement, opening: str) -> bool:
    """Whether a date is all that an element says, in its words or, where these are `3 days ago`, in its title."""
    if _ISO_TITLE.fullmatch(element.get("title", "")[:_LONGEST_MARK]):
        return True
    date = len(element) == 0 and len(opening) >= _SHORTEST_DATE and _ALONE.fullmatch(opening) is not None
    return date and _stands_apart(element)


def _stands_apart(element: HtmlElement) -> bool:
    """Whether no sentence runs through an element: it is a line, or in a short one without a stop."""
    beside = _words_before(element) if element.getprevious() is None else (element.getprevious().tail or "")
    if element.tag in _LINES or not _LETTER.search(f"{beside} {element.tail or ''}"):
        return True
    parent = element.getparent()
    line = words_of(parent) if parent is not None else ""
    return 0 < len(line) <= _LONGEST_MARK and line[-1] not in ".!?"


def _words_before(element: HtmlElement) -> str:
    """The last words before an element, inside the same parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return (parent.text or "")[-_LONGEST_MARK:] if parent is not None else ""
    after = previous.tail or ""
    return after[-_LONGEST_MARK:] if after.strip() else (previous.text or "")[-_LONGEST_MARK:]


def _with_date(words: str) -> str:
    return words if _DATE.search(words) else ""


def _names_inside(element: HtmlElement) -> tuple[str, ...]:
    """The names in an element that marks an author: in its words, or what microdata without words state."""
    pieces = [" ".join(piece.split()) for piece in _pieces(element)]
    if pieces:
        links = [words_of(link) for link in element.iter("a")] if element.tag != "a" else []
        return name_among(pieces, links)
    if not _is_small(element):
        return ()
    stated = (meta.get("content") or "" for meta in element.iter("meta") if "name" in _properties(meta))
    return tuple(name for name in [name_of(next(stated, ""))] if name)


def _pieces(element: HtmlElement) -> list[str]:
    """The stretches of text of a small element that hold words; nothing of one that holds more than a byline does."""
    if not _is_small(element):
        return []
    pieces: list[str] = []
    length = 0
    for words in element.itertext():
        length += len(words.strip())
        if length > 3 * _LONGEST_MARK:
            return []
        if words.strip():
            pieces.append(words)
    return pieces


def _is_small(element: HtmlElement) -> bool:
    return all(number <= _MOST_INSIDE for number, _ in enumerate(element.iter()))
