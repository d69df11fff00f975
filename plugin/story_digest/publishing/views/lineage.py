"""Which text descends from which: a figure drawn from the model, and its evidence as a table."""

from __future__ import annotations

from dataclasses import dataclass

from story_digest.model import Evidence, LineageEdge, Story
from story_digest.publishing.edition import Desk, Place
from story_digest.publishing.naming import credited_agencies
from story_digest.publishing.views.provenance import origin_view

_BOX = 34
_STEP = 78
_TOP = 8
_MIDDLE = 108
_ROW = 176


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    text: str
    below: str = ""
    kind: str = "node"


@dataclass(frozen=True, slots=True)
class Line:
    """`path`: SVG path data. `kind`: `stated`, `inferred`, `alike` (direction undetermined) or `from` (directed)."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    kinds: tuple[str, ...]
    """Kinds of line that occur, for the key."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Evidence with the places of its words: each a link, and their first words."""

    rule: str
    note: str
    inferred: bool
    cites: tuple[tuple[Place, str, bool], ...]
    """(Place, first words, whether there are more)."""


@dataclass(frozen=True, slots=True)
class OriginRow:
    agency: str
    articles: tuple[Place, ...]
    status: str
    stated: tuple[Place, ...]
    """Articles of which a credit states it; of the others it is inferred."""
    proof: Proof


@dataclass(frozen=True, slots=True)
class EdgeRow:
    child: Place
    parent: Place
    directed: bool
    confidence: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    figure: Figure | None
    origins: tuple[OriginRow, ...]
    edges: tuple[EdgeRow, ...]
    notes: tuple[Proof, ...]
    undetermined: tuple[Place, ...]


def lineage(desk: Desk, story: Story) -> LineageView | None:
    """None where there is nothing to say: one article, or no finding at all."""
    found = story.lineage
    named = any(origin.agency for origin in found.origins)
    if len(story.articles) < 2 or not (found.edges or found.notes or named):
        return None
    return LineageView(
        figure=draw(desk, story) if len(story.articles) <= desk.edition.settings.figure_articles else None,
        origins=tuple(
            OriginRow(
                agency=origin.agency,
                articles=tuple(desk.place(a) for a in origin.articles),
                status=origin.status,
                stated=origin_view(desk, origin).stated if origin.status == "stated" else (),
                proof=_proof(desk, origin.evidence),
            )
            for origin in found.origins
            if origin.agency
        ),
        edges=tuple(
            EdgeRow(
                child=desk.place(edge.child),
                parent=desk.place(edge.parent),
                directed=edge.directed,
                confidence=edge.confidence,
                evidence=tuple(_proof(desk, e) for e in edge.evidence),
            )
            for edge in found.edges
        ),
        notes=tuple(_proof(desk, note) for note in found.notes),
        undetermined=tuple(desk.place(a) for a in found.undetermined),
    )


_CITES = 3
_FIRST_WORDS = 5


def _proof(desk: Desk, evidence: Evidence) -> Proof:
    """A few words of what it rests on, one span of each article first: the whole stands behind the link."""
    spans = list({span.article: span for span in reversed(evidence.spans)}.values())[::-1]
    spans += [span for span in evidence.spans if span not in spans]
    cites: list[tuple[Place, str, bool]] = []
    for span in spans[:_CITES]:
        words = span.text.split()
        sentences = desk.edition.article(span.article).sentences
        home = next((s.id for s in sentences if s.start < span.end and span.start < s.end), None)
        cites.append((desk.place(span.article, home), " ".join(words[:_FIRST_WORDS]), len(words) > _FIRST_WORDS))
    return Proof(
        rule=evidence.rule,
        note=evidence.note,
        inferred=evidence.status == "inferred",
        cites=tuple(dict.fromkeys(cites)),
    )


