"""Sign-offs: the line with which an agency ends its copy, who reported and edited, the desk's marks."""

from __future__ import annotations

import re

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.names import DESK_WORDS, NAME, is_person, people
from story_digest.reading.credits.pieces import Piece
from story_digest.reading.words import word_set

SHORTEST = 4
"""Characters of the shortest: `(AP)`."""
LONGEST = 600
"""Characters of the longest sign-off: a dozen names with their places."""

_LONGEST_OFFICE = 4
"""Words of a place or an office beside a name below the text."""
_ROLE = re.compile(
    r"\b(?P<more>additional\s+|further\s+|more\s+)?"
    r"(?P<work>reporting|reported|writing|written|editing|edited|compiling|compiled|translation|translating|translated|production|produced|editors?(?=\s*:)|reporters?(?=\s*:)|writers?(?=\s*:)|translators?(?=\s*:)|"
    r"graphics?|research(?:ed)?)(?:\s+(?:and|&)\s+(?P<second>writing|editing|reporting|translation))?"
    r"(?:\s+from\s+[A-Z]\w+|\s+for\s+this\s+(?:story|report|article))?(?:\s+by\b:?|\s*:)\s*",
    re.IGNORECASE,
)
_ROLE_OF = {"report": "reporting", "writ": "writing", "edit": "editing", "translat": "translation", "compil": "writing"}
_TWO_DESKS = re.compile(
    r"(?P<agency>[A-Z][A-Za-z]+)\s*/?\s*\((?P<desks>[^()]{4,300}\b(?:author|editor|translator)s?\s*:[^()]{3,300})\)"
)
_DESK_ROLE = re.compile(
    r"(?P<role>author|editor|translator|reporter|writer)s?\s*:\s*(?P<names>[^:;]*?)(?=\s*[,;]\s*(?:author|editor|translator|reporter|writer)s?\s*:|;|$)",
    re.IGNORECASE,
)
_REPORTED_FROM = re.compile(
    rf"(?P<names>{NAME}(?:(?:,\s(?:and\s)?|\sand\s){NAME}){{0,4}})\s(?:also\s)?(?:reported|contributed|wrote)\s(?:reporting\s)?from\s[^.]{{2,60}}"
)
_JOIN = re.compile(r",\s(?:and\s)?|\sand\s")
_FROM = re.compile(r"\sfrom\s")
_TOKEN = re.compile(r"[^\s,;.]+")
_BETWEEN_PLACES = word_set(
    "and in near of the from outside aboard on off at de la el al del reported contributed wrote also reporting city county"
)
"""What stands between the names of places in `A reported from the island of Vatia and B from near Lima.`"""
_SENTENCE_END = re.compile(
    r"(?:(?<=\w\w[a-z])|(?<=[A-Z]\.[A-Z]))\.\s+(?=[A-Z])|"
    r"\.\s+(?=[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,|\sand\s|\sin\s|\s(?:also\s)?(?:reported|contributed|wrote)\s))"
)
_AND_FROM = re.compile(
    rf"(?:,\s(?:and\s)?|\sand\s|;\s)(?P<names>{NAME}(?:(?:,\s|\sand\s){NAME}){{0,3}})\s(?:reported\s)?from\s"
)
_STAFF_CONTRIBUTED = re.compile(
    r"(?:The\s)?(?P<agency>[A-Z][\w ]{1,30}?)\s(?:(?:staff|video|news|sports|business|science|political|medical)\s)?"
    r"(?P<office>writers?|journalists?|reporters?|correspondents?|editors?)\s(?P<names>[A-Z].{2,160}?)\s(?:also\s)?contributed(?:\sreporting)?(?:\sfrom\s[A-Z][\w’' -]{1,40})?(?:\s(?:to|for)\sthis\s(?:report|story|article))?\.?"
)
_CONTRIBUTED = re.compile(
    rf"(?P<names>{NAME}(?:\sin\s{NAME})?(?:(?:,\s(?:and\s)?|\sand\s){NAME}(?:\sin\s{NAME})?){{0,5}})\s(?:also\s)?contributed"
    r"(?:\sreporting)?(?:\s(?:to|for)\sthis\s(?:report|story|article))?"
)
_CONTRIBUTING = re.compile(
    r"(?:Contribut(?:ing|ed|ors?)(?:\sreporting)?\s?(?::|\bby\b:?)|Reporting\s(?:was|were)\s(?:also\s)?contributed\sby)\s*(?P<names>.{4,200}?)\.?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[(\[]?(?:by\s+|(?:words|text|story|texte|texto|testo)(?:\s*:\s*|\s+by\s+))(?P<names>.{4,200}?)"
    r"(?:\s*[/|,;·•–—]\s*(?:photo(?:s|graph[sy]?)?|pictures?|images?|fotos?|videos?|graphics?|illustrations?)\s*(?::|by\b).{0,80})?[)\]]?\.?",
    re.IGNORECASE,
)
"""`(By A and B)`, `Words: A`, `Text: A / Photos: B`."""
_ADDRESSES = re.compile(r"\({1,2}[^()]{0,80}@[^()]{0,200}\){0,2}$")
"""`…; Editing by A)(b@thomsonreuters.com; +44 …)`"""
_CONTACT = re.compile(r"\(\(.{5,200}(?:@|\+\d|Messaging).{0,200}\)\)?")
_ASSISTANCE = re.compile(
    r"(?:--?|—)?\s?[Ww]ith (?:assistance|reporting|contributions|files) (?:from|by) (?P<names>[A-Z].{2,200}?)\.?"
)


