"""News agencies by every name they go by, out of `agencies.yml` and the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_CALLED_ONE = re.compile(r"\b(?:agency|newswire|news\sservice)\s[\"“'‘]?$")
"""`the agency PAP`, `news agency Antara`: what follows is an agency's name, however short."""
JOIN = re.compile(r"[\s\u00a0-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency's name in a text: its short name, where it stands, and whether the name is sure of itself.

    `sure` is False for a tag (`AA`, `UNI`) that only its place can show to be an agency.
    """

    agency: str
    start: int
    end: int
    sure: bool


class Agencies:
    """Looks agencies up; built once for each set of names."""

    def __init__(
        self, names: Mapping[str, tuple[str, bool]], closings: Mapping[str, tuple[str, ...]], telling: Mapping[str, str]
    ) -> None:
        self._names = names
        self._shorts = frozenset(short for short, _ in names.values())
        self._firsts: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(JOIN.split(name))
            self._firsts.setdefault(words[0], []).append(words)
        for candidates in self._firsts.values():
            candidates.sort(key=len, reverse=True)
        self.closings = closings
        """Words with which agencies end their copy, in lower case, to the short names of those that do."""
        self.telling = telling
        """Common words that are an agency only where they tell something, to its short name."""

    def named(self, words: str) -> str | None:
        """The short name of the agency that `words` are in full (`The Associated Press` → `AP`), or None."""
        folded = " ".join(JOIN.split(words.strip(" .,;:()[]*=_–—-/\u00a0")))
        found = self._names.get(folded) or self._names.get(folded.removeprefix("The ").removeprefix("the "))
        return found[0] if found else folded if folded in self._shorts else None

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """Every agency that `text[start:end]` names, in order."""
        end = len(text) if end is None else end
        busy = start
        for match in WORD.finditer(text, start, end):
            if match.start() < busy:
                continue
            parts = JOIN.split(match.group().rstrip(".'’-"))
            first = parts[0].removesuffix("’s").removesuffix("'s")
            for words in self._firsts.get(first, ()):
                stop = _reach(text, match.start(), end, words)
                if stop is not None:
                    agency, sure = self._names[" ".join(words)]
                    sure = sure or _CALLED_ONE.search(text, max(start, match.start() - 40), match.start()) is not None
                    yield Mention(agency, match.start(), stop, sure)
                    busy = stop
                    break


def _reach(text: str, start: int, end: int, words: tuple[str, ...]) -> int | None:
    """Where the name `words` that begins at `start` ends, or None if it does not stand there."""
    at = start
    for number, word in enumerate(words):
        if number:
            gap = JOIN.match(text, at, end)
            if not gap:
                return None
            at = gap.end()
        if not text.startswith(word, at) or at + len(word) > end:
            return None
        at += len(word)
    if at < end and (text[at].isalnum() or text[at] == "_" or (text[at] == "-" and text[at + 1 : at + 2].isalpha())):
        return None
    return at


def load_agencies(extra: Mapping[str, tuple[str, ...]]) -> Agencies:
    """The agencies of the data file, with those that settings add (short name → further names)."""
    return _load(tuple(sorted((short, tuple(names)) for short, names in extra.items())))


@cache
def _load(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Agencies:
    import yaml

    source = files("story_digest.reading").joinpath("agencies.yml").read_text(encoding="utf-8")
    names: dict[str, tuple[str, bool]] = {}
    closings: dict[str, tuple[str, ...]] = {}
    telling: dict[str, str] = {}
    for short, entry in yaml.safe_load(source).items():
        for sure, key in ((True, "names"), (False, "tags")):
            for name in entry.get(key, ()):
                _add(names, name, short, sure=sure)
        telling |= dict.fromkeys(entry.get("telling", ()), short)
        for word in entry.get("closing", ()):
            closings[word.lower()] = (*closings.get(word.lower(), ()), short)
    for short, further in extra:
        for name in (short, *further):
            _add(names, name, short, sure=True)
    return Agencies(names, closings, telling)


def _add(names: dict[str, tuple[str, bool]], name: str, short: str, *, sure: bool) -> None:
    for form in (name, name.upper()):
        folded = " ".join(JOIN.split(form))
        if folded not in names or (sure and not names[folded][1]):
            names[folded] = (short, sure)
