"""What was worked out before is found again, exactly, and never outlives what it was worked out from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from story_digest.store import KEPT_RUNS, Store, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    text: str
    score: float = 0.0
    inside: tuple[Finding, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "store.sqlite"


def test_a_result_outlives_the_run_that_made_it(path: Path) -> None:
    finding = Finding(text="„objective”\u2028\ud800", score=0.1 + 0.2, inside=(Finding(text="x"),))
    with Store(path) as store:
        assert store.recall(Finding, "k") is None
        store.remember("k", finding)
        assert store.recall(Finding, "k") == finding
    with Store(path) as store:
        assert store.recall(Finding, "k") == finding


@given(score=st.floats(allow_nan=False), text=st.text(st.characters(codec=None)))
def test_what_is_recalled_is_what_was_remembered_to_the_last_bit(
    tmp_path_factory: pytest.TempPathFactory, score: float, text: str
) -> None:
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    with Store(path) as store:
        store.remember("k", Finding(text=text, score=score))
    with Store(path) as store:
        assert store.recall(Finding, "k") == Finding(text=text, score=score)


def test_a_run_that_fails_keeps_what_it_had_finished(path: Path) -> None:
    def fails_half_way() -> None:
        with Store(path) as store:
            store.remember("k", Finding(text="done"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fails_half_way()
    with Store(path) as store:
        assert store.recall(Finding, "k") == Finding(text="done")


@pytest.mark.parametrize("garbage", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 500])
def test_a_file_that_is_no_store_is_replaced(path: Path, garbage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(garbage)
    with Store(path) as store:
        assert store.recall(Finding, "k") is None
        store.remember("k", Finding(text="new"))
    with Store(path) as store:
        assert store.recall(Finding, "k") == Finding(text="new")


def test_a_value_that_is_no_result_is_worked_out_again(path: Path) -> None:
    with Store(path) as store:
        store.remember("k", Finding(text="new"))
    with Store(path) as store, store._open_connection as connection:
        connection.execute("UPDATE results SET value = ?", (b"garbage",))
    with Store(path) as store:
        assert store.recall(Finding, "k") is None


def test_where_no_file_can_be_written_work_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    with Store(tmp_path / "cache" / "store.sqlite") as store:
        store.remember("k", Finding(text="new"))
        assert store.contents().results == {}


def test_results_that_nobody_asks_for_are_forgotten(path: Path) -> None:
    with Store(path) as store:
        store.remember("asked for", Finding(text="a"))
        store.remember("forgotten", Finding(text="b"))
    for _ in range(KEPT_RUNS + 1):
        with Store(path) as store:
            assert store.recall(Finding, "asked for")
    with Store(path) as store:
        assert store.contents().results == {"Finding": 1}
        assert store.recall(Finding, "forgotten") is None


def test_clearing_forgets_everything(path: Path) -> None:
    with Store(path) as store:
        store.remember("k", Finding(text="a"))
    with Store(path) as store:
        store.clear()
        assert store.contents().results == {}
    with Store(path) as store:
        assert store.recall(Finding, "k") is None


def test_a_key_tells_its_parts_apart() -> None:
    keys = [key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", ("c",)), key_of()]
    assert len(set(keys)) == len(keys)
    assert key_of("ab", "c") == keys[0]


def test_a_changed_program_recalls_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("article")
    monkeypatch.setattr("story_digest.store.program_hash", lambda: "another program")
    assert key_of("article") != before
