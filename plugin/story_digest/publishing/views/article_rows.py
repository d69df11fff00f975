"""The rows of an article's text: its sentences beside the base, what it has not, and what was set aside, as they stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import Article, Furniture, Passage, Reading, Sentence, Story
from story_digest.publishing.edition import Desk, PassageLink, Place, anchor
from story_digest.publishing.outline import Mark, Outline, Standing
from story_digest.publishing.views.credits import Entry
from story_digest.publishing.views.pieces import Piece, of_base, of_reading, spaced, split_at, with_evidence
from story_digest.publishing.views.summary import Carried


@dataclass(frozen=True, slots=True)
class Stand:
    """A passage in which a sentence stands, and who else carries it."""

    passage: PassageLink | None
    mark: Mark
    others: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class SentenceRow:
    number: int
    anchor: str
    """The fragment by its number."""
    id: str
    """The fragment that changes elsewhere in the text leave as it is."""
    mark: Mark
    starts_paragraph: bool
    pieces: tuple[Piece, ...]
    stands: tuple[Stand, ...]
    base: tuple[tuple[Place, tuple[Piece, ...]], ...]
    """What it is compared with: the base's sentences, with the words marked that are not here."""


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """A passage of the base that this version has not."""

    passage: PassageLink
    place: Place
    text: str
    others: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class AsideRow:
    """Something on the page that is not the report, where it stood."""

    kind: str
    """`furniture`, or the kind of a credit."""
    rule: str
    texts: tuple[str, ...]
    field: str
    """The field of the credits that it shows, or ""."""
    id: str


_FIELD_OF_CREDIT = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "agency tag": "agency",
    "date line": "dates",
    "sign-off": "sign_off",
    "closing": "closing",
    "photo credit": "photo",
    "version tag": "version",
}
"""Kind of a credit → field of the credits card that it shows."""


def article_rows(
    desk: Desk, story: Story, article: Article, arranged: Outline, said: dict[str, tuple[Entry, ...]]
) -> tuple[SentenceRow | AbsentRow | AsideRow, ...]:
    """What the page of an article shows one below the other. `said`: the fields of its credits, whose words are marked."""
    report = arranged.report_of[article.id]
    shown = report.shown if report.compared and report.report.base != article.id else ()
    carried = {s.passage.id for n in article.sentences for s in arranged.standings.get((article.id, n.id), ())}
    proofs = [
        (s.start, s.end, field)
        for field, found in said.items()
        for e in found
        for s in e.spans
        if s.article == article.id
    ]
    seen: set[str] = set()
    pieces = _pieces(desk, article, arranged)
    placed: list[tuple[int, int, SentenceRow | AbsentRow | AsideRow]] = []
    ends: dict[str, int] = {}
    paragraph = -1
    for number, sentence in enumerate(article.sentences, 1):
        standings = arranged.standings.get((article.id, sentence.id), ())
        told = " ".join(sentence.text.split())
        marked = spaced(pieces.get(sentence.id) or (Piece(told),))
        shared = [s for s in standings if s.beside or len(s.passage.readings) > 1]
        row = SentenceRow(
            number=number,
            anchor=anchor(number),
            id=sentence.id,
            mark=shared[0].mark() if shared else "only",
            starts_paragraph=sentence.paragraph != paragraph,
            pieces=with_evidence(marked, told, _within(sentence, proofs, article), seen),
            stands=tuple(
                Stand(
                    passage=desk.passage(story, s.passage.id),
                    mark=s.mark(),
                    others=_others(desk, s.passage, article.id, ""),
                )
                for s in shared
            ),
            base=_beside(desk, article.id, sentence.id, shared),
        )
        paragraph = sentence.paragraph
        placed.append((sentence.start, 1, row))
        for standing in standings:
            ends[standing.passage.id] = sentence.end
    placed += _asides(article, seen)
    after = -1
    for passage in shown:
        if passage.id in carried:
            after = ends.get(passage.id, after)
            continue
        link = desk.passage(story, passage.id)
        assert link is not None, "passages of the reading text are numbered"
        reading = next(r for r in passage.readings if r.article == passage.base)
        placed.append(
            (
                after,
                2,
                AbsentRow(
                    passage=link,
                    place=desk.place(reading.article, reading.sentences[0]),
                    text=desk.edition.told(reading.article, reading.sentences),
                    others=_others(desk, passage, article.id, reading.article),
                ),
            )
        )
    return tuple(row for _, _, row in sorted(placed, key=lambda p: p[:2]))


