"""The same data as files: JSON of the model, and tables as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from story_digest.model import Digest, Story
from story_digest.model.plain import to_plain
from story_digest.publishing.edition import Edition
from story_digest.publishing.views.credits import entries
from story_digest.publishing.views.differences import drift_items

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def digest_json(digest: Digest) -> bytes:
    return _bytes(digest.to_json())


def digest_schema() -> bytes:
    """The JSON Schema that `digest_json` fits."""
    return _bytes(Digest.json_schema())


def story_json(digest: Digest, story: Story) -> bytes:
    """The story and its articles, as the digest's JSON holds them."""
    value = {"story": to_plain(story), "articles": {a: to_plain(digest.articles[a]) for a in story.articles}}
    return _json(value)


def article_json(digest: Digest, article: str) -> bytes:
    return _json(to_plain(digest.articles[article]))


def passages_csv(edition: Edition, story: Story) -> bytes:
    """One row for each reading of each passage."""
    return _table(
        ("passage", "label", "report", "base", "letter", "article", "sentences", "kind", "score", "text"),
        _passages(edition, story),
    )


def _passages(edition: Edition, story: Story) -> Iterator[Sequence[object]]:
    arranged = edition.outline(story)
    for passage in story.passages:
        number = arranged.numbers.get(passage.id)
        for beside, readings in ((False, passage.readings), (True, passage.beside)):
            for reading in readings:
                yield (
                    f"P{number}" if number else "",
                    passage.label,
                    passage.report,
                    edition.letter(passage.base),
                    edition.letter(reading.article),
                    reading.article,
                    " ".join(f"s{edition.number(reading.article, s)}" for s in reading.sentences),
                    "beside" if beside else reading.kind,
                    f"{reading.score:.3f}",
                    edition.told(reading.article, reading.sentences),
                )


def provenance_csv(edition: Edition, story: Story) -> bytes:
    """One row for each thing that a file says of itself."""
    rows = (
        (
            edition.letter(a),
            a,
            field,
            "inferred" if entry.inferred else "stated",
            entry.value,
            " | ".join(entry.quotes),
            entry.date,
            entry.source,
            entry.rule,
        )
        for a in story.articles
        for field, found in entries(edition.article(a), edition.shared_agency(a)).items()
        for entry in found
    )
    return _table(("letter", "article", "field", "status", "value", "words", "date", "source", "rule"), rows)


def differences_csv(edition: Edition, story: Story) -> bytes:
    """One row for each wording of each difference."""
    arranged = edition.outline(story)
    rows = (
        (
            group,
            item.kind,
            item.title,
            f"P{arranged.numbers[item.passage]}" if item.passage in arranged.numbers else "",
            edition.letter(r.article),
            r.article,
            f"s{edition.number(r.article, r.sentence)}" if r.sentence else "",
            r.text,
            r.value,
            r.note,
        )
        for group, item in drift_items(story)
        for r in item.readings
    )
    return _table(("group", "kind", "title", "passage", "letter", "article", "sentence", "text", "value", "note"), rows)


def _json(value: object) -> bytes:
    return _bytes(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return _bytes(out.getvalue())


def _cell(value: object) -> str:
    text = " ".join(str(value).replace("\0", "\ufffd").split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
