"""The one place where text becomes trusted HTML. Read every line of it before changing any.

Articles are untrusted. Everything else in this package is a plain `str` that the autoescaping environment escapes; what
is `Markup` was made here or by a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

# What HTML forbids in text: control characters but for tab, line feed and carriage return; surrogates; noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Marks that turn the direction of what follows: harmless inside an element with `dir`, misleading in a bare string.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


# Letters that are written from right to left.
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ISOLATE, _POP = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """`text` so that it cannot turn the direction of the phrase in which it stands, in an attribute too."""
    if _DIRECTION.search(text) or _LEFTWARD.search(text):
        return f"{_ISOLATE}{_DIRECTION.sub('', text)}{_POP}"
    return text


def clean(text: str) -> str:
    """`text` with characters that must not stand in HTML replaced by U+FFFD."""
    # Printable text, nearly all there is, holds none of them.
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)


def plain(text: str) -> str:
    """One line of text for a title or a description: white space folded, no control character, no direction mark."""
    return clean(" ".join(_DIRECTION.sub("", text).split()))


def finish(value: Any) -> Any:
    """What the template environment does to every value before it escapes it."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return clean(value)


def fill(pattern: str, values: Mapping[str, Any]) -> Markup:
    """An interface phrase with its `{named}` places filled; phrase and plain values are escaped, Markup stays.

    The phrase comes from a words file of this package. A value is put in as it is: its braces mean nothing.
    """
    shown = {k: isolated(v) if type(v) is str else v for k, v in values.items()}
    return Markup().join(escape(finish(piece)) for piece in _pieces(pattern, shown))


def fill_plain(pattern: str, values: Mapping[str, Any]) -> str:
    """The same as plain text, for what a template escapes later. Values must not be Markup."""
    return "".join(str(piece) for piece in _pieces(pattern, values))


def _pieces(pattern: str, values: Mapping[str, Any]) -> Iterator[Any]:
    for literal, name, _, _ in Formatter().parse(pattern):
        yield literal
        if name is not None:
            yield values[name]


def bold(text: str) -> Markup:
    """`text`, escaped, as a number that stands out."""
    return Markup("<b>{}</b>").format(finish(text))


def joined(pieces: Iterable[Any], between: str) -> Markup:
    """Escaped pieces with escaped text between them."""
    return escape(between).join(escape(finish(piece)) for piece in pieces)


def web_address(url: str | None) -> str | None:
    """`url` if it is an absolute http or https address without control characters or spaces, else None."""
    if not url or _FORBIDDEN.search(url) or _DIRECTION.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.hostname else None
