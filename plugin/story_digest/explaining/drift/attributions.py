"""Who is said to say it: the attributions of a sentence, outside its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.other_uses import ANYONE, NOUNS, does_not_report, makes_a_noun
from story_digest.explaining.drift.senses import Found, find
from story_digest.explaining.drift.sources import (
    AUXILIARIES,
    BE,
    BOUNDARY,
    ENDS_A_SOURCE,
    FINITE,
    JOINS_A_SOURCE,
    LONGEST_SOURCE,
    PRONOUNS,
    shared_subject,
    source_behind,
    source_in_front,
)
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.words import Word, words_of
from story_digest.model import Article, Sentence
from story_digest.model.calendar import WEEKDAYS
from story_digest.quantities import is_numeral

_IRREGULAR = frozenset({"wrote", "spoke", "thought", "felt", "swore", "put", "read", "gave"})
"""Past forms without an ending that shows it."""
_ALWAYS = frozenset({"said", "says", "say", "told", "tells", "tell", "called", "described", "spoke"})
"""Forms that hang a claim on a source without further sign."""
_HOLDING = frozenset({"believe", "suggest", "claim", "deny"})
"""Classes of verbs that take their claim without `that`: Investigators believe a power line sparked it."""
_OF_ONESELF = frozenset({"admit", "deny"})
"""Classes of verbs that take what one did as a participle: admitted taking the money."""
_INVERTED = frozenset({"say", "emphasize", "warn", "claim", "confirm", "reveal", "admit"})
"""Classes of verbs that may stand before their source: said police."""
_OF_A_THING = frozenset({"highlight", "underlin", "underscor"})
"""Stems of verbs behind which a thing stands, not who says it: the statement, which was short, highlighted the pivot."""
_WHEN = frozenset({"on", "late", "early", "yesterday", "today", "earlier", *WEEKDAYS})
"""Words of time that may part a verb from what is hung on it: reported Thursday, citing …"""
_OPENS_A_CLAIM = frozenset({"that", "he", "she", "it", "they", "we", *_WHEN})
_CIRCUMSTANCE = 8
"""Words that may part a verb from `that`: said in a statement that, warned his Russian counterpart Vladimir Putin that."""
_BESIDE = PRONOUNS | AUXILIARIES
_SHARES_A_SUBJECT = frozenset({"and", "but", "then"})
"""Words behind which a verb may have the subject of the one before: put the damage at 9 million and said."""
_MARK = re.compile(r"[\"“”„«»–—]")
_TELLING = frozenset({"told", "tells"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and the word that gives the claim to it. Places count characters of `Article.text`."""

    start: int
    end: int
    source: tuple[Word, ...]
    """The source's words; empty where the phrase names none."""
    force: str
    """Class of the reporting verb; `say` for citing phrases."""
    verb: tuple[int, int]
    """Place of the verb or citing phrase."""
    phrase: bool = False
    """A citing phrase (`according to`), not a verb."""

    @property
    def names(self) -> frozenset[str]:
        """Stems of the source's words of matter."""
        return frozenset(word.stem for word in self.source if not word.plain and word.key not in PRONOUNS)

    @property
    def head(self) -> str:
        """Stem of the word that the source comes down to: ministry, Union (of biathletes), lawyers (for the group), Teague."""
        whole = [word for word in self.source if word.key not in PRONOUNS]
        joins = (n for n, word in enumerate(whole) if n and word.key in JOINS_A_SOURCE and not _counts(whole[n - 1]))
        cut = next(joins, len(whole))
        return next((word.stem for word in reversed(whole[:cut]) if not word.plain), "")

    @property
    def by_name(self) -> frozenset[str]:
        """Stems of the words with a capital letter: a name, or an office used as one."""
        return frozenset(word.stem for word in self.source if word.text[:1].isupper() and not word.plain)


def attributions_in(article: Article, sentence: Sentence, marked: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
    """The attributions of a sentence, in order; `marked` are the places of its quotations, which do not count."""
    text = article.text
    words = [
        word
        for word in words_of(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))
        if not any(low <= word.start < high for low, high in marked)
    ]
    found = sorted([*_phrases(text, words), *_verbs(text, sentence, words)], key=lambda a: a.verb)
    kept: list[Attribution] = []
    for attribution in found:
        if not kept or attribution.verb[0] >= kept[-1].end:
            kept.append(attribution)
    return tuple(kept)


def _plural_head(source: Sequence[Word]) -> bool:
    """`Lawyers for the group say`: what the source comes down to is a plural, though another word stands at the verb."""
    joins = next((n for n, word in enumerate(source) if word.key in JOINS_A_SOURCE), 0)
    return joins > 0 and source[joins - 1].key.endswith("s")


