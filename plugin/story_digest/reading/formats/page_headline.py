"""The headline of a page: the title that it states, as the heading shows it which the reader sees, or that heading alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.reading.formats.marked_elements import Mark
from story_digest.reading.formats.page_marks import REPEATS
from story_digest.reading.formats.page_text import PageText
from story_digest.reading.formats.page_title import (
    article_part,
    is_site,
    is_site_beside,
    shown_heading,
    without_unseen_site,
)

if TYPE_CHECKING:
    from story_digest.reading.formats.page_metadata import Statement

_SUPPORTED = 0.5
"""Share of a heading's words that the text uses, from which it may be the headline though no title of the page shares a
word with it."""
_UNSUPPORTED = 0.34
"""Share of the words of a stated title below which the text does not speak of what it says."""
_FEWEST_JUDGED = 3
"""Words from which that share tells something; a name of two words may stand in any text."""


def headline_of(
    statements: Sequence[Statement],
    headings: Sequence[Mark],
    page_title: str,
    sites: Sequence[str],
    text: PageText,
) -> tuple[Mark | None, list[Statement]]:
    """The heading that shows the title, and the headline: as that heading has it, else as metadata state it, else out
    of the page's own title. A title of which neither a heading nor the text speaks is the site's: then the heading
    right above the text is the headline, if the text speaks of it.
    """
    words = [heading.value for heading in headings]
    stated = [(values[0], how) for field, values, how in statements if field == "headline" and values]
    sites = [*sites, *(title for title, _ in stated if is_site_beside(page_title, title, words, text.above))]
    titles = [(title, how) for title, how in stated if not is_site(title, sites)]
    shown = _shown(titles, headings, page_title, sites)
    if shown is not None:
        return shown
    title, how = titles[0] if titles else ("", "")
    own = _above(headings, sites, text)
    called = title or ("" if is_site(page_title, sites) else page_title)
    if own is not None and _is_foreign(called, own.value, text):
        return own, [("headline", (own.value,), own.how)]
    if title:
        return None, [("headline", (without_unseen_site(title, sites, text.rows),), how)]
    first = next((heading for heading in headings if not is_site(heading.value, sites)), None)
    if first is not None and not page_title:
        return first, [("headline", (first.value,), first.how)]
    alone = article_part(page_title, sites, text.rows)
    return None, [("headline", (alone,), "title element of the page")] if alone else []


def _shown(
    titles: Sequence[tuple[str, str]], headings: Sequence[Mark], page_title: str, sites: Sequence[str]
) -> tuple[Mark, list[Statement]] | None:
    """The first title that a heading shows, as that heading has it; the page's own title comes
    last, if it tells more than another.
    """
    marked = [heading for heading in headings if not heading.how.endswith(REPEATS)] if titles else headings
    last = [] if any(title in page_title for title, _ in titles) else [(page_title, "")]
    for title, how in [*titles, *last]:
        number = shown_heading([heading.value for heading in marked], title, sites)
        if number is None:
            continue
        heading = marked[number]
        if how and title in heading.value and not heading.plain:  # a kicker or a subtitle stands in the same element
            return heading, [("headline", (title,), how)]
        return heading, [("headline", (heading.value,), heading.how)]
    return None


def _is_foreign(title: str, own: str, text: PageText) -> bool:
    """Whether the text does not speak of what a title says, and does of what the heading above it says."""
    used, telling = text.used(title)
    judged = telling < _FEWEST_JUDGED or used < _UNSUPPORTED * telling
    return judged and 2 * used < text.used(own)[0]


def _above(headings: Sequence[Mark], sites: Sequence[str], text: PageText) -> Mark | None:
    """The heading nearest above the text, of which the text speaks: marked as one, else set as one."""
    for value in text.above:
        used, telling = text.used(value)
        if telling < _FEWEST_JUDGED or used < _SUPPORTED * telling or is_site(value, sites):
            continue
        marked = next((heading for heading in headings if heading.value == value), None)
        return marked or Mark("title", value, "line set as a heading right above the text", 0)
    return None
