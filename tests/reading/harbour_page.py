"""One article, and pages that hold it, as publishing systems save them."""

from __future__ import annotations

from pathlib import Path

from story_digest import Article, read_article

TITLE = "North pier to close for two winters"
TEXT = (
    "The harbour board voted on Tuesday to close the north pier for two winters while its piles are replaced.",
    "Fishermen had asked for a shorter closure, saying that the season would be lost to them without the ice house.",
    "The works will cost 4.2 million and are to begin in October, according to the board's own figures.",
    "A public meeting will be held in the old customs house before the contract is signed.",
)
BODY = "".join(f"<p>{words}</p>" for words in TEXT)
HEAD = f"<title>{TITLE} | Harbour Gazette</title>"


def saved(folder: Path, body: str, head: str = HEAD, lang: str = "en") -> Article:
    """The article of a page with this body, saved and read."""
    path = folder / "page.html"
    path.write_text(f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>', "utf-8")
    return read_article(path)
