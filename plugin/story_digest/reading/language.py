"""Which language a text is in, told by its most frequent small words or by its script."""

from __future__ import annotations

import re
from collections import Counter

from story_digest.model import Evidence

UNDETERMINED = "und"

_WORDS = {
    "en": "the of and to in a is that for was on with as by at from his he said has are be it have not were which",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass",
    "fr": "le la les des et du une est que dans en pour qui sur par au pas avec ce il sont plus ont à été aux d'un",
    "es": "el la de que y en los del se las por un para con una su al lo como más fue ha es pero sus este",
    "pt": "o a de que e do da em um para com uma os no se na por mais as dos como mas ao das foi são não",
    "it": "il di che la e per un è in una con sono del della le gli i da dei nel alla si non ha più al come",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als door bij maar uit naar heeft",
    "ro": "și în de la a cu pe din că o nu care pentru au fost este mai sunt un prin după al ale să",
    "pl": "w i na z do się nie że o jest to po za od przez jak jego są dla który oraz będzie roku",
    "cs": "a v na se je že z do s o k i za by ve jako podle který pro po ale od byl při však",
    "hu": "a az és hogy is nem egy volt meg de ez csak mint már még szerint után által el",
    "sv": "och i att det som en på är av för med till den har de inte om ett han var från",
    "da": "og i at det som en på er af for med til den har de ikke om et han var fra blev",
    "no": "og i at det som en på er av for med til den har de ikke om et han var fra ble",
    "fi": "ja on että ei oli se hän mutta ovat myös kun mukaan joka sekä ole jo",
    "tr": "ve bir bu da de için ile olarak daha çok olan gibi kadar sonra ise ancak dedi",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh juga karena",
    "hr": "i u je na se da za su od s o kako ne bi koji što iz te kao ili nije",
}
_SCRIPTS = (
    ("ru", re.compile("[ыэъё]")),
    ("uk", re.compile("[іїєґ]")),
    ("el", re.compile("[α-ωά-ώ]")),
    ("he", re.compile("[א-ת]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[ء-ي]")),
    ("hi", re.compile("[अ-ह]")),
    ("th", re.compile("[ก-ฮ]")),
    ("ja", re.compile("[ぁ-ヿ]")),
    ("ko", re.compile("[가-힣]")),
    ("zh", re.compile("[一-鿿]")),
    ("ru", re.compile("[а-я]")),
)
_TABLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LATIN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEYOND_LATIN = "\u0250"
"""The first letter that is not of the Latin script."""
_SAMPLE = 6000
_FEWEST_HITS = 2


def detect_language(text: str) -> tuple[str, Evidence]:
    """ISO 639-1 code and why; `und` where the text is too short to tell."""
    sample = text[:_SAMPLE].lower()
    letters = list(filter(str.isalpha, sample))
    latin = sum(map(_BEYOND_LATIN.__gt__, letters))
    if letters and latin < len(letters) / 2:
        counts = [(len(pattern.findall(sample)), code) for code, pattern in _SCRIPTS]
        for count, code in counts:
            if count and count >= len(letters) * (0.01 if code in {"ru", "uk", "fa", "ja"} else 0.3):
                return code, Evidence(rule="script", status="inferred", note=f"{count} of {len(letters)} letters")
        return UNDETERMINED, Evidence(rule="script not told", status="inferred")
    words = Counter(_LATIN.findall(sample))
    hits = sorted(
        ((sum(map(words.__getitem__, table & words.keys())), code) for code, table in _TABLE.items()),
        key=lambda h: (-h[0], h[1]),
    )
    (best, code), (second, _) = hits[0], hits[1]
    if best < _FEWEST_HITS or best == second:
        return UNDETERMINED, Evidence(rule="too few small words to tell", status="inferred", score=best)
    return code, Evidence(
        rule="small words of the language",
        status="inferred",
        score=best,
        threshold=second,
        note="words found; next language",
    )
