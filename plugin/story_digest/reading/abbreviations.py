"""Abbreviations whose full stop may not end a sentence, by what may follow them."""

from __future__ import annotations

from story_digest.model import calendar


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Each set is lower case and without the last full stop. The comment shows the case that the set is for.

NEVER_LAST = _words(
    # "Gov. Alice Renner declared": a title stands before its name
    "mr mrs ms mx messrs mme mlle dr prof gen gov sen rep reps sens govs lt col sgt capt cpl maj adm brig cmdr cdr rev "
    "hon pres supt insp det amb msgr fr pvt pfc comdr atty dist hr frau herr sra srta sr.ª dott ing "
    # "i.e. the", "cf. Smith", "Smith v. Jones", "approx. 40", "Ph.D. thesis" is no title: it may end
    "e.g i.e cf v vs viz approx ca resp incl excl"
)

BEFORE_A_NUMBER = frozenset(
    # "No. 5", "p. 55", "N°. 1026.253": a stop before a number only; "he said no. The" ends
    [
        "no",
        "nos",
        "nr",
        "n°",
        "n.º",
        "p",
        "pp",
        "fig",
        "figs",
        "art",
        "arts",
        "vol",
        "vols",
        "ch",
        "chap",
        "sec",
        "para",
        "par",
        "pt",
        "ex",
        "op",
        "cap",
        "tel",
        "ext",
        "rt",
        "hwy",
    ]
)

MONTHS = frozenset(["jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
# "Nov. 21", "Dec. 26, 2022"; "until Jan. The council" ends

PLACES = frozenset(
    # "5th st. near", "Main St. The shop": part of a name unless a new sentence clearly begins
    [
        "st",
        "ste",
        "mt",
        "mts",
        "ft",
        "pt",
        "ave",
        "blvd",
        "rd",
        "ln",
        "sq",
        "bldg",
        "dept",
        "univ",
        "assn",
        "inst",
        "natl",
        "intl",
        "bros",
        "pty",
    ]
)

STATES = frozenset(
    # AP style: "Salem, Ore. Officials said" ends, because inside a sentence a comma follows
    [
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "mass",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
        "ont",
        "que",
        "alta",
        "sask",
    ]
)

COMPANIES = frozenset(
    # "Pitt, Briggs & Co. at", "Hoshizora Aerospace Inc. Chief Executive": ends only where a new sentence clearly begins
    [
        "co",
        "corp",
        "inc",
        "ltd",
        "llc",
        "plc",
        "cos",
        "mfg",
        "jr",
        "sr",
        "esq",
        "ph.d",
        "m.d",
        "b.a",
        "m.a",
        "b.s",
        "m.s",
        "d.c",
        "s.a",
        "s.p.a",
    ]
)

CLOCK = frozenset(["a.m", "p.m"])
# "at 5 a.m. Thursday" goes on, "left at 6 P.M. Mr. Bell then" ends

AFTER_CLOCK = frozenset(calendar.WEEKDAYS + calendar.MONTHS) | _words(
    # words that belong to the time of day: "10 p.m. Eastern", "8 a.m. Sunday", "5 p.m. GMT"
    """
    mon tue tues wed thu thur thurs
    fri sat sun eastern pacific central mountain local greenwich gmt utc bst cet cest est edt pst pdt cst cdt mst mdt ist jst msk
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

ORDINAL_MONTHS = frozenset(
    # "am 14. März", "den 3. mai": an ordinal's stop in German, Danish, Norwegian, Czech, Finnish
    [
        "januar",
        "jänner",
        "februar",
        "märz",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
        "ledna",
        "února",
        "března",
        "dubna",
        "května",
        "června",
        "července",
        "srpna",
        "září",
        "října",
        "listopadu",
        "prosince",
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "augusti",
        "desember",
        "marts",
        "jahrhundert",
        "jahrhunderts",
    ]
)

STARTERS = frozenset(
    # words that, with a capital, begin a sentence and are hardly ever part of a name
    [
        "a",
        "about",
        "according",
        "after",
        "all",
        "also",
        "although",
        "among",
        "an",
        "and",
        "another",
        "any",
        "are",
        "as",
        "at",
        "because",
        "before",
        "both",
        "but",
        "by",
        "did",
        "do",
        "does",
        "during",
        "each",
        "earlier",
        "either",
        "even",
        "every",
        "few",
        "first",
        "following",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "here",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "instead",
        "into",
        "is",
        "it",
        "its",
        "just",
        "last",
        "later",
        "many",
        "meanwhile",
        "more",
        "moreover",
        "most",
        "much",
        "my",
        "neither",
        "never",
        "nevertheless",
        "next",
        "no",
        "nobody",
        "none",
        "nor",
        "not",
        "nothing",
        "now",
        "of",
        "on",
        "once",
        "one",
        "only",
        "or",
        "other",
        "others",
        "our",
        "over",
        "people",
        "perhaps",
        "please",
        "several",
        "she",
        "since",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "therefore",
        "these",
        "they",
        "this",
        "those",
        "though",
        "three",
        "through",
        "thus",
        "to",
        "today",
        "two",
        "under",
        "unless",
        "until",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "with",
        "within",
        "without",
        "would",
        "yesterday",
        "yet",
        "you",
        "your",
    ]
)
