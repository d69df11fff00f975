"""`story-digest summarize`: the articles as one story, in whole sentences, a sentence a line."""

from __future__ import annotations

import argparse

from story_digest.analysis import summarize
from story_digest.cli.common import (
    Commands,
    UnusableError,
    add_settings,
    existing,
    exit_code,
    report,
    settings_of,
    write,
)
from story_digest.reading import gather


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("summarize", help="summarize articles as one story, a sentence a line")
    parser.add_argument("paths", nargs="+", metavar="FILE", help="an article, or a folder of articles of one story")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--words", type=int, metavar="N", help="never more words than this")
    length.add_argument("--sentences", type=int, metavar="N", help="so many sentences")
    parser.add_argument("--algorithm", metavar="NAME", help="consensus (the default), lex-rank, text-rank, lsa, …")
    add_settings(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    gathered = gather(existing(options.paths), settings.reading)
    report(gathered.diagnostics)
    if not gathered.articles:
        raise UnusableError(f"There is no article to read in {', '.join(options.paths)}.")
    try:
        summary = summarize(
            gathered.articles,
            words=options.words,
            sentences=options.sentences,
            algorithm=options.algorithm,
            settings=settings,
        )
    except ValueError as error:
        raise UnusableError(str(error)) from error
    write("".join(f"{' '.join(sentence.text.split())}\n" for sentence in summary), None)
    return exit_code(gathered.diagnostics)
