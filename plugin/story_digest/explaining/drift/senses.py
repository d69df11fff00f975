"""What kind of difference two runs of words make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from story_digest.explaining.drift.collation import Collation, collate
from story_digest.explaining.drift.tables import dimensions
from story_digest.explaining.drift.words import Word, words_of
from story_digest.quantities import comparable, is_numeral, quantities_of, same_value

PLAIN = "plain"
"""The dimension of a difference in little words, glyphs or forms of one word."""
OTHER = "other words"
"""The dimension of words for which no table tells what they are about."""
ONE_SIDED = frozenset({"limit", "degree", "precision", "status"})
"""Dimensions whose words say something by standing there: `only` against nothing."""
_ONE_SIDED_IN_QUOTES = ONE_SIDED - {"precision"}
"""`early` and `late` make less exact only before a date, which `wording` asks for: too late."""
_CONCORD = frozenset({"nothing", "no", "nobody", "none", "nor", "neither"})
"""Words that do not negate a second time after another negation: never accepted nothing."""
_NEARBY = 8
"""Words within which a negation that moved is the same one: touched nothing else, did not touch anything else."""

_NOUN_ENDINGS = ("tion", "tions", "ment", "ments")
"""A noun that shares its stem with a verb of a table is another word: inform, information."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of a table."""

    words: tuple[Word, ...]
    exact: bool
    """Meant in this form alone (`=may`), not in every form of its stem."""
    dimension: str
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """A word or phrase of a table: its dimension and class, and the words `[first, last)` that it takes."""

    dimension: str
    group: str
    first: int
    last: int


@cache
def _by_stem(name: str) -> Mapping[str, tuple[Entry, ...]]:
    """A table by the stem of each entry's first word, the longest entry first."""
    rows: dict[str, list[Entry]] = {}
    for written, (dimension, group) in dimensions(name).items():
        words = words_of(written.removeprefix("="))
        entry = Entry(words, written.startswith("="), dimension, group or dimension)
        rows.setdefault(words[0].stem, []).append(entry)
    return {first: tuple(sorted(found, key=lambda entry: -len(entry.words))) for first, found in rows.items()}


def find(name: str, words: Sequence[Word]) -> list[Found]:
    """Every entry of a table among the words, left to right, the longest at each place."""
    rows = _by_stem(name)
    found = []
    at = 0
    while at < len(words):
        for entry in rows.get(words[at].stem, ()):
            length = len(entry.words)
            if at + length <= len(words) and all(_is_form(words[at + n], entry, n) for n in range(length)):
                found.append(Found(entry.dimension, entry.group, at, at + length))
                at += length
                break
        else:
            at += 1
    return found


def _is_form(word: Word, entry: Entry, n: int) -> bool:
    """A word of the text is the nth word of an entry, or a form of it."""
    wanted = entry.words[n]
    if entry.exact:
        return word.key in (wanted.key, wanted.key + "s")
    return word.stem == wanted.stem and word.key.endswith(_NOUN_ENDINGS) == wanted.key.endswith(_NOUN_ENDINGS)


