"""The five seeds: what a careful reader finds in them by hand is what comes out.

A–E are the five files in order. Every claim here can be checked by opening the files in `seeds/`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import Article, Digest, Story, analyze

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def digest() -> Digest:
    return analyze([SEEDS])


@pytest.fixture(scope="module")
def story(digest: Digest) -> Story:
    assert len(digest.stories) == 1, "five files, one story"
    return digest.stories[0]


@pytest.fixture(scope="module")
def articles(digest: Digest, story: Story) -> dict[str, Article]:
    return {story.letter(article): digest.articles[article] for article in story.articles}


def folded(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------- one story, one report, five variants


def test_all_five_tell_one_story_from_one_report(digest: Digest, story: Story) -> None:
    assert len(story.articles) == 5
    assert len(story.reports) == 1
    assert len(story.reports[0].variants) == 5
    assert digest.diagnostics == ()


def test_the_fullest_text_is_the_base_and_is_not_called_the_original(story: Story) -> None:
    report = story.reports[0]
    assert story.letter(report.base) == "E"
    assert all(variant.relation != "original" for variant in report.variants)


def test_reuters_is_named_for_the_text(story: Story) -> None:
    assert story.reports[0].origin == "Reuters"


def test_relations_are_what_the_texts_allow(story: Story) -> None:
    relation = {story.letter(v.article): v.relation for v in story.reports[0].variants}
    assert relation == {
        "A": "translation",
        "B": "translation",
        "C": "paraphrase",
        "D": "composite",
        "E": "undetermined",
    }


def test_no_file_states_a_translation_so_the_route_is_inferred(story: Story) -> None:
    for variant in story.reports[0].variants:
        assert variant.route.evidence.status == "inferred"


@pytest.mark.parametrize(
    ("letter", "of_base", "of_own"),
    [("A", 0.63, 0.71), ("B", 0.81, 0.83), ("C", 0.58, 0.62), ("D", 0.51, 0.27)],
)
def test_words_in_common_with_the_base(story: Story, letter: str, of_base: float, of_own: float) -> None:
    variant = next(v for v in story.reports[0].variants if story.letter(v.article) == letter)
    assert variant.words_of_base == pytest.approx(of_base, abs=0.025)
    assert variant.words_of_own == pytest.approx(of_own, abs=0.025)


# ---------------------------------------------------------------- who carries which passage

GRID = """
    E B A C D
