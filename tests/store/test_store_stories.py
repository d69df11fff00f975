"""A story that has not changed is not told again, whatever else comes into the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from story_digest import Digest, analysis, analyze
from story_digest.store import Store

HARBOUR = """PORT ALDER, May 4 (Reuters) - A ferry with 61 people aboard struck the harbour wall of Port Alder on Monday, police said.

Nine passengers were treated for cuts and bruises. The captain had reported a failing rudder twice since March.

The operator, Alder Lines, said the vessel would stay in dock until inspectors had examined her steering gear.
"""
BRIDGE = """KESWALD, May 6 (AP) - Engineers closed the old road bridge at Keswald on Wednesday after finding cracks in two piers.

Lorries must take the route through Hemmel, which is 40 kilometres longer, the roads office said.

Repairs will cost about 3 million crowns and should end before winter, engineer Marta Olin said.
"""
ORCHARD = """TILBROOK, May 7 (AFP) - Frost destroyed most of the cherry blossom in the Tilbrook valley on Thursday night.

Growers lit fires between the rows, but the temperature fell to minus six, the weather service said.
"""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The articles of each story that is told, by file name."""
    stories: list[tuple[str, ...]] = []
    real = analysis.tell
    monkeypatch.setattr(
        analysis,
        "tell",
        lambda articles, *rest: (stories.append(tuple(Path(a.path).name for a in articles)), real(articles, *rest))[1],
    )
    return stories


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour-1.txt").write_text(HARBOUR)
    (folder / "harbour-2.txt").write_text(HARBOUR.replace("Nine passengers", "Eleven passengers"))
    (folder / "bridge-1.txt").write_text(BRIDGE)
    (folder / "bridge-2.txt").write_text(BRIDGE.replace("old road bridge", "bridge"))
    return folder


def digest(folder: Path) -> Digest:
    with Store(folder.parent / "store.sqlite") as store:
        return analyze([folder], store=store)


def test_an_article_more_in_the_folder_leaves_the_other_stories_as_they_were(
    folder: Path, told: list[tuple[str, ...]]
) -> None:
    before = digest(folder)
    assert sorted(told) == [("bridge-1.txt", "bridge-2.txt"), ("harbour-1.txt", "harbour-2.txt")]
    told.clear()
    (folder / "orchard.txt").write_text(ORCHARD)
    after = digest(folder)
    assert told == [("orchard.txt",)]
    assert after == analyze([folder])
    assert {story.id for story in before.stories} < {story.id for story in after.stories}


def test_only_the_story_of_an_edited_article_is_told_again(folder: Path, told: list[tuple[str, ...]]) -> None:
    digest(folder)
    told.clear()
    (folder / "bridge-2.txt").write_text(BRIDGE.replace("two piers", "four piers"))
    assert digest(folder) == analyze([folder])
    assert told[0] == ("bridge-1.txt", "bridge-2.txt")
    assert len(told) == 3, "the second digest tells both, having no store"


def test_what_a_person_decides_of_two_articles_leaves_the_other_stories_as_they_were(
    folder: Path, told: list[tuple[str, ...]]
) -> None:
    digest(folder)
    told.clear()
    (folder / "articles.yml").write_text("not_same_report:\n  - [harbour-1.txt, harbour-2.txt]\n")
    after = digest(folder)
    assert told == [("harbour-1.txt", "harbour-2.txt")]
    assert [len(story.reports) for story in after.stories if "harbour-1" in str(story.articles)] == [2]
