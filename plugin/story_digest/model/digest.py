"""Everything that one run found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from story_digest.model.article import Article
from story_digest.model.plain import json_schema, to_plain
from story_digest.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """What could not be read or decided: file, place in it, reason and remedy, in plain words."""

    file: str
    reason: str
    remedy: str = ""
    place: str = ""
    """Line, key or field; "" for the whole file."""
    severity: Literal["error", "warning", "note"] = "error"

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.reason}" + (f" {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Stories, the articles they are made of (by id) and what could not be read or decided."""

    stories: tuple[Story, ...]
    articles: Mapping[str, Article]
    diagnostics: tuple[Diagnostic, ...] = ()

    def to_json(self) -> str:
        """The whole digest as JSON: keys in the order of the model, UTF-8 as it is, two spaces, a final line feed."""
        return json.dumps(to_plain(self), ensure_ascii=False, indent=2) + "\n"

    @staticmethod
    def json_schema() -> str:
        """JSON Schema (draft 2020-12) of what `to_json` gives, as JSON."""
        return json.dumps(json_schema(Digest, title="Story Digest"), ensure_ascii=False, indent=2) + "\n"


class ReadError(Exception):
    """A file that should be an article and cannot be read as one."""

    def __init__(self, file: str, reason: str, remedy: str = "") -> None:
        super().__init__(f"{file}: {reason}" + (f" {remedy}" if remedy else ""))
        self.file = file
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        """Whole again after a way between processes."""
        return (ReadError, (self.file, self.reason, self.remedy))

    def diagnostic(self) -> Diagnostic:
        """The same as an entry of `Digest.diagnostics`."""
        return Diagnostic(file=self.file, reason=self.reason, remedy=self.remedy)
