"""What stands above the text: the headline, and lines of credits between it and the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from story_digest.reading.credits.dateline import Dateline
from story_digest.reading.credits.dateline_place import is_known_place, stand_alone_cities
from story_digest.reading.credits.header import read_place_line
from story_digest.reading.credits.header_bare_names import is_about, is_office, read_bare_names
from story_digest.reading.credits.headline import is_headline_like, is_short_headline
from story_digest.reading.credits.names import has_desk_word
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.credits.sheet import MARKED, Sheet
from story_digest.reading.furniture.neighbours import LABEL
from story_digest.reading.furniture.page_parts import VERSION_NOTE

_LABELLED = re.compile(r"\W?(?:by|sources?|agency|agencies|quelle|fuente|fonte|bron)\b", re.IGNORECASE)
"""What an agency's name outside the main text of a page needs before it: alone it may be a picture's credit."""
_LONGEST_OFFICE = 60
"""Characters of a line that holds an office or a city alone."""


def find_title(sheet: Sheet, body: int, headline: str | None) -> int | None:
    """Number of the line that metadata or markup call the headline."""
    near = range(min(body + 5, len(sheet.lines)))
    if headline is not None:
        wanted = " ".join(headline.split()).lower()
        for number in near:
            line = sheet.lines[number]
            short = line.end - line.start <= 2 * len(headline) + 20
            if short and " ".join(sheet.words(number).split()).lower() == wanted:
                return number
    return next((number for number in near if sheet.lines[number].hint == "title"), None)


def read_above(sheet: Sheet, body: int, title: int | None) -> tuple[list[Piece], list[int]]:
    """Credit lines above the text, and the numbers of lines that may be headlines."""
    pieces: list[Piece] = []
    candidates: list[int] = []
    for number in range(max(0, body - sheet.settings.lines_above), min(body, len(sheet.lines))):
        line = sheet.lines[number]
        if title is not None and number < title and not line.main:
            continue  # the page's menu
        piece, beside = None, False
        if number != title and line.hint not in {*MARKED, "caption", "list"}:
            piece = sheet.credit_line(number, below_headline=bool(candidates) or number - 1 == title)
            if piece is None and sheet.furniture.get(number) == VERSION_NOTE:
                piece = Piece(kind="version tag", start=line.start, end=line.end, rule=VERSION_NOTE)
            if piece is None and candidates:
                piece = sheet.reporters(number) or sheet.agencies_used(number)
            below_credits = bool(pieces) and pieces[-1].start == sheet.lines[number - 1].start
            if piece is None and line.main and candidates:
                piece = _place(sheet, number, body, beside=below_credits)
            beside = number - 1 == title or below_credits
        labelled = piece is not None and beside and _is_labelled(sheet, number, piece)
        labelled = labelled or (title is not None and number - 2 == title and _is_signed(sheet, number))
        if piece is not None and (line.main or piece.dates or piece.byline or labelled):
            pieces.append(piece)
        elif number == title or _may_be_headline(sheet, number, first=not candidates):
            candidates.append(number)
    return pieces, candidates


def _is_labelled(sheet: Sheet, number: int, piece: Piece) -> bool:
    """Whether an agency's name outside the main text of a page credits the text, not a picture: a word says so, or its
    place stands beside it (`SUVA - Anadolu Agency`).
    """
    return _LABELLED.match(sheet.words(number)) is not None or bool(piece.place and piece.agencies)


def _is_signed(sheet: Sheet, number: int) -> bool:
    """Whether the name of a writer stands right above an agency's, and the date right below it."""
    above = sheet.lines[number - 1]
    dated = sheet.credit_line(number + 1) if number + 1 < len(sheet.lines) else None
    named = above.hint not in {*MARKED, "caption", "list"} and read_bare_names(sheet.text, above.start, above.end)
    return bool(named) and dated is not None and bool(dated.dates)


def _place(sheet: Sheet, number: int, body: int, *, beside: bool) -> Piece | None:
    """A place alone on its line: with its country right above the text, or a known one below a line of credits."""
    line = sheet.lines[number]
    piece = read_place_line(sheet.text, line.start, line.end) if number == body - 1 else None
    words = (
        " ".join(sheet.words(number).split()).strip(" ,") if beside and line.end - line.start <= _LONGEST_OFFICE else ""
    )
    if piece is None and words and is_known_place(words, sheet.text, line.end, sheet.agencies):
        rule = "a place alone below the credits"
        place = (line.start, line.start + len(sheet.words(number).rstrip(" ,")))
        return Piece(kind="dateline", start=line.start, end=line.end, rule=rule, place=place)
    return piece