def negations(words: Sequence[Word]) -> list[int]:
    """Indices of the words that negate; `never … nothing` negates once."""
    found: list[int] = []
    for place in find("negations", words):
        if found and place.first - found[-1] <= _NEARBY and words[place.first].key in _CONCORD:
            continue
        found.append(place.first)
    return found


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `[left[0], left[1])` here against `[right[0], right[1])` there, and what the difference is about."""

    dimension: str
    left: tuple[int, int]
    right: tuple[int, int]
    groups: tuple[str, str] = ("", "")
    """Classes on either side; "" where a side has no word of the dimension."""


def differences(
    left: Sequence[Word], right: Sequence[Word], order: Sequence[str], collation: Collation | None = None
) -> list[Difference]:
    """Where two texts differ, left to right; `order` names the dimensions, the weightiest first."""
    collation = collation or collate(left, right)
    runs = _runs(left, right, collation)
    turned = _turned(left, right, runs, collation)
    return [_judged(left, right, run, order, turned=n in turned) for n, run in enumerate(runs)]


Run = tuple[int, int, int, int]


def _runs(left: Sequence[Word], right: Sequence[Word], collation: Collation) -> list[Run]:
    """Runs of words that are not the same on both sides; neighbouring ones are joined."""
    runs: list[Run] = []
    places = [*collation.blocks()]
    places += [(i, i + 1, j, j + 1) for i, j in collation.pairs if left[i].key != right[j].key]
    for a, b, c, d in sorted(places):
        if runs and runs[-1][1] == a and runs[-1][3] == c:
            runs[-1] = (runs[-1][0], b, runs[-1][2], d)
        else:
            runs.append((a, b, c, d))
    return [run for run in runs if _letters(left[run[0] : run[1]]) != _letters(right[run[2] : run[3]])]


def _letters(words: Sequence[Word]) -> str:
    """The letters alone: anti-doping and antidoping are one word."""
    return "".join(word.key for word in words)


def _turned(left: Sequence[Word], right: Sequence[Word], runs: Sequence[Run], collation: Collation) -> set[int]:
    """Runs in which a negation was gained or lost, not merely moved, and what it negates stands on both sides."""
    here, there = negations(left), negations(right)
    nets = [
        (n, sum(run[2] <= k < run[3] for k in there) - sum(run[0] <= k < run[1] for k in here))
        for n, run in enumerate(runs)
    ]
    open_: list[tuple[int, int]] = []
    for n, net in nets:
        if net == 0:
            continue
        moved = next((m for m, other in open_ if other == -net and runs[n][0] - runs[m][1] <= _NEARBY), None)
        if moved is None:
            open_.append((n, net))
        else:
            open_ = [entry for entry in open_ if entry[0] != moved]
    ways = {i: j for i, j in collation.pairs if left[i].stem == right[j].stem}
    back = {j: i for i, j in ways.items()}
    found = set()
    for n, net in open_:
        if net < 0:
            negating = [k for k in here if runs[n][0] <= k < runs[n][1]]
            kept = any(_is_kept(negated(left, k), ways, left, right[slice(*runs[n][2:])]) for k in negating)
        else:
            negating = [k for k in there if runs[n][2] <= k < runs[n][3]]
            kept = any(_is_kept(negated(right, k), back, right, left[slice(*runs[n][:2])]) for k in negating)
        if net % 2 and kept:
            found.add(n)
    return found


def _is_kept(denied: int, ways: Mapping[int, int], own: Sequence[Word], others: Sequence[Word]) -> bool:
    """What is negated here stands on the other side too, or one of its class in its place: not reopen, resume."""
    return denied in ways or (denied >= 0 and any(same_class(own[denied], word) for word in others))


def same_class(one: Word, other: Word) -> bool:
    """The words stand in one class of the table of senses: none says anything else than the other."""
    classes = [{(place.dimension, place.group) for place in find("senses", [word])} for word in (one, other)]
    return not classes[0].isdisjoint(classes[1])


def negated(words: Sequence[Word], negation: int) -> int:
    """Index of the next word of matter behind a negation, which is what it negates; -1 where none follows."""
    return next((n for n in range(negation + 1, len(words)) if not words[n].plain), -1)


def _judged(left: Sequence[Word], right: Sequence[Word], run: Run, order: Sequence[str], *, turned: bool) -> Difference:
    here, there = left[run[0] : run[1]], right[run[2] : run[3]]
    found: list[tuple[str, tuple[str, str]]] = []
    if turned:
        found.append(("negation", ("", "")))
    if _other_figure(here, there):
        found.append(("figure", ("", "")))
    if _same_number(here, there):
        return Difference(PLAIN, run[:2], run[2:])
    found += _by_table("hedges", here, there, name="hedge", one_sided=True)
    found += _by_table("reporting_verbs", here, there, name="force")
    found += _by_table("senses", here, there)
    ranks = {name: rank for rank, name in enumerate(order)}
    if found:
        dimension, groups = min(found, key=lambda entry: (ranks.get(entry[0], len(ranks)), entry))
    else:
        matter = [[word.stem for word in side if not word.plain] for side in (here, there)]
        dimension, groups = (OTHER if matter[0] != matter[1] else PLAIN), ("", "")
    return Difference(dimension, run[:2], run[2:], groups)


def _other_figure(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Both sides have figures in digits, and they do not come to the same: 20 kilometres are 12 miles."""
    digits = [sorted(word.key for word in side if word.key[0].isdigit()) for side in (left, right)]
    if not all(digits) or digits[0] == digits[1]:
        return False
    here, there = (quantities_of(" ".join(word.text for word in side)) for side in (left, right))
    return len(here) != len(there) or not all(
        comparable(one, other) and same_value(one, other) for one, other in zip(here, there, strict=True)
    )


def _same_number(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Nothing but numbers stands on either side, and they come to the same: 12, twelve."""
    sides = (left, right)
    if not all(side and all(word.key[0].isdigit() or is_numeral(word.key) for word in side) for side in sides):
        return False
    here, there = (quantities_of(" ".join(word.text for word in side)) for side in sides)
    return len(here) == len(there) == 1 and comparable(here[0], there[0]) and same_value(here[0], there[0])


def _by_table(
    name_of_table: str, left: Sequence[Word], right: Sequence[Word], *, name: str = "", one_sided: bool = False
) -> list[tuple[str, tuple[str, str]]]:
    sides: dict[str, tuple[list[str], list[str]]] = {}
    for side, words in enumerate((left, right)):
        for place in find(name_of_table, words):
            sides.setdefault(name or place.dimension, ([], []))[side].append(place.group)
    found = []
    for dimension, (here, there) in sorted(sides.items()):
        apart = bool(here and there) and not set(here) & set(there)
        alone = bool(here) != bool(there) and (one_sided or dimension in _ONE_SIDED_IN_QUOTES)
        if apart or alone:
            found.append((dimension, (here[0] if here else "", there[0] if there else "")))
    return found
