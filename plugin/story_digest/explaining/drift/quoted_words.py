"""What differs in a family of quotations: words, marks, marks of omission, speakers, forms of one term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.omission_marks import OMISSION, omission_mark_item
from story_digest.explaining.drift.quotations import Family, Quoted, find_families, once, quoted_in, text_of
from story_digest.explaining.drift.senses import OTHER, PLAIN, Difference, differences
from story_digest.explaining.drift.speakers import speaker_item
from story_digest.explaining.drift.tellings import Matter
from story_digest.explaining.drift.terms import SHORT, two_form_items
from story_digest.model import DifferingWords, DriftItem, DriftReading, Evidence
from story_digest.settings import DriftSettings

TRIMMED = "trimmed"
_TELLING = 7
"""Letters of matter on both sides from which one pair of other words makes as good a title as another."""


def quotation_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """What differs between the readings of each quotation, and one term in two forms inside an article."""
    families = once([family for matter in matters for family in find_families(matter, settings)])
    items = [item for family in families for item in _items(family, settings)]
    return items + list(two_form_items(families, settings))


def _items(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    everyone = family.everyone()
    if len({each.telling.article.id for each in everyone}) < 2:
        return
    wordings = _wordings(everyone)
    in_marks = {each.telling.article.id for each in everyone if each.quote}
    if len(wordings) > 1 and len(in_marks) > 1:
        if not _broken_up(everyone, list(wordings)):
            altered = _altered(family, wordings, settings) if _otherwise(wordings) else _contracted(family, settings)
            yield from [altered] if altered else []
    elif len({each.quote is None for each in everyone}) > 1:
        yield _item(
            family,
            "marks not in every version",
            settings.marks_removed,
            title=titled(text_of(each) for each in everyone),
            because="what stands between quotation marks in one version stands without them in another",
        )
    elif any(each.quote and not each.quote.paired for each in everyone):
        yield _item(
            family,
            "marks do not pair",
            settings.marks_unpaired,
            title=titled(text_of(each) for each in everyone),
            because="the marks around the words do not fit each other; they are kept as they stand",
        )
    yield from omission_mark_item(family, settings)
    yield from speaker_item(family, settings)


def _wordings(everyone: Sequence[Quoted]) -> dict[tuple[str, ...], list[Quoted]]:
    """Wording → who has it; the parts of a quotation that one article breaks up are joined."""
    by_article: dict[str, list[Quoted]] = {}
    for each in everyone:
        by_article.setdefault(each.telling.article.id, []).append(each)
    found: dict[tuple[str, ...], list[Quoted]] = {}
    for parts in by_article.values():
        found.setdefault(tuple(key for part in parts for key in part.wording), []).extend(parts)
    return found


def _otherwise(wordings: Iterable[tuple[str, ...]]) -> bool:
    """The wordings differ in more than contractions."""
    return len({tuple("not" if key == "n't" else key for key in wording) for wording in wordings}) > 1


def _contracted(family: Family, settings: DriftSettings) -> DriftItem:
    title = titled([text_of(each) for each in family.everyone()][:2])
    return _item(
        family, "altered", settings.contraction, title=title, because="the quoted words differ in a contraction"
    )


def _altered(
    family: Family, wordings: dict[tuple[str, ...], list[Quoted]], settings: DriftSettings
) -> DriftItem | None:
    """What differs in the words; None where they are written otherwise alone: 30 per cent, 30%."""
    points = dict(settings.dimensions)
    order = [name for name, _ in settings.dimensions]
    told = [
        (member, difference)
        for member in family.members
        for difference in map(
            _cut_short(family.founder, member), differences(family.founder.words, member.words, order)
        )
    ]
    if not told:
        return None
    if _one_inside_the_other(list(wordings)):
        longest = max(wordings, key=lambda w: (len(w), w))
        title = titled([text_of(wordings[longest][0])])
        because = "one version has fewer words of the quotation"
        return _item(family, "trimmed", settings.trimmed, title=title, because=because, told=told)
    matter = [entry for entry in told if entry[1].dimension not in (PLAIN, TRIMMED)]

    def tells(entry: tuple[Quoted, Difference]) -> tuple[int, int]:
        member, difference = entry
        sides = (family.founder.words[slice(*difference.left)], member.words[slice(*difference.right)])
        if difference.dimension == OTHER and all(word.key[0].isdigit() for side in sides for word in side[:1]):
            return 0, 0  # 20 kilometres are 12 miles
        letters = [sum(len(word.text) for word in side if not word.plain) for side in sides]
        return points.get(difference.dimension, 0), min(*letters, _TELLING)

    strongest = max(matter or told, key=tells)
    weight = points.get(strongest[1].dimension, 0)
    if not weight and matter:
        weight = settings.other_words + settings.another_wording * min(len(wordings), 5)
    short = all(len(each.words) <= SHORT for each in family.everyone())
    title = titled(map(text_of, family.everyone())) if short else titled(_forms(family, strongest[1], told))
    because = "the quoted words differ"
    return _item(family, "altered", weight or settings.little_words, title=title, because=because, told=told)


def _cut_short(founder: Quoted, member: Quoted) -> Callable[[Difference], Difference]:
    """Words that one version has before or after all of the other's are a shorter quotation, whatever they mean."""

    def at_an_end(difference: Difference) -> Difference:
        (a, b), (c, d) = difference.left, difference.right
        ends = (a == 0 and c == 0) or (b == len(founder.words) and d == len(member.words))
        return replace(difference, dimension=TRIMMED) if ends and (a == b or c == d) else difference

    return at_an_end


