"""A document becomes an article: credits, furniture, sentences, quotations and citations, in this order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from story_digest.model import Article, Credit, Evidence, Furniture, Sentence, Span
from story_digest.reading.citations import find_citations
from story_digest.reading.credits import read_credits, with_citations
from story_digest.reading.formats.document import Document
from story_digest.reading.furniture import find_furniture
from story_digest.reading.language import UNDETERMINED, detect_language
from story_digest.reading.layout import Line
from story_digest.reading.quotes import find_quotes
from story_digest.reading.sentences import split
from story_digest.settings import ReadingSettings

_WORD = re.compile(r"\w")
STAMP = "a collector's stamp before the dateline"


def assemble(document: Document, *, id: str, path: str, sha256: str, settings: ReadingSettings) -> Article:
    """The article that `document` holds.

    Credits are read from all lines, before anything is set aside; what they take up, and what is furniture, is then
    kept out of the sentences. A line is never glued to its neighbours.
    """
    text, lines = document.text, document.lines
    bare = Article(id=id, path=path, sha256=sha256, encoding=document.encoding, language=UNDETERMINED, text=text)
    told = find_furniture(text, lines, settings, article=id)
    credited, stamps = read_credits(bare, lines, document.metadata, told, settings)
    pieces = [*_beside(told, credited.credits), *(_stamp(text, start, end, id) for start, end in stamps)]
    furniture = tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end)))
    taken = sorted([*((c.start, c.end) for c in credited.credits), *((f.start, f.end) for f in furniture)])
    sentences = tuple(_sentences(text, lines, taken))
    quotes = find_quotes(text, sentences, settings)
    citations = find_citations(text, sentences, settings)
    found = with_citations(credited, citations, sentences, settings)
    language, language_evidence = _language(document, sentences)
    url = document.metadata.get("url")
    evidence = {**found.evidence, "encoding": document.encoding_evidence, "language": language_evidence}
    if url:
        evidence["url"] = url.evidence
    return replace(
        found,
        language=language,
        url=url.value if url else None,
        sentences=sentences,
        furniture=furniture,
        quotes=quotes,
        citations=citations,
        evidence=dict(sorted(evidence.items())),
    )


def _stamp(text: str, start: int, end: int, article: str) -> Furniture:
    """A collector's ` date 2022-12-30 `: on the page, but neither the report's nor the outlet's."""
    words = " ".join(text[start:end].split())
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    span = Span(article=article, start=start, end=end, text=words)
    evidence = Evidence(rule=STAMP, status="inferred", spans=(span,))
    return Furniture(text=words, start=start, end=end, rule=STAMP, evidence=evidence)


def _beside(furniture: Iterable[Furniture], credits: Sequence[Credit]) -> Iterator[Furniture]:
    """Furniture that no credit lies in; a caption may hold the credit of its photo."""
    spans = sorted((c.start, c.end) for c in credits if c.kind != "photo credit")
    at = 0
    for piece in furniture:
        while at < len(spans) and spans[at][1] <= piece.start:
            at += 1
        if at == len(spans) or spans[at][0] >= piece.end:
            yield piece


def _sentences(text: str, lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """Sentences of what is left of each line, numbered by the paragraphs that have any."""
    seen: dict[str, int] = {}
    number, last = -1, -1
    for line, start, end in _left(lines, taken):
        for a, b in split(text, start, end):
            if not _WORD.search(text, a, b):
                continue
            if line.paragraph != last:
                number, last = number + 1, line.paragraph
            folded = " ".join(text[a:b].split())
            name = "s" + hashlib.sha256(folded.encode()).hexdigest()[:10]
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name = f"{name}-{seen[name]}"
            yield Sentence(id=name, text=folded, start=a, end=b, paragraph=number)


def _left(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[Line, int, int]]:
    """The stretches of lines outside the spans taken (sorted by start), in order."""
    at = 0
    for line in lines:
        start = line.start
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        index = at
        while index < len(taken) and taken[index][0] < line.end:
            if taken[index][0] > start:
                yield line, start, taken[index][0]
            start = max(start, taken[index][1])
            index += 1
        if start < line.end:
            yield line, start, line.end


def _language(document: Document, sentences: Sequence[Sentence]) -> tuple[str, Evidence]:
    """Told by the sentences; where they are too few, what the metadata states."""
    body = " ".join(sentence.text for sentence in sentences) or document.text
    language, evidence = detect_language(body)
    stated = document.metadata.get("language")
    if language == UNDETERMINED and stated:
        return stated.value.replace("_", "-").split("-")[0].lower(), stated.evidence
    return language, evidence
