"""Small stories for tests: sentences of articles, and which of them say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from story_digest.explaining import Explanation
from story_digest.explaining.drift import find_drift
from story_digest.model import Article, Drift, DriftItem, Evidence, Lineage, Passage, Quote, Reading, Report, Sentence
from story_digest.settings import ExplainingSettings

MARKED = re.compile(r"[“„«\"](?P<words>[^“”„\"«»]+)(?P<closing>[”\"»]|$)")


def article(name: str, sentences: Sequence[str], *, agencies: Sequence[str] = ()) -> Article:
    """An article of these sentences, a paragraph each; what stands between quotation marks is a quotation."""
    text = ""
    placed: list[Sentence] = []
    quotes: list[Quote] = []
    for number, told in enumerate(sentences, 1):
        text += "\n\n" if text else ""
        start = len(text)
        text += told
        placed.append(Sentence(id=f"s{number}", text=told, start=start, end=len(text), paragraph=number))
        quotes += [
            Quote(
                text=match["words"],
                start=start + match.start("words"),
                end=start + match.end("words"),
                opening=match[0][0],
                closing=match["closing"],
                paired=bool(match["closing"]),
                sentence=f"s{number}",
            )
            for match in MARKED.finditer(told)
        ]
    return Article(
        id=name,
        path=name,
        sha256="",
        encoding="utf-8",
        language="en",
        text=text,
        agencies=tuple(agencies),
        sentences=tuple(placed),
        quotes=tuple(quotes),
    )


def explained(
    articles: Sequence[Article], passages: Sequence[Mapping[str, int]], base: str, *, parts: Sequence[str] = ()
) -> Explanation:
    """Passages given as article → index of its sentence; `parts` carry only a clause."""
    made = []
    for number, members in enumerate(passages, 1):
        readings = tuple(
            Reading(article=name, sentences=(f"s{index + 1}",), kind="part" if name in parts else "near")
            for name, index in sorted(members.items())
        )
        home = base if base in members else min(members)
        made.append(Passage(id=f"p{number}", report="r1", base=home, label=str(number), readings=readings))
    report = Report(
        id="r1",
        articles=tuple(sorted(a.id for a in articles)),
        base=base,
        origin=None,
        variants=(),
        evidence={"base": Evidence(rule="given")},
    )
    return Explanation(reports=(report,), passages=tuple(made), lineage=Lineage())


def drift_between(*wordings: str, before: str = "", after: str = "") -> Drift:
    """What differs between wordings of one sentence: the first is A's and the base, the next B's, and so on."""
    names = [chr(ord("A") + n) for n in range(len(wordings))]
    frame = [before] if before else []
    articles = [
        article(name, [*frame, told, *([after] if after else [])]) for name, told in zip(names, wordings, strict=True)
    ]
    explanation = explained(articles, [dict.fromkeys(names, len(frame))], "A")
    return find_drift(articles, explanation, ExplainingSettings())


def told(item: DriftItem) -> dict[str, str]:
    """Article → words; of one with several readings, the first."""
    found: dict[str, str] = {}
    for reading in item.readings:
        found.setdefault(reading.article, reading.text)
    return found


def only(items: Sequence[DriftItem]) -> DriftItem:
    assert len(items) == 1, [(item.kind, item.title) for item in items]
    return items[0]
