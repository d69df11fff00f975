"""What differs in a family of quotations: words, marks, marks of omission, speakers, forms of one term."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.quotations import Family, Quoted, find_families, once
from story_digest.explaining.drift.senses import OTHER, PLAIN, Difference, differences
from story_digest.explaining.drift.tellings import Matter
from story_digest.model import DifferingWords, DriftItem, DriftReading, Evidence
from story_digest.settings import DriftSettings

_OMISSION = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")
TRIMMED = "trimmed"
_SHORT = 6
"""Words of a quotation that a title shows whole."""


def quotation_items(matters: Sequence[Matter], settings: DriftSettings) -> list[DriftItem]:
    """What differs between the readings of each quotation, and one term in two forms inside an article."""
    families = once([family for matter in matters for family in find_families(matter, settings)])
    items = [item for family in families for item in _items(family, settings)]
    return items + list(_two_forms(families, settings))


def _items(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    everyone = family.everyone()
    if len({each.telling.article.id for each in everyone}) < 2:
        return
    wordings = _wordings(everyone)
    in_marks = {each.telling.article.id for each in everyone if each.quote}
    if len(wordings) > 1 and len(in_marks) > 1:
        yield _altered(family, wordings, settings)
    elif len({each.quote is None for each in everyone}) > 1:
        yield _item(
            family,
            "marks not in every version",
            settings.marks_removed,
            title=titled(_text(each) for each in everyone),
            because="what stands between quotation marks in one version stands without them in another",
        )
    elif any(each.quote and not each.quote.paired for each in everyone):
        yield _item(
            family,
            "marks do not pair",
            settings.marks_unpaired,
            title=titled(_text(each) for each in everyone),
            because="the marks around the words do not fit each other; they are kept as they stand",
        )
    yield from _omission_mark(family, settings)
    yield from _speaker(family, settings)


def _text(each: Quoted) -> str:
    return each.telling.slice(each.words[0].start, each.words[-1].end)


def _wordings(everyone: Sequence[Quoted]) -> dict[tuple[str, ...], list[Quoted]]:
    """Wording → who has it; the parts of a quotation that one article breaks up are joined."""
    by_article: dict[str, list[Quoted]] = {}
    for each in everyone:
        by_article.setdefault(each.telling.article.id, []).append(each)
    found: dict[tuple[str, ...], list[Quoted]] = {}
    for parts in by_article.values():
        found.setdefault(tuple(key for part in parts for key in part.wording), []).extend(parts)
    return found


def _altered(family: Family, wordings: dict[tuple[str, ...], list[Quoted]], settings: DriftSettings) -> DriftItem:
    points = dict(settings.dimensions)
    order = [name for name, _ in settings.dimensions]
    told = [
        (member, difference)
        for member in family.members
        for difference in map(
            _cut_short(family.founder, member), differences(family.founder.words, member.words, order)
        )
    ]
    if _one_inside_the_other(list(wordings)):
        longest = max(wordings, key=lambda w: (len(w), w))
        title = titled([_text(wordings[longest][0])])
        because = "one version has fewer words of the quotation"
        return _item(family, "trimmed", settings.trimmed, title=title, because=because, told=told)
    matter = [entry for entry in told if entry[1].dimension not in (PLAIN, TRIMMED)]
    strongest = max(matter or told, key=lambda entry: points.get(entry[1].dimension, 0))
    weight = points.get(strongest[1].dimension, 0)
    if not weight and matter:
        weight = settings.other_words + settings.another_wording * min(len(wordings), 5)
    short = all(len(each.words) <= _SHORT for each in family.everyone())
    title = titled(map(_text, family.everyone())) if short else titled(_forms(family, strongest[1], told))
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


def _forms(family: Family, difference: Difference, told: Sequence[tuple[Quoted, Difference]]) -> list[str]:
    """The words that stand for each other at the place of a difference, the founder's first."""
    same_place = [(member, other) for member, other in told if other.left == difference.left]
    first, last = difference.left
    wider = (
        difference.dimension == "negation"
        or first == last
        or any(other.right[0] == other.right[1] for _, other in same_place)
    )
    forms = [_slice(family.founder, first, last, wider=wider)]
    forms += [_slice(member, *other.right, wider=wider) for member, other in same_place]
    return forms


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
    marked = [other for other in family.everyone() if other is not each and _OMISSION.search(_text(other))]
    if marked and not _OMISSION.search(_text(each)):
        yield "no mark of omission"
    if quote.speaker and quote.speaker_status == "inferred":
        yield "speaker carried over"


# ---------------------------------------------------------------- marks of omission, speakers, forms of one term


