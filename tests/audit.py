"""Audits the real site: Lighthouse on a story page, served with compression, and the HTML validator on all of the digest.

Needs node, npm and java, which no test does; both tools are fetched from npm into `.cache/audit` when they are not there.
Prints the figures. The exit status is 1 where a category of Lighthouse falls below 95 in the middle one of five visits,
or the HTML of the digest has an error that is not one of the theme's.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import chromium
import crawl
from conftest import ROOT, mkdocs

TOOLS = ROOT / ".cache" / "audit"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
"""Points of 100 in each category."""
RUNS = 5
"""Times that the page is opened. The middle one of them counts: one run alone tells of the machine as much as of the page."""

THEME = (
    "Attribute “autocomplete” is only allowed",  # on its switches: keeps Firefox from remembering an open drawer
    "Attribute “autocorrect” not allowed on element “input”",  # its search box; in HTML since 2024, after this validator
)
"""Beginnings of errors in Material's own markup, around ours, that are left because readers would miss the attribute."""


class Compressed(http.server.SimpleHTTPRequestHandler):
    """Sends text compressed, as any host of static pages does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = gzip.compress(path.read_bytes()) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if found:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the figures are what this prints."""


def main() -> int:
    missing = [tool for tool in ("node", "npm", "java") if shutil.which(tool) is None]
    if missing:
        print(f"The audit needs {', '.join(missing)}: install it, or leave the audit out; no test depends on it.")
        return 1
    npm = [
        "npm",
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(TOOLS),
        "lighthouse@12",
        "vnu-jar@24.10.17",
    ]
    if not (TOOLS / "node_modules" / "lighthouse").is_dir():
        subprocess.run(npm, check=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        run = mkdocs(ROOT, "build", "--strict", "--site-dir", str(site), SITE_URL="http://127.0.0.1/")
        if run.returncode:
            print(run.stdout, file=sys.stderr)
            return 1
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressed, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        story = crawl.articles(site)[0].parent.parent.relative_to(site).as_posix()
        address = f"http://127.0.0.1:{server.server_address[1]}/{story}/"
        low = lighthouse([opened(address, Path(folder) / f"report-{n}.json") for n in range(RUNS)])
        server.shutdown()
        server.server_close()
        return 1 if html_errors(site) or low else 0


def opened(address: str, report: Path) -> Mapping[str, Any]:
    """What Lighthouse reports of one visit."""
    command = [
        str(TOOLS / "node_modules" / ".bin" / "lighthouse"),
        address,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--chrome-flags=--headless=new {' '.join(chromium.FLAGS)}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": str(chromium.find())})
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return told


def lighthouse(visits: Sequence[Mapping[str, Any]]) -> bool:
    """Print the points of each category, and what lacks in the visit in the middle. Returns whether one is too low."""
    all_points = {
        name: sorted(round(100 * (v["categories"][name]["score"] or 0)) for v in visits) for name in CATEGORIES
    }
    points = {name: statistics.median_low(runs) for name, runs in all_points.items()}
    for name, score in points.items():
        print(f"{name}: {score} ({', '.join(map(str, all_points[name]))})")
    middle = sorted(visits, key=lambda v: v["categories"][CATEGORIES[0]]["score"] or 0)[(len(visits) - 1) // 2]
    for name in CATEGORIES:
        for audit in middle["categories"][name]["auditRefs"]:
            found = middle["audits"][audit["id"]]
            if audit["weight"] and found["score"] is not None and found["score"] < 0.9:
                print(f"  {name}: {found['title']} {found.get('displayValue', '')}")
    return min(points.values()) < LEAST


def html_errors(site: Path) -> int:
    """Print the errors of the digest's pages that are not the theme's, and return how many there are."""
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = sorted(str(page) for page in (site / "digest").rglob("index.html"))
    run = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", "--format", "json", *pages],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = [m for m in json.loads(run.stderr)["messages"] if m["type"] == "error"]
    ours = Counter(m["message"] for m in messages if not m["message"].startswith(THEME))
    print(f"html: {len(pages)} pages, {ours.total()} errors of ours, {len(messages) - ours.total()} of the theme")
    for message, count in ours.most_common():
        print(f"  {count} × {message}")
    return ours.total()


if __name__ == "__main__":
    sys.exit(main())
