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
from story_digest.reading.agencies import Agencies, load_agencies
from story_digest.reading.words import word_set

if TYPE_CHECKING:
    from story_digest.model import Sentence
    from story_digest.settings import ReadingSettings

WINDOW = 90
"""Characters to each side of a source in which the words that cite it are looked for."""
LONGEST = 4_000
"""Characters of a sentence that are looked at; longer ones are tables or faults of the page."""

_VERB = r"(?:reports?|reported|says?|said|reads?|informs?|informed|writes?|wrote|adds?|added|relates?|transmits?|announce[sd]?|quotes?|quoted|cited|refers?|referred|relays?|relayed|notes?|noted|states?|stated|learn(?:s|ed|t)|shows?|showed|publishe[sd]|broadcasts?|tells?|cites?)"
_AGENCY_WORD = r"(?:(?:the\s)?(?:[A-Z][\w’']+\s){0,2}?(?:(?:official|state|state-run|national|local|semi-official)\s)?(?:news\s)?(?:agency|wire|service|broadcaster|television|channel|newspaper|daily|network)\s)?"
_NAME = r"(?:(?<![\w&’'.-])[A-Z][\w&’'.-]*(?:\s(?:of\s(?:the\s)?|for\s|and\s)?[A-Z][\w&’'.-]*){0,6})"
_OUTLET_WORD = r"(?:broadcaster|television|TV|radio|newspaper|daily|channel|magazine|weekly|media|website|portal|news\sagency|press)"
_OUTLET = rf"(?:(?:(?<![\w’'])[A-Z][\w’']+\s)?(?:(?:state|national|public|local|private|official|independent)\s){{0,2}}{_OUTLET_WORD})"
# a name that is an outlet's by its shape: CCTV, BBC, Sky News, Daily Mirror
_OUTLET_NAME = r"(?:(?:the\s)?(?<![\w&’'-])(?:[A-Z]{3,6}(?![\w-])|[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,3}\s(?:News|TV|Television|Radio|Times|Post|Herald|Tribune|Journal|Daily|Gazette|Agency|Mirror|Guardian|Press)))"