def _omission_mark(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    """One version marks that words were left out; another runs on at the same place."""
    everyone = [each for each in family.everyone() if each.quote]
    place = next(((each, mark) for each in everyone for mark in _marks(each)), None)
    if place is None:
        return
    holder, mark = place
    readings = []
    lacking = marked = 0
    for each in everyone:
        here = _across(family.matter, holder, mark, each, settings.omission_context)
        if here is None:
            continue
        start, end = here
        has = bool(_OMISSION.search(each.telling.article.text, start, end))
        marked, lacking = marked + has, lacking + (not has)
        note = "" if has else "no mark of omission"
        readings.append(each.telling.reading(start, end, value="marked" if has else "not marked", note=note))
    if not lacking or not marked:
        return
    forms = {reading.value: reading.text for reading in reversed(readings)}
    told = {reading.article for reading in readings}
    yield DriftItem(
        id="",
        passage=family.matter.passage.id,
        kind="omission mark",
        readings=tuple(readings),
        evidence=Evidence(
            rule="a mark of omission stands in one version; another runs on at the same place",
            source="comparison",
            spans=evidence_spans(
                s for each in everyone if each.telling.article.id in told for s in each.telling.whole()
            ),
        ),
        title=titled([forms["not marked"], forms["marked"]]),
        weight=settings.omission_mark,
        absent=tuple(sorted({t.article.id for t in family.matter.tellings} - told)),
    )


def _marks(each: Quoted) -> Iterator[int]:
    """Indices of the words before which a mark of omission stands, inside the quotation."""
    text = each.telling.article.text
    for n in range(1, len(each.words)):
        if _OMISSION.search(text, each.words[n - 1].end, each.words[n].start):
            yield n


def _across(matter: Matter, holder: Quoted, mark: int, each: Quoted, context: int) -> tuple[int, int] | None:
    """Where `each` has the words on both sides of the holder's mark: a slice with a few words on either side."""
    if each is holder:
        cut = each.first + mark
    else:
        pairs = matter.collation(holder.telling, each.telling).pairs
        at = holder.first + mark
        before = [j for i, j in pairs if at - context <= i < at and each.first <= j < each.last]
        after = [j for i, j in pairs if at <= i < at + context and each.first <= j < each.last]
        if not before or not after or after[0] - before[-1] > context:
            return None
        cut = before[-1] + 1
    words = each.telling.words
    low, high = max(each.first, cut - 1), min(each.last, cut + 3)
    return words[low].start, words[high - 1].end


def _speaker(family: Family, settings: DriftSettings) -> Iterator[DriftItem]:
    """The same quotation given to different people, each named."""
    named = [each for each in family.everyone() if _names_its_speaker(each)]
    speakers = {_surname(each.quote.speaker) for each in named if each.quote and each.quote.speaker}
    if len(speakers) < 2 or any(_alike(a, b) for a in speakers for b in speakers if a != b):
        return
    if any(_surname_stands(each, speakers) for each in named):
        return
    yield DriftItem(
        id="",
        passage=family.matter.passage.id,
        kind="speaker",
        readings=tuple(
            each.telling.reading(each.start, each.end, value=each.quote.speaker or "", note=each.quote.cue or "")
            for each in named
            if each.quote
        ),
        evidence=Evidence(
            rule="different speakers are named for the same quotation",
            source="comparison",
            spans=evidence_spans(span for each in named for span in each.telling.whole()),
        ),
        title=titled(sorted({each.quote.speaker for each in named if each.quote and each.quote.speaker})),
        weight=settings.speaker,
    )


def _names_its_speaker(each: Quoted) -> bool:
    """The speaker is a name, and stands in the same sentence as the quotation."""
    speaker = each.quote.speaker if each.quote else None
    if not speaker or not _is_name(speaker):
        return False
    return _surname(speaker) in {word.text.casefold() for word in each.telling.words}


def _surname_stands(each: Quoted, speakers: set[str]) -> bool:
    """The sentence also names another of the speakers: who speaks is then a matter of reading, not of the versions."""
    own = _surname(each.quote.speaker) if each.quote and each.quote.speaker else ""
    keys = {word.text.casefold() for word in each.telling.words}
    return any(speaker in keys for speaker in speakers if speaker != own)


def _is_name(speaker: str) -> bool:
    last = speaker.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() and len(last) > 2


def _surname(speaker: str) -> str:
    return speaker.rsplit(maxsplit=1)[-1].casefold()


def _alike(one: str, other: str) -> bool:
    """One surname in two spellings, or one that the other contains."""
    return one[:3] == other[:3] or one[-3:] == other[-3:] or one in other or other in one


def _two_forms(families: Sequence[Family], settings: DriftSettings) -> Iterator[DriftItem]:
    """One article has two forms for a quoted term that another article quotes twice alike."""
    short = [family for family in families if len(family.founder.words) <= _SHORT]
    told: set[tuple[tuple[str, int], ...]] = set()
    for n, one in enumerate(short):
        for other in short[n + 1 :]:
            first = {each.telling.article.id: each for each in one.everyone() if each.quote}
            second = {each.telling.article.id: each for each in other.everyone() if each.quote}
            both = sorted(first.keys() & second.keys())
            alike = [a for a in both if first[a].wording == second[a].wording and first[a].start != second[a].start]
            apart = [a for a in both if first[a].wording != second[a].wording]
            if not alike or not apart:
                continue
            shown = [each for a in both if a in alike or a in apart for each in (first[a], second[a])]
            where = tuple((each.telling.article.id, each.start) for each in shown)
            if where in told:
                continue
            told.add(where)
            yield DriftItem(
                id="",
                passage=one.matter.passage.id,
                kind="two forms in one article",
                readings=tuple(
                    each.telling.reading(
                        each.start, each.end, value=" ".join(each.wording), note=_place(each, one, other)
                    )
                    for each in shown
                    if each.telling.sentence_at(each.start)
                ),
                evidence=Evidence(
                    rule="one article has two forms for what another quotes twice in the same words",
                    source="comparison",
                    spans=evidence_spans(span for each in shown for span in each.telling.whole()),
                ),
                title=titled(_text(each) for a in apart for each in (first[a], second[a])),
                weight=settings.two_forms,
            )


def _place(each: Quoted, one: Family, other: Family) -> str:
    family = one if each.telling in one.matter.tellings else other
    return f"in {family.matter.passage.id}"
