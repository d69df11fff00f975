"""Claims about the pages of a digest: complete, linked, quiet where there is nothing to say."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from publishing_digests import digest_of, plain_story, rich_story, told, two_reports
from publishing_reader import Body, Indexed, bodies, dead_links

from story_digest import Settings, analyze, read_article
from story_digest.model import Digest
from story_digest.publishing import Page, Site, publish
from story_digest.publishing.edition import anchor
from story_digest.publishing.views.credits import entries
from story_digest.publishing.views.differences import quotations_differing
from story_digest.settings import PublishingSettings

SETTINGS = PublishingSettings()


def digests() -> dict[str, Digest]:
    return {
        "nothing": Digest(stories=(), articles={}),
        "one article": digest_of(plain_story("alone", 1, 4)),
        "two articles": digest_of(plain_story("pair", 2, 5)),
        "eight articles, forty passages": digest_of(plain_story("large", 8, 40, own=6)),
        "thirty articles": digest_of(plain_story("crowd", 30, 3)),
        "two reports": digest_of(two_reports()),
        "every field filled": digest_of(rich_story()),
        "several stories": digest_of(plain_story("alone", 1, 2), plain_story("pair", 2, 3), two_reports()),
    }


@pytest.fixture(params=list(digests()), scope="module")
def digest(request: pytest.FixtureRequest) -> Digest:
    return digests()[request.param]


@pytest.fixture(scope="module")
def site(digest: Digest) -> Site:
    return publish(digest, SETTINGS)


@pytest.fixture(scope="module")
def read_bodies(site: Site) -> dict[str, Body]:
    return bodies(site)


def page(site: Site, kind: str) -> Page:
    return next(p for p in site.pages if p.kind == kind)


def story_html(digest: Digest) -> str:
    site = publish(digest, SETTINGS)
    return site.body(page(site, "story"))


def test_no_link_and_no_fragment_is_dead(site: Site, read_bodies: dict[str, Body]) -> None:
    assert dead_links(site, read_bodies) == []


def test_links_end_in_index_html_where_addresses_are_not_folders(digest: Digest) -> None:
    assert dead_links(publish(digest, SETTINGS, directory_urls=False), index="index.html") == []


def test_every_page_is_well_formed(read_bodies: dict[str, Body]) -> None:
    assert {address: body.faults for address, body in read_bodies.items() if body.faults} == {}


def test_the_table_of_contents_names_what_is_on_the_page(site: Site, read_bodies: dict[str, Body]) -> None:
    for each in site.pages:
        ids = read_bodies[each.address].ids
        assert [h.id for h in each.headings] == [i for i in ids if i in {h.id for h in each.headings}]
        if each.kind in {"story", "article"}:
            sections = site.body(each).count("<h2") - site.body(each).count('id="strongest"')
            assert sections == len(each.headings)


def test_search_meets_the_words_of_a_story_once(digest: Digest, site: Site) -> None:
    """What is left when excluded elements are cut out is the title, the verdict, the summary and each passage once."""
    for each in site.pages:
        if each.searchable:
            left = Indexed.of(site.body(each))
            story = next(s for s in digest.stories if s.title == each.title)
            shown = [s.text for s in story.summary]
            for passage in story.passages:
                home = next(r for r in passage.readings if r.article == passage.base)
                shown.append(digest.articles[passage.base].sentence(home.sentences[0]).text)
            assert [words for words in shown if left.count(words) < shown.count(words)] == []
            assert len(left) < sum(map(len, shown)) + 1000
            assert "SHA-256" not in left
            assert "story.json" not in left


def test_no_link_leaves_the_site_by_its_root(read_bodies: dict[str, Body]) -> None:
    for body in read_bodies.values():
        assert not [v for v in body.values("href") if v.startswith(("/", "//", "http"))]


def test_only_hubs_stand_in_the_navigation_and_only_stories_in_the_search(site: Site) -> None:
    assert {p.kind for p in site.pages if p.in_navigation} <= {"front", "index", "sources"}
    assert {p.kind for p in site.pages if p.searchable} <= {"story"}


def test_each_article_has_one_page_that_names_it(digest: Digest, site: Site) -> None:
    assert sorted(p.article for p in site.pages if p.article) == sorted(digest.articles)


def test_every_sentence_of_an_article_stands_on_its_page_once(
    digest: Digest, site: Site, read_bodies: dict[str, Body]
) -> None:
    for each in site.pages:
        if each.article:
            body = read_bodies[each.address]
            numbers = [i for i in body.ids if re.fullmatch(r"s\d+", i)]
            assert numbers == [anchor(n) for n in range(1, len(digest.articles[each.article].sentences) + 1)]


def test_each_summary_sentence_opens_the_exact_sentence_of_every_article_that_carries_it() -> None:
    digest = digest_of(plain_story("pair", 3, 5))
    site = publish(digest, SETTINGS)
    (story,) = digest.stories
    html = site.body(page(site, "story"))
    at = {p.article: p.address for p in site.pages if p.article}
    home = page(site, "story").address
    for number, sentence in enumerate(story.summary, 1):
        part = html.split(f'<li id="summary-{number}">')[1].split("</details>")[0]
        for support in sentence.support:
            place = anchor(int(support.sentence[1:]))
            assert f'href="{at[support.article].removeprefix(home)}#{place}"' in part
            body = site.body(next(p for p in site.pages if p.article == support.article))
            told_there = (
                body.split(f'id="{place}"')[1].split('</p>\n<div class="sd-basetext')[0].split('class="sd-text"')[1]
            )
            bare = re.sub(r"<del>.*?</del>|<[^>]+>", "", told_there.partition(">")[2])
            assert digest.articles[support.article].sentence(support.sentence).text in " ".join(bare.split())


def test_passages_link_between_variants_and_back_to_the_story() -> None:
    digest = digest_of(plain_story("pair", 2, 3))
    site = publish(digest, SETTINGS)
    first, second = (p for p in site.pages if p.article)
    html = site.body(first)
    assert f'href="../{second.address.split("/")[-2]}/#s2"' in html
    assert 'href="../#r1p2"' in html
    assert f'href="../{first.address.split("/")[-2]}/#s2"' in site.body(second)


def test_an_article_alone_is_not_compared_with_anything() -> None:
    html = story_html(digest_of(plain_story("alone", 1, 4)))
    for word in ("sd-grid", "sd-readings", "What differs", "Lineage", "sd-badges", "shares", "confirmation"):
        assert word not in html
    assert "nothing to compare it with" in html
    assert told(0, 0) in html


def test_empty_sections_vanish() -> None:
    html = story_html(digest_of(plain_story("pair", 2, 3)))
    for heading in ("differs", "lineage", "timeline", "furniture", "strongest"):
        assert f'id="{heading}"' not in html
    assert "no figure differs" not in html, "nobody has looked for figures"


def test_a_timeline_needs_three_dated_articles() -> None:
    story, members = rich_story()
    assert 'id="timeline"' in story_html(digest_of((story, members)))
    two = [members[0], members[1], replace(members[2], dates=())]
    assert 'id="timeline"' not in story_html(digest_of((story, two)))


def test_two_reports_have_a_grid_and_a_text_each() -> None:
    html = story_html(digest_of(two_reports()))
    assert 'id="grid-1"' in html
    assert 'id="grid-2"' in html
    assert 'id="grid-3"' not in html, "an article that shares its text with no other is not compared"
    assert 'id="report-3"' in html
    assert "three separate texts" in html


def test_what_stands_in_one_article_only_is_told_apart_from_the_report() -> None:
    digest = digest_of(plain_story("large", 3, 4, own=2))
    html = story_html(digest)
    assert 'id="only-c"' in html
    report, only = html.split('id="only-c"')
    assert "Only here is part 0" in only
    assert "Only here is part 0" not in report


def test_a_text_beside_is_shown_and_never_counted() -> None:
    story, members = rich_story()
    html = story_html(digest_of((story, members)))
    assert "the same point in another text, not counted" in html
    assert "1 other reading, 1 beside" in html


def test_a_page_of_eight_variants_and_forty_passages_stays_light() -> None:
    html = story_html(digest_of(plain_story("large", 8, 40, own=6)))
    assert len(html.encode()) < 300_000


def test_a_sentence_of_the_summary_costs_one_element_for_each_article_that_carries_it() -> None:
    """A browser finds the style of all that stands at the top of a page, several times while a theme's script starts."""
    strips = re.findall(
        r'<span class="sd-strip"[^>]*>(.*?)</span></span>', story_html(digest_of(plain_story("x", 8, 4)))
    )
    assert strips
    for strip in strips:
        assert strip.count("<span") == len(re.sub("<[^>]*>|&#8288;", "", strip))


