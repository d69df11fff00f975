"""Headlines: short lines without a closing stop above the credits or the text, and the version tags on them."""

from __future__ import annotations

import re

from story_digest.reading.credits.names import DESK_WORDS
from story_digest.reading.words import word_set
from story_digest.settings.reading import CreditsSettings

_STOP = re.compile(r"(?<![.…])[.!?…][\"”“’')\]»]*$")
_FULL_STOP = re.compile(r"(?:(?<![A-Z])\.|…)[\"”“’')\]»]*$")
_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_MASTHEAD = re.compile(r".{2,60}[\s—–-](?:edition|issue|version)\W*", re.IGNORECASE)
_TAG = (
    r"(?:(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|RPT|REPEAT|RECAST|ADVISORY|HOLD|KILL|WITHHOLD|EMBARGOED|CLARIFICATION|URGENT|"
    r"SNAP|ALERT|PIX|LEAD|BULLETIN|EXCLUSIVE)(?:\s?\d{1,2})?(?:-|:)|\d(?:st|nd|rd|th|ST|ND|RD|TH)\s(?:Ld|LD|Lead|LEAD)(?:-Writethru|-WRITETHRU)?[:-]?|Update\s\d{1,2}[:-]|\((?:\dLD|LEAD|URGENT|UPDATE|\d(?:st|nd|rd|th)\sLD|News\sFocus)\)|\[(?:URGENT|UPDATE\s?\d?|LEAD)\])"
)
VERSION = re.compile(rf"(?P<tag>{_TAG}(?:\s?{_TAG})*)\s*")
_FEWEST_SHORT = 3
"""Words of the shortest headline that no markup calls one."""
_SECTIONS = word_set(
    """
    brief briefs letters letter opinion day week month today tonight corner page section issue edition archive archives
    photos pictures video videos podcast blog column columns weather obituaries puzzles menu search home share print
    email comments comment subscribe login read more watch listen follow minutes min ago views
    """
)
"""Words of sections, series and buttons."""
_SMALL = word_set("a an and as at but by for from in into of on or over the to vs with after is are its amid")


def is_headline_like(words: str, settings: CreditsSettings, *, marked: bool) -> bool:
    """Whether a line may be a headline by its shape; `marked` where the markup calls it a heading."""
    count = len(_WORD.findall(words))
    fewest, most = settings.headline_words
    if marked:
        return 0 < count <= most
    if not fewest <= count <= most or _MASTHEAD.fullmatch(words):
        return False
    return not _FULL_STOP.search(words) or is_title_case(words)


def is_quoting_headline(text: str, span: tuple[int, int], after: int, settings: CreditsSettings) -> bool:
    """Whether a first line with a stop is still a headline: it quotes in single marks where the text uses double ones.

    `after` is where the next line begins; a blank line has to part them.
    """
    start, end = span
    words = text[start:end]
    if len(words.split()) > settings.headline_words[1] or '"' in words or "“" in words or "\n\n" not in text[end:after]:
        return False
    rest = text[after : after + 4_000]
    return _SINGLE_MARKS.search(words) is not None and min(rest.count("“"), rest.count("”")) + rest.count('"') // 2 >= 2


_SINGLE_MARKS = re.compile(r"(?:^|\s)[‘'][^‘’'\n]{3,80}(?:[’'][^‘’'\n]{1,80})?[’'](?=[\s.,;:!?]|$)")


def is_prose(words: str, settings: CreditsSettings) -> bool:
    """Whether a line is running text for certain: long, or a sentence with its stop."""
    count = len(_WORD.findall(words))
    if count > settings.headline_words[1]:
        return True
    return count >= settings.prose_words and _STOP.search(words) is not None and not is_title_case(words)


def is_short_headline(words: str) -> bool:
    """Whether three words or more tell something rather than name a section: `Rider wins in Brabant`, not `World News`,
    `Letters to the Editor`.
    """
    if _STOP.search(words):
        return False
    parts = [word.lower() for word in _WORD.findall(words)]
    plain = [word for word in _WORD.findall(words) if word[0].islower() and word not in _SMALL]
    return len(parts) >= _FEWEST_SHORT and bool(plain) and DESK_WORDS.isdisjoint(parts) and _SECTIONS.isdisjoint(parts)


def is_title_case(words: str) -> bool:
    """Whether four in five of the longer words begin with a capital, as in headlines set that way."""
    principal = [word for word in _WORD.findall(words) if word.lower() not in _SMALL and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in principal)
    return len(principal) >= 4 and capital >= 0.8 * len(principal)


def version_tag(headline: str) -> str | None:
    """`UPDATE 1-` of `UPDATE 1-Two killed in Luanda`, as written, or None."""
    match = VERSION.match(headline)
    return match["tag"].strip() if match else None
