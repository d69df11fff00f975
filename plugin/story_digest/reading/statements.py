"""What the sidecars state, given to the articles they name: metadata, and what is one report and what is not."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.model import Diagnostic, Overrules
from story_digest.reading.layout import Metadata
from story_digest.reading.sidecar import SIDECAR, Sidecar


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A sidecar, the folder it lies in ("" for the top), and the articles by their names relative to the top.

    `complete` is False where single files were named instead of the folder: a name that is not among them is no mistake.
    """

    sidecar: Sidecar
    folder: str
    ids: Mapping[str, str]
    complete: bool

    def id_of(self, name: str) -> str | None:
        """The id of the article that the sidecar calls `name`."""
        full = f"{self.folder}/{name}" if self.folder else name
        return self.ids.get(unicodedata.normalize("NFC", full))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Metadata by article id, the overrules, and what is wrong with the sidecars."""

    stated: Mapping[str, Metadata]
    overrules: Overrules
    diagnostics: tuple[Diagnostic, ...]


def apply_sidecars(sidecars: Sequence[Placed]) -> Said:
    """Join what the sidecars say; one nearer to the article goes before one above it, field by field."""
    diagnostics: list[Diagnostic] = []
    stated: dict[str, Metadata] = {}
    same: list[tuple[str, ...]] = []
    different: list[tuple[str, ...]] = []
    for placed in sorted(sidecars, key=lambda p: (p.folder.count("/") + bool(p.folder), p.sidecar.shown)):
        diagnostics += placed.sidecar.diagnostics
        for name, metadata in placed.sidecar.stated:
            if (id := _known(placed, name, diagnostics)) is not None:
                before = stated.get(id, Metadata()).stated
                stated[id] = Metadata(stated={**before, **metadata.stated})
        for groups, named in ((same, placed.sidecar.same_report), (different, placed.sidecar.not_same_report)):
            for group in named:
                members = {id for name in group if (id := _known(placed, name, diagnostics)) is not None}
                if len(members) > 1:
                    groups.append(tuple(sorted(members)))
    overrules = _without_contradictions(same, different, diagnostics)
    return Said(stated=stated, overrules=overrules, diagnostics=tuple(dict.fromkeys(diagnostics)))


def _known(placed: Placed, name: str, diagnostics: list[Diagnostic]) -> str | None:
    id = placed.id_of(name)
    if id is None and placed.complete:
        diagnostics.append(
            Diagnostic(
                file=placed.sidecar.shown,
                place=name,
                reason="names a file that is not among the articles.",
                remedy="Write its path relative to the folder of the sidecar.",
                severity="warning",
            )
        )
    return id


def _without_contradictions(
    same: Sequence[tuple[str, ...]], different: Sequence[tuple[str, ...]], diagnostics: list[Diagnostic]
) -> Overrules:
    """Where two articles are called one report, directly or through others, and not one report, neither is followed."""
    head: dict[str, str] = {}

    def head_of(name: str) -> str:
        while head.get(name, name) != name:
            name = head[name]
        return name

    for group in same:
        for member in group[1:]:
            head[head_of(member)] = head_of(group[0])
    refused: set[str] = set()
    kept: set[tuple[str, ...]] = set()
    for group in different:
        heads = [head_of(member) for member in group]
        if len(set(heads)) == len(heads):
            kept.add(group)
            continue
        refused.update(name for name in heads if heads.count(name) > 1)
        diagnostics.append(
            Diagnostic(
                file=SIDECAR,
                place="not_same_report",
                reason=f"{', '.join(group)} are also said to be one report; neither statement was followed.",
                remedy="Remove one of the two.",
                severity="warning",
            )
        )
    return Overrules(
        same_report=tuple(sorted({group for group in same if head_of(group[0]) not in refused})),
        not_same_report=tuple(sorted(kept)),
    )
