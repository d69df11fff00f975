"""Shapes of lines that are not the report, each with an example that it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from story_digest.reading.layout import Hint


@dataclass(frozen=True, slots=True)
class Shape:
    """A whole line of this pattern is furniture by this rule; `hints`: only where the markup says one of them."""

    rule: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    hints: frozenset[Hint] = frozenset()


def _shape(rule: str, pattern: str, *examples: str, hints: tuple[Hint, ...] = ()) -> Shape:
    return Shape(rule, re.compile(pattern, re.IGNORECASE | re.VERBOSE), examples, frozenset(hints))


_LONGEST_TEASER = 100
_NETWORKS = r"(?:facebook|twitter|x|whats\s?app|telegram|reddit|e-?mail|linked\s?in|pinterest|instagram|google\ news|tumblr|messenger|viber|print|copy\ link|link|youtube|flipboard|tweet|share|pocket|skype|line|sms|threads|bluesky|mastodon|app|rss|more)"

SHAPES: tuple[Shape, ...] = (
    _shape(
        "share bar",
        rf"(?:share|tweet|print|e-?mail|follow|pin|save|like|send)(?:\W+(?:share|tweet|print|e-?mail|pin|save|like|text\ size|a|{_NETWORKS}))*\W*",
        "Share   Tweet   Print   Text size A A A",
        "Share Twitter WhatsApp Facebook Reddit Email",
    ),
    _shape(
        "share bar",
        rf"(?:(?:share|email|send|tweet|post|print|save)\s+(?:this|on|to|via|with|by|it|if)\b[\w\s()&']{{0,60}}|like\ loading\W*|loading\W*|click\ to\ share\b.{{0,60}}|(?:{_NETWORKS}\W+){{2,}}{_NETWORKS}\W*)[:.…]*",
        "Share if you like",
        "SHARE THIS:",
        "Share on X (formerly Twitter)",
        "Email This Link",
        "Like Loading...",
    ),
    _shape(
        "follow us",
        r"(?:follow|join|like|find|add)\s+(?:us|our)\b(?!.*\b(?:said|says|told)\b).{0,100}",
        "Follow us on Google News",
        "Join our WhatsApp channel for breaking news",
    ),
    _shape(
        "comments",
        r"(?:\d+\s+)?comments?\W*(?:\(\d+\))?|(?:add|leave|post|write|view|show|read|load|join)\s+(?:an?\s+|the\s+|all\s+|more\s+|your\s+|\d+\s+)*(?:comments?|conversation|reply)\b.{0,30}|comments\s+(?:are|have\ been)\s+(?:now\s+)?(?:closed|disabled|turned\ off|off).{0,40}|(?:reader\s+)?comments\s+(?:for|on|are)\b.{0,60}(?:closed|disabled|turned\ off|not\ available|unavailable)\b.{0,40}",
        "Comments",
        "Comments are closed.",
        "0 Comments",
        "Leave a comment",
        "ADD A COMMENT",
        "Comments for this article have been turned off",
        "Reader comments are not available for this story.",
    ),
    _shape(
        "call to comment",
        r"(?:tell\ us|let\ us\ know|share\ your|what\ do\ you\ think)\b.{0,80}\bcomments?\b.{0,30}|your\ subscription\ plan\b.{0,100}|what\ do\ you\ think\?.{0,60}",
        "Tell us what you think in the comments section below!",
        "Your subscription plan may not allow commenting. To learn more see our FAQ",
    ),
    _shape(
        "subscription or newsletter",
        r"[^\w\"“„«‘]*(?:subscribe|sign\ (?:up|in)|log\ in|register\ (?:now|here|today|for\ free)|unlock|get\ (?:our|unlimited|full\ access|access|breaking|the\ (?:latest|best|day['’]s|top|most|news))|download\ (?:our|the\ app)|support\ (?:us|our\ (?:work|journalism|reporting))|become\ a\ (?:member|subscriber|supporter|patron)|if\ you\ (?:like|enjoy|value)(?:ed)?\ (?:what\ we\ do|this|our|reading)|enjoy(?:ed|ing)?\ (?:this|our|reading)|try\ our|buy\ us|donate\ (?:now|here|today)|want\ more\?|(?:already|not)\ a\ (?:subscriber|member)\?)(?!\w)(?!.*\b(?:said|says|told)\b).{0,160}",
        "Sign up to Lift-Off, our weekly science newsletter",
        ">> Subscribe to our free city newsletter <<",
        "Unlock unlimited articles — subscribe from $1 a week",
        "Want more? Download our free 2024 Battery Metals Outlook.",
        "If you like what we do, buy us a coffee.",
        "Get the day’s top stories in your inbox",
    ),
    _shape(
        "subscription or newsletter",
        r".{0,160}\b(?:subscribe\ (?:now|today|here|to\ (?:our|the|read|continue))|sign\ up\ (?:now|today|here|for\ (?:our|free|the)|to\ (?:our|receive|get)))\b.{0,60}[.!…<»]?|.{0,60}\bnewsletter:.{0,100}|(?:the\ )?.{0,30}\bnewsletter\b.{0,40}(?:inbox|every\ (?:morning|day|week)).{0,40}",
        "In a time of both misinformation and too much information, quality journalism is more crucial than ever. SUBSCRIBE NOW",
        "The DC newsletter: the essential, every morning. Sign up",
    ),
    _shape(
        "related articles",
        r"\W*(?:(?:à\ )?lire\ aussi|sur\ le\ même\ sujet|lesen\ sie\ auch|mehr\ zum\ thema|lee\ también|le\ puede\ interesar|leia\ (?:também|mais)|leggi\ anche|lees\ ook|läs\ också|les\ også|læs\ også|cite[sșş]te\ [sșş]i|czytaj\ (?:też|także)|read\ more|read\ also|also\ read|see\ also|more\ (?:on|from|in)\ (?:this|the|our|us)|must\ read|related(?:\ (?:stories|articles|news|coverage|content|links|topics|posts|reading))?|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested)(?:\ in)?|don['’]t\ miss|watch|watch\ now|listen|in\ pictures|in\ case\ you\ missed\ it|recommended(?:\ for\ you)?|editor['’]s\ picks?|trending(?:\ now)?|what\ to\ read\ next|up\ next|next\ article|previous\ article|further\ reading)\s*(?:[:|»›>–—-].{0,160}|\W*)",
        "Read more: Why Bihar's bridges keep falling",
        "À lire aussi",
        "ALSO READ: Bihar bridge tragedies: a timeline",
        "RELATED STORIES",
        "Related: What we know about the global vaccine stockpile",
        "You may also like: Photo essay: The last candongueiros",
        "RECOMMENDED FOR YOU",
    ),
    _shape(
        "subscription or newsletter",
        r"(?:thank(?:s|\ you)\ for\ (?:signing\ up|subscribing|registering).{0,120}|(?:sorry\W+)?(?:there\ was\ )?an\ error\b.{0,100}|please\ (?:check|enter)\ your\ e-?mail.{0,80}|.{0,40}\be-?mail\ address\W*)",
        "Thanks for signing up! Keep an eye on your inbox for the latest sports news.",
        "Sorry! There was an error processing your subscription.",
        "Email address",
    ),
    _shape(
        "related articles",
        r".{10,160}\s(?-i:\[[A-Z][A-Z\ ]{2,20}\])\|?|click\ (?:here|for)\b.{0,100}[^.]|(?:see\ more|more)\s*:\s.{5,160}",
        "China furious at Macron for Hong Kong protest jibe [INSIGHT]",
        "CLICK HERE TO GET THE APP",
        "SEE MORE: Hong Kong protests: 800 students under siege in university",
    ),
    _shape(
        "related articles",
        r"(?:most\ (?:read|popular|viewed|shared|recent|watched)|popular(?:\ (?:stories|news|articles|now))?|(?:latest|top|breaking|more|other|featured)\ (?:news|stories|headlines|articles|videos|posts)|on\ the\ same\ (?:topic|subject)|(?:topics|people|places)\ mentioned\ in\ this\ article|filter\ by\ topic|explore\ more|keep\ reading|continue\ reading|more\ stories|read\ (?:more|full\ story|the\ full\ (?:story|article)))\W*",
        "Most Read",
        "Popular",
        "On the same topic",
        "Topics mentioned in this article",
        "Filter By Topic",
    ),
    _shape(
        "broadcast notice",
        r"(?:on|watch\ on|live\ on|only\ on)\ [\w\s]{2,30}\b(?:TV|radio|television|podcast|live)\b\s*:.{0,120}",
        "On DawnBreak TV: Why petrol will cost more next week",
    ),
    _shape(
        "advertisement",
        r"\W*(?:advertise?ments?|ad|ads|sponsored(?:\ content)?|promoted(?:\ content)?|paid\ content|(?:story|article)\ continues\ (?:below|after)\b.{0,40}|(?:ad|advertisement)\ (?:break|feedback)|advertise\ with\ us|scroll\ (?:down\ )?to\ continue\b.{0,30}|skip\ (?:to|ad)\b.{0,40})\W*",
        "Advertisement",
        "PROMOTED CONTENT",
        "Story continues below advertisement",
    ),
    _shape(
        "topics of the page",
        r"\W*(?:tags?|key\s?words|filed\ (?:under|in)|topics?|categor(?:y|ies)|posted\ in|labels|tagged)\s*[:|].{0,200}",
        "Tags: bihar | bridge collapse | katihar",
        "KEYWORDS: Hokkaido, rockets, startups",
        "Filed under: Battery metals, Chile, Lithium",
    ),
    _shape(
        "reading time or counter",
        r"\W*(?:(?:estimated\ )?read(?:ing)?\ time\s*:?\s*(?:about\ )?\d+\s*(?:min(?:ute)?s?)?(?:\ read)?|\d+\s*[- ]?min(?:ute)?s?\ (?:read|listen)|this\ (?:news|article|story|post)\ has\ been\ (?:read|viewed)\ [\d,.]+\ times.{0,30}|[\d,.]+\s*(?:views?|reads?|shares?|likes?))\W*",
        "Reading time: 2 minutes",
        "3 min read",
        "This news has been read 166 times in total",
    ),
    _shape(
        "path of the page",
        r"(?:home|news|start)\s*(?:[/›»>|→]\s*[\w&.,'… -]{1,40}\s*){1,6}|[\w&.' -]{1,40}(?:\s+[›»>→]\s+[\w&.,' -]{1,40}){1,6}|[\w&.,' -]{1,40}(?:\s+/\s+[\w&.,' -]{1,40}){2,6}",
        "Home / Asia-Pacific / Science & Space",
        "Home » India News » Bihar",
        "DigitalCourant › Health › Africa",
        "The Northern Courier > World > Americas",
        "News / Regional / Wildfires",
    ),
    _shape(
        "menu of the page",
        r"[\w&'’ -]{1,25}(?:\s*\|\s*[\w&'’ -]{1,25}){2,12}|(?:menu|sections|search|toggle\ navigation|skip\ to\ (?:main\ )?content|back\ to\ top|close|home|top|next|previous|login|my\ account)(?:\s+▾.{0,60})?\W*|(?:all\ )?sections\s*[▾▼].{0,60}",
        "LOCAL NEWS | OBITUARIES | CLASSIFIEDS",
        "Sections ▾   Puzzles   Shop",
    ),
    _shape(
        "paper edition",
        r"e-?paper\b.{0,40}|today['’]s\ paper\b.{0,40}|print\ edition\b.{0,40}",
        "E-Paper | March 03, 2024",
    ),
    _shape(
        "name of the page",
        r"[\w&.'’ ]{3,60}\s[–—|-]\s(?:(?:english|international|print|online|digital|global|asia|europe|us|uk|weekend|sunday)\ ){1,2}edition",
        "CUADERNOS DEL SUR — English edition",
    ),
    _shape(
        "cookie or privacy notice",
        r"(?:we|this\ (?:site|website|page))\b.{0,60}\bcookies?\b.{0,240}|(?:we\ (?:value|respect|care\ about)\ your\ privacy|your\ privacy\ (?:matters|is\ important)|by\ (?:continuing\ to|clicking|using))\b.{0,240}|(?:manage|accept|reject|cookie)(?:\ (?:all|options|cookies|settings|preferences|choices|policy))*\W*|(?:i\ )?agree\W*|got\ it\W*",
        "This site uses cookies. By continuing to browse you agree to our use of cookies.",
        "Your privacy matters: we and our 812 partners store and/or access information on a device.",
        "Manage options",
    ),
    _shape(
        "copyright notice",
        r"\W*(?:copyright\b|©|\(c\)\s*(?:copyright|\d{4})|�\s+(?:copyright|\d{4}))\s.{0,260}|.{0,120}\ball\ rights\ reserved\b.{0,160}|©\s?\S.{0,200}|.{0,80}\bregistered\ in\ england\b.{0,80}|.{0,60}\breproduction\b.{0,60}\bprohibited\b.{0,60}",
        "Copyright © 2024 Hindvarta Media Ltd. All Rights Reserved. | Grievance Redressal | RSS",
        "© 2024 AFP",
        "© The Northern Courier Ltd. Registered in England and Wales.",
    ),
    _shape(
        "standing notice",
        r"(?:disclaimer\s*:.{0,240}|this\ (?:post|article|story|page|site|website)\ (?:may\ )?(?:contains?|includes?|has)\ (?:references|affiliate|paid|sponsored|links)\b.{0,300}|this\ copy\ is\ for\ your\ personal\b.{0,300}|(?:order\ reprints|print\ article|request\ reprint)\W*|our\ standards\s*:.{0,100}|[\w\s]{0,30}\bwebsite\ contains\ only\b.{0,200}|the\ content\ you\ requested\b.{0,160}|.{0,40}\bif\ you\ have\ any\ complaint\b.{0,100}|(?:terms|privacy)\b[\w\s|&·]{0,80}|contact\ us\W*|about\ us\W*|report\ (?:an\ error|a\ typo)\b.{0,60}|(?:have|got)\ a\ (?:news\ )?tip\?.{0,120}|this\ (?:video|browser|content|player)\b.{0,40}\b(?:not\ (?:available|supported)|cannot\ be\ played)\b.{0,60})",
        "Disclaimer: The views expressed are those of the contributor. If you have any complaint about this content, contact us.",
        "This copy is for your personal, non-commercial use only.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Anadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form.",
    ),
    _shape(
        "contact of the writer",
        r"(?:reach|contact|e-?mail|call|follow|write\ to)\b[^.]{0,80}(?:\ at|\ on|:)\s.{0,20}(?:@[\w.]+|\+?\d[\d\s()-]{6,}).{0,60}|follow\ (?:him|her|them|me|the\ (?:writer|author|reporter))\ on\ .{3,80}",
        "Follow him on Twitter @handle.",
        "Reach reporter Joanna Petrie at 541-555-0142.",
    ),
    _shape(
        "embedded post",
        r"(?:pic\.twitter\.com/\S{1,30}|[—–-]\ .{1,60}\(@\w{1,30}\)\ \w{3,9}\ \d{1,2},\ \d{4}|https?://t\.co/\S{1,30}|view\ this\ post\ on\ instagram.{0,60}|a\ post\ shared\ by\b.{0,80})",
        "— Name (@handle) May 15, 2026",
    ),
    _shape(
        "caption with photo credit",
        r".{5,400}(?:[–—-]\s?(?:[A-Z][\w.]{1,15}\s)?(?:file\s)?photos?|(?-i:\|\s?[A-Z][A-Z/ ]{1,30})|\([^()]{0,60}(?:(?-i:[A-Z][\w.]+\s?/\s?[A-Z])|\bvia\ )[^()]{1,40}\)|\.\s?(?:photo(?:graph)?|image|picture)s?\s?(?:by|:|credit:?|courtesy|source:)\s(?-i:[A-Z])[^.!?]{1,60}\.?|\s(?:photo(?:graph)?|image|picture)s?\s?(?::|credit:?|courtesy|source:)\s(?-i:[A-Z])[^.!?]{1,60}|©\s[^.!?]{1,60})",
        "The Kamui-2 rocket rises from its pad in Taiki, Hokkaido, on March 14. | KYODO",
        "A view of the collapsed bridge in Katihar. PHOTO: REUTERS",
        "Representational image. Photo: Hindvarta archive",
        "Patients at a cholera treatment centre in Mangochi, southern Malawi © Joseph Lungu / AFP",
        "Smoke rises behind a gas station in Shady Cove, Ore., Thursday, July 18, 2024. (Lyle Burnett/The Rogue Tribune via AP)",
    ),
    _shape(
        "photo credit",
        r"\W*(?:(?:file\ |stock\ )?(?:photo|image|picture|photograph|illustration|video|graphic)s?\s*(?:by\b|:|credit\b|courtesy\b|source\b|via\b).{0,100}|(?:REUTERS|AFP|AP|EPA|GETTY(?:\ IMAGES)?)/[A-Z].{0,60}|getty\ images\W*)",
        "PHOTO: REUTERS",
        "REUTERS/A",
    ),
    _shape(
        "caption",
        r".{1,400}",
        "Smoke rises behind a gas station in Shady Cove.",
        hints=("caption",),
    ),
    _shape(
        "button or label of the page",
        r"\W*(?:(?:watch|listen)\ (?:live|now|again|to\ (?:this|the)\ (?:article|story|episode|podcast)).{0,20}|bookmark|save(?:\ article)?|text\ size|font\ size|a-?\s+a\s+a\+?|(?:get|download)\ the\ app|go\ to\ top|(?:photo\ |image\ |picture\ )?galler(?:y|ies)|slideshow|(?:image\ )?\d{1,3}\ of\ \d{1,3}|tags|topics|categories|weather|horoscopes?|(?:breaking|developing|exclusive|live)(?:\ (?:news|updates?|blog))?|(?:hide|show|toggle|view)\ captions?|enlarge\ (?:this\ )?image|tap\ to\ (?:un)?mute|(?:gift|give)\ (?:this\ )?(?:article|story)(?:\ a\ gift)?|share\ full\ article|reprints?(?:\ &\ permissions)?|rate\ this\ (?:story|article)|was\ this\ (?:article|story|page|content)\ (?:helpful|useful|interesting)\W|more\ on\ this(?:\ (?:story|topic))?|video\ player\ is\ loading|powered\ by\ .{2,40}|page\ \d+\ of\ \d+)\W*",
        "Listen to this article",
        "A- A A+",
        "Image 1 of 3",
        "Was this article helpful?",
        "Share full article",
        "Powered by WordPress",
    ),
    _shape(
        "time since, without a date",
        r"\W*(?:(?:last\s+)?(?:published|updated|posted|modified)\W+)?(?:about\s+|over\s+)?(?:\d{1,3}|an?)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago\W*",
        "Last updated 3 hours ago",
        "3 hours ago",
    ),
    _shape(
        "comments",
        r"be\ (?:the\ )?first\ to\ (?:comment|share|like|react|review).{0,30}|your\ e-?mail\ address\ will\ not\ be\ published\W.{0,60}|required\ fields\ are\ marked.{0,10}|please\ enable\ javascript\b.{0,100}|have\ (?:something|anything)\ to\ (?:say|add)\?.{0,100}",
        "Your email address will not be published. Required fields are marked *",
        "Please enable JavaScript to view the comments powered by Disqus.",
    ),
    _shape(
        "related articles",
        r"(?:more|also)\ (?:from|in|on)\ [\w&'’ ]{2,30}|(?:previous|next|read|also\ read|watch|video|gallery|explainer|in\ pictures|opinion)\s?[|›»]\s?.{5,140}[^.]|(?:previous|next)(?:\ (?:post|story|article))?\s?:\s.{5,140}[^.]|find\ more\ (?:stories|news|articles)\b.{0,80}",
        "More from World",
        "READ | Mayor resigns after scandal",
        "Previous: Mayor resigns",
    ),
    _shape(
        "subscription or newsletter",
        r"\W{0,3}follow\ [\w\ .&'’]{2,40}\ on\ (?:facebook|twitter|x|instagram|telegram|whats\s?app|youtube|linkedin|google\ news|tiktok|threads|bluesky)\b.{0,80}|(?:for\ (?:all\ the\ )?(?:latest|more)\b|stay\ tuned|stay\ (?:updated|informed|ahead))\b.{0,100}(?:\bapp|channel|update[sd]?|newsletter|website|page)\b.{0,40}|support\ (?:independent|local|quality)\ journalism.{0,80}",
        "Follow The Courier on Facebook",
        '"Follow Jane Doe on Twitter @janedoe."',
        "For all the latest updates download the Courier app.",
        "Support independent journalism",
    ),
    _shape(
        "photo credit",
        r"\W*(?:file|representative|representational|illustrative|stock|symbolic|handout|archive)\ (?:photo(?:graph)?|image|picture|pic)s?(?:\ (?:of|for)\ .{2,80})?\W*",
        "(File photo)",
        "Representative image",
    ),
    _shape(
        "advertisement",
        r"(?:sponsored|presented|brought\ to\ you|promoted|paid\ for)\ by\b.{2,60}[^.]",
        "Sponsored by Acme Bank",
    ),
    _shape(
        "standing notice",
        r"the\ post\ .{5,160}\ (?:appeared\ first|first\ appeared)\ on\ .{2,60}|this\ (?:article|story|report)\ was\ first\ seen\ on\b.{2,60}",
        "The post Two killed in Luanda appeared first on The Courier.",
    ),
    _shape(
        "related articles",
        r"(?:recommended|related|suggested|further|similar|more|other|latest|trending|popular)\ (?:reading|stories|articles|news|coverage|content|links|posts|videos?|headlines|from\ this\ [\w\ ]{2,20})\s*:?",
        "Recommended reading:",
        "More from this section",
    ),
    _shape(
        "follow us",
        rf"[\w.&'’ ]{{2,40}}\son\s(?:{_NETWORKS})\s*[:|–—-].{{0,100}}[^.!?]",
        "THE COURIER on Telegram: breaking news, free of charge",
    ),
    _shape(
        "staff of the page",
        r"[(\[]?(?:web|online|digital|page|video|photo|picture|social\ media)\ (?:editors?|producers?|desk)\s*:\s.{2,80}[)\]]?",
        "(Web editor: Jane Doe, John Roe)",
    ),
    _shape(
        "pages of the article",
        r"(?:(?:page|prev(?:ious)?|first|«|<)\s+)?(?:\d{1,2}\s+){2,20}(?:next|last|»|>|\W)*",
        "1 2 3 Next",
    ),
    _shape(
        "caption",
        r"\(?(?:(?:this|the|an?|in\ this|undated)\ ){0,2}(?:(?:combo|combination|undated|file|handout|aerial|satellite|screen|drone)\ ){0,2}(?:photo(?:graph)?|picture|image|still)(?:\ (?:image|grab))?,?"
        r"\ (?:shows?|taken|provided|released|captured|distributed|dated|courtesy)\b.{5,400}",
        "Photo shows a bronze tripod. (Photo courtesy of the academy)",
        "This photo taken on June 3, 2024 shows the harbour.",
    ),
    _shape("separator", r"[\W_]{1,80}", "___", "* * *"),
    _shape(
        "crosshead",
        r"[-–—*]\s.{2,60}\s[-–—*]",
        "- 'Choosing who gets a drip' -",
    ),
)


def rule_by_shape(words: str, hint: Hint = "") -> str:
    """The rule by which a line of these words is furniture, or ""."""
    for shape in SHAPES:
        if (not shape.hints or hint in shape.hints) and shape.pattern.fullmatch(words):
            # a headline has no full stop: a paragraph of the report has run into this line
            run_in = (
                shape.rule == "related articles" and len(words) > _LONGEST_TEASER and words.endswith((".", ".”", '."'))
            )
            return "" if run_in else shape.rule
    return ""


def is_notice(words: str) -> bool:
    """Whether a line of plain text is furniture by its shape alone."""
    return bool(rule_by_shape(words))
