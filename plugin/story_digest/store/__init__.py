"""What was worked out before, by the hash of everything it was worked out from."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from story_digest.model.plain import from_plain, to_plain

T = TypeVar("T")

KEPT_RUNS = 20
"""A result that so many runs in a row did not ask for is forgotten: enough to go back and forth between two branches."""

_DEPENDENCIES = (
    "babel",
    "charset-normalizer",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "numpy",
    "rapidfuzz",
    "snowballstemmer",
    "sumy",
    "trafilatura",
)
"""What results depend on besides the package's own files."""

_TABLE = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, kind TEXT, run INTEGER, value BLOB) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store holds: how many results of each kind, and the size of its file in bytes."""

    results: dict[str, int]
    size: int


class Store:
    """Results on disk, used as a context manager around one run.

    A key is a hash of the program's own source and of everything that went into a result, so a result is never stale:
    it is found, or worked out again. What is recalled equals what was remembered, to the last bit of a float. All
    writes of a run are one SQLite transaction: a run that is killed leaves the store as it was. A file that SQLite
    cannot read is replaced; where none can be written, everything is worked out anew.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._connection: sqlite3.Connection | None = None
        self._run = 0
        self._new: dict[str, tuple[str, bytes]] = {}
        self._used: set[str] = set()

    def __enter__(self) -> Self:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open(self.path)
        except (OSError, sqlite3.OperationalError):
            self._connection = self._open(":memory:")
        except sqlite3.DatabaseError:
            self.path.unlink()
            self._connection = self._open(self.path)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is new, also after an error: each result is whole by itself."""
        connection, self._connection = self._open_connection, None
        with closing(connection), connection:
            connection.executemany(
                "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)",
                ((key, sort, self._run, value) for key, (sort, value) in sorted(self._new.items())),
            )
            connection.executemany(
                "UPDATE results SET run = ? WHERE key = ?", ((self._run, key) for key in sorted(self._used))
            )
            connection.execute("DELETE FROM results WHERE run < ?", (self._run - KEPT_RUNS,))
        self._new.clear()
        self._used.clear()

    def recall(self, kind: type[T], key: str) -> T | None:
        """The result remembered under `key`, or None; also None where the file holds something that is no result."""
        try:
            if key in self._new:
                return from_plain(kind, json.loads(zlib.decompress(self._new[key][1])))
            row = self._open_connection.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            result = None if row is None else from_plain(kind, json.loads(zlib.decompress(row[0])))
        except (sqlite3.DatabaseError, zlib.error, ValueError, TypeError, KeyError, AttributeError):
            return None
        if result is not None:
            self._used.add(key)
        return result

    def remember(self, key: str, value: object) -> None:
        """Keep a dataclass of the model under `key` when the run ends."""
        plain = json.dumps(to_plain(value, exact=True), separators=(",", ":"))
        self._new[key] = (type(value).__name__, zlib.compress(plain.encode("ascii"), 1))

    def contents(self) -> Contents:
        """What the store holds now."""
        rows = self._open_connection.execute(
            "SELECT kind, count(*) FROM results GROUP BY kind ORDER BY kind"
        ).fetchall()
        return Contents(results=dict(rows), size=self.path.stat().st_size if self.path.exists() else 0)

    def clear(self) -> None:
        """Forget everything."""
        with self._open_connection as connection:
            connection.execute("DELETE FROM results")
        self._open_connection.execute("VACUUM")
        self._new.clear()
        self._used.clear()

    @property
    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("A store is used inside `with`.")
        return self._connection

    def _open(self, path: Path | str) -> sqlite3.Connection:
        connection = sqlite3.connect(path)
        try:
            with connection:
                connection.execute(_TABLE)
                (last,) = connection.execute("SELECT coalesce(max(run), 0) FROM results").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        self._run = last + 1
        return connection


class Memory:
    """A store, or none: work is done once with the one, each time without."""

    def __init__(self, store: Store | None) -> None:
        self._store = store

    @property
    def keeps(self) -> bool:
        """Whether there is a store."""
        return self._store is not None

    def get(self, kind: type[T], parts: tuple[object, ...], work: Callable[[], T]) -> T:
        """What `work` returns, recalled where it was done before. `parts` are all that the result depends on."""
        if self._store is None:
            return work()
        key = key_of(kind.__qualname__, *parts)
        result = self._store.recall(kind, key)
        if result is None:
            result = work()
            self._store.remember(key, result)
        return result


def fingerprint(value: object) -> str:
    """Hash of a frozen dataclass, or of a tuple of them, by what it holds, for use in keys."""
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()


def key_of(*parts: object) -> str:
    """A key from everything a result depends on: strings and frozen dataclasses, told apart by type and position."""
    return _digest((program_hash(), *(repr(part) for part in parts)))


@cache
def program_hash() -> str:
    """Hash of this package's own files and the versions of its dependencies: a changed program recalls nothing."""
    package = Path(__file__).parent.parent
    files = sorted(
        (path.relative_to(package).as_posix(), path)
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    )
    return _digest(
        (
            *(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}" for name, path in files),
            *(f"{name} {_version(name)}" for name in _DEPENDENCIES),
        )
    )


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "none"


def _digest(parts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(f"{len(data)}:".encode())
        whole.update(data)
    return whole.hexdigest()
