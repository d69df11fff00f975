"""The same work on the command line, without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from story_digest.cli import analyze, cache, check, export, summarize
from story_digest.cli.common import UnusableError

__all__ = ["main"]

CODES = """\
exit codes:
  0  everything was read
  1  the work is done, but some of the articles could not be read: the lines on standard error say which, and why
  2  nothing was done, because of what was asked for: the line on standard error says what to do
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `story-digest`; the result is the exit code."""
    parser = argparse.ArgumentParser(
        prog="story-digest",
        description="Finds which news articles tell the same story and which descend from the same report.",
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (analyze, summarize, export, check, cache):
        command.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except UnusableError as reason:
        print(f"story-digest: {reason}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has gone, for example `head`. Nothing more can be written, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
