"""Where sentences begin and end.

Rules with reasons instead of a trained model: each stop is looked at with the word before it and the word after it.
The cases are those of the Golden Rules of pySBD (Sadvilkar and Neumann 2020, NLP-OSS) and those that news brings along:
datelines, titles, clock times, broken quotations, spaced omission marks.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from story_digest.reading.abbreviations import (
    AFTER_CLOCK,
    BEFORE_A_NUMBER,
    CLOCK,
    COMPANIES,
    MONTHS,
    NEVER_LAST,
    ORDINAL_MONTHS,
    PLACES,
    STARTERS,
    STATES,
)

_OPENING = "\"'“„‘‚«‹»›([{¿¡*_—–-"
_QUOTES = "\"'”“’»›«‹"

# A run of stops, or a spaced omission mark, with the closing marks that belong to it, before white space or the end.
_STOP = re.compile(
    r"(?P<spaced>(?<!\S)\.(?:[ \u00a0]\.){2,}+)(?=[\s”\"’')]|$)"  # "with a period . . . . Next"
    r"|(?P<stop>(?<![.!?…‽⁇⁈⁉؟۔।॥])[.!?…‽⁇⁈⁉؟۔।॥]++)(?P<close>[\"'”“’»›«‹)\]}*_]*+(?:[ \u00a0\u202f]»)?)(?:\[\d{1,3}\])*+(?=\s)"
    r"|(?P<wide>[。！？｡]+[」』”’）]*)"  # no white space follows these
)
_SPACE = re.compile(r"\s*+")
_NEXT = re.compile(rf"\s*[{re.escape(_OPENING)}]*\s?([^\s{re.escape(_OPENING)}]*)")
_BEFORE = re.compile(r"[^\s\"'“”„‘’«»()\[\]/]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_FURTHER_DOTS = re.compile(r"(?:[ \u00a0]\.){2,}+[”\"’']?(?=\s|$)")
_LONE_WORD_OF_QUOTATION = re.compile(r"\s+[^\W\d_]+[.!?…]+[”\"»]")
# `"Why not?" Putin asked.`: a speaker with nothing but a verb of saying goes on with the sentence
_SPEAKER = re.compile(
    r"\s+(?:[A-Z][\w’'.-]{0,30}\s+){1,4}"
    r"(?:said|says|asked|asks|told|added|adds|wrote|replied|answered|cried|shouted|joked|wondered|quipped|recalled|tweeted)"
    r"(?=[.,;:]|\s+(?:in|on|at|during|after|before|to|of|as|with|when|while|through|via|by)\b)"
)
# `She left. "we know why," he said`, `" we know why. " she left`: straight marks before or after white space
_OUTER_MARK = re.compile(r'(?<!\S)"|"(?!\S)')
_SAYING = re.compile(
    r"\s+(?:\S{1,40}\s+){1,3}?(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|answered)\b"
)
_MARKER = re.compile(r"(?<!\S)(?:(\d{1,3})(\.\)|[.)])|([a-z])([.)]))(?=\s+\S)")
_BULLET = re.compile(r"(?<!\S)[•⁃▪‣◦]")
_AFTER_BULLET = re.compile(r"[•⁃▪‣◦]\s*\d{0,3}[.)]*")
_OPENING_ADVERBIAL = frozenset(
    ["at", "around", "about", "by", "on", "before", "after", "until", "since", "from", "shortly", "just"]
)
_ADVERBIAL_WORDS = 5
_LONGEST_WORD = 40


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of one paragraph, in order, without white space around it.

    `text[start:end]` is taken as running text: line breaks inside are white space. Linear in its length.
    """
    end = len(text) if end is None else end
    while end > start and text[end - 1].isspace():
        end -= 1
    markers = _markers(text, _skip_space(text, start, end), end)
    first_letters = [at for at, _ in markers]
    after_markers = {after for _, after in markers}
    begin = _skip_space(text, start, end)
    stops = _stops(text, begin, end, after_markers)
    for cut in heapq.merge(first_letters, stops) if first_letters else stops:
        stop = cut
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            yield begin, stop
            begin = _skip_space(text, cut, end)
    if end > begin:
        yield begin, end


def _skip_space(text: str, at: int, end: int) -> int:
    match = _SPACE.match(text, at, end)
    return match.end() if match else at


