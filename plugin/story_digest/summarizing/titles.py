"""A story's title: always the words of a named article, a slice of its text or the headline in its metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from story_digest.explaining import Explanation
from story_digest.model import Article, Evidence, Span, SummarySentence
from story_digest.settings import SummarizingSettings
from story_digest.summarizing.claims import HeldBy
from story_digest.summarizing.words import language_name, stem, stop_words, tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A story's title, and where it stands: an empty slice for a headline that only the metadata of its file has."""

    text: str
    source: Span
    evidence: Evidence


def choose_title(
    articles: Sequence[Article],
    explanation: Explanation,
    summary: Sequence[SummarySentence],
    settings: SummarizingSettings,
) -> Title:
    """The headline whose claim most variants carry; without one, the summary's first sentence or its leading clause.

    A headline with a figure that most articles do not state is passed over, and one with a name that only its own
    article has comes after those without: a title says nothing that the summary below it denies. Nor does one of three
    articles or more give a headline whose claim it alone makes. The headline of a
    paraphrase or a translation, whose words are not the report's, comes after others. Of equals, the headline of a base goes first. An article
    alone has its own headline for a title.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    said = _Said(ordered, explanation)
    held = HeldBy(ordered)
    alone = len(ordered) == 1
    least = 0.0 if alone else settings.headline_share
    bases = {report.base for report in explanation.reports}
    reworded = {v.article for report in explanation.reports for v in report.variants if v.relation in _OTHER_WORDS}
    best: tuple[tuple[bool, bool, int, bool, float], Span] | None = None
    for article in ordered:
        for line in article.headlines or ((article.headline,) if article.headline else ()):
            span = _without_tags(article, _headline_span(article, line))
            carried, share = said.carriers(span.text)
            if share < least or carried < min(len(ordered), 3) - 1 or not (alone or held.figures(span.text)):
                continue
            own_words = article.id not in reworded
            key = (held.names(span.text, article.language), own_words, carried, article.id in bases, share)
            if best is None or key > best[0]:
                best = (key, span)
    if best is None:
        return _from_text(ordered, summary, settings)
    (_, _, carried, _, _), span = best
    home = next(article for article in ordered if article.id == span.article)
    proof = (
        replace(home.evidence["headline"], rule="the headline of its only article") if span.start == span.end else None
    )
    if alone:
        proof = proof or Evidence(rule="the headline of its only article", spans=(span,))
        return Title(text=span.text, source=span, evidence=proof)
    return Title(
        text=span.text,
        source=span,
        evidence=Evidence(
            rule="the headline whose claim most variants carry",
            status="inferred",
            source="comparison",
            spans=() if proof else (span,),
            quote=proof.quote if proof else "",
            score=float(carried),
            note=f"articles, of {len(ordered)}, that carry the passage which says most of the headline's words",
        ),
    )


class _Said:
    """What the passages and the sentences of a story say, as sets of stems."""

    def __init__(self, articles: Sequence[Article], explanation: Explanation) -> None:
        self._language = language_name(articles[0].language) if articles else "english"
        stems = {(a.id, s.id): self._stems(s.text) for a in articles for s in a.sentences}
        report_of = {article: report.id for report in explanation.reports for article in report.articles}
        self._sentences = [(article, report_of.get(article, article), held) for (article, _), held in stems.items()]
        self._passages: list[tuple[str, frozenset[str], list[frozenset[str]]]] = []
        for passage in explanation.passages:
            full = [reading for reading in passage.readings if reading.kind != "part"]
            held = [frozenset().union(*(stems[r.article, s] for s in r.sentences)) for r in full]
            self._passages.append((passage.report, frozenset(r.article for r in full), held))

    def _stems(self, text: str) -> frozenset[str]:
        stops = stop_words(self._language)
        return frozenset(stem(word, self._language) for word in tokenize(text) if word not in stops)

    def carriers(self, line: str) -> tuple[int, float]:
        """How many articles carry the headline's claim, and the share of its words that the claim's passage says.

        The claim is the passage with most of its words; its full readings count, and articles of other reports with
        a sentence that says as large a share.
        """
        wanted = self._stems(line)
        if not wanted:
            return 0, 0.0
        best: tuple[float, int, str, frozenset[str]] = (0.0, 0, "", frozenset())
        for report, carrying, wordings in self._passages:
            share = max((round(len(wanted & held) / len(wanted), 6) for held in wordings), default=0.0)
            if (share, len(carrying)) > best[:2]:
                best = (share, len(carrying), report, carrying)
        share, _, report, carrying = best
        elsewhere = {
            article
            for article, other, held in self._sentences
            if other != report and share and len(wanted & held) / len(wanted) >= share
        }
        return len(carrying | elsewhere), share


def _headline_span(article: Article, line: str) -> Span:
    """Where the headline stands in the article's text, white space folded; an empty slice where it stands in none."""
    for credit in article.credits:
        if credit.kind == "headline" and " ".join(credit.text.split()) == line:
            return Span(article=article.id, start=credit.start, end=credit.end, text=line)
    words = line.split()
    match = re.search(r"\s+".join(map(re.escape, words)), article.text) if words else None
    start, end = match.span() if match else (0, 0)
    return Span(article=article.id, start=start, end=end, text=line)


