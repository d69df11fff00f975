"""The template environment: autoescaping without exception, and undefined names are errors."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from story_digest.publishing.markup import finish, joined, web_address
from story_digest.publishing.words import Words, load

_TEMPLATES = Path(__file__).parent / "templates"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_SHAPES = {"verbatim": "same", "near": "same"}


@lru_cache(maxsize=8)
def environment(
    language: str,
    overrides: Sequence[str] = (),
    contents: Hashable = (),  # noqa: ARG001 # a part of what the environment is found by
) -> Environment:
    """Templates of this package, and before them those of the folders `overrides`, with the words of a language.

    Templates are read once: another environment is made when `contents`, what stands in these folders, has changed.
    """
    made = Environment(
        loader=FileSystemLoader([*overrides, str(_TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    words: Words = load(language)
    made.globals |= {
        "w": words.say,
        "counted": words.count,
        "term": words.term,
        "known": words.known,
        "number": words.number,
        "spelled": words.spelled,
        "percent": words.percent,
        "date": words.date,
        "listing": words.listing,
        "joined": joined,
        "shape": lambda mark: _SHAPES.get(mark, mark),
        "web_address": web_address,
        "lang": lambda code: code if _LANGUAGE.fullmatch(code or "") else "",
    }
    return made
