"""Short reports, invented for these tests: one event by two agencies, a cut, a rewording, a near twin, two strangers."""

from __future__ import annotations

from dataclasses import replace

from story_digest import Article, read_text

FERRY = """\
At least nine people drowned on Tuesday when the ferry Santa Ondina capsized in heavy swell off the island of Velmar, the coast guard said.

The boat, carrying 61 passengers and a load of cement, overturned shortly after leaving the harbour of Porto Cinza at dawn.

“We heard one long scream and then nothing but water,” said Ilda Marques, who clung to a crate for two hours.

Fishermen pulled 47 people from the sea before a navy helicopter arrived.

Harbour master Duarte Pinhal said the vessel had been inspected in April and found seaworthy.

Its owner, Linhas do Arquipelago, declined to comment on reports that the cargo had not been lashed.

Divers will resume the search for five missing passengers on Wednesday morning.

The government declared two days of mourning.
"""

FERRY_CUT = "\n\n".join(FERRY.split("\n\n")[:4]) + "\n"

FERRY_REWORDED = """\
No fewer than nine persons perished on Tuesday after the ferry Santa Ondina overturned in rough swell near Velmar island, according to the coast guard.

The vessel, which had 61 passengers and a cargo of cement on board, tipped over soon after departing Porto Cinza harbour at daybreak.

“We heard a single long shriek and afterwards only water,” stated Ilda Marques, who held on to a box for two hours.

Fishers rescued 47 people out of the water ahead of the arrival of a navy helicopter.

The harbour master, Duarte Pinhal, stated that the boat was checked in April and judged seaworthy.

The owner Linhas do Arquipelago refused comment on claims that the freight was not fastened.

Divers are to continue looking for five passengers still missing on Wednesday morning.

Two days of mourning were announced by the government.
"""

FERRY_OTHER_AGENCY = """\
A ferry sank in the Velmar islands on Tuesday and at least nine of its passengers died, officials said, in the archipelago's worst accident at sea in two decades.

Relatives gathered on the quay of Porto Cinza, where the bodies were brought ashore under blankets.

The Santa Ondina was built in 1978 and had changed hands three times, shipping registers show.

Unions have long demanded that old vessels be taken out of service between the islands.

An opposition deputy, Nuno Falcato, called for the transport minister to resign.

The European Union paid for new rescue boats in 2019 but two of them lie in dock for want of spare parts.
"""

FERRY_TWIN = """\
Three crew members were hurt on Friday when the ferry Rainha Aurea of the shipping company Linhas do Arquipelago struck a pier at Lagoa Funda, police said.

The collision tore a gap of four metres into the bow, and 212 tourists were taken off over a gangway.

Captain Rui Salema told investigators that the engines had not answered his command to reverse.

Prosecutors seized the logbook and the maintenance records of both engines.

The company said it would put all passengers up in hotels.
"""

LITHIUM = """\
Chile's mining ministry awarded a lithium concession in the Laguna Parda salt flat to the consortium Altoandes on Thursday after record bids.

The winner offered 412 million dollars, almost twice the reserve price, according to the auction records.

Indigenous communities near the salt flat announced that they would contest the award in court.
"""

RATES = """\
Norway's central bank left its benchmark rate unchanged on Monday and signalled a first cut before the summer.

Governor Sigrid Halvorsen said inflation was falling faster than the bank had forecast in December.

The crown weakened by one per cent against the euro after the announcement.
"""


def told(**texts: str) -> list[Article]:
    """Articles with these names and texts."""
    return [read_text(text, id=name) for name, text in texts.items()]


def dated(article: Article, day: str) -> Article:
    return replace(article, published=day)
