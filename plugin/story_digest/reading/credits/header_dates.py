"""Dates in one part of a credit line, and who, where or what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import listed
from story_digest.reading.credits.date_words import PUBLISHED_ABROAD, TO_DATE, UPDATED_ABROAD
from story_digest.reading.credits.dateline_place import stand_alone_cities
from story_digest.reading.credits.dates import WrittenDate, find_dates
from story_digest.reading.credits.header_bare_names import NO_NAMES
from story_digest.reading.credits.header_names import BY, read_names
from story_digest.reading.credits.header_reading import UNKNOWN, Part, Reading
from story_digest.reading.credits.months import is_weekday
from story_digest.reading.credits.names import has_desk_word, is_person, looks_like_place
from story_digest.reading.credits.pieces import Stamp, StampKind
from story_digest.reading.furniture.shapes import rule_by_shape

LEAD = re.compile(
    rf"\b(?P<updated>(?:last\s+)?(?:updated|modified|revised|amended|refreshed|changed|edited(?!\s+by))|update(?=\s*:)|{UPDATED_ABROAD})(?:\s+{TO_DATE}(?=\s))?\s*[:-]?\s*"
    r"|\b(?P<held>(?:under\s+)?embargo(?:ed)?(?:\s+(?:until|till))?|not\s+for\s+(?:publication|release|use)\s+(?:before|until))\s*[:-]?\s*"
    r"|\b(?P<published>(?:first\s+)?(?:publish(?:ing|ed)?\s+date|publication\s+date|(?:published|posted|issued(?!\s+by)|released|created|uploaded))|date(?=\s*:)"
    rf"|{PUBLISHED_ABROAD})(?:\s+{TO_DATE}(?=\s))?\s*[:-]?\s*",
    re.IGNORECASE,
)
"""Words before a date that say what it is the date of."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_COUNT = re.compile(
    r"\d+\s*[- ]?min(?:ute)?s?(?:\s+(?:to\s+)?read)?|(?:about\s+)?\d+\s+(?:hours?|minutes?|days?)\s+ago|.*\bago"
    r"|\d{1,3}\s?[hdmw]|[\d.,]+\s?[km]?\s(?:views?|reads?|shares?|comments?|likes?)",
    re.IGNORECASE,
)
_WITH = re.compile(r"[(\[]?(?:with|via|from)\s+(?P<name>[^()\[\]]{2,40}?)[)\]]?", re.IGNORECASE)
_KINDS: dict[str, StampKind] = {"updated": "updated", "held": "unknown"}
"""Word before a date to its kind; the day until which a text is held back is not the day it was published."""
_WHEN = re.compile(
    r"(?:(?:at|on|by)\s)?(?:\d{1,2}\s?[:.h]\s?\d{2}\b.{0,30}|\d{1,2}\s?[ap]\.?m\b.{0,20}|\d{4}\s?(?:GMT|UTC|[A-Z]{2,4}).{0,20}|.{0,20}\d{1,2}\s?[:.h]\s?\d{2}\b.{0,20}|.{0,20}\bago|just\snow|today\b.{0,20}|yesterday\b.{0,20}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,20})?",
    re.IGNORECASE,
)
"""What stands after `Updated` in place of a date: `15:05 GMT`, `2 hours ago`."""


def read_count(part: Part, agencies: Agencies, reading: Reading) -> bool | None:  # noqa: ARG001 - as its siblings
    """`3 min read`, `1.2K views`, `2h`, or a time of day alone."""
    if not (_COUNT.fullmatch(part.words) or _CLOCK.fullmatch(part.words)):
        return None
    reading.known += bool(part.lead)
    reading.weak += not part.lead
    return True


def read_dated(part: Part, agencies: Agencies, reading: Reading) -> bool | None:
    """A part that holds a date, or that the word Updated precedes."""
    dates = list(find_dates(part.text, part.start, part.end))
    if dates:
        return _dated(part, dates, agencies, reading)
    if part.lead:  # Updated 15:05 GMT: no date, and none is taken from elsewhere
        return reading.take() and _WHEN.fullmatch(part.words) is not None
    return None


