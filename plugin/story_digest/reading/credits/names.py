"""Names of people in credits: who is a person, who a desk, where one name ends."""

from __future__ import annotations

import re

from story_digest.reading.words import word_set

_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΆΈ-ΏΑ-ΩΪΫЀ-Я"
WORD = rf"(?:[{_UPPER}][\w’'.-]*|(?:d|l|O|D)[’'][{_UPPER}][\w-]*)"
PARTICLE = r"(?:de|da|dos|do|del|della|der|den|di|du|el|al|la|le|van|von|bin|ibn|ben|ter|zu|y|e|Md|St)"
NAME = rf"{WORD}(?:\s(?:{PARTICLE}\s){{0,2}}{WORD}){{0,4}}"
LOWER_TO_UPPER = re.compile(rf"\b{NAME}")
SPLIT = re.compile(
    r"\s*(?:,\s*and\s|,\s*&\s|\s+and\s+|\s+AND\s+|\s+&\s+|\s+y\s+|\s+et\s+|\s*,\s*|\s*;\s*|\s+with\s+|\s+/\s+)\s*"
)
_JOIN = re.compile(r"\s(?:und|e|en|og|och|ja|i|oraz|a|și|и|і|і|та|και|avec|mit|con|com|met|med|&)\s")
"""`and` and `with` in other languages, where no comma parts two names."""
_SHORTEST_SURNAME = 5
"""Letters of a last name in capitals behind others that are not: shorter ones are mostly initials of a firm."""
PERSON = re.compile(rf"{WORD}(?:\s+(?:{PARTICLE}\s+){{0,2}}{WORD}){{1,4}}|{WORD}\s[{_UPPER}]\.")
DESK_WORDS = word_set(
    """
    desk staff team bureau agency agencies news newsroom correspondent correspondents reporter reporters writer
    editor editors editorial web online digital admin service network wire contributor contributors press media
    times post herald tribune daily journal gazette report reports tv radio guest monitoring board source sources
    embargo embargoed until hold kill withhold advisory publish published posted updated date author department ministry university office government police council association
    zeitung tageszeitung tagblatt tageblatt anzeiger rundschau diario periódico giornale gazzetta dagblad avisen gazeta
    nachrichten redaktion redaktionen redacción redaccion redação redazione rédaction redactie redakcja redakce redakcija
    редакция редакція noticias notícias notizie nieuws nyheter uutiset agentur agence agencia agência agenzia agencja
    ajansı агентство shimbun developers community
    institute society foundation center centre company group inc ltd corporation protection customs border committee
    commission bank church union party foundation embassy army club college school insider review magazine intern freelance special columnist
    """
)
PLACE_STARTS = word_set(
    """
    new san santa santo los las st st. saint el la port cape fort mount rio sao são abu addis tel hong kuala buenos
    phnom dar den the north south east west baton salt kansas oklahoma mexico vatican panama guatemala quezon ulan
    nizhny novi banja bad le washington palm long little green grand des sioux cedar colorado corpus nova belo porto
    vila ciudad puerto costa villa monte santiago jersey virginia boca coral ann el-
    """
)


def people(words: str) -> tuple[str, ...]:
    """The people of a list as a byline writes it: `Jane Doe, John Roe and Mary Major`. Desks are left out."""
    found = []
    for piece in [one for listed in SPLIT.split(words) for one in _parted(listed)]:
        name = (
            piece.strip(" .*_\t\u00a0") if not re.search(r"\s[A-Z]\.$", piece.strip()) else piece.strip(" *_\t\u00a0")
        )
        name = re.sub(r"^(?:by|By|BY)\s+", "", name)
        if is_person(name):
            name += "." if name.endswith((" Jr", " Sr")) and piece.rstrip().endswith(".") else ""
            found.append(" ".join(name.split()))
    mixed = [name for name in found if not name.isupper()]
    return tuple(dict.fromkeys(mixed or found))  # Jane Doe, RADIO VATIA


def _parted(words: str) -> list[str]:
    """`Jane Doe e John Roe` in two, where each is a person's whole name; else the words as they are."""
    for join in _JOIN.finditer(words):
        before, after = words[: join.start()], words[join.end() :]
        if is_person(before.strip()) and is_person(after.strip()) and min(len(before.split()), len(after.split())) > 1:
            return [before, *_parted(after)]
    return [words]


def is_person(words: str) -> bool:
    """Whether `words` are a name of two words or more that no desk would have."""
    if len(words) > 60 or any(character.isdigit() for character in words):
        return False
    if has_desk_word(words) or words.lower().startswith("the "):
        return False
    capitals = [len(word) > 2 and word.isalpha() and word.isupper() for word in words.split()]
    if any(capitals[:-1]) and not words.isupper():  # EV Metals, DIE ZEIT Online: a firm; O'NEILL is no exception
        return False
    if any(capitals) and not words.isupper() and len(words.rsplit(maxsplit=1)[-1]) < _SHORTEST_SURNAME:  # Amélie DUPONT
        return False
    return PERSON.fullmatch(" ".join(words.split())) is not None


def has_desk_word(words: str) -> bool:
    """Whether `words` name a desk, an outlet or an agency rather than a person or a place."""
    return any(word.strip(".,") in DESK_WORDS for word in words.lower().replace("-", " ").split())


def is_bare_name(words: str) -> bool:
    """Whether words that nothing introduces are a person's name: in capitals throughout they may be a section's."""
    return is_person(words) and not words.isupper()


def looks_like_place(words: str) -> bool:
    """Whether a capitalised phrase beside a date is rather a place than a person: one word, or `New …`, `San …`."""
    parts = words.replace("/", " ").split()
    return len(parts) == 1 or parts[0].lower() in PLACE_STARTS or "(" in words
