"""What reading costs: CPU milliseconds for an article, how they grow with its length, and what hostile input costs.

    python bench/reading.py               everything
    python bench/reading.py --only growth

`articles`  the seeds and the invented wire corpus, as text and as pages with menus around them: median and worst
`growth`    one article of prose, doubled up to 5 MB: milliseconds for each MB, and what doubling costs (linear: 2)
`hostile`   half a megabyte and a megabyte of one thing, in every format: what doubling costs, and CPU seconds

Times are user and system time of this process, the least of the runs; they differ by a tenth and more between runs.
"""

from __future__ import annotations

import argparse
import contextlib
import html
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugin"))

from story_digest.model import ReadError
from story_digest.reading import article_of
from story_digest.reading.layout import Metadata
from story_digest.settings import ReadingSettings

MEGABYTE = 1_000_000
STEEP = 2.5
"""What doubling may cost before it is called more than linear: 2 and the noise of short measurements."""

MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Business", "Sport", "Weather"))
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Courier</title>'
    '<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Courier"></head>'
    f"<body><nav><ul>{MENU}</ul></nav><article><h1>{{title}}</h1>{{body}}</article>"
    f"<aside><h3>Most read</h3><ul>{MENU}</ul></aside><footer><p>Copyright The Courier</p></footer></body></html>"
)
HOSTILE: Mapping[str, Callable[[int], str]] = {
    "opening quotes": lambda size: "“" * size,
    "opening quotes, each before a word": lambda size: "“a " * (size // 3),
    "typewriter quotes": lambda size: '"a ' * (size // 3),
    "single quotes": lambda size: "‘a b' " * (size // 6),
    "closing quotes": lambda size: "” " * (size // 2),
    "brackets": lambda size: "[" * size,
    "pairs of brackets": lambda size: "[](" * (size // 3),
    "round brackets": lambda size: "(" * size,
    "one line of words": lambda size: "word " * (size // 5),
    "one word": lambda size: "a" * size,
    "one line of names who say": lambda size: "Xi said that Putin told Reuters " * (size // 32),
    "one line citing": lambda size: "according to state television, citing CCTV " * (size // 43),
    "sources without an end": lambda size: "according to " + "Aa " * (size // 3),
    "initials": lambda size: "U.S. J. R. " * (size // 11),
    "stops": lambda size: "." * size,
    "stops apart": lambda size: ". " * (size // 2),
    "capitals": lambda size: "BEIJING " * (size // 8),
    "figures": lambda size: "1" * size,
    "figures apart": lambda size: "1,234.5 (0.5%) " * (size // 15),
    "a ticker in one line": lambda size: "ABC 1.5 ▲ 0.2 (0.5%) " * (size // 21),
    "dashes": lambda size: "-" * size,
    "dashes apart": lambda size: "- " * (size // 2),
    "spaces": lambda size: "a" + " " * size + "b",
    "no-break spaces": lambda size: "\u00a0" * (size // 2) + "a" + "\u00a0" * (size // 2) + "b",
    "stars": lambda size: "*a _b " * (size // 6),
    "back quotes": lambda size: "".join("`" * (n % 90 + 1) + "a" for n in range(size // 46)),
    "one run of back quotes": lambda size: "`" * size,
    "a heading of spaces": lambda size: "# a" + " " * size + "b",
    "a rule that goes on": lambda size: "-" + " " * size + "b",
    "angle brackets": lambda size: "<" * size,
    "ampersands": lambda size: "&#" * (size // 2),
    "tiny lines": lambda size: "a\n\n" * (size // 3),
    "short paragraphs": lambda size: "“No,” he said.\n\n" * (size // 16),
    "short paragraphs, all quoted": lambda size: "“No one went on.\n\n" * (size // 18),
    "lines without a stop": lambda size: "Talks go on\n" * (size // 12),
    "credit lines": lambda size: "By Jane Doe\n" * (size // 12),
    "sign-offs": lambda size: "(Reporting by Jane Doe; Editing by John Roe)\n" * (size // 45),
    "datelines": lambda size: "BEIJING (Reuters) - Talks.\n\n" * (size // 28),
    "Updated": lambda size: "Updated: 31 Dec 2022 | " * (size // 23),
}
PAGES: Mapping[str, Callable[[int], str]] = {
    "tiny blocks": lambda size: "<p>a</p>" * (size // 8),
    "tiny blocks in boxes": lambda size: "<div><p>Talks go on.</p></div>" * (size // 30),
    "prose in boxes": lambda size: f"<div class=x><p>{'Talks go on and on today. ' * 8}</p></div>" * (size // 230),
    "boxes never closed": lambda size: "<div>" * (size // 5) + "a",
    "styles never closed": lambda size: "<b>a" * (size // 4),
    "links": lambda size: '<a href="/">Talks</a> ' * (size // 22),
    "list items": lambda size: "<li>Talks go on today" * (size // 21),
    "table cells": lambda size: "<table>" + "<tr><td>1<td>2" * (size // 14),
    "bylines": lambda size: '<div class="byline">By Jane Doe</div>' * (size // 37),
    "bylines never closed": lambda size: '<div class="author">' * 1_500 + "<b></b>" * (size // 7),
    "hidden boxes": lambda size: "<div hidden>" * 900 + "<p>a</p>" * (size // 8),
    "linked data": lambda size: '<script type="application/ld+json">{"@type":"Article"}</script>' * (size // 63),
    "meta elements": lambda size: '<meta name="author" content="Jane Doe">' * (size // 39),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=["articles", "growth", "hostile"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--formats", nargs="+", default=[".txt", ".md", ".html", ".json"], help="of the hostile inputs")
    parser.add_argument("--size", type=int, default=MEGABYTE, help="bytes of the hostile inputs")
    options = parser.parse_args()
    if options.only in {None, "articles"}:
        articles(options.runs)
    if options.only in {None, "growth"}:
        growth()
    if options.only in {None, "hostile"}:
        hostile(options.size, options.formats)


def articles(runs: int) -> None:
    """Median and worst milliseconds of the texts at hand, and of pages made of them."""
    print("articles")
    folders = (ROOT / "seeds", ROOT / "tests" / "data" / "wire_variants" / "articles")
    texts = [path.read_bytes() for folder in folders for path in sorted(folder.glob("*.txt"))]
    pages = [page(text.decode("utf-8", "replace")).encode() for text in texts]
    cost(texts[0], ".txt", 1)
    cost(pages[0], ".html", 1)  # what the first page costs is the import of the extractor
    for name, suffix, files in (("text", ".txt", texts), ("HTML", ".html", pages)):
        taken = [1000 * cost(data, suffix, runs) for data in files]
        size = statistics.mean(len(data) for data in files) / 1000
        print(
            f"  {name:6} {len(files)} articles of {size:.1f} kB: "
            f"median {statistics.median(taken):.1f} ms, worst {max(taken):.1f} ms"
        )


def growth() -> None:
    """One long article, doubled."""
    print("\ngrowth")
    written = "\n\n".join(paragraphs(5 * MEGABYTE))
    for name, suffix in (("text", ".txt"), ("HTML", ".html")):
        before = 0.0
        for size in (625_000, 1_250_000, 2_500_000, 5_000_000):
            text = written[:size]
            data = (page(text) if suffix == ".html" else text).encode()
            taken = cost(data, suffix, 1)
            grown = f", doubling costs {taken / before:.2f}" if before else ""
            print(
                f"  {name:6} {size / MEGABYTE:5.2f} MB {taken:7.2f} s, {taken / size * 1e9:5.0f} ms a MB{grown}",
                flush=True,
            )
            before = taken


def hostile(size: int, formats: Sequence[str]) -> None:
    """`size` bytes and half as many of one thing."""
    print(f"\nhostile, {size / MEGABYTE:.2f} MB")
    cost(page("a").encode(), ".html", 1)
    for suffix in formats:
        makers = {**HOSTILE, **PAGES} if suffix == ".html" else HOSTILE
        for name, make in makers.items():
            half, whole = (cost(in_format(make(length), suffix), suffix, 1) for length in (size // 2, size))
            grown = whole / max(half, 0.02)
            verdict = "MORE THAN LINEAR" if grown > STEEP else ""
            print(f"  {suffix:6}{name:36} {whole:6.2f} s, doubling costs {grown:4.2f} {verdict}", flush=True)


def in_format(text: str, suffix: str) -> bytes:
    """The text as a file of that format would hold it."""
    if suffix == ".json":
        return json.dumps({"headline": "Talks", "body_text": text}).encode()
    return text.encode()


def cost(data: bytes, suffix: str, runs: int) -> float:
    """The least CPU seconds that reading takes."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        with contextlib.suppress(ReadError):  # refused with a reason: that has its cost too
            article_of(data, suffix, Metadata(), id="a", path="a", settings=ReadingSettings())
        taken.append(time.process_time() - start)
    return min(taken)


def page(text: str) -> str:
    """A web page that holds the paragraphs of a text."""
    first, *rest = [part for part in text.split("\n\n") if part.strip()]
    body = "".join(f"<p>{html.escape(part)}</p>" for part in (first, *rest))
    return PAGE.format(title=html.escape(first[:80].splitlines()[0]), body=body)


def paragraphs(size: int, seed: int = 5) -> Iterator[str]:
    """Paragraphs of invented news, no two alike, of `size` characters together."""
    random_ = random.Random(seed)  # noqa: S311 - invented text
    words = ["".join(random_.choices("aeioulmnrst", k=random_.randint(3, 9))) for _ in range(4_000)]
    names = [" ".join(word.capitalize() for word in random_.sample(words, 2)) for _ in range(300)]
    written = 0
    while written < size:
        told = [" ".join(random_.choices(words, k=random_.randint(9, 24))) for _ in range(3)]
        name = random_.choice(names)
        paragraph = (
            f"{told[0].capitalize()}, {name} said on Friday. “{told[1].capitalize()},” he told Reuters. "
            f"{told[2].capitalize()}, according to the {random_.choice(words)} ministry of {random_.choice(names)}."
        )
        written += len(paragraph) + 2
        yield paragraph


if __name__ == "__main__":
    main()
