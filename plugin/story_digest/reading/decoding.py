"""Bytes become characters: which encoding, why, and which bytes could not be read."""

from __future__ import annotations

import codecs
import math
import re
import string
import unicodedata
from dataclasses import dataclass

from story_digest.model import Evidence, ReadError
from story_digest.reading.code_pages import rank_code_pages, telling_word
from story_digest.settings import ReadingSettings

BROKEN = "\N{REPLACEMENT CHARACTER}"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What browsers do with these labels (WHATWG Encoding Standard, "Names and labels"): the code page holds all of
# ISO 8859-1's printable characters and the quotation marks that pages so labelled really use.
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}

WIDTHLESS = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters without width or meaning of their own (soft hyphen, zero-width space): no reader sees them."""

BY_LETTERS = "its bytes make words by the letters of their languages"
EQUALLY_LIKELY = "two code pages make words of its bytes about equally well"
_WESTERN = "its bytes make Western European words"
_PLAIN = string.ascii_letters.encode()
_BEYOND = bytes(range(0x80, 0x100))
_MOST_ODDS = 1000.0
"""Odds above which their number says nothing more."""
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CP1252_SIGNS = frozenset("€‚„…‘’“”•–—™›‹¡¢£¥§©«®°±²³´·¹º»¼½¾¿× ª¬¶†‡")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Clean text (NFC, line feeds, no control characters) and how it came about."""

    text: str
    encoding: str
    evidence: Evidence
    broken: int
    """How many places hold bytes or characters that cannot be read; each shows as U+FFFD in `text`."""


def decode(data: bytes, settings: ReadingSettings, *, declared: str = "") -> Decoded:
    """Decode one file.

    In order: byte order mark, strict UTF-8, UTF-16 without a mark, the `declared` charset, UTF-8 with a few broken
    bytes, the code page in whose letters the words are words of a language, charset-normalizer's guess. Raises ReadError
    (with an empty file name, which the caller knows) where the bytes are not text at all.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) if name == "utf-8" else 0 :].decode(name, "replace")
            return _decoded(text, name, Evidence(rule="byte order mark", quote=mark.hex(" ")))
    if wide := _utf16_without_mark(data):
        evidence = Evidence(rule="every other byte is zero", status="inferred")
        return _decoded(data.decode(wide, "replace"), "utf-16", evidence)
    try:
        return _decoded(data.decode("utf-8"), "utf-8", Evidence(rule="valid UTF-8 throughout"))
    except UnicodeDecodeError:
        return _legacy(data, settings, declared)


def clean(text: str) -> str:
    """Line feeds as the only line ends, nothing without width, control characters as U+FFFD, composed (NFC)."""
    text = _LINE_ENDS.sub("\n", WIDTHLESS.sub("", text))
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub(BROKEN, text))


def _decoded(text: str, encoding: str, evidence: Evidence) -> Decoded:
    text = clean(text)
    return Decoded(text=text, encoding=encoding, evidence=evidence, broken=text.count(BROKEN))


def _utf16_without_mark(data: bytes) -> str:
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _legacy(data: bytes, settings: ReadingSettings, declared: str) -> Decoded:
    name = _known(declared)
    if name and name != "utf-8":
        try:
            return _decoded(data.decode(name), name, Evidence(rule="declared charset", quote=declared))
        except UnicodeDecodeError:
            pass
    if data[: settings.binary_probe].count(0) > 0:
        raise ReadError("", "holds zero bytes and is not text.", "Save it as UTF-8 text.")
    rescued = data.decode("utf-8", "replace")
    broken = rescued.count(BROKEN)
    sound = sum(character > "\x7f" for character in rescued) - broken
    if sound >= broken or (name == "utf-8" and sound):
        evidence = Evidence(
            rule="UTF-8 with broken bytes", status="inferred", score=broken, threshold=sound, note="broken places"
        )
        return _decoded(rescued, "utf-8", evidence)
    by_letters = _by_letters(data, settings)
    if by_letters is not None:
        return by_letters
    from charset_normalizer import from_bytes

    best = from_bytes(data[: settings.charset_probe]).best()
    if best is None:
        return _decoded(rescued, "utf-8", Evidence(rule="no encoding fits: UTF-8 assumed", status="inferred"))
    return _decoded(
        data.decode(best.encoding, "replace"),
        best.encoding,
        Evidence(rule="charset-normalizer's best guess", status="inferred"),
    )


def _by_letters(data: bytes, settings: ReadingSettings) -> Decoded | None:
    """The text in the code page in which its words are words, or None where most of its letters are beyond ASCII, or
    nothing tells what they are.
    """
    beyond = len(data) - len(data.translate(None, _BEYOND))
    plain = len(data) - len(data.translate(None, _PLAIN))
    if beyond > plain:
        return None
    best, *others = rank_code_pages(data[: settings.charset_probe], settings.decisive_word)
    western = data.decode("cp1252", "replace")
    if best.known < settings.known_words:
        believed = _makes_sense(western, settings)
        return _decoded(western, "cp1252", Evidence(rule=_WESTERN, status="inferred")) if believed else None
    odds = math.exp(min(best.gain - others[0].gain, math.log(_MOST_ODDS))) if others else _MOST_ODDS
    evidence = Evidence(rule=_WESTERN, status="inferred")
    if others and (best.name != "cp1252" or odds < settings.equally_likely):
        here, there = telling_word(best, others[0])
        evidence = Evidence(
            rule=BY_LETTERS if odds >= settings.equally_likely else EQUALLY_LIKELY,
            status="inferred",
            score=round(odds, 1),
            threshold=settings.equally_likely,
            quote=clean(here),
            note=clean(f"in {others[0].name} it would be {there}"),
        )
    return _decoded(data.decode(best.name, "replace"), best.name, evidence)


def _known(label: str) -> str:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return ""
    return _READ_AS.get(name, name)


def _makes_sense(text: str, settings: ReadingSettings) -> bool:
    """Whether the characters above ASCII are typographic signs or letters that stand among plain letters."""
    letters = plain = odd = 0
    for character in text:
        if character <= "\x7f":
            plain += character.isalpha()
        elif character.isalpha():
            letters += 1
        else:
            odd += character not in _CP1252_SIGNS
    return odd <= settings.odd_characters * (letters + plain) and letters <= settings.accented_letters * (plain + 1)
