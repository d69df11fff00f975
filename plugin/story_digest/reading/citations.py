"""Whom the sentences cite: `Reuters reports, Agerpres reads`, `according to CCTV`, `told AFP`, `state radio quoted by Reuters`.

Each citing phrase is one of a few shapes around a source: a reporting verb before or after it, `according to`, `citing`,
`quoted by`, an interview or a reporter. What stands in one clause is one citation, its sources outermost first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from story_digest.model import Citation
from story_digest.reading import citation_forms as forms
from story_digest.reading.agencies import Agencies, load_agencies

if TYPE_CHECKING:
    from story_digest.model import Sentence
    from story_digest.settings import ReadingSettings

_SHORTEST_TAG = 3
"""Letters of a name alone in brackets or beside `told`; shorter ones are grades, countries and parties."""
WINDOW = 90
"""Characters to each side of a source in which the words that cite it are looked for."""
_SHORTEST = 6
"""Characters of the shortest sentence that cites anybody: `said AP`, `AP: no`."""
LONGEST = 4_000
"""Characters of a sentence that are looked at; longer ones are tables or faults of the page."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """One source with the words that cite it."""

    source: str | None
    start: int
    end: int
    role: str
    """verb (the source reports), inner (`citing X`), outer (`quoted by X`), according, contact."""


def find_citations(text: str, sentences: Sequence[Sentence], settings: ReadingSettings) -> tuple[Citation, ...]:
    """Citing phrases inside the sentences, in order. Speakers of quotations are not citations (see `quotes`)."""
    agencies = load_agencies(settings.credits.agencies)
    found: list[Citation] = []
    for number, sentence in enumerate(sentences):
        if sentence.end - sentence.start < _SHORTEST:
            continue
        end = min(sentence.end, sentence.start + LONGEST)
        found_here = [
            *_hits(text, sentence.start, end, agencies),
            *_in_brackets(text, sentence.start, end, agencies, lead=number < settings.credits.lead),
        ]
        hits = _without_overlap(sorted(found_here, key=lambda hit: (hit.start, -hit.end)))
        for group in _clauses(text, hits):
            sources = _outermost_first(group)
            start, stop = group[0].start, max(hit.end for hit in group)
            found.append(
                Citation(
                    sources=tuple(dict.fromkeys(sources)),
                    text=" ".join(text[start:stop].split()),
                    start=start,
                    end=stop,
                    sentence=sentence.id,
                )
            )
    return tuple(found)


def is_contact(citation: Citation) -> bool:
    """Whether an agency was only spoken to or seen at work (`told AFP`), which tells nothing of who cites whom."""
    return not re.search(
        rf"\b(?:{forms.VERB}|according|citing|quoting|quoted|cited|per|reference)\b", citation.text, re.IGNORECASE
    ) or bool(re.match(r"(?:told|interview|spoke|video|footage)", citation.text, re.IGNORECASE))


def _hits(text: str, start: int, end: int, agencies: Agencies) -> Iterator[_Hit]:
    for mention in agencies.find(text, start, end):
        low, high = _with_marks(text, mention.start, mention.end)
        before = text[max(start, low - WINDOW) : low]
        if not mention.sure and not _shown(text, (start, end), (low, high), before):
            continue
        right = forms.AFTER.match(text, high, end)
        offset = low - len(before)
        if left := forms.TAKEN_UP.search(before):
            yield _Hit(mention.agency, offset + left.start(), high, "outer")
        elif left := forms.CONTACT.search(before):
            yield _Hit(mention.agency, offset + left.start(), high, "contact")
        elif right:
            yield _Hit(mention.agency, low, right.end(), "verb")
        elif staff := forms.STAFF.match(text, high, end) or forms.WAS_TOLD.match(text, high, end):
            yield _Hit(mention.agency, low, staff.end(), "contact")
        elif left := forms.BEFORE.search(before):
            yield _Hit(mention.agency, offset + left.start("verb"), high, "verb")
        elif left := forms.PER.search(before):
            yield _Hit(mention.agency, offset + left.start("cue"), high, "according")
    for word, agency in agencies.telling.items():
        at = text.find(word, start, end)
        while at >= 0:
            stop = at + len(word)
            if (right := forms.AFTER.match(text, stop, end)) and _tells(text, start, at, stop, end):
                yield _Hit(agency, at, right.end(), "verb")
            at = text.find(word, stop, end)
    if text.find("agency", start, end) >= 0:
        yield from _named_before(text, start, end, agencies)
    for match in forms.ACCORDING.finditer(text, start, end):
        yield from _named(text, match, end, agencies)
    if text.find("spokes", start, end) >= 0:
        for match in forms.SPOKESPERSON.finditer(text, start, end):
            yield _Hit(_source_name(match["source"], agencies), match.start(), match.end(), "verb")
    if forms.OUTLET_SHOWN.search(text, start, end):
        yield from _outlets(text, start, end, agencies)


def _outlets(text: str, start: int, end: int, agencies: Agencies) -> Iterator[_Hit]:
    """Outlets that are no agencies, named by their shape."""
    for form in (forms.OUTLET_CITED, forms.AS_SAYING):
        for match in form.finditer(text, start, end):
            if form is forms.AS_SAYING or not _is_person_like(match["source"]):
                yield _Hit(_source_name(match["source"], agencies), match.start(), match.end(), "verb")
    for form in (forms.ITS_REPORT, forms.ON_AIR):
        for match in form.finditer(text, start, end):
            yield _Hit(_source_name(match["source"], agencies), match.start(), match.end(), "according")


_QUOTES = '«»“”„"‘’'
_MARKS = frozenset({"«»", "“”", "„“", "„”", '""', "‘’", "””"})


def _with_marks(text: str, low: int, high: int) -> tuple[int, int]:
    """The span of a name with the quotation marks around it: `«Interfax»`."""
    marked = low > 0 and high < len(text) and text[low - 1] + text[high] in _MARKS
    return (low - 1, high + 1) if marked else (low, high)


def _shown(text: str, sentence: tuple[int, int], name: tuple[int, int], before: str) -> bool:
    """Whether words around a name that is too short or common for an agency's show that it is one."""
    (start, end), (low, high) = sentence, name
    if _tells(text, start, low, high, end) or forms.AGENCY_AFTER.match(text, high, end):
        return True
    tag = text[low:high].strip(_QUOTES)
    if not tag.isupper() or before.endswith("the "):
        return False
    if forms.WAS_TOLD.match(text, high, end) or forms.UNDERSTANDS.match(text, high, end):
        return len(tag) >= _SHORTEST_TAG or before.endswith(", ")
    if len(tag) < _SHORTEST_TAG:
        return False
    told = forms.CONTACT.search(before)
    return told is not None and forms.NO_NOUN_AFTER.match(text, high, end) is not None