_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|[Cc]iting|[Qq]uoting|(?:which|that|who)\s(?:quotes|quoted|cites|cited)|with\sreference\sto|as\s(?:reported|quoted|cited)\sby|(?:quoted|cited|reported|published|carried|broadcast)\sby)\s"
)
_SOURCE = re.compile(
    rf"(?:the\s(?:\w+\s(?:section|service|edition|version)\sof\s)?)?(?P<name>{_NAME})"
    rf"|(?P<description>(?:(?:the|an?|its|his|her|their|one|some|several|local|state|two|three|many)\s)?[a-z][\w’'-]*(?:\s(?!(?:that|which|who|and|but|when|as|while|after|before|on|in|at|said|reported|citing|quoted)\b)[\w’'-]+){{0,5}})"
)
# what a phrase cites without saying whose it is
_OF_NOTHING = re.compile(
    r"\b(?:sources?|reports?|reporting|information|accounts?|data|figures|people|officials?|experts?|analysts?|witnesses|laws?|plans?|"
    r"polls?|surveys?|study|studies|statements?|translation|comments?|remarks?|numbers?|estimates?|documents?|records?|statistics|"
    r"letters?|memos?|rules|bylaws|results|broadcast|calculations?|count|schedule|agreement|draft|text|tradition|custom|them|him|her|it|"
    r"this|that|reasons?|concerns?|need|needs|lack|prices?|costs?|rise|fears?|safety|health)$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    rf"\b(?:police|ministry|government|agency|company|court|army|military|embassy|hospital|university|authorities|prosecutors|department|"
    rf"committee|commission|council|bank|spokes(?:man|woman|person)|{_OUTLET_WORD})$",
    re.IGNORECASE,
)
_OUTLET_CITED = re.compile(
    rf"(?P<source>(?:{_OUTLET}\s)?{_OUTLET_NAME}|{_OUTLET})(?:’s|'s)?\s(?:also\s|has\s|had\s|later\s)?(?P<verb>said|says|reported|reports|reads|informs|informed|writes|wrote|announced|showed)\b"
)
_ITS_REPORT = re.compile(
    rf"\b(?:in|from|of)\s(?:the\s|an?\s|its\s)?(?P<source>{_OUTLET_NAME})(?:’s|'s)?\s(?:report|account|readout|broadcast|coverage|version|story|interview)\b"
)
_ON_AIR = re.compile(
    r"\b(?:comments?|remarks?|broadcast|speech|interview|address|statement|said|speaking|aired|shown)\b[^.,;:“”\"]{0,40}?\bon\s(?P<source>(?:[A-Z]\w+\s)?(?:(?:state|national|public|local)\s)?(?:television|TV|radio))\b"
)
_AS_SAYING = re.compile(
    rf"\b(?:was|is|were)\s(?:quoted|reported|cited)\sas\ssaying\b[^.;“”\"]{{0,60}}?\bby\s(?P<source>(?:{_OUTLET}\s)?{_OUTLET_NAME}|{_OUTLET})"
)
_SPOKESPERSON = re.compile(
    rf"(?P<source>(?:{_NAME}\s)(?:spokes(?:man|woman|person))\s{_NAME})\s(?:said|says|told|added|wrote|tweeted)\b"
)
_AFTER = re.compile(
    rf"(?:\s(?:news\s)?(?:agency|wire|service))?(?:\s(?:also|has|had|later|then|further|first))?\s(?P<verb>{_VERB})\b(?!\sby\b)"
)
_TELLING = re.compile(
    r"\s(?:informs?\b|(?:reports|reported|adds|says|said|wrote|writes)\b(?:,\s)?\s?(?:citing|quoting|with\sreference\sto|via)\b|adds:|informs:)"
)
_STAFF = re.compile(
    r"\s(?:reporters?|correspondents?|journalists?|photographers?|witness(?:es)?|stringer|tally|poll|calculations?|count|interview)\b"
)
_BEFORE = re.compile(
    rf"(?:^|[,”\"»–—-]\s*|\s)(?P<verb>reports?|reported|informs?|informed|refers?|referred|relays?|relayed|relates?|transmits?|writes?|wrote|announces?|announced|notes?|reads?|says?|said|adds?)\s(?:the\s)?{_AGENCY_WORD}$"
)
_CONTACT = re.compile(
    r"\b(?P<cue>told|tells|telling|(?:in\s)?(?:an?\s)?(?:\w+\s)?interview\s(?:with|to|by)|spoke\sto|speaking\sto|informed|(?:[Vv]ideo|[Ff]ootage|[Ii]mages|[Pp]ictures|[Pp]hotos|[Dd]ata)\s(?:from|by|obtained\sby|seen\sby)|(?:seen|obtained|reviewed|viewed|polled|surveyed|asked|questioned|interrogated|interviewed|contacted|consulted)\sby|statement\sto"
    r"|(?:said|spoken|explained|confirmed|confided|declared|stated|specified|indicated|granted|given|revealed|admitted)\sto)\s(?:the\s)?(?:(?:[a-z-]+\s|[A-Z][\w’']+\s){0,2}(?:news\s|press\s)?(?:agency|wire)\s)?$"
)
_TAKEN_UP = re.compile(
    r"(?:,\s|\sand\s)(?:relaunched|relayed|resumed|retaken|taken\sup|picked\sup|transmitted|reprised|republished|resent|translated)\sby\s(?:the\s)?(?:[A-Z]?[a-z]+\s){0,2}?(?:(?:news|press)\s)?(?:agency\s)?$"
)
"""`dpa, relaunched by ANSA`: the agency behind these words hands on what the one before them told."""
_NAMED_BEFORE = re.compile(
    rf"(?P<verb>{_VERB})\s(?P<after>(?:this|the\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\b"
    rf"|\b(?P<before>(?:[Tt]his|[Tt]he\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\s(?:also\s|further\s)?{_VERB}\b"
    r"|\b(?:according\sto|quoted\sby|cited\sby)\s(?P<cited>(?:this|the\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\b"
)
"""`transmits this agency`, `according to the quoted agency`: the one that the text named last."""
_CLAUSE_BREAK = re.compile(r"[.;:“”„\"]|\b(?:but|while|although|because)\b")


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
    for sentence in sentences:
        end = min(sentence.end, sentence.start + LONGEST)
        hits = _without_overlap(
            sorted(_hits(text, sentence.start, end, agencies), key=lambda hit: (hit.start, -hit.end))
        )
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
        rf"\b(?:{_VERB}|according|citing|quoting|quoted|cited|per|reference)\b", citation.text, re.IGNORECASE
    ) or bool(re.match(r"(?:told|interview|spoke|video|footage)", citation.text, re.IGNORECASE))


