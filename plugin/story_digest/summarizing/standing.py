"""What stands up without its neighbours, and what leans on the sentence before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OPENING = "“„‟«»‘‚\"'`("
_MARKS = '“„«»"'
_CLOSING = "”“’»«\"')"

_MEN = (
    "men|women|leaders|presidents|prime ministers|ministers|countries|nations|sides|parties|companies|firms|teams|"
    "brothers|sisters|officials|rivals|allies"
)

_SAID = (
    "said|says|told|tells|added|adds|wrote|writes|noted|notes|stressed|warned|called|asked|asks|announced|reported|"
    "explained|explains|recalled|recalls|continued|insisted|argued|replied|tweeted"
)
_PERSON = (
    "(?:minister|spokesman|spokeswoman|spokesperson|official|officer|source|lawyer|mayor|governor|judge|prosecutor|"
    "ambassador|diplomat|senator|lawmaker|commander|analyst|professor|doctor|coach|man|woman|boy|girl|mother|father)"
)
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WHOSE = "(?:his|her|its|their)"
_WHEN = "in|on|at|after|before|during|by|since|last|earlier|later|when|while|as|asked|until|if|with|for|from|under|over"
_UNNAMED = rf"(?:[^\W\dA-Z][\w’'-]{{0,30}}+|\d{{1,9}}+|{_DAY})"
"""A word in lower case, a number or a day of the week: no name."""

_LEANS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "He also said", "Their talks"
        r"(?:he|she|it|they|we|his|her|its|their|such|both|neither|either|others|another)\b",
        # "This was", "Those who"; not "This week"
        r"(?:this|that|these|those)\b(?! (?:week|month|year|summer|winter|spring|autumn|fall|season|morning|afternoon|evening|time)\b)",
        # "But after Russia", "And", "So did", "Or"
        r"(?:but|and|or|nor|so|yet|then|thus|hence)\b",
        # "However, since", "Meanwhile"
        r"(?:however|also|still|instead|meanwhile|moreover|furthermore|besides|nevertheless|nonetheless|otherwise|similarly)\b",
        # "Therefore", "Separately"
        r"(?:likewise|therefore|consequently|additionally|afterwards?|separately|elsewhere|even so|as well|as such)\b",
        # "For example", "In addition", "In response"
        r"(?:for (?:example|instance|now)|in (?:addition|contrast|turn|response|fact|particular|other words|the meantime))\b",
        # "On the other hand", "By contrast", "As a result", "After that", "Despite this"
        r"(?:on the (?:other hand|contrary)|by contrast|as a result|at the (?:same )?time|(?:after|because of|despite) (?:this|that))\b",
        # "Of those", "Among them"
        r"(?:of|among) (?:those|these|them)\b",
        # "Xi, however, made clear"; "He did, however, say"
        r".{1,60}, (?:however|though|meanwhile|for example|for instance|too|therefore|in turn|on the other hand),",
        # "Putin also said": the verb adds to something told before
        rf"(?:\w[\w.’'-]* ){{1,4}}also (?:{_SAID})\b",
        # "Nobody told us,” he said", "The pumps failed, she added": who?
        rf".*[,?!.…][\"”’'»]{{0,3}} {{1,2}}(?:he|she|they|it) (?:{_SAID})\b",
        # "Nobody told us,” its leader said", "…,” said her lawyer"
        rf".*[,?!.…][\"”’'»]{{1,3}} {{1,2}}(?:{_WHOSE} (?:[\w-]{{1,30}} ){{1,3}}?(?:{_SAID})|(?:{_SAID}) {_WHOSE})\b",
        # "After a long vote on Monday, they agreed": nobody is named before the comma
        rf"(?:{_WHEN}) (?-i:(?:{_UNNAMED} ){{0,7}}{_UNNAMED}), (?:he|she|they)\b",
        # "When he turned he saw fire": nobody is named at all
        rf"(?:{_WHEN}) (?-i:(?:he|she|they)\b[^A-Z]*$)",
        # "The work is late,” the minister said": which? Not "said the official news agency"
        rf".*[,?!.…][\"”’'»]{{0,3}} {{1,2}}(?:the {_PERSON} (?:{_SAID})|(?:{_SAID}) the {_PERSON}(?=[.!?]| (?:on|in|at)\b))",
        # "a call between the two men": men named before
        rf".*\b(?:the|these|those|both) (?:two|three|four|five) (?:{_MEN})\b",
        # "the latter"
        r".*\bthe (?:latter|duo|trio)\b",
    )
)
"""Openings and words that need the sentence before to be understood."""


def bare(text: str) -> str:
    """The sentence without marks before its first word."""
    return text.lstrip(_OPENING + " ")


def leans(text: str) -> bool:
    """Whether the sentence needs the one before it: `But`, `He also said`, `the two men`."""
    opening = bare(text)
    return any(pattern.match(opening) for pattern in _LEANS)


_LETS_SPEAK = re.compile(rf"\b(?:{_SAID}|say|reads?|posted|stated|states|according)\b|:$", re.IGNORECASE)


def lets_speak(text: str) -> bool:
    """Whether a sentence says that somebody speaks, so that a quotation after it has its speaker."""
    return _LETS_SPEAK.search(text) is not None


_READERS = frozenset({"you", "your", "yours", "yourself", "yourselves"})


def turns_to_readers(words: Iterable[str]) -> bool:
    """Whether the words, in lower case, speak to those who read them: `Sign up for your free newsletter`."""
    return not _READERS.isdisjoint(words)


def closes(text: str) -> bool:
    """Whether a text has a closing stop."""
    body = text.rstrip(_CLOSING + " ")
    return bool(body) and body[-1] in ".!?…。"


def is_whole(text: str, *, after_stop: bool = False) -> bool:
    """Whether a text is a whole sentence: it has a closing stop and begins like a sentence.

    One that begins in lower case does so where it opens with a quotation, or directly after the stop of another.
    """
    begins = after_stop or text[:1] in _MARKS or not bare(text)[:1].islower()
    return begins and closes(text)
