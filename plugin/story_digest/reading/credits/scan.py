"""Which lines are credits: above the text, in it, below it, each read by the forms that belong there."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.reading.credits.above import (
    find_title,
    headline_lines,
    is_titled,
    names_alone,
    read_above,
    short_title,
    standfirst,
)
from story_digest.reading.credits.below import read_below
from story_digest.reading.credits.dateline import Dateline, read_dateline
from story_digest.reading.credits.dateline_place import is_place_of, stand_alone_cities
from story_digest.reading.credits.headline import is_prose, is_short_headline
from story_digest.reading.credits.names import looks_like_place
from story_digest.reading.credits.photo import read_photo_credits
from story_digest.reading.credits.pieces import Piece, Stamp
from story_digest.reading.credits.sheet import Sheet
from story_digest.reading.furniture.neighbours import LABEL
from story_digest.reading.layout import Line

_LONGEST_CLOCK = 20
"""Characters of a time of day behind a date."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What the lines of an article hold: headline lines (by number), credits in order, and the dateline."""

    headlines: tuple[int, ...]
    pieces: tuple[Piece, ...]
    dateline: Dateline | None


def scan(sheet: Sheet, headline: str | None) -> Scan:
    """Read every line once; `headline` is what metadata call the headline, or None."""
    body, dateline = _first_body(sheet, headed=headline is not None)
    title = find_title(sheet, body, headline)
    above, candidates = read_above(sheet, body, title)
    top = title if title is not None else candidates[0] if candidates else None
    named = names_alone(sheet, body, above, 0 if top is None else top)
    if not candidates and body:
        if (named and top is None) or is_titled(sheet, body, above, dateline):
            candidates = [0]
        elif headline is None:
            candidates = short_title(sheet, body)
    if candidates or top is not None:
        above += named
        starts = {piece.start for piece in named}
        candidates = [number for number in candidates if sheet.lines[number].start not in starts]
    pieces = [*above, *read_below(sheet, body, dateline.agency if dateline else None)]
    if dateline is not None:
        pieces.append(_piece(dateline))
    for number, rule in sheet.furniture.items():
        if "caption" in rule or "photo" in rule:
            line = sheet.lines[number]
            pieces += read_photo_credits(sheet.text, line.start, line.end, sheet.agencies)
    pieces.sort(key=lambda piece: (piece.start, piece.end))
    under = standfirst(sheet, candidates, title, above)
    return Scan(headline_lines(candidates, title, sheet.settings.headline_lines, under), tuple(pieces), dateline)


def _first_body(sheet: Sheet, *, headed: bool) -> tuple[int, Dateline | None]:
    """Number of the line with which the text begins, and its dateline; `headed` where metadata state the headline."""
    looked = 0
    for number, line in enumerate(sheet.lines):
        if line.hint in {"title", "caption"} or not line.main:
            continue
        if number in sheet.furniture:  # a few words alone, such as a dateline on its own line
            dateline = read_dateline(sheet.text, line.start, line.end, sheet.agencies)
            told = dateline is not None and (dateline.date or dateline.agency) and dateline.end == line.end
            if dateline is not None and told and _leads_on(sheet.text, dateline, line):
                return number, dateline
            continue
        looked += 1
        if looked > sheet.settings.head_lines:
            return number, None  # a list from end to end
        if line.hint == "heading" or (looked == 1 and sheet.quotes_in_headline(number)):
            continue
        dateline = read_dateline(sheet.text, line.start, line.end, sheet.agencies)
        if (
            dateline is not None
            and _leads_on(sheet.text, dateline, line)
            and not _dates_alone(sheet, number, dateline)
            and not (
                looked == 1
                and _may_be_topic(dateline)
                and not ((headed or _headed(sheet, number)) and _is_place(sheet, dateline))
            )
        ):
            return number, dateline
        if is_prose(sheet.words(number)[:1_000], sheet.settings) and not (
            sheet.credit_line(number) or sheet.reporters(number)
        ):
            return number, None
    return len(sheet.lines), None


def _leads_on(text: str, dateline: Dateline, line: Line) -> bool:
    """Whether text follows a dateline, or nothing at all (then the text begins with the next line).

    `Daily Planet - May 3, 2024` alone on a line dates the page of an outlet, and names no place.
    """
    place = dateline.place
    if place and dateline.agency is None and dateline.end >= line.end and not _plainly_place(place):
        return False
    if dateline.date is not None or dateline.agency is not None or dateline.end >= line.end:
        return True
    return len(text[dateline.end : min(line.end, dateline.end + 400)].split()) >= 3


def _plainly_place(place: str) -> bool:
    return "," in place or place.isupper() or looks_like_place(place) or place in stand_alone_cities()


def _dates_alone(sheet: Sheet, number: int, dateline: Dateline) -> bool:
    """`(Xinhua) 09:12, May 3, 2024`: an agency in brackets that only a date follows heads no text."""
    line = sheet.lines[number]
    bare = dateline.place is None and dateline.date is None and dateline.end < line.end
    clock = (
        dateline.date is not None and 0 < line.end - dateline.end <= _LONGEST_CLOCK
    )  # Lima - 3 June 2024 - 21:05 CET
    return (bare or clock) and sheet.credit_line(number) is not None


def _may_be_topic(dateline: Dateline) -> bool:
    """`Poll: …` at the very top: with a colon alone and no capitals throughout, a place and a topic look the same."""
    bare = dateline.date is None and dateline.agency is None
    place = dateline.place
    return bare and place is not None and not place.split(",")[0].isupper() and place not in stand_alone_cities()


def _headed(sheet: Sheet, number: int) -> bool:
    """Whether a line above is a headline, if a short one."""
    return any(sheet.furniture.get(n) == LABEL and is_short_headline(sheet.words(n)) for n in range(number))


def _is_place(sheet: Sheet, dateline: Dateline) -> bool:
    place = dateline.place
    return place is not None and is_place_of(sheet.text, place, dateline.end, sheet.agencies)


def _piece(dateline: Dateline) -> Piece:
    date = dateline.date
    start = dateline.byline_span[0] if dateline.byline_span else dateline.start
    return Piece(
        kind="dateline",
        start=start,
        end=dateline.end,
        rule="dateline at the head of the text",
        agencies=dateline.agencies,
        byline=dateline.byline,
        place=dateline.place_span,
        dates=(Stamp(date.start, date.end, date.iso, date.zone, "published"),) if date else (),
    )