def _without_tags(article: Article, span: Span) -> Span:
    """The headline without the tag of its take before it and the agency behind it: (LEAD), UPDATE 1-, - Lusa."""
    tag = article.version or ""
    head = len(tag) + len(span.text[len(tag) :]) - len(span.text[len(tag) :].lstrip()) if tag else 0
    if not span.text.startswith(tag) or len(span.text) == head:
        head = 0
    behind = next(
        (f"{dash}{name}" for name in article.agencies for dash in _DASHES if span.text.endswith(f"{dash}{name}")), ""
    )
    text = span.text[head : len(span.text) - len(behind)]
    if not text.strip():
        return span
    if span.start == span.end:
        return replace(span, text=text)
    at = article.text.find(text, span.start, span.end)
    return span if at < 0 else Span(article=span.article, start=at, end=at + len(text), text=text)


_OTHER_WORDS = frozenset({"paraphrase", "translation"})
_DASHES = (" - ", " – ", " — ", " | ")


def _from_text(articles: Sequence[Article], summary: Sequence[SummarySentence], settings: SummarizingSettings) -> Title:
    by_id: Mapping[str, Article] = {article.id: article for article in articles}
    if summary:
        home = by_id[summary[0].article]
        sentence = home.sentence(summary[0].sentence)
        start, end, rule = sentence.start, sentence.end, "the first sentence of the summary"
    else:
        home = next((article for article in articles if article.sentences), articles[0])
        rule = "the article's first words"
        if home.sentences:
            start, end = home.sentences[0].start, home.sentences[0].end
        else:
            line = re.search(r"\S[^\n]*", home.text)
            start, end = line.span() if line else (0, 0)
    clause = leading_clause(home.text[start:end], settings)
    if clause < end - start:
        rule = rule.replace("first sentence", "first clause")
    span = Span(
        article=home.id, start=start, end=start + clause, text=" ".join(home.text[start : start + clause].split())
    )
    evidence = Evidence(rule=rule, status="inferred", source="comparison", spans=(span,))
    return Title(text=span.text, source=span, evidence=evidence)


_CUTS = re.compile(
    # "…would not be smooth | and that China would…", "…a court on Monday | , which…", "…, after …"
    r"\s+and that\b|,\s+(?:which|who|whose|where|when|while|as|after|before|amid|following|including|with)\b|;\s|\s[–—]\s"
)
_WEIGHTY = re.compile(
    r"\b(?:said|says|say|told|according|report\w*|claim\w*|alleg\w*|announc\w*|stat(?:ed|es)|warn\w*|not|never|no|but|if|"
    r"unless|although|though|however|may|might|could|possibl\w+|perhaps|apparent\w*|suspected)\b",
    re.IGNORECASE,
)
"""Words that a title must not lose: who says so, doubt, denial, condition."""


def leading_clause(sentence: str, settings: SummarizingSettings, *, most: int | None = None) -> int:
    """Length in characters of the part of a sentence that can stand as a title, or as a line of `most` words.

    All of it where it is short. Of a longer one the first clause, where what is left out names no speaker, no doubt
    and no denial, and no quotation mark stays open; else all of it.
    """
    most = settings.title_words if most is None else most
    if len(sentence.split()) <= most:
        return len(sentence)
    for cut in _CUTS.finditer(sentence):
        head, rest = sentence[: cut.start()], sentence[cut.start() :]
        words = len(head.split())
        if words > most:
            break
        marks = sum(head.count(mark) for mark in '“”„«»"')
        if words >= settings.shortest_title and marks % 2 == 0 and not _WEIGHTY.search(rest):
            return len(head)
    return len(sentence)
