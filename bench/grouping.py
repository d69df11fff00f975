"""What grouping costs, beside a MinHash-LSH pass over the same articles, and whether both find the known stories.

    python bench/grouping.py                  1,000 and 2,000 articles, each in a process of its own
    python bench/grouping.py --whole          5,000 and 10,000, which takes minutes
    python bench/grouping.py --sizes 500

Both sides get the same articles, read once by the reader, and tokenize for themselves: ours for TF-IDF, MinHash for word
5-grams (datasketch, 128 permutations, `update_batch`, Jaccard threshold .5; articles that LSH finds alike are one
group). Two figures are told of each side: grouping with tokenizing, which is what the two do differently, and the same
with reading, which costs both the same. CPU seconds are user and system time. Memory is the most that a process holds
which has the articles and groups them. Needs datasketch.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugin"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from synthetic import Generator

from story_digest import Article, Settings, read_text
from story_digest.grouping import group
from story_digest.model import Overrules


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000])
    parser.add_argument("--whole", action="store_const", dest="sizes", const=[5000, 10000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--side", choices=["ours", "minhash"], help=argparse.SUPPRESS)
    parser.add_argument("--articles", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(_measured(options.side, options.articles)))
        return
    before: dict[str, float] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "articles.pickle")
            reading, stories = _read(size, options.seed, path)
            told = {side: _apart(side, path) for side in ("ours", "minhash")}
        print(f"{size} articles, read in {reading:.1f} CPU s", flush=True)
        for side, found in told.items():
            whole = reading + found["cpu"]
            grown = f", {whole / before[side]:.2f} times the size before" if side in before else ""
            agreement = adjusted_rand([stories[id] for id in stories], [found["labels"][id] for id in stories])
            print(
                f"  {side:8} {found['cpu']:6.2f} CPU s, with reading {whole:6.2f}{grown}; {found['memory']:.0f} MB; "
                f"{len(set(found['labels'].values()))} groups, ARI with the {len(set(stories.values()))} known stories "
                f"{agreement:.3f}",
                flush=True,
            )
            before[side] = whole
        alone = told["ours"]["cpu"] / told["minhash"]["cpu"]
        whole = (reading + told["ours"]["cpu"]) / (reading + told["minhash"]["cpu"])
        print(f"  ours / MinHash: {alone:.2f}, with reading {whole:.2f}", flush=True)


def _read(size: int, seed: int, path: Path) -> tuple[float, dict[str, str]]:
    """CPU seconds of reading, and article id → story; the articles are left at `path`."""
    made = Generator(seed).articles(size)
    start = time.process_time()
    articles = [read_text(m.text, id=m.id) for m in made]
    reading = time.process_time() - start
    path.write_bytes(pickle.dumps(articles))
    return reading, {m.id: m.story for m in made}


def _apart(side: str, path: Path) -> dict[str, Any]:
    """The measurement in a process of its own, so that memory is that of one side at one size."""
    command = [sys.executable, __file__, "--side", side, "--articles", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this very file
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _measured(side: str, path: Path) -> dict[str, Any]:
    articles: list[Article] = pickle.loads(path.read_bytes())  # noqa: S301 - written above
    start = time.process_time()
    labels = _ours(articles) if side == "ours" else _minhash(articles)
    cpu = time.process_time() - start
    return {"cpu": cpu, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "labels": labels}


def _ours(articles: Sequence[Article]) -> dict[str, Hashable]:
    found = group(articles, Settings().grouping, Overrules())
    return {id: number for number, story in enumerate(found.groups) for id in story.articles}


def _minhash(articles: Sequence[Article]) -> dict[str, Hashable]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    home = {article.id: article.id for article in articles}

    def group_of(name: str) -> str:
        while home[name] != name:
            home[name] = home[home[name]]
            name = home[name]
        return name

    for article in articles:
        words = re.findall(r"\w+", " ".join(sentence.text for sentence in article.sentences).lower())
        grams = {" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))}
        sketch = MinHash(num_perm=128)
        sketch.update_batch(grams)
        for other in index.query(sketch):
            home[group_of(other)] = group_of(article.id)
        index.insert(article.id, sketch)
    return {name: group_of(name) for name in home}


def adjusted_rand(known: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """The adjusted Rand index of two labelings (Hubert and Arabie 1985)."""

    def pairs(counts: Counter[Hashable]) -> float:
        return sum(count * (count - 1) / 2 for count in counts.values())

    both = pairs(Counter(zip(known, found, strict=True)))
    one, other = pairs(Counter(known)), pairs(Counter(found))
    expected = one * other / pairs(Counter({0: len(known)}))
    return (both - expected) / ((one + other) / 2 - expected)


if __name__ == "__main__":
    main()