def _pieces(desk: Desk, article: Article, arranged: Outline) -> dict[str, tuple[Piece, ...]]:
    """Sentence id → its words with the changes of the first passage in which it stands in full."""
    made: dict[str, tuple[Piece, ...]] = {}
    done: set[str] = set()
    for sentence in article.sentences:
        for standing in arranged.standings.get((article.id, sentence.id), ()):
            reading = standing.reading
            if standing.beside or not reading.changes or standing.passage.id in done or sentence.id in made:
                continue
            done.add(standing.passage.id)
            told = desk.edition.told(article.id, reading.sentences)
            lengths = [len(desk.edition.told(article.id, (s,))) for s in reading.sentences]
            for s, cut in zip(reading.sentences, split_at(of_reading(reading, told), lengths), strict=True):
                made.setdefault(s, cut)
    return made


def _beside(
    desk: Desk, article: str, sentence: str, shared: Sequence[Standing]
) -> tuple[tuple[Place, tuple[Piece, ...]], ...]:
    """The base's sentences that stand beside a sentence, with the words marked that are not here."""
    found: list[tuple[Place, tuple[Piece, ...]]] = []
    for standing in shared:
        home = next((r for r in standing.passage.readings if r.article == standing.passage.base), None)
        # A reading of several sentences stands beside the first of them.
        if home is None or home.article == article or standing.reading.sentences[0] != sentence:
            continue
        told = desk.edition.told(home.article, home.sentences)
        words = (Piece(told),) if standing.beside else of_base(standing.reading, told)
        found.append((desk.place(home.article, home.sentences[0]), spaced(words)))
    return tuple(found)


def _others(desk: Desk, passage: Passage, article: str, but: str) -> tuple[Carried, ...]:
    """The other articles that carry a passage, by letter, other texts last."""
    carriers: list[tuple[Reading, Mark]] = [(r, r.kind) for r in passage.readings]
    carriers += [(r, "other") for r in passage.beside]
    return tuple(
        Carried(letter=desk.edition.letter(r.article), mark=mark, place=desk.place(r.article, r.sentences[0]))
        for r, mark in carriers
        if r.article not in (article, but)
    )


def _within(sentence: Sentence, proofs: Sequence[tuple[int, int, str]], article: Article) -> list[tuple[int, int, str]]:
    """Evidence that stands in a sentence, as positions in its words with white space folded."""
    found: list[tuple[int, int, str]] = []
    for start, end, field in proofs:
        a, b = max(start, sentence.start), min(end, sentence.end)
        if a < b:
            before = len(" ".join(f"{article.text[sentence.start : a]}|".split())) - 1
            length = len(" ".join(article.text[a:b].split()))
            found.append((before, before + length, field))
    return found


def _asides(article: Article, seen: set[str]) -> list[tuple[int, int, AsideRow]]:
    """Furniture and credits where they stood; neighbours that one rule set aside together."""
    pieces: list[tuple[int, int, str, str, str, str]] = [
        (f.start, f.end, "furniture", f.rule, f.text, "") for f in _merged(article.furniture)
    ]
    within = [(s.start, s.end) for s in article.sentences]
    # A credit that stands inside a sentence stays there and is shown as evidence.
    pieces += [
        (c.start, c.end, c.kind, "", c.text, _FIELD_OF_CREDIT[c.kind])
        for c in article.credits
        if not any(start < c.end and c.start < end for start, end in within)
    ]
    rows: list[tuple[int, int, AsideRow]] = []
    for start, _, kind, rule, text, field in sorted(pieces):
        line = " ".join(text.split())
        last = rows[-1][2] if rows else None
        if last is not None and kind == "furniture" and (last.kind, last.rule) == (kind, rule):
            rows[-1] = (rows[-1][0], 0, AsideRow(kind, rule, (*last.texts, line), "", ""))
            continue
        fragment = f"e-{field}" if field and field not in seen else ""
        if fragment:
            seen.add(field)
        rows.append((start, 0, AsideRow(kind, rule, (line,), field, fragment)))
    return rows


def _merged(furniture: Sequence[Furniture]) -> Sequence[Furniture]:
    return sorted(furniture, key=lambda f: (f.start, f.end, f.rule))
