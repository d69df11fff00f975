"""How many sources without a name speak: a person familiar with the matter, two people familiar with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.explaining.drift.attributions import Attribution
from story_digest.explaining.drift.chains import Chain, Given, given_in
from story_digest.explaining.drift.items import evidence_spans, titled
from story_digest.explaining.drift.sources import JOINS_A_SOURCE
from story_digest.explaining.drift.tables import table
from story_digest.explaining.drift.words import Word
from story_digest.model import DriftItem, Evidence
from story_digest.quantities import quantities_of
from story_digest.settings import DriftSettings

ONE, SEVERAL = "one source", "several sources"
_ONE_OF = frozenset({"one", "another"})
"""Words that make one of several: one of the officials, another official."""
_MORE = frozenset({"and", "or"})
"""Words that join another source, which is not counted here: an official and two witnesses."""


@dataclass(frozen=True)
class _Counted:
    """Sources without a name that stand for one another, and how many they are."""

    given: Given
    words: tuple[Word, ...]
    many: str
    in_figures: bool
    """A numeral says how many."""
    head: str
    """Stem of what they are, where the table does not have it."""

    @property
    def open(self) -> bool:
        """`The officials` are as many as were named before."""
        return self.many == SEVERAL and self.words[0].key == "the"


def count_item(chain: Chain, settings: DriftSettings) -> DriftItem | None:
    """One version has a claim from one source without a name, another from several, or from two."""
    found = [counted for given in chain.same() if (counted := _counted(given))]
    heads = {each.head for each in found}
    if len(heads) > 1:
        found = [each for each in found if not each.head]
    if not any(each.many == ONE for each in found):
        found = [each for each in found if not each.open]
    if len({each.given.telling.article.id for each in found}) < 2 or len({each.many for each in found}) < 2:
        return None
    if all(each.in_figures for each in found):
        return None  # told with the figures
    every = {each.many for each in found}
    if any(_also_by(each, every - {each.many}) for each in found):
        return None
    return DriftItem(
        id="",
        passage=chain.matter.passage.id,
        kind="number of sources",
        readings=tuple(
            each.given.telling.reading(each.words[0].start, each.words[-1].end, value=each.many) for each in found
        ),
        evidence=Evidence(
            rule="sources without a name are one in some versions and more in others, or their number stands in some only",
            source="comparison",
            spans=evidence_spans(span for each in found for span in each.given.telling.whole()),
        ),
        title=titled(each.given.telling.slice(each.words[0].start, each.words[-1].end) for each in found),
        weight=settings.sources_counted,
    )


def _counted(given: Given) -> _Counted | None:
    for part in given.parts:
        told = how_many(given.telling.article.text, part)
        if told is not None:
            many, in_figures, head = told
            return _Counted(given, part.source, many, in_figures, head)
    return None


def how_many(text: str, part: Attribution) -> tuple[str, bool, str] | None:
    """How many sources without a name an attribution names, whether a numeral says so, and what they are if no table has it.

    None where it names others, or several kinds.
    """
    source = part.source
    if any(word.key in _MORE for word in source):
        return None
    kinds = table("unnamed_sources")
    cut = next((n for n, word in enumerate(source) if n and word.key in JOINS_A_SOURCE), len(source))
    if cut < len(source) and source[cut].key == "of" and source[cut - 1].key in _ONE_OF:
        return (ONE, False, "") if any(word.key in kinds for word in source[cut:]) else None
    head = next((n for n in range(cut - 1, -1, -1) if source[n].key in kinds), None)
    if head is None:
        return _of_a_kind(text, source[:cut])
    if source[head + 1 : head + 2] and source[head + 1].text[:1].isupper():
        return None  # ministry official Rada Peeva
    if kinds[source[head].key] == "one":
        return ONE, False, ""
    told = _numbered(text, source[: head + 1])
    return (*told, "") if told else None


def _of_a_kind(text: str, source: Sequence[Word]) -> tuple[str, bool, str] | None:
    """A mining engineer, two mining engineers: what no table has is counted by its article and its ending."""
    head = source[-1] if source else None
    if head is None or head.plain or head.text[:1].isupper() or head.key.endswith(_NO_PLURAL):
        return None
    if not head.key.endswith("s"):
        return (ONE, False, head.stem) if source[0].text.lower() in _A else None
    told = _numbered(text, source)
    return (*told, head.stem) if told and source[0].text.lower() not in _A else None


_A = frozenset({"a", "an", "one", "another"})
_NO_PLURAL = ("ss", "us", "is")


def _numbered(text: str, source: Sequence[Word]) -> tuple[str, bool] | None:
    numbers = [n for n in quantities_of(text, source[0].start, source[-1].end) if n.kind != "vague"]
    if not numbers:
        return SEVERAL, False
    if len(numbers) > 1 or numbers[0].kind != "number" or len(numbers[0].values) != 1:
        return None
    return f"{numbers[0].values[0]} sources", True


def _also_by(each: _Counted, others: set[str]) -> bool:
    """The same telling has the claim, or a part of it, from as many as another version too."""
    text = each.given.telling.article.text
    told = [how_many(text, part) for given in given_in(each.given.telling) for part in given.parts]
    return any(many is not None and many[0] in others for many in told)