_LONGEST_SENTENCE = 4000
"""Characters of a sentence that are read; no sentence of news has more."""


def _phrases(text: str, words: Sequence[Word]) -> Iterator[Attribution]:
    for place in find("citing_phrases", words):
        source = source_behind(text, words, place.last)
        if place.dimension == "citing" and source and source[-1].key in table("reasons"):
            continue  # declined to comment, citing pending litigation
        last = place.last + len(source)
        if source and source[-1].key in _MADE and last + 1 < len(words) and words[last].key == "by":
            source = [*source, words[last], *source_behind(text, words, last + 1)]
        if source:
            verb = (words[place.first].start, words[place.last - 1].end)
            yield Attribution(verb[0], source[-1].end, tuple(source), "say", verb, phrase=True)


def _counts(word: Word) -> bool:
    """Behind it `of` names those who are counted: seventeen of 19 economists, most of the villagers."""
    return word.key in _SHARES or word.key[0].isdigit() or is_numeral(word.key)


_SHARES = frozenset(
    {"one", "some", "most", "many", "several", "few", "half", "all", "majority", "number", "group", "pair"}
)
_MADE = frozenset({"released", "published", "issued", "provided", "compiled", "given", "made"})
"""Words behind which `by` names whose paper it is: according to figures released by the ministry."""


def _verbs(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Attribution]:
    sure = find("reporting_verbs", words)
    for place in sorted([*sure, *find("reporting_phrases", words)], key=lambda p: p.first):
        attribution = _verb(text, sentence, words, place, sure=place in sure)
        if attribution is not None:
            yield attribution


def _verb(text: str, sentence: Sentence, words: Sequence[Word], place: Found, *, sure: bool) -> Attribution | None:
    n, last = place.first, place.last
    word = words[n]
    verb = (word.start, words[last - 1].end)
    before = words[n - 1] if n else None
    after = words[last] if last < len(words) else None
    if word.key in NOUNS or word.key.endswith("ings") or (before is not None and makes_a_noun(before, word)):
        return None
    progressive = word.key.endswith("ing") and before is not None and _is_passive(words, n)
    if before is not None and not progressive and _is_passive(words, n):
        if word.key == "told" and (source := _hearing(text, words, n)):
            return Attribution(source[0].start, verb[1], tuple(source), "say", verb, phrase=True)
        return _agent(text, words, place) if after is not None and after.key == "as" else None
    if after is not None and does_not_report(place, word, after):
        return None
    gap = text[before.end if before else sentence.start : word.start]
    behind = text[verb[1] : after.start if after else sentence.end]
    hung = (
        _at_a_number(words, last)
        if word.key in _SETS_A_FIGURE
        else after is None
        or after.key in _OPENS_A_CLAIM
        or bool(BOUNDARY.search(behind))
        or _that_follows(text, words, last)
        or (sure and _clause_follows(text, words, last))
        or (word.stem == "show" and before is not None and before.key in table("papers"))
        or (place.dimension in _OF_ONESELF and after.key.endswith("ing"))
    )
    if word.key.endswith("ing") and not progressive:
        if before is not None and (before.key in ANYONE or _takes_a_thing(word, before, after, gap)):
            return None
        return Attribution(*verb, (), place.dimension, verb) if hung or word.key == "saying" else None
    finite = progressive or word.key.endswith(("d", "s")) or word.key in _IRREGULAR
    if not finite and not (_plural_subject(before, gap) or _plural_head(source_in_front(text, words, n))):
        return None
    parted = before is None or bool(BOUNDARY.search(gap))
    inverted = place.dimension in _INVERTED and word.stem not in _OF_A_THING
    if parted and sure and inverted and (word.key not in _TELLING or _MARK.search(gap)):
        source = source_behind(text, words, last)
        if source and not (FINITE & {each.key for each in source}):
            return Attribution(verb[0], source[-1].end, tuple(source), place.dimension, verb)
    source = source_in_front(text, words, n)
    shared = not source and before is not None and before.key in _SHARES_A_SUBJECT
    if shared:
        source = shared_subject(text, words, n)
    if not source:
        return None
    quoting = bool(_MARK.search(text[max(sentence.start, source[0].start - 3) : source[0].start]))
    holding = sure and place.dimension in _HOLDING and _opens_a_clause(text, sentence, words, source[0])
    if not (hung or quoting or holding or word.key in _ALWAYS):
        return None
    start = verb[0] if parted or shared or source[-1].end > verb[0] else source[0].start
    return Attribution(start, verb[1], tuple(source), place.dimension, verb)


