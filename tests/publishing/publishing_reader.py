"""Reads page bodies as a strict parser would, and tells what is in them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser

from story_digest.publishing import Site

VOID = {"br", "input", "hr", "img", "meta", "link"}
BLOCK = {
    "p",
    "div",
    "ul",
    "ol",
    "dl",
    "table",
    "section",
    "article",
    "header",
    "nav",
    "figure",
    "details",
    "pre",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
}


@dataclass
class Body:
    """`faults`: what a validator would complain about."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    """(Tag, attribute, value)."""
    ids: list[str] = field(default_factory=list)
    text: str = ""
    faults: list[str] = field(default_factory=list)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.body = Body()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "p" in self.open and tag in BLOCK:
            self.body.faults.append(f"<{tag}> inside <p>")
        if tag == "a" and "a" in self.open:
            self.body.faults.append("<a> inside <a>")
        if tag == "li" and self.open[-1] not in {"ul", "ol"}:
            self.body.faults.append(f"<li> inside <{self.open[-1]}>")
        if self.open and self.open[-1] in {"ul", "ol"} and tag != "li":
            self.body.faults.append(f"<{tag}> inside <{self.open[-1]}>")
        self.body.tags.append(tag)
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.body.faults.append(f"attribute twice in <{tag}>")
        for name, value in attrs:
            self.body.attributes.append((tag, name, value or ""))
            if name == "id":
                self.body.ids.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.body.faults.append(f"</{tag}> closes <{self.open[-1] if self.open else ''}>")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.body.text += data

    def handle_comment(self, data: str) -> None:
        self.body.faults.append(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.body.faults.append(f"declaration {decl!r}")

    def unknown_decl(self, data: str) -> None:
        self.body.faults.append(f"declaration {data!r}")

    def handle_pi(self, data: str) -> None:
        self.body.faults.append(f"instruction {data!r}")


class Indexed(HTMLParser):
    """What a search plugin that honours `data-search-exclude` sees. Like Material's, it tells elements by their tag only:
    the first end tag of the excluded element's kind ends the exclusion."""

    def __init__(self) -> None:
        super().__init__()
        self.excluded = ""
        self.text: list[str] = []

    @classmethod
    def of(cls, html: str) -> str:
        reader = cls()
        reader.feed(html)
        reader.close()
        return " ".join(" ".join(reader.text).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.excluded and "data-search-exclude" in dict(attrs):
            self.excluded = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.excluded:
            self.excluded = ""

    def handle_data(self, data: str) -> None:
        if not self.excluded:
            self.text.append(data)


def read(html: str) -> Body:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        reader.body.faults.append(f"left open: {reader.open}")
    body = reader.body
    twice = {i for i in body.ids if body.ids.count(i) > 1}
    body.faults += [f"id {i!r} twice" for i in sorted(twice)]
    for _, name, value in body.attributes:
        if name in {"aria-labelledby", "for"}:
            body.faults += [f"{name} names no id: {i}" for i in value.split() if i not in body.ids]
    return body


def bodies(site: Site) -> dict[str, Body]:
    """Address → body, of all pages."""
    return {page.address: read(site.body(page)) for page in site.pages}


def dead_links(site: Site, read_bodies: dict[str, Body] | None = None, *, index: str = "") -> list[str]:
    """Links inside the site that lead to no page, file or fragment. `index`: what links to pages end in."""
    read_bodies = read_bodies or bodies(site)
    files = {asset.address for asset in site.assets}
    dead: list[str] = []
    for address, body in read_bodies.items():
        for tag, name, value in body.attributes:
            if name not in {"href", "xlink:href", "cite"} or value.startswith(("http://", "https://")):
                continue
            path, _, fragment = value.partition("#")
            if path:
                target = posixpath.normpath(posixpath.join(address, path))
                if path.endswith("/") or (index and path.endswith(index)):
                    target = posixpath.dirname(target) if index and path.endswith(index) else target
                    target += "/"
                elif index and target + "/" in read_bodies:
                    dead.append(f"{address}: <{tag} {name}={value!r}> does not end in {index}")
            else:
                target = address
            if target in files and not fragment:
                continue
            if target not in read_bodies:
                dead.append(f"{address}: <{tag} {name}={value!r}> leads to no page")
            elif fragment and fragment not in read_bodies[target].ids:
                dead.append(f"{address}: <{tag} {name}={value!r}> leads to no fragment")
    return dead
