"""Which quotation marks belong together: one pass over a paragraph, nothing repaired.

The rules follow how marks are set, not how they are meant: an opening mark has white space (or nothing, a bracket, a
dash) before it and a word after it; a closing mark the reverse. Where glyph and position disagree, or where a mark
has no partner, the words stay as they stand and the quotation is called unpaired.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.settings.reading import QuotesSettings

# glyph: what it may close, by style
CLOSES: dict[str, str | tuple[str, ...]] = {
    "”": '“„”‟"',  # “English”, „Polish”, ”Swedish”
    "“": "„",  # „German“
    "»": "«»",  # « French », »Finnish»
    "«": "»",  # »Danish«
    "›": "‹›",
    "‹": "›",
    '"': ('"', "“", "„", "``"),  # "typewriter", and a typewriter mark that closes a typographic one
    "’": "‘‚’",  # ‘English’, ‚German’
    "‘": "‚",  # ‚German‘
    "'": "'‘",
    "''": ("``", "''"),  # ``archives'' of wire copy, and two apostrophes, as teletype sets a double mark
    "」": "「",
    "』": "『",
}
OPENERS = frozenset("“„‟«»‹›\"‘‚'「『”’") | {"''", "``"}
SURE_OPENERS = frozenset("“„‟«‹‘‚「『")
SINGLE = frozenset("‘’‚'‹›")
APOSTROPHES = frozenset("’'")
BOUND = frozenset(" \t\n\r\u00a0\u2009\u202f([{—–-/…")
AFTER_CLOSE = frozenset(" \t\n\r\u00a0\u2009\u202f.,;:!?…)]}—–-/")
TOLD_AFTER_DASH = re.compile(
    r"(?<=[,.!?…])\s[–—-]\s(?:is\s|has\s)?(?:said|says|told|tells|declared|added|stated|noted|explained|wrote|asked|marked)\b"
)
"""Where a quotation that lacks its closing mark ends for certain: «… together with additive, – told Malahov."""
MARK = re.compile("[“”„‟«»‹›\"‘’‚'「」『』]")
MARK_OR_PAIR = re.compile(f"(?<!')''(?!')|{MARK.pattern}")
MARK_OR_ACCENTS = re.compile(f"(?<!`)``(?!`)|''(?!')|{MARK.pattern}")
"""For texts that open their quotations with two grave accents: there two apostrophes only close."""


@dataclass(slots=True)
class Marked:
    """A quotation as the marks show it: `start` to `end` are the words between the marks."""

    start: int
    end: int
    opening: str
    closing: str
    paired: bool
    depth: int = 0
    runs_on: bool = False
    """The next paragraph takes it up with an opening mark of its own, as is usual for long quotations."""


@dataclass(slots=True)
class _Open:
    at: int
    glyph: str
    depth: int
    doubtful: int = -1
    """Where an apostrophe after an s might have closed it: `the workers' `."""


def find_marked(
    text: str, paragraphs: Sequence[tuple[int, int]], breaks: Sequence[int], settings: QuotesSettings
) -> list[Marked]:
    """Quotations of all paragraphs (spans of `text`), by start. `breaks` are the ends of sentences, ascending.

    A quotation never leaves its paragraph; one that is still open at the paragraph's end and is taken up by an opening
    mark at the head of the next `runs_on`.
    """
    swedish = not any(glyph in text for glyph in "“„«")
    marks = MARK_OR_PAIR if settings.apostrophe_pairs else MARK
    if 0 < text.count("``") <= 2 * text.count("''"):
        marks = MARK_OR_ACCENTS  # and not ``code`` in a note on programs
    found: list[Marked] = []
    for number, (start, end) in enumerate(paragraphs):
        follows = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        here = _paragraph(text, (start, end), breaks, marks, swedish=swedish, deepest=settings.deepest)
        for marked in here:
            if (
                not marked.closing
                and marked.end >= _trim(text, start, end)[1]
                and follows
                and text.startswith(marked.opening, follows[0])
            ):
                marked.runs_on = marked.paired = True
        found += here
    found.sort(key=lambda marked: (marked.start, -marked.end))
    return found


def _paragraph(
    text: str, span: tuple[int, int], breaks: Sequence[int], marks: re.Pattern[str], *, swedish: bool, deepest: int
) -> list[Marked]:
    start, end = span
    found: list[Marked] = []
    stack: list[_Open] = []
    # "… “too loud” …": a typewriter mark around a whole paragraph may hold typographic ones
    block_end = (
        text.rfind('"', start + 1, end) if text.startswith('"', start) and text.endswith('"', start, end) else start
    )
    doubled = text.find("''", start, end) >= 0
    last_closed: Marked | None = None
    opened_since = False
    for match in marks.finditer(text, start, end):
        at, glyph = match.start(), match.group()
        if doubled and glyph == "'":
            continue  # two apostrophes stand for a double mark here: a single one may be nested in it
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        if glyph in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        opens = (before in BOUND or before in OPENERS) and (
            after not in AFTER_CLOSE or _dots(text, match.end()) or (glyph == "«" and after.isspace())  # « French »
        )
        closes = before not in " \t\n\r([{" and (after in AFTER_CLOSE or after in CLOSES or not after.isalnum())
        if glyph == "''" and marks is MARK_OR_ACCENTS:
            opens, closes = False, True
        if glyph == "»" and any(opener.glyph == "«" for opener in stack):
            opens, closes = False, True
        top = stack[-1] if stack else None
        partner = _partner(stack, glyph)
        if glyph in APOSTROPHES and partner is None and not opens:
            continue  # a possessive: the workers' rights
        if partner is not None and (closes or not opens) and not (glyph in "“‘«»" and opens):
            opener = stack[partner]
            if glyph in APOSTROPHES and before in "sS" and after not in ".,;:!?…)" and at + 1 < end:
                opener.doubtful = at
                continue
            for lost in stack[partner + 1 :]:
                _give_up(text, lost, (start, at), found, breaks)
            del stack[partner:]
            last_closed = _close(text, opener, at, glyph, swedish=swedish)
            if last_closed.end - last_closed.start > (1 if glyph in SINGLE else 0):  # rock 'n' roll quotes nobody
                found.append(last_closed)
            opened_since = False
            continue
        if glyph in APOSTROPHES and (after.isdigit() or not after.isalpha()):
            continue  # the '90s
        if glyph == "”" and opens and not swedish:
            continue  # ”Word is how Swedish opens; here it contradicts the marks of the rest of the text
        if glyph in OPENERS and opens and (glyph not in "”’" or swedish or top is None):
            if top is not None and _same_level(top.glyph, glyph) and not (top.at == start and at < block_end):
                # a second opening mark: the first never closes
                _give_up(text, stack.pop(), (start, at), found, breaks)
            if len(stack) == deepest:
                continue
            stack.append(_Open(at, glyph, len(stack)))
            opened_since = True
            continue
        if glyph in SINGLE:
            continue
        if glyph in '”"»' and not stack:
            near = last_closed is not None and not opened_since and _same_sentence(breaks, last_closed.end, at)
            if near and last_closed is not None and before not in " \t\n" and _odd_pair(text, last_closed, glyph):
                # “objective position” and just”: one quotation, kept as it stands
                last_closed.end = at
                last_closed.closing = glyph
                last_closed.paired = False
            elif before in " \t\n" and after in " \t\n":
                stack.append(_Open(at, glyph, 0))  # ” questions and concerns”: opens with a closing mark
                opened_since = True
    for lost in stack:
        _give_up(text, lost, (start, end), found, breaks)
    return found


def _dots(text: str, at: int) -> bool:
    """Whether an omission mark begins here: “… overall, “...and then."""
    return text[at : at + 1] == "…" or text[at : at + 2] == ".."


def _odd_pair(text: str, closed: Marked, glyph: str) -> bool:
    """Whether a second closing mark belongs to the quotation before it: same glyph, and no comma or stop ended it."""
    return closed.closing == glyph and text[closed.end - 1] not in ",.!?…"


def _partner(stack: list[_Open], glyph: str) -> int | None:
    """Position in the stack of the innermost mark that `glyph` may close."""
    closes = CLOSES.get(glyph, "")
    for number in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if stack[number].glyph in closes:
            return number
    return None


def _same_level(outer: str, inner: str) -> bool:
    """Whether a mark cannot be nested in the other: both double, or both single."""
    return (
        (outer in SINGLE) == (inner in SINGLE)
        and not (outer in "«»" and inner not in "«»")
        and not (outer == "“" and inner in "„«")
    )


def _close(text: str, opener: _Open, at: int, glyph: str, *, swedish: bool) -> Marked:
    start, end = _trim(text, opener.at + len(opener.glyph), at)
    fits = opener.glyph in CLOSES[glyph]
    if opener.glyph == "”" and not (swedish and not text[opener.at + 1].isspace()):
        fits = False
    if (opener.glyph == '"') != (glyph == '"') or (opener.glyph == "'") != (glyph == "'"):
        fits = False
    return Marked(start, end, opener.glyph, glyph, fits, opener.depth)


def _give_up(text: str, opener: _Open, within: tuple[int, int], found: list[Marked], breaks: Sequence[int]) -> None:
    """A mark that nothing closes: a quotation to the end of its sentences, or only an apostrophe."""
    start_of, limit = within
    if opener.doubtful >= 0:
        start, end = _trim(text, opener.at + 1, opener.doubtful)
        found.append(Marked(start, end, opener.glyph, text[opener.doubtful], paired=True, depth=opener.depth))
        return
    if opener.glyph in SINGLE or opener.glyph == "”":
        return
    number = bisect_left(breaks, opener.at)
    begins = max(start_of, breaks[number - 1] if number else start_of)
    if not _begins_sentence(text, begins, opener.at):
        # inside a sentence: nothing shows that it goes on beyond it
        limit = min(limit, breaks[number] if number < len(breaks) else limit)
    told = TOLD_AFTER_DASH.search(text, opener.at + 1, limit)
    start, end = _trim(text, opener.at + len(opener.glyph), told.start() if told else limit)
    if end > start:
        found.append(Marked(start, end, opener.glyph, "", paired=False, depth=opener.depth))


def _begins_sentence(text: str, begins: int, at: int) -> bool:
    """Whether nothing but space and dashes stands between the sentence's beginning (or a colon) and the mark at `at`."""
    while at > begins and text[at - 1] in " \t\n\r\u00a0—–-":
        at -= 1
    return at == begins or text[at - 1] == ":"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _same_sentence(breaks: Sequence[int], low: int, high: int) -> bool:
    number = bisect_left(breaks, low)
    return number >= len(breaks) or breaks[number] >= high
