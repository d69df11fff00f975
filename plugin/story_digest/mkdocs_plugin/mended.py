"""Faults of Material's own markup around a page that one attribute mends."""

from __future__ import annotations

import re

_MENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    # The search dialog has no name: a screen reader would announce a dialog and nothing more.
    (re.compile(r'(<div class="md-search" data-md-component="search" role="dialog")>'), r'\1 aria-label="Search">'),
    # The label of the section in which the reader is has an empty tabindex, which is no number.
    (re.compile(r'(<label class="md-nav__link" for="\w+" id="\w+") tabindex="">'), r"\1>"),
    # The script comes last and the page is complete without it, yet it is asked for before the style has come.
    (re.compile(r'(<script src="[^"<>]*assets/javascripts/bundle\.\w+\.min\.js")>'), r'\1 fetchpriority="low">'),
)
"""What is looked for, and what takes its place, once. A theme that has mended it itself is left as it is."""

_NOWHERE = re.compile(r'(<label class="md-nav__title") for="__toc">')
"""On a page outside the navigation, the label of the table of contents is for a switch that is not there."""


def mended(html: str) -> str:
    """A finished page with what is wrong in the theme's part of it put right; the digest's own part is left alone."""
    for pattern, right in _MENDINGS:
        html = pattern.sub(right, html, count=1)
    return html if 'id="__toc"' in html else _NOWHERE.sub(r"\1>", html, count=1)
