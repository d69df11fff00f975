"""Inline Markdown: what is seen of links, images, emphasis, code and escapes."""

from __future__ import annotations

import html
import re

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT = (
    0xD800  # an escaped character hides among the surrogates, which clean text never holds, until the marks are gone
)
_COMMENT_ENDS = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]]*\])(?:\{[^{}\n]*\})?")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+)>")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
_CODE = re.compile(r"(?<!`)(`+)(?!`)([^`]+)\1(?!`)")
_RUN = re.compile(r"\*{1,3}|_{1,3}|~~")


def seen(source: str) -> str:
    """What a reader sees of a block's source; line feeds in it stay. Linear in its length."""
    text = _ESCAPED.sub(lambda match: chr(_KEPT + ord(match[1])), source)
    for opening, closing in _COMMENT_ENDS:
        text = _without(text, opening, closing)
    text = _CODE.sub(r"\2", text)
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _FOOTNOTE.sub("", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _TAG.sub(lambda match: "\n" if match[1].lower() in {"br", "p", "div", "li", "figcaption"} else "", text)
    text = html.unescape(_without_emphasis(text))
    return "".join(chr(ord(c) - _KEPT) if _KEPT < ord(c) < _KEPT + 128 else c for c in text)


def _without(text: str, opening: str, closing: str) -> str:
    if opening not in text:
        return text
    parts = []
    at = 0
    while (start := text.find(opening, at)) >= 0:
        parts.append(text[at:start])
        end = text.find(closing, start)
        if end < 0:
            at = start
            break
        at = end + len(closing)
    parts.append(text[at:])
    return "".join(parts)


def _without_emphasis(text: str) -> str:
    """Pairs of `*`, `_` and `~~` gone; a mark without its partner, and one inside a word, stays."""
    gone: set[int] = set()
    waiting: dict[str, list[re.Match[str]]] = {}
    for match in _RUN.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        closes = not before.isspace() and (match[0][0] != "_" or not after.isalnum())
        opens = not after.isspace() and (match[0][0] != "_" or not before.isalnum())
        partners = waiting.setdefault(match[0], [])
        if closes and partners:
            gone.update((partners.pop().start(), match.start()))
        elif opens:
            partners.append(match)
    return _RUN.sub(lambda match: "" if match.start() in gone else match[0], text)