def _takes_a_thing(word: Word, before: Word, after: Word | None, gap: str) -> bool:
    """`passengers claiming refunds must wait`: what is claimed is a thing; not `a group claiming it had won`."""
    if word.stem != "claim" or BOUNDARY.search(gap) or before.key in BE:
        return False
    return after is not None and after.text.lower() not in _OPENS_A_CLAIM and not after.plain


def _opens_a_clause(text: str, sentence: Sentence, words: Sequence[Word], first: Word) -> bool:
    """A source stands at the head of a clause; in `the threshold the agency thinks safe` it does not."""
    before = next((word for word in reversed(words) if word.end <= first.start), None)
    if before is None or before.key in ENDS_A_SOURCE:
        return True
    return first.start == sentence.start or bool(BOUNDARY.search(text[before.end : first.start]))


def _that_follows(text: str, words: Sequence[Word], first: int) -> bool:
    """`affirmed in a communique that`: a few words part the verb from its claim."""
    for n in range(first, min(len(words), first + _CIRCUMSTANCE)):
        if words[n].text.lower() == "that":
            return True
        if BOUNDARY.search(text[words[n - 1].end : words[n].start]):
            return False
    return False


def _clause_follows(text: str, words: Sequence[Word], first: int) -> bool:
    """`admitted the plan would cost more`: a claim without `that` stands behind the verb, not the thing it is done to."""
    for n in range(first, min(len(words), first + _CIRCUMSTANCE)):
        if words[n].text.lower() in _OPENS_ANOTHER or (
            n > first and BOUNDARY.search(text[words[n - 1].end : words[n].start])
        ):
            return False
        if words[n].key in FINITE:
            return n > first
    return False


_OPENS_ANOTHER = frozenset(
    {"who", "which", "whose", "where", "when", "if", "as", "after", "before", "while", "to", "and", "but"}
)
"""Words behind which a finite verb belongs to another clause: warned the men who were there."""


def _at_a_number(words: Sequence[Word], first: int) -> bool:
    """`officials put the toll at 40`, `gave the cost as about $3 million`: a figure is given; not `put in a bid at 40`."""
    near = words[first : first + _CIRCUMSTANCE]
    if near and near[0].key in _PARTICLES:
        return False
    place = next((n for n, word in enumerate(near) if n and word.key in ("at", "as")), len(near))
    return any(word.key[0].isdigit() or is_numeral(word.key) for word in words[first + place + 1 :][:_BEFORE_A_NUMBER])


_SETS_A_FIGURE = frozenset({"put", "puts", "gave", "gives"})
"""Verbs that report only where they set a figure."""
_PARTICLES = frozenset({"in", "on", "up", "out", "off", "down", "forward", "aside", "back", "away", "together"})
_BEFORE_A_NUMBER = 4
"""Words behind `at` among which the figure stands: at more than $3 million."""


def _is_passive(words: Sequence[Word], n: int) -> bool:
    at = n - 1
    while at >= 0 and (words[at].key.endswith("ly") or words[at].key in ("not", "also")):
        at -= 1
    return at >= 0 and words[at].key in BE | _BECOMES


_BECOMES = frozenset({"become", "becomes", "became", "get", "gets", "got"})
"""Verbs of a passive that tells of no agent: the sentence becomes announced on Friday."""


def _agent(text: str, words: Sequence[Word], place: Found) -> Attribution | None:
    """`was quoted as saying in the video call by CCTV`: the source stands behind `by`."""
    for n in range(place.last, min(len(words), place.last + 2 * LONGEST_SOURCE)):
        if words[n].key == "by":
            source = source_behind(text, words, n + 1)
            if source:
                verb = (words[place.first].start, words[place.last - 1].end)
                return Attribution(verb[0], source[-1].end, tuple(source), "say", verb, phrase=True)
    return None


def _hearing(text: str, words: Sequence[Word], n: int) -> list[Word]:
    """`…, the court was told`: where it was said stands for who said it."""
    source = source_in_front(text, words, n)
    return source if source and source[-1].key in _HEARINGS else []


_HEARINGS = frozenset(
    {"court", "jury", "inquest", "inquiry", "tribunal", "hearing", "trial", "panel", "commission", "committee", "judge"}
)
"""Where things are told and heard."""


def _plural_subject(before: Word | None, gap: str) -> bool:
    """A base form reports where its subject stands before it: officials say, they believe."""
    return before is not None and not BOUNDARY.search(gap) and (before.key.endswith("s") or before.key in _BESIDE)