def draw(desk: Desk, story: Story) -> Figure:
    """Origins on top, agencies through which a text passed in the middle, articles in a row below them."""
    ordered = [a for report in story.reports for a in report.articles]
    centre = {a: 46.0 + _STEP * n for n, a in enumerate(ordered)}
    width = round(max(centre.values(), default=0.0) + 46)
    boxes: list[Box] = []
    lines: list[Line] = []
    for origin in story.lineage.origins:
        members = [a for a in origin.articles if a in centre]
        if not origin.agency or not members:
            continue
        x = sum(centre[a] for a in members) / len(members)
        half = min(110.0, max(70.0, 5.0 * len(origin.agency) + 40))
        x = min(max(x, half + 4), max(width - half - 4, half + 4))
        boxes.append(Box(x - half, _TOP, half * 2, 46, origin.agency, "origin", "ghost"))
        for article in members:
            told = desk.edition.article(article)
            through = [a for a in told.credit_chain if a != origin.agency]
            at = centre[article]
            start = x + (at - x) * 0.3 if abs(at - x) * 0.3 < half - 10 else x + (half - 10) * (1 if at > x else -1)
            # A line is solid only where a credit of the file names the agency; a citation in one sentence is not that.
            stated = origin.agency in credited_agencies(told) or origin.agency in told.credit_chain[1:]
            if through and through[0] in credited_agencies(told):
                boxes.append(Box(at - 37, _MIDDLE, 74, 28, through[0][:11], "", "node"))
                lines.append(Line(f"M{start:.0f} 54 {at:.0f} {_MIDDLE}M{at:.0f} {_MIDDLE + 28}V{_ROW}", "stated"))
            else:
                lines.append(Line(f"M{start:.0f} 54 {at:.0f} {_ROW}", "stated" if stated else "inferred"))
    top = _ROW if boxes else 30
    boxes += [Box(centre[a] - _BOX / 2, top, _BOX, _BOX, desk.edition.letter(a), "", "article") for a in ordered]
    deepest = 0
    for number, edge in enumerate(story.lineage.edges):
        # A weak likeness stands in the table; a line would say more than it can.
        if edge.confidence != "weak" and edge.child in centre and edge.parent in centre:
            line, depth = _edge(edge, centre, top, number)
            lines.append(line)
            deepest = max(deepest, depth)
    return Figure(
        width=max(width, 2 * 46 + _STEP),
        height=top + _BOX + 10 + deepest,
        boxes=tuple(boxes),
        lines=tuple(lines),
        kinds=tuple(k for k in ("stated", "inferred", "from", "alike") if any(line.kind == k for line in lines)),
    )


def _edge(edge: LineageEdge, centre: dict[str, float], top: int, number: int) -> tuple[Line, int]:
    """A line between two articles: straight between neighbours, an arc below the row otherwise."""
    a, b = centre[edge.parent], centre[edge.child]
    left, right = min(a, b), max(a, b)
    if right - left <= _STEP:
        y = top + _BOX / 2
        if edge.directed:
            tip = b - _BOX / 2 if b > a else b + _BOX / 2
            tail = a + _BOX / 2 if b > a else a - _BOX / 2
            back = -7 if b > a else 7
            return Line(f"M{tail:.0f} {y:.0f}H{tip:.0f}m{back} -5l{-back} 5l{back} 5", "from"), 0
        gap = _BOX / 2
        return Line(
            f"M{left + gap:.0f} {y - 3:.0f}H{right - gap:.0f}M{left + gap:.0f} {y + 4:.0f}H{right - gap:.0f}", "alike"
        ), 0
    depth = 22 + 9 * (number % 5) + 6 * round((right - left) / _STEP)
    y = top + _BOX
    curve = f"M{a:.0f} {y}C{a:.0f} {y + depth} {b:.0f} {y + depth} {b:.0f} {y}"
    if edge.directed:
        return Line(curve + "m-5 7l5 -7l5 7", "from"), depth
    return Line(
        curve + f"M{a + 5:.0f} {y}C{a + 5:.0f} {y + depth - 6} {b - 5:.0f} {y + depth - 6} {b - 5:.0f} {y}", "alike"
    ), depth
