"""Credit lines and notices below the text: sources, contributions, syndication, the paper's own date, translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.dates import find_dates
from story_digest.reading.credits.names import NAME
from story_digest.reading.credits.pieces import Piece, Stamp, StampKind
from story_digest.reading.credits.translations import read_translator
from story_digest.reading.words import word_set

SHORTEST = 4
"""Characters of the shortest: `(AP)`."""
LONGEST = 320
"""Characters of the longest notice; a syndication notice has about 130."""

# the words of a credit line in the languages of `dates.MONTHS`
_SOURCE = re.compile(
    r"(?:sources?(?:\(s\))?|inputs?|agency|credits?|courtesy|origin|via|quellen?|fuentes?|fontes?|fonti|sursa|surse|källor|källa|kilder?|bron(?:nen)?|źródło|zdroje?|forrás"
    r"|kaynak|lähde|izvor)(?:\s*[:–—-]\s*|(?<=courtesy)\s+of\s+|(?:(?<=source)|(?<=sources))\s+)(?P<names>[^:]{2,80}?)(?:/[a-z]{2,3})?",
    re.IGNORECASE,
)
_USED = re.compile(
    r"(?:some\s+)?(?:of\s+the\s+)?(?:information|material|reporting|content)\s+(?:for|in)\s+this\s+(?:report|story|article|piece)\s+(?:came|comes|was\s+(?:provided|supplied|taken|contributed))\s+(?:from|by)\s+(?P<from>[^.:]{2,120}?)\.?"
    r"|(?:some\s+)?(?:information|material|reporting|content|copy|reports|dispatches)\s+(?:from|by|of)\s+(?P<names>[^.:]{2,120}?)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+)?(?:used|included|incorporated)(?:\s+(?:in|for)\s+this\s+(?:report|story|article|piece))?\.?"
    r"|(?:this\s+(?:report|story|article|piece)\s+(?:also\s+)?(?:contains?|includes?|uses?|incorporates?|draws\s+on)|(?:includes?|contains?))\s+(?:additional\s+|some\s+)?(?:information|material|reporting|content|copy|reports)\s+(?:from|by|of)\s+(?P<of>[^.:]{2,120}?)\.?",
    re.IGNORECASE,
)
"""`Material from The Associated Press was used in this report.`, `This article contains material from AFP.`"""
_WITH_HOUSE = re.compile(
    r"(?P<names>[^/,:.]{2,40}?)\s*(?:[/,&+]|\band\b|\bwith\b)\s*(?:(?:our|own|other)\s+)?(?:staff(?:\s+(?:writers?|reporters?))?|(?:news\s+)?agencies|wires|(?:web|news)\s?desk|bureau|correspondents?|reporters?)"
    r"|(?:our\s+)?(?:staff(?:\s+(?:writers?|reporters?))?|(?:news\s+)?agencies|(?:web|news)\s?desk|correspondents?)\s*(?:[/,&+]|\band\b|\bwith\b)\s*(?P<after>[^/,:.]{2,40})",
    re.IGNORECASE,
)
"""`AFP and staff`, `Staff/Reuters`: an agency and the house itself."""
_HOUSE_WITH = re.compile(
    r"\(?(?:(?-i:[A-Z0-9])[\w.&’'-]*\s){1,4}(?:with|mit|avec|con|com)\s(?P<names>[^.:()]{2,80}?)\)?\.?", re.IGNORECASE
)
"""`(Courier with AFP and Reuters)`."""
_COPYRIGHT = re.compile(
    r"\(?(?:(?:copyright|©|\(c\))\s*){1,2}(?:by\s+)?(?:(?:19|20)\d\d,?\s*)?(?P<names>[^.:|0-9]{2,40}?)(?:,?\s*(?:19|20)\d\d)?\)?\.?(?:[\s.,–—-]+all\s+rights\s+reserved\.?)?",
    re.IGNORECASE,
)
"""`© AAP 2024`: whose text it is."""
_DASHED = re.compile(r"[—–-]{1,2}\s?(?P<names>[^:.]{2,60})\.?")
_WITH = re.compile(
    r"(?:[—–-]{1,2}\s?)?(?:with|using|additional|based\s+on|includes|compiled\s+from|from|via|avec|mit|con|com|cu|met|med|unter\s+verwendung)\s+(?:(?:additional|some|the)\s+)?"
    r"(?:(?P<what>inputs?|informations?|reporting|reports?|files?|materials?|contributions?|agenc(?:y|ies)|material|información|informações|informazioni|informații"
    r"|textos?|notas?|despachos?|dépêches|informatie|onlineredaktion)\s*(?:from|by|of|von|de\s+la|de|das?|dos?|della|di|dell['’]|van|från|fra|:)?\s*)?(?P<names>[^.:]{2,120})\.?"
    r"|(?:additional\s+)?inputs?\s+(?:from|by)\s+(?P<of>[^.:]{2,120})\.?",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?P<names>[^.:]{2,120}?)\s+(?:has\s+|have\s+|also\s+)?contributed(?:\s+(?:reporting|information))?(?:\s+(?:to|for)\s+this\s+(?:report|story|article|piece))?\.?",
    re.IGNORECASE,
)
_SYNDICATED = re.compile(
    r"\(?(?:except\s+for\s+the\s+headline,?\s+)?this\s+(?:[\w.]+\s+){0,3}?(?:story|article|report|copy|content)\b.{0,60}?\b(?:not\s+been\s+edited|auto-?generated|"
    r"generated\s+(?:from|by)|(?:originally|first)\s+(?:appeared|ran|published)|(?:produced|provided|supplied|distributed)\s+by|includes\s+(?:information|reporting|material)|published\s+(?:from|unedited|under|by\s+arrangement|as\s+part)|syndicated|refiled|corrects|was\s+(?:first|originally)\s+published|"
    r"(?:has\s+been|was|is)\s+(?:last\s+)?(?:refiled|corrected|updated|amended|syndicated|republished))\b.{0,220}",
    re.IGNORECASE,
)
_TAKEN_OVER = re.compile(
    r"(?!.*\b(?:said|says|told|according)\b)\(?(?:except\s+for\s+.{2,60}?,\s+)?(?:this|the\s+above|the\s+following)\s+(?:[\w-]+\s+)?(?:item|story|article|report|copy|content|text|piece|post|dispatch|news)\b"
    r"(?=.{0,200}\b(?:wire|feed|newswire|syndicat\w+|(?:news|partner)\s+agenc\w+|partner)\b)"
    r"(?=.{0,200}\b(?:automatically|not|unedited|without\s+(?:any\s+)?(?:edit|chang|modif)\w+|verbatim)\b)"
    r".{0,80}?\b(?:added|imported|taken|received|sourced|adapted|generated|published|posted|pulled|supplied|provided|delivered|created|fetched|edited|reviewed|came|comes|appears|carried)\b.{0,200}",
    re.IGNORECASE,
)
"""`This item has been automatically added from our partner's wire`: the text, a passive verb, a feed, and no hand of the house."""
_FEED = re.compile(
    r"\(.{0,200}\b(?:syndicated\s+(?:news\s+)?feed|auto-?generated\s+(?:from|by)|(?:news\s+)?agency\s+feed|wire\s+(?:feed|service)|newsfeed)\b.{0,160}\)",
    re.IGNORECASE,
)
"""Any notice in brackets that names a feed: `(Only the headline may have been reworked; … from a syndicated feed.)`"""
_GIVES = re.compile(
    r"\b(?:generated|produced|provided|supplied|distributed|information|reporting|material|appeared|published|imported|taken|added|received|sourced|adapted|pulled)\s(?:\w+\s)?(?:\w+\s)?(?:from|by|on|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Words before an agency's name that say the text is its own: `first appeared on Reuters`."""