def _dated(part: Part, dates: Sequence[WrittenDate], agencies: Agencies, reading: Reading) -> bool:
    """A part that holds a date: before it a person, a place or nothing; after it an agency in brackets, or nothing."""
    text, start, end, lead = part.text, part.start, part.end, part.lead
    kind: StampKind = _KINDS.get(lead, "published")
    at = dates[-1].end
    by = BY.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end)
    if by and by.end() < end:  # Posted on June 3, 2024 by Jane Doe
        reading.said_by = True
        if not read_names(Part(text, by.end(), end, ""), agencies, reading):
            return False
        end = by.start()
    before = text[start : dates[0].start].strip(" ,.;:-–—|\u00a0")
    after = text[dates[-1].end : end].strip(" ,.;:-–—|\u00a0").removeprefix("year")  # 10 September 2024 year
    if len(dates) > 1 and text[dates[0].end : dates[1].start].strip(" ,;-–—|"):
        return False
    if after:
        given = _WITH.fullmatch(after) or re.fullmatch(r"\((?P<name>[^()]{2,40})\)", after)
        agency = agencies.named(given["name"] if given else after)
        low = text.index(after, dates[-1].end)
        if agency:
            reading.agencies.append((agency, dates[-1].end, end))
        elif given and (used := listed(text, low, low + len(after), agencies)):
            reading.agencies += used
        elif after in stand_alone_cities():  # Updated - June 3, 2024 2 pm - Lima
            reading.places.append((low, low + len(after)))
        elif _COUNT.fullmatch(after) or rule_by_shape(after):  # Jan 15, 2025 - Leave a reply
            reading.weak += 1
        elif not (UNKNOWN.fullmatch(after) and len(after.split()) <= 4) and not re.fullmatch(r"\([^()]{1,20}\)", after):
            return False
        else:
            reading.weak += 1
    if before:
        names = [name.strip() for name in re.split(r",\s+|\.\s+", before) if name.strip() and not _is_weekday(name)]
        at = start
        for number, name in enumerate(names):
            low = text.index(name, at)
            at = low + len(name)
            agency = agencies.named(name)
            short = UNKNOWN.fullmatch(name) and len(name.split()) <= 4
            if agency:
                reading.agencies.append((agency, low, at))
            elif number == 0 and _is_writer(name) and len(names) <= 3:
                reading.byline.append(" ".join(name.split()))
            elif (
                number == 0 and short and (has_desk_word(name) or not NO_NAMES.isdisjoint(name.lower().split()))
            ):  # Daily Harbour Echo - May 3, 2024: an outlet, no place
                reading.weak += 1
            elif short and not reading.places and name[:1].isupper():
                reading.places.append((low, at))
            elif reading.places and UNKNOWN.fullmatch(name):
                reading.places[-1] = (reading.places[-1][0], at)
            else:
                return False
    for number, found in enumerate(dates):
        said = _lead_before(text, found.start) if not number else found.start
        reading.dates.append(Stamp(said, found.end, found.iso, found.zone, kind))
    reading.known += 1
    return True


def _is_weekday(name: str) -> bool:
    return name not in stand_alone_cities() and is_weekday(name)


def _is_writer(name: str) -> bool:
    """Whether a name before a date is a person's: no place's, and no word of it is that of a section or an outlet."""
    return is_person(name) and not looks_like_place(name) and NO_NAMES.isdisjoint(name.lower().split())


def _lead_before(text: str, start: int) -> int:
    """Where the words begin that say what date it is: `Updated: ` stands with its date."""
    window = max(text.rfind("\n", 0, start) + 1, start - 40)
    leads = [match for match in LEAD.finditer(text, window, start) if match.end() == start]
    return leads[-1].start() if leads else start
