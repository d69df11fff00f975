"""`story-digest cache`: what is kept from earlier runs."""

from __future__ import annotations

import argparse

from story_digest.cli.common import DEFAULT_CACHE, Commands, store_file
from story_digest.store import Store


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("cache", help="show what is kept from earlier runs, or clear it")
    parser.add_argument("action", nargs="?", choices=("show", "clear"), default="show", help="show is the default")
    parser.add_argument("--cache", metavar="FOLDER", default=DEFAULT_CACHE, help=f"by default {DEFAULT_CACHE}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    path = store_file(options.cache)
    if not path.exists():
        print(f"{path}: nothing is kept.")
        return 0
    with Store(path) as store:
        if options.action == "clear":
            store.clear()
        contents = store.contents()
    kept = ", ".join(f"{number} {kind}" for kind, number in contents.results.items()) or "nothing is kept"
    print(f"{path}: {kept}; {contents.size} bytes.")
    return 0
