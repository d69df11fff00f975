"""Which text of a report is read as its base, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from story_digest.aligning import Alignment
from story_digest.explaining.own_text import agencys_own
from story_digest.explaining.report_pairs import StoryWords, dot
from story_digest.model import Article, Evidence

DAY = len("2024-08-05")
"""Letters of a full date in ISO 8601."""


def choose_base(
    articles: Sequence[Article], alignment: Alignment, words: StoryWords, origin: str | None, as_near: float
) -> tuple[str, Evidence]:
    """The text against which most of the others' text can be read, with the least difference, and why.

    Of texts of which that is nearly as true, the one whose file shows the agency's own text goes before (a copy is
    longer by what its page left in it), and after that no later day is a base for an earlier one.
    `articles`: those of the report, ordered by id; `origin`: the agency that they name for its text.
    """
    by_id = {article.id: article for article in articles}
    members = list(by_id)
    nearness = dict.fromkeys(members, 0.0)
    for row in alignment.rows:
        here = [m for m in row.members if m.article in nearness and not m.part]
        if len({m.article for m in here}) < 2:
            continue
        weights: dict[str, dict[int, float]] = {}
        for member in here:
            own = weights.setdefault(member.article, {})
            for sentence in member.sentences:
                for word, weight in words.sentences[member.article, sentence].items():
                    own[word] = own.get(word, 0.0) + weight / len(member.sentences)
        total: dict[int, float] = {}
        for article in sorted(weights):
            for word, weight in weights[article].items():
                total[word] = total.get(word, 0.0) + weight
        for article, own in weights.items():
            nearness[article] += dot(own, total) - dot(own, own)
    length = {id: sum(len(s.text.split()) for s in by_id[id].sentences) for id in members}
    most = round(max(nearness.values()), 6)
    near = [id for id in members if round(nearness[id], 6) >= as_near * most]
    rank = {id: _rank(by_id[id], origin) for id in near}
    near = _none_later([id for id in near if rank[id] == min(rank.values())], by_id)
    base = min((-round(nearness[id], 6), -length[id], id) for id in near)[2]
    return base, Evidence(
        rule="nearest to all others, passage by passage" if len(members) > 1 else "the only text of its report",
        status="inferred",
        source="comparison",
        score=round(nearness[base] / max(1, len(members) - 1), 3) if len(members) > 1 else None,
        note=(
            "passages in common with each other text, every one counted as far as its words agree; base of comparison, "
            "which does not make it the original"
            if len(members) > 1
            else ""
        ),
    )


def _none_later(near: Sequence[str], by_id: Mapping[str, Article]) -> list[str]:
    """Without those whose file states a later day of publication than that of another: it is no base for its elder."""
    days = {id: (by_id[id].published or "")[:DAY] for id in near}
    first = min((day for day in days.values() if len(day) == DAY), default="")
    return [id for id in near if len(days[id]) < DAY or days[id] == first]


def _rank(article: Article, origin: str | None) -> int:
    """0 for the text as an agency sent it, 1 for one that may be, 2 for any other."""
    own = agencys_own(article, origin)
    return 2 if own is None else 0 if own.sent else 1
