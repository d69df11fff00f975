"""What a page's own metadata states: JSON-LD, Open Graph and other meta elements, canonical link, times."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from story_digest.model import Evidence
from story_digest.reading.decoding import clean
from story_digest.reading.formats.front_matter import fold
from story_digest.reading.formats.linked_data import HOUSE, linked_statements
from story_digest.reading.formats.marked_elements import Mark
from story_digest.reading.formats.page_authors import byline_statements
from story_digest.reading.formats.page_headline import headline_of
from story_digest.reading.formats.page_marks import author_names, headings_of, marks_of, nearest_first, places_of
from story_digest.reading.formats.page_names import first_name_first
from story_digest.reading.formats.page_sites import site_names
from story_digest.reading.formats.page_text import PageText
from story_digest.reading.layout import Field, Metadata, Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    r"(?:de|fr|it|es|pt|nl|pl|cs|sk|ro|ru|uk|bg|el|tr|da|nb|no|nn|fi|sl|hr|sr|bs|mk|et|lv|ca|gl|is|sq|id|vi|az)(?:-|_|$)"
    r"|en[-_](?:gb|au|nz|ie|za|in|ng|ke|gh|ug|tz|zm|zw|sg|my|pk|mt|jm|tt)$",
    re.IGNORECASE,
)
"""Languages of pages that write the day before the month. English does in most countries, but a page seldom says which."""
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
"""Seconds, or thousandths of them, since 1970: any time from 2001 to 2033."""
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_META: tuple[tuple[str, Field], ...] = (
    # name or property, folded: case and joining signs differ from system to system; in order of trust
    ("ogtitle", "headline"),
    ("twittertitle", "headline"),
    ("dctitle", "headline"),
    ("dctermstitle", "headline"),
    ("sailthrutitle", "headline"),
    ("parselytitle", "headline"),
    ("citationtitle", "headline"),
    ("author", "byline"),
    ("articleauthor", "byline"),
    ("ogarticleauthor", "byline"),
    ("articleauthorname", "byline"),
    ("dccreator", "byline"),
    ("dctermscreator", "byline"),
    ("sailthruauthor", "byline"),
    ("parselyauthor", "byline"),
    ("citationauthor", "byline"),
    ("cxenseparseauthor", "byline"),
    ("byl", "byline"),
    ("byline", "byline"),
    ("ogsitename", "publisher"),
    ("applicationname", "publisher"),
    ("dcpublisher", "publisher"),
    ("ogurl", "url"),
    ("articlepublishedtime", "published"),
    ("ogpublishedtime", "published"),
    ("ogarticlepublishedtime", "published"),
    ("articlepublished", "published"),
    ("datepublished", "published"),
    ("parselypubdate", "published"),
    ("sailthrudate", "published"),
    ("cxenseparserecspublishtime", "published"),
    ("cxenseparsepublishtime", "published"),
    ("btpubdate", "published"),
    ("dcdateissued", "published"),
    ("dctermsissued", "published"),
    ("dcdatecreated", "published"),
    ("dctermscreated", "published"),
    ("citationpublicationdate", "published"),
    ("citationonlinedate", "published"),
    ("citationdate", "published"),
    ("pubdate", "published"),
    ("publishdate", "published"),
    ("publicationdate", "published"),
    ("originalpublicationdate", "published"),
    ("articledateoriginal", "published"),
    ("datecreated", "published"),
    ("dcdate", "published"),
    ("dctermsdate", "published"),
    ("date", "published"),
    ("articlemodifiedtime", "updated"),
    ("ogupdatedtime", "updated"),
    ("articlemodified", "updated"),
    ("datemodified", "updated"),
    ("dcdatemodified", "updated"),
    ("dctermsmodified", "updated"),
    ("lastmodified", "updated"),
    ("copyright", "copyright"),
    ("oglocale", "language"),
)
_MOST = 50
"""Meta elements of one name, and headings, that are looked at; a paper may have fifty authors."""
_CATALOGUES = frozenset({"dccreator", "dctermscreator", "citationauthor"})
"""Where libraries' rules write the last name first."""
_SITE = ("ogsitename", "applicationname")
_LABELLED = (("twitterlabel1", "twitterdata1"), ("twitterlabel2", "twitterdata2"))
_WRITTEN_BY = frozenset(
    fold(label)
    for label in (
        "Written by",
        "Author",
        "Verfasst von",
        "Geschrieben von",
        "Écrit par",
        "Rédigé par",
        "Escrito por",
        "Scritto da",
        "Geschreven door",
        "Napisane przez",
        "Autor",
        "By",
        "Par",
        "Por",
        "Von",
    )
)
"""Labels under which systems state the author for previews of links."""


