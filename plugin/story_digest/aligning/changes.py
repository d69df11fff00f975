"""Word-level changes that a person can read."""

from __future__ import annotations

from story_digest.aligning.words import glyph_free
from story_digest.model import Change

CONFETTI = 1 / 3
"""Below this share of words in common the whole reading is one replacement."""

LONGEST = 10_000
"""Words beyond which two readings are shown whole: no sentence of news is so long, and the table of a comparison
grows with the product of the two."""


def word_changes(base: str, text: str) -> tuple[Change, ...]:
    """What became of the words of `base` in `text`, both cut at white space.

    The changes follow each other without a gap: joined with single spaces, their non-empty `text` is `text` with
    white space folded, and their non-empty `base` is `base` likewise. Words that differ in glyphs, case or the marks
    around them are the same.
    """
    from rapidfuzz.distance import Indel

    old, new = base.split(), text.split()
    if not old or not new or max(len(old), len(new)) > LONGEST:
        return _clean([("replaced", new, old)])
    old_words, new_words = [glyph_free(w) for w in old], [glyph_free(w) for w in new]
    runs: list[tuple[str, list[str], list[str]]] = []
    same = 0
    for op in Indel.opcodes(old_words, new_words):
        a, b = old[op.src_start : op.src_end], new[op.dest_start : op.dest_end]
        if op.tag == "equal":
            same += len(a)
            runs.append(("same", b, a))
        elif runs and runs[-1][0] == "replaced":
            runs[-1] = ("replaced", runs[-1][1] + b, runs[-1][2] + a)
        else:
            runs.append(("replaced", b, a))
    if same < CONFETTI * min(len(old), len(new)):
        return _clean([("replaced", new, old)])
    return _clean(_without_islands(runs))


def _without_islands(runs: list[tuple[str, list[str], list[str]]]) -> list[tuple[str, list[str], list[str]]]:
    """One short word that happens to stand between two changes joins them."""
    joined: list[tuple[str, list[str], list[str]]] = []
    for number, run in enumerate(runs):
        island = (
            run[0] == "same"
            and 0 < number < len(runs) - 1
            and len(run[1]) == 1
            and len(run[1][0]) <= 3
            and all(runs[n][0] == "replaced" for n in (number - 1, number + 1))
        )
        kind = "replaced" if island else run[0]
        if joined and kind == joined[-1][0] == "replaced":
            joined[-1] = ("replaced", joined[-1][1] + run[1], joined[-1][2] + run[2])
        else:
            joined.append((kind, run[1], run[2]))
    return joined


def _clean(runs: list[tuple[str, list[str], list[str]]]) -> tuple[Change, ...]:
    changes: list[Change] = []
    for _kind, new, old in runs:
        text, base = " ".join(new), " ".join(old)
        if not text and not base:
            continue
        if text and base and glyph_free(text) == glyph_free(base):
            kind = "same"
        elif not base:
            kind = "added"
        elif not text:
            kind = "absent"
        else:
            kind = "replaced"
        if changes and changes[-1].kind == kind == "same":
            last = changes.pop()
            text, base = f"{last.text} {text}", f"{last.base} {base}"
        changes.append(Change(kind=kind, text=text, base=base))  # type: ignore[arg-type]
    return tuple(changes)
