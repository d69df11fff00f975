"""Which files are articles, under which id, and how they are opened."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

from story_digest.model import Diagnostic, Overrules, ReadError
from story_digest.reading.formats import FORMATS
from story_digest.reading.layout import Metadata
from story_digest.reading.publishers import with_publisher
from story_digest.reading.sidecar import SIDECAR, read_sidecar
from story_digest.reading.statements import Placed, apply_sidecars
from story_digest.settings import ReadingSettings

_OTHER_WRITING = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".eml", ".mht", ".mhtml", ".epub", ".xml", ".rst", ""}
)
"""Suffixes of files that may well hold an article in a format that is not read: they are named, everything else that
has no suffix of `FORMATS` (images, style sheets, data) is passed over silently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to be read: where it lies, how it is called, and what the sidecar states of it."""

    path: Path
    shown: str
    """The path as messages and pages name it."""
    id: str
    stated: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What the paths hold."""

    files: tuple[Found, ...]
    diagnostics: tuple[Diagnostic, ...]
    overrules: Overrules = field(default_factory=Overrules)


@dataclass(slots=True)
class _Root:
    """One path given, with what lies under it: (path, name relative to the folder)."""

    given: Path
    folder: Path
    files: list[tuple[Path, str]] = field(default_factory=list)
    sidecars: list[tuple[Path, str]] = field(default_factory=list)


def find_files(paths: Sequence[Path], settings: ReadingSettings, *, taken: AbstractSet[str] = frozenset()) -> Walk:
    """Every file under `paths` that should be an article, ordered by id.

    An article's id is its path relative to the folder given, with `/`; of a file given by itself, its name. Where two
    files of different folders would have one id (or one of the ids already `taken`), each gets the name of its folder
    in front, then a number, and a note says so.
    """
    diagnostics: list[Diagnostic] = []
    roots = [root for path in _once(_possible(paths, diagnostics)) if (root := _walk(path, settings, diagnostics))]
    files = _with_ids(roots, taken, diagnostics)
    ids: dict[Path, dict[str, str]] = {root.given: {} for root in roots}
    for root, name, found in files:
        ids[root.given][shown(Path(name))] = found.id
    sidecars = [
        Placed(
            sidecar=read_sidecar(path, shown(path), settings),
            folder="" if "/" not in relative else shown(Path(relative).parent),
            ids=ids[root.given],
            complete=root.given == root.folder,
        )
        for root in roots
        for path, relative in root.sidecars
    ]
    said = apply_sidecars(sidecars)
    described = [
        replace(
            found,
            stated=with_publisher(shown(Path(name)), said.stated.get(found.id, found.stated), settings.publishers),
        )
        for _, name, found in files
    ]
    return Walk(
        files=tuple(sorted(described, key=lambda file: file.id)),
        diagnostics=(*diagnostics, *said.diagnostics),
        overrules=said.overrules,
    )


