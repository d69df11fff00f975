"""What differs between the readings of a story's passages, shown without judging.

No reading is called right and no majority is counted. Only readings of one passage are compared; another text that makes
the same point (`Passage.beside`) never is.

Kinds of items, by list:

- `quotes`: altered, trimmed, marks not in every version, marks do not pair, omission mark, speaker, two forms in one
  article. The text of a reading includes its marks as they stand; equal `value`s are one wording.
- `numbers`: value, scale, percent or percentage points, exactness, figure or word. `value` is the normalised figure.
- `attributions`: attribution (`value` is where the source stands), reporting verb, source, number of sources,
  told to, anonymity, hedge, negation.
- `wording`: the dimension that the words belong to (`data/senses.txt`): power, aim, medium, degree, precision, …; rank
  (the largest, one of the largest); two times in one article.
- `omissions`: passage, clause; `absent` names the articles that have it not.
- `names`: spelling, name or title.
- `headlines`: words not in its own text, figure not in its own text, source not in the headline, headlines differ; their readings stand in no
  sentence (`sentence` is "").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from story_digest.explaining.drift.figures import figure_items
from story_digest.explaining.drift.headlines import headline_items
from story_digest.explaining.drift.hedging import hedge_items
from story_digest.explaining.drift.items import numbered
from story_digest.explaining.drift.names import name_items
from story_digest.explaining.drift.omissions import omission_items
from story_digest.explaining.drift.quoted_words import quotation_items
from story_digest.explaining.drift.rewording import rewordings
from story_digest.explaining.drift.standing import attribution_items
from story_digest.explaining.drift.superlatives import superlative_items
from story_digest.explaining.drift.tellings import gather_matter
from story_digest.explaining.drift.two_times import two_time_items
from story_digest.explaining.drift.wording import wording_items
from story_digest.model import Article, Drift

if TYPE_CHECKING:
    from story_digest.explaining import Explanation
    from story_digest.settings import ExplainingSettings


def find_drift(articles: Sequence[Article], explanation: Explanation, settings: ExplainingSettings) -> Drift:
    """What differs between the readings of each passage, of every kind, what matters most first."""
    matters = gather_matter(articles, explanation.passages, explanation.reports, settings.drift.longest_reading)
    order = [passage.id for passage in explanation.passages]
    return Drift(
        quotes=numbered(quotation_items(matters, settings.drift), "q", order),
        numbers=numbered(figure_items(matters, settings.drift), "n", order),
        attributions=numbered(
            [*attribution_items(matters, settings.drift), *hedge_items(matters, settings.drift)], "a", order
        ),
        wording=numbered(
            [
                *wording_items(matters, settings.drift),
                *superlative_items(matters, settings.drift),
                *two_time_items(articles, settings.drift),
            ],
            "w",
            order,
        ),
        omissions=numbered(omission_items(matters, settings.drift), "o", order),
        names=numbered(name_items(matters, settings.drift), "m", order),
        headlines=numbered(headline_items(articles, explanation.reports, settings.drift), "h", order),
        rewording=rewordings(matters, explanation.reports, settings.drift),
    )
