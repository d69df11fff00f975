"""Articles become stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from story_digest.model import Article, Diagnostic, Evidence, Overrules
from story_digest.settings import GroupingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Ids of the articles of one story, in order, and why they are together."""

    articles: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """All groups, ordered by their first id; every article stands in exactly one."""

    groups: tuple[Group, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def group(articles: Sequence[Article], settings: GroupingSettings, overrules: Overrules) -> Grouping:
    """Which articles tell the same story. (A first, plain version: all of them.)"""
    evidence = Evidence(rule="all articles", status="inferred", source="comparison")
    return Grouping(groups=(Group(articles=tuple(a.id for a in articles), evidence=evidence),) if articles else ())
