"""E-mail addresses and telephone numbers in sign-offs are for colleagues of the writer, not for a page."""

from __future__ import annotations

import re

MASK = "…"
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6})?"
)
_PHONE = re.compile(r"(?<![\w.,:/-])(?:\+|00)?\(?\d{1,4}\)?(?:[ \u00a0.-]?\(?\d{2,4}\)?){2,6}(?![\w.,:/-]?\d)")
FEWEST_DIGITS = 7
"""Digits of the shortest telephone number that is masked; years and sums of money stay."""


def mask_contacts(text: str) -> str:
    """`text` with e-mail addresses and telephone numbers replaced by `…`; for display only, the article keeps them."""
    masked = _EMAIL.sub(MASK, text)
    return _PHONE.sub(lambda match: MASK if _is_phone(match.group()) else match.group(), masked)


def _is_phone(words: str) -> bool:
    digits = sum(character.isdigit() for character in words)
    return digits >= FEWEST_DIGITS and (words.startswith(("+", "00")) or any(mark in words for mark in " .-()\u00a0"))