def names_alone(sheet: Sheet, body: int, pieces: Sequence[Piece], top: int | None) -> list[Piece]:
    """People below the headline, the line number `top`, whom no word By introduces, with their office or place below.

    A single bare name counts only beside a date line, an agency, an office or a city.
    """
    if top is None or any(piece.byline for piece in pieces):
        return []
    dated = {piece.start for piece in pieces if piece.dates}
    of_agency = {piece.start for piece in pieces if piece.agencies and not piece.roles}
    read = {piece.start for piece in pieces}
    lines = sheet.lines
    for number in range(top + 1, min(body, len(lines), top + 1 + sheet.settings.head_lines)):
        line = lines[number]
        next_start = lines[number + 1].start if number + 1 < len(lines) else -1
        credited = next_start in of_agency  # Jane Doe, below it AAP
        if not (line.main or credited) or line.start in read or line.hint in {*MARKED, "caption", "list"}:
            continue
        may_be = sheet.may_be_credits(number) or (credited and not line.main)
        named = read_bare_names(sheet.text, line.start, line.end) if may_be else None
        if named is None or is_about(sheet.text, lines[body].start if body < len(lines) else line.end, named.people):
            continue
        beside = _beside_name(sheet, number + 1) if number + 1 < body else None
        if not (named.certain or beside or credited) and dated.isdisjoint({next_start, lines[number - 1].start}):
            continue
        rule = "names alone between headline and text"
        if credited or next_start in dated:
            rule = "a name above the agency" if credited else "a name above the date line"
        piece = Piece(
            kind="byline",
            start=line.start,
            end=line.end,
            rule=rule,
            agencies=sheet.agencies_of_office(number),
            byline=named.people,
            place=named.place,
        )
        return [piece, beside] if beside else [piece]
    return []


def _beside_name(sheet: Sheet, number: int) -> Piece | None:
    """The line below a name that holds its office or a city alone."""
    line = sheet.lines[number]
    words = " ".join(sheet.words(number).split()) if line.end - line.start <= _LONGEST_OFFICE else ""
    if words in stand_alone_cities() or words.title() in stand_alone_cities():
        rule = "a city alone below the name of the writer"
        return Piece(kind="dateline", start=line.start, end=line.end, rule=rule, place=(line.start, line.end))
    outlet, comma, city = words.rpartition(", ")
    if comma and has_desk_word(outlet) and city in stand_alone_cities():  # Courier News, Lima
        rule, place = "the outlet and the place of the writer", (line.end - len(city), line.end)
        return Piece(kind="byline", start=line.start, end=line.end, rule=rule, place=place)
    if words and is_office(words):
        return Piece(kind="byline", start=line.start, end=line.end, rule="an office below the name of its holder")
    return None


def _may_be_headline(sheet: Sheet, number: int, *, first: bool) -> bool:
    line = sheet.lines[number]
    if number in sheet.furniture or not line.main:
        return False
    if is_headline_like(sheet.words(number), sheet.settings, marked=line.hint in MARKED):
        return True
    return first and sheet.quotes_in_headline(number)


def is_titled(sheet: Sheet, body: int, above: Sequence[Piece], dateline: Dateline | None) -> bool:
    """Whether the first line is a title too short to be known as one but for the credits right below it."""
    if not body or len(sheet.lines) < 2 or sheet.lines[0].hint or sheet.credit_line(0) is not None:
        return False
    if not any(character.isalpha() for character in sheet.words(0)):
        return False
    below = sheet.lines[1].start
    return any(piece.start == below for piece in above) or (dateline is not None and dateline.start == below)


def short_title(sheet: Sheet, body: int) -> list[int]:
    """The line right above the text, too short to be a headline by its length, if it is worded as one and tops the page."""
    shown = [number for number in range(body) if sheet.furniture.get(number) == LABEL]
    worded = [number for number in shown if is_short_headline(sheet.words(number)) and not sheet.lines[number].hint]
    return worded if len(worded) == 1 and sheet.credit_line(worded[0]) is None else []


def headline_lines(
    candidates: Sequence[int], title: int | None, most: int, under: AbstractSet[int] = frozenset()
) -> tuple[int, ...]:
    """The headline's lines: the marked one with those that stand `under` it, or the first run of candidates that nothing
    parts.
    """
    if title is not None:
        return (title, *sorted(under))[:most]
    run: list[int] = []
    for number in candidates:
        if run and number != run[-1] + 1:
            break
        run.append(number)
    return tuple(run[:most])


def standfirst(sheet: Sheet, candidates: Sequence[int], title: int | None, above: Sequence[Piece]) -> frozenset[int]:
    """Numbers of the lines right under the marked headline, without a stop and above a line of credits: the standfirst."""
    if title is None:
        return frozenset()
    number = title + 1
    while number in candidates and sheet.lines[number].hint not in {"title", "caption", "list"}:
        number += 1
    credited = number < len(sheet.lines) and any(piece.start == sheet.lines[number].start for piece in above)
    return frozenset(range(title + 1, number)) if credited else frozenset()
