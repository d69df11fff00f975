"""The forms in which news says that a source is not to be named, or had no leave to speak."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ASK = (
    r"(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|insist(?:ed|ing|s)?|demand(?:ed|ing|s)?|declin(?:ed|ing|es?)|refus(?:ed|ing|es?)"
    r"|prefer(?:red|ring|s)?|wish(?:ed|ing|es)?|want(?:ed|ing|s)?|agreed|chose|opted)"
)
_NAMED = r"(?:named|identified|quoted|mentioned)"
_USED = r"(?:used|published|printed|disclosed|given|mentioned|made\spublic|revealed)"
_LEAVE = r"(?:authori[sz]ed|allowed|permitted|cleared|entitled|empowered|at\sliberty)"
_SPEAK = r"(?:speak|talk|comment|discuss|brief|disclose|make|give|release|share)"

ASKED, NO_LEAVE, UNNAMED = "asks not to be named", "has no leave to speak", "unnamed"

FORMS: tuple[tuple[str, str, str], ...] = (
    (ASKED, rf"{_ASK}\s(?:that\s\w+\s)?not\s(?:to\s)?be\s(?:publicly\s)?{_NAMED}", "who asked not to be named"),
    (ASKED, r"(?:declin|refus)(?:ed|ing|es?)\sto\sbe\s(?:publicly\s)?" + _NAMED, "who declined to be identified"),
    (
        ASKED,
        r"(?:did|does|do)(?:\snot|n['’]t)\s(?:want|wish)\sto\sbe\s(?:publicly\s)?" + _NAMED,
        "who did not want to be named",
    ),
    (
        ASKED,
        rf"(?:did|does|do)(?:\snot|n['’]t)\s(?:want|wish)\s(?:his|her|their)\snames?\s(?:to\sbe\s)?{_USED}",
        "who did not want her name used",
    ),
    (
        ASKED,
        rf"{_ASK}\sthat\s(?:his|her|their)\snames?\s(?:should\s)?(?:not\sbe\s{_USED}|be\swithheld)",
        "who asked that his name not be used",
    ),
    (
        ASKED,
        r"(?:on|under)\s(?:the\s)?conditions?\s(?:of|that)\s(?:strict\s)?anonymity",
        "spoke on condition of anonymity",
    ),
    (
        ASKED,
        rf"on\s(?:the\s)?condition\s(?:that\s\w+|of)\snot\s(?:to\s)?be(?:ing)?\s{_NAMED}",
        "on the condition that he not be named",
    ),
    (
        ASKED,
        r"(?:request|ask|insist|demand|grant|promis|seek|sought)\w*\s(?:on\s|for\s)?anonymity",
        "who requested anonymity",
    ),
    (
        ASKED,
        r"(?:preserv|keep|maintain|protect|guard|retain)\w*\s(?:(?:his|her|their|its|the)\s)?anonymity",
        "wishing to preserve anonymity",
    ),
    (ASKED, rf"{_ASK}\sto\s(?:remain|stay)\s(?:anonymous|unnamed)", "who asked to remain anonymous"),
    (ASKED, r"(?:spoke|speaking|speaks|talked|talking|said|told)\s(?:\w+\s){0,3}?anonymously", "speaking anonymously"),
    (ASKED, r"without\s(?:giving|disclosing|revealing)\s(?:his|her|their)\snames?", "without giving her name"),
    (ASKED, r"would\snot\s(?:give|disclose)\s(?:his|her|their)\snames?", "who would not give his name"),
    (ASKED, r"(?:on|speaking\son)\sbackground(?=[\s,.;]|$)(?!\s(?:checks?|noise))", "speaking on background"),
    (
        NO_LEAVE,
        rf"(?:not|never|n['’]t)\s(?:\w+ly\s|been\s)?{_LEAVE}\sto\s(?:\w+ly\s)?{_SPEAK}",
        "was not authorised to speak publicly",
    ),
    (
        NO_LEAVE,
        rf"(?:unauthori[sz]ed|without\s(?:authori[sz]ation|permission))\sto\s{_SPEAK}",
        "without permission to speak",
    ),
    (
        UNNAMED,
        r"(?:unnamed|anonymous|unidentified)\s(?:\w+\s){0,3}?(?:sources?|officials?|persons?|people|diplomats?|aides?|witness(?:es)?|executives?|officers?)",
        "an unnamed official",
    ),
)
"""What is said, how, and an example. The last says it with one word, which adds nothing to a source without a name."""

_FORMS = tuple((said, re.compile(rf"\b{pattern}", re.IGNORECASE)) for said, pattern, _ in FORMS)
_SHOWN = re.compile(
    r"anonym|be\s(?:publicly\s)?(?:nam|ident|quot|mention)|being\s(?:nam|ident|quot|mention)|\bnames?\b|background"
    rf"|{_LEAVE}|permission|unauthori|without\sauthori|unnamed|unidentified",
    re.IGNORECASE,
)
"""What each form holds; it is seen much sooner than a whole form."""


@dataclass(frozen=True, slots=True)
class Form:
    """Words that say so; places count characters of the text."""

    said: str
    start: int
    end: int


def forms_in(text: str, start: int, end: int) -> tuple[Form, ...]:
    """The forms in `text[start:end]`, in order."""
    if not _SHOWN.search(text, start, end):
        return ()
    found = [
        Form(said, match.start(), match.end()) for said, form in _FORMS for match in form.finditer(text, start, end)
    ]
    return tuple(sorted(found, key=lambda form: (form.start, form.end, form.said)))
