"""How pages and files are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from story_digest.settings.rules import Address, AtLeast, OneOf

PAGES = ("a-z", "sources")
"""Pages that can be left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingSettings:
    """How pages and files are made. Numbers here are matters of layout: they were chosen by looking at pages at 360,
    768 and 1,280 pixels, not by measurement on texts.
    """

    prefix: Annotated[str, Address()] = "digest"
    """Address under which all pages stand."""
    title: str = ""
    """What the front page and every link to it are headed; by default "Digest" in the language of the interface."""
    language: str = "en"
    """Language of the interface words: one of those in `publishing/words`."""
    slug_characters: Annotated[int, AtLeast(1)] = 40
    """Longest slug of an address, in characters. With two levels, hash and file name the path stays under 130
    characters, well below what any common file system or archive bears."""
    hash_digits: Annotated[int, AtLeast(1)] = 8
    """Hexadecimal digits after a slug. Where two meet, both take more."""
    redirects: int = 300
    """Most old addresses of one story that lead on to it. 300 hold all of a story of 23 articles; the rest of a larger
    one's is under founders that hardly any smaller story had."""
    stories_on_front: int = 40
    """Stories on the front page, newest first; the others stand on a page for each month. Forty rows are about 60 kB."""
    stories_in_full: int = 100
    """Stories of a month's page up to which each has its line and its bars; a longer page lists headlines and counts. A
    thousand stories in full are 940 kB, as headlines 150 kB."""
    stories_of_source: int = 25
    """Stories of a source up to which the words are shown by which each article names it; a longer list has links and
    counts. With all words, a thousand stories of four articles are a megabyte; with counts, 150 kB."""
    harmless_below: int = 20
    """Weight of a difference below which it is folded away and never stands above the fold: other spellings of one name,
    headlines that differ, passages that a text ends without."""
    strongest: int = 3
    """Differences above the fold."""
    provenance_columns: Annotated[int, AtLeast(1)] = 6
    """Articles side by side in one provenance table; more are split into several tables. Six columns of 90 pixels are
    the most that fit the width of Material's text column."""
    grid_rows: Annotated[int, AtLeast(1)] = 16
    """Passages in one column of the grid. Longer grids stand below the summary, in several columns; sixteen rows are about
    as high as a summary of five sentences."""
    grid_beside: int = 7
    """Most articles of a grid beside the summary; a wider one stands below it."""
    timeline_from: int = 3
    """Dated articles from which on a timeline is drawn: two dates are read faster than a line."""
    figure_articles: int = 16
    """Most articles that the lineage figure draws; beyond that its table of evidence stands alone."""
    pages: tuple[Annotated[str, OneOf(PAGES)], ...] = PAGES
    """Which pages there are beside the front page, stories, articles and, where there are many, months: `a-z`, the
    index by title, and `sources`, the agencies and publishers. Stories and articles are each other's proof: every link
    of the one leads into the other, so neither can be left out."""
    data_files: bool = True
    """Whether each story and article is offered as JSON and CSV beside its page."""
    quiet_above: float = 0.34
    """Share of a wording's words above which differing words are underlined instead of marked: where more than a third
    is marked, the eye finds nothing."""
    short_quotation: int = 90
    """Characters up to which wordings stand in two columns; longer ones take the whole width."""
    side_notes: int = 3
    """Notes beside a passage."""
