"""How articles are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditsSettings:
    """Who is credited for a text."""

    agencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """News agencies beside those of `reading/agencies.yml`: short name → further names by which texts call it."""

    head_lines: int = 60
    """Lines that are not furniture among which headline and credits above the text are looked for: a guard against
    pages that are lists from end to end. Reports begin within a few lines."""

    lines_above: int = 1_000
    """Lines of a page, menus included, that are looked at before the first of its text: a guard against pages of links
    alone. Of 86 saved pages the longest menu above a text has 351 lines."""

    headline_words: tuple[int, int] = (3, 32)
    """Fewest and most words of a headline that no markup calls one. Mastheads and sections have one or two; headlines
    have at most 10 in Reuters-21578, 15 in the wire corpus and 19 on web pages."""

    headline_lines: int = 3
    """Most lines of a headline with what stands under it; what follows them without a stop is a table or a list."""

    prose_words: int = 9
    """Words from which a line with a closing stop is text, not headline; the shortest lead of the wire corpus has 9."""

    lead: int = 3
    """Sentences at the head of a text in which a citation stands for the whole text, not for its own sentence. On the
    wire corpus 1 to 8 give the same 42 of 42 credit chains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesSettings:
    """Who says the words in quotation marks. Distances are in words and marks between a verb and a quotation, which
    itself counts as one; chosen on PolNeAR's development half (509 named speakers), where each stands on a plateau.
    """

    deepest: int = 3
    """Marks open at one time: a quotation in a quotation in a quotation. Hostile text stops there."""

    apostrophe_pairs: bool = False
    """Whether two apostrophes in a row (''…''), as some archives set them, are quotation marks. Seven texts of PolNeAR's
    development half have them; what they add there (97 quotations) is right by eye, but its annotation counts only
    typographic and typewriter marks (P .96 without, .84 with)."""

    longest_sentence: int = 6_000
    """Characters of a sentence, or of sentences that one quotation runs through, in which a speaker is looked for. The
    longest such stretch in PolNeAR has 889."""

    most_quotes: int = 40
    """Quotations in such a stretch; the most in PolNeAR are 5."""

    farthest: int = 80
    """The farthest that any verb reaches to a quotation."""

    pronoun_reach: int = 2
    """Sentences back to the last one named, whom `he` or `she` may mean."""

    adjacent: int = 3
    """A verb this near before a quotation governs it for certain: `called it a “…”`."""

    nearby: int = 8
    """The last strong verb this near before a quotation takes it from a plainer one further off."""

    naming_reach: int = 9
    """How far a naming verb reaches to a quotation after it: `called Mr. Moreno's plan for the bridge “…”`."""

    reach_back: int = 14
    """How far a weak verb reaches back to the quotation that opens its sentence: `“…,” the head of the union began`."""

    beside: int = 5
    """A verb this near before a phrase in capitals makes it words said; without one it is the title of a work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How articles are read. A number that decides something stands here, with its unit and the experiment behind it."""

    exclude: tuple[str, ...] = ()
    """Files and folders of a folder of articles that are left out: names or paths relative to it, with `*` and `?`."""

    publishers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Publisher → files that it published: paths relative to the folder of articles, with `*` and `?`. It goes before
    what a file states of itself, and after what the sidecar states of the file."""

    largest_file: int = 20 * 1024 * 1024
    """Bytes; a larger file is refused by name. The longest articles known are below 1 MB, saved pages below 10 MB."""

    largest_sidecar: int = 4 * 1024 * 1024
    """Bytes of `articles.yml`; a larger one is refused by name. YAML costs 4 CPU seconds a megabyte; 10,000 articles with
    three fields each are 0.6 MB."""

    binary_probe: int = 8192
    """Bytes at the head of a file in which a zero byte means that it is not text (as git and grep decide)."""

    charset_probe: int = 65536
    """Bytes shown to charset-normalizer, whose time grows with them; the guess is settled well before."""

    odd_characters: float = 0.001
    """Largest share, of all letters, of characters that a Western text does not use, for code page 1252 to be believed."""

    accented_letters: float = 0.25
    """Largest number of letters above ASCII for each plain letter in a Western text. French and Czech stay near .05 and
    .2; Cyrillic or Greek bytes misread as code page 1252 are all above ASCII."""

    decisive_word: float = 4.0
    """How many times likelier a word has to be in one code page than in code page 1252 to tell anything. French words in
    an English text are up to 2.3 times likelier as Polish ones by their letters alone, Turkish ones 400 times."""

    equally_likely: float = 10.0
    """Times by which the code page chosen is likelier than the next; below, the reading is reported as uncertain."""

    known_words: float = 0.5
    """Smallest share of the words with letters beyond ASCII that have to be words of some language in the code page chosen."""

    wrap_width: int = 140
    """Characters: a text whose lines are longer is not hard-wrapped. Mail and teletype wrap at 60 to 80, editors at 132."""

    wrapped_share: float = 0.7
    """Share of line ends at which the next word would not have fitted any more, from which a text counts as hard-wrapped.
    Texts of one line a paragraph stay below .3 on the seeds and the wire corpus, wrapped ones above .9."""

    longest_notice: int = 420
    """Characters: a longer line is not looked at for the shape of a notice. The longest notice in the wire corpus has 160,
    a caption given twice in one line 300; a paragraph of a report may be shorter but has none of the shapes."""

    shortest_main_text: int = 200
    """Characters of main text below which the extractor is taken to have given up on a page (a short brief has 300)."""

    most_blocks: int = 20_000
    """Blocks of a page above which the extractor, whose time and memory grow faster than the page, is not asked and prose
    is told by length and links alone. Five megabytes of ordinary paragraphs are 16,000 blocks."""

    longest_index: int = 1_000
    """Blocks above which a page of links alone is not shown to the extractor, which is slow there (9 CPU seconds a
    megabyte, and rising) and finds nothing. Saved pages of news have 30 to 450 blocks."""

    prose_block: int = 80
    """Characters from which a block of a page is taken for prose where the extractor gave up: a line of a menu or a
    related headline is shorter."""

    link_density: float = 0.5
    """Largest share of a block's characters inside links for it to be prose (Kohlschütter et al. 2010, WSDM, find a third
    to one half as the border)."""

    longest_headline: int = 140
    """Characters: a longer line under a heading of other articles is not taken for one of their headlines."""

    fewest_repeated_words: int = 5
    """Words from which a line that stands twice without a closing stop is taken for a caption or teaser; shorter ones
    may be a refrain, a name or a score."""

    longest_page_name: int = 4
    """Words in the name of a paper at the head of its page; headlines have six and more."""

    longest_label: int = 4
    """Words without a stop before the first or after the last paragraph that are taken for a label of the page."""

    most_lines_below: int = 4
    """Lines without a stop below the last paragraph that are looked at for notices: of 111 real pages and 250 wire reports,
    those with more have a table, a poll or a programme there."""

    longest_line_below: int = 14
    """Words of such a line; a longer one may be a paragraph that a copy cut off."""

    fewest_paragraphs: int = 3
    """Lines that end in a stop from which an article is taken to be written in paragraphs."""

    credits: CreditsSettings = field(default_factory=CreditsSettings)

    paragraphs_of_a_kind: int = 3
    """Paragraphs of main text in equally marked elements from which further prose so marked is main text too."""

    only_links: float = 0.9
    """Share of a block's characters inside links from which it is nothing but a link."""

    quotes: QuotesSettings = field(default_factory=QuotesSettings)

    fewest_repeating: int = 3
    """Articles of one publisher that must hold the same paragraph for it to be furniture: two may be a report and its
    update."""

    own_share: float = 0.6
    """Share of an article's paragraphs that no other article of the publisher has, from which it proves repetition.
    Reprints and updates of one report share more than half of their paragraphs."""
