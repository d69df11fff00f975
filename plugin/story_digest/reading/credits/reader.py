"""The credits of one article put together from its lines and its metadata; every field with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from story_digest.model import Article, Credit, DateMention, Evidence
from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.byline import byline_of
from story_digest.reading.credits.collector import Collector
from story_digest.reading.credits.dates import read_stated, stamp
from story_digest.reading.credits.headline import version_tag
from story_digest.reading.credits.names import people
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.credits.scan import Scan
from story_digest.reading.credits.sheet import Sheet
from story_digest.reading.layout import Field, Line, Metadata


def put_together(sheet: Sheet, scanned: Scan, metadata: Metadata, article: Article) -> Article:
    """`article` with all fields of its provenance that lines and metadata state."""
    collector = Collector(sheet.text, article.id, metadata)
    lines, agencies = sheet.lines, sheet.agencies
    pieces = [piece for piece in scanned.pieces if piece.kind != "photo credit"]
    headlines = _headlines(collector, lines, scanned)
    dates = _dates(collector, pieces, scanned)
    sign_off = _sign_off(collector, pieces)
    closing = tuple(collector.words(piece.start, piece.end) for piece in pieces if piece.kind == "closing")
    if closing:
        collector.prove("closing", "credit lines and notices below the text", *_spans(pieces, "closing"))
    dateline, place = _dateline(collector, pieces, scanned)
    version = collector.stated("version") or _version(collector, lines, scanned, headlines)
    return replace(
        article,
        headline=headlines[0] if headlines else None,
        headlines=headlines,
        byline=byline_of(collector, pieces, agencies),
        agencies=_agencies(collector, pieces, agencies),
        publisher=_publisher(collector, pieces),
        dateline=dateline,
        place=place,
        dates=dates,
        published=_day(collector, "published", dates),
        updated=_day(collector, "updated", dates),
        version=version,
        sign_off=sign_off,
        closing=closing,
        roles=_roles(collector, pieces),
        credits=_credits(collector, lines, scanned),
        evidence=collector.evidence,
    )


def _spans(pieces: Sequence[Piece], kind: str) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in pieces if piece.kind == kind]


def _headlines(collector: Collector, lines: Sequence[Line], scanned: Scan) -> tuple[str, ...]:
    spans = [(lines[number].start, lines[number].end) for number in scanned.headlines]
    words = tuple(collector.words(*span) for span in spans)
    stated = collector.metadata.get("headline")
    if stated is not None and (not words or not _same_title(words[0], stated.value)):
        collector.stated("headline")
        collector.evidence["headlines"] = collector.evidence["headline"]
        return (stated.value,)
    if words:
        collector.prove("headline", "line above the credits or the text, without a closing stop", spans[0])
        collector.prove("headlines", "lines above the credits or the text, without a closing stop", *spans)
    return words


def _same_title(line: str, stated: str) -> bool:
    """Whether a line of the page is the stated title, but for the site's name after it."""
    return " ".join(stated.split()).lower().startswith(line.lower())


def _agencies(collector: Collector, pieces: Sequence[Piece], agencies: Agencies) -> tuple[str, ...]:
    found: dict[str, tuple[int, int]] = {}
    for piece in pieces:
        for agency, start, end in piece.agencies:
            found.setdefault(agency, (start, end))
    stated: list[str] = []
    for name in ("agencies", "byline", "credit"):
        value = collector.metadata.get(name)
        if value is None:
            continue
        named = [short for one in value.values for short in _named(one, agencies)]
        if named and not found and not stated:
            collector.evidence.setdefault("agencies", value.evidence)
        stated += named
    if found:
        collector.prove("agencies", "agencies named on credit lines", *found.values())
    return tuple(dict.fromkeys([*found, *stated]))


def _named(words: str, agencies: Agencies) -> list[str]:
    whole = agencies.named(words)
    return [whole] if whole else [mention.agency for mention in agencies.find(words) if mention.sure]


def _publisher(collector: Collector, pieces: Sequence[Piece]) -> str | None:
    stated = collector.stated("publisher")
    if stated:
        return stated
    for piece in pieces:
        if piece.publisher:
            collector.prove("publisher", piece.rule, piece.publisher)
            return collector.words(*piece.publisher)
    return None


