"""A story of many variants costs about as much as it has variants: counted in calls, so that no clock decides."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from story_digest import Article, read_text
from story_digest.aligning import Alignment, align
from story_digest.explaining import Explanation, explain
from story_digest.explaining.report_pairs import measure
from story_digest.model import Overrules
from story_digest.settings import Settings

SETTINGS = Settings()
SYLLABLES = ("ba", "re", "ti", "lo", "mun", "der", "sil", "ka", "vor", "nes", "ple", "gra")


def variants(count: int) -> list[Article]:
    """One report of twelve sentences: every variant lacks some, has some words of its own and one sentence of its own."""
    chance = random.Random(7)

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(3))

    def sentence() -> list[str]:
        return [word() for _ in range(14)]

    report = [sentence() for _ in range(12)]

    def variant() -> str:
        kept = [[word() if chance.random() < 0.1 else w for w in told] for told in report if chance.random() > 0.15]
        kept.insert(chance.randrange(len(kept) + 1), sentence())
        return "\n\n".join(" ".join(told).capitalize() + "." for told in kept)

    return [read_text(variant(), id=f"v{number:04}") for number in range(count)]


def explained(articles: list[Article]) -> tuple[Alignment, Explanation]:
    alignment = align(articles, SETTINGS.aligning)
    return alignment, explain(alignment.articles, alignment, SETTINGS.explaining, Overrules())


def calls(work: Callable[[], Any]) -> int:
    """Calls of functions, in Python and beneath it, while the work is done."""
    count = 0

    def counted(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        del frame, arg
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_variants_take_about_twice_the_work() -> None:
    explained(variants(3))  # what is imported or remembered once
    few, many = variants(45), variants(90)
    assert calls(lambda: explained(many)) <= 2.4 * calls(lambda: explained(few))


def test_in_a_large_story_every_variant_is_compared_with_a_bounded_number_of_others() -> None:
    articles = variants(120)
    alignment = align(articles, SETTINGS.aligning)
    compared = measure(alignment.articles, alignment, SETTINGS.explaining.reports).pairs
    assert len(compared) <= SETTINGS.aligning.nearest * len(articles)
    assert {id for pair in compared for id in pair} == {article.id for article in articles}


def test_the_variants_of_a_large_story_are_one_report_all_the_same_and_every_one_carries_its_passages() -> None:
    alignment, found = explained(variants(60))
    (report,) = found.reports
    assert len(report.articles) == 60
    widest = sorted((len(row.members) for row in alignment.rows), reverse=True)[:12]
    assert min(widest) >= 40
    assert all(variant.passages >= 6 for variant in report.variants)


def test_the_order_of_the_articles_makes_no_difference_in_a_large_story() -> None:
    articles = variants(40)
    assert explained(articles[::-1])[1] == explained(articles)[1]
