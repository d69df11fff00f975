"""What stands up without its neighbours, and what leans on the sentence before it."""

from __future__ import annotations

import re

from story_digest.summarizing.words import tokenize

_OPENING = "“„‟«»‘‚\"'`("
_CLOSING = "”“’»«\"')"

_LEANS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "He also said", "Their talks", "This was"
        r"(?:he|she|it|they|we|his|her|its|their|this|that|these|those|such|both|neither|either|one|others?|another|some)\b",
        # "But after Russia", "However, since", "And", "So did", "Meanwhile"
        r"(?:but|and|or|nor|so|yet|then|thus|hence|however|also|still|instead|meanwhile|moreover|furthermore|besides|"
        r"nevertheless|nonetheless|otherwise|rather|similarly|likewise|therefore|consequently|additionally|finally|"
        r"earlier|later|afterwards?|separately|elsewhere|indeed|there|here|even so|as well)\b",
        # "For example", "In addition", "On the other hand", "By contrast", "As a result"
        r"(?:for (?:example|instance|now)|in (?:addition|contrast|turn|response|fact|particular|other words)|"
        r"on the (?:other hand|contrary)|by contrast|as a result|at the (?:same time|time)|after that|in the meantime|"
        r"as such|of (?:those|these|them)|among (?:them|those|these)|because of (?:this|that)|despite (?:this|that))\b",
        # "Xi, however, made clear"; "He did, however, say"
        r".{1,60}, (?:however|though|meanwhile|for example|for instance|too|therefore|in turn|on the other hand),",
        # "Putin also said": the verb group adds to something told before
        r"(?:\w[\w.’'-]* ){1,4}also (?:said|told|added|noted|stressed|warned|called|asked|announced|reported|wrote)\b",
        # "a call between the two men": men named before
        r".*\b(?:the|these|those|both) (?:two|three|four|five) (?:men|women|leaders|presidents|prime ministers|"
        r"ministers|countries|nations|sides|parties|companies|firms|teams|brothers|sisters|officials|rivals|allies)\b",
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
