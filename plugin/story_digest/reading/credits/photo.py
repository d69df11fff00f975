"""Photo credits: they credit the photo, never the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.pieces import Piece

_FORMS = (
    re.compile(r"[–—-]\s?[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20})?\s(?:file\s)?photos?\b"),  # –Reuters photo
    re.compile(
        r"\b(?:PHOTO|Photo|Image|Picture|Photograph|IMAGE)(?:\s(?:by|credit))?\s?:\s?[^|()\n]{2,60}$"
    ),  # PHOTO: REUTERS
    re.compile(
        r"\(\s?[^()\n]{0,60}(?:/|\bvia\b|\bphoto\b)\s?[^()\n]{2,40}\)"
    ),  # (Lyle Burnett/The Rogue Tribune via AP)
    re.compile(r"\([A-Z][\w .]{1,30}\)\s*$"),  # …is seen.(Reuters)
    re.compile(r"(?:©|\|)\s?[^|©\n]{2,60}$"),  # © Joseph Lungu / AFP, | KYODO
    re.compile(r"\b(?:REUTERS|AFP|AP|EPA|GETTY IMAGES)/[A-Z][^\n]{0,60}$"),  # REUTERS/A
    re.compile(r"^[A-Z][A-Z .]{2,40}\sVIA\s[A-Z]{2,20}$"),  # AGENCJA GAZETA VIA REUTERS
)
LONGEST = 1_000
"""Characters of the longest caption that is looked at."""


def read_photo_credits(text: str, start: int, end: int, agencies: Agencies) -> Iterator[Piece]:
    """The photo credits inside a caption `text[start:end]`, in order."""
    if end - start > LONGEST:
        return
    spans = sorted({(start + m.start(), start + m.end()) for form in _FORMS for m in form.finditer(text[start:end])})
    at = start
    for low, high in spans:
        if low < at:
            continue
        at = high
        yield Piece(
            kind="photo credit",
            start=low,
            end=high,
            rule="credit of a photo",
            photo_agencies=tuple(dict.fromkeys(mention.agency for mention in agencies.find(text, low, high))),
        )
