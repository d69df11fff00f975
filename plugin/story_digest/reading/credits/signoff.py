"""Sign-offs: the line with which an agency ends its copy, who reported and edited, the desk's marks."""

from __future__ import annotations

import re

from story_digest.reading.agencies import Agencies
from story_digest.reading.credits.names import NAME, is_person, people
from story_digest.reading.credits.pieces import Piece

LONGEST = 600
"""Characters of the longest sign-off: a dozen names with their places."""

_ROLE = re.compile(
    r"\b(?P<more>additional\s+|further\s+|more\s+)?"
    r"(?P<work>reporting|reported|writing|written|editing|edited|compiling|compiled|translation|translating|translated|production|produced|"
    r"graphics?|research(?:ed)?)(?:\s+(?:and|&)\s+(?P<second>writing|editing|reporting|translation))?"
    r"(?:\s+from\s+[A-Z]\w+|\s+for\s+this\s+(?:story|report|article))?\s+by\b:?\s*",
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
_SENTENCE_END = re.compile(
    r"\.\s+(?=[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,|\sand\s|\s(?:also\s)?(?:reported|contributed|wrote)\s))"
)
_STAFF_CONTRIBUTED = re.compile(
    r"(?P<agency>[A-Z][\w ]{1,30}?)\s(?:(?:staff|video|news|sports|business|science|political|medical)\s)?"
    r"(?P<office>writers?|journalists?|reporters?|correspondents?|editors?)\s(?P<names>[A-Z].{2,160}?)\s(?:also\s)?contributed(?:\sto\sthis\s(?:report|story|article))?\.?"
)
_CONTACT = re.compile(r"\(\(.{5,200}(?:@|\+\d|Messaging).{0,200}\)\)?")
_STAFF_CODES = re.compile(r"(?P<agency>[A-Z]{2,8})(?P<codes>(?:\s[A-Z]{2,4}){1,6})")
_DPA_CODES = re.compile(r"#\s?(?P<agency>[A-Za-z]{2,8})-[a-z]{2,6}(?:\s[a-z0-9]{1,5}){1,5}")
_DESK_CODES = re.compile(r"(?:[a-z]{2,4}(?:-[a-z]{2,4})?)(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,5}(?:/[A-Z]{2,4})?")
_EQUALS = re.compile(r"(?:==+|--+|##*|\*+|/|—|–)?\s?(?P<agency>[A-Za-zÀ-ž][\w .-]{1,30}?)\s?(?:==+|--+|-0-|/)?")
_THE_END = re.compile(r"-0-|(?:-\s?)?ENDS?(?:\s?-)?|###|-30-")
_ASSISTANCE = re.compile(
    r"(?:--?|—)?\s?With (?:assistance|reporting|contributions) (?:from|by) (?P<names>[A-Z].{2,200}?)\.?"
)


def read_sign_off(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """The sign-off that the whole line `text[start:end]` is, or None."""
    if end - start > LONGEST:
        return None
    words = text[start:end].strip("*_ ")
    for read in (_two_desks, _roles, _staff):
        piece = read(text, (start, end), words, agencies)
        if piece:
            return piece
    if assisted := _ASSISTANCE.fullmatch(words):
        names = _people_in_places(assisted["names"])
        if names:
            rule = "who helped to report"
            return Piece(kind="sign-off", start=start, end=end, rule=rule, roles={"additional reporting": tuple(names)})
    if piece := _reported_from(start, end, words):
        return piece
    if _CONTACT.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the writer's address at the end")
    return None


def read_last_word(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """An agency's name or mark alone on a line after the text: `AFP`, `==Kyodo`, `Reuter`, `# dpa-khi xx n1 bro`."""
    words = text[start:end].strip("*_ ")
    if not words or len(words) > 60:
        return None
    codes = _STAFF_CODES.fullmatch(words) or _DPA_CODES.fullmatch(words)
    if codes and (agency := agencies.named(codes["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name and its staff codes at the end")
    first, *codes_of_staff = words.split()
    coded = 0 < len(codes_of_staff) <= 6 and all(len(code) <= 4 and code.isalnum() for code in codes_of_staff)
    if coded and first.islower() and (agency := agencies.named(first)):
        return _closing_word(text, start, end, agency, "an agency's name and its staff codes at the end")
    if _THE_END.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="the word with which copy ends")
    if _DESK_CODES.fullmatch(words):
        return Piece(kind="sign-off", start=start, end=end, rule="marks of an agency's desk at the end")
    if agency := agencies.closings.get(words.lower().strip(".-")):
        return _closing_word(text, start, end, agency, "the word with which an agency ends its copy")
    plain = _EQUALS.fullmatch(words)
    if plain and not words.startswith(("—", "–")) and (agency := agencies.named(plain["agency"])):
        return _closing_word(text, start, end, agency, "an agency's name alone after the text")
    return None


_TAIL = re.compile(r"(?<=[.!?”\"’)])\s+(?P<mark>[A-Z]{2,8}(?:\s[A-Z]{2,4}){1,6}|[A-Z][a-z]{3,8}|[A-Z]{4,8})$")


def read_tail(text: str, start: int, end: int, agencies: Agencies) -> Piece | None:
    """A sign-off glued to the last sentence: `… in two months. PTI SKM ANB RBT`, `… in November 2022. Enditem`."""
    match = _TAIL.search(text, max(start, end - 60), end)
    return read_last_word(text, match.start("mark"), end, agencies) if match else None


def _closing_word(text: str, start: int, end: int, agency: str, rule: str) -> Piece:
    low = start + len(text[start:end]) - len(text[start:end].lstrip("=#*- "))
    return Piece(kind="sign-off", start=start, end=end, rule=rule, agencies=((agency, low, end),))


def _roles(text: str, span: tuple[int, int], words: str, agencies: Agencies) -> Piece | None:
    start, end = span
    bare = words.strip("()[] ")
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


def _people_in_places(words: str) -> list[str]:
    """Names out of `A and B in Paris, C in Rome`; what follows `in` is a place."""
    names: list[str] = []
    for piece in re.split(r"\s*[;.]\s+|\s*;\s*", words.strip(" .;,")):
        cut = re.sub(r"\s+(?:in|at|from)\s+.*?(?=,\s|\s+and\s+[A-Z]|$)", "", piece)
        names += people(cut) or (
            [cut.strip()] if re.fullmatch(rf"{NAME}\.?", cut.strip()) and not is_person(cut.strip()) else []
        )
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


def _reported_from(start: int, end: int, words: str) -> Piece | None:
    names: list[str] = []
    for told in _SENTENCE_END.split(words):
        match = _REPORTED_FROM.match(told)
        if not match or len(told) - match.end() > 12 or not words.endswith("."):
            return None
        names += [name.strip() for name in re.split(r",\s(?:and\s)?|\sand\s", match["names"])]
    return Piece(
        kind="sign-off",
        start=start,
        end=end,
        rule="where the reporters wrote from",
        roles={"reporting": tuple(dict.fromkeys(names))},
    )


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
