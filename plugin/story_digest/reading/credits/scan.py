"""Which lines are credits: above the text, in it, below it, each read by the forms that belong there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import read_closing, read_tag
from story_digest.reading.credits.dateline import Dateline, read_dateline
from story_digest.reading.credits.dateline_place import is_place_of, stand_alone_cities
from story_digest.reading.credits.header import read_header_line, read_place_line
from story_digest.reading.credits.headline import is_headline_like, is_prose, is_quoting_headline, is_short_headline
from story_digest.reading.credits.last_words import read_last_word, read_tail
from story_digest.reading.credits.names import is_bare_name, looks_like_place
from story_digest.reading.credits.photo import read_photo_credits
from story_digest.reading.credits.pieces import Piece, Stamp
from story_digest.reading.credits.signoff import read_byline_below, read_sign_off
from story_digest.reading.furniture.below import BELOW
from story_digest.reading.furniture.neighbours import LABEL, MASTHEAD
from story_digest.reading.layout import Line
from story_digest.settings.reading import CreditsSettings

MARKED = frozenset({"title", "heading"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article's lines as they are scanned; `furniture` tells the rule by which a line of that number is furniture."""

    text: str
    lines: Sequence[Line]
    furniture: Mapping[int, str]
    agencies: Agencies
    settings: CreditsSettings

    def words(self, number: int) -> str:
        """The line's text."""
        return self.text[self.lines[number].start : self.lines[number].end]

    def credit_line(self, number: int, *, below_headline: bool = False) -> Piece | None:
        """The line read as a credit line above the text, or None."""
        line = self.lines[number]
        return read_header_line(self.text, line.start, line.end, self.agencies, below_headline=below_headline)

    def may_be_credits(self, number: int) -> bool:
        """Whether no shape says that the line is furniture: its place alone may hold a credit too."""
        return self.furniture.get(number, BELOW) in {BELOW, LABEL, MASTHEAD}

    def quotes_in_headline(self, number: int) -> bool:
        """Whether the line, with a stop at its end, is a headline by the marks of its quotation."""
        if number + 1 >= len(self.lines):
            return False
        line = self.lines[number]
        return is_quoting_headline(self.text, (line.start, line.end), self.lines[number + 1].start, self.settings)


@dataclass(frozen=True, slots=True)
class Scan:
    """What the lines of an article hold: headline lines (by number), credits in order, and the dateline."""

    headlines: tuple[int, ...]
    pieces: tuple[Piece, ...]
    dateline: Dateline | None


def scan(sheet: Sheet, headline: str | None) -> Scan:
    """Read every line once; `headline` is what metadata call the headline, or None."""
    body, dateline = _first_body(sheet, headed=headline is not None)
    title = _title(sheet, body, headline)
    above, candidates = _above(sheet, body, title)
    if not candidates and body:
        named = list(_names_alone(sheet, body, above, [0]))
        if named or _titled(sheet, body, above, dateline):
            candidates = [0]
        elif headline is None:
            candidates = _short_title(sheet, body)
    above += _names_alone(sheet, body, above, candidates)
    pieces = [*above, *_below(sheet, body, dateline.agency if dateline else None)]
    if dateline is not None:
        pieces.append(_piece(dateline))
    for number, rule in sheet.furniture.items():
        if "caption" in rule or "photo" in rule:
            line = sheet.lines[number]
            pieces += read_photo_credits(sheet.text, line.start, line.end, sheet.agencies)
    pieces.sort(key=lambda piece: (piece.start, piece.end))
    return Scan(_headlines(candidates, title, sheet.settings.headline_lines), tuple(pieces), dateline)


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
        if is_prose(sheet.words(number)[:1_000], sheet.settings) and sheet.credit_line(number) is None:
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
    bare = dateline.place is None and dateline.date is None and dateline.end < sheet.lines[number].end
    return bare and sheet.credit_line(number) is not None


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


def _title(sheet: Sheet, body: int, headline: str | None) -> int | None:
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


def _above(sheet: Sheet, body: int, title: int | None) -> tuple[list[Piece], list[int]]:
    """Credit lines above the text, and the numbers of lines that may be headlines."""
    pieces: list[Piece] = []
    candidates: list[int] = []
    for number in range(max(0, body - sheet.settings.lines_above), min(body, len(sheet.lines))):
        line = sheet.lines[number]
        if title is not None and number < title and not line.main:
            continue  # the page's menu
        piece = None
        if number != title and line.hint not in {*MARKED, "caption", "list"}:
            piece = sheet.credit_line(number, below_headline=bool(candidates) or number - 1 == title)
            if piece is None and number == body - 1 and line.main and candidates:
                piece = read_place_line(sheet.text, line.start, line.end)
        if piece is not None and (line.main or piece.dates or piece.byline):
            pieces.append(piece)
        elif number == title or _may_be_headline(sheet, number, first=not candidates):
            candidates.append(number)
    return pieces, candidates


