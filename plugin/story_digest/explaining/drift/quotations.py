"""The family of readings of each quoted span: which words of which article stand for one quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from story_digest.explaining.drift.collation import Collation, collate
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.words import Word
from story_digest.model import Quote
from story_digest.settings import DriftSettings


@dataclass(frozen=True, eq=False)
class Quoted:
    """Words of a telling: a quotation with its marks as they stand, or, without `quote`, the same words unmarked."""

    telling: Telling
    quote: Quote | None
    start: int
    end: int
    first: int
    last: int
    """Indices of its words in the telling, half-open."""

    @property
    def words(self) -> tuple[Word, ...]:
        return self.telling.words[self.first : self.last]

    @property
    def wording(self) -> tuple[str, ...]:
        """The folded words; `couldn't` is another wording than `could not`, though the same words."""
        return tuple("n't" if word.key == "not" and word.text[1:2] in _APOSTROPHES else word.key for word in self.words)


_APOSTROPHES = ("'", "’")


@dataclass(eq=False)
class Family:
    """Readings of one quoted span; the founder is the base's, or the first article's that has it."""

    matter: Matter
    founder: Quoted
    members: list[Quoted] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Articles that carry the passage but have no words for the quotation."""

    def everyone(self) -> list[Quoted]:
        """Founder and members, by article and place."""
        return sorted([self.founder, *self.members], key=lambda each: (each.telling.article.id, each.start))


def quoted_in(telling: Telling) -> list[Quoted]:
    """The quotations of a telling, each cut at the sentences it runs through; one inside another is not counted."""
    found: list[Quoted] = []
    reach = -1
    for quote in telling.quotes:
        if quote.end <= reach:
            continue
        reach = quote.end
        start, end = _with_marks(telling.article.text, quote)
        for sentence in telling.sentences:
            low, high = max(start, sentence.start), min(end, sentence.end)
            first, last = telling.indices(low, high)
            if first < last:
                found.append(Quoted(telling, quote, low, high, first, last))
    return found


def _with_marks(text: str, quote: Quote) -> tuple[int, int]:
    """The place of a quotation together with its marks; French marks stand off by a space."""
    start, end = quote.start, quote.end
    before = max(0, start - 3) + len(text[max(0, start - 3) : start].rstrip())
    if quote.opening and text.endswith(quote.opening, 0, before):
        start = before - len(quote.opening)
    after = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip())
    if quote.closing and text.startswith(quote.closing, after):
        end = after + len(quote.closing)
    return start, end


def find_families(matter: Matter, settings: DriftSettings) -> list[Family]:
    """Every quotation of a passage with its readings in the other articles, marked or not."""
    families: list[Family] = []
    quoted = [quoted_in(telling)[: settings.longest_list] for telling in matter.tellings]
    alone = {id(own[0].telling) for own in quoted if len(own) == 1}
    for own in quoted:
        taken = _join(families, own, alone, settings)
        new = [Family(matter, each) for each in own if each not in taken]
        families += new[: max(0, settings.longest_list - len(families))]
    for family in families:
        having = {id(each.telling) for each in family.everyone()}
        for telling, own in zip(matter.tellings, quoted, strict=True):
            if id(telling) not in having:
                unmarked = _unmarked(family.founder, telling, own, matter, settings)
                if unmarked is None:
                    family.absent.append(telling.article.id)
                else:
                    family.members.append(unmarked)
    return families


def _join(families: Sequence[Family], own: Sequence[Quoted], alone: set[int], settings: DriftSettings) -> set[Quoted]:
    """Give each quotation of one telling to the family it fits best; returns those that found one.

    A second one joins a family only where it continues the first: an article broke the quotation up.
    """
    offers = []
    for n, family in enumerate(families):
        for m, each in enumerate(own):
            only = {id(family.founder.telling), id(each.telling)} <= alone
            score = _likeness(family, each, settings, only=only)
            if score:
                offers.append((-score, n, m))
    taken: set[Quoted] = set()
    filled: set[int] = set()
    for _, n, m in sorted(offers):
        if own[m] in taken:
            continue
        if n not in filled or _shared(families[n].founder, own[m]) >= settings.quote_unmarked:
            families[n].members.append(own[m])
            filled.add(n)
            taken.add(own[m])
    return taken


def _likeness(family: Family, other: Quoted, settings: DriftSettings, *, only: bool) -> int:
    """How well a quotation fits a family, in thousandths; 0 where it does not."""
    one = family.founder
    shared = _shared(one, other)
    low, high = family.matter.collation(one.telling, other.telling).region(one.first, one.last)
    union = max(high, other.last) - min(low, other.first)
    place = max(0, min(high, other.last) - max(low, other.first)) / union if union else 0.0
    long = min(len(one.words), len(other.words)) >= settings.quote_alone
    if shared >= settings.quote_shared or place >= settings.quote_in_place or (only and long):
        return round(600 * shared + 400 * place) + 1
    return 0


def _weight(words: Sequence[Word]) -> float:
    return sum(0.25 if word.plain else 1.0 for word in words)


def _shared(one: Quoted, other: Quoted) -> float:
    """Share of the shorter quotation's words that the other has in the same order, little words counting less."""
    pairs = _true_pairs(one.words, other.words, collate(one.words, other.words).pairs)
    least = min(_weight(one.words), _weight(other.words))
    return _weight([one.words[i] for i, _ in pairs]) / least if least else 0.0


def _true_pairs(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(i, j) for i, j in pairs if left[i].stem == right[j].stem]


def _unmarked(
    founder: Quoted, telling: Telling, own: Sequence[Quoted], matter: Matter, settings: DriftSettings
) -> Quoted | None:
    """The words of a quotation where they stand in another telling without marks, or None."""
    collation: Collation = matter.collation(founder.telling, telling)
    inside = _true_pairs(founder.telling.words, telling.words, collation.inside(founder.first, founder.last))
    kept = [founder.telling.words[i] for i, _ in inside]
    if all(word.plain for word in kept) or _weight(kept) < settings.quote_unmarked * _weight(founder.words):
        return None
    if any(each.first <= j < each.last for _, j in inside for each in own):
        return None
    first, last = inside[0][1], inside[-1][1] + 1
    start, end = telling.words[first].start, telling.words[last - 1].end
    home = telling.sentence_at(start)
    if home is None or end > home.end or last - first > 2 * len(founder.words):
        return None
    return Quoted(telling, None, start, end, first, last)


def text_of(each: Quoted) -> str:
    """The words of a quotation as they stand, without its marks."""
    return each.telling.slice(each.words[0].start, each.words[-1].end)


def once(families: Sequence[Family]) -> list[Family]:
    """A sentence may stand in several passages: of families over the same quotation the one with most readings stays."""
    kept: set[int] = set()
    seen: set[tuple[str, int]] = set()
    for family in sorted(families, key=lambda f: -len(f.members)):
        places = {(each.telling.article.id, each.start) for each in family.everyone()}
        if len(places & seen) < 2:
            kept.add(id(family))
        seen |= places
    return [family for family in families if id(family) in kept]
