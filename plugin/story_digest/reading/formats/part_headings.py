"""Headings of the parts of a page under which nothing of its report follows: comments, and who wrote it."""

from __future__ import annotations

import re

LONGEST = 60
"""Characters of a line that heads a part of a page."""
AFTERWARDS = re.compile(
    # "Comments", "Top Comments", "3 comments", "Comments (12)", "Leave a Reply"
    r"\W*(?:(?:\d{1,5}|top|all|reader(?:s['’]?)?|your|no)\s+)?(?:comments|responses|replies|reactions|kommentare|commentaires|comentarios|comentários|commenti|reacties|kommentarer|komentarze|komentáře|yorumlar|комментарии|σχόλια)(?:\s+(?:section|on\s.{3,40}|\d{1,5}))?\s*(?:\(\d{0,5}\)|:)?\W*"
    r"|\W*1\s+comment\W*|\W*(?:\d{1,5}\s+)?(?:thoughts?|replies|responses|comments)\s+(?:on|to)\s.{3,120}"
    r"|\W*(?:leave|post|submit|add)\s+(?:a|your)\s+(?:reply|comment)\W*"
    # "About the author", "Sobre la firma"
    r"|\W*(?:about\s+the\s+authors?|(?:über|zur)\s+(?:den\s+autor|die\s+autor(?:in|en)|person)|zu[rm]\s+autor(?:in)?|à\s+propos\s+de\s+l['’]auteure?|sobre\s+(?:la\s+firma|el\s+autor|la\s+autora|o\s+autor|a\s+autora)|l['’]autore|over\s+de\s+auteur)\W*",
    re.IGNORECASE,
)
"""Headings under which nothing of the report follows."""