def _names_alone(sheet: Sheet, body: int, pieces: Sequence[Piece], candidates: Sequence[int]) -> Iterator[Piece]:
    """A person's name alone on the line before a date line, below the headline: a byline without the word By."""
    dated = {piece.start for piece in pieces if piece.dates and not piece.byline}
    read = {piece.start for piece in pieces}
    if any(piece.byline for piece in pieces):
        return
    for number in range(min(body, len(sheet.lines)) - 1):
        line = sheet.lines[number]
        if not candidates or number <= candidates[0] or sheet.lines[number + 1].start not in dated:
            continue
        if number not in candidates and line.main and line.start not in read and is_bare_name(sheet.words(number)):
            name = " ".join(sheet.words(number).split())
            yield Piece(
                kind="byline", start=line.start, end=line.end, rule="a name above the date line", byline=(name,)
            )


def _may_be_headline(sheet: Sheet, number: int, *, first: bool) -> bool:
    line = sheet.lines[number]
    if number in sheet.furniture or not line.main:
        return False
    if is_headline_like(sheet.words(number), sheet.settings, marked=line.hint in MARKED):
        return True
    return first and sheet.quotes_in_headline(number)


def _titled(sheet: Sheet, body: int, above: Sequence[Piece], dateline: Dateline | None) -> bool:
    """Whether the first line is a title too short to be known as one but for the credits right below it."""
    if not body or len(sheet.lines) < 2 or sheet.lines[0].hint or sheet.credit_line(0) is not None:
        return False
    if not any(character.isalpha() for character in sheet.words(0)):
        return False
    below = sheet.lines[1].start
    return any(piece.start == below for piece in above) or (dateline is not None and dateline.start == below)


def _short_title(sheet: Sheet, body: int) -> list[int]:
    """The line right above the text, too short to be a headline by its length, if it is worded as one and tops the page."""
    shown = [number for number in range(body) if sheet.furniture.get(number) == LABEL]
    worded = [number for number in shown if is_short_headline(sheet.words(number)) and not sheet.lines[number].hint]
    return worded if len(worded) == 1 and sheet.credit_line(worded[0]) is None else []


def _headlines(candidates: Sequence[int], title: int | None, most: int) -> tuple[int, ...]:
    """The headline's lines: the marked one, or the first run of candidates that nothing parts."""
    if title is not None:
        return (title,)
    run: list[int] = []
    for number in candidates:
        if run and number != run[-1] + 1:
            break
        run.append(number)
    return tuple(run[:most])


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


def _below(sheet: Sheet, body: int, credited: str | None) -> Iterator[Piece]:
    """Credits in and below the text, from the end. An agency's name alone counts only where no more text follows."""
    after_text = True
    for number in range(len(sheet.lines) - 1, body - 1, -1):
        line = sheet.lines[number]
        if line.hint in MARKED or (number in sheet.furniture and not line.main):
            continue
        piece = _whole_line(sheet, number, credited, after_text=after_text) if number > body else None
        if piece is None and number not in sheet.furniture:
            if after_text:
                piece = read_tail(sheet.text, line.start, line.end, sheet.agencies, credited)
            piece = piece or read_tag(sheet.text, line.start, line.end, sheet.agencies)
            after_text = False
        if piece is not None:
            yield piece


def _whole_line(sheet: Sheet, number: int, credited: str | None, *, after_text: bool) -> Piece | None:
    text, line, agencies = sheet.text, sheet.lines[number], sheet.agencies
    piece = read_sign_off(text, line.start, line.end, agencies) or read_closing(text, line.start, line.end, agencies)
    if piece is None and after_text:
        piece = read_last_word(text, line.start, line.end, agencies, credited)
        piece = piece or read_byline_below(text, line.start, line.end, agencies)
        line_of_credits = sheet.credit_line(number) if piece is None and sheet.may_be_credits(number) else None
        if line_of_credits is not None and line_of_credits.byline and line_of_credits.agencies:
            return replace(line_of_credits, kind="sign-off", byline=(), rule="a writer and the agency after the text")
        if line_of_credits is not None and line_of_credits.dates and not line_of_credits.byline:
            return line_of_credits
        if line_of_credits is not None and line_of_credits.roles:
            return replace(line_of_credits, kind="sign-off", place=None, rule="who edited, below the text")
        if line_of_credits is not None and line_of_credits.agencies:
            return replace(line_of_credits, kind="closing", place=None, rule="the agency and its office below the text")
    return piece