P1  ■ ■ □ □ ■   the road to peace talks
P2  ■ ■ ■ □ ■   closely coordinate and cooperate
P3  ■ ■ □ □ ■   never refused to resolve the conflict
P4  ■ □ □ □ ○   drawn closer by a shared distrust
P5  ■ ■ ■ □ ○   not in any way a party to the conflict
P6  ■ ■ □ □ ◪   strengthen military cooperation
P7  ■ □ · □ ·   fallen out of favour
P8  ■ ■ □ □ ■   the ideological affinity
P9  ■ ■ ■ □ ■   Facts have repeatedly proved
P10 ■ ■ ■ □ ■   all progressive forces
"""


def test_who_carries_which_passage(story: Story, articles: dict[str, Article]) -> None:
    marks = {"verbatim": "■", "near": "■", "reworded": "□", "part": "◪"}
    shared = [p for p in story.passages if any(story.letter(r.article) == "E" for r in p.readings)]
    assert len(shared) == 10
    lines = GRID.strip().splitlines()
    letters = lines[0].split()
    for passage, line in zip(shared, lines[1:], strict=True):
        name, *expected = line.split(maxsplit=6)
        words = expected.pop()
        found = dict.fromkeys(letters, "·")
        found |= {story.letter(r.article): "○" for r in passage.beside}
        found |= {story.letter(r.article): marks[r.kind] for r in passage.readings}
        base = next(r for r in passage.readings if story.letter(r.article) == "E")
        assert words in folded(" ".join(articles["E"].sentence(s).text for s in base.sentences)), name
        assert [found[letter] for letter in letters] == expected, name


def test_fourteen_sentences_of_d_stand_nowhere_else(story: Story, articles: dict[str, Article]) -> None:
    assert len(articles["D"].sentences) == 23
    alone = {
        sentence
        for passage in story.passages
        if len(passage.readings) == 1
        for sentence in passage.readings[0].sentences
        if story.letter(passage.readings[0].article) == "D"
    }
    beside = {s for p in story.passages for r in p.beside if story.letter(r.article) == "D" for s in r.sentences}
    assert len(alone | beside) - len(beside) == 14


@pytest.mark.parametrize(("letter", "sentences"), [("A", 9), ("B", 10), ("C", 10), ("D", 23), ("E", 10)])
def test_sentences_of_each_article(articles: dict[str, Article], letter: str, sentences: int) -> None:
    assert len(articles[letter].sentences) == sentences


def test_every_reading_is_a_slice_of_its_article(digest: Digest, story: Story) -> None:
    for passage in story.passages:
        for reading in passage.readings:
            article = digest.articles[reading.article]
            told = folded(" ".join(article.sentence(s).text for s in reading.sentences))
            if reading.changes:
                assert folded(" ".join(c.text for c in reading.changes if c.text)) == told


# ---------------------------------------------------------------- furniture

FURNITURE = [
    "AIRLINK 74.48 Increased By",
    "KSE30 24,200",
    "Putin, Xi to speak Friday via video-link: Kremlin",
    "Putin says Russia expects China’s Xi to make state visit in spring",
    "Comments are closed",
    "Share if you like",
    "Filter By Topic",
    "holding talks with China's President Xi Jinping via a video link",
]


@pytest.mark.parametrize("words", FURNITURE)
def test_furniture_never_reaches_summary_passage_or_sentence(digest: Digest, story: Story, words: str) -> None:
    assert all(words not in s.text for s in story.summary)
    for article in digest.articles.values():
        assert all(words not in s.text for s in article.sentences)
    assert any(
        words in f.text or words in c.text for a in digest.articles.values() for f in a.furniture for c in (f,)
    ) or (any(words in c.text for a in digest.articles.values() for c in a.credits)), "set aside, but kept for display"


def test_the_ticker_is_set_aside_line_by_line(articles: dict[str, Article]) -> None:
    ticker = [
        f
        for f in articles["E"].furniture
        if "Increased By" in f.text or "Decreased By" in f.text or "No Change" in f.text
    ]
    lines = [line for f in ticker for line in f.text.splitlines() if line.strip()]
    assert len(lines) == 34
    assert all(f.rule for f in articles["E"].furniture)


def test_two_headlines_of_other_stories_are_betrayed_by_the_company_of_the_other_variants(
    articles: dict[str, Article],
) -> None:
    texts = [f.text for f in articles["E"].furniture]
    assert "Putin, Xi to speak Friday via video-link: Kremlin" in texts
    assert "Putin says Russia expects China’s Xi to make state visit in spring" in texts
    assert len([t for t in texts if "Putin" in t]) == 2


def test_a_and_c_hold_no_furniture(articles: dict[str, Article]) -> None:
    assert articles["A"].furniture == ()
    assert articles["C"].furniture == ()


# ---------------------------------------------------------------- provenance: as stated, and silence where nothing is stated

PROVENANCE = {
    "A": {
        "headline": None,
        "publisher": None,
        "agencies": {"Agerpres", "Reuters"},
        "dateline": None,
        "place": None,
        "sign_off": "Agerpres",
        "roles": {},
        "credit_chain": ("Agerpres", "Reuters"),
    },
    "B": {
        "headline": None,
        "publisher": None,
        "agencies": {"Reuters"},
        "place": "BEIJING",
        "sign_off": "(Reporting by Eduardo Baptista)",
        "roles": {"reporting": ("Eduardo Baptista",)},
        "credit_chain": ("Reuters",),
    },
    "C": {
        "headline": None,
        "publisher": None,
        "agencies": {"Reuters"},
        "place": "BEIJING",
        "sign_off": None,
        "roles": {},
        "credit_chain": ("Reuters",),
    },
    "D": {
        "headline": "Putin wants to strengthen military cooperation with China",
        "publisher": None,
        "agencies": {"Reuters"},
        "dateline": None,
        "place": None,
        "sign_off": None,
        "roles": {},
        "credit_chain": ("Reuters",),
    },
    "E": {
        "headline": None,
        "publisher": None,
        "agencies": set(),
        "place": "BEIJING",
        "sign_off": None,
        "roles": {},
        "credit_chain": (),
    },
}


@pytest.mark.parametrize("letter", "ABCDE")
def test_provenance_is_as_stated_and_silent_elsewhere(articles: dict[str, Article], letter: str) -> None:
    article = articles[letter]
    for field, expected in PROVENANCE[letter].items():
        value = getattr(article, field)
        if isinstance(expected, set):
            value = set(value)
        elif isinstance(expected, dict):
            value = dict(value)
        assert value == expected, field
    assert article.byline == ()
    assert article.published is None


def test_each_stated_field_shows_its_words(articles: dict[str, Article]) -> None:
    for article in articles.values():
        for field, evidence in article.evidence.items():
            for span in evidence.spans:
                assert folded(article.text[span.start : span.end]) == folded(span.text), field


def test_d_has_two_headlines(articles: dict[str, Article]) -> None:
    assert articles["D"].headlines == (
        "Putin wants to strengthen military cooperation with China",
        "Xi says road to peace talks on Ukraine war will not be smooth",
    )


def test_the_stamp_of_b_dates_nothing(articles: dict[str, Article]) -> None:
    (date,) = articles["B"].dates
    assert (date.iso, date.kind) == ("2022-12-30", "unknown")
    assert articles["B"].published is None
    assert articles["B"].updated is None


def test_d_was_updated_and_its_zone_is_unknown(articles: dict[str, Article]) -> None:
    (date,) = articles["D"].dates
    assert (date.iso, date.kind, date.zone) == ("2022-12-31T20:40:53", "updated", None)
    assert "Updated: December 31, 2022 20:40:53" in date.text
    assert (articles["D"].updated or "").startswith("2022-12-31")


def test_no_other_file_states_a_date(articles: dict[str, Article]) -> None:
    assert all(articles[letter].dates == () for letter in "ACE")


def test_the_day_is_stated_as_friday_and_the_date_is_inferred(story: Story) -> None:
    assert story.event is not None
    assert "Friday" in story.event.text
    assert story.event.iso == "2022-12-30"
    assert story.event.evidence.status == "inferred"


def test_being_cited_makes_nobody_a_publisher(articles: dict[str, Article]) -> None:
    assert all(article.publisher is None for article in articles.values())


def test_the_photo_credit_credits_no_text(articles: dict[str, Article]) -> None:
    evidence = articles["D"].evidence["agencies"]
    assert any("according to Reuters" in span.text for span in evidence.spans)
    assert all("photo" not in span.text for span in evidence.spans)


def test_whom_the_texts_cite(articles: dict[str, Article]) -> None:
    for article in articles.values():
        assert any("CCTV" in source for citation in article.citations for source in citation.sources)
    unresolved = [c for c in articles["A"].citations if "quoted source" in c.text]
    assert unresolved
    assert all(c.sources == () for c in unresolved)


# ---------------------------------------------------------------- quoted words

QUOTED = {
    "A": [
        "objective and correct position",
        "The Chinese side noted that the Russian side mentioned that it has never refused to resolve the conflict through diplomatic negotiations and expressed its appreciation for this,",
        "boundless",
        "questions and concerns",
        "Facts have repeatedly proven that isolation and suppression are unpopular, and sanctions and interference are doomed to failure,",
        "China is ready to cooperate with Russia and all progressive forces around the world that oppose hegemony and power-based politics, and firmly defend the interests of the sovereignty, security and development of both countries and international justice,",
    ],
    "B": [
        "objective position” and just",
        "The Chinese side stresses that the Russian side has said that it has never refused to resolve the conflict through diplomatic negotiations and expressed its appreciation for this,",
        "no-holds-barred",
        "questions and concerns",
        "no boundaries",
        "Facts have repeatedly proven that containment and repression are unpopular, and sanctions and interference are doomed to failure,",
        "China stands ready to work with Russia and all progressive forces around the world who oppose hegemonism and power politics… and firmly uphold both countries’ sovereignty, security and development interests and justice. International.",
    ],
    "C": [
        "objective and fair attitude",
        "The Chinese side has noticed and expressed gratitude for the Russian side’s statement that it has never refused to settle the dispute via diplomatic dialogue,",
        "no-limits",
        "questions and worries",
        "no-limits",
        "Facts have repeatedly shown that confinement and repression are unpopular, and sanctions and meddling will fail,",
        "China is ready to collaborate with Russia and other progressive forces across the globe against hegemony and power politics…to resolutely protect both nations’ sovereignty, security, and development interests, as well as international justice.",
    ],
    "E": [
        "objective and fair stance",
        "The Chinese side has noted that the Russian side has said it has never refused to resolve the conflict through diplomatic negotiations, and expressed its appreciation for this,",
        "no-limits",
        "questions and concerns",
        "no-limits",
        "Facts have repeatedly proved that containment and suppression are unpopular, and sanctions and interference are doomed to failure,",
        "China is ready to work with Russia and all progressive forces around the world that oppose hegemonism and power politics…and firmly defend the sovereignty, security and development interests of both countries and international justice.",
    ],
}


@pytest.mark.parametrize("letter", "ABCE")
def test_quoted_words_stand_as_written(articles: dict[str, Article], letter: str) -> None:
    assert [folded(q.text) for q in articles[letter].quotes] == QUOTED[letter]


def test_quotations_of_d(articles: dict[str, Article]) -> None:
    quoted = [q.text for q in articles["D"].quotes]
    for words in ("objective and fair stance", "no limits", "concerns", "special military operation", "unfriendly"):
        assert words in quoted
    assert any(
        q.startswith("China is ready to work with Russia and all progressive") and "politics...and" in q for q in quoted
    )


def test_marks_that_do_not_pair_are_kept_and_said_to_be_so(articles: dict[str, Article]) -> None:
    unpaired = {letter: [q.text for q in articles[letter].quotes if not q.paired] for letter in articles}
    assert unpaired == {
        "A": ["questions and concerns"],
        "B": ["objective position” and just"],
        "C": [],
        "D": [],
        "E": [],
    }


def test_glyphs_are_kept(articles: dict[str, Article]) -> None:
    first = articles["A"].quotes[0]
    assert (first.opening, first.closing) == ("„", "”")
    assert "„objective and correct position”" in articles["A"].text


def test_the_speaker_of_the_last_quotation_is_only_carried_over(articles: dict[str, Article]) -> None:
    for letter in "BCDE":
        quote = next(q for q in articles[letter].quotes if "progressive forces" in q.text)
        assert quote.speaker is None or quote.speaker_status == "inferred"


# ---------------------------------------------------------------- summary and title


def test_the_title_is_the_headline_whose_claim_most_variants_carry(story: Story) -> None:
    assert story.title == "Xi says road to peace talks on Ukraine war will not be smooth"
    assert story.letter(story.title_source.article) == "D"


def test_the_summary(story: Story, articles: dict[str, Article]) -> None:
    starts = [
        "China’s President Xi Jinping told Russian counterpart Vladimir Putin on Friday",
        "Xi said Beijing and Moscow should closely coordinate",
        "Xi and Putin have in recent years been drawn closer",
        "But after Russia launched its invasion of Ukraine in February",
        "Putin said in comments on Russian television on Friday that he aimed",
    ]
    assert len(story.summary) == len(starts)
    for sentence, start in zip(story.summary, starts, strict=True):
        assert sentence.text.startswith(start)
        assert story.letter(sentence.article) == "E"
        assert articles["E"].sentence(sentence.sentence).text == sentence.text


SUPPORT = [
    {"A": "□", "B": "■", "C": "□", "D": "■", "E": "■"},
    {"A": "■", "B": "■", "C": "□", "D": "■", "E": "■"},
    {"A": "□", "B": "□", "C": "□", "E": "■"},
    {"A": "■", "B": "■", "C": "□", "E": "■"},
    {"A": "□", "B": "■", "C": "□", "D": "◪", "E": "■"},
]


def test_every_sentence_of_the_summary_is_traced_to_every_article_that_carries_it(story: Story) -> None:
    marks = {"verbatim": "■", "near": "■", "reworded": "□", "part": "◪"}
    for sentence, expected in zip(story.summary, SUPPORT, strict=True):
        assert {story.letter(s.article): marks[s.kind] for s in sentence.support} == expected


QUOTED_WORDS_DIFFER = ["ABC", "", "AB", "C", ""]


def test_where_the_quoted_words_of_a_summary_sentence_differ(story: Story) -> None:
    for sentence, letters in zip(story.summary, QUOTED_WORDS_DIFFER, strict=True):
        told = "".join(sorted(story.letter(s.article) for s in sentence.support if "quoted words differ" in s.note))
        assert told == letters, sentence.text
