"""What reading costs: CPU milliseconds for an article, how they grow with its length, and what hostile input costs.

    python bench/reading.py               everything
    python bench/reading.py --only growth
    python bench/reading.py --only hostile --whole --formats .txt --named "tiny lines"

`articles`  the seeds and the invented wire corpus, as text and as pages with menus around them: median and worst
`growth`    one article of prose, doubled up to 5 MB: milliseconds for each MB, and what doubling costs (linear: 2)
`hostile`   one thing again and again, in every format and as the sidecar: CPU seconds, and what doubling costs; 60 kB,
            with `--whole` 250 kB, 500 kB and a megabyte

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
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugin"))

from hostile import HOSTILE, ITEMS, MARKDOWN, PAGES, SIDECARS

from story_digest.model import ReadError
from story_digest.reading import article_of
from story_digest.reading.layout import Metadata
from story_digest.reading.sidecar import read_sidecar
from story_digest.settings import ReadingSettings

MEGABYTE = 1_000_000
SMALL = (30_000, 60_000)
WHOLE = (MEGABYTE // 4, MEGABYTE // 2, MEGABYTE)
STEEP = 2.5
"""What doubling may cost before it is called more than linear: 2 and the noise of short measurements."""
DEAR = 15.0
"""CPU seconds a megabyte that are called too many."""
FORMATS: Mapping[str, Mapping[str, Callable[[int], str]]] = {
    ".txt": HOSTILE,
    ".md": {**HOSTILE, **MARKDOWN},
    ".html": {**HOSTILE, **PAGES},
    ".json": HOSTILE,
    "item": ITEMS,
    ".yml": SIDECARS,
}
"""Format to what it is fed; `item` is JSON as it stands, `.json` text inside an item."""

MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Business", "Sport", "Weather"))
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Courier</title>'
    '<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Courier"></head>'
    f"<body><nav><ul>{MENU}</ul></nav><article><h1>{{title}}</h1>{{body}}</article>"
    f"<aside><h3>Most read</h3><ul>{MENU}</ul></aside><footer><p>Copyright The Courier</p></footer></body></html>"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=["articles", "growth", "hostile"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--formats", nargs="+", default=list(FORMATS), choices=list(FORMATS), help="of the hostile texts"
    )
    parser.add_argument("--named", nargs="+", default=[], help="of the hostile texts")
    parser.add_argument("--whole", action="store_true", help="hostile texts up to a megabyte")
    options = parser.parse_args()
    if options.only in {None, "articles"}:
        articles(options.runs)
    if options.only in {None, "growth"}:
        growth()
    if options.only in {None, "hostile"}:
        hostile(WHOLE if options.whole else SMALL, options.formats, options.named)


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


def hostile(sizes: Sequence[int], formats: Sequence[str], named: Sequence[str]) -> None:
    """Texts of one thing, each in several sizes that double."""
    print(f"\nhostile, {' '.join(f'{size // 1000}' for size in sizes)} kB")
    cost(page("a").encode(), ".html", 1)
    for form in formats:
        for name, make in FORMATS[form].items():
            if named and name not in named:
                continue
            taken = [cost_in(form, make(size)) for size in sizes]
            grown = max(after / max(before, 0.05) for before, after in pairwise(taken))
            dear = taken[-1] / sizes[-1] * MEGABYTE > DEAR
            verdict = " ".join(["MORE THAN LINEAR"] * (grown > STEEP) + ["DEAR"] * dear)
            told = " ".join(f"{seconds:6.2f}" for seconds in taken)
            print(f"  {form:6}{name:36} {told} s, doubling costs {grown:4.2f} {verdict}", flush=True)


def cost_in(form: str, text: str) -> float:
    """CPU seconds for a text as a file of that format would hold it."""
    if form == ".json":
        return cost(json.dumps({"headline": "Talks", "body_text": text}).encode(), ".json", 1)
    if form != ".yml":
        return cost(text.encode(), {"item": ".json"}.get(form, form), 1)
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder, "articles.yml")
        sidecar.write_text(text, encoding="utf-8")
        start = time.process_time()
        with contextlib.suppress(ReadError):
            read_sidecar(sidecar, "articles.yml", ReadingSettings())
        return time.process_time() - start


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