def _in_brackets(text: str, start: int, end: int, agencies: Agencies, *, lead: bool) -> Iterator[_Hit]:
    """Agencies alone in brackets at the end of a sentence, which are not the short form of the words before them.

    Names that are common words too are agencies there only at the head of the text (`lead`).
    """
    match = forms.BRACKETED.search(text, max(start, end - WINDOW), end)
    if not match:
        return
    names = [one for one in re.split(r"[/,;]\s*|\s(?:and|&)\s", match["names"]) if one]
    sure = {text[mention.start : mention.end] for mention in agencies.find(text, *match.span("names")) if mention.sure}
    found = [agencies.named(name) if lead or name in sure else None for name in names]
    for name, agency in zip(names, found, strict=True):
        if (
            agency is None
            or not all(found)
            or (len(name) < _SHORTEST_TAG and name not in sure)
            or _stands_for(text[start : match.start()], name)
        ):
            return
        low = text.index(name, match.start())
        yield _Hit(agency, low, low + len(name), "contact")


def _stands_for(before: str, name: str) -> bool:
    """Whether `name` are the initials of the last words: `the American Psychological Association (APA)`."""
    words = [word for word in re.findall(r"[^\W\d_]+", before[-WINDOW:]) if word[0].isupper()]
    return "".join(word[0] for word in words).endswith(name.upper())


def _named_before(text: str, start: int, end: int, agencies: Agencies) -> Iterator[_Hit]:
    """What `this agency` tells: the agency that the same sentence named last before; without one nobody is cited."""
    for match in forms.NAMED_BEFORE.finditer(text, start, end):
        named = [mention.agency for mention in agencies.find(text, start, match.start()) if mention.sure]
        if named:
            yield _Hit(named[-1], match.start(), match.end(), "according" if match["cited"] else "verb")


