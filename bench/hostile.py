"""Texts that nobody writes: a megabyte of one thing, which reading has to get through in linear time.

Each is a function of the bytes wanted. `HOSTILE` goes into every format, `MARKDOWN`, `PAGES`, `ITEMS` and `SIDECARS`
into one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping


def _of(unit: str) -> Callable[[int], str]:
    """As many of `unit` as fill the bytes wanted."""
    return lambda size: unit * (size // len(unit.encode()))


def _nested(size: int) -> str:
    """Lines quoted one level deeper each, up to 200 levels, again and again."""
    rows = [">" * level + " Talks go on." for level in range(200)]
    return "\n".join(rows * (size // (200 * 115) + 1))[:size]


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "opening quotes": _of("“"),
    "opening quotes, each before a word": _of("“a "),
    "typewriter quotes": _of('"a '),
    "single quotes": _of("‘a b' "),
    "closing quotes": _of("” "),
    "brackets": _of("["),
    "pairs of brackets": _of("[]("),
    "round brackets": _of("("),
    "one line of words": _of("word "),
    "one word": _of("a"),
    "one line of names who say": _of("Xi said that Putin told Reuters "),
    "one line citing": _of("according to state television, citing CCTV "),
    "sources without an end": lambda size: "according to " + "Aa " * (size // 3),
    "initials": _of("U.S. J. R. "),
    "stops": _of("."),
    "stops apart": _of(". "),
    "capitals": _of("BEIJING "),
    "figures": _of("1"),
    "figures apart": _of("1,234.5 (0.5%) "),
    "a ticker in one line": _of("ABC 1.5 ▲ 0.2 (0.5%) "),
    "dashes": _of("-"),
    "dashes apart": _of("- "),
    "spaces": lambda size: "a" + " " * size + "b",
    "no-break spaces": lambda size: "\u00a0" * (size // 2) + "a" + "\u00a0" * (size // 2) + "b",
    "stars": _of("*a _b "),
    "back quotes": lambda size: "".join("`" * (n % 90 + 1) + "a" for n in range(size // 46)),
    "one run of back quotes": _of("`"),
    "a heading of spaces": lambda size: "# a" + " " * size + "b",
    "a rule that goes on": lambda size: "-" + " " * size + "b",
    "angle brackets": _of("<"),
    "ampersands": _of("&#"),
    "tiny lines": _of("a\n\n"),
    "short paragraphs": _of("“No,” he said.\n\n"),
    "short paragraphs, all quoted": _of("“No one went on.\n\n"),
    "lines without a stop": _of("Talks go on\n"),
    "credit lines": _of("By Jane Doe\n"),
    "sign-offs": _of("(Reporting by Jane Doe; Editing by John Roe)\n"),
    "datelines": _of("BEIJING (Reuters) - Talks.\n\n"),
    "Updated": _of("Updated: 31 Dec 2022 | "),
    "By": _of("By "),
    "an agency and a dash": _of("(Reuters) - "),
    "datelines in one line": _of("SUVA, June 3 (AFP) - "),
    "places and strokes": _of("SUVA | "),
    "names without an end": _of("Jane Doe, "),
    "names on lines": _of("Jane Doe and John Roe\n"),
    "menus": _of("Home News Sport Weather\n"),
    "markets": _of("USD 1.0850 "),
    "desk marks": _of("ab/cd "),
    "told and telling": _of("he told PAP, "),
    "line feeds": _of("\n"),
    "white space": _of(" \t\u00a0"),
    "white space at the end": lambda size: "Talks go on." + " " * size,
    "zero bytes": _of("\0"),
    "zero width": _of("\u200b"),
    "zero width inside words": _of("a\u200b"),
    "combining marks": lambda size: "a" + "\u0301" * (size // 2),
    "combining marks on each letter": _of("a\u0301\u0302 "),
    "Chinese": _of("会谈继续进行"),
    "Chinese with stops": _of("会谈继续进行。"),
    "Arabic": _of("محادثات"),
    "Thai": _of("การเจรจาดำเนินต่อไป"),
    "right-to-left marks": _of("\u200f\u202e"),
    "surrogates and pictures": _of("\U0001f600"),
    "one line of sentences": _of("Talks go on, he said. "),
    "months": _of("May 3 "),
    "addresses": _of("a@b.c "),
    "stars and scores": _of("* _ # "),
    "a list of names who say": _of("“No,” Jane Doe said. "),
}
PAGES: Mapping[str, Callable[[int], str]] = {
    "tiny blocks": _of("<p>a</p>"),
    "tiny blocks in boxes": _of("<div><p>Talks go on.</p></div>"),
    "prose in boxes": _of(f"<div class=x><p>{'Talks go on and on today. ' * 8}</p></div>"),
    "boxes never closed": lambda size: "<div>" * (size // 5) + "a",
    "styles never closed": _of("<b>a"),
    "links": _of('<a href="/">Talks</a> '),
    "list items": _of("<li>Talks go on today"),
    "table cells": lambda size: "<table>" + "<tr><td>1<td>2" * (size // 14),
    "bylines": _of('<div class="byline">By Jane Doe</div>'),
    "bylines never closed": lambda size: '<div class="author">' * 1_500 + "<b></b>" * (size // 7),
    "hidden boxes": lambda size: "<div hidden>" * 900 + "<p>a</p>" * (size // 8),
    "linked data": _of('<script type="application/ld+json">{"@type":"Article"}</script>'),
    "quotes in quotes": lambda size: "<blockquote>" * (size // 12) + "Talks go on.",
    "quotes in quotes, closed": lambda size: "<blockquote>" * (size // 25) + "a" + "</blockquote>" * (size // 25),
    "styles in styles": lambda size: "<i>" * (size // 7) + "a" + "</i>" * (size // 7),
    "lists in lists": lambda size: "<ul><li>" * (size // 8) + "a",
    "tables in tables": lambda size: "<table><tr><td>" * (size // 15) + "a",
    "attributes": lambda size: "<p " + "a=b " * (size // 4) + ">a</p>",
    "one attribute": lambda size: '<p class="' + "a " * (size // 2) + '">a</p>',
    "comments": _of("<!-- a -->"),
    "a comment never closed": lambda size: "<!--" + "a" * size,
    "a script never closed": lambda size: "<script>" + "a" * size,
    "line breaks": _of("a<br>"),
    "entities": _of("&ldquo;a&rdquo; "),
    "elements nobody knows": _of("<x-a>a</x-a>"),
    "advertisements": _of("<p>Advertisement</p><p>Talks go on.</p>"),
    "quotations": _of("<p>Talks go on and on and on today.</p><blockquote>“No one went on,” he said.</blockquote>"),
    "comments in comments": lambda size: '<div class="comments">' * 900 + "<p>a</p>" * (size // 8) + "<h1>a</h1>",
    "headings": lambda size: "<title>" + "Talks go on " * 90 + "</title>" + "<h2>Talks go on</h2>" * (size // 20),
    "links home": _of('<a href="/"><img src="logo" alt="a">Talks</a>'),
    "meta elements": _of('<meta name="author" content="Jane Doe">'),
}

MARKDOWN: Mapping[str, Callable[[int], str]] = {
    "quotes in quotes": _nested,
    "quote signs": _of("> "),
    "front matter of lines": lambda size: "---\n" + "".join(f"k{n}: v\n" for n in range(size // 10)) + "---\n\nTalks.",
    "front matter never closed": lambda size: "---\n" + "title: a\n" * (size // 9),
    "one value in front matter": lambda size: "---\ntitle: " + "a " * (size // 2) + "\n---\n\nTalks.",
    "lists in front matter": lambda size: "---\ntags: " + "[" * (size // 2) + "]" * (size // 2) + "\n---\n\nTalks.",
    "anchors in front matter": lambda size: "---\na: &a [x]\nb: [" + "*a, " * (size // 4) + "]\n---\n\nTalks.",
    "headings": _of("# Talks\n\n"),
    "underlines": _of("Talks\n===\n"),
    "links": _of("[Talks](https://example.invalid/a) "),
    "links never closed": _of("[Talks]("),
    "pictures": _of("![a](b)\n"),
    "table rows": _of("| a | b |\n"),
    "fences": _of("```\na\n"),
    "list items": _of("- Talks go on\n"),
    "references": lambda size: "".join(f"[{n}]: /a\n" for n in range(size // 11)),
}
"""For `.md` alone."""
ITEMS: Mapping[str, Callable[[int], str]] = {
    "lists in lists": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "objects in objects": lambda size: '{"a":' * (size // 6) + "1" + "}" * (size // 6),
    "a list of items": lambda size: "[" + ",".join(['{"headline":"Talks"}'] * (size // 21)) + "]",
    "headlines": lambda size: (
        '{"body_text":"Talks go on.","headlines":[' + ",".join(['{"value":"Talks"}'] * (size // 18)) + "]}"
    ),
    "people": lambda size: (
        '{"body_text":"Talks go on.","people":[' + ",".join(['{"name":"Jane Doe"}'] * (size // 20)) + "]}"
    ),
    "escapes": lambda size: '{"body_text":"' + "\\u0041" * (size // 6) + '"}',
    "never closed": lambda size: '{"body_text":"' + "a" * size,
    "a page in it": lambda size: '{"body_xhtml":"' + "<p>Talks go on.</p>" * (size // 19) + '"}',
    "boxes in it": lambda size: '{"body_xhtml":"' + "<div>" * (size // 5) + '"}',
}
"""For `.json` alone, as they stand."""
SIDECARS: Mapping[str, Callable[[int], str]] = {
    "articles": lambda size: "articles:\n" + "".join(f"  a{n}.txt: {{byline: Jane Doe}}\n" for n in range(size // 31)),
    "lists in lists": lambda size: "articles: " + "[" * (size // 2) + "]" * (size // 2),
    "objects in objects": lambda size: "articles: " + "{a: " * (size // 5) + "}" * (size // 5),
    "one line": lambda size: "articles: " + "a " * (size // 2),
    "anchors": lambda size: "a: &a [x]\nb: [" + "*a, " * (size // 4) + "]\n",
    "indents": lambda size: "".join(" " * (n % 900) + "a:\n" for n in range(size // 453)),
    "quotes": lambda size: "articles: " + "'" * size,
    "comments": _of("# a\n"),
    "line feeds": _of("\n"),
    "dashes": _of("- "),
    "tabs": _of("\t"),
    "zero bytes": _of("\0"),
}
"""For `articles.yml`."""
