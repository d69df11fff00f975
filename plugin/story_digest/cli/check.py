"""`story-digest check`: what was read, what is together, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from story_digest.cli.common import Commands, UnusableError, add_paths, digest_of, exit_code
from story_digest.model import Digest, Evidence, Report, Story


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="tell what could not be read, which articles are together, and why")
    add_paths(parser)
    parser.add_argument(
        "--pair", nargs=2, metavar="ARTICLE", help="tell of these two articles (ids) why they are, or are not, together"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    digest = digest_of(options)
    lines = list(of_pair(digest, *options.pair) if options.pair else of_all(digest))
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


def of_pair(digest: Digest, first: str, second: str) -> Iterator[str]:
    """Whether two articles are one story and one report, and what says so."""
    for id in (first, second):
        if id not in digest.articles:
            raise UnusableError(f"There is no article {id!r}. Known: {', '.join(digest.articles)}.")
    one, other = _story(digest, first), _story(digest, second)
    if one is not other:
        yield f"{first} and {second} are not one story."
        yield f"  {first}: {told(one.evidence.get('together'))}"
        yield f"  {second}: {told(other.evidence.get('together'))}"
        return
    yield f"{first} and {second} are one story: {told(one.evidence.get('together'))}"
    mine, yours = _report(one, first), _report(one, second)
    if mine is yours:
        yield f"They are one report: {told(mine.evidence.get('together') if mine else None)}"
    else:
        yield "They are not one report."
    shared = sum({first, second} <= {reading.article for reading in passage.readings} for passage in one.passages)
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


def _story(digest: Digest, article: str) -> Story:
    return next(story for story in digest.stories if article in story.articles)


def _report(story: Story, article: str) -> Report | None:
    return next((report for report in story.reports if article in report.articles), None)
