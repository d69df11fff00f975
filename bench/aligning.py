"""What it costs to align, explain and summarize one story, by the number of its articles.

    python bench/aligning.py
    python bench/aligning.py --seed 2 --repeat 5

Two kinds of stories: variants of one report of some 400 words, each with sentences left out and words swapped, and
independent articles of some 600 words on unrelated events, which share nothing but everyday words. CPU seconds are user
and system time of this process; the least of several runs, each with caches emptied; imports are made before.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugin"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from synthetic import Generator

from story_digest import Article, Settings, read_text
from story_digest.aligning import align, glyph_free, words
from story_digest.aligning.likeness import word_bag
from story_digest.explaining import explain, find_drift
from story_digest.explaining.readings import common_words
from story_digest.model import Overrules
from story_digest.summarizing import summarize_story

T = TypeVar("T")

VARIANTS = (5, 10, 20, 40)
INDEPENDENT = (10, 20, 40)
LEFT_OUT = 0.15
"""Share of sentences that a variant lacks."""
SWAPPED = 0.1
"""Share of words for which a variant has another."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the least is told")
    options = parser.parse_args()
    parts = [" ".join(made.text.split()) for made in Generator(options.seed).articles(120)]
    _cost(_read(_variants(parts, 3, options.seed)))  # the first run imports
    for count in VARIANTS:
        _show(f"{count} variants of 400 words", _read(_variants(parts, count, options.seed)), options.repeat)
    for count in INDEPENDENT:
        _show(f"{count} independent articles of 600 words", _read(_independent(parts, count)), options.repeat)


def _variants(parts: Sequence[str], count: int, seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - the same articles for the same seed, no secret
    report = _sentences(parts, 400)
    other_words = parts[-1].split()

    def variant() -> str:
        kept = [sentence for sentence in report if chance.random() >= LEFT_OUT]
        return "\n\n".join(" ".join(_swapped(sentence.split(), other_words, chance)) for sentence in kept)

    return [variant() for _ in range(count)]


def _swapped(sentence: Sequence[str], other_words: Sequence[str], chance: random.Random) -> list[str]:
    return [chance.choice(other_words) if chance.random() < SWAPPED else word for word in sentence]


def _independent(parts: Sequence[str], count: int) -> list[str]:
    return ["\n\n".join(_sentences([*parts[number * 3 :], *parts[: number * 3]], 600)) for number in range(count)]


def _sentences(parts: Sequence[str], least: int) -> list[str]:
    """Whole sentences of the parts, one after the other, until they hold so many words."""
    found: list[str] = []
    length = 0
    for sentence in " ".join(parts).split(". "):
        if length >= least:
            break
        found.append(sentence.rstrip(".") + ".")
        length += len(sentence.split())
    return found


def _read(texts: Sequence[str]) -> list[Article]:
    return [read_text(text, id=f"a{number:03}") for number, text in enumerate(texts)]


def _show(name: str, articles: Sequence[Article], repeat: int) -> None:
    runs = [_cost(articles) for _ in range(repeat)]
    least = {room: min(run[room] for run in runs) for room in runs[0]}
    told = "  ".join(f"{room} {seconds:.3f}" for room, seconds in least.items())
    three = sum(seconds for room, seconds in least.items() if room != "drift")
    print(f"{name:38} {told}  without drift {three:.3f} CPU s", flush=True)


def _cost(articles: Sequence[Article]) -> dict[str, float]:
    """CPU seconds of each room."""
    for cached in (words, glyph_free, word_bag, common_words):
        cached.cache_clear()
    settings = Settings()
    cost: dict[str, float] = {}
    alignment = _timed(cost, "align", partial(align, articles, settings.aligning))
    explaining = partial(explain, alignment.articles, alignment, settings.explaining, Overrules())
    explanation = _timed(cost, "explain", explaining)
    _timed(cost, "drift", partial(find_drift, alignment.articles, explanation, settings.explaining))
    length = replace(settings.summarizing, sentences=None, words=100)
    _timed(cost, "summarize", partial(summarize_story, alignment.articles, explanation, length))
    return cost


def _timed(cost: dict[str, float], room: str, work: Callable[[], T]) -> T:
    start = time.process_time()
    done = work()
    cost[room] = time.process_time() - start
    return done


if __name__ == "__main__":
    main()
