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


ENGLISH = (
    "The ferry sank in rough seas late on Sunday, the coast guard of {place} said.\n\n"
    "“We heard a bang,” said {name}, a teacher who was on deck with two sons.\n\n"
    "The ship had passed an inspection in March. Nobody at the port authority wished to comment.\n"
)


@pytest.mark.parametrize(
    ("name", "place", "codec"),
    [
        ("Şule Işık", "Turkey", "cp1254"),
        ("Oğuz Yıldırım", "Vatia", "cp1254"),
        ("Paweł Zając", "Vatia", "cp1250"),
        ("Gręda", "Poland", "cp1250"),
        ("Zdeněk Šťastný", "Vatia", "cp1250"),
        ("Gyurcső Béla", "Vatia", "cp1250"),
        ("Đorđe Kovačević", "Vatia", "cp1250"),
        ("Krišjānis Bērziņš", "Vatia", "cp1257"),
        ("Иван Петров", "Vatia", "cp1251"),
        ("Guðmundur Þórðarson", "Iceland", "cp1252"),
        ("João Gonçalves", "Vatia", "cp1252"),
        ("José Muñoz", "Vatia", "cp1252"),
        ("Jérôme Lefèvre", "Vatia", "cp1252"),
        ("Jörg Weiß", "Vatia", "cp1252"),
        ("Søren Kjær", "Vatia", "cp1252"),
        ("Åsa Bäckström", "Vatia", "cp1252"),
    ],
)
def test_the_letters_of_a_name_tell_the_code_page_of_an_english_text(name, place, codec):
    text = ENGLISH.format(name=name, place=place)
    decoded = decode(text.encode(codec), Settings().reading)
    assert (decoded.text, decoded.encoding) == (text, codec)
    assert decoded.evidence.status == "inferred"


def test_letters_that_iso_8859_2_has_elsewhere_are_read_where_they_make_a_name():
    text = ENGLISH.format(name="Łukasz Śliwiński", place="Vatia").replace("“", '"').replace("”", '"')
    decoded = decode(text.encode("iso8859-2"), Settings().reading)
    assert (decoded.text, decoded.encoding) == (text, "iso8859-2")
    assert (decoded.evidence.quote, decoded.evidence.note) == ("Śliwiński", "in cp1250 it would be ¦liwiński")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (
            "Le ministre a déclaré lundi que la forêt où Hélène vit n’était pas sûre. Le cœur de l’île brûle à Noël.",
            "cp1252",
        ),
        ("De minister zei dat België en Oekraïne één plan hebben, aldus Zoë Daniël.", "cp1252"),
        ("Ráðherrann sagði á mánudag að viðræðurnar héldu áfram, en það mál þarf að ræða.", "cp1252"),
        ("Bakan pazartesi günü görüşmelerin süreceğini söyledi. Ağustos ayında karar çıkmadı.", "cp1254"),
        ("Ministr v pondělí řekl, že jednání budou pokračovat. Žádný svědek nepřišel.", "cp1250"),
        ("Ministrs pirmdien sacīja, ka sarunas turpināsies. Viņš piebilda, ka ģimenes to ļoti gaida.", "cp1257"),
    ],
)
def test_a_text_of_another_language_is_read_in_its_code_page(text, codec):
    assert decode(text.encode(codec), Settings().reading).text == text


def test_french_words_by_the_dozen_do_not_make_a_text_polish():
    words = "forêt fête tête bête crêpe prêt être même rêve arrêt conquête enquête extrême suprême"
    text = f"The list read: {words}. It was all that the teacher had left on the board that day."
    assert decode(text.encode("cp1252"), Settings().reading).encoding == "cp1252"


@pytest.mark.parametrize(
    ("name", "place", "reported"), [("Babić", "Croatia", True), ("Babić", "Vatia", True), ("Işık", "Turkey", False)]
)
def test_a_name_that_two_code_pages_make_sense_of_is_reported(tmp_path, name, place, reported):
    path = tmp_path / "a.txt"
    path.write_bytes(ENGLISH.format(name=name, place=place).encode("cp1250" if name == "Babić" else "cp1254"))
    digest = analyze([path], Settings())
    told = [d for d in digest.diagnostics if "encoding" in d.reason]
    assert [(d.severity, d.remedy) for d in told] == ([("warning", "Save the file as UTF-8.")] if reported else [])
    assert all("Babić" in d.reason and "Babiæ" in d.reason for d in told)
