"""The words with which a sentence cites a source, around the source's name."""

from __future__ import annotations

import re

from story_digest.model.outlets import OUTLET_NOUNS
from story_digest.reading.words import word_set

VERB = r"(?:reports?|reported|says?|said|reads?|informs?|informed|writes?|wrote|adds?|added|relates?|transmits?|announce[sd]?|quotes?|quoted|cited|refers?|referred|relays?|relayed|notes?|noted|states?|stated|learn(?:s|ed|t)|shows?|showed|publishe[sd]|broadcasts?|tells?|cites?|understands?|understood|communicates?|communicated|conveys|specifies|specified|recalls|emphasi[sz]es|underlines)"
AGENCY_WORD = r"(?:(?:the\s)?(?:[A-Z][\w’']+\s){0,2}?(?:(?:official|state|state-run|national|local|semi-official)\s)?(?:news\s)?(?:agency|wire|service|broadcaster|television|channel|newspaper|daily|network)\s)?"
NAME = r"(?:(?<![\w&’'.-])[A-Z][\w&’'.-]*(?:\s(?:of\s(?:the\s)?|for\s|and\s)?[A-Z][\w&’'.-]*){0,6})"
OUTLET_WORD = r"(?:broadcaster|television|TV|radio|newspaper|daily|channel|magazine|weekly|media|website|portal|news\sagency|press)"
OUTLET = rf"(?:(?:(?<![\w’'])[A-Z][\w’']+\s)?(?:(?:state|national|public|local|private|official|independent)\s){{0,2}}{OUTLET_WORD})"
OUTLET_NOUN = rf"(?:{'|'.join(OUTLET_NOUNS)})"
# a name that is an outlet's by its shape: CCTV, BBC, Sky News, Daily Mirror
OUTLET_NAME = (
    rf"(?:(?:the\s)?(?<![\w&’'-])(?:[A-Z]{{3,6}}(?![\w-])|[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){{0,3}}\s{OUTLET_NOUN}))"
)