_FIRST_PUBLISHED = re.compile(
    r"this\s+(?:report|story|article)\s+by\s+(?P<names>.{2,40}?)\s+was\s+first\s+published\s+(?:on\s+)?(?P<date>.{6,40}?)\.?",
    re.IGNORECASE,
)
"""`This report by The Canadian Press was first published June 3, 2024.`"""
_EARLIER = re.compile(
    r"\((?:adds|updates|recasts|corrects|refiles|rewrites|removes|deletes|fixes|clarifies|changes|repeats|releads|drops|inserts|new\s+throughout|updating|correcting|adding)\b[^()]{4,300}\)\.?|"
    r"\W?(?:(?:correction|clarification)\s*[:(–—-]|(?:an\s+earlier\s+version|this\s+(?:story|article)\s+(?:was|has\s+been)\s+(?:last\s+)?(?:updated|corrected|amended))\b).{4,300}",
    re.IGNORECASE,
)
_PUBLISHED_IN = re.compile(
    r"\(?(?:first\s+|originally\s+)?(?:published|appeared)\s+in\s+(?P<paper>(?:the\s+)?[A-Z][\w&'’. ]{1,50}?)(?:,|\s+on|\s+dated)\s+(?P<date>.{6,40}?)\)?\.?",
    re.IGNORECASE,
)
_AGENCIES = re.compile(
    r"(?:--?|—|–)?\s?\(?(?:(?:with|avec|mit|con|com|cu)\s+)?(?:(?:inputs?|additional\s+reporting|reporting)\s+(?:from|by)\s+)?"
    r"(?:(?:(?:our\s+)?(?:staff|correspondents?|desk)\s*(?:and|/|&|,)\s*)?(?:news\s+|wire\s+|other\s+|foreign\s+)?(?:agenc(?:y|ies)|wires)(?:\s*(?:and|/|&|,)\s*(?:staff|(?-i:[A-Z]{2,5})))?|agencias|agências|agences|agenturen|agenzie|agenții)(?:\s+(?:inputs?|reports?))?\)?\.?",
    re.IGNORECASE,
)
_STROKES = re.compile(r"(?:[A-Z]{2,8}\s?/\s?){1,3}(?P<names>[A-Z][A-Za-z]{1,12})")
"""`VATIA / AFP`: an outlet and the agency it used."""
_BRACKETED = re.compile(r"[(\[](?P<names>[^()\[\]]{2,60})[)\]]\.?")