def _one_inside_the_other(wordings: Sequence[tuple[str, ...]]) -> bool:
    longest = max(wordings, key=lambda w: (len(w), w))
    return all(
        any(longest[n : n + len(each)] == each for n in range(len(longest) - len(each) + 1)) for each in wordings
    )


def _broken_up(everyone: Sequence[Quoted], wordings: Sequence[tuple[str, ...]]) -> bool:
    """The shorter wordings are parts of a quotation that their articles break up: “No,” she said. “Not now.”"""
    longest = max(wordings, key=lambda w: (len(w), w))
    for each in everyone:
        told = [key for part in quoted_in(each.telling) for key in part.wording]
        if not any(tuple(told[n : n + len(longest)]) == longest for n in range(len(told) - len(longest) + 1)):
            return False
    return True


def _forms(family: Family, difference: Difference, told: Sequence[tuple[Quoted, Difference]]) -> list[str]:
    """The words that stand for each other at the place of a difference, the founder's first."""
    same_place = [(member, other) for member, other in told if other.left == difference.left]
    first, last = difference.left
    places = [(family.founder, first, last), *((member, *other.right) for member, other in same_place)]
    wider = difference.dimension == "negation"
    if not wider and any(a == b for _, a, b in places):
        # Words that some versions lack stand alone: with a neighbour they would read as a wording of its own.
        there = [place for place in places if place[1] < place[2]]
        wider = not any(not word.plain for each, a, b in there for word in each.words[a:b])
        places = places if wider else there
    if not wider and all(any(not word.plain for word in each.words[a:b]) for each, a, b in places):
        places = [(each, *_matter(each, a, b)) for each, a, b in places]
    return [_slice(each, a, b, wider=wider) for each, a, b in places]


def _matter(each: Quoted, first: int, last: int) -> tuple[int, int]:
    """Words `[first, last)` without the little words in front: has noted, noted."""
    while each.words[first].key in _IN_FRONT:
        first += 1
    return first, last


_IN_FRONT = frozenset({"has", "have", "had", "is", "are", "was", "were", "be", "the", "a", "an", "that", "to"})
"""Words that say nothing at the head of a title's wording."""


def _slice(each: Quoted, first: int, last: int, *, wider: bool) -> str:
    """Words `[first, last)` of a quotation as they stand; `wider` by one word on either side where one side is empty."""
    words = each.words
    if wider:
        first, last = max(0, first - 1), min(len(words), last + 1)
    return each.telling.slice(words[first].start, words[last - 1].end)


def _item(
    family: Family,
    kind: str,
    weight: int,
    *,
    title: str,
    because: str,
    told: Sequence[tuple[Quoted, Difference]] = (),
) -> DriftItem:
    everyone = family.everyone()
    return DriftItem(
        id="",
        passage=family.matter.passage.id,
        kind=kind,
        readings=tuple(_reading(family, each, told) for each in everyone),
        evidence=Evidence(
            rule=because,
            source="comparison",
            spans=evidence_spans(span for each in everyone for span in each.telling.whole()),
        ),
        title=title,
        weight=weight,
        absent=tuple(sorted(family.absent)),
    )


def _reading(family: Family, each: Quoted, told: Sequence[tuple[Quoted, Difference]]) -> DriftReading:
    places: dict[tuple[int, int], bool] = {}
    for member, difference in told:
        if member is each or each is family.founder:
            place = difference.right if member is each else difference.left
            sense = difference.dimension not in (PLAIN, OTHER, TRIMMED)
            places[place] = places.get(place, False) or sense
    differing = [
        DifferingWords(
            text=each.telling.slice(each.words[a].start, each.words[b - 1].end),
            start=each.words[a].start,
            end=each.words[b - 1].end,
            sense=sense,
        )
        for (a, b), sense in sorted(places.items())
        if a < b
    ]
    return each.telling.reading(
        each.start, each.end, value=" ".join(each.wording), note="; ".join(_notes(family, each)), differing=differing
    )


def _notes(family: Family, each: Quoted) -> Iterator[str]:
    quote = each.quote
    if quote is None:
        yield "without quotation marks"
        return
    if not quote.paired:
        yield "marks do not pair"
    marked = [other for other in family.everyone() if other is not each and OMISSION.search(text_of(other))]
    if marked and not OMISSION.search(text_of(each)):
        yield "no mark of omission"
    if quote.speaker and quote.speaker_status == "inferred":
        yield "speaker inferred, not named here"
