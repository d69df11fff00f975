"""What an article is called on pages: by what its file states, because many have no headline of their own."""

from __future__ import annotations

from story_digest.model import Article
from story_digest.publishing.markup import plain
from story_digest.publishing.words import Words


def credited_agencies(article: Article) -> tuple[str, ...]:
    """Agencies that a dateline, a sign-off or another credit names, as against those that only a sentence cites."""
    named = {agency for credit in article.credits if credit.kind != "photo credit" for agency in credit.agencies}
    return tuple(agency for agency in article.agencies if agency in named)


def name_of(article: Article, words: Words) -> str:
    """`Agerpres, citing Reuters`, `Reuters, dated 2022-12-30`, `no agency named`: plain text, one line."""
    credited = credited_agencies(article)
    cited = tuple(agency for agency in article.agencies if agency not in credited)
    who = article.publisher or " · ".join(credited)
    parts: list[str] = []
    if who:
        parts.append(who)
        if article.publisher and credited:
            parts.append(" · ".join(credited))
        if cited:
            parts.append(words.text("names.citing", who=" · ".join(cited)))
    elif cited:
        parts.append(words.text("names.cites", who=" · ".join(cited)))
    else:
        parts.append(words.text("names.nobody"))
    when = _date(article, words)
    if when:
        parts.append(when)
    return plain(", ".join(parts))


def _date(article: Article, words: Words) -> str:
    for mention in sorted(article.dates, key=lambda d: ("published", "updated", "unknown", "event").index(d.kind)):
        if mention.iso and mention.kind != "event":
            return words.text(f"names.{mention.kind}", date=mention.iso[:10])
    return ""
