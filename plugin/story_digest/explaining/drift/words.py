"""The words of a text, folded so that glyphs, case and spelling do not count."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from story_digest.explaining.drift.tables import table

_WORD = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                       # U.S. · a.m.
    | \d+(?:[.,'’]\d+)*                      # 12 · 6,431 · 1.6 · 90.000
    | n['’]t\b                               # don't is two words: do, n't
    | (?:(?!n['’]t\b)[^\W\d_])+              # letters, up to a contracted "not"
    | (?<=\w)['’](?:s|re|ve|ll|d|m)\b        # it's · we've
    | [€$£¥₹%]                               # currency signs and the per cent sign stand for words
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
# Regional spelling, with an example each: colour, centre, emphasise, analyse.
_SPELLING = (
    (re.compile(r"(?<=..)our(?=(?:s|ed|ing|er|ers|able|hood|ful|ite|al|ly)?$)"), "or"),
    (re.compile(r"(?<=[bt])re(?=[sd]?$)"), "er"),
    (re.compile(r"(?<=..)is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=.)ys(?=(?:e|es|ed|er|ers|ing)$)"), "yz"),
)
_SHORTEST_SPELT = 5
"""Letters of the shortest word in which regional spelling is looked for: `four` and `wise` are left alone."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written and where (characters of `Article.text`), folded, and its stem."""

    text: str
    start: int
    end: int
    key: str
    """Equal keys are the same word: glyphs, case, British and American spelling do not count."""
    stem: str
    """Equal stems are forms of one word: strengthen, strengthened."""
    plain: bool
    """It carries no matter of its own: the, of, that."""


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, in order, with their places in `text`. `cannot` and `don't` are two words each."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        lower = written.casefold()
        if lower == "cannot":
            middle = match.start() + len("can")
            words += [_word(text, match.start(), middle, "can"), _word(text, middle, match.end(), "not")]
            continue
        key = fold(written)
        if lower in _CONTRACTED and text[match.end() : match.end() + 3].casefold() in ("n't", "n’t"):
            key = _CONTRACTED[lower]
        words.append(_word(text, match.start(), match.end(), key))
    return tuple(words)


def _word(text: str, start: int, end: int, key: str) -> Word:
    return Word(text[start:end], start, end, key, stem(key), key in table("plain_words"))


@lru_cache(maxsize=65536)
def fold(written: str) -> str:
    """A word without glyphs, case and regional spelling: `colour` and `color`, `U.S.` and `US`, `proven` and `proved`."""
    key = unicodedata.normalize("NFKC", written).casefold().replace("’", "'")
    if key == "n't":
        return "not"
    if key[0].isalpha():
        key = key.replace(".", "")
    if written in ("US", "U.S.", "U.S"):
        key = "u.s."  # not the pronoun
    key = table("same_word").get(key, key)
    if len(key) >= _SHORTEST_SPELT and key.isascii() and key.isalpha():
        for pattern, other in _SPELLING:
            key = pattern.sub(other, key)
    return key


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """The stem of a folded word; accents do not count, nor a consonant doubled by an ending (`travelled`)."""
    if not key[0].isalpha():
        return key
    bare = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
    found = str(_stemmer().stemWord(bare))
    if len(found) >= _SHORTEST_SPELT and found.endswith("ll"):
        found = found[:-1]
    return table("same_stem").get(found, found)
