"""The optional file `articles.yml` beside the articles: what a person states about them.

dawn/0512.txt:
  publisher: Dawn
  url: https://example.org/0512
  published: 2024-05-12
same_report:
  - [dawn/0512.txt, post/31.txt]
not_same_report:
  - [dawn/0512.txt, post/32.txt]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from story_digest.model import Diagnostic, Evidence
from story_digest.reading.decoding import clean
from story_digest.reading.formats.document import Document
from story_digest.reading.formats.front_matter import field_of, values_of
from story_digest.reading.layout import Field, Metadata, Stated
from story_digest.settings import ReadingSettings

SIDECAR = "articles.yml"
_SAME, _DIFFERENT = "same_report", "not_same_report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What one sidecar states: metadata by file name, groups of file names, and what is wrong with it."""

    shown: str
    stated: tuple[tuple[str, Metadata], ...] = ()
    same_report: tuple[tuple[str, ...], ...] = ()
    not_same_report: tuple[tuple[str, ...], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def merged(document: Document, stated: Metadata) -> Document:
    """`document` with what the sidecar states in place of its own metadata, field by field."""
    if not stated.stated:
        return document
    return replace(document, metadata=Metadata(stated={**document.metadata.stated, **stated.stated}))


def read_sidecar(path: Path, shown: str, settings: ReadingSettings) -> Sidecar:
    """Read one sidecar; what is not understood becomes a diagnostic, and the rest is followed."""
    import yaml

    def refused(reason: str, place: str = "") -> Sidecar:
        remedy = "See the documentation of `articles.yml` for its form."
        return Sidecar(shown=shown, diagnostics=(Diagnostic(file=shown, reason=reason, place=place, remedy=remedy),))

    try:
        with path.open("rb") as stream:
            data = stream.read(settings.largest_sidecar + 1)
        if len(data) > settings.largest_sidecar:
            return refused(f"is larger than {settings.largest_sidecar // (1024 * 1024)} MB; split it over the folders.")
        loaded: Any = yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    except OSError as error:
        return refused(f"cannot be opened: {error.strerror or error}.")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it cannot be parsed"
        return refused(f"is not valid YAML: {problem}.", f"line {mark.line + 1}" if mark else "")
    except (RecursionError, UnicodeDecodeError, ValueError):
        return refused("is not valid YAML.")
    if not loaded:
        return Sidecar(shown=shown)
    if not isinstance(loaded, dict):
        return refused("does not map file names to what is stated of them.")
    return _understood(loaded, shown)


def _understood(loaded: dict[Any, Any], shown: str) -> Sidecar:
    diagnostics: list[Diagnostic] = []
    stated: list[tuple[str, Metadata]] = []
    groups: dict[str, list[tuple[str, ...]]] = {_SAME: [], _DIFFERENT: []}
    for key, value in loaded.items():
        name = clean(str(key))
        if name in groups:
            groups[name] += _groups(value)
        elif not isinstance(value, dict):
            diagnostics.append(
                Diagnostic(
                    file=shown,
                    place=name,
                    reason="is followed by no fields.",
                    remedy="Write `publisher: …` and the like under it.",
                    severity="warning",
                )
            )
        else:
            fields: dict[Field, Stated] = {}
            for field, content in value.items():
                if field in groups:
                    groups[field] += [(name, other) for other in values_of(content)]
                elif (known := _field(str(field))) is None:
                    diagnostics.append(_unknown(shown, name, clean(str(field))))
                elif values := values_of(content):
                    fields[known] = Stated(
                        values=values,
                        evidence=Evidence(rule="sidecar", source="sidecar", quote=f"{field}: {', '.join(values)}"),
                    )
            stated.append((name, Metadata(stated=fields)))
    return Sidecar(
        shown=shown,
        stated=tuple(stated),
        same_report=tuple(groups[_SAME]),
        not_same_report=tuple(groups[_DIFFERENT]),
        diagnostics=tuple(diagnostics),
    )


def _field(name: str) -> Field | None:
    return name if name in get_args(Field) else field_of(name)  # type: ignore[return-value]


def _groups(value: object) -> Iterator[tuple[str, ...]]:
    """A list of groups, or one group written as a flat list."""
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            yield values_of(value)
        else:
            yield from (values_of(item) for item in value)


def _unknown(shown: str, name: str, field: str) -> Diagnostic:
    return Diagnostic(
        file=shown,
        place=f"{name}, {field}",
        reason="is not a field that can be stated.",
        remedy=f"Known are {', '.join(sorted(get_args(Field)))}, {_SAME} and {_DIFFERENT}.",
        severity="warning",
    )