def test_style_and_script_stay_light() -> None:
    site = publish(digests()["two articles"], SETTINGS)
    sizes = {a.address: len(a.content) for a in site.assets if a.address.endswith((".css", ".js"))}
    assert sizes["digest/digest.js"] < 15_000
    assert sizes["digest/digest.css"] < 25_000


def test_what_is_out_of_sight_is_skipped_only_where_a_screen_reader_still_hears_it() -> None:
    """Firefox 153 and WebKit 2.50 tell nothing of the text that `content-visibility: auto` skips; Chromium does."""
    style = next(a.content for a in publish(digests()["two articles"], SETTINGS).assets if a.address.endswith(".css"))
    outside, chromium = style.decode().split("@supports (app-region: none) {\n")
    chromium, rest = chromium.split("\n}\n", 1)
    assert "content-visibility: auto" in chromium
    assert "content-visibility: auto" not in outside + rest


def test_links_are_underlined_in_safari_too() -> None:
    style = next(a.content for a in publish(digests()["two articles"], SETTINGS).assets if a.address.endswith(".css"))
    lines = re.findall(r"text-decoration: *([^;}]+)", style.decode())
    assert lines
    assert [value for value in lines if len(value.split()) > 1] == []


def test_bodies_do_not_depend_on_the_order_of_articles_or_stories() -> None:
    first, second = plain_story("pair", 3, 4), two_reports()
    forward, backward = digest_of(first, second), digest_of(second, first)
    backward = replace(backward, articles=dict(reversed(list(backward.articles.items()))))
    made = [publish(d, SETTINGS) for d in (forward, backward)]
    one_way, other_way = ([site.body(p) for p in site.pages] for site in made)
    assert one_way == other_way