OUTLET_SHOWN = re.compile(rf"[A-Z]{{3}}|{OUTLET_NOUN}|{OUTLET_WORD}")
"""What each sentence has that names an outlet; it is seen much sooner than a whole name."""

ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|[Cc]iting|[Qq]uoting|(?:which|that|who)\s(?:quotes|quoted|cites|cited)|with\sreference\sto|as\s(?:reported|quoted|cited)\sby|(?:quoted|cited|reported|published|carried|broadcast)\sby)\s"
)
SOURCE = re.compile(
    rf"(?:the\s(?:\w+\s(?:section|service|edition|version)\sof\s)?)?(?P<name>{NAME})"
    rf"|(?P<description>(?:(?:the|an?|its|his|her|their|one|some|several|local|state|two|three|many)\s)?[a-z][\w’'-]*(?:\s(?!(?:that|which|who|and|but|when|as|while|after|before|on|in|at|said|reported|citing|quoted)\b)[\w’'-]+){{0,5}})"
)
# what a phrase cites without saying whose it is
OF_NOTHING = re.compile(
    r"\b(?:sources?|reports?|reporting|information|accounts?|data|figures|people|officials?|experts?|analysts?|witnesses|laws?|plans?|"
    r"polls?|surveys?|study|studies|statements?|translation|comments?|remarks?|numbers?|estimates?|documents?|records?|statistics|"
    r"letters?|memos?|rules|bylaws|results|broadcast|calculations?|count|schedule|agreement|draft|text|tradition|custom|them|him|her|it|"
    r"this|that|reasons?|concerns?|need|needs|lack|prices?|costs?|rise|fears?|safety|health)$",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    rf"\b(?:police|ministry|government|agency|company|court|army|military|embassy|hospital|university|authorities|prosecutors|department|"
    rf"committee|commission|council|bank|spokes(?:man|woman|person)|{OUTLET_WORD})$",
    re.IGNORECASE,
)
OUTLET_CITED = re.compile(
    rf"(?P<source>(?:{OUTLET}\s)?{OUTLET_NAME}|{OUTLET})(?:’s|'s)?\s(?:also\s|has\s|had\s|later\s)?(?P<verb>said|says|reported|reports|reads|informs|informed|writes|wrote|announced|showed)\b"
)
ITS_REPORT = re.compile(
    rf"\b(?:in|from|of)\s(?:the\s|an?\s|its\s)?(?P<source>{OUTLET_NAME})(?:’s|'s)?\s(?:report|account|readout|broadcast|coverage|version|story|interview)\b"
)
ON_AIR = re.compile(
    r"\b(?:comments?|remarks?|broadcast|speech|interview|address|statement|said|speaking|aired|shown)\b[^.,;:“”\"]{0,40}?\bon\s(?P<source>(?:[A-Z]\w+\s)?(?:(?:state|national|public|local)\s)?(?:television|TV|radio))\b"
)
AS_SAYING = re.compile(
    rf"\b(?:was|is|were)\s(?:quoted|reported|cited)\sas\ssaying\b[^.;“”\"]{{0,60}}?\bby\s(?P<source>(?:{OUTLET}\s)?{OUTLET_NAME}|{OUTLET})"
)
SPOKESPERSON = re.compile(
    rf"(?P<source>(?:{NAME}\s)(?:spokes(?:man|woman|person))\s{NAME})\s(?:said|says|told|added|wrote|tweeted)\b"
)
AFTER = re.compile(
    rf"(?:\s(?:news\s)?(?:agency|wire|service))?(?:\s(?:also|has|had|later|then|further|first))?\s(?P<verb>{VERB})\b(?!\sby\b)"
)
TELLING = re.compile(
    r"\s(?:informs?\b|(?:reports|reported|adds|says|said|wrote|writes)\b(?:,\s)?\s?(?:citing|quoting|with\sreference\sto|via)\b|adds:|informs:)"
)
STAFF = re.compile(
    r"\s(?:reporters?|correspondents?|journalists?|photographers?|witness(?:es)?|stringer|tally|poll|calculations?|count|interview|data|figures|analysis)\b"
)
WAS_TOLD = re.compile(r"\s(?:(?:was|were|is|has\sbeen|had\sbeen|have\sbeen)\s(?:also\s)?(?:told|informed|assured))\b")
"""`TASS was told at the ministry`."""
UNDERSTANDS = re.compile(r"\s(?:understands|has\slearn(?:ed|t))\b")
AGENCY_AFTER = re.compile(r"\s(?:news\s|press\s)?(?:agency|newswire|news\sservice)\b")
"""`reports the PAP agency`: what stands before is an agency's name, however short."""
NO_NOUN_AFTER = re.compile(
    r"[,.;:!?»”\"’)]|\s(?:that|on|in|at|by|earlier|late|later|from|during|after|before|when|about|the|a|an|it|he|she|they|there|this|how|why|what)\b|$"
)
"""`told PAP that`, not `told PAP members`: the name is nobody's attribute."""
PER = re.compile(r"(?:^|[\s,(])(?P<cue>per)\s(?:the\s)?$")
BRACKETED = re.compile(r"\((?P<names>[^()]{2,40})\)[.!?…”\"’»]*\s*$")
"""`… in rough seas (PAP).`"""
BEFORE = re.compile(
    rf"(?:^|[,”\"»–—-]\s*|\s)(?P<verb>reports?|reported|informs?|informed|refers?|referred|relays?|relayed|relates?|transmits?|writes?|wrote|announces?|announced|notes?|reads?|says?|said|adds?|communicates?|communicated|passes|conveys|specifies|specified|recalls|emphasi[sz]es|underlines)\s(?:the\s)?{AGENCY_WORD}$"
)
CONTACT = re.compile(
    r"\b(?P<cue>told|tells|telling|(?:in\s)?(?:an?\s)?(?:\w+\s)?interview\s(?:with|to|by)|spoke\sto|speaking\sto|informed|(?:[Vv]ideo|[Ff]ootage|[Ii]mages|[Pp]ictures|[Pp]hotos|[Dd]ata)\s(?:from|by|obtained\sby|seen\sby)|(?:seen|obtained|reviewed|viewed|polled|surveyed|asked|questioned|interrogated|interviewed|contacted|consulted)\sby|statement\sto"
    r"|(?:said|told|spoken|explained|confirmed|confided|declared|stated|specified|indicated|granted|given|revealed|admitted)\sto)\s(?:the\s)?(?:(?:[a-z-]+\s|[A-Z][\w’']+\s){0,2}(?:news\s|press\s)?(?:agency|wire)\s)?$"
)
TAKEN_UP = re.compile(
    r"(?:,\s|\sand\s)(?:relaunched|relayed|resumed|retaken|taken\sup|picked\sup|transmitted|reprised|republished|resent|translated)\sby\s(?:the\s)?(?:[A-Z]?[a-z]+\s){0,2}?(?:(?:news|press)\s)?(?:agency\s)?$"
)
"""`dpa, relaunched by ANSA`: the agency behind these words hands on what the one before them told."""
NAMED_BEFORE = re.compile(
    rf"(?P<verb>{VERB})\s(?P<after>(?:this|the\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\b"
    rf"|\b(?P<before>(?:[Tt]his|[Tt]he\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\s(?:also\s|further\s)?{VERB}\b"
    r"|\b(?:according\sto|quoted\sby|cited\sby)\s(?P<cited>(?:this|the\s(?:same|quoted|cited|mentioned|said))\s(?:news\s|press\s)?agency)\b"
)
"""`transmits this agency`, `according to the quoted agency`: the one that the text named last."""
CLAUSE_BREAK = re.compile(r"[.;:“”„\"]|\b(?:but|while|although|because)\b")
NO_OUTLETS = word_set("FBI CIA NATO OPEC WHO IMF NASA UNESCO UNICEF CEO ECB SEC FDA CDC GOP DNC RNC ICE USA USDA EPA")
"""Three capitals and more that are no outlets."""
