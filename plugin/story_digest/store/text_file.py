"""A text file that is read whole and replaced whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def read(path: Path) -> str:
    """The text, "" where there is no file. Raises OSError or UnicodeDecodeError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def replace(path: Path, text: str) -> None:
    """Put `text` into the place of the file at once, so that nobody ever reads a half of it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode if path.exists() else 0o644
        os.chmod(temporary, mode & 0o777)  # noqa: PTH101 # a temporary file is its owner's alone
        os.replace(temporary, path)  # noqa: PTH105 # beside its `fsync`
    except BaseException:
        os.unlink(temporary)  # noqa: PTH108
        raise