def _markers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of the markers of a list that is run into one paragraph: `1) … 2) …`, `a. … b. …`, `• … • …`."""
    if _BULLET.match(text, start, end):
        return [
            (m.start(), m.end())
            for b in _BULLET.finditer(text, start, end)
            if (m := _AFTER_BULLET.match(text, b.start()))
        ]
    if not _MARKER.match(text, start, end):
        return []
    found: list[tuple[int, int]] = []
    form, expected = "", ""
    for match in _MARKER.finditer(text, start, end):
        value, shape = match[1] or match[3], match[2] or match[4]
        if not found or (shape == form and value == expected):
            found.append((match.start(), match.end()))
            form, expected = shape, str(int(value) + 1) if match[1] else chr(ord(value) + 1)
    return found


def _stops(text: str, start: int, end: int, after_markers: AbstractSet[int]) -> Iterator[int]:
    begin = start
    if not _STOP.search(text, start, end):
        return
    opens = _outer_marks(text, start, end)
    for match in _STOP.finditer(text, start, end):
        if match.end() in after_markers:
            continue
        mark = _skip_space(text, match.end(), end)
        if match["wide"]:
            cut: int | None = match.end()
        elif match["stop"] and mark in opens and (opens[mark] or not match["close"]):
            cut = _cut_at_mark(text, begin, match, end, mark, opens=opens[mark])
        else:
            cut = _cut_at(text, begin, match, end)
        if cut:
            yield cut
            begin = cut


def _outer_marks(text: str, start: int, end: int) -> dict[int, bool]:
    """Straight quotation marks next to white space, and whether each opens a quotation: by the side of the white space,
    and, where it stands on both sides, in turn.
    """
    opens: dict[int, bool] = {}
    inside = False
    for match in _OUTER_MARK.finditer(text, start, end):
        at = match.start()
        before, after = at == start or text[at - 1].isspace(), at + 1 == end or text[at + 1].isspace()
        opens[at] = inside = before and not (after and inside)
    return opens


def _cut_at_mark(text: str, begin: int, match: re.Match[str], end: int, mark: int, *, opens: bool) -> int | None:
    """Where the sentence ends at a stop that a mark follows after white space, or None where it goes on.

    Copies in lower case have such marks: what a quotation opens is a new sentence, and a mark that closes one stands
    with what it closes.
    """
    word = _next_word(text, mark + 1, end)
    if opens:
        return match.end() if word[:1].islower() else _cut_at(text, begin, match, end)
    if not word or (word[0].islower() and (match["stop"] != "." or _SAYING.match(text, mark + 1, min(end, mark + 80)))):
        return None
    return mark + 1


def _cut_at(text: str, begin: int, match: re.Match[str], end: int) -> int | None:
    """Where the sentence ends at this stop, or None where it goes on."""
    after = match.end()
    word = _next_word(text, after, end)
    if match["spaced"]:
        return after if match["spaced"].count(".") > 3 and _is_capital(word) else None
    if dots := _FURTHER_DOTS.match(text, after, end):
        return match.end("stop") if _is_capital(_next_word(text, dots.end(), end)) else None
    stop, close = match["stop"], match["close"]
    if not word or word[0] == "&" or (word[0].islower() and not word[1:2].isupper()):
        return None
    if close[:1] in {"]", ")"} and text[match.start() - 1] in "[(":
        return None  # "[...]"
    if _LONE_WORD_OF_QUOTATION.match(text, after, min(end, after + _LONGEST_WORD)):
        return None  # `justice. International.”` belongs to the quotation it closes
    quoted = any(mark in _QUOTES for mark in close)
    if "." not in stop and quoted and _SPEAKER.match(text, after, min(end, after + 200)):
        return None
    before = _BEFORE.search(text, max(begin, match.start() - _LONGEST_WORD), match.start())
    token = before[0] if before else ""
    if stop in {"...", "…"} and token and token.lower() == word.rstrip(",.").lower():
        return None  # "I... I do not know"
    if stop != "." or quoted:
        return after
    return after if _may_end(text, (begin, match.start()), token, word, text[_skip_space(text, after, end)]) else None


def _may_end(text: str, so_far: tuple[int, int], before: str, word: str, following: str) -> bool:
    """Whether the sentence `so_far` may end with the word `before` and its single full stop, when `word` comes next and
    `following` is the first character after the space.
    """
    begin, at = so_far
    short, bare = before.lower().lstrip("-–—$"), word.rstrip(".,;:!?\"'”’)").lower()
    starts = bare in STARTERS or following in '"“„«‘' or bare.split("'")[0].split("’")[0] in STARTERS
    if short in NEVER_LAST:
        return False
    if (short in BEFORE_A_NUMBER and before != "P") or short in MONTHS:
        return not word[0].isdigit()
    if short in CLOCK:
        return bare not in AFTER_CLOCK and not _is_opening_adverbial(text, begin, at)
    if len(before) == 1 and before.isalpha():
        if before == "I" and _word_before(text, begin, at - 1).islower():
            return True  # "you and I. Did you"
        return starts if before.isupper() else True
    if _DOTTED.fullmatch(before) or short in PLACES or short in COMPANIES:
        return starts
    if short in STATES:  # "Portland, Ore. Gov. Renner", "MEDFORD, Ore. (AP)"
        return following != "(" and not (word.endswith(".") and bare in NEVER_LAST)
    if before.isdigit() and len(before) < 3:
        return bare not in ORDINAL_MONTHS
    return True


def _next_word(text: str, at: int, end: int) -> str:
    match = _NEXT.match(text, at, min(end, at + 200))
    return match[1] if match else ""


def _is_capital(word: str) -> bool:
    return bool(word) and not word[0].islower()


def _word_before(text: str, begin: int, at: int) -> str:
    while at > begin and text[at - 1].isspace():
        at -= 1
    match = _BEFORE.search(text, max(begin, at - _LONGEST_WORD), at)
    return match[0] if match else ""


def _is_opening_adverbial(text: str, begin: int, at: int) -> bool:
    """`At 7 a.m. Mr. Bell left`: a sentence that has said nothing but the time goes on."""
    words = text[begin : min(at, begin + 80)].split()
    return len(words) <= _ADVERBIAL_WORDS and bool(words) and words[0].lower() in _OPENING_ADVERBIAL
