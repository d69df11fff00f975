"""How a story is summarized."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from story_digest.settings.rules import AtLeast, OneOf

ALGORITHMS = (
    "consensus",
    "lex-rank",
    "text-rank",
    "lsa",
    "luhn",
    "edmundson",
    "sum-basic",
    "kl",
    "reduction",
    "random",
)
"""Those that a summary can be made with: our own, and sumy's by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarizingSettings:
    """How a story is summarized. A number that decides something stands here, with its unit and the experiment behind it."""

    algorithm: Annotated[str, OneOf(ALGORITHMS)] = "consensus"
    """`consensus`, or a sumy algorithm by name: lex-rank, text-rank, lsa, …"""
    sentences: Annotated[int, AtLeast(1)] | None = 5
    """Length of a story's summary in sentences; None where `words` rules."""
    words: Annotated[int, AtLeast(1)] | None = None
    """Ceiling of the summary's length in words, kept with whole sentences; None for no ceiling."""
    shortest_sentence: int = 5
    """Words (runs between white space) that a sentence must have to be told. Any value from 3 to 12 gives the same
    ROUGE on Multi-News within 0.1; on DUC-2004, where short sentences fill what room is left, 8 and 10 lose 0.2 points of
    ROUGE-2."""
    most_quoted: float = 0.5
    """Share of a sentence's words in quotation marks, above which it mostly quotes."""
    room_for_quotes: float = 0.5
    """Share of what may be told that a summary's length allows, below which sentences that mostly quote only fill what
    room the others leave. Letting them compete there too loses 0.2 points of ROUGE-1 on DUC-2004 (room of a fortieth);
    keeping them out loses 0.3 of ROUGE-1 and 0.6 of ROUGE-2 on Multi-News (room of a half and more)."""
    quoted_worth: float = 2.0
    """What quoted words weigh more than others, times the share of what may be told that the length allows: a long
    summary has room for what those concerned say. From 1 to 6, Multi-News gains 0.3 to 0.5 points of ROUGE-1 and 0.6
    to 0.9 of ROUGE-2 against 0; DUC-2004 changes by less than 0.2."""
    most_shared: float = 0.5
    """Share of the shorter sentence's bigrams that two sentences of different articles may have in common."""
    lead_slope: float = 0.2
    """A vote counts 1 / (1 + place) ** slope, place counted in sentences from 0. DUC-2004 and Multi-News agree on 0.2
    to 0.3; 0.1 loses a little on both, 0.4 and more loses half a point of ROUGE-1 on DUC-2004."""
    copies_slope: float = 1 / 3
    """An origin of n variants has n ** slope votes: eight copies weigh as two origins. 0 would take no notice of what
    most variants kept (DUC-2004 loses 0.3 points of ROUGE-2 with every third article left out in turn), 1 would count
    copies as confirmations."""
    carriage_prior: float = 2.25
    """Imagined articles that carry everything, added to the votes and to their number. From 2 to 3, DUC-2004 stays
    within 0.5 points of ROUGE-1 and 0.3 of ROUGE-2, also with every third article left out in turn; Multi-News
    within 0.2."""
    pair_power: float = 2.5
    """Power of the carriage of a pair of neighbouring stems in its weight; tried together with `stem_power`."""
    stem_power: float = 0.75
    """Power of the carriage of each of the pair's stems in its weight. With every third article left out in turn,
    DUC-2004 gains 0.4 ± 0.2 points of ROUGE-1 and 0.2 ± 0.15 of ROUGE-2 against 3 and 0.5; 2 and 1 lose half of that.
    Multi-News is the same within 0.1."""
    told_word: float = 0.3
    """What a word told is worth by itself, as a share of the average concept's weight: room is better used than left.
    Against 0, 0.3 gains 0.14 ± 0.07 points of ROUGE-1 on Multi-News and 0.4 ± 0.3 on DUC-2004; 1 gains nothing."""
    exchange_rounds: int = 50
    """Most exchanges that improve a choice of sentences: a limit of work, not of time."""
    most_candidates: int = 100
    """Most sentences handed to one of sumy's algorithms, several of which grow with the square or faster."""
    headline_share: float = 0.5
    """Least share of a headline's words that must stand in the articles' sentences for it to be a story's title."""
    title_words: int = 24
    """Words above which a sentence that serves as a title is cut to its first clause, where that loses nothing weighty."""
    shortest_title: int = 7
    """Least words of such a clause."""
    line_words: int = 32
    """Words above which the line under a title is cut to its first clause: some 160 characters are what search engines
    show of a description, 200 what a front page bears."""
    most_only_here: int = 6
    """Most sentences of one article that are listed as standing nowhere else: what matters, not all of the rest. No
    article of the invented wire corpus has more, of 49; of the five seeds one has nine."""
    shortest_own_quotation: int = 3
    """Words of a quotation that count as words which only one article quotes; a shorter one is a term more often than
    somebody's words."""
