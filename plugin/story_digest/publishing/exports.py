"""The same data as files: JSON of the model, and tables as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from story_digest.model import Article, Diagnostic, Digest, Story
from story_digest.model.plain import to_plain
from story_digest.publishing.edition import Edition
from story_digest.publishing.views.credits import entries
from story_digest.publishing.views.differences import drift_items

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def story_text(story: Story) -> str:
    """A story as JSON."""
    return _text(to_plain(story))


def article_text(article: Article) -> str:
    """An article as JSON."""
    return _text(to_plain(article))


def article_json(article: str) -> bytes:
    """The file of an article, from its `article_text`."""
    return _bytes(f"{article}\n")


def story_json(story: str, articles: Mapping[str, str]) -> bytes:
    """The story and its articles (by id), as the digest's JSON holds them, from the text of each."""
    return _bytes(_object({"story": story, "articles": _object(articles)}) + "\n")


def digest_json(stories: Iterable[str], articles: Mapping[str, str], diagnostics: Sequence[Diagnostic]) -> bytes:
    """The same bytes as `Digest.to_json` gives, put together from the text of each story and each article (by id)."""
    parts = {
        "stories": _array(stories),
        "articles": _object(dict(sorted(articles.items()))),
        "diagnostics": _text(to_plain(diagnostics)),
    }
    return _bytes(_object(parts) + "\n")


def digest_schema() -> bytes:
    """The JSON Schema that `digest_json` fits."""
    return _bytes(Digest.json_schema())


def _object(members: Mapping[str, str]) -> str:
    lines = (f"  {json.dumps(key, ensure_ascii=False)}: {_inside(text)}" for key, text in members.items())
    return "{\n" + ",\n".join(lines) + "\n}" if members else "{}"


def _array(items: Iterable[str]) -> str:
    lines = [f"  {_inside(text)}" for text in items]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _inside(text: str) -> str:
    """One step further in; JSON has no line feed inside a string."""
    return text.replace("\n", "\n  ")


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


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


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
