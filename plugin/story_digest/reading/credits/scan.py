"""Which lines are credits: above the text, in it, below it, each read by the forms that belong there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import read_closing, read_tag
from story_digest.reading.credits.dateline import Dateline, read_dateline
from story_digest.reading.credits.header import read_header_line, read_place_line
from story_digest.reading.credits.headline import is_headline_like, is_prose, is_quoting_headline
from story_digest.reading.credits.photo import read_photo_credits
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.credits.signoff import read_last_word, read_sign_off, read_tail
from story_digest.reading.layout import Line

HEAD_LINES = 60
"""Lines that are not furniture among which headline and credits above the text are looked for."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What the lines of an article hold: headline lines (by number), credits in order, and the dateline."""

    headlines: tuple[int, ...]
    pieces: tuple[Piece, ...]
    dateline: Dateline | None


def scan(
    text: str, lines: Sequence[Line], furniture: Mapping[int, str], agencies: Agencies, headline: str | None
) -> Scan:
    """Read every line once. `furniture` tells the rule by which a line of that number is furniture."""
    body, dateline = _first_body(text, lines, furniture, agencies)
    title = _title(text, lines, body, headline)
    pieces: list[Piece] = []
    candidates: list[int] = []
    for number in range(min(body, len(lines))):
        line = lines[number]
        if title is not None and number < title and not line.main:
            continue
        piece = None
        if number != title and line.hint not in {"title", "heading", "caption", "list"}:
            piece = read_header_line(text, line.start, line.end, agencies)
        if piece is None and number == body - 1 and line.main and candidates and number != title:
            piece = read_place_line(text, line.start, line.end)
        if piece is not None and (line.main or piece.dates or piece.byline):
            pieces.append(piece)
        elif number == title or (
            number not in furniture
            and line.main
            and (
                is_headline_like(text[line.start : line.end], marked=line.hint in {"title", "heading"})
                or (
                    not candidates
                    and is_quoting_headline(text, line.start, line.end, lines[min(number + 1, len(lines) - 1)].start)
                )
            )
        ):
            candidates.append(number)
    if not candidates and body and _credits_follow(pieces, dateline, lines) and 0 not in furniture:
        candidates = [] if _is_credit(text, lines[0], agencies) else [0]  # a title of a word or two
    headlines = _headlines(candidates, title)
    if dateline is not None:
        pieces.append(_dateline_piece(dateline))
    pieces += _below(text, lines, body, furniture, agencies)
    for number, rule in furniture.items():
        if "caption" in rule or "photo" in rule:
            pieces += read_photo_credits(text, lines[number].start, lines[number].end, agencies)
    pieces.sort(key=lambda piece: (piece.start, piece.end))
    return Scan(headlines, tuple(pieces), dateline)


def _first_body(
    text: str, lines: Sequence[Line], furniture: Mapping[int, str], agencies: Agencies
) -> tuple[int, Dateline | None]:
    """Number of the line with which the text begins, and its dateline."""
    looked = 0
    for number, line in enumerate(lines):
        if number in furniture or line.hint in {"title", "caption"} or not line.main:
            continue
        looked += 1
        if looked > HEAD_LINES:
            break
        words = text[line.start : min(line.end, line.start + 1_000)]
        dateline = None
        if line.hint != "heading":
            dateline = read_dateline(text, line.start, line.end, agencies)
        if dateline is not None and (
            dateline.end >= line.end or len(text[dateline.end : dateline.end + 400].split()) >= 3
        ):
            return number, dateline
        if (
            looked == 1
            and number + 1 < len(lines)
            and is_quoting_headline(text, line.start, line.end, lines[number + 1].start)
        ):
            continue
        if line.hint != "heading" and is_prose(words) and not _is_credit(text, line, agencies):
            return number, None
    return len(lines), None


def _credits_follow(pieces: Sequence[Piece], dateline: Dateline | None, lines: Sequence[Line]) -> bool:
    """Whether credits stand right below the first line, as they do below a headline."""
    if len(lines) < 2:
        return False
    return any(piece.start == lines[1].start for piece in pieces) or (
        dateline is not None and dateline.start == lines[1].start
    )


def _is_credit(text: str, line: Line, agencies: Agencies) -> bool:
    return read_header_line(text, line.start, line.end, agencies) is not None


def _title(text: str, lines: Sequence[Line], body: int, headline: str | None) -> int | None:
    """Number of the line that markup or metadata call the headline."""
    if headline is not None:
        wanted = " ".join(headline.split()).lower()
        for number, line in enumerate(lines[: body + 5]):
            if (
                line.end - line.start <= 2 * len(headline) + 20
                and " ".join(text[line.start : line.end].split()).lower() == wanted
            ):
                return number
    return next((number for number, line in enumerate(lines[: body + 5]) if line.hint == "title"), None)


def _headlines(candidates: Sequence[int], title: int | None) -> tuple[int, ...]:
    """The headline's lines: the marked one, or the first run of candidates that nothing parts."""
    if title is not None:
        return (title,)
    run: list[int] = []
    for number in candidates:
        if run and number != run[-1] + 1:
            break
        run.append(number)
    return tuple(run)


def _dateline_piece(dateline: Dateline) -> Piece:
    from story_digest.reading.credits.pieces import Stamp

    dates: tuple[Stamp, ...] = ()
    if dateline.date is not None:
        date = dateline.date
        dates = (Stamp(date.start, date.end, date.iso, date.zone, "published"),)
    agencies: tuple[tuple[str, int, int], ...] = ()
    if dateline.agency and dateline.agency_span:
        agencies = ((dateline.agency, *dateline.agency_span),)
    start = dateline.byline_span[0] if dateline.byline_span else dateline.start
    return Piece(
        kind="dateline",
        start=start,
        end=dateline.end,
        rule="dateline at the head of the text",
        agencies=agencies,
        byline=dateline.byline,
        place=dateline.place_span,
        dates=dates,
    )


def _below(
    text: str, lines: Sequence[Line], body: int, furniture: Mapping[int, str], agencies: Agencies
) -> list[Piece]:
    """Credits in and below the text. An agency's name alone counts only where no more text follows."""
    pieces: list[Piece] = []
    after_text = True
    for number in range(len(lines) - 1, body - 1, -1):
        line = lines[number]
        if line.hint in {"title", "heading"} or (number in furniture and not line.main):
            continue
        piece = None
        if number > body:
            piece = read_sign_off(text, line.start, line.end, agencies) or read_closing(
                text, line.start, line.end, agencies
            )
            if piece is None and after_text:
                piece = read_last_word(text, line.start, line.end, agencies)
            if piece is None and number not in furniture:
                dated = read_header_line(text, line.start, line.end, agencies)
                if dated is not None and dated.dates and not dated.byline and after_text:
                    piece = dated
        if piece is None and number not in furniture:
            tail = read_tail(text, line.start, line.end, agencies) if after_text else None
            piece = tail or read_tag(text, line.start, line.end, agencies)
            after_text = False
        if piece is not None:
            pieces.append(piece)
    return pieces
