"""What a summary costs, and how near it comes to those that people wrote.

    python bench/summaries.py                          CPU seconds by room, for independent articles and for variants
    python bench/summaries.py --topics FILE --words 100    ROUGE beside other systems, paired over topics
    python bench/summaries.py --topics FILE --words 100 --algorithms --cross-validate

FILE holds one topic a line, as JSON: `docs` (texts, or objects with `text` and `doc_id`), `references` (texts) or
`summary`, and perhaps `peers` (system → text). Nothing of it is kept. ROUGE-1 and ROUGE-2 by rouge-score, stemmed:
recall with all texts cut at --words, or F over whole texts with --whole. Differences are ours less the other's, mean
over topics ± standard error. Cross-validation chooses the settings of each tenth of the topics on the other nine, and
scores them there: what choosing on these very topics would feign does not show in it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugin"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from synthetic import Generator

from story_digest import Article, Settings, read_text
from story_digest.aligning import align
from story_digest.explaining import Explanation, explain
from story_digest.model import Overrules
from story_digest.settings import SummarizingSettings
from story_digest.summarizing import ALGORITHMS, summarize_story

FOLDS = 10
GRID = {"lead_slope": (0.1, 0.2, 0.3), "quoted_worth": (0.0, 2.0, 4.0)}
"""Settings among which cross-validation chooses."""

Score = tuple[float, float]
"""ROUGE-1 and ROUGE-2, in points."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Articles explained once, and what people and other systems made of them."""

    articles: tuple[Article, ...]
    explanation: Explanation
    references: tuple[str, ...]
    peers: Mapping[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topics", type=Path)
    parser.add_argument("--words", type=int, default=100)
    parser.add_argument("--whole", action="store_true", help="F over whole texts in place of recall at --words")
    parser.add_argument(
        "--algorithms", action="store_true", help="sumy's algorithms by name, on our sentences and rules"
    )
    parser.add_argument("--cross-validate", action="store_true")
    arguments = parser.parse_args()
    if arguments.topics is None:
        cost()
        return
    topics = load(arguments.topics)
    judge = Judge(arguments.words, whole=arguments.whole)
    ours = [judge.ours(topic, SummarizingSettings()) for topic in topics]
    show("consensus", ours)
    for name in sorted({name for topic in topics for name in topic.peers}):
        theirs = [judge.score(topic.peers[name], topic) for topic in topics]
        show(name, theirs, ours)
    if arguments.algorithms:
        for name in ALGORITHMS[1:]:
            show(name, [judge.ours(topic, SummarizingSettings(algorithm=name)) for topic in topics], ours)
    if arguments.cross_validate:
        show("consensus, cross-validated", cross_validate(topics, judge), ours)


# ---------------------------------------------------------------- cost


def cost() -> None:
    """CPU seconds of each room: ten independent articles of some 600 words, then 5, 10, 20 and 40 variants of one."""
    made = [made.text for made in Generator().articles(60)]
    parts = [" ".join(text.split()) for text in made]
    for count in (10, 20, 40):
        texts = [_about(600, parts[number % 60 :] + parts[: number % 60]) for number in range(count)]
        _time(f"{count} articles of 600 words", texts)
    report = _about(400, parts).split("\n\n")
    for count in (5, 10, 20, 40):
        texts = ["\n\n".join(line for n, line in enumerate(report) if n % (number + 7)) for number in range(count)]
        _time(f"{count} variants of 400 words", texts)


def _about(words: int, parts: Sequence[str]) -> str:
    """The first `words` words of the parts, a paragraph every sentence."""
    return " ".join(" ".join(parts).split()[:words]).replace(". ", ".\n\n") + "."


def _time(name: str, texts: Sequence[str]) -> None:
    articles = [read_text(text, id=f"a{number:03}") for number, text in enumerate(texts)]
    settings = Settings()
    marks = [time.process_time()]
    alignment = align(articles, settings.aligning)
    marks.append(time.process_time())
    explanation = explain(alignment.articles, alignment, settings.explaining, Overrules())
    marks.append(time.process_time())
    summarize_story(alignment.articles, explanation, replace(settings.summarizing, sentences=None, words=100))
    marks.append(time.process_time())
    told = [
        f"{room} {after - before:.3f}"
        for room, before, after in zip(("align", "explain", "summarize"), marks, marks[1:], strict=False)
    ]
    print(f"{name:28} " + "  ".join(told) + f"  together {marks[-1] - marks[0]:.3f} CPU s", flush=True)


# ---------------------------------------------------------------- ROUGE


def load(path: Path) -> list[Topic]:
    return [_topic(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _topic(row: Mapping[str, Any]) -> Topic:
    docs = [doc if isinstance(doc, dict) else {"text": doc, "doc_id": f"d{n}"} for n, doc in enumerate(row["docs"])]
    articles = [read_text(doc["text"], id=doc["doc_id"]) for doc in docs if len(doc["text"].split()) >= 30]
    articles.sort(key=lambda article: article.id)
    settings = Settings()
    alignment = align(articles, settings.aligning)
    explanation = explain(alignment.articles, alignment, settings.explaining, Overrules())
    references = tuple(row["references"] if "references" in row else [row["summary"]])
    return Topic(alignment.articles, explanation, references, row.get("peers", {}))


class _Tokens:
    """The scorer's own words and stems, each worked out once: choosing settings looks at the same texts many times."""

    def __init__(self) -> None:
        from nltk.stem.porter import PorterStemmer
        from rouge_score import tokenize

        self.stem = cache(PorterStemmer().stem)
        self.tokenize = cache(lambda text: tokenize.tokenize(text, self))


class Judge:
    """Scores a text against a topic's references."""

    def __init__(self, words: int, *, whole: bool) -> None:
        from rouge_score import rouge_scorer

        self._scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2"], tokenizer=_Tokens())
        self._words = words
        self._whole = whole

    def score(self, text: str, topic: Topic) -> Score:
        found = [self._scorer.score(self._cut(reference), self._cut(text)) for reference in topic.references]
        kind = "fmeasure" if self._whole else "recall"
        one, two = (100 * fmean(getattr(f[name], kind) for f in found) for name in ("rouge1", "rouge2"))
        return one, two

    def ours(self, topic: Topic, settings: SummarizingSettings) -> Score:
        length = replace(settings, sentences=None, words=self._words)
        told = summarize_story(topic.articles, topic.explanation, length)
        return self.score(" ".join(sentence.text for sentence in told), topic)

    def _cut(self, text: str) -> str:
        return text if self._whole else " ".join(text.split()[: self._words])


def cross_validate(topics: Sequence[Topic], judge: Judge) -> list[Score]:
    """Score of each topic under the settings that are best, by ROUGE-1 plus ROUGE-2, on the other folds."""
    tried = [
        replace(SummarizingSettings(), **dict(zip(GRID, values, strict=True))) for values in product(*GRID.values())
    ]
    scores = [[judge.ours(topic, settings) for topic in topics] for settings in tried]
    told = []
    for number in range(len(topics)):
        others = [n for n in range(len(topics)) if n % FOLDS != number % FOLDS]
        best = max(range(len(tried)), key=lambda t: round(sum(sum(scores[t][n]) for n in others), 6))
        told.append(scores[best][number])
    return told


def show(name: str, scores: Sequence[Score], ours: Sequence[Score] | None = None) -> None:
    one, two = (fmean(score[n] for score in scores) for n in (0, 1))
    line = f"{name:28} R-1 {one:.2f}  R-2 {two:.2f}"
    if ours is not None and len(ours) > 1:
        gaps = [[mine[n] - theirs[n] for mine, theirs in zip(ours, scores, strict=True)] for n in (0, 1)]
        line += "   ours beside it: " + ", ".join(
            f"{fmean(gap):+.2f} ± {stdev(gap) / len(gap) ** 0.5:.2f}" for gap in gaps
        )
    print(line, flush=True)


if __name__ == "__main__":
    main()
