"""In which 8-bit code page a text with some letters beyond ASCII is: told by the letters of its words.

A byte is another letter in each code page, and each language has its own letters: `Do?anay` with the byte F0 is Turkish
(`Doğanay`, code page 1254) or Icelandic (`Doðanay`, 1252). For every code page, each word that it reads in its own way
is asked how likely its letters are in the languages written in it (a naive Bayes classifier; for the idea of scoring code
pages by letters see Li and Momoi, "A composite approach to language/encoding detection", 2001). Long texts in one
language have more to tell; this is for English texts with a few foreign names, in which words are all there is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_ASCII = "\x7f"
_DEFAULT = "cp1252"
_MOST_WORDS = 200
"""Different words that are looked at."""
_LONGEST = 40
"""Bytes of a word; longer ones are no words."""
_LEAST = 0.01
"""Share added to each letter of a language: names have letters that running text hardly has."""
_NAMED = 30.0
"""How many times likelier words of a language are in a text that names its country."""
_NO_LANGUAGE = 1e-4
"""Share of words that are of no language known, with letters of any."""
_LETTERS = 60
"""Letters that such a word may have at each place."""
_SIGN = math.log(1e-3)
"""Logarithm of how likely a sign, a control or an unused byte is inside a word, or a capital behind a small letter."""
_MARKS = "“”„‚«»‹›–—…•\u00a0\u00ad"
"""Marks that stand beside words."""
_CLOSING = _MARKS.replace("„", "").replace("‚", "")
_APOSTROPHES = str.maketrans("", "", "’´‘")
_LONGEST_UNIT = 3
"""Characters of `km²`, `£bn`, `°C`."""
_UNIT = re.compile(r"^(?:[€£¥](?=(?:m|bn|tn|k)?$)|°(?=[CFK]$))")
_DASHES = re.compile(r"[—…](?=\w)|–(?=[^\W\d_a-z])")
"""Dashes that part two words; `Nu–ez` has none of these."""


@dataclass(frozen=True, slots=True)
class CodePage:
    """A code page, by its Python name."""

    name: str
    gain: float
    """How many times likelier than code page 1252 it is, as a natural logarithm."""
    words: tuple[str, ...]
    """The words with letters beyond ASCII, as they read in it."""
    gains: tuple[float, ...]
    """What each of them adds to `gain`."""
    known: float
    """Share of the words with letters beyond ASCII that are words of a known language there."""


@dataclass(frozen=True, slots=True)
class _Language:
    letters: Mapping[str, float]
    without: frozenset[str]
    never: re.Pattern[str] | None
    named: frozenset[str]

    def may_have(self, word: str, foreign: Sequence[str]) -> bool:
        """Whether a word in lower case has only letters of this language, as it puts them."""
        if not self.without.isdisjoint(word) or not all(letter in self.letters for letter in foreign):
            return False
        return self.never is None or self.never.search(word) is None


@dataclass(frozen=True, slots=True)
class _Table:
    languages: Mapping[str, _Language]
    pages: Mapping[str, tuple[float, Mapping[str, float]]]


def rank_code_pages(data: bytes, decisive: float) -> Sequence[CodePage]:
    """The code pages in which `data` may be, the likeliest first; one for each reading of the words.

    A language costs its share once, however many words are of it. A word of which no reading is `decisive` times
    likelier than the other tells nothing: many such words say no more.
    """
    table = _table()
    words = [word for word in dict.fromkeys(_WORD.findall(data)) if len(word) <= _LONGEST][:_MOST_WORDS]
    capitals = frozenset(_CAPITAL.findall(data.decode("ascii", "ignore")))
    named = frozenset(code for code, language in table.languages.items() if not capitals.isdisjoint(language.named))
    shares = {
        name: {code: math.log(share * (_NAMED if code in named else 1.0)) for code, share in languages.items()}
        for name, (_, languages) in table.pages.items()
    }
    readings = {name: tuple(word.decode(name, "replace") for word in words) for name in table.pages}
    found: dict[tuple[str, ...], CodePage] = {}
    usual = readings[_DEFAULT]
    there = _told(usual, shares[_DEFAULT], table)
    for name, (share, _) in table.pages.items():
        here = _told(readings[name], shares[name], table)
        gains = [
            one - other if word != before and abs(one - other) >= math.log(decisive) else 0.0
            for word, before, one, other in zip(readings[name], usual, here.words, there.words, strict=True)
        ]
        gain = math.log(share / table.pages[_DEFAULT][0]) + here.languages - there.languages + sum(gains)
        same = found.get(readings[name])  # one reading has the name of its first code page
        if same is None or gain > same.gain:
            known = same.known if same else _known(readings[name], shares[name], table)
            page = CodePage(same.name if same else name, round(gain, 6), readings[name], tuple(gains), known)
            found[readings[name]] = page
    return sorted(found.values(), key=lambda page: (-page.gain, page.name))


def telling_word(page: CodePage, other: CodePage) -> tuple[str, str]:
    """The word that tells most between two code pages, as it reads in each."""
    apart = [place for place, (one, two) in enumerate(zip(page.words, other.words, strict=True)) if one != two]
    place = max(apart, key=lambda place: (abs(page.gains[place] - other.gains[place]), -place))
    return page.words[place], other.words[place]


@dataclass(frozen=True, slots=True)
class _Told:
    """How likely words are, as natural logarithms: each by its letters, and all the languages that they need."""

    words: tuple[float, ...]
    languages: float


def _told(words: Sequence[str], shares: Mapping[str, float], table: _Table) -> _Told:
    """The likeliest languages of the words: one that most are of, and others for the rest."""
    likely = [_likelihoods(word, shares, table) for word in words]
    ranked = [_likeliest(one, shares) for one in likely]
    none = [_of_none(word) for word in words]
    return max(
        (_with_main(main, likely, ranked, none, shares) for main in sorted(shares)),
        key=lambda told: told.languages + sum(told.words),
    )


def _likeliest(likely: Mapping[str, float], shares: Mapping[str, float]) -> list[str]:
    """The two languages that a word is likeliest of, their shares counted."""
    return sorted(likely, key=lambda code: (-likely[code] - shares[code], code))[:2]


def _with_main(
    main: str,
    likely: Sequence[Mapping[str, float]],
    ranked: Sequence[Sequence[str]],
    none: Sequence[float],
    shares: Mapping[str, float],
) -> _Told:
    """The words told with `main` as their language wherever another is not likelier even at its own cost."""
    scores: list[float] = []
    needed: set[str] = set()
    for one, codes, otherwise in zip(likely, ranked, none, strict=True):
        other = next((code for code in codes if code != main), None)
        if main in one and (other is None or one[main] >= one[other] + shares[other]):
            scores.append(one[main])
            needed.add(main)
        elif other is not None:
            scores.append(one[other])
            needed.add(other)
        else:
            scores.append(otherwise)
    return _Told(tuple(scores), sum(shares[code] for code in sorted(needed)))


def _known(words: Sequence[str], shares: Mapping[str, float], table: _Table) -> float:
    """The share of words that are of a language of the code page, or have no letter beyond ASCII."""
    known = sum(
        bool(_likelihoods(word, shares, table)) or (not _foreign(word) and not _of_none(word)) for word in words
    )
    return known / max(1, len(words))


def _likelihoods(word: str, shares: Mapping[str, float], table: _Table) -> dict[str, float]:
    """Logarithm of how likely the letters of a word are, by each language that it may be of.

    Marks inside a word part it (`Kraków–Łódź`); empty where no language has such a word.
    """
    core = _core(word)
    foreign = _foreign(core)
    if not foreign or not core.isalpha() or _miscased(core):
        return {}
    lower = core.replace("İ", "ı").lower()
    letters = [letter for letter in lower if letter > _ASCII]
    return {
        code: sum(math.log(table.languages[code].letters[letter]) for letter in letters)
        for code in shares
        if table.languages[code].may_have(lower, letters)
    }


def _of_none(word: str) -> float:
    """How likely a word is that no language has: 0 where nothing in it is beyond ASCII but marks around it."""
    core = _core(word)
    foreign = _foreign(core)
    wrong = sum(not character.isalpha() for character in core) + _miscased(core)
    if not foreign and not wrong:
        return 0.0
    return math.log(_NO_LANGUAGE) - foreign * math.log(_LETTERS) + wrong * _SIGN


def _core(word: str) -> str:
    """A word without the marks around it, its apostrophes, and dashes between two capital words (`Kraków–Łódź`)."""
    core = word.lstrip(_MARKS).rstrip(_CLOSING).translate(_APOSTROPHES)
    return _without_signs(_DASHES.sub("", core))


def _foreign(word: str) -> int:
    return sum(character > _ASCII and character.isalpha() for character in word)


def _miscased(word: str) -> int:
    """How many capitals beyond ASCII stand behind a small letter: `CafŽ`."""
    return sum(one.islower() and other.isupper() and other > _ASCII for one, other in pairwise(word))


def _without_signs(part: str) -> str:
    """A word without the signs that belong to it: `¿Qué`, `Acme®`, `km²`; a sign alone is no word."""
    part = part.lstrip("¿¡").rstrip("®™©")
    if len(part) <= _LONGEST_UNIT:
        part = _UNIT.sub("", part).rstrip("°ºª²³")
    return part if any(map(str.isalpha, part)) or part == "\ufffd" else ""


def _weights(told: Sequence[str]) -> dict[str, float]:
    """Letters with their shares, out of `é 150 à 49` or, where all are as frequent, `а б в`."""
    if told[1].isalpha():
        return dict.fromkeys(told, 1 / len(told))
    weights = {letter: float(weight) for letter, weight in zip(told[::2], told[1::2], strict=True)}
    total = sum(weights.values())
    return {letter: (weight / total + _LEAST) / (1 + _LEAST * len(weights)) for letter, weight in weights.items()}


@cache
def _table() -> _Table:
    import yaml

    source = files("story_digest.reading").joinpath("code_pages.yml").read_text(encoding="utf-8")
    told = yaml.safe_load(source)
    languages = {}
    for code, entry in told["languages"].items():
        weights = _weights(entry["letters"].split())
        languages[code] = _Language(
            letters=weights,
            without=frozenset(entry.get("without", "").split()),
            never=re.compile(entry["never"]) if "never" in entry else None,
            named=frozenset(entry["named"].split()),
        )
    pages = {name: (entry["share"], entry["languages"]) for name, entry in told["code_pages"].items()}
    return _Table(languages, pages)
