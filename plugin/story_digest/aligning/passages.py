"""Scored pairs become passages: at most one sentence of an article each, a sentence in several where it carries several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from story_digest.aligning.between import join_between
from story_digest.aligning.clauses import set_clauses
from story_digest.aligning.drafts import Draft, Place
from story_digest.aligning.merged import join_merged
from story_digest.aligning.pairs import Compared
from story_digest.aligning.words import glyph_free

if TYPE_CHECKING:
    from story_digest.aligning.likeness import Matrix
    from story_digest.model import Article
    from story_digest.settings import AligningSettings


class Scores:
    """Scores and likenesses of pairs of sentences, whichever of the two comes first."""

    def __init__(self, compared: Iterable[Compared], least: float, partners: int) -> None:
        self._matrices = {(found.one, found.other): found for found in compared}
        self.compared: dict[int, list[int]] = {}
        """Article → those that it was compared with."""
        for one, other in sorted(self._matrices):
            self.compared.setdefault(one, []).append(other)
            self.compared.setdefault(other, []).append(one)
        self.links = sorted(
            (-float(found.score[i, j]), (found.one, i), (found.other, j))
            for found in self._matrices.values()
            for i, j in _best_pairs(found.score, least, partners)
        )

    def score(self, one: Place, other: Place) -> float:
        found = self._matrices[min(one[0], other[0]), max(one[0], other[0])]
        return float(found.score[one[1], other[1]] if one[0] < other[0] else found.score[other[1], one[1]])

    def likeness(self, one: Place, other: Place) -> float:
        found = self._matrices[min(one[0], other[0]), max(one[0], other[0])]
        return float(found.likeness[one[1], other[1]] if one[0] < other[0] else found.likeness[other[1], one[1]])

    def partners(self, places: Iterable[Place], least: float) -> dict[Place, list[Place]]:
        """For each of the sentences those of other articles that are at least so like it; none for most."""
        wanted = set(places)
        found: dict[Place, list[Place]] = {}
        for compared in self._matrices.values():
            rows, columns = (compared.likeness >= least).nonzero()
            for i, j in zip(rows.tolist(), columns.tolist(), strict=True):
                one, other = (compared.one, i), (compared.other, j)
                if one in wanted:
                    found.setdefault(one, []).append(other)
                if other in wanted:
                    found.setdefault(other, []).append(one)
        return found

    def mean_likeness(self, place: Place, others: Mapping[int, int]) -> float:
        """Mean likeness over those that were compared with it, rounded so that order never shows; 0 without any."""
        found = [self.likeness(place, other) for other in self._met(place, others)]
        return round(sum(sorted(found)) / len(found), 6) if found else 0.0

    def mean(self, ones: Mapping[int, int], others: Mapping[int, int]) -> float:
        """Mean score over the pairs that were compared, rounded so that order never shows; 0 without any.

        Groups by article and sentence. The cost is that of the smaller one.
        """
        if len(others) < len(ones):
            ones, others = others, ones
        found = [self.score(place, other) for place in ones.items() for other in self._met(place, others)]
        return round(sum(sorted(found)) / len(found), 6) if found else 0.0

    def _met(self, place: Place, others: Mapping[int, int]) -> list[Place]:
        """Of the others those whose article was compared with that of the sentence."""
        partners = self.compared.get(place[0], [])
        if len(partners) <= len(others):
            return [(article, others[article]) for article in partners if article in others]
        known = self._matrices
        return [
            (article, sentence)
            for article, sentence in others.items()
            if (min(article, place[0]), max(article, place[0])) in known
        ]


def _best_pairs(score: Matrix, least: float, partners: int) -> list[tuple[int, int]]:
    """Pairs of at least that score, for each sentence those with its best few partners."""
    import numpy as np

    rows, columns = np.nonzero(score >= least)
    if len(rows) > min(score.shape) and max(score.shape) > partners:
        best = np.zeros(score.shape, dtype=bool)
        np.put_along_axis(best, (-score).argsort(axis=1, kind="stable")[:, :partners], True, axis=1)
        np.put_along_axis(best, (-score).argsort(axis=0, kind="stable")[:partners, :], True, axis=0)
        kept = best[rows, columns]
        rows, columns = rows[kept], columns[kept]
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def draft_passages(
    articles: Sequence[Article], compared: Sequence[Compared], settings: AligningSettings
) -> list[Draft]:
    """All passages of a story, also those of one sentence that stands nowhere else, in no order yet."""
    scores = Scores(compared, settings.same_passage, settings.partners)
    drafts = _join(articles, scores, settings)
    drafts = _join_beyond(articles, drafts, settings)
    drafts = join_between(articles, drafts, scores, settings)
    _join_also(drafts, scores, settings)
    join_merged(articles, drafts, scores.compared, settings)
    set_clauses(articles, drafts, settings)
    drafts = _without_leftovers(drafts)
    _set_beside(drafts, scores, settings)
    return drafts


def _join(articles: Sequence[Article], scores: Scores, settings: AligningSettings) -> list[Draft]:
    """Agglomeration by falling score: two groups become one where no article stands in both and they fit on the whole."""
    home: dict[Place, Draft] = {
        (a, s): Draft({a: s}) for a, article in enumerate(articles) for s in range(len(article.sentences))
    }
    unfit: dict[tuple[int, int], tuple[int, int]] = {}
    for _, one, other in scores.links:
        first, second = home[one], home[other]
        if len(first.full) < len(second.full):
            first, second = second, first
        if first is second or not first.full.keys().isdisjoint(second.full):
            continue
        sizes = len(first.full), len(second.full)
        if unfit.get((id(first), id(second))) == sizes:
            continue  # weighed before, and neither has grown since
        if scores.mean(first.full, second.full) < settings.same_row:
            unfit[id(first), id(second)] = sizes
            continue
        first.full |= second.full
        for place in second.full.items():
            home[place] = first
    return list({id(home[place]): home[place] for place in sorted(home)}.values())


def _join_beyond(articles: Sequence[Article], drafts: list[Draft], settings: AligningSettings) -> list[Draft]:
    """Sentences of very long articles that were not compared are joined where they are the same but for glyphs."""
    if all(len(article.sentences) <= settings.compared_sentences for article in articles):
        return drafts
    first: dict[str, Draft] = {}
    joined = []
    for draft in drafts:
        ((article, sentence),) = draft.places()[:1]
        key = glyph_free(articles[article].sentences[sentence].text)
        beyond = len(draft.full) == 1 and sentence >= settings.compared_sentences
        if beyond and key in first and article not in first[key].full:
            first[key].full[article] = sentence
        else:
            first.setdefault(key, draft)
            joined.append(draft)
    return joined


def _join_also(drafts: Sequence[Draft], scores: Scores, settings: AligningSettings) -> None:
    """A sentence that stands in one passage and says another as well stands in both: two became one on the way."""
    partners: dict[Place, list[Place]] = {}
    for _, one, other in scores.links:
        partners.setdefault(one, []).append(other)
        partners.setdefault(other, []).append(one)
    home = {place: frozenset(draft.full) for draft in drafts for place in draft.places()}
    for draft in drafts:
        members = draft.places()
        own = frozenset(draft.full)
        candidates = sorted({place for member in members for place in partners.get(member, ())} - set(members))
        best: dict[int, tuple[float, int]] = {}
        for article, sentence in candidates:
            # Without an article in both, the two passages could have become one and did not fit.
            if article not in own and not own.isdisjoint(home[article, sentence]):
                mean = scores.mean({article: sentence}, draft.full)
                if mean >= settings.also:
                    best[article] = max(best.get(article, (0.0, 0)), (mean, -sentence))
        for article, (_, sentence) in sorted(best.items()):
            draft.full[article] = -sentence


def _without_leftovers(drafts: Sequence[Draft]) -> list[Draft]:
    """A sentence that stands in a passage with others needs none of its own."""
    company = {
        place
        for draft in drafts
        if len(draft.full) + len(draft.part) > 1
        for place in [*draft.full.items(), *draft.part.items()]
    }
    return [d for d in drafts if len(d.full) + len(d.part) > 1 or not company.issuperset(d.places())]


def _set_beside(drafts: Sequence[Draft], scores: Scores, settings: AligningSettings) -> None:
    """A sentence that stands nowhere else and is still like a passage makes the same point in another text."""
    loose = sorted(place for draft in drafts if len(draft.full) == 1 and not draft.part for place in draft.places())
    passages: dict[Place, list[int]] = {}
    for number, draft in enumerate(drafts):
        if len(draft.full) > 1:
            for place in draft.places():
                passages.setdefault(place, []).append(number)
    # A mean reaches what is asked only where one of the likenesses does.
    like_one = scores.partners(loose, settings.beside)
    wanted: dict[tuple[int, int], tuple[float, int]] = {}
    for article, sentence in loose:
        best: tuple[float, int] | None = None
        met = {number for place in like_one.get((article, sentence), ()) for number in passages.get(place, ())}
        for number in sorted(met):
            draft = drafts[number]
            if not draft.holds(article):
                like = scores.mean_likeness((article, sentence), draft.full)
                if like >= settings.beside and (best is None or like > best[0]):
                    best = like, number
        if best is not None:
            key = best[1], article
            wanted[key] = max(wanted.get(key, (0.0, 0)), (best[0], -sentence))
    for (number, article), (_, sentence) in sorted(wanted.items()):
        drafts[number].beside[article] = -sentence
