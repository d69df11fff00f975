"""Fields and their evidence, gathered one after another."""

from __future__ import annotations

from story_digest.model import Evidence, Span
from story_digest.reading.layout import Field, Metadata


class Collector:
    """Fields and their evidence, filled one after another; the first that states a field keeps it."""

    def __init__(self, text: str, article: str, metadata: Metadata) -> None:
        self.text = text
        self.article = article
        self.metadata = metadata
        self.evidence: dict[str, Evidence] = {}

    def words(self, start: int, end: int) -> str:
        """A slice of the text with white space folded."""
        return " ".join(self.text[start:end].split())

    def span(self, start: int, end: int) -> Span:
        """A slice of the article as evidence."""
        return Span(article=self.article, start=start, end=end, text=self.words(start, end))

    def prove(self, name: str, rule: str, *spans: tuple[int, int]) -> None:
        """Note that these slices state the field."""
        if name not in self.evidence:
            self.evidence[name] = Evidence(rule=rule, spans=tuple(self.span(*span) for span in spans))

    def stated(self, name: Field) -> str | None:
        """What metadata states of the field; its evidence is noted."""
        stated = self.metadata.get(name)
        if stated is None:
            return None
        self.evidence.setdefault(name, stated.evidence)
        return stated.value
