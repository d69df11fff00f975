"""What stands up without its neighbours, and what leans on the sentence before it."""

from __future__ import annotations

import re

from story_digest.summarizing.words import tokenize

_OPENING = "“„‟«»‘‚\"'`("
_CLOSING = "”“’»«\"')"

_MEN = (
    "men|women|leaders|presidents|prime ministers|ministers|countries|nations|sides|parties|companies|firms|teams|"
    "brothers|sisters|officials|rivals|allies"
)

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
        r"(?:\w[\w.’'-]* ){1,4}also (?:said|told|added|noted|stressed|warned|called|asked|announced|reported|wrote)\b",
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


def quoted_share(text: str) -> float:
    """Share of the words that stand in quotation marks, 0 to 1; an unclosed mark counts to the end."""
    inside = total = 0
    quoting = False
    for piece in re.split(r"(``|''|[“”„«»\"])", text):
        if re.fullmatch(r"``|''|[“”„«»\"]", piece):
            quoting = not quoting
            continue
        words = len(tokenize(piece))
        total += words
        inside += words if quoting else 0
    return inside / total if total else 0.0


def is_whole(text: str) -> bool:
    """Whether a text is a whole sentence that begins like one and has a closing stop."""
    body = text.rstrip(_CLOSING + " ")
    return bool(body) and body[-1] in ".!?…。" and not bare(text)[:1].islower()