def _hits(text: str, start: int, end: int, agencies: Agencies) -> Iterator[_Hit]:
    for mention in agencies.find(text, start, end):
        if not mention.sure and not _tells(text, start, mention.start, mention.end, end):
            continue
        right = _AFTER.match(text, mention.end, end)
        before = text[max(start, mention.start - WINDOW) : mention.start]
        offset = mention.start - len(before)
        if left := _TAKEN_UP.search(before):
            yield _Hit(mention.agency, offset + left.start(), mention.end, "outer")
        elif left := _CONTACT.search(before):
            yield _Hit(mention.agency, offset + left.start(), mention.end, "contact")
        elif right:
            yield _Hit(mention.agency, mention.start, right.end(), "verb")
        elif staff := _STAFF.match(text, mention.end, end):
            yield _Hit(mention.agency, mention.start, staff.end(), "contact")
        elif left := _BEFORE.search(before):
            yield _Hit(mention.agency, offset + left.start("verb"), mention.end, "verb")
    for word, agency in agencies.telling.items():
        at = text.find(word, start, end)
        while at >= 0:
            stop = at + len(word)
            if (right := _AFTER.match(text, stop, end)) and _tells(text, start, at, stop, end):
                yield _Hit(agency, at, right.end(), "verb")
            at = text.find(word, stop, end)
    yield from _named_before(text, start, end, agencies)
    for match in _ACCORDING.finditer(text, start, end):
        yield from _named(text, match, end, agencies)
    for form in (_OUTLET_CITED, _AS_SAYING, _SPOKESPERSON):
        for match in form.finditer(text, start, end):
            name = _source_name(match["source"], agencies)
            if name and not (form is _OUTLET_CITED and _is_person_like(match["source"])):
                yield _Hit(name, match.start(), match.end(), "verb")
    for form in (_ITS_REPORT, _ON_AIR):
        for match in form.finditer(text, start, end):
            yield _Hit(_source_name(match["source"], agencies), match.start(), match.end(), "according")


def _named_before(text: str, start: int, end: int, agencies: Agencies) -> Iterator[_Hit]:
    """What `this agency` tells: the agency that the same sentence named last before; without one nobody is cited."""
    for match in _NAMED_BEFORE.finditer(text, start, end):
        named = [mention.agency for mention in agencies.find(text, start, match.start()) if mention.sure]
        if named:
            yield _Hit(named[-1], match.start(), match.end(), "according" if match["cited"] else "verb")


def _tells(text: str, start: int, low: int, high: int, end: int) -> bool:
    """Whether a name that is too common a word for an agency's tells the news all the same: `Trend reports citing TASS`."""
    head = text[start:low].rstrip('"“„«( ')
    return (not head or head[-1] in ".,") and _TELLING.match(text, high, end) is not None


def _named(text: str, cue: re.Match[str], end: int, agencies: Agencies) -> Iterator[_Hit]:
    """The source or sources after `according to`, `citing`, `quoted by`."""
    words = cue.group().lower()
    role = "according" if words.startswith(("according", "as per")) else "outer" if "by" in words.split() else "inner"
    at = cue.end()
    start = cue.start()
    if role == "outer" and (outlet := re.search(rf"(?P<source>{_OUTLET})\s$", text[max(0, start - WINDOW) : start])):
        low = max(0, start - WINDOW) + outlet.start("source")
        yield _Hit(outlet["source"], low, cue.end() - 1, "verb")
    for number in range(3):
        match = _SOURCE.match(text, at, min(end, at + 120))
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
            if match["description"] and role != "according" and not _INSTITUTION.search(name):
                break  # quoting prices, citing fears: nobody is cited
            head = re.split(r"\s(?:of|into|for|from|to|about|with|by)\s", name)[0]
            if match["description"] and (
                _OF_NOTHING.search(head)
                or _OF_NOTHING.search(name)
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
    name = re.search(rf"{_OUTLET_WORD}\s(?P<name>[A-Z].*)$", words)
    plain = (name["name"] if name else words).removeprefix("the ").removeprefix("The ")
    return agencies.named(plain) or plain


_NO_OUTLETS = word_set("FBI CIA NATO OPEC WHO IMF NASA UNESCO UNICEF CEO ECB SEC FDA CDC GOP DNC RNC ICE USA USDA EPA")


def _is_person_like(words: str) -> bool:
    """Three capitals that are a form of address or a country rather than an outlet."""
    return words.removeprefix("the ").removeprefix("The ") in _NO_OUTLETS


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
                or _CLAUSE_BREAK.search(between)
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
