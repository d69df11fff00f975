"""What a page asks of its reader: to share, follow, comment, subscribe, buy, write."""

from __future__ import annotations

from story_digest.reading.furniture.shape import NETWORKS, Shape, shape

APPEALS: tuple[Shape, ...] = (
    shape(
        "share bar",
        rf"(?:share|tweet|print|e-?mail|follow|pin|save|like|send)(?:\W+(?:share|tweet|print|e-?mail|pin|save|like|text\ size|a|{NETWORKS}))*\W*",
        "Share   Tweet   Print   Text size A A A",
        "Share Twitter WhatsApp Facebook Reddit Email",
    ),
    shape(
        "share bar",
        rf"(?:(?:(?:kindly|please)\s+)?(?:share|email|send|tweet|post|print|save)\s+(?:this|on|to|via|with|by|it|if)\b[\w\s()&']{{0,60}}|like\ loading\W*|loading\W*|click\ to\ share\b.{{0,60}}|(?:{NETWORKS}\W+){{2,}}{NETWORKS}\W*)[:.…]*",
        "Share if you like",
        "SHARE THIS:",
        "Share on X (formerly Twitter)",
        "Email This Link",
        "Like Loading...",
    ),
    shape(
        "follow us",
        r"(?:follow|join|like|find|add)\s+(?:us|our)\b(?!.*\b(?:said|says|told)\b).{0,100}",
        "Follow us on Google News",
        "Join our WhatsApp channel for breaking news",
    ),
    shape(
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
    shape(
        "comments",
        r"(?=.*\d)(?=.*[a-z])[^\w.,]{0,2}(?:(?:(?:comments?|trackbacks?|pingbacks?|repl(?:y|ies)|responses?|shares?|likes?|views?|reads?|reactions?|claps?|votes?|tweets?|retweets?|favou?rites?|bookmarks?)\b|\d[\d.,]*[km]?(?![\w.,]))[^\w.,]{0,4}){2,12}",
        "Comments (0) Trackbacks (0)",
        "12 comments · 3 shares",
    ),
    shape(
        "call to comment",
        r"(?:tell\ us|let\ us\ know|share\ your|what\ do\ you\ think)\b.{0,80}\bcomments?\b.{0,30}|your\ subscription\ plan\b.{0,100}|what\ do\ you\ think\?.{0,60}",
        "Tell us what you think in the comments section below!",
        "Your subscription plan may not allow commenting. To learn more see our FAQ",
    ),
    shape(
        "subscription or newsletter",
        r"[^\w\"“„«‘]*(?:subscribe|sign\ (?:up|in)|log\ in|register\ (?:now|here|today|for\ free)|unlock|get\ (?:our|unlimited|full\ access|access|breaking|the\ (?:latest|best|day['’]s|top|most|news))|download\ (?:our|the\ app)|support\ (?:us|our\ (?:work|journalism|reporting))|become\ a\ (?:member|subscriber|supporter|patron)|if\ you\ (?:like|enjoy|value)(?:ed)?\ (?:what\ we\ do|this|our|reading)|enjoy(?:ed|ing)?\ (?:this|our|reading)|try\ our|buy\ us|donate\ (?:now|here|today)|want\ more\?|(?:already|not)\ a\ (?:subscriber|member)\?)(?!\w)(?!.*\b(?:said|says|told)\b).{0,160}",
        "Sign up to Lift-Off, our weekly science newsletter",
        ">> Subscribe to our free city newsletter <<",
        "Unlock unlimited articles — subscribe from $1 a week",
        "Want more? Download our free 2024 Battery Metals Outlook.",
        "If you like what we do, buy us a coffee.",
        "Get the day’s top stories in your inbox",
    ),
    shape(
        "subscription or newsletter",
        r".{0,160}\b(?:subscribe\ (?:now|today|here|to\ (?:our|the|read|continue))|sign\ up\ (?:now|today|here|for\ (?:our|free|the)|to\ (?:our|receive|get)))\b.{0,60}[.!…<»]?|.{0,60}\bnewsletter:.{0,100}|(?:the\ )?.{0,30}\bnewsletter\b.{0,40}(?:inbox|every\ (?:morning|day|week)).{0,40}",
        "In a time of both misinformation and too much information, quality journalism is more crucial than ever. SUBSCRIBE NOW",
        "The DC newsletter: the essential, every morning. Sign up",
    ),
    shape(
        "subscription or newsletter",
        r"(?:thank(?:s|\ you)\ for\ (?:signing\ up|subscribing|registering).{0,120}|(?:sorry\W+)?(?:there\ was\ )?an\ error\b.{0,100}|please\ (?:check|enter)\ your\ e-?mail.{0,80}|.{0,40}\be-?mail\ address\W*)",
        "Thanks for signing up! Keep an eye on your inbox for the latest sports news.",
        "Sorry! There was an error processing your subscription.",
        "Email address",
    ),
    shape(
        "advertisement",
        r"\W*(?:advertise?ments?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklam[ae]?|publicitate|ad|ads|sponsored(?:\ content)?|promoted(?:\ content)?|paid\ content|(?:story|article)\ continues\ (?:below|after)\b.{0,40}|(?:ad|advertisement)\ (?:break|feedback)|advertise\ with\ us|scroll\ (?:down\ )?to\ continue\b.{0,30}|skip\ (?:to|ad(?:vertisement)?)\b.{0,40})\W*",
        "Advertisement",
        "PROMOTED CONTENT",
        "SKIP ADVERTISEMENT",
        "Story continues below advertisement",
    ),
    shape(
        "subscription or newsletter",
        r"[^.!?\"“”]{3,100}\b(?:in|to|into)\ your\ inbox\b[^.!?\"“”]{0,40}|(?:subscribers|members|readers)\ (?:can|may)\b[^.!?\"“”]{3,100}\bhere[^\w.!?]{0,2}",
        "Begin the day with The Courier's briefing – in your inbox at 6 am",
        "Subscribers can hear this week's podcast here",
    ),
    shape(
        "contact of the writer",
        r"[\w\ .'’-]{3,60}\ (?:can|may)\ be\ (?:reached|contacted)\ (?:at|on|by|via)\s.{0,80}|(?:reach|contact|e-?mail|call|follow|write\ to)\b[^.]{0,80}(?:\ at|\ on|:)\s.{0,20}(?:@[\w.]+|\+?\d[\d\s()-]{6,}).{0,60}|follow\ (?:him|her|them|me|the\ (?:writer|author|reporter))\ on\ .{3,80}",
        "Follow him on Twitter @handle.",
        "Reach reporter Joanna Petrie at 541-555-0142.",
    ),
    shape(
        "comments",
        r"be\ (?:the\ )?first\ to\ (?:comment|share|like|react|review).{0,30}|your\ e-?mail\ address\ will\ not\ be\ published\W.{0,60}|required\ fields\ are\ marked.{0,10}|please\ enable\ javascript\b.{0,100}|have\ (?:something|anything)\ to\ (?:say|add)\?.{0,100}",
        "Your email address will not be published. Required fields are marked *",
        "Please enable JavaScript to view the comments powered by Disqus.",
    ),
    shape(
        "subscription or newsletter",
        r"like\ [\w\ .&'’]{2,40}\ on\ (?:facebook|instagram)\b.{0,140}|\W{0,3}follow\ [\w\ .&'’]{2,40}\ on\ (?:facebook|twitter|x|instagram|telegram|whats\s?app|youtube|linkedin|google\ news|tiktok|threads|bluesky)\b.{0,80}|(?:for\ (?:all\ the\ )?(?:latest|more)\b|stay\ tuned|stay\ (?:updated|informed|ahead))\b.{0,100}(?:\bapp|channel|update[sd]?|newsletter|website|page)\b.{0,40}|support\ (?:independent|local|quality)\ journalism.{0,80}",
        "Follow The Courier on Facebook",
        "Like Business on Facebook, follow @CourierBiz on Twitter to stay informed.",
        '"Follow Jane Doe on Twitter @janedoe."',
        "For all the latest updates download the Courier app.",
        "Support independent journalism",
    ),
    shape(
        "advertisement",
        r"(?:sponsored|presented|brought\ to\ you|promoted|paid\ for)\ by\b.{2,60}[^.]",
        "Sponsored by Acme Bank",
    ),
    shape(
        "follow us",
        rf"[\w.&'’ ]{{2,40}}\son\s(?:{NETWORKS})\s*[:|–—-].{{0,100}}[^.!?]",
        "THE COURIER on Telegram: breaking news, free of charge",
    ),
)
