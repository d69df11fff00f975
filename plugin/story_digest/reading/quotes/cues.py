"""Words that announce speech: reporting verbs in their forms, reporting nouns, and the words around them."""

from __future__ import annotations

from story_digest.reading.words import word_set


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Verbs whose subject speaks. `strong` ones announce speech wherever they stand; `weak` ones only beside a quotation.
STRONG = _list("""
acknowledge add admit affirm allege announce argue assert claim comment complain concede conclude confess confirm
contend declare deny echo emphasize emphasise exclaim explain inform insist joke lament mention mutter note observe
plead pledge predict promise pronounce proclaim protest quip quote reason recall recount reiterate relate remark repeat
recognize recognise reply report respond retort reveal say shout stress suggest tell testify tweet underline underscore vow warn whisper
write boast caution counter crack cry demand estimate gush marvel muse opine rail speculate summarize sum theorize
transmit yell post text scoff snap sigh laugh chant assure agree advise
""")
WEAK = _list("""
accuse acclaim appeal apologize apologise ask attack blame blast brand call challenge characterize characterise charge
cheer cite compare condemn criticize criticise decry denounce deride describe detail deem depict disclose dismiss
dispute dub encourage express fear forecast hail highlight hint hope imply indicate inquire interject invoke joke label
label liken list maintain mock name note object offer outline paint persist point portray praise press propose
question recommend refer reject release remind request ridicule rip rule rant send sign signal slam speak specify
start state strike swear take talk tease term think thank threaten title tout trash urge use use view voice weigh welcome wonder
believe continue begin go mark discuss address lambaste rebuke recite see feel know interrupt defend attribute reckon
read show sound stand criticize champion argue cast pen publish put promise plan want wish worry regard issue answer
consider find learn sing
""")
CORE = word_set("""
    say says said saying tell tells told telling add adds added adding write writes wrote writing written tweet tweeted
    tweeting ask asked asks asking state stated stating explain explained call called calls calling describe described
    describes describing reply replied respond responded according announce announced argue argued insist insisted
""")

IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "swear": "swore sworn",
    "think": "thought", "send": "sent", "strike": "struck", "take": "took taken", "begin": "began begun",
    "go": "went gone goes", "see": "saw seen", "feel": "felt", "know": "knew known", "read": "read",
    "show": "showed shown", "stand": "stood", "put": "put putting", "cast": "cast", "rip": "ripped ripping",
    "quip": "quipped quipping", "snap": "snapped snapping", "sum": "summed summing", "admit": "admitted admitting",
    "slam": "slammed slamming", "dub": "dubbed dubbing", "refer": "referred referring", "cry": "cried cries",
    "deny": "denied denies", "reply": "replied replies", "testify": "testified testifies", "imply": "implied implies",
    "decry": "decried decries", "specify": "specified specifies", "label": "labeled labelled labeling",
    "signal": "signaled signalled", "transmit": "transmitted transmitting", "text": "texted texting",
    "plan": "planned planning", "worry": "worried worries", "find": "found", "sing": "sang sung",
}  # fmt: skip


def _forms(verb: str) -> list[str]:
    """Say → says, said, saying; argue → argues, argued, arguing; the bare verb too (`they say`)."""
    stem = verb.removesuffix("e")
    forms = [verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ing"]
    irregular = IRREGULAR.get(verb, "").split()
    forms += irregular
    if verb not in IRREGULAR or not any(form.endswith(("ed", "t", "d", "n", "ote")) for form in irregular):
        forms.append(stem + "ed")
    return forms


STRONG_FORMS = frozenset(form for verb in STRONG for form in _forms(verb))
WEAK_FORMS = frozenset(form for verb in WEAK for form in _forms(verb)) - STRONG_FORMS
# The sense of CORE: verbs that most often govern a quotation further on in the sentence.
# Weak verbs that put a name to their object: `called it a “…”`, `dismissed the plan as “…”`.
NAMING = word_set("""
    accuse acclaim attack blame blast brand call characterize characterise charge cite compare condemn criticize
    criticise decry denounce deride describe deem dismiss dub hail highlight label liken mock paint portray praise
    refer reject ridicule rip slam speak talk tease term tout trash view lambaste rebuke attribute declare consider
    lament mention note promise propose warn accuse complain boast regard cast welcome challenge depict
""")
CUES = STRONG_FORMS | WEAK_FORMS

NAMING_FORMS = frozenset(form for verb in sorted(NAMING) for form in _forms(verb))

# Nouns for an utterance: in `Putin's statement`, the possessor speaks.
NOUNS = word_set("""accusation admission advice allegation announcement answer appeal argument assertion assessment call claim
    comment comments complaint conclusion contention declaration demand description email explanation insistence
    interview letter line message note notion observation op-ed phrase pledge post prediction promise promises
    proposal question quote reference remark remarks reply report response rhetoric slogan speech state statement
    statements suggestion talk testimony tweet tweets view views vow warning words""")
# The sense of "according to".
ACCORDING = (("according", "to"), ("in", "the", "words", "of"), ("as", "per"))

AUXILIARIES = word_set("""has have had was were is are be been being did do does would could should might may can will 's 've also then later
    earlier once again still even just only now already never often repeatedly publicly privately reportedly recently
    simply further however instead not n't additionally previously similarly apparently allegedly famously quickly
    bluntly openly initially finally first always sometimes clearly flatly jokingly proudly afterward afterwards
    explicitly specifically essentially basically actually subsequently long ever sarcastically angrily plainly
    quoted heard reported known as went on""")
PRONOUNS = word_set("he she they it i we you who")
SUBORDINATORS = word_set("""that which when because but if while after before although though where since until unless whether whereas so
    than yet or and as why how what whose whom""")
PREPOSITIONS = word_set("""in on at by for from with of to about into over under between among against during through via near off out up
    upon within without across along around behind beyond despite inside outside toward towards like amid""")
DETERMINERS = word_set("""a an the one another some several many few two three four five six its his her their our my this that these those
    both other all most each every no any""")
TIMES = word_set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
    tonight""")
TITLES = word_set("""mr mrs ms miss dr prof professor sen senator rep representative gov governor president vice minister prime
    secretary general gen col colonel lt capt captain sgt rev reverend sir lord lady chancellor king queen prince pope
    judge justice attorney sheriff mayor chief officer commissioner ambassador spokesman spokeswoman spokesperson
    director chairman chairwoman chair ceo superintendent md sp district magistrate deputy former democratic republican
    congressman congresswoman speaker leader candidate nominee state foreign defense defence finance interior health
    economy education coach analyst lawyer first economist historian clergyman pastor author actor actress activist resident director""")
PARTICLES = word_set("de da del della der den di du dos el al la le van von bin ibn ben ter y e of")

# what cannot begin, hold or follow a name
LINKS = PREPOSITIONS | SUBORDINATORS
OPENERS_OF_PHRASES = LINKS | DETERMINERS
NAME_PARTS = PARTICLES | TITLES
