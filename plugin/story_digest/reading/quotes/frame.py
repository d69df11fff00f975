"""A stretch of text with its quotations taken out: the words and marks among which the speaker is looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.reading.quotes.common_names import with_names
from story_digest.reading.quotes.marks import Marked
from story_digest.reading.quotes.tokens import QUOTE, Token

# Words keep inner hyphens, apostrophes and full stops (U.S., O'Neill, Peña); a possessive 's is a token of its own.
TOKEN = re.compile(
    r"(?P<initials>(?:[A-Z]\.){1,4}(?:-[\w]+)?)"  # U.S.  G.K.
    r"|(?P<title>(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|St|Jr|Sr|Inc|Corp|Co|Ltd)\.)"
    r"|(?P<word>\w+(?:[-’'.]\w+)*?(?=[’']s\b)|\w+(?:[-’'.&]\w+)*)"
    r"|(?P<possessive>[’']s\b|[’'](?=\s))"
    r"|(?P<mark>[^\w\s])"
)


def frame(text: str, start: int, end: int, quotes: Sequence[tuple[int, Marked]]) -> list[Token]:
    """Tokens of `text[start:end]`; each quotation (number, span), marks included, is one token."""
    tokens: list[Token] = []
    at = start
    for number, marked in quotes:
        opening = max(at, _before(text, marked, start))
        tokens += _words(text, at, opening)
        tokens.append(Token(QUOTE, marked.start, marked.end, number, lower=QUOTE))
        at = min(end, _after(text, marked, end))
    tokens += _words(text, at, end)
    return with_names(text, tokens)


def _before(text: str, marked: Marked, limit: int) -> int:
    at = marked.start
    while at > limit and text[at - 1].isspace():
        at -= 1
    return at - len(marked.opening)


def _after(text: str, marked: Marked, limit: int) -> int:
    at = marked.end
    while at < limit and text[at].isspace():
        at += 1
    return at + len(marked.closing) if marked.closing else marked.end


def _words(text: str, start: int, end: int) -> list[Token]:
    return [_token(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text, start, end)]


def _token(word: str, start: int, end: int) -> Token:
    first = word[0]
    lower = word.lower().rstrip(".")
    return Token(word, start, end, lower=lower, is_word=first.isalnum(), capital=first.isupper())
