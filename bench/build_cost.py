"""What a build costs: CPU seconds for 200 synthetic articles, beside two sites of as many pages without a digest.

`digest`   a cold build of the articles
`warm`     the same once more, with what is kept from the first
`changed`  the same after one article has been edited
`grown`    the same after four articles more have come in, of a story of their own
`markdown` a site of as many hand-written pages of as many words
`floor`    a site of the digest's own pages, with their bodies ready-made, and as many of them searchable

The builds are run in turn, and the median of the runs counts: single runs differ by a tenth and more.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

CONFIGURATION = "site_name: Bench\ntheme: {{name: material, font: false}}\nplugins: [{plugins}]\n"

FLOOR = """\
import json
from pathlib import Path
from mkdocs.structure.files import File, InclusionLevel

PAGES = json.loads(Path("pages.json").read_text())

def on_files(files, config):
    for address in PAGES:
        files.append(File.generated(config, address + "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV))
    return files

def on_page_markdown(markdown, page, config, files):
    ours = PAGES.get(page.file.src_uri.removesuffix("index.md"))
    if ours and not ours["searchable"]:
        page.meta["search"] = {"exclude": True}
    return markdown

def on_page_content(html, page, config, files):
    ours = PAGES.get(page.file.src_uri.removesuffix("index.md"))
    return ours["body"] if ours else html
"""

COMMON = ("the", "of", "to", "in", "and", "a", "that", "for", "on", "with", "said", "was", "at", "by", "from", "as")
ONSETS, VOWELS, CODAS = ("b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v"), "aeiou", "lmnrst"


def vocabulary(random_: random.Random, size: int) -> list[str]:
    """Invented words, so that no two reports are alike by accident."""

    def syllable() -> str:
        return random_.choice(ONSETS) + random_.choice(VOWELS) + random_.choice(CODAS)

    return ["".join(syllable() for _ in range(random_.randint(1, 3))) for _ in range(size)]


def sentence(random_: random.Random, words: list[str], length: int) -> str:
    """Words of a report, a third of them those that stand in every text."""
    chosen = [random_.choice(COMMON) if random_.random() < 0.35 else random_.choice(words) for _ in range(length)]
    return " ".join([chosen[0].capitalize(), *chosen[1:]]) + "."


def articles(count: int, seed: int = 7) -> dict[str, str]:
    """Reports in four versions each: the whole, one cut at the end, one reworded here and there, one with a part of its own."""
    random_ = random.Random(seed)  # noqa: S311 # a fixed seed, for the same articles each time
    written: dict[str, str] = {}
    for number in range(count // 4):
        words = vocabulary(random_, 200)
        body = [sentence(random_, words, random_.randint(14, 30)) for _ in range(22)]
        reworded = [line.replace(random_.choice(line.split()[1:]), random_.choice(words), 1) for line in body]
        own = [*body[:12], *(sentence(random_, words, 20) for _ in range(6))]
        for name, lines in (("a", body), ("b", body[:14]), ("c", reworded), ("d", own)):
            paragraphs = "\n\n".join(" ".join(lines[i : i + 2]) for i in range(0, len(lines), 2))
            written[f"{number:04}-{name}.txt"] = f"PORT ALDER (Reuters) - {paragraphs}\n"
    return written


def project(folder: Path, plugins: str, hooks: str = "") -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Bench\n")
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(plugins=plugins) + hooks)
    return folder


def build(folder: Path) -> float:
    """CPU seconds, user and system, of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "plugin")},
        check=False,
    )
    if done.returncode:
        sys.exit(done.returncode)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ready_made(folder: Path) -> dict[str, dict[str, object]]:
    """The bodies of all pages of the digest, and whether search reads them."""
    from story_digest.analysis import analyze
    from story_digest.publishing import publish
    from story_digest.settings import Settings

    settings = Settings()
    site = publish(analyze([folder], settings), settings.publishing)
    return {page.address: {"body": site.body(page), "searchable": page.searchable} for page in site.pages}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "plugin"))
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        digest = project(base / "digest", "search, {story-digest: {articles: articles}}")
        (digest / "articles").mkdir()
        written = articles(options.articles)
        more = {name: text for name, text in articles(options.articles + 4).items() if name not in written}
        for name, text in written.items():
            (digest / "articles" / name).write_text(text)
        bodies = ready_made(digest / "articles")
        markdown = project(base / "markdown", "search")
        for number, text in zip(range(len(bodies)), list(written.values()) * 9, strict=False):
            (markdown / "docs" / f"{number:04}.md").write_text(f"# Article {number}\n\n{text}")
        with (markdown / "mkdocs.yml").open("a") as file:
            file.write("nav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n")
        floor = project(base / "floor", "search", "hooks: [floor.py]\n")
        (floor / "floor.py").write_text(FLOOR)
        (floor / "pages.json").write_text(json.dumps(bodies))
        first, text = next(iter(written.items()))
        builds = dict.fromkeys(("digest", "warm", "changed", "grown"), digest) | {"markdown": markdown, "floor": floor}
        costs: dict[str, list[float]] = {name: [] for name in builds}
        for _ in range(options.runs):
            shutil.rmtree(digest / ".cache", ignore_errors=True)
            for name, folder in builds.items():
                shutil.rmtree(digest / "articles")
                (digest / "articles").mkdir()
                edited = {first: text.replace(" said ", " added ", 1)} if name == "changed" else {}
                for id, told in {**written, **edited, **(more if name == "grown" else {})}.items():
                    (digest / "articles" / id).write_text(told)
                costs[name].append(build(folder))
        print(f"{len(written)} articles, {len(bodies)} pages, CPU seconds, median of {options.runs} runs")
        for name, seconds in costs.items():
            print(f"{name:<10}{statistics.median(seconds):7.2f}   ({min(seconds):.2f} to {max(seconds):.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
