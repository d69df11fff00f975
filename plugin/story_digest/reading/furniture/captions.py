"""Captions and photo credits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from story_digest.reading.furniture.shape import Shape, shape
from story_digest.reading.layout import Line
from story_digest.reading.stops import STOPPED

SIGNED = "caption with an agency behind a dash"
"""So end captions, and so ends the last paragraph of a report, which is none."""

CAPTIONS: tuple[Shape, ...] = (
    shape(
        "caption with photo credit",
        r".{5,400}(?:[–—-]\s?(?:[A-Z][\w.]{1,15}\s)?(?:file\s)?photos?|(?-i:\|\s?[A-Z][A-Z/ ]{1,30})|\([^()]{0,60}(?:(?-i:[A-Z][\w.]+\s?/\s?[A-Z])|\bvia\ )[^()]{1,40}\)|\.\s?(?:(?:photo(?:graph)?|image|picture)s?\s?(?:by|:|credit:?|courtesy|source:)|credit:)\s(?-i:[A-Z])[^.!?]{1,60}\.?|\s(?:photo(?:graph)?|image|picture)s?\s?(?::|credit:?|courtesy|source:)\s(?-i:[A-Z])[^.!?]{1,60}|©\s[^.!?]{1,60}|\.?\s(?-i:\[[A-Z][^\[\]]{1,40}/[^\[\]]{2,30}\])|[.!?]\s(?-i:(?:REUTERS|AFP|AP|EPA)/[A-Z])[^.!?]{1,60})",
        "The Kamui-2 rocket rises from its pad in Taiki, Hokkaido, on March 14. | KYODO",
        "A view of the collapsed bridge in Katihar. PHOTO: REUTERS",
        "Representational image. Photo: Hindvarta archive",
        "Patients at a cholera treatment centre in Mangochi, southern Malawi © Joseph Lungu / AFP",
        "Smoke rises behind a gas station in Shady Cove, Ore., Thursday, July 18, 2024. (Lyle Burnett/The Rogue Tribune via AP)",
    ),
    shape(
        SIGNED,
        r".{5,400}[.!?]\s[—–]\s(?-i:REUTERS|Reuters|AFP|AP|EPA|Xinhua|Bernama)",
        "Smoke rises behind a petrol station in Vatia. — AFP",
    ),
    shape(
        "photo credit",
        r"(?!.*\b(?:was|were|is|are|has|have|had|shows?|showed|sold|said)\b.*\.$)\W*(?:(?:file\ |stock\ )?(?:photo|image|picture|photograph|illustration|video|graphic)s?\s*(?:by\b|:|credit\b|courtesy\b|source\b|via\b).{0,100}|(?:REUTERS|AFP|AP|EPA|GETTY(?:\ IMAGES)?)/[A-Z].{0,60}|getty\ images\W*)",
        "PHOTO: REUTERS",
        "REUTERS/A",
    ),
    shape(
        "caption",
        r"image\ (?:caption|source),.{2,200}",
        "Image caption, The ferry in May",
    ),
    shape(
        "caption",
        r".{1,400}",
        "Smoke rises behind a gas station in Shady Cove.",
        hints=("caption",),
    ),
    shape(
        "photo credit",
        r"\W*(?:file|representative|representational|illustrative|stock|symbolic|handout|archive)\ (?:photo(?:graph)?|image|picture|pic)s?(?:\ (?:of|for)\ .{2,80})?\W*",
        "(File photo)",
        "Representative image",
    ),
    shape(
        "caption",
        r"\(?(?:(?:this|the|an?|in\ this|undated)\ ){0,2}(?:(?:combo|combination|undated|file|handout|aerial|satellite|screen|drone)\ ){0,2}(?:photo(?:graph)?|picture|image|still)(?:\ (?:image|grab))?,?"
        r"\ (?:shows?|taken|provided|released|captured|distributed|dated|courtesy)\b.{5,400}",
        "Photo shows a bronze tripod. (Photo courtesy of the academy)",
        "This photo taken on June 3, 2024 shows the harbour.",
    ),
)


def without_last_paragraph(lines: Sequence[Line], words: Sequence[str], rules: Mapping[int, str]) -> dict[int, str]:
    """`rules` without the one that calls the last paragraph a caption for the agency behind it: `… he said. — Bernama`."""
    last = max((n for n, told in enumerate(words) if n not in rules and STOPPED.search(told)), default=-1)
    return {
        n: rule for n, rule in rules.items() if rule != SIGNED or n < last or last < 0 or lines[n].hint == "caption"
    }
