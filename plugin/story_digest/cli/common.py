"""What several commands share: their options, reading, and telling what could not be read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path

from story_digest.analysis import analyze
from story_digest.model import Diagnostic, Digest
from story_digest.publishing.words import languages
from story_digest.settings import Settings
from story_digest.settings.from_plain import settings_from_plain
from story_digest.settings.rules import OneOf
from story_digest.store import Store

DEFAULT_CACHE = ".cache/story-digest"

Commands = argparse._SubParsersAction  # noqa: SLF001 # argparse has no public name for it


class UnusableError(Exception):
    """What was asked for cannot be done; the message says what to do instead."""


def add_paths(parser: argparse.ArgumentParser) -> None:
    """The articles to work on."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a folder of articles, or an article")
    add_settings(parser)
    parser.add_argument(
        "--cache", metavar="FOLDER", help="keep results here, so that unchanged articles are not worked out again"
    )


def add_settings(parser: argparse.ArgumentParser) -> None:
    """A file of settings."""
    parser.add_argument(
        "--settings", metavar="FILE", help="YAML with the keys that stand under `settings` in mkdocs.yml"
    )


def existing(paths: Iterable[str]) -> list[Path]:
    """The paths themselves. Raises UnusableError for one that does not exist."""
    found = [Path(path) for path in paths]
    for path in found:
        if not path.exists():
            raise UnusableError(f"{path} does not exist. Name a folder of articles, or an article.")
    return found


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings that `--settings` names, or the defaults."""
    if options.settings is None:
        return Settings()
    import yaml

    try:
        plain = yaml.safe_load(Path(options.settings).read_text(encoding="utf-8"))
        settings = settings_from_plain(Settings, {} if plain is None else plain)
        if told := OneOf(languages()).fault(settings.publishing.language):
            raise ValueError(f"publishing: language: {told}")  # noqa: TRY301 # told like every other mistake
    except (OSError, UnicodeDecodeError, ValueError, yaml.YAMLError) as error:
        raise UnusableError(f"{options.settings}: {' '.join(str(error).split())}") from error
    return settings


def digest_of(options: argparse.Namespace) -> Digest:
    """All articles that the paths hold, worked out. Raises UnusableError where there is none."""
    paths = existing(options.paths)
    settings = settings_of(options)
    with Store(store_file(options.cache)) if options.cache else nullcontext() as store:
        digest = analyze(paths, settings, store=store)
    report(digest.diagnostics)
    if not digest.articles:
        raise UnusableError(f"There is no article to read in {', '.join(options.paths)}.")
    return digest


def store_file(folder: str) -> Path:
    """The file of the store inside a cache folder."""
    return Path(folder) / "store.sqlite"


def report(diagnostics: Sequence[Diagnostic]) -> None:
    """One line each, on standard error."""
    for diagnostic in diagnostics:
        print(f"{diagnostic.severity}: {diagnostic}", file=sys.stderr)


def exit_code(diagnostics: Sequence[Diagnostic]) -> int:
    """1 where an article could not be read, else 0."""
    return int(any(diagnostic.severity == "error" for diagnostic in diagnostics))


def write(text: str, target: str | None) -> None:
    """To a file, or to standard output where there is none or it is `-`; UTF-8 whatever the locale."""
    if target in (None, "-"):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    path = Path(str(target))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnusableError(f"{path} cannot be written: {error.strerror}.") from error