def test_the_front_page_lists_stories_newest_first_and_the_undated_last() -> None:
    rich = rich_story()
    html = publish(digest_of(plain_story("alone", 1, 2), rich), SETTINGS)
    body = html.body(page(html, "front"))
    assert body.index('id="d-2022-12-30"') < body.index('id="d-undated"')


def test_a_thousand_stories_do_not_make_a_heavy_front_page() -> None:
    stories = [plain_story(f"s{n:03d}", 2, 1) for n in range(120)]
    site = publish(digest_of(*stories), SETTINGS)
    front = site.body(page(site, "front"))
    assert front.count("<article") == SETTINGS.stories_on_front
    assert len(front.encode()) < 100_000
    # Lists of all stories: a thousand are under 250 kB.
    for kind in ("month", "index", "sources"):
        body = site.body(page(site, kind))
        assert all(f"The s{n:03d}" in body for n in range(120)), kind
        assert len(body.encode()) < 120 * 250, kind
    assert dead_links(site) == []


def test_a_month_of_few_stories_shows_each_in_full() -> None:
    settings = replace(SETTINGS, stories_on_front=2)
    site = publish(digest_of(*(plain_story(f"s{n}", 2, 2) for n in range(5))), settings)
    month = site.body(page(site, "month"))
    assert month.count("<article") == month.count('class="sd-bars"') == 5


def test_the_sources_of_few_stories_are_shown_with_the_words_that_name_them() -> None:
    digest = digest_of(*(plain_story(f"s{n}", 2, 2) for n in range(3)))
    few = publish(digest, SETTINGS)
    many = publish(digest, replace(SETTINGS, stories_of_source=2))
    assert few.body(page(few, "sources")).count('class="sd-l"') > 0
    assert many.body(page(many, "sources")).count('class="sd-l"') == 0
    assert "2 of 2 articles" in many.body(page(many, "sources"))


def test_a_template_of_the_users_own_takes_the_place_of_ours(tmp_path: object) -> None:
    (tmp_path / "story").mkdir()  # type: ignore[attr-defined,operator]
    (tmp_path / "story" / "verdict.html").write_text("<p>{{ view.title }}, our own verdict</p>")  # type: ignore[operator]
    site = publish(digest_of(plain_story("pair", 2, 2)), SETTINGS, templates=[tmp_path])  # type: ignore[list-item]
    assert "our own verdict" in site.body(page(site, "story"))


def test_the_seeds_make_pages_without_a_dead_link(seeds: object) -> None:
    site = publish(analyze([seeds], Settings()), SETTINGS)  # type: ignore[list-item]
    assert dead_links(site) == []
    assert {a: b.faults for a, b in bodies(site).items() if b.faults} == {}


def test_evidence_inside_a_change_does_not_break_the_change() -> None:
    story, members = rich_story()
    site = publish(digest_of((story, members)), SETTINGS)
    for each in site.pages:
        if each.article:
            assert "</ins><ins>" not in re.sub(r"</?span[^>]*>", "", site.body(each))


def test_words_shown_for_several_articles_say_whose_they_are() -> None:
    """One wording stands for others only with the letter of the article whose words it is."""
    story, members = rich_story()
    item = story.drift.omissions[0]
    readings = tuple(replace(r, value="") for r in item.readings)
    story = replace(story, drift=replace(story.drift, omissions=(replace(item, readings=readings),)))
    html = story_html(digest_of((story, members)))
    (row,) = re.findall(r'<th scope="row" id="omissions-1">.*?</tr>', html, re.DOTALL)
    assert "in the words of A" in row
    assert "Not in C." in row


