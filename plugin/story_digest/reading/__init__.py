"""A file becomes an `Article`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from story_digest.model import Article, Diagnostic, Evidence, Furniture, Overrules, Quote, Sentence
from story_digest.settings import ReadingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All articles that the sources hold, ordered by id, and what could not be read."""

    articles: tuple[Article, ...]
    diagnostics: tuple[Diagnostic, ...]
    overrules: Overrules


def gather(sources: Iterable[Path | str | Article], settings: ReadingSettings) -> Gathered:
    """Walk the sources and read every article."""
    articles: list[Article] = []
    for source in sources:
        if isinstance(source, Article):
            articles.append(source)
            continue
        path = Path(source)
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        articles += [read_article(file) for file in files]
    return Gathered(articles=tuple(sorted(articles, key=lambda a: a.id)), diagnostics=(), overrules=Overrules())


def read_article(path: Path | str, settings: ReadingSettings | None = None) -> Article:
    """Read one file."""
    path = Path(path)
    return read_text(path.read_text(encoding="utf-8"), id=path.name, path=str(path))


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, in order."""
    spans = []
    for match in re.finditer(r"\S.*?(?:[.!?…][”\"’']*(?=\s+[A-Z“„\"‘])|$)", text, re.M):
        spans.append((match.start(), match.end()))
    return spans


def read_text(text: str, id: str, settings: ReadingSettings | None = None, *, path: str = "") -> Article:
    """An article from a string. (A first, plain version.)"""
    sentences: list[Sentence] = []
    furniture: list[Furniture] = []
    quotes: list[Quote] = []
    offset = 0
    for paragraph, line in enumerate(text.splitlines(keepends=True)):
        body = line.strip()
        skip = 0
        match = re.match(r".{0,20}[A-Z]{4,}(?: \(\w+\) [–-]|:) ", line)
        if match:
            skip = match.end()
        if body and not re.search(r"[.!?…][”\"’')]*$", body):
            start = offset + line.index(body)
            furniture.append(
                Furniture(
                    text=body,
                    start=start,
                    end=start + len(body),
                    rule="no closing stop",
                    evidence=Evidence(rule="no closing stop", status="inferred"),
                )
            )
        elif body:
            for start, end in split_sentences(line[skip:].rstrip("\n")):
                start, end = start + offset + skip, end + offset + skip
                sentence = Sentence(
                    id=f"s{len(sentences) + 1}", text=text[start:end], start=start, end=end, paragraph=paragraph
                )
                sentences.append(sentence)
                for quote in re.finditer(r"[“„”\"]([^“”„\"]+)[”\"]", sentence.text):
                    quotes.append(
                        Quote(
                            text=quote[1],
                            start=start + quote.start(1),
                            end=start + quote.end(1),
                            opening=quote[0][0],
                            closing=quote[0][-1],
                            paired=True,
                            sentence=sentence.id,
                        )
                    )
        offset += len(line)
    return Article(
        id=id,
        path=path,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        language="en",
        text=text,
        sentences=tuple(sentences),
        furniture=tuple(furniture),
        quotes=tuple(quotes),
    )
