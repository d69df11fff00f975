"""The last words of wire copy: an agency's name or mark, staff codes, an address, the word End."""

from __future__ import annotations

import re

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.closing import listed
from story_digest.reading.credits.desk_marks import read_marks
from story_digest.reading.credits.pieces import Piece

LONGEST = 60
"""Characters of the longest such line."""

_RELAYED = re.compile(r"[A-Z]{2,5}-(?P<agency>[A-Z][A-Za-z]{2,9})")
"""`NNN-XINHUA`: a pool hands on another agency's text."""
_EQUALS = re.compile(
    r"(?:\((?i:end)\)\s|==+|--+|##*|\*+|//?|—|–)?\s?(?P<agency>[A-Za-zÀ-ž][\w .-]{1,30}?)\s?(?:==+|--+|-0-|/)?"
)
_THE_END = re.compile(
    r"-0-|[(\[]?(?:-\s?|//)?(?i:end(?:s|\sitem)?)(?:\s?-|//|\.)?[)\]]?|[(\[](?:schluss|ende|fin|fim|fine|slut|koniec)[)\]]|###|-30-|(?:\((?:photos?|video|audio|graphics?)\)\s*){1,3}",
    re.IGNORECASE,
)
"""`(END)`, `end`, `(photo) (video)`."""
_NUMBERS = re.compile(r"(?=.*[*#=])\d{2,6}(?:\s?[*#=/]{1,3}\s?\d{2,6}){1,4}[*#=/]{0,3}")
"""`1234**5678`: figures joined by marks that join no figures in prose."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
"""`(ANI)`: an agency in brackets is credited for its paragraph."""
_ADDRESS = re.compile(r"[(\[]{0,2}[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{1,20}){1,3}[)\]]{0,2}")


def read_last_word(text: str, start: int, end: int, agencies: Agencies, credited: str | None = None) -> Piece | None:
    """An agency's name or mark alone on a line after the text: `AFP`, `==Kyodo`, `Reuter`, `# dpa-khi xx n1 bro`.

    `credited` is the agency of the dateline: it tells which agency means a word that several use.
    """
    words = text[start:end].strip("*_ ")
    if not words or len(words) > LONGEST:
        return None
    if marks := read_marks(words, agencies):
        low = text.index(words, start)
        found = tuple((agency, low + first, low + last) for agency, first, last in marks.agencies)
        return Piece(kind="sign-off", start=start, end=end, rule=marks.rule, agencies=found)
    relayed = _RELAYED.fullmatch(words)
    if relayed and (agency := agencies.named(relayed["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name and its staff codes at the end")
    if coded := _CODES_AND_AGENCIES.fullmatch(words):
        low = text.index(words, start)
        used = listed(text, low + coded.start("names"), low + coded.end("names"), agencies)
        rule = "marks of the desk and the agencies it used"
        return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=used) if used else None
    if _THE_END.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the word with which copy ends")
    if _NUMBERS.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="numbers of an agency's desk at the end")
    if _ADDRESS.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the writer's address at the end")
    word, *desk = words.split("/")
    users = agencies.closings.get(word.lower().strip(".- "), ())
    if users and all(len(code) <= 4 for code in desk):
        agency = credited if credited in users else users[0]
        return _closing_word(text, start, end, agency, "the word with which an agency ends its copy")
    if words.startswith("/") and words.endswith("/") and (agency := agencies.named(words.strip("/").title())):
        return _closing_word(text, start, end, agency, "an agency's name alone after the text")
    plain = _EQUALS.fullmatch(words)
    if plain and not words.startswith(("—", "–")) and (agency := agencies.named(plain["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name alone after the text")
    return None


_STOP = re.compile(r"[.!?…][\"”’»)\]]{0,2}\s+(?=\S)")
_LIST = re.compile(r"[^\W\d_][\w ]{1,30}(?:\s?[,/]\s?[^\W\d_][\w ]{1,30}){1,4}")
"""`… he said. REUTERS, AFP`."""
_CODES_AND_AGENCIES = re.compile(r"[a-z]{2,4}(?:\s?/\s?[a-z]{2,4}){0,4}/?\s\((?P<names>[^()]{2,40})\)")
"""`ab/cd (AFP, dpa)`."""
_DASHED = re.compile(r"[—–-]{1,2}\s?(?P<agency>[^\W\d_][\w ]{1,30})")
_GLUED = re.compile(
    r"[.!?…][\"”’»)\]]{0,2}(?P<tag>(?:\((?P<agency>[^()\s]{2,12})\)(?:\s?\([^()\s]{2,40}\))?|--(?P<dashed>[A-Z]{2,8})))$"
)
"""`… for hearing.(ANI)`, `… on Friday.(NAN)(www.agency.example)`, `… on Friday.--IANS`: no space before the agency."""


def read_tail(text: str, start: int, end: int, agencies: Agencies, credited: str | None = None) -> Piece | None:
    """A sign-off glued to the last sentence: `… in two months. PTI SKM ANB RBT`, `… in November 2022. Enditem`,
    `… he said. — Bernama`.
    """
    if glued := _GLUED.search(text[max(start, end - LONGEST) : end]):
        at = end - len(glued["tag"])
        if agency := agencies.named(glued["agency"] or glued["dashed"]):
            return _behind(agency, at, at, end)
    for stop in _STOP.finditer(text, max(start, end - LONGEST), end):
        mark = text[stop.end() : end]
        if _LIST.fullmatch(mark) and (found := listed(text, stop.end(), end, agencies)):
            rule = "agencies listed behind the last sentence"
            return Piece(kind="closing", start=stop.end(), end=end, rule=rule, agencies=found)
        if dashed := _DASHED.fullmatch(mark):
            agency = agencies.named(dashed["agency"])
            at = stop.end() + dashed.start("agency")
            if agency:
                return _behind(agency, stop.end(), at, end)
        elif not _BRACKETED.fullmatch(mark) or _THE_END.fullmatch(mark) or read_marks(mark, agencies):
            piece = read_last_word(text, stop.end(), end, agencies, credited)
            if piece is not None:
                return piece
    return None


def _behind(agency: str, start: int, at: int, end: int) -> Piece:
    rule = "an agency's name behind the last sentence"
    return Piece(kind="closing", start=start, end=end, rule=rule, agencies=((agency, at, end),))


def _closing_word(text: str, start: int, end: int, agency: str, rule: str) -> Piece:
    low = start + len(text[start:end]) - len(text[start:end].lstrip("=#*- "))
    return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=((agency, low, end),))