def test_a_template_of_one_s_own_takes_the_place_of_the_package_s(tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    (tmp_path / "front.html").write_text("<p>{{ w('front.title') }} of the Brandel Courier, {{ view.stories }}</p>")
    (tmp_path / "story" / "strongest.html").write_text("")
    site = publish(digest_of(rich_story("<b>words</b>")), PublishingSettings(), templates=[tmp_path])
    front, story = (next(p for p in site.pages if p.kind == kind) for kind in ("front", "story"))
    assert site.body(front) == "<p>Digest of the Brandel Courier, 1</p>"
    assert 'id="strongest"' not in site.body(story)
    assert "<b>words</b>" not in site.body(story), "what an article says is escaped there too"


def test_a_quotation_of_which_two_things_are_said_differs_once() -> None:
    digest = digest_of(rich_story("words"))
    (story,) = digest.stories
    (first, *_) = story.drift.quotes
    twice = replace(first, id="again", kind="omission mark", weight=99)
    forms = replace(first, id="forms", kind="two forms in one article")
    assert quotations_differing(replace(story, drift=replace(story.drift, quotes=(first,)))) == 1
    assert quotations_differing(replace(story, drift=replace(story.drift, quotes=(twice, first, forms)))) == 1
    assert quotations_differing(replace(story, drift=replace(story.drift, quotes=(forms,)))) == 1


def test_an_agency_cited_for_one_sentence_is_not_credited_with_the_text(seeds: Path) -> None:
    told_by = {name[:3]: entries(read_article(seeds / name)) for name in sorted(p.name for p in seeds.iterdir())}
    assert [(e.note, e.count) for e in told_by["003"]["agency"]] == [("story.for_sentences", 1)]
    for stated in ("000", "001", "002"):
        assert [e.count for e in told_by[stated]["agency"]] == [0]
    assert [e.lead for e in told_by["003"]["headline"]] == ["", "story.below"]


def test_an_origin_is_not_called_stated_for_articles_that_do_not_state_it(seeds: Path) -> None:
    """Three of the seeds credit the agency, one cites it for a sentence, one does not name it."""
    site = publish(analyze([seeds]), SETTINGS)
    story = site.body(page(site, "story"))
    lineage = " ".join(re.sub(r"<[^>]+>", " ", story[story.index('id="lineage"') :]).split())
    assert "Reuters is the origin of the text in A, B, C, D and E." in lineage
    assert "stated for A, B and C, inferred for D and E" in lineage


def test_what_a_picture_or_slanted_letters_show_is_also_said(seeds: Path) -> None:
    story = story_html(analyze([seeds]))
    agency = story[story.index("Agency for the text") :]
    agency = re.sub(r"<[^>]+>", " ", agency[: agency.index("</tr>")])
    assert agency.split()[-5:] == ["Reuters", "by", "shared", "text", "(inferred)"]
    assert 'aria-label="The sentences of D: 2 near; 14 only here; ' in story


def test_what_a_headline_leaves_out_is_not_shown_as_if_it_said_it(seeds: Path) -> None:
    html = story_html(analyze([seeds]))
    row = html[html.index("The headline leaves out the source") :]
    row = row[: row.index("</tr>")]
    headline, text = row.split("<li", 2)[1:]
    assert "Xi says road to peace talks" in headline
    assert "CCTV" not in headline
    assert "Chinese state broadcaster CCTV said" in text
    assert "headline" not in text


def test_quotations_stand_in_the_order_of_what_matters(seeds: Path) -> None:
    digest = analyze([seeds])
    html = story_html(digest)
    titles = [item.title for item in digest.stories[0].drift.quotes]
    assert [item.weight for item in digest.stories[0].drift.quotes] == sorted(
        (item.weight for item in digest.stories[0].drift.quotes), reverse=True
    )
    places = [html.index(f'id="quotes-{number}"') for number in range(1, len(titles) + 1)]
    assert places == sorted(places)


def test_a_strongest_difference_shows_the_wordings_that_its_heading_names(seeds: Path) -> None:
    html = story_html(analyze([seeds]))
    strongest = html[html.index('id="strongest"') :].split("</section>")[0]
    for item in strongest.split("<li>")[1:]:
        title, rows = (re.sub(r"<[^>]+>", "", part) for part in item.split("</a>", 1))
        assert all(named in rows for named in re.findall("“(.+?)”", title))


@pytest.mark.parametrize(
    ("codec", "shown"),
    [("cp1254", ("cp1254", "Şule", "inferred")), ("utf-8", ())],
)
def test_an_article_page_names_an_encoding_that_was_inferred_and_the_word_that_tells_it(
    tmp_path: Path, codec: str, shown: tuple[str, ...]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“We heard a bang,” said Şule, a teacher. The ferry sank on Sunday.\n".encode(codec))
    site = publish(analyze([path], Settings()), SETTINGS)
    html = site.body(page(site, "article"))
    row = html.partition("<dt>Encoding</dt>")[2].partition("</div>")[0]
    assert all(word in row for word in shown)
    assert bool(row) is bool(shown)
