"""Where sentences end."""

import pytest

from story_digest import split_sentences


def cut(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gov. Alice Renner declared an emergency.", "Mr. Jha agreed."],  # a title stands before its name
        ["He was seen at 5 p.m. Thursday in St. Paul, Minn., with Prof. Meera Bhagat."],  # day and place go on
        [["The doors opened at 6 P.M.", " were late."][0], "Police were late."],
        ["At 7 a.m. Mr. Bell left for the bridge."],  # nothing but the time has been said yet
        ["Shares of Aerospace Inc. fell 12.5% to $3.10.", "The U.S. Government would not comment."],
        ["He lives in the U.S.", "She does not."],
        ["It was signed by J. K. Rowling and Albert I. Jones.", "We did it, you and I.", "Did you?"],
        ["“Why not?” Putin asked.", "He left."],  # a speaker goes on with the sentence
        ["He said: “We are expecting you.”", "“It will be spring.”"],
        ["They uphold security and justice. International.”"],  # one word before the closing mark is no sentence
        ["That is power politics…and they firmly defend it."],
        ["He trailed off . . . and went on.", "Then he stopped."],
        ["The minister (he took office in May.) resigned."],
        ["Am 14. März 2024 trat er zurück.", "Das Parlament tagte."],
        ["Un accord a été signé.", "« Nous sommes prêts. »", "Il est parti."],
        ["会谈在北京举行。", "双方同意合作。"],
        [["1. The first point", " The second point"][0], "2. The second point"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    joined = "".join(sentences) if sentences[0].endswith("。") else " ".join(sentences)
    assert cut(joined) == sentences


def test_a_headline_without_a_stop_is_a_sentence_of_its_own():
    assert cut("Xi says road to peace talks will not be smooth\n\nPutin spoke on Friday. He left.") == [
        "Xi says road to peace talks will not be smooth",
        "Putin spoke on Friday.",
        "He left.",
    ]


def test_offsets_are_exact_and_in_order():
    text = "  One went.   Two came!\n\n\tThree stayed. "
    spans = split_sentences(text)
    assert [text[a:b] for a, b in spans] == ["One went.", "Two came!", "Three stayed."]
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "sentences",
    [
        ["It closed in may.", '"we were told late, " she said.'],
        ["It closed in may.", '" we were told late, " she said.', '" nobody came. "', "the mayor left."],
        ["It closed in may.", '" we were told late. nobody came, " she said.', "The mayor left."],
        ['" who knew? " she asked.', "The mayor left."],
        ['" nobody knew. " the mayor said so.'],
        ["It closed in May.", '"We were told late," she said.', '"Nobody came."', "The mayor left."],
    ],
)
def test_marks_apart_from_their_words_open_and_close_sentences_in_copies_in_lower_case(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences
