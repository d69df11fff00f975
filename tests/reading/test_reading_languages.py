"""Which language an article is in; other languages than English do not break the reading."""

import pickle

import pytest

from story_digest import ReadError, read_text

REPORTS = {
    "en": "The government raised the price of gasoline on Friday. The opposition called for an inquiry into the deaths.",
    "de": "Die Regierung hat den Preis für Benzin am Freitag erhöht. Die Opposition fordert eine Untersuchung der Vorfälle.",
    "fr": "Le gouvernement a augmenté le prix de l'essence vendredi. L'opposition demande une enquête sur les morts.",
    "es": "El gobierno subió el precio de la gasolina el viernes. La oposición pide que se investiguen las muertes.",
    "ro": "Guvernul a majorat vineri prețul benzinei, care este din nou mai mare. Opoziția cere o anchetă și spune că nu va tăcea.",
    "ru": "Правительство повысило цены на бензин в пятницу. Оппозиция требует расследования, и это её право.",
    "zh": "政府周五提高了汽油价格。反对派要求展开调查。",
    "ar": "رفعت الحكومة سعر البنزين يوم الجمعة. وطالبت المعارضة بإجراء تحقيق.",
}


@pytest.mark.parametrize("code", sorted(REPORTS))
def test_the_language_is_told_and_sentences_are_found(code):
    article = read_text(REPORTS[code], id="a")
    assert article.language == code
    assert article.evidence["language"].status == "inferred"
    assert len(article.sentences) == 2


def test_a_few_words_do_not_tell_a_language():
    assert read_text("Tokyo 1964.", id="a").language == "und"


def test_what_is_refused_in_another_process_arrives_whole():
    refused = ReadError("a.txt", "is empty.", "Remove it.")
    again = pickle.loads(pickle.dumps(refused))
    assert (again.file, again.reason, again.remedy) == ("a.txt", "is empty.", "Remove it.")
