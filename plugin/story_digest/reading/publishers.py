"""Publishers that the configuration names for files and folders."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from story_digest.model import Evidence
from story_digest.reading.layout import Metadata, Stated


def with_publisher(name: str, stated: Metadata, publishers: Mapping[str, tuple[str, ...]]) -> Metadata:
    """`stated` with the publisher whose pattern matches `name`, the file's path relative to its folder of articles.

    What the sidecar states of the file goes before. Of several publishers the first named in the configuration holds.
    """
    if stated.get("publisher") is not None:
        return stated
    for publisher, patterns in publishers.items():
        for pattern in patterns:
            if fnmatchcase(name, pattern):
                quote = f"{publisher}: {pattern}"
                evidence = Evidence(rule="publisher of these files", source="configuration", quote=quote)
                return Metadata(stated={**stated.stated, "publisher": Stated(values=(publisher,), evidence=evidence)})
    return stated
