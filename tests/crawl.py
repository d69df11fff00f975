"""Reads a finished site from disk and tells what its links, fragments and files lead to. Knows nothing of MkDocs."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Attributes that hold one address, by element."""

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
"""Attributes that name ids on the same page, separated by spaces."""


@dataclass
class Document:
    """What one HTML file holds."""

    ids: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Element and address, in order."""
    references: list[tuple[str, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._silent += tag in ("script", "style")
        if "id" in values:
            self.document.ids.append(values["id"])
        if tag == "a" and "name" in values:
            self.document.names.add(values["name"])
        rel = values.get("rel", "")
        for attribute in ADDRESSES.get(tag, ()):
            if attribute in values and not (tag == "link" and rel == "canonical"):
                self.document.links.append((tag, values[attribute]))
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                self.document.links.append((tag, candidate.split()[0]))
        for attribute in REFERENCES:
            for name in values.get(attribute, "").split():
                if name == "__toc":
                    continue  # Material's own label for a switch that it leaves out on pages outside the navigation
                self.document.references.append((attribute, name))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.document.text.append(data)


def read(path: Path) -> Document:
    """One HTML file."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document


def site(root: Path) -> dict[str, Document]:
    """Every HTML file below `root`, by its path with slashes."""
    return {path.relative_to(root).as_posix(): read(path) for path in sorted(root.rglob("*.html"))}


def articles(root: Path) -> list[Path]:
    """The pages of articles below `root`; pages at old addresses, which only lead on, are left out."""
    pages = sorted(root.glob("digest/*/*/index.html"))
    return [page for page in pages if '<meta name="robots" content="noindex">' not in page.read_text(encoding="utf-8")]


def faults(root: Path, documents: dict[str, Document] | None = None) -> list[str]:
    """One line for each dead link, fragment, file or reference, each doubled id and each address of another host."""
    documents = site(root) if documents is None else documents
    found = []
    for name, document in documents.items():
        # Material takes its 404 page for one of the root, whatever its place.
        if name == "404.html":
            continue
        own = set(document.ids)
        found += [f"{name}: the id {id!r} stands twice" for id in sorted(own) if document.ids.count(id) > 1]
        found += [f"{name}: {kind}={id!r} names nothing" for kind, id in document.references if id not in own]
        for tag, address in document.links:
            fault = _fault(root, documents, name, tag, address)
            if fault:
                found.append(f"{name}: {address!r} {fault}")
    return found


def _fault(root: Path, documents: dict[str, Document], name: str, tag: str, address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme == "data" or (tag == "a" and parts.scheme in ("http", "https", "mailto")):
        return None
    if parts.scheme == "javascript":
        # Material's own share button says javascript:void(0).
        return None if address == "javascript:void(0)" else "runs a script"
    if parts.scheme or parts.netloc:
        return "is fetched from another host"
    target = unquote(urlsplit(urljoin(f"/{name}", parts.path or f"/{name}")).path).lstrip("/")
    if target == "" or target.endswith("/"):
        target += "index.html"
    if (root / target).is_dir():
        return "is a folder without its slash"
    if not (root / target).is_file():
        return "leads nowhere"
    fragment = unquote(parts.fragment)
    if fragment and not fragment.startswith(":~:") and target in documents:
        document = documents[target]
        if fragment not in document.ids and fragment not in document.names:
            return f"has no place #{fragment}"
    return None


def main(arguments: list[str]) -> int:
    root = Path(arguments[0])
    documents = site(root)
    found = faults(root, documents)
    for line in found:
        print(line, file=sys.stderr)
    print(f"{len(documents)} pages, {sum(len(d.links) for d in documents.values())} links, {len(found)} faults")
    return 1 if found or not documents else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