def page_metadata(tree: HtmlElement, text: PageText) -> Metadata:
    """What the page states about itself, each field from the most trusted place that has it; `text` is what its reader
    sees.
    """
    metas = _metas(tree)
    marks = marks_of(tree)
    page_title = " ".join((tree.findtext(".//title") or "").split())
    headings = headings_of(marks, tree, page_title)[:_MOST]
    sites = [*(name for key in _SITE for name in metas.get(key, ())), *site_names(tree, _address(tree, metas))]
    titles = [title for title in (page_title, *metas.get("ogtitle", ())[:1], *(h.value for h in headings)) if title]
    statements = [*linked_statements(tree, _address(tree, metas), titles), *_stated_by_metas(tree, metas)]
    sites += [values[0] for field, values, _ in statements if field == "publisher" and values]
    heading, headline = headline_of(statements, headings, page_title, sites, text)
    stated: dict[Field, Stated] = {}
    dated = partial(_dated, day_first=_DAY_FIRST.match((tree.get("lang") or "").strip()) is not None)
    others = [statement for statement in statements if statement[0] != "headline"]
    title = heading.value if heading else next((values[0] for _, values, _ in headline), "")
    others += _marked(nearest_first(marks, places_of(title, marks, tree)))
    houses = frozenset(name for field, values, how in others if (field, how) == HOUSE for name in values)
    told = (statement for statement in others if statement[0] != "byline")
    for field, values, how in [*headline, *byline_statements(others, sites, houses), *told]:
        if values and field not in stated:
            stated[field] = _stated(values, how, dated if field in {"published", "updated"} else str)
    if address := stated.get("url"):
        _heed_address(address.value, stated)
    return Metadata(stated=stated)


Statement = tuple[Field, tuple[str, ...], str]


def _stated(values: tuple[str, ...], how: str, read: Callable[[str], str] = str) -> Stated:
    written = tuple(clean(html.unescape(value)) for value in values)  # some systems escape twice
    evidence = Evidence(rule=how, source="page metadata", quote=", ".join(written))
    return Stated(values=tuple(read(value) for value in written), evidence=evidence)


def _dated(value: str, *, day_first: bool) -> str:
    """A date that is written for machines alone, spelled out: `20190603T081500Z`, seconds since 1970; `03/08/2011` as the
    language of the page writes it; others as they are.
    """
    if match := _COMPACT.fullmatch(value):
        year, month, day, hour, minute, second, zone = match.groups()
        clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        return f"{year}-{month}-{day}{clock}"
    if _SECONDS.fullmatch(value):
        from datetime import UTC, datetime

        return datetime.fromtimestamp(int(value[:10]), UTC).isoformat()
    if day_first:
        return _NUMERIC.sub(lambda m: f"{m[4]}-{int(m[3]):02}-{int(m[1]):02}", value)
    return value


def _marked(marks: Sequence[Mark]) -> Iterator[Statement]:
    names, how = author_names(marks)
    yield "byline", names, how
    for mark in marks:
        if mark.kind in {"published", "updated"}:
            yield mark.kind, (mark.value,), mark.how


def _heed_address(address: str, stated: dict[Field, Stated]) -> None:
    """The date in an address was set when the page was first published: it fills a gap, and goes before a later date,
    which a move to another system leaves behind.
    """
    match = _ADDRESS_DATE.search(address)
    if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return
    date = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    published = stated.get("published")
    written = _ISO_DAY.match(published.value) if published else None
    if published is None or (written and date < written[0] and not _next_day(date, written[0])):
        stated["published"] = _stated((date,), "date in the page's address")


def _next_day(one: str, other: str) -> bool:
    """Whether the dates may be one day in two time zones."""
    from datetime import date

    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1
    except ValueError:
        return True


def _stated_by_metas(tree: HtmlElement, metas: Mapping[str, Sequence[str]]) -> Iterator[Statement]:
    written = {fold(name): name for name in map(_name, tree.iter("meta"))}
    for name, field in _META:
        contents = metas.get(name, ())
        how = f"meta element {written.get(name, name)}"
        if field == "byline":
            yield field, tuple(first_name_first(one) if name in _CATALOGUES else one for one in contents), how
        else:
            yield from ((field, (content,), how) for content in contents)
    for label, data in _LABELLED:
        if any(fold(written) in _WRITTEN_BY for written in metas.get(label, ())):
            yield "byline", tuple(metas.get(data, ()))[:1], f"meta element {data}"
    if address := _canonical(tree):
        yield "url", (address,), "canonical link"
    if language := (tree.get("lang") or "").strip():
        yield "language", (language,), "lang attribute"


def _canonical(tree: HtmlElement) -> str:
    links = (link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']"))
    return next((href.strip() for href in links if href.strip()), "")


def _address(tree: HtmlElement, metas: Mapping[str, Sequence[str]]) -> str:
    return _canonical(tree) or next(iter(metas.get("ogurl", ())), "")


def _name(meta: HtmlElement) -> str:
    return (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """Contents of the meta elements by their folded names, in order, each once."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = fold(_name(meta))
        content = " ".join(html.unescape(meta.get("content") or "").split())  # some systems escape twice
        told = metas.setdefault(name, [])
        if name and content and len(told) < _MOST and content not in told:
            told.append(content)
    return metas
