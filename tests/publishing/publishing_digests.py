"""Digests made by hand for the tests of pages: invented articles, small enough to check by eye."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from story_digest.model import (
    Article,
    Change,
    Citation,
    CitedSource,
    Credit,
    DateMention,
    DifferingWords,
    Digest,
    Drift,
    DriftItem,
    DriftReading,
    EventDay,
    Evidence,
    Fact,
    Furniture,
    Lineage,
    LineageEdge,
    Origin,
    Passage,
    Quote,
    Reading,
    Report,
    Rewording,
    Sentence,
    Sign,
    Span,
    Story,
    SummarySentence,
    Support,
    SwappedPair,
    Variant,
)

INFERRED = Evidence(rule="by comparison", status="inferred", source="comparison")


def make_article(identity: str, sentences: Sequence[str], **fields: object) -> Article:
    """An article whose text is its sentences, two to a paragraph."""
    text = ""
    made: list[Sentence] = []
    for number, words in enumerate(sentences):
        if number:
            text += "\n\n" if number % 2 == 0 else " "
        made.append(
            Sentence(
                id=f"s{number + 1}", text=words, start=len(text), end=len(text) + len(words), paragraph=number // 2
            )
        )
        text += words
    article = Article(
        id=identity,
        path=f"articles/{identity}",
        sha256=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding="utf-8",
        language="en",
        text=text,
        sentences=tuple(made),
    )
    return replace(article, **fields)


def add_line(article: Article, line: str) -> tuple[Article, int, int]:
    """The article with one more line at its end, and where that line stands."""
    start = len(article.text) + 1
    return replace(article, text=f"{article.text}\n{line}"), start, start + len(line)


def stated(article: Article, words: str, rule: str = "as written") -> Evidence:
    start = article.text.find(words)
    return Evidence(rule=rule, spans=(Span(article=article.id, start=start, end=start + len(words), text=words),))


def changes(base: str, text: str) -> tuple[Change, ...]:
    """Word by word, for texts of as many words."""
    return tuple(
        Change(kind="same", text=b, base=a) if a == b else Change(kind="replaced", text=b, base=a)
        for a, b in zip(base.split(), text.split(), strict=True)
    )


def make_report(
    number: int, articles: Sequence[Article], base: str, rows: Sequence[Mapping[str, int]], origin: str | None = None
) -> tuple[Report, tuple[Passage, ...]]:
    """`rows`: for each passage, article id → number of its sentence, from 1; negative for a text beside."""
    by_id = {a.id: a for a in articles}
    passages: list[Passage] = []
    for place, row in enumerate(rows, 1):
        home = base if row.get(base, 0) > 0 else next(a for a in row if row[a] > 0)
        told = by_id[home].sentences[row[home] - 1].text

        def reading(a: str, told: str = told, home: str = home, row: Mapping[str, int] = row) -> Reading:
            words = by_id[a].sentences[abs(row[a]) - 1].text
            same = words == told
            return Reading(
                article=a,
                sentences=(f"s{abs(row[a])}",),
                kind="verbatim" if same else "near",
                changes=() if a == home or len(words.split()) != len(told.split()) else changes(told, words),
                score=1.0 if same else 0.8,
            )

        passages.append(
            Passage(
                id=f"r{number}p{place}",
                report=f"r{number}",
                base=home,
                label=" ".join(told.split()[:3]),
                readings=tuple(reading(a) for a in sorted(row) if row[a] > 0),
                beside=tuple(reading(a) for a in sorted(row) if row[a] < 0),
            )
        )
    total = sum(base in row for row in rows)
    report = Report(
        id=f"r{number}",
        articles=tuple(a.id for a in articles),
        base=base,
        origin=origin,
        variants=tuple(
            Variant(
                article=a.id,
                relation="undetermined" if a.id == base else "edited",
                wording=Fact(value="near", evidence=INFERRED),
                extent=Fact(value="whole", evidence=INFERRED),
                route=Fact(value="unknown", evidence=INFERRED),
                share=0.9,
                own=0.0,
                words_of_base=0.9,
                words_of_own=0.8,
                passages=sum(row.get(a.id, 0) > 0 and base in row for row in rows),
                passages_in_part=0,
                passages_of_base=total,
                evidence=INFERRED,
                signs=(Sign(of="word-swapping", text="swapped", spans=()),) if a.id != base else (),
            )
            for a in articles
        ),
        evidence={"together": INFERRED, "base": INFERRED},
    )
    return report, tuple(passages)


def make_story(
    identity: str,
    title: str,
    articles: Sequence[Article],
    reports: Sequence[tuple[Report, tuple[Passage, ...]]],
    **fields: object,
) -> Story:
    by_id = {a.id: a for a in articles}
    passages = tuple(p for _, found in reports for p in found)
    summary = tuple(
        SummarySentence(
            text=by_id[p.base].sentence(home.sentences[0]).text,
            article=p.base,
            sentence=home.sentences[0],
            support=tuple(Support(article=r.article, sentence=r.sentences[0], kind=r.kind) for r in p.readings),
            passage=p.id,
        )
        for p in passages[:3]
        for home in [next(r for r in p.readings if r.article == p.base)]
    )
    story = Story(
        id=identity,
        title=title,
        title_source=Span(article=articles[0].id, start=0, end=1, text=articles[0].text[:1]),
        articles=tuple(sorted(by_id)),
        reports=tuple(r for r, _ in reports),
        passages=passages,
        summary=summary,
        drift=Drift(),
        lineage=Lineage(),
    )
    return replace(story, **fields)


SUBJECTS = ("harbour", "ferry", "council", "bridge", "library", "school", "market", "station", "museum", "river")


def told(passage: int, variant: int) -> str:
    """A sentence of a passage: variants after the first swap a word or two of it."""
    verb = ("opened", "reopened", "unveiled", "started", "launched")[variant % 5]
    number = 40 + passage if variant < 2 else 50 + passage
    return f"The {SUBJECTS[passage % 10]} {verb} after {number} days of work, the mayor said in part {passage}."


def plain_story(
    identity: str, articles: int, passages: int, *, title: str = "", own: int = 0
) -> tuple[Story, list[Article]]:
    """One report: every article carries every passage; the last one has `own` sentences besides."""
    made = [
        make_article(
            f"{identity}-{n:02d}.txt",
            [told(p, n) for p in range(passages)]
            + [f"Only here is part {k} of the last paper told." for k in range(own if n == articles - 1 else 0)],
        )
        for n in range(articles)
    ]
    rows: list[dict[str, int]] = [{a.id: p + 1 for a in made} for p in range(passages)]
    rows += [{made[-1].id: passages + 1 + k} for k in range(own)]
    report = make_report(1, made, made[0].id, rows)
    return make_story(identity, title or f"The {identity} opened after days of work", made, [report]), made


def digest_of(*stories: tuple[Story, Sequence[Article]]) -> Digest:
    return Digest(
        stories=tuple(sorted((s for s, _ in stories), key=lambda s: s.id)),
        articles={a.id: a for _, members in stories for a in sorted(members, key=lambda a: a.id)},
    )


def rich_story(say: str = "words", identity: str = "rich") -> tuple[Story, list[Article]]:
    """A story in which every field of every record is filled, with `say` in each of them."""
    lines = [f"{say} the harbour reopened, police said.", f"“{say} all of us” said {say} yesterday.", f"{say} ends."]
    members: list[Article] = []
    for letter in "abc":
        article = make_article(f"{say}-{letter}.txt", lines, language=say)
        article, start, end = add_line(article, f"{say} (Reuters) {say}")
        article, f_start, f_end = add_line(article, f"{say} furniture {say}")
        article, c_start, c_end = add_line(article, f"{say} © photo {say}")
        credit = article.text[start:end]
        proof = Evidence(
            rule=say, spans=(Span(article=article.id, start=start, end=end, text=credit),), note=say, quote=say
        )
        sentence = article.sentences[1]
        fields = (
            "headlines",
            "byline",
            "agencies",
            "publisher",
            "url",
            "dateline",
            "sign_off",
            "closing",
            "roles",
            "version",
        )
        members.append(
            replace(
                article,
                path=f"{say}/{say}-{letter}.txt",
                encoding=say,
                sha256=say,
                headline=say,
                headlines=(say, f"{say} again"),
                byline=(say,),
                agencies=(say, "Reuters"),
                publisher=say,
                url=say,
                dateline=say,
                place=say,
                dates=(
                    DateMention(
                        text=say,
                        iso=f"2023-01-0{1 + 'abc'.index(letter)}",
                        zone=say,
                        kind="published",
                        evidence=proof,
                    ),
                    DateMention(text=say, iso="2023-02-01T10:00:00", zone=None, kind="updated", evidence=proof),
                ),
                published="2023-01-01",
                version=say,
                sign_off=say,
                closing=(say, f"{say}."),
                roles={say: (say,)},
                credit_chain=(say, "Reuters"),
                furniture=tuple(
                    Furniture(text=article.text[f_start:f_end], start=f_start, end=f_end, rule=say, evidence=proof)
                    for _ in range(6)
                ),
                quotes=(
                    Quote(
                        text=sentence.text,
                        start=sentence.start,
                        end=sentence.end,
                        opening="“",
                        closing="”",
                        paired=True,
                        speaker=say,
                        cue=say,
                        sentence=sentence.id,
                    ),
                ),
                credits=(
                    Credit(kind="agency tag", text=credit, start=start, end=end, agencies=("Reuters",), names=(say,)),
                    Credit(
                        kind="photo credit", text=article.text[c_start:c_end], start=c_start, end=c_end, agencies=(say,)
                    ),
                ),
                citations=(
                    Citation(
                        sources=(say,),
                        text="police said",
                        start=article.text.find("police said"),
                        end=article.text.find("police said") + 11,
                        sentence="s1",
                    ),
                    Citation(sources=(), text=say, start=0, end=len(say), sentence="s1"),
                ),
                evidence=dict.fromkeys(fields, proof),
            )
        )
    a, b, c = (m.id for m in members)
    rows = [{a: 1, b: 1, c: -1}, {a: 2, b: 2}, {a: 3, c: 3}, {b: 3}]
    report, passages = make_report(1, members, a, rows, origin=say)
    passages = tuple(
        replace(
            p,
            label=say,
            readings=tuple(
                replace(
                    r,
                    kind="reworded",
                    changes=(
                        Change(kind="replaced", text=say, base=say),
                        Change(kind="added", text=say, base=""),
                        Change(kind="absent", text="", base=say),
                        Change(kind="same", text=say, base=say),
                    ),
                )
                if r.article != p.base
                else r
                for r in p.readings
            ),
        )
        for p in passages
    )
    proof = Evidence(
        rule=say,
        status="inferred",
        source="comparison",
        note=say,
        quote=say,
        spans=(Span(article=a, start=0, end=len(say), text=say),),
    )
    report = replace(
        report,
        variants=tuple(
            replace(v, evidence=proof, signs=(Sign(of="translation", text=say, spans=proof.spans),))
            for v in report.variants
        ),
    )

    def item(number: int, kind: str) -> DriftItem:
        return DriftItem(
            id=say,
            passage="r1p1",
            kind=kind,
            title=say,
            weight=number,
            readings=(
                DriftReading(
                    article=a,
                    sentence="s1",
                    text=lines[0],
                    start=0,
                    end=len(lines[0]),
                    value=say,
                    note=say,
                    route=say,
                    differing=(DifferingWords(text=say, start=0, end=len(say), sense=True),),
                ),
                DriftReading(article=b, sentence="s1", text=f"{say} other", start=0, end=len(say), value="x", note=say),
            ),
            evidence=proof,
            absent=(c,),
        )

    members_by_list = {
        name: (item(n, say),)
        for n, name in enumerate(("quotes", "numbers", "attributions", "wording", "names", "headlines", "omissions"))
    }
    pair = SwappedPair(base=proof.spans[0], text=proof.spans[0])
    story = make_story(identity, say, members, [(report, passages)])
    story = replace(
        story,
        summary=tuple(
            replace(s, text=say, support=tuple(replace(x, note=say) for x in s.support)) for s in story.summary
        ),
        drift=Drift(
            **members_by_list,
            rewording=(Rewording(article=b, base=a, pairs=(pair,), words=10, rate=0.1, evidence=proof),),
        ),
        lineage=Lineage(
            edges=(
                LineageEdge(child=b, parent=a, directed=True, confidence="strong", evidence=(proof,)),
                LineageEdge(child=c, parent=a, directed=False, confidence="weak", evidence=(proof,)),
            ),
            undetermined=(c,),
            origins=(Origin(report="r1", agency=say, status="inferred", articles=(a, b, c), evidence=proof),),
            sources=(CitedSource(name=say, articles=(a, b), spans=proof.spans),),
            notes=(proof,),
        ),
        event=EventDay(text=say, iso="2022-12-30", evidence=proof),
        place=say,
        evidence={"together": proof, "title": proof},
    )
    return story, members


def two_reports() -> tuple[Story, list[Article]]:
    """One event told in two texts: four articles of one agency, three of another, and one that stands alone."""
    first = [make_article(f"one-{n}.txt", [told(p, n) for p in range(5)], agencies=("Reuters",)) for n in range(4)]
    second = [
        make_article(
            f"two-{n}.txt",
            [f"Visitors counted {n or 7} hundred in hall {p} of the fair." for p in range(4)],
            agencies=("AFP",),
        )
        for n in range(3)
    ]
    alone = [make_article("zzz.txt", ["A reader wrote that the fair was loud."])]
    reports = [
        make_report(1, first, first[0].id, [{a.id: p + 1 for a in first} for p in range(5)], "Reuters"),
        make_report(2, second, second[1].id, [{a.id: p + 1 for a in second} for p in range(4)], "AFP"),
        make_report(3, alone, "zzz.txt", [{"zzz.txt": 1}]),
    ]
    members = [*first, *second, *alone]
    return make_story("fair", "Two agencies count the visitors of one fair differently", members, reports), members
