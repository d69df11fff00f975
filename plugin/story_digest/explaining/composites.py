"""Articles that fit no report of a story as a whole and still carry enough of one of its texts: composites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from story_digest.explaining.common_runs import sentences_with_common_runs
from story_digest.explaining.naming import contributors, origin_of, standing
from story_digest.explaining.report_pairs import Pair
from story_digest.grouping.linkage import Linked
from story_digest.model import Article
from story_digest.settings import ReportSettings


@dataclass(slots=True)
class Grown:
    """A group by what its texts share as a whole, the articles that joined it since, and what is to be said of them."""

    group: Linked
    joined: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """An article that stands alone, and a text of which it carries enough; the best first."""

    worse: float
    text: int
    note: str


def with_composites(
    by_id: Mapping[str, Article],
    linked: Sequence[Linked],
    pairs: Mapping[tuple[str, str], Pair],
    apart: Iterable[tuple[int, int]],
    settings: ReportSettings,
) -> list[Grown]:
    """The groups, each with the articles that stood alone and belong to it.

    Such an article has enough passages in order with a text of the group, and either is alike to it to the threshold,
    or credits the group's agency as one that contributed, or names it for a part and has long runs of its words. Two
    reporters share the names and figures of an event, and its quotations; who says that an agency contributed, and keeps
    three of its passages in order, used its text.
    Rows are the places of the articles in `by_id`; `apart`: rows that a person parted, or that tell other events, lower first.
    """
    ids = list(by_id)
    row = {id: number for number, id in enumerate(ids)}
    home = {number: group for group in linked for number in group.rows}
    parted = {(one, home[other].rows[0]) for pair in apart for one, other in (pair, pair[::-1])}
    agencies: dict[int, str | None] = {}

    def agency_of(group: Linked) -> str | None:
        if group.rows[0] not in agencies:
            agencies[group.rows[0]] = origin_of([by_id[ids[number]] for number in group.rows])[0]
        return agencies[group.rows[0]]

    def fit(mine: int, yours: int, pair: Pair) -> _Fit | None:
        group = home[yours]
        if len(home[mine].rows) > 1 or (mine, group.rows[0]) in parted:
            return None
        if pair.score >= settings.threshold and len(group.rows) > 1:
            return _Fit(-pair.score, yours, "")
        article, other = by_id[ids[mine]], by_id[ids[yours]]
        agency = agency_of(group)
        if agency is None or (len(group.rows) == 1 and standing(other, agency) != "text"):
            return None
        note = f"and has {pair.in_order} passages in order with {other.id}"
        if agency in contributors(article):
            return _Fit(-pair.score, yours, f"{article.id} names {agency} as a contributor {note}")
        if standing(article, agency) != "part":
            return None
        runs = sentences_with_common_runs(article, other, settings.composite_run)
        if runs < settings.composite_runs:
            return None
        note += f", {runs} sentences with a long run of the same words among them"
        return _Fit(-pair.score, yours, f"{article.id} names {agency} for a part {note}")

    fits: dict[int, list[_Fit]] = {}
    for (one, other), pair in pairs.items():
        if pair.in_order >= settings.composite_passages:
            for mine, yours in ((row[one], row[other]), (row[other], row[one])):
                if (found := fit(mine, yours, pair)) is not None:
                    fits.setdefault(mine, []).append(found)
    grown = {group.rows[0]: Grown(group) for group in linked}
    moved: dict[int, int] = {}
    best = {number: min(found_fits) for number, found_fits in fits.items()}
    # First into groups of several: a text that is alone may itself belong to one of them.
    for number in sorted(best, key=lambda number: (len(home[best[number].text].rows) == 1, number)):
        into = home[best[number].text].rows[0]
        into = moved.get(into, into)
        if grown[number].joined or into == number:
            continue
        grown[into].joined.append(ids[number])
        grown[into].notes += [best[number].note] if best[number].note else []
        moved[number] = into
        del grown[number]
    return list(grown.values())
