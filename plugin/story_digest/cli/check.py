"""`story-digest check`: what was read, what is together, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from story_digest.cli.common import (
    Commands,
    UnusableError,
    add_paths,
    digest_of,
    existing,
    exit_code,
    settings_of,
)
from story_digest.grouping import explain_pair
from story_digest.model import Digest, Evidence, Report, Story
from story_digest.reading import Gathered, gather
from story_digest.settings import Settings


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="tell what could not be read, which articles are together, and why")
    add_paths(parser)
    parser.add_argument(
        "--pair", nargs=2, metavar="ARTICLE", help="tell of these two articles (ids) why they are, or are not, together"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    digest = digest_of(options)
    if options.pair:
        settings = settings_of(options)
        gathered = gather(existing(options.paths), settings.reading)
        first, second = options.pair
        lines = of_pair(digest, first, second, gathered, settings)
    else:
        lines = of_all(digest)
    print("\n".join(lines))
    return exit_code(digest.diagnostics)


def of_all(digest: Digest) -> Iterator[str]:
    """Every story with its reports, their articles and the reasons."""
    yield f"{len(digest.articles)} articles, {len(digest.stories)} stories"
    for story in digest.stories:
        yield ""
        yield f"story {story.id}: {story.title}"
        yield f"  together: {told(story.evidence.get('together'))}"
        for report in story.reports:
            yield f"  report {report.id}, {report.origin or 'no agency named'}: {told(report.evidence.get('together'))}"
            for variant in report.variants:
                yield f"    {story.letter(variant.article)} {variant.article}: {variant.relation}, {told(variant.evidence)}"


def of_pair(digest: Digest, first: str, second: str, gathered: Gathered, settings: Settings) -> Iterator[str]:
    """Whether two articles are one story and one report, and what says so."""
    for id in (first, second):
        if id not in digest.articles:
            raise UnusableError(f"There is no article {id!r}. Known: {', '.join(digest.articles)}.")
    if first == second:
        raise UnusableError(f"{first!r} is one article; name two.")
    explained = explain_pair(gathered.articles, first, second, settings.grouping, gathered.overrules)
    story = next(story for story in digest.stories if first in story.articles)
    together = second in story.articles
    yield f"{first} and {second} are {'' if together else 'not '}one story."
    if explained.together and not together:
        yield f"  {told(story.evidence.get('together'))}"
    for evidence in explained.evidence:
        yield f"  {told(evidence)}"
    if not together:
        return
    mine, yours = _report(story, first), _report(story, second)
    if mine is not None and mine is yours:
        yield f"They are one report: {told(mine.evidence.get('together'))}"
    else:
        yield "They are not one report."
    shared = sum({first, second} <= {reading.article for reading in passage.readings} for passage in story.passages)
    yield f"Passages in common: {shared}."


def told(evidence: Evidence | None) -> str:
    """Evidence in one line: rule, whether stated or inferred, figures, words."""
    if evidence is None:
        return "no reason recorded"
    figures = ""
    if evidence.score is not None:
        figures = f", {evidence.score:.2f}"
        if evidence.threshold is not None:
            figures += f" (threshold {evidence.threshold:.2f})"
    words = [span.text for span in evidence.spans] + ([evidence.quote] if evidence.quote else [])
    quoted = "".join(f" “{' '.join(text.split())}”" for text in words[:3])
    note = f"; {evidence.note}" if evidence.note else ""
    return f"{evidence.rule} ({evidence.status}{figures}){note}{quoted}"


def _report(story: Story, article: str) -> Report | None:
    return next((report for report in story.reports if article in report.articles), None)
