"""The lines of an article as the readers of credits see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import read_closing
from story_digest.reading.credits.header import read_header_line
from story_digest.reading.credits.header_bare_names import is_office
from story_digest.reading.credits.headline import is_quoting_headline
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.credits.signoff import read_sign_off
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

    def reporters(self, number: int) -> Piece | None:
        """The line above the text read as one that says who reported from where, or None."""
        line = self.lines[number]
        piece = read_sign_off(self.text, line.start, line.end, self.agencies)
        return replace(piece, kind="byline") if piece is not None and piece.roles else None

    def agencies_used(self, number: int) -> Piece | None:
        """The line above the text read as one that says whose text was used: `Courier with AFP`, or None."""
        line = self.lines[number]
        piece = read_closing(self.text, line.start, line.end, self.agencies)
        told = piece is not None and piece.agencies and not self.words(number).endswith((".", "!", "?"))
        return replace(piece, kind="byline") if piece is not None and told else None

    def agencies_of_office(self, number: int) -> tuple[tuple[str, int, int], ...]:
        """The agency of the office with which a line of names ends: `Jane Doe, PA Crime Correspondent`."""
        line = self.lines[number]
        if not is_office(self.words(number).rpartition(", ")[2]):
            return ()
        found = self.agencies.find(self.text, line.start, line.end)
        return tuple((mention.agency, mention.start, mention.end) for mention in found)

    def may_be_credits(self, number: int) -> bool:
        """Whether no shape says that the line is furniture: its place alone may hold a credit too."""
        return self.furniture.get(number, BELOW) in {BELOW, LABEL, MASTHEAD}

    def quotes_in_headline(self, number: int) -> bool:
        """Whether the line, with a stop at its end, is a headline by the marks of its quotation."""
        if number + 1 >= len(self.lines):
            return False
        line = self.lines[number]
        return is_quoting_headline(self.text, (line.start, line.end), self.lines[number + 1].start, self.settings)