def _tells(text: str, start: int, low: int, high: int, end: int) -> bool:
    """Whether a name that is too common a word for an agency's tells the news all the same: `Trend reports citing TASS`."""
    head = text[start:low].rstrip('"“„«( ')
    return (not head or head[-1] in ".,") and forms.TELLING.match(text, high, end) is not None


def _named(text: str, cue: re.Match[str], end: int, agencies: Agencies) -> Iterator[_Hit]:
    """The source or sources after `according to`, `citing`, `quoted by`."""
    words = cue.group().lower()
    role = "according" if words.startswith(("according", "as per")) else "outer" if "by" in words.split() else "inner"
    at = cue.end() + text.startswith(tuple(_QUOTES), cue.end())
    start = cue.start()
    if role == "outer" and (
        outlet := re.search(rf"(?P<source>{forms.OUTLET})\s$", text[max(0, start - WINDOW) : start])
    ):
        low = max(0, start - WINDOW) + outlet.start("source")
        yield _Hit(outlet["source"], low, cue.end() - 1, "verb")
    for number in range(3):
        match = forms.SOURCE.match(text, at, min(end, at + 120))
        if not match:
            break
        named = match["name"] or match["description"]
        name: str | None
        agency = next((mention for mention in agencies.find(text, at, match.end())), None)
        if agency is not None:
            name = agency.agency
            stop = agency.end
        else:
            name = named.strip(" .,’'")
            if match["description"] and role != "according" and not forms.INSTITUTION.search(name):
                break  # quoting prices, citing fears: nobody is cited
            head = re.split(r"\s(?:of|into|for|from|to|about|with|by)\s", name)[0]
            if match["description"] and (
                forms.OF_NOTHING.search(head)
                or forms.OF_NOTHING.search(name)
                or name.split()[0] in {"his", "her", "its", "their"}
            ):
                name = None
            stop = match.end() - (len(named) - len(named.rstrip(" .,’'")))
        if name is None and role != "according":
            break
        yield _Hit(name, start if not number else at, stop, role)
        more = re.compile(r"(?:\s(?:news\s)?agency)?\s+and\s+(?=(?:the\s)?[A-Z])").match(text, stop, end)
        if not more or role == "according":
            break
        at = more.end()


def _source_name(words: str, agencies: Agencies) -> str:
    """The name of an outlet without what describes it: `Chinese state broadcaster CCTV` → `CCTV`."""
    name = re.search(rf"{forms.OUTLET_WORD}\s(?P<name>[A-Z].*)$", words)
    plain = (name["name"] if name else words).removeprefix("the ").removeprefix("The ")
    return agencies.named(plain) or plain


def _is_person_like(words: str) -> bool:
    """Three capitals that are a form of address or a country rather than an outlet."""
    return words.removeprefix("the ").removeprefix("The ") in forms.NO_OUTLETS


def _without_overlap(hits: Sequence[_Hit]) -> list[_Hit]:
    kept: list[_Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.source and not kept[-1].source:
                kept[-1] = replace(hit, start=kept[-1].start)
            continue
        kept.append(hit)
    return kept


def _clauses(text: str, hits: Sequence[_Hit]) -> Iterator[list[_Hit]]:
    """Hits that one clause binds together."""
    group: list[_Hit] = []
    for hit in hits:
        if group:
            between = text[group[-1].end : hit.start]
            bound = (
                hit.role in {"inner", "outer"} or len(between.strip()) <= 2 or between.strip() in {"and", "agency and"}
            )
            if (
                not bound
                or len(between) > WINDOW
                or forms.CLAUSE_BREAK.search(between)
                or "contact" in {hit.role, group[-1].role}
            ):
                yield group
                group = []
        group.append(hit)
    if group:
        yield group


def _outermost_first(group: Sequence[_Hit]) -> list[str]:
    """`Reuters reports, Agerpres reads`: what is told last tells all before it; `citing X` goes the other way."""
    sources: list[str] = []
    for number, hit in enumerate(group):
        if hit.source is None:
            continue
        before = group[number - 1].role if number else ""
        told_last = (hit.role == "verb" and before in {"verb", "according"}) or (
            hit.role == "according" and before == "verb"
        )
        if hit.role == "outer" or told_last:
            sources.insert(0, hit.source)
        else:
            sources.append(hit.source)
    return sources