def shown(path: Path) -> str:
    """The path in characters that can be printed and stored, whatever bytes the file system holds."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return unicodedata.normalize("NFC", text).replace(os.sep, "/")


def read_bytes_of(file: Found, settings: ReadingSettings) -> bytes:
    """The file's bytes. Raises ReadError where it is not a regular file, is too large, or cannot be opened."""
    try:
        with open(file.path, "rb", opener=_open_regular) as stream:
            data = stream.read(settings.largest_file + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(file.shown, f"cannot be opened: {reason}.", "Check that it exists and may be read.") from error
    if len(data) > settings.largest_file:
        raise ReadError(
            file.shown,
            f"is larger than {settings.largest_file // (1024 * 1024)} MB.",
            "Split it or raise `largest_file` in the reading settings.",
        )
    return data


def _open_regular(path: str, flags: int) -> int:
    """Open without waiting for a pipe's other end; refuse what is not a regular file."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "it is not a regular file")
    return descriptor


def _possible(paths: Iterable[Path], diagnostics: list[Diagnostic]) -> Iterator[Path]:
    """The paths that a file system can hold."""
    for path in paths:
        if "\0" in str(path):
            named = shown(path).replace("\0", "\\0")
            diagnostics.append(Diagnostic(file=named, reason="holds a zero character.", remedy="Check the path."))
        else:
            yield path


def _once(paths: Iterable[Path]) -> list[Path]:
    """The paths without repeats, in an order that does not depend on the order in which they were given."""
    by_place = {os.path.realpath(path): path for path in sorted(paths, key=str, reverse=True)}
    return [by_place[place] for place in sorted(by_place)]


def _walk(given: Path, settings: ReadingSettings, diagnostics: list[Diagnostic]) -> _Root | None:
    try:
        mode = given.stat().st_mode
    except OSError as error:
        diagnostics.append(
            Diagnostic(
                file=shown(given),
                reason=f"cannot be read: {error.strerror or error}.",
                remedy="Check the path, relative to the folder the program was started in.",
            )
        )
        return None
    if not stat.S_ISDIR(mode):
        root = _Root(given=given, folder=given.parent)
        root.files.append((given, given.name))
        if (beside := given.parent / SIDECAR).is_file():
            root.sidecars.append((beside, SIDECAR))
        return root
    root = _Root(given=given, folder=given)
    for path in _descend(given, given.resolve(), diagnostics):
        relative = path.relative_to(given).as_posix()
        if path.name == SIDECAR:
            root.sidecars.append((path, relative))
        elif _left_out(relative, settings):
            continue
        elif path.suffix.lower() in FORMATS:
            root.files.append((path, relative))
        elif path.suffix.lower() in _OTHER_WRITING:
            diagnostics.append(
                Diagnostic(
                    file=shown(path),
                    reason="is in a format that is not read.",
                    remedy=f"Save it as one of {', '.join(sorted(FORMATS))}.",
                    severity="note",
                )
            )
    return root


def _left_out(relative: str, settings: ReadingSettings) -> bool:
    """Whether a pattern of the settings matches the path, its name or one of its folders."""
    parts = relative.split("/")
    names = [relative, *parts, *("/".join(parts[:end]) for end in range(1, len(parts)))]
    return any(fnmatchcase(name, pattern.rstrip("/")) for pattern in settings.exclude for name in names)


def _descend(folder: Path, top: Path, diagnostics: list[Diagnostic]) -> Iterator[Path]:
    """Regular files below `folder` that are not hidden; links out of `top` and what is no file are named and left.

    Folders wait in a list, not in calls: a file system may nest deeper than calls can.
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            diagnostics.append(Diagnostic(file=shown(here), reason=f"cannot be listed: {error.strerror or error}."))
            continue
        inside: list[Path] = []
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith((".", "~$")) or entry.name.endswith("~"):
                continue
            if entry.is_symlink():
                _name_link(path, top, diagnostics)
            elif entry.is_dir(follow_symlinks=False):
                inside.append(path)
            elif entry.is_file(follow_symlinks=False):
                yield path
            else:
                diagnostics.append(
                    Diagnostic(
                        file=shown(path), reason="is not a regular file and was not opened.", remedy="Remove it."
                    )
                )
        waiting += reversed(inside)


def _name_link(path: Path, top: Path, diagnostics: list[Diagnostic]) -> None:
    target = Path(os.path.realpath(path))
    if not target.exists():
        diagnostics.append(
            Diagnostic(
                file=shown(path), reason="is a link that leads nowhere.", remedy="Remove it.", severity="warning"
            )
        )
    elif not target.is_relative_to(top):
        diagnostics.append(
            Diagnostic(
                file=shown(path),
                reason="is a link out of the folder and was not followed.",
                remedy="Copy the file into the folder, or name its folder among the articles.",
            )
        )
    # A link to something inside the folder is passed over: its target is read under its own name.


def _with_ids(
    roots: Sequence[_Root], taken: AbstractSet[str], diagnostics: list[Diagnostic]
) -> list[tuple[_Root, str, Found]]:
    """The files with their ids; a file reached by two ways is read once, by the first."""
    listed: list[tuple[_Root, str, Path, str]] = []
    places: set[str] = set()
    for root in roots:
        for path, relative in root.files:
            place = os.path.realpath(path)
            if place not in places:
                places.add(place)
                listed.append((root, relative, path, shown(Path(relative))))
    count: dict[str, int] = dict.fromkeys(taken, 1)
    for *_, name in listed:
        count[name] = count.get(name, 0) + 1
    used = {name for name, number in count.items() if number == 1} | set(taken)
    files = []
    for root, relative, path, name in listed:
        id = name
        if count[name] > 1:
            id = stem = f"{shown(Path(root.folder.resolve().name))}/{name}"
            number = 2
            while id in used:
                id = f"{stem}~{number}"
                number += 1
            used.add(id)
            diagnostics.append(
                Diagnostic(
                    file=shown(path),
                    reason=f"has the same name as an article elsewhere; its id is {id}.",
                    remedy="Give the files different names, or put their folders into one and name that.",
                    severity="note",
                )
            )
        files.append((root, relative, Found(path=path, shown=shown(path), id=id)))
    return files
