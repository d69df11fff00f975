"""The last words of wire copy: an agency's name or mark, staff codes, an address, the word End."""

from __future__ import annotations

import re

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.pieces import Piece

LONGEST = 60
"""Characters of the longest such line."""

_CODES = re.compile(
    r"(?:[A-Z]{2,5}-)?(?P<agency>[A-Z]{2,9})(?P<codes>(?:[/ ]\s?[A-Z0-9]{1,6}(?:hrs)?){1,6}|(?:/[a-z]{2,4}){1,4})/?"
)
"""`PTI SKM ANB RBT`, `BSS/LH/1015hrs`, `UNI LH JP1015`."""
_NO_CODES = frozenset({"PHOTO", "PHOTOS", "VIDEO", "NEWS", "GRAPHIC"})
_RELAYED = re.compile(r"[A-Z]{2,5}-(?P<agency>[A-Z][A-Za-z]{2,9})")
"""`NNN-XINHUA`: a pool hands on another agency's text."""
_DPA_CODES = re.compile(r"#\s?(?P<agency>[A-Za-z]{2,8})-[a-z]{2,6}(?:\s[a-z0-9]{1,5}){1,5}")
_DESK_CODES = re.compile(
    r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/\s?[a-z]{2,4}(?:-[a-z]{2,4})?){1,5}(?:/[A-Z]{2,4})?/?|[a-z]{2,4}/"
)
"""`str-mk/hbt/giv`, `mrf/ mal/`."""
_EQUALS = re.compile(r"(?:==+|--+|##*|\*+|/|—|–)?\s?(?P<agency>[A-Za-zÀ-ž][\w .-]{1,30}?)\s?(?:==+|--+|-0-|/)?")
_THE_END = re.compile(
    r"-0-|[(\[]?(?:-\s?|//)?(?i:ends?)(?:\s?-|//|\.)?[)\]]?|[(\[](?:schluss|ende|fin|fim|fine|slut|koniec)[)\]]|###|-30-|(?:\((?:photos?|video|audio|graphics?)\)\s*){1,3}",
    re.IGNORECASE,
)
"""`(END)`, `end`, `(photo) (video)`."""
_CODE = r"(?:[a-z]{2,4}|[A-Z]{2,4})"
_END_AND_CODES = re.compile(
    rf"(?:[(\[](?i:ends?|schluss|ende|fin|fim|fine|slut|koniec)[)\]]|-0-|-30-|###|(?i:ends?)(?=\s[\w/ -]*/))\s?{_CODE}(?:[/ -]{_CODE}){{0,5}}/?|{_CODE}(?:/{_CODE}){{1,4}}/?\s[(\[]?(?i:ends?)[)\]]?"
)
"""`(Ends) abc/def`, `-0- ABC`, `abc/def END`."""
_NUMBERS = re.compile(r"(?=.*[*#=])\d{2,6}(?:\s?[*#=/]{1,3}\s?\d{2,6}){1,4}[*#=/]{0,3}")
"""`1234**5678`: figures joined by marks that join no figures in prose."""
_ADDRESS = re.compile(r"[(\[]{0,2}[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{1,20}){1,3}[)\]]{0,2}")


def read_last_word(text: str, start: int, end: int, agencies: Agencies, credited: str | None = None) -> Piece | None:
    """An agency's name or mark alone on a line after the text: `AFP`, `==Kyodo`, `Reuter`, `# dpa-khi xx n1 bro`.

    `credited` is the agency of the dateline: it tells which agency means a word that several use.
    """
    words = text[start:end].strip("*_ ")
    if not words or len(words) > LONGEST:
        return None
    codes = _CODES.fullmatch(words) or _DPA_CODES.fullmatch(words) or _RELAYED.fullmatch(words)
    photos = codes is not None and not _NO_CODES.isdisjoint(words.split())
    if codes and not photos and (agency := agencies.named(codes["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name and its staff codes at the end")
    first, *codes_of_staff = words.split()
    coded = 0 < len(codes_of_staff) <= 6 and all(len(code) <= 4 and code.isalnum() for code in codes_of_staff)
    desk_codes = bool(codes_of_staff) and _DESK_CODES.fullmatch(" ".join(codes_of_staff)) is not None
    if ((coded and first.islower()) or desk_codes) and (agency := agencies.named(first)):
        return _closing_word(text, start, end, agency, "an agency's name and its staff codes at the end")
    if _THE_END.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the word with which copy ends")
    if _END_AND_CODES.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the word with which copy ends, and the desk's marks")
    if _NUMBERS.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="numbers of an agency's desk at the end")
    if _DESK_CODES.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="marks of an agency's desk at the end")
    if _ADDRESS.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the writer's address at the end")
    word, *desk = words.split("/")
    users = agencies.closings.get(word.lower().strip(".- "), ())
    if users and all(len(code) <= 4 for code in desk):
        agency = credited if credited in users else users[0]
        return _closing_word(text, start, end, agency, "the word with which an agency ends its copy")
    plain = _EQUALS.fullmatch(words)
    if plain and not words.startswith(("—", "–")) and (agency := agencies.named(plain["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name alone after the text")
    return None


_TAIL = re.compile(r"(?<=[.!?”\"’)])\s+(?P<mark>[A-Z]{2,8}(?:\s[A-Z]{2,4}){1,6}|[A-Z][a-z]{3,8}|[A-Z]{4,8})$")


def read_tail(text: str, start: int, end: int, agencies: Agencies, credited: str | None = None) -> Piece | None:
    """A sign-off glued to the last sentence: `… in two months. PTI SKM ANB RBT`, `… in November 2022. Enditem`."""
    match = _TAIL.search(text, max(start, end - 60), end)
    return read_last_word(text, match.start("mark"), end, agencies, credited) if match else None


def _closing_word(text: str, start: int, end: int, agency: str, rule: str) -> Piece:
    low = start + len(text[start:end]) - len(text[start:end].lstrip("=#*- "))
    return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=((agency, low, end),))
