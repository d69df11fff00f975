"""Signs of word swapping: pairs and a rate, never a verdict."""

from __future__ import annotations

from drift_texts import drift_between

BASE = (
    "The road to talks would be long, the minister said, adding that the shared distrust of both countries had grown, "
    "that the army had faced several setbacks, and that the conflict would be resolved in the end."
)
SWAPPED = (
    "The path to talks would be long, the minister said, adding that the mutual scepticism of both countries had grown, "
    "that the army had suffered repeated reverses, and that the dispute would be settled in the end."
)


def test_swapped_words_are_listed_in_pairs_with_their_rate() -> None:
    (found,) = drift_between(BASE, SWAPPED).rewording
    pairs = [(pair.base.text, pair.text.text) for pair in found.pairs]
    assert ("road", "path") in pairs
    assert ("distrust", "scepticism") in pairs
    assert ("setbacks", "reverses") in pairs
    assert (found.article, found.base) == ("B", "A")
    assert round(found.rate, 3) == round(len(pairs) / found.words, 3)
    assert "not a verdict" in found.evidence.note


def test_a_few_other_words_are_no_sign() -> None:
    assert drift_between(BASE, BASE.replace("road", "path")).rewording == ()
    assert (
        drift_between(BASE, "In the end, both countries will settle it, whatever setbacks the army faced.").rewording
        == ()
    )
