"""What stands below the text, and agencies at the ends of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from story_digest.reading.credits.closing import read_closing, read_tag
from story_digest.reading.credits.header_dates import LEAD
from story_digest.reading.credits.last_words import read_last_word, read_tail
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.credits.sheet import MARKED, Sheet
from story_digest.reading.credits.signoff import read_byline_below, read_sign_off
from story_digest.reading.credits.translations import read_translation_note


def read_below(sheet: Sheet, body: int, credited: str | None) -> Iterator[Piece]:
    """Credits in and below the text, from the end. An agency's name alone counts only where no more text follows."""
    after_text = True
    marked = False  # the marks of a desk stand below the text, without the agency's name
    for number in range(len(sheet.lines) - 1, body - 1, -1):
        line = sheet.lines[number]
        if line.hint in MARKED or (number in sheet.furniture and not line.main):
            continue
        piece = _whole_line(sheet, number, credited, after_text=after_text) if number > body else None
        if piece is None and number not in sheet.furniture:
            if after_text:
                piece = read_tail(sheet.text, line.start, line.end, sheet.agencies, credited)
            tag = None if piece else read_tag(sheet.text, line.start, line.end, sheet.agencies)
            if tag is not None and after_text and marked:  # … in 2024. (PAP), below it kst/ mal/
                tag = replace(tag, kind="closing", rule="agency in brackets at the end, above the marks of its desk")
            piece = piece or tag
            after_text = False
        if piece is not None:
            marked = marked or (
                after_text and piece.kind == "sign-off" and not (piece.agencies or piece.roles or piece.byline)
            )
            yield piece


def _whole_line(sheet: Sheet, number: int, credited: str | None, *, after_text: bool) -> Piece | None:
    text, line, agencies = sheet.text, sheet.lines[number], sheet.agencies
    piece = read_sign_off(text, line.start, line.end, agencies) or read_closing(text, line.start, line.end, agencies)
    if piece is None and not after_text and LEAD.match(text, line.start, line.end):
        dated = sheet.credit_line(number)  # Issued on: 3 June 2024
        return dated if dated is not None and dated.dates and not (dated.byline or dated.agencies) else None
    if piece is None and after_text:
        piece = read_last_word(text, line.start, line.end, agencies, credited)
        piece = piece or read_byline_below(text, line.start, line.end, agencies)
        piece = piece or read_translation_note(text, line.start, line.end)
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