def read_closing(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """The credit line or notice that the whole line `text[start:end]` is, or None."""
    if not SHORTEST <= end - start <= LONGEST:
        return None
    low, high = _strip(text, start, end)
    words = text[low:high]
    if words.startswith("(") and words.endswith(")") and "(" not in words[1:] and _SOURCE.match(words, 1):
        low, high = low + 1, high - 1  # (Source: Xinhua)
        words = text[low:high]
    if published := _PUBLISHED_IN.fullmatch(words):
        return _published_in(text, start, end, low, published)
    if translated := read_translator(text, low, high):
        return replace(translated, start=start, end=end)
    if _AGENCIES.fullmatch(words):
        return Piece(kind="closing", start=start, end=end, rule="agencies credited without a name")
    if first := _FIRST_PUBLISHED.fullmatch(words):
        return _by_agency(text, (start, end), low, first, agencies)
    if (
        _SYNDICATED.fullmatch(words)
        or _TAKEN_OVER.fullmatch(words)
        or _FEED.fullmatch(words)
        or _EARLIER.fullmatch(words)
    ):
        told = tuple(
            (m.agency, m.start, m.end)
            for m in agencies.find(text, low, high)
            if m.sure and _GIVES.search(text, low, m.start)
        )
        rule = "notice on how the text was published"
        dates = tuple(_own_dates(text, low, high))
        return Piece(kind="closing", start=start, end=end, rule=rule, agencies=told, dates=dates)
    for rule, form in (
        ("source named below the text", _SOURCE),
        ("source named below the text", _DASHED),
        ("agencies whose text was used", _WITH),
        ("agencies whose text was used", _USED),
        ("agencies that contributed", _CONTRIBUTED),
        ("an agency and the house", _WITH_HOUSE),
        ("an agency and the house", _HOUSE_WITH),
        ("the agency's own notice of its rights", _COPYRIGHT),
        ("agency in brackets below the text", _BRACKETED),
    ):
        match = form.fullmatch(words)
        if match:
            group = next(name for name, words_of in match.groupdict().items() if words_of and name != "what")
            read = sources_listed if form is _SOURCE else listed
            found = read(text, low + match.start(group), low + match.end(group), agencies)
            if found:
                return Piece(kind="closing", start=start, end=end, rule=rule, agencies=found)
    found = listed(text, low, high, agencies)
    parted = _STROKES.fullmatch(words)
    if not found and parted:
        found = listed(text, low + parted.start("names"), high, agencies)
    if len(found) > 1 or (found and parted):  # PTI, ANI
        return Piece(kind="closing", start=start, end=end, rule="agencies listed below the text", agencies=found)
    return None


_SAID_WHEN = re.compile(
    r"\b(?:(?P<published>(?:first|originally)\s+published)|(?:was|been)\s+(?:last\s+)?updated)\s+(?:on\s+|at\s+)?(?=[\w])",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<=[.!?”\"’])\s+\((?P<names>[A-Z][^()]{1,40})\)\.?$")


def read_tag(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """An agency in brackets at the end of a paragraph, credited for that paragraph: `… he said. (ANI)`."""
    match = _TAG.search(text, max(start, end - 60), end)
    found = listed(text, match.start("names"), match.end("names"), agencies) if match else ()
    if not match or not found:
        return None
    at = match.start("names") - 1
    return Piece(kind="agency tag", start=at, end=end, rule="agency in brackets after a paragraph", agencies=found)


def _by_agency(text: str, span: tuple[int, int], low: int, match: re.Match[str], agencies: Agencies) -> Piece | None:
    """An agency's own line of when its report was first published."""
    found = listed(text, low + match.start("names"), low + match.end("names"), agencies)
    dates = tuple(
        Stamp(date.start, date.end, date.iso, date.zone, "published")
        for date in find_dates(text, low + match.start("date"), low + match.end("date"))
    )
    if not found or not dates:
        return None
    rule = "the agency's own line of when it was published"
    return Piece(kind="closing", start=span[0], end=span[1], rule=rule, agencies=found, dates=dates)


def _own_dates(text: str, low: int, high: int) -> Iterator[Stamp]:
    """The day that a notice gives right after `first published` or `was updated`."""
    for said in _SAID_WHEN.finditer(text, low, high):
        date = next(find_dates(text, said.end(), high), None)
        if date is not None and date.start == said.end():
            kind: StampKind = "published" if said["published"] else "updated"
            yield Stamp(date.start, date.end, date.iso, date.zone, kind)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in "*_ \t>":
        start += 1
    while end > start and text[end - 1] in "*_ \t":
        end -= 1
    return start, end


def _published_in(text: str, start: int, end: int, low: int, match: re.Match[str]) -> Piece | None:
    dates = [
        Stamp(found.start, found.end, found.iso, found.zone, "published")
        for found in find_dates(text, low + match.start("date"), low + match.end("date"))
    ]
    if not dates:
        return None
    return Piece(
        kind="closing",
        start=start,
        end=end,
        rule="the paper's own line of where and when it was published",
        dates=tuple(dates),
        publisher=(low + match.start("paper"), low + match.end("paper")),
    )


def listed(text: str, start: int, end: int, agencies: Agencies) -> tuple[tuple[str, int, int], ...]:
    """Agencies of a list that holds nothing else than agencies, desks and the words between them."""
    joined = [(part.group(), *part.span()) for part in _GLUED.finditer(text, start, end)]
    if len(joined) > 1 and _GLUED_LIST.fullmatch(text, start, end) and all(agencies.named(one) for one, _, _ in joined):
        return tuple((agencies.named(one) or one, low, high) for one, low, high in joined)  # BERNAMA-AFP
    named = agencies.find(text, start, end)
    found = [(m.agency, m.start, m.end) for m in named if text[m.start : m.end].lower() not in _FILLERS]
    if not found:
        return ()
    left = text[start:end]
    for _, low, high in reversed(found):
        left = left[: low - start] + " " + left[high - start :]
    rest = [word for word in re.findall(r"\w+", left) if word.lower() not in _FILLERS]
    return () if rest else tuple(found)


def sources_listed(text: str, start: int, end: int, agencies: Agencies) -> tuple[tuple[str, int, int], ...]:
    """Agencies behind the word Source, where outlets and codes may stand beside them: `Courier Online, dpa, kvo`."""
    found = list(listed(text, start, end, agencies))
    at = start
    for one in [] if found else re.split(r"\s*[,/;]\s*|\s+(?:and|und|et|y|e)\s+", text[start:end]):
        low = text.index(one, at)
        at = low + len(one)
        if agency := agencies.named(one):
            found.append((agency, low, at))
        elif not re.fullmatch(rf"{NAME}|[a-z]{{2,4}}", one):
            return ()
    return tuple(found)


_GLUED = re.compile(r"[A-Za-z]{2,12}")
_GLUED_LIST = re.compile(r"[A-Za-z]{2,12}(?:[-/+][A-Za-z]{2,12}){1,3}")
_FILLERS = word_set(
    """
    source sources additional reporting files using
    the and or news agency agencies from with by inputs input a its other wire wires services service reports report feed
    et und y e og och en avec mit con com cu de da das di von van la le les l der die del material
    """
)
