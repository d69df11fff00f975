"""The command line does the same work, without MkDocs, and says clearly what went wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import crawl
from conftest import environment
from story_digest import analyze


def run(*arguments: str | Path, folder: Path | None = None, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "story_digest", *map(str, arguments)],
        cwd=folder,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_analyze_writes_the_model_without_importing_mkdocs(seeds: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from story_digest.cli import main; code = main(sys.argv[1:]); "
        "hosts = [m for m in sys.modules if m.split('.')[0] in ('mkdocs', 'material')]; sys.exit(code or len(hosts))"
    )
    target = tmp_path / "new" / "digest.json"
    done = subprocess.run(
        [sys.executable, "-c", code, "analyze", str(seeds), "-o", str(target)], env=environment(), check=False
    )
    assert done.returncode == 0
    assert target.read_text(encoding="utf-8") == analyze([seeds]).to_json()


def test_the_published_schema_describes_the_digest(seeds: Path, tmp_path: Path) -> None:
    done = run("analyze", seeds, "--schema", tmp_path / "schema.json")
    assert done.returncode == 0, done.stderr
    schema = json.loads((tmp_path / "schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(done.stdout))


def test_output_is_utf_8_whatever_the_locale(seeds: Path) -> None:
    done = run("analyze", seeds, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "„boundless”" in done.stdout


def test_summarize_prints_a_sentence_a_line_and_never_too_many_words(seeds: Path) -> None:
    done = run("summarize", *sorted(seeds.iterdir()), "--words", "70")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert len(done.stdout.split()) <= 70
    texts = [" ".join(article.text.split()) for article in analyze([seeds]).articles.values()]
    for line in done.stdout.splitlines():
        assert any(line in text for text in texts), "every line is a slice of an article"


def test_check_tells_why_articles_are_together(seeds: Path) -> None:
    done = run("check", seeds)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("5 articles, 1 stor")
    assert all(seed.name.split(".")[0] in done.stdout for seed in seeds.iterdir())
    assert "no reason recorded" not in done.stdout


def test_check_explains_a_pair(seeds: Path) -> None:
    first, second = sorted(analyze([seeds]).articles)[:2]
    done = run("check", seeds, "--pair", first, second)
    assert done.returncode == 0, done.stderr
    assert f"{first} and {second} are one story." in done.stdout
    assert "They are one report:" in done.stdout
    assert "(threshold " in done.stdout
    assert "Passages in common" in done.stdout
    unknown = run("check", seeds, "--pair", first, "nobody")
    assert unknown.returncode == 2
    assert "There is no article 'nobody'" in unknown.stderr


def test_export_writes_pages_that_link_to_each_other(seeds: Path, tmp_path: Path) -> None:
    done = run("export", seeds, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "out").rglob("index.md"))
    assert (tmp_path / "out" / "digest" / "index.md") in files
    assert len(files) >= 7
    for file in files:
        text = file.read_text(encoding="utf-8")
        front, body = text.removeprefix("---\n").split("\n---\n\n", 1)
        assert front.startswith("title: ")
        assert body.startswith("<div ")
        assert "\n\n" not in body.rstrip("\n"), "one block of HTML, for every Markdown processor"
        assert not {"{", "}"} & set(body), "nothing that a template language looks for"
        file.with_suffix(".html").write_text(body, encoding="utf-8")
    assert crawl.faults(tmp_path / "out") == []


def test_exported_pages_lead_on_from_where_they_stood(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for seed in seeds.iterdir():
        (tmp_path / "articles" / seed.name).write_bytes(seed.read_bytes())
    written = []
    for folder in ("before", "after"):
        done = run("export", "articles", folder, "--addresses", "kept/addresses.txt", folder=tmp_path)
        assert done.returncode == 0, done.stderr
        # What was published, and after it all that there is, pages that only lead on among it.
        pages = (tmp_path / folder / "digest").rglob("index.md" if folder == "before" else "index.*")
        written.append({page.parent.relative_to(tmp_path / folder).as_posix() for page in pages})
        for seed in sorted(seeds.iterdir())[:3]:
            (tmp_path / "articles" / seed.name).unlink(missing_ok=True)
    assert written[0] - written[1] == set()
    (tmp_path / "kept" / "addresses.txt").write_text("no address")
    done = run("export", seeds, "after", "--addresses", "kept/addresses.txt", folder=tmp_path)
    assert done.returncode == 2
    assert "line 1 is no address" in done.stderr


def test_export_never_leaves_its_folder(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "digest").symlink_to(tmp_path / "elsewhere")
    done = run("export", seeds, tmp_path / "out")
    assert done.returncode == 2
    assert "symbolic link" in done.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_cache_is_shown_and_cleared(seeds: Path, tmp_path: Path) -> None:
    def cache(*arguments: str) -> str:
        done = run("cache", *arguments, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "nothing is kept" in cache()
    without = run("analyze", seeds).stdout
    assert run("analyze", seeds, "--cache", ".cache/story-digest", folder=tmp_path).stdout == without
    assert run("analyze", seeds, "--cache", ".cache/story-digest", folder=tmp_path).stdout == without
    assert "nothing is kept" not in cache("show")
    assert "nothing is kept" in cache("clear")
    assert "nothing is kept" in cache()


def test_an_article_that_cannot_be_read_costs_only_itself(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 40)
    done = run("analyze", seeds, tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "broken.txt" in done.stderr
    assert len(json.loads(done.stdout)["articles"]) == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("analyze", "nowhere"), "nowhere does not exist"),
        (("summarize", "nowhere"), "nowhere does not exist"),
        (("analyze", "."), "There is no article to read"),
        (("analyze", ".", "--settings", "settings.yml"), "Did you mean 'reading'?"),
        (("analyze", ".", "--settings", "broken.yml"), "broken.yml: "),
        (
            ("analyze", ".", "--settings", "list.yml"),
            "list.yml: Here stands [1, 2], where keys with values are needed.",
        ),
        (
            ("export", ".", "out", "--settings", "pages.yml"),
            "publishing: pages: There is no 'source' here. Did you mean",
        ),
        (("export", ".", "out", "--settings", "prefix.yml"), "publishing: prefix: '../up' cannot be an address."),
        (("export", ".", "out", "--settings", "language.yml"), "publishing: language: There is no 'xx' here. Choose"),
        (("summarize", ".", "--settings", "number.yml"), "words: Here stands 0, where a whole number from 1 on"),
        (("analyze", ".", "--settings", "missing.yml"), "missing.yml: "),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "settings.yml").write_text("reeding: {}")
    (tmp_path / "broken.yml").write_text("a: [")
    (tmp_path / "list.yml").write_text("[1, 2]")
    (tmp_path / "pages.yml").write_text("publishing: {pages: [a-z, source]}")
    (tmp_path / "prefix.yml").write_text("publishing: {prefix: ../up}")
    (tmp_path / "language.yml").write_text("publishing: {language: xx}")
    (tmp_path / "number.yml").write_text("summarizing: {words: 0}")
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert said in lines[-1]
    assert "Traceback" not in done.stderr


def test_a_length_below_one_and_an_unknown_algorithm_are_refused(seeds: Path) -> None:
    for option, value in (("--words", "0"), ("--sentences", "-1"), ("--algorithm", "nonsense")):
        done = run("summarize", seeds, option, value)
        assert done.returncode == 2, option
        assert len(done.stderr.splitlines()) == 1


def test_settings_of_a_file_hold(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "settings.yml").write_text("summarizing: {sentences: 2, words: null}\n")
    done = run("summarize", seeds, "--settings", tmp_path / "settings.yml")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_a_reader_that_stops_reading_is_no_error(seeds: Path) -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m story_digest analyze '{seeds}' | head -c 10",
        shell=True,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("{")
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
