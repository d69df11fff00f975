"""That a source asks not to be named, or had no leave to speak: in some versions only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.anonymity_forms import ASKED, NO_LEAVE, UNNAMED, Form, forms_in
from story_digest.explaining.drift.chains import Chain, Given, given_in, one_speaker
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.sense_words import WITHOUT
from story_digest.explaining.drift.sources import PRONOUNS
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.tellings import Matter, Telling
from story_digest.explaining.drift.unnamed_sources import how_many
from story_digest.explaining.drift.words import words_of
from story_digest.model import Article, DriftItem, DriftReading, Evidence, Sentence, Span
from story_digest.settings import DriftSettings


@dataclass(frozen=True)
class _Wish:
    """What a version says of a source's name, in a telling's sentences or in the one behind them."""

    telling: Telling
    sentence: Sentence
    forms: tuple[Form, ...]

    @property
    def said(self) -> str:
        """What it comes to: who has no leave to speak asks not to be named, and tells why."""
        told = {form.said for form in self.forms}
        return NO_LEAVE if NO_LEAVE in told else ASKED

    @property
    def one_word(self) -> bool:
        """Nothing but `unnamed`, which adds nothing to a source without a name."""
        return all(form.said == UNNAMED for form in self.forms)

    def reading(self) -> DriftReading:
        start, end = self.forms[0].start, max(form.end for form in self.forms)
        return DriftReading(
            article=self.telling.article.id,
            sentence=self.sentence.id,
            text=self.telling.slice(start, end),
            start=start,
            end=end,
            value=self.said,
            route=self.telling.route,
        )

    def span(self) -> Span:
        return self.telling.span(self.sentence.start, self.sentence.end)


class Wishes:
    """Where the articles of all passages say that a source is not to be named."""

    def __init__(self, matters: Sequence[Matter]) -> None:
        self._forms: dict[str, Mapping[str, tuple[Form, ...]]] = {}
        self._together: dict[tuple[str, str], set[str]] = {}
        for matter in matters:
            for telling in matter.tellings:
                if telling.article.id not in self._forms:
                    self._forms[telling.article.id] = _forms_of(telling.article)
        for matter in matters:
            wishes = [wish for telling in matter.tellings if (wish := self.of(telling))]
            for wish in wishes:
                others = {other.telling.article.id for other in wishes if other is not wish}
                self._together.setdefault((wish.telling.article.id, wish.sentence.id), set()).update(others)

    def of(self, telling: Telling) -> _Wish | None:
        """What is said in the telling's sentences, or else in the next one, where that goes on about the source."""
        own = self._forms[telling.article.id]
        for sentence in telling.sentences:
            if found := own.get(sentence.id):
                return _Wish(telling, sentence, found)
        after = telling.after
        if after is not None and after.id in own and _goes_on(telling.article, after):
            return _Wish(telling, after, own[after.id])
        return None

    def lacks(self, telling: Telling, having: Sequence[_Wish]) -> bool:
        """The article says nothing of the kind anywhere but where it says so together with those that have it here."""
        names = {wish.telling.article.id for wish in having}
        article = telling.article.id
        return all(names & self._together.get((article, sentence), set()) for sentence in self._forms[article])


def _forms_of(article: Article) -> Mapping[str, tuple[Form, ...]]:
    found = {sentence.id: forms_in(article.text, sentence.start, sentence.end) for sentence in article.sentences}
    return {sentence: forms for sentence, forms in found.items() if forms}


def _goes_on(article: Article, sentence: Sentence) -> bool:
    """`The officials spoke on condition of anonymity`, `He asked not to be named`: of whom the sentence before told.

    `Two sources told Reuters on condition of anonymity` speaks of others.
    """
    first = words_of(article.text, sentence.start, sentence.end)[:_OPENING]
    if not first:
        return False
    kinds = table("unnamed_sources")
    return first[0].key in PRONOUNS | _ALL or (first[0].key in _THE and any(word.key in kinds for word in first))


_OPENING = 4
"""Words among which the next sentence names whom it is about: The two senior officials."""
_ALL = frozenset({"both", "all", "neither", "none"})
_THE = frozenset({"the", "these", "those"})


def anonymity_items(
    matter: Matter, chains: Sequence[Chain], wishes: Wishes, settings: DriftSettings
) -> list[DriftItem]:
    """A source of one version asks not to be named, or has no leave to speak; another has the source and says nothing of it."""
    told = {id(telling): wish for telling in matter.tellings if (wish := wishes.of(telling))}
    if all(wish.one_word for wish in told.values()):
        return []
    chain = _chain_of(next(wish for wish in told.values() if not wish.one_word), chains)
    if chain is None:
        return []
    holders = [given for given in _one_each(chain) if id(given.telling) in told]
    having = [told[id(given.telling)] for given in holders]
    lacking = [
        given
        for given in _one_each(chain)
        if id(given.telling) not in told
        and any(_may_be_one(given, holder) for holder in holders)
        and wishes.lacks(given.telling, having)
    ]
    values = {wish.said for wish in having if not wish.one_word}
    shown = [wish for wish in having if not (wish.one_word and NO_LEAVE not in values)]
    if len(values) + bool(lacking) < _TWO:
        return []
    readings = [wish.reading() for wish in shown]
    readings += [given.telling.reading(*_unnamed(given).whole, value=WITHOUT) for given in lacking]
    spans = [wish.span() for wish in shown] + [span for given in lacking for span in given.telling.whole()]
    return [
        DriftItem(
            id="",
            passage=matter.passage.id,
            kind="anonymity",
            readings=tuple(sorted(readings, key=lambda reading: (reading.article, reading.start))),
            evidence=Evidence(
                rule="that a source asks not to be named, or has no leave to speak, stands in some versions only",
                source="comparison",
                spans=evidence_spans(spans),
            ),
            title=titled([readings[0].text]),
            weight=settings.anonymity,
        )
    ]


_TWO = 2
"""Ways of saying it, or of saying nothing of it, from which versions differ."""


def _may_be_one(given: Given, holder: Given) -> bool:
    """A source without a name, or one that shares a word with the one that asks not to be named; not `his deputy`."""
    kinds = table("unnamed_sources")
    words = [word for part in given.parts for word in part.source]
    return (bool(words) and one_speaker(given, holder)) or any(word.key in kinds for word in words)


def _unnamed(given: Given) -> Given:
    """For `they had warned`, the attribution of the telling that says who they are: two mining engineers."""
    if not all(word.key in PRONOUNS for part in given.parts for word in part.source):
        return given
    text = given.telling.article.text
    return next((other for other in given_in(given.telling) if any(how_many(text, p) for p in other.parts)), given)


def _one_each(chain: Chain) -> list[Given]:
    """The first attribution of each telling of a chain."""
    found: dict[int, Given] = {}
    for given in chain.same():
        found.setdefault(id(given.telling), given)
    return list(found.values())


def _chain_of(wish: _Wish, chains: Sequence[Chain]) -> Chain | None:
    """The attribution that the words belong to: the nearest of the telling before or around them."""
    place = wish.forms[0].start
    near = [
        (abs(given.start - place), n)
        for n, chain in enumerate(chains)
        for given in chain.same()
        if given.telling is wish.telling
    ]
    return chains[min(near)[1]] if near else None
