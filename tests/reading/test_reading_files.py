"""Which files are articles, what they are called, and what a sidecar states of them."""

import os

import pytest

from story_digest import ReadError, Settings, analyze, read_article, read_text
from story_digest.reading import gather

REPORT = "Two people were killed in Luanda on Friday, police said.\n\nNobody was arrested.\n"


def write(path, text=REPORT):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*sources):
    return gather(sources, Settings().reading)


def ids(*sources):
    return [article.id for article in found(*sources).articles]


def test_a_folder_may_mix_and_nest_formats(tmp_path):
    for name in ("b.txt", "a/c.md", "a/b/d.TXT", "e.html"):
        write(tmp_path / name)
    assert ids(tmp_path) == ["a/b/d.TXT", "a/c.md", "b.txt", "e.html"]


def test_images_and_hidden_files_are_passed_over_silently(tmp_path):
    write(tmp_path / "a.txt")
    for name in ("photo.jpg", ".hidden.txt", ".git/a.txt", "style.css", "draft.txt~"):
        write(tmp_path / name)
    gathered = found(tmp_path)
    assert [a.id for a in gathered.articles] == ["a.txt"]
    assert gathered.diagnostics == ()


def test_what_should_be_an_article_and_is_not_read_is_named(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.pdf")
    write(tmp_path / "c.txt", "")
    told = {d.file.rsplit("/", 1)[-1]: d for d in found(tmp_path).diagnostics}
    assert set(told) == {"b.pdf", "c.txt"}
    assert all(d.reason and d.remedy for d in told.values())


def test_a_link_out_of_the_folder_is_refused_by_name_and_one_inside_is_not_read_twice(tmp_path):
    secret = write(tmp_path / "secret.txt")
    write(tmp_path / "articles" / "a.txt")
    (tmp_path / "articles" / "out.txt").symlink_to(secret)
    (tmp_path / "articles" / "in.txt").symlink_to(tmp_path / "articles" / "a.txt")
    (tmp_path / "articles" / "loop").symlink_to(tmp_path / "articles")
    gathered = found(tmp_path / "articles")
    assert [a.id for a in gathered.articles] == ["a.txt"]
    assert [d.file.rsplit("/", 1)[-1] for d in gathered.diagnostics] == ["out.txt"]


def test_a_pipe_is_refused_and_nothing_waits_for_it(tmp_path):
    write(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    gathered = found(tmp_path)
    assert [a.id for a in gathered.articles] == ["a.txt"]
    assert "regular" in gathered.diagnostics[0].reason


def test_a_file_that_is_too_large_is_refused(tmp_path):
    from dataclasses import replace

    write(tmp_path / "a.txt")
    gathered = gather([tmp_path], replace(Settings().reading, largest_file=10))
    assert not gathered.articles
    assert "larger" in gathered.diagnostics[0].reason


def test_a_path_that_leads_nowhere(tmp_path):
    assert "No such file" in found(tmp_path / "no").diagnostics[0].reason
    with pytest.raises(ReadError, match="No such file"):
        read_article(tmp_path / "no.txt")


def test_an_id_does_not_move_when_other_files_come_or_go(tmp_path):
    write(tmp_path / "b" / "x.txt")
    before = ids(tmp_path)
    write(tmp_path / "a" / "x.txt")
    assert set(before) <= set(ids(tmp_path))


def test_two_folders_with_one_name_in_both(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    write(one / "x.txt")
    write(two / "x.txt")
    assert ids(one, two) == ids(two, one) == ["one/x.txt", "two/x.txt"]
    assert all("same name" in d.reason for d in found(one, two).diagnostics)


def test_a_file_named_twice_is_read_once(tmp_path):
    path = write(tmp_path / "x.txt")
    assert ids(tmp_path, path, tmp_path / "." / "x.txt") == ["x.txt"]


def test_two_articles_under_one_id_are_not_merged_in_silence():
    gathered = found(read_text(REPORT, id="a"), read_text("Another text of Friday.", id="a"))
    assert len(gathered.articles) == 1
    assert "two different articles" in gathered.diagnostics[0].reason


SIDECAR = """
x.txt:
  publisher: The Courier
  url: https://courier.example/1
sub/y.txt:
  publisher: The Herald
  colour: red
gone.txt:
  publisher: Nobody
same_report:
  - [x.txt, sub/y.txt]
not_same_report:
  - [x.txt, z.txt]
"""


def test_a_sidecar_states_what_the_text_does_not(tmp_path):
    for name in ("x.txt", "sub/y.txt", "z.txt"):
        write(tmp_path / name)
    write(tmp_path / "articles.yml", SIDECAR)
    gathered = found(tmp_path)
    by_id = {a.id: a for a in gathered.articles}
    assert by_id["x.txt"].publisher == "The Courier"
    assert by_id["x.txt"].evidence["publisher"].source == "sidecar"
    assert by_id["sub/y.txt"].publisher == "The Herald"
    assert by_id["z.txt"].publisher is None
    assert gathered.overrules.same_report == (("sub/y.txt", "x.txt"),)
    assert gathered.overrules.not_same_report == (("x.txt", "z.txt"),)
    assert sorted(d.place for d in gathered.diagnostics) == ["gone.txt", "sub/y.txt, colour"]


def test_a_sidecar_nearer_to_the_article_goes_first_and_one_beside_a_single_file_counts(tmp_path):
    path = write(tmp_path / "sub" / "y.txt")
    write(tmp_path / "articles.yml", "sub/y.txt: {publisher: Far, url: 'https://far.example'}")
    write(tmp_path / "sub" / "articles.yml", "y.txt: {publisher: Near}")
    (article,) = found(tmp_path).articles
    assert (article.publisher, article.url) == ("Near", "https://far.example")
    assert read_article(path).publisher == "Near"


def test_a_sidecar_that_contradicts_itself_is_followed_in_neither(tmp_path):
    for name in "abc":
        write(tmp_path / f"{name}.txt")
    write(tmp_path / "articles.yml", "same_report: [[a.txt, b.txt], [b.txt, c.txt]]\nnot_same_report: [[a.txt, c.txt]]")
    gathered = found(tmp_path)
    assert gathered.overrules.same_report == gathered.overrules.not_same_report == ()
    assert "neither" in gathered.diagnostics[0].reason


@pytest.mark.parametrize("text", ["a: [open", "- just\n- a list", "x.txt: The Courier", "[" * 5000])
def test_a_sidecar_that_is_not_understood_costs_no_article(tmp_path, text):
    write(tmp_path / "x.txt")
    write(tmp_path / "articles.yml", text)
    gathered = found(tmp_path)
    assert [a.id for a in gathered.articles] == ["x.txt"]
    assert gathered.diagnostics[0].file.endswith("articles.yml")


def test_one_bad_article_never_costs_the_others(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.json", "{")
    digest = analyze([tmp_path])
    assert list(digest.articles) == ["a.txt"]
    assert "b.json" in str(digest.diagnostics[0])
