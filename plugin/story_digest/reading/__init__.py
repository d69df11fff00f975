"""A file becomes an `Article`: files, formats, credits, furniture by shape, sentences, quotations."""

from __future__ import annotations

import hashlib
import logging
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from story_digest.model import Article, Diagnostic, Evidence, Overrules, ReadError
from story_digest.reading.assemble import assemble
from story_digest.reading.decoding import EQUALLY_LIKELY, Decoded, clean
from story_digest.reading.files import Found, find_files, read_bytes_of
from story_digest.reading.formats import read_document
from story_digest.reading.formats.text import read_plain
from story_digest.reading.furniture.repetition import set_aside_repeated
from story_digest.reading.layout import Metadata
from story_digest.reading.plain_lines import lines_of, unwrap
from story_digest.reading.sentences import split
from story_digest.reading.sidecar import merged
from story_digest.settings import ReadingSettings

_log = logging.getLogger(__name__)

__all__ = ["Gathered", "gather", "read_article", "read_text", "split_sentences"]


class ArticleOf(Protocol):
    """What `article_of` is."""

    def __call__(
        self, data: bytes, suffix: str, stated: Metadata, *, id: str, path: str, settings: ReadingSettings
    ) -> tuple[Article, tuple[Diagnostic, ...]]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All articles that the sources hold, ordered by id, what could not be read, and what a person has decided."""

    articles: tuple[Article, ...]
    diagnostics: tuple[Diagnostic, ...]
    overrules: Overrules


def gather(
    sources: Iterable[Path | str | Article], settings: ReadingSettings, *, work: ArticleOf | None = None
) -> Gathered:
    """Walk the sources and read every article. What cannot be read becomes a diagnostic; the others go on.

    `work` stands in for `article_of`, for example to look up what was worked out before.
    """
    given: list[Article] = []
    paths: list[Path] = []
    for source in sources:
        if isinstance(source, Article):
            given.append(source)
        else:
            paths.append(Path(source))
    found = find_files(paths, settings, taken={article.id for article in given})
    diagnostics = list(found.diagnostics)
    articles: dict[str, Article] = {}
    for article in sorted(given, key=lambda article: (article.id, article.sha256)):
        known = articles.setdefault(article.id, article)
        if known.sha256 != article.sha256:
            remedy = "Give each article an id of its own."
            reason = "is the id of two different articles; only one of them was used."
            diagnostics.append(Diagnostic(file=article.id, reason=reason, remedy=remedy))
    for file in found.files:
        try:
            article, notes = read_found(file, settings, work)
        except ReadError as error:
            diagnostics.append(error.diagnostic())
        except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not cost the others: it is named
            _log.exception("%s: internal error while it was read", file.shown)
            diagnostics.append(_fault(file, error))
        else:
            articles[article.id] = article
            diagnostics += notes
    return Gathered(
        articles=set_aside_repeated([articles[id] for id in sorted(articles)], settings),
        diagnostics=tuple(sorted(diagnostics, key=lambda d: (d.file, d.place, d.reason))),
        overrules=found.overrules,
    )


def read_article(path: Path | str, settings: ReadingSettings | None = None) -> Article:
    """Read one file of any supported format; a sidecar beside it is heeded. Its id is its name.

    Raises ReadError, which names file, reason and remedy, where it cannot be read.
    """
    path = Path(path)
    settings = settings or ReadingSettings()
    found = find_files([path], settings)
    if not found.files:
        told = next((d for d in found.diagnostics if d.severity == "error"), None)
        raise ReadError(str(path), told.reason if told else "holds no article.", told.remedy if told else "")
    if path.is_dir():
        raise ReadError(str(path), "is a folder.", "Name a file, or read the folder with analyze().")
    return read_found(found.files[0], settings)[0]


def read_text(text: str, id: str, settings: ReadingSettings | None = None, *, path: str = "") -> Article:
    """An article from a string of plain text."""
    settings = settings or ReadingSettings()
    decoded = Decoded(text=clean(text), encoding="utf-8", evidence=Evidence(rule="given as a string"), broken=0)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return assemble(read_plain(decoded, settings), id=id, path=path, sha256=digest, settings=settings)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence of a plain text, in order; `text[start:end]` has no white space at its ends."""
    laid_out = unwrap(text, ReadingSettings())
    return [span for line in lines_of(laid_out) for span in split(laid_out, line.start, line.end)]


def read_found(
    file: Found, settings: ReadingSettings, work: ArticleOf | None = None
) -> tuple[Article, tuple[Diagnostic, ...]]:
    """The article of a file that was found, and what is to be said about it. Raises ReadError."""
    data = read_bytes_of(file, settings)
    return (work or article_of)(data, file.path.suffix, file.stated, id=file.id, path=file.shown, settings=settings)


def _fault(file: Found, error: Exception) -> Diagnostic:
    """What is said of a file that reading stumbled over without a reason of its own."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
    return Diagnostic(
        file=file.shown,
        reason=f"was left out after an internal error ({where}).",
        remedy="This is a fault of Story Digest, not of the file: please report it, with the file if you may share it.",
    )


def article_of(
    data: bytes, suffix: str, stated: Metadata, *, id: str, path: str, settings: ReadingSettings
) -> tuple[Article, tuple[Diagnostic, ...]]:
    """The article that bytes hold: a pure function of its arguments, safe to run in parallel and to keep by their hash."""
    try:
        document = read_document(data, suffix, settings)
    except ReadError as error:
        raise ReadError(path, error.reason, error.remedy) from error
    if not document.lines:
        raise ReadError(path, "holds no text to read.", "Put the article's text into it or remove it.")
    article = assemble(
        merged(document, stated), id=id, path=path, sha256=hashlib.sha256(data).hexdigest(), settings=settings
    )
    notes = [Diagnostic(file=path, reason=note, severity="warning") for note in document.notes]
    if broken := document.text.count("\ufffd"):
        notes.append(
            Diagnostic(
                file=path,
                reason=f"{broken} broken character{'s' if broken > 1 else ''} (read as {document.encoding}), shown as \ufffd.",
                remedy="Save the file as UTF-8.",
                severity="warning",
            )
        )
    if document.encoding_evidence.rule == EQUALLY_LIKELY:
        told = f"{document.encoding_evidence.quote}; {document.encoding_evidence.note}"
        reason = (
            f"is in an encoding that its bytes do not tell for certain: it was read as {document.encoding} ({told})."
        )
        notes.append(Diagnostic(file=path, reason=reason, remedy="Save the file as UTF-8.", severity="warning"))
    return article, tuple(notes)
