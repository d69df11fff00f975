"""Lines below a text that say it was translated, from what, by whom or with what help."""

from __future__ import annotations

import re

from story_digest.reading.credits.names import NAME, people
from story_digest.reading.credits.pieces import Piece

LONGEST = 240
"""Characters of the longest such line."""
_BY_NAME = re.compile(
    rf"\(?(?:[^()]{{0,60}}?\b)?(?:translated|translation|traduit|traducido|traducción|traduzione|übersetzt|übersetzung|transl|trad|übers|tłum|(?:english|french|german|spanish)\s+version|aus\s+dem\s+\w{{3,20}})\b[^:()]{{0,40}}?(?::|\.\s|\bby\b|\bpar\b|\bpor\b|\bvon\b)\s*(?P<names>(?-i:{NAME}\.?(?:(?:,|\s+and)\s+{NAME})*))[)/]?\.?",
    re.IGNORECASE,
)
"""`Translated from Russian by Olga D.`, `aus dem Englischen: Jane Doe`."""
_TEXT = r"(?:article|story|report|text|item|piece|post|content|page|interview|dispatch)"
_NOTE = re.compile(
    rf"(?:(?:this|the\s(?:above|following|original|preceding))\s(?:[\w-]+\s){{0,2}}?{_TEXT}\s(?:was|is|has\sbeen)\s|this\s(?:is|was)\san?\s)?"
    rf"(?:(?:originally|first)\s(?:published|written|appeared)\sin\s[^\W\d_]+\sand\s)?(?:then\s)?"
    rf"(?:(?:machine|ai|automatic(?:ally)?|automated|computer|unofficial)[\s-])?(?:translated|translation)(?P<tail>\s(?:from|into|to|in|with|using|via|by|for|of)\s[^,;:!?\"“”()]{{2,160}})",
    re.IGNORECASE,
)
"""`Translated with assistance from Spanish by The Vatia Post`, `This article was translated from Polish with the help of AI`."""
_SENTENCE = re.compile(r"\s(?:is|are|was|were|has|had|have|will|would|could|means|said|says)\s")
"""What makes a sentence of the words after `Translated`: `Translated from Latin the motto means patience`."""
_ABROAD = re.compile(
    r"(?:traduit|traducid[oa]|traduzid[oa]|tradott[oa]|übersetzt|vertaald)(?:\s(?:du|de|del|dell|do|dal|depuis|aus|uit|vom|avec|con|com|mit|met|par|por|da|von|door)\b[^,;:!?\"“”()]{2,50}){1,3}",
    re.IGNORECASE,
)
"""`Traduit de l’anglais avec l’aide de l’IA`, `Übersetzt mit KI`."""
_BY = re.compile(rf"\sby\s(?P<name>{NAME})")


def read_translator(text: str, start: int, end: int) -> Piece | None:
    """The line `text[start:end]` if it names who translated, or None."""
    named = _BY_NAME.fullmatch(text[start:end])
    if named is None:
        return None
    names = people(named["names"]) or (named["names"].strip(),)
    return Piece(kind="closing", start=start, end=end, rule="who translated", roles={"translation": names})


def read_translation_note(text: str, start: int, end: int) -> Piece | None:
    """The line `text[start:end]`, below the text, if it says that the text was translated, whoever did; or None."""
    words = text[start:end].strip("*_ ()[].")
    if end - start > LONGEST:
        return None
    told = _NOTE.fullmatch(words)
    if not (told and not _SENTENCE.search(words, told.start("tail"))) and not _ABROAD.fullmatch(words):
        return None
    by = _BY.search(words)
    roles = {"translation": (by["name"],)} if by else {}
    rule = "who translated" if by else "a note that the text is a translation"
    return Piece(kind="closing", start=start, end=end, rule=rule, roles=roles)
