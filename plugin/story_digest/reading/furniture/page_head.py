"""The head of a page above its headline: menus without strokes, languages, weather, one row of markets.

A line is none of these by its words alone: another line without a stop, the headline, has to stand between it and the
first paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from story_digest.reading.stops import STOPPED
from story_digest.reading.words import word_set
from story_digest.settings import ReadingSettings

MENU = "menu of the page"
MARKETS = "ticker: markets, dates and weather at the head of the page"
_LONGEST = 160
"""Characters of such a line."""
_FEWEST = 3
"""Words of a menu without strokes: a headline of two words is not looked at."""
_KNOWN = 0.6
"""Share of its words that name sections, services or languages; the rest is the page's own."""
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_COUNT = re.compile(r"\(\d{1,4}\)|[▾▼☰✕+×›»]")
_MENU_WORDS = word_set(
    """
    home news sport sports weather business politics opinion opinions culture arts art life lifestyle style living travel
    tech technology science health world local national international regional asia europe africa americas uk us usa
    classifieds classified tributes obituaries notices jobs cars motors property dating family directory ad ads advertise
    ad book log in out login logout register sign up subscribe subscription newsletters newsletter video videos live tv
    radio podcasts podcast audio search menu more latest most read shop store earth food entertainment money markets
    companies economy finance environment climate education society religion community communities letters columns
    columnists editorial editorials comment analysis features magazine photos pictures gallery galleries games puzzles
    crosswords horoscopes cartoons events schedule listen watch donate support about contact help account profile cart my
    your e-paper epaper archive archives today's paper edition editions print digital app rss facebook twitter instagram
    youtube linkedin whatsapp telegram tiktok football cricket rugby tennis golf racing trending popular topics sections
    all premium members membership settings notifications saved
    english deutsch français español português italiano nederlands русский українська polski svenska norsk dansk suomi
    türkçe română čeština slovenčina magyar ελληνικά български hrvatski srpski slovenščina eesti latviešu lietuvių
    العربية 中文 日本語 한국어 हिन्दी বাংলা اردو فارسی עברית català euskara galego cymraeg gaeilge
    """
)
"""What menus of news pages hold, and languages by their own names."""
_SMALL = word_set("in out up & and an a the on of for to most")
_DATE_WORD = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?"
_DATE = re.compile(
    rf"(?:{_DATE_WORD}|\d{{1,2}}(?:st|nd|rd|th)?,?|(?:19|20)\d\d,?|\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?|[A-Z]{{2,4}})(?:\s+|$)",
    re.IGNORECASE,
)
_NUMBER = r"[-+]?[$€£¥₹]?\d[\d,]*(?:\.\d+)?%?"
_MARKET = re.compile(
    rf"(?:(?:[A-Z£$€¥][\w£$€¥/&.-]{{0,14}}|\d{{2,4}})\s+){{1,3}}{_NUMBER}(?:\s*(?:[▲▼△▽↑↓]\s*)?\(?{_NUMBER}\)?){{0,2}}"
)
"""`FTSE 100 8,281.05 +0.56%`, `£/$ 1.2835`, `USD 1.0850`."""
_DEGREES = re.compile(r"[-−]?\d{1,2}\s?°\s?[CF]?")
_CAPITALS = re.compile(r"[^\Wa-z\d_][\w’'.-]*(?:\s[^\Wa-z\d_][\w’'.-]*){0,3}")


def page_heads(lines: Sequence[str], rules: Mapping[int, str], settings: ReadingSettings) -> dict[int, str]:
    """Menus, languages, weather and markets above the headline, in an article that has paragraphs with stops."""
    stopped = [number for number, words in enumerate(lines) if number not in rules and STOPPED.search(words)]
    if len(stopped) < settings.fewest_paragraphs:
        return {}
    above = [number for number in range(min(stopped[0], settings.credits.head_lines)) if number not in rules]
    found: dict[int, str] = {}
    headed = False
    for number in above:
        words = lines[number]
        if len(words) <= _LONGEST and _is_menu(words):
            found[number] = MENU
        elif len(words) <= _LONGEST and _is_row(words):
            found[number] = MARKETS
        else:
            headed = headed or len(_WORD.findall(words)) >= settings.credits.headline_words[0]
    return found if headed else {}


def _is_menu(words: str) -> bool:
    """`Weather Classifieds Tributes Log in`, `Nederlands Français Deutsch`."""
    found = _WORD.findall(_COUNT.sub(" ", words))
    if len(found) < _FEWEST or any(character.isdigit() for character in _COUNT.sub("", words)):
        return False
    if any(word[0].islower() and word not in _SMALL | _MENU_WORDS for word in found) or re.search(r"[:?!“”\"]", words):
        return False
    principal = [word for word in found if word.lower() not in _SMALL]
    known = sum(word.lower().replace("’", "'") in _MENU_WORDS for word in principal)
    return len(principal) > 1 and known >= _KNOWN * len(principal) and known > 1


def _is_row(words: str) -> bool:
    """`Thursday 15 August 2024 | FTSE 100 8,281.05 +0.56% | £/$ 1.2835`, `Suva 18°C Cloudy`."""
    if not any(character.isdigit() for character in words):
        return False
    told = 0
    for part in re.split(r"\s*[|•·]\s*|\s{2,}", words.strip()):
        rest, degrees = _DEGREES.subn("", part)
        if degrees:
            told += 1
            if (left := " ".join(rest.strip(" ,").split())) and not _CAPITALS.fullmatch(left):
                return False
        elif _is_markets(part):
            told += 1
        elif part and _DATE.sub("", part).strip():
            return False
    return told > 0


def _is_markets(part: str) -> bool:
    """Whether a part holds nothing but names with their prices; one alone has to show its change."""
    at, count, changes = 0, 0, False
    for match in _MARKET.finditer(part):
        if part[at : match.start()].strip():
            return False
        at, count = match.end(), count + 1
        changes = changes or "%" in match.group() or "." in match.group()
    return count > 0 and not part[at:].strip() and changes
