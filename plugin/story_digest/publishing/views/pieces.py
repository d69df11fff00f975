"""A text cut into pieces that a template can mark: changes against the base, words that differ, evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from story_digest.model import Change, Reading

PieceKind = Literal["", "ins", "del", "mark", "u"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a piece. `evidence`: fields of the article's credits that its words show. `id`: a fragment, or ""."""

    text: str
    evidence: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text. `ins`: words that this reading has; `del`: words of the base that it has not; `mark` and `u`: words
    that differ between wordings. `parts`: the same text cut where evidence begins or ends, where there is any.
    """

    text: str
    kind: PieceKind = ""
    parts: tuple[Shown, ...] = ()


def spaced(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces with a space between each two, as a template prints them one after the other."""
    gap = Piece(" ")
    return tuple(p for piece in pieces for p in (piece, gap))[:-1]


def of_reading(reading: Reading, told: str) -> tuple[Piece, ...]:
    """A reading with its changes against the base. `told`: the reading's own words, for one without changes."""
    if not reading.changes:
        return (Piece(told),)
    pieces: list[Piece] = []
    for change in reading.changes:
        if change.kind == "same":
            pieces.append(Piece(change.text))
            continue
        if change.base:
            pieces.append(Piece(change.base, "del"))
        if change.text:
            pieces.append(Piece(change.text, "ins"))
    return tuple(pieces)


def of_base(reading: Reading, told: str) -> tuple[Piece, ...]:
    """The base's words, with those marked that the reading has not."""
    if not reading.changes:
        return (Piece(told),)
    return tuple(
        Piece(change.base, "" if change.kind == "same" else "del") for change in reading.changes if change.base
    )


def variation(changes: Sequence[Change]) -> float:
    """Share of words, of both texts together, that do not stand in both: 0 for the same words, 1 for none in common."""
    total = sum(len(c.text.split()) + len(c.base.split()) for c in changes)
    same = sum(len(c.text.split()) + len(c.base.split()) for c in changes if c.kind == "same")
    return 1 - same / total if total else 0.0


_GLYPHS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "…": "...", "–": "-", "—": "-", "‑": "-"})
_EDGES = re.compile(r"^\W+|\W+$")


def folded(text: str) -> str:
    """`text` as it counts in comparisons: case, white space and the shape of glyphs do not."""
    return " ".join(text.split()).translate(_GLYPHS).casefold()


def word_key(word: str) -> str:
    return _EDGES.sub("", folded(word)) or word


def words_of(text: str) -> str:
    """The words of `text` alone, folded: what two wordings must share to be one wording."""
    return " ".join(re.findall(r"\w+", folded(text).replace("'", "")))


def marked(text: str, differing: Iterable[tuple[int, int, bool]]) -> tuple[Piece, ...]:
    """`text` with the spans (start, end, whether the sense may change) marked; what may change the sense wins."""
    levels = bytearray(len(text))
    for start, end, sense in differing:
        for at in range(max(0, start), min(end, len(text))):
            levels[at] = max(levels[at], 2 if sense else 1)
    kinds: tuple[PieceKind, ...] = ("", "u", "mark")
    cuts = [0, *(n for n in range(1, len(text)) if levels[n] != levels[n - 1]), len(text)]
    return tuple(Piece(text[a:b], kinds[levels[a]]) for a, b in pairwise(cuts) if a < b)


def contrasted(texts: Sequence[str], quiet_above: float) -> list[tuple[Piece, ...]]:
    """Several wordings of one thing, each with the words marked that not all of them have.

    Where more than `quiet_above` of a wording's words would be marked, they are underlined instead: a text that is all
    marked shows nothing.
    """
    keys = [[word_key(m.group()) for m in re.finditer(r"\S+", text)] for text in texts]
    common = set(keys[0]).intersection(*keys[1:]) if keys else set()
    made: list[tuple[Piece, ...]] = []
    for text, own in zip(texts, keys, strict=True):
        differing = sum(key not in common for key in own)
        sense = len(own) < 8 or differing <= quiet_above * len(own)
        spans = [m.span() for m in re.finditer(r"\S+", text)]
        runs: list[tuple[int, int, bool]] = []
        for (start, end), key in zip(spans, own, strict=True):
            if key in common:
                continue
            if runs and text[runs[-1][1] : start].isspace():
                runs[-1] = (runs[-1][0], end, sense)
            else:
                runs.append((start, end, sense))
        made.append(marked(text, runs))
    return made


