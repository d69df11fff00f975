"""Saved pages as publishing systems make them: which title is the headline, who wrote it, when, and what is the text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from harbour_page import BODY, TEXT, TITLE, saved

from story_digest.reading.formats.page_names import name_of


def linked(*items: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in items)


@pytest.mark.parametrize(
    ("head", "headings"),
    [
        ("", f"<h1>Harbour Gazette</h1><h1>{TITLE}</h1><h1>Most read</h1>"),  # the first heading is the paper's name
        ('<meta property="og:title" content="Harbour Gazette">', f"<h1>Harbour Gazette</h1><h1>{TITLE}</h1>"),
        ('<meta property="og:title" content="Pier to close for two winters, board says">', f"<h1>{TITLE}</h1>"),
        (linked({"@type": "NewsArticle", "headline": "Why the north pier will close"}), f"<h1>{TITLE}</h1>"),
        (f'<meta property="og:title" content="{TITLE} - Harbour Gazette">', f"<h1>Local news</h1><b>{TITLE}</b>"),
        (f'<meta name="citation_title" content="{TITLE}">', ""),
        (f'<meta property="og:title" content="{TITLE}">', f"<h1><small>Harbour</small> {TITLE}</h1>"),
        ("", f'<div class="entry-title">{TITLE}</div>'),
        ("", ""),
    ],
)
def test_the_headline_is_the_one_that_the_reader_sees_and_not_the_name_of_the_site(
    tmp_path: Path, head: str, headings: str
) -> None:
    assert saved(tmp_path, f"{headings}{BODY}", f"<title>{TITLE} | Harbour Gazette</title>{head}").headline == TITLE


def test_linked_data_about_another_article_says_nothing_of_this_one(tmp_path: Path) -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Gull counts are up again",
        "url": "https://g.example/gulls",
        "datePublished": "2020-02-02",
        "author": {"@type": "Person", "name": "Bo Lind"},
    }
    own = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "url": "https://g.example/pier/",
        "datePublished": "2019-06-03",
        "author": {"@type": "Person", "name": "Jo Redfern"},
    }
    address = '<link rel="canonical" href="https://g.example/pier">'
    for items in ((other, own), (own, other), (other, {"@graph": [other, own]})):
        article = saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}", address + linked(*items))
        assert (article.headline, article.byline, article.published) == (TITLE, ("Jo Redfern",), "2019-06-03")
    alone = saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}", address + linked(other))
    assert (alone.headline, alone.byline, alone.published) == (TITLE, (), None)


def test_linked_data_is_read_though_a_system_wrapped_it_in_a_comment_or_left_a_comma(tmp_path: Path) -> None:
    script = '<script type="application/ld+json">//<![CDATA[\n{"@type": "Article", "datePublished": "2019-06-03",}\n//]]></script>'
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}", script).published == "2019-06-03"


@pytest.mark.parametrize(
    ("head", "above"),
    [
        ("", '<div class="submitted">Submitted by <span>Jo Redfern</span> on <span>3 June 2019</span></div>'),
        ("", '<span property="schema:author">Jo Redfern</span> <span property="dc:created" content="2019-06-03"></span>'),
        ("", '<span itemprop="author"><meta itemprop="name" content="Jo Redfern"></span><time datetime="2019-06-03">June</time>'),
        ("", '<div class="author-info"><div>Jo Redfern</div><div>Harbour correspondent</div></div><p class="date">3 June 2019</p>'),
        ('<meta name="DC.creator" content="Redfern, Jo"><meta name="DC.date.issued" content="2019-06-03">', ""),
        ('<meta name="citation_author" content="Jo Redfern"><meta name="citation_publication_date" content="2019/06/03">', ""),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jo Redfern"><meta name="date" content="2019-06-03">', ""),
        ("", "<p><b>Published:</b> Monday, 3rd June 2019 | <b>Author:</b> Jo Redfern</p>"),
        ("", '<p class="byline">By Jo Redfern Monday, June 3, 2019</p>'),
        ("", '<p class="byline">By Jo Redfern jo@gazette.example</p><abbr class="published" title="2019-06-03">Monday</abbr>'),
        ('<meta property="article:published_time" content="20190603">', "<p>Par <a href='jo'>Jo Redfern</a></p>"),
        ('<meta property="article:published_time" content="1559549700">', "<div class=author><a href='jo'>Jo Redfern</a> New York</div>"),
        ("", f"{BODY * 5}<p class=foot>Posted on June 3, 2019 by Jo Redfern</p>"),
        ("", "<p>This entry was posted on Monday, June 3rd, 2019 at 10:15 am by Jo Redfern and is filed under Harbour.</p>"),
        ("", "<div><a href='/author/jo'>Jo Redfern</a><span>Jun 3, 2019</span><span>4 min read</span></div>"),
        ("", "<div>By Jo Redfern · <span title='2019-06-03 10:15'>3 years ago</span></div>"),
        ("", "<p>Geschrieben von Jo Redfern am 3. Juni 2019</p>"),
        ("", "<p>3. Juni 2019 von Jo Redfern</p>"),
        ("", "<p class=byline>By Jo Redfern Special to the Gazette</p><p>Mon 3 Jun 2019 06.15 BST</p>"),
        ("", '<time class="entry-date updated" datetime="2019-06-03">June</time> <span class=author>Jo Redfern</span>'),
    ],
)  # fmt: skip
def test_author_and_date_in_the_forms_of_many_systems(tmp_path: Path, head: str, above: str) -> None:
    article = saved(tmp_path, f"<h1>{TITLE}</h1>{above}{BODY}", f"<title>{TITLE}</title>{head}")
    assert (article.byline, (article.published or "")[:10]) == (("Jo Redfern",), "2019-06-03")


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("de", "Publiziert am 3. Juni 2019 | Aktualisiert am 5. Juni 2019"),
        ("fr", "Publié le 3 juin 2019 à 14h05, mis à jour le 5 juin 2019 à 9h12"),
        ("es", "Publicado el 3 de junio de 2019. Actualizado el 5 de junio de 2019"),
        ("en", "Posted June 3, 2019; last updated June 5, 2019"),
    ],
)
def test_two_dates_in_one_line_are_each_of_the_kind_that_the_word_before_says(
    tmp_path: Path, lang: str, written: str
) -> None:
    article = saved(tmp_path, f'<h1>{TITLE}</h1><div class="x">{written}</div>{BODY}', lang=lang)
    assert ((article.published or "")[:10], (article.updated or "")[:10]) == ("2019-06-03", "2019-06-05")


def test_a_date_whose_class_says_modified_is_not_when_it_was_published(tmp_path: Path) -> None:
    article = saved(tmp_path, f'<h1>{TITLE}</h1><span class="modified-date">June 5, 2019</span>{BODY}')
    assert article.updated == "2019-06-05"


def test_the_site_is_the_author_only_where_nobody_else_is_named(tmp_path: Path) -> None:
    head = '<meta property="og:site_name" content="Dame Harbour"><meta property="dc:creator" content="Dame Harbour">'
    named = '<a rel="author" href="/jo">Jo Redfern</a>'
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{named}{BODY}", head).byline == ("Jo Redfern",)
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}", head).byline == ("Dame Harbour",)


def test_cells_that_lay_out_an_old_page_are_not_run_together(tmp_path: Path) -> None:
    text = "<br><br>".join(TEXT)
    menu = '<td><a href="a">Home</a><br><a href="b">Sport</a></td>'
    article = saved(tmp_path, f"<table><tr>{menu}<td><b>{TITLE}</b><br>By Jo Redfern<br>{text}</td></tr></table>")
    assert article.headline == TITLE
    assert article.byline == ("Jo Redfern",)
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_teasers_below_the_text_are_no_text_though_they_end_in_a_stop(tmp_path: Path) -> None:
    teasers = "".join(
        f"<h3><a href='{n}'>Gull counts</a></h3><h4>The counts of gulls were up in year {n}, too.</h4>"
        for n in range(4)
    )
    article = saved(tmp_path, f"<main><h1>{TITLE}</h1>{BODY}<div class='box'>{teasers}</div></main>")
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_a_subheading_set_as_a_box_between_two_paragraphs_stays_in_the_text(tmp_path: Path) -> None:
    first, rest = "".join(f"<p>{words}</p>" for words in TEXT[:2]), "".join(f"<p>{words}</p>" for words in TEXT[2:])
    question = "<div class='x_subheadline'>Who pays for the piles?</div>"
    article = saved(tmp_path, f"<h1>{TITLE}</h1><div class='text'>{first}{question}{rest}</div>")
    assert "Who pays for the piles?" in [sentence.text for sentence in article.sentences]


def test_several_authors_are_several_names(tmp_path: Path) -> None:
    listed = "<ul class='authors'><li><a href='a'>Jo Redfern</a></li><li><a href='b'>Ana Prieto</a></li></ul>"
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{listed}{BODY}").byline == ("Jo Redfern", "Ana Prieto")


def test_who_took_the_picture_did_not_write_the_text(tmp_path: Path) -> None:
    picture = "<figure><img><span class='credit'>Ana Prieto</span></figure><div class='photo-credit'>Bo Lind</div>"
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{picture}{BODY}").byline == ()


def test_dates_of_other_things_far_below_the_title_date_nothing(tmp_path: Path) -> None:
    guide = "".join(f"<div><b>A show</b><time datetime='2020-01-{day:02}'>soon</time></div>" for day in range(1, 20))
    assert saved(tmp_path, f"<article><h1>{TITLE}</h1>{BODY * 16}</article>{guide}").published is None


def test_a_word_for_advertising_in_another_language_is_no_sentence(tmp_path: Path) -> None:
    first, rest = BODY[: BODY.index("</p>") + 4], BODY[BODY.index("</p>") + 4 :]
    for word in ("Anzeige", "Publicité", "Publicidad", "Pubblicità"):
        article = saved(tmp_path, f"<article><h1>{TITLE}</h1>{first}<p>{word}</p>{rest}</article>")
        assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_people_to_whose_pages_the_text_links_did_not_write_it(tmp_path: Path) -> None:
    linked_names = "".join(f"<p>{words} <a href='/people/{n}'>Ana Prieto</a></p>" for n, words in enumerate(TEXT * 12))
    assert saved(tmp_path, f"<article><h1>{TITLE}</h1>{BODY * 16}{linked_names}</article>").byline == ()


def test_author_and_date_stand_beside_one_of_the_headings_that_show_the_title(tmp_path: Path) -> None:
    menu = "<div><i>a</i></div>" * 80
    signed = "<p class='byline'>By <a href='jo'>Jo Redfern</a> <span>June 3, 2019</span></p>"
    listed = "".join(f"<a class='author' href='{n}'>Ana Prieto {name}</a>" for n, name in enumerate(("Roe", "Doe")))
    body = f"<h1>{TITLE}</h1>{menu}<h1>{TITLE}</h1>{signed}{BODY * 16}<footer>{listed}</footer>"
    article = saved(tmp_path, body)
    assert (article.byline, article.published) == (("Jo Redfern",), "2019-06-03")


def test_a_headline_that_a_menu_shows_before_is_no_sentence_below(tmp_path: Path) -> None:
    teaser = f"<div class='now'><h5><a href='pier'>{TITLE}</a></h5></div>"
    article = saved(tmp_path, f"{teaser}<main><h1>{TITLE}</h1>{BODY}</main>")
    assert article.headline == TITLE
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_a_date_line_is_no_sentence_but_the_days_of_a_chronicle_are(tmp_path: Path) -> None:
    above = (
        "<p itemprop='datePublished'>sexta-feira, 22 de outubro de 2010 às 20:13</p><p>Publié le 03/06/2019 à 14:05</p>"
    )
    days = f"<p>June 3, 2018</p><p>{TEXT[1]}</p><p>June 4, 2019</p><p>{TEXT[2]}</p><p>{TEXT[3]}</p>"
    article = saved(tmp_path, f"<article><h1>{TITLE}</h1>{above}<p>{TEXT[0]}</p>{days}</article>")
    shown = [sentence.text for sentence in article.sentences]
    assert shown == [TEXT[0], "June 3, 2018", TEXT[1], "June 4, 2019", TEXT[2], TEXT[3]]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>The pier opened on <a href='x'>June 3, 2009</a>, when the board had twelve members and a boat of its own.</p>",
        "<p>It was mended on <b>May 5, 2012</b>.</p>",
        "<blockquote><p>So is the ice house.</p>— Harbour Board <a href='x'>June 3, 2018</a></blockquote>",
    ],
)
def test_a_date_of_which_the_text_speaks_is_not_when_it_was_published(tmp_path: Path, inside: str) -> None:
    assert saved(tmp_path, f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p>{inside}{BODY}</article>").published is None


def test_a_cell_of_links_beside_the_text_is_a_menu(tmp_path: Path) -> None:
    menu = "".join(f"<a href='{n}'>Link {n}</a><br>" for n in range(20))
    article = saved(tmp_path, f"<table><tr><td>{menu}</td><td><h1>{TITLE}</h1>{BODY}</td></tr></table>")
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


@pytest.mark.parametrize(
    ("page_title", "shown"),
    [
        (f"{TITLE} | Harbour Gazette", f"<h1>Harbour Gazette</h1><div><b>{TITLE}</b></div>"),
        (f"Harbour Gazette » Blog Archive » {TITLE}", f"<h1>Harbour Gazette</h1><h2>{TITLE}</h2>"),
        (f"The Harbour Gazette and Island Advertiser: {TITLE}", f"<h1>{TITLE}</h1>"),
        (f"{TITLE} - The Harbour Gazette and Island Advertiser - News", f"<div><b>{TITLE}</b></div>"),
    ],
)
def test_the_site_before_or_behind_the_headline_is_no_headline(tmp_path: Path, page_title: str, shown: str) -> None:
    assert saved(tmp_path, f"{shown}{BODY}", f"<title>{page_title}</title>").headline == TITLE


def test_a_headline_without_spaces_between_words_is_known_again(tmp_path: Path) -> None:
    title = "商品の改造が商標法違反に問われた事件"
    body = "<p>東京の裁判所は火曜日、商品の改造が商標法に違反すると判断した。被告は控訴する方針だ。</p>" * 4
    head = f"<title>{title} - 灯台事務所</title><meta property='og:title' content='{title}'>"
    assert saved(tmp_path, f"<h1>灯台事務所</h1><h2>{title}</h2>{body}", head, lang="ja").headline == title


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Par Élodie Castel Publié le 3 mars 2026", "Élodie Castel"),
        ("Jane Roe Updated 4 May", "Jane Roe"),
        ("Elbtal Verlag GmbH", ""),
        ("Redaktion Pump", ""),
        ("The Courier Limited", ""),
        ("Newsdesk", ""),
        ("Von Ada Limburg", "Ada Limburg"),
    ],
)
def test_a_house_or_a_desk_is_no_person_and_a_date_behind_a_name_is_cut_off(words: str, name: str) -> None:
    assert name_of(words) == name


SITE = "Piers and Posts"


@pytest.mark.parametrize(
    ("head", "above"),
    [
        # the site's slogan as title, of which neither a heading nor the text speaks
        (
            f'<title>{SITE} | News, Tides, Ferries</title><meta property="og:title" content="{SITE} | News, Tides, Ferries">',
            f"<h1>{TITLE}</h1>",
        ),
        # the site's name as title and as main heading; the headline is a smaller heading
        (
            f'<title>{SITE}: {TITLE}</title><meta property="og:title" content="{SITE}">',
            f'<h1><a href="/">{SITE}</a></h1><h3 class="post-title">{TITLE}</h3>',
        ),
        (
            f"<title>{SITE} &raquo; Blog Archive &raquo; {TITLE}</title>",
            f'<h1><a href="http://posts.example/">{SITE}</a></h1><h2><a href="http://posts.example/?p=9">{TITLE}</a></h2>',
        ),
        ("<title>Quayside</title>", f"<h2>{TITLE}</h2>"),
        # no heading at all: the bold line above the text
        (
            f"<title>The {SITE} ONLINE</title>",
            f'<img src="logo.gif" alt="{SITE}">Read it. Keep it.<hr><font size=1>NEWS</font><br><font size=5><b>{TITLE}</b></font>',
        ),
        # a description in the place of the headline
        (
            f"<title>{TITLE} - {SITE}</title>" + linked({"@type": "Article", "headline": "works at a quay"}),
            f"<h1>{TITLE}</h1>",
        ),
        # one element marked as headline around another
        (f"<title>{TITLE}</title>", f'<div class="headline">Harbour <h1>{TITLE}</h1> <span>4 min</span></div>'),
    ],
)
def test_a_title_that_is_the_sites_gives_way_to_the_heading_of_which_the_text_speaks(
    tmp_path: Path, head: str, above: str
) -> None:
    assert saved(tmp_path, above + BODY, head).headline == TITLE


def test_a_stated_title_of_which_the_text_speaks_stays_beside_another_heading(tmp_path: Path) -> None:
    head = f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">'
    assert saved(tmp_path, f"<h1>Fishing and ice</h1>{BODY}", head).headline == TITLE


def test_a_heading_of_two_sentences_is_the_headline_as_a_whole(tmp_path: Path) -> None:
    head = f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">'
    article = saved(tmp_path, f"<h1>{TITLE}. Ice house to stay open</h1>{BODY}", head)
    assert article.headline == f"{TITLE}. Ice house to stay open"


def test_a_wrapper_that_is_named_after_its_sidebar_holds_the_article_all_the_same(tmp_path: Path) -> None:
    inside = f'<h1>{TITLE}</h1><span class="author">Jo Redfern</span><time datetime="2019-06-03">June 3</time>{BODY}'
    article = saved(tmp_path, f'<div class="content-sidebar-wrap">{inside}</div>')
    assert (article.byline, article.published) == (("Jo Redfern",), "2019-06-03")


HOUSE = {"@type": "Organization", "name": "Tidewater Joining Works"}
PERSON = {"@type": "Person", "name": "Jo Redfern"}


@pytest.mark.parametrize(
    ("head", "above", "byline"),
    [
        # a house is stated to be the author, and once more without its kind
        (
            linked({"@type": "NewsArticle", "author": HOUSE})
            + '<meta name="author" content="Tidewater Joining Works">',
            "",
            (),
        ),
        (linked({"@type": "NewsArticle", "author": [PERSON, HOUSE]}), "", ("Jo Redfern",)),
        # metadata name one of two people whom the page names
        (
            linked({"@type": "NewsArticle", "author": PERSON}),
            '<h4 class="author-name"><a href="/author/jo/">Jo Redfern</a>, <a href="/author/al/">Al Pask</a></h4>',
            ("Jo Redfern", "Al Pask"),
        ),
        # the paper behind the name
        (
            '<meta property="og:site_name" content="The Dame Mirror"><meta name="author" content="Jo Redfern, Dame Mirror">',
            "",
            ("Jo Redfern",),
        ),
        ('<meta name="author" content="Jo Redfern und Al Pask, Nadi">', "", ("Jo Redfern", "Al Pask")),
        ('<meta name="author" content="Jo Redfern e Al Pask, C7 Sul">', "", ("Jo Redfern", "Al Pask")),
        (linked({"@type": "NewsArticle", "author": {"name": "Jo Redfern (jre)"}}), "", ("Jo Redfern",)),
        ("", '<p class="byline"><span>Jo Redfern</span><span>Al Pask</span></p>', ("Jo Redfern", "Al Pask")),
        ("", '<p class="byline"><span>Jo Redfern</span><span>Email Jo Redfern</span></p>', ("Jo Redfern",)),
        ("", '<div class="css-1 TextContributorName e8">Jo Redfern</div>', ("Jo Redfern",)),
        ("", '<div class="Head_author__x1Yz9">Jo Redfern</div>', ("Jo Redfern",)),
        ("", '<span class="article-caption__credit">Al Pask</span>', ()),
        ("", '<span class="author">CC7567</span>', ()),
        ("", '<span class="author">Амалия Берова</span>', ("Амалия Берова",)),
        ("", '<span class="author">Amélie DUROCHER</span>', ("Amélie DUROCHER",)),
        ("", '<span class="author">Jo Redfern, RADIO DAME</span>', ("Jo Redfern",)),
        ("", '<span class="author">Hallerländer Zeitung</span>', ()),
        ("", '<span class="author">Agence Tidal</span>', ()),
    ],
)
def test_the_people_who_wrote_a_page_are_named_and_houses_are_not(
    tmp_path: Path, head: str, above: str, byline: tuple[str, ...]
) -> None:
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{above}{BODY}", f"<title>{TITLE}</title>{head}").byline == byline


def test_label_and_value_in_two_elements_are_one_line(tmp_path: Path) -> None:
    fields = "<dl><dt>Words:</dt><dd>Jo Redfern</dd><dt>Photography:</dt><dd>Al Pask</dd><dt>Posted:</dt><dd>3rd of June, 2019</dd></dl>"
    article = saved(tmp_path, f"<h1>{TITLE}</h1>{fields}{BODY}")
    assert (article.byline, article.published) == (("Jo Redfern",), "2019-06-03")


def test_a_blog_is_signed_below_its_text_and_its_readers_are_no_authors(tmp_path: Path) -> None:
    signed = '<span class="posted">Posted by Regan at June 3, 2019 10:41 PM | TrackBack</span>'
    comment = '<p>My aunt moors there.</p><span class="posted">Posted by: J. Colley at June 4, 2019 6:15 AM</span>'
    article = saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}{signed}<h2>Comments</h2>{comment * 2}")
    assert (article.byline, article.published) == (("Regan",), "2019-06-03T22:41")
    assert [sentence.text for sentence in article.sentences] == list(TEXT)


def test_todays_date_at_the_head_of_a_page_is_not_when_its_article_was_published(tmp_path: Path) -> None:
    masthead = '<div id="data">Giovedì 6 Giugno 2019 - Aggiornato alle 18:52</div>'
    dated = '<div class="datapub">03/06/2019</div>'
    article = saved(tmp_path, f'{masthead}<h2 class="titolo">{TITLE}</h2>{dated}{BODY}', lang="it")
    assert article.published == "2019-06-03"


def test_a_page_that_its_server_streams_in_hidden_pieces_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    streamed = f'<main><template id="B:0"></template></main><div hidden id="S:0"><h1>{TITLE}</h1>{BODY}</div>'
    assert [sentence.text for sentence in saved(tmp_path, streamed).sentences] == list(TEXT)


def test_who_wrote_what_a_card_leads_to_did_not_write_the_page(tmp_path: Path) -> None:
    card = '<a class="tile" href="/b"><h4>Ice house to stay</h4><p>Words: Al Pask</p></a>'
    assert saved(tmp_path, f"<h1>{TITLE}</h1>{BODY}<div>{card}</div>").byline == ()


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        (
            "<span>June 3, 2019</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;Jo ter Colley&nbsp;|&nbsp;<a href='#'>Edit</a>",
            ("Jo ter Colley",),
        ),
        ('<span>June 3, 2019</span> · <a href="/c">Harbour Matters</a>', ()),
        ("<span>June 3, 2019</span> · Climate Change", ()),
    ],
)
def test_a_bare_name_beside_the_date_of_a_post_is_its_writer_and_a_section_is_none(
    tmp_path: Path, line: str, byline: tuple[str, ...]
) -> None:
    assert saved(tmp_path, f'<h1>{TITLE}</h1><div class="post-meta">{line}</div>{BODY}').byline == byline
