"""What a search engine should read of a page: its headings and words, without what is not to be found."""

from __future__ import annotations

import re

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]++|"[^"]*+")*+)>')
_ID = re.compile(r'(?:^|\s)id="([^"]*)"')
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"p", "ul", "ol", "li"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "small", "span", "strong", "time"}
)
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})


def search_text(body: str) -> str:
    """`body`, a page of this package's own templates, as headings with their ids, paragraphs, lists and words.

    Elements with the attribute `data-search-exclude` are left out with all that they hold. Search plugins parse every
    page with a slow parser, and two of them do not keep to that attribute or not to the end of the element.
    """
    found: list[str] = []
    done, open_in_excluded, excluded = 0, 0, ""
    for match in _TAG.finditer(body):
        closing, name, attributes = match.groups()
        if excluded:
            if name == excluded:
                open_in_excluded += -1 if closing else 1
            if open_in_excluded == 0:
                excluded, done = "", match.end()
            continue
        found.append(body[done : match.start()])
        done = match.end()
        if not closing and "data-search-exclude" in attributes and name not in _VOID:
            excluded, open_in_excluded = name, 1
        elif name in _HEADINGS:
            id = _ID.search(attributes)
            found.append(f'<{name} id="{id[1]}">' if id else f"<{closing}{name}>")
        elif name in _KEPT:
            found.append(f"<{closing}{name}>")
        elif name not in _INLINE:
            found.append(" ")
    found.append("" if excluded else body[done:])
    return " ".join("".join(found).split())
