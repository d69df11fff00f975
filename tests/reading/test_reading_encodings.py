"""Which characters the bytes are, and what is said about bytes that are none."""

import pytest

from story_digest import ReadError, Settings, analyze, read_article
from story_digest.reading.decoding import decode

REPORT = "Café owners said “no” – twice.\n\nThe naïve plan cost €5, said Jörn Wedekind. Nobody paid.\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_same_words_in_every_encoding(tmp_path, codec, name):
    path = tmp_path / "a.txt"
    path.write_bytes(REPORT.encode(codec))
    article = read_article(path)
    assert article.text == REPORT
    assert article.encoding == name
    assert article.evidence["encoding"].rule


def test_a_declared_charset_is_believed_where_utf_8_does_not_fit(tmp_path):
    path = tmp_path / "a.html"
    body = "<p>Привет, мир. Переговоры прошли в Москве.</p>" * 5
    path.write_bytes(f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'.encode("cp1251"))
    article = read_article(path)
    assert "Переговоры прошли в Москве." in article.text
    assert article.encoding == "cp1251"
    assert article.evidence["encoding"].quote == "windows-1251"


def test_broken_bytes_are_shown_as_such_and_reported(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Él dijo “no” el viernes. Se".encode() + b"\xff" + "ñaló otra vez que “sí”.".encode())
    digest = analyze([path], Settings())
    (article,) = digest.articles.values()
    assert "Se\ufffdñaló" in article.text
    assert [(d.severity, "broken" in d.reason) for d in digest.diagnostics] == [("warning", True)]


def test_what_no_reader_can_see_is_shown_or_gone_but_never_kept(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Prime\u200b Minister\u00ad spoke\x07 on Friday.\n", encoding="utf-8")
    assert read_article(path).text == "Prime Minister spoke\ufffd on Friday.\n"


@pytest.mark.parametrize("mark", ["“ ”", "„ “", "« »", "' '", '" "'])
def test_quotation_marks_are_kept_as_written(tmp_path, mark):
    opening, closing = mark.split()
    path = tmp_path / "a.txt"
    path.write_text(f"He said {opening}we will stay here{closing} on Friday.", encoding="utf-8")
    assert f"{opening}we will stay here{closing}" in read_article(path).text


def test_composed_characters():
    assert decode("Cafe\u0301".encode(), Settings().reading).text == "Café"


@pytest.mark.parametrize("data", [b"", b"   \n\n ", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00\xaa" * 40])
def test_what_holds_no_text_is_refused_with_file_reason_and_remedy(tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ReadError) as refused:
        read_article(path)
    assert refused.value.file.endswith("a.txt")
    assert refused.value.reason
    assert refused.value.remedy
