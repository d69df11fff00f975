"""`story-digest analyze`: the whole model as JSON."""

from __future__ import annotations

import argparse

from story_digest.cli.common import Commands, add_paths, digest_of, exit_code, write


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("analyze", help="read, group, align, explain, summarize; write the result as JSON")
    add_paths(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="write the digest here, not to standard output")
    parser.add_argument("--schema", metavar="FILE", help="write the JSON Schema of the digest here as well")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    digest = digest_of(options)
    write(digest.to_json(), options.output)
    if options.schema:
        write(digest.json_schema(), options.schema)
    return exit_code(digest.diagnostics)