_NEAR = 240


def excerpt(pieces: Sequence[Piece], around: int, prefer: str) -> tuple[tuple[Piece, ...], bool, bool]:
    """The first marked run with up to `around` words on either side, and whether words were left out before and after.

    Runs that may change the sense come first, and among them one whose words stand in `prefer`. The pieces, one after the other, are a slice of the text.
    """
    named = f" {words_of(prefer)} "
    marks = [n for n, p in enumerate(pieces) if p.kind == "mark"] or [n for n, p in enumerate(pieces) if p.kind]
    found = next((n for n in marks if f" {words_of(pieces[n].text)} " in named), marks[0] if marks else 0)
    before = "".join(p.text for p in pieces[:found])
    run = pieces[found].text
    after = "".join(p.text for p in pieces[found + 1 :])
    starts = [m.start() for m in re.finditer(r"\S+", before[-_NEAR:])][-around:]
    head = before[-_NEAR:][starts[0] :] if starts else ""
    ends = [m.end() for m in re.finditer(r"\S+", run)][: around * 3]
    shown = run[: ends[-1]] if ends else run
    cut = len(shown) < len(run.rstrip())
    ends = [] if cut else [m.end() for m in re.finditer(r"\S+", after[:_NEAR])][:around]
    tail = after[: ends[-1]] if ends else ""
    kept = (Piece(head), Piece(shown, "mark" if pieces[found].kind else ""), Piece(tail))
    return (
        tuple(p for p in kept if p.text),
        bool(before[: len(before) - len(head)].strip()),
        cut or bool(after[len(tail) :].strip()),
    )


def split_at(pieces: Sequence[Piece], lengths: Sequence[int]) -> list[tuple[Piece, ...]]:
    """Pieces of several sentences, joined by single spaces, handed back to each sentence.

    `lengths` are the sentences' lengths in characters, white space folded. Words that a reading has not (`del`) go to
    the sentence in which they would stand.
    """
    made: list[list[Piece]] = [[] for _ in lengths]
    at, left = 0, lengths[0] if lengths else 0
    for piece in pieces:
        text = piece.text
        if piece.kind == "del":
            made[at].append(piece)
            continue
        while text:
            if left <= 0 and at + 1 < len(lengths):
                at, left = at + 1, lengths[at + 1]
            part, text = (text, "") if len(text) <= left or at + 1 == len(lengths) else (text[:left], text[left:])
            left -= len(part)
            if part.strip():
                made[at].append(Piece(part.strip(), piece.kind))
            text = text.lstrip()
        left -= 1
    return [tuple(m) for m in made]


def with_evidence(
    pieces: Sequence[Piece], told: str, found: Sequence[tuple[int, int, str]], seen: set[str]
) -> tuple[Piece, ...]:
    """Spaced pieces, with those cut into parts in which evidence stands.

    `told` is the text that the pieces (but for `del`) make up, white space folded; `found` are (start, end, field) in
    it. The first words of a field become its fragment; `seen` remembers which fields had theirs.
    """
    if not found:
        return tuple(pieces)
    made: list[Piece] = []
    at = 0
    for piece in pieces:
        start = told.find(piece.text, at) if piece.kind != "del" and piece.text.strip() else -1
        if start < 0:
            made.append(piece)
            continue
        at = end = start + len(piece.text)
        cuts = sorted({start, end, *(c for s, e, _ in found for c in (s, e) if start < c < end)})
        parts: list[Shown] = []
        for a, b in pairwise(cuts):
            fields = tuple(dict.fromkeys(f for s, e, f in found if s <= a and b <= e))
            new = [f for f in fields if f not in seen]
            seen.update(new)
            parts.append(Shown(told[a:b], fields, f"e-{new[0]}" if new else ""))
        made.append(replace(piece, parts=tuple(parts)) if any(p.evidence for p in parts) else piece)
    return tuple(made)
