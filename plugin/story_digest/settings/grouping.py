"""Which articles tell one story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from story_digest.settings.rules import AtLeast, MoreThan


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingSettings:
    """Which articles tell one story. One default for every kind of material.

    The experiments named here were run on three public sets of news (772, 438 and 120 articles; ECB+, Multi-News and
    BASIL) and on an invented wire corpus of 49; a number was kept where its neighbours do as well as it does.
    """

    openings: tuple[Annotated[int, AtLeast(1)], ...] = (40, 120)
    """Words. Besides the whole text, its first words are compared, so that what stands early counts more: an event is
    told in the lead, background shared by unrelated reports stands below. Whole text alone .87 mean ARI, with the
    first 80 words .889, with two openings .90; openings of 30 to 160 words do as well."""
    extent_shares: tuple[Annotated[float, MoreThan(0)], ...] = (2.0, 4.0, 3.0)
    """What the likeness of each opening, then of the whole, counts. The shortest says what the event is, but one word
    decides much there; alike for all, Multi-News falls by .007 and the others stay."""
    rarity: float = 1.5
    """Power of the inverse document frequency in a word's weight. 1 to 1.75 do alike; 2 loses .01."""
    background_articles: Annotated[float, MoreThan(0)] = 100.0
    """How many imagined articles stand behind the estimate of how rare a word is, beside those at hand. They decide in
    a small folder and fade in a large one. 20 to 100 do alike on large sets."""
    everyday_share: Annotated[float, MoreThan(0)] = 0.25
    """Share of the imagined articles that hold an everyday word (`common_words.txt`)."""
    newsroom_share: Annotated[float, MoreThan(0)] = 0.02
    """Share of them that hold a word common in news. .02 and .05 do alike."""
    other_share: Annotated[float, MoreThan(0)] = 0.005
    """Share of them that hold any other word. .002 to .01 do alike."""
    usual_length: Annotated[int, AtLeast(1)] = 200
    """Words of an article at which likeness counts as it is."""
    length_power: float = 0.25
    """Longer articles share words by chance: likeness is divided by (words of the longer / usual length) to this
    power. Without it mean ARI falls by .01; .2 to .3 do alike."""
    shortest: Annotated[int, AtLeast(1)] = 55
    """Words below which no shorter length is reckoned with."""
    longest: Annotated[int, AtLeast(1)] = 3000
    """Words above which no greater length is reckoned with."""
    opening_for_days: int = 60
    """Words in which a weekday counts as the day of the event."""
    weekday: float = 0.02
    """Likeness added where the openings name the same weekday, taken off where they name different ones. On pairs of
    like articles the same weekday is three times as frequent within a story as between stories, a different one half
    as frequent. Without it mean ARI falls by .01. This and the circumstances below are averaged over the pairs of
    which they tell something: so they count for whole groups, and near twins stand farther apart. Averaged over all
    pairs, as likeness is, ECB+ falls by .03 and the others stay."""
    days_near: int = 3
    """Days between dates in two openings up to which they count as near."""
    near: float = 0.03
    """Likeness added where dates in the openings are near. .02 to .04 do alike."""
    year: float = 0.02
    """Likeness added where the latest year that the texts name is the same. .015 to .03 do alike; years that differ
    tell nothing, because many texts name none but a year long past."""
    opening_for_counts: int = 100
    """Words in which figures count as those of the event. 60 to 150 do alike."""
    counts: int = 2
    """Things counted alike (`26 pirates`) beyond which more of them add nothing."""
    count: float = 0.03
    """Likeness added where both openings count as many of the same thing, times the logarithm of one more than how
    many things. In all three sets alike: two to three times as frequent within a story as between like articles."""
    other_count: float = 0.01
    """Likeness taken off where both count the same thing, and never as many. Little, because tolls rise."""
    days_apart: int = 5
    """Days between the dates of two articles above which they count as distant: a story that an outlet takes up later
    than this is rarely the same report of the same event."""
    distant: float = 0.45
    """Likeness taken off where the dates of two articles are distant. It parts near twins (the same launch failing
    again months later) also where the two are alone in a folder, and leaves a late reprint, which is much more alike,
    with its report. With .2, of 52 pairs of near twins from invented wire corpora, each pair alone, 30 became one
    story, with this 18, whose texts state no date; the public sets stay as they are."""
    usual_cohesion: Annotated[float, MoreThan(0)] = 0.13
    """Likeness that two articles of one story have as a rule; what is known of a story before it has members."""
    cohesion_pairs: float = 10.0
    """How many pairs of articles that rule weighs as much as. 4 to 12 do alike on the public sets; the more, the
    farther two agencies' accounts of one event stand from near twins in the wire corpus."""
    cohesion_ceiling: float = 0.35
    """Likeness above which a pair makes a story no closer knit: reprints of one report must not keep out another
    agency's account of the event."""
    threshold: float = 0.1075
    """Least likeness of two groups for them to be one story: the mean likeness of their articles, relative to how
    closely knit both are. From .107 to .113 all figures stay within .01 of the best; in the wire corpus two agencies'
    accounts of one event reach .116, near twins .105 at most. On halves of each set, parted by story, two times over,
    likeness of all pairs with settings next to these reaches .92, .96 and .89."""
    reach: float = 0.7
    """Share of the threshold that the words of two articles must reach to bring their groups together at all: what is
    farther apart is not weighed. From .5 to .85 nothing changes on any set but the cost."""
    speakers: int = 12
    """Near copies of a text that speak for all further ones. In none of the public sets does a text have so many; of
    200 copies with a tenth of the words swapped, alone in a folder, the groups without it are 31."""
    copied: float = 0.2
    """Share of a sketch in common from which two texts are near copies, 0 to 1. Copies with a tenth of their words
    swapped and a seventh of their sentences left out have .4 of their runs in common; two agencies' accounts of one
    event .05 at most."""
    sketch: int = 24
    """Hash values of a sketch: the share in common is known to within a tenth."""
    rare_words: int = 20
    """How many of an article's weightiest words lead to articles that it is compared with. With 16 a second agency's
    account of a small story may never be compared with the first."""
    pairs_for_each: int = 200
    """How many pairs for each article the shared words may bring up, rarest words first: this keeps the work linear."""
    friends: int = 16
    """How many of the articles most alike to an article are compared with each other."""
    least_likeness: float = 0.02
    """Likeness by those words alone below which two articles are not compared at all."""
    words_shown: int = 8
    """How many of the words that articles share are named as evidence."""

    def __post_init__(self) -> None:
        if len(self.extent_shares) != len(self.openings) + 1:
            raise ValueError(
                f"extent_shares: Here stand {len(self.extent_shares)} numbers, where one for each of the "
                f"{len(self.openings)} openings and one for the whole are needed."
            )
