"""Words and stems, the small change of every algorithm here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_WORD = re.compile(r"[^\W_]+")

_LANGUAGES = {
    "ar": "arabic",
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
}
"""ISO 639-1 code → the name by which stemmers and stop word lists know a language."""


def tokenize(text: str) -> list[str]:
    """Words of a text in lower case, in order: runs of letters and digits, so `U.S.` is two."""
    return _WORD.findall(text.lower())


def words_of(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The same words of `text[start:end]`, each with its start and end in `text`."""
    for match in _WORD.finditer(text, start, end):
        yield match.group().lower(), match.start(), match.end()


def language_name(code: str) -> str:
    """`en`, `en-GB` → `english`; a language that we have no name for is treated as English."""
    return _LANGUAGES.get(code.lower().partition("-")[0].partition("_")[0], "english")


@cache
def stop_words(language: str) -> frozenset[str]:
    """Function words of a language (its English name), from the lists that sumy carries; empty where it has none."""
    try:
        lines = (resources.files("sumy") / "data" / "stopwords" / f"{language}.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return frozenset()
    return frozenset(word for line in lines.splitlines() for word in tokenize(line))


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    known = language if language in snowballstemmer.algorithms() else "english"
    return snowballstemmer.stemmer(known)


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """Snowball's stem of a lower-case word (Porter 2001)."""
    found: str = _stemmer(language).stemWord(word)
    return found