def _dateline(collector: Collector, pieces: Sequence[Piece], scanned: Scan) -> tuple[str | None, str | None]:
    """The dateline as written and its place: at the head of the text, else on a line of its own above it."""
    written, place = collector.stated("dateline"), collector.stated("place")
    placed = [piece for piece in pieces if piece.place or piece.kind == "dateline"]
    placed.sort(key=lambda piece: scanned.dateline is None or piece.end != scanned.dateline.end)
    if placed and written is None:
        first = placed[0]
        start = scanned.dateline.start if scanned.dateline and first.end == scanned.dateline.end else first.start
        collector.prove("dateline", first.rule, (start, first.end))
        written = collector.words(start, first.end)
    for piece in placed:
        if piece.place and place is None:
            collector.prove("place", piece.rule, piece.place)
            place = collector.words(*piece.place)
    return written, place


def _dates(collector: Collector, pieces: Sequence[Piece], scanned: Scan) -> tuple[DateMention, ...]:
    found: list[DateMention] = []
    for name in ("published", "updated"):
        stated = collector.metadata.get(name)
        read = read_stated(stated.value) if stated else None
        if stated and read:
            found.append(DateMention(text=stated.value, iso=read[0], zone=read[1], kind=name, evidence=stated.evidence))
    if scanned.dateline and scanned.dateline.stamp:
        start, end = scanned.dateline.stamp
        iso = read_stated(collector.words(start, end))
        evidence = Evidence(
            rule="a stamp before the dateline, not the outlet's own", spans=(collector.span(start, end),)
        )
        found.append(
            DateMention(
                text=collector.words(start, end),
                iso=iso[0] if iso else None,
                zone=None,
                kind="unknown",
                evidence=evidence,
            )
        )
    for piece in pieces:
        for one in piece.dates:
            evidence = Evidence(rule=piece.rule, spans=(collector.span(one.start, one.end),))
            written = collector.words(one.start, one.end)
            found.append(DateMention(text=written, iso=one.iso, zone=one.zone, kind=one.kind, evidence=evidence))
    return tuple(found)


def _day(collector: Collector, name: str, dates: Sequence[DateMention]) -> str | None:
    """The first full date of that kind: metadata, then the outlet's own lines."""
    for date in dates:
        if date.kind == name and date.iso is not None and len(date.iso) >= 7:
            collector.evidence.setdefault(name, date.evidence)
            return stamp(date.iso, date.zone)
    return None


def _version(collector: Collector, lines: Sequence[Line], scanned: Scan, headlines: Sequence[str]) -> str | None:
    tag = version_tag(headlines[0]) if headlines else None
    if tag and scanned.headlines:
        start = lines[scanned.headlines[0]].start
        collector.prove("version", "version tag before the headline", (start, start + len(tag)))
    return tag


def _sign_off(collector: Collector, pieces: Sequence[Piece]) -> str | None:
    """The agency's own closing line; lines that follow each other are one."""
    signs = [piece for piece in pieces if piece.kind == "sign-off"]
    if not signs:
        return None
    start, end = signs[0].start, signs[0].end
    for piece in signs[1:]:
        if collector.text[end : piece.start].strip():
            break
        end = piece.end
    collector.prove("sign_off", signs[0].rule, (start, end))
    return collector.words(start, end).strip("*_ ")


def _roles(collector: Collector, pieces: Sequence[Piece]) -> dict[str, tuple[str, ...]]:
    roles: dict[str, list[str]] = {}
    telling = [piece for piece in pieces if piece.roles]
    for piece in telling:
        for role, names in piece.roles.items():
            roles.setdefault(role, []).extend(names)
    named: tuple[tuple[Field, str], ...] = (("editor", "editing"), ("translator", "translation"))
    for name, role in named:
        stated = collector.metadata.get(name)
        if stated is not None:
            roles.setdefault(role, []).extend(person for value in stated.values for person in people(value))
            collector.evidence.setdefault("roles", stated.evidence)
    if telling:
        collector.prove(
            "roles", "names in the sign-off or below the text", *((piece.start, piece.end) for piece in telling)
        )
    return {role: tuple(dict.fromkeys(names)) for role, names in sorted(roles.items()) if names}


def _credits(collector: Collector, lines: Sequence[Line], scanned: Scan) -> tuple[Credit, ...]:
    found = [
        Credit(
            kind="headline", text=collector.words(lines[n].start, lines[n].end), start=lines[n].start, end=lines[n].end
        )
        for n in scanned.headlines
    ]
    for piece in scanned.pieces:
        names = [*piece.byline, *(name for role in piece.roles.values() for name in role)]
        found.append(
            Credit(
                kind=piece.kind,
                text=collector.words(piece.start, piece.end),
                start=piece.start,
                end=piece.end,
                agencies=tuple(dict.fromkeys([*(agency for agency, _, _ in piece.agencies), *piece.photo_agencies])),
                names=tuple(dict.fromkeys(names)),
            )
        )
    found.sort(key=lambda credit: (credit.start, credit.end))
    return tuple(found)
