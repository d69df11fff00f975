"""While a newsroom works, the served digest follows its folder of articles."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import environment, make_project

PATIENCE = 120
"""Seconds after which a machine is taken for broken; nothing is said about speed."""


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, project: Path, process: subprocess.Popen[bytes], address: str, log: Path) -> None:
        self.project = project
        self.process = process
        self.address = address
        self.log = log

    def front(self) -> str:
        try:
            with urllib.request.urlopen(f"{self.address}digest/", timeout=5) as response:
                return str(response.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.2)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    project = make_project(tmp_path / "a project", articles=2)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=environment(PYTHONUNBUFFERED="1"),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        running = Served(project, process, f"http://127.0.0.1:{port}/", log)
        try:
            running.wait(lambda: "Serving on" in running.said())
            yield running
        finally:
            process.terminate()
            process.wait(timeout=30)


def test_the_site_follows_the_folder_and_never_rebuilds_by_itself(served: Served) -> None:
    assert "2 articles" in served.front() or "<b>2</b> articles" in served.front()
    articles = served.project / "articles"

    new = articles / "bridge.txt"
    new.write_text(
        "PORT ALDER (Example Wire) - The harbour bridge closes for eleven weeks, inspectors said on Tuesday.\n"
    )
    served.wait(lambda: "harbour bridge closes for eleven weeks" in served.front())

    new.write_text(
        "PORT ALDER (Example Wire) - The harbour bridge closes for twelve weeks, inspectors said on Tuesday.\n"
    )
    served.wait(lambda: "harbour bridge closes for twelve weeks" in served.front())

    broken = articles / "broken.txt"
    broken.write_bytes(bytes(range(256)) * 40)
    served.wait(lambda: "broken.txt" in served.said())
    (line,) = [line for line in served.said().splitlines() if "broken.txt" in line]
    assert line.startswith("WARNING")
    broken.unlink()

    new.unlink()
    served.wait(lambda: "harbour bridge" not in served.front())

    builds = served.said().count("Building documentation")
    time.sleep(3)
    assert served.said().count("Building documentation") == builds
    assert "Traceback" not in served.said()
    assert sorted(path.name for path in (served.project / "docs").iterdir()) == ["index.md"]
    assert not (served.project / "digest-addresses.txt").exists(), "what is only served has no address yet"