def read_sign_off(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """The sign-off that the whole line `text[start:end]` is, or None."""
    if not SHORTEST <= end - start <= LONGEST:
        return None
    words = text[start:end].strip("*_ ")
    for read in (_two_desks, _roles, _staff):
        piece = read(text, (start, end), words, agencies)
        if piece:
            return piece
    if assisted := _ASSISTANCE.fullmatch(words):
        names = [name for name in _people_in_places(assisted["names"]) if not agencies.named(name)]
        if names:
            rule = "who helped to report"
            low = text.index(assisted["names"], start)
            found = tuple((m.agency, m.start, m.end) for m in agencies.find(text, low, low + len(assisted["names"])))
            roles = {"additional reporting": tuple(names)}
            return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=found, roles=roles)
    if piece := _reported_from(text, (start, end), words, agencies) or _contributing(
        text, (start, end), words, agencies
    ):
        return piece
    if _CONTACT.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the writer's address at the end")
    return None


def _roles(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    start, end = span
    bare = _ADDRESSES.sub("", words).strip("()[] ")
    heads = list(_ROLE.finditer(bare))
    if not heads or heads[0].start() > 0:
        return None
    roles: dict[str, list[str]] = {}
    found: list[tuple[str, int, int]] = []
    for number, head in enumerate(heads):
        stop = heads[number + 1].start() if number + 1 < len(heads) else len(bare)
        names = [name for name in _people_in_places(bare[head.end() : stop]) if not agencies.named(name)]
        for work in (head["work"], head["second"]):
            if work:
                role = next((role for stem, role in _ROLE_OF.items() if work.lower().startswith(stem)), None)
                if role:
                    role = "additional reporting" if head["more"] and role == "reporting" else role
                    roles.setdefault(role, []).extend(names)
        for mention in agencies.find(bare, head.end(), stop):
            offset = text.index(bare[mention.start : mention.end], start)
            found.append((mention.agency, offset, offset + mention.end - mention.start))
    if not any(roles.values()) and not found:
        return None
    return Piece(
        kind="closing" if set(roles) == {"translation"} else "sign-off",
        start=start,
        end=end,
        rule="who reported, wrote and edited",
        agencies=tuple(found),
        roles={role: tuple(dict.fromkeys(names)) for role, names in roles.items() if names},
    )


def _is_single_name(words: str) -> bool:
    """Whether it is a name of one word, or abbreviated (`Olga D.`), and no desk."""
    desk = any(word.lower().strip(".,") in DESK_WORDS for word in words.split())
    return not desk and not is_person(words) and re.fullmatch(rf"{NAME}\.?", words) is not None


def _people_in_places(words: str) -> list[str]:
    """Names out of `A and B in Paris, C in Rome`; what follows `in` is a place."""
    names: list[str] = []
    words = words.strip(" ;,|")
    words = words if re.search(r"\s[A-Z]\.$", words) else words.rstrip(".")
    words = re.sub(r"(?<=[a-z]{2})\s?/\s?(?=[A-Z][a-z])", " and ", words)  # `Edited by Jane Roe/Ann Lee`
    for piece in re.split(r"\s*(?<!\s[A-Z])[;.]\s+|\s*;\s*", words):
        alone = re.sub(r"\s+for\s+(?:the\s+)?[A-Z][\w .&'’]{1,40}$", "", piece)
        cut = re.sub(r"\s+(?:in|at|from)\s+.*?(?=,\s|\s+and\s+[A-Z]|$)", "", alone)
        names += people(cut) or ([cut.strip()] if _is_single_name(cut.strip()) else [])
    return names


def _two_desks(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    """`AGERPRES(RO - author: A, editor: B; EN - author: C, editor: D)`: the second desk translates."""
    start, end = span
    match = _TWO_DESKS.fullmatch(words.rstrip("."))
    agency = agencies.named(match["agency"]) if match else None
    if not match or not agency:
        return None
    roles: dict[str, list[str]] = {}
    for number, desk in enumerate(match["desks"].split(";")):
        for role in _DESK_ROLE.finditer(desk):
            work = role["role"].lower()
            name = "editing" if work == "editor" else "translation" if work == "translator" or number else "writing"
            roles.setdefault(name, []).extend(people(role["names"]))
    low = text.index(match["agency"], start)
    return Piece(
        kind="sign-off",
        start=start,
        end=end,
        rule="an agency's sign-off with the desks of both languages",
        agencies=((agency, low, low + len(match["agency"])),),
        roles={role: tuple(dict.fromkeys(names)) for role, names in roles.items()},
    )


def _reported_from(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    """`A reported from Suva and B from London. C in Seoul contributed to this report.`, sentence by sentence."""
    start, end = span
    roles: dict[str, list[str]] = {}
    found: list[tuple[str, int, int]] = []
    for told in _SENTENCE_END.split(words):
        if match := _REPORTED_FROM.match(told):
            further = [name for named in _AND_FROM.finditer(told) for name in _JOIN.split(named["names"])]
            places = _TOKEN.findall(_FROM.split(told, maxsplit=1)[1])
            if not words.endswith(".") or not all(one[0].isupper() or one in _BETWEEN_PLACES for one in places):
                return None
            names = _JOIN.split(match["names"])
            role = "additional reporting" if " contributed " in match.group() else "reporting"
            roles.setdefault(role, []).extend(name.strip() for name in [*names, *further])
        elif match := _CONTRIBUTED.fullmatch(told.rstrip(".")):
            people_named = _people_in_places(match["names"])
            whole = [name for name in people_named if is_person(name) and not name.startswith("The ")]
            if not whole or next(agencies.find(match["names"]), None):
                return None
            roles.setdefault("additional reporting", []).extend(people_named)
        elif (match := _STAFF_CONTRIBUTED.fullmatch(told)) and (agency := agencies.named(match["agency"])):
            low = text.index(match["agency"], text.index(told[:-1], start))
            found.append((agency, low, low + len(match["agency"])))
            roles.setdefault("additional reporting", []).extend(_people_in_places(match["names"]))
        else:
            return None
    return Piece(
        kind="sign-off",
        start=start,
        end=end,
        rule="where the reporters wrote from" if "reporting" in roles else "who contributed to the report",
        agencies=tuple(found),
        roles={role: tuple(dict.fromkeys(names)) for role, names in roles.items()},
    )


def _contributing(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    """`Contributing: A, The Associated Press`."""
    start, end = span
    match = _CONTRIBUTING.fullmatch(words)
    if not match:
        return None
    low = text.index(match["names"], start)
    found = [(m.agency, m.start, m.end) for m in agencies.find(text, low, low + len(match["names"]))]
    names = [name for name in _people_in_places(match["names"]) if not agencies.named(name)]
    if not names and not found:
        return None
    roles = {"additional reporting": tuple(dict.fromkeys(names))} if names else {}
    rule = "who contributed to the report"
    return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=tuple(found), roles=roles)


def read_byline_below(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """A byline after the text: `(By A and B)`, `By A, Bodø`; what stands after the names is a place or an office."""
    match = _BY.fullmatch(text[start:end].strip("*_ "))
    if not match:
        return None
    low = text.index(match["names"], start)
    found = tuple((m.agency, m.start, m.end) for m in agencies.find(text, low, low + len(match["names"])))
    parts = [part for part in re.split(r",\s+(?:and\s+)?|\s+and\s+|\s*/\s*", match["names"]) if part]
    names = [part for part in parts if is_person(part) and not agencies.named(part)]
    others = [part for part in parts if part not in names]
    if (
        not (names or found)
        or len(others) > len(names) + 1
        or any(len(part.split()) > _LONGEST_OFFICE for part in others)
    ):
        return None
    rule = "byline below the text"
    return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=found, byline=tuple(dict.fromkeys(names)))


def _staff(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    start, end = span
    match = _STAFF_CONTRIBUTED.fullmatch(words)
    agency = agencies.named(match["agency"]) if match else None
    if not match or not agency:
        return None
    names = _people_in_places(match["names"])
    low = text.index(match["agency"], start)
    return Piece(
        kind="sign-off",
        start=start,
        end=end,
        rule="staff of an agency who contributed",
        agencies=((agency, low, low + len(match["agency"])),),
        roles={"additional reporting": tuple(names)} if names else {},
    )
