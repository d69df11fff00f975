"""A sentence of the base that a variant tells in two is one passage, with both as its reading."""

from __future__ import annotations

from story_digest import read_text
from story_digest.aligning import align
from story_digest.explaining import explain
from story_digest.model import Overrules
from story_digest.settings import Settings

HEARD = "We heard a sound like a lorry that changes its gears, and then there was no more street"
BASE = f"""\
CERRO PARDO, May 7 (Reuters) - A wet hillside slid onto the village of Cerro Pardo before dawn on Sunday and buried 31 houses, the mayor said.

"{HEARD}," said Petra Icoy, 52, who lost two grandchildren and her mule.

More than 210 millimetres of rain had fallen on the valley in three days, according to the weather service.

A bridge on the road to Las Minas was torn away, and soldiers carried drums of water over the pass.
"""
SPLIT = """\
A wet hillside slid onto the village of Cerro Pardo before dawn on Sunday and buried 31 houses, the mayor said.

His aunt, in a letter that came to the bakery, wrote that there was "a sound like a lorry that changes its gears" before everything went dark. She lost two grandchildren and her mule.

More than 210 millimetres of rain had fallen on the valley in three days, the weather service said.

Soldiers carried drums of water over the pass, as a bridge on the road to Las Minas was torn away.
"""


def test_a_clause_beside_the_sentence_that_tells_the_rest_belongs_to_the_reading() -> None:
    articles = [read_text(BASE, id="base"), read_text(SPLIT, id="split")]
    alignment = align(articles, Settings().aligning)
    overrules = Overrules(same_report=(("base", "split"),))
    found = explain(alignment.articles, alignment, Settings().explaining, overrules)
    sentence = {s.id: s.text for article in alignment.articles if article.id == "split" for s in article.sentences}
    (told,) = (
        [sentence[s] for s in reading.sentences]
        for passage in found.passages
        for reading in passage.readings
        if reading.article == "split" and any("grandchildren" in sentence[s] for s in reading.sentences)
    )
    assert len(told) == 2
    assert "lorry" in told[0]
